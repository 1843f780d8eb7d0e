//! What was put right after the end, in the report: when, what, and where figures by person were asked for by whom.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{
    domain::{
        notes::note::Owner,
        record::amendment::{Amendment, Change},
    },
    report::model::builder::{Builder, clean},
    text::people,
};

#[derive(Clone, PartialEq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct PutRightPart {
    /// RFC 3339, when somebody sat down to it. `null`: a shared copy does not tell it.
    pub on: Option<String>,
    /// Who did. `null`: not said, or figures by person were not asked for.
    pub by: Option<String>,
    /// What each change was, in order.
    pub what: Vec<Change>,
}

impl Builder<'_> {
    /// A time that nothing came of is left out.
    pub(super) fn amendments(&self) -> Vec<PutRightPart> {
        let with_changes = self.s.amendments.iter().filter(|amendment| !amendment.changes.is_empty());
        with_changes.map(|amendment| self.amendment(amendment)).collect()
    }

    fn amendment(&self, amendment: &Amendment) -> PutRightPart {
        let by = amendment.by.as_ref().map(|by| match by {
            Owner::Named(name) => clean(name),
            Owner::Person(id) => clean(&people::name(&self.s.roster, *id)),
        });
        PutRightPart {
            on: amendment.wall.map(|wall| wall.to_rfc3339()),
            by: self.by_person(|| by).flatten(),
            what: amendment.changes.iter().map(|(_, change)| *change).collect(),
        }
    }
}
