//! The output of the line mode: what the announcer says, one line after another, to wherever standard output goes.
//!
//! A thread writes, so that whatever reads slowly (a pipe, a stalled ssh) never keeps the event loop waiting.

use std::{
    io::{self, Write},
    sync::mpsc::{Receiver, Sender, SyncSender, TrySendError, channel, sync_channel},
    thread,
    time::Duration,
};

use crate::{
    domain::Moment,
    shell::{event::AppEvent, terminal},
    text::messages::lines as words,
    tui::{Announcer, Key, Model},
};

/// How many answers may wait for a slow reader; what comes after them is left out, with a line that says so.
const WAITING: usize = 4_096;
/// How long the end waits for the last lines to be taken.
const END_TIMEOUT: Duration = Duration::from_secs(2);

#[derive(Debug)]
pub struct LineOutput {
    announcer: Announcer,
    /// How a line ends: a terminal that gives single keys does not return to the left by itself.
    line_end: &'static str,
    lines: Option<SyncSender<String>>,
    /// Closes when everything has been written.
    written: Receiver<()>,
    /// Lines that nobody took in time.
    left_out: u64,
}

impl LineOutput {
    /// Starts the thread that writes to `out`. `inbox` receives [`AppEvent::TerminalGone`] when nothing can be written
    /// any more.
    ///
    /// # Errors
    /// The thread could not be spawned.
    pub fn new(out: terminal::Output, line_end: &'static str, inbox: Sender<AppEvent>) -> io::Result<Self> {
        let (lines, taken) = sync_channel(WAITING);
        let (done, written) = channel();
        let body = move || {
            write_lines(out, &taken, &inbox);
            drop(done);
        };
        thread::Builder::new().name("lines".to_owned()).spawn(body)?;
        Ok(Self { announcer: Announcer::default(), line_end, lines: Some(lines), written, left_out: 0 })
    }

    /// Writes what is new in the model. `key`: the key that was just handled.
    pub fn announce(&mut self, model: &Model, key: Option<Key>, now: Moment) {
        let lines = self.announcer.announce(model, key, now);
        self.write(lines);
    }

    /// Waits until the last lines are written, but not for a reader that takes nothing.
    pub fn end(&mut self) {
        drop(self.lines.take());
        let _ = self.written.recv_timeout(END_TIMEOUT);
    }

    fn write(&mut self, lines: Vec<String>) {
        let Some(sender) = self.lines.as_ref().filter(|_| !lines.is_empty()) else { return };
        let count = lines.len() as u64;
        let missing = (self.left_out > 0).then(|| words::lines_left_out(self.left_out));
        let text: String = missing.into_iter().chain(lines).map(|line| line + self.line_end).collect();
        match sender.try_send(text) {
            Ok(()) => self.left_out = 0,
            Err(TrySendError::Full(_)) => self.left_out += count,
            // The thread has reported that it can write no more.
            Err(TrySendError::Disconnected(_)) => {}
        }
    }
}

fn write_lines(mut out: terminal::Output, lines: &Receiver<String>, inbox: &Sender<AppEvent>) {
    for text in lines {
        if out.write_all(text.as_bytes()).is_err() {
            // send() fails only after the event loop has exited; ignore it.
            let _ = inbox.send(AppEvent::TerminalGone);
            return;
        }
    }
}
