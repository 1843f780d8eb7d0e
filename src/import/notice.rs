//! What an import reports beside its result: facts to check, and choices that only a person can make.

use std::collections::BTreeMap;

use crate::import::speech::{Lacks, SkipKind};

/// One notice. Its words are in `messages`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Notice {
    /// Speakers who are not in the list of people, added as *unassigned*. `listed`: there is a list.
    Unassigned {
        labels: Vec<String>,
        listed: bool,
    },
    /// People of the list whom the file does not mention; kept as present only if that was asked for.
    NotMentioned {
        people: Vec<String>,
        kept: bool,
    },
    /// These look like one person; `label` would be taken as `with`.
    LikelySame {
        label: String,
        with: String,
    },
    RoomOrDevice {
        label: String,
    },
    /// Labels that stand for a voice nobody knows: *someone*.
    NamesNobody {
        label: String,
    },
    /// No stretch of speech has a name.
    NobodyNamed,
    /// Stretches of speech without a name: *someone*. `may_go_on`: a person may say that they are theirs who were named
    /// before.
    NoName {
        n: usize,
        may_go_on: bool,
    },
    /// Labels that may be no names.
    Doubtful {
        labels: Vec<String>,
    },
    /// The file shows no overlap, so overlap is not available.
    NoOverlap,
    DefaultTarget,
    /// The day of the meeting is not known; today stands for it.
    DefaultDate,
    /// It is a table of turns that airtime wrote.
    Lacks(Lacks),
    Skipped(BTreeMap<SkipKind, usize>),
}
