//! What the event loop receives: terminal input, signals, and results from background threads.

use std::sync::mpsc::{Receiver, Sender, channel};

use crossterm::event::{self, MouseButton, MouseEvent, MouseEventKind};

use super::session_list::ListUpdate;
use crate::{
    journal::writer::WriterEvent,
    tui::{Msg, Places, keymap, meeting::phones::FromPhone},
};

/// An event for the loop in [`super::app`] or in `glance`.
#[derive(Debug)]
pub enum AppEvent {
    /// A key, pasted text or a new size, and when it arrived: the loop may come to it later.
    Terminal { event: event::Event, boot_ms: u64 },
    /// A line of keys, in the line mode, and when it arrived. `taken` closes when the loop has handled it.
    Line { text: String, boot_ms: u64, taken: Sender<()> },
    /// Nothing more comes from standard input.
    InputEnded,
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
    /// Somebody did something on their phone.
    FromPhone(FromPhone),
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
pub fn message_from_terminal(event: event::Event, shown: &Places) -> Option<Msg> {
    match event {
        event::Event::Key(key) => keymap::read(key).map(Msg::Key),
        event::Event::Paste(text) => Some(Msg::Paste(text)),
        event::Event::Resize(width, height) => Some(Msg::Resize { width, height }),
        event::Event::FocusGained | event::Event::FocusLost => None,
        event::Event::Mouse(mouse) => message_from_mouse(mouse, shown),
    }
}

/// What was clicked in the picture that was shown. Modifiers belong to the terminal (Shift selects text), and so do the
/// other buttons.
fn message_from_mouse(mouse: MouseEvent, shown: &Places) -> Option<Msg> {
    let (x, y) = (mouse.column, mouse.row);
    let wheel = |down| shown.scrolls_at(x, y).then_some(Msg::Wheel { down });
    match mouse.kind {
        _ if !mouse.modifiers.is_empty() => None,
        MouseEventKind::Down(MouseButton::Left) => shown.target_at(x, y).map(Msg::Click),
        MouseEventKind::ScrollDown => wheel(true),
        MouseEventKind::ScrollUp => wheel(false),
        MouseEventKind::Down(_)
        | MouseEventKind::Up(_)
        | MouseEventKind::Drag(_)
        | MouseEventKind::Moved
        | MouseEventKind::ScrollLeft
        | MouseEventKind::ScrollRight => None,
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

#[cfg(test)]
mod tests {
    use crossterm::event::KeyModifiers;

    use super::*;

    #[test]
    fn only_a_plain_click_of_the_first_button_on_something_means_anything() {
        let shown = Places::with_a_row();
        let is_something = |kind, (column, row), modifiers| {
            message_from_mouse(MouseEvent { kind, column, row, modifiers }, &shown).is_some()
        };
        let (left, none) = (MouseEventKind::Down(MouseButton::Left), KeyModifiers::NONE);
        assert!(is_something(left, (2, 1), none));
        assert!(!is_something(left, (5, 1), none), "beside it");
        assert!(!is_something(left, (u16::MAX, u16::MAX), none), "outside the screen");
        assert!(!is_something(left, (2, 1), KeyModifiers::SHIFT));
        assert!(!is_something(MouseEventKind::Down(MouseButton::Right), (2, 1), none));
        assert!(!is_something(MouseEventKind::Up(MouseButton::Left), (2, 1), none));
        assert!(is_something(MouseEventKind::ScrollDown, (0, 2), none));
        assert!(!is_something(MouseEventKind::ScrollDown, (2, 1), none));
    }
}
