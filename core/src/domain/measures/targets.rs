//! The aim applied to the people who are here: each group in the balance and its target share.

use crate::domain::{
    floor::tally::Tally,
    measures::aim::GroupPresence,
    people::agreement::RoomShows,
    preparation::charter::SessionKind,
    record::{event::Event, opening::Source},
    session::Session,
};

impl Tally {
    /// The groups in the balance with anyone in them: index, headcount and presence.
    pub fn groups_in_balance(&self) -> impl Iterator<Item = (usize, GroupPresence)> + Clone + '_ {
        let in_balance =
            self.groups().iter().enumerate().filter(|(_, g)| g.in_balance && !g.people.is_empty());
        let presence = |g| GroupPresence { people: self.headcount(g), present_ms: self.group_present_ms(g) };
        in_balance.map(move |(g, _)| (g, presence(g)))
    }
}

impl Session {
    /// Whether there is anything to balance: not where one group meets by itself.
    #[must_use]
    pub fn is_balanced(&self) -> bool {
        self.charter.kind != SessionKind::OneGroup
    }

    /// The aim of each group in [`Tally::groups_in_balance`], 0 to 1. One group by itself has none.
    #[must_use]
    pub fn targets(&self, tally: &Tally) -> Vec<(usize, Option<f64>)> {
        let sides: Vec<_> = tally.groups_in_balance().collect();
        sides.iter().map(|(g, _)| (*g, self.target(*g, &sides))).collect()
    }

    fn target(&self, group: usize, sides: &[(usize, GroupPresence)]) -> Option<f64> {
        let (_, own) = sides.iter().find(|(g, _)| *g == group).filter(|_| self.is_balanced())?;
        self.aim.target(self.roster.group_id(group), *own, sides.iter().map(|(_, side)| *side))
    }

    fn centred_target(&self, sides: &[(usize, GroupPresence)]) -> Option<f64> {
        self.target(self.roster.centred()?, sides)
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
                (self.centred_target(&self.tally.groups_in_balance().collect::<Vec<_>>()), self.half())
            );
            return;
        }
        let sides: Vec<_> = self.tally.groups_in_balance().collect();
        self.tally.set_aim(self.centred_target(&sides));
        self.tally.set_half(self.half());
        let moves = self.aim.follows_presence(sides.iter().map(|(_, side)| *side));
        self.aim_stands_for = members.filter(|_| !moves);
    }
}
