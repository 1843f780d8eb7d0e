//! Operations about what the meeting is for and what the group agrees: purpose, ground rules, aim, the record.

use crate::{
    domain::{
        Aim, AimMode, Intent, Moment,
        people::agreement::{Agreement, RoomChoice, RoomShows},
        preparation::{charter::SessionKind, decide::PreparationIntent},
        record::plain_text,
    },
    text::{messages::commands as texts, preparation, rooms, screen as words},
    tui::{
        meeting::{
            context::LiveContext,
            panel::List,
            state::{Live, Mode},
        },
        msg::Effect,
        ops::operation::{
            Action::{Maybe, Now, OneOf, Words},
            Choice, Operation,
            Run::Live as InMeeting,
            operation,
        },
    },
};

pub(super) const OPERATIONS: [Operation; 14] = [
    operation!(Purpose, purpose, InMeeting(Words(set_purpose))),
    operation!(Kind, kind, InMeeting(OneOf(kinds, set_kind))),
    operation!(Rules, rules, InMeeting(Now(|cx, _| cx.live.toggle_panel(List::Rules)))),
    operation!(RuleAdd, rule_add, InMeeting(Words(add_rule))),
    operation!(RulesAgree, rules_agree, InMeeting(Now(agree_rules))),
    operation!(LastTime, last_time, InMeeting(Now(|cx, _| cx.live.toggle_panel(List::LastTime)))),
    operation!(Aim, aim, InMeeting(OneOf(aims, set_aim))),
    operation!(AgreeAim, agree_aim, InMeeting(Now(agree_aim))),
    operation!(Agreement, agreement, InMeeting(Words(set_agreement))),
    operation!(ReadOut, read_out, InMeeting(Maybe(read_out))),
    operation!(LateComer, late_comer, InMeeting(Maybe(late_comer))),
    operation!(Observers, observers, InMeeting(OneOf(answers_about_observers, set_observers))),
    operation!(RoomShows, room_shows, InMeeting(OneOf(times_to_show, set_room_shows))),
    operation!(CallLead, call_lead, InMeeting(Now(call_lead))),
];

fn set_purpose(context: &mut LiveContext<'_>, typed: &str, now: Moment) -> Vec<Effect> {
    let intent = Intent::Preparation(PreparationIntent::Purpose(typed.to_owned()));
    context.live.act_saying(intent, preparation::purpose_set().to_owned(), now)
}

/// Those that can be changed to in a meeting: groups only is chosen before.
fn kinds(live: &Live) -> Vec<Choice> {
    let now = live.session().charter.kind;
    let kinds = [SessionKind::Joint, SessionKind::OneGroup];
    kinds.map(|kind| Choice::new(kind.id(), preparation::kind(kind), kind == now)).to_vec()
}

fn set_kind(context: &mut LiveContext<'_>, typed: &str, now: Moment) -> Vec<Effect> {
    let Some(kind) = SessionKind::parse(typed) else {
        return context.live.say(preparation::no_kind().to_owned());
    };
    let intent = Intent::Preparation(PreparationIntent::Kind(kind));
    context.live.act_saying(intent, preparation::kind_set().to_owned(), now)
}

fn add_rule(context: &mut LiveContext<'_>, typed: &str, now: Moment) -> Vec<Effect> {
    let done = preparation::rule_added(&context.live.keymap);
    context.live.act_saying(Intent::Preparation(PreparationIntent::AddRule(typed.to_owned())), done, now)
}

fn agree_rules(context: &mut LiveContext<'_>, now: Moment) -> Vec<Effect> {
    let intent = Intent::Preparation(PreparationIntent::AgreeRules);
    context.live.act_saying(intent, preparation::rules_agreed().to_owned(), now)
}

fn aims(live: &Live) -> Vec<Choice> {
    let now = live.session().aim.mode;
    let aims = [
        ("equal", texts::choice_aim_equal(), AimMode::Equal),
        ("headcount", texts::choice_aim_headcount(), AimMode::Headcount),
        ("none", texts::choice_aim_none(), AimMode::None),
    ];
    aims.map(|(argument, title, mode)| Choice::new(argument, title, mode == now)).to_vec()
}

fn set_aim(context: &mut LiveContext<'_>, typed: &str, now: Moment) -> Vec<Effect> {
    match Aim::parse(typed) {
        Ok(aim) => {
            let done = words::aim_set(&context.live.keymap);
            context.live.act_saying(Intent::Aim(aim), done, now)
        }
        Err(problem) => context.live.say(words::aim_problem(&problem)),
    }
}

fn agree_aim(context: &mut LiveContext<'_>, now: Moment) -> Vec<Effect> {
    context.live.act_saying(Intent::AgreeAim, words::done_agree_aim().to_owned(), now)
}

/// `Dani until 2026-06-01`: who keeps the record, and until when.
fn set_agreement(context: &mut LiveContext<'_>, typed: &str, now: Moment) -> Vec<Effect> {
    let live = &mut *context.live;
    let (holder, until) = typed.split_once(" until ").unwrap_or((typed, ""));
    let date = until.trim().parse().ok();
    if !until.is_empty() && date.is_none() {
        return live.say(words::no_date().to_owned());
    }
    let before = live.session().agreement.clone();
    let holder = Some(plain_text::clean_name(holder)).filter(|h| !h.is_empty());
    let agreement = Agreement { holder, until: date.or(before.until), ..before };
    let done = words::agreement_set(&live.keymap);
    live.act_saying(Intent::Agreement(agreement), done, now)
}

/// Shows what we agreed to record, to be said aloud; with any words, it has been said already.
fn read_out(context: &mut LiveContext<'_>, done: Option<&str>, now: Moment) -> Vec<Effect> {
    let live = &mut *context.live;
    let words = words::consent(&live.session().agreement, live.session().charter.kind);
    let words = words::with_observers(words, live.session().observers_here());
    if done.is_some() {
        return live.act(Intent::ReadOut(words), now);
    }
    live.notice = None;
    live.mode = Mode::ReadOut { words };
    vec![]
}

/// The words for late-comers who have not answered yet, again; or for whoever is named, who came late too.
fn late_comer(context: &mut LiveContext<'_>, who: Option<&str>, now: Moment) -> Vec<Effect> {
    let live = &mut *context.live;
    live.late_aside.clear();
    if let Some(who) = who {
        return match live.find_person(who) {
            Ok(person) => live.act(Intent::Preparation(PreparationIntent::CameLate(person)), now),
            Err(refusal) => live.refuse(&refusal),
        };
    }
    if live.session().late_comers().next().is_some() {
        return vec![];
    }
    let words = preparation::late_comer(&live.keymap);
    live.say(words)
}

fn answers_about_observers(live: &Live) -> Vec<Choice> {
    let now = live.session().observers_accepted;
    let answers = [("yes", texts::choice_observers_yes(), true), ("no", texts::choice_observers_no(), false)];
    answers.map(|(argument, title, accepted)| Choice::new(argument, title, now == Some(accepted))).to_vec()
}

/// `yes` or `no`: whether the group accepts those who look on.
fn set_observers(context: &mut LiveContext<'_>, typed: &str, now: Moment) -> Vec<Effect> {
    let (accepted, done) = match typed.trim() {
        "yes" => (true, words::observers_accepted()),
        "no" => (false, words::observers_not_accepted()),
        _ => return context.live.say(words::observers_how().to_owned()),
    };
    context.live.act_saying(Intent::Observers(accepted), done.to_owned(), now)
}

fn times_to_show(live: &Live) -> Vec<Choice> {
    let now = live.session().room;
    let no_groups = RoomChoice { shows: RoomShows::Never, without_groups: true };
    let choices = [
        ("end", texts::choice_show_end(), RoomShows::AtTheEnd.into()),
        ("half-time", texts::choice_show_half_time(), RoomShows::FromHalfTime.into()),
        ("always", texts::choice_show_always(), RoomShows::Always.into()),
        ("never", texts::choice_show_never(), RoomShows::Never.into()),
        ("no-groups", texts::choice_show_no_groups(), no_groups),
    ];
    choices.map(|(argument, title, choice)| Choice::new(argument, title, choice == now)).to_vec()
}

/// `end`, `half-time`, `always`, `never` or `no-groups`: what the group chose.
fn set_room_shows(context: &mut LiveContext<'_>, typed: &str, now: Moment) -> Vec<Effect> {
    let Some(choice) = RoomChoice::parse(typed) else {
        return context.live.say(words::room_shows_how().to_owned());
    };
    context.live.act_saying(Intent::RoomShows(choice), words::room_shows(choice).to_owned(), now)
}

/// Calls whoever looks after several tables, if the meeting is being sent to them.
fn call_lead(context: &mut LiveContext<'_>, now: Moment) -> Vec<Effect> {
    if !context.live.lead_listens {
        return context.live.say(rooms::nobody_listens().to_owned());
    }
    context.live.act_saying(Intent::CallLead, rooms::lead_called().to_owned(), now)
}
