//! Words for looking back: the parts of a review, the ribbon, the guess, and what is put right afterwards.

use chrono::{DateTime, FixedOffset};

use crate::domain::{moment::clock, session::Change};

/// The parts, in order: what their digit shows.
pub const PARTS: [&str; 9] =
    ["balance", "timeline", "items", "voices", "notes", "end", "agreed", "people", "changes"];

pub const TITLE: &str = "Looking back";
pub const GUESS_KEYS: &str = "a number: your guess   Enter: look without a guess   Esc back";
pub const GUESS_FIRST: &str = "Guess first, then look. It is more fun, and it shows how a meeting felt.";
pub const NO_GUESS: &str = "You looked without a guess.";
pub const PEOPLE_SHOWN: &str = "Single people are shown now. Hide them (n) where others can see.";
pub const PEOPLE_HIDDEN: &str = "Nothing about single people is shown now.";
pub const HIDDEN: &str = "by group";
pub const SHOWN: &str = "people shown";
pub const PEOPLE_ARE_HIDDEN: &str = "What each person did is for whoever keeps the record, not for a screen that others see. \
                                     Press n to show it.";
pub const NO_PEOPLE: &str = "Nobody is told apart here: people were counted by group.";
pub const NOTHING_HERE: &str = "Nothing was written down here.";
pub const NOT_FROM_FILE: &str =
    "Not available: this was taken from a file, and a file of who spoke when does not tell it.";
pub const NO_ITEMS: &str = "There was no agenda.";
pub const TOO_FEW: &str =
    "Left out: with so few people it would show single persons. Press n where nobody else can see.";

// ---- the guess ---------------------------------------------------------------------------------

#[must_use]
pub fn you_guessed(group: Option<&str>) -> String {
    match group {
        Some(group) => format!("You guessed: {group} talked more."),
        None => "You guessed: about even.".to_owned(),
    }
}

// ---- the ribbon --------------------------------------------------------------------------------

pub const EVERYONE: &str = "everyone";
pub const OTHERS: &str = "other";
pub const SIGN_SOMEONE: (&str, &str) = ("s", "someone");
pub const SIGN_SEVERAL: (&str, &str) = ("&", "several at once");
pub const SIGN_BREAK: (&str, &str) = ("b", "break");
pub const SIGN_OFF: (&str, &str) = ("x", "off the record");
pub const SIGN_UNATTENDED: (&str, &str) = ("?", "nobody kept the record");
pub const SIGN_SMALL: (&str, &str) = ("g", "small groups");
pub const SIGN_LITTLE: &str = "a little";
pub const EMPTY_RIBBON: &str = "Nobody has spoken yet.";
pub const A_VOICE: &str = "a voice";

/// Who, from when to when, how long.
#[must_use]
pub fn turn(who: &str, from_ms: u64, to_ms: u64) -> String {
    format!("{who}: {} to {} ({})", clock(from_ms), clock(to_ms), clock(to_ms - from_ms.min(to_ms)))
}

#[must_use]
pub fn in_item(number: u16, title: &str) -> String {
    format!("item {number}, {title}")
}

pub const NO_ITEM: &str = "no item";
pub const WAS_PUT_RIGHT: &str = "put right";
pub const NOT_PUT_RIGHT: &str = "as it was tapped";
pub const FROM_FILE: &str = "as the file has it";

#[must_use]
pub fn pauses(lines: usize) -> String {
    format!("{lines} stretches with short pauses")
}

#[must_use]
pub fn at_once(n: usize) -> String {
    if n == 1 { "1 other spoke too".to_owned() } else { format!("{n} others spoke too") }
}

#[must_use]
pub fn before(turns: &[String]) -> String {
    format!(
        "When the meeting ended: {}",
        if turns.is_empty() { "quiet".to_owned() } else { turns.join("; ") }
    )
}

// ---- figures -----------------------------------------------------------------------------------

#[must_use]
pub fn effective(voices: f64, of: usize) -> String {
    format!("It was as if {voices:.1} of {of} people had spoken equally.")
}

pub const RESPONSES: &str = "Who answers whom";
pub const RESPONSES_HOW: &str =
    "Of the voices right after this group, whose they were; in brackets, what chance would give.";

/// `after staff: staff 62 % (chance 55 %), lived experience 38 % (45 %)`.
#[must_use]
pub fn answers(after: &str, parts: &[String]) -> String {
    format!("after {after}: {}", parts.join(", "))
}

#[must_use]
pub fn answer_count(group: &str, n: u32) -> String {
    format!("{group} {n}")
}

#[must_use]
pub fn answer_share(group: &str, share: f64, chance: f64) -> String {
    format!("{group} {:.0} % ({:.0} %)", (share * 100.0).round(), (chance * 100.0).round())
}

pub const HANDS: &str = "Hands";

#[must_use]
pub fn group_hands(group: &str, served: usize, never: usize, waits_ms: Option<(u64, u64)>) -> String {
    let waits = waits_ms.map(|(median, longest)| {
        format!("; half waited {} or less, the longest {}", clock(median), clock(longest))
    });
    let never = if never == 0 { String::new() } else { format!("; {never} not reached") };
    format!("{group}: {served} answered{never}{}", waits.unwrap_or_default())
}

#[must_use]
pub fn not_reached(item: Option<&str>, hands: usize) -> String {
    let hands = if hands == 1 { "1 hand".to_owned() } else { format!("{hands} hands") };
    format!("{}: {hands} not reached", item.unwrap_or("outside any item"))
}

pub const NO_HANDS: &str = "No hands were put up.";
pub const INTERRUPTIONS: &str = "Coming in on each other";
pub const NOT_MARKED: &str = "Not marked: no ground rule asked for it.";
pub const NONE_MARKED: &str = "None was marked.";
pub const SPREAD: &str = "Inside a group";
pub const NO_SPREAD: &str = "Nothing to tell of: no other group has two or more people.";
pub const SPREAD_HIDDEN: &str = "For keeper and facilitator only. Press n to show it.";
pub const VOICES: &str = "Voices";
pub const QUIET: &str = "Quiet, and several at once";

#[must_use]
pub fn spread(people: usize, group: &str, share: f64) -> String {
    format!("1 of {people} {group} has {:.0} % of {group} time.", (share * 100.0).round())
}

#[must_use]
pub fn first_voice(group: &str) -> String {
    format!("first voice: {group}")
}

#[must_use]
pub fn not_heard(names: &[String]) -> String {
    format!("not heard: {}", names.join(", "))
}

#[must_use]
pub fn planned(spent: &str, planned: Option<&str>) -> String {
    planned.map_or_else(|| spent.to_owned(), |planned| format!("{spent} of {planned} planned"))
}

// ---- what was agreed ---------------------------------------------------------------------------

pub const LAST_TIME: &str = "What came of last time";
pub const LAST_TIME_NONE: &str = "Nothing was carried over from an earlier meeting.";
pub const AGREEMENT: &str = "The agreement";
pub const GROUND_RULES: &str = "Ground rules";
pub const NO_RULES: &str = "No ground rules were written down.";
pub const PULSE: &str = "The cards";
pub const NO_PULSE: &str = "No cards were counted, or too few to show.";
pub const LOOKING_BACK: &str = "Said at the end";
pub const NOBODY_SAID: &str = "Nothing was written down at the end.";

#[must_use]
pub fn kept_by(groups: &[String]) -> String {
    if groups.is_empty() {
        "Nobody is said to have kept the record.".to_owned()
    } else {
        format!("The record was kept by somebody of: {}.", groups.join(", "))
    }
}

#[must_use]
pub fn holder(name: &str) -> String {
    format!("{name} keeps it.")
}

#[must_use]
pub fn viewers(who: &str) -> String {
    format!("Who may see it: {who}.")
}

#[must_use]
pub fn until(day: &str) -> String {
    format!("It is kept until {day}.")
}

#[must_use]
pub fn by_person(agreed: bool) -> &'static str {
    if agreed {
        "The group agreed that reports may show each person's own figures."
    } else {
        "Reports show groups only: nothing else was agreed."
    }
}

#[must_use]
pub fn rule_not_asked(rule: &str) -> String {
    format!("{rule}: not asked")
}

// ---- putting right -----------------------------------------------------------------------------

pub const ASK_WHO: &str = "Who puts this right? (a letter or a name; empty: not said)";
pub const ASK_WHO_KEYS: &str = "Enter go on   Esc back";
pub const ASK_KEYS: &str = "Enter done, or skip   Esc back";
pub const CHOICE_KEYS: &str = "a number   Esc back";
pub const CHOOSE_FIRST: &str = "Choose a turn (part 2) or a note (part 5), then press c.";
pub const NAMES_WOULD_SHOW: &str =
    "To put things right, names have to be on the screen. Press n first, where nobody else can see.";
pub const NOTHING_PUT_RIGHT: &str = "Nothing was put right after the meeting had ended.";
pub const RUNNING: &str =
    "Somebody is recording in this meeting now. Look as much as you like; put things right when it is free.";
pub const DAMAGED: &str =
    "This record is damaged in places, so nothing is written to it. What is whole is shown.";
pub const NOT_ENDED: &str =
    "This meeting has not ended. Go on with it (airtime resume), and put things right there.";
pub const SITTINGS: &str = "Put right afterwards";
pub const ORIGINAL: &str =
    "The figures follow this. How it was before stays in the record: b shows it, turn by turn.";

#[must_use]
pub fn sitting(wall: Option<DateTime<FixedOffset>>, by: Option<&str>) -> String {
    let when = wall.map_or("Afterwards".to_owned(), |wall| wall.format("%-d %B %Y, %H:%M").to_string());
    let by = by.map(|by| format!(", by {by}")).unwrap_or_default();
    format!("{when}{by}:")
}

#[must_use]
pub fn change(change: Change) -> &'static str {
    match change {
        Change::Given => "a turn was somebody else's",
        Change::Moved => "a turn began at another moment",
        Change::Inserted => "a turn that was missed was put in",
        Change::Split => "a part of a turn was somebody else's",
        Change::Joined => "it was no turn of its own",
        Change::Dropped => "nobody spoke then",
        Change::Note => "more was said about a note",
    }
}

/// With the moment it is about, and whose the turn is now.
#[must_use]
pub fn change_at(what: Change, at_ms: Option<u64>, whose: Option<&str>) -> String {
    let at = at_ms.map(|ms| format!("{} ", clock(ms))).unwrap_or_default();
    let whose = whose.map(|whose| format!(": {whose}")).unwrap_or_default();
    format!("{at}{}{whose}", change(what))
}

pub const MORE_BELOW: &str = "more below";
pub const GIVE_TO: &str = "Whose turn was it? Their letter, or . for someone.";
pub const ROOM_THEN: &str = "what the room saw then";

// ---- the list of sessions ------------------------------------------------------------------------

pub const LIST_TITLE: &str = "Look back at a meeting";
pub const NO_SESSIONS: &str = "There are no meetings yet.";
pub const NONE_FITS: &str = "No meeting fits.";
pub const FILTER: &str = "find";
pub const FILTER_KEYS: &str = "Esc all again";
pub const NO_SERIES: &str = "This meeting belongs to no series.";
pub const WAITING: &str = "...";
pub const NEWER: &str = "written by a newer airtime";
pub const NOTHING_WHOLE: &str = "damaged: nothing in it is whole";
pub const UNREADABLE: &str = "can not be read";
pub const PARTLY: &str = "damaged";
pub const FEW: &str = "few people";
pub const NO_AIM: &str = "no aim";
pub const AT_AIM: &str = "at our aim";
pub const UNTITLED: &str = "no title";

#[must_use]
pub fn order(by: &str) -> String {
    format!("by {by}")
}

pub const ORDERS: [&str; 4] = ["date", "title", "gap to the aim", "what is open"];

#[must_use]
pub fn read_so_far(done: usize, of: usize) -> String {
    format!("read {done} of {of}")
}

#[must_use]
pub fn how_many(shown: usize, of: usize) -> String {
    match (shown, of) {
        (1, 1) => "1 meeting".to_owned(),
        _ if shown == of => format!("{of} meetings"),
        _ => format!("{shown} of {of} meetings"),
    }
}

/// Points under or over the aim.
#[must_use]
pub fn gap(points: f64) -> String {
    let whole = points.abs().round();
    match () {
        () if whole < 1.0 => AT_AIM.to_owned(),
        () if points < 0.0 => format!("{whole:.0} under"),
        () => format!("{whole:.0} over"),
    }
}

#[must_use]
pub fn open(n: usize) -> String {
    if n == 0 { String::new() } else { format!("{n} open") }
}

// ---- a series --------------------------------------------------------------------------------------

pub const LEDGER: &str = "said and done";
pub const TREND: &str = "how it goes";
pub const NOTHING_SAID: &str = "Nothing was written down yet that waits for an answer.";
pub const ASK_CAME_OF_IT: &str = "What came of it";
pub const ASK_WHO_WRITES: &str = "Who writes this down? (a name; empty: not said)";
pub const CLOSED_ALREADY: &str = "Something came of this already.";
pub const CLOSED_NOW: &str = "Written down and saved.";
pub const CANNOT_CLOSE: &str = "This cannot be written there.";
pub const OPEN: &str = "open";
pub const DONE: &str = "done";
