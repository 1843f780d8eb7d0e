//! The line above a text: who speaks, and from when on. `Bea Ardal  0:03`, `[Bea Ardal] 13:32:23`, or a time alone.

use crate::import::cues;

/// What a line can be.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Head<'a> {
    /// Somebody begins; without a name: the file does not say who.
    At {
        name: Option<&'a str>,
        start_ms: u64,
    },
    /// It is meant to say so, and its time cannot be read.
    BadTime,
    Text,
}

/// Whether a line says that somebody begins, by name.
#[must_use]
pub fn is_head(line: &str) -> bool {
    matches!(head(line), Head::At { name: Some(_), .. })
}

#[must_use]
pub fn head(line: &str) -> Head<'_> {
    let line = line.trim();
    let Some((name, time)) = in_brackets(line).or_else(|| divided(line)).or_else(|| alone(line)) else {
        return Head::Text;
    };
    match cues::timestamp(time, false) {
        Some(time) => Head::At { name: Some(name).filter(|name| !name.is_empty()), start_ms: time.ms(false) },
        None => Head::BadTime,
    }
}

/// `[Name] 13:32:23`
fn in_brackets(line: &str) -> Option<(&str, &str)> {
    let (name, time) = line.strip_prefix('[')?.rsplit_once(']')?;
    let time = time.trim_start();
    is_meant_as_time(time).then_some((name.trim(), time))
}

/// `Name  0:03`: a tab or more than one blank between the two, since a sentence may end in a time.
fn divided(line: &str) -> Option<(&str, &str)> {
    let at = line.rfind(char::is_whitespace)?;
    let (name, time) = (line[..at].trim_end(), line[at..].trim_start());
    let gap = &line[name.len()..line.len() - time.len()];
    let is_wide = gap.contains('\t') || gap.chars().nth(1).is_some();
    (is_wide && is_meant_as_time(time) && name.chars().any(char::is_alphanumeric)).then_some((name, time))
}

fn alone(line: &str) -> Option<(&str, &str)> {
    is_meant_as_time(line).then_some(("", line))
}

fn is_meant_as_time(text: &str) -> bool {
    text.contains(':')
        && text.bytes().any(|b| b.is_ascii_digit())
        && text.bytes().all(|b| b.is_ascii_digit() || b":.,-".contains(&b))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_head_has_a_time_behind_a_wide_gap_or_brackets() {
        let at = |name, start_ms| Head::At { name, start_ms };
        let cases = [
            ("Bea Ardal  0:03", at(Some("Bea Ardal"), 3000)),
            ("Bea Ardal \u{a0} 0:03  ", at(Some("Bea Ardal"), 3000)),
            ("Bea\t1:02:03.5", at(Some("Bea"), 3_723_500)),
            ("[Bea [she] Ardal] 26:32:23", at(Some("Bea [she] Ardal"), 95_543_000)),
            ("0:24  ", at(None, 24_000)),
            ("Bea  0:77", Head::BadTime),
            ("Bea  -0:05", Head::BadTime),
            ("[Bea] 1:2:3:4", Head::BadTime),
            ("Bea  99999999999999999999:00:00", Head::BadTime),
            ("we meet at 10:30", Head::Text),
            ("[laughs] so", Head::Text),
            ("--  10:30", Head::Text),
            ("Bea  nan", Head::Text),
            ("", Head::Text),
        ];
        for (line, want) in cases {
            assert_eq!(head(line), want, "{line}");
        }
    }
}
