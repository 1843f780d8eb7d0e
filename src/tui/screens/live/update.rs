//! The running meeting: keys become commands, commands become intents.

use std::sync::Arc;

use crate::{
    domain::{
        decide,
        floor::{correct::CorrectIntent, tally::Floor},
        intent::Intent,
        measures::{balance, prompts},
        notes::{carried::Carried, note::NoteKind},
        people::{hat::Hat, joining::Seat},
        preparation::decide::PreparationIntent,
        queue::hands::HandKind,
        record::{
            event::{Event, Record},
            ids::PersonId,
            moment::Moment,
            plain_text,
        },
        refusal::Refusal,
    },
    settings::Settings,
    text,
    tui::{
        command::{Asks, Command},
        keymap::{Code, Key, Keymap},
        meeting::{
            act::{act, act_saying},
            answers,
            keys::{CAPITALS, floor_key, person_key},
            leave::{begin_closing, leave_key},
            panel::{List, Panel},
            panel_keys,
            state::{LeaveChoice, Live, Mode, View},
            typing,
        },
        msg::Effect,
        ops::{confirmation::confirmation, hands, items, marks, said},
        questions::{Ask, note::NoteAsk},
    },
};

/// How far `(` and `)` move the start of a turn, ms.
const STEP_MS: i64 = 2_000;

/// What the keeper's keys act on: the running meeting, and the settings that say what keys and words mean.
pub(crate) struct Desk<'a> {
    pub live: &'a mut Live,
    pub settings: &'a Settings,
    pub keymap: &'a Keymap,
}

/// A session that has just opened: ground rules that are still to be agreed are shown.
pub(crate) fn opened(records: Vec<Record>, settings: &Settings) -> Live {
    let mut live = Live::new(records, settings);
    show_rules(&mut live);
    let s = live.session();
    let named = s.roster.people().iter().any(|p| p.name.is_some() || p.source_id.is_some());
    let alone = s.roster.centred().filter(|g| named && s.is_balanced() && s.roster.here_in(*g) == 1);
    live.notice = alone.map(|g| text::preparation::only_one(&s.roster.groups()[g].label));
    live
}

/// The ground rules in place of the people, as long as the group has not agreed them.
pub(crate) fn show_rules(live: &mut Live) {
    let rules = &live.session().ground_rules;
    if !rules.list.is_empty() && rules.agreed.is_none() {
        live.panel = Some(Panel { list: List::Rules, cursor: 0 });
    }
}

/// What came of last time is the first thing on the screen, until it is put away or somebody has spoken.
pub(crate) fn last_time(live: &mut Live, carried: Vec<Carried>) {
    live.last_time = carried;
    if !live.last_time.is_empty() && live.session().last_turn.is_none() {
        live.panel = Some(Panel { list: List::LastTime, cursor: 0 });
    }
}

/// A session that was cut off, and goes on.
pub(crate) fn resumed(records: Vec<Record>, settings: &Settings) -> Live {
    let mut live = Live::new(records, settings);
    let last = live.history.records().last();
    if let Some((Event::Resumed(resumed), t)) = last.map(|r| (&r.event, r.t)) {
        live.notice = Some(text::screen::resumed(t.since(resumed.since)));
    }
    live
}

pub(crate) fn key(desk: &mut Desk<'_>, key: Key, now: Moment) -> Vec<Effect> {
    let live = &mut *desk.live;
    live.notice = None;
    match std::mem::replace(&mut live.mode, Mode::Floor) {
        Mode::Floor => floor_key(desk, key, now),
        Mode::Person(command, back) => person_key(desk, command, back, key, now),
        Mode::Typing(typing) => typing::key(desk, typing, key, now),
        Mode::Help { scroll } => {
            live.mode = help_key(key, scroll);
            // Somebody began to speak while it was read: the letter counts.
            let letter = key.typed().is_some_and(|c| c.is_ascii_lowercase());
            if letter { floor_key(desk, key, now) } else { vec![] }
        }
        Mode::ReadOut { words } => read_out_key(desk, words, key, now),
        Mode::Leave(parting) => leave_key(live, parting, key, now),
    }
}

pub(crate) fn help_key(key: Key, scroll: u16) -> Mode {
    help_scroll(key, scroll).map_or(Mode::Floor, |scroll| Mode::Help { scroll })
}

/// How far the help is scrolled after a key; `None`: it closes.
pub(crate) fn help_scroll(key: Key, scroll: u16) -> Option<u16> {
    match key.code {
        Code::Down | Code::Char(' ') => Some(scroll.saturating_add(1)),
        Code::PageDown => Some(scroll.saturating_add(10)),
        Code::Up => Some(scroll.saturating_sub(1)),
        Code::PageUp => Some(scroll.saturating_sub(10)),
        _ => None,
    }
}

pub(crate) fn refuse(live: &mut Live, refusal: &Refusal) -> Vec<Effect> {
    live.notice = Some(text::refusal::refusal_message(&live.keymap, refusal, live.session()));
    vec![]
}

pub(crate) fn with_person(
    desk: &mut Desk<'_>,
    command: Command,
    person: PersonId,
    now: Moment,
) -> Vec<Effect> {
    if matches!(command, Command::NotTimed | Command::Withdraw) {
        return not_timed(desk, command, person);
    }
    let live = &mut *desk.live;
    if let Some(effects) = hands::with_person(live, command, person, now) {
        return effects;
    }
    let intent = match command {
        Command::Timed => Intent::Preparation(PreparationIntent::Timed(person)),
        Command::Heard => Intent::Heard(person),
        Command::Give => {
            Intent::Correct(CorrectIntent::Give { turn: panel_keys::chosen_turn(live), to: Some(person) })
        }
        Command::Fill => Intent::Correct(CorrectIntent::Fill(person)),
        Command::Split => {
            Intent::Correct(CorrectIntent::Split { turn: panel_keys::chosen_turn(live), to: person })
        }
        Command::Missed => {
            Intent::Correct(CorrectIntent::Missed { turn: panel_keys::chosen_turn(live), person })
        }
        Command::Arrive => Intent::Arrive(person),
        Command::Left => Intent::Leave(person),
        Command::Keeper => Intent::Keeper(person),
        Command::MarkSupport => Intent::MarksSupport(person),
        _ => Intent::Floor(person),
    };
    let label = live.session().roster.person(person).map(|p| p.label.clone()).unwrap_or_default();
    let kept = live.session().keeper.is_some();
    let effects = act_and_follow(live, command, intent, &label, now);
    if kept && live.session().keeper.is_none() {
        live.notice = Some(text::screen::keeper_left(&live.keymap, &label));
    }
    effects
}

/// They would rather not be timed: asked first is what they want. Words being typed wait.
fn not_timed(desk: &mut Desk<'_>, command: Command, person: PersonId) -> Vec<Effect> {
    let one = desk.live.session().roster.person(person).is_some_and(|p| p.seat == Seat::Person);
    if !one {
        return refuse(desk.live, &Refusal::NotOnePerson(person));
    }
    let first = match command {
        Command::Withdraw => answers::person::withdraw(person),
        _ => answers::person::first(desk, person),
    };
    typing::ask_first(desk.live, first);
    vec![]
}

/// Act, and say so if the screen does not show it by itself; the timeline stays with the turn.
fn act_and_follow(
    live: &mut Live,
    command: Command,
    intent: Intent,
    label: &str,
    now: Moment,
) -> Vec<Effect> {
    let corrects = matches!(intent, Intent::Correct(_));
    let effects = match confirmation(&live.keymap, command, label) {
        Some(words) => act_saying(live, intent, words, now),
        None => act(live, intent, now),
    };
    if corrects {
        panel_keys::follow_turn(live);
    }
    effects
}

pub(crate) fn fill_later(live: &mut Live, now: Moment) -> Vec<Effect> {
    let intent = CorrectIntent::Give { turn: panel_keys::chosen_turn(live), to: None };
    act_and_follow(live, Command::FillLater, Intent::Correct(intent), "", now)
}

/// Run a command, asking for what it needs if it was not given.
pub(crate) fn run(
    desk: &mut Desk<'_>,
    command: Command,
    person: Option<PersonId>,
    argument: Option<&str>,
    now: Moment,
) -> Vec<Effect> {
    let live = &mut *desk.live;
    if live.session().floor() == Floor::OffRecord && needs_record(command) {
        return refuse(live, &Refusal::OffTheRecord);
    }
    live.hand_kind = HandKind::Point;
    match (command.row().asks, argument) {
        (Asks::Person, None) => {
            live.mode = Mode::Person(command, None);
            vec![]
        }
        (Asks::Person, Some(who)) => match live.session().roster.find(who).map(|p| p.handle) {
            Some(person) => with_person(desk, command, person, now),
            None => refuse(live, &Refusal::NoSuchPerson),
        },
        (Asks::Words, None) => {
            let ask = match note_kind(command) {
                Some(kind) => Ask::Note(NoteAsk::Write(kind)),
                None => Ask::Command(command, person),
            };
            typing::ask(live, ask);
            vec![]
        }
        (Asks::Words, Some(words)) => said::with_words(desk, command, person, words, now),
        (Asks::Nothing | Asks::Maybe, words) => plain(desk, command, person, words, now),
    }
}

/// The kind of note a command writes.
pub(crate) fn note_kind(command: Command) -> Option<NoteKind> {
    Some(match command {
        Command::Note => NoteKind::Note,
        Command::Decision => NoteKind::Decision,
        Command::Action => NoteKind::Action,
        Command::Idea => NoteKind::Idea,
        Command::Need => NoteKind::UnmetNeed,
        Command::Story => NoteKind::StoryPoint,
        Command::Park => NoteKind::Parked,
        Command::RuleKept => NoteKind::RuleKept,
        Command::RuleBroken => NoteKind::RuleBroken,
        _ => return None,
    })
}

/// Off the record, everything but the way back and the views does nothing.
fn needs_record(command: Command) -> bool {
    !matches!(
        command,
        Command::OffRecord
            | Command::Facilitator
            | Command::Room
            | Command::Help
            | Command::Suspend
            | Command::Leave
    )
}

fn plain(
    desk: &mut Desk<'_>,
    command: Command,
    person: Option<PersonId>,
    words: Option<&str>,
    now: Moment,
) -> Vec<Effect> {
    let live = &mut *desk.live;
    if let Some(effects) = hands::plain(live, command, words, now) {
        return effects;
    }
    if let Some(effects) = marks::run(live, command, now) {
        return effects;
    }
    let intent = match command {
        Command::Open => Intent::Open,
        Command::Me => match live.session().keeper {
            Some(keeper) => Intent::Floor(keeper),
            None => return refuse(live, &Refusal::NoKeeper),
        },
        Command::Someone => Intent::Someone,
        Command::Crosstalk => Intent::Crosstalk,
        Command::Support => return support(live, now),
        Command::Hat => return hat(desk, person, words, now),
        Command::Break => Intent::Break,
        Command::OffRecord => Intent::OffRecord,
        Command::SmallGroups => Intent::SmallGroups,
        Command::Undo => return undo(live, now),
        Command::Redo => Intent::Redo,
        Command::Earlier => move_start(live, -STEP_MS),
        Command::Later => move_start(live, STEP_MS),
        Command::Join => Intent::Correct(CorrectIntent::Join { turn: panel_keys::chosen_turn(live) }),
        Command::Drop => Intent::Correct(CorrectIntent::Drop { turn: panel_keys::chosen_turn(live) }),
        Command::SpokeJustNow => Intent::SpokeJustNow,
        Command::FillLater => return fill_later(live, now),
        Command::HandsToTurns => {
            let hands = std::mem::take(&mut live.capitals);
            // One capital is a hand; it takes two to ask whether Caps Lock is on.
            Intent::HandsWereTurns(if hands.len() >= CAPITALS { hands } else { vec![] })
        }
        Command::ItemClose => return items::ask_to_close(live),
        Command::AgreeAim => Intent::AgreeAim,
        Command::RulesAgree => Intent::Preparation(PreparationIntent::AgreeRules),
        _ => return screen_command(desk, command, words, now),
    };
    act_and_follow(live, command, intent, "", now)
}

fn move_start(live: &Live, by_ms: i64) -> Intent {
    Intent::Correct(CorrectIntent::MoveStart { turn: panel_keys::chosen_turn(live), by_ms })
}

fn screen_command(desk: &mut Desk<'_>, command: Command, words: Option<&str>, now: Moment) -> Vec<Effect> {
    let live = &mut *desk.live;
    match command {
        Command::ReadOut => return read_out(live, words.is_some(), now),
        Command::Why => why(live, now),
        Command::LateComer => {
            live.notice = Some(text::preparation::late_comer(&live.keymap));
        }
        Command::Facilitator => turn(live, View::Facilitator),
        Command::Room => turn(live, View::Room),
        Command::Help => live.mode = Mode::Help { scroll: 0 },
        Command::Palette => typing::ask(live, Ask::Command(Command::Palette, None)),
        Command::Closing => return begin_closing(live, now),
        Command::Timeline => panel_keys::turn(live, List::Turns),
        Command::Notes => panel_keys::turn(live, List::Notes),
        Command::Hands => panel_keys::turn(live, List::Hands),
        Command::Agenda => panel_keys::turn(live, List::Agenda),
        Command::Rules => panel_keys::turn(live, List::Rules),
        Command::LastTime => panel_keys::turn(live, List::LastTime),
        Command::Suspend => return vec![Effect::Suspend],
        Command::Leave => live.mode = Mode::Leave(LeaveChoice::Stay),
        _ => {}
    }
    vec![]
}

/// Why the calm line is there.
fn why(live: &mut Live, now: Moment) {
    let session = live.session();
    let tally = session.tally.at(now);
    let balance = balance::balance(session, &tally);
    let shown = live.prompts_due(&balance).next();
    let reason = shown.and_then(|kind| prompts::why(session, &tally, &balance, kind));
    let centred = session.roster.centred().map(|g| session.roster.group_label(g)).unwrap_or_default();
    live.notice = Some(match reason {
        Some(why) => text::prompt::why(&why, &centred),
        None => text::prompt::no_prompt().to_owned(),
    });
}

/// The same key turns the view on and off.
pub(crate) fn turn(live: &mut Live, view: View) {
    live.view = if live.view == view { View::Keeper } else { view };
}

/// The time is the person's either way; only if they asked is the mark kept.
fn support(live: &mut Live, now: Moment) -> Vec<Effect> {
    let effects = act(live, Intent::Support, now);
    let session = live.session();
    if let Some(holder) = session.holder().and_then(|p| session.roster.person(p)) {
        let words = text::screen::with_support(&holder.label, !effects.is_empty());
        live.support_shown = Some(session.tally.floor_since());
        live.notice = Some(words);
    }
    effects
}

/// The other hat; somebody who has only one is asked which.
pub(crate) fn hat(
    desk: &mut Desk<'_>,
    person: Option<PersonId>,
    words: Option<&str>,
    now: Moment,
) -> Vec<Effect> {
    let settings_hat = words.map(|role| desk.settings.hat(role));
    let live = &mut *desk.live;
    let Some(person) = person.or_else(|| live.session().holder()) else {
        return refuse(live, &Refusal::NobodySpeaking);
    };
    if let Some(hat) = settings_hat {
        return put_on(live, person, hat, now);
    }
    let has_other = live.session().roster.person(person).is_some_and(|p| p.other_hat.is_some());
    if has_other {
        return act(live, Intent::OtherHat, now);
    }
    typing::ask(live, Ask::Command(Command::Hat, Some(person)));
    vec![]
}

pub(crate) fn put_on(live: &mut Live, person: PersonId, hat: Hat, now: Moment) -> Vec<Effect> {
    let label = live.session().roster.person(person).map(|p| p.label.clone()).unwrap_or_default();
    let words = text::screen::wears(&label, &plain_text::words(&hat.role));
    act_saying(live, Intent::Hat(person, Arc::new(hat)), words, now)
}

fn undo(live: &mut Live, now: Moment) -> Vec<Effect> {
    // Of what one tap recorded, what it was for.
    let back = decide(&live.history, Intent::Undo, now).unwrap_or_default();
    let first = back.last().and_then(|event| if let Event::Undone(e) = event { Some(e.seq) } else { None });
    let what = first.and_then(|seq| live.history.find(seq));
    let words = what.map(|r| text::undo::undone_event(&r.event, live.session())).unwrap_or_default();
    act_saying(live, Intent::Undo, words, now)
}

fn read_out(live: &mut Live, done: bool, now: Moment) -> Vec<Effect> {
    let words = text::screen::consent(&live.session().agreement, live.session().charter.kind);
    if done {
        return act(live, Intent::ReadOut(words), now);
    }
    live.notice = None;
    live.mode = Mode::ReadOut { words };
    vec![]
}

/// While it is read aloud the meeting goes on: every other key is the floor's, and the words stay.
fn read_out_key(desk: &mut Desk<'_>, words: String, key: Key, now: Moment) -> Vec<Effect> {
    match key.code {
        Code::Enter => {
            let done = text::screen::read_out_done().to_owned();
            act_saying(desk.live, Intent::ReadOut(words), done, now)
        }
        Code::Esc => vec![],
        _ => {
            let effects = floor_key(desk, key, now);
            if matches!(desk.live.mode, Mode::Floor) {
                desk.live.mode = Mode::ReadOut { words };
            }
            effects
        }
    }
}
