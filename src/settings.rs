//! Settings: what ships in `config/`, with the person's own laid over it. Pure: text in, settings out.
//!
//! Every problem in a settings file is found at once and named with its line.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;
use toml::{Spanned, de::DeTable};

use crate::{
    domain::{Aim, Group, Hat, measures::prompts::PromptKind, record::plain_text},
    text::{
        language::{self, Language},
        messages::{cli, settings as words},
    },
};

/// The settings that ship with the program.
pub const DEFAULTS: &str = include_str!("../config/airtime.toml");

/// A role and the group it counts for.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Role {
    pub id: String,
    pub group: String,
    /// What is typed for it at set-up.
    pub short: String,
}

#[derive(Clone, PartialEq, Debug)]
pub struct Settings {
    /// The language of screens and reports; `None`: that of the system.
    pub language: Option<Language>,
    pub groups: Vec<Group>,
    pub roles: Vec<Role>,
    pub centred: String,
    pub aim: Aim,
    pub agreement: AgreementDefaults,
    pub screen: Screen,
    /// The prompts that are given.
    pub prompts: BTreeSet<PromptKind>,
    /// Command id → keys, as written by the person. The key map checks them.
    pub keys: BTreeMap<String, Vec<String>>,
}

#[derive(Clone, PartialEq, Eq, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AgreementDefaults {
    pub holder: String,
    pub viewers: String,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Screen {
    pub ascii: bool,
    pub colour: bool,
}

/// Something in a settings file that cannot be used.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Problem {
    /// From 1.
    pub line: usize,
    pub what: ProblemKind,
}

#[derive(Clone, PartialEq, Eq, Debug)]
pub enum ProblemKind {
    /// The file is no TOML; what the parser says.
    Syntax(String),
    /// A key that airtime does not have, and those it has there.
    UnknownKey {
        key: String,
        known: Vec<String>,
    },
    /// A value of the wrong kind; what the parser says.
    BadValue {
        key: String,
        why: String,
    },
    /// Something else stands where a section should.
    NotASection(String),
    /// A role's group that is declared nowhere.
    UnknownGroup {
        role: String,
        group: String,
    },
    /// Two roles with the same short form.
    SameShort {
        short: String,
        roles: (String, String),
    },
    BadAim(String),
    UnknownLanguage(String),
}

impl ProblemKind {
    #[must_use]
    pub fn words(&self) -> String {
        match self {
            Self::Syntax(why) => words::syntax(why),
            Self::UnknownKey { key, known } => words::unknown_key(key, known),
            Self::BadValue { key, why } => words::bad_value(key, why),
            Self::NotASection(key) => words::not_a_section(key),
            Self::UnknownGroup { role, group } => words::unknown_group(group, role),
            Self::SameShort { short, roles: (first, second) } => words::same_short(first, second, short),
            Self::BadAim(aim) => words::bad_aim(aim),
            Self::UnknownLanguage(name) => cli::unknown_language(name),
        }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct GroupEntry {
    label: Option<String>,
    #[serde(rename = "weighed")]
    in_balance: Option<bool>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RoleEntry {
    group: Option<String>,
    short: Option<String>,
}

const SECTIONS: [&str; 8] =
    ["language", "groups", "roles", "balance", "agreement", "screen", "prompts", "keys"];

impl Settings {
    /// The shipped settings.
    #[must_use]
    pub fn shipped() -> Self {
        let mut settings = Self::empty();
        let problems = settings.lay_over(DEFAULTS);
        debug_assert!(problems.is_empty(), "{problems:?}");
        settings
    }

    /// The shipped settings with the person's own laid over them.
    ///
    /// # Errors
    /// Every problem in `own`, with its line.
    pub fn with(own: &str) -> Result<Self, Vec<Problem>> {
        let (settings, problems) = Self::read(own);
        if problems.is_empty() { Ok(settings) } else { Err(problems) }
    }

    /// As [`Settings::with`], with what could be read beside the problems, so that the keys in it can be
    /// checked too.
    #[must_use]
    pub fn read(own: &str) -> (Self, Vec<Problem>) {
        let mut settings = Self::shipped();
        let problems = settings.lay_over(own);
        (settings, problems)
    }

    fn empty() -> Self {
        Self {
            language: None,
            groups: Vec::new(),
            roles: Vec::new(),
            centred: String::new(),
            aim: Aim::default(),
            agreement: AgreementDefaults { holder: String::new(), viewers: String::new() },
            screen: Screen { ascii: false, colour: true },
            prompts: PromptKind::ALL.into_iter().collect(),
            keys: BTreeMap::new(),
        }
    }

    #[must_use]
    pub fn role(&self, text: &str) -> Option<&Role> {
        let text = text.trim().to_lowercase();
        let id = text.replace([' ', '-'], "_");
        self.roles.iter().find(|r| r.id == id || (!r.short.is_empty() && r.short == text))
    }

    /// The hat of a role, as the settings map it; a role they do not know is in `unassigned`.
    #[must_use]
    pub fn hat(&self, role: &str) -> Hat {
        match self.role(role) {
            Some(r) => Hat { role: r.id.clone(), group: r.group.clone() },
            None => {
                Hat { role: identifier(role), group: crate::domain::people::group::UNASSIGNED.to_owned() }
            }
        }
    }

    /// A group by id, as the settings describe it or as its id says.
    #[must_use]
    pub fn group(&self, id: &str) -> Group {
        self.groups.iter().find(|g| g.id == id).cloned().unwrap_or_else(|| Group::new(id))
    }

    /// The group that words name: by its id, its label, or a role of it.
    #[must_use]
    pub fn group_named(&self, words: &str) -> Option<String> {
        let folded = plain_text::fold(words.trim());
        let id = folded.replace([' ', '-'], "_");
        let group = self.groups.iter().find(|g| g.id == id || plain_text::fold(&g.label) == folded);
        group.map(|g| g.id.clone()).or_else(|| self.role(words).map(|r| r.group.clone()))
    }

    fn lay_over(&mut self, text: &str) -> Vec<Problem> {
        let table = match DeTable::parse(text) {
            Ok(table) => table.into_inner(),
            Err(error) => {
                let line = line_of(text, error.span().map_or(0, |s| s.start));
                return vec![Problem { line, what: ProblemKind::Syntax(error.message().to_owned()) }];
            }
        };
        let mut reader = Reader { text, settings: self, problems: Vec::new() };
        for (key, value) in table {
            reader.section(&key, value);
        }
        let mut problems = reader.problems;
        problems.extend(self.check(text));
        problems.sort_by_key(|p| p.line);
        problems
    }

    fn check(&self, text: &str) -> Vec<Problem> {
        let mut problems = Vec::new();
        for (n, role) in self.roles.iter().enumerate() {
            let line = header_line(text, &format!("roles.{}", role.id));
            if !self.groups.iter().any(|g| g.id == role.group) {
                let what = ProblemKind::UnknownGroup { role: role.id.clone(), group: role.group.clone() };
                problems.push(Problem { line, what });
            }
            let same = |r: &&Role| !r.short.is_empty() && r.short == role.short;
            if let Some(other) = self.roles[..n].iter().find(same) {
                let roles = (other.id.clone(), role.id.clone());
                problems.push(Problem {
                    line,
                    what: ProblemKind::SameShort { short: role.short.clone(), roles },
                });
            }
        }
        problems
    }
}

/// An id out of what somebody typed: lower case, words joined by `_`.
#[must_use]
pub fn identifier(text: &str) -> String {
    plain_text::clean_name(text).to_lowercase().replace([' ', '-'], "_")
}

struct Reader<'a> {
    text: &'a str,
    settings: &'a mut Settings,
    problems: Vec<Problem>,
}

type Value<'a> = Spanned<toml::de::DeValue<'a>>;

impl Reader<'_> {
    fn section(&mut self, key: &Spanned<std::borrow::Cow<'_, str>>, value: Value<'_>) {
        let name = key.get_ref().to_string();
        if !SECTIONS.contains(&name.as_str()) {
            return self.unknown(key.span().start, &name, &SECTIONS);
        }
        if name == "language" {
            return self.language(value);
        }
        let at = value.span().start;
        let toml::de::DeValue::Table(entries) = value.into_inner() else {
            return self.problem(at, ProblemKind::NotASection(name));
        };
        for (key, value) in entries {
            let path = format!("{name}.{}", key.get_ref());
            match name.as_str() {
                "groups" => self.group(key.get_ref(), &path, value),
                "roles" => self.role(key.get_ref(), &path, value),
                "keys" => self.keys(key.get_ref(), &path, value),
                "prompts" => self.prompt(&key, &path, value),
                _ => self.plain(&key, &path, value),
            }
        }
    }

    fn read<'v, T: Deserialize<'v>>(&mut self, path: &str, value: Value<'v>) -> Option<T> {
        let at = value.span().start;
        match T::deserialize(toml::de::ValueDeserializer::from(value)) {
            Ok(read) => Some(read),
            Err(error) => {
                let at = error.span().map_or(at, |s| s.start);
                self.bad(at, path, error.message());
                None
            }
        }
    }

    /// An empty text stands for the language of the system.
    fn language(&mut self, value: Value<'_>) {
        let at = value.span().start;
        let Some(name) = self.read::<String>("language", value).filter(|name| !name.is_empty()) else {
            return;
        };
        self.settings.language = language::find(&name);
        if self.settings.language.is_none() {
            let what = ProblemKind::UnknownLanguage(name);
            self.problems.push(Problem { line: line_of(self.text, at), what });
        }
    }

    fn group(&mut self, id: &str, path: &str, value: Value<'_>) {
        let Some(entry) = self.read::<GroupEntry>(path, value) else { return };
        let id = identifier(id);
        let mut group = self.settings.group(&id);
        group.label = entry.label.map_or(group.label, |l| plain_text::clean_name(&l));
        group.in_balance = entry.in_balance.unwrap_or(group.in_balance);
        self.settings.groups.retain(|g| g.id != id);
        self.settings.groups.push(group);
    }

    fn role(&mut self, id: &str, path: &str, value: Value<'_>) {
        let Some(entry) = self.read::<RoleEntry>(path, value) else { return };
        let id = identifier(id);
        let known = self.settings.roles.iter().find(|r| r.id == id).cloned();
        let before = known.unwrap_or(Role { id: id.clone(), group: id.clone(), short: String::new() });
        let role = Role {
            id: id.clone(),
            group: entry.group.map_or(before.group, |g| identifier(&g)),
            short: entry.short.map_or(before.short, |s| s.trim().to_lowercase()),
        };
        match self.settings.roles.iter_mut().find(|r| r.id == id) {
            Some(slot) => *slot = role,
            None => self.settings.roles.push(role),
        }
    }

    fn keys(&mut self, command: &str, path: &str, value: Value<'_>) {
        if let Some(keys) = self.read::<Vec<String>>(path, value) {
            self.settings.keys.insert(command.to_owned(), keys);
        }
    }

    fn prompt(&mut self, key: &Spanned<std::borrow::Cow<'_, str>>, path: &str, value: Value<'_>) {
        let Some(kind) = PromptKind::parse(key.get_ref()) else {
            return self.unknown(key.span().start, path, &PromptKind::ALL.map(PromptKind::id));
        };
        match self.read(path, value) {
            Some(true) => self.settings.prompts.insert(kind),
            Some(false) => self.settings.prompts.remove(&kind),
            None => false,
        };
    }

    fn plain(&mut self, key: &Spanned<std::borrow::Cow<'_, str>>, path: &str, value: Value<'_>) {
        const KNOWN: [&str; 6] = [
            "balance.centred",
            "balance.aim",
            "agreement.holder",
            "agreement.viewers",
            "screen.ascii",
            "screen.colour",
        ];
        let at = value.span().start;
        match path {
            "balance.centred" => {
                self.read(path, value).map(|v: String| self.settings.centred = identifier(&v))
            }
            "balance.aim" => self.read(path, value).map(|v: String| self.aim(at, v)),
            "agreement.holder" => self.read(path, value).map(|v: String| self.settings.agreement.holder = v),
            "agreement.viewers" => {
                self.read(path, value).map(|v: String| self.settings.agreement.viewers = v)
            }
            "screen.ascii" => self.read(path, value).map(|v| self.settings.screen.ascii = v),
            "screen.colour" => self.read(path, value).map(|v| self.settings.screen.colour = v),
            _ => {
                let section = path.split('.').next().unwrap_or_default();
                let known: Vec<&str> = KNOWN.into_iter().filter(|k| k.starts_with(section)).collect();
                self.unknown(key.span().start, path, &known);
                None
            }
        };
    }

    fn aim(&mut self, at: usize, text: String) {
        match Aim::parse(&text) {
            Ok(aim) => self.settings.aim = aim,
            Err(_) => self.problem(at, ProblemKind::BadAim(text)),
        }
    }

    fn unknown(&mut self, at: usize, key: &str, known: &[&str]) {
        let known = known.iter().map(|k| (*k).to_owned()).collect();
        self.problem(at, ProblemKind::UnknownKey { key: key.to_owned(), known });
    }

    fn bad(&mut self, at: usize, key: &str, why: &str) {
        self.problem(at, ProblemKind::BadValue { key: key.to_owned(), why: why.to_owned() });
    }

    fn problem(&mut self, at: usize, what: ProblemKind) {
        self.problems.push(Problem { line: line_of(self.text, at), what });
    }
}

fn line_of(text: &str, at: usize) -> usize {
    1 + text.as_bytes()[..at.min(text.len())].iter().filter(|b| **b == b'\n').count()
}

/// Where a section begins; 1 when it does not stand in this text.
fn header_line(text: &str, section: &str) -> usize {
    text.find(&format!("[{section}]")).map_or(1, |at| line_of(text, at))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shipped_settings_have_no_problem() {
        assert_eq!(Settings::empty().lay_over(DEFAULTS), []);
        assert_eq!(Settings::shipped().hat("l").group, "lived_experience");
        assert_eq!(Settings::shipped().hat("Peer worker").group, "unassigned");
    }

    #[test]
    fn every_problem_is_named_at_once_with_its_line() {
        let own = "[screen]\nasci = true\ncolour = 3\n\n[scren]\nx = 1\n[roles.peer]\ngroup = \"nobody\"\n";
        let problems = Settings::with(own).unwrap_err();
        let lines: Vec<usize> = problems.iter().map(|p| p.line).collect();
        assert_eq!(lines, [2, 3, 5, 7], "{problems:?}");
    }

    #[test]
    fn a_file_that_is_no_toml_is_named_with_its_line() {
        let problems = Settings::with("[screen]\nascii =\n").unwrap_err();
        assert_eq!(problems.len(), 1);
        assert_eq!(problems[0].line, 2);
    }

    #[test]
    fn a_language_is_chosen_by_its_tag() {
        assert_eq!(Settings::with("language = \"cy\"\n").unwrap().language, Some(Language::Cy));
        assert_eq!(Settings::with("language = \"\"\n").unwrap().language, None);
        let problems = Settings::with("\nlanguage = \"xx\"\n").unwrap_err();
        assert_eq!(problems, [Problem { line: 2, what: ProblemKind::UnknownLanguage("xx".to_owned()) }]);
    }

    #[test]
    fn a_role_of_ones_own() {
        let own = "[groups.volunteers]\n[roles.volunteer]\ngroup = \"volunteers\"\nshort = \"vo\"\n";
        let settings = Settings::with(own).unwrap();
        assert_eq!(settings.hat("vo"), Hat { role: "volunteer".into(), group: "volunteers".into() });
        assert!(settings.group("volunteers").in_balance);
    }
}
