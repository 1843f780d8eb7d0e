//! Operations about who is here: names, keys, hats, and who is timed.

use std::sync::Arc;

use crate::{
    domain::{
        Event, Intent, Moment, PersonId, Speaker,
        people::{
            hat::{FACILITATOR, NOT_COUNTED},
            joining::{Seat, SeatPlace},
            person::Person as Attendee,
        },
        preparation::decide::PreparationIntent,
        record::plain_text,
        refusal::Refusal,
    },
    setup::people_line,
    text::{people, preparation, screen as words},
    tui::{
        meeting::{context::LiveContext, state::Live},
        msg::Effect,
        ops::{
            operation::{
                Action::{Person, Words},
                Operation,
                Run::Live as InMeeting,
                operation,
            },
            speaking,
        },
        questions::{person, question::Question},
    },
};

pub(super) const OPERATIONS: [Operation; 14] = [
    operation!(Add, add, InMeeting(Words(add)), ["+"], 13),
    operation!(Arrive, arrive, InMeeting(Person(arrive))),
    operation!(Left, left, InMeeting(Person(leave)), ["_"]),
    operation!(Rename, rename, InMeeting(Words(rename))),
    operation!(Key, key, InMeeting(Words(change_key))),
    operation!(Wear, wear, InMeeting(Words(wear))),
    operation!(Keeper, keeper, InMeeting(Person(keep))),
    operation!(Chair, chair, InMeeting(Person(take_chair))),
    operation!(MarkSupport, mark_support, InMeeting(Person(mark_support))),
    operation!(Place, place, InMeeting(Person(change_place))),
    operation!(NotTimed, not_timed, InMeeting(Person(ask_not_timed)), ["ctrl-n"]),
    operation!(Timed, timed, InMeeting(Person(time_again))),
    operation!(Withdraw, withdraw, InMeeting(Person(ask_withdraw))),
    operation!(Heads, heads, InMeeting(Words(set_headcount))),
];

/// Adds everybody on the line; `me` hands the record over to them.
fn add(context: &mut LiveContext<'_>, typed: &str, now: Moment) -> Vec<Effect> {
    let people = people_line::parse(typed, context.settings);
    let live = &mut *context.live;
    let mut effects = vec![];
    for (n, mut draft) in people.people.into_iter().enumerate().take(one_group_at_a_time(live)) {
        // Whoever takes the notes knows what we record.
        draft.heard_read_out = people.keeper == Some(n);
        let added = live.act(Intent::Add(draft), now);
        let Some(person) = live.session().roster.people().last().filter(|_| !added.is_empty()) else { break };
        let (handle, done) = (person.handle, added_as(live, person));
        effects.extend(added);
        live.notice = Some(done);
        if people.keeper == Some(n) {
            effects.extend(live.act(Intent::Keeper(handle), now));
        }
    }
    effects
}

/// Who was added, and on which letter.
fn added_as(live: &Live, person: &Attendee) -> String {
    let label = people::label(&person.label);
    match person.key {
        Some(letter) => words::added(&letter.to_string(), &label),
        None => words::added_without_letter(&live.keymap, &label),
    }
}

/// Where groups have the keys, `3 s` is one key and not three.
fn one_group_at_a_time(live: &Live) -> usize {
    if live.session().times_individuals() { usize::MAX } else { 1 }
}

fn arrive(context: &mut LiveContext<'_>, person: PersonId, now: Moment) -> Vec<Effect> {
    let done = words::done_arrive(&context.live.label(person));
    context.live.act_saying(Intent::Arrive(person), done, now)
}

/// If it was the note-taker who left, that is said: somebody else has to take notes.
fn leave(context: &mut LiveContext<'_>, person: PersonId, now: Moment) -> Vec<Effect> {
    let live = &mut *context.live;
    let (label, had_keeper) = (live.label(person), live.session().keeper.is_some());
    let effects = live.act_saying(Intent::Leave(person), words::done_left(&label), now);
    if had_keeper && live.session().keeper.is_none() {
        live.notice = Some(words::keeper_left(&live.keymap, &label));
    }
    effects
}

/// `bea = Beatrice`.
fn rename(context: &mut LiveContext<'_>, typed: &str, now: Moment) -> Vec<Effect> {
    about_person(context, typed, |context, person, name| {
        let name = Some(plain_text::clean_name(name)).filter(|n| !n.is_empty());
        context.live.act(Intent::Rename(person, name), now)
    })
}

/// `bea = x`.
fn change_key(context: &mut LiveContext<'_>, typed: &str, now: Moment) -> Vec<Effect> {
    about_person(context, typed, |context, person, key| {
        let key = key.chars().next().unwrap_or(' ').to_ascii_lowercase();
        context.live.act(Intent::Rekey(person, key), now)
    })
}

/// `bea = carer`.
fn wear(context: &mut LiveContext<'_>, typed: &str, now: Moment) -> Vec<Effect> {
    about_person(context, typed, |context, person, role| speaking::wear(context, person, role, now))
}

/// `bea = carer`, or with a name of one word, `bea carer`.
fn about_person(
    context: &mut LiveContext<'_>,
    typed: &str,
    then: impl FnOnce(&mut LiveContext<'_>, PersonId, &str) -> Vec<Effect>,
) -> Vec<Effect> {
    match context.live.person_and_words(typed) {
        Ok((person, what)) => then(context, person, &what),
        Err(refusal) => context.live.refuse(&refusal),
    }
}

/// From here on this person takes the notes.
fn keep(context: &mut LiveContext<'_>, person: PersonId, now: Moment) -> Vec<Effect> {
    let done = words::done_keeper(&context.live.label(person));
    context.live.act_saying(Intent::Keeper(person), done, now)
}

/// From here on this person facilitates. Whoever did is asked what they speak as, where nobody has said yet.
fn take_chair(context: &mut LiveContext<'_>, person: PersonId, now: Moment) -> Vec<Effect> {
    let hat = Arc::new(context.settings.hat(FACILITATOR));
    let live = &mut *context.live;
    let done = words::done_chair(&live.label(person));
    let effects = live.act_saying(Intent::Chair(person, hat), done, now);
    let Some(Event::Chair(chair)) = live.history.records().last().map(|r| &r.event) else { return effects };
    let in_no_group = |s: &&Speaker| s.hat.role == NOT_COUNTED;
    if let Some(former) = chair.from.iter().find(in_no_group).filter(|_| !effects.is_empty()) {
        let ask = Question::Hat(former.person);
        live.ask_first(ask);
    }
    effects
}

fn mark_support(context: &mut LiveContext<'_>, person: PersonId, now: Moment) -> Vec<Effect> {
    let done = words::done_mark_support(&context.live.label(person));
    context.live.act_saying(Intent::MarksSupport(person), done, now)
}

/// They go online, or come to the room.
fn change_place(context: &mut LiveContext<'_>, person: PersonId, now: Moment) -> Vec<Effect> {
    let live = &mut *context.live;
    let label = live.label(person);
    let goes_to = live.session().roster.person(person).map(|p| p.place.other());
    let done = match goes_to {
        Some(SeatPlace::Online) => words::done_online(&label),
        Some(SeatPlace::Room) | None => words::done_in_room(&label),
    };
    live.act_saying(Intent::Place(person), done, now)
}

fn time_again(context: &mut LiveContext<'_>, person: PersonId, now: Moment) -> Vec<Effect> {
    let intent = Intent::Preparation(PreparationIntent::Timed(person));
    context.live.act_saying(intent, preparation::timed_again().to_owned(), now)
}

/// They would rather not be timed: asked first is what they want. Words being typed wait.
fn ask_not_timed(context: &mut LiveContext<'_>, person: PersonId, _now: Moment) -> Vec<Effect> {
    let first = person::since_when(context.live.session(), person);
    ask_of_one_person(context.live, person, Question::Person(first))
}

/// They would rather not be in the record at all.
fn ask_withdraw(context: &mut LiveContext<'_>, person: PersonId, _now: Moment) -> Vec<Effect> {
    ask_of_one_person(context.live, person, Question::Person(person::PersonQuestion::Withdraw(person)))
}

/// Asks something that only a single person can want, not a seat of several.
fn ask_of_one_person(live: &mut Live, person: PersonId, ask: Question) -> Vec<Effect> {
    let one = live.session().roster.person(person).is_some_and(|p| p.seat == Seat::Person);
    if one { live.ask_first(ask) } else { live.refuse(&Refusal::NotOnePerson(person)) }
}

/// `staff = 7`: how many people a group's key stands for.
fn set_headcount(context: &mut LiveContext<'_>, typed: &str, now: Moment) -> Vec<Effect> {
    let (group, people) = typed.split_once('=').or_else(|| typed.rsplit_once(' ')).unwrap_or((typed, ""));
    let people = people.trim().parse().unwrap_or(0);
    let typed = group.trim().to_owned();
    let done = preparation::heads_set(&typed, people);
    let key = people::find_group_key(&context.live.session().roster, &typed);
    context.live.act_saying(Intent::Preparation(PreparationIntent::Heads { key, typed, people }), done, now)
}
