//! Prompts on the screen and the reason for each. They invite, and never name a person.

pub use crate::text::messages::prompt::*;

use std::collections::BTreeSet;

use crate::domain::{
    Group,
    measures::prompts::{PromptKind, Why},
    people::group::STAFF,
};
use crate::text::people;

/// A prompt. `most` is the group that has talked most, `label` its label.
#[must_use]
pub fn line(kind: PromptKind, most: Option<&Group>, label: &str) -> String {
    let is_staff = most.is_some_and(|group| group.id == STAFF) && label == people::role(STAFF);
    match kind {
        PromptKind::UnderAim if is_staff => under_aim_staff().to_owned(),
        PromptKind::UnderAim => under_aim(label),
        PromptKind::NotComeIn => not_everyone_spoke().to_owned(),
        PromptKind::HalfTime => half_time().to_owned(),
        PromptKind::LookAtScreen => look_at_screen().to_owned(),
    }
}

/// What a prompt is called where it is turned on or off.
#[must_use]
pub fn name(kind: PromptKind) -> &'static str {
    match kind {
        PromptKind::HalfTime => name_half_time(),
        PromptKind::UnderAim => name_under_aim(),
        PromptKind::NotComeIn => name_not_spoken(),
        PromptKind::LookAtScreen => name_look_at_screen(),
    }
}

/// What a prompt is based on, and that it may be fine.
#[must_use]
pub fn why(why: &Why, centred: &str) -> String {
    let sentences = match why {
        Why::UnderAim { recent, aim } => {
            vec![talk_share(*recent, centred), our_aim(*aim), may_be_fine().to_owned()]
        }
        // Where groups have keys, the number of people who have spoken is unknown.
        Why::Silent { since_ms, of: 0, .. } => vec![why_silent(centred, *since_ms), may_be_fine().to_owned()],
        Why::Silent { since_ms, heard, of } => {
            vec![why_silent(centred, *since_ms), why_spoken(*heard, *of), may_be_fine().to_owned()]
        }
        Why::Online { people } => vec![why_online(*people), may_be_fine().to_owned()],
        Why::HalfTime { planned_ms } => {
            vec![why_half_time(planned_ms / 60_000), may_be_fine_to_go_on().to_owned()]
        }
    };
    sentences.join(" ")
}

/// A share as *about 1 minute in 5*. Not more exact, since one tap for each turn is accurate to a few points only.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "from 2 to 25")]
fn talk_share(share: f64, centred: &str) -> String {
    if share < 0.04 {
        return why_hardly_any_time(centred);
    }
    if share > 0.4 {
        return why_minutes_in_ten(centred, (share * 10.0).round() as u64);
    }
    why_one_minute_in(centred, (1.0 / share).round() as u64)
}

/// A common fraction in words, or a percentage.
fn our_aim(share: f64) -> String {
    let parts =
        [(0.5, aim_half()), (1.0 / 3.0, aim_third()), (0.25, aim_quarter()), (2.0 / 3.0, aim_two_thirds())];
    let near = parts.iter().find(|(part, _)| (share - part).abs() < 0.03);
    near.map_or_else(|| aim_percent(share), |(_, words)| (*words).to_owned())
}

/// Lists the prompts that are switched on.
#[must_use]
pub fn switched(on: &BTreeSet<PromptKind>) -> String {
    if on.is_empty() {
        return none_given().to_owned();
    }
    let names: Vec<String> = on.iter().map(|kind| kind.id().replace('_', "-")).collect();
    given(&names)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_is_rounded_to_its_accuracy() {
        let text = why(&Why::UnderAim { recent: 0.21, aim: 0.5 }, "lived experience");
        assert_eq!(
            text,
            "In the last few minutes lived experience had about 1 minute in 5. The aim is about half. It may be fine."
        );
        assert_eq!(talk_share(0.0, "staff"), "In the last few minutes staff had hardly any time.");
        assert_eq!(talk_share(0.46, "staff"), "In the last few minutes staff had about 5 minutes in 10.");
    }
}
