//! Commands that were told something in words: whom to add, which hat, what the note says.

use crate::{
    domain::{
        intent::Intent,
        measures::{aim::Aim, prompts::PromptKind},
        notes::note::NoteKind,
        people::agreement::{Agreement, RoomShows},
        preparation::{charter::SessionKind, decide::PreparationIntent},
        record::{ids::PersonId, moment::Moment, plain_text},
    },
    setup::people_line,
    text,
    tui::{
        command::Command,
        meeting::{
            act::{act, act_saying},
            state::Live,
        },
        msg::Effect,
        ops::{hands, items},
        screens::live::update::{Desk, hat, note_kind, put_on, refuse},
    },
};

pub(crate) fn with_words(
    desk: &mut Desk<'_>,
    command: Command,
    person: Option<PersonId>,
    words: &str,
    now: Moment,
) -> Vec<Effect> {
    if let Some(effects) = hands::with_words(desk, command, words, now) {
        return effects;
    }
    match command {
        Command::Add => add(desk, words, now),
        Command::Wear => about_person(desk, words, now, |desk, person, role, now| {
            let hat = desk.settings.hat(role);
            put_on(desk.live, person, hat, now)
        }),
        Command::Rename => about_person(desk, words, now, |desk, person, name, now| {
            let name = Some(plain_text::clean_name(name)).filter(|n| !n.is_empty());
            act(desk.live, Intent::Rename(person, name), now)
        }),
        Command::Key => about_person(desk, words, now, |desk, person, key, now| {
            let key = key.chars().next().unwrap_or(' ').to_ascii_lowercase();
            act(desk.live, Intent::Rekey(person, key), now)
        }),
        Command::Hat => hat(desk, person, Some(words), now),
        Command::Item => item(desk.live, words, now),
        Command::ItemAdd => items::add(desk, words, now),
        Command::AskedBy => items::asked_by(desk, words, now),
        Command::Aim => aim(desk.live, words, now),
        Command::RoomShows => room_shows(desk.live, words, now),
        Command::Prompts => {
            prompts(desk.live, words);
            vec![]
        }
        Command::Agreement => agreement(desk.live, words, now),
        Command::Purpose => {
            let intent = Intent::Preparation(PreparationIntent::Purpose(words.to_owned()));
            act_saying(desk.live, intent, text::preparation::purpose_set().to_owned(), now)
        }
        Command::Kind => kind(desk.live, words, now),
        Command::RuleAdd => {
            let intent = Intent::Preparation(PreparationIntent::AddRule(words.to_owned()));
            act_saying(desk.live, intent, text::preparation::rule_added(desk.keymap), now)
        }
        Command::Heads => heads(desk.live, words, now),
        command => note_kind(command).map(|kind| note(desk.live, kind, words, now)).unwrap_or_default(),
    }
}

fn kind(live: &mut Live, words: &str, now: Moment) -> Vec<Effect> {
    let Some(kind) = SessionKind::parse(words) else {
        live.notice = Some(text::preparation::no_kind().to_owned());
        return vec![];
    };
    act_saying(
        live,
        Intent::Preparation(PreparationIntent::Kind(kind)),
        text::preparation::kind_set().to_owned(),
        now,
    )
}

/// `staff = 7`: how many people a group's key stands for.
fn heads(live: &mut Live, words: &str, now: Moment) -> Vec<Effect> {
    let (group, people) = words.split_once('=').or_else(|| words.rsplit_once(' ')).unwrap_or((words, ""));
    let people = people.trim().parse().unwrap_or(0);
    let group = group.trim().to_owned();
    let said = text::preparation::heads_set(&group, people);
    act_saying(live, Intent::Preparation(PreparationIntent::Heads { group, people }), said, now)
}

/// Written down, as the kind its first word says.
pub(crate) fn note(live: &mut Live, kind: NoteKind, words: &str, now: Moment) -> Vec<Effect> {
    let words = plain_text::clean(words, plain_text::NOTE_BYTES);
    let (kind, words) = text::note::split_kind(kind, &words);
    act_saying(live, Intent::Note(kind, words.to_owned()), text::screen::noted().to_owned(), now)
}

/// `end`, `half-time` or `always`: what the group chose.
fn room_shows(live: &mut Live, words: &str, now: Moment) -> Vec<Effect> {
    let Some(shows) = RoomShows::parse(words) else {
        live.notice = Some(text::screen::room_shows_how().to_owned());
        return vec![];
    };
    act_saying(live, Intent::RoomShows(shows), text::screen::room_shows(shows).to_owned(), now)
}

/// `half-time off`, or `all on`: which of the calm lines are given, on this screen.
fn prompts(live: &mut Live, words: &str) {
    let (which, on) = words.rsplit_once(' ').unwrap_or((words, ""));
    let kinds = match PromptKind::parse(which) {
        Some(kind) => vec![kind],
        None if which.trim() == "all" => PromptKind::ALL.to_vec(),
        None => vec![],
    };
    let switch = ["off", "on"].iter().position(|word| *word == on.trim());
    let (Some(switch), false) = (switch, kinds.is_empty()) else {
        live.notice = Some(text::prompt::how_to_switch().to_owned());
        return;
    };
    for kind in kinds {
        if switch == 1 {
            live.prompts.insert(kind)
        } else {
            live.prompts.remove(&kind)
        };
    }
    live.notice = Some(text::prompt::switched(&live.prompts));
}

/// `bea = carer`, or with a name of one word, `bea carer`.
fn about_person(
    desk: &mut Desk<'_>,
    words: &str,
    now: Moment,
    then: impl FnOnce(&mut Desk<'_>, PersonId, &str, Moment) -> Vec<Effect>,
) -> Vec<Effect> {
    match hands::about(desk.live, words) {
        Ok((person, what)) => then(desk, person, &what, now),
        Err(refusal) => refuse(desk.live, &refusal),
    }
}

/// Add everybody on the line; `me` hands the record over to them.
fn add(desk: &mut Desk<'_>, words: &str, now: Moment) -> Vec<Effect> {
    let people = people_line::parse(words, desk.settings);
    let live = &mut *desk.live;
    let mut effects = vec![];
    for (n, draft) in people.people.into_iter().enumerate().take(one_group_at_a_time(live)) {
        let added = act(live, Intent::Add(draft), now);
        let Some(person) = live.session().roster.people().last().filter(|_| !added.is_empty()) else { break };
        let (handle, said) = (person.handle, added_as(live, person));
        effects.extend(added);
        live.notice = Some(said);
        if people.keeper == Some(n) {
            effects.extend(act(live, Intent::Keeper(handle), now));
        }
    }
    effects
}

/// Who was added, and on which letter.
fn added_as(live: &Live, person: &crate::domain::people::roster::Person) -> String {
    match person.key {
        Some(letter) => text::screen::added(&letter.to_string(), &person.label),
        None => text::screen::added_without_letter(&live.keymap, &person.label),
    }
}

/// Where groups have the keys, `3 s` is one key and not three.
fn one_group_at_a_time(live: &Live) -> usize {
    if live.session().times_individuals() { usize::MAX } else { 1 }
}

fn item(live: &mut Live, words: &str, now: Moment) -> Vec<Effect> {
    let wanted = plain_text::fold(words);
    let titled = live.session().agenda.items.iter().find(|i| plain_text::fold(&i.title).starts_with(&wanted));
    let number = words.parse().ok().or(titled.map(|i| i.item));
    hands::start_item(live, number.unwrap_or_default(), now)
}

fn aim(live: &mut Live, words: &str, now: Moment) -> Vec<Effect> {
    match Aim::parse(words) {
        Ok(aim) => {
            let said = text::screen::aim_set(&live.keymap);
            act_saying(live, Intent::Aim(aim), said, now)
        }
        Err(problem) => {
            live.notice = Some(text::screen::aim_problem(&problem));
            vec![]
        }
    }
}

/// `Dani until 2026-06-01`: who keeps the record, and until when.
fn agreement(live: &mut Live, words: &str, now: Moment) -> Vec<Effect> {
    let (holder, until) = words.split_once(" until ").unwrap_or((words, ""));
    let date = until.trim().parse().ok();
    if !until.is_empty() && date.is_none() {
        live.notice = Some(text::screen::no_date().to_owned());
        return vec![];
    }
    let before = live.session().agreement.clone();
    let holder = Some(plain_text::clean_name(holder)).filter(|h| !h.is_empty());
    let agreement = Agreement { holder, until: date.or(before.until), ..before };
    let said = text::screen::agreement_set(&live.keymap);
    act_saying(live, Intent::Agreement(agreement), said, now)
}
