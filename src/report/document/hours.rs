//! Hours of involvement as a table: who, at how many meetings, for how long; and the days of each.

use crate::{
    report::{
        document::{Block, Column, Content, Document, Line, Section, Table},
        model::hours::{Hours, Involvement},
    },
    text::hours as words,
};

pub const MINUTE_MS: u64 = 60_000;

#[must_use]
pub fn document(involvement: &Involvement) -> Document {
    let row = |name: &str, meetings: &str, minutes: u64| {
        vec![name.to_owned(), meetings.to_owned(), hours_and_minutes(minutes)]
    };
    let people = involvement.people.iter().zip(involvement.each_in(MINUTE_MS));
    let mut rows: Vec<_> =
        people.map(|(p, minutes)| row(&p.label, &p.meetings.len().to_string(), minutes)).collect();
    rows.push(row(words::total(), "", involvement.total_in(MINUTE_MS)));
    let table = Table {
        heads: [words::name(), words::meetings(), words::hours()].map(str::to_owned).to_vec(),
        rows,
        columns: vec![Column::Left(40), Column::Right(12), Column::Right(14)],
        ..Table::default()
    };
    Document {
        about: words::about(involvement.not_timed, &involvement.named_alike(), &involvement.sources)
            .into_iter()
            .map(Into::into)
            .collect(),
        sections: vec![
            Section::new("", vec![Content::Table(table).into()]),
            Section::new(words::dates(), days(involvement)),
        ],
        ..Document::default()
    }
}

/// A sentence for each person with the days of their meetings, and what tells apart those of one day.
fn days(involvement: &Involvement) -> Vec<Block> {
    let names = involvement.meeting_names();
    let line = |p: &Hours| {
        let dated = p.meetings.iter().filter(|meeting| meeting.day().is_some());
        let mut days: Vec<String> =
            dated.filter_map(|meeting| names.get(meeting.session_id.as_str()).cloned()).collect();
        let undated = p.meetings.len() - days.len();
        days.extend((undated > 0).then(|| words::without_day(undated)));
        (!days.is_empty()).then(|| Line::new(words::days_of(&days, &p.label)))
    };
    involvement.people.iter().filter_map(line).map(|line| Content::Say(line).into()).collect()
}

/// `2:05`: hours and minutes.
#[must_use]
pub fn hours_and_minutes(minutes: u64) -> String {
    format!("{}:{:02}", minutes / 60, minutes % 60)
}
