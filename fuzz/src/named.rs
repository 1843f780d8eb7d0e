//! A session in which somebody is named in every kind of text, each time between `«` and `»`.

use airtime::domain::record::plain_text::{clean, clean_name};
use serde_json::Value;

use crate::session_file;

const LINES: &str = include_str!("named.txt");
/// Bytes of the words before and after a name.
const WORDS_BYTES: usize = 60;

/// What is in the texts.
#[derive(Debug)]
pub struct Named {
    pub name: String,
    pub other: String,
    before: String,
    after: String,
}

impl Named {
    /// From the lines of an input: a name, somebody else's, and the words before and after.
    #[must_use]
    pub fn of_lines(text: &str) -> Self {
        let mut lines = text.lines().map(|line| line.replace(['\u{ab}', '\u{bb}'], ""));
        let mut line = || lines.next().unwrap_or_default();
        Self {
            name: clean_name(&line()),
            other: clean_name(&line()),
            before: clean(&line(), WORDS_BYTES),
            after: clean(&line(), WORDS_BYTES),
        }
    }

    /// The name as it is written in the texts.
    #[must_use]
    pub fn written(&self) -> [String; 3] {
        [self.name.clone(), self.name.to_lowercase(), self.name.to_uppercase()]
            .map(|name| format!("\u{ab}{name}\u{bb}"))
    }

    /// The file of the session.
    ///
    /// # Panics
    /// A line of `named.txt` is no event.
    #[must_use]
    pub fn session_file(&self) -> Vec<u8> {
        let [mention, small, large] =
            self.written().map(|name| format!("{} {name} {}", self.before, self.after));
        let texts = [
            ("{name}", &self.name),
            ("{other}", &self.other),
            ("{mention}", &mention),
            ("{small}", &small),
            ("{large}", &large),
        ];
        let line = |line: &str| match line.split_once(" {") {
            Some((head, data)) => {
                let mut data: Value = serde_json::from_str(&format!("{{{data}")).expect("an event");
                replace(&mut data, &texts);
                format!("{head} {data}")
            }
            None => line.to_owned(),
        };
        let lines: Vec<String> = LINES.lines().map(line).collect();
        session_file::of_lines(lines.join("\n").as_bytes())
    }
}

fn replace(value: &mut Value, texts: &[(&str, &String)]) {
    let put = |text: &str| {
        texts.iter().find(|(key, _)| *key == text).map_or(text.to_owned(), |(_, is)| (*is).clone())
    };
    match value {
        Value::String(text) => *text = put(text),
        Value::Array(values) => values.iter_mut().for_each(|value| replace(value, texts)),
        Value::Object(members) => {
            *members = std::mem::take(members)
                .into_iter()
                .map(|(name, mut value)| {
                    replace(&mut value, texts);
                    (put(&name), value)
                })
                .collect();
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// Every text in the lines of a session file, names of members too.
///
/// # Panics
/// A line is no JSON.
#[must_use]
pub fn texts(file: &[u8]) -> Vec<String> {
    let mut texts = Vec::new();
    for line in file.split(|byte| *byte == b'\n').filter(|line| !line.is_empty()) {
        collect(serde_json::from_slice(line).expect("a line is JSON"), &mut texts);
    }
    texts
}

fn collect(value: Value, texts: &mut Vec<String>) {
    match value {
        Value::String(text) => texts.push(text),
        Value::Array(values) => values.into_iter().for_each(|value| collect(value, texts)),
        Value::Object(members) => {
            for (name, value) in members {
                texts.push(name);
                collect(value, texts);
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}
