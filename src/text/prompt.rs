//! The calm lines, and why each is there. They invite; nobody is named.

pub use super::messages::prompt::*;

use std::collections::BTreeSet;

use crate::domain::{
    moment::clock,
    prompts::{PromptKind, Why},
};

/// The calm line; `most` is the group that has talked most.
#[must_use]
pub fn line(kind: PromptKind, most: &str) -> String {
    match kind {
        PromptKind::UnderAim => {
            let mut letters = most.chars();
            let first: String = letters.next().map(|c| c.to_uppercase().collect()).unwrap_or_default();
            let most = first + letters.as_str();
            format!(
                "{most} have talked most for a while. A good moment to ask: who else would like to come in?"
            )
        }
        PromptKind::NotComeIn => {
            "Some people have not spoken yet. You could offer a go-round, with the right to pass.".to_owned()
        }
        PromptKind::HalfTime => {
            "Half way. You could ask: are we talking about what matters to you?".to_owned()
        }
    }
}

/// The key that says why.
#[must_use]
pub fn why_key(key: &str) -> String {
    format!("({key}: why?)")
}

/// What a prompt rests on, and that it may be fine.
#[must_use]
pub fn why(why: &Why, centred: &str) -> String {
    match why {
        Why::UnderAim { recent, aim } => format!(
            "In the last few minutes {centred} had {}. Our aim is {}. It may be fine.",
            minutes_in(*recent),
            part(*aim)
        ),
        // Where groups have the keys, nobody can say who has come in.
        Why::Silent { since_ms, of: 0, .. } => {
            format!("Others have talked for {} since {centred} last spoke. It may be fine.", clock(*since_ms))
        }
        Why::Silent { since_ms, heard, of } => format!(
            "Others have talked for {} since {centred} last spoke. {heard} of {of} people have come in. It may be fine.",
            clock(*since_ms)
        ),
        Why::HalfTime { planned_ms } => {
            let minutes = planned_ms / 60_000;
            format!(
                "We planned about {minutes} minutes, and half of them have gone by. It may be fine to go on."
            )
        }
    }
}

/// `about 1 minute in 5`, and no finer: one tap a turn is good to a few points.
fn minutes_in(share: f64) -> String {
    if share < 0.04 {
        return "hardly any time".to_owned();
    }
    if share > 0.4 {
        return format!("about {:.0} minutes in 10", share * 10.0);
    }
    format!("about 1 minute in {:.0}", 1.0 / share)
}

fn part(share: f64) -> String {
    let parts = [
        (0.5, "about half"),
        (1.0 / 3.0, "about a third"),
        (0.25, "about a quarter"),
        (2.0 / 3.0, "about two thirds"),
    ];
    let near = parts.iter().find(|(part, _)| (share - part).abs() < 0.03);
    near.map_or_else(|| format!("about {:.0} %", share * 100.0), |(_, words)| (*words).to_owned())
}

/// Which prompts are given from now on.
#[must_use]
pub fn switched(given: &BTreeSet<PromptKind>) -> String {
    if given.is_empty() {
        return "No prompts are given on this screen now.".to_owned();
    }
    let names: Vec<String> = given.iter().map(|kind| kind.id().replace('_', "-")).collect();
    format!("Prompts given on this screen: {}.", names.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_is_said_no_finer_than_it_is_known() {
        let said = why(&Why::UnderAim { recent: 0.21, aim: 0.5 }, "lived experience");
        assert_eq!(
            said,
            "In the last few minutes lived experience had about 1 minute in 5. Our aim is about half. It may be fine."
        );
        assert_eq!(minutes_in(0.0), "hardly any time");
        assert_eq!(minutes_in(0.46), "about 5 minutes in 10");
    }
}
