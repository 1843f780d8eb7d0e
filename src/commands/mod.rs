//! One file a verb. Each takes a [`Context`]: results go to `out`, notices to `err`.

pub mod check;
pub mod config;
pub mod dispatch;
pub mod forget;
pub mod glance;
pub mod hours;
pub mod import;
pub mod input;
pub mod list;
pub mod meeting;
pub mod output;
pub mod people;
pub mod progress;
pub mod rehearse;
pub mod report;
pub mod screens;
pub mod sessions;
pub mod share;
pub mod trend;
pub mod usage;

use std::{io::Write, path::PathBuf};

use crate::{domain::record::plain_text, error::AppError, settings::Settings, shell::clock::Clock};

/// What a command may use of the world.
pub struct Context<'a> {
    /// Results only.
    pub out: &'a mut dyn Write,
    /// Errors and notices.
    pub err: &'a mut dyn Write,
    pub clock: &'a dyn Clock,
    /// Where sessions and everything else of the program's live.
    pub data_dir: PathBuf,
    /// Where the person's settings and templates live.
    pub config_dir: PathBuf,
    pub settings: Settings,
    /// Where to come to a fault on purpose.
    #[cfg(debug_assertions)]
    pub test_panic: Option<crate::cli::TestPanic>,
}

impl Context<'_> {
    /// A notice on standard error: what happened, and what to do about it.
    pub fn notice(&mut self, text: &str) {
        // A closed pipe is no reason to stop.
        let _ = writeln!(self.err, "airtime: {}", plain_text::visible(text));
    }

    /// A result on standard output. A closed pipe ends quietly, like any tool in a pipe.
    ///
    /// # Errors
    /// The write failed for another reason.
    pub fn result(&mut self, text: &str) -> Result<(), AppError> {
        use crate::error::Exit;
        match self.out.write_all(text.as_bytes()).and_then(|()| self.out.flush()) {
            Err(e) if e.kind() != std::io::ErrorKind::BrokenPipe => Err(AppError::new(
                Exit::CouldNot,
                crate::text::shell::cannot_write_output(&e.to_string()),
                "",
            )),
            _ => Ok(()),
        }
    }
}
