//! Words that run from right to left, in sentences that run from left to right.

/// The text with everything that runs from right to left between FIRST STRONG ISOLATE and POP DIRECTIONAL ISOLATE:
/// the figures and commas beside a Hebrew or Arabic name stay where the sentence has them (UAX #9). Characters, not
/// `<bdi>`, because names stand in attributes and in the title too.
#[must_use]
pub fn isolated(page: &str) -> String {
    let mut out = String::with_capacity(page.len());
    let mut rest = page;
    while let Some(start) = rest.find(runs_from_right) {
        let run = run_from_right(&rest[start..]);
        out.extend([&rest[..start], "\u{2068}", run, "\u{2069}"]);
        rest = &rest[start + run.len()..];
    }
    out + rest
}

/// Words from right to left, with the spaces and hyphens between them. `text` begins with such a letter.
fn run_from_right(text: &str) -> &str {
    let belongs = |c: char| runs_from_right(c) || matches!(c, ' ' | '-');
    let run = text.find(|c| !belongs(c)).map_or(text, |end| &text[..end]);
    run.trim_end_matches([' ', '-'])
}

/// Whether the character is in a block of a right-to-left script (UAX #9, table of default values).
fn runs_from_right(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefe}' | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_from_right_to_left_stand_apart_from_the_rest() {
        for (page, isolate) in [
            ("<p>Ali, 2 people</p>", "<p>Ali, 2 people</p>"),
            ("<p>עלי כהן: 3:20, רות</p>", "<p>\u{2068}עלי כהן\u{2069}: 3:20, \u{2068}רות\u{2069}</p>"),
            ("<i title=\"ליאור - 5\">a</i>", "<i title=\"\u{2068}ליאור\u{2069} - 5\">a</i>"),
            ("نور", "\u{2068}نور\u{2069}"),
        ] {
            assert_eq!(isolated(page), isolate);
        }
    }
}
