//! Rehearsal scripts: `<ms> <key>` a line. The same keys, commands and updates as the live screen.
//!
//! ```text
//! # two people, then quiet
//! 0     a
//! 61000 j
//! 90000 !note Ramps are too steep
//! 95000 <space>
//! 99000 <end>
//! ```

use crate::tui::{
    command::Command,
    keymap::{Code, Key},
    ops::operation::Action,
};

/// What a line does.
#[derive(Clone, PartialEq, Debug)]
pub enum Act {
    Key(Key),
    Run { command: Command, argument: Option<String> },
    Size { width: u16, height: u16 },
    End,
}

#[derive(Clone, PartialEq, Debug)]
pub struct Step {
    /// Milliseconds from open.
    pub ms: u64,
    pub act: Act,
}

#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Problem {
    NoTime,
    NoKey,
    GoesBack {
        before: u64,
    },
    TooLate,
    UnknownKey(String),
    UnknownCommand(String),
    /// A command that has no use for what stands after it.
    TakesNoWords(String),
    OpenQuote,
    AfterEnd,
    BadSize(String),
}

/// The latest time a script may name, ms: a hundred hours. (A line is written every 30 s.)
const LATEST_MS: u64 = 100 * 3_600_000;

/// Read a whole script.
///
/// # Errors
/// Every bad line at once, with its number from 1.
pub fn parse(text: &str) -> Result<Vec<Step>, Vec<(usize, Problem)>> {
    let (mut steps, mut problems) = (Vec::<Step>::new(), Vec::new());
    let mut before = 0;
    for (number, line) in (1..).zip(text.trim_start_matches('\u{feff}').lines()) {
        match read_line(line, before) {
            Ok(None) => {}
            Ok(Some(_)) if steps.last().is_some_and(|s| s.act == Act::End) => {
                problems.push((number, Problem::AfterEnd));
                break;
            }
            Ok(Some((ms, acts))) => {
                before = ms;
                steps.extend(acts.into_iter().map(|act| Step { ms, act }));
            }
            Err(problem) => problems.push((number, problem)),
        }
    }
    if problems.is_empty() { Ok(steps) } else { Err(problems) }
}

fn read_line(line: &str, before: u64) -> Result<Option<(u64, Vec<Act>)>, Problem> {
    let line = line.trim_start();
    if line.is_empty() || line.starts_with('#') {
        return Ok(None);
    }
    let digits = line.find(|c: char| !c.is_ascii_digit()).unwrap_or(line.len());
    let ms: u64 = line[..digits].parse().map_err(|_| Problem::NoTime)?;
    let rest = &line[digits..];
    if !rest.is_empty() && !rest.starts_with([' ', '\t']) {
        return Err(Problem::NoTime);
    }
    if ms > LATEST_MS {
        return Err(Problem::TooLate);
    }
    if ms < before {
        return Err(Problem::GoesBack { before });
    }
    Ok(Some((ms, read_key(rest.trim_start())?)))
}

fn read_key(text: &str) -> Result<Vec<Act>, Problem> {
    if let Some(rest) = text.strip_prefix('"') {
        return read_typed(rest);
    }
    if let Some(rest) = text.strip_prefix('!').filter(|r| r.starts_with(|c: char| c.is_ascii_alphabetic())) {
        return read_command(rest).map(|act| vec![act]);
    }
    let key = text.split('#').next().unwrap_or_default().trim_end();
    if key.is_empty() {
        return Err(Problem::NoKey);
    }
    if let Some(inside) = key.strip_prefix('<').and_then(|k| k.strip_suffix('>')).filter(|k| !k.is_empty()) {
        return read_named(inside).map(|act| vec![act]);
    }
    let mut chars = key.chars();
    match (chars.next(), chars.next()) {
        (Some(c), None) => Ok(vec![Act::Key(Key::char(c))]),
        _ => Err(Problem::UnknownKey(key.to_owned())),
    }
}

fn read_named(inside: &str) -> Result<Act, Problem> {
    if inside == "end" {
        return Ok(Act::End);
    }
    if let Some(size) = inside.strip_prefix("size ") {
        let (width, height) = read_size(size).ok_or_else(|| Problem::BadSize(size.to_owned()))?;
        return Ok(Act::Size { width, height });
    }
    let named = Key::parse(inside).filter(|k| inside.chars().count() > 1 || k.typed().is_none());
    named.map(Act::Key).ok_or_else(|| Problem::UnknownKey(format!("<{inside}>")))
}

/// `80x24`: columns and rows.
#[must_use]
pub fn read_size(text: &str) -> Option<(u16, u16)> {
    let (width, height) = text.trim().split_once('x')?;
    let side = |t: &str| t.parse().ok().filter(|n| (1..=1000).contains(n));
    Some((side(width)?, side(height)?))
}

/// `"text"`: each character typed; `\"` and `\\` are a quote and a backslash.
fn read_typed(text: &str) -> Result<Vec<Act>, Problem> {
    let mut acts = Vec::new();
    let mut chars = text.chars();
    while let Some(c) = chars.next() {
        let typed = match c {
            '"' => {
                let rest = chars.as_str().trim_start();
                let clean = rest.is_empty() || rest.starts_with('#');
                return if clean { Ok(acts) } else { Err(Problem::UnknownKey(rest.to_owned())) };
            }
            '\\' => chars.next().ok_or(Problem::OpenQuote)?,
            c => c,
        };
        acts.push(Act::Key(Key::plain(Code::Char(typed))));
    }
    Err(Problem::OpenQuote)
}

/// `!command-id argument`, to the end of the line or a ` #`.
fn read_command(text: &str) -> Result<Act, Problem> {
    let text = text.split(" #").next().unwrap_or_default().trim();
    let (id, argument) = text.split_once(char::is_whitespace).unwrap_or((text, ""));
    let command = Command::by_id(id).ok_or_else(|| Problem::UnknownCommand(id.to_owned()))?;
    let argument = Some(argument.trim().to_owned()).filter(|a| !a.is_empty());
    // How an item ended stands behind its close.
    let takes_words =
        command == Command::ItemClose || command.operation().action().is_some_and(Action::takes_words);
    if argument.is_some() && !takes_words {
        return Err(Problem::TakesNoWords(id.to_owned()));
    }
    Ok(Act::Run { command, argument })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn acts(text: &str) -> Vec<Act> {
        parse(text).unwrap().into_iter().map(|s| s.act).collect()
    }

    #[test]
    fn characters_names_text_and_commands() {
        assert_eq!(acts("0 a # Bea"), [Act::Key(Key::char('a'))]);
        assert_eq!(acts("0 <space>"), [Act::Key(Key::char(' '))]);
        assert_eq!(acts("0 <lt>"), [Act::Key(Key::char('<'))]);
        assert_eq!(acts("0 <hash>"), [Act::Key(Key::char('#'))]);
        assert_eq!(acts("0 !"), [Act::Key(Key::char('!'))]);
        assert_eq!(acts(r#"0 "a\"\\" # typed"#).len(), 3);
        assert_eq!(acts("0 <size 80x24>"), [Act::Size { width: 80, height: 24 }]);
        let run = Act::Run { command: Command::Note, argument: Some("so it is".to_owned()) };
        assert_eq!(acts("0 !note so it is # said"), [run]);
        let jargon = Act::Run { command: Command::Jargon, argument: Some("acuity".to_owned()) };
        assert_eq!(acts("0 !jargon acuity"), [jargon]);
        let undo = vec![(1, Problem::TakesNoWords("undo".to_owned()))];
        assert_eq!(parse("0 !undo the last turn\n"), Err(undo));
    }

    #[test]
    fn every_bad_line_is_named() {
        let script = "10 a\n5 b\nx\n20\n30 <nope>\n40 !dance\n50 \"open\n60 ab\n70 <end>\n80 a\n";
        let problems = parse(script).unwrap_err();
        let lines: Vec<usize> = problems.iter().map(|(n, _)| *n).collect();
        assert_eq!(lines, [2, 3, 4, 5, 6, 7, 8, 10], "{problems:?}");
    }

    #[test]
    fn comments_and_blank_lines_are_nothing() {
        assert_eq!(acts("# hello\n\n  # there\n"), []);
    }
}
