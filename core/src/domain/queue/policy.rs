//! In which order the group wants hands to be suggested.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// In which order hands are suggested.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[derive(strum::VariantArray)]
pub enum Policy {
    #[default]
    InOrder,
    NotComeInFirst,
    LeastTimeFirst,
    AlternateGroups,
    /// The centred group first.
    LivedExperienceFirst,
}

impl Policy {
    pub const ALL: &[Self] = <Self as strum::VariantArray>::VARIANTS;

    /// The policy that words name: the whole name, or the word that tells it from the others.
    ///
    /// # Errors
    /// None is named, or two are.
    pub fn parse(words: &str) -> Result<Self, PolicyProblem> {
        let words = words.to_lowercase().replace(['_', '-'], " ");
        let is_named = |policy: &Self| policy.keywords().iter().any(|word| words.contains(word));
        let mut named = Self::ALL.iter().copied().filter(is_named);
        match (named.next(), named.next()) {
            (Some(policy), None) => Ok(policy),
            (Some(first), Some(second)) => Err(PolicyProblem::Two(first, second)),
            (None, _) => Err(PolicyProblem::Unknown),
        }
    }

    /// The word that [`Policy::parse`] reads as this one.
    #[must_use]
    pub fn word(self) -> &'static str {
        self.keywords().first().copied().unwrap_or_default()
    }

    /// What stands for it in a file that people write. [`Policy::parse`] reads it too.
    #[must_use]
    pub fn in_file(self) -> &'static str {
        match self {
            Self::InOrder => "in order",
            Self::NotComeInFirst => "not spoken first",
            Self::LeastTimeFirst => "least time first",
            Self::AlternateGroups => "groups take turns",
            Self::LivedExperienceFirst => "lived experience first",
        }
    }

    fn keywords(self) -> &'static [&'static str] {
        match self {
            Self::InOrder => &["in order", "asked", "first come", "went up"],
            Self::NotComeInFirst => &["come in", "not yet", "not spoken", "new voices"],
            Self::LeastTimeFirst => &["least", "less time"],
            Self::AlternateGroups => &["alternat", "turn about", "take turns"],
            Self::LivedExperienceFirst => &["lived"],
        }
    }
}

/// Words that do not name one policy.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum PolicyProblem {
    Unknown,
    Two(Policy, Policy),
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct PolicyChosen {
    pub policy: Policy,
    /// Only for now: what the group agreed before is not forgotten.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub for_now: bool,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_policy_is_known_by_its_name_and_by_part_of_it() {
        let known = [
            ("in order", Policy::InOrder),
            ("first come first served", Policy::InOrder),
            ("Not come in first", Policy::NotComeInFirst),
            ("not_come_in_first", Policy::NotComeInFirst),
            ("least time", Policy::LeastTimeFirst),
            ("alternate", Policy::AlternateGroups),
            ("lived experience first", Policy::LivedExperienceFirst),
        ];
        for (words, policy) in known {
            assert_eq!(Policy::parse(words), Ok(policy), "{words}");
        }
        for policy in Policy::ALL {
            assert_eq!(Policy::parse(policy.in_file()), Ok(*policy));
        }
        let two = PolicyProblem::Two(Policy::NotComeInFirst, Policy::LivedExperienceFirst);
        assert_eq!(Policy::parse("not come in, then lived experience"), Err(two));
        assert_eq!(Policy::parse("by age"), Err(PolicyProblem::Unknown));
    }
}
