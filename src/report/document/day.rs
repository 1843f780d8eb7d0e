//! A day of several tables: each of them and all together, by group.

use crate::{
    domain::{measures::tap_error::is_share_told, record::moment::clock},
    report::{
        disclosure::{
            day::{DisclosedDay, DisclosedTable, GroupOfDay, Spoken},
            moves::{DisclosedMoves, MovesBetween, PersonOfDay},
        },
        document::{Block, Column, Content, Document, Edition, Line, Section, Table},
        model::ms,
    },
    text::{day as words, format, report as report_words, series},
};

/// The document on a day.
#[must_use]
pub fn document(day: &DisclosedDay) -> Document {
    Document {
        title: Line::new(words::title()).only(Edition::RichText),
        notice: Some(report_words::first().into()),
        agreement: Line::new(series::by_group()).only(Edition::RichText),
        days: day.days.first().copied().zip(day.days.last().copied()).filter(|_| day.undated == 0),
        about: std::iter::once(words::head(day.tables.len()))
            .chain(when(day))
            .chain(series::sources(day.sources.iter().copied()))
            .map(Into::into)
            .collect(),
        sections: [tables(day), together(day)].into_iter().chain(moves(day)).collect(),
        ..Document::default()
    }
}

/// On which day it was; or that the tables are not all of one day.
fn when(day: &DisclosedDay) -> Vec<String> {
    let undated = (day.undated > 0).then(|| words::undated(day.undated));
    let when = match day.days.as_slice() {
        [] => None,
        [only] => Some(format::weekday_and_day(*only)),
        days => Some(words::several_days(&days.iter().copied().map(format::day).collect::<Vec<_>>())),
    };
    when.into_iter().chain(undated).collect()
}

fn tables(day: &DisclosedDay) -> Section {
    let row = |table: &DisclosedTable| {
        vec![table.name.clone(), clock(ms(table.span_s)), spoken(table.spoken), shares(table)]
    };
    let table = Table {
        caption: words::each_table().to_owned(),
        heads: [words::head_table(), words::head_length(), words::head_spoken(), words::head_talk()]
            .map(str::to_owned)
            .to_vec(),
        rows: day.tables.iter().map(row).collect(),
        columns: vec![Column::Left(16), Column::Right(8), Column::Right(9), Column::Rest],
    };
    Section::new(words::each_table(), vec![Block::from(Content::Table(table))])
}

fn spoken(spoken: Option<Spoken>) -> String {
    spoken.map_or_else(|| "–".to_owned(), |part| words::k_of_m(part.spoken, part.of))
}

fn shares(table: &DisclosedTable) -> String {
    match (table.groups.is_empty(), table.small_group) {
        (true, true) => words::too_few().to_owned(),
        (true, false) => "–".to_owned(),
        (false, _) => in_words(&table.groups, table.error_points),
    }
}

fn in_words(groups: &[GroupOfDay], error: Option<f64>) -> String {
    if !is_share_told(error) {
        return series::too_little_talk().to_owned();
    }
    let part = |group: &GroupOfDay| {
        let share = group.share.map(|share| report_words::share_with_error(share, error));
        let share = share.unwrap_or_else(|| "–".to_owned());
        format!("{} {share}", group.label)
    };
    groups.iter().map(part).collect::<Vec<_>>().join(", ")
}

fn together(day: &DisclosedDay) -> Section {
    if day.tables_together == 0 {
        return Section::new(words::all_tables(), vec![Block::say(words::none_together())]);
    }
    let mut blocks = vec![Block::say(in_words(&day.together, day.error_points))];
    blocks.extend(
        day.together
            .iter()
            .map(|group| Block::say(words::group_time(&group.label, &clock(ms(group.speaking_time_s))))),
    );
    blocks.extend(day.spoken_together.map(|part| Block::say(words::spoken_together(part.spoken, part.of))));
    if day.tables_together < day.tables.len() {
        let left_out = day.tables.len() - day.tables_together;
        blocks.push(Block::say(words::left_out(left_out)));
    }
    Section::new(words::all_tables(), blocks)
}

/// Who moved between tables, if anybody could be recognised.
fn moves(day: &DisclosedDay) -> Option<Section> {
    let DisclosedMoves { moved, between, people } = day.moves.as_ref()?;
    let title = |id: &String| {
        let table = day.tables.iter().find(|table| table.id == *id);
        table.map_or_else(|| id.clone(), |table| table.name.clone())
    };
    let pair = |pair: &MovesBetween| words::from_to(&title(&pair.from), pair.people, &title(&pair.to));
    let person = |person: &PersonOfDay| {
        let tables: Vec<String> = person.tables.iter().map(title).collect();
        words::at_tables(&person.label, &tables)
    };
    let mut sentences = vec![moved.map_or_else(|| words::moved_not_told().to_owned(), words::moved)];
    sentences.extend(between.iter().map(pair));
    sentences.extend(people.iter().map(person));
    sentences.push(words::recognised_by().to_owned());
    if *moved != Some(0) {
        sentences.push(words::counts_at_each().to_owned());
    }
    Some(Section::new(words::between_tables(), sentences.into_iter().map(Block::say).collect()))
}
