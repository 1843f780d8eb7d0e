//! The first row of the keeper's screen: title, item, clock and save word; what is not done yet, and who has which role.

use ratatui::text::{Line, Span};

use crate::{
    domain::{agenda::items::ItemAdded, record::moment::clock},
    text::{note, preparation, screen as words},
    tui::{
        meeting::view::MeetingView,
        theme::Sign,
        widget::line::{self, plain, two_ends},
    },
};

/// Blanks between the item and what stands at the right of it, at the least.
const BETWEEN: usize = 3;
/// Columns of a title that is cut, at the least: where it would have fewer, what is not done yet is left out.
const LEAST_TITLE: usize = 12;
/// How many parts of the item under way are its title.
const TITLE: usize = 2;

/// The first row; `item`: the item under way stands in it too.
pub fn title(meeting: &MeetingView<'_>, width: u16, item: bool) -> Line<'static> {
    let title = meeting.session.title.clone().unwrap_or_else(|| words::home_title().to_owned());
    let time = clock(meeting.now.ms());
    let right = vec![Span::raw(format!("{time}  ")), meeting.status_span(), Span::raw(" ")];
    let most = if item { usize::from(width) / 3 } else { usize::from(width) };
    let title = line::fit(&title, most, meeting.theme.ascii);
    let mut left = vec![Span::styled(format!(" {title}"), meeting.theme.strong())];
    if item {
        left.push(Span::raw("   "));
        let room = usize::from(width).saturating_sub(columns(&left) + columns(&right) + BETWEEN);
        left.extend(current_item(meeting, room));
    }
    two_ends(left, right, width, meeting.theme.ascii)
}

/// The item, and beside it as much of what is not done yet as there is room for. Where there is not enough for either, the
/// item's title is cut: its times are never.
pub fn item(meeting: &MeetingView<'_>, width: u16) -> Line<'static> {
    let theme = meeting.theme;
    let room = usize::from(width);
    let whole = columns(&current_item(meeting, usize::MAX));
    let fits = |text: &str| whole + BETWEEN + line::width(text) < room;
    let waiting = waiting(meeting, fits);
    let between = separator(meeting);
    let fit_beside = |n: &usize| fits(&waiting[..*n].join(&between));
    let beside = (1..=waiting.len()).rev().find(fit_beside).unwrap_or(1).min(waiting.len());
    let text = format!("{} ", waiting[..beside].join(&between));
    let cut = current_item(meeting, room.saturating_sub(line::width(&text) + BETWEEN));
    if columns(&cut) < whole && columns(&cut[..TITLE]) <= LEAST_TITLE {
        return Line::from(current_item(meeting, room));
    }
    two_ends(cut, vec![Span::styled(text, theme.quiet())], width, theme.ascii)
}

fn columns(spans: &[Span<'_>]) -> usize {
    spans.iter().map(|span| line::width(&span.content)).sum()
}

/// The item under way, how long it has taken and how long it was planned, in so many columns; the first [`TITLE`] parts
/// are its title.
fn current_item(meeting: &MeetingView<'_>, columns: usize) -> Vec<Span<'static>> {
    let theme = meeting.theme;
    let agenda = &meeting.session.agenda;
    let mut out = vec![Span::raw(" ")];
    match agenda.current() {
        Some(item) => {
            let times = format!("  {}", item_times(meeting, item));
            let room = columns.saturating_sub(line::width(&times) + 1);
            let title = line::fit(&format!("{} {}", item.item, item.title), room, theme.ascii);
            out.push(Span::styled(title, theme.strong()));
            out.push(Span::styled(times, theme.quiet()));
        }
        None if agenda.items.is_empty() => {}
        None => out.push(Span::styled(words::no_item(), theme.quiet())),
    }
    out
}

/// How long an item has taken, and how long it was planned.
pub fn item_times(meeting: &MeetingView<'_>, item: &ItemAdded) -> String {
    let index = meeting.session.agenda.index(item.item);
    let spent = index.map_or(0, |at| meeting.tally.items()[at].spent_ms);
    let planned = item.planned_ms.map(|ms| format!(" {}", words::planned(ms / 60_000)));
    format!("{}{}", clock(spent), planned.unwrap_or_default())
}

/// What is not done yet: steps of the preparation, as many as fit, or how many there are; turns to be filled in; actions without a name.
fn waiting(meeting: &MeetingView<'_>, fits: impl Fn(&str) -> bool) -> Vec<String> {
    let steps = steps_left(meeting);
    let listed = (1..=steps.len()).rev().map(|n| preparation::not_done(&steps[..n]));
    let steps = (!steps.is_empty()).then(|| {
        listed.into_iter().find(|text| fits(text)).unwrap_or_else(|| preparation::not_done_count(steps.len()))
    });
    let to_fill = meeting.session.to_fill.len();
    let nameless = meeting.session.notes.iter().filter(|n| n.lacks_owner()).count();
    let not_accepted = observed(meeting) && meeting.session.observers_accepted == Some(false);
    let parts = [
        not_accepted.then(|| preparation::observers_not_accepted().to_owned()),
        (to_fill > 0).then(|| words::to_fill(meeting.keymap, to_fill)),
        (nameless > 0).then(|| note::actions_without_name(nameless)),
        steps,
    ];
    parts.into_iter().flatten().collect()
}

/// The steps of the preparation that were left for later, in few words.
fn steps_left(meeting: &MeetingView<'_>) -> Vec<&'static str> {
    let s = meeting.session;
    if s.source.is_import() {
        return vec![];
    }
    let steps = [
        (preparation::observers_not_asked(), observed(meeting) && s.observers_accepted.is_none()),
        (preparation::read_out(), s.read_out.is_none()),
        (preparation::aim(), s.is_balanced() && !s.aim.agreed),
        (preparation::rules(), s.ground_rules.agreed.is_none()),
        (preparation::purpose(), s.charter.purpose.is_none()),
    ];
    steps.into_iter().filter(|(_, left)| *left).map(|(step, _)| step).collect()
}

fn observed(meeting: &MeetingView<'_>) -> bool {
    meeting.session.observers_here() > 0
}

/// What is not done yet, in as few words as it takes.
pub fn still_to_do(meeting: &MeetingView<'_>) -> Option<String> {
    let waiting = all_waiting(meeting);
    (!waiting.is_empty()).then(|| waiting.join(&separator(meeting)))
}

/// All that is not done yet.
pub fn all_waiting(meeting: &MeetingView<'_>) -> Vec<String> {
    waiting(meeting, |_| true)
}

/// Who is still expected, who facilitates and who takes the notes.
pub fn roles(meeting: &MeetingView<'_>) -> Vec<Line<'static>> {
    let texts = role_texts(meeting);
    let line = || plain(format!(" {}", texts.join(&separator(meeting))), meeting.theme.quiet());
    (!texts.is_empty()).then(line).into_iter().collect()
}

/// The same, each by itself.
pub fn role_texts(meeting: &MeetingView<'_>) -> Vec<String> {
    let expected = meeting.expected();
    let facilitators = meeting.facilitators();
    let observers = meeting.observers();
    let parts = [
        (!expected.is_empty()).then(|| preparation::expected(&expected)),
        (!facilitators.is_empty()).then(|| preparation::facilitates(&facilitators)),
        (!observers.is_empty()).then(|| preparation::observes(observers.len(), &observers)),
        meeting.session.keeper.map(|p| preparation::keeps(&meeting.label(p))),
    ];
    parts.into_iter().flatten().collect()
}

fn separator(meeting: &MeetingView<'_>) -> String {
    format!(" {} ", meeting.theme.sign(Sign::Dot))
}
