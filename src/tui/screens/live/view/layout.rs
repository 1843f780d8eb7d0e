//! Where each part of the keeper's screen stands, at every size: the written list of parts, with what each is worth.

use ratatui::layout::Rect;

use super::{agenda, balance, hands, panel, people, ribbon};
use crate::tui::{
    meeting::{panel::List, view::MeetingView},
    widget::{
        panel::Frame,
        space::rows,
        stack::{Want, columns, stack, want},
    },
};

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Part {
    /// The item under way and what is not done yet, where there is no panel for the agenda.
    Item,
    Speaking,
    Balance,
    /// An open list.
    List,
    Ribbon,
    People,
    /// The hands on a line, where there is no panel for them.
    HandsLine,
    Hands,
    Agenda,
    Notes,
    Rules,
    Purpose,
    /// What the meeting is for, where there is no panel for it.
    PurposeLine,
}

/// Share of the width that the left column has, of a hundred.
const LEFT: u16 = 62;
/// From these heights of the window: large letters in a narrow one; ground rules and purpose in a wide one.
const TALL: u16 = 30;
const VERY_TALL: u16 = 45;
/// Rows of a long list: the fewest, and those that are good for it.
const LIST: u16 = 8;
const GOOD_LIST: u16 = 14;
/// Rows of large letters: at least, and at most.
const BIG: u16 = 4;
const VERY_BIG: u16 = 8;
/// Rows for hands and notes, whether or not there are so many.
const HANDS: u16 = 5;
const NOTES: u16 = 4;
/// Rows of a grid of people that are few, and from which height of the window on they are in view first.
const FEW_ROWS: u16 = 3;
const FEW_FROM: u16 = 18;
/// Rows of a purpose.
const PURPOSE: u16 = 2;

/// The parts that a window of this size has room for, each with its place in the body.
pub fn parts(meeting: &MeetingView<'_>, window: Rect, body: Rect) -> Vec<(Part, Rect)> {
    let frame = Frame::of(window);
    match frame {
        Frame::TitleRow => {
            let mut wants = vec![want(Part::Item, 5, 1, 1, 1)];
            wants.extend(main(meeting, frame, window));
            if meeting.session.charter.purpose.is_some() {
                wants.insert(0, want(Part::PurposeLine, 7, 1, 1, 1));
            }
            wants.push(want(Part::HandsLine, 3, 1, hands::line_rows(meeting), 2));
            stack(body, &wants)
        }
        Frame::Border => {
            let [left, right] = columns(body, LEFT);
            let mut placed = stack(left, &main(meeting, frame, Rect { width: left.width, ..window }));
            placed.extend(stack(right, &side(meeting, frame, window)));
            placed
        }
    }
}

/// What every size has: speaking, balance, ribbon and people, or an open list in their place.
fn main(meeting: &MeetingView<'_>, frame: Frame, window: Rect) -> Vec<Want<Part>> {
    let around = frame.rows();
    let mut wants = vec![speaking(frame, window)];
    let balance = balance::rows(meeting, frame, window) + around;
    wants.push(want(Part::Balance, 2, 1, balance, balance));
    let (ribbon, with_scale) = ribbon::rows_wanted(meeting);
    // With fewer rows a group would be missing from it.
    let least = ribbon - 1 + around;
    let row = want(Part::Ribbon, 6, least, ribbon + around, with_scale + around);
    let in_a_grid = people::grid_rows(meeting, window.width) + around;
    let in_a_table = people::table_rows(meeting) + around;
    // A few people are in view before the last row of the balance; many leave it its rows.
    let worth = if in_a_grid - around <= FEW_ROWS && window.height >= FEW_FROM { 1 } else { 4 };
    let everybody = want(Part::People, worth, 1, in_a_grid, in_a_table.max(in_a_grid));
    match meeting.live.panel {
        None => wants.extend([row, everybody]),
        Some(open) => {
            // First a few rows of the list, then everybody, then what more there is of it.
            let some = list_rows(meeting, open.list).min(LIST) + around;
            wants.extend([want(Part::List, 1, some, some, u16::MAX), Want { worth: 1, ..everybody }]);
        }
    }
    wants
}

/// The rows that are good for an open list: with its keys, and its sentences on up to two lines each.
fn list_rows(meeting: &MeetingView<'_>, list: List) -> u16 {
    let listed = rows(list.len(&meeting.live.history, &meeting.live.last_time)).max(1);
    let lines = if panel::is_prose(list) { 2 } else { 1 };
    listed.saturating_mul(lines).saturating_add(1).min(GOOD_LIST)
}

/// Who has the floor: a line, and from some height on in large letters.
fn speaking(frame: Frame, window: Rect) -> Want<Part> {
    let (good, most) = match frame {
        Frame::TitleRow if window.height < TALL => (1, 1),
        Frame::TitleRow => (1 + BIG, 1 + BIG),
        Frame::Border => (BIG + frame.rows(), VERY_BIG + frame.rows()),
    };
    want(Part::Speaking, 0, 1, good, most)
}

/// The right column of a wide window.
fn side(meeting: &MeetingView<'_>, frame: Frame, window: Rect) -> Vec<Want<Part>> {
    let around = frame.rows();
    let items = rows(meeting.session.agenda.items.len().max(1) + agenda::MORE_LINES) + around;
    let mut wants = vec![
        want(Part::Hands, 0, 3, HANDS + around, HANDS + around),
        want(Part::Agenda, 1, 3, items, items),
        want(Part::Notes, 2, 3, NOTES + around, u16::MAX),
    ];
    if window.height >= VERY_TALL {
        let rules = rows(meeting.session.ground_rules.list.len()).max(1) + around;
        wants.push(want(Part::Rules, 4, 3, rules, rules));
    }
    if window.height >= VERY_TALL || meeting.session.charter.purpose.is_some() {
        wants.push(want(Part::Purpose, 3, 3, PURPOSE + around, PURPOSE + around));
    }
    wants
}
