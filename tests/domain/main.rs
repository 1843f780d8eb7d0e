//! The domain from the outside: single rules that no law and no scenario holds.

#![expect(clippy::unwrap_used, reason = "tests: a failure is a finding")]

mod amendments;
mod balance;
mod carried;
mod chair;
mod clock;
mod closing;
mod corrections;
mod deciding;
mod extremes;
mod forgetting;
mod hands;
mod late_comers;
mod lines;
mod lines_of_a_person;
#[allow(
    dead_code,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "shared with the tests of the reports, which use all of it"
)]
#[path = "../report/meeting.rs"]
mod meeting;
mod naming;
mod not_timed;
mod observers;
mod place;
mod plain_text;
mod prompts;
mod queue;
mod shared_figures;
mod sharing;
mod tally;
mod taps;
mod turns;
mod typed_words;
mod undo;

use airtime::{
    domain::{Event, Intent, Record, Refusal, decide},
    lines::codec,
};
use meeting::Meeting;

/// What an intent comes to at the meeting's last moment; nothing is recorded.
fn decided(meeting: &Meeting, intent: Intent) -> Result<Vec<Event>, Refusal> {
    decide(&meeting.history, intent, meeting.history.session().now())
}

/// Records as the file would have them.
fn lines(records: &[Record]) -> String {
    let mut bytes = Vec::new();
    for record in records {
        codec::encode(record, None, &mut bytes);
    }
    String::from_utf8(bytes).unwrap()
}
