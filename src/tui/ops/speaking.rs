//! Operations about who has the floor.

use std::sync::Arc;

use crate::{
    domain::{Hat, Intent, Moment, PersonId, refusal::Refusal},
    text::{people, screen as words},
    tui::{
        meeting::{context::LiveContext, state::Live},
        msg::Effect,
        ops::{
            hands,
            operation::{
                Action::{Maybe, Now, Person},
                Operation,
                Run::Live as InMeeting,
                operation,
            },
        },
        questions::question::Question,
    },
};

pub(super) const OPERATIONS: [Operation; 12] = [
    operation!(Floor, floor, InMeeting(Person(|cx, person, now| cx.live.act(Intent::Floor(person), now)))),
    operation!(Open, open, InMeeting(Now(|cx, now| cx.live.act(Intent::Open, now))), ["space"], 2),
    operation!(Invite, invite, InMeeting(Now(|cx, now| hands::invite(cx.live, now))), ["enter"], 5),
    operation!(Hand, hand, InMeeting(Person(|cx, person, now| hands::raise(cx.live, person, now))), [","], 4),
    operation!(Me, me, InMeeting(Now(me)), ["0"], 9),
    operation!(Someone, someone, InMeeting(Now(|cx, now| cx.live.act(Intent::Someone, now))), ["."], 7),
    operation!(
        Crosstalk,
        crosstalk,
        InMeeting(Now(|cx, now| cx.live.act(Intent::Crosstalk, now))),
        [";"],
        11
    ),
    operation!(Heard, heard, InMeeting(Person(heard)), ["'"], 12),
    operation!(Support, support, InMeeting(Now(support)), ["-"], 15),
    operation!(Hat, hat, InMeeting(Maybe(change_hat)), ["="], 16),
    operation!(Break, break_, InMeeting(Now(|cx, now| cx.live.act(Intent::Break, now))), ["*"], 8),
    operation!(
        OffRecord,
        off_record,
        InMeeting(Now(|cx, now| cx.live.act(Intent::OffRecord, now))),
        ["!"],
        10
    ),
];

/// The note-taker speaks.
fn me(context: &mut LiveContext<'_>, now: Moment) -> Vec<Effect> {
    match context.live.session().keeper {
        Some(keeper) => context.live.act(Intent::Floor(keeper), now),
        None => context.live.refuse(&Refusal::NoKeeper),
    }
}

fn heard(context: &mut LiveContext<'_>, person: PersonId, now: Moment) -> Vec<Effect> {
    let done = words::done_heard(&context.live.label(person));
    context.live.act_saying(Intent::Heard(person), done, now)
}

/// The time is the person's either way; only if they asked is the mark kept.
fn support(context: &mut LiveContext<'_>, now: Moment) -> Vec<Effect> {
    let live = &mut *context.live;
    let effects = live.act(Intent::Support, now);
    let session = live.session();
    if let Some(holder) = session.holder().and_then(|p| session.roster.person(p)) {
        let words = words::with_support(&people::label(&holder.label), !effects.is_empty());
        live.support_shown = Some(session.tally.floor_since());
        live.notice = Some(words);
    }
    effects
}

/// The speaker's other hat, or the one that was named; somebody who has only one is asked which.
fn change_hat(context: &mut LiveContext<'_>, role: Option<&str>, now: Moment) -> Vec<Effect> {
    let Some(holder) = context.live.session().holder() else {
        return context.live.refuse(&Refusal::NobodySpeaking);
    };
    if let Some(role) = role {
        return wear(context, holder, role, now);
    }
    let has_other =
        context.live.session().roster.person(holder).is_some_and(|person| person.other_hat.is_some());
    if has_other { context.live.act(Intent::OtherHat, now) } else { context.live.ask(Question::Hat(holder)) }
}

/// Puts the hat of this role on somebody.
pub(crate) fn wear(context: &mut LiveContext<'_>, person: PersonId, role: &str, now: Moment) -> Vec<Effect> {
    let hat = context.settings.hat(role);
    put_on(context.live, person, hat, now)
}

fn put_on(live: &mut Live, person: PersonId, hat: Hat, now: Moment) -> Vec<Effect> {
    let done = words::wears(&live.label(person), &people::role(&hat.role));
    live.act_saying(Intent::Hat(person, Arc::new(hat)), done, now)
}
