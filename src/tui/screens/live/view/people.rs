//! The people in seat order, in columns, or with a row for each. With more people than room: who speaks, hands, who has not spoken yet, then
//! who spoke last; the rest as `+23 more`.

use std::cmp::Reverse;

use ratatui::{
    layout::Rect,
    style::Style,
    text::{Line, Span},
};

use crate::{
    domain::{
        order::Ordered as _,
        people::{
            joining::{Seat, SeatPlace},
            person::{Person, Presence},
        },
        record::moment::{Moment, clock},
    },
    text::{
        messages::{commands as signs, lines},
        people::{self, label, role as role_words},
        preparation, screen as words,
    },
    tui::{
        meeting::view::MeetingView,
        screens::live::view::header,
        surface::{Focus, Surface, Target},
        theme::Sign,
        widget::{
            line,
            panel::{Frame, Panel},
            space,
        },
    },
};

/// Narrowest and widest column: pattern, key, name, sign.
const NARROW: usize = 14;
const BROAD: usize = 26;
/// Columns beside the name, the free one at the right among them.
const MARGINS: usize = 8;

/// From this width on there can be a row for each person.
const TABLE_FROM: u16 = 60;

/// The rows of a grid of everybody.
pub fn grid_rows(meeting: &MeetingView<'_>, width: u16) -> u16 {
    let width = width.saturating_sub(2).max(1);
    let cell = cell_columns(meeting, &seats(meeting), width);
    let columns = (usize::from(width) / cell).max(1);
    space::rows(seats(meeting).len().div_ceil(columns)).max(1)
}

/// The rows of a table with a row for each person, and one for who has which role.
pub fn table_rows(meeting: &MeetingView<'_>) -> u16 {
    space::rows(seats(meeting).len()) + 1
}

/// The seats that stand for somebody in the room: not the one that keeps the time of people who are not timed.
fn seats(meeting: &MeetingView<'_>) -> Vec<usize> {
    let people = meeting.session.roster.people();
    (0..people.len()).filter(|seat| people[*seat].seat != Seat::Someone).collect()
}

fn cell_columns(meeting: &MeetingView<'_>, seats: &[usize], width: u16) -> usize {
    let people = meeting.session.roster.people();
    let longest = seats.iter().map(|seat| line::width(&label(&people[*seat].label))).max().unwrap_or(0);
    (longest + MARGINS).clamp(NARROW, BROAD).min(usize::from(width.max(1)))
}

/// Draws everybody: a row for each where there are so many, else a grid.
pub fn draw(meeting: &MeetingView<'_>, frame: Frame, area: Rect, buf: &mut Surface<'_>) {
    let panel = Panel { title: words::panel_people(), state: &state(meeting), focused: false };
    let bare = frame == Frame::TitleRow && area.height <= grid_rows(meeting, area.width);
    let inner = if bare { area } else { panel.draw(frame, area, buf, meeting.theme) };
    let seats = seats(meeting);
    if !seats.is_empty() && usize::from(inner.height) >= seats.len() && inner.width >= TABLE_FROM {
        table(meeting, &seats, inner, buf);
    } else {
        grid(meeting, seats, inner, buf);
    }
    if inner.height > table_rows(meeting) - 1 {
        let below = Rect { y: inner.bottom() - 1, height: 1, ..inner };
        line::lines(below, buf, &header::roles(meeting));
    }
}

/// A row for each person: what the grid shows, their role, and when they last spoke.
fn table(meeting: &MeetingView<'_>, seats: &[usize], area: Rect, buf: &mut Surface<'_>) {
    let cell = cell_columns(meeting, seats, area.width);
    let role = |seat: &usize| role_words(&meeting.session.roster.people()[*seat].hat.role);
    let roles = seats.iter().map(|seat| line::width(&role(seat))).max().unwrap_or(0).min(BROAD);
    for (y, seat) in (area.top()..area.bottom()).zip(seats) {
        let mut row = entry(meeting, *seat, cell);
        let used: usize = row.spans.iter().map(|span| line::width(&span.content)).sum();
        row.spans.push(Span::raw(" ".repeat((cell + 2).saturating_sub(used))));
        let role = line::cell(&role(seat), roles, meeting.theme.ascii);
        row.spans.push(Span::styled(format!("{role}  "), meeting.theme.quiet()));
        row.spans.push(Span::raw(last_spoke(meeting, *seat)));
        line::put(buf, (area.x, y), &row, area.width);
        place(meeting, *seat, Rect { y, height: 1, ..area }, buf);
    }
}

/// How long ago somebody last spoke, if they have had a voice: with less they are among those who have not spoken. Nobody's
/// time is added up here.
fn last_spoke(meeting: &MeetingView<'_>, seat: usize) -> String {
    let person = &meeting.session.roster.people()[seat];
    if meeting.is_speaking(seat) || !person.is_here() || !person.timed || person.seat != Seat::Person {
        return String::new();
    }
    let person = &meeting.tally.people()[seat];
    let last = person.last_spoke.filter(|_| person.voices > 0);
    last.map(|at| words::last_spoke(&clock(meeting.now.since(at)))).unwrap_or_default()
}

/// The people in columns; who there is no room for as `+23 more`.
fn grid(meeting: &MeetingView<'_>, seats: Vec<usize>, area: Rect, buf: &mut Surface<'_>) {
    let cell = cell_columns(meeting, &seats, area.width);
    let columns = (usize::from(area.width) / cell).max(1);
    let room = columns * usize::from(area.height);
    let all = seats.len();
    let shown = if all <= room { seats } else { most_urgent(meeting, seats, room.saturating_sub(1)) };
    let hidden = all - shown.len();
    for (n, seat) in shown.iter().enumerate() {
        let (x, y) = corner(n, columns, cell, area);
        line::put(buf, (x, y), &entry(meeting, *seat, cell), space::rows(cell));
        place(meeting, *seat, Rect::new(x, y, space::rows(cell), 1), buf);
    }
    if hidden > 0 && room > 0 {
        let (x, y) = corner(shown.len(), columns, cell, area);
        line::put_text(buf, (x + 1, y), words::more_people(hidden), space::rows(cell), meeting.theme.quiet());
    }
}

/// Somebody's place can be clicked, and has the cursor while they speak.
fn place(meeting: &MeetingView<'_>, seat: usize, area: Rect, buf: &mut Surface<'_>) {
    if area.height == 0 {
        return;
    }
    buf.target(area, Target::Person(meeting.session.roster.people()[seat].handle));
    if meeting.is_speaking(seat) {
        buf.focus(Focus::Speaker, area.x, area.y);
    }
}

/// Where the nth cell begins.
fn corner(n: usize, columns: usize, cell: usize, area: Rect) -> (u16, u16) {
    let column = u16::try_from((n % columns) * cell).unwrap_or(0);
    let row = u16::try_from(n / columns).unwrap_or(0);
    (area.x + column, (area.y + row).min(area.bottom().saturating_sub(1)))
}

/// The seats that matter most at present, in seat order.
fn most_urgent(meeting: &MeetingView<'_>, mut seats: Vec<usize>, room: usize) -> Vec<usize> {
    seats.order_by_key(|&seat| urgency(meeting, seat));
    seats.truncate(room);
    seats.order();
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
    let online = if person.place == SeatPlace::Online { theme.sign(Sign::Online) } else { " " };
    let key = person.key.map_or(" ".to_owned(), |k| k.to_string());
    Line::from(vec![
        Span::styled(format!(" {pattern}"), theme.group(index)),
        Span::styled(format!("{key} "), style.patch(theme.strong())),
        Span::styled(line::cell(&label(&person.label), cell.saturating_sub(MARGINS - 1), theme.ascii), style),
        Span::styled(format!("{online}{}", sign(meeting, seat, person)), style),
    ])
}

/// Everybody with their letter and what the signs beside them mean, in words.
pub fn sentences(meeting: &MeetingView<'_>) -> Vec<String> {
    let mut sentences = vec![lines::sentence(&state(meeting))];
    sentences.extend(seats(meeting).into_iter().map(|seat| sentence(meeting, seat)));
    sentences.extend(header::role_texts(meeting).iter().map(|text| lines::sentence(text)));
    sentences
}

fn sentence(meeting: &MeetingView<'_>, seat: usize) -> String {
    let roster = &meeting.session.roster;
    let person = &roster.people()[seat];
    let (role, group) = (
        role_words(&person.hat.role).into_owned(),
        roster.group_of(person).map(|g| people::group(roster, g)),
    );
    let name = label(&person.label);
    let mut facts: Vec<String> = vec![];
    facts.extend(Some(role.clone()).filter(|role| !role.is_empty() && *role != name));
    facts.extend(group.filter(|group| !group.contains(&role) && *group != name));
    facts.extend((person.place == SeatPlace::Online).then(|| signs::sign_online().to_owned()));
    facts.extend(sign_of(meeting, seat, person).map(|sign| meaning(meeting, sign).to_owned()));
    facts.extend(Some(last_spoke(meeting, seat)).filter(|text| !text.is_empty()));
    let facts = facts.join(", ");
    match person.key {
        Some(key) => lines::person(&facts, &key.to_string(), &name),
        None => lines::person_without_key(&facts, &name),
    }
}

/// What a sign beside somebody means.
fn meaning(meeting: &MeetingView<'_>, sign: Sign) -> &'static str {
    match sign {
        Sign::NotYet if meeting.session.agenda.current.is_some() => words::not_spoken_on_item(),
        Sign::Speaking => signs::sign_speaking(),
        Sign::Hand => signs::sign_hand(),
        Sign::NotYet => signs::sign_not_spoken(),
        Sign::Spoken => signs::sign_spoken(),
        Sign::Away => signs::sign_away(),
        Sign::NotTimed => signs::sign_not_timed(),
        Sign::Online => signs::sign_online(),
        // None of these stands beside a person.
        Sign::Aim | Sign::Rule | Sign::Dot | Sign::Cursor | Sign::Done => "",
    }
}

/// How many have spoken; where groups have keys, that they do.
fn state(meeting: &MeetingView<'_>) -> String {
    if meeting.session.times_individuals() {
        let heard = &meeting.balance.heard;
        let of_item = meeting.session.agenda.current.is_some();
        if of_item {
            words::spoken_on_item(heard.heard, heard.of)
        } else {
            words::spoken(heard.heard, heard.of)
        }
    } else {
        preparation::groups_only().to_owned()
    }
}

fn sign(meeting: &MeetingView<'_>, seat: usize, person: &Person) -> &'static str {
    sign_of(meeting, seat, person).map_or(" ", |sign| meeting.theme.sign(sign))
}

/// Whether they speak, wait, are away, have spoken or not. People who are not in the balance are not waited for.
fn sign_of(meeting: &MeetingView<'_>, seat: usize, person: &Person) -> Option<Sign> {
    let sign = if meeting.is_speaking(seat) {
        Sign::Speaking
    } else if meeting.session.queue.has(person.handle) {
        Sign::Hand
    } else if !person.is_here() {
        Sign::Away
    } else if !person.timed {
        Sign::NotTimed
    } else if person.seat == Seat::Group {
        return None;
    } else if meeting.balance.heard.not_yet.contains(&person.handle) {
        Sign::NotYet
    } else if meeting.tally.groups()[meeting.tally.people()[seat].group].in_balance {
        Sign::Spoken
    } else {
        return None;
    };
    Some(sign)
}
