//! RTTM: a `SPEAKER` line for each stretch. Fields are separated by white space, so that names have none.

use std::fmt::Write as _;

use super::source::{Source, exact_seconds, told_apart};

pub(super) fn file(source: &Source) -> String {
    let names = told_apart(source.speech.voices.iter().map(|voice| field(&voice.label)));
    let id = field(&source.id);
    let mut out = String::new();
    for spoken in &source.speech.spoken {
        let Some(name) = names.get(spoken.of) else { continue };
        let (start, length) =
            (exact_seconds(spoken.start_ms), exact_seconds(spoken.end_ms - spoken.start_ms));
        let _ = writeln!(out, "SPEAKER {id} 1 {start} {length} <NA> <NA> {name} <NA> <NA>");
    }
    out
}

/// A name as one field. `<NA>` would say that there is none.
fn field(name: &str) -> String {
    match name.split_whitespace().collect::<Vec<_>>().join("_") {
        empty if empty.is_empty() => "_".to_owned(),
        none if none == "<NA>" => "NA".to_owned(),
        name => name,
    }
}

#[cfg(test)]
mod tests {
    use super::field;

    #[test]
    fn a_name_is_one_field() {
        assert_eq!(["lived experience", " ", "<NA>"].map(field), ["lived_experience", "_", "NA"]);
    }
}
