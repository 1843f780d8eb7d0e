//! Labels that look the same on a screen and are not, written so that they can be told apart.

/// The labels, in their order. Those that differ only in characters without a shape get the numbers of these behind them:
/// `Bea (with U+200D)`.
#[must_use]
pub(super) fn shown_apart(labels: &[String]) -> Vec<String> {
    let shapes: Vec<String> =
        labels.iter().map(|label| label.chars().filter(|c| !is_shapeless(*c)).collect()).collect();
    let looks_like_another = |at: usize| {
        shapes.iter().zip(labels).any(|(shape, label)| *shape == shapes[at] && *label != labels[at])
    };
    let shown = |(at, label): (usize, &String)| match numbers(label) {
        numbers if !numbers.is_empty() && looks_like_another(at) => format!("{label} (with {numbers})"),
        _ => label.clone(),
    };
    labels.iter().enumerate().map(shown).collect()
}

fn numbers(label: &str) -> String {
    let numbers = label.chars().filter(|c| is_shapeless(*c)).map(|c| format!("U+{:04X}", u32::from(c)));
    numbers.collect::<Vec<_>>().join(" ")
}

/// Joiners and variation selectors: some names need them, and most fonts show nothing of them.
fn is_shapeless(c: char) -> bool {
    matches!(c, '\u{200c}' | '\u{200d}' | '\u{fe00}'..='\u{fe0e}' | '\u{e0100}'..='\u{e01ef}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_labels_that_look_the_same_are_marked() {
        let labels = ["Noor", "No\u{200d}or", "Ivo\u{200c}", "Noor\u{fe00}\u{200d}"].map(str::to_owned);
        let want = [
            "Noor",
            "No\u{200d}or (with U+200D)",
            "Ivo\u{200c}",
            "Noor\u{fe00}\u{200d} (with U+FE00 U+200D)",
        ];
        assert_eq!(shown_apart(&labels), want);
    }
}
