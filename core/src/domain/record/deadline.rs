//! Dates by which something is due.

use chrono::NaiveDate;

use crate::domain::{record::moment::Moment, refusal::Refusal, session::Session};

/// A date that has passed is a slip of the keys.
pub(in crate::domain) fn not_past(s: &Session, date: NaiveDate, now: Moment) -> Result<NaiveDate, Refusal> {
    match s.today(now) {
        Some(today) if date < today => Err(Refusal::PastDate(date)),
        _ => Ok(date),
    }
}
