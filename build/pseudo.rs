//! A pseudo-language derived from English: every letter has an accent, every text is about 40% longer and is in
//! brackets. Tests use it to find texts that are not in the message files, and texts that are cut off.

use fluent_syntax::ast::{Expression, Pattern, PatternElement};

use crate::catalog::{Locale, Message};

/// Its usual language tag.
pub const TAG: &str = "qps";
/// Subjects whose texts are parts of other texts, and get no brackets.
const PARTS: [&str; 2] = ["formats", "keys"];
const PLAIN: &str = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
const ACCENTED: &str = "áƀćđéƒǵĥíĵķĺḿńóṕɋŕśţúṽẁẍýžÁƁĆĐÉƑǴĤÍĴĶĹḾŃÓṔɊŔŚŢÚṼẀẌÝŽ";

/// Derives the pseudo-language from English.
pub fn locale(english: &Locale) -> Locale {
    let message = |subject: &str, message: &Message| {
        let mut pattern = message.pattern.clone();
        disguise_pattern(&mut pattern, &mut false);
        if !PARTS.contains(&subject) && !message.is_term {
            pattern.elements.insert(0, text("⟦"));
            pattern.elements.push(text("⟧"));
        }
        Message { pattern, ..message.clone() }
    };
    let subjects = english.subjects.iter().map(|(subject, messages)| {
        let messages = messages.iter().map(|(id, english)| (id.clone(), message(subject, english))).collect();
        (subject.clone(), messages)
    });
    Locale { tag: TAG.to_owned(), subjects: subjects.collect() }
}

fn text(value: &str) -> PatternElement<String> {
    PatternElement::TextElement { value: value.to_owned() }
}

/// `is_typed`: a backquote is open. It may be closed in a later element of the same text.
fn disguise_pattern(pattern: &mut Pattern<String>, is_typed: &mut bool) {
    for element in &mut pattern.elements {
        match element {
            PatternElement::TextElement { value } => *value = disguise(value, is_typed),
            PatternElement::Placeable { expression: Expression::Select { variants, .. } } => {
                for variant in variants {
                    disguise_pattern(&mut variant.value, is_typed);
                }
            }
            PatternElement::Placeable { expression: Expression::Inline(_) } => {}
        }
    }
}

/// Text between backquotes is to be typed by the reader, and stays as it is.
fn disguise(text: &str, is_typed: &mut bool) -> String {
    let mut out = String::new();
    for c in text.chars() {
        *is_typed ^= c == '`';
        let accented = PLAIN.chars().position(|p| p == c).and_then(|at| ACCENTED.chars().nth(at));
        match accented.filter(|_| !*is_typed) {
            Some(accented) => {
                out.push(accented);
                if "aeiou".contains(c) {
                    out.push(accented);
                }
            }
            None => out.push(c),
        }
    }
    out
}
