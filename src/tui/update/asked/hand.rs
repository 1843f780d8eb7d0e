//! Answers about a hand.

use super::Desk;
use crate::{
    domain::Moment,
    tui::{
        ask::{Answer, Ask, hand::HandAsk},
        msg::Effect,
    },
};

pub(super) fn answered(
    _desk: &mut Desk<'_>,
    ask: &HandAsk,
    _answer: Answer,
    _now: Moment,
) -> (Vec<Effect>, Option<Ask>) {
    match *ask {}
}
