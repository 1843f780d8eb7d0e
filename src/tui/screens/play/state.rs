//! A saved session as it is played: how far it has come, and how fast it goes.

use crate::{
    domain::{Event, History, Moment, Record},
    settings::Settings,
    tui::{
        keymap::Keymap,
        meeting::state::{Live, View},
    },
};

const SPEEDS: [f64; 10] = [0.5, 1.0, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0, 200.0, 500.0];
/// The picture is never drawn more often than this, ms.
const FRAME_MS: f64 = 250.0;

#[derive(Clone, Debug)]
pub struct Play {
    pub all: Vec<Record>,
    /// How many of them have happened.
    pub next: usize,
    pub live: Live,
    pub position: Moment,
    pub end: Moment,
    pub speed: f64,
    pub paused: bool,
    /// The shell's time at which `position` was right.
    pub at: Moment,
    /// What the room saw is shown beside the note-taker's view.
    pub both: bool,
    /// Names may be seen where it is played.
    pub names_shown: bool,
}

impl Play {
    /// From the beginning, at `speed` times the time that passed.
    #[must_use]
    pub fn new(all: Vec<Record>, speed: f64, settings: &Settings, keymap: &Keymap, now: Moment) -> Self {
        let end = end_of(&all);
        let mut play = Self {
            all,
            next: 0,
            live: Live::new(vec![], settings, keymap),
            position: Moment::ZERO,
            end,
            speed: if speed.is_finite() { speed.clamp(SPEEDS[0], 500.0) } else { 1.0 },
            paused: false,
            at: now,
            both: false,
            names_shown: true,
        };
        play.catch_up();
        play
    }

    /// What the room saw beside the note-taker's view; not where names may not be seen.
    pub fn toggle_both(&mut self) {
        if self.names_shown {
            self.both = !self.both;
            self.live.view = View::Keeper;
        }
    }

    /// From the end, it begins anew.
    pub fn pause_or_go_on(&mut self) {
        if self.position == self.end {
            self.seek(Moment::ZERO);
            self.paused = false;
        } else {
            self.paused = !self.paused;
        }
    }

    /// Lets the time since the last look pass, at the chosen speed.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        clippy::cast_precision_loss,
        reason = "speed is between 0.5 and 500 and times are far below 2^53"
    )]
    pub fn run_to(&mut self, now: Moment) {
        if !self.paused {
            let passed = (now.since(self.at) as f64 * self.speed) as u64;
            self.position = self.position.plus(passed).min(self.end);
            self.paused = self.position == self.end;
            self.catch_up();
        }
        self.at = now;
    }

    fn catch_up(&mut self) {
        while let Some(record) = self.all.get(self.next).filter(|r| r.t <= self.position) {
            self.live.history.push(record.clone());
            self.next += 1;
        }
        let last = self.live.history.records().last().map(|r| r.seq);
        self.live.saving.recorded = last;
        self.live.saving.durable = last;
    }

    pub fn seek(&mut self, to: Moment) {
        self.position = to.min(self.end);
        self.next = self.all.partition_point(|r| r.t <= self.position);
        self.live.history = History::from_records(self.all[..self.next].iter().cloned());
        self.catch_up();
    }

    pub fn change_speed(&mut self, up: bool) {
        let at = SPEEDS.iter().position(|s| *s >= self.speed).unwrap_or(SPEEDS.len() - 1);
        let next = if up { (at + 1).min(SPEEDS.len() - 1) } else { at.saturating_sub(1) };
        self.speed = SPEEDS[next];
    }

    /// How long until the picture changes, ms; `None`: it is paused.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 250 and 2000")]
    #[must_use]
    pub fn frame_ms(&self) -> Option<u64> {
        (!self.paused).then(|| (1000.0 / self.speed).clamp(FRAME_MS, 1000.0) as u64)
    }
}

/// The last moment: an imported stretch may end after the last line.
fn end_of(records: &[Record]) -> Moment {
    let end = |r: &Record| if let Event::Spoke(spoke) = &r.event { r.t.plus(spoke.length_ms) } else { r.t };
    records.iter().map(end).max().unwrap_or_default()
}
