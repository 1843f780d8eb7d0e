//! The day of a meeting as `--date` gives it.

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveDateTime, NaiveTime};

/// Parses a day, or a day and time with or without an offset; `offset_at` gives the one of that day when it is missing.
pub(super) fn parse(
    text: &str,
    offset_at: impl Fn(NaiveDateTime) -> FixedOffset,
) -> Option<DateTime<FixedOffset>> {
    let text = text.trim();
    if let Ok(time) = DateTime::parse_from_rfc3339(text) {
        return Some(time);
    }
    let forms = ["%Y-%m-%dT%H:%M:%S%.f", "%Y-%m-%dT%H:%M", "%Y-%m-%d %H:%M:%S%.f", "%Y-%m-%d %H:%M"];
    let local = forms.iter().find_map(|form| NaiveDateTime::parse_from_str(text, form).ok());
    let midnight = || Some(NaiveDate::parse_from_str(text, "%Y-%m-%d").ok()?.and_time(NaiveTime::MIN));
    let local = local.or_else(midnight)?;
    local.and_local_timezone(offset_at(local)).single()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_may_have_a_time_and_an_offset() {
        let here = FixedOffset::east_opt(3600).unwrap();
        let read = |text| parse(text, |_| here).map(|d| d.to_rfc3339());
        assert_eq!(read("2026-05-01").as_deref(), Some("2026-05-01T00:00:00+01:00"));
        assert_eq!(read("2026-05-01T10:00:00").as_deref(), Some("2026-05-01T10:00:00+01:00"));
        assert_eq!(read("2026-05-01 10:00").as_deref(), Some("2026-05-01T10:00:00+01:00"));
        assert_eq!(read("2026-05-01T10:00:00-05:00").as_deref(), Some("2026-05-01T10:00:00-05:00"));
        for text in ["", "yesterday", "2026-13-01", "01/05/2026", "2026-05-01T25:00"] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
