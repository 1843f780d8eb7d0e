//! The table of turns that `airtime report --format csv` writes: what the floor was, row by row, with the group, the
//! role and the person of each turn as far as they were shown.

use std::collections::HashMap;

use strum::IntoEnumIterator as _;

use crate::{
    domain::{
        Hat,
        floor::state::Floor,
        record::{opening::Source, plain_text},
    },
    import::{
        csv_table::{self, Table, TableRow, TableSchema},
        decimal::Seconds,
        encoding,
        problem::ProblemKind,
        reader::{Confidence, Sample},
        speech::{self, Collector, Lacks, Pause, Recording, Segment, SkipKind},
    },
};

const SCHEMA: TableSchema = TableSchema {
    known: &[
        "session",
        "number",
        "item",
        "start_s",
        "end_s",
        "length_s",
        "state",
        "group",
        "role",
        "person",
        "source",
        "overlap_known",
        "stretches_s",
    ],
    required: &["start_s", "end_s", "state"],
    most_rows: usize::MAX,
    too_many: None,
};

/// The heads stand in the first line, or below the lines about the table.
const LINES_BEFORE: usize = 4;

/// Certain where the heads are there.
pub(super) fn sniff(sample: &Sample<'_>) -> Option<Confidence> {
    sample.lines.iter().any(|line| is_header(line)).then_some(Confidence::Certain)
}

fn is_header(line: &str) -> bool {
    let names: Vec<String> = csv_table::header_names(line).collect();
    SCHEMA.required.iter().all(|required| names.iter().any(|name| name == required))
}

/// The text with blank lines for those before the heads, so that each row keeps its line.
pub(super) fn table_in(text: &str) -> Option<String> {
    let lines: Vec<&str> = encoding::lines(text).map(|(_, line)| line).collect();
    let heads = lines.iter().take(LINES_BEFORE + 1).position(|line| is_header(line))?;
    Some("\n".repeat(heads) + &lines[heads..].join("\n"))
}

pub(super) fn read(text: &str) -> Collector {
    let mut collector = Collector::default();
    let table = csv_table::read(text, &SCHEMA, &mut collector.problems);
    let mut recordings = Recordings::default();
    for row in &table.rows {
        let read = part(&table, row);
        match collector.problems.keep(row.line, read) {
            Some(part) if part.is_empty() => collector.skip(SkipKind::NoLength),
            Some(part) => recordings.add(&table, row, part),
            None => {}
        }
    }
    let names_people = recordings.all.iter().all(|r| r.groups.is_empty());
    collector.parsed.lacks = Some(if names_people { Lacks::AllButTurns } else { Lacks::People });
    collector.parsed.recordings = recordings.all;
    collector
}

/// The recordings of a table, one for each session that it names.
#[derive(Default)]
struct Recordings {
    all: Vec<Recording>,
    places: HashMap<String, usize>,
}

impl Recordings {
    fn add(&mut self, table: &Table, row: &TableRow, part: Part) {
        let session = plain_text::clean_name(table.cell(row, "session"));
        let place = *self.places.entry(session.clone()).or_insert_with(|| {
            let file_id = Some(session).filter(|id| !id.is_empty());
            let overlap_known = table.cell(row, "overlap_known") != "no";
            let made_of = Source::iter().find(|source| source.id() == table.cell(row, "source"));
            let empty = Recording::of_speech(Source::Csv, overlap_known, Vec::new());
            self.all.push(Recording { file_id, made_of, pauses: Some(Vec::new()), ..empty });
            self.all.len() - 1
        });
        let recording = &mut self.all[place];
        match part {
            Part::Speech { segments, of_group } => {
                recording.groups.extend(segments.iter().filter_map(|s| s.label.clone()).filter(|_| of_group));
                recording.segments.extend(segments);
            }
            Part::Pause(pause) => recording.pauses.get_or_insert_default().push(pause),
        }
        // Among what is quiet or somebody beside the balance may be people who talked over each other.
        recording.overlap_known &= table.cell(row, "state") != OTHER;
    }
}

/// A row.
enum Part {
    /// `of_group`: the label is that of a group, because the row names nobody.
    Speech {
        segments: Vec<Segment>,
        of_group: bool,
    },
    Pause(Pause),
}

impl Part {
    fn is_empty(&self) -> bool {
        match self {
            Self::Speech { segments, .. } => segments.iter().all(|s| s.start_ms == s.end_ms),
            Self::Pause(pause) => pause.start_ms == pause.end_ms,
        }
    }
}

fn part(table: &Table, row: &TableRow) -> Result<Part, ProblemKind> {
    let start_ms = table.seconds(row, "start_s")?.ms();
    let end_ms = table.seconds(row, "end_s")?.ms();
    if end_ms < start_ms {
        return Err(ProblemKind::EndBeforeStart);
    }
    let floor = floor(table.cell(row, "state"))?;
    if !matches!(floor, Floor::Held | Floor::Someone) {
        return Ok(Part::Pause(Pause { start_ms, end_ms, floor }));
    }
    let label = |column| speech::label(unguarded(table.cell(row, column)));
    let (person, group, role) = (label("person")?, label("group")?, label("role")?);
    let hat = group.clone().map(|group| Hat::new(role.as_deref().unwrap_or(&group), &group));
    let of_group = person.is_none() && group.is_some();
    let label = person.or(group);
    let segment = Segment { start_ms, end_ms, label, hat, text: None, line: row.line };
    let stretches = stretches(table.cell(row, "stretches_s"))?;
    let is_inside = |(from, to): &(u64, u64)| start_ms <= *from && from <= to && *to <= end_ms;
    if !stretches.iter().all(is_inside) {
        return Err(ProblemKind::EndBeforeStart);
    }
    let piece = |(start_ms, end_ms): (u64, u64)| Segment { start_ms, end_ms, ..segment.clone() };
    let segments = stretches.into_iter().map(piece).collect::<Vec<_>>();
    Ok(Part::Speech { segments: if segments.is_empty() { vec![segment] } else { segments }, of_group })
}

/// `12.5-14 15.2-17`: when they spoke within the turn. Empty: all of it.
fn stretches(cell: &str) -> Result<Vec<(u64, u64)>, ProblemKind> {
    let time = |text: &str| {
        let bad = |why| ProblemKind::Time { text: plain_text::clean(text, 40), why };
        Seconds::parse(text).map(Seconds::ms).map_err(bad)
    };
    let stretch = |text: &str| {
        let (from, to) = text.split_once('-').unwrap_or((text, ""));
        Ok((time(from)?, time(to)?))
    };
    cell.split_whitespace().map(stretch).collect()
}

/// The text of a cell without the apostrophe that keeps spreadsheets from taking it for a formula.
fn unguarded(cell: &str) -> &str {
    cell.strip_prefix('\'').unwrap_or(cell)
}

/// A state that only tables by group have.
const OTHER: &str = "other";

/// `other` is quiet, or somebody beside the balance: which of them the table does not say.
fn floor(state: &str) -> Result<Floor, ProblemKind> {
    Ok(match state {
        "held" => Floor::Held,
        "someone" => Floor::Someone,
        "open" | OTHER => Floor::Open,
        "crosstalk" => Floor::Crosstalk,
        "small_groups" => Floor::SmallGroups,
        "break" => Floor::Break,
        "off_record" => Floor::OffRecord,
        "unattended" => Floor::Unattended,
        _ => return Err(ProblemKind::BadState(plain_text::clean(state, 40))),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEADS: &str = "session,number,item,start_s,end_s,length_s,state,group,role,person";

    fn read_table(rows: &str) -> Collector {
        read(&table_in(&format!("{HEADS}\r\n{rows}")).unwrap())
    }

    #[test]
    fn each_row_is_what_the_floor_was() {
        let read = read_table(
            "a,1,,0,1.5,1.5,open,,,\r\na,2,,1.5,2,0.5,held,staff,manager,'=x\r\nb,1,,0,1,1,someone,,,\r\n",
        );
        let [a, b] = read.parsed.recordings.as_slice() else { panic!("{:?}", read.problems) };
        assert_eq!(
            (a.file_id.as_deref(), a.pauses.as_ref().unwrap()[0].end_ms, a.is_gapless()),
            (Some("a"), 1500, true)
        );
        assert_eq!(a.segments[0].label.as_deref(), Some("=x"));
        assert_eq!(a.segments[0].hat, Some(Hat::new("manager", "staff")));
        assert_eq!((b.segments[0].label.as_ref(), read.parsed.lacks), (None, Some(Lacks::AllButTurns)));
    }

    #[test]
    fn a_group_stands_for_people_who_are_not_named() {
        let read = read_table("a,1,,1,2,1,held,staff,,\n");
        let only = &read.parsed.recordings[0];
        assert!(only.groups.contains("staff") && !only.is_gapless());
        assert_eq!(read.parsed.lacks, Some(Lacks::People));
    }

    #[test]
    fn lines_before_the_heads_are_passed_over_and_counted() {
        let table = table_in(&format!("one\ntwo\nthree\nfour\n{HEADS}\na,1,,0,1,1,dancing,,,\n")).unwrap();
        let problems = read(&table).problems.listed;
        assert_eq!((problems[0].line, &problems[0].what), (6, &ProblemKind::BadState("dancing".into())));
        assert_eq!(table_in("start,end,person\n"), None);
    }
}
