//! From a picture to the terminal: what changed since the last one, in one write, never waiting.
//!
//! ratatui's `Terminal` draws on the calling thread, so that a terminal which does not read (a held
//! ssh, Ctrl+S) would stop the keys and the clock. Here the bytes go straight to the terminal if it
//! takes them at once, and else to a thread that waits for it; pictures that come meanwhile are left out,
//! and the latest is drawn when the terminal reads again.

use std::{
    fs::File,
    io::{self, Write},
    sync::{
        Arc,
        atomic::{AtomicBool, AtomicUsize, Ordering},
        mpsc::{Receiver, Sender, SyncSender, TrySendError, sync_channel},
    },
    thread,
};

use ratatui::{
    backend::{Backend, CrosstermBackend},
    buffer::Buffer,
    layout::Rect,
};

use crate::shell::happening::Happening;

/// Draws pictures. Keeps what the terminal shows.
#[derive(Debug)]
pub struct Painter {
    shown: Buffer,
    next: Buffer,
    fresh: bool,
    pipe: Pipe,
}

impl Painter {
    /// Paint to `out`; `inbox` is told when a terminal that did not read has caught up.
    ///
    /// # Errors
    /// The system has no room for a thread.
    pub fn new(out: File, inbox: Sender<Happening>) -> io::Result<Self> {
        let empty = || Buffer::empty(Rect::ZERO);
        Ok(Self { shown: empty(), next: empty(), fresh: true, pipe: Pipe::new(out, inbox)? })
    }

    /// Draw everything anew at the next picture: after a stop, or when something else wrote on the screen.
    pub fn forget(&mut self) {
        self.fresh = true;
    }

    /// Show what `draw` paints on a screen of this size.
    pub fn paint(&mut self, width: u16, height: u16, draw: impl FnOnce(Rect, &mut Buffer)) {
        let area = area(width, height);
        if self.next.area == area {
            self.next.reset();
        } else {
            self.next = Buffer::empty(area);
            self.fresh = true;
        }
        draw(area, &mut self.next);
        if self.fresh {
            self.shown = Buffer::empty(area);
        }
        let bytes = encode(&self.shown, &self.next, self.fresh);
        if bytes.is_empty() || self.pipe.send(bytes) {
            std::mem::swap(&mut self.shown, &mut self.next);
            self.fresh = false;
        }
    }

    /// Replace a word on the screen by another of the same width, without painting the rest. Returns
    /// whether it stood there.
    pub fn replace(&mut self, at: Rect, before: &str, draw: impl FnOnce(Rect, &mut Buffer)) -> bool {
        let inside = self.shown.area.intersection(at) == at && !at.is_empty() && !self.fresh;
        if !inside || text(&self.shown, at) != before {
            return false;
        }
        let (mut old, mut new) = (Buffer::empty(at), Buffer::empty(at));
        copy(&self.shown, &mut old, at);
        draw(at, &mut new);
        let taken = self.pipe.send(encode(&old, &new, false));
        if taken {
            copy(&new, &mut self.shown, at);
        }
        taken
    }
}

/// The bytes that turn one picture into another.
fn encode(shown: &Buffer, next: &Buffer, fresh: bool) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(4096);
    let mut backend = CrosstermBackend::new(&mut bytes);
    let mut changes = shown.diff_iter(next).peekable();
    // Writing to memory does not fail.
    let _ = if fresh { backend.clear() } else { Ok(()) };
    let _ = if changes.peek().is_some() { backend.draw(changes) } else { Ok(()) };
    bytes
}

/// The whole screen.
#[must_use]
pub fn area(width: u16, height: u16) -> Rect {
    Rect::new(0, 0, width, height)
}

fn text(buf: &Buffer, at: Rect) -> String {
    at.positions().map(|p| buf[p].symbol()).collect()
}

fn copy(from: &Buffer, to: &mut Buffer, at: Rect) {
    for position in at.positions() {
        to[position] = from[position].clone();
    }
}

/// The way to the terminal.
#[derive(Debug)]
struct Pipe {
    /// The terminal opened once more, so that a write never waits; `None` where that cannot be had.
    direct: Option<File>,
    thread: SyncSender<Vec<u8>>,
    /// Pictures that the thread has not written yet.
    waiting: Arc<AtomicUsize>,
    /// A picture was left out.
    behind: Arc<AtomicBool>,
}

impl Pipe {
    fn new(out: File, inbox: Sender<Happening>) -> io::Result<Self> {
        let (thread, pictures) = sync_channel(1);
        let (waiting, behind) = (Arc::new(AtomicUsize::new(0)), Arc::new(AtomicBool::new(false)));
        let direct = without_waiting(&out);
        let (count, flag) = (Arc::clone(&waiting), Arc::clone(&behind));
        let body = move || write(out, &pictures, &count, &flag, &inbox);
        thread::Builder::new().name("screen".to_owned()).spawn(body)?;
        Ok(Self { direct, thread, waiting, behind })
    }

    /// Hand bytes over; `false` when the terminal is behind and they were left out.
    fn send(&mut self, bytes: Vec<u8>) -> bool {
        let rest = if self.waiting.load(Ordering::SeqCst) == 0 { self.at_once(bytes) } else { bytes };
        if rest.is_empty() {
            return true;
        }
        self.waiting.fetch_add(1, Ordering::SeqCst);
        match self.thread.try_send(rest) {
            Err(TrySendError::Full(_)) => {
                self.waiting.fetch_sub(1, Ordering::SeqCst);
                self.behind.store(true, Ordering::SeqCst);
                false
            }
            // The thread ends only when the terminal has gone, which is told elsewhere.
            Ok(()) | Err(TrySendError::Disconnected(_)) => true,
        }
    }

    /// What the terminal did not take at once.
    fn at_once(&mut self, mut bytes: Vec<u8>) -> Vec<u8> {
        if let Some(Ok(taken)) = self.direct.as_mut().map(|out| out.write(&bytes)) {
            bytes.drain(..taken);
        }
        bytes
    }
}

/// Another handle on the same terminal whose writes do not wait.
#[cfg(unix)]
fn without_waiting(out: &File) -> Option<File> {
    use rustix::fs::{Mode, OFlags};
    let name = rustix::termios::ttyname(out, Vec::new()).ok()?;
    let flags = OFlags::WRONLY | OFlags::NONBLOCK | OFlags::NOCTTY | OFlags::CLOEXEC;
    rustix::fs::open(name, flags, Mode::empty()).ok().map(File::from)
}

#[cfg(not(unix))]
fn without_waiting(_: &File) -> Option<File> {
    None
}

fn write(
    mut out: File,
    pictures: &Receiver<Vec<u8>>,
    waiting: &AtomicUsize,
    behind: &AtomicBool,
    inbox: &Sender<Happening>,
) {
    while let Ok(bytes) = pictures.recv() {
        if out.write_all(&bytes).and_then(|()| out.flush()).is_err() {
            return;
        }
        waiting.fetch_sub(1, Ordering::SeqCst);
        if behind.swap(false, Ordering::SeqCst) && inbox.send(Happening::ScreenReady).is_err() {
            return;
        }
    }
}
