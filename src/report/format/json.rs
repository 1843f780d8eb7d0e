//! Reports as JSON, for other programs.

use std::io;

use chrono::NaiveDate;
use memchr::memmem;
use serde::Serialize;
use serde_json::{
    Serializer,
    ser::{Formatter as _, PrettyFormatter},
};

use crate::{
    domain::measures::tap_error::TapError,
    report::model::{
        Detail, Reports,
        series::{SeriesReport, SeriesSession, series_report},
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

/// A report on a series as JSON, each session written by itself: word for word what [`as_json`] makes of the whole.
#[derive(Clone, Copy, Debug, Default)]
pub struct SeriesStream {
    written: usize,
}

/// What stands in the place of the sessions where there are none.
const NO_SESSIONS: &[u8] = b"\"sessions\": []";

impl SeriesStream {
    /// What stands before the first session.
    ///
    /// # Errors
    /// As [`json`].
    pub fn begin(series: Option<String>) -> Result<Vec<u8>, serde_json::Error> {
        let report = series_report(vec![], &[], Detail::Groups, TapError::default(), NaiveDate::MIN);
        let mut text = serde_json::to_vec_pretty(&SeriesReport { series, ..report })?;
        text.truncate(end_of_sessions(&text).saturating_sub(1));
        Ok(text)
    }

    /// Appends the next session.
    ///
    /// # Errors
    /// As [`json`].
    pub fn next(&mut self, session: &SeriesSession, out: &mut Vec<u8>) -> Result<(), serde_json::Error> {
        out.extend_from_slice(if self.written == 0 { b"\n    " } else { b",\n    " });
        self.written += 1;
        session.serialize(&mut Serializer::with_formatter(out, inside_sessions()?))
    }

    /// Appends what stands after the last. `report`: without its sessions.
    ///
    /// # Errors
    /// As [`json`].
    pub fn end(&self, report: &SeriesReport, out: &mut Vec<u8>) -> Result<(), serde_json::Error> {
        out.extend_from_slice(if self.written == 0 { b"]" } else { b"\n  ]" });
        let start = out.len();
        serde_json::to_writer_pretty(&mut *out, report)?;
        out.push(b'\n');
        let before = out.get(start..).map_or(0, end_of_sessions);
        out.drain(start..start + before);
        Ok(())
    }
}

/// A formatter that writes on in the list of sessions: inside of two brackets.
fn inside_sessions() -> Result<PrettyFormatter<'static>, serde_json::Error> {
    let mut formatter = PrettyFormatter::new();
    formatter
        .begin_object(&mut io::sink())
        .and_then(|()| formatter.begin_array(&mut io::sink()))
        .map_err(serde_json::Error::io)?;
    Ok(formatter)
}

/// Where the sessions end in a report without any. No text in quotation marks looks like them, since one inside a text is
/// escaped.
fn end_of_sessions(text: &[u8]) -> usize {
    memmem::find(text, NO_SESSIONS).map_or(0, |start| start + NO_SESSIONS.len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        domain::History,
        report::model::{series::SeriesBuilder, summary::Summary},
    };

    #[test]
    fn sessions_written_one_by_one_are_what_they_are_at_once() {
        let empty = || series_report(vec![], &[], Detail::Groups, TapError::default(), NaiveDate::MIN);
        for series in [None, Some("\"sessions\": []".to_owned())] {
            for n in 0..3 {
                let sessions: Vec<SeriesSession> = (0..n).map(|_| session()).collect();
                let mut stream = SeriesStream::default();
                let mut out = SeriesStream::begin(series.clone()).unwrap();
                for session in &sessions {
                    stream.next(session, &mut out).unwrap();
                }
                stream.end(&SeriesReport { series: series.clone(), ..empty() }, &mut out).unwrap();
                let whole = SeriesReport { series: series.clone(), sessions, ..empty() };
                assert_eq!(String::from_utf8(out).unwrap(), as_json(&whole).unwrap());
            }
        }
    }

    fn session() -> SeriesSession {
        let summary = Summary::of(History::default().session());
        SeriesBuilder::new(&[], Detail::Groups, TapError::default()).add(summary)
    }
}
