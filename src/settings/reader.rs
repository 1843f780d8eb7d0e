//! Reads a settings file over existing settings, and collects every problem with its line.

use std::borrow::Cow;

use serde::Deserialize;
use toml::{Spanned, de::DeTable};

use super::{Role, Settings, SettingsFault, SettingsProblem, ThemeSetting, identifier};
use crate::{
    domain::{Aim, measures::prompts::PromptKind, order::Ordered as _, record::plain_text},
    text::language,
};

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

const SECTIONS: &[&str] =
    &["language", "plain", "groups", "roles", "balance", "agreement", "screen", "reports", "prompts", "keys"];

/// Overrides the settings with those in `text`. Values that cannot be used are left as they were.
pub(super) fn read_over(settings: &mut Settings, text: &str) -> Vec<SettingsProblem> {
    read_sections_over(settings, text, SECTIONS)
}

/// As [`read_over`], of a text that may have only these sections.
pub(super) fn read_sections_over(
    settings: &mut Settings,
    text: &str,
    sections: &'static [&'static str],
) -> Vec<SettingsProblem> {
    let table = match DeTable::parse(text) {
        Ok(table) => table.into_inner(),
        Err(error) => {
            let line = line_of(text, error.span().map_or(0, |s| s.start));
            return vec![SettingsProblem { line, fault: SettingsFault::Syntax(error.message().to_owned()) }];
        }
    };
    let mut reader = Reader { text, settings, sections, problems: Vec::new() };
    for (key, value) in table {
        reader.section(&key, value);
    }
    let mut problems = reader.problems;
    problems.extend(check_roles(settings, text));
    problems.order_by_key(|p| p.line);
    problems
}

/// Problems between entries: undeclared groups, and abbreviations used twice.
fn check_roles(settings: &Settings, text: &str) -> Vec<SettingsProblem> {
    let mut problems = Vec::new();
    for (n, role) in settings.roles.iter().enumerate() {
        let line = || header_line(text, &format!("roles.{}", role.id));
        if !settings.groups.iter().any(|g| g.id == role.group) {
            let fault = SettingsFault::UnknownGroup { role: role.id.clone(), group: role.group.clone() };
            problems.push(SettingsProblem { line: line(), fault });
        }
        let same = |r: &&Role| !r.short.is_empty() && r.short == role.short;
        if let Some(other) = settings.roles[..n].iter().find(same) {
            let roles = (other.id.clone(), role.id.clone());
            let fault = SettingsFault::SameShort { short: role.short.clone(), roles };
            problems.push(SettingsProblem { line: line(), fault });
        }
    }
    problems
}

/// Puts the values of a settings file into the settings. `at` is always a byte offset in the text.
struct Reader<'a> {
    text: &'a str,
    settings: &'a mut Settings,
    /// The sections that the text may have.
    sections: &'static [&'static str],
    problems: Vec<SettingsProblem>,
}

type Key<'a> = Spanned<Cow<'a, str>>;
type Value<'a> = Spanned<toml::de::DeValue<'a>>;

impl Reader<'_> {
    fn section(&mut self, key: &Key<'_>, value: Value<'_>) {
        let name = key.get_ref().to_string();
        if !self.sections.contains(&name.as_str()) {
            return self.unknown_key(key.span().start, &name, self.sections);
        }
        if name == "language" {
            return self.language(value);
        }
        if name == "plain" {
            self.settings.plain = self.read("plain", value).unwrap_or(self.settings.plain);
            return;
        }
        let at = value.span().start;
        let toml::de::DeValue::Table(entries) = value.into_inner() else {
            return self.problem(at, SettingsFault::NotASection(name));
        };
        for (key, value) in entries {
            let path = format!("{name}.{}", key.get_ref());
            match name.as_str() {
                "groups" => self.group(key.get_ref(), &path, value),
                "roles" => self.role(key.get_ref(), &path, value),
                "keys" => self.keys(key.get_ref(), &path, value),
                "prompts" => self.prompt(&key, &path, value),
                _ => self.single_value(&key, &path, value),
            }
        }
    }

    fn read<'v, T: Deserialize<'v>>(&mut self, path: &str, value: Value<'v>) -> Option<T> {
        let at = value.span().start;
        match T::deserialize(toml::de::ValueDeserializer::from(value)) {
            Ok(read) => Some(read),
            Err(error) => {
                let at = error.span().map_or(at, |s| s.start);
                self.bad_value(at, path, error.message());
                None
            }
        }
    }

    /// An empty text means the language of the system.
    fn language(&mut self, value: Value<'_>) {
        let at = value.span().start;
        let Some(name) = self.read::<String>("language", value).filter(|name| !name.is_empty()) else {
            return;
        };
        self.settings.language = language::find(&name);
        if self.settings.language.is_none() {
            self.problem(at, SettingsFault::UnknownLanguage(name));
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
        let current = known.unwrap_or(Role { id: id.clone(), group: id.clone(), short: String::new() });
        let role = Role {
            id: id.clone(),
            group: entry.group.map_or(current.group, |g| identifier(&g)),
            short: entry.short.map_or(current.short, |s| s.trim().to_lowercase()),
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

    fn prompt(&mut self, key: &Key<'_>, path: &str, value: Value<'_>) {
        let Some(kind) = PromptKind::parse(key.get_ref()) else {
            return self.unknown_key(
                key.span().start,
                path,
                &PromptKind::ALL.iter().map(|kind| kind.id()).collect::<Vec<_>>(),
            );
        };
        match self.read(path, value) {
            Some(true) => self.settings.prompts.insert(kind),
            Some(false) => self.settings.prompts.remove(&kind),
            None => false,
        };
    }

    fn single_value(&mut self, key: &Key<'_>, path: &str, value: Value<'_>) {
        const KNOWN: [&str; 9] = [
            "balance.centred",
            "balance.aim",
            "agreement.holder",
            "agreement.viewers",
            "screen.ascii",
            "screen.colour",
            "screen.theme",
            "screen.mouse",
            "reports.show_practice",
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
            "reports.show_practice" => self.read(path, value).map(|v| self.settings.show_practice = v),
            "screen.theme" => self.read(path, value).map(|v| self.theme(at, v)),
            "screen.mouse" => self.read(path, value).map(|v| self.settings.screen.mouse = v),
            _ => {
                let section = path.split('.').next().unwrap_or_default();
                let known: Vec<&str> = KNOWN.into_iter().filter(|k| k.starts_with(section)).collect();
                self.unknown_key(key.span().start, path, &known);
                None
            }
        };
    }

    fn theme(&mut self, at: usize, name: String) {
        self.settings.theme = ThemeSetting { name, line: line_of(self.text, at) };
    }

    fn aim(&mut self, at: usize, text: String) {
        match Aim::parse(&text) {
            Ok(aim) => self.settings.aim = aim,
            Err(_) => self.problem(at, SettingsFault::BadAim(text)),
        }
    }

    fn unknown_key(&mut self, at: usize, key: &str, known: &[&str]) {
        let known = known.iter().map(|k| (*k).to_owned()).collect();
        self.problem(at, SettingsFault::UnknownKey { key: key.to_owned(), known });
    }

    fn bad_value(&mut self, at: usize, key: &str, why: &str) {
        self.problem(at, SettingsFault::BadValue { key: key.to_owned(), why: why.to_owned() });
    }

    fn problem(&mut self, at: usize, fault: SettingsFault) {
        self.problems.push(SettingsProblem { line: line_of(self.text, at), fault });
    }
}

/// The line of a byte offset in a text, from 1.
#[must_use]
pub fn line_of(text: &str, at: usize) -> usize {
    1 + text.as_bytes()[..at.min(text.len())].iter().filter(|b| **b == b'\n').count()
}

/// The line of a section's header; 1 if the text does not have that section.
fn header_line(text: &str, section: &str) -> usize {
    text.find(&format!("[{section}]")).map_or(1, |at| line_of(text, at))
}
