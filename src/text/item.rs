//! Texts about agenda items: the questions when one is closed, and descriptions.

use chrono::NaiveDate;

use crate::domain::agenda::items::{ItemKind, Outcome};
pub use crate::text::messages::item::*;

#[must_use]
pub fn outcome(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Done => outcome_done(),
        Outcome::NotYetReady => outcome_not_yet_ready(),
        Outcome::Decided => outcome_decided(),
        Outcome::Stalemate => outcome_stalemate(),
        Outcome::Parked => outcome_parked(),
    }
}

#[must_use]
pub fn kind(kind: ItemKind) -> &'static str {
    match kind {
        ItemKind::Discussion => kind_discussion(),
        ItemKind::Presentation => kind_presentation(),
        ItemKind::Story => kind_story(),
        ItemKind::GoRound => kind_go_round(),
        ItemKind::SmallGroups => kind_small_groups(),
        ItemKind::Prioritise => kind_prioritise(),
        ItemKind::CheckIn => kind_check_in(),
        ItemKind::CheckOut => kind_check_out(),
        ItemKind::Break => kind_break(),
    }
}

/// How an item can be closed, in the order of the digits.
#[must_use]
pub fn close_choices() -> [(char, &'static str); 5] {
    [
        ('1', close_choice_done()),
        ('2', close_choice_not_yet()),
        ('3', close_choice_decided()),
        ('4', close_choice_stalemate()),
        ('5', close_choice_parked()),
    ]
}

/// What can be done with an item in the list.
#[must_use]
pub fn choices() -> [(char, &'static str); 4] {
    [('1', choice_start()), ('2', choice_close()), ('3', choice_asked_by()), ('4', choice_summary())]
}

/// The question when an item is closed, with the number of people who have not spoken and the raised hands.
#[must_use]
pub fn ask_close(number: u16, title: &str, not_spoken: usize, hands: &[impl AsRef<str>]) -> String {
    let waiting = (not_spoken > 0).then(|| close_not_spoken(not_spoken));
    let hands = (!hands.is_empty()).then(|| close_hands(hands));
    let sentences = [Some(close(number, title)), waiting, hands, Some(close_ready().to_owned())];
    sentences.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// An item as it was parsed at set-up: `2  Our round, go-round, 10 min, asked for by staff`.
#[must_use]
pub fn parsed_item(
    number: usize,
    title: &str,
    item_kind: ItemKind,
    planned_ms: Option<u64>,
    asked: Option<String>,
) -> String {
    let item_kind = (item_kind != ItemKind::Discussion).then(|| kind(item_kind).to_owned());
    let minutes = planned_ms.map(|ms| crate::text::screen::minutes(ms / 60_000));
    let facts = [Some(title.to_owned()), item_kind, minutes, asked.map(|group| asked_by(&group))];
    format!("{number}  {}", facts.into_iter().flatten().collect::<Vec<_>>().join(", "))
}

/// To whom an item was referred, and by when they answer.
#[must_use]
pub fn referred(to: Option<&str>, by: Option<NaiveDate>) -> String {
    match (to, by) {
        (Some(to), Some(by)) => taken_to_by(by, to),
        (Some(to), None) => taken_to(to),
        (None, Some(by)) => taken_by(by),
        (None, None) => taken().to_owned(),
    }
}
