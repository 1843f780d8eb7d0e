//! A size as people write it on the command line: `200M`, `2G`, `65536`.

use crate::text::messages::cli as texts;

/// A size in bytes. `K`, `M` and `G` are powers of 1024, with or without `B` or `iB` behind them.
///
/// # Errors
/// What to write instead.
pub fn parse(text: &str) -> Result<u64, String> {
    let lower = text.trim().to_lowercase();
    let number = lower.trim_end_matches('b').trim_end_matches('i');
    let (digits, unit) = match number.strip_suffix(['k', 'm', 'g']) {
        Some(digits) if number.ends_with('k') => (digits, 1 << 10),
        Some(digits) if number.ends_with('m') => (digits, 1 << 20),
        Some(digits) => (digits, 1 << 30),
        None => (number, 1),
    };
    let size = digits.trim().parse::<u64>().ok().and_then(|n| n.checked_mul(unit));
    size.ok_or_else(|| texts::no_size().to_owned())
}

#[cfg(test)]
mod tests {
    use super::parse;

    #[test]
    fn a_size_is_a_number_and_a_unit() {
        assert_eq!(parse("65536"), Ok(65_536));
        assert_eq!(parse("200M"), Ok(200 << 20));
        assert_eq!(parse("2 GiB"), Ok(2 << 30));
        assert_eq!(parse("3kb"), Ok(3 << 10));
        for bad in ["", "M", "1.5G", "-1", "99999999999G", "2T"] {
            assert!(parse(bad).is_err(), "{bad}");
        }
    }
}
