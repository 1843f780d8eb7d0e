//! Marks of one key: communication cards, and coming in before somebody has finished.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::domain::record::ids::Seq;

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[derive(strum::VariantArray)]
pub enum Colour {
    /// Stop.
    Red,
    /// Slower, or say it in other words.
    Yellow,
    /// Go on, this is good.
    Green,
}

impl Colour {
    pub const ALL: &[Self] = <Self as strum::VariantArray>::VARIANTS;
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct Card {
    pub colour: Colour,
}

/// Who came in on whom, by role and never by person.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct CutIn {
    /// The turn that began. A later mark for the same turn takes this one's place.
    pub turn: Seq,
    pub by_role: String,
    pub by_group: String,
    pub on_role: String,
    pub on_group: String,
    /// They were asked to come in.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub invited: bool,
}

#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Marks {
    pub cards: Vec<Colour>,
    pub cut_ins: Vec<CutIn>,
}

impl Marks {
    /// How many cards of a colour were shown.
    #[must_use]
    pub fn shown(&self, colour: Colour) -> usize {
        self.cards.iter().filter(|c| **c == colour).count()
    }

    pub(in crate::domain) fn cut_in(&mut self, cut_in: &CutIn) {
        self.cut_ins.retain(|c| c.turn != cut_in.turn);
        self.cut_ins.push(cut_in.clone());
    }
}
