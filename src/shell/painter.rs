//! From a picture to the terminal: what changed since the last one, in one write, on a thread of its own.
//!
//! ratatui's `Terminal` draws on the calling thread, so that a terminal which does not read (a held
//! ssh, Ctrl+S) would stop the keys and the clock. Here a picture that cannot be taken now is left
//! out, and drawn when the terminal reads again.

use std::{
    fs::File,
    io::Write,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
        mpsc::{Receiver, Sender, SyncSender, TrySendError, sync_channel},
    },
    thread,
};

use ratatui::{
    backend::{Backend, CrosstermBackend},
    buffer::Buffer,
    layout::Rect,
};

use super::happening::Happening;

/// Draws pictures. Keeps what the terminal shows.
#[derive(Debug)]
pub struct Painter {
    shown: Buffer,
    next: Buffer,
    screen: SyncSender<Vec<u8>>,
    /// A picture was left out.
    behind: Arc<AtomicBool>,
    fresh: bool,
}

impl Painter {
    /// Start the thread that writes to `out`; it tells `inbox` when it has caught up.
    ///
    /// # Errors
    /// The system has no room for a thread.
    pub fn new(out: File, inbox: Sender<Happening>) -> std::io::Result<Self> {
        let (screen, pictures) = sync_channel(1);
        let behind = Arc::new(AtomicBool::new(false));
        let flag = Arc::clone(&behind);
        thread::Builder::new()
            .name("screen".to_owned())
            .spawn(move || write(out, &pictures, &flag, &inbox))?;
        let empty = || Buffer::empty(Rect::ZERO);
        Ok(Self { shown: empty(), next: empty(), screen, behind, fresh: true })
    }

    /// Draw everything anew at the next picture: after a stop, or when something else wrote on the screen.
    pub fn forget(&mut self) {
        self.fresh = true;
    }

    /// Show what `draw` paints on a screen of this size.
    pub fn paint(&mut self, width: u16, height: u16, draw: impl FnOnce(Rect, &mut Buffer)) {
        let area = Rect::new(0, 0, width, height);
        if self.next.area == area {
            self.next.reset();
        } else {
            self.next = Buffer::empty(area);
            self.fresh = true;
        }
        draw(area, &mut self.next);
        let mut bytes = Vec::with_capacity(8192);
        if self.encode(area, &mut bytes).is_err() || bytes.is_empty() {
            return;
        }
        match self.screen.try_send(bytes) {
            Ok(()) => {
                std::mem::swap(&mut self.shown, &mut self.next);
                self.fresh = false;
            }
            Err(TrySendError::Full(_)) => self.behind.store(true, Ordering::SeqCst),
            // The thread ends only when the terminal has gone, which is told elsewhere.
            Err(TrySendError::Disconnected(_)) => {}
        }
    }

    /// What changes the screen into the next picture.
    fn encode(&mut self, area: Rect, bytes: &mut Vec<u8>) -> std::io::Result<()> {
        let mut backend = CrosstermBackend::new(bytes);
        if self.fresh {
            backend.clear()?;
            self.shown = Buffer::empty(area);
        }
        let mut changes = self.shown.diff_iter(&self.next).peekable();
        if changes.peek().is_some() {
            backend.draw(changes)?;
        }
        Ok(())
    }
}

fn write(mut out: File, pictures: &Receiver<Vec<u8>>, behind: &AtomicBool, inbox: &Sender<Happening>) {
    while let Ok(bytes) = pictures.recv() {
        if out.write_all(&bytes).and_then(|()| out.flush()).is_err() {
            return;
        }
        if behind.swap(false, Ordering::SeqCst) && inbox.send(Happening::ScreenReady).is_err() {
            return;
        }
    }
}
