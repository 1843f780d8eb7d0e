//! Reports as JSON, for other programs.

use chrono::NaiveDate;
use memchr::memmem;
use serde::Serialize;

use crate::{
    domain::measures::tap_error::TapError,
    report::model::{
        Detail, Reports,
        series::{SeriesReport, series_report},
    },
};

/// The report as other programs read it (`docs/report.schema.json`), with a newline at its end.
///
/// # Errors
/// Never for what [`crate::report::model`] makes: every member can be written.
pub fn json(report: &Reports) -> Result<String, serde_json::Error> {
    as_json(report)
}

/// Any model as JSON, with a newline at its end.
///
/// # Errors
/// As [`json`].
pub fn as_json(report: &impl Serialize) -> Result<String, serde_json::Error> {
    let mut text = serde_json::to_string_pretty(report)?;
    text.push('\n');
    Ok(text)
}

/// A report on a series as JSON, its sessions and its ledger written one by one: what [`as_json`] makes of the whole, but
/// each of them on a line of its own.
#[derive(Clone, Copy, Debug, Default)]
pub struct SeriesStream {
    /// Elements of the list that is being written.
    written: usize,
}

/// What stands in the place of the sessions where there are none.
const NO_SESSIONS: &[u8] = b"\"sessions\": []";
/// The same of the ledger, which is last.
const NO_LEDGER: &[u8] = b"\"ledger\": []";

impl SeriesStream {
    /// What stands before the first session.
    ///
    /// # Errors
    /// As [`json`].
    pub fn begin(series: Option<String>) -> Result<Vec<u8>, serde_json::Error> {
        let report = series_report(vec![], &[], Detail::Groups, TapError::default(), NaiveDate::MIN);
        let mut text = serde_json::to_vec_pretty(&SeriesReport { series, ..report })?;
        text.truncate(end_of(NO_SESSIONS, &text).saturating_sub(1));
        Ok(text)
    }

    /// Appends the next session, or line of the ledger.
    ///
    /// # Errors
    /// As [`json`].
    pub fn next(&mut self, element: &impl Serialize, out: &mut Vec<u8>) -> Result<(), serde_json::Error> {
        out.extend_from_slice(if self.written == 0 { b"\n    " } else { b",\n    " });
        self.written += 1;
        serde_json::to_writer(out, element)
    }

    /// Appends what stands between the last session and the first line of the ledger. `report`: without either.
    ///
    /// # Errors
    /// As [`json`].
    pub fn begin_ledger(
        &mut self,
        report: &SeriesReport,
        out: &mut Vec<u8>,
    ) -> Result<(), serde_json::Error> {
        self.end_list(out);
        let text = serde_json::to_vec_pretty(report)?;
        let between = end_of(NO_SESSIONS, &text)..end_of(NO_LEDGER, &text).saturating_sub(1);
        out.extend_from_slice(text.get(between).unwrap_or_default());
        Ok(())
    }

    /// Appends what stands after the ledger.
    pub fn end(mut self, out: &mut Vec<u8>) {
        self.end_list(out);
        out.extend_from_slice(b"\n}\n");
    }

    fn end_list(&mut self, out: &mut Vec<u8>) {
        out.extend_from_slice(if self.written == 0 { b"]" } else { b"\n  ]" });
        self.written = 0;
    }
}

/// Where an empty list ends in a report. No text in quotation marks looks like one, since a quotation mark inside a text is
/// escaped.
fn end_of(list: &[u8], text: &[u8]) -> usize {
    memmem::find(text, list).map_or(0, |start| start + list.len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        domain::{
            History,
            notes::carried::{Carried, CarriedKind, CarriedSource},
        },
        report::model::{
            series::{LedgerLine, SeriesBuilder, SeriesSession},
            summary::Summary,
        },
    };

    #[test]
    fn a_report_written_piece_by_piece_is_what_it_is_at_once() {
        let empty = || series_report(vec![], &[], Detail::Groups, TapError::default(), NaiveDate::MIN);
        for series in [None, Some("\"sessions\": [], \"ledger\": []".to_owned())] {
            for n in 0..3 {
                let sessions: Vec<SeriesSession> = (0..n).map(|_| session()).collect();
                let ledger: Vec<LedgerLine> = (0..2 - n).map(|_| line()).collect();
                let mut stream = SeriesStream::default();
                let mut out = SeriesStream::begin(series.clone()).unwrap();
                for session in &sessions {
                    stream.next(session, &mut out).unwrap();
                }
                let rest = SeriesReport { series: series.clone(), ..empty() };
                stream.begin_ledger(&rest, &mut out).unwrap();
                for line in &ledger {
                    stream.next(line, &mut out).unwrap();
                }
                stream.end(&mut out);
                let out = String::from_utf8(out).unwrap();
                let lines = out.lines().filter(|line| line.starts_with("    {")).count();
                assert_eq!(lines, 2, "each on a line of its own");
                let whole = SeriesReport { sessions, ledger, ..rest };
                let value = |text: &str| serde_json::from_str::<serde_json::Value>(text).unwrap();
                assert_eq!(value(&out), value(&as_json(&whole).unwrap()));
            }
        }
    }

    fn session() -> SeriesSession {
        let summary = Summary::of(History::default().session());
        SeriesBuilder::new(&[], Detail::Groups, TapError::default()).add(summary)
    }

    fn line() -> LedgerLine {
        let carried = Carried {
            kind: CarriedKind::Idea,
            text: "\"ledger\": []".to_owned(),
            session: "20260301-abc234".to_owned(),
            said_in: CarriedSource::Item(1),
            said_on: None,
            from: None,
            owner: None,
            about: None,
            by: None,
            came_of_it: None,
            closed_on: None,
        };
        LedgerLine { carried, open: true, age_days: None }
    }
}
