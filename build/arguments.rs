//! The arguments of messages: their types, and how a pattern uses them.

use std::collections::BTreeSet;

use fluent_syntax::ast::{Expression, InlineExpression, Pattern, PatternElement, VariantKey};

/// The type of an argument, inferred from how English uses it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    /// Text, printed as it is.
    Text,
    /// A whole number that is printed or chooses a plural form.
    Count,
    /// Chooses between `[true]` and `[false]`.
    Flag,
    /// `TIME($x)`: a length of time in milliseconds, printed as `0:25`.
    Time,
    /// `PERCENT($x)`: a share from 0 to 1, printed as a whole percentage.
    Percent,
    /// `DAY($x)`: a date, printed short.
    Day,
    /// `LONGDAY($x)`: a date, printed in full.
    LongDay,
    /// `LIST($x)`: several texts, joined as usual in the language.
    List,
    /// `$key-undo`: the key that is bound to a command.
    Key,
}

impl Kind {
    pub fn of_function(name: &str) -> Option<Self> {
        Some(match name {
            "NUMBER" => Self::Count,
            "TIME" => Self::Time,
            "PERCENT" => Self::Percent,
            "DAY" => Self::Day,
            "LONGDAY" => Self::LongDay,
            "LIST" => Self::List,
            _ => return None,
        })
    }
}

/// Prefix of an argument that is the key of a command.
pub const KEY_PREFIX: &str = "key-";
const PLURAL_CATEGORIES: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// Every use of an argument in a pattern, with the type that the use implies; `None`: it is only printed.
pub fn uses(pattern: &Pattern<String>) -> Vec<(String, Option<Kind>)> {
    let mut found = Vec::new();
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            uses_in(expression, &mut found);
        }
    }
    found
}

fn uses_in(expression: &Expression<String>, found: &mut Vec<(String, Option<Kind>)>) {
    match expression {
        Expression::Inline(inline) => uses_inline(inline, None, found),
        Expression::Select { selector, variants } => {
            let keys = variants.iter().map(|v| match &v.key {
                VariantKey::Identifier { name } => name.as_str(),
                VariantKey::NumberLiteral { .. } => "other",
            });
            let keys: BTreeSet<&str> = keys.collect();
            let kind = if keys.iter().all(|key| PLURAL_CATEGORIES.contains(key)) {
                Some(Kind::Count)
            } else if keys.iter().all(|key| ["true", "false"].contains(key)) {
                Some(Kind::Flag)
            } else {
                None
            };
            uses_inline(selector, kind, found);
            found.extend(variants.iter().flat_map(|variant| uses(&variant.value)));
        }
    }
}

fn uses_inline(
    inline: &InlineExpression<String>,
    kind: Option<Kind>,
    found: &mut Vec<(String, Option<Kind>)>,
) {
    match inline {
        InlineExpression::VariableReference { id } => {
            let key = id.name.starts_with(KEY_PREFIX).then_some(Kind::Key);
            found.push((id.name.clone(), key.or(kind)));
        }
        InlineExpression::FunctionReference { id, arguments } => {
            let kind = Kind::of_function(&id.name);
            arguments.positional.iter().for_each(|argument| uses_inline(argument, kind, found));
        }
        InlineExpression::Placeable { expression } => uses_in(expression, found),
        InlineExpression::StringLiteral { .. }
        | InlineExpression::NumberLiteral { .. }
        | InlineExpression::MessageReference { .. }
        | InlineExpression::TermReference { .. } => {}
    }
}
