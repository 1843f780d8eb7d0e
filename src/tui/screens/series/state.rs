//! What the screen of a series knows: how it goes, and what was said and what came of it.

use std::collections::HashMap;

use crate::{
    report::model::series::{LedgerLine, SeriesReport},
    tui::widget::input::Input,
};

/// A question about a line of the ledger, and the answer as it is typed.
#[derive(Clone, Debug)]
pub enum Asking {
    CameOfIt(Input),
    Who { came_of_it: String, input: Input },
}

impl Asking {
    #[must_use]
    pub fn input(&self) -> &Input {
        match self {
            Self::CameOfIt(input) | Self::Who { input, .. } => input,
        }
    }

    pub fn input_mut(&mut self) -> &mut Input {
        match self {
            Self::CameOfIt(input) | Self::Who { input, .. } => input,
        }
    }
}

#[derive(Clone, Debug)]
pub struct Series {
    pub name: String,
    pub report: SeriesReport,
    /// What was said is shown, in place of how it goes.
    pub ledger: bool,
    pub scroll: usize,
    /// The chosen line of the ledger.
    pub cursor: usize,
    /// What is asked about the chosen line.
    pub asking: Option<Asking>,
    /// Who writes things down here: asked once, and empty where they would rather not say.
    pub who: Option<String>,
    /// What is being written down; it is asked for again if that fails.
    pub closing: Option<String>,
    pub notice: Option<String>,
    /// The file of each session, by its id.
    pub files: HashMap<String, String>,
}

impl Series {
    #[must_use]
    pub fn new(name: String, report: SeriesReport, files: HashMap<String, String>) -> Self {
        Self {
            name,
            report,
            ledger: false,
            scroll: 0,
            cursor: 0,
            asking: None,
            who: None,
            closing: None,
            notice: None,
            files,
        }
    }

    /// The file a session is opened by.
    #[must_use]
    pub fn file_of(&self, session: &str) -> String {
        self.files.get(session).cloned().unwrap_or_else(|| session.to_owned())
    }

    /// The lines of the ledger: what is open first, then what came of things, each earliest first.
    #[must_use]
    pub fn lines(&self) -> Vec<&LedgerLine> {
        let (open, closed): (Vec<_>, Vec<_>) = self.report.ledger.iter().partition(|line| line.open);
        open.into_iter().chain(closed).collect()
    }
}
