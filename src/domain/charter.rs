//! What the group is here for and how it agreed to talk: purpose, kind of session, ground rules.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::moment::Moment;

/// Longest purpose or ground rule, bytes.
pub const LINE_BYTES: usize = 400;
/// Most ground rules of one session.
pub const MOST_RULES: usize = 50;

/// Who is meant to be in the room.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum SessionKind {
    /// Several groups together.
    #[default]
    Joint,
    /// One group by itself: there is nothing to balance.
    OneGroup,
    /// A key for each group; nobody is in the file.
    GroupsOnly,
}

impl SessionKind {
    pub const ALL: [Self; 3] = [Self::Joint, Self::OneGroup, Self::GroupsOnly];

    /// The id, as in files.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Joint => "joint",
            Self::OneGroup => "one_group",
            Self::GroupsOnly => "groups_only",
        }
    }

    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let id = text.trim().to_lowercase().replace([' ', '-'], "_");
        Self::ALL.into_iter().find(|k| k.id() == id)
    }
}

/// Purpose and kind. A later one takes the place of an earlier one.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize, JsonSchema)]
pub struct Charter {
    /// What we are here for, in one line. Absent: not said yet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub purpose: Option<String>,
    #[serde(default)]
    pub kind: SessionKind,
}

#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct GroundRule {
    /// 1, 2, 3 … A number that stands already gets these words.
    pub rule: u16,
    pub text: String,
    /// The group asked that coming in before somebody has finished be marked.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub marks_interruptions: bool,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Kept {
    Kept,
    Partly,
    NotKept,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct RuleKept {
    pub rule: u16,
    pub kept: Kept,
}

/// The ground rules in order, and how each was kept.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Rules {
    pub list: Vec<(GroundRule, Option<Kept>)>,
    /// When the group agreed them as they stand. New words have to be agreed anew.
    pub agreed: Option<Moment>,
}

impl Rules {
    #[must_use]
    pub fn next_number(&self) -> u16 {
        self.list.iter().map(|(r, _)| r.rule).max().unwrap_or(0).saturating_add(1)
    }

    /// Whether a ground rule asks that interruptions be marked.
    #[must_use]
    pub fn marks_interruptions(&self) -> bool {
        self.list.iter().any(|(r, _)| r.marks_interruptions)
    }

    pub(super) fn set(&mut self, rule: &GroundRule) {
        self.agreed = None;
        match self.list.iter_mut().find(|(r, _)| r.rule == rule.rule) {
            Some((old, _)) => old.clone_from(rule),
            None => self.list.push((rule.clone(), None)),
        }
    }

    pub(super) fn kept(&mut self, kept: RuleKept) {
        if let Some((_, how)) = self.list.iter_mut().find(|(r, _)| r.rule == kept.rule) {
            *how = Some(kept.kept);
        }
    }
}
