//! What the group is here for and how it agreed to talk: purpose, kind of session, ground rules.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::domain::record::{moment::Moment, plain_text};

/// Most ground rules of one session.
pub const MOST_RULES: usize = 50;
/// Largest text file of ground rules, bytes.
pub const RULES_BYTES: u64 = 64 * 1024;
/// What stands at the end of a ground rule that asks for interruptions to be marked.
const MARK: &str = "(mark interruptions)";

/// Who is meant to be in the room.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[derive(strum::VariantArray, strum::IntoStaticStr, strum::EnumString)]
#[strum(serialize_all = "snake_case")]
pub enum SessionKind {
    /// Several groups together.
    #[default]
    Joint,
    /// One group by itself: there is nothing to balance.
    OneGroup,
    /// A key for each group; nobody is in the file.
    GroupsOnly,
}

impl SessionKind {
    pub const ALL: &[Self] = <Self as strum::VariantArray>::VARIANTS;

    /// The id, as in files.
    #[must_use]
    pub fn id(self) -> &'static str {
        self.into()
    }

    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let id = text.trim().to_lowercase().replace([' ', '-'], "_");
        // What people read calls it *mixed*; the file calls it *joint*.
        if id == "mixed" { Some(Self::Joint) } else { id.parse().ok() }
    }
}

/// Purpose and kind. A later one takes the place of an earlier one.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize, JsonSchema)]
pub struct Charter {
    /// What we are here for, in one line. Absent: not said yet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub purpose: Option<String>,
    #[serde(default)]
    pub kind: SessionKind,
}

#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct GroundRule {
    /// 1, 2, 3 … A number that stands already gets these words.
    pub rule: u16,
    pub text: String,
    /// The group asked that coming in before somebody has finished be marked.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub marks_interruptions: bool,
}

impl GroundRule {
    /// A rule as it was typed; `(mark interruptions)` at its end asks for just that.
    #[must_use]
    pub fn read(rule: u16, typed: &str) -> Self {
        let typed = plain_text::clean(typed, plain_text::NOTE_BYTES);
        let (text, marks) = match without_mark(&typed) {
            Some(text) => (text, true),
            None => (typed.as_str(), false),
        };
        Self { rule, text: plain_text::clean_line(text), marks_interruptions: marks }
    }

    /// The rule as it is typed.
    #[must_use]
    pub fn typed(&self) -> String {
        if self.marks_interruptions { format!("{} {MARK}", self.text) } else { self.text.clone() }
    }
}

/// Why a text is no list of ground rules.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum RulesProblem {
    /// Not UTF-8, or with a NUL in it.
    NotText,
    Nothing,
    /// So many rules.
    TooMany(usize),
    /// The rule on this line, from 1.
    TooLong(usize),
}

/// Ground rules from a text file, one a line; a bullet or a number before it is left out.
///
/// # Errors
/// What is wrong, with its line where it has one.
pub fn read_rules(bytes: &[u8]) -> Result<Vec<GroundRule>, RulesProblem> {
    let text = std::str::from_utf8(bytes).map_err(|_| RulesProblem::NotText)?;
    if text.contains('\0') {
        return Err(RulesProblem::NotText);
    }
    rules_of(text.trim_start_matches('\u{feff}').lines())
}

/// Ground rules typed on one line, with `;` between them.
///
/// # Errors
/// As [`read_rules`], the place of the rule in the stead of its line.
pub fn typed_rules(line: &str) -> Result<Vec<GroundRule>, RulesProblem> {
    rules_of(line.split(';'))
}

/// What stands before the mark, where it has one.
fn without_mark(typed: &str) -> Option<&str> {
    let (text, end) = typed.split_at_checked(typed.len().checked_sub(MARK.len())?)?;
    end.eq_ignore_ascii_case(MARK).then_some(text)
}

fn rules_of<'a>(lines: impl Iterator<Item = &'a str>) -> Result<Vec<GroundRule>, RulesProblem> {
    let mut rules = Vec::new();
    let mut more = 0;
    for (n, line) in lines.enumerate() {
        let line = without_bullet(line.trim());
        if plain_text::line_too_long(without_mark(line).unwrap_or(line)) {
            return Err(RulesProblem::TooLong(n + 1));
        }
        let number = u16::try_from(rules.len() + 1).unwrap_or(u16::MAX);
        let rule = GroundRule::read(number, line);
        if rule.text.is_empty() {
            continue;
        }
        if rules.len() < MOST_RULES {
            rules.push(rule);
        } else {
            more += 1;
        }
    }
    match (rules.len(), more) {
        (0, _) => Err(RulesProblem::Nothing),
        (_, 0) => Ok(rules),
        (kept, more) => Err(RulesProblem::TooMany(kept + more)),
    }
}

/// `- be kind`, `* be kind`, `3. be kind`: the rule is *be kind*.
fn without_bullet(line: &str) -> &str {
    let bullet = ["- ", "* ", "\u{2022} "].into_iter().find_map(|b| line.strip_prefix(b));
    let number = line.split_once(['.', ')']).filter(|(n, rest)| {
        !n.is_empty() && n.len() <= 3 && n.bytes().all(|b| b.is_ascii_digit()) && rest.starts_with(' ')
    });
    bullet.or(number.map(|(_, rest)| rest)).unwrap_or(line).trim()
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Kept {
    Kept,
    Partly,
    NotKept,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct RuleKept {
    pub rule: u16,
    pub kept: Kept,
}

/// The ground rules in order, and how each was kept.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct GroundRules {
    pub list: Vec<(GroundRule, Option<Kept>)>,
    /// When the group agreed them as they stand. New words have to be agreed anew.
    pub agreed: Option<Moment>,
}

impl GroundRules {
    #[must_use]
    pub fn next_number(&self) -> u16 {
        self.list.iter().map(|(r, _)| r.rule).max().unwrap_or(0).saturating_add(1)
    }

    /// Whether a ground rule asks that interruptions be marked.
    #[must_use]
    pub fn marks_interruptions(&self) -> bool {
        self.list.iter().any(|(r, _)| r.marks_interruptions)
    }

    pub(in crate::domain) fn set(&mut self, rule: &GroundRule) {
        self.agreed = None;
        match self.list.iter_mut().find(|(r, _)| r.rule == rule.rule) {
            Some((old, _)) => old.clone_from(rule),
            None => self.list.push((rule.clone(), None)),
        }
    }

    pub(in crate::domain) fn kept(&mut self, kept: RuleKept) {
        if let Some((_, how)) = self.list.iter_mut().find(|(r, _)| r.rule == kept.rule) {
            *how = Some(kept.kept);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rule_may_ask_for_interruptions_to_be_marked() {
        let rules = typed_rules("One at a time (Mark interruptions); be kind ;; ").unwrap();
        assert_eq!(rules.len(), 2);
        assert!(rules[0].marks_interruptions && !rules[1].marks_interruptions);
        assert_eq!((rules[0].text.as_str(), rules[1].rule), ("One at a time", 2));
        assert_eq!(typed_rules(&rules[0].typed()).unwrap()[0], rules[0]);
    }

    #[test]
    fn a_text_file_is_one_rule_a_line_and_what_is_no_text_is_refused() {
        let rules = read_rules("\u{feff}- Be kind\n\n2. No \u{1b}[31mjargon\n* Listen\n".as_bytes()).unwrap();
        let words: Vec<_> = rules.iter().map(|r| r.text.as_str()).collect();
        assert_eq!(words, ["Be kind", "No [31mjargon", "Listen"]);
        assert_eq!(read_rules(&[0xff, 0xfe]), Err(RulesProblem::NotText));
        assert_eq!(read_rules(b"a\0b"), Err(RulesProblem::NotText));
        assert_eq!(read_rules(b"\n \n"), Err(RulesProblem::Nothing));
        assert_eq!(read_rules("be kind\n".repeat(1000).as_bytes()), Err(RulesProblem::TooMany(1000)));
        assert_eq!(read_rules(format!("ok\n{}", "x".repeat(900)).as_bytes()), Err(RulesProblem::TooLong(2)));
    }
}
