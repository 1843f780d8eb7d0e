//! What was put right after the end, in the report: when, what, and where figures by person were asked for by whom.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{
    domain::{
        notes::note::Owner,
        record::change::{Amendment, Change},
    },
    report::view::{Maker, clean},
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

impl Maker<'_> {
    /// A time that nothing came of is left out.
    pub(super) fn put_right(&self) -> Vec<PutRightPart> {
        let told = self.s.amendments.iter().filter(|sitting| !sitting.changes.is_empty());
        told.map(|sitting| self.sitting(sitting)).collect()
    }

    fn sitting(&self, sitting: &Amendment) -> PutRightPart {
        let by = sitting.by.as_ref().map(|by| match by {
            Owner::Named(name) => clean(name),
            Owner::Person(id) => self.s.roster.person(*id).map(|p| clean(&p.label)).unwrap_or_default(),
        });
        PutRightPart {
            on: sitting.wall.map(|wall| wall.to_rfc3339()),
            by: self.by_person(|| by).flatten(),
            what: sitting.changes.iter().map(|(_, change)| *change).collect(),
        }
    }
}
