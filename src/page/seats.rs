//! Whose card each phone has. A phone says it once, with the code on the card; afterwards it has a secret of its own.

use std::{
    collections::{BTreeSet, HashMap},
    net::IpAddr,
    sync::{Mutex, MutexGuard, PoisonError},
};

use super::{access::Access, picture::Phones};
use crate::domain::PersonId;

/// Wrong codes of one address, after which it may try no more; and of all together, after which nobody may.
pub const MOST_OF_ONE: u32 = 5;
pub const MOST_OF_ALL: u32 = 20;
/// Most phones that have a card: a few for each person.
const MOST_PHONES: usize = 400;

/// What came of a code.
#[derive(Debug)]
pub enum Tried {
    /// It is somebody's: the secret that the phone has from now on.
    Seat(Access),
    /// It is nobody's; so many wrong ones by now.
    Wrong(u32),
    /// And now no code is taken any more.
    Locked,
    /// Nothing was looked at: there were too many wrong ones.
    TooMany,
}

/// The phones that have a card, and the codes that were tried.
#[derive(Debug, Default)]
pub struct Seats(Mutex<State>);

#[derive(Debug, Default)]
struct State {
    /// Whose card a phone has, and the code it gave: a void code takes its phones along.
    phones: HashMap<String, (PersonId, Access)>,
    wrong: HashMap<IpAddr, u32>,
    wrong_in_all: u32,
    /// Who does something at this moment, so that nobody does it too fast.
    busy: BTreeSet<PersonId>,
}

impl Seats {
    /// Tries a code from an address.
    ///
    /// # Errors
    /// The system has no randomness.
    pub fn try_code(&self, phones: &Phones, given: &str, from: IpAddr) -> Result<Tried, getrandom::Error> {
        let mut state = self.state();
        let of_one = state.wrong.get(&from).copied().unwrap_or_default();
        if state.wrong_in_all >= MOST_OF_ALL || of_one >= MOST_OF_ONE || state.phones.len() >= MOST_PHONES {
            return Ok(Tried::TooMany);
        }
        let Some(seat) = phones.seat(given) else {
            state.wrong.insert(from, of_one + 1);
            state.wrong_in_all += 1;
            let is_last = state.wrong_in_all == MOST_OF_ALL;
            return Ok(if is_last { Tried::Locked } else { Tried::Wrong(state.wrong_in_all) });
        };
        let secret = Access::new()?;
        state.phones.insert(secret.secret().to_owned(), (seat, Access::of_code(given)));
        Ok(Tried::Seat(secret))
    }

    /// Whose card a phone has, as long as its code is good.
    #[must_use]
    pub fn seat(&self, phones: &Phones, secret: &str) -> Option<PersonId> {
        let state = self.state();
        let (person, code) = state.phones.get(secret)?;
        (phones.codes.get(person) == Some(code)).then_some(*person)
    }

    /// Codes may be tried again.
    pub fn allow(&self) {
        let mut state = self.state();
        state.wrong = HashMap::new();
        state.wrong_in_all = 0;
    }

    /// Somebody does something: `false` if they are at it already.
    pub fn begin(&self, person: PersonId) -> bool {
        self.state().busy.insert(person)
    }

    pub fn end(&self, person: PersonId) {
        self.state().busy.remove(&person);
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    fn phones(codes: &[(u16, &str)]) -> Phones {
        let codes: BTreeMap<PersonId, Access> =
            codes.iter().map(|(n, code)| (PersonId(*n), Access::of_code(code))).collect();
        Phones { codes, ..Phones::default() }
    }

    fn address(last: u8) -> IpAddr {
        IpAddr::from([10, 0, 0, last])
    }

    #[test]
    fn guessing_ends_for_one_address_and_then_for_all_until_it_is_allowed_again() {
        let (seats, phones) = (Seats::default(), phones(&[(1, "BCDF")]));
        let tried = |from| seats.try_code(&phones, "XXXX", address(from)).unwrap();
        assert!((0..MOST_OF_ONE).all(|_| matches!(tried(1), Tried::Wrong(_))));
        assert!(matches!(tried(1), Tried::TooMany), "this address may not");
        assert!(matches!(seats.try_code(&phones, "BCDF", address(1)).unwrap(), Tried::TooMany));
        assert!(matches!(tried(2), Tried::Wrong(6)), "others may");
        let last = (3..99).find(|from| match tried(*from) {
            Tried::Locked => true,
            Tried::Wrong(_) => false,
            other => panic!("{other:?}"),
        });
        assert_eq!(last, Some(16));
        assert!(matches!(seats.try_code(&phones, "BCDF", address(99)).unwrap(), Tried::TooMany));
        seats.allow();
        assert!(matches!(seats.try_code(&phones, "BCDF", address(1)).unwrap(), Tried::Seat(_)));
    }

    #[test]
    fn one_thing_at_a_time_is_taken_from_somebody() {
        let (seats, person) = (Seats::default(), PersonId(1));
        assert!(seats.begin(person) && !seats.begin(person) && seats.begin(PersonId(2)));
        seats.end(person);
        assert!(seats.begin(person));
    }

    #[test]
    fn a_phone_has_its_card_only_while_the_code_is_good() {
        let (seats, before) = (Seats::default(), phones(&[(1, "BCDF"), (2, "GHJK")]));
        let Tried::Seat(secret) = seats.try_code(&before, "GHJK", address(1)).unwrap() else { panic!() };
        assert_eq!(seats.seat(&before, secret.secret()), Some(PersonId(2)));
        assert_eq!(seats.seat(&before, "GHJK"), None, "the code alone is no secret");
        assert_eq!(seats.seat(&phones(&[(1, "BCDF"), (2, "LMNP")]), secret.secret()), None, "void");
        assert_eq!(seats.seat(&phones(&[(1, "BCDF")]), secret.secret()), None, "taken out");
    }
}
