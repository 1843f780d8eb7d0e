//! Agenda items: what is being talked about.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ItemKind {
    #[default]
    Discussion,
    Presentation,
    Story,
    GoRound,
    Prioritise,
    CheckIn,
    CheckOut,
}

impl ItemKind {
    pub const ALL: [Self; 7] = [
        Self::Discussion,
        Self::Presentation,
        Self::Story,
        Self::GoRound,
        Self::Prioritise,
        Self::CheckIn,
        Self::CheckOut,
    ];

    /// The id, as in files.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Discussion => "discussion",
            Self::Presentation => "presentation",
            Self::Story => "story",
            Self::GoRound => "go_round",
            Self::Prioritise => "prioritise",
            Self::CheckIn => "check_in",
            Self::CheckOut => "check_out",
        }
    }

    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let id = text.trim().to_lowercase().replace([' ', '-'], "_");
        Self::ALL.into_iter().find(|k| k.id() == id)
    }

    /// Everyone in turn: it settles nothing about who has been heard.
    #[must_use]
    pub fn is_introduction(self) -> bool {
        matches!(self, Self::GoRound | Self::CheckIn | Self::CheckOut)
    }

    /// Kinds in which nobody is prompted, and other groups' talk does not count against anyone.
    #[must_use]
    pub fn is_given_floor(self) -> bool {
        self.is_introduction() || matches!(self, Self::Presentation | Self::Story)
    }
}

#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct ItemAdded {
    /// 1, 2, 3 …: the digit that starts it.
    pub item: u16,
    pub title: String,
    #[serde(default)]
    pub kind: ItemKind,
    /// How long the group thought it would take. It never beeps and never advances.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub planned_ms: Option<u64>,
}

/// The items in order, and the one under way.
#[derive(Clone, Debug, Default)]
pub struct Agenda {
    pub items: Vec<ItemAdded>,
    pub current: Option<u16>,
}

impl Agenda {
    #[must_use]
    pub fn get(&self, item: u16) -> Option<&ItemAdded> {
        self.items.iter().find(|i| i.item == item)
    }

    #[must_use]
    pub fn current(&self) -> Option<&ItemAdded> {
        self.get(self.current?)
    }

    #[must_use]
    pub fn next_number(&self) -> u16 {
        self.items.iter().map(|i| i.item).max().unwrap_or(0).saturating_add(1)
    }

    /// Place of an item in the list, which is its place in the tally too.
    #[must_use]
    pub fn index(&self, item: u16) -> Option<usize> {
        self.items.iter().position(|i| i.item == item)
    }
}
