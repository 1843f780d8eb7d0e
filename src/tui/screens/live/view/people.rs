//! The people in seat order, in columns. With more people than room: who speaks, hands, who has not spoken yet, then
//! who spoke last; the rest as `+23 :`.

use std::cmp::Reverse;

use ratatui::{
    buffer::Buffer,
    layout::Rect,
    style::Style,
    text::{Line, Span},
};

use crate::{
    domain::{
        people::{
            joining::Seat,
            person::{Person, Presence},
        },
        record::moment::Moment,
    },
    tui::{
        meeting::view::MeetingView,
        theme::Sign,
        widget::{line, space},
    },
};

/// Narrowest and widest column: pattern, key, name, sign.
const NARROW: usize = 14;
const BROAD: usize = 26;
/// Columns beside the name, the free one at the right among them.
const MARGINS: usize = 8;

/// Draws as many rows as are needed and there is room for; returns how many.
pub fn draw(meeting: &MeetingView<'_>, area: Rect, buf: &mut Buffer) -> u16 {
    let people = meeting.session.roster.people();
    // The seat that keeps the time of people who are not timed stands for nobody in the room.
    let seats: Vec<usize> = (0..people.len()).filter(|seat| people[*seat].seat != Seat::Someone).collect();
    let longest = seats.iter().map(|seat| line::width(&people[*seat].label)).max().unwrap_or(0);
    let cell = (longest + MARGINS).clamp(NARROW, BROAD).min(usize::from(area.width.max(1)));
    let columns = (usize::from(area.width) / cell).max(1);
    let room = columns * usize::from(area.height);
    let all = seats.len();
    let shown = if all <= room { seats } else { most_urgent(meeting, seats, room.saturating_sub(1)) };
    let hidden = all - shown.len();
    for (n, seat) in shown.iter().enumerate() {
        line::put(buf, place(n, columns, cell, area), &entry(meeting, *seat, cell), space::rows(cell));
    }
    if hidden > 0 && room > 0 {
        let (x, y) = place(shown.len(), columns, cell, area);
        let more = format!("+{hidden} :");
        line::put_text(buf, (x + 1, y), more, space::rows(cell), meeting.theme.quiet());
    }
    let cells = shown.len() + usize::from(hidden > 0);
    space::rows(cells.div_ceil(columns)).min(area.height).max(1)
}

/// Where the nth cell begins.
fn place(n: usize, columns: usize, cell: usize, area: Rect) -> (u16, u16) {
    let column = u16::try_from((n % columns) * cell).unwrap_or(0);
    let row = u16::try_from(n / columns).unwrap_or(0);
    (area.x + column, (area.y + row).min(area.bottom().saturating_sub(1)))
}

/// The seats that matter most at present, in seat order.
fn most_urgent(meeting: &MeetingView<'_>, mut seats: Vec<usize>, room: usize) -> Vec<usize> {
    seats.sort_by_key(|&seat| urgency(meeting, seat));
    seats.truncate(room);
    seats.sort_unstable();
    seats
}

fn urgency(meeting: &MeetingView<'_>, seat: usize) -> (u8, Reverse<u64>) {
    let person = &meeting.session.roster.people()[seat];
    let spoke = meeting.tally.people()[seat].last_spoke.map_or(0, Moment::ms);
    let rank = if meeting.is_speaking(seat) {
        0
    } else if meeting.session.queue.has(person.handle) {
        1
    } else if meeting.balance.heard.not_yet.contains(&person.handle) {
        2
    } else if person.is_here() {
        3
    } else {
        4
    };
    (rank, Reverse(spoke))
}

fn entry(meeting: &MeetingView<'_>, seat: usize, cell: usize) -> Line<'static> {
    let (theme, roster) = (meeting.theme, &meeting.session.roster);
    let person = &roster.people()[seat];
    let group = roster.group_of(person);
    let index = group.map_or(0, |g| meeting.pattern_index(g));
    let in_balance = group.is_some_and(|g| roster.groups()[g].in_balance);
    let pattern = if in_balance { theme.pattern(index) } else { " " };
    let style = match person.presence {
        Presence::Here if meeting.is_speaking(seat) => theme.strong(),
        Presence::Here => Style::new(),
        Presence::Expected | Presence::Left => theme.quiet(),
    };
    let key = person.key.map_or(" ".to_owned(), |k| k.to_string());
    Line::from(vec![
        Span::styled(format!(" {pattern}"), theme.group(index)),
        Span::styled(format!("{key} "), style.patch(theme.strong())),
        Span::styled(line::cell(&person.label, cell.saturating_sub(MARGINS - 1), theme.ascii), style),
        Span::styled(format!(" {}", sign(meeting, seat, person)), style),
    ])
}

/// Whether they speak, wait, are away, have spoken or not. People who are not in the balance are not waited for.
fn sign(meeting: &MeetingView<'_>, seat: usize, person: &Person) -> &'static str {
    let sign = if meeting.is_speaking(seat) {
        Sign::Speaking
    } else if meeting.session.queue.has(person.handle) {
        Sign::Hand
    } else if !person.is_here() {
        Sign::Away
    } else if !person.timed {
        Sign::NotTimed
    } else if person.seat == Seat::Group {
        return " ";
    } else if meeting.balance.heard.not_yet.contains(&person.handle) {
        Sign::NotYet
    } else if meeting.tally.groups()[meeting.tally.people()[seat].group].in_balance {
        Sign::Spoken
    } else {
        return " ";
    };
    meeting.theme.sign(sign)
}
