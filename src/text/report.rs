//! Words of the report room: the report itself, `list`, `check`, and what can go wrong with them.

use std::path::Path;

use chrono::{DateTime, FixedOffset, NaiveDate};

pub use crate::text::messages::report::*;
use crate::{
    domain::{
        AimMode,
        agenda::items::ItemKind,
        closing::answers::{AloudQuestion, CardQuestion, ReflectionQuestion},
        preparation::charter::SessionKind,
        record::{moment::clock, opening::Source, plain_text},
    },
    text::{agreement as agreed, closing, format, item as item_words},
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
    if nothing {
        return if a.nobody_to_ask { agreement_import() } else { agreement_none() }.to_owned();
    }
    let holder =
        agreed::holder(a.holder).map_or_else(|| agreement_holder_note_taker().to_owned(), agreement_holder);
    let viewers =
        agreed::viewers(a.viewers).map_or_else(|| agreement_viewers_group().to_owned(), agreement_viewers);
    let until = a.until.map_or_else(|| agreement_until_open().to_owned(), agreement_until);
    let how = if a.by_person { agreement_by_person() } else { agreement_by_group() };
    [&holder, &viewers, &until, how].join(" ")
}

/// Whom to tell, and by when, if something should come out.
pub fn draft_until(holder: Option<&str>, until: NaiveDate) -> String {
    agreed::holder(holder).map_or_else(|| draft_note_taker(until), |name| draft(until, name))
}

/// When a meeting was opened.
pub fn opened(at: DateTime<FixedOffset>) -> String {
    when(&format::weekday_and_day(at.date_naive()), &at.format("%H:%M").to_string())
}

pub fn source(source: Source) -> &'static str {
    match source {
        Source::Live => source_live(),
        Source::Rehearsal => source_rehearsal(),
        Source::Rttm => source_rttm(),
        Source::Webvtt => source_webvtt(),
        Source::Srt => source_srt(),
        Source::Csv => source_csv(),
    }
}

/// When it was read out. Of an import nothing is said: nobody could read to a room that is over.
pub fn read_out(source: Source, at_ms: Option<u64>) -> Option<String> {
    match at_ms {
        Some(at_ms) => Some(read_out_at(at_ms)),
        None => (!source.is_import()).then(|| read_out_not_done().to_owned()),
    }
}

pub fn aim(mode: AimMode, agreed: bool) -> &'static str {
    match (mode, agreed) {
        (AimMode::Equal, true) => aim_equal(),
        (AimMode::Equal, false) => aim_equal_suggested(),
        (AimMode::Headcount, true) => aim_headcount(),
        (AimMode::Headcount, false) => aim_headcount_suggested(),
        (AimMode::Custom, true) => aim_custom(),
        (AimMode::Custom, false) => aim_custom_suggested(),
        (AimMode::None, _) => aim_none(),
    }
}

/// What kind of meeting it was, where that says what is not told.
pub fn kind(kind: SessionKind) -> &'static str {
    match kind {
        SessionKind::Joint => "",
        SessionKind::OneGroup => kind_one_group(),
        SessionKind::GroupsOnly => kind_groups_only(),
    }
}

pub fn ground_rules(n: usize, agreed: bool) -> String {
    if agreed { ground_rules_agreed(n) } else { ground_rules_not_agreed(n) }
}

// ---- the balance --------------------------------------------------------------------------------

/// A group, with how many they are, if they were counted.
pub fn group_heading(group: &str, n: Option<usize>) -> String {
    n.map_or_else(|| group.to_owned(), |n| group_people(group, n))
}

pub fn too_few(group: &str, n: Option<usize>) -> String {
    group_too_few(&group_heading(group, n))
}

/// `31% of talk, 50% of people`.
pub fn share_line(share_of_talk: f64, people: Option<f64>) -> String {
    people.map_or_else(|| share_uncounted(share_of_talk), |people| share(people, share_of_talk))
}

/// How far a share is from its aim. For the group that the display is about the aim is *at least*.
enum Gap {
    At,
    Under(u64),
    Over(u64),
    Met,
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "points are from 0 to 100")]
fn gap_of(points: f64, centred: bool) -> Gap {
    let whole = points.abs().round() as u64;
    match () {
        () if whole == 0 => Gap::At,
        () if points < 0.0 => Gap::Under(whole),
        () if centred => Gap::Met,
        () => Gap::Over(whole),
    }
}

/// The gap in a few words, behind a share.
pub fn gap(points: f64, aim: f64, centred: bool) -> String {
    match gap_of(points, centred) {
        Gap::At => at_aim(aim),
        Gap::Under(n) => under_aim(aim, n),
        Gap::Over(n) => over_aim(aim, n),
        Gap::Met => aim_met(aim),
    }
}

/// The gap as a sentence.
pub fn gap_sentence(points: f64, aim: f64, centred: bool) -> String {
    match gap_of(points, centred) {
        Gap::At => fact_at_aim(aim),
        Gap::Under(n) => fact_under_aim(aim, n),
        Gap::Over(n) => fact_over_aim(aim, n),
        Gap::Met => fact_aim_met(aim),
    }
}

/// What a group had of the talk, beside how many they were.
pub fn share_fact(group: &str, share: f64, people: Option<f64>) -> String {
    people.map_or_else(|| fact_share_uncounted(group, share), |people| fact_share(group, people, share))
}

fn shares(parts: &[(String, f64)]) -> Vec<String> {
    parts.iter().map(|(group, share)| group_share(group, *share)).collect()
}

pub fn uncounted_shares(parts: &[(String, f64)]) -> String {
    uncounted(&shares(parts))
}

pub fn shares_of_all(parts: &[(String, f64)]) -> String {
    all_talk(&shares(parts))
}

/// Shares of one item, with commas.
pub fn item_shares(parts: &[(String, f64)]) -> String {
    shares(parts).join(", ")
}

/// What a person of the centred group had for each minute of one of the others.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a ratio is above 0, and small")]
pub fn parity(ratio: f64, centred: &str, others: &str) -> String {
    let seconds = ratio * 60.0;
    if seconds < 90.0 {
        parity_seconds(centred, ((seconds / 5.0).round() * 5.0) as u64, others)
    } else {
        parity_minutes(centred, &format::decimal(seconds / 60.0), others)
    }
}

// ---- voices, time, items --------------------------------------------------------------------------

pub fn hands(answered: usize, not_reached: usize) -> String {
    let not_reached = (not_reached > 0).then(|| queue_not_reached(not_reached));
    std::iter::once(queue(answered)).chain(not_reached).collect::<Vec<_>>().join(" ")
}

pub fn rounds(count: usize, offered: usize, passed: usize) -> String {
    let passed = (passed > 0).then(|| go_rounds_passed(passed));
    std::iter::once(go_rounds(offered, count)).chain(passed).collect::<Vec<_>>().join(" ")
}

/// The other parts of the day, each only when there was any.
pub fn rest_of_time(someone: u64, small_groups: u64, on_break: u64, off_record: u64) -> Option<String> {
    let parts = [
        (someone, other_someone(someone)),
        (small_groups, other_small_groups(small_groups)),
        (on_break, other_breaks(on_break)),
        (off_record, other_off_record(off_record)),
    ];
    let parts: Vec<String> = parts.into_iter().filter(|(ms, _)| *ms > 0).map(|(_, words)| words).collect();
    (!parts.is_empty()).then(|| other_time(&parts))
}

pub fn item_title(number: u16, title: &str, kind: ItemKind) -> String {
    match kind {
        ItemKind::Discussion => item(number, title),
        kind => item_of_kind(item_words::kind(kind), number, title),
    }
}

pub fn time_of_item(spent_ms: u64, planned_ms: Option<u64>) -> String {
    match planned_ms {
        _ if spent_ms == 0 => item_not_begun().to_owned(),
        Some(planned) => item_time(planned, spent_ms),
        None => clock(spent_ms),
    }
}

/// Time by the group that asked for the items; `None`: not said.
pub fn time_by_origin(parts: &[(Option<String>, u64)]) -> String {
    let one = |(group, ms): &(Option<String>, u64)| {
        group.as_ref().map_or_else(|| origin_unknown(*ms), |group| origin(group, *ms))
    };
    origins(&parts.iter().map(one).collect::<Vec<_>>())
}

// ---- what was written down ------------------------------------------------------------------------

/// Cards that were shown; none, nothing.
pub fn cards(green: usize, yellow: usize, red: usize) -> Option<String> {
    let parts = [(green, cards_green(green)), (yellow, cards_yellow(yellow)), (red, cards_red(red))];
    let parts: Vec<String> = parts.into_iter().filter(|(n, _)| *n > 0).map(|(_, words)| words).collect();
    (!parts.is_empty()).then(|| cards_shown(&parts))
}

/// Words that not everyone knows, and how often jargon was marked without its word.
pub fn jargon_marked(words: &[&str], without: usize) -> String {
    let named = (!words.is_empty()).then(|| jargon(words));
    let without = (without > 0).then(|| jargon_without_word(without));
    named.into_iter().chain(without).collect::<Vec<_>>().join(" ")
}

pub fn disagreed(n: usize, about: &[&str]) -> String {
    if about.is_empty() { disagreements(n) } else { disagreements_about(&about.join("; "), n) }
}

/// One group or role spoke over another before they had finished.
pub fn interruptions(by: &str, over: &str, n: u32, invited: u32) -> String {
    with_invited(spoke_over(by, n, over), invited)
}

pub fn interruptions_at_all(n: u32, invited: u32) -> String {
    with_invited(spoke_over_anyone(n), invited)
}

fn with_invited(sentence: String, invited: u32) -> String {
    if invited == 0 { sentence } else { format!("{sentence} {}", spoke_over_invited(invited)) }
}

/// Who was here for a decision.
pub fn present(parts: &[(String, usize)]) -> String {
    here(&parts.iter().map(|(group, n)| group_count(group, *n)).collect::<Vec<_>>())
}

/// Column heads of the table of people.
pub fn people_heads() -> [&'static str; 6] {
    [person_name(), person_role(), person_time(), person_share(), person_turns(), person_longest()]
}

// ---- the end of the meeting -------------------------------------------------------------------------

/// The cards of one pile.
pub fn counted_cards(question: CardQuestion, counted: &str, group: Option<&str>) -> String {
    let question = closing::card_question(question);
    let counted = format!("{counted}.");
    group.map_or_else(|| answer(&counted, question), |group| answer_of_group(&counted, group, question))
}

pub fn aloud(question: AloudQuestion, said: &str) -> String {
    match question {
        AloudQuestion::OneWord => answer_after_colon(said, closing::aloud(question)),
        AloudQuestion::WhoWasMissing => answer(said, closing::aloud(question)),
    }
}

pub fn guess(group: Option<&str>) -> String {
    group.map_or_else(|| room_guessed_even().to_owned(), room_guessed)
}

pub fn reflection(question: ReflectionQuestion, said: &str) -> String {
    answer(said, closing::reflection(question))
}

// ---- list -------------------------------------------------------------------------------------

/// What state a session is in.
pub fn state(running: bool, ended: bool, import: bool) -> &'static str {
    match () {
        () if import => state_imported(),
        () if ended => state_ended(),
        () if running => state_running(),
        () => state_not_finished(),
    }
}

/// `3 lived 3 staff +1`: people in the balance by group, and how many are not counted in it.
pub fn list_people(in_balance: &[(Option<usize>, String)], uncounted: usize) -> String {
    let first_word = |label: &str| label.split(' ').next().unwrap_or_default().to_owned();
    let group = |(n, label): &(Option<usize>, String)| Some(group_count(&first_word(label), (*n)?));
    let mut parts: Vec<String> = in_balance.iter().filter_map(group).collect();
    parts.extend((uncounted > 0).then(|| list_uncounted(uncounted)));
    parts.join(" ")
}

/// A path in a sentence: whatever its name holds, it cannot drive the terminal.
pub fn shown(path: &Path) -> String {
    plain_text::clean(&path.to_string_lossy(), 4096)
}
