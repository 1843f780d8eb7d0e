//! A series of sessions: the gap as a picture, who spoke, what was decided and done.
//!
//! By group only; where a group is small, what would show single persons is left out.

use std::collections::BTreeMap;

use unicode_width::UnicodeWidthStr as _;

use crate::{
    domain::{
        measures::{tap_error::range, trend::ENOUGH},
        people::group::UNASSIGNED,
    },
    report::{
        disclosure::series::{DisclosedMeeting, Gap, first_voices, meetings},
        document::{
            Block, Column, Content, Document, Edition, Entry, GapRow, GapScale, Line, Section, Table, Trend,
            TrendPoint,
        },
        model::{
            SharingParts,
            series::{LedgerLine, SeriesReport},
            trend::Direction,
        },
    },
    text::{closing as closing_words, format, people, report as report_words, series as words},
};

/// Columns before what goes on of a line about a day.
const INDENT: usize = 2;

/// The document on a series.
#[must_use]
pub fn document(report: &SeriesReport) -> Document {
    let agreement = if report.small_groups_told { words::small_too() } else { words::by_group() };
    // Whoever reads the plain text has just asked for this series by name.
    let title = report.series.clone().unwrap_or_else(|| words::unnamed().to_owned());
    let meetings = meetings(report);
    Document {
        title: Line::new(title).only(Edition::RichText),
        days: report.days(),
        notice: Some(report_words::first().into()),
        agreement: Line::new(agreement).only(Edition::RichText),
        about: std::iter::once(words::head(report.series.as_deref(), report.sessions.len(), report.days()))
            .chain(words::sources(report.sessions.iter().map(|s| s.source)))
            .map(Into::into)
            .collect(),
        sections: sections(report, &meetings),
        ..Document::default()
    }
}

/// The sections of a series, in order, for every format. What imported files cannot show is left out, and not said to be
/// nothing.
fn sections(report: &SeriesReport, meetings: &[DisclosedMeeting<'_>]) -> Vec<Section> {
    let is_noted = is_noted(report);
    let commitments_made = report.commitments.open + report.commitments.kept;
    let has_cards = meetings.iter().any(|meeting| !meeting.pulse.is_empty());
    let sections = [
        Some(balance(report, meetings)),
        Some(voices(report, meetings)),
        Some(roles(report, meetings)).filter(|section| !section.blocks.is_empty()),
        (is_noted || report.decisions.total() > 0).then(|| decisions(report)),
        (is_noted || commitments_made > 0).then(|| commitments(report)),
        (is_noted || has_cards).then(|| pulse(meetings)),
    ];
    sections.into_iter().flatten().collect()
}

/// Whether anybody could have noted what was decided and said, and who took notes: not if all came from files.
fn is_noted(report: &SeriesReport) -> bool {
    report.sessions.is_empty() || report.sessions.iter().any(|session| !session.source.is_import())
}

/// Which way it goes, or that it is too early to say.
fn which_way(report: &SeriesReport) -> String {
    let label = report.centred_label();
    let Some(t) = report.trend else { return words::too_few_sessions(ENOUGH) };
    let (then, now) = (words::points(t.first_points), words::points(t.last_points));
    match t.direction {
        Direction::Up => words::which_way_up(&label, t.mean_of, &now, &then),
        Direction::Down => words::which_way_down(&label, t.mean_of, &now, &then),
        Direction::Same => words::which_way_same(t.sessions),
    }
}

/// That some meetings had too little talk to compare them.
fn too_little_talk(report: &SeriesReport) -> Option<String> {
    (report.too_little_talk > 0).then(|| words::left_out_of_trend(report.too_little_talk))
}

/// That some meetings have no place in time.
fn undated(report: &SeriesReport) -> Option<String> {
    let undated = report.sessions.iter().filter(|s| s.day.is_none()).count();
    (undated > 0).then(|| words::undated(undated))
}

fn balance(report: &SeriesReport, meetings: &[DisclosedMeeting<'_>]) -> Section {
    if meetings.iter().all(|m| m.gap == Gap::NoGroups) {
        let table = Content::Table(balance_table(report, meetings));
        let table = Block::from(table).only(Edition::RichText);
        let blocks =
            [Some(Block::say(words::nothing_to_compare())), undated(report).map(Block::say), Some(table)];
        return Section::new(words::balance(), blocks.into_iter().flatten().collect());
    }
    let label = report.centred_label();
    let exact = meetings.iter().all(|m| m.error.is_none());
    let about = if exact { words::about_the_gap_exact(&label) } else { words::about_the_gap(&label) };
    let trend = trend(report, meetings);
    let drawn = trend.points.iter().any(|p| p.value.is_some());
    let picture = drawn.then(|| Block::from(Content::Trend(trend)).only(Edition::RichText));
    let scale = Block::from(Content::GapScale(gap_scale(meetings))).only(Edition::PlainText);
    let mut blocks = vec![Block::say(about), scale];
    blocks.extend(led_in_lines(report, meetings));
    let rest = [
        picture,
        Some(Block::say(which_way(report))),
        too_little_talk(report).map(Block::say),
        undated(report).map(Block::say),
        Some(Block::from(Content::Table(balance_table(report, meetings))).only(Edition::RichText)),
    ];
    blocks.extend(rest.into_iter().flatten());
    Section::new(words::balance(), blocks)
}

/// How far a meeting was from its aim; within the error of taps it was close to it.
fn gap_words(meeting: &DisclosedMeeting<'_>) -> String {
    match meeting.gap {
        Gap::Points(points) => words::gap(points, meeting.aim.unwrap_or_default(), meeting.error),
        Gap::NoGroups => words::no_groups().to_owned(),
        Gap::Absent => words::absent().to_owned(),
        Gap::TooFewPeople => words::too_few().to_owned(),
        Gap::NoAim if meeting.told_share().is_some() => words::without_aim().to_owned(),
        Gap::NoAim => words::no_aim().to_owned(),
        Gap::TooLittleTalk => words::too_little_talk().to_owned(),
    }
}

fn gap_scale(meetings: &[DisclosedMeeting<'_>]) -> GapScale {
    let points = |gap: Gap| match gap {
        Gap::Points(points) => Some(points),
        Gap::NoGroups | Gap::Absent | Gap::TooFewPeople | Gap::NoAim | Gap::TooLittleTalk => None,
    };
    let row = |m: &DisclosedMeeting<'_>| GapRow {
        label: m.name.clone(),
        points: points(m.gap),
        band: m.error,
        text: meeting_in_words(m),
    };
    GapScale { ends: words::scale().map(str::to_owned), rows: meetings.iter().map(row).collect() }
}

fn trend(report: &SeriesReport, meetings: &[DisclosedMeeting<'_>]) -> Trend {
    let point = |m: &DisclosedMeeting<'_>| {
        let range = m.told_share().zip(m.error).map(|(share, error)| range(share, error));
        TrendPoint {
            label: m.name.clone(),
            text: meeting_in_words(m),
            aim: m.aim.filter(|_| m.told_share().is_some()),
            value: m.told_share(),
            low: range.map(|(low, _)| low),
            high: range.map(|(_, high)| high),
        }
    };
    let label = report.centred_label();
    Trend {
        title: words::share_of(&label),
        text: if meetings.iter().all(|m| m.error.is_none()) {
            words::picture_exact(&label)
        } else {
            words::picture(&label)
        },
        points: meetings.iter().map(point).collect(),
    }
}

/// `10% (2 to 18), 40 under 50%`.
fn meeting_in_words(meeting: &DisclosedMeeting<'_>) -> String {
    let share = meeting.told_share().map(|share| report_words::share_with_error(share, meeting.error));
    share.into_iter().chain([gap_words(meeting)]).collect::<Vec<_>>().join(", ")
}

fn led(parts: SharingParts, label: &str) -> String {
    let [centred, others, shared] = parts.in_percent();
    words::led(centred, label, others, shared)
}

/// Who led in each meeting, for plain text: its lines have no room for it beside the picture.
fn led_in_lines(report: &SeriesReport, meetings: &[DisclosedMeeting<'_>]) -> Vec<Block> {
    let label = report.centred_label();
    let line = |m: &DisclosedMeeting<'_>| {
        let led = led(m.talk_sharing?, &label);
        Some(Line::new(words::of_day(&m.name, &led)).indented(INDENT))
    };
    let lines: Vec<Line> = meetings.iter().filter_map(line).collect();
    let head = (!lines.is_empty()).then(|| Line::new(words::who_led()));
    head.into_iter().chain(lines).map(|line| Block::say(line).only(Edition::PlainText)).collect()
}

fn balance_table(report: &SeriesReport, meetings: &[DisclosedMeeting<'_>]) -> Table {
    let label = report.centred_label();
    // Not every group asks.
    let asked = meetings.iter().any(|m| m.felt_heard.is_some());
    let row = |m: &DisclosedMeeting<'_>| {
        let title = m.title.unwrap_or(report_words::untitled()).to_owned();
        let share = m.told_share().map(|share| report_words::share_with_error(share, m.error));
        let sharing = m.talk_sharing.map(|parts| led(parts, &label));
        let felt_heard = m.felt_heard.map(words::felt_heard);
        let [share, sharing, felt_heard] =
            [share, sharing, felt_heard].map(|cell| cell.unwrap_or_else(|| "–".to_owned()));
        let mut row = vec![m.name.clone(), title, share, gap_words(m), sharing];
        row.extend(asked.then_some(felt_heard));
        row
    };
    let mut heads = words::balance_heads().to_vec();
    heads.extend(asked.then(words::head_felt_heard));
    table(&heads, meetings.iter().map(row).collect())
}

fn table(heads: &[&str], rows: Vec<Vec<String>>) -> Table {
    let heads = heads.iter().map(|head| (*head).to_owned()).collect();
    Table { heads, rows, ..Table::default() }
}

/// As wide as the longest.
fn name_columns(meetings: &[DisclosedMeeting<'_>]) -> usize {
    meetings.iter().map(|m| m.name.width()).max().unwrap_or(0).max(format::day_columns())
}

fn voices(report: &SeriesReport, meetings: &[DisclosedMeeting<'_>]) -> Section {
    let dash = || "–".to_owned();
    let row = |m: &DisclosedMeeting<'_>| {
        let first = m.first_voices.filter(|firsts| firsts.m > 0).map(|n| words::k_of_m(n.k, n.m));
        let silent = m.heard.map_or(words::not_available().to_owned(), |h| {
            words::k_of_m(h.rest().saturating_sub(m.briefly), h.m)
        });
        let before = m.came_before.clone().unwrap_or_else(dash);
        vec![m.name.clone(), m.headcount.clone(), first.unwrap_or_else(dash), silent, before]
    };
    let [people, first, silent, before] = words::voice_heads();
    let heads = [words::day(), people, first, silent, before];
    let columns = vec![
        Column::Label(name_columns(meetings) + 1),
        Column::Groups(17),
        Column::Left(11),
        Column::Left(12),
        Column::Rest,
    ];
    let table = Table { columns, ..table(&heads, meetings.iter().map(row).collect()) };
    let firsts = first_voices(report).map(|n| words::first_of(n.k, &report.centred_label(), n.m));
    let hint = meetings.iter().any(|m| m.came_before.is_some());
    let blocks = [
        Some(Content::Table(table).into()),
        firsts.map(Block::say),
        hint.then(|| Block::say(words::same_hint()).only(Edition::PlainText)),
    ];
    Section::new(words::voices(), blocks.into_iter().flatten().collect())
}

fn roles(report: &SeriesReport, meetings: &[DisclosedMeeting<'_>]) -> Section {
    let of = report.sessions.len();
    // To have no role is none.
    let hats = report.hats.iter().filter(|(role, _)| *role != UNASSIGNED);
    let hats: Vec<_> = hats.map(|(role, n)| (people::role(role).into_owned(), *n)).collect();
    let changed = meetings.iter().fold(0, |sum: usize, m| sum.saturating_add(m.changed_hats));
    let is_known = |groups: &BTreeMap<String, usize>| is_noted(report) || !groups.is_empty();
    let blocks = [
        is_known(&report.kept_by)
            .then(|| Block::say(words::note_takers(&roles_by_group(report, &report.kept_by), of))),
        is_known(&report.chaired_by)
            .then(|| Block::say(words::chairs(&roles_by_group(report, &report.chaired_by), of))),
        (!hats.is_empty()).then(|| Block::say(words::roles_of(&hats, of))),
        (changed > 0).then(|| Block::say(words::changed_roles(changed)).only(Edition::PlainText)),
    ];
    Section::new(words::roles(), blocks.into_iter().flatten().collect())
}

/// Of which groups they were who had a task, by the groups' labels.
fn roles_by_group(report: &SeriesReport, groups: &BTreeMap<String, usize>) -> Vec<(String, usize)> {
    let counted = |id: &String| {
        let mut lines = report.sessions.iter().rev().flat_map(|s| &s.groups);
        lines.find(|g| g.id == *id).is_none_or(|g| g.in_balance)
    };
    let label = |id: &String| match () {
        () if id == UNASSIGNED => report_words::in_no_group().to_owned(),
        () if counted(id) => report.label(id),
        () => report_words::not_counted().to_owned(),
    };
    groups.iter().map(|(id, n)| (label(id), *n)).collect()
}

fn decisions(report: &SeriesReport) -> Section {
    let d = &report.decisions;
    let text = if d.total() == 0 {
        words::no_decisions().to_owned()
    } else {
        let parts = [d.informed, d.consulted, d.joint, d.delegated, d.not_said];
        words::decisions_by_part(&report.centred_label(), parts)
    };
    Section::new(words::decisions_heading(), vec![Block::say(text)])
}

fn commitments(report: &SeriesReport) -> Section {
    let c = &report.commitments;
    if c.open + c.kept == 0 {
        return Section::new(words::commitments_heading(), vec![Block::say(words::nothing_said())]);
    }
    let mut blocks = vec![Block::say(words::commitments_so_far(c.open, c.kept, c.overdue))];
    if let (Some(median), Some(oldest)) = (c.median_open_days, c.oldest_open_days) {
        blocks.push(Block::say(words::waiting(median, oldest)));
    }
    blocks.extend(c.median_days_to_keep.map(|median| Block::say(words::answered(median))));
    let done = report.ledger.iter().filter(|l| l.carried.came_of_it.is_some()).map(kept_entry).collect();
    let open = report.ledger.iter().filter(|l| l.open).map(open_entry).collect();
    blocks.extend(ledger(words::digest_done(), done));
    blocks.extend(ledger(words::digest_open(), open));
    Section::new(words::commitments_heading(), blocks)
}

/// The digest has it in plain text.
fn ledger(heading: &str, entries: Vec<Entry>) -> Vec<Block> {
    if entries.is_empty() {
        return vec![];
    }
    let blocks = [Block::say(format!("{heading}:")), Content::List(entries).into()];
    blocks.map(|block| block.only(Edition::RichText)).to_vec()
}

/// What was said, and what came of it.
pub(super) fn kept_entry(line: &LedgerLine) -> Entry {
    let done = words::done(line.carried.came_of_it.as_deref().unwrap_or_default());
    Entry { text: words::quoted_line(&line.carried), about: vec![done], done: !line.open }
}

/// What was said, and for how long it has been open.
pub(super) fn open_entry(line: &LedgerLine) -> Entry {
    let waits = words::waiting_for(&line.carried, line.age_days);
    Entry { text: words::quoted_line(&line.carried), about: vec![waits], done: !line.open }
}

fn pulse(meetings: &[DisclosedMeeting<'_>]) -> Section {
    let cards = || meetings.iter().flat_map(|m| m.pulse.iter().map(|cards| (&m.name, *cards)));
    if cards().next().is_none() {
        let none = Block::aside(words::no_cards()).only(Edition::Every);
        return Section::new(words::pulse(), vec![none]);
    }
    let (mut rows, mut blocks) = (vec![], vec![]);
    for (name, cards) in cards() {
        let counted = closing_words::counts(cards.counts());
        let answer = report_words::counted_cards(cards.question, &counted, None);
        let line = Line::new(words::of_day(name, &answer)).indented(INDENT);
        blocks.push(Block::say(line).only(Edition::PlainText));
        rows.push(vec![name.clone(), closing_words::card_question(cards.question).to_owned(), counted]);
    }
    let table = Content::Table(table(&words::pulse_heads(), rows));
    blocks.push(Block::from(table).only(Edition::RichText));
    Section::new(words::pulse(), blocks)
}
