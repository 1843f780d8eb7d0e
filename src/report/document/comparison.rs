//! Two records of one meeting beside each other: in plain words first, then the figures.

use crate::{
    domain::measures::agreement::SLIGHT,
    report::{
        disclosure::{Span, label_of},
        document::{
            Block, Column, Content, Document, Edition, GROUP_LOOKS, Lane, LaneSpan, Line, NO_GROUP, Ribbon,
            Section, Table, percent,
        },
        model::{
            comparison::{ComparedRecord, ComparedShare, Comparison, NotComparable, Place, Stretch},
            ms,
        },
    },
    text::{comparison as words, format},
};

#[must_use]
pub fn document(found: &Comparison) -> Document {
    Document {
        title: Line::new(words::heading()),
        notice: Some(Line::new(found.notice).indented(0)),
        about: about(found),
        sections: vec![
            Section::new(words::agreement_heading(), agreement(found)),
            Section::new(words::turns_heading(), turns(found)),
            with_error(shares(words::groups_heading(), words::group(), found.groups.as_deref()), found),
            shares(words::people_heading(), words::person(), found.people.as_deref()),
            Section::new(words::differences_heading(), differences(found)),
        ]
        .into_iter()
        .filter(|section| !section.blocks.is_empty())
        .collect(),
        ..Document::default()
    }
}

/// Why two records with these ids cannot be compared, and what to do then.
#[must_use]
pub fn why_not(why: NotComparable, first: &str, second: &str) -> (String, &'static str) {
    match why {
        NotComparable::SameRecord => (words::same_record(first), words::same_record_hint()),
        NotComparable::Empty(Place::First) => (words::empty(first), words::empty_hint()),
        NotComparable::Empty(Place::Second) => (words::empty(second), words::empty_hint()),
        NotComparable::NothingInCommon => {
            (words::nothing_in_common().to_owned(), words::nothing_in_common_hint())
        }
        NotComparable::NoOverlap => (words::no_overlap().to_owned(), words::no_overlap_hint()),
    }
}

fn about(found: &Comparison) -> Vec<Line> {
    let name = |record: &ComparedRecord| match &record.title {
        Some(title) => format!("{title} ({})", record.id),
        None => record.id.clone(),
    };
    let how = if found.offset_given { words::offset_given() } else { words::offset_found() };
    let mut lines = vec![
        words::records(&name(&found.first), &name(&found.second)),
        format!("{} {how}", words::offset(signed_ms(found.offset_s))),
        words::compared(ms(found.compared_s)),
        words::matched(found.groups_matched, found.people_matched),
    ];
    lines.extend(found.has_untimed_people.then(|| words::untimed().to_owned()));
    lines.extend(found.withholds_uncounted.then(|| words::withheld().to_owned()));
    lines.into_iter().map(Line::from).collect()
}

fn agreement(found: &Comparison) -> Vec<Block> {
    let mut lines: Vec<String> = Vec::new();
    match found.agreement_person {
        Some(share) => {
            lines.extend([words::persons(share), kappa(found.kappa_person)]);
            lines.extend(is_slight(found.kappa_person).then(|| words::slight().to_owned()));
        }
        None if !found.tells_people_apart => lines.push(words::persons_not_apart().to_owned()),
        None if found.people_matched == 0 => lines.push(words::persons_none_in_both().to_owned()),
        None => lines.push(words::persons_few().to_owned()),
    }
    match found.agreement_group {
        Some(share) => {
            lines.extend([words::groups(share), kappa_of_groups(found)]);
            lines.extend(is_slight(found.kappa_group).then(|| slight_of_groups(found).to_owned()));
        }
        None if found.one_group => lines.push(words::groups_one().to_owned()),
        None => lines.push(words::groups_small().to_owned()),
    }
    lines.into_iter().map(Block::say).collect()
}

fn is_slight(kappa: Option<f64>) -> bool {
    kappa.is_some_and(|kappa| kappa <= SLIGHT)
}

/// Explained only where that of people has not been. Where people agree, it is of one meeting.
fn slight_of_groups(found: &Comparison) -> &'static str {
    match found.kappa_person {
        None => words::slight(),
        Some(_) if is_slight(found.kappa_person) => words::slight_too(),
        Some(_) => words::slight_groups(),
    }
}

fn kappa(kappa: Option<f64>) -> String {
    kappa.map_or_else(|| words::no_kappa().to_owned(), |kappa| words::kappa(&words::kappa_figure(kappa)))
}

/// Explained only where that of people has not been.
fn kappa_of_groups(found: &Comparison) -> String {
    match found.kappa_group.filter(|_| found.kappa_person.is_some()) {
        Some(kappa) => words::kappa_of_groups(&words::kappa_figure(kappa)),
        None => kappa(found.kappa_group),
    }
}

fn turns(found: &Comparison) -> Vec<Block> {
    let Some(turns) = &found.turns else {
        let is_by_person = found.tells_people_apart && found.people_matched > 0;
        return vec![Block::say(if is_by_person { words::turns_few() } else { words::turns_small() })];
    };
    let mut lines = vec![
        words::turns(turns.both, turns.first, turns.second),
        words::missed(turns.first - turns.both, turns.second - turns.both),
    ];
    let lags = found.lag_median_s.zip(found.lag_lower_quartile_s).zip(found.lag_upper_quartile_s);
    if let Some(((median, lower), upper)) = lags {
        lines.push(words::lag(median, lower, upper));
        lines.extend((!found.offset_given).then(|| words::lag_hidden().to_owned()));
    }
    lines.into_iter().map(Block::say).collect()
}

fn shares(heading: &str, what: &str, rows: Option<&[ComparedShare]>) -> Section {
    let share = |share: Option<f64>| share.map_or_else(|| "–".to_owned(), format::percent);
    let row = |row: &ComparedShare| {
        let points = row.difference_points.map_or_else(|| "–".to_owned(), words::signed);
        vec![row.label.clone(), share(row.first_share), share(row.second_share), points]
    };
    let table = |rows: &[ComparedShare]| Table {
        heads: [what, words::first(), words::second(), words::points()].map(str::to_owned).to_vec(),
        rows: rows.iter().map(row).collect(),
        columns: vec![Column::Left(30), Column::Right(13), Column::Right(14), Column::Right(14)],
        ..Table::default()
    };
    let rows = rows.filter(|rows| !rows.is_empty());
    Section::new(heading, rows.map(|rows| Content::Table(table(rows)).into()).into_iter().collect())
}

/// How far off the shares of both records may be, and how far apart they may be by that alone. The two errors do not
/// depend on each other, so that of the difference is the root of the sum of their squares.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "points are from 0 to 100")]
fn with_error(mut section: Section, found: &Comparison) -> Section {
    let errors = [&found.first, &found.second].map(|record| record.error_points);
    let largest = errors.into_iter().flatten().reduce(f64::max);
    if let Some(largest) = largest.filter(|_| !section.blocks.is_empty()) {
        let apart =
            errors.into_iter().flatten().fold(0.0, |squares, error| error.mul_add(error, squares)).sqrt();
        let said = words::shares_error(apart.round() as u64, largest.round() as u64);
        section.blocks.push(Block::say(said));
    }
    section
}

fn differences(found: &Comparison) -> Vec<Block> {
    if found.agreement_person.is_none() && found.agreement_group.is_none() {
        return vec![];
    }
    let time: f64 = found.differences.iter().map(|part| part.end_s - part.start_s).sum();
    let said = words::differences(found.differences.len(), ms(time));
    let picture = (!found.speaking.is_empty()).then(|| Block::from(Content::Ribbon(ribbon(found))));
    std::iter::once(Block::say(said)).chain(picture.map(|block| block.only(Edition::RichText))).collect()
}

/// Both records, lane under lane, and where they differ.
fn ribbon(found: &Comparison) -> Ribbon {
    let from = found.offset_s.max(0.0);
    let to = found.first.span_s.min(found.second.span_s + found.offset_s);
    let spans = |parts: &[Stretch]| -> Vec<Span> {
        parts.iter().map(|part| Span { start_s: part.start_s - from, end_s: part.end_s - from }).collect()
    };
    let lanes = found.speaking.iter().enumerate().flat_map(|(at, who)| {
        let label = who.group.as_deref().zip(who.label.as_deref());
        let label = label.map_or_else(|| words::anybody().to_owned(), |(id, label)| label_of(id, label));
        let look = at % GROUP_LOOKS;
        [(words::lane_first(&label), &who.first), (words::lane_second(&label), &who.second)]
            .map(|(label, parts)| Lane::new(label, look, &spans(parts), to - from))
    });
    let place = |seconds: f64| percent(seconds / (to - from));
    // However short, it is seen.
    let part = |part: &Span| LaneSpan::full(place(part.start_s), place(part.end_s - part.start_s).max(0.1));
    let differ = spans(&found.differences);
    let in_view = Lane::new(words::differ().to_owned(), NO_GROUP, &differ, to - from);
    let differ = Lane { spans: differ.iter().map(part).collect(), ..in_view };
    let ticks = [0.0, 0.25, 0.5, 0.75, 1.0].map(|at| (at * 100.0, format::time(ms(from + (to - from) * at))));
    Ribbon {
        title: words::differences_heading().to_owned(),
        text: words::picture(ms(from), ms(to)),
        led: None,
        lanes: lanes.chain([differ]).collect(),
        ticks: ticks.to_vec(),
    }
}

fn signed_ms(seconds: f64) -> i64 {
    let size = i64::try_from(ms(seconds.abs())).unwrap_or(i64::MAX);
    if seconds < 0.0 { -size } else { size }
}
