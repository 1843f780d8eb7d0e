//! Text from outside, made fit to show and to keep.

use airtime::domain::record::plain_text::{NAME_BYTES, clean, clean_name, sketch, too_long, visible};

/// Eleven bytes, one character.
const SCIENTIST: &str = "👩\u{200d}🔬";

#[test]
fn text_is_kept_up_to_its_last_byte_and_cut_between_characters() {
    assert_eq!(clean("abcd", 4), "abcd");
    assert_eq!(clean("abcdefg", 6), "abc…");
    assert_eq!(clean("éééé", 7), "éé…");
    assert_eq!(clean("a  b\tcde", 6), "a b…");
    assert_eq!(clean(&format!("ab{SCIENTIST}"), 12), "ab…");
    let long = "Who was missing? ".repeat(20);
    assert_eq!(clean(&long, 200), format!("{}…", long[..197].trim_end()));
    assert_eq!(clean(&long, 1_000), long.trim_end());
}

#[test]
fn a_name_is_too_long_over_200_characters_or_a_kibibyte() {
    assert!(!too_long(&"e".repeat(200)) && too_long(&"e".repeat(201)));
    // 93 characters of eleven bytes, and one more of one.
    let fits = format!("{}a", SCIENTIST.repeat(93));
    assert_eq!(fits.len(), NAME_BYTES);
    assert!(!too_long(&fits) && too_long(&format!("{fits}a")));
    assert_eq!(clean_name(&fits), fits);
    assert_eq!(clean_name(&format!("{fits}a")), format!("{}…", SCIENTIST.repeat(92)));
}

#[test]
fn what_is_quoted_keeps_its_lines_and_loses_what_nobody_can_see() {
    assert_eq!(visible("one\ntwo\u{1b}[31m\u{202e}"), "one\ntwo[31m");
    assert_eq!(visible("  as it  stands  "), "  as it  stands  ");
}

#[test]
fn labels_that_differ_in_case_spaces_and_signs_are_alike() {
    assert_eq!(sketch("Lived experience!"), "livedexperience");
    assert_eq!(sketch("LIVED-EXPÉRIENCE"), "livedexperience");
    assert_ne!(sketch("lived"), sketch("leaved"));
}
