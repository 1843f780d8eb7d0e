//! Who has spoken and who has not.

use crate::domain::{
    floor::tally::{Tally, parts::PersonTally},
    record::ids::PersonId,
    session::Session,
};

/// Seats of the people in the balance who came.
#[must_use]
pub fn people_in_balance(tally: &Tally) -> Vec<usize> {
    let in_balance = |(_, p): &(usize, &PersonTally)| {
        p.came && p.is_individual && !p.observes && tally.groups()[p.group].in_balance
    };
    tally.people().iter().enumerate().filter(in_balance).map(|(i, _)| i).collect()
}

/// Who has spoken and who has not: people in the balance who are here.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Heard {
    pub heard: usize,
    pub of: usize,
    /// In seat order.
    pub not_yet: Vec<PersonId>,
}

/// Heard in the item under way; without one, in the session.
#[must_use]
pub fn heard(s: &Session, tally: &Tally) -> Heard {
    let mut out = Heard::default();
    for (seat, person) in s.roster.people().iter().enumerate() {
        let t = &tally.people()[seat];
        if !person.counts() || !tally.groups()[t.group].in_balance {
            continue;
        }
        out.of += 1;
        if tally.has_come_in(seat) {
            out.heard += 1;
        } else {
            out.not_yet.push(person.handle);
        }
    }
    out
}

/// The people in the balance who came, whoever has left since.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct HeardInSession {
    /// They have a voice that was no introduction.
    pub heard: usize,
    /// They spoke, but no turn of theirs is long enough for a voice.
    pub briefly: usize,
    pub of: usize,
}

/// Heard in the whole session.
#[must_use]
pub fn heard_in_session(tally: &Tally) -> HeardInSession {
    let came = people_in_balance(tally);
    let count =
        |is: &dyn Fn(&PersonTally) -> bool| came.iter().filter(|&&seat| is(&tally.people()[seat])).count();
    HeardInSession {
        heard: count(&|p| p.heard),
        briefly: count(&|p| !p.heard && p.voices == 0 && p.ms > 0),
        of: came.len(),
    }
}
