//! The room's view, for a shared screen: the item and its clock, the balance, how many hands are up. No prompt, nobody
//! who has not spoken, nobody's time, no clock on a person.

use std::iter;

use ratatui::{
    buffer::Buffer,
    layout::{Constraint, Layout, Rect},
    style::Style,
    text::Line,
};

use super::{Legend, bar_rows, is_recent, legend, purpose, put_row, tile::Tile};
use crate::{
    domain::{agenda::round::Round, record::moment::clock},
    text::{hand, screen as words},
    tui::{
        frame::{bottom, stopped},
        meeting::{state::Mode, view::MeetingView},
        surface::{Lines, Surface},
        widget::{
            big, line,
            panel::Frame,
            space::{self, inner, take},
        },
    },
};

/// From this height of a window on the groups have tiles with large figures.
const TILES_FROM: u16 = 20;
/// And from this height on there is room for large letters below the figures, which say whose they are.
const LARGE_FROM: u16 = 45;
/// Title and headline have at most this share of the rows each.
const SHARE: u16 = 4;
/// Without a balance, title and clock have so many thirds of the rows, and the title so many lines.
const ALONE_THIRDS: u16 = 2;
const ALONE_LINES: usize = 3;
/// From this height on the keys have a row.
const KEYS_FROM: u16 = 16;
/// From this height on there is a blank row above the headline.
const AIR_FROM: u16 = 28;
/// Columns of the clock of the item beside its title.
const CLOCK_COLUMNS: u16 = 34;
const CLOCK_FROM: u16 = 100;

pub fn draw(meeting: &MeetingView<'_>, area: Rect, buf: &mut Surface<'_>) {
    let bottom = bottom_lines(meeting, area);
    let (body, foot) = space::split_foot(area, bottom.len());
    buf.text(foot, &bottom);
    if stopped::is_stopped(meeting) {
        return stopped::draw(meeting, area.height, body, buf);
    }
    let mut left = inner(body);
    let may_look = meeting.session.room_sees_balance(&meeting.tally);
    let part = (body.height / SHARE).max(1);
    if may_look {
        take(&mut left, |r| title(meeting, area, Rect { height: part.min(r.height), ..r }, buf));
    } else {
        let rows = body.height * ALONE_THIRDS / 3;
        take(&mut left, |r| title_alone(meeting, area.height, Rect { height: rows.min(r.height), ..r }, buf));
    }
    take(&mut left, |r| purpose_rows(meeting, area.height, r, buf));
    take(&mut left, |_| u16::from(area.height >= AIR_FROM));
    let headline = meeting.room_headline(may_look);
    let shows_balance = meeting.balance.enough && !meeting.has_small_group() && may_look;
    take(&mut left, |r| {
        let rows = if shows_balance { part } else { 2 * part };
        let room = Rect { height: rows.min(r.height), ..r };
        big::draw_in(area.height, room, buf, &headline, 2, Style::new(), meeting.theme)
    });
    let quiet = meeting.theme.quiet();
    if !may_look {
        take(&mut left, |r| put_row(r, buf, words::room_shows(meeting.session.room), quiet));
    }
    let (mut above, last) = space::split_foot(left, 2);
    if shows_balance {
        balance_rows(meeting, area, &mut above, buf);
        let one_thing = Rect { y: last.bottom().saturating_sub(1), height: last.height.min(1), ..last };
        let text = last_line(meeting, usize::from(one_thing.width));
        line::put_text(buf, (one_thing.x, one_thing.y), text, one_thing.width, quiet);
    }
    let hands_row = if last.height > 1 { last } else { left };
    line::lines(Rect { height: hands_row.height.min(1), ..hands_row }, buf, &[hands(meeting)]);
}

/// That talk time is one thing to notice; and, where there is room for that, how far off the shares may be.
fn last_line(meeting: &MeetingView<'_>, columns: usize) -> String {
    let one_thing = words::one_thing().to_owned();
    let Some(points) = meeting.shares_error() else { return one_thing };
    let text = format!("{} {one_thing}", words::shares_error_sentence(points));
    if line::width(&text) <= columns { text } else { one_thing }
}

/// Only the keys, unless something is asked or the record is not saved.
fn bottom_lines(meeting: &MeetingView<'_>, area: Rect) -> Lines {
    let idle = matches!(meeting.live.mode, Mode::Floor) && meeting.trouble().is_none();
    if idle && area.height >= KEYS_FROM {
        return bottom::key_lines(meeting, area);
    }
    if idle { Lines::default() } else { bottom::lines(meeting, area) }
}

/// What is timed at the top: the item, or the whole meeting while there is none.
struct Timed {
    title: String,
    spent: String,
    planned_min: Option<u64>,
}

fn timed(meeting: &MeetingView<'_>) -> Timed {
    let Some(item) = meeting.session.agenda.current() else {
        let title = meeting.session.title.clone().unwrap_or_default();
        return Timed { title, spent: clock(meeting.now.ms()), planned_min: None };
    };
    let index = meeting.session.agenda.index(item.item);
    let spent = clock(index.map_or(0, |at| meeting.tally.items()[at].spent_ms));
    Timed { title: item.title.clone(), spent, planned_min: item.planned_ms.map(|ms| ms / 60_000) }
}

/// The item, or what the meeting is called, and how long it has taken.
fn title(meeting: &MeetingView<'_>, window: Rect, area: Rect, buf: &mut Buffer) -> u16 {
    let quiet = meeting.theme.quiet();
    let Timed { title, spent, planned_min } = timed(meeting);
    if title.is_empty() {
        return big::draw_in(window.height, area, buf, &spent, 1, quiet, meeting.theme);
    }
    if window.width < CLOCK_FROM {
        let used = big::draw_in(window.height, area, buf, &title, 2, quiet, meeting.theme);
        let below = Rect { y: area.y + used, height: area.height.saturating_sub(used), ..area };
        let time = planned_min.map_or_else(|| spent.clone(), |planned| words::spent_of(planned, &spent));
        return used + put_row(below, buf, time, quiet);
    }
    let columns = Layout::horizontal([Constraint::Fill(1), Constraint::Length(CLOCK_COLUMNS)]).spacing(2);
    let [left, right] = columns.areas(area);
    let used = big::draw_in(window.height, left, buf, &title, 2, quiet, meeting.theme);
    let clock_rows = Rect { height: right.height.saturating_sub(1).max(1), ..right };
    let high = big::draw_in(window.height, clock_rows, buf, &spent, 1, quiet, meeting.theme);
    let below = Rect { y: right.y + high, height: right.height.saturating_sub(high), ..right };
    let of = planned_min.map(words::planned).unwrap_or_default();
    used.max(high + put_row(below, buf, of, quiet))
}

/// As [`title`], where no balance is shown: the clock below the title, both as large as there is room for.
fn title_alone(meeting: &MeetingView<'_>, window: u16, area: Rect, buf: &mut Buffer) -> u16 {
    let Timed { title, spent, planned_min } = timed(meeting);
    let (theme, mut left) = (meeting.theme, area);
    let half = Rect { height: area.height / 2, ..area };
    take(&mut left, |_| big::draw_in(window, half, buf, &title, ALONE_LINES, theme.strong(), theme));
    take(&mut left, |r| {
        let clock = Rect { height: r.height.saturating_sub(1).max(1), ..r };
        big::draw_in(window, clock, buf, &spent, 1, Style::new(), theme)
    });
    if let Some(planned) = planned_min {
        take(&mut left, |r| put_row(r, buf, words::planned(planned), theme.quiet()));
    }
    area.height - left.height
}

/// What the meeting is for, on as many rows as it takes.
fn purpose_rows(meeting: &MeetingView<'_>, window: u16, area: Rect, buf: &mut Buffer) -> u16 {
    let Some(purpose) = purpose(meeting, window) else { return 0 };
    let lines = line::wrapped(purpose, usize::from(area.width), 0, meeting.theme.quiet());
    line::lines(area, buf, &lines);
    space::rows(lines.len())
}

/// The bar, and below it each group: a tile with its share in large letters, or a row.
fn balance_rows(meeting: &MeetingView<'_>, window: Rect, left: &mut Rect, buf: &mut Buffer) {
    let theme = meeting.theme;
    let rows = (left.height / 5).clamp(1, 4);
    take(left, |r| bar_rows(meeting, rows, r, buf));
    let mut others: Vec<Line<'static>> = meeting.uncounted_share().map(Line::from).into_iter().collect();
    let when = if is_recent(meeting) { words::lately() } else { words::so_far() };
    let groups = legend(meeting);
    if window.height < TILES_FROM || left.height < TILES_FROM / 3 {
        others.splice(0..0, groups.iter().map(Legend::in_a_line));
        line::lines(*left, buf, &others);
        return;
    }
    let (tiles, below) = space::split_foot(*left, others.len());
    let places = Layout::horizontal(groups.iter().map(|_| Constraint::Fill(1))).split(tiles);
    let is_large = window.height >= LARGE_FROM;
    for (group, place) in groups.into_iter().zip(places.iter()) {
        let title = format!("{} {}", theme.pattern(group.pattern), group.label);
        let meaning = if is_large { format!("{}, {when}", group.label) } else { when.to_owned() };
        let texts = iter::once(meaning).chain(group.aim).map(|text| (text, Style::new())).collect();
        Tile { title: &title, figure: group.percent, style: Style::new(), texts, error: None }.draw(
            Frame::of(window),
            *place,
            buf,
            theme,
        );
    }
    line::lines(below, buf, &others);
}

/// The item and how long it has taken, in words.
pub fn title_in_words(meeting: &MeetingView<'_>) -> String {
    let Timed { title, spent, planned_min } = timed(meeting);
    let time = planned_min.map_or_else(|| spent.clone(), |planned| words::spent_of(planned, &spent));
    if title.is_empty() { time } else { format!("{title}, {time}") }
}

/// How many hands are up; in a go-round, how far it is.
fn hands(meeting: &MeetingView<'_>) -> Line<'static> {
    Line::styled(hands_in_words(meeting), meeting.theme.strong())
}

/// The same in words.
pub fn hands_in_words(meeting: &MeetingView<'_>) -> String {
    match meeting.session.round_now().map(Round::progress) {
        Some((offered, of)) => hand::round_progress(offered, of),
        None => words::hands_up(meeting.session.queue.waiting().len()),
    }
}
