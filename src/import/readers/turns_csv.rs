//! CSV of turns: `start,end,person`, seconds, in any order; people may overlap. `text` may stand beside them. Or the
//! table that `airtime report --format csv` writes.

use crate::{
    domain::record::{opening::Source, plain_text},
    import::{
        csv_table::{self, Table, TableRow, TableSchema},
        problem::ProblemKind,
        reader::{Confidence, Reader, Sample},
        readers::report_csv,
        speech::{self, Collector, MOST_SEGMENTS, Recording, Segment, SkipKind},
    },
};

pub(super) struct TurnsCsv;

const SCHEMA: TableSchema = TableSchema {
    known: &["start", "end", "person", "text"],
    required: &["start", "end", "person"],
    most_rows: MOST_SEGMENTS,
    too_many: Some(|| ProblemKind::TooManySegments),
};

impl Reader for TurnsCsv {
    fn extension(&self) -> &'static str {
        "csv"
    }

    fn sniff(&self, sample: &Sample<'_>) -> Option<Confidence> {
        sample.by_first_line(is_header).or_else(|| report_csv::sniff(sample))
    }

    fn read(&self, text: &str) -> Collector {
        if let Some(table) = report_csv::table_in(text) {
            return report_csv::read(&table);
        }
        let mut collector = Collector::default();
        let table = csv_table::read(text, &SCHEMA, &mut collector.problems);
        let mut segments = Vec::new();
        for row in &table.rows {
            let read = segment(&table, row);
            match collector.problems.keep(row.line, read) {
                Some(s) if s.start_ms == s.end_ms => collector.skip(SkipKind::NoLength),
                Some(s) => segments.push(s),
                None => {}
            }
        }
        let recording = Recording::of_speech(Source::Csv, true, segments);
        collector.parsed.recordings.push(recording);
        collector
    }
}

/// Whether a line can be the header: it names at least two of the three columns.
fn is_header(line: &str) -> bool {
    csv_table::header_names(line).filter(|name| SCHEMA.required.contains(&name.as_str())).count() > 1
}

fn segment(table: &Table, row: &TableRow) -> Result<Segment, ProblemKind> {
    let start = table.seconds(row, "start")?;
    let end = table.seconds(row, "end")?;
    if end < start {
        return Err(ProblemKind::EndBeforeStart);
    }
    let label = speech::label(table.cell(row, "person"))?.ok_or(ProblemKind::EmptyCell("person"))?;
    let text =
        Some(plain_text::clean(table.cell(row, "text"), plain_text::NOTE_BYTES)).filter(|t| !t.is_empty());
    Ok(Segment {
        start_ms: start.ms(),
        end_ms: end.ms(),
        label: Some(label),
        hat: None,
        text,
        line: row.line,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::decimal::TimeProblem;

    #[test]
    fn turns_are_read_whatever_the_order_of_columns() {
        let read = TurnsCsv.read("Person;Start;End\n Ann ;0.0005;1.5\nbea;1;1\n");
        let s = &read.parsed.recordings[0].segments;
        assert_eq!((s.len(), s[0].start_ms, s[0].end_ms, s[0].label.as_deref()), (1, 1, 1500, Some("Ann")));
        assert_eq!(read.parsed.skipped[&SkipKind::NoLength], 1);
    }

    #[test]
    fn each_bad_row_is_named() {
        let read = TurnsCsv.read("start,end,person\n2,1,a\n\"1,5\",2,a\n1,2,\n1,,a\n");
        let wrong: Vec<_> = read.problems.listed.iter().map(|p| (p.line, p.what.clone())).collect();
        let want = [
            (2, ProblemKind::EndBeforeStart),
            (3, ProblemKind::Time { text: "1,5".into(), why: TimeProblem::Comma }),
            (4, ProblemKind::EmptyCell("person")),
            (5, ProblemKind::EmptyCell("end")),
        ];
        assert_eq!(wrong, want);
    }

    #[test]
    fn a_header_is_known_by_its_columns() {
        assert!(is_header("\"start\", end ,person") && is_header("person;end"));
        assert!(!is_header("id,name,role") && !is_header("start of it"));
    }
}
