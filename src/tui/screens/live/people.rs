//! The people in seat order, in columns. With more people than room: who speaks, hands, not come in
//! yet, then who spoke last; the rest as `+23 :`.

use ratatui::{
    buffer::Buffer,
    layout::Rect,
    style::Style,
    text::{Line, Span},
};

use crate::{
    domain::people::{
        joining::Seat,
        roster::{Person, Presence},
    },
    tui::{meeting::picture::Scene, theme::Sign, widget::line},
};

/// Narrowest and widest column: pattern, key, name, sign.
const NARROW: usize = 14;
const BROAD: usize = 26;

/// Draw as many rows as are needed and there is room for; returns how many.
pub fn draw(scene: &Scene<'_>, area: Rect, buf: &mut Buffer) -> u16 {
    let people = scene.session.roster.people();
    // The seat that keeps the time of people who are not timed is nobody in the room.
    let seats: Vec<usize> = (0..people.len()).filter(|seat| people[*seat].seat != Seat::Someone).collect();
    let longest = seats.iter().map(|seat| line::width(&people[*seat].label)).max().unwrap_or(0);
    let cell = (longest + 8).clamp(NARROW, BROAD).min(usize::from(area.width.max(1)));
    let columns = (usize::from(area.width) / cell).max(1);
    let room = columns * usize::from(area.height);
    let all = seats.len();
    let shown = if all <= room { seats } else { most_telling(scene, seats, room.saturating_sub(1)) };
    let hidden = all - shown.len();
    for (n, seat) in shown.iter().enumerate() {
        let (x, y) = place(n, columns, cell, area);
        line::put(buf, (x, y), &one(scene, *seat, cell), u16::try_from(cell).unwrap_or(u16::MAX));
    }
    if hidden > 0 && room > 0 {
        let (x, y) = place(shown.len(), columns, cell, area);
        line::put_text(
            buf,
            (x + 1, y),
            format!("+{hidden} :"),
            u16::try_from(cell).unwrap_or(u16::MAX),
            scene.theme.quiet(),
        );
    }
    let cells = shown.len() + usize::from(hidden > 0);
    u16::try_from(cells.div_ceil(columns)).unwrap_or(u16::MAX).min(area.height).max(1)
}

fn place(n: usize, columns: usize, cell: usize, area: Rect) -> (u16, u16) {
    let column = u16::try_from((n % columns) * cell).unwrap_or(0);
    let row = u16::try_from(n / columns).unwrap_or(0);
    (area.x + column, (area.y + row).min(area.bottom().saturating_sub(1)))
}

/// The seats that matter most just now, in seat order.
fn most_telling(scene: &Scene<'_>, mut seats: Vec<usize>, room: usize) -> Vec<usize> {
    seats.sort_by_key(|&seat| urgency(scene, seat));
    seats.truncate(room);
    seats.sort_unstable();
    seats
}

fn urgency(scene: &Scene<'_>, seat: usize) -> (u8, std::cmp::Reverse<u64>) {
    let person = &scene.session.roster.people()[seat];
    let spoke = scene.tally.people()[seat].last_spoke.map_or(0, crate::domain::record::moment::Moment::ms);
    let rank = if scene.is_speaking(seat) {
        0
    } else if scene.session.queue.has(person.handle) {
        1
    } else if scene.balance.heard.not_yet.contains(&person.handle) {
        2
    } else if person.is_here() {
        3
    } else {
        4
    };
    (rank, std::cmp::Reverse(spoke))
}

fn one(scene: &Scene<'_>, seat: usize, cell: usize) -> Line<'static> {
    let person = &scene.session.roster.people()[seat];
    let nth = scene.session.roster.group_of(person).map_or(0, |g| scene.nth(g));
    let in_balance =
        scene.session.roster.group_of(person).is_some_and(|g| scene.session.roster.groups()[g].in_balance);
    let pattern = if in_balance { scene.theme.pattern(nth) } else { " " };
    let speaking = scene.is_speaking(seat);
    let style = match person.presence {
        Presence::Here if speaking => scene.theme.strong(),
        Presence::Here => Style::new(),
        _ => scene.theme.quiet(),
    };
    let key = person.key.map_or(" ".to_owned(), |k| k.to_string());
    let name = line::cell(&person.label, cell.saturating_sub(7), scene.theme.ascii);
    Line::from(vec![
        Span::styled(format!(" {pattern}"), scene.theme.group(nth)),
        Span::styled(format!("{key} "), style.patch(scene.theme.strong())),
        Span::styled(name, style),
        Span::styled(format!(" {}", sign(scene, seat, person)), style),
    ])
}

/// Whether they speak, wait, are away, have come in or not; people shown apart are not waited for.
fn sign(scene: &Scene<'_>, seat: usize, person: &Person) -> &'static str {
    let sign = if scene.is_speaking(seat) {
        Sign::Speaking
    } else if scene.session.queue.has(person.handle) {
        Sign::Hand
    } else if !person.is_here() {
        Sign::Away
    } else if !person.timed {
        Sign::NotTimed
    } else if person.seat == Seat::Group {
        return " ";
    } else if scene.balance.heard.not_yet.contains(&person.handle) {
        Sign::NotYet
    } else if scene.tally.groups()[scene.tally.people()[seat].group].in_balance {
        Sign::ComeIn
    } else {
        return " ";
    };
    scene.theme.sign(sign)
}
