//! Words of the import room.

pub use super::messages::import::*;

use std::{collections::BTreeMap, path::Path};

use crate::{
    domain::aim::AimProblem,
    import::{
        ChoiceProblem, Container, LineProblem, Notice, Problems, SkipKind, TimeProblem, Wrong,
        problem::MOST_LISTED,
    },
};

/// Most labels that one line lists.
const MOST_LABELS: usize = 40;

// ---- what is wrong with a file ----------------------------------------------------------------

/// `file:line: what is wrong`.
pub fn problem(file: &Path, problem: &LineProblem) -> String {
    format!("{}:{}: {}", file.display(), problem.line, wrong(&problem.what))
}

/// One line a problem, and how many more there are.
pub fn problems(file: &Path, problems: &Problems) -> String {
    let mut lines: Vec<String> = problems.listed.iter().map(|p| problem(file, p)).collect();
    if problems.more > 0 {
        let (n, file) = (problems.more, file.display());
        lines.push(format!("{file}: and {n} more like these (the first {MOST_LISTED} are listed)"));
    }
    lines.join("\n")
}

pub fn wrong(what: &Wrong) -> String {
    match what {
        Wrong::Empty => "there is nothing in it".into(),
        Wrong::NotText(container) => not_text(*container),
        Wrong::Utf16 => "the text is UTF-16; save it as UTF-8, or: iconv -f UTF-16 -t UTF-8 OLD > NEW".into(),
        Wrong::NotUtf8(byte) => format!(
            "byte 0x{byte:02X} is not UTF-8; the text may be Windows-1252: \
             save it as UTF-8, or: iconv -f WINDOWS-1252 -t UTF-8 OLD > NEW"
        ),
        Wrong::Nul => "there is a NUL byte; this is no text, or it was damaged".into(),
        Wrong::LineTooLong => "the line is longer than 64 KiB".into(),
        Wrong::UnknownFormat => {
            "this is not RTTM, WebVTT, SRT, or a CSV with columns start,end,person".into()
        }
        Wrong::NobodySpeaks => "nobody speaks in it".into(),
        Wrong::TooManySessions => "more than 1000 file ids in one file".into(),
        Wrong::TooManyLabels => "more than 1000 different speakers in one meeting".into(),
        Wrong::Time { text, why } => format!("`{text}` {}", time(*why)),
        Wrong::Timing(line) => format!("these times cannot be read: `{line}`"),
        Wrong::EndBeforeStart => "it ends before it starts".into(),
        Wrong::FieldCount(n) => format!("a SPEAKER line has 8 to 10 fields; this one has {n}{}", or_more(*n)),
        Wrong::UnknownRecord(kind) => format!("`{kind}` is not a type of RTTM line"),
        Wrong::NoSpeaker => "the line names no speaker".into(),
        Wrong::NoHeader => "a WebVTT file begins with WEBVTT".into(),
        Wrong::NoTiming(text) => format!("no line of times above `{text}`"),
        Wrong::UnclosedTag => "a voice tag `<v Name` has no `>`".into(),
        other => wrong_table(other),
    }
}

fn or_more(fields: usize) -> &'static str {
    if fields >= 12 { " or more" } else { "" }
}

/// What is wrong with a CSV file.
fn wrong_table(what: &Wrong) -> String {
    match what {
        Wrong::CsvSyntax(why) => format!("this is no CSV: {why}"),
        Wrong::UnknownColumn { column, known } => {
            format!("there is no column `{column}`; those there are: {}", known.join(", "))
        }
        Wrong::SameColumn(column) => format!("the column `{column}` stands twice"),
        Wrong::MissingColumn(column) => format!("the column `{column}` is missing"),
        Wrong::TooManyCells => "there are more cells than columns".into(),
        Wrong::EmptyCell(column) => format!("`{column}` is empty"),
        Wrong::SameId { id, line } => format!("the id `{id}` is on line {line} already"),
        Wrong::SameKey { key, line } => format!("the key `{key}` is on line {line} already"),
        Wrong::BadKey(text) => format!("`{text}` cannot be a key; a key is one letter from a to z"),
        Wrong::TooLong(column) => format!("`{column}` is longer than 200 characters or 1 KiB"),
        Wrong::TooManyPeople => "there are more than 1000 people".into(),
        Wrong::TooManyRoles => "there are more than 64 roles".into(),
        Wrong::TooManyItems => "there are more than 1000 items".into(),
        Wrong::BadKind(text) => format!(
            "`{text}` is no kind of item; those there are: discussion, presentation, story, go_round, \
             small_groups, prioritise, check_in, check_out, break"
        ),
        Wrong::BadGroup(text) => {
            format!("`{text}` is no group; write one like lived_experience or staff, or a role of it")
        }
        Wrong::BadMinutes(text) => format!("`{text}` is no number of minutes"),
        _ => "it cannot be read".into(),
    }
}

fn not_text(container: Container) -> String {
    let what = match container {
        Container::Gzip => "a gzip file: unpack it first",
        Container::Zip => "a zip file, or a Word or Excel document: unpack it, or save it as text",
        Container::OldOffice => "an old Word or Excel document: save it as text",
        Container::Pdf => "a PDF: ask for the transcript itself (.vtt or .srt)",
        Container::Picture => "a picture",
        Container::Sound => "sound or film: airtime takes in who spoke when, not the recording",
        Container::Archive => "an archive: unpack it first",
    };
    format!("this is {what}")
}

fn time(why: TimeProblem) -> &'static str {
    match why {
        TimeProblem::NotANumber => "is no number of seconds",
        TimeProblem::Comma => "has a comma; seconds are written with a point, like 1.5",
        TimeProblem::Negative => "is below zero",
        TimeProblem::TooLong => "is over 1000 hours",
    }
}

// ---- what is wrong with the command -----------------------------------------------------------

pub fn nothing_taken_in(problems: &[String]) -> String {
    format!("nothing was taken in\n{}", problems.join("\n"))
}

pub fn choice(problem: &ChoiceProblem) -> String {
    match problem {
        ChoiceProblem::NoEquals(text) => format!("--same {}: write it as --same \"A=B\"", quoted(text)),
        ChoiceProblem::Unknown { label, known } => {
            format!("no file has the label `{label}`; those there are: {}", list(known))
        }
    }
}

pub fn bad_target(problem: &AimProblem) -> String {
    match problem {
        AimProblem::Unknown(text) => format!("--target: there is no aim `{text}`"),
        AimProblem::BadShare(text) => format!("--target: `{text}` is no share"),
        AimProblem::Sum(percent) => format!("--target: the shares add up to {percent}, not to 100"),
    }
}

pub fn bad_date(text: &str) -> String {
    format!("--date: `{text}` is no date")
}

pub fn not_found(file: &Path) -> String {
    format!("{}: there is no such file", file.display())
}

pub fn not_a_file(file: &Path) -> String {
    format!("{}: this is not a regular file", file.display())
}

pub fn too_large(file: &Path, most: u64) -> String {
    let most = if most < 1024 * 1024 {
        format!("{} KiB", most / 1024)
    } else {
        format!("{} MiB", most / (1024 * 1024))
    };
    format!("{}: the file is over {most}", file.display())
}

pub fn cannot_read(file: &Path, why: &std::io::Error) -> String {
    format!("{}: could not be read: {why}", file.display())
}

pub fn too_many_people(file: &Path) -> String {
    format!("{}: with the people kept who do not speak, there are more than 1000", file.display())
}

// ---- notices ----------------------------------------------------------------------------------

/// One notice about a file, or about one meeting of it.
pub fn notice(about: &str, notice: &Notice) -> String {
    let said = match notice {
        Notice::Unassigned { labels, listed } => unassigned(labels, *listed),
        Notice::NotMentioned { people, kept } => not_mentioned(people, *kept),
        Notice::LikelySame { label, with } => {
            let option = quoted(&format!("{label}={with}"));
            format!("`{label}` and `{with}` look like one person; if they are, add: --same {option}")
        }
        Notice::RoomOrDevice { label } => format!(
            "is `{label}` a room or a device with several people? If so, add: --someone {}",
            quoted(label)
        ),
        Notice::NoName(n) => format!("{} no name, and counted as someone", stretches(*n, "has", "have")),
        Notice::NoOverlap => "it shows one speaker at a time, so overlap is not available".into(),
        Notice::DefaultTarget => "the aim is equal, as no --target was given".into(),
        Notice::DefaultDate => "the day is not in the file, so today was taken; --date sets it".into(),
        Notice::Skipped(counts) => format!("passed over, as they are no speech: {}", skipped(counts)),
    };
    if about.is_empty() { said } else { format!("{about}: {said}") }
}

fn unassigned(labels: &[String], listed: bool) -> String {
    if listed {
        format!("not in the list of people, added as unassigned: {}", list(labels))
    } else {
        format!("no list of people (--people), so all are unassigned: {}", list(labels))
    }
}

fn not_mentioned(people: &[String], kept: bool) -> String {
    let what = if kept { "kept as present and not heard" } else { "left out (--keep-silent keeps them)" };
    format!("in the list of people but not in this meeting, {what}: {}", list(people))
}

fn stretches(n: usize, one: &str, more: &str) -> String {
    if n == 1 { format!("1 stretch of speech {one}") } else { format!("{n} stretches of speech {more}") }
}

fn skipped(counts: &BTreeMap<SkipKind, usize>) -> String {
    let each: Vec<String> = counts.iter().map(|(kind, n)| format!("{} ({n})", kind_of_skip(*kind))).collect();
    each.join(", ")
}

fn kind_of_skip(kind: SkipKind) -> &'static str {
    match kind {
        SkipKind::Comment => "comments",
        SkipKind::Record(record) => record,
        SkipKind::NoLength => "of no length",
        SkipKind::EmptyCue => "empty cues",
        SkipKind::Note => "NOTE",
        SkipKind::Style => "STYLE",
        SkipKind::Region => "REGION",
    }
}

pub fn left_out(file: &Path, left: &Problems) -> String {
    format!("left out as asked (--skip-bad):\n{}", problems(file, left))
}

pub fn already(about: &str, id: &str) -> String {
    format!("{about}: already imported, as {id}")
}

pub fn would_take_in(about: &str, people: usize, clock: &str, known: Option<&str>) -> String {
    let before = known.map_or(String::new(), |id| format!(" (already imported, as {id})"));
    let people = if people == 1 { "1 person".to_owned() } else { format!("{people} people") };
    format!("{about}: would take in a meeting of {clock} with {people}{before}")
}

fn list(labels: &[String]) -> String {
    let text = labels.iter().take(MOST_LABELS).cloned().collect::<Vec<_>>().join(", ");
    match labels.len().saturating_sub(MOST_LABELS) {
        0 => text,
        more => format!("{text} and {more} more"),
    }
}

/// Text as one word of a command line, such that no shell does anything with it.
pub fn quoted(text: &str) -> String {
    let harmless = |c: char| c.is_alphanumeric() || " =|()[].,:;_-+@#&/'".contains(c);
    if text.chars().all(harmless) {
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
    fn a_problem_has_file_line_and_what() {
        let p = LineProblem::new(7, Wrong::Time { text: "1,5".into(), why: TimeProblem::Comma });
        let said = problem(Path::new("a.rttm"), &p);
        assert_eq!(said, "a.rttm:7: `1,5` has a comma; seconds are written with a point, like 1.5");
    }
}
