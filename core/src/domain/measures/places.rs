//! Talk and people by where they took part: in the room, or online.

use crate::domain::{
    floor::tally::{Tally, parts::PersonTally},
    measures::{aim::ratio, heard::people_in_balance, shares::SMALL_GROUP},
    people::joining::SeatPlace,
    record::moment::total,
};

/// One place's part in the talk.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct PlaceShare {
    pub place: SeatPlace,
    /// People in the balance who were last there.
    pub people: usize,
    /// Talk in the balance by people who were there at the time, ms.
    pub ms: u64,
    pub share: Option<f64>,
    /// The figures of the places, beside those of the groups, would tell what one or two people said.
    pub small: bool,
}

/// The room, then online. Nothing where nobody was online, or where voices in the balance were not told apart.
#[must_use]
pub fn by_place(tally: &Tally) -> Vec<PlaceShare> {
    let came = people_in_balance(tally);
    let people = || came.iter().map(|seat| &tally.people()[*seat]);
    let in_balance = || tally.groups().iter().filter(|g| g.in_balance);
    let not_told_apart = |seat: &usize| !tally.people()[*seat].is_individual;
    if !people().any(|p| p.was_online) || in_balance().any(|g| g.people.iter().any(not_told_apart)) {
        return vec![];
    }
    let talk = total(in_balance().map(|g| g.ms));
    let online = total(in_balance().map(|g| g.online_ms));
    let small = is_small(tally, &came);
    let share = |place, ms, people| PlaceShare { place, people, ms, share: ratio(ms, talk), small };
    let at_screens = people().filter(|p| p.is_online).count();
    vec![
        share(SeatPlace::Room, talk - online, came.len() - at_screens),
        share(SeatPlace::Online, online, at_screens),
    ]
}

/// Whether fewer than three people were at a place; or fewer than three are left of it once the groups that were
/// wholly there, whose figures are known, are taken away.
fn is_small(tally: &Tally, came: &[usize]) -> bool {
    let places: [fn(&PersonTally) -> bool; 2] = [|p| p.was_in_room, |p| p.was_online];
    let groups = || tally.groups().iter().filter(|g| g.in_balance);
    let is_split = |seats: &std::collections::BTreeSet<usize>| {
        places.iter().all(|was_at| seats.iter().any(|seat| was_at(&tally.people()[*seat])))
    };
    places.iter().any(|was_at| {
        let there: Vec<usize> = came.iter().copied().filter(|seat| was_at(&tally.people()[*seat])).collect();
        let of_split = |seat: &&usize| groups().any(|g| g.people.contains(seat) && is_split(&g.people));
        let left = there.iter().filter(of_split).count();
        there.len() < SMALL_GROUP || (1..SMALL_GROUP).contains(&left)
    })
}
