//! Speech without a name in a file that names people: *someone's*, or theirs who were named before it.

use crate::import::{
    assumption::Assumption,
    speech::{ParsedFile, Recording},
};

/// What speech without a name counts for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Unnamed {
    Someone,
    /// The person named before it.
    Before,
}

impl ParsedFile {
    /// Decides about speech without a name, whatever the rule that guesses would do.
    pub fn settle_unnamed(&mut self, choice: Unnamed) {
        self.assumptions.retain(|rule| !matches!(rule, Assumption::NamesAtChanges { .. }));
        let rules = self.recordings.iter_mut().filter_map(|recording| recording.settle_unnamed(Some(choice)));
        self.assumptions.extend(rules);
    }
}

impl Recording {
    /// Decides about speech without a name; without a choice by the rule that guesses. Returns the rule if it was used.
    pub(super) fn settle_unnamed(&mut self, choice: Option<Unnamed>) -> Option<Assumption> {
        let go_on = match choice {
            Some(choice) => choice == Unnamed::Before,
            None => self.carry.likely,
        };
        let mut ms = 0;
        for (at, name) in &self.carry.from {
            if let Some(segment) = self.segments.get_mut(*at) {
                segment.label = go_on.then(|| name.clone());
                ms += segment.end_ms - segment.start_ms;
            }
        }
        let captions = self.carry.from.len();
        let rule = match choice {
            Some(_) => Assumption::UnnamedGoOn { captions, ms },
            None => Assumption::NamesAtChanges { captions, ms },
        };
        (go_on && captions > 0).then_some(rule)
    }

    /// Whether a person may say that speech without a name is theirs who were named before it.
    pub(super) fn may_go_on(&self) -> bool {
        self.carry.from.iter().any(|(at, _)| self.segments.get(*at).is_some_and(|s| s.label.is_none()))
    }
}
