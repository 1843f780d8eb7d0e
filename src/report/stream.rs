//! Reports on many sessions put down one after the other, so that memory never holds them all.
//!
//! Text and JSON are word for word what [`crate::report::render`] makes of the same sessions at once; of a table only the
//! line about agreements differs, since it stands before the sessions are known. Pages for people (HTML,
//! Markdown) are made at once.

use crate::{
    report::{CannotMake, Format, SessionReport, Wanted, as_json, render, rows, view},
    text::{messages::spreadsheet as words, report::first},
};

pub struct Stream {
    wanted: Wanted,
    told: usize,
}

impl Stream {
    /// `None`: this format is made at once.
    #[must_use]
    pub fn new(wanted: Wanted) -> Option<Self> {
        let streams = matches!(wanted.format, Format::Text | Format::Json | Format::Csv(_));
        streams.then_some(Self { wanted, told: 0 })
    }

    /// What stands before the first session.
    ///
    /// # Errors
    /// Never: it is written to memory.
    pub fn begin(&self) -> Result<String, CannotMake> {
        Ok(match self.wanted.format {
            Format::Json => {
                let empty = as_json(&view::Report::Several { notice: first().into(), sessions: vec![] })?;
                empty.trim_end().trim_end_matches(['}', '\n', ']']).to_owned()
            }
            Format::Csv(what) => rows::csv_of_many(&[words::agreed_each(), words::draft_each()], what)?,
            _ => String::new(),
        })
    }

    /// The next session.
    ///
    /// # Errors
    /// Never for what a report can hold.
    pub fn next(&mut self, report: SessionReport) -> Result<String, CannotMake> {
        let first = self.told == 0;
        self.told += 1;
        Ok(match self.wanted.format {
            Format::Json => {
                let one = render(vec![report], self.wanted)?;
                let lines: Vec<String> = one.trim_end().lines().map(|line| format!("    {line}")).collect();
                format!("{}{}", if first { "\n" } else { ",\n" }, lines.join("\n"))
            }
            Format::Csv(what) => rows::csv_rows(&report, self.wanted.detail, what)?,
            _ => format!("{}{}", if first { "" } else { "\n\n" }, render(vec![report], self.wanted)?),
        })
    }

    /// What stands after the last.
    #[must_use]
    pub fn end(&self) -> &'static str {
        match self.wanted.format {
            Format::Json if self.told == 0 => "]\n}\n",
            Format::Json => "\n  ]\n}\n",
            _ => "",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        domain::History,
        report::{Detail, Report},
    };

    fn reports(n: usize) -> Vec<SessionReport> {
        let report = view::history_report(&History::default(), Detail::Groups);
        vec![report; n]
    }

    #[test]
    fn put_down_one_by_one_it_is_what_it_is_at_once() {
        let today = chrono::NaiveDate::default();
        for format in [Format::Text, Format::Json] {
            for n in [2, 3] {
                let wanted = Wanted { format, detail: Detail::Groups, easy: false, today };
                let mut stream = Stream::new(wanted).unwrap();
                let mut out = stream.begin().unwrap();
                for report in reports(n) {
                    out += &stream.next(report).unwrap();
                }
                out += stream.end();
                assert_eq!(out, render(reports(n), wanted).unwrap());
            }
        }
    }

    #[test]
    fn nothing_at_all_is_an_empty_list() {
        let wanted = Wanted {
            format: Format::Json,
            detail: Detail::Groups,
            easy: false,
            today: chrono::NaiveDate::default(),
        };
        let stream = Stream::new(wanted).unwrap();
        let out = stream.begin().unwrap() + stream.end();
        assert_eq!(out, as_json(&Report::of(vec![])).unwrap());
    }
}
