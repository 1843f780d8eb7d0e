//! Answers about an agenda item.

use super::Desk;
use crate::{
    domain::Moment,
    tui::{
        ask::{Answer, Ask, item::ItemAsk},
        msg::Effect,
    },
};

pub(super) fn answered(
    _desk: &mut Desk<'_>,
    ask: &ItemAsk,
    _answer: Answer,
    _now: Moment,
) -> (Vec<Effect>, Option<Ask>) {
    match *ask {}
}
