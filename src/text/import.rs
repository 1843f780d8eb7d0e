//! Texts about imports.

pub use crate::text::messages::import::*;

use crate::{domain::measures::aim::AimProblem, text::format};

/// Maximum number of labels in one line.
const MAX_LABELS: usize = 40;

#[must_use]
pub fn bad_target(problem: &AimProblem) -> String {
    match problem {
        AimProblem::Unknown(text) => target_unknown(text),
        AimProblem::BadShare(text) => target_bad_share(text),
        AimProblem::Twice(group) => target_twice(group),
        AimProblem::Sum(percent) => target_sum(percent.unsigned_abs()),
    }
}

/// Labels as a list in a sentence. A long list ends with the number of further labels.
#[must_use]
pub fn list(labels: &[String]) -> String {
    let more = labels.len().saturating_sub(MAX_LABELS);
    let mut parts: Vec<String> = labels.iter().take(MAX_LABELS).cloned().collect();
    if more > 0 {
        parts.push(labels_more(more));
    }
    format::list(&parts)
}

/// Quotes a text for a command line, so that no shell interprets it.
#[must_use]
pub fn quoted(text: &str) -> String {
    let is_safe = |c: char| c.is_alphanumeric() || " =|()[].,:;_-+@#&/'".contains(c);
    if text.chars().all(is_safe) {
        format!("\"{text}\"")
    } else {
        format!("'{}'", text.replace('\'', r"'\''"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_offered_option_is_safe_to_paste() {
        assert_eq!(quoted("X |gean=X | gean"), "\"X |gean=X | gean\"");
        assert_eq!(quoted("$(reboot)"), "'$(reboot)'");
        assert_eq!(quoted("it's `x`"), r"'it'\''s `x`'");
    }

    #[test]
    fn a_long_list_says_how_many_more_there_are() {
        let labels: Vec<String> = (1..=42).map(|n| n.to_string()).collect();
        assert_eq!(list(&labels[..2]), "1 and 2");
        assert!(list(&labels).ends_with("39, 40 and 2 more"));
    }
}
