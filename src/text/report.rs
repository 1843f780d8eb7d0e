//! Words of the report room: the report itself, `list`, `check`, and what can go wrong with them.

pub use super::messages::report::*;

use std::path::Path;

use chrono::{DateTime, FixedOffset, NaiveDate};

use crate::{
    domain::{
        AimMode,
        agenda::ItemKind,
        charter::SessionKind,
        closing::{AloudQuestion, CardQuestion, ReflectionQuestion},
        event::Source,
        moment::clock,
        names,
    },
    journal::{
        codec::BadLine,
        scan::{Damage, Reason},
    },
    text::closing,
};

/// What was agreed about the record, for a sentence.
pub struct Agreed<'a> {
    pub holder: Option<&'a str>,
    pub viewers: Option<&'a str>,
    pub until: Option<NaiveDate>,
    pub by_person: bool,
    /// An import or a rehearsal: there was no group to ask.
    pub nobody_to_ask: bool,
}

/// Who keeps the record, who may see it, until when, and whether single people may be shown.
pub fn agreement(a: &Agreed<'_>) -> String {
    let nothing = a.holder.is_none() && a.viewers.is_none() && a.until.is_none() && !a.by_person;
    if nothing && a.nobody_to_ask {
        return "Agreement: nothing was agreed; this was no live meeting, and nobody was asked.".to_owned();
    }
    if nothing {
        return "Agreement: nothing was agreed yet about who keeps this, who sees it or until when. It is \
                for this group, and by group only."
            .to_owned();
    }
    let holder = a.holder.unwrap_or("Whoever took the notes");
    let viewers = a.viewers.unwrap_or("this group");
    let viewers = viewers.strip_prefix("only ").unwrap_or(viewers);
    let until = a.until.map_or_else(
        || "Until when is not agreed yet.".to_owned(),
        |date| format!("It is kept until {}.", long_day(date)),
    );
    let how = if a.by_person {
        "Each person's own figures may be shown."
    } else {
        "Figures are by group, not by person."
    };
    format!("Agreement: {holder} keeps it. Only {viewers} may see it. {until} {how}")
}

/// `1 June 2026`.
pub fn long_day(date: NaiveDate) -> String {
    date.format("%-d %B %Y").to_string()
}

/// Whom to tell, and by when, if something should come out.
pub fn draft(holder: Option<&str>, until: NaiveDate) -> String {
    let whom = holder.map_or_else(|| "whoever keeps the record".to_owned(), mid_sentence);
    format!("Draft: please tell {whom} by {} if something should come out.", long_day(until))
}

/// A name that begins with *The* stood at the beginning of a sentence when it was agreed.
fn mid_sentence(name: &str) -> String {
    name.strip_prefix("The ").map_or_else(|| name.to_owned(), |rest| format!("the {rest}"))
}

// ---- three facts ------------------------------------------------------------------------------

pub fn fact_share(label: &str, share: f64, even: Option<f64>, gap: Option<&str>) -> String {
    let even = even.map(|e| format!("; they were {} of the people", percent(e))).unwrap_or_default();
    let sentence = |g: &str| match g.strip_prefix("our aim") {
        Some(rest) => format!(" Our aim{rest}."),
        None => format!(" That is {g}."),
    };
    let gap = gap.map(sentence).unwrap_or_default();
    format!("{label} had {} of the talk{even}.{gap}", percent(share))
}

pub fn fact_time(talk_ms: u64, quiet_ms: u64) -> String {
    format!("Somebody had the floor for {}; it was quiet for {}.", clock(talk_ms), clock(quiet_ms))
}

/// What did not fit on the page.
pub fn more_in_full(id: &str) -> String {
    format!("… more in the full report: airtime report {id} --format html")
}

/// Column heads of the table of people.
pub const PEOPLE_HEADS: [&str; 6] = ["name", "role", "time", "share", "turns", "longest"];

pub fn when(opened: DateTime<FixedOffset>) -> String {
    format!("{} (UTC{})", opened.format("%A %-d %B %Y, %H:%M"), opened.format("%:z"))
}

pub fn source(source: Source) -> &'static str {
    match source {
        Source::Live => "recorded in the meeting",
        Source::Rehearsal => "a rehearsal",
        Source::Rttm => "taken from an RTTM file",
        Source::Webvtt => "taken from a WebVTT file",
        Source::Srt => "taken from an SRT file",
        Source::Csv => "taken from a CSV file",
    }
}

pub fn lasted(ms: u64) -> String {
    format!("lasted {}", clock(ms))
}

pub fn series(name: &str) -> String {
    format!("Series: {name}")
}

/// When it was read out. Of an import nothing is said: nobody could read to a room that is over.
pub fn read_out(source: Source, at_ms: Option<u64>) -> Option<String> {
    match at_ms {
        Some(at_ms) => Some(format!("The read-out was read at {}.", clock(at_ms))),
        None => (!source.is_import()).then(|| "Read-out not done.".to_owned()),
    }
}

pub fn not_ended() -> &'static str {
    "This session has not ended; it is told up to its last event."
}

pub fn aim(mode: AimMode, agreed: bool) -> String {
    let what = match mode {
        AimMode::Equal => "equal shares for each group",
        AimMode::Headcount => "shares by number of people",
        AimMode::Custom => "shares the group chose",
        AimMode::None => return "Our aim: none.".to_owned(),
    };
    let status = if agreed { "agreed" } else { "suggested, not agreed yet" };
    format!("Our aim: {what} ({status}).")
}

/// `lived experience (5 people)`.
/// With how many they are, if they were counted.
pub fn group_heading(label: &str, n: Option<usize>) -> String {
    n.map_or_else(|| label.to_owned(), |n| format!("{label} ({})", people(n)))
}

/// The same of a label that says how many they are.
pub fn too_few_of(heading: &str) -> String {
    format!("{heading}: {}", too_few_people())
}

pub fn too_few(label: &str, n: Option<usize>) -> String {
    format!("{}: {}", group_heading(label, n), too_few_people())
}

/// `31 % of talk, 50 % of people`.
pub fn share(share: f64, even: Option<f64>) -> String {
    let even = even.map(|e| format!(", {} of people", percent(e))).unwrap_or_default();
    format!("{} of talk{even}", percent(share))
}

/// The gap, in points. For the centred group the aim is *at least*: above it is never a fault.
pub fn gap(points: f64, target: f64, centred: bool) -> String {
    let whole = points.abs().round();
    let aim = percent(target);
    match () {
        () if whole < 1.0 => format!("at our aim of {aim}"),
        () if points < 0.0 => format!("{} under our aim of {aim}", points_of(whole)),
        () if centred => format!("our aim of at least {aim} was met"),
        () => format!("{} over our aim of {aim}", points_of(whole)),
    }
}

fn points_of(whole: f64) -> String {
    if whole < 1.5 { "1 point".to_owned() } else { format!("{whole:.0} points") }
}

/// Whole percent.
pub fn percent(share: f64) -> String {
    format!("{:.0} %", (share * 100.0).round())
}

pub fn apart(parts: &[(String, f64)]) -> String {
    format!("Shown apart: {} of all talk.", list(parts))
}

pub fn apart_too_few(label: &str, n: Option<usize>) -> String {
    format!("Shown apart: {}.", too_few(label, n))
}

pub fn all_talk(parts: &[(String, f64)]) -> String {
    format!("Of all talk: {}.", list(parts))
}

fn list(parts: &[(String, f64)]) -> String {
    let one = |(label, share): &(String, f64)| format!("{label} {}", percent(*share));
    parts.iter().map(one).collect::<Vec<_>>().join(", ")
}

/// Parity in words: what a person of the centred group had for each minute of one of the others.
pub fn parity(ratio: f64, centred: &str, others: &str) -> String {
    let s = ratio * 60.0;
    let had = if s < 90.0 {
        format!("about {:.0} seconds", (s / 5.0).round() * 5.0)
    } else {
        format!("about {:.1} minutes", s / 60.0)
    };
    format!("For each minute a person in {others} had, each person in {centred} had {had}.")
}

/// What the other groups are called when there are several.
pub fn the_others() -> &'static str {
    "the other groups"
}

pub fn heard(heard: usize, of: usize) -> String {
    format!("Heard: {heard} of {of} people.")
}

pub fn absence(ms: u64, centred: &str) -> String {
    format!("Longest time without a voice from {centred}: {}.", clock(ms))
}

pub fn first_voices(first: usize, of: usize, centred: &str) -> String {
    let items = if of == 1 { "item" } else { "items" };
    format!("First voice from {centred}: {first} of {of} {items}.")
}

pub fn first_voice(label: &str) -> String {
    format!("The first voice came from {label}.")
}

pub fn longest_run(label: &str, turns: u32, ms: u64) -> String {
    format!("Most voices of one group in a row: {label}, {turns} ({}).", clock(ms))
}

pub fn talk(ms: u64) -> String {
    format!("Talk: {}.", clock(ms))
}

/// Silence is *thinking time*, never a fault.
pub fn thinking_time(ms: u64, stretches: u32) -> String {
    let times = match stretches {
        0 => String::new(),
        1 => ", once for 5 seconds or more".to_owned(),
        n => format!(", {n} times for 5 seconds or more"),
    };
    format!("Thinking time (quiet): {}{times}.", clock(ms))
}

/// Where telling them apart would tell how long one person spoke.
pub fn talk_and_quiet(ms: u64) -> String {
    format!("Talk and thinking time (quiet) together: {}.", clock(ms))
}

pub fn overlap(ms: u64) -> String {
    format!("Several at once: {}.", clock(ms))
}

pub fn overlap_not_available() -> &'static str {
    "Several at once: this source cannot show it."
}

/// The other parts of the day, each only when there was any.
pub fn other_time(someone: u64, small_groups: u64, on_break: u64, off_record: u64) -> String {
    let parts = [
        ("a voice not told apart", someone),
        ("small groups", small_groups),
        ("breaks", on_break),
        ("off the record", off_record),
    ];
    let told = parts.iter().filter(|(_, ms)| *ms > 0).map(|(what, ms)| format!("{what} {}", clock(*ms)));
    told.collect::<Vec<_>>().join(", ")
}

pub fn unattended(ms: u64) -> String {
    format!("Nobody kept the record for {}: what was said then is not counted.", clock(ms))
}

pub fn item(number: u16, title: &str, kind: ItemKind) -> String {
    match kind {
        ItemKind::Discussion => format!("{number}. {title}"),
        kind => format!("{number}. {title} ({})", names::words(kind.id())),
    }
}

pub fn item_time(spent_ms: u64, planned_ms: Option<u64>) -> String {
    match planned_ms {
        _ if spent_ms == 0 => "not begun".to_owned(),
        Some(planned) => format!("{} of {} planned", clock(spent_ms), clock(planned)),
        None => clock(spent_ms),
    }
}

pub fn item_shares(parts: &[(String, f64)]) -> String {
    list(parts)
}

pub fn item_heard(heard: usize, of: usize) -> String {
    format!("heard {heard} of {of}")
}

/// Time by the group that asked for the items; `None`: not said.
pub fn origins(parts: &[(Option<String>, u64)]) -> String {
    let one = |(label, ms): &(Option<String>, u64)| {
        format!("{} {}", label.as_deref().unwrap_or("not said"), clock(*ms))
    };
    format!("Time by who asked for the item: {}.", parts.iter().map(one).collect::<Vec<_>>().join(", "))
}

/// Cards that were shown; none, nothing.
pub fn cards_shown(green: usize, yellow: usize, red: usize) -> Option<String> {
    let parts = [(green, "green (go on)"), (yellow, "yellow (slower)"), (red, "red (stop)")];
    let shown: Vec<String> =
        parts.iter().filter(|(n, _)| *n > 0).map(|(n, what)| format!("{n} {what}")).collect();
    (!shown.is_empty()).then(|| format!("Cards shown: {}.", shown.join(", ")))
}

/// Words that not everyone knows.
pub fn jargon(said: &[&str], without: usize) -> String {
    let more = match without {
        0 => String::new(),
        n if said.is_empty() => times(n),
        n => format!("; and {} without the word", times(n)),
    };
    format!("Jargon, to be said in plain words: {}{more}.", said.join(", "))
}

pub fn disagreements(n: usize, about: &[&str]) -> String {
    let about = if about.is_empty() { String::new() } else { format!(": {}", about.join("; ")) };
    format!("We saw it differently {}{about}.", times(n))
}

/// One group or role came in on another before they had finished.
pub fn came_in(by: &str, on: &str, n: u32, invited: u32) -> String {
    let invited = invited_of(n, invited);
    format!("{by} came in before {on} had finished: {}{invited}.", times(n as usize))
}

fn invited_of(n: u32, invited: u32) -> String {
    match invited {
        0 => String::new(),
        _ if invited == n => ", as they were invited to".to_owned(),
        _ => format!(", {invited} of them invited"),
    }
}

pub fn came_in_at_all(n: u32, invited: u32) -> String {
    let invited = invited_of(n, invited);
    format!("Somebody came in before another had finished: {}{invited}.", times(n as usize))
}

fn times(n: usize) -> String {
    match n {
        1 => "once".to_owned(),
        2 => "twice".to_owned(),
        n => format!("{n} times"),
    }
}

/// Who was here for a decision.
pub fn present(parts: &[(String, usize)]) -> String {
    let one = |(label, n): &(String, usize)| format!("{n} {label}");
    format!("here: {}", parts.iter().map(one).collect::<Vec<_>>().join(", "))
}

/// `and 3 more items`.
pub fn more(n: usize, what: &str) -> String {
    let s = if n == 1 || what == "people" { "" } else { "s" };
    format!("and {n} more {what}{s}, in the record")
}

pub fn queue(served: usize, never: usize) -> String {
    let never = if never == 0 { String::new() } else { format!("; {never} still up at the end") };
    format!("Hands that were answered: {served}{never}.")
}

pub fn waits(median_ms: u64, longest_ms: u64) -> String {
    format!("Half of them waited {} or less; the longest wait was {}.", clock(median_ms), clock(longest_ms))
}

pub fn go_rounds(count: usize, offered: usize, passed: usize) -> String {
    let turns =
        if offered == 1 { "1 turn was offered".to_owned() } else { format!("{offered} turns were offered") };
    let passed = if passed == 0 { String::new() } else { format!("; {passed} passed, and that is fine") };
    format!("Go-rounds: {count}. {turns}{passed}.")
}

pub fn reports_back(n: usize) -> String {
    format!("Reports back from small groups: {n}. They count for no group.")
}

// ---- list -------------------------------------------------------------------------------------

/// What state a session is in.
pub fn state(running: bool, ended: bool, import: bool) -> &'static str {
    match () {
        () if import => "imported",
        () if ended => "ended",
        () if running => "running",
        () => "not finished",
    }
}

/// `3 lived 3 staff +1`: people in the balance by group, and how many are shown apart.
pub fn list_people(weighed: &[(Option<usize>, String)], apart: usize) -> String {
    let first_word = |label: &str| label.split(' ').next().unwrap_or_default().to_owned();
    let mut parts: Vec<String> =
        weighed.iter().filter_map(|(n, label)| Some(format!("{} {}", (*n)?, first_word(label)))).collect();
    if apart > 0 {
        parts.push(format!("+{apart}"));
    }
    parts.join(" ")
}

// ---- only the totals --------------------------------------------------------------------------

/// In the list.
pub fn only_totals(id: &str) -> String {
    format!("{id}: only the totals were kept. To read them: airtime report {id}")
}

pub fn cannot_read_totals(what: &str, error: &serde_json::Error) -> String {
    format!("the totals of {what} cannot be read: {error}")
}

// ---- the end of the meeting -------------------------------------------------------------------

/// The cards of one pile.
pub fn cards(question: CardQuestion, counted: &str, group: Option<&str>) -> String {
    let whose = group.map(|g| format!(" ({g})")).unwrap_or_default();
    format!("{}{whose} {counted}.", closing::card_question(question))
}

pub fn aloud(question: AloudQuestion, said: &str) -> String {
    let question = closing::aloud(question);
    let mark = if question.ends_with('?') { "" } else { ":" };
    format!("{question}{mark} {said}")
}

pub fn room_guessed(group: Option<&str>) -> String {
    format!(
        "Before it looked, the room guessed: {}.",
        group.map_or(closing::even().to_owned(), |g| format!("{g} talked more"))
    )
}

pub fn reflection(question: ReflectionQuestion, said: &str) -> String {
    format!("{} {said}", closing::reflection(question))
}

// ---- check ------------------------------------------------------------------------------------

pub struct Checked<'a> {
    pub id: &'a str,
    pub events: usize,
    pub ended: bool,
    /// Bytes of a last line that was cut.
    pub torn: Option<usize>,
    pub no_newline: bool,
    pub sealed: usize,
    pub unknown: usize,
    pub damage: usize,
}

pub fn checked(c: &Checked<'_>) -> String {
    let mut parts = vec![count(c.events, "event"), if c.ended { "ended" } else { "not ended" }.to_owned()];
    if let Some(bytes) = c.torn {
        parts.push(format!("last line cut off after {} (no damage)", count(bytes, "byte")));
    }
    if c.no_newline {
        parts.push("last newline missing (no damage)".to_owned());
    }
    if c.sealed > 0 {
        parts.push(format!("{} sealed (no damage)", count(c.sealed, "cut line")));
    }
    if c.unknown > 0 {
        parts.push(format!("{} of a kind this airtime does not know", count(c.unknown, "event")));
    }
    parts.push(if c.damage == 0 && c.events == 0 {
        "EMPTY".to_owned()
    } else if c.damage == 0 {
        "no damage".to_owned()
    } else {
        format!("DAMAGED in {}", count(c.damage, "place"))
    });
    format!("{}: {}", c.id, parts.join(", "))
}

fn count(n: usize, what: &str) -> String {
    if n == 1 { format!("1 {what}") } else { format!("{n} {what}s") }
}

pub fn damage(id: &str, d: &Damage) -> String {
    format!("{id}: line {}, byte {}: {}", d.line, d.offset, reason(&d.reason))
}

fn reason(reason: &Reason) -> String {
    match reason {
        // What the parser says may quote the line.
        Reason::Bad(BadLine::NotAnEvent(why)) => format!("not an event: {}", names::clean(why, 200)),
        Reason::Bad(bad) => bad.to_string(),
        Reason::Conflict(seq) => format!("event {seq} was there before, saying something else"),
        Reason::Repeated(seq) => format!("event {seq} is there twice; it counts once"),
        Reason::Missing { from, to } if from == to => format!("event {from} is missing before this line"),
        Reason::Missing { from, to } => format!("events {from} to {to} are missing before this line"),
    }
}

// ---- errors -----------------------------------------------------------------------------------

pub fn newer(id: &str, version: u32) -> (String, &'static str) {
    let what =
        format!("{id} was written by a newer airtime (format version {version}); it is left as it is.");
    (what, "Open it with that version, or get the newest airtime.")
}

pub fn empty(id: &str) -> (String, &'static str) {
    (format!("{id} holds no event that can be read."), "`airtime check` says what is there.")
}

pub fn by_person_not_agreed(id: &str) -> (String, &'static str) {
    let what = format!("the group of {id} did not agree to reports that show each person's own figures.");
    (what, "Leave out --by-person: the report by group needs no agreement.")
}

pub const ROWS_NEED_PEOPLE: (&str, &str) = (
    "rows of people show each person's own figures.",
    "Add --by-person, if the group agreed to it; rows of turns and of sessions need no agreement.",
);
pub const ROWS_NEED_CSV: (&str, &str) = ("--rows is for CSV.", "Add --format csv, or leave --rows out.");
pub const EASY_NEEDS_PAGE: (&str, &str) =
    ("--easy-read is for text and HTML.", "Leave it out, or write --format html.");

pub fn some_damage(id: &str) -> String {
    format!("{id} is damaged in places; what is whole is shown.")
}

pub fn output_exists(path: &Path) -> (String, &'static str) {
    (format!("{} exists already.", shown(path)), "Choose another name, or add --force to write over it.")
}

pub fn output_is_link(path: &Path) -> (String, &'static str) {
    let what = format!("{} is a link, and a report is never written through one.", shown(path));
    (what, "Give the place itself.")
}

pub fn output_is_no_file(path: &Path) -> (String, &'static str) {
    (format!("{} is not a file.", shown(path)), "Give a file name.")
}

pub fn output_is_record(path: &Path) -> (String, &'static str) {
    let what = format!("{} is among the records, and nothing is written over those.", shown(path));
    (what, "Choose another place.")
}

pub fn cannot_write(path: &Path, why: &std::io::Error) -> (String, &'static str) {
    (
        format!("could not write {}: {why}", shown(path)),
        "Choose a folder you may write to, with room on its disk.",
    )
}

/// A path in a sentence: whatever its name holds, it cannot drive the terminal.
pub fn shown(path: &Path) -> String {
    names::clean(&path.to_string_lossy(), 4096)
}

pub fn cannot_read(path: &Path, why: &std::io::Error) -> String {
    format!("could not read {}: {why}", shown(path))
}

pub fn not_found(what: &str) -> (String, &'static str) {
    let what = format!("there is no one session `{}`.", names::clean(what, 200));
    (what, "`airtime list` shows the sessions there are.")
}

pub fn cannot_make(why: &dyn std::error::Error) -> String {
    format!("could not make the report: {why}")
}

/// A copy that a sync program, an editor or a crash left beside the sessions.
pub fn conflict(path: &std::path::Path) -> String {
    format!(
        "{} is no session but a copy of one; compare it with: airtime check --seqs",
        super::store::path(path)
    )
}

/// A folder of sessions that is not its owner's alone.
pub fn loose_folder(path: &std::path::Path) -> String {
    format!("others on this computer can look into {}; make it yours alone (0700)", super::store::path(path))
}

// ---- what was settled before ---------------------------------------------------------------------

pub fn purpose(purpose: &str) -> String {
    format!("For: {purpose}")
}

/// What kind of meeting it was, where that says what is not told.
pub fn kind(kind: SessionKind) -> &'static str {
    match kind {
        SessionKind::Joint => "",
        SessionKind::OneGroup => "One group met by itself: there was nothing to balance.",
        SessionKind::GroupsOnly => {
            "Groups only: people were not told apart, so who came in is not available."
        }
    }
}

pub fn ground_rules(n: usize, agreed: bool) -> String {
    let rules = if n == 1 { "1 ground rule".to_owned() } else { format!("{n} ground rules") };
    let how = if agreed { "agreed by the group" } else { "not agreed in this meeting" };
    format!("{rules}, {how}.")
}
