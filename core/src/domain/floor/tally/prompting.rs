//! The last few minutes, and what prompts rest on: recent talk fades, waits grow, the prompts go on and off.

use crate::domain::{
    agenda::items::ItemKind,
    floor::{
        recent::Fade,
        state::Floor,
        tally::{PROMPT_FROM_MS, Tally, parts::Active},
        under_aim::Flow,
    },
};

/// After so much quiet, *someone* or talk that is not counted, prompts go away, ms.
const STILL_MS: u64 = 60_000;

impl Tally {
    /// Whether this is a time for suggestions about who talks: the centred group is not speaking, and it has not been
    /// quiet, *someone* or talk that is not counted for a minute.
    #[must_use]
    pub fn is_time_to_invite(&self) -> bool {
        self.still_for < STILL_MS && !self.active.iter().any(|a| self.groups[a.group].centred)
    }

    pub(super) fn count_recent(&mut self, dt: u64, flow: &Flow) {
        let talk = flow.all_speaking > 0 || self.floor() == Floor::Crosstalk;
        self.still_for = if talk { 0 } else { self.still_for + dt };
        if self.item_kind() == Some(ItemKind::Presentation) {
            // Its time is no part of the last few minutes.
            return self.prompt.rest();
        }
        let span = Fade::over(dt);
        match self.aim {
            Some(aim) => self.prompt_span(flow, span, aim),
            None => self.prompt.rest(),
        }
        self.recent.span(span, self.groups.iter().map(|g| g.speaking), flow.all_speaking > 0);
    }

    /// Who speaks, and the talk of the last few minutes by now.
    pub(super) fn flow(&self) -> Flow {
        let mut flow = Flow { centred: 0.0, all: 0.0, centred_speaking: 0, all_speaking: 0 };
        for (g, group) in self.groups.iter().enumerate().filter(|(_, g)| g.in_balance) {
            flow.all += self.recent.faded(g);
            flow.all_speaking += group.speaking;
            if group.centred {
                flow.centred = self.recent.faded(g);
                flow.centred_speaking = group.speaking;
            }
        }
        flow
    }

    /// The first ten minutes are left out, even when a span reaches across their end.
    fn prompt_span(&mut self, flow: &Flow, span: Fade, aim: f64) {
        let end = flow.after(span).share();
        self.prompt.follow(end, aim);
        let dt = span.dt();
        let from = PROMPT_FROM_MS.saturating_sub(self.now.ms()).min(dt);
        if from == dt || self.prompts_rest() {
            self.prompt.rest();
        } else if from == 0 {
            self.prompt.span(flow, end, dt, aim);
        } else {
            self.prompt.span(&flow.after(Fade::over(from)), end, dt - from, aim);
        }
    }

    fn prompts_rest(&self) -> bool {
        self.still_for >= STILL_MS || self.is_given_floor() || !self.are_two_centred_here()
    }

    /// Whether at least two people of the centred group are here, or may be.
    fn are_two_centred_here(&self) -> bool {
        let centred = self.groups.iter().filter(|g| g.centred && g.in_balance);
        centred.map(|g| g.here).sum::<usize>() >= 2
    }

    /// Counts for how long half-time could be announced: once half is over and nobody is given the floor.
    pub(super) fn count_half_time(&mut self, dt: u64) {
        let Some(half) = self.half.filter(|_| !self.is_given_floor()) else { return };
        self.half_time_due += (self.clock + dt).saturating_sub(half.max(self.clock));
    }

    pub(in crate::domain) fn is_given_floor(&self) -> bool {
        self.in_round || self.item_kind().is_some_and(ItemKind::is_given_floor)
    }

    /// Of the item under way.
    fn item_kind(&self) -> Option<ItemKind> {
        self.item.map(|at| self.items[at].kind)
    }

    pub(super) fn count_since_centred(&mut self, dt: u64, flow: &Flow) {
        let voice = |a: &Active| {
            self.groups[a.group].centred
                && self.people[a.person].turn.is_some_and(|t| self.now.since(t.start) >= self.rules.voice_ms)
        };
        if self.active.iter().any(voice) {
            self.since_centred = 0;
            return;
        }
        if flow.others_speak() && !self.is_given_floor() && !self.answers_centred {
            self.since_centred += dt;
        }
    }
}
