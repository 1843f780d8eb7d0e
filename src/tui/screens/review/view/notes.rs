//! The notes in order, one of them chosen; in a wide window what is known about it stands beside them, else below each.

use std::ops::Range;

use ratatui::{
    layout::{Constraint, Layout, Rect},
    style::Style,
    text::Line,
};

use super::is_free;
use crate::{
    domain::{order::Ordered as _, record::moment::clock},
    report::{
        disclosure::{Disclosure, Entry},
        document::sentences,
        model::{NotePart, SessionReport, ms},
    },
    text::{messages::lines as lines_words, note as words, report, review as texts, screen},
    tui::{
        meeting::view::MeetingView,
        screens::review::state::Review,
        surface::Surface,
        theme::Sign,
        widget::{
            cards::Grid,
            line::{self, plain},
            panel::{Frame, Panel},
            scrollbar, space,
        },
    },
};

/// Share of the width that the list has beside what is known of a note, of a hundred.
const LIST: u16 = 60;

type Known<'a> = Vec<(&'a NotePart, Entry)>;

pub fn draw(meeting: &MeetingView<'_>, review: &Review, frame: Frame, area: Rect, buf: &mut Surface<'_>) {
    let known = in_order(meeting, review);
    let beside = Grid { frame, width: area.width }.is_split();
    let chosen = review.note.min(known.len().saturating_sub(1));
    let columns = Layout::horizontal([Constraint::Percentage(LIST), Constraint::Fill(1)]);
    let [left, right] =
        columns.areas(if beside { as_high_as_texts(meeting, review, &known, frame, area) } else { area });
    draw_list(meeting, review, &known, (chosen, beside), frame, if beside { left } else { area }, buf);
    if beside {
        let title = texts::what_is_known();
        let panel = Panel { title, state: "", focused: false };
        let inner = space::inner(panel.draw(frame, right, buf, meeting.theme));
        if let Some((part, entry)) = known.get(chosen) {
            line::lines(inner, buf, &about(meeting, review, part, entry, usize::from(inner.width)));
        }
    }
}

/// The area without the rows that neither the list nor what is known of any note needs, so that choosing another note
/// moves nothing.
fn as_high_as_texts(
    meeting: &MeetingView<'_>,
    review: &Review,
    known: &Known<'_>,
    frame: Frame,
    area: Rect,
) -> Rect {
    let list = area.width * LIST / 100;
    let inside = |columns: u16| usize::from(columns.saturating_sub(2 * frame.rows()));
    let (lines, _) = lines(meeting, known, (0, true), inside(list));
    let about = known
        .iter()
        .map(|(part, entry)| about(meeting, review, part, entry, inside(area.width - list)).len());
    let rows = space::rows(about.max().unwrap_or(0).max(lines.len()).max(1)) + frame.rows();
    Rect { height: area.height.min(rows), ..area }
}

fn draw_list(
    meeting: &MeetingView<'_>,
    review: &Review,
    known: &Known<'_>,
    (chosen, beside): (usize, bool),
    frame: Frame,
    area: Rect,
    buf: &mut Surface<'_>,
) {
    let theme = meeting.theme;
    let state = if known.is_empty() { String::new() } else { screen::row_of(chosen + 1, known.len()) };
    let panel = Panel { title: texts::notes_heading(), state: &state, focused: true };
    let framed = panel.draw(frame, area, buf, theme);
    let inner = space::inner(framed);
    if known.is_empty() {
        let lines = line::wrapped(none(meeting), usize::from(inner.width), 0, theme.quiet());
        return line::lines(inner, buf, &lines);
    }
    let (lines, rows) = lines(meeting, known, (chosen, beside), usize::from(inner.width));
    let here = rows.get(chosen).cloned().unwrap_or_default();
    let height = usize::from(inner.height);
    let from = here.start.min((here.end + height / 3).saturating_sub(height));
    let from = from.min(lines.len().saturating_sub(height));
    line::lines(inner, buf, lines.iter().skip(from));
    if is_free(review) {
        buf.list(inner, from, &rows, chosen);
        buf.scrolls(inner);
    }
    if lines.len() > height {
        let area = if frame == Frame::Border { Rect { width: framed.width + 1, ..framed } } else { framed };
        scrollbar::draw(area, buf, known.len(), chosen, theme);
    }
}

/// Every note with what is known about it, in sentences.
pub fn note_sentences(meeting: &MeetingView<'_>, review: &Review) -> Vec<Vec<String>> {
    let sentence = |(part, entry): &(&NotePart, Entry)| {
        let item = review.report.items.iter().find(|item| Some(item.number) == part.item);
        let item = item.map(|item| report::item_title(item.number, &item.title, item.kind));
        let first = format!("{} {}: {}", clock(ms(part.at_s)), words::kind(part.kind), text_of(entry));
        let item = item.map(|item| lines_words::sentence(&item));
        std::iter::once(lines_words::sentence(&first))
            .chain(item)
            .chain(entry.about.iter().cloned())
            .collect()
    };
    in_order(meeting, review).iter().map(sentence).collect()
}

/// What is said where there is no note.
pub fn none(meeting: &MeetingView<'_>) -> &'static str {
    if meeting.session.source.is_import() { texts::not_from_file() } else { texts::nothing_here() }
}

/// The list, and which lines of it are those of each note.
fn lines(
    meeting: &MeetingView<'_>,
    known: &Known<'_>,
    (chosen, beside): (usize, bool),
    columns: usize,
) -> (Vec<Line<'static>>, Vec<Range<usize>>) {
    let theme = meeting.theme;
    let (mut lines, mut rows) = (vec![], vec![]);
    for (at, (part, entry)) in known.iter().enumerate() {
        let style = if at == chosen { theme.strong() } else { Style::new() };
        let first = lines.len();
        let text = format!("{} {}: {}", clock(ms(part.at_s)), words::kind(part.kind), text_of(entry));
        let wrapped = line::wrap(&text, columns.saturating_sub(2)).into_iter().enumerate();
        let mark = |n: usize| if at == chosen && n == 0 { theme.sign(Sign::Cursor) } else { " " };
        lines.extend(wrapped.map(|(n, text)| plain(format!("{} {text}", mark(n)), style)));
        if !beside {
            let about = sentences(&entry.about);
            lines.extend(line::wrapped(&about, columns.saturating_sub(4), 4, theme.quiet()));
        }
        rows.push(first..lines.len());
    }
    (lines, rows)
}

/// One note with all that is known about it.
fn about(
    meeting: &MeetingView<'_>,
    review: &Review,
    part: &NotePart,
    entry: &Entry,
    columns: usize,
) -> Vec<Line<'static>> {
    let theme = meeting.theme;
    let mut out = line::wrapped(words::kind(part.kind), columns, 0, theme.quiet());
    out.extend(line::wrapped(text_of(entry), columns, 0, theme.strong()));
    let item = review.report.items.iter().find(|item| Some(item.number) == part.item);
    let item = item.map(|item| report::item_title(item.number, &item.title, item.kind));
    let when = [Some(clock(ms(part.at_s))), item].into_iter().flatten().collect::<Vec<_>>().join("  ");
    out.extend(line::wrapped(&when, columns, 0, theme.quiet()));
    out.push(Line::default());
    out.extend(entry.about.iter().flat_map(|fact| line::wrapped(fact, columns, 0, Style::new())));
    out
}

fn text_of(entry: &Entry) -> &str {
    if entry.text.is_empty() { words::no_words() } else { &entry.text }
}

/// The notes in their order, with what is known about each.
fn in_order<'a>(meeting: &MeetingView<'_>, review: &'a Review) -> Known<'a> {
    let mut known = entries(&review.report, review.disclosure());
    let place = |part: &NotePart| meeting.session.notes.iter().position(|note| note.seq == part.seq);
    known.order_by_key(|(part, _)| place(part));
    known
}

/// Every note with what is known about it, as far as it may be shown.
fn entries<'a>(r: &'a SessionReport, disclosure: Disclosure<'_>) -> Known<'a> {
    let decisions = r.decisions.iter().map(|d| &d.note).zip(disclosure.decisions());
    let actions = r.actions.iter().map(|a| &a.note).zip(disclosure.actions());
    let needs = r.needs.iter().map(|n| &n.note).zip(disclosure.needs());
    let ideas = r.ideas.iter().map(|i| &i.note).zip(disclosure.ideas());
    let others = [&r.came_of_it, &r.jargon, &r.disagreements, &r.notes].into_iter().flatten();
    let others = others.map(|n| (n, disclosure.note(n, vec![])));
    decisions.chain(actions).chain(needs).chain(ideas).chain(others).collect()
}
