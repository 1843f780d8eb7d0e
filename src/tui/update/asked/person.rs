//! Answers about a person.

use super::Desk;
use crate::{
    domain::Moment,
    tui::{
        ask::{Answer, Ask, person::PersonAsk},
        msg::Effect,
    },
};

pub(super) fn answered(
    _desk: &mut Desk<'_>,
    ask: &PersonAsk,
    _answer: Answer,
    _now: Moment,
) -> (Vec<Effect>, Option<Ask>) {
    match *ask {}
}
