//! Writes one Rust function for each English message: typed arguments, a branch for each language.
//!
//! A message without a text of its own becomes a module that holds its attributes. A message without arguments becomes `fn() -> &'static str`; any other returns a `String`. Arguments are in
//! alphabetical order, so that rewording a message never changes the meaning of a call.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Write as _,
};

use fluent_syntax::ast::{Expression, InlineExpression, Pattern, PatternElement, Variant, VariantKey};

use crate::catalog::{Catalog, ENGLISH, KEY_PREFIX, Kind, Locale, Message, Problem, uses};

/// # Errors
/// Messages that cannot be compiled.
pub fn generate(catalog: &Catalog) -> Result<String, Vec<Problem>> {
    let mut code = String::from("// Made by build.rs from locales/.\n\n");
    let mut problems = Vec::new();
    languages(catalog, &mut code);
    commands_named(catalog, &mut code);
    for (subject, messages) in &catalog.english().subjects {
        let _ = writeln!(code, "pub mod {} {{\nuse super::prelude::*;\n", rust_name(subject));
        let mut groups: BTreeMap<&str, String> = BTreeMap::new();
        for (id, message) in messages.iter().filter(|(_, message)| !message.is_term) {
            match (function(catalog, subject, id, message), &message.group) {
                (Ok(function), Some((group, _))) => groups.entry(group).or_default().push_str(&function),
                (Ok(function), None) => code.push_str(&function),
                (Err(problem), _) => problems.push(problem),
            }
        }
        for (group, functions) in groups {
            let _ = writeln!(code, "pub mod {} {{\nuse super::*;\n\n{functions}}}\n", rust_name(group));
        }
        code.push_str("}\n\n");
    }
    if problems.is_empty() { Ok(code) } else { Err(problems) }
}

fn languages(catalog: &Catalog, code: &mut String) {
    let count = |locale: &Locale| -> usize {
        let messages = locale.subjects.values().flat_map(BTreeMap::values);
        messages.filter(|message| !message.is_term).count()
    };
    let _ = writeln!(
        code,
        "/// The languages there are texts in.\n\
         #[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]\n#[repr(u8)]\npub enum Language {{"
    );
    for locale in &catalog.locales {
        let default = if locale.tag == ENGLISH { "#[default] " } else { "" };
        let _ = writeln!(code, "{default}{},", variant(&locale.tag));
    }
    let all: Vec<String> = catalog.locales.iter().map(|l| format!("Self::{}", variant(&l.tag))).collect();
    let _ = writeln!(
        code,
        "}}\n\nimpl Language {{\npub const ALL: [Self; {}] = [{}];\n\n\
         /// The language tag, as `LANG` and settings write it.\n\
         #[must_use]\npub fn tag(self) -> &'static str {{\nmatch self {{",
        all.len(),
        all.join(", ")
    );
    for locale in &catalog.locales {
        let _ = writeln!(code, "Self::{} => {:?},", variant(&locale.tag), locale.tag);
    }
    let _ = writeln!(
        code,
        "}}\n}}\n\n/// How many of the English messages it has, from 0 to 1.\n\
         #[must_use]\npub fn coverage(self) -> f64 {{\nmatch self {{"
    );
    let of = count(catalog.english()).max(1);
    for locale in &catalog.locales {
        #[expect(clippy::cast_precision_loss, reason = "there are a few thousand messages")]
        let part = count(locale) as f64 / of as f64;
        let _ = writeln!(code, "Self::{} => {part:?},", variant(&locale.tag));
    }
    code.push_str("}\n}\n}\n\n");
}

/// So that a test can hold each of them against the table of commands.
fn commands_named(catalog: &Catalog, code: &mut String) {
    let messages = catalog.english().subjects.values().flat_map(BTreeMap::values);
    let arguments = messages.flat_map(|message| uses(&message.pattern));
    let named: BTreeSet<String> =
        arguments.filter_map(|(name, _)| name.strip_prefix(KEY_PREFIX).map(str::to_owned)).collect();
    let list: Vec<&String> = named.iter().collect();
    let _ = writeln!(
        code,
        "/// The commands whose keys texts name.\npub const COMMANDS_NAMED: &[&str] = &{list:?};\n"
    );
}

fn function(catalog: &Catalog, subject: &str, id: &str, english: &Message) -> Result<String, Problem> {
    let arguments = arguments(english)?;
    let mut branches = String::new();
    let is_static = arguments.is_empty();
    for locale in catalog.locales.iter().rev() {
        let Some(messages) = locale.subjects.get(subject) else { continue };
        let Some(message) = messages.get(id).filter(|message| !message.is_term) else { continue };
        let writer = Writer { messages, message, arguments: &arguments, language: variant(&locale.tag) };
        let body =
            if is_static { format!("{:?}", writer.text()?) } else { writer.statements(&message.pattern)? };
        let pattern = if locale.tag == ENGLISH {
            "_".to_owned()
        } else {
            format!("Language::{}", variant(&locale.tag))
        };
        let _ = writeln!(branches, "{pattern} => {{ {body} }}");
    }
    let mut code = documentation(english, subject, id);
    let name = rust_name(english.group.as_ref().map_or(id, |(_, attribute)| attribute));
    if is_static {
        let _ = writeln!(
            code,
            "#[must_use]\npub fn {name}() -> &'static str {{\nmatch current() {{\n{branches}}}\n}}\n"
        );
        return Ok(code);
    }
    let mut parameters: Vec<String> = arguments
        .iter()
        .filter(|(_, kind)| **kind != Kind::Key)
        .map(|(name, kind)| format!("{}: {}", rust_name(name), rust_type(*kind)))
        .collect();
    if arguments.values().any(|kind| *kind == Kind::Key) {
        parameters.insert(0, "keys: &dyn Keys".to_owned());
    }
    let mut counts = String::new();
    for (name, _) in arguments.iter().filter(|(_, kind)| **kind == Kind::Count) {
        let _ = writeln!(counts, "let {0} = {0}.count();", rust_name(name));
    }
    let _ = writeln!(
        code,
        "#[must_use]\npub fn {name}({}) -> String {{\n{counts}let mut out = String::new();\n\
         match current() {{\n{branches}}}\nout\n}}\n",
        parameters.join(", ")
    );
    Ok(code)
}

/// The English text as documentation, so that an editor shows it where a message is used.
fn documentation(english: &Message, subject: &str, id: &str) -> String {
    let mut code = String::new();
    for line in &english.comment {
        let _ = writeln!(code, "#[doc = {line:?}]");
    }
    let place = format!("`{id}` in `locales/{ENGLISH}/{subject}.ftl`.");
    let _ = writeln!(code, "#[doc = {place:?}]");
    code
}

/// What each argument of a message is. A use that says more than *printed* wins.
fn arguments(message: &Message) -> Result<BTreeMap<String, Kind>, Problem> {
    let mut arguments: BTreeMap<String, Option<Kind>> = BTreeMap::new();
    for (name, kind) in uses(&message.pattern) {
        let known = arguments.entry(name.clone()).or_default();
        match (*known, kind) {
            (Some(a), Some(b)) if a != b => {
                return Err(message.problem(format!("`${name}` is used as {a:?} and as {b:?}")));
            }
            (None, kind) => *known = kind,
            (Some(_), _) => {}
        }
    }
    Ok(arguments.into_iter().map(|(name, kind)| (name, kind.unwrap_or(Kind::Text))).collect())
}

fn rust_type(kind: Kind) -> &'static str {
    match kind {
        Kind::Text => "&str",
        Kind::Count => "impl Count",
        Kind::Flag => "bool",
        Kind::Time => "u64",
        Kind::Percent => "f64",
        Kind::Day | Kind::LongDay => "NaiveDate",
        Kind::List => "&[impl AsRef<str>]",
        Kind::Key => "&dyn Keys",
    }
}

/// Turns one pattern into statements that push onto `out`.
struct Writer<'a> {
    messages: &'a BTreeMap<String, Message>,
    message: &'a Message,
    arguments: &'a BTreeMap<String, Kind>,
    language: String,
}

impl Writer<'_> {
    /// The text of a message that has no arguments.
    fn text(&self) -> Result<String, Problem> {
        self.plain(&self.message.pattern)
    }

    fn plain(&self, pattern: &Pattern<String>) -> Result<String, Problem> {
        let mut text = String::new();
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => text.push_str(value),
                PatternElement::Placeable { expression: Expression::Inline(inline) } => {
                    text.push_str(&self.plain_inline(inline)?);
                }
                PatternElement::Placeable { expression: Expression::Select { .. } } => {
                    return Err(self.message.problem("a choice needs an argument"));
                }
            }
        }
        Ok(text)
    }

    fn plain_inline(&self, inline: &InlineExpression<String>) -> Result<String, Problem> {
        match inline {
            InlineExpression::StringLiteral { value } => Ok(unescape(value)),
            InlineExpression::NumberLiteral { value } => Ok(value.clone()),
            InlineExpression::MessageReference { id, attribute } => {
                let id = attribute.as_ref().map_or(id.name.clone(), |a| format!("{}-{}", id.name, a.name));
                self.plain(&self.referenced(&id)?.pattern)
            }
            InlineExpression::TermReference { id, .. } => self.plain(&self.referenced(&id.name)?.pattern),
            InlineExpression::VariableReference { id } => {
                Err(self.message.problem(format!("`${}` cannot stand here", id.name)))
            }
            InlineExpression::FunctionReference { .. } | InlineExpression::Placeable { .. } => {
                Err(self.message.problem("only text and references can stand here"))
            }
        }
    }

    /// Another message of the same file. It may not refer to more, so that there can be no circle.
    fn referenced(&self, id: &str) -> Result<&Message, Problem> {
        let found = self.messages.get(id);
        let found =
            found.ok_or_else(|| self.message.problem(format!("there is no message `{id}` in this file")))?;
        let simple = found.pattern.elements.iter().all(|e| matches!(e, PatternElement::TextElement { .. }));
        if simple {
            Ok(found)
        } else {
            Err(self.message.problem(format!("`{id}` is more than text, so nothing can refer to it")))
        }
    }

    fn statements(&self, pattern: &Pattern<String>) -> Result<String, Problem> {
        let mut code = String::new();
        for element in &pattern.elements {
            let statement = match element {
                PatternElement::TextElement { value } => format!("push(&mut out, {value:?});"),
                PatternElement::Placeable { expression } => self.expression(expression)?,
            };
            code.push_str(&statement);
        }
        Ok(code)
    }

    fn expression(&self, expression: &Expression<String>) -> Result<String, Problem> {
        match expression {
            Expression::Inline(InlineExpression::Placeable { expression }) => self.expression(expression),
            Expression::Inline(InlineExpression::VariableReference { id }) => self.print(&id.name),
            Expression::Inline(InlineExpression::FunctionReference { id, arguments }) => {
                let Some(InlineExpression::VariableReference { id: argument }) = arguments.positional.first()
                else {
                    return Err(self.message.problem(format!("{}() needs an argument like $x", id.name)));
                };
                match Kind::of_function(&id.name) {
                    Some(kind) if self.arguments.get(&argument.name) == Some(&kind) => {
                        self.print(&argument.name)
                    }
                    _ => {
                        Err(self.message.problem(format!("{}() does not fit `${}`", id.name, argument.name)))
                    }
                }
            }
            Expression::Inline(inline) => Ok(format!("push(&mut out, {:?});", self.plain_inline(inline)?)),
            Expression::Select { selector, variants } => self.select(selector, variants),
        }
    }

    fn print(&self, argument: &str) -> Result<String, Problem> {
        let name = rust_name(argument);
        Ok(match self.arguments.get(argument) {
            Some(Kind::Text) => format!("push(&mut out, {name});"),
            Some(Kind::Count) => format!("format::push_number(&mut out, {name});"),
            Some(Kind::Time) => format!("push(&mut out, &format::time({name}));"),
            Some(Kind::Percent) => format!("push(&mut out, &format::percent({name}));"),
            Some(Kind::Day) => format!("push(&mut out, &format::day({name}));"),
            Some(Kind::LongDay) => format!("push(&mut out, &format::long_day({name}));"),
            Some(Kind::List) => format!("push(&mut out, &format::list({name}));"),
            Some(Kind::Key) => {
                let command = argument.strip_prefix(KEY_PREFIX).unwrap_or(argument);
                format!("push(&mut out, &keys.key({command:?}));")
            }
            Some(Kind::Flag) => {
                return Err(self
                    .message
                    .problem(format!("`${argument}` is true or false: it cannot be printed")));
            }
            None => {
                return Err(self
                    .message
                    .problem(format!("`${argument}` is no argument of the English text")));
            }
        })
    }

    fn select(
        &self,
        selector: &InlineExpression<String>,
        variants: &[Variant<String>],
    ) -> Result<String, Problem> {
        let InlineExpression::VariableReference { id } = selector else {
            return Err(self.message.problem("a choice is made by an argument like $x"));
        };
        let name = rust_name(&id.name);
        let mut code = String::new();
        for variant in variants.iter().filter(|variant| !variant.default) {
            let condition = match (&variant.key, self.arguments.get(&id.name)) {
                (VariantKey::NumberLiteral { value }, Some(Kind::Count)) => format!("{name} == {value}"),
                (VariantKey::Identifier { name: key }, Some(Kind::Count)) => {
                    format!(
                        "format::plural(Language::{}, {name}) == Plural::{}",
                        self.language,
                        category(key)
                    )
                }
                (VariantKey::Identifier { name: key }, Some(Kind::Flag)) => match key.as_str() {
                    "true" => name.clone(),
                    _ => format!("!{name}"),
                },
                (VariantKey::Identifier { name: key }, Some(Kind::Text)) => format!("{name} == {key:?}"),
                _ => return Err(self.message.problem(format!("`${}` cannot choose here", id.name))),
            };
            let body = self.statements(&variant.value)?;
            let _ = write!(code, "if {condition} {{ {body} }} else ");
        }
        let default = variants.iter().find(|variant| variant.default);
        let body = default.map_or(Ok(String::new()), |variant| self.statements(&variant.value))?;
        let _ = write!(code, "{{ {body} }}");
        Ok(code)
    }
}

/// `[one]` → `ONE`, as the plural rules name it.
fn category(key: &str) -> String {
    key.to_uppercase()
}

/// Fluent's escapes in `{ "…" }`.
fn unescape(text: &str) -> String {
    fluent_syntax::unicode::unescape_unicode_to_string(text).into_owned()
}

/// `en-GB` → `EnGb`.
fn variant(tag: &str) -> String {
    let part = |part: &str| -> String {
        let mut chars = part.chars();
        let first = chars.next().map(|c| c.to_ascii_uppercase());
        first.into_iter().chain(chars.map(|c| c.to_ascii_lowercase())).collect()
    };
    tag.split(['-', '_']).map(part).collect()
}

/// `not-saved` → `not_saved`; `break` → `break_`.
pub fn rust_name(id: &str) -> String {
    const KEYWORDS: [&str; 15] = [
        "as", "break", "continue", "else", "false", "for", "if", "in", "let", "loop", "match", "move",
        "return", "true", "type",
    ];
    let name = id.replace('-', "_").to_lowercase();
    if KEYWORDS.contains(&name.as_str()) { format!("{name}_") } else { name }
}
