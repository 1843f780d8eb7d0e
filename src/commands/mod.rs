//! One file for each subcommand. Each gets a [`Context`], writes results to `out` and notices to `err`.

pub mod archive;
pub mod check;
pub mod compare;
pub mod completion;
pub mod config;
mod day;
pub mod dispatch;
pub mod export;
pub mod forget;
pub mod glance;
pub mod hours;
pub mod import;
pub mod input;
pub mod list;
pub mod manual;
pub mod meeting;
pub mod output;
mod pdf;
pub mod practise;
pub mod progress;
pub mod publish;
pub mod rehearse;
pub mod report;
pub mod rooms;
pub mod screens;
pub mod serve;
pub mod sessions;
pub mod setup_files;
pub mod share;
pub mod slip;
pub mod snapshot;
pub mod theme;
pub mod trend;
pub mod usage;
mod workbook;

use std::{io::Write, path::PathBuf};

use crate::{
    domain::record::plain_text,
    error::{AppError, Exit},
    settings::Settings,
    shell::clock::Clock,
    text::shell as words,
    tui::{keymap::Keymap, theme::Theme},
};

/// How many notices of one kind are written. A folder may hold thousands of damaged files.
pub const NOTICES_SHOWN: usize = 5;

/// What a command may use of the outside world.
pub struct Context<'a> {
    /// Results only.
    pub out: &'a mut dyn Write,
    /// Errors and notices.
    pub err: &'a mut dyn Write,
    pub clock: &'a dyn Clock,
    /// The folder of sessions and all other data.
    pub data_dir: PathBuf,
    /// The same, as it was typed on this command line.
    pub typed_data_dir: Option<PathBuf>,
    /// The folder of personal settings and templates.
    pub config_dir: PathBuf,
    pub settings: Settings,
    pub keymap: Keymap,
    pub theme: Theme,
    /// Columns of the terminal that results go to; `None` if they go to a file or another program.
    pub columns: Option<usize>,
    /// Where to panic on purpose.
    #[cfg(debug_assertions)]
    pub test_panic: Option<crate::cli::TestPanic>,
}

impl Context<'_> {
    /// Writes a notice to standard error: what happened, and what to do about it.
    pub fn notice(&mut self, text: &str) {
        // A notice that cannot be written does not stop the command.
        let _ = writeln!(self.err, "airtime: {}", plain_text::visible(text));
    }

    /// Writes the first of many notices of the same kind, and says how many more there are.
    pub fn notices(&mut self, texts: &[String]) {
        for text in texts.iter().take(NOTICES_SHOWN) {
            self.notice(text);
        }
        self.more_notices(texts.len());
    }

    /// Says how many there are beside the [`NOTICES_SHOWN`] that were written.
    pub fn more_notices(&mut self, all: usize) {
        if all > NOTICES_SHOWN {
            self.notice(&words::more_like_these(all - NOTICES_SHOWN));
        }
    }

    /// Writes a result to standard output. A closed pipe is no error, as in any tool used in a pipe.
    ///
    /// # Errors
    /// The write failed for another reason.
    pub fn result(&mut self, text: &str) -> Result<(), AppError> {
        self.result_bytes(text.as_bytes())
    }

    /// As [`Context::result`], of what is no text.
    ///
    /// # Errors
    /// The write failed for another reason.
    pub fn result_bytes(&mut self, bytes: &[u8]) -> Result<(), AppError> {
        match self.out.write_all(bytes).and_then(|()| self.out.flush()) {
            Err(e) if e.kind() != std::io::ErrorKind::BrokenPipe => {
                Err(AppError::new(Exit::Failed, words::cannot_write_output(&e.to_string()), ""))
            }
            Ok(()) | Err(_) => Ok(()),
        }
    }
}
