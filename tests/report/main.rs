//! The report room, from the outside: sessions made from events, figures worked out by hand.

#![expect(
    clippy::unwrap_used,
    clippy::float_cmp,
    clippy::print_stderr,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "tests: figures are exact to the millisecond, and a failure is a finding"
)]

mod comparison;
mod disclosed_figures;
mod disclosed_groups;
mod disclosed_notes;
mod disclosed_series;
mod disclosure;
mod docs;
mod easy_read;
mod extremes;
mod formats;
mod hostile;
mod imports;
mod impossible;
mod in_words;
mod live;
mod meeting;
mod notes;
mod page;
mod pdf;
mod queue;
mod reading;
mod said;
mod schema;
mod talk_sharing;
mod verbs;
mod withheld;
mod workbook;
