//! Text that people typed or that came from a file, made safe to show and to keep.
//!
//! Every outside text passes [`clean`] once, where it comes in. After that no screen, report or
//! file has to think about escape sequences, hidden direction marks or endless names again.

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};
use unicode_segmentation::UnicodeSegmentation;

/// Longest name, in characters as people count them (grapheme clusters).
pub const NAME_GRAPHEMES: usize = 200;
/// Longest name in bytes.
pub const NAME_BYTES: usize = 1024;
/// Longest line that says something in short: what a meeting is for, a ground rule. In characters as people count them.
pub const LINE_GRAPHEMES: usize = 400;
/// Longest such line in bytes.
pub const LINE_BYTES: usize = 2048;
/// Longest note.
pub const NOTE_BYTES: usize = 16 * 1024;
/// Most people in one session.
pub const MOST_PEOPLE: usize = 1000;
/// Most roles (hats) in one session.
pub const MOST_ROLES: usize = 64;
/// Most combining marks that may stand on one letter: real writing needs no more.
const MOST_MARKS: usize = 4;

/// Characters that no text in airtime may hold: control characters, marks that change the
/// direction of writing, invisible ones, tags, and the variation selector that upsets columns.
/// (Joiners stay: real names need them.)
#[must_use]
pub fn is_hidden(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{061C}' | '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{00AD}' | '\u{FEFF}' | '\u{FE0F}'
            | '\u{2028}' | '\u{2029}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}'
            | '\u{FFF9}'..='\u{FFFB}' | '\u{E0000}'..='\u{E007F}')
}

/// Text fit to show and keep: hidden characters become nothing (line breaks and tabs a space),
/// runs of white space one space, ends trimmed, at most `bytes` long. Text that is cut ends in `…`.
#[must_use]
pub fn clean(raw: &str, bytes: usize) -> String {
    if is_clean(raw) && raw.len() <= bytes { raw.to_owned() } else { cleaned(raw, bytes) }
}

/// As [`clean`], of a text that need not be copied if it is clean already.
#[must_use]
pub fn clean_owned(raw: String, bytes: usize) -> String {
    if is_clean(&raw) && raw.len() <= bytes { raw } else { cleaned(&raw, bytes) }
}

/// Most texts are: printable ASCII with single blanks between words. (Others may be too.)
fn is_clean(text: &str) -> bool {
    text.is_empty()
        || text.split(' ').all(|word| !word.is_empty() && word.bytes().all(|b| b.is_ascii_graphic()))
}

fn cleaned(raw: &str, bytes: usize) -> String {
    let mut out = String::with_capacity(raw.len().min(bytes));
    let mut marks = 0;
    for c in raw.chars() {
        if c.is_whitespace() {
            if !out.is_empty() && !out.ends_with(' ') {
                out.push(' ');
            }
            marks = 0;
        } else if !is_hidden(c) {
            marks = if is_combining_mark(c) { marks + 1 } else { 0 };
            if marks <= MOST_MARKS {
                out.push(c);
            }
        }
        if out.len() > bytes + 64 {
            break;
        }
    }
    shortened(out.trim_end(), bytes, usize::MAX)
}

/// What stands at the end of a text that was cut.
const CUT: &str = "…";

/// Text within these limits: whole, or cut between characters, with a sign of it where there is room for one.
fn shortened(text: &str, bytes: usize, graphemes: usize) -> String {
    let kept = cut(text, bytes, graphemes);
    if kept.len() == text.len() || bytes <= CUT.len() {
        return kept.trim_end().to_owned();
    }
    cut(text, bytes - CUT.len(), graphemes.saturating_sub(1)).trim_end().to_owned() + CUT
}

/// Whether it ends as a text that was cut does.
#[must_use]
pub fn ends_cut(text: &str) -> bool {
    text.ends_with(CUT)
}

/// Text with everything hidden taken out, and nothing else changed: for messages that quote what somebody gave.
#[must_use]
pub fn visible(text: &str) -> String {
    text.chars().filter(|c| *c == '\n' || !is_hidden(*c)).collect()
}

/// A name: cleaned, and cut to the cap. [`too_long`] says whether anything was lost.
#[must_use]
pub fn clean_name(raw: &str) -> String {
    shortened(&clean(raw, NAME_BYTES), NAME_BYTES, NAME_GRAPHEMES)
}

/// A line that says something in short: cleaned, and cut to the cap. [`line_too_long`] says whether anything was lost.
#[must_use]
pub fn clean_line(raw: &str) -> String {
    shortened(&clean(raw, LINE_BYTES), LINE_BYTES, LINE_GRAPHEMES)
}

/// Whether a line is over the cap of 400 characters or 2 KiB.
#[must_use]
pub fn line_too_long(raw: &str) -> bool {
    raw.len() > LINE_BYTES || raw.graphemes(true).nth(LINE_GRAPHEMES).is_some()
}

/// Whether a name is over the cap of 200 characters or 1 KiB.
#[must_use]
pub fn too_long(raw: &str) -> bool {
    raw.len() > NAME_BYTES || raw.graphemes(true).nth(NAME_GRAPHEMES).is_some()
}

fn cut(text: &str, bytes: usize, graphemes: usize) -> &str {
    // No more characters than bytes: nothing to count.
    if text.len() <= bytes.min(graphemes) {
        return text;
    }
    let mut end = 0;
    for (n, (at, g)) in text.grapheme_indices(true).enumerate() {
        if n == graphemes || at + g.len() > bytes {
            break;
        }
        end = at + g.len();
    }
    &text[..end]
}

/// The letters of a name without accents, lower case: what keys are chosen from and search goes by.
#[must_use]
pub fn fold(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    text.nfd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase).collect()
}

/// Two labels that differ only in case, spacing or punctuation give the same sketch.
#[must_use]
pub fn sketch(text: &str) -> String {
    fold(text).chars().filter(|c| c.is_alphanumeric()).collect()
}

/// An identifier as words: `lived_experience` is shown as `lived experience`.
#[must_use]
pub fn words(id: &str) -> String {
    id.replace('_', " ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_blank_is_left_where_a_text_was_cut() {
        assert_eq!(clean("four five", 8), "four…");
    }

    #[test]
    fn what_was_cut_ends_with_a_sign_of_it_and_is_cut_once() {
        let long = "x".repeat(500);
        for cut in [clean(&long, 90), clean_name(&long), clean_line(&long)] {
            assert!(ends_cut(&cut) && clean_line(&cut) == cut, "{cut}");
        }
        assert_eq!((clean_name(&long).chars().count(), clean_line(&long).chars().count()), (200, 400));
        assert_eq!(clean_line(&"ع".repeat(400)), "ع".repeat(400));
        assert_eq!(clean("abcdef", 2), "ab", "no room for a sign");
    }

    #[test]
    fn what_is_clean_is_left_as_it_is() {
        for text in ["", " ", "a", "a b", " a", "a ", "a  b", "a\tb", "four five", "Zo\u{eb}", "a\u{7f}"] {
            assert_eq!(clean(text, 8), cleaned(text, 8), "{text:?}");
        }
    }

    #[test]
    fn escapes_and_direction_marks_do_not_survive() {
        assert_eq!(clean_name("A\u{1b}]0;x\u{7}B"), "A]0;xB");
        assert_eq!(clean_name("\u{202e}Bea\u{2066}\u{e0041}"), "Bea");
        assert_eq!(clean_name("  Mary \t\n Ann  "), "Mary Ann");
    }

    #[test]
    fn long_names_are_cut_between_characters() {
        let long = "é".repeat(10_000);
        assert!(too_long(&long));
        assert_eq!(clean_name(&long).chars().count(), 200);
        assert!(!too_long("Bea"));
    }

    #[test]
    fn a_pile_of_marks_is_thinned() {
        let zalgo = format!("a{}", "\u{0301}".repeat(200));
        assert_eq!(clean_name(&zalgo).chars().count(), 1 + MOST_MARKS);
    }

    #[test]
    fn joiners_stay() {
        assert_eq!(clean_name("👩\u{200d}🔬"), "👩\u{200d}🔬");
    }

    #[test]
    fn folding_drops_accents_only() {
        assert_eq!(fold("Zoë Ångström"), "zoe angstrom");
        assert_eq!(sketch("X |gean"), sketch("X | gean"));
    }
}
