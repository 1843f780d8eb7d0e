//! The aim applied to the people who are here: each group in the balance and its target share.

use crate::domain::{
    floor::tally::Tally,
    measures::aim::GroupPresence,
    people::agreement::RoomShows,
    preparation::charter::SessionKind,
    record::{event::Event, opening::Source},
    session::Session,
};

impl Session {
    /// The groups in the balance with anyone in them: index, headcount and presence at `tally`.
    #[must_use]
    pub fn groups_in_balance(&self, tally: &Tally) -> Vec<(usize, GroupPresence)> {
        let in_balance =
            tally.groups().iter().enumerate().filter(|(_, g)| g.in_balance && !g.people.is_empty());
        in_balance
            .map(|(g, _)| {
                (g, GroupPresence { people: tally.headcount(g), present_ms: tally.group_present_ms(g) })
            })
            .collect()
    }

    /// Whether there is anything to balance: not where one group meets by itself.
    #[must_use]
    pub fn is_balanced(&self) -> bool {
        self.charter.kind != SessionKind::OneGroup
    }

    /// The aim of each group in [`Session::groups_in_balance`], 0 to 1. One group by itself has none.
    #[must_use]
    pub fn targets(&self, tally: &Tally) -> Vec<(usize, Option<f64>)> {
        let sides = self.groups_in_balance(tally);
        sides.iter().map(|(g, _)| *g).zip(self.targets_of(&sides)).collect()
    }

    /// In the order of `sides`.
    fn targets_of(&self, sides: &[(usize, GroupPresence)]) -> Vec<Option<f64>> {
        if !self.is_balanced() {
            return vec![None; sides.len()];
        }
        let named: Vec<_> = sides.iter().map(|(g, side)| (self.roster.group_id(*g), *side)).collect();
        self.aim.targets(&named)
    }

    fn centred_target(&self, sides: &[(usize, GroupPresence)]) -> Option<f64> {
        let centred = self.roster.centred()?;
        let at = sides.iter().position(|(g, _)| *g == centred)?;
        self.targets_of(sides).get(at).copied().flatten()
    }

    /// Half of what the agenda planned, ms.
    fn half(&self) -> Option<u64> {
        self.agenda.planned_ms().map(|planned| planned / 2)
    }

    /// Whether the room may see the balance now. Of what was no live meeting there is nobody to ask.
    #[must_use]
    pub fn room_sees_balance(&self, tally: &Tally) -> bool {
        let is_over = self.ended || self.source != Source::Live;
        match self.room.shows {
            RoomShows::Never => false,
            RoomShows::AtTheEnd => is_over,
            RoomShows::FromHalfTime => is_over || tally.half_time_due().is_some(),
            RoomShows::Always => true,
        }
    }

    /// For the prompt: what the centred group's share is held against. Few events change it, unless somebody comes in
    /// with them or the aim goes by who is here.
    pub(in crate::domain) fn refresh_aim(&mut self, event: &Event) {
        let members = Some(self.tally.members());
        if self.aim_stands_for == members && event.leaves_aim() {
            debug_assert_eq!(
                (self.tally.aim(), self.tally.half()),
                (self.centred_target(&self.groups_in_balance(&self.tally)), self.half())
            );
            return;
        }
        let sides = self.groups_in_balance(&self.tally);
        self.tally.set_aim(self.centred_target(&sides));
        self.tally.set_half(self.half());
        let moves = self.aim.follows_presence(sides.iter().map(|(_, side)| side));
        self.aim_stands_for = members.filter(|_| !moves);
    }
}
