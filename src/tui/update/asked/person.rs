//! Whether a person is timed. Nothing is preselected: without an answer nothing is done.

use super::Desk;
use crate::{
    domain::{Intent, Moment, PersonId, decide::BeforeIntent},
    text,
    tui::{
        ask::{Answer, Ask, person::PersonAsk},
        msg::Effect,
        update::act::act_saying,
    },
};

#[expect(clippy::needless_pass_by_value, reason = "as for every question")]
pub(super) fn answered(
    desk: &mut Desk<'_>,
    ask: &PersonAsk,
    answer: Answer,
    now: Moment,
) -> (Vec<Effect>, Option<Ask>) {
    let Answer::Chosen(n) = answer else { return (vec![], None) };
    match ask {
        PersonAsk::SinceWhen(person) => (vec![], Some(keep_total(*person, n == 1))),
        PersonAsk::KeepTotal { person, from_start } => {
            let intent =
                BeforeIntent::NotTimed { person: *person, from_start: *from_start, keep_total: n == 0 };
            let said = if *from_start { text::before::LEFT_OUT_FROM_START } else { text::before::LEFT_OUT };
            (act_saying(desk.live, Intent::Before(intent), said.to_owned(), now), None)
        }
    }
}

fn keep_total(person: PersonId, from_start: bool) -> Ask {
    Ask::Person(PersonAsk::KeepTotal { person, from_start })
}

/// What is asked first: since when, unless they have not spoken yet.
pub(in crate::tui::update) fn first(desk: &Desk<'_>, person: PersonId) -> Ask {
    let s = desk.live.session();
    let told = s.roster.index(person).map(|seat| &s.tally.people()[seat]);
    let spoke = told.is_some_and(|t| t.first_spoke.is_some() || t.heard || t.voices > 0);
    // Somebody who has not spoken is left out wholly, as if they had not been counted.
    if spoke { Ask::Person(PersonAsk::SinceWhen(person)) } else { keep_total(person, true) }
}
