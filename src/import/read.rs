//! From the bytes of a foreign file to what it holds: text, format, reader, caps.

use std::{borrow::Cow, collections::BTreeSet};

use crate::{
    domain::record::plain_text::MOST_PEOPLE,
    import::{
        attendance, encoding,
        other_text::OtherText,
        problem::{LineProblem, ProblemKind, Problems},
        readers,
        speech::{Collector, ParsedFile},
        word,
    },
};

/// Reads a foreign file; `extension` (lower case, no dot) decides only when its content does not.
///
/// # Errors
/// Every problem in it. With `skip_bad`, only those that leave nothing to import.
pub fn read(bytes: &[u8], extension: &str, skip_bad: bool) -> Result<ParsedFile, Problems> {
    let text = match word::text(bytes) {
        Some(text) => Cow::Owned(text?),
        None => encoding::decode(bytes)?,
    };
    let text = &*text;
    let attended = || attendance::is_attendance(text).then_some(OtherText::Attendance);
    let lines = encoding::lines(text).map(|(_, line)| line);
    if let Some(other) = OtherText::of(lines).or_else(attended) {
        return Err(LineProblem::new(1, ProblemKind::OtherText(other)).into());
    }
    let source = readers::detect(text, extension);
    let reader =
        source.and_then(readers::reader_of).ok_or(LineProblem::new(1, ProblemKind::UnknownFormat))?;
    let mut collected = reader.read(text);
    debug_assert!(collected.parsed.recordings.iter().all(|r| Some(r.source) == source));
    check_labels(&mut collected);
    settle(collected, skip_bad)
}

fn settle(collected: Collector, skip_bad: bool) -> Result<ParsedFile, Problems> {
    let Collector { mut parsed, mut problems } = collected;
    parsed.recordings.retain(|s| !s.segments.is_empty());
    let can_skip = skip_bad && problems.can_be_left_out();
    if parsed.recordings.is_empty() && (problems.is_empty() || can_skip) {
        problems.push(1, ProblemKind::NobodySpeaks);
    } else if problems.is_empty() || can_skip {
        parsed.left_out = problems;
        return Ok(parsed);
    }
    Err(problems)
}

fn check_labels(collected: &mut Collector) {
    for recording in &collected.parsed.recordings {
        let mut seen = BTreeSet::new();
        let labels = recording.segments.iter().filter_map(|s| Some((s.line, s.label.as_deref()?)));
        if let Some((line, _)) = labels.filter(|(_, l)| seen.insert(*l)).nth(MOST_PEOPLE) {
            collected.problems.push(line, ProblemKind::TooManyLabels);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_in_which_nobody_speaks_is_refused() {
        let problems = read(b"WEBVTT\n\nNOTE nothing here\n", "vtt", false).unwrap_err();
        assert_eq!(problems.listed[0].what, ProblemKind::NobodySpeaks);
        let problems = read(b"SPEAKER a 1 0 0 <NA> <NA> x <NA> <NA>\n", "rttm", true).unwrap_err();
        assert_eq!(problems.listed[0].what, ProblemKind::NobodySpeaks);
    }

    #[test]
    fn too_many_labels_are_refused_even_when_bad_lines_are_skipped() {
        let lines = (0..=MOST_PEOPLE).map(|n| format!("SPEAKER a 1 {n} 1 <NA> <NA> s{n} <NA> <NA>\n"));
        let problems = read(lines.collect::<String>().as_bytes(), "rttm", true).unwrap_err();
        assert_eq!(problems.listed, [LineProblem::new(MOST_PEOPLE + 1, ProblemKind::TooManyLabels)]);
    }
}
