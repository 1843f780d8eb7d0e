//! Who had the floor when, as voices: groups, or people where they may be shown. For programs that look at speech.

use crate::report::{
    disclosure::Disclosure,
    model::{Detail, TimeState, TimelinePart, ms},
};

/// What *someone* is called in every language: other programs, and an import, take it for a voice without a name.
const SOMEONE: &str = "Unknown";

/// A group, a person, or *someone*.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Voice {
    /// `None`: someone, of whom no more is told.
    pub id: Option<String>,
    pub label: String,
    pub group: Option<String>,
}

/// A stretch of one voice, or of the floor.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Spoken<Of> {
    pub start_ms: u64,
    pub end_ms: u64,
    pub of: Of,
}

/// A session as voices.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Speech {
    pub voices: Vec<Voice>,
    /// In order of their beginnings, with the places of their voices.
    pub spoken: Vec<Spoken<usize>>,
    /// What else the floor was: talk over each other, small groups, breaks, off the record, nobody recording.
    pub floor: Vec<Spoken<TimeState>>,
    pub end_ms: u64,
}

impl Disclosure<'_> {
    /// Nothing, where a group in the balance is small and only groups may be told: one group's turns would be one
    /// person's.
    #[must_use]
    pub fn speech(&self) -> Option<Speech> {
        let has_small = self.in_balance().iter().any(|group| group.small_group);
        if self.detail == Detail::Groups && has_small {
            return None;
        }
        let end_ms = ms(self.report.time.span_s);
        let mut speech = Speech { voices: vec![], spoken: vec![], floor: vec![], end_ms };
        for part in &self.report.timeline {
            let (start_ms, end_ms) = (ms(part.start_s), ms(part.end_s));
            match part.state {
                TimeState::Held | TimeState::Someone => {
                    let of = speech.place(self.voice(part));
                    speech.spoken.push(Spoken { start_ms, end_ms, of });
                }
                TimeState::Open | TimeState::Other => {}
                of @ (TimeState::Crosstalk
                | TimeState::SmallGroups
                | TimeState::Break
                | TimeState::OffRecord
                | TimeState::Unattended) => speech.floor.push(Spoken { start_ms, end_ms, of }),
            }
        }
        Some(speech)
    }

    fn voice(&self, part: &TimelinePart) -> Voice {
        let group = part.group.clone();
        let person = self.report.people.iter().find(|person| part.person.as_ref() == Some(&person.id));
        match (person, &part.group) {
            (Some(person), _) => Voice { id: Some(person.id.clone()), label: person.label.clone(), group },
            (None, Some(id)) => {
                let label = self.report.groups.iter().find(|group| group.id == *id).map(|group| &group.label);
                Voice { id: Some(id.clone()), label: label.unwrap_or(id).clone(), group }
            }
            (None, None) => Voice { id: None, label: SOMEONE.to_owned(), group: None },
        }
    }
}

impl Speech {
    /// The place of a voice. Who is known by the same id is the same voice.
    fn place(&mut self, voice: Voice) -> usize {
        let is_same =
            |other: &Voice| other.id == voice.id && (other.label == voice.label || voice.id.is_none());
        self.voices.iter().position(is_same).unwrap_or_else(|| {
            self.voices.push(voice);
            self.voices.len() - 1
        })
    }

    /// The stretches of one voice. Those that overlap, as of two people of one group, are one.
    #[must_use]
    pub fn joined(&self, voice: usize) -> Vec<Spoken<usize>> {
        let mut joined: Vec<Spoken<usize>> = Vec::new();
        for next in self.spoken.iter().filter(|spoken| spoken.of == voice) {
            match joined.last_mut() {
                Some(last) if next.start_ms < last.end_ms => last.end_ms = last.end_ms.max(next.end_ms),
                _ => joined.push(*next),
            }
        }
        joined
    }
}
