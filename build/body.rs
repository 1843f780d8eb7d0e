//! Generates the body of a message function from a Fluent pattern.

use std::{collections::BTreeMap, fmt::Write as _};

use fluent_syntax::ast::{Expression, InlineExpression, Pattern, PatternElement, Variant, VariantKey};

use crate::{
    arguments::{KEY_PREFIX, Kind},
    catalog::{Message, Problem},
    codegen::rust_name,
};

/// Translates the pattern of one message into Rust code.
pub struct Writer<'a> {
    pub messages: &'a BTreeMap<String, Message>,
    pub message: &'a Message,
    pub arguments: &'a BTreeMap<String, Kind>,
    pub language: String,
}

impl Writer<'_> {
    /// The text of a message that has no arguments.
    pub fn text(&self) -> Result<String, Problem> {
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

    /// Another message of the same file. It must be plain text, so that references cannot form a circle.
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

    /// Statements that push the text onto `out`.
    pub fn statements(&self, pattern: &Pattern<String>) -> Result<String, Problem> {
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

/// A plural category as the plural rules name it: `one` → `ONE`.
fn category(key: &str) -> String {
    key.to_uppercase()
}

/// Resolves Fluent's escapes in a string literal.
fn unescape(text: &str) -> String {
    fluent_syntax::unicode::unescape_unicode_to_string(text).into_owned()
}
