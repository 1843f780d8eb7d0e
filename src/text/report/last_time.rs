//! Texts about what has changed since the meeting before.

use crate::text::messages::report as words;

/// How a share compares with that of the meeting before.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ShareChange {
    More,
    Less,
    /// No further apart than both may be off.
    CannotSay,
    /// The same in whole points, and exact.
    Same,
}

impl ShareChange {
    /// `error`: how far off the difference may be, in points either way.
    #[must_use]
    pub fn of(points: f64, error: f64) -> Self {
        match () {
            () if error > 0.0 && points.abs() <= error => Self::CannotSay,
            () if points.abs() < 0.5 => Self::Same,
            () if points > 0.0 => Self::More,
            () => Self::Less,
        }
    }
}

/// The share of a group then and now. `meeting`: the name of the meeting before.
#[must_use]
pub fn share_since(change: ShareChange, group: &str, meeting: &str, then: &str, now: &str) -> String {
    let first = words::share_then(group, meeting, then);
    let second = match change {
        ShareChange::More => words::share_now_more(now),
        ShareChange::Less => words::share_now_less(now),
        ShareChange::Same => words::share_now_same(now),
        ShareChange::CannotSay if then == now => words::share_now_alike().to_owned(),
        ShareChange::CannotSay => words::share_now_unclear(now),
    };
    format!("{first} {second}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_direction_is_named_that_the_error_does_not_carry() {
        for (points, error, change) in [
            (11.0, 10.7, ShareChange::More),
            (-11.0, 10.7, ShareChange::Less),
            (10.0, 10.7, ShareChange::CannotSay),
            (0.0, 0.0, ShareChange::Same),
            (0.4, 0.0, ShareChange::Same),
            (1.0, 0.0, ShareChange::More),
        ] {
            assert_eq!(ShareChange::of(points, error), change, "{points} {error}");
        }
    }
}
