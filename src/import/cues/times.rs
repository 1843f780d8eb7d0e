//! The line of times that begins a cue.

use crate::import::decimal::MOST_MS;

/// Between the two times.
pub const ARROW: &str = "-->";

/// A time as it is written: `[h:]mm:ss[.fff]`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Timestamp<'a> {
    whole_ms: u64,
    /// The digits behind the point.
    part: &'a str,
    /// Whether minutes or seconds behind another field have one digit only.
    pub unpadded: bool,
}

impl Timestamp<'_> {
    /// Whether it matters if what stands behind the point is a fraction or a number.
    #[must_use]
    pub fn is_short(self) -> bool {
        matches!(self.part.len(), 1 | 2) && self.part.bytes().any(|b| b != b'0')
    }

    /// In ms, half a millisecond up. `numbers`: what stands behind the point is a number of milliseconds.
    #[must_use]
    pub fn ms(self, numbers: bool) -> u64 {
        let digits = self.part.bytes().map(|b| u64::from(b - b'0')).chain(std::iter::repeat(0));
        let digits: Vec<u64> = digits.take(4).collect();
        let fraction = digits[..3].iter().fold(0, |ms, digit| ms * 10 + digit) + u64::from(digits[3] >= 5);
        let number = self.part.parse().ok().filter(|_| numbers && self.part.len() < 3);
        self.whole_ms + number.unwrap_or(fraction)
    }
}

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

/// `start --> end`; settings after them are ignored.
pub fn cue_times(line: &str, decimal_comma: bool) -> Option<(Timestamp<'_>, Timestamp<'_>)> {
    let (start, rest) = line.split_once(ARROW)?;
    let end = rest.split_whitespace().next()?;
    Some((timestamp(start.trim(), decimal_comma)?, timestamp(end, decimal_comma)?))
}

/// `[h:]mm:ss`, with any number of decimals or none; with `decimal_comma` also `ss,mmm`.
pub fn timestamp(text: &str, decimal_comma: bool) -> Option<Timestamp<'_>> {
    let point = text.find(|c| c == '.' || (c == ',' && decimal_comma));
    let (clock, part) = point.map_or((text, ""), |at| (&text[..at], &text[at + 1..]));
    if (point.is_some() && part.is_empty()) || !part.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let mut fields: Vec<&str> = clock.split(':').collect();
    let unpadded = fields.iter().skip(1).any(|field| field.len() == 1);
    let (seconds, minutes) = (sixty(fields.pop()?)?, sixty(fields.pop()?)?);
    let hours = fields.pop().map_or(Some(0), whole)?;
    let whole_ms = hours.checked_mul(3_600_000)?.checked_add(minutes * 60_000 + seconds * 1000)?;
    let time = Timestamp { whole_ms, part, unpadded };
    (fields.is_empty() && time.whole_ms <= MOST_MS && time.ms(false) <= MOST_MS).then_some(time)
}

fn sixty(text: &str) -> Option<u64> {
    whole(text).filter(|n| *n < 60 && text.len() <= 2)
}

fn whole(text: &str) -> Option<u64> {
    let digits = text.bytes().all(|b| b.is_ascii_digit());
    digits.then(|| text.parse().ok()).flatten()
}
