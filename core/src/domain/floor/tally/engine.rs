//! Advances the tally: time is charged to whoever speaks, item by item and turn by turn.

use crate::domain::{
    floor::{
        state::Floor,
        tally::{
            QUIET_MS, Tally,
            parts::{Active, ItemTally, OpenTurn},
        },
        voices::{FirstSpeaker, Voice},
    },
    record::moment::Moment,
};

impl Tally {
    pub(super) fn start(&mut self, person: usize, group: usize, depth: u32) {
        self.active.push(Active { person, group, depth });
        self.groups[group].speaking += 1;
        self.note_quiet();
        if self.people[person].turn.is_some_and(|t| t.group != group) {
            self.close_turn(person);
        }
        let p = &mut self.people[person];
        p.first_spoke.get_or_insert(self.now);
        if let Some(turn) = &mut p.turn {
            turn.paused = None;
            return;
        }
        let (start, clock_start) = (self.now, self.clock);
        p.turn = Some(OpenTurn { group, start, clock_start, item: self.item, paused: None });
        self.in_turn.push(person);
    }

    pub(super) fn end_stretch(&mut self, person: usize) {
        let Some(active) = self.active.iter_mut().find(|a| a.person == person) else { return };
        active.depth -= 1;
        if active.depth == 0 {
            self.stop(person);
        }
    }

    pub(super) fn stop(&mut self, person: usize) {
        let Some(at) = self.active.iter().position(|a| a.person == person) else { return };
        let Active { group, .. } = self.active.remove(at);
        self.groups[group].speaking -= 1;
        let (now, clock) = (self.now, self.clock);
        let p = &mut self.people[person];
        p.last_spoke = Some(now);
        if let Some(turn) = &mut p.turn {
            turn.paused = Some((now, clock));
        }
        self.state_since = now;
    }

    /// Closes the turns whose speaker paused for longer than the join allows.
    pub(super) fn settle_pauses(&mut self) {
        let Some(join) = self.rules.join_ms else { return };
        let now = self.now;
        let paused = |person: &usize| self.people[*person].turn.and_then(|t| t.paused);
        let over = |person: &usize| paused(person).is_some_and(|(at, _)| now.since(at) > join);
        let done: Vec<usize> = self.in_turn.iter().copied().filter(over).collect();
        for person in &done {
            self.close_turn(*person);
        }
        if !done.is_empty() {
            self.flush();
        }
    }

    pub(super) fn close_turn(&mut self, person: usize) {
        let Some(turn) = self.people[person].turn.take() else { return };
        self.in_turn.retain(|other| *other != person);
        let (end, clock_end) = turn.paused.unwrap_or((self.now, self.clock));
        let length = end.since(turn.start);
        if length == 0 {
            return;
        }
        let p = &mut self.people[person];
        p.turns += 1;
        p.longest_ms = p.longest_ms.max(length);
        let g = &mut self.groups[turn.group];
        g.turns += 1;
        g.longest_ms = g.longest_ms.max(length);
        if length >= self.rules.voice_ms {
            self.voices.add(Voice {
                start: turn.start,
                end,
                clock_start: turn.clock_start,
                clock_end,
                person,
                group: turn.group,
                item: turn.item,
            });
        }
    }

    /// Adds to the sequence every voice that no running turn can come before.
    pub(super) fn flush(&mut self) {
        let first = self.in_turn.first().and_then(|person| self.people[*person].turn);
        let earliest_open = first.map(|turn| turn.start);
        while let Some(voice) = self.voices.next_before(earliest_open) {
            self.take_voice(&voice);
        }
    }

    pub(super) fn take_voice(&mut self, v: &Voice) {
        self.people[v.person].voices += 1;
        let g = &mut self.groups[v.group];
        g.voices += 1;
        let (in_balance, centred) = (g.in_balance, g.centred);
        if centred {
            self.voices.centred(v);
        }
        if in_balance {
            self.voices.in_balance(v);
            if let Some(item) = v.item {
                self.items[item].first_voice.get_or_insert(FirstSpeaker::from(v));
            }
        }
    }

    /// Advances to `to` with the floor as it is.
    pub(super) fn span(&mut self, to: Moment) {
        let dt = to.since(self.now);
        if dt == 0 {
            return;
        }
        match self.state {
            Floor::SmallGroups => {
                self.totals.small_groups += dt;
                self.spend_apart(dt);
            }
            Floor::Break => {
                self.totals.on_break += dt;
                self.spend_apart(dt);
            }
            Floor::OffRecord => self.totals.off_record += dt,
            Floor::Unattended => self.totals.unattended += dt,
            Floor::Held | Floor::Open | Floor::Someone | Floor::Crosstalk => {
                return self.running_span(dt, to);
            }
        }
        self.now = to;
    }

    /// A break or small groups that are an item of their own take its time; all other clocks stand still.
    fn spend_apart(&mut self, dt: u64) {
        let own = |item: &&mut ItemTally| item.kind.stops_the_clock();
        if let Some(item) = self.item.map(|at| &mut self.items[at]).filter(own) {
            item.spent_ms += dt;
        }
    }

    pub(super) fn running_span(&mut self, dt: u64, to: Moment) {
        self.count_day(dt);
        for a in &self.active {
            let person = &mut self.people[a.person];
            person.ms += dt;
            let g = &mut self.groups[a.group];
            g.ms = g.ms.saturating_add(dt);
            if person.is_online {
                g.online_ms = g.online_ms.saturating_add(dt);
            }
        }
        self.count_item(dt);
        let flow = self.flow();
        self.count_recent(dt, &flow);
        self.count_half_time(dt);
        self.now = to;
        self.clock += dt;
        self.note_voices();
        self.count_since_centred(dt, &flow);
    }

    pub(super) fn count_day(&mut self, dt: u64) {
        let floor = self.floor();
        let t = &mut self.totals;
        match floor {
            Floor::Held => t.speaking += dt,
            Floor::Crosstalk => {
                t.speaking += dt;
                t.crosstalk += dt;
                t.overlap += dt;
            }
            Floor::Someone => t.someone += dt,
            // The stopped ones never run, so they never come here.
            Floor::Open | Floor::SmallGroups | Floor::Break | Floor::OffRecord | Floor::Unattended => {
                t.silence += dt;
                if t.speaking == 0 && t.someone == 0 {
                    t.quiet_before += dt;
                }
                self.quiet_for += dt;
            }
        }
        if self.active.len() > 1 {
            t.overlap += dt;
        }
        if !matches!(floor, Floor::Open) {
            self.note_quiet();
        }
    }

    pub(super) fn note_quiet(&mut self) {
        if self.quiet_for >= QUIET_MS {
            self.totals.quiet_stretches += 1;
        }
        self.quiet_for = 0;
    }

    pub(super) fn count_item(&mut self, dt: u64) {
        let Some(item) = self.item.map(|at| &mut self.items[at]) else { return };
        item.spent_ms += dt;
        item.groups.resize(self.groups.len(), 0);
        for (ms, group) in item.groups.iter_mut().zip(&self.groups) {
            *ms = ms.saturating_add(dt.saturating_mul(u64::from(group.speaking)));
        }
    }

    /// Whoever has spoken long enough, within this item, is heard.
    pub(super) fn note_voices(&mut self) {
        let spoke_enough = |tally: &Self, a: &Active| {
            let from = |t: OpenTurn| t.start.max(tally.item_since);
            tally.people[a.person].turn.is_some_and(|t| tally.now.since(from(t)) >= tally.rules.voice_ms)
        };
        let active = std::mem::take(&mut self.active);
        for a in &active {
            if spoke_enough(self, a) {
                self.mark_heard(a.person);
            }
        }
        self.active = active;
    }

    pub(super) fn mark_heard(&mut self, person: usize) {
        let introduction = self.item.is_some_and(|at| self.items[at].kind.is_introduction());
        self.people[person].heard |= !introduction && !self.in_round;
        if let Some(item) = self.item.filter(|_| introduction || !self.in_round) {
            self.items[item].heard.insert(person);
        }
    }
}
