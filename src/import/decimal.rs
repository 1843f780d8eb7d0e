//! Seconds written as decimals, exactly: never through a binary fraction, so that half a millisecond
//! rounds up in every file and on every machine. Knows nothing of the formats that use it.

use rust_decimal::{Decimal, RoundingStrategy};

/// Longest time that is believed: 1000 hours.
pub const MOST_MS: u64 = 1000 * 3_600_000;
/// Decimals that are read; what stands behind them cannot change a millisecond.
const MOST_DECIMALS: usize = 20;

/// Why a time could not be read.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum TimeProblem {
    /// Also `nan`, `inf` and hexadecimals.
    NotANumber,
    /// `1,5`: a decimal comma.
    Comma,
    Negative,
    /// Over 1000 hours.
    TooLong,
}

/// An exact, finite time of 0 to 1000 hours, in seconds.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Seconds(Decimal);

impl Seconds {
    /// `12`, `12.5`, `.5`, `1e-05`.
    ///
    /// # Errors
    /// It is no plain decimal number, or not from 0 to 1000 hours.
    pub fn parse(text: &str) -> Result<Self, TimeProblem> {
        if text.starts_with('-') && text.len() > 1 {
            return Self::parse(&text[1..]).and(Err(TimeProblem::Negative));
        }
        if is_number_with_comma(text) {
            return Err(TimeProblem::Comma);
        }
        let (mantissa, exponent) = text.split_once(['e', 'E']).map_or((text, None), |(m, e)| (m, Some(e)));
        let mantissa = plain(mantissa)?;
        let value = match exponent {
            None => mantissa,
            Some(e) => scale(mantissa, e)?,
        };
        Self::checked(value)
    }

    /// The sum of two times.
    ///
    /// # Errors
    /// It is over 1000 hours.
    pub fn plus(self, other: Self) -> Result<Self, TimeProblem> {
        Self::checked(self.0.checked_add(other.0).ok_or(TimeProblem::TooLong)?)
    }

    fn checked(value: Decimal) -> Result<Self, TimeProblem> {
        if value > Decimal::from(MOST_MS / 1000) { Err(TimeProblem::TooLong) } else { Ok(Self(value)) }
    }

    /// Whole milliseconds, half a millisecond up.
    #[must_use]
    pub fn ms(self) -> u64 {
        let ms = self.0 * Decimal::ONE_THOUSAND;
        let whole = ms.round_dp_with_strategy(0, RoundingStrategy::MidpointAwayFromZero);
        u64::try_from(whole).unwrap_or(MOST_MS)
    }
}

fn is_number_with_comma(text: &str) -> bool {
    text.contains(',') && text.bytes().all(|b| b.is_ascii_digit() || matches!(b, b',' | b'.'))
}

/// Digits with at most one point among them.
fn plain(text: &str) -> Result<Decimal, TimeProblem> {
    let (whole, part) = text.split_once('.').unwrap_or((text, ""));
    let digits = |s: &str| s.bytes().all(|b| b.is_ascii_digit());
    if whole.len() + part.len() == 0 || !digits(whole) || !digits(part) {
        return Err(TimeProblem::NotANumber);
    }
    let whole = whole.trim_start_matches('0');
    // Seven digits of seconds are 1000 hours and more: what is longer cannot be meant.
    if whole.len() > 7 {
        return Err(TimeProblem::TooLong);
    }
    let part = &part[..part.len().min(MOST_DECIMALS)];
    Decimal::from_str_exact(&format!("0{whole}.{part}0")).map_err(|_| TimeProblem::NotANumber)
}

/// `value` times ten to the power `exponent`.
fn scale(value: Decimal, exponent: &str) -> Result<Decimal, TimeProblem> {
    let digits = exponent.strip_prefix(['+', '-']).unwrap_or(exponent);
    if digits.is_empty() || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return Err(TimeProblem::NotANumber);
    }
    let power: u32 = digits.parse().unwrap_or(u32::MAX);
    let ten = Decimal::TEN;
    let steps = 0..power.min(40);
    if exponent.starts_with('-') {
        return Ok(steps.fold(value, |v, _| v / ten));
    }
    steps
        .map(|_| ())
        .try_fold(value, |v, ()| Ok(Seconds::checked(v.checked_mul(ten).ok_or(TimeProblem::TooLong)?)?.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ms(text: &str) -> Result<u64, TimeProblem> {
        Seconds::parse(text).map(Seconds::ms)
    }

    #[test]
    fn half_a_millisecond_rounds_up_however_it_is_written() {
        assert_eq!(ms("0.0005"), Ok(1));
        assert_eq!(ms("0.00049999999999999999999999999999"), Ok(0));
        assert_eq!(ms("1.0015"), Ok(1002));
        assert_eq!(ms("4.35"), Ok(4350));
        assert_eq!(ms("5e-4"), Ok(1));
        assert_eq!(ms("1e-05"), Ok(0));
        assert_eq!(ms("1.5e+2"), Ok(150_000));
        assert_eq!(ms("0e99"), Ok(0));
    }

    #[test]
    fn start_and_end_are_rounded_apart() {
        let (start, length) = (Seconds::parse("0.0004").unwrap(), Seconds::parse("0.0004").unwrap());
        assert_eq!((start.ms(), start.plus(length).unwrap().ms()), (0, 1));
    }

    #[test]
    fn what_is_no_time_says_why() {
        for text in
            ["", ".", "nan", "inf", "0x10", "1_000", "+1", "1e", "e5", "1.2.3", "<NA>", "-", "٣", "1e5.5"]
        {
            assert_eq!(ms(text), Err(TimeProblem::NotANumber), "{text}");
        }
        for text in ["1e308", "1e999", "99999999", "3600000.001", "1e99999999999", "18446744073709551616"] {
            assert_eq!(ms(text), Err(TimeProblem::TooLong), "{text}");
        }
        assert_eq!(ms("1,5"), Err(TimeProblem::Comma));
        assert_eq!(ms("-1"), Err(TimeProblem::Negative));
        assert_eq!(ms("-0"), Err(TimeProblem::Negative));
        assert_eq!(ms("-inf"), Err(TimeProblem::NotANumber));
        assert_eq!(ms("3600000"), Ok(MOST_MS));
    }
}
