//! Parts of a text as sentences: a capital at the beginning, a full stop at the end.

/// What is known of something, a sentence each: `Everyone said yes. Staff: agreed.`
#[must_use]
pub fn sentences(parts: &[String]) -> String {
    parts.iter().filter(|part| !part.is_empty()).map(|part| sentence(part)).collect::<Vec<_>>().join(" ")
}

/// A part as a sentence.
#[must_use]
pub fn sentence(part: &str) -> String {
    let mut rest = part.chars();
    let first: String = rest.next().into_iter().flat_map(char::to_uppercase).collect();
    let stop = if part.ends_with(['.', '!', '?', '…', ':']) { "" } else { "." };
    format!("{first}{}{stop}", rest.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_part_is_a_sentence() {
        let parts =
            ["everyone said yes", "staff: agreed", "", "by 1 Dec 2026", "why not?"].map(str::to_owned);
        assert_eq!(sentences(&parts), "Everyone said yes. Staff: agreed. By 1 Dec 2026. Why not?");
        assert_eq!(sentences(&[]), "");
    }
}
