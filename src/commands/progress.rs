//! Progress of a command that reads many sessions: a line on the terminal once it takes over half a second, and
//! Ctrl+C to cancel.

use std::{
    io::{self, IsTerminal as _},
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::{
    error::{AppError, Exit},
    shell::{
        batch::{BatchObserver, Cancelled},
        interrupt::interrupt_flag,
    },
    text::series as words,
};

/// How long nothing is shown.
const SHOW_AFTER: Duration = Duration::from_millis(500);

pub struct Progress {
    bar: ProgressBar,
    /// Somebody sees it.
    in_terminal: bool,
    interrupted: Arc<AtomicBool>,
}

impl Progress {
    /// Starts to watch for Ctrl+C. Nothing is shown yet.
    #[must_use]
    pub fn start() -> Self {
        let bar = ProgressBar::with_draw_target(None, ProgressDrawTarget::hidden());
        if let Ok(style) = ProgressStyle::with_template("{msg}") {
            bar.set_style(style);
        }
        Self { bar, in_terminal: io::stderr().is_terminal(), interrupted: interrupt_flag() }
    }

    /// Removes the line from the terminal.
    pub fn clear(&self) {
        self.bar.finish_and_clear();
    }
}

impl BatchObserver for Progress {
    fn on_progress(&self, done: usize, of: usize) {
        if !self.in_terminal || self.bar.elapsed() < SHOW_AFTER {
            return;
        }
        if self.bar.is_hidden() {
            self.bar.set_draw_target(ProgressDrawTarget::stderr());
        }
        self.bar.set_message(words::reading(done, of));
    }

    fn is_cancelled(&self) -> bool {
        self.interrupted.load(Ordering::Relaxed)
    }
}

impl From<Cancelled> for AppError {
    fn from(cancelled: Cancelled) -> Self {
        let what = words::cut_short(cancelled.done, cancelled.of);
        Self::new(Exit::Cancelled, what, words::cut_short_hint())
    }
}
