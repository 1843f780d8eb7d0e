//! Builds the report on one session: its own members here, each group of figures in the file named for it.

use std::collections::BTreeMap;

use crate::{
    domain::{
        History, Session, Tally,
        floor::voices::FirstSpeaker,
        measures::{
            heard,
            shares::{self, GroupShare},
            spread,
        },
        notes::kind::NoteKind,
        people::{joining::Seat, person::Person},
        record::{
            moment::{Moment, seconds},
            plain_text::{self, NOTE_BYTES},
        },
    },
    report::model::{
        Detail, FORMAT, FirstVoice, HeardPart, LongestRun, SessionReport, Target, Time, VERSION, closing,
    },
    text::report::first,
};

/// The report on a session, up to its end or to its last event.
#[must_use]
pub fn session_report(s: &Session, detail: Detail) -> SessionReport {
    let tally = s.tally.at(s.end_so_far());
    Builder { s, tally: &tally, shares: shares::group_shares(s, &tally), detail }.report()
}

/// The report on a session with who had the floor when, which only its whole history tells.
#[must_use]
pub fn history_report(history: &History, detail: Detail) -> SessionReport {
    let s = history.session();
    let tally = s.tally.at(s.end_so_far());
    let builder = Builder { s, tally: &tally, shares: shares::group_shares(s, &tally), detail };
    SessionReport { timeline: builder.timeline(history), ..builder.report() }
}

pub(super) struct Builder<'a> {
    pub(super) s: &'a Session,
    pub(super) tally: &'a Tally,
    pub(super) shares: Vec<GroupShare>,
    pub(super) detail: Detail,
}

impl Builder<'_> {
    fn report(&self) -> SessionReport {
        let spread = spread::spread(&self.weighed_times());
        let (heard, of) = heard::heard_in_session(self.tally);
        SessionReport {
            notice: first().into(),
            format: FORMAT.into(),
            version: VERSION,
            session: self.about(),
            draft: None,
            time: self.time(),
            target: Target { mode: self.s.aim.mode, agreed: self.s.aim.agreed },
            groups: self.groups(),
            people: self.people(),
            heard: self.if_identified(|| HeardPart { heard, of }),
            apart_share: shares::uncounted_share(self.tally),
            parity_ratio: shares::parity_ratio(self.s, &self.shares),
            effective_voices: spread.effective_voices,
            gini: spread.gini,
            gini_corrected: spread.gini_corrected,
            entropy_normalised: spread.entropy_normalised,
            hhi_normalised: spread.hhi_normalised,
            first_voice: self.tally.voices().first().map(|f| self.first_voice(f)),
            longest_absence_s: self.longest_absence(),
            longest_run: self.if_identified(|| self.longest_run()).flatten(),
            responses: self.if_identified(|| self.responses()),
            items: self.s.agenda.items.iter().enumerate().map(|(at, item)| self.item(at, item)).collect(),
            time_by_origin: self.time_by_origin(),
            interruptions: self.interruptions(),
            queue: self.queue(),
            go_rounds: self.go_rounds(),
            reports_back: self.s.reports_back,
            came_of_it: self.came_of_it(),
            decisions: self.of_kind(NoteKind::Decision, Self::decision),
            actions: self.of_kind(NoteKind::Action, Self::action),
            needs: self.of_kind(NoteKind::UnmetNeed, Self::need),
            ideas: self.of_kind(NoteKind::Idea, Self::idea),
            jargon: self.of_kind(NoteKind::Jargon, Self::note),
            disagreements: self.of_kind(NoteKind::Disagreement, Self::note),
            notes: self.other_notes(),
            cards: self.cards(),
            closing: closing::part(self.s),
            timeline: vec![],
            put_right: self.amendments(),
        }
    }

    pub(super) fn by_person<T>(&self, value: impl FnOnce() -> T) -> Option<T> {
        (self.detail == Detail::People).then(value)
    }

    /// What needs identified people is not available where groups have the keys.
    pub(super) fn if_identified<T>(&self, value: impl FnOnce() -> T) -> Option<T> {
        self.s.times_individuals().then(value)
    }

    fn time(&self) -> Time {
        let t = self.tally.totals();
        Time {
            span_s: at_s(self.tally.now()),
            speaking_s: seconds(t.speaking),
            person_seconds_s: seconds(self.tally.people().iter().map(|p| p.ms).sum()),
            overlap_s: self.s.overlap_known().then(|| seconds(t.overlap)),
            crosstalk_s: seconds(t.crosstalk),
            silence_s: seconds(t.silence),
            someone_s: seconds(t.someone),
            small_groups_s: seconds(t.small_groups),
            break_s: seconds(t.on_break),
            unattended_s: seconds(t.unattended),
            off_record_s: seconds(t.off_record),
            quiet_stretches: t.quiet_stretches,
        }
    }

    pub(super) fn first_voice(&self, first: FirstSpeaker) -> FirstVoice {
        FirstVoice {
            group: self.group_id(first.group),
            person: self.by_person(|| self.identified(first.person)).flatten(),
            at_s: at_s(first.at),
        }
    }

    /// The id of whoever sits in a seat, if it is one person.
    fn identified(&self, seat: usize) -> Option<String> {
        let person = &self.s.roster.people()[seat];
        (person.seat == Seat::Person).then(|| person_id(person))
    }

    fn longest_absence(&self) -> Option<f64> {
        let centred = self.s.roster.centred()?;
        let came = self.shares.iter().any(|g| g.group == centred);
        came.then(|| seconds(self.tally.voices().longest_absence(self.tally.clock())))
    }

    fn longest_run(&self) -> Option<LongestRun> {
        let run = self.tally.voices().longest_run()?;
        Some(LongestRun { group: self.group_id(run.group), turns: run.turns, seconds: seconds(run.ms) })
    }

    fn responses(&self) -> BTreeMap<String, BTreeMap<String, u32>> {
        let in_balance = || self.shares.iter().filter(|g| g.in_balance).map(|g| g.group);
        let row = |g: usize| {
            in_balance().map(|h| (self.group_id(h), self.tally.voices().responses(g, h))).collect()
        };
        in_balance().map(|g| (self.group_id(g), row(g))).collect()
    }

    pub(super) fn item_number(&self, at: Option<usize>) -> Option<u16> {
        Some(self.s.agenda.items.get(at?)?.item)
    }

    pub(super) fn group_id(&self, g: usize) -> String {
        clean(&self.s.roster.groups()[g].id)
    }
}

pub(super) fn person_id(person: &Person) -> String {
    person.source_id.as_deref().map_or_else(|| person.handle.to_string(), clean)
}

pub(super) fn clean(text: &str) -> String {
    plain_text::clean(text, NOTE_BYTES)
}

pub(super) fn at_s(at: Moment) -> f64 {
    seconds(at.ms())
}
