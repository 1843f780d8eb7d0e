//! What is counted of the session, of each person, group and item.

use std::collections::BTreeSet;

use crate::domain::{agenda::items::ItemKind, floor::voices::FirstSpeaker, record::moment::Moment};

/// Where the session's milliseconds went. They sum to its span, exactly.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct DayTotals {
    /// Held by anyone, or crosstalk.
    pub speaking: u64,
    pub silence: u64,
    pub someone: u64,
    pub small_groups: u64,
    pub on_break: u64,
    pub off_record: u64,
    pub unattended: u64,
    /// Part of `speaking`.
    pub crosstalk: u64,
    /// Part of `speaking`: two people or more at once.
    pub overlap: u64,
    /// Quiet stretches of 5 s or more.
    pub quiet_stretches: u32,
    /// Part of `silence`: before anybody spoke.
    pub quiet_before: u64,
    /// Part of `silence`: after the last word, once the session is over.
    pub quiet_after: u64,
}

impl DayTotals {
    #[must_use]
    pub fn sum(&self) -> u64 {
        self.speaking
            + self.silence
            + self.someone
            + self.small_groups
            + self.on_break
            + self.off_record
            + self.unattended
    }
}

/// What a seat counts for.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct SeatFacts {
    /// One person, and not a seat that stands for several.
    pub is_individual: bool,
    /// How many people the seat stands for. `None`: not known.
    pub heads: Option<u16>,
    pub is_online: bool,
    /// Here, and counted nowhere.
    pub observes: bool,
}

#[derive(Clone, Debug, Default)]
#[expect(clippy::struct_excessive_bools, reason = "facts that do not depend on each other")]
pub struct PersonTally {
    pub group: usize,
    pub ms: u64,
    pub turns: u32,
    pub voices: u32,
    pub longest_ms: u64,
    pub first_spoke: Option<Moment>,
    pub last_spoke: Option<Moment>,
    /// Has a voice that was not an introduction.
    pub heard: bool,
    /// Was here at some time.
    pub came: bool,
    /// One person, and not a seat that stands for several.
    pub is_individual: bool,
    /// Here, and counted nowhere.
    pub observes: bool,
    /// Takes part online now.
    pub is_online: bool,
    /// Was here online, or in the room, at some time.
    pub was_online: bool,
    pub was_in_room: bool,
    /// How many people the seat stands for. `None`: not known.
    pub(super) heads: Option<u16>,
    pub(super) present_ms: u64,
    pub(super) here_since: Option<u64>,
    pub(super) turn: Option<OpenTurn>,
}

impl PersonTally {
    /// How many people the seat counts for. `None`: not known.
    pub(super) fn counts_for(&self) -> Option<u16> {
        if self.observes { Some(0) } else { self.heads }
    }

    /// Whether its group has them only once they speak: whoever is no single person, and whoever looks on.
    pub(super) fn joins_with_a_turn(&self) -> bool {
        self.observes || !self.is_individual
    }

    /// They are here where they are.
    pub(super) fn note_place(&mut self) {
        if self.is_online {
            self.was_online = true;
        } else {
            self.was_in_room = true;
        }
    }

    /// How many people's presence the seat counts for.
    pub(super) fn weight(&self) -> u64 {
        self.counts_for().map_or(0, u64::from)
    }

    /// How many people are here in the seat, as far as two of a group are enough: two where there are more, or may be.
    pub(super) fn here(&self) -> usize {
        match self.here_since {
            Some(_) if self.is_several() => 2,
            Some(_) if self.is_individual => 1,
            Some(_) | None => 0,
        }
    }

    /// Whether at least two people of its group are behind the seat, or may be.
    fn is_several(&self) -> bool {
        !self.is_individual && self.heads.is_none_or(|n| n > 1)
    }
}

#[derive(Clone, Copy, Debug)]
pub(super) struct OpenTurn {
    pub(super) group: usize,
    pub(super) start: Moment,
    pub(super) clock_start: u64,
    pub(super) item: Option<usize>,
    /// When the speaker paused, if they did; the turn may still go on.
    pub(super) paused: Option<(Moment, u64)>,
}

#[derive(Clone, Debug, Default)]
pub struct GroupTally {
    pub in_balance: bool,
    pub centred: bool,
    /// Person-milliseconds of speech.
    pub ms: u64,
    /// Those of people who spoke online.
    pub online_ms: u64,
    pub turns: u32,
    pub voices: u32,
    pub longest_ms: u64,
    /// People who wore a hat of this group while they were here.
    pub people: BTreeSet<usize>,
    /// How many people wear a hat of this group and are here: the sum of [`PersonTally::here`].
    pub(super) here: usize,
    /// How many people speak for this group now.
    pub(super) speaking: u32,
    pub(super) present_ms: u64,
}

impl GroupTally {
    /// So many of its people were here for so long. More than can be counted is as much as can be.
    pub(super) fn is_present(&mut self, ms: u64, people: u64) {
        self.present_ms = self.present_ms.saturating_add(ms.saturating_mul(people));
    }
}

#[derive(Clone, Debug, Default)]
pub struct ItemTally {
    pub kind: ItemKind,
    /// Running time spent on it; of a break or small groups, the time they took.
    pub spent_ms: u64,
    /// Speech by group, ms.
    pub groups: Vec<u64>,
    pub heard: BTreeSet<usize>,
    pub present: BTreeSet<usize>,
    pub first_voice: Option<FirstSpeaker>,
}

#[derive(Clone, Copy, Debug)]
pub(super) struct Active {
    pub(super) person: usize,
    pub(super) group: usize,
    /// A file may hold stretches of one speaker that overlap each other: counted once.
    pub(super) depth: u32,
}
