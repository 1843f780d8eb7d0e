//! Recognises answers of the terminal that crossterm reports as keys.
//!
//! An answer about a colour or the terminal's name (`ESC ] … BEL`, `ESC P … ESC \`) is reported as Alt+] and letters. airtime
//! asks nothing, but a program before it may have, and the answer may come late. Its letters would be taps.

use crossterm::event::{Event, KeyCode, KeyEvent, KeyModifiers};

/// Longest pause within an answer, ms: its bytes come at once, unlike what somebody types.
const MAX_PAUSE_MS: u64 = 200;

#[derive(Debug, Default)]
pub struct AnswerFilter {
    /// When the last part of an answer came that has not ended.
    since_ms: Option<u64>,
}

impl AnswerFilter {
    /// Whether an event is part of an answer, after what begins it.
    pub fn is_answer(&mut self, event: &Event, boot_ms: u64) -> bool {
        let Event::Key(key) = event else { return false };
        let inside = self.since_ms.is_some_and(|since| boot_ms.saturating_sub(since) <= MAX_PAUSE_MS);
        self.since_ms = if inside { !ends(*key) } else { begins(*key) }.then_some(boot_ms);
        inside
    }
}

/// `ESC ]`, `ESC P`, `ESC _`, `ESC ^` and `ESC X`.
fn begins(key: KeyEvent) -> bool {
    key.modifiers.contains(KeyModifiers::ALT)
        && matches!(key.code, KeyCode::Char(']' | 'P' | '_' | '^' | 'X'))
}

/// BEL, or `ESC \`.
fn ends(key: KeyEvent) -> bool {
    match key.code {
        KeyCode::Char('g') => key.modifiers.contains(KeyModifiers::CONTROL),
        KeyCode::Char('\\') => key.modifiers.contains(KeyModifiers::ALT),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(c: char, modifiers: KeyModifiers) -> Event {
        Event::Key(KeyEvent::new(KeyCode::Char(c), modifiers))
    }

    #[test]
    fn what_is_typed_after_a_pause_or_the_end_is_a_key() {
        let mut answers = AnswerFilter::default();
        assert!(!answers.is_answer(&key(']', KeyModifiers::ALT), 1_000));
        assert!(answers.is_answer(&key('r', KeyModifiers::NONE), 1_001));
        assert!(!answers.is_answer(&key('g', KeyModifiers::NONE), 1_300), "somebody typed Alt+]");
        assert!(!answers.is_answer(&key('P', KeyModifiers::ALT), 2_000));
        assert!(answers.is_answer(&key('g', KeyModifiers::NONE), 2_000));
        assert!(answers.is_answer(&key('\\', KeyModifiers::ALT), 2_001));
        assert!(!answers.is_answer(&key('g', KeyModifiers::NONE), 2_001), "the answer has ended");
    }
}
