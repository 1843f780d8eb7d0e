//! What an event changes in the tally, at the moment it has been advanced to.

use std::cmp::Reverse;

use crate::domain::{
    agenda::items::ItemKind,
    floor::{
        state::Floor,
        tally::{
            Tally,
            parts::{PersonTally, SeatFacts},
        },
        voices::Voice,
    },
    record::moment::Moment,
};

impl Tally {
    pub(in crate::domain) fn set_group(&mut self, group: usize, in_balance: bool, centred: bool) {
        let g = &mut self.groups[group];
        (g.in_balance, g.centred) = (in_balance, centred);
    }

    pub(in crate::domain) fn set_aim(&mut self, centred: Option<f64>) {
        self.aim = centred;
    }

    pub(in crate::domain) fn add_person(&mut self, group: usize, here: bool, facts: SeatFacts) {
        self.people.push(PersonTally { group, ..PersonTally::default() });
        let seat = self.people.len() - 1;
        self.seat_is(seat, facts);
        if here {
            self.arrive(seat);
        }
    }

    /// What a seat counts for.
    pub(in crate::domain) fn seat_is(&mut self, person: usize, facts: SeatFacts) {
        let SeatFacts { is_individual, heads, is_online, observes } = facts;
        self.change_seat(person, |p| {
            (p.is_individual, p.heads, p.observes) = (is_individual, heads, observes);
        });
        self.set_online(person, is_online);
    }

    /// Changes what decides how many people are here, and counts them again.
    fn change_seat(&mut self, person: usize, change: impl FnOnce(&mut PersonTally)) {
        let p = &mut self.people[person];
        self.groups[p.group].here -= p.here();
        change(p);
        self.groups[p.group].here += p.here();
    }

    /// Takes part online, or in the room, from here on. Corrected at set-up, it was never otherwise.
    pub(in crate::domain) fn set_online(&mut self, person: usize, online: bool) {
        let just_came = self.has_only_just_come(person);
        let p = &mut self.people[person];
        p.is_online = online;
        if just_came {
            (p.was_online, p.was_in_room) = (false, false);
        }
        if p.here_since.is_some() {
            p.note_place();
        }
    }

    pub(in crate::domain) fn arrive(&mut self, person: usize) {
        let clock = self.clock;
        self.change_seat(person, |p| {
            p.came = true;
            p.note_place();
            p.here_since.get_or_insert(clock);
        });
        let p = &self.people[person];
        if p.observes {
            return;
        }
        self.groups[p.group].people.insert(person);
        if let Some(item) = self.item {
            self.items[item].present.insert(person);
        }
    }

    pub(in crate::domain) fn leave(&mut self, person: usize) {
        let Some(since) = self.people[person].here_since else { return };
        let stay = self.clock.saturating_sub(since);
        self.change_seat(person, |p| {
            p.here_since = None;
            p.present_ms = p.present_ms.saturating_add(stay);
        });
        let p = &self.people[person];
        self.groups[p.group].is_present(stay, p.weight());
    }

    /// From here on the seat stands for so many people; when this is said for the first time, from its beginning on.
    pub(in crate::domain) fn set_heads(&mut self, person: usize, heads: u16) {
        let here = self.people[person].here_since.is_some();
        self.leave(person);
        let p = &mut self.people[person];
        if p.heads.replace(heads).is_none() {
            self.groups[p.group].is_present(p.present_ms, p.weight());
        }
        if here {
            self.arrive(person);
        }
    }

    /// They would rather not be timed: their presence counts no further; if they have only just come, not at all.
    pub(in crate::domain) fn stop_timing(&mut self, person: usize) {
        if self.has_only_just_come(person) {
            self.people[person].came = false;
            self.groups[self.people[person].group].people.remove(&person);
            for item in self.items.iter_mut() {
                item.present.remove(&person);
            }
        }
        self.leave(person);
    }

    pub(in crate::domain) fn set_answers_centred(&mut self, answers: bool) {
        self.answers_centred = answers;
    }

    pub(in crate::domain) fn set_half(&mut self, half: Option<u64>) {
        self.half = half;
    }

    pub(in crate::domain) fn set_round(&mut self, under_way: bool) {
        self.in_round = under_way;
    }

    /// Puts on a hat of `group`; a running turn is split here.
    pub(in crate::domain) fn change_hat(&mut self, person: usize, group: usize, observes: bool) {
        let here = self.people[person].here_since.is_some();
        if self.has_only_just_come(person) {
            // A hat corrected at set-up was never worn: it adds nobody to its group.
            self.groups[self.people[person].group].people.remove(&person);
        }
        self.leave(person);
        let p = &mut self.people[person];
        (p.group, p.observes) = (group, observes);
        if here {
            self.arrive(person);
        }
        if let Some(active) = self.active.iter().copied().find(|a| a.person == person) {
            self.stop(person);
            self.close_turn(person);
            self.join_group(person, group);
            self.start(person, group, active.depth);
        }
        self.flush();
    }

    fn has_only_just_come(&self, person: usize) -> bool {
        let p = &self.people[person];
        p.present_ms == 0 && p.here_since == Some(self.clock) && p.first_spoke.is_none() && !p.heard
    }

    /// One person has the floor.
    pub(in crate::domain) fn hold(&mut self, person: usize, group: usize) {
        self.join_group(person, group);
        self.clear_floor(Floor::Held);
        self.start(person, group, 1);
        self.flush();
    }

    /// Whoever speaks from a seat that is no single person, or looks on, belongs to the group of the turn.
    fn join_group(&mut self, person: usize, group: usize) {
        if self.people[person].joins_with_a_turn() {
            self.groups[group].people.insert(person);
        }
    }

    pub(in crate::domain) fn set_floor(&mut self, state: Floor) {
        self.clear_floor(state);
        self.flush();
    }

    fn clear_floor(&mut self, state: Floor) {
        while let Some(active) = self.active.first().copied() {
            self.stop(active.person);
            self.close_turn(active.person);
        }
        self.state = state;
        self.state_since = self.now;
    }

    /// An imported stretch of speech from now to `end`.
    pub(in crate::domain) fn speak(&mut self, speaker: Option<(usize, usize)>, end: Moment) {
        match speaker {
            Some((person, group)) => {
                if let Some(active) = self.active.iter_mut().find(|a| a.person == person) {
                    active.depth += 1;
                } else {
                    self.join_group(person, group);
                    self.start(person, group, 1);
                }
            }
            None => self.unnamed += 1,
        }
        self.ends.push(Reverse((end, speaker.map(|(person, _)| person))));
    }

    pub(in crate::domain) fn heard_another_way(&mut self, person: usize, group: usize) {
        self.join_group(person, group);
        self.voices.add(Voice {
            start: self.now,
            end: self.now,
            clock_start: self.clock,
            clock_end: self.clock,
            person,
            group,
            item: self.item,
        });
        if self.groups[group].centred {
            self.since_centred = 0;
        }
        self.mark_heard(person);
        self.flush();
    }

    /// Begins item number `item` of the list (or none).
    pub(in crate::domain) fn start_item(&mut self, item: Option<(usize, ItemKind)>) {
        self.item = item.map(|(at, _)| at);
        self.item_since = self.now;
        let Some((at, kind)) = item else { return };
        let here = self.people.iter().enumerate().filter(|(_, p)| p.here_since.is_some() && !p.observes);
        let item = &mut self.items[at];
        item.kind = kind;
        item.present.extend(here.map(|(seat, _)| seat));
    }

    /// Advances to `to`, ending the imported stretches that end by then.
    pub(in crate::domain) fn advance(&mut self, to: Moment) {
        while let Some(&Reverse((end, person))) = self.ends.peek().filter(|e| e.0.0 <= to) {
            self.span(end);
            self.ends.pop();
            match person {
                Some(person) => self.end_stretch(person),
                None => self.unnamed -= 1,
            }
        }
        self.span(to);
        self.settle_pauses();
    }

    /// Advances to `end`, then closes every turn.
    pub(in crate::domain) fn finish(&mut self, end: Moment) {
        self.advance(end);
        for active in &self.active {
            self.people[active.person].last_spoke = Some(self.now);
        }
        while let Some(person) = self.in_turn.first() {
            self.close_turn(*person);
        }
        self.flush();
        self.totals.quiet_after = self.quiet_for;
        self.note_quiet();
    }

    /// End of the last imported stretch still running, if any.
    #[must_use]
    pub fn last_end(&self) -> Option<Moment> {
        self.ends.iter().map(|e| e.0.0).max()
    }
}
