//! How talk was shared as time went on: which side led when. Made only of talk that the timeline gives to a group.

use std::collections::HashMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{
    domain::{
        floor::trail::{TrailSpeaker, TrailStretch},
        measures::talk_sharing::{Lead, Talk, Window, windows},
        record::moment::{Moment, parts_in},
    },
    report::model::{
        builder::{Builder, at_s},
        detail::Detail,
    },
};

/// Windows of 150 s, one every 30 s, by who had 60% or more of their talk. The three parts sum to 1.
#[derive(Clone, Copy, PartialEq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct SharingParts {
    /// Windows in which somebody in the balance spoke.
    pub windows: usize,
    /// Part of the windows that the centred group led.
    pub centred_led: f64,
    /// Part that all others in the balance together led.
    pub others_led: f64,
    /// Part in which neither had 60%.
    pub shared: f64,
}

#[derive(Clone, PartialEq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct TalkSharing {
    #[serde(flatten)]
    pub parts: SharingParts,
    /// In order. A window stands for the 30 s in its middle. Empty where only totals were kept.
    pub stretches: Vec<SharingStretch>,
    /// The same without the time in which all clocks stood still, for pages: nobody led in a break.
    #[serde(skip)]
    pub in_running_time: Vec<SharingStretch>,
}

/// Windows of one kind, one after another.
#[derive(Clone, Copy, PartialEq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct SharingStretch {
    pub start_s: f64,
    pub end_s: f64,
    pub led_by: LedBy,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum LedBy {
    Centred,
    Others,
    Shared,
}

impl From<Lead> for LedBy {
    fn from(lead: Lead) -> Self {
        match lead {
            Lead::Centred => Self::Centred,
            Lead::Others => Self::Others,
            Lead::Shared => Self::Shared,
        }
    }
}

impl SharingParts {
    /// The part of the windows of one kind.
    #[must_use]
    pub fn of(&self, led_by: LedBy) -> f64 {
        match led_by {
            LedBy::Centred => self.centred_led,
            LedBy::Others => self.others_led,
            LedBy::Shared => self.shared,
        }
    }

    /// The parts led by the centred group, by the others, and shared, in whole hundredths that add up to 1.
    #[must_use]
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        clippy::cast_precision_loss,
        reason = "windows of a week at the most"
    )]
    pub fn in_percent(&self) -> [f64; 3] {
        let windows = self.windows as u64;
        let hundredfold = |part: f64| (part * number(self.windows)).round() as u64 * 100;
        let parts = [self.centred_led, self.others_led, self.shared].map(hundredfold);
        let mut percent = parts_in(windows.max(1), windows * 100, &parts).into_iter();
        parts.map(|_| percent.next().unwrap_or_default() as f64 / 100.0)
    }

    /// None: there is no window.
    fn new(windows: &[Window]) -> Option<Self> {
        let part =
            |lead: Lead| number(windows.iter().filter(|w| w.lead == lead).count()) / number(windows.len());
        (!windows.is_empty()).then(|| Self {
            windows: windows.len(),
            centred_led: part(Lead::Centred),
            others_led: part(Lead::Others),
            shared: part(Lead::Shared),
        })
    }
}

#[expect(clippy::cast_precision_loss, reason = "windows of a week at the most")]
fn number(n: usize) -> f64 {
    n as f64
}

impl TalkSharing {
    /// Keep no more than the parts.
    pub(super) fn leave_out_stretches(&mut self) {
        self.stretches.clear();
        self.in_running_time.clear();
    }
}

impl Builder<'_> {
    /// Without the stretches.
    pub(super) fn sharing_parts(&self) -> Option<SharingParts> {
        SharingParts::new(&windows(&self.talk_of_two_sides()))
    }

    pub(super) fn talk_sharing(&self) -> Option<TalkSharing> {
        let windows = windows(&self.talk_of_two_sides());
        let parts = SharingParts::new(&windows)?;
        let mut stretches: Vec<SharingStretch> = vec![];
        for window in windows {
            let (start, end) = window.middle();
            let (start_s, end_s, led_by) = (at_s(start), at_s(end), window.lead.into());
            match stretches.last_mut() {
                #[expect(clippy::float_cmp, reason = "made from the same milliseconds")]
                Some(last) if last.end_s == start_s && last.led_by == led_by => last.end_s = end_s,
                _ => stretches.push(SharingStretch { start_s, end_s, led_by }),
            }
        }
        let in_running_time = self.without_stops(&stretches);
        Some(TalkSharing { parts, stretches, in_running_time })
    }

    /// In order. What lies in a break, in small groups or off the record is cut out.
    fn without_stops(&self, stretches: &[SharingStretch]) -> Vec<SharingStretch> {
        let until = self.s.end_so_far();
        let stops = self.s.trail.stretches().iter().filter(|stretch| stretch.floor.is_stopped());
        let stops: Vec<(f64, f64)> =
            stops.map(|stop| (at_s(stop.start), at_s(stop.end.unwrap_or(until)))).collect();
        let mut running = Vec::with_capacity(stretches.len());
        for stretch in stretches {
            let mut start_s = stretch.start_s;
            for &(from, to) in
                stops.iter().filter(|(from, to)| *from < stretch.end_s && *to > stretch.start_s)
            {
                running.push(SharingStretch { start_s, end_s: from, ..*stretch });
                start_s = start_s.max(to);
            }
            running.push(SharingStretch { start_s, ..*stretch });
        }
        running.retain(|stretch| stretch.end_s > stretch.start_s);
        running
    }

    /// The talk of the centred group, and of all others in the balance. Empty unless both are there; by group only,
    /// without the turns that the timeline gives to no group.
    fn talk_of_two_sides(&self) -> Vec<Talk> {
        let centred = self.s.roster.centred();
        let in_balance = |group: usize| self.shares.iter().any(|g| g.group == group && g.in_balance);
        let has_others = self.shares.iter().any(|g| g.in_balance && Some(g.group) != centred);
        if !self.s.is_balanced() || !has_others || !centred.is_some_and(in_balance) {
            return vec![];
        }
        let until = self.s.end_so_far();
        let mut withheld = Withheld::default();
        // The item looked at last, and whether a group is small in it.
        let mut small: Option<(Option<u16>, bool)> = None;
        let talk = |stretch: &TrailStretch| {
            let speaker = stretch.speaker.filter(|s| in_balance(s.group()))?;
            let end = stretch.end.unwrap_or(until);
            if small.is_none_or(|(item, _)| item != stretch.item) {
                small = Some((stretch.item, self.is_weighed_small(stretch.item)));
            }
            let is_small = small.is_some_and(|(_, is_small)| is_small);
            let goes_on = withheld.goes_on_in(speaker, stretch.start, self.s.rules.join_ms);
            if self.detail == Detail::Groups && (goes_on || is_small) {
                withheld.add(speaker, end);
                return None;
            }
            let is_centred = Some(speaker.group()) == centred;
            Some(Talk { voice: speaker.seat(), is_centred, start: stretch.start, end })
        };
        let stretches = self.s.trail.stretches();
        let mut all = Vec::with_capacity(stretches.len());
        all.extend(stretches.iter().filter_map(talk));
        all
    }
}

/// Until when each voice had turns that are told of no group: what goes on of one is told of none either.
#[derive(Default)]
struct Withheld(HashMap<usize, Moment>);

impl Withheld {
    fn goes_on_in(&self, speaker: TrailSpeaker, start: Moment, join_ms: Option<u64>) -> bool {
        let join_ms = join_ms.unwrap_or(0);
        self.0.get(&speaker.seat()).is_some_and(|end| start.since(*end) <= join_ms)
    }

    fn add(&mut self, speaker: TrailSpeaker, end: Moment) {
        self.0.insert(speaker.seat(), end);
    }
}
