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
    /// Whether the next event may be part of an answer.
    #[must_use]
    pub fn has_begun(&self) -> bool {
        self.since_ms.is_some()
    }

    /// Whether an event is part of an answer, after what begins it. `was_there`: it did not have to be waited for, so that it
    /// came without a pause, however late a busy machine reads it.
    pub fn is_answer(&mut self, event: &Event, boot_ms: u64, was_there: bool) -> bool {
        let Event::Key(key) = event else { return false };
        let at_once = |since: u64| was_there || boot_ms.saturating_sub(since) <= MAX_PAUSE_MS;
        let inside = self.since_ms.is_some_and(at_once);
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
        assert!(!answers.is_answer(&key(']', KeyModifiers::ALT), 1_000, false));
        assert!(answers.is_answer(&key('r', KeyModifiers::NONE), 1_001, false));
        assert!(!answers.is_answer(&key('g', KeyModifiers::NONE), 1_300, false), "somebody typed Alt+]");
        assert!(!answers.is_answer(&key('P', KeyModifiers::ALT), 2_000, false));
        assert!(answers.is_answer(&key('g', KeyModifiers::NONE), 2_000, false));
        assert!(answers.is_answer(&key('\\', KeyModifiers::ALT), 2_001, false));
        assert!(!answers.is_answer(&key('g', KeyModifiers::NONE), 2_001, false), "the answer has ended");
    }

    #[test]
    fn an_answer_that_a_busy_machine_reads_late_has_no_keys() {
        let mut answers = AnswerFilter::default();
        assert!(!answers.is_answer(&key(']', KeyModifiers::ALT), 1_000, false));
        assert!(answers.has_begun());
        assert!(answers.is_answer(&key('r', KeyModifiers::NONE), 1_900, true));
        assert!(answers.is_answer(&key('g', KeyModifiers::CONTROL), 9_000, true));
        assert!(!answers.has_begun());
        assert!(!answers.is_answer(&key('r', KeyModifiers::NONE), 9_000, true), "the answer has ended");
    }
}
