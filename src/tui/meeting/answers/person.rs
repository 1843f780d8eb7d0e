//! Whether a person is timed. Nothing is preselected: without an answer nothing is done.

use crate::{
    domain::{
        intent::Intent,
        preparation::decide::PreparationIntent,
        privacy::{redact, removal::RemovedTime},
        record::{history::History, ids::PersonId, moment::Moment},
    },
    text,
    tui::{
        meeting::{act::act_saying, answers::Desk, state::Live},
        msg::Effect,
        questions::{Answer, Ask, person::PersonAsk},
    },
};

#[expect(clippy::needless_pass_by_value, reason = "as for every question")]
pub(crate) fn answered(
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
                PreparationIntent::NotTimed { person: *person, from_start: *from_start, keep_total: n == 0 };
            let said = if *from_start {
                text::preparation::left_out_from_start()
            } else {
                text::preparation::left_out()
            };
            (act_saying(desk.live, Intent::Preparation(intent), said.to_owned(), now), None)
        }
        PersonAsk::Withdraw(person) => {
            let next = match n {
                2 => Ask::Person(PersonAsk::TakeOut(*person)),
                n => keep_total(*person, n == 1),
            };
            (vec![], Some(next))
        }
        PersonAsk::TakeOut(person) => {
            let sure = PersonAsk::TakeOutSure { person: *person, keep_total: n == 0 };
            (vec![], Some(Ask::Person(sure)))
        }
        PersonAsk::TakeOutSure { .. } if n == 0 => (vec![], None),
        PersonAsk::TakeOutSure { person, keep_total } => {
            let kept = if *keep_total { RemovedTime::InGroupTotal } else { RemovedTime::AsSomeone };
            (take_out(desk.live, *person, kept, now), None)
        }
    }
}

/// From here on the meeting goes on as if they had never been in it; what the disk says of it comes later.
fn take_out(live: &mut Live, person: PersonId, kept: RemovedTime, now: Moment) -> Vec<Effect> {
    let before = live.history.records();
    let wall = live.history.wall_at(now).unwrap_or_default();
    let mut all = redact::forget(before, person, kept, text::privacy::somebody(), wall);
    if all.len() == before.len() {
        return vec![];
    }
    if let Some(last) = all.last_mut() {
        last.t = now.max(last.t);
    }
    live.saving.recorded = all.last().map(|r| r.seq);
    live.history = History::from_records(all.clone());
    // Nothing on the screen may point to what is no more.
    live.capitals.clear();
    live.support_shown = None;
    live.notice = Some(text::privacy::taking_out().to_owned());
    vec![Effect::Rewrite(all)]
}

fn keep_total(person: PersonId, from_start: bool) -> Ask {
    Ask::Person(PersonAsk::KeepTotal { person, from_start })
}

/// What is asked first: since when, unless they have not spoken yet.
pub(crate) fn first(desk: &Desk<'_>, person: PersonId) -> Ask {
    let s = desk.live.session();
    let told = s.roster.index(person).map(|seat| &s.tally.people()[seat]);
    let spoke = told.is_some_and(|t| t.first_spoke.is_some() || t.heard || t.voices > 0);
    // Somebody who has not spoken is left out wholly, as if they had not been counted.
    if spoke { Ask::Person(PersonAsk::SinceWhen(person)) } else { keep_total(person, true) }
}

/// They would rather not be in the record at all.
pub(crate) fn withdraw(person: PersonId) -> Ask {
    Ask::Person(PersonAsk::Withdraw(person))
}
