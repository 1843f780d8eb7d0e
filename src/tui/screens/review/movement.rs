//! Moving in a section of the review: along the ribbon, from note to note, or up and down a page of text.

use crate::tui::screens::review::state::{Review, Section};

/// How far the page keys scroll.
const PAGE: usize = 10;

/// Where the arrows and page keys go.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Move {
    TurnBefore,
    TurnAfter,
    RowUp,
    RowDown,
    PageBefore,
    PageAfter,
    First,
    Last,
    Closer,
    Wider,
    Whole,
}

pub(crate) fn go(review: &mut Review, to: Move) {
    review.before = false;
    match review.section {
        Section::Timeline => on_ribbon(review, to),
        Section::Notes => {
            let last = review.live.session().notes.len().saturating_sub(1);
            review.note = moved(review.note, to).min(last);
        }
        // The screen stops at its last line.
        Section::Balance
        | Section::Items
        | Section::Voices
        | Section::AtTheEnd
        | Section::Agreed
        | Section::People
        | Section::Amendments => review.scroll = moved(review.scroll, to),
    }
}

fn moved(at: usize, to: Move) -> usize {
    match to {
        Move::RowUp => at.saturating_sub(1),
        Move::RowDown => at.saturating_add(1),
        Move::PageBefore => at.saturating_sub(PAGE),
        Move::PageAfter => at.saturating_add(PAGE),
        Move::First => 0,
        Move::Last => usize::MAX / 2,
        Move::TurnBefore | Move::TurnAfter | Move::Closer | Move::Wider | Move::Whole => at,
    }
}

fn on_ribbon(review: &mut Review, to: Move) {
    review.with_ribbon(|ribbon, shown| match to {
        Move::TurnBefore | Move::RowUp => ribbon.step(false, shown),
        Move::TurnAfter | Move::RowDown => ribbon.step(true, shown),
        Move::PageBefore => ribbon.page(false, shown),
        Move::PageAfter => ribbon.page(true, shown),
        Move::First => ribbon.to_end(false, shown),
        Move::Last => ribbon.to_end(true, shown),
        Move::Closer => ribbon.zoom(true),
        Move::Wider => ribbon.zoom(false),
        Move::Whole => ribbon.zoom_all(),
    });
}
