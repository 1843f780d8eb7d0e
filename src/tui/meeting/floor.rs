//! What every picture of a meeting says of the floor: whose it is, since when, and whose it was before.

use ratatui::style::Style;

use crate::{
    domain::{
        floor::{state::Floor, trail::TrailStretch},
        people::{joining::Seat, label::Called},
        record::{
            ids::PersonId,
            moment::{Moment, clock},
        },
    },
    text::{hand, people, screen as words},
    tui::meeting::view::MeetingView,
};

const MINUTE_MS: u64 = 60_000;

impl MeetingView<'_> {
    /// How long the floor has been as it is, as a clock; a break in whole minutes.
    pub fn floor_time(&self) -> String {
        let ms = self.now.since(self.floor_since());
        if self.session.floor() == Floor::Break { words::minutes(ms / MINUTE_MS) } else { clock(ms) }
    }

    /// Since when the floor is as it is: a tap on somebody else that was put right begins no turn.
    fn floor_since(&self) -> Moment {
        let began =
            self.newest_turns().next().filter(|(_, turn)| turn.floor == Floor::Held && turn.end.is_none());
        began.map_or_else(|| self.session.tally.floor_since(), |(start, _)| start)
    }

    /// Each stretch of the floor with when it began, newest first. A turn that went on in the next item, or after one was
    /// given to the same person, is one turn.
    pub fn newest_turns(&self) -> impl Iterator<Item = (Moment, &TrailStretch)> {
        let mut stretches = self.session.trail.stretches().iter().rev().peekable();
        std::iter::from_fn(move || {
            let last = stretches.next()?;
            let mut start = last.start;
            while let Some(before) = stretches.next_if(|before| goes_on(before, start, last)) {
                start = before.start;
            }
            Some((start, last))
        })
    }

    /// What is said beside the floor: a role, the way back, or how many groups have reported back.
    pub fn floor_note(&self) -> Option<String> {
        match self.session.floor() {
            Floor::Held => self.holder_role(),
            Floor::Break => Some(words::break_back().to_owned()),
            Floor::OffRecord => Some(words::off_record_back(self.keymap)),
            Floor::SmallGroups => {
                let back = words::small_groups_back();
                Some(self.reports_back().map_or_else(|| back.to_owned(), |told| format!("{told}; {back}")))
            }
            Floor::Someone => self.reports_back(),
            Floor::Open | Floor::Crosstalk | Floor::Unattended => None,
        }
    }

    /// How many have reported back from their small group: while they do so, and while the groups talk.
    fn reports_back(&self) -> Option<String> {
        let reported = self.session.reports_back;
        let shown = self.reporter().is_some() || self.session.floor() == Floor::SmallGroups;
        (shown && reported > 0).then(|| hand::reported_back(reported))
    }

    /// What the floor is, in words, and how it is drawn.
    pub fn floor_label(&self) -> (String, Style) {
        let strong = self.theme.strong();
        if self.session.ended {
            return (words::meeting_over().to_owned(), strong);
        }
        match self.session.floor() {
            Floor::Held => self.holder_label(),
            Floor::Open => (words::quiet().to_owned(), strong),
            Floor::Someone => match self.reporter() {
                Some(person) => (words::reports_back(&self.label(person)), strong),
                None => (words::someone().to_owned(), strong),
            },
            Floor::Crosstalk => (words::several().to_owned(), strong),
            Floor::SmallGroups => (words::small_groups().to_owned(), strong),
            Floor::Break => (words::break_().to_owned(), self.theme.warning()),
            Floor::OffRecord => (words::off_record().to_owned(), self.theme.warning()),
            Floor::Unattended => (words::unattended().to_owned(), strong),
        }
    }

    /// Who reports back from a small group now.
    pub fn reporter(&self) -> Option<PersonId> {
        let turn = self.session.last_turn.filter(|turn| turn.end.is_none())?;
        turn.reporter.filter(|_| self.session.floor() == Floor::Someone)
    }

    fn holder_label(&self) -> (String, Style) {
        let mut seats = self.session.tally.speaking();
        let Some(person) = seats.next().and_then(|s| self.session.roster.people().get(s)) else {
            return (String::new(), Style::new());
        };
        let more = seats.count();
        let others = if more > 0 { format!(" +{more}") } else { String::new() };
        (format!("{}{others}", people::label(&person.label)), self.theme.strong())
    }

    /// The role of whoever has the floor, unless they are called by it.
    pub fn holder_role(&self) -> Option<String> {
        let person = self.session.roster.person(self.session.holder()?)?;
        let called_by_role =
            matches!(&person.label.called, Called::RoleAndNumber { role, .. } if *role == person.hat.role);
        (person.seat == Seat::Person && !called_by_role).then(|| people::role(&person.hat.role).into_owned())
    }
}

/// Whether the floor stayed as it was when another stretch began.
fn goes_on(before: &TrailStretch, start: Moment, after: &TrailStretch) -> bool {
    before.end == Some(start) && (before.floor, before.speaker) == (after.floor, after.speaker)
}
