//! What is wrong with a line of a session, and where.

use crate::{
    domain::record::plain_text,
    lines::{
        codec::BadLine,
        reader::{Damage, Reason},
    },
    text::messages::check as words,
};

/// The place and the reason; `id` is the session's.
#[must_use]
pub fn damage(damage: &Damage, id: &str) -> String {
    words::damage(damage.offset, id, damage.line, &reason(&damage.reason))
}

fn reason(reason: &Reason) -> String {
    match reason {
        Reason::Bad(bad) => bad_line(bad),
        Reason::Conflict(seq) => words::reason_conflict(*seq),
        Reason::Repeated(seq) => words::reason_repeated(*seq),
        Reason::NotOpened => words::reason_not_opened().into(),
        Reason::BackInTime(0) => words::reason_opens_late().into(),
        Reason::BackInTime(seq) => words::reason_back_in_time(*seq),
        Reason::Missing { from, to } if from == to => words::reason_missing_one(*from),
        Reason::Missing { from, to } => words::reason_missing(*from, *to),
    }
}

fn bad_line(bad: &BadLine) -> String {
    match bad {
        BadLine::Empty => words::line_empty().into(),
        BadLine::Zeros => words::line_zeros().into(),
        BadLine::TooLong => words::line_too_long().into(),
        BadLine::NoChecksum => words::line_no_checksum().into(),
        BadLine::Checksum => words::line_checksum().into(),
        BadLine::Newer(version) => words::line_newer(*version),
        BadLine::NoType => words::line_no_type().into(),
        BadLine::OutOfRange => words::line_out_of_range().into(),
        BadLine::NotUtf8 => words::line_not_utf8().into(),
        BadLine::NotAnEvent(why) => words::line_not_an_event(&plain_text::clean(why, 200)),
    }
}
