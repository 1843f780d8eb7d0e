//! Writes frames to the terminal: only what changed, in one write that never blocks the event loop.
//!
//! ratatui's `Terminal` writes on the calling thread, so a terminal that does not read (a stalled ssh, Ctrl+S)
//! would block keys and clock. Here the bytes go straight to the terminal if it accepts them at once, and
//! otherwise to a thread that waits for it. Frames that arrive meanwhile are dropped, and the latest is drawn when
//! the terminal reads again.

mod changes;
mod pen;

use std::{
    io::{self, Write},
    sync::{
        Arc,
        atomic::{AtomicBool, AtomicUsize, Ordering},
        mpsc::{Receiver, Sender, SyncSender, TrySendError, sync_channel},
    },
    thread,
};

use ratatui::{
    buffer::{Buffer, Cell},
    layout::Rect,
    style::Modifier,
};

use crate::{
    shell::{
        cursor::{self, Cursor},
        event::AppEvent,
        terminal,
    },
    tui::Places,
};

/// How often every cell is drawn, ms.
const REPAIR_EVERY_MS: u64 = 5_000;

/// Draws frames. Keeps a copy of what the terminal shows.
#[derive(Debug)]
pub struct Painter {
    shown: Buffer,
    /// Empty between two frames.
    next: Buffer,
    /// Where things are in the picture that is shown.
    places: Places,
    redraw: Redraw,
    /// When every cell was drawn last, ms of the boot clock.
    repaired_ms: u64,
    output: Output,
}

/// What the next frame writes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Redraw {
    /// The cells that differ from the last frame.
    Changes,
    /// Every cell, over whatever is there.
    EveryCell,
    /// The screen is cleared first.
    Cleared,
}

impl Painter {
    /// A painter on `out`. `inbox` receives [`AppEvent::ScreenReady`] when the terminal accepts output again after
    /// frames were dropped.
    ///
    /// # Errors
    /// The thread could not be spawned.
    pub fn new(out: terminal::Output, inbox: Sender<AppEvent>) -> io::Result<Self> {
        let empty = || Buffer::empty(Rect::ZERO);
        let output = Output::new(out, inbox)?;
        let (redraw, places) = (Redraw::Cleared, Places::default());
        Ok(Self { shown: empty(), next: empty(), places, redraw, repaired_ms: 0, output })
    }

    /// Clears the screen and draws it completely at the next frame: after a suspension.
    pub fn invalidate(&mut self) {
        self.redraw = Redraw::Cleared;
    }

    /// Draws every cell at the next frame, if that is due: something else may have written to the screen.
    pub fn repair_if_due(&mut self, boot_ms: u64) {
        if boot_ms < self.repaired_ms.saturating_add(REPAIR_EVERY_MS) {
            return;
        }
        self.repaired_ms = boot_ms;
        if self.redraw == Redraw::Changes {
            self.redraw = Redraw::EveryCell;
        }
    }

    /// Shows what `draw` paints on a screen of this size.
    pub fn paint(&mut self, width: u16, height: u16, draw: impl FnOnce(Rect, &mut Buffer) -> Places) {
        let area = area(width, height);
        if self.next.area != area {
            self.next = Buffer::empty(area);
            self.redraw = Redraw::Cleared;
        }
        let places = draw(area, &mut self.next);
        match self.redraw {
            Redraw::Changes => {}
            Redraw::EveryCell => self.shown = unknown(area),
            Redraw::Cleared => self.shown = Buffer::empty(area),
        }
        let cells = changes::encode(&self.shown, &self.next, self.redraw);
        let is_known = self.redraw == Redraw::Changes;
        let bytes = cursor::around(&cells, self.cursor(), at(&places), is_known);
        if bytes.is_empty() || self.output.send(bytes) {
            std::mem::swap(&mut self.shown, &mut self.next);
            self.places = places;
            self.redraw = Redraw::Changes;
        }
        // Now rather than before the next frame, which somebody waits for.
        self.next.reset();
    }

    /// What is where in the picture that the terminal shows.
    #[must_use]
    pub fn places(&self) -> &Places {
        &self.places
    }

    fn cursor(&self) -> Cursor {
        at(&self.places)
    }

    /// Replaces a word on the screen by another of the same width without painting the rest. Returns `false` if
    /// the screen does not show the expected word there, or the terminal did not accept the change.
    pub fn replace(&mut self, at: Rect, expected: &str, draw: impl FnOnce(Rect, &mut Buffer)) -> bool {
        let inside =
            self.shown.area.intersection(at) == at && !at.is_empty() && self.redraw == Redraw::Changes;
        if !inside || text(&self.shown, at) != expected {
            return false;
        }
        let (mut old, mut new) = (Buffer::empty(at), Buffer::empty(at));
        copy(&self.shown, &mut old, at);
        draw(at, &mut new);
        let cells = changes::encode(&old, &new, Redraw::Changes);
        let taken = self.output.send(cursor::around(&cells, self.cursor(), self.cursor(), true));
        if taken {
            copy(&new, &mut self.shown, at);
        }
        taken
    }
}

fn at(places: &Places) -> Cursor {
    places.cursor().map(|at| (at.x, at.y))
}

/// A screen of which nothing is known: no cell is as it is to be.
fn unknown(area: Rect) -> Buffer {
    let mut cell = Cell::new(" ");
    // The theme hides nothing.
    cell.modifier = Modifier::HIDDEN;
    Buffer::filled(area, cell)
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

/// Writes bytes to the terminal without blocking the caller.
#[derive(Debug)]
struct Output {
    /// The terminal opened for non-blocking writes; `None` if the system cannot do that.
    direct: Option<terminal::Output>,
    thread: SyncSender<Vec<u8>>,
    /// Number of frames that the thread has not written yet.
    pending: Arc<AtomicUsize>,
    /// A frame was dropped since the thread last caught up.
    dropped: Arc<AtomicBool>,
}

impl Output {
    fn new(out: terminal::Output, inbox: Sender<AppEvent>) -> io::Result<Self> {
        let (thread, frames) = sync_channel(1);
        let (pending, dropped) = (Arc::new(AtomicUsize::new(0)), Arc::new(AtomicBool::new(false)));
        let (direct, slow) = (open_nonblocking(&out), open_nonblocking(&out).unwrap_or(out));
        let (count, flag) = (Arc::clone(&pending), Arc::clone(&dropped));
        let body = move || write_frames(slow, &frames, &count, &flag, &inbox);
        thread::Builder::new().name("screen".to_owned()).spawn(body)?;
        Ok(Self { direct, thread, pending, dropped })
    }

    /// Writes the bytes of a frame. Returns `false` if the terminal is behind and the frame was dropped.
    fn send(&mut self, bytes: Vec<u8>) -> bool {
        let rest = if self.pending.load(Ordering::SeqCst) == 0 { self.write_direct(bytes) } else { bytes };
        if rest.is_empty() {
            return true;
        }
        self.pending.fetch_add(1, Ordering::SeqCst);
        match self.thread.try_send(rest) {
            Err(TrySendError::Full(_)) => {
                self.pending.fetch_sub(1, Ordering::SeqCst);
                self.dropped.store(true, Ordering::SeqCst);
                false
            }
            // The thread ends only when the terminal is gone, which the terminal watch reports.
            Ok(()) | Err(TrySendError::Disconnected(_)) => true,
        }
    }

    /// Writes as much as the terminal accepts at once, and returns the rest.
    fn write_direct(&mut self, mut bytes: Vec<u8>) -> Vec<u8> {
        let Some(direct) = &mut self.direct else { return bytes };
        match terminal::while_entered(|| direct.write(&bytes)) {
            Some(Ok(taken)) => drop(bytes.drain(..taken)),
            Some(Err(_)) => {}
            // The screen was given back.
            None => bytes.clear(),
        }
        bytes
    }
}

/// Opens the same terminal again for non-blocking writes.
#[cfg(unix)]
fn open_nonblocking(out: &terminal::Output) -> Option<terminal::Output> {
    use rustix::fs::{Mode, OFlags};
    let name = rustix::termios::ttyname(out, Vec::new()).ok()?;
    let flags = OFlags::WRONLY | OFlags::NONBLOCK | OFlags::NOCTTY | OFlags::CLOEXEC;
    rustix::fs::open(name, flags, Mode::empty()).ok().map(std::fs::File::from)
}

#[cfg(not(unix))]
fn open_nonblocking(_: &terminal::Output) -> Option<terminal::Output> {
    None
}

/// The thread that waits for a slow terminal.
fn write_frames(
    mut out: terminal::Output,
    frames: &Receiver<Vec<u8>>,
    pending: &AtomicUsize,
    dropped: &AtomicBool,
    inbox: &Sender<AppEvent>,
) {
    while let Ok(bytes) = frames.recv() {
        if write_slowly(&mut out, &bytes).is_err() {
            return;
        }
        pending.fetch_sub(1, Ordering::SeqCst);
        if dropped.swap(false, Ordering::SeqCst) && inbox.send(AppEvent::ScreenReady).is_err() {
            return;
        }
    }
}

/// Writes all of it as the terminal takes it, unless the screen is given back meanwhile.
fn write_slowly(out: &mut terminal::Output, mut bytes: &[u8]) -> io::Result<()> {
    while !bytes.is_empty() {
        wait_until_writable(out)?;
        match terminal::while_entered(|| out.write(bytes)) {
            None => return Ok(()),
            Some(Ok(taken)) => bytes = bytes.get(taken..).unwrap_or_default(),
            Some(Err(error)) => match error.kind() {
                io::ErrorKind::Interrupted | io::ErrorKind::WouldBlock => {}
                _ => return Err(error),
            },
        }
    }
    Ok(())
}

#[cfg(unix)]
fn wait_until_writable(out: &terminal::Output) -> io::Result<()> {
    use rustix::event::{PollFd, PollFlags, poll};
    match poll(&mut [PollFd::new(out, PollFlags::OUT)], None) {
        Ok(_) | Err(rustix::io::Errno::INTR) => Ok(()),
        Err(error) => Err(error.into()),
    }
}

#[cfg(not(unix))]
fn wait_until_writable(_: &terminal::Output) -> io::Result<()> {
    Ok(())
}
