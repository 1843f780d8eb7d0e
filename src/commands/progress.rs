//! How it goes while many sessions are read: a line on a terminal once it takes over half a second, and
//! Ctrl+C to cut it short.

use std::{
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

/// Before this nothing is shown.
const PATIENCE: Duration = Duration::from_millis(500);

pub struct Progress {
    bar: ProgressBar,
    stop: Arc<AtomicBool>,
}

impl Progress {
    /// Nothing is shown yet.
    #[must_use]
    pub fn begin() -> Self {
        let bar = ProgressBar::with_draw_target(None, ProgressDrawTarget::hidden());
        if let Ok(style) = ProgressStyle::with_template("{msg}") {
            bar.set_style(style);
        }
        Self { bar, stop: interrupt_flag() }
    }

    /// The line goes; what was read stays.
    pub fn end(&self) {
        self.bar.finish_and_clear();
    }
}

impl BatchObserver for Progress {
    fn on_progress(&self, done: usize, of: usize) {
        if self.bar.is_hidden() {
            if self.bar.elapsed() < PATIENCE {
                return;
            }
            // On standard error, and only where that is a terminal.
            self.bar.set_draw_target(ProgressDrawTarget::stderr());
        }
        if !self.bar.is_hidden() {
            self.bar.set_message(words::reading(done, of));
        }
    }

    fn is_cancelled(&self) -> bool {
        self.stop.load(Ordering::Relaxed)
    }
}

/// What is said when it was cut short.
#[must_use]
pub fn cut_short(at: Cancelled) -> AppError {
    at.into()
}

impl From<Cancelled> for AppError {
    fn from(at: Cancelled) -> Self {
        Self::new(Exit::CutShort, words::cut_short(at.done, at.of), words::cut_short_hint())
    }
}
