//! Keys of a meeting with nothing being typed: letters are people, digits are items, all else is a command.

use crate::{
    domain::{
        Event, Intent, Moment,
        people::{
            draft::PersonDraft,
            group::{LIVED_EXPERIENCE, STAFF},
            keys,
        },
        refusal::Refusal,
    },
    text::{hand, preparation, screen as words},
    tui::{
        command::{Command, Place},
        keymap::{Code, Key},
        meeting::{
            context::LiveContext,
            panel_keys,
            state::{Live, Mode, Typing},
        },
        msg::Effect,
        ops::{
            agenda,
            correcting::fill_later,
            hands,
            run::{run, run_with_person},
        },
    },
};

/// A key with nothing being typed: a person, an item, or a command.
pub(crate) fn floor_key(context: &mut LiveContext<'_>, key: Key, now: Moment) -> Vec<Effect> {
    let command = context.live.keymap.command(Place::Live, key);
    let capital_key = key.typed().is_some_and(|c| c.is_ascii_uppercase());
    if !capital_key && command != Some(Command::HandsToTurns) {
        context.live.capitals.clear();
    }
    if let Some(effects) = panel_keys::key(context, key, now) {
        return effects;
    }
    if key.code == Code::Esc {
        context.live.put_prompts_away(now);
    }
    match key.typed() {
        Some(c) if c.is_ascii_lowercase() => tap(context.live, c, now),
        Some(c) if c.is_ascii_uppercase() => capital(context.live, c.to_ascii_lowercase(), now),
        Some(c @ '1'..='9') => {
            let item = u16::try_from(u32::from(c) - u32::from('0')).unwrap_or_default();
            agenda::start(context.live, item, now)
        }
        _ => match command {
            Some(command) => run(context, command, None, now),
            None => vec![],
        },
    }
}

fn tap(live: &mut Live, letter: char, now: Moment) -> Vec<Effect> {
    match live.session().roster.by_key(letter).map(|p| p.handle) {
        Some(person) => live.act(Intent::Floor(person), now),
        None => new_voice(live, letter, now),
    }
}

/// What many programs are left with: it makes nobody up.
const QUIT: char = 'q';

/// Where nobody gave a name, a free letter of a side's home row is a new voice on that side: they are added,
/// and have the floor like anybody whose letter is tapped.
fn new_voice(live: &mut Live, letter: char, now: Moment) -> Vec<Effect> {
    if !live.session().times_individuals() {
        live.notice = Some(preparation::no_group_on_letter(&live.keymap, &letter.to_string()));
        return vec![];
    }
    let side = [LIVED_EXPERIENCE, STAFF].into_iter().find(|g| keys::side_letters(g).contains(letter));
    let Some(side) = side.filter(|_| live.is_nameless()) else {
        live.notice = Some(words::nobody_on_letter(&live.keymap, &letter.to_string()));
        return vec![];
    };
    if letter == QUIT {
        return live.say(preparation::quit_letter(&live.keymap, &letter.to_string()));
    }
    let draft = PersonDraft {
        role: side.to_owned(),
        group: side.to_owned(),
        key: Some(letter),
        heard_read_out: true,
        ..PersonDraft::default()
    };
    let mut effects = live.act(Intent::Add(draft), now);
    let added = live.session().roster.by_key(letter).map(|p| p.handle);
    if let Some(person) = added {
        effects.extend(live.act(Intent::Floor(person), now));
        live.notice = Some(words::added(&letter.to_string(), &live.label(person)));
    }
    effects
}

/// Shift and a letter is a hand; two in a row may mean that Caps Lock is on.
fn capital(live: &mut Live, letter: char, now: Moment) -> Vec<Effect> {
    let Some(person) = live.session().roster.by_key(letter).map(|p| p.handle) else {
        live.notice = Some(words::nobody_on_letter(&live.keymap, &letter.to_string()));
        return vec![];
    };
    let effects = live.act(Intent::Hand(person), now);
    if let Some(Event::Hand(hand)) = live.history.records().last().map(|r| &r.event)
        && hand.up
        && !effects.is_empty()
    {
        live.capitals.extend(live.saving.recorded);
    }
    if live.may_be_caps_lock() {
        live.notice = Some(hand::caps_lock(&live.keymap, live.capitals.len()));
    }
    effects
}

/// The key that says who: a letter, the keeper's key, or `.` for *someone*.
pub(crate) fn person_key(
    context: &mut LiveContext<'_>,
    command: Command,
    back: Option<Box<Typing>>,
    key: Key,
    now: Moment,
) -> Vec<Effect> {
    let live = &mut *context.live;
    if let Some(kind) = hands::kind_of(key).filter(|_| command == Command::Hand) {
        live.hand_kind = kind;
        live.mode = Mode::Person(command, back);
        return vec![];
    }
    if let Some(typing) = back {
        live.mode = Mode::Typing(typing);
    }
    let who = match key.typed() {
        Some('0') => live.session().keeper.ok_or(Refusal::NoKeeper),
        Some('.') if command == Command::Give => return fill_later(live, now),
        Some(c) => live
            .session()
            .roster
            .by_key(c.to_ascii_lowercase())
            .map(|p| p.handle)
            .ok_or(Refusal::NoSuchPerson),
        None if key.code == Code::Esc => return vec![],
        None => Err(Refusal::NoSuchPerson),
    };
    match who {
        Ok(person) => run_with_person(context, command, person, now),
        Err(refusal) => live.refuse(&refusal),
    }
}
