//! Who spoke when in the last minutes, group by group, and the last turns in words, so that a note-taker sees whether a
//! tap landed.

use ratatui::{
    buffer::Buffer,
    layout::Rect,
    style::Style,
    text::{Line, Span},
};

use crate::{
    domain::{Floor, Moment, floor::trail::TrailStretch, record::moment::clock},
    text::{people, screen as words},
    tui::{
        meeting::view::MeetingView,
        widget::{
            line,
            panel::{Frame, Panel},
            ribbon::{self, Row},
            space,
        },
    },
};

/// Rows beside those of the groups: who is not counted and breaks, and the last turns in words.
const OTHER_ROWS: u16 = 2;
/// Further rows in a tall window: the minutes, the items.
const SCALE_ROWS: u16 = 2;
/// Fewest columns between two marks of the scale.
const MARK_COLUMNS: u64 = 8;
/// Columns of the longest label, with the blanks after it.
const LABEL: u16 = 20;
/// The last minutes that are shown; from this width on, the whole meeting.
const LAST_MS: u64 = 20 * 60_000;
const WHOLE_FROM: u16 = 110;
/// How many turns are told in words.
const TURNS: usize = 4;

/// The time that is shown: a column is always the same while the meeting goes on, so that the picture does not flicker.
struct Window {
    from: u64,
    column_ms: u64,
    columns: usize,
}

impl Window {
    fn new(now: Moment, columns: u16, whole: bool) -> Self {
        let shown = if whole { now.ms().max(LAST_MS) } else { LAST_MS };
        let columns = u64::from(columns.max(1));
        // Whole seconds, so that the columns of a longer meeting do not move with every frame.
        let column_ms = shown.div_ceil(columns).div_ceil(1_000) * 1_000;
        let last = now.ms() / column_ms;
        let from = (last + 1).saturating_sub(columns) * column_ms;
        Self { from, column_ms, columns: usize::try_from(columns).unwrap_or(usize::MAX) }
    }

    fn span_ms(&self) -> u64 {
        self.column_ms * u64::try_from(self.columns).unwrap_or(u64::MAX)
    }

    /// Adds what of a stretch falls into each column.
    #[expect(clippy::cast_precision_loss, reason = "milliseconds of a column")]
    fn add(&self, filled: &mut [f32], start: u64, end: u64) {
        let column =
            |ms: u64| usize::try_from(ms.saturating_sub(self.from) / self.column_ms).unwrap_or(usize::MAX);
        for (at, share) in filled.iter_mut().enumerate().take(column(end) + 1).skip(column(start)) {
            let left = self.from + at as u64 * self.column_ms;
            let inside = end.min(left + self.column_ms).saturating_sub(start.max(left));
            *share += inside as f32 / self.column_ms as f32;
        }
    }
}

/// The rows that are good for it, and those it can use in a tall window: with a scale, and higher.
pub fn rows_wanted(meeting: &MeetingView<'_>) -> (u16, u16) {
    let groups = space::rows(meeting.in_balance().len());
    (groups + OTHER_ROWS, 2 * (groups + 1) + 1 + SCALE_ROWS)
}

pub fn draw(meeting: &MeetingView<'_>, frame: Frame, area: Rect, buf: &mut Buffer) {
    let inner_width = area.width.saturating_sub(if frame == Frame::Border { 4 } else { 2 });
    let label = LABEL.min(inner_width / 3);
    let window = Window::new(meeting.now, inner_width.saturating_sub(label), area.width >= WHOLE_FROM);
    let whole = window.from == 0 && meeting.now.ms() > LAST_MS;
    let state =
        if whole { words::ribbon_whole().to_owned() } else { words::ribbon_last(window.span_ms() / 60_000) };
    let panel = Panel { title: words::panel_ribbon(), state: &state, focused: false };
    let inner = space::inner(panel.draw(frame, area, buf, meeting.theme));
    let rows = rows(meeting, &window);
    let (good, _) = rows_wanted(meeting);
    let has_scale = inner.height >= good + SCALE_ROWS;
    let high = if inner.height >= rows_wanted(meeting).1 { 2 } else { 1 };
    let mut left = inner;
    for row in &rows {
        if left.height > 1 {
            space::take(&mut left, |r| {
                ribbon::draw(Rect { height: high.min(r.height), ..r }, buf, label, row, meeting.theme);
                high
            });
        }
    }
    if has_scale {
        space::take(&mut left, |r| {
            scale(meeting, &window, Rect { x: r.x + label, width: r.width - label, ..r }, buf)
        });
    }
    line::lines(left, buf, &[last_turns(meeting, left.width)]);
}

/// Two rows under the ribbon: the time into the meeting, and where each item began.
fn scale(meeting: &MeetingView<'_>, window: &Window, area: Rect, buf: &mut Buffer) -> u16 {
    let quiet = meeting.theme.quiet();
    let step = [1, 2, 5, 10, 15, 30, 60].map(|minutes| minutes * 60_000).into_iter();
    let step = step.chain([7_200_000]).find(|ms| ms / window.column_ms >= MARK_COLUMNS).unwrap_or(7_200_000);
    let mut put = |row: u16, ms: u64, text: String| {
        let column =
            space::rows(usize::try_from(ms.saturating_sub(window.from) / window.column_ms).unwrap_or(0));
        let room = area.width.saturating_sub(column);
        if ms >= window.from && ms <= meeting.now.ms() && usize::from(room) >= line::width(&text) {
            line::put_text(buf, (area.x + column, area.y + row), text, room, quiet);
        }
    };
    for at in (0..).map(|n| n * step).take_while(|at| *at <= meeting.now.ms()) {
        put(0, at, clock(at));
    }
    let trail = meeting.session.trail.since(Moment::from_ms(window.from));
    let mut item = None;
    for stretch in trail.iter().filter(|stretch| stretch.item.is_some()) {
        if stretch.item != item {
            item = stretch.item;
            put(1, stretch.start.ms(), item.map(|item| item.to_string()).unwrap_or_default());
        }
    }
    SCALE_ROWS
}

/// A row for each group in the balance, and one for everything else that is not quiet.
fn rows(meeting: &MeetingView<'_>, window: &Window) -> Vec<Row> {
    let theme = meeting.theme;
    let shares = meeting.in_balance();
    let mut rows: Vec<Row> = shares
        .iter()
        .map(|g| {
            let index = meeting.pattern_index(g.group);
            Row {
                label: people::group_name(&meeting.session.roster.groups()[g.group]).into_owned(),
                pattern: theme.pattern(index),
                style: theme.group(index),
                filled: vec![0.0; window.columns],
            }
        })
        .collect();
    let (pattern, style) = theme.no_group();
    let filled = vec![0.0; window.columns];
    let mut other = Row { label: words::ribbon_other().to_owned(), pattern, style, filled };
    for stretch in meeting.session.trail.since(Moment::from_ms(window.from)) {
        let end = stretch.end.unwrap_or(meeting.now).ms();
        let own = stretch.speaker.and_then(|s| shares.iter().position(|g| g.group == s.group()));
        let row = match (own.and_then(|at| rows.get_mut(at)), stretch.floor) {
            (Some(row), _) => row,
            (None, Floor::Open) => continue,
            (
                None,
                Floor::Held
                | Floor::Someone
                | Floor::Crosstalk
                | Floor::SmallGroups
                | Floor::Break
                | Floor::OffRecord
                | Floor::Unattended,
            ) => &mut other,
        };
        window.add(&mut row.filled, stretch.start.ms(), end);
    }
    rows.push(other);
    rows
}

/// The turn that runs and those before it, newest first: how long, and who.
fn last_turns(meeting: &MeetingView<'_>, columns: u16) -> Line<'static> {
    let theme = meeting.theme;
    let mut spans = vec![Span::styled(format!("{}  ", words::ribbon_now()), theme.quiet())];
    let mut used = line::width(words::ribbon_now()) + 2;
    for (n, (length, who)) in newest_turns(meeting).enumerate() {
        let text = format!("{length} {who}");
        used += line::width(&text) + 4;
        if n > 0 && used > usize::from(columns) {
            break;
        }
        spans.push(Span::styled(text, if n == 0 { theme.strong() } else { Style::new() }));
        spans.push(Span::raw("    "));
    }
    Line::from(spans)
}

/// The turn that runs and those before it, newest first: how long each was, and who spoke.
pub fn newest_turns(meeting: &MeetingView<'_>) -> impl Iterator<Item = (String, String)> {
    let turns = meeting.newest_turns().take(TURNS);
    turns.map(|(start, turn)| (clock(turn.end.unwrap_or(meeting.now).since(start)), who(meeting, turn)))
}

fn who(meeting: &MeetingView<'_>, stretch: &TrailStretch) -> String {
    let people = meeting.session.roster.people();
    if let Some(person) = stretch.speaker.and_then(|speaker| people.get(speaker.seat())) {
        return people::label(&person.label).into_owned();
    }
    let words = match stretch.floor {
        Floor::Held | Floor::Someone => words::someone_short(),
        Floor::Open => words::quiet_short(),
        Floor::Crosstalk => words::several_short(),
        Floor::SmallGroups => words::small_groups(),
        Floor::Break => words::break_(),
        Floor::OffRecord => words::off_record(),
        Floor::Unattended => words::unattended(),
    };
    words.to_owned()
}
