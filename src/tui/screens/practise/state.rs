//! What practice knows: the script, what was tapped so far, and at the end how it went.

use crate::{
    domain::{
        Moment,
        measures::taps::{Accuracy, Course, HandUp, LATEST_MS, Turn, Verdict, Voice, accuracy},
    },
    tui::screens::practise::script::{Cue, Line, Script},
};

/// Saves the figures.
pub const SAVE: char = 'y';
/// Does not.
pub const DO_NOT_SAVE: char = 'n';

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Tap {
    /// From the beginning.
    pub at: Moment,
    pub cue: Cue,
}

#[derive(Clone, PartialEq, Debug)]
pub enum Stage {
    /// It has not begun.
    Ready,
    Running {
        /// The shell's time at which it began.
        from: Moment,
    },
    Done {
        accuracy: Accuracy,
        /// Whether to save it is still to be answered.
        asking: bool,
    },
}

#[derive(Clone, Debug)]
pub struct Practise {
    pub script: Script,
    pub stage: Stage,
    pub taps: Vec<Tap>,
    /// The next letter is that of a hand.
    pub hand_next: bool,
    pub notice: Option<String>,
}

impl Practise {
    #[must_use]
    pub fn new() -> Self {
        Self { script: Script::new(), stage: Stage::Ready, taps: vec![], hand_next: false, notice: None }
    }

    /// Begins, or begins again.
    pub fn start(&mut self, now: Moment) {
        *self = Self { stage: Stage::Running { from: now }, ..Self::new() };
    }

    /// Ends it if all lines have run by, and the time for the last key too.
    pub fn run_to(&mut self, now: Moment) {
        if let Stage::Running { from } = self.stage
            && now.since(from) >= self.last_ms()
        {
            let accuracy = self.compare();
            let asking = Accuracy::delays(&accuracy.verdicts).is_some();
            self.stage = Stage::Done { accuracy, asking };
            (self.hand_next, self.notice) = (false, None);
        }
    }

    fn last_ms(&self) -> u64 {
        self.script.end.plus(LATEST_MS).ms()
    }

    fn compare(&self) -> Accuracy {
        let mut tapped = Course::default();
        for tap in &self.taps {
            match tap.cue {
                Cue::Floor(voice) => tapped.turns.push(Turn { at: tap.at, voice }),
                Cue::HandUp(person) => tapped.hands.push(HandUp { at: tap.at, person }),
            }
        }
        accuracy(&self.script.course(), &tapped, &self.script.groups(), self.script.end)
    }

    /// How far it has come.
    #[must_use]
    pub fn elapsed(&self, now: Moment) -> Moment {
        match self.stage {
            Stage::Ready => Moment::ZERO,
            Stage::Running { from } => Moment::from_ms(now.since(from)),
            Stage::Done { .. } => self.script.end,
        }
    }

    /// The lines up to a moment of the script.
    #[must_use]
    pub fn lines_until(&self, elapsed: Moment) -> &[Line] {
        let heard = self.script.lines.partition_point(|line| line.at <= elapsed);
        self.script.lines.get(..heard).unwrap_or_default()
    }

    /// Who has the floor by the taps. `None`: nothing was tapped yet.
    #[must_use]
    pub fn tapped(&self) -> Option<Voice> {
        self.taps.iter().rev().find_map(|tap| match tap.cue {
            Cue::Floor(voice) => Some(voice),
            Cue::HandUp(_) => None,
        })
    }

    /// What became of the turns with the keys shown, and of those without.
    #[must_use]
    pub fn halves<'a>(&self, verdicts: &'a [Verdict]) -> (&'a [Verdict], &'a [Verdict]) {
        let half = self.script.half();
        let shown = self.script.course().turns.partition_point(|turn| turn.at < half);
        verdicts.split_at(shown.min(verdicts.len()))
    }

    /// How long until the next line, the next second of the clock, or the end, ms.
    #[must_use]
    pub fn next_change(&self, now: Moment) -> Option<u64> {
        let Stage::Running { from } = self.stage else { return None };
        let elapsed = now.since(from);
        let line = self.script.lines.iter().map(|line| line.at.ms()).find(|at| *at > elapsed);
        let next = line.unwrap_or(u64::MAX).min(self.last_ms()).min(elapsed / 1000 * 1000 + 1000);
        Some(next.saturating_sub(elapsed))
    }
}

impl Default for Practise {
    fn default() -> Self {
        Self::new()
    }
}
