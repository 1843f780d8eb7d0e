//! A strict reader, as a screen reader or a braille display would be: text in short lines, and nothing else.

use unicode_width::UnicodeWidthStr;

/// Characters a second that a fast listener takes in.
const CHARACTERS_A_SECOND: usize = 110;

/// Panics at whatever a reader would stumble over.
pub fn read(text: &str) {
    let control = text.chars().find(|c| c.is_control() && *c != '\n');
    assert_eq!(control, None, "only text and the ends of lines");
    for line in text.lines() {
        assert!(line.width() <= 80, "too long: {line}");
        let collapsed = line.split_whitespace().collect::<Vec<_>>().join(" ");
        assert_eq!(line, collapsed, "blanks carry nothing");
        assert!(line.contains(char::is_alphanumeric), "nothing to read in {line:?}");
        let drawing = line.chars().find(|c| ('\u{2500}'..='\u{27bf}').contains(c));
        assert_eq!(drawing, None, "a picture in {line:?}");
    }
}

/// The pace of a meeting of so many seconds.
pub fn keep_pace(text: &str, seconds: usize) {
    let characters = text.split_whitespace().map(|word| word.chars().count() + 1).sum::<usize>();
    assert!(characters <= CHARACTERS_A_SECOND * seconds.max(1), "{characters} characters in {seconds} s");
}
