//! Which phones have answered the questions at the end: not what they answered, and not whose they are.

use std::{
    collections::HashSet,
    sync::{Mutex, MutexGuard, PoisonError},
};

use super::access;

/// Most phones that may answer: a few for each person.
pub const MOST: usize = 400;

/// What became of answers.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Cast {
    Counted,
    /// This phone has answered already.
    Again,
    /// As many have answered as may.
    TooMany,
    /// The phone has no secret of its own: it does not keep cookies.
    Nameless,
}

/// The secrets of the phones that have answered. They have nothing to do with anybody's card.
#[derive(Debug, Default)]
pub struct Ballots(Mutex<HashSet<String>>);

impl Ballots {
    /// Takes answers of the phone with this secret, once.
    pub fn cast(&self, secret: Option<&str>) -> Cast {
        let Some(secret) = secret.filter(|secret| access::is_secret(secret)) else { return Cast::Nameless };
        let mut cast = self.cast_so_far();
        if cast.contains(secret) {
            return Cast::Again;
        }
        if cast.len() >= MOST {
            return Cast::TooMany;
        }
        cast.insert(secret.to_owned());
        Cast::Counted
    }

    /// Whether the phone with this secret has answered.
    #[must_use]
    pub fn has(&self, secret: &str) -> bool {
        self.cast_so_far().contains(secret)
    }

    fn cast_so_far(&self) -> MutexGuard<'_, HashSet<String>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_phone_answers_once_and_not_without_end() {
        let ballots = Ballots::default();
        let secret = |n: usize| format!("{n:032x}");
        assert_eq!(ballots.cast(None), Cast::Nameless);
        assert_eq!(ballots.cast(Some("me")), Cast::Nameless);
        assert_eq!(ballots.cast(Some(&secret(1))), Cast::Counted);
        assert_eq!(ballots.cast(Some(&secret(1))), Cast::Again);
        assert!(ballots.has(&secret(1)) && !ballots.has(&secret(2)));
        assert!((2..=MOST).all(|n| ballots.cast(Some(&secret(n))) == Cast::Counted));
        assert_eq!(ballots.cast(Some(&secret(0))), Cast::TooMany);
    }
}
