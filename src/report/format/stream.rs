//! Reports on many sessions written one after the other, so that memory never holds them all.
//!
//! Text and JSON are word for word what [`crate::report::render`] makes of the same sessions at once; of a table only the
//! line about agreements differs, since it stands before the sessions are known. Pages for people (HTML,
//! Markdown, PDF) are made at once.

use crate::{
    report::{
        format::{Format, RenderError, Request, csv, json::as_json, render},
        model::{Detail, Reports, SessionReport},
    },
    text::{messages::spreadsheet as words, report::first},
};

/// Each report is written by itself, so that this can be done on all cores.
#[derive(Clone, Copy, Debug)]
pub struct Stream {
    request: Request,
}

impl Stream {
    /// `None`: this format is made at once.
    #[must_use]
    pub fn new(request: Request) -> Option<Self> {
        let streams = matches!(request.format, Format::Text | Format::Json | Format::Csv(_));
        streams.then_some(Self { request })
    }

    #[must_use]
    pub fn format(&self) -> Format {
        self.request.format
    }

    /// The detail level of its reports.
    #[must_use]
    pub fn detail(&self) -> Detail {
        self.request.detail
    }

    /// What stands before the first session.
    ///
    /// # Errors
    /// Never: it is written to memory.
    pub fn begin(&self) -> Result<String, RenderError> {
        Ok(match self.request.format {
            Format::Json => {
                let empty = as_json(&Reports::Several { notice: first().into(), sessions: vec![] })?;
                empty.trim_end().trim_end_matches(['}', '\n', ']']).to_owned()
            }
            Format::Csv(what) => csv::csv_of_many([words::agreed_each(), words::draft_each()], what)?,
            Format::Text | Format::Markdown | Format::Html | Format::Pdf => String::new(),
        })
    }

    /// One session.
    ///
    /// # Errors
    /// Never for what a report can hold.
    pub fn one(&self, report: SessionReport) -> Result<String, RenderError> {
        Ok(match self.request.format {
            Format::Json => {
                let one = render(vec![report], self.request)?;
                format!("    {}", one.trim_end().replace('\n', "\n    "))
            }
            Format::Csv(what) => csv::csv_rows(&report, self.request.detail, what)?,
            Format::Text | Format::Markdown | Format::Html | Format::Pdf => {
                render(vec![report], self.request)?
            }
        })
    }

    /// What stands between one session and the next; before the first if none is written yet.
    #[must_use]
    pub fn before_next(&self, written: usize) -> &'static str {
        match self.request.format {
            Format::Json if written == 0 => "\n",
            Format::Json => ",\n",
            Format::Csv(_) => "",
            Format::Text | Format::Markdown | Format::Html | Format::Pdf if written == 0 => "",
            Format::Text | Format::Markdown | Format::Html | Format::Pdf => "\n\n",
        }
    }

    /// What stands after the last.
    #[must_use]
    pub fn end(&self, written: usize) -> &'static str {
        match self.request.format {
            Format::Json if written == 0 => "]\n}\n",
            Format::Json => "\n  ]\n}\n",
            Format::Text | Format::Csv(_) | Format::Markdown | Format::Html | Format::Pdf => "",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        domain::History,
        report::{PageKind, model::history_report},
    };

    fn reports(n: usize) -> Vec<SessionReport> {
        let report = history_report(&History::default(), Detail::Groups);
        vec![report; n]
    }

    #[test]
    fn put_down_one_by_one_it_is_what_it_is_at_once() {
        let today = chrono::NaiveDate::default();
        for format in [Format::Text, Format::Json] {
            for n in [2, 3] {
                let request = Request {
                    format,
                    detail: Detail::Groups,
                    page: PageKind::Full,
                    today,
                    practised: None,
                    width: crate::report::PageWidth::default(),
                };
                let stream = Stream::new(request).unwrap();
                let mut out = stream.begin().unwrap();
                for (written, report) in reports(n).into_iter().enumerate() {
                    out += stream.before_next(written);
                    out += &stream.one(report).unwrap();
                }
                out += stream.end(n);
                assert_eq!(out, render(reports(n), request).unwrap());
            }
        }
    }

    #[test]
    fn nothing_at_all_is_an_empty_list() {
        let request = Request {
            format: Format::Json,
            detail: Detail::Groups,
            page: PageKind::Full,
            today: chrono::NaiveDate::default(),
            practised: None,
            width: crate::report::PageWidth::default(),
        };
        let stream = Stream::new(request).unwrap();
        let out = stream.begin().unwrap() + stream.end(0);
        assert_eq!(out, as_json(&Reports::of(vec![])).unwrap());
    }
}
