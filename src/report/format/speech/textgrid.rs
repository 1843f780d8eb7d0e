//! Praat's `TextGrid`, in its long text form: a tier for each voice, in which intervals follow each other without a gap.

use std::fmt::Write as _;

use super::{
    source::{Source, exact_seconds},
    tiers::{Tier, tiers},
};

pub(super) fn file(source: &Source) -> String {
    let tiers = tiers(source);
    let end = source.speech.end_ms;
    let mut out = "File type = \"ooTextFile\"\nObject class = \"TextGrid\"\n\n".to_owned();
    let _ = writeln!(out, "xmin = 0\nxmax = {}\ntiers? <exists>", exact_seconds(end));
    let _ = writeln!(out, "size = {}\nitem []:", tiers.len());
    for (n, tier) in (1..).zip(&tiers) {
        let filled = filled(tier, end);
        let _ = writeln!(out, "    item [{n}]:\n        class = \"IntervalTier\"");
        let _ = writeln!(out, "        name = {}", quoted(&tier.name));
        let _ = writeln!(out, "        xmin = 0\n        xmax = {}", exact_seconds(end));
        let _ = writeln!(out, "        intervals: size = {}", filled.len());
        for (n, (from, to, text)) in (1..).zip(filled) {
            let _ = writeln!(out, "        intervals [{n}]:\n            xmin = {}", exact_seconds(from));
            let _ = writeln!(
                out,
                "            xmax = {}\n            text = {}",
                exact_seconds(to),
                quoted(text)
            );
        }
    }
    out
}

/// The intervals of a tier, and empty ones between them.
fn filled(tier: &Tier, end: u64) -> Vec<(u64, u64, &str)> {
    let mut all = Vec::new();
    let mut at = 0;
    for (from, to, text) in &tier.intervals {
        all.extend((at < *from).then_some((at, *from, "")));
        all.push((*from, *to, text.as_str()));
        at = *to;
    }
    all.extend((at < end).then_some((at, end, "")));
    all
}

/// A text of Praat: a quotation mark in it stands twice.
fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('"', "\"\""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tier_has_no_gap() {
        let tier = Tier { name: "a".into(), intervals: vec![(5, 7, "x".into()), (7, 9, "y".into())] };
        assert_eq!(filled(&tier, 12), [(0, 5, ""), (5, 7, "x"), (7, 9, "y"), (9, 12, "")]);
        assert_eq!(quoted("the \"ward\""), "\"the \"\"ward\"\"\"");
    }
}
