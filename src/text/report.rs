//! Texts of reports and of `list`: the session and its agreement here, the other sections in files of their own.

mod balance;
mod course;
mod last_time;
mod outcome;

use chrono::{DateTime, FixedOffset, NaiveDate};

pub use balance::*;
pub use course::*;
pub use last_time::*;
pub use outcome::*;

pub use crate::text::messages::report::*;
use crate::{
    domain::{
        AimMode,
        preparation::charter::SessionKind,
        record::opening::{Origin, Source},
    },
    text::{agreement as agreed, format, meeting_name::start_time, people},
};

/// What the group agreed about the record.
pub struct RecordAgreement<'a> {
    pub holder: Option<&'a str>,
    pub viewers: Option<&'a str>,
    pub until: Option<NaiveDate>,
    pub by_person: bool,
    pub hides_facilitator: bool,
    pub recognition: Option<bool>,
    pub phones: bool,
    pub agreed_by: Option<&'a str>,
    pub source: Source,
}

impl RecordAgreement<'_> {
    /// Whether nothing was agreed.
    pub fn is_empty(&self) -> bool {
        let Self {
            holder,
            viewers,
            until,
            by_person,
            hides_facilitator,
            recognition,
            phones,
            agreed_by,
            source: _,
        } = *self;
        let texts = [holder, viewers, agreed_by];
        let answers = by_person || hides_facilitator || phones || recognition.is_some();
        texts.iter().all(Option::is_none) && until.is_none() && !answers
    }
}

/// Who keeps the record, who may see it, until when, and whether the report may show each person.
pub fn agreement(a: &RecordAgreement<'_>) -> String {
    let more = also_agreed(a.hides_facilitator, a.recognition, a.phones, a.agreed_by);
    if a.is_empty() {
        return match a.source.origin() {
            Origin::Live => agreement_none(),
            Origin::Rehearsal => agreement_rehearsal(),
            Origin::Import => agreement_import(),
        }
        .to_owned();
    }
    if a.source.is_import() && a.holder.is_none() && a.viewers.is_none() && a.until.is_none() {
        return agreement_import_by_person().to_owned();
    }
    let holder = agreed::named_holder(a.holder)
        .map_or_else(|| agreement_holder_note_taker().to_owned(), agreement_holder);
    let viewers = agreed::named_viewers(a.viewers)
        .map_or_else(|| agreement_viewers_group().to_owned(), agreement_viewers);
    let until = a.until.map_or_else(|| agreement_until_open().to_owned(), agreement_until);
    let how = if a.by_person { agreement_by_person() } else { agreement_by_group() };
    let first = [&*holder, &viewers, &until, how];
    first.into_iter().chain(more.iter().map(String::as_str)).collect::<Vec<_>>().join(" ")
}

/// What else was agreed: the facilitator's own time, recognition or payment, phones, and by whom; each where it was said.
pub fn also_agreed(
    hides_facilitator: bool,
    recognition: Option<bool>,
    phones: bool,
    by: Option<&str>,
) -> Vec<String> {
    let recognition =
        recognition.map(|yes| if yes { agreement_recognition_yes() } else { agreement_recognition_no() });
    let fixed =
        [hides_facilitator.then(agreement_facilitator_hidden), recognition, phones.then(agreement_phones)];
    fixed.into_iter().flatten().map(str::to_owned).chain(by.map(agreement_agreed_by)).collect()
}

/// Whom to ask, and by when, to have something taken out. A file that was imported had no note-taker.
pub fn draft_until(holder: Option<&str>, until: NaiveDate, source: Source) -> String {
    match agreed::named_holder(holder) {
        Some(name) => draft(until, name),
        None if source.is_import() => draft_import(until),
        None => draft_note_taker(until),
    }
}

/// When a meeting began, or when it was imported where nobody said its day.
pub fn opened(
    at: Option<DateTime<FixedOffset>>,
    imported: Option<NaiveDate>,
    source: Source,
) -> Option<String> {
    let began = |at: DateTime<FixedOffset>| {
        let day = format::weekday_and_day(at.date_naive());
        start_time(at, source).map_or_else(|| day.clone(), |time| when(&day, &time))
    };
    at.map(began).or_else(|| imported.map(|on| imported_on(&format::weekday_and_day(on))))
}

/// Where a session's events came from, as a sentence: the message `source` has an attribute for each.
pub fn source(source: Source) -> &'static str {
    source::by_id(source.id()).unwrap_or_default()
}

/// When the text about the record was read aloud. `None` for an import, since there was nobody to read it to.
pub fn read_out(source: Source, at_ms: Option<u64>) -> Option<String> {
    match at_ms {
        Some(at_ms) => Some(read_out_at(at_ms)),
        None => (!source.is_import()).then(|| read_out_not_done().to_owned()),
    }
}

/// What a file that was imported shows, and what it does not.
pub fn not_in_file(source: Source, was_tapped: bool, overlap_known: bool) -> Option<&'static str> {
    let words = match (was_tapped, overlap_known) {
        (true, true) => file_shows_taps(),
        (true, false) => file_shows_taps_by_group(),
        (false, true) => file_shows(),
        (false, false) => file_shows_one_at_a_time(),
    };
    source.is_import().then_some(words)
}

/// How many looked on, and what the group said of it. Never who.
pub fn observers(people: usize, accepted: Option<bool>) -> String {
    match accepted {
        Some(true) => observers_accepted(people),
        Some(false) => observers_not_accepted(people),
        None => observers_not_asked(people),
    }
}

/// So many digits tell one protocol from another to people who compare them.
const SHORT_FINGERPRINT: usize = 12;

/// The protocol that the meeting was begun by.
pub fn protocol(name: Option<&str>, fingerprint: &str) -> String {
    let start: String = fingerprint.chars().take(SHORT_FINGERPRINT).collect();
    match name {
        Some(name) => protocol_named(name, &start),
        None => protocol_unnamed(&start),
    }
}

/// Who facilitated one after the other, where more than one did.
pub fn chairs(who: &[String]) -> Option<String> {
    (!who.is_empty()).then(|| chaired(who))
}

/// What the group aims for. `small_apart`: shares are not equal, since a group of one or two has its part of the people.
pub fn aim(mode: AimMode, agreed: bool, small_apart: bool) -> &'static str {
    match (mode, agreed) {
        (AimMode::Equal, true) if small_apart => aim_equal_but_small(),
        (AimMode::Equal, false) if small_apart => aim_equal_but_small_suggested(),
        (AimMode::Equal, true) => aim_equal(),
        (AimMode::Equal, false) => aim_equal_suggested(),
        (AimMode::Headcount, true) => aim_headcount(),
        (AimMode::Headcount, false) => aim_headcount_suggested(),
        (AimMode::Custom, true) => aim_custom(),
        (AimMode::Custom, false) => aim_custom_suggested(),
        (AimMode::None, _) => aim_none(),
    }
}

/// The kind of meeting, if it explains why something is left out.
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

/// The state of a session in the list.
pub fn state(running: bool, ended: bool, import: bool) -> &'static str {
    match () {
        () if import => state_imported(),
        () if ended => state_ended(),
        () if running => state_running(),
        () => state_not_finished(),
    }
}

/// A group, and how many people it has.
#[derive(Clone, Copy)]
pub struct GroupCount<'a> {
    /// What it is called. `None`: the people without a group.
    pub label: Option<&'a str>,
    /// `None`: they were not counted.
    pub people: Option<usize>,
}

impl<'a> GroupCount<'a> {
    /// Of the group with this id and this label.
    #[must_use]
    pub fn of(id: &str, label: &'a str, people: Option<usize>) -> Self {
        Self { label: Some(label).filter(|label| !people::is_no_group(id, label)), people }
    }

    /// `4 staff`, or of people without a group `4 with no group`; where they are all there are, `4 people`. `None`: they
    /// were not counted.
    #[must_use]
    pub fn words(self, is_only: bool) -> Option<String> {
        let n = self.people?;
        Some(match self.label {
            Some(label) => group_count(label, n),
            None if is_only => people(n),
            None => group_count(with_no_group(), n),
        })
    }
}

/// How many people of each group came: `3 lived experience`, `3 staff`.
#[must_use]
pub fn list_people(in_balance: &[GroupCount<'_>]) -> Vec<String> {
    in_balance.iter().filter_map(|group| group.words(in_balance.len() == 1)).collect()
}

/// The same in one text, and how many are not counted in the balance.
#[must_use]
pub fn people_of_groups(in_balance: &[GroupCount<'_>], uncounted: usize) -> String {
    let mut parts = list_people(in_balance);
    parts.extend((uncounted > 0).then(|| people_uncounted(uncounted)));
    parts.join(", ")
}

#[cfg(test)]
mod tests {
    use strum::IntoEnumIterator as _;

    use super::*;

    #[test]
    fn every_source_has_a_name() {
        for from in Source::iter() {
            assert!(!source(from).is_empty(), "locales/en/report.ftl: `source` has no `.{}`", from.id());
        }
    }
}
