//! Looks whether a lead of several tables has said something to this one: in the file that `airtime publish` writes.

use std::path::{Path, PathBuf};

use crate::journal::lead_lines;

/// How often it is looked while the file is there, ms.
pub const LOOK_MS: u64 = 1_000;

/// The file of one meeting, and how far it was shown.
#[derive(Debug)]
pub struct LeadWatch {
    id: String,
    path: PathBuf,
    is_there: bool,
    /// The number of the last line that was shown. `None`: nothing was looked at yet; what stands there is old.
    shown: Option<u64>,
}

/// What changed.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct LeadNews {
    /// The meeting is being sent to a lead.
    pub listens: bool,
    /// What the lead said, the earlier first.
    pub lines: Vec<String>,
}

impl LeadWatch {
    #[must_use]
    pub fn new(data_dir: &Path, id: &str) -> Self {
        Self { id: id.to_owned(), path: lead_lines::path(data_dir, id), is_there: false, shown: None }
    }

    /// Whether it is that of this meeting.
    #[must_use]
    pub fn is_of(&self, id: &str) -> bool {
        self.id == id
    }

    /// Whether somebody may say something.
    #[must_use]
    pub fn is_there(&self) -> bool {
        self.is_there
    }

    /// What changed since the last look. `None`: nothing.
    pub fn look(&mut self) -> Option<LeadNews> {
        let found = lead_lines::read(&self.path);
        let was_there = std::mem::replace(&mut self.is_there, found.is_some());
        let found = found.unwrap_or_default();
        let shown = self.shown.unwrap_or(u64::MAX);
        let new: Vec<String> =
            found.lines.iter().filter(|line| line.number > shown).map(|line| line.text.clone()).collect();
        self.shown = Some(self.shown.unwrap_or(0).max(found.last_number()));
        let changed = was_there != self.is_there || !new.is_empty();
        changed.then_some(LeadNews { listens: self.is_there, lines: new })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::journal::lead_lines::{LeadFile, LeadLines};

    #[test]
    fn a_line_is_shown_once_and_what_stood_there_before_is_not() {
        let dir = std::env::temp_dir().join(format!("airtime-lead-{}", std::process::id()));
        let mut file = LeadFile::new(lead_lines::path(&dir, "20261129-abc234"));
        let mut watch = LeadWatch::new(&dir, "20261129-abc234");
        assert_eq!(watch.look(), None);
        let mut lines = LeadLines::default();
        lines.push(4, "early".to_owned());
        file.write(&lines).unwrap();
        let mut late = LeadWatch::new(&dir, "20261129-abc234");
        assert_eq!(late.look(), Some(LeadNews { listens: true, lines: vec![] }));
        assert_eq!(watch.look(), Some(LeadNews { listens: true, lines: vec!["early".to_owned()] }));
        lines.push(7, "five minutes left".to_owned());
        file.write(&lines).unwrap();
        let said = LeadNews { listens: true, lines: vec!["five minutes left".to_owned()] };
        assert_eq!(watch.look(), Some(said.clone()));
        assert_eq!(late.look(), Some(said));
        assert_eq!(watch.look(), None);
        drop(file);
        assert_eq!(watch.look(), Some(LeadNews::default()));
        std::fs::remove_dir_all(&dir).unwrap();
    }

    #[test]
    fn one_program_hands_lines_on_and_another_takes_its_place() {
        let dir = std::env::temp_dir().join(format!("airtime-leads-{}", std::process::id()));
        let path = lead_lines::path(&dir, "20261129-abc234");
        let [mut one, mut other] = [LeadFile::new(path.clone()), LeadFile::new(path.clone())];
        one.write(&LeadLines::default()).unwrap();
        assert!(other.write(&LeadLines::default()).is_err());
        drop(one);
        assert_eq!(lead_lines::read(&path), None);
        other.write(&LeadLines::default()).unwrap();
        assert_eq!(lead_lines::read(&path), Some(LeadLines::default()));
        std::fs::remove_dir_all(&dir).unwrap();
    }
}
