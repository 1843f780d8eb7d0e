//! Below the ribbon: the turn under the cursor in words, and what patterns and signs mean.

use ratatui::{
    style::Style,
    text::{Line, Span},
};

use super::{RibbonRow, SHARED, little, other_groups, sign};
use crate::{
    domain::{
        floor::{state::Floor, timeline::Stretch},
        record::history::History,
    },
    text::{people, report, review as words, screen},
    tui::{
        meeting::view::MeetingView,
        screens::review::state::{GroupVisibility, Review},
        widget::{
            flow::{self, Entry},
            line::{self, plain},
        },
    },
};

/// What is known of the chosen turn.
pub fn about(meeting: &MeetingView<'_>, review: &Review, columns: usize) -> Vec<Line<'static>> {
    let strong = meeting.theme.strong();
    let mut out = vec![];
    if let Some(chosen) = review.ribbon.chosen() {
        out.extend(line::wrapped(&turn(meeting, review, chosen), columns, 0, strong));
        out.extend(line::wrapped(&details(meeting, review, chosen), columns, 0, Style::new()));
        if review.before {
            out.extend(line::wrapped(&before_amendments(meeting, review, chosen), columns, 0, strong));
        }
    }
    out
}

/// The same in sentences.
pub fn sentences(meeting: &MeetingView<'_>, review: &Review) -> Vec<String> {
    let Some(chosen) = review.ribbon.chosen() else { return vec![] };
    let before = review.before.then(|| before_amendments(meeting, review, chosen));
    let about = [turn(meeting, review, chosen), details(meeting, review, chosen)];
    about.into_iter().chain(before).collect()
}

/// What has to be known of the picture: why groups stand together, and that overlaps are unknown.
pub fn notes(meeting: &MeetingView<'_>, review: &Review) -> Vec<String> {
    let visibility = review.visibility();
    let groups = 0..meeting.session.roster.groups().len();
    let together = groups.filter(|g| visibility.of(*g) == GroupVisibility::Together).count() > 1;
    let together = together.then(|| words::too_few(meeting.keymap));
    let unknown = (!meeting.session.overlap_known()).then(|| report::overlap_not_available().to_owned());
    together.into_iter().chain(unknown).collect()
}

/// Whose turn it is, from when to when.
fn turn(meeting: &MeetingView<'_>, review: &Review, stretch: &Stretch) -> String {
    words::turn_of(&who(meeting, review, stretch), stretch.start.ms(), stretch.end.ms())
}

/// Whose it is, as far as it may be shown.
pub fn who(meeting: &MeetingView<'_>, review: &Review, stretch: &Stretch) -> String {
    match stretch.floor {
        Floor::Held => holder(meeting, review, stretch),
        Floor::Someone => match stretch.reporter.filter(|_| review.people) {
            Some(person) => screen::reports_back(&meeting.label(person)),
            None => words::sign_someone().to_owned(),
        },
        Floor::Open => screen::quiet().to_owned(),
        Floor::Crosstalk | Floor::Break | Floor::OffRecord | Floor::Unattended | Floor::SmallGroups => {
            sign(stretch.floor).map(|(_, name)| name.to_owned()).unwrap_or_default()
        }
    }
}

/// The same in as few words as can be drawn large.
pub fn who_for_short(meeting: &MeetingView<'_>, review: &Review, stretch: &Stretch) -> String {
    let person = stretch.speaker.as_ref().filter(|_| review.people && stretch.floor == Floor::Held);
    if let Some(speaker) = person {
        return meeting.label(speaker.person).into_owned();
    }
    let group = review.group_of(stretch).filter(|g| is_told(review, *g) && stretch.floor == Floor::Held);
    match group.and_then(|g| meeting.session.roster.groups().get(g)) {
        Some(group) => people::group_name(group).into_owned(),
        None => who(meeting, review, stretch),
    }
}

/// The name where people are shown, else the group where it has a row of its own.
fn holder(meeting: &MeetingView<'_>, review: &Review, stretch: &Stretch) -> String {
    let group = review.group_of(stretch);
    let label = group.map(|g| meeting.group_label(g)).unwrap_or_default();
    let speaker = stretch.speaker.as_ref().filter(|_| review.people);
    match speaker.map(|s| meeting.label(s.person)) {
        Some(name) if name.starts_with(&label) => name.into_owned(),
        Some(name) => format!("{name}, {label}"),
        None if group.is_some_and(|g| is_told(review, g)) => label,
        None => words::a_voice().to_owned(),
    }
}

/// Whether a group's talk may be told from that of the others.
pub fn is_told(review: &Review, group: usize) -> bool {
    review.visibility().of(group) == GroupVisibility::Alone
}

/// The item, who else spoke, and whether it was corrected.
fn details(meeting: &MeetingView<'_>, review: &Review, stretch: &Stretch) -> String {
    let s = meeting.session;
    let item = stretch.item.and_then(|n| s.agenda.get(n));
    let mut parts =
        vec![item.map_or_else(|| words::no_item().to_owned(), |i| words::in_item(i.item, &i.title))];
    let at_once = review.ribbon.within(stretch.start.ms(), stretch.end.ms());
    let others = at_once.filter(|(other, _)| other.turn != stretch.turn && other.is_turn()).count();
    parts.extend((others > 0).then(|| words::spoke_too(others)));
    parts.extend((stretch.joined.len() > 1).then(|| words::short_pauses(stretch.joined.len())));
    if stretch.is_turn() {
        let mut lines = std::iter::once(stretch.turn).chain(stretch.joined.iter().copied());
        let amended = lines.any(|turn| review.live.history.was_amended(turn));
        let recorded = if s.source.is_import() { words::as_in_file() } else { words::as_tapped() };
        parts.push(if amended { words::was_corrected() } else { recorded }.to_owned());
    }
    parts.join("; ")
}

/// What stood in the record for this stretch of time when the meeting ended.
fn before_amendments(meeting: &MeetingView<'_>, review: &Review, chosen: &Stretch) -> String {
    let original = review.live.history.before_amendments();
    let line = original.as_ref().map(History::timeline).unwrap_or_default();
    let then = line.iter().filter(|s| s.start < chosen.end && s.end > chosen.start && s.floor != Floor::Open);
    let turns: Vec<String> = then.map(|s| turn(meeting, review, s)).collect();
    words::before_correction(&turns)
}

/// A pattern and a sign each, as many as there are; why groups stand together, and that overlaps are unknown.
pub fn legend(
    meeting: &MeetingView<'_>,
    review: &Review,
    rows: &[RibbonRow],
    columns: usize,
) -> Vec<Line<'static>> {
    let quiet = meeting.theme.quiet();
    let mut out = flow::rows(entries(meeting, review, rows), columns + 2, usize::MAX);
    if rows.iter().any(|row| row.groups.len() > 1) {
        out.extend(line::wrapped(&words::too_few(meeting.keymap), columns, 1, quiet));
    }
    if !meeting.session.overlap_known() {
        out.push(plain(format!(" {}", report::overlap_not_available()), quiet));
    }
    out
}

/// The patterns of the rows, the sign of little talk, and the signs of other states of the floor.
fn entries(meeting: &MeetingView<'_>, review: &Review, rows: &[RibbonRow]) -> Vec<Entry> {
    let theme = meeting.theme;
    let entry = |sign: &'static str, style: Style, meaning: String| Entry {
        sign: Span::styled(sign, style),
        meaning: Span::styled(meaning, theme.quiet()),
    };
    let row =
        |row: &RibbonRow| entry(theme.pattern(row.pattern), theme.group(row.pattern), row.label.clone());
    let mut out: Vec<Entry> = rows.iter().map(row).collect();
    out.push(entry(little(theme), theme.quiet(), words::sign_little().to_owned()));
    let disclosure = review.disclosure();
    let sharing = disclosure.talk_sharing();
    if sharing.is_some_and(|sharing| sharing.parts.others_led > 0.0) && disclosure.only_other().is_none() {
        out.push(entry(other_groups(theme), theme.quiet(), report::the_others().to_owned()));
    }
    if sharing.is_some_and(|sharing| sharing.parts.shared > 0.0) {
        out.push(entry(SHARED, theme.quiet(), words::sign_shared().to_owned()));
    }
    let mut seen = vec![];
    for (sign, name) in review.ribbon.line.iter().filter_map(|s| sign(s.floor)) {
        if !seen.contains(&sign) {
            seen.push(sign);
            out.push(entry(sign, theme.strong(), name.to_owned()));
        }
    }
    out
}
