//! Where each part of the home screen stands, at every size.

use ratatui::layout::Rect;

use super::{HomeView, actions, marked, preview};
use crate::tui::widget::{
    panel::Frame,
    space::rows,
    stack::{columns, stack, want},
};

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Part {
    Actions,
    /// How a first meeting goes, where there is none yet.
    FirstTime,
    /// What a meeting looks like, where there is none yet.
    Preview,
    Meetings,
    /// What was left open in the marked meeting, and what came of it.
    CameOfIt,
    /// How talk was shared in the marked meeting.
    Shares,
}

/// Share of the width that the left column has, of a hundred.
const LEFT: u16 = 45;
/// Rows of meetings and of what came of one, whether or not there are so many.
const MEETINGS: u16 = 6;
const CAME_OF_IT: u16 = 4;
/// Rows of what can be done in a low window.
const SHORT: u16 = 5;

/// The parts that a window of this size has room for, each with its place in the body.
pub fn parts(view: HomeView<'_>, window: Rect, body: Rect) -> Vec<(Part, Rect)> {
    let frame = Frame::of(window);
    let around = frame.rows();
    let actions = |columns| rows(actions::lines(view, columns).len()) + around;
    let listed = rows(view.home.sessions.len());
    let first = view.home.sessions.is_empty();
    match frame {
        Frame::TitleRow => {
            let actions = actions(window.width);
            let mut wants = vec![want(Part::Actions, 0, actions.min(SHORT), actions, actions)];
            if first {
                wants.push(want(Part::FirstTime, 1, 3, u16::MAX, u16::MAX));
            } else {
                wants.push(want(Part::Meetings, 1, 2, MEETINGS + around, listed.max(MEETINGS) + around));
                wants.push(want(Part::CameOfIt, 2, 3, CAME_OF_IT + around, u16::MAX));
            }
            stack(body, &wants)
        }
        Frame::Border => {
            let [left, right] = columns(body, LEFT);
            let actions = actions(left.width);
            if first {
                let top = actions.max(rows(actions::steps(view, right.width).len()) + around);
                let least = preview::LEAST + around;
                let wants =
                    [want(Part::Actions, 0, 3, top, top), want(Part::Preview, 1, least, u16::MAX, u16::MAX)];
                let mut placed = stack(body, &wants);
                let beside = |(_, area): &(Part, Rect)| (Part::FirstTime, columns(*area, LEFT)[1]);
                placed.extend(placed.first().map(beside));
                if let Some((_, area)) = placed.first_mut() {
                    *area = columns(*area, LEFT)[0];
                }
                return placed;
            }
            let mut main = vec![want(Part::Actions, 0, 3, actions, actions)];
            main.push(want(Part::CameOfIt, 1, 3, u16::MAX, u16::MAX));
            let shares = rows(marked::MOST_SHARES) + around;
            let side = [
                want(Part::Meetings, 0, 3, MEETINGS + around, u16::MAX),
                want(Part::Shares, 1, 3, shares, shares),
            ];
            let mut placed = stack(left, &main);
            placed.extend(stack(right, &side));
            placed
        }
    }
}
