//! Reads the Fluent files of all languages and checks them against English.
//!
//! English is complete by definition. Another language may lack messages, for which English is used, but must not have
//! messages or arguments that English does not have.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt, fs,
    path::{Path, PathBuf},
};

use fluent_syntax::{
    ast::{Entry, Pattern},
    parser,
};

use crate::{arguments::uses, pseudo};

/// The language in which every message exists.
pub const ENGLISH: &str = "en";

/// A fault in a message file, displayed as `file:line: what`.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    pub file: String,
    pub line: usize,
    pub what: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.file, self.line, self.what)
    }
}

/// The texts of all languages, English first.
pub struct Catalog {
    pub locales: Vec<Locale>,
}

impl Catalog {
    pub fn english(&self) -> &Locale {
        &self.locales[0]
    }
}

/// The texts of one language, by subject (the name of the file).
pub struct Locale {
    pub tag: String,
    pub subjects: BTreeMap<String, BTreeMap<String, Message>>,
}

/// A message, or an attribute of one, whose id is then `message-attribute`.
#[derive(Clone)]
pub struct Message {
    pub pattern: Pattern<String>,
    pub comment: Vec<String>,
    /// A term (`-term`), for use in other messages only.
    pub is_term: bool,
    /// For an attribute of a message without a value: the message and the attribute.
    pub group: Option<(String, String)>,
    pub file: String,
    pub line: usize,
}

impl Message {
    pub fn problem(&self, what: impl Into<String>) -> Problem {
        Problem { file: self.file.clone(), line: self.line, what: what.into() }
    }
}

/// Reads `folder/<language>/<subject>.ftl`, and adds the pseudo-language.
///
/// # Errors
/// All problems of all files.
pub fn read(folder: &Path) -> Result<Catalog, Vec<Problem>> {
    let mut problems = Vec::new();
    let mut locales: Vec<Locale> = entries(folder, &mut problems)
        .into_iter()
        .filter(|path| path.is_dir())
        .map(|path| read_locale(&path, &mut problems))
        .collect();
    locales.sort_by_cached_key(|locale| (locale.tag != ENGLISH, locale.tag.clone()));
    if locales.first().is_none_or(|locale| locale.tag != ENGLISH) {
        let what = format!("there are no texts in {ENGLISH}");
        problems.push(Problem { file: folder.display().to_string(), line: 1, what });
    }
    if !problems.is_empty() {
        return Err(problems);
    }
    let mut catalog = Catalog { locales };
    problems.extend(catalog.locales.iter().skip(1).flat_map(|locale| compare(catalog.english(), locale)));
    if !problems.is_empty() {
        return Err(problems);
    }
    catalog.locales.push(pseudo::locale(catalog.english()));
    Ok(catalog)
}

fn entries(folder: &Path, problems: &mut Vec<Problem>) -> Vec<PathBuf> {
    match fs::read_dir(folder) {
        Ok(entries) => {
            let mut paths: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
            paths.sort();
            paths
        }
        Err(error) => {
            problems.push(Problem { file: folder.display().to_string(), line: 1, what: error.to_string() });
            Vec::new()
        }
    }
}

fn read_locale(folder: &Path, problems: &mut Vec<Problem>) -> Locale {
    let mut subjects = BTreeMap::new();
    for path in entries(folder, problems).iter().filter(|path| path.extension().is_some_and(|e| e == "ftl")) {
        let file = path.display().to_string();
        match fs::read_to_string(path) {
            Ok(source) => {
                let (messages, faults) = parse(&file, &source);
                problems.extend(faults);
                subjects.insert(name(path), messages);
            }
            Err(error) => problems.push(Problem { file, line: 1, what: error.to_string() }),
        }
    }
    Locale { tag: name(folder), subjects }
}

fn name(path: &Path) -> String {
    path.file_stem().unwrap_or_default().to_string_lossy().into_owned()
}

/// Parses one file. Returns its messages and its problems.
pub fn parse(file: &str, source: &str) -> (BTreeMap<String, Message>, Vec<Problem>) {
    let mut messages = BTreeMap::new();
    let mut problems = Vec::new();
    let resource = match parser::parse(source.to_owned()) {
        Ok(resource) => resource,
        Err((resource, errors)) => {
            problems.extend(errors.iter().map(|error| Problem {
                file: file.to_owned(),
                line: source[..error.pos.start.min(source.len())].lines().count().max(1),
                what: error.kind.to_string(),
            }));
            resource
        }
    };
    for entry in resource.body {
        let (id, value, attributes, comment, is_term) = match entry {
            Entry::Message(m) => (m.id.name, m.value, m.attributes, m.comment, false),
            Entry::Term(t) => (t.id.name, Some(t.value), t.attributes, t.comment, true),
            Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) | Entry::Junk { .. } => {
                continue;
            }
        };
        let line = line_of(source, &id, is_term);
        let comment = comment.map(|comment| comment.content).unwrap_or_default();
        let is_group = value.is_none();
        let mut all: Vec<_> = value.map(|value| (id.clone(), None, value)).into_iter().collect();
        all.extend(attributes.into_iter().map(|attribute| {
            let group = is_group.then(|| (id.clone(), attribute.id.name.clone()));
            (format!("{id}-{}", attribute.id.name), group, attribute.value)
        }));
        for (id, group, pattern) in all {
            let comment = comment.clone();
            let message = Message { pattern, comment, is_term, group, file: file.to_owned(), line };
            if let Some(first) = messages.insert(id.clone(), message) {
                let what = format!("`{id}` is here and on line {}", first.line);
                problems.push(Problem { file: file.to_owned(), line, what });
            }
        }
    }
    (messages, problems)
}

fn line_of(source: &str, id: &str, is_term: bool) -> usize {
    let start = if is_term { format!("-{id}") } else { id.to_owned() };
    let begins =
        |line: &str| line.strip_prefix(&start).is_some_and(|rest| rest.trim_start().starts_with('='));
    source.lines().position(begins).map_or(1, |at| at + 1)
}

/// Messages and arguments of another language that English does not have.
fn compare(english: &Locale, other: &Locale) -> Vec<Problem> {
    let mut problems = Vec::new();
    for (subject, messages) in &other.subjects {
        for (id, message) in messages.iter().filter(|(_, message)| !message.is_term) {
            match english.subjects.get(subject).and_then(|messages| messages.get(id)) {
                None => problems.push(message.problem(format!("there is no message `{id}` in English"))),
                Some(original) => problems.extend(compare_arguments(original, message)),
            }
        }
    }
    problems
}

fn compare_arguments(english: &Message, other: &Message) -> Option<Problem> {
    let known: BTreeSet<String> = uses(&english.pattern).into_iter().map(|(name, _)| name).collect();
    let unknown =
        uses(&other.pattern).into_iter().map(|(name, _)| name).find(|name| !known.contains(name))?;
    let list: Vec<&str> = known.iter().map(String::as_str).collect();
    Some(
        other.problem(format!(
            "`${unknown}` is no argument of the English text (it has: {})",
            list.join(", ")
        )),
    )
}
