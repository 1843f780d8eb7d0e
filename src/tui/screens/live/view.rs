//! The note-taker's view: floor, balance, people, queue, item, notes, a prompt.
//!
//! ```text
//!  Waiting times                                             0:42:10  saved
//!  2 What matters to us   12:03 of about 40 min        not done: read-out, aim
//!
//!  ▶ Bea  lived experience                                             1:12
//!
//!  whole meeting     ████████████████▒▒▒▒▒▒▒│▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒
//!  last few minutes  ██████▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒│▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒
//!  █ lived experience  38% of talk, 50% of people, aim 50%
//!  ▒ staff             62% of talk, 50% of people, aim 50%
//!  staff talking more · not counted 12%
//!  others have talked 1:45 since lived experience last spoke · 5 of 8 have spoken
//!
//!  █ a Bea ▶   █ k Kai ○   ▒ j Jo ●
//!  hands 1 Jo (not spoken yet)  2 Ann
//! ```
//!
//! When room is short the sections with the highest rank go first, down to one line.

mod balance;
mod floor;
mod hands;
mod header;
mod panel;
mod people;
mod sections;
mod side;

use ratatui::{buffer::Buffer, layout::Rect, text::Line};

use crate::{
    text::screen as words,
    tui::{
        frame::bottom,
        meeting::{
            state::Live,
            view::{MeetingView, save_span},
        },
        screens::live::view::sections::{Content, Section},
        theme::Theme,
        widget::{line, space},
    },
};

/// From this size on, agenda, hands and notes stand in a column of their own.
const WIDE: u16 = 110;
const HIGH_ENOUGH: u16 = 20;
/// From this height on, whoever has the floor is shown large, and more roles are named.
const TALL: u16 = 30;

pub fn draw(meeting: &MeetingView<'_>, area: Rect, buf: &mut Buffer) {
    let bottom = bottom::lines(meeting, area);
    let (body, foot) = space::split_foot(area, bottom.len());
    let wide = has_side(area);
    let main = if wide { side::draw(meeting, body, buf) } else { body };
    sections::draw(meeting, sections(meeting, main, wide), main, buf);
    line::lines(foot, buf, &bottom);
}

fn has_side(area: Rect) -> bool {
    area.width >= WIDE && area.height >= HIGH_ENOUGH
}

/// The save word as `header::title` draws it: at the right end of the first row, before one free column.
pub fn save_word(live: &Live, theme: Theme, area: Rect) -> (Rect, Line<'static>) {
    let right = if has_side(area) { area.right() - side::COLUMNS - 1 } else { area.right() };
    let columns = space::rows(words::saving().len());
    let at = Rect { x: right.saturating_sub(columns + 1), y: area.y, width: columns, height: 1 };
    (at, Line::from(save_span(live, theme)))
}

/// The sections of the view from top to bottom, each with its rank: 0 stays longest.
fn sections(meeting: &MeetingView<'_>, area: Rect, wide: bool) -> Vec<Section> {
    let (item, more) = header::item(meeting, area.width);
    let mut out = vec![
        Section::lines(3, vec![header::title(meeting, area.width)]),
        Section::lines(8, header::purpose(meeting, area.width)),
        Section::lines(4, vec![item]),
        Section::lines(8, more),
        Section::blank(12),
        Section::lines(0, vec![floor::line(meeting, area)]),
    ];
    out.extend(floor::large(meeting, area.height).map(|content| Section { rank: 13, content }));
    out.push(Section::blank(11));
    out.extend(bars(meeting));
    out.extend([
        Section::lines(7, balance::groups(meeting, area.width)),
        Section::lines(2, vec![balance::word(meeting)]),
        Section::lines(4, balance::heard(meeting, area.width)),
        Section::lines(9, balance::spread(meeting)),
        Section::blank(10),
    ]);
    out.extend(people_or_panel(meeting));
    out.push(Section::lines(8, header::roles(meeting, area.height)));
    if !wide {
        out.push(Section::lines(2, hands::lines(meeting, area.width)));
    }
    out
}

/// The bars of the whole meeting and of the last few minutes, as soon as there was enough talk for each.
fn bars(meeting: &MeetingView<'_>) -> Vec<Section> {
    let mut out = vec![];
    if meeting.balance.enough {
        let whole = Content::Bar(words::so_far(), meeting.bar_segments(|g| g.share));
        out.push(Section { rank: 6, content: whole });
        if meeting.balance.enough_recent {
            let recent = Content::Bar(words::lately(), meeting.bar_segments(|g| g.recent));
            out.push(Section { rank: 5, content: recent });
        }
    }
    out
}

/// The people, or an open panel in their place. What is read at the start leaves them and their keys in sight.
fn people_or_panel(meeting: &MeetingView<'_>) -> Vec<Section> {
    let people = Section { rank: 3, content: Content::People };
    let Some(panel) = meeting.live.panel else { return vec![people] };
    let list = Section { rank: 1, content: Content::Panel(panel) };
    if panel::is_prose(panel.list) { vec![list, Section::blank(10), people] } else { vec![list] }
}
