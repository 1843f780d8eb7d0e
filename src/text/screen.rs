//! Words on the live screens, the set-up form and the home screen.

pub use super::messages::screen::*;

use chrono::NaiveDate;

use super::{before, hand};
use crate::domain::{
    Aim, AimMode, Event, Group, PersonId, Refusal, Session,
    agreement::{Agreement, RoomShows},
    aim::AimProblem,
    charter::SessionKind,
    closing::Keep,
    event::Gap,
    measures::Word,
    moment::clock,
    names,
    notes::NoteKind,
    roster::{LIVED_EXPERIENCE, STAFF},
};

// ---- home ------------------------------------------------------------------------------------

/// After a meeting was ended.
pub fn ended(id: &str) -> String {
    format!("Over and saved. Enter: look back at it. To read it: airtime report {id}")
}

// ---- set-up ----------------------------------------------------------------------------------

pub fn name_too_long(name: &str) -> String {
    format!("{name}… is over 200 characters and was cut.")
}

pub fn two_keepers(name: &str) -> String {
    format!("Only one person can be \"me\": {name} is not.")
}

pub fn same_name(name: &str) -> String {
    format!("Two people are called {name}. The second is shown with a number.")
}

/// An aim as it is typed.
pub fn aim_typed(aim: &Aim) -> String {
    match aim.mode {
        AimMode::Equal => "equal".to_owned(),
        AimMode::Headcount => "headcount".to_owned(),
        AimMode::None => "none".to_owned(),
        AimMode::Custom => {
            aim.shares.iter().map(|(g, s)| format!("{g}={:.0}", s * 100.0)).collect::<Vec<_>>().join(",")
        }
    }
}

pub fn aim_problem(problem: &AimProblem) -> String {
    match problem {
        AimProblem::Unknown(word) => {
            format!(
                "\"{word}\" is no aim. Use equal, headcount, none, or shares like staff=40,lived_experience=60."
            )
        }
        AimProblem::BadShare(part) => {
            format!("\"{part}\" is no share. Write whole numbers, like staff=40,lived_experience=60.")
        }
        AimProblem::Sum(sum) => format!("The shares add up to {sum}. They have to add up to 100."),
    }
}

/// The read-out, made from the agreement so that it stays true.
pub fn consent(agreement: &Agreement, kind: SessionKind) -> String {
    let what = match kind {
        SessionKind::GroupsOnly => "how long each group talks, not each person",
        SessionKind::Joint | SessionKind::OneGroup => "how long each of us talks",
    };
    let holder = agreement.holder.as_deref().unwrap_or("The note-taker");
    let until = agreement.until.map_or_else(
        || "We have not yet agreed for how long.".to_owned(),
        |date| format!("It is kept until {}.", date_words(date)),
    );
    let viewers = agreement.viewers.as_deref().unwrap_or("this group");
    format!(
        "We will time {what}, so that everyone gets a fair chance. No sound is recorded. \
         We write down decisions, not who said what. {holder} keeps it on this laptop. {until} \
         Only {} sees it. You can say no now or later, out loud or quietly. Nobody will ask why.",
        viewers.strip_prefix("only ").unwrap_or(viewers)
    )
}

fn date_words(date: NaiveDate) -> String {
    date.format("%-d %B %Y").to_string()
}

// ---- live ------------------------------------------------------------------------------------

/// In the order of the commands behind them.
pub const TURN_CHOICES: [(char, &str); 8] = [
    ('1', "give it to"),
    ('2', "someone's, fill in later"),
    ('3', "began earlier"),
    ('4', "began later"),
    ('5', "split"),
    ('6', "join to the one before"),
    ('7', "nobody spoke"),
    ('8', "a turn was missed"),
];
/// What ending does to the record is said where it is chosen.
#[must_use]
pub fn leave_choices(keep: Option<Keep>) -> [&'static str; 4] {
    let end = match keep {
        None | Some(Keep::Record) => "End now",
        Some(Keep::Totals) => "End now, keep only totals",
        Some(Keep::Bin) => "End now, delete the record",
    };
    ["Stay", "Leave for now, go on later", "Close together", end]
}

/// What the balance says.
pub fn word(word: &Word, groups: &[Group], labels: impl Fn(usize) -> String) -> String {
    match word {
        Word::TooEarly => too_early().to_owned(),
        Word::Close { equal: true } => "about even".to_owned(),
        Word::Close { equal: false } => "close to our aim".to_owned(),
        Word::More(g) => match groups.get(*g).map(|g| g.id.as_str()) {
            Some(LIVED_EXPERIENCE) => "lived experience talking more".to_owned(),
            Some(STAFF) => "staff talking more".to_owned(),
            _ => format!("{} talking more", labels(*g)),
        },
        Word::ApartSpeaking(role) => format!("{} speaking", names::words(role)),
        Word::OneGroup => before::one_group().to_owned(),
        Word::Quiet => quiet().to_owned(),
        Word::SomeoneSpeaking => someone().to_owned(),
        Word::Nothing => String::new(),
    }
}

/// When the room sees the balance: said on its view while it does not.
pub fn room_shows(shows: RoomShows) -> &'static str {
    match shows {
        RoomShows::AtTheEnd => "The balance is shown at the end.",
        RoomShows::FromHalfTime => "The balance is shown from half-time on.",
        RoomShows::Always => "The balance is shown all the time.",
        RoomShows::Never => "We chose not to show the balance here.",
    }
}

pub fn since_centred(label: &str, time: &str) -> String {
    format!("{time} {} {label}", since())
}

pub fn come_in(heard: usize, of: usize) -> String {
    format!("{heard} of {of} have come in")
}

pub fn percent(share: f64) -> String {
    format!("{:.0} %", share * 100.0)
}

pub fn headcount(people: usize) -> String {
    if people == 1 { "1 person".to_owned() } else { format!("{people} people") }
}

/// `31 % of talk, 50 % of people`.
pub fn share_and_people(share: f64, even: f64) -> String {
    format!("{} of talk, {} of people", percent(share), percent(even))
}

/// Where a group was not counted.
pub fn share_of_talk(share: f64) -> String {
    format!("{} of talk", percent(share))
}

pub fn aim_is(target: f64) -> String {
    format!("aim {}", percent(target))
}

/// One person's part of their group's talk. Nobody is named.
pub fn spread(people: usize, label: &str, share: f64) -> String {
    format!("1 of {people} {label} has {} of {label} time", percent(share))
}

pub fn apart(share: f64) -> String {
    format!("shown apart {}", percent(share))
}

pub fn planned(minutes: u64) -> String {
    format!("of about {minutes} min")
}

pub fn reports_back(label: &str) -> String {
    format!("{label} reports back")
}

pub fn more_people(n: usize) -> String {
    format!("+{n} :")
}

pub fn to_fill(n: usize) -> String {
    if n == 1 { "1 turn to fill in (<)".to_owned() } else { format!("{n} turns to fill in (<)") }
}

pub fn not_saved(why: &str) -> String {
    format!("not saved: {why}. It is kept here, and airtime tries again every second.")
}

/// Something a person asked for was done; `None`: the screen shows it by itself.
pub fn done(id: &str, label: &str) -> Option<String> {
    Some(match id {
        "heard" => format!("{label} was heard another way."),
        "give" => format!("That turn was {label}'s."),
        "fill" => format!("Filled in: {label}."),
        "arrive" => format!("{label} is here."),
        "left" => format!("{label} has left."),
        "keeper" => format!("{label} keeps the record now."),
        "mark-support" => format!("Changed for {label}: whether support is marked."),
        "fill-later" => "That turn is someone's. Fill it in later with <.".to_owned(),
        "earlier" => "The turn began 2 seconds earlier.".to_owned(),
        "later" => "The turn began 2 seconds later.".to_owned(),
        "hand-later" => format!("{label} goes to the end."),
        "last-word" => format!("{label} has the last word on this. No more hands."),
        "pass" => format!("{label} passes. That is fine."),
        "report-back" => format!(
            "{label} reports back. It counts for nobody. If it was their own view: > and their letter."
        ),
        "round-end" => hand::round_over().to_owned(),
        "split" => format!("The second half was {label}'s. ( and ) move where it begins."),
        "join" => "The turn before went on.".to_owned(),
        "drop" => "It was quiet then.".to_owned(),
        "missed" => format!("{label} has the end of that turn. ( and ) move where it begins."),
        "spoke-just-now" => "The end of that turn is yours.".to_owned(),
        "hands-to-turns" => "Those were turns. Caps Lock may still be on.".to_owned(),
        "timed" => before::timed_again().to_owned(),
        "rules-agree" => before::rules_agreed().to_owned(),
        "agree-aim" => "Agreed by the group.".to_owned(),
        "redo" => "Done again.".to_owned(),
        _ => return None,
    })
}

/// Who kept the record has left.
pub fn keeper_left(label: &str) -> String {
    format!("{label} has left, and kept the record. Who keeps it now? : keeper and a name.")
}

pub fn added(label: &str, key: Option<char>) -> String {
    match key {
        Some(key) => format!("{label} is on {key}."),
        None => format!("{label} has no letter: all are taken. Use : and the name."),
    }
}

pub fn no_one_on(letter: char) -> String {
    format!("No one is on {letter}. Press + to add someone, or . for someone you do not name.")
}

/// A letter that nobody has, while a question stands.
pub fn no_one_on_choice(letter: char) -> String {
    format!("No one is on {letter}. A number answers, Enter skips, Esc puts the question away.")
}

pub fn item_added(number: u16, title: &str) -> String {
    format!("Item {number}: {title}.")
}

pub fn with_support(label: &str, kept: bool) -> String {
    if kept {
        format!("With support, and marked, as {label} asked. The time is {label}'s.")
    } else {
        format!("With support. The time is {label}'s; no mark is kept.")
    }
}

pub fn wears(label: &str, role: &str) -> String {
    format!("{label} now speaks as {role}.")
}

pub fn nothing_found(words: &str) -> String {
    format!("Nothing is called \"{words}\". Press ? for all the keys.")
}

pub fn away(why: Gap, time: &str) -> String {
    let what = match why {
        Gap::Slept => "The computer slept",
        Gap::Held => "airtime was held",
    };
    format!("{what} for {time}. That time is set apart. Who has the floor now?")
}

pub fn resumed(gap_ms: u64) -> String {
    format!("Going on. {} was not attended and is set apart. Who has the floor now?", clock(gap_ms))
}

pub fn clock_stepped(by_ms: i64) -> String {
    let way = if by_ms < 0 { "back" } else { "on" };
    format!(
        "The computer's clock was set {way} by {}. Times here are not touched.",
        clock(by_ms.unsigned_abs())
    )
}

/// What was taken back.
pub fn undone(event: &Event, session: &Session) -> String {
    let label = |p: PersonId| session.roster.person(p).map(|p| p.label.clone()).unwrap_or_default();
    let what = match event {
        Event::Floor(s) => format!("{}'s turn", label(s.person)),
        Event::Heard(s) => format!("{}, heard another way", label(s.person)),
        Event::Open => "quiet".to_owned(),
        Event::Someone => "someone's turn".to_owned(),
        Event::Break => "the break".to_owned(),
        Event::Hand(h) => format!("{}'s hand", label(h.person)),
        Event::HandNote(n) => format!("the words on {}'s hand", label(n.person)),
        Event::HandMoved(m) => format!("the place of {}'s hand", label(m.person)),
        Event::GaveWay(g) => format!("{}'s giving way", label(g.person)),
        Event::HandList(_) => "the list of hands, open or closed".to_owned(),
        Event::LastWord(who) => format!("{}'s last word", label(who.person)),
        Event::Policy(_) => "the order of hands".to_owned(),
        Event::RoundStarted(_) => "the go-round".to_owned(),
        Event::Passed(who) => format!("{}'s pass", label(who.person)),
        Event::RoundEnded => "the end of the go-round".to_owned(),
        Event::ReportBack(who) => format!("{} reporting back", label(who.person)),
        Event::Note(n) => undone_note(n.kind).to_owned(),
        Event::AboutNote(about) => super::note::undone(&about.about).to_owned(),
        Event::Card(_) => "a card".to_owned(),
        Event::CutIn(c) if c.invited => "that they were invited".to_owned(),
        Event::CutIn(_) => "the mark that someone came in early".to_owned(),
        Event::Item(i) => format!("the last change to item {}", i.item),
        Event::ItemClosed(c) if c.summary.is_some() => format!("what item {} came to", c.item),
        Event::ItemClosed(c) => format!("how item {} ended", c.item),
        Event::ItemNotReady(i) => format!("that item {} was not ready", i.item),
        Event::Person(p) => label(p.person),
        Event::ItemStarted(i) => format!("the start of item {}", i.item),
        Event::RulesAgreed => "the ground rules were agreed".to_owned(),
        Event::Rule(_) => "a ground rule".to_owned(),
        Event::Charter(_) => "what we are here for".to_owned(),
        Event::NotTimed(not) if not.on => format!("{} not timed", label(not.person)),
        Event::NotTimed(not) => format!("{} timed again", label(not.person)),
        Event::Given(_) => "whose turn that was".to_owned(),
        Event::Moved(_) => "where that turn began".to_owned(),
        Event::Inserted(_) => "the turn put in".to_owned(),
        Event::Split(_) => "the split".to_owned(),
        Event::Joined(_) | Event::Dropped(_) => "the turn taken out".to_owned(),
        Event::HandsWereTurns(_) => "hands made turns".to_owned(),
        Event::CheckOut(_) => "the cards counted".to_owned(),
        Event::RuleKept(_) => "how a ground rule was kept".to_owned(),
        Event::Choice(_) => "what becomes of the record".to_owned(),
        Event::Guess(_) => "the guess".to_owned(),
        Event::SaidAloud(_) | Event::Reflection(_) => "what was said".to_owned(),
        _ => "the last change".to_owned(),
    };
    format!("Undone: {what}.")
}

fn undone_note(kind: NoteKind) -> &'static str {
    match kind {
        NoteKind::Decision => "a decision",
        NoteKind::Action => "an action",
        NoteKind::Idea => "an idea",
        NoteKind::UnmetNeed => "a need",
        NoteKind::Jargon => "a mark for jargon",
        NoteKind::Disagreement => "a mark for a disagreement",
        _ => "a note",
    }
}

/// Why something cannot be done now, and what would help.
pub fn refusal(refusal: &Refusal, session: &Session) -> String {
    let label = |p: &PersonId| session.roster.person(*p).map(|p| p.label.clone()).unwrap_or_default();
    match refusal {
        Refusal::OffTheRecord => "We are off the record. Press ! to come back.".to_owned(),
        Refusal::Ended => "The meeting is over.".to_owned(),
        Refusal::NotEnded => "This meeting has not ended. Go on with it, and put things right there.".to_owned(),
        Refusal::TimesFromFile => {
            "The times came with the file, so they stay. Only whose turn it was can be put right.".to_owned()
        }
        Refusal::NoSuchPerson => "Nobody here goes by that. Press + to add someone.".to_owned(),
        Refusal::NoSuchItem(n) => format!("There is no item {n}. Add one with : item-add."),
        Refusal::NoItem => "No item is under way. Press its number to start one.".to_owned(),
        Refusal::NobodyWaiting => "No hands are up.".to_owned(),
        Refusal::OnlyOnHold => hand::only_on_hold().to_owned(),
        Refusal::NoHand(p) => format!("{} has no hand up. Press , and their letter.", label(p)),
        Refusal::ListClosed => hand::list_closed().to_owned(),
        Refusal::NotHere(p) => {
            format!("{} has left. If they are back, tap their letter when they speak.", label(p))
        }
        Refusal::NobodyToReplyTo => hand::nobody_to_reply_to().to_owned(),
        Refusal::SamePerson(p) => format!("That place is {}'s own. Choose somebody else.", label(p)),
        Refusal::AsAskedAlready => hand::as_asked_already().to_owned(),
        Refusal::UnknownPolicy => hand::unknown_policy().to_owned(),
        Refusal::TwoPolicies(first, second) => hand::two_policies(*first, *second),
        Refusal::NoRound => hand::no_round().to_owned(),
        Refusal::RoundDone => hand::round_done().to_owned(),
        Refusal::RoundUnderWay => hand::round_under_way().to_owned(),
        Refusal::NobodyHere => hand::nobody_here().to_owned(),
        Refusal::NobodySpeaking => "Nobody has the floor.".to_owned(),
        Refusal::NoTurnYet => "There is no turn to change yet.".to_owned(),
        Refusal::NoOtherHat(p) => format!("{} has one hat only. Use : wear.", label(p)),
        Refusal::NoKeeper => "airtime does not know who you are. Use : keeper and your name.".to_owned(),
        Refusal::NothingToUndo => "There is nothing to undo.".to_owned(),
        Refusal::NothingToRedo => "There is nothing to do again.".to_owned(),
        Refusal::NothingToFill => "No turn waits to be filled in.".to_owned(),
        Refusal::NothingToSay => "Nothing was typed, so nothing was noted.".to_owned(),
        Refusal::NoSuchNote => "That note is not there any more.".to_owned(),
        Refusal::UnknownGroup(words) => no_such_group(words, session),
        Refusal::NotADate => "That is no date. Type it like 1 dec, friday, +2w or 2026-12-01.".to_owned(),
        Refusal::PastDate(date) => format!("{} has passed. Type a later date.", date_words(*date)),
        Refusal::NotMarkedHere => {
            "It is marked only when a ground rule asks for it. Add one that ends in (mark interruptions): : rule-add."
                .to_owned()
        }
        Refusal::NobodyBefore => "Nobody else was speaking right before.".to_owned(),
        Refusal::ItemStillOpen(n) => format!("Item {n} is open. Close it first (Ctrl+E)."),
        Refusal::AlreadyLeft(p) => format!("{} has left already. Their letter brings them back.", label(p)),
        Refusal::AlreadyHere(p) => format!("{} is here.", label(p)),
        Refusal::KeyTaken(key, p) => format!("{key} is {}'s letter. Choose another.", label(p)),
        Refusal::KeyNoLetter(_) => "Choose one letter from a to z.".to_owned(),
        Refusal::NoHandsToTurn => "There are no hands to change.".to_owned(),
        Refusal::CannotMoveFurther => "It cannot be moved further that way.".to_owned(),
        Refusal::NoHalfTime => {
            "airtime can not tell half-time: not every item says its minutes. Choose end or always.".to_owned()
        }
        Refusal::NoSuchRule(n) => format!("There is no ground rule {n}. Add one with : rule-add."),
        Refusal::NoSuchGroup => "There is no such group here.".to_owned(),
        Refusal::NoSuchTurn => "That turn is not there any more. Choose another.".to_owned(),
        Refusal::TooShort => "That turn is too short for it.".to_owned(),
        Refusal::NothingBefore => "No turn stands right before it.".to_owned(),
        Refusal::TooManyPeople => format!("A meeting can have {} people at the most.", names::MOST_PEOPLE),
        Refusal::NotTimed(p) => before::not_timed(&label(p)),
        Refusal::NotOnePerson(p) => before::not_one_person(&label(p)),
        Refusal::NoKeyForGroup(group) => before::no_such_group(group),
        Refusal::GroupHasKey(group) => before::group_has_key(&names::words(group)),
        Refusal::PeopleAreCounted => before::people_are_counted().to_owned(),
        Refusal::BadHeadcount => before::bad_headcount().to_owned(),
        Refusal::KindAtTheStart => before::kind_at_the_start().to_owned(),
        Refusal::NoRules => before::no_rules().to_owned(),
        Refusal::TooManyRules => before::too_many_rules(),
        Refusal::TooManyRoles => format!("A meeting can have {} roles at the most.", names::MOST_ROLES),
    }
}

fn no_such_group(words: &str, session: &Session) -> String {
    let groups: Vec<&str> = session.roster.groups().iter().map(|g| g.label.as_str()).collect();
    format!("No group is called \"{words}\". There are: {}.", groups.join(", "))
}

pub fn minutes(n: u64) -> String {
    format!("{n} min")
}

pub fn hands_up(n: usize) -> String {
    match n {
        0 => "no hands up".to_owned(),
        1 => "1 hand up".to_owned(),
        n => format!("{n} hands up"),
    }
}

pub fn carried_on(path: &str) -> String {
    format!("The meeting goes on in a new file: {path}. The old one is left as it is.")
}
