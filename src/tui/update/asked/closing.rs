//! Answers at the end of the meeting.

use super::Desk;
use crate::{
    domain::Moment,
    tui::{
        ask::{Answer, Ask, closing::ClosingAsk},
        msg::Effect,
    },
};

pub(super) fn answered(
    _desk: &mut Desk<'_>,
    ask: &ClosingAsk,
    _answer: Answer,
    _now: Moment,
) -> (Vec<Effect>, Option<Ask>) {
    match *ask {}
}
