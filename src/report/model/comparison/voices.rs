//! A disclosed record as voices: whom it hears when.

use std::collections::BTreeSet;

use crate::{
    domain::{
        Moment,
        measures::{
            matched_turns::TurnStart,
            voice_grid::{Grid, Piece, Voice},
        },
    },
    report::model::{
        SessionReport, TimeState, TimelinePart,
        comparison::{
            matching::{Matching, Numbers},
            record::Source,
        },
        ms,
    },
};

/// A record as voices.
pub(super) struct RecordVoices {
    pieces: Vec<Piece>,
    length: Moment,
}

/// What counts as one voice, by the ids of a record.
#[derive(Clone, Copy)]
pub(super) enum Voices<'a> {
    People(&'a Numbers),
    Groups(&'a Numbers),
}

impl Voices<'_> {
    fn number(self, part: &TimelinePart) -> Option<u16> {
        match self {
            Self::People(numbers) => numbers.get(part.person.as_ref()?),
            Self::Groups(numbers) => numbers.get(part.group.as_ref()?),
        }
        .copied()
    }
}

/// Two records as voices: by person, and by group as it may be told.
pub(super) struct Pair {
    pub(super) people: [RecordVoices; 2],
    pub(super) groups: [RecordVoices; 2],
    /// Both tell people apart, and somebody is in both.
    pub(super) is_by_person: bool,
    /// By person, quiet and those who are not counted are one.
    pub(super) merges_people: bool,
}

impl Pair {
    pub(super) fn new(sources: &[Source<'_>; 2], matching: &Matching) -> Self {
        let [first, second] = sources;
        let merges_people = sources.iter().any(|source| merges_uncounted(&source.by_person));
        let merges_groups = sources.iter().any(|source| merges_uncounted(&source.report));
        let people = |source: &Source<'_>, numbers| {
            RecordVoices::of(&source.by_person, Voices::People(numbers), merges_people)
        };
        let groups = |source: &Source<'_>| {
            RecordVoices::of(&source.report, Voices::Groups(&matching.groups), merges_groups)
        };
        let [ours, theirs] = &matching.people;
        Self {
            people: [people(first, ours), people(second, theirs)],
            groups: [groups(first), groups(second)],
            is_by_person: sources.iter().all(Source::tells_people_apart) && matching.people_matched > 0,
            merges_people,
        }
    }

    /// The finer of what both tell.
    pub(super) fn finest(&self) -> &[RecordVoices; 2] {
        if self.is_by_person { &self.people } else { &self.groups }
    }
}

/// Whether a record tells quiet and those who are not counted as one.
fn merges_uncounted(report: &SessionReport) -> bool {
    report.timeline.iter().any(|part| part.state == TimeState::Other)
}

impl RecordVoices {
    /// `merges`: what one of two records does not tell apart is told apart in neither.
    pub(super) fn of(report: &SessionReport, voices: Voices<'_>, merges: bool) -> Self {
        let counted: BTreeSet<&str> =
            report.groups.iter().filter(|g| g.in_balance).map(|g| g.id.as_str()).collect();
        let is_counted = |part: &TimelinePart| part.group.as_deref().is_some_and(|g| counted.contains(g));
        let voice = |part: &TimelinePart| {
            let voice = match part.state {
                TimeState::Held => voices.number(part).map_or(Voice::Someone, Voice::One),
                TimeState::Someone => Voice::Someone,
                TimeState::Open | TimeState::Other => Voice::Nobody,
                TimeState::Crosstalk => Voice::Several,
                TimeState::SmallGroups | TimeState::Break | TimeState::OffRecord | TimeState::Unattended => {
                    return None;
                }
            };
            Some(if merges && !is_counted(part) { Voice::Nobody } else { voice })
        };
        let at = |seconds: f64| Moment::from_ms(ms(seconds));
        let piece =
            |part: &TimelinePart| Piece { start: at(part.start_s), end: at(part.end_s), voice: voice(part) };
        Self { pieces: report.timeline.iter().map(piece).collect(), length: at(report.time.span_s) }
    }

    pub(super) fn grid(&self) -> Grid {
        Grid::new(&self.pieces, self.length)
    }

    /// When turns begin, `offset` ms later than this record has it. A change of role begins none.
    pub(super) fn turns(&self, offset: i64) -> Vec<TurnStart> {
        let mut turns = Vec::new();
        let mut last: Option<Piece> = None;
        for piece in &self.pieces {
            let goes_on = last.is_some_and(|last| last.voice == piece.voice && last.end == piece.start);
            last = Some(*piece);
            if let Some(voice @ (Voice::One(_) | Voice::Someone)) = piece.voice.filter(|_| !goes_on) {
                let at = i64::try_from(piece.start.ms()).unwrap_or(i64::MAX).saturating_add(offset);
                turns.push(TurnStart { at, voice });
            }
        }
        turns
    }
}
