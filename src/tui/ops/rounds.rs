//! Operations about go-rounds and small groups.

use crate::{
    domain::{Intent, Moment, PersonId, agenda::round::Round, queue::decide::HandsIntent},
    text::{hand as words, screen},
    tui::{
        meeting::context::LiveContext,
        msg::Effect,
        ops::operation::{
            Action::{Maybe, Now, Person},
            Operation,
            Run::Live as InMeeting,
            operation,
        },
    },
};

pub(super) const OPERATIONS: [Operation; 5] = [
    operation!(GoRound, go_round, InMeeting(Maybe(go_round))),
    operation!(Pass, pass, InMeeting(Now(pass)), ["ctrl-p"]),
    operation!(RoundEnd, round_end, InMeeting(Now(end))),
    operation!(SmallGroups, small_groups, InMeeting(Now(|cx, now| cx.live.act(Intent::SmallGroups, now)))),
    operation!(ReportBack, report_back, InMeeting(Person(report_back))),
];

/// Everyone in turn, from the person named or from the first.
fn go_round(context: &mut LiveContext<'_>, from: Option<&str>, now: Moment) -> Vec<Effect> {
    let live = &mut *context.live;
    match from.map(|who| live.find_person(who)).transpose() {
        Ok(from) => {
            let begins = words::round_begins(&live.keymap);
            live.act_saying(Intent::Hands(HandsIntent::GoRound(from)), begins, now)
        }
        Err(refusal) => live.refuse(&refusal),
    }
}

fn pass(context: &mut LiveContext<'_>, now: Moment) -> Vec<Effect> {
    let live = &mut *context.live;
    let next = live.session().round_now().and_then(Round::next);
    let label = next.map(|person| live.label(person)).unwrap_or_default();
    live.act_saying(Intent::Hands(HandsIntent::Pass), screen::done_pass(&label), now)
}

fn end(context: &mut LiveContext<'_>, now: Moment) -> Vec<Effect> {
    context.live.act_saying(Intent::Hands(HandsIntent::EndRound), words::round_over().to_owned(), now)
}

fn report_back(context: &mut LiveContext<'_>, person: PersonId, now: Moment) -> Vec<Effect> {
    let live = &mut *context.live;
    let done = screen::done_report_back(&live.keymap, &live.label(person));
    live.act_saying(Intent::Hands(HandsIntent::ReportBack(person)), done, now)
}
