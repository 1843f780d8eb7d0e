//! What the event loop receives: terminal input, signals, and results from background threads.

use std::sync::mpsc::{Receiver, Sender, channel};

use crossterm::event;

use super::session_list::ListUpdate;
use crate::{
    journal::writer::WriterEvent,
    tui::{Msg, keymap},
};

/// An event for the loop in [`super::app`] or in `glance`.
#[derive(Debug)]
pub enum AppEvent {
    /// A key, pasted text or a new size, and when it arrived: the loop may come to it later.
    Terminal { event: event::Event, boot_ms: u64 },
    /// The terminal is gone, so no more keys can arrive.
    TerminalGone,
    /// The program has to end.
    Signal(Signal),
    /// Job control stops the program (`Ctrl+Z` or `kill -TSTP`); it may be continued later.
    Suspend,
    /// The program goes on after it was stopped, by whatever signal.
    Continued,
    /// The journal thread reports on its work.
    Journal(WriterEvent),
    /// More sessions have been read for the list screen.
    List(ListUpdate),
    /// The terminal accepts output again after frames were dropped.
    ScreenReady,
    /// A thread panicked; the panic hook has already printed its message.
    Panicked,
    /// Wake-up marker: an urgent event is waiting in the other channel.
    Wake,
}

/// Sends events that must not wait behind a flood of keys: signals, a lost terminal, a panic.
///
/// Urgent events have a channel of their own. The receiver blocks on the ordinary one, so each urgent event is
/// followed there by an [`AppEvent::Wake`].
#[derive(Clone, Debug)]
pub struct UrgentSender {
    urgent: Sender<AppEvent>,
    inbox: Sender<AppEvent>,
}

impl UrgentSender {
    /// The sender, and the receiver of its urgent events. `inbox` leads to the ordinary channel.
    #[must_use]
    pub fn new(inbox: Sender<AppEvent>) -> (Self, Receiver<AppEvent>) {
        let (urgent, receiver) = channel();
        (Self { urgent, inbox }, receiver)
    }

    /// Returns `false` once the receiver is gone.
    pub fn send(&self, event: AppEvent) -> bool {
        self.urgent.send(event).and_then(|()| self.inbox.send(AppEvent::Wake)).is_ok()
    }
}

/// The signals that end the program.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Signal {
    Terminate,
    Hangup,
    Interrupt,
    Quit,
}

/// Translates a terminal event into a message for the screens. Returns `None` for events without a meaning there.
#[must_use]
pub fn message_from_terminal(event: event::Event) -> Option<Msg> {
    match event {
        event::Event::Key(key) => keymap::read(key).map(Msg::Key),
        event::Event::Paste(text) => Some(Msg::Paste(text)),
        event::Event::Resize(width, height) => Some(Msg::Resize { width, height }),
        event::Event::FocusGained | event::Event::FocusLost | event::Event::Mouse(_) => None,
    }
}

/// Translates a report of the journal thread into a message for the screens.
#[must_use]
pub fn message_from_report(report: WriterEvent) -> Msg {
    match report {
        WriterEvent::Saved(seq) => Msg::Saved(seq),
        WriterEvent::NotSaved { why, needs_all } => Msg::NotSaved { why: why.to_string(), needs_all },
        WriterEvent::CarriedOn(path) => Msg::ContinuedIn(crate::text::store::printable_path(&path)),
        WriterEvent::Rewritten => Msg::PersonRemoved,
        WriterEvent::Stopped(why) => Msg::NotSaved { why, needs_all: false },
    }
}
