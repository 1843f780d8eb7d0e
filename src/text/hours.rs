//! Words of the hours of involvement.

pub use super::messages::hours::*;

pub const HEADS: [&str; 6] = ["person", "name", "meetings", "sessions", "hours_minutes", "hours"];

/// Whom it is for, what counts, and who is not in it: four lines.
#[must_use]
pub fn before(not_timed: usize) -> [String; 4] {
    let missing = match not_timed {
        0 => "Nobody is left out.".to_owned(),
        1 => {
            "Left out: 1 person who asked not to be timed. Ask them what they would like counted.".to_owned()
        }
        n => {
            format!("Left out: {n} people who asked not to be timed. Ask them what they would like counted.")
        }
    };
    [
        "Hours of involvement, for those who thank or pay people for their time, and for nobody else."
            .to_owned(),
        "It names people: it must not go into anything that is shared.".to_owned(),
        "From arrival to leaving; breaks count, because people came. Time that nobody recorded does not."
            .to_owned(),
        missing,
    ]
}
