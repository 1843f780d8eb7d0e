//! The aim: how the group would like talk to be shared.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::domain::record::moment::total;

/// What the group chose, or what is suggested until it does.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct Aim {
    pub mode: AimMode,
    /// Shares by group for [`AimMode::Custom`]; they sum to 1.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub shares: BTreeMap<String, f64>,
    /// `false`: suggested, the group has not agreed it.
    pub agreed: bool,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum AimMode {
    Equal,
    Headcount,
    Custom,
    None,
}

impl Default for Aim {
    fn default() -> Self {
        Self::suggested(AimMode::Equal)
    }
}

/// Why an aim could not be read.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum AimProblem {
    Unknown(String),
    BadShare(String),
    /// This group stands twice.
    Twice(String),
    /// The shares add up to this many percent.
    Sum(i64),
}

/// A group's presence, as the aim needs it.
#[derive(Clone, Copy, Debug)]
pub struct GroupPresence {
    /// `None`: not counted; then it is not taken for a small group.
    pub people: Option<usize>,
    /// Person-milliseconds present.
    pub present_ms: u64,
}

impl Aim {
    #[must_use]
    pub fn suggested(mode: AimMode) -> Self {
        Self { mode, shares: BTreeMap::new(), agreed: false }
    }

    /// `equal`, `headcount`, `none`, or `lived_experience=60,staff=40`.
    ///
    /// # Errors
    /// A word that is no mode, a share that is no number from 0 to 100, a group that stands twice, or shares that do
    /// not add up to 100.
    pub fn parse(text: &str) -> Result<Self, AimProblem> {
        match text.trim() {
            "equal" => Ok(Self::suggested(AimMode::Equal)),
            "headcount" => Ok(Self::suggested(AimMode::Headcount)),
            "none" => Ok(Self::suggested(AimMode::None)),
            custom if custom.contains('=') => {
                Self::parse_custom(custom.strip_prefix("custom:").unwrap_or(custom))
            }
            other => Err(AimProblem::Unknown(other.to_owned())),
        }
    }

    fn parse_custom(text: &str) -> Result<Self, AimProblem> {
        let mut shares = BTreeMap::new();
        for part in text.split(',') {
            let bad = || AimProblem::BadShare(part.trim().to_owned());
            let (group, share) = part.split_once('=').ok_or_else(bad)?;
            let percent: u32 = share.trim().trim_end_matches('%').parse().map_err(|_| bad())?;
            let id = group.trim().to_lowercase().replace(' ', "_");
            if percent > 100 || id.is_empty() {
                return Err(bad());
            }
            if shares.insert(id, f64::from(percent) / 100.0).is_some() {
                return Err(AimProblem::Twice(group.trim().to_owned()));
            }
        }
        let sum: f64 = shares.values().sum();
        if (sum - 1.0).abs() > 0.001 {
            #[expect(clippy::cast_possible_truncation, reason = "at most a few hundred percent a group")]
            return Err(AimProblem::Sum((sum * 100.0).round() as i64));
        }
        Ok(Self { mode: AimMode::Custom, shares, agreed: false })
    }

    /// The aim of a group in the balance, 0 to 1. `sides`: the presence of every group in the balance.
    ///
    /// - *equal*: 1/G each; but a group of fewer than 3 people gets its headcount share A_g/ΣA and the
    ///   others divide the rest equally; with all under 3, 1/G each.
    /// - *headcount*: A_g/ΣA; nothing where a group was not counted.
    /// - *custom*: as chosen, 0 for a group that was not named.
    /// - *none*: nothing.
    ///
    /// `None` where it is undefined.
    #[must_use]
    pub fn target(
        &self,
        id: &str,
        own: GroupPresence,
        sides: impl Iterator<Item = GroupPresence> + Clone,
    ) -> Option<f64> {
        match self.mode {
            AimMode::None => None,
            AimMode::Headcount if sides.clone().any(|side| side.people.is_none()) => None,
            AimMode::Headcount => ratio(own.present_ms, total(sides.map(|side| side.present_ms))),
            AimMode::Custom => Some(self.shares.get(id).copied().unwrap_or(0.0)),
            AimMode::Equal => equal(own, sides),
        }
    }

    /// [`target`](Self::target) of each group in the balance, in the order of `sides` (pairs of id and presence).
    #[must_use]
    pub fn targets(&self, sides: &[(&str, GroupPresence)]) -> Vec<Option<f64>> {
        let presences = sides.iter().map(|(_, side)| *side);
        sides.iter().map(|(id, own)| self.target(id, *own, presences.clone())).collect()
    }

    /// Whether the targets change as time passes, with who is here for how long.
    #[must_use]
    pub fn follows_presence(&self, mut sides: impl Iterator<Item = GroupPresence>) -> bool {
        match self.mode {
            AimMode::Headcount => true,
            AimMode::Equal => sides.any(|side| side.people.is_some_and(|n| n < 3)),
            AimMode::Custom | AimMode::None => false,
        }
    }
}

fn equal(own: GroupPresence, sides: impl Iterator<Item = GroupPresence> + Clone) -> Option<f64> {
    // Where a group was not counted there is no headcount share to give a small one.
    let counted = sides.clone().all(|side| side.people.is_some());
    let is_small = |side: &GroupPresence| counted && side.people.is_some_and(|n| n < 3);
    let (all, small) = (sides.clone().count(), sides.clone().filter(is_small).count());
    let present = total(sides.clone().map(|side| side.present_ms));
    let headcount_share = |side: GroupPresence| ratio(side.present_ms, present);
    if small == 0 || small == all || present == 0 {
        return ratio(1, all as u64);
    }
    if is_small(&own) {
        return headcount_share(own);
    }
    let taken: f64 = sides.filter(is_small).filter_map(headcount_share).sum();
    #[expect(clippy::cast_precision_loss, reason = "a handful of groups")]
    let large = (all - small) as f64;
    Some((1.0 - taken) / large)
}

/// `part / whole`, or nothing when there is no whole.
#[must_use]
#[expect(clippy::cast_precision_loss, reason = "milliseconds of a meeting are far below 2^53")]
pub fn ratio(part: u64, whole: u64) -> Option<f64> {
    (whole > 0).then(|| part as f64 / whole as f64)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn side(people: usize) -> GroupPresence {
        GroupPresence { people: Some(people), present_ms: people as u64 * 1000 }
    }

    #[test]
    fn an_equal_aim_does_not_ask_one_person_to_fill_half_the_room() {
        let aim = Aim::default();
        assert_eq!(aim.targets(&[("a", side(4)), ("b", side(3))]), [Some(0.5), Some(0.5)]);
        assert_eq!(aim.targets(&[("a", side(2)), ("b", side(2))]), [Some(0.5), Some(0.5)]);
        assert_eq!(aim.targets(&[("a", side(1)), ("b", side(4))]), [Some(0.2), Some(0.8)]);
    }

    #[test]
    fn a_custom_aim_must_add_up() {
        assert_eq!(Aim::parse("staff=40,lived experience=70"), Err(AimProblem::Sum(110)));
        assert!(Aim::parse("staff=40,lived_experience=60").is_ok());
        assert_eq!(Aim::parse("fair"), Err(AimProblem::Unknown("fair".into())));
        assert_eq!(Aim::parse("staff=50,Staff=50"), Err(AimProblem::Twice("Staff".into())));
        assert_eq!(
            Aim::parse("lived experience=50, lived_experience=50"),
            Err(AimProblem::Twice("lived_experience".into()))
        );
        assert!(matches!(Aim::parse("staff=nan,x=1"), Err(AimProblem::BadShare(_))));
    }

    #[test]
    fn no_aim_has_no_targets() {
        assert_eq!(Aim::suggested(AimMode::None).targets(&[("a", side(1))]), [None]);
    }
}
