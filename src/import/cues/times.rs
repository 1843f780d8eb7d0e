//! The line of times that begins a cue.

use crate::import::decimal::MOST_MS;

/// Between the two times.
pub const ARROW: &str = "-->";

/// Whether one of these lines is a line of times.
#[must_use]
pub fn has_times(lines: &[&str]) -> bool {
    lines.iter().any(|line| looks_like_times(line))
}

/// Whether a line is meant as cue times: only digits and their separators before the arrow. (Text may hold an arrow
/// too.)
#[must_use]
pub fn looks_like_times(line: &str) -> bool {
    let Some((start, _)) = line.split_once(ARROW) else { return false };
    let start = start.trim();
    start.starts_with(|c: char| c.is_ascii_digit())
        && start.bytes().all(|b| b.is_ascii_digit() || matches!(b, b':' | b'.' | b','))
}

/// `start --> end` in ms; settings after them are ignored.
pub fn cue_times(line: &str, decimal_comma: bool) -> Option<(u64, u64)> {
    let (start, rest) = line.split_once(ARROW)?;
    let end = rest.split_whitespace().next()?;
    Some((timestamp(start.trim(), decimal_comma)?, timestamp(end, decimal_comma)?))
}

/// `[h:]mm:ss.mmm` in ms; with `decimal_comma` also `ss,mmm`.
fn timestamp(text: &str, decimal_comma: bool) -> Option<u64> {
    let point = text.find(|c| c == '.' || (c == ',' && decimal_comma))?;
    let (clock, part) = (&text[..point], &text[point + 1..]);
    let mut fields: Vec<&str> = clock.split(':').collect();
    let (seconds, minutes) = (sixty(fields.pop()?)?, sixty(fields.pop()?)?);
    let hours = fields.pop().map_or(Some(0), whole)?;
    let ms = whole(part).filter(|_| part.len() == 3)?;
    let total = hours.checked_mul(3_600_000)?.checked_add(minutes * 60_000 + seconds * 1000 + ms)?;
    (fields.is_empty() && total <= MOST_MS).then_some(total)
}

fn sixty(text: &str) -> Option<u64> {
    whole(text).filter(|n| *n < 60 && text.len() == 2)
}

fn whole(text: &str) -> Option<u64> {
    let digits = text.bytes().all(|b| b.is_ascii_digit());
    digits.then(|| text.parse().ok()).flatten()
}
