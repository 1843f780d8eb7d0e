//! Lines that stand for what is not told any more.

use crate::domain::{
    floor::state::Floor,
    privacy::{level::Level, removal::TakenOut},
    session::Session,
};

impl Session {
    /// A copy made to be shared tells no date and no time of day, whatever stands in its lines.
    pub(in crate::domain) fn is_copy(&mut self, level: Level) {
        (self.shared, self.opened_at, self.imported_on) = (Some(level), None, None);
        self.amendments.iter_mut().for_each(|amendment| amendment.wall = None);
        self.notes.iter_mut().for_each(|note| note.closed_on = None);
    }

    /// Somebody who was taken out stood here.
    pub(in crate::domain) fn taken_out(&mut self, taken: &TakenOut) {
        if taken.ends_turn && matches!(self.floor(), Floor::Held | Floor::Someone) {
            self.set_floor(Floor::Open);
        }
        if let Some(role) = &taken.numbered {
            self.roster.reserve_number(role);
        }
    }
}
