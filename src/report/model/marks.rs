//! Marks of one key: cards, and coming in before somebody has finished. Never by person.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{
    domain::{measures::shares::SMALL_GROUP, notes::marks::Colour},
    report::model::{
        Detail,
        builder::{Builder, clean},
    },
};

#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize, JsonSchema)]
pub struct ShownCards {
    pub green: usize,
    pub yellow: usize,
    pub red: usize,
}

/// How often one came in on the other.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize, JsonSchema)]
pub struct CutIns {
    pub invited: u32,
    pub not_invited: u32,
}

impl Builder<'_> {
    pub(super) fn cards(&self) -> ShownCards {
        let shown = |colour| self.s.marks.shown(colour);
        ShownCards { green: shown(Colour::Green), yellow: shown(Colour::Yellow), red: shown(Colour::Red) }
    }

    /// Only where a ground rule asked for it; an import can not show it.
    pub(super) fn interruptions(&self) -> Option<BTreeMap<String, BTreeMap<String, CutIns>>> {
        let marked = self.s.ground_rules.marks_interruptions() || !self.s.marks.cut_ins.is_empty();
        if self.s.source.is_import() || !marked {
            return None;
        }
        let mut from: BTreeMap<String, BTreeMap<String, CutIns>> = BTreeMap::new();
        for c in &self.s.marks.cut_ins {
            let by = self.role_or_group(&c.by_role, &c.by_group);
            let on = self.role_or_group(&c.on_role, &c.on_group);
            let count = from.entry(by).or_default().entry(on).or_default();
            *(if c.invited { &mut count.invited } else { &mut count.not_invited }) += 1;
        }
        Some(from)
    }

    /// A role of one or two people would tell of them.
    pub(super) fn role_or_group(&self, role: &str, group: &str) -> String {
        let wear = self.s.roster.people().iter().filter(|p| p.hat.role == role && p.hat.group == group);
        let disclosed = self.detail == Detail::People || wear.count() >= SMALL_GROUP;
        clean(if disclosed { role } else { group })
    }
}
