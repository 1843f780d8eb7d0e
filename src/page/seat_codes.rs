//! The four letters by which a phone is known to be of somebody in the meeting.
//!
//! They are made from a secret and from what a person was called on the list, so that the card that was printed before
//! the meeting is good in it. Only the secret is kept, and nothing of it is in the record.

use std::{collections::BTreeMap, fmt::Write as _};

use sha2::{Digest as _, Sha256};

use crate::domain::{PersonId, Record, people::lookup::seat_called, record::event::Event};

/// No vowels, so that no words come of them, and none that look or sound like another.
const LETTERS: &[u8] = b"BCDFGHJKLMNPRTVXZ";
/// Letters of a code.
pub const LENGTH: usize = 4;
/// What people read into letters without vowels.
const NOT_SAID: &[&str] = &["FCK", "FKN", "CNT", "KKK", "DCK", "NGR", "FGT", "PRN", "BTCH", "TTL"];
/// Bytes of the secret.
const SECRET: usize = 32;

/// What codes are made from.
#[derive(Clone, PartialEq, Eq)]
pub struct SeatCodes {
    secret: [u8; SECRET],
    /// Codes that are not good any more.
    void: Vec<String>,
}

impl SeatCodes {
    /// A new secret, from the system's source of randomness.
    ///
    /// # Errors
    /// The system has no randomness.
    pub fn new() -> Result<Self, getrandom::Error> {
        let mut secret = [0; SECRET];
        getrandom::fill(&mut secret)?;
        Ok(Self { secret, void: Vec::new() })
    }

    /// What [`Self::text`] wrote. `None`: it is something else.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let mut lines = text.lines();
        let hex = lines.next().filter(|hex| hex.is_ascii() && hex.len() == 2 * SECRET)?;
        let mut secret = [0; SECRET];
        for (byte, at) in secret.iter_mut().zip((0..).step_by(2)) {
            *byte = u8::from_str_radix(hex.get(at..at + 2)?, 16).ok()?;
        }
        Some(Self { secret, void: lines.map(ToOwned::to_owned).collect() })
    }

    /// To be kept: the secret, and below it the codes that are void. Nobody is named in it.
    #[must_use]
    pub fn text(&self) -> String {
        let mut text = String::new();
        for byte in self.secret {
            let _ = write!(text, "{byte:02x}");
        }
        for code in &self.void {
            let _ = write!(text, "\n{code}");
        }
        text
    }

    /// From now on a code is not good any more: whoever has it gets another.
    pub fn void(&mut self, code: &str) {
        self.void.push(code.to_owned());
    }

    /// The code of each seat. A seat that comes later changes no code of one before it.
    #[must_use]
    pub fn of(&self, seats: &[(PersonId, String)]) -> BTreeMap<PersonId, String> {
        let mut codes: BTreeMap<PersonId, String> = BTreeMap::new();
        for (at, (person, called)) in seats.iter().enumerate() {
            // Two of one name have nothing in common: the new code of one is not the code of the other.
            let namesake = seats[..at].iter().filter(|(_, other)| other == called).count();
            let mut tries = (0_u32..).map(|n| self.code(&format!("{namesake} {called}"), n));
            let is_free = |code: &String| {
                !self.void.contains(code)
                    && !codes.values().any(|other| other == code)
                    && !NOT_SAID.iter().any(|word| code.contains(word))
            };
            if let Some(code) = tries.find(is_free) {
                codes.insert(*person, code);
            }
        }
        codes
    }

    fn code(&self, called: &str, n: u32) -> String {
        let digest = Sha256::new().chain_update(self.secret).chain_update(n.to_be_bytes());
        let digest = digest.chain_update(called.as_bytes()).finalize();
        let letter = |pair: &[u8]| {
            let number = pair.iter().fold(0, |sum, byte| 256 * sum + usize::from(*byte));
            char::from(LETTERS[number % LETTERS.len()])
        };
        digest.chunks(4).take(LENGTH).map(letter).collect()
    }
}

impl std::fmt::Debug for SeatCodes {
    /// Without the secret.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("SeatCodes")
    }
}

/// The seats of a meeting, in the order they were added, as they were called then: a new name keeps the code.
#[must_use]
pub fn seats(records: &[Record]) -> Vec<(PersonId, String)> {
    let added = records.iter().filter_map(|record| match &record.event {
        Event::Person(added) => Some(added),
        _ => None,
    });
    added
        .map(|added| (added.person, seat_called(added.id.as_deref(), added.name.as_deref(), added.person)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn people(n: u16) -> Vec<(PersonId, String)> {
        (1..=n).map(|n| (PersonId(n), format!("person {}", n / 2))).collect()
    }

    #[test]
    fn everyone_has_a_code_of_their_own_that_lasts() {
        let codes = SeatCodes::new().unwrap();
        let all = codes.of(&people(400));
        let mut different: Vec<&String> = all.values().collect();
        different.sort_unstable();
        different.dedup();
        assert_eq!(different.len(), 400);
        assert!(all.values().all(|code| code.len() == LENGTH && code.bytes().all(|b| LETTERS.contains(&b))));
        assert!(all.values().all(|code| !NOT_SAID.iter().any(|word| code.contains(word))));
        let before = codes.of(&people(7));
        assert!(before.iter().all(|(person, code)| all[person] == *code), "whoever comes later changes none");
        assert_ne!(SeatCodes::new().unwrap().of(&people(7)), before, "another meeting has others");
    }

    #[test]
    fn a_code_that_is_void_is_never_given_again() {
        let mut codes = SeatCodes::new().unwrap();
        let before = codes.of(&people(3));
        codes.void(&before[&PersonId(2)]);
        let after = SeatCodes::parse(&codes.text()).unwrap().of(&people(3));
        assert_eq!(after, codes.of(&people(3)), "also when it was read again");
        assert_ne!(after[&PersonId(2)], before[&PersonId(2)]);
        assert_eq!(
            (&after[&PersonId(1)], &after[&PersonId(3)]),
            (&before[&PersonId(1)], &before[&PersonId(3)])
        );
        assert_eq!(SeatCodes::parse(""), None);
        assert_eq!(SeatCodes::parse(&"g".repeat(64)), None);
    }
}
