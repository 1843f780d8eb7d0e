//! The prompt *under aim*: when the centred group has been well under its aim for a while.
//!
//! On when its recent share stays below 0.6 of the aim for 60 s of running time, off at 0.8.
//! A narrower alarm would be on for two thirds of ordinary meetings; this one is on about 1.4 times an hour.

use crate::domain::floor::recent::{Fade, HALF_LIFE_MS};

const ON_BELOW: f64 = 0.6;
const OFF_AT: f64 = 0.8;
const PATIENCE_MS: f64 = 60_000.0;
/// Under this much faded talk there is too little to say anything, ms.
const ENOUGH_MS: f64 = 60_000.0;

/// Talk of the centred group and of the whole balance at the start of a span, and how many speak during it.
#[derive(Clone, Copy, Debug)]
pub struct Flow {
    pub centred: f64,
    pub all: f64,
    pub centred_speaking: u32,
    pub all_speaking: u32,
}

impl Flow {
    /// The flow as it stands a span later.
    #[must_use]
    pub fn after(&self, span: Fade) -> Self {
        let centred = span.after(self.centred, self.centred_speaking);
        let all = span.after(self.all, self.all_speaking);
        Self { centred, all, ..*self }
    }

    /// Whether anybody of another group in the balance speaks.
    #[must_use]
    pub fn others_speak(&self) -> bool {
        self.all_speaking > self.centred_speaking
    }

    /// The centred group's share of the talk, 0 to 1. `None`: there is too little of it.
    #[must_use]
    pub fn share(&self) -> Option<f64> {
        (self.all >= ENOUGH_MS).then(|| self.centred / self.all)
    }

    /// When, in ms from the start, the share crosses `level`. The share moves one way within a span.
    fn crosses(&self, level: f64) -> f64 {
        let k = HALF_LIFE_MS / std::f64::consts::LN_2;
        let flow = f64::from(self.centred_speaking) - level * f64::from(self.all_speaking);
        let keep = k * flow / (k * flow - (self.centred - level * self.all));
        if keep > 0.0 { -keep.log2() * HALF_LIFE_MS } else { 0.0 }
    }
}

#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Prompt {
    on: bool,
    /// For how long the share has been below, ms.
    below: Option<f64>,
    /// The share fell below 0.6 of the aim, and has not been back at 0.8 since.
    low: bool,
    /// How often it came back.
    recoveries: u32,
}

impl Prompt {
    #[must_use]
    pub fn is_on(self) -> bool {
        self.on
    }

    /// What the prompt rests on: the same number as long as the share has not been back at 0.8 of the aim.
    #[must_use]
    pub fn recoveries(self) -> u32 {
        self.recoveries
    }

    /// Nothing is asked during a go-round, a story, the first ten minutes …
    pub fn rest(&mut self) {
        (self.on, self.below) = (false, None);
    }

    /// Notices when the share has come back by the `end` of a span, even while nothing is asked.
    pub fn follow(&mut self, end: Option<f64>, aim: f64) {
        let Some(end) = end else { return };
        if end < ON_BELOW * aim {
            self.low = true;
        } else if self.low && end >= OFF_AT * aim {
            self.low = false;
            self.recoveries += 1;
        }
    }

    /// Advances by `dt` ms of running time, at whose end the share is `end`, towards `aim` (0 to 1).
    #[expect(clippy::cast_precision_loss, reason = "milliseconds of a meeting are far below 2^53")]
    pub fn span(&mut self, flow: &Flow, end: Option<f64>, dt: u64, aim: f64) {
        let dt = dt as f64;
        let (Some(end), low, high) = (end, ON_BELOW * aim, OFF_AT * aim) else {
            return self.rest();
        };
        let start = flow.share().unwrap_or(end);
        let below_for = if end < low {
            let since = if start < low { 0.0 } else { flow.crosses(low).clamp(0.0, dt) };
            Some(self.below.unwrap_or(0.0) + dt - since)
        } else if start < low {
            Some(self.below.unwrap_or(0.0) + flow.crosses(low).clamp(0.0, dt))
        } else {
            None
        };
        self.on |= below_for.is_some_and(|ms| ms >= PATIENCE_MS);
        self.below = below_for.filter(|_| end < low);
        self.on &= end < high;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const STAFF: Flow = Flow { centred: 60_000.0, all: 120_000.0, centred_speaking: 0, all_speaking: 1 };

    fn advance(prompt: &mut Prompt, flow: &Flow, dt: u64) {
        prompt.span(flow, flow.after(Fade::over(dt)).share(), dt, 0.5);
    }

    #[test]
    fn it_comes_on_after_a_minute_below_and_not_before() {
        let crossing = STAFF.crosses(0.3);
        let mut prompt = Prompt::default();
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a test")]
        let cross = crossing as u64;
        advance(&mut prompt, &STAFF, cross + 59_000);
        assert!(!prompt.is_on());
        let mut prompt = Prompt::default();
        advance(&mut prompt, &STAFF, cross + 61_000);
        assert!(prompt.is_on());
    }

    #[test]
    fn steps_and_one_long_span_agree() {
        let (mut long, mut steps) = (Prompt::default(), Prompt::default());
        advance(&mut long, &STAFF, 400_000);
        let mut flow = STAFF;
        for _ in 0..400 {
            advance(&mut steps, &flow, 1_000);
            flow = flow.after(Fade::over(1_000));
        }
        assert_eq!(long.is_on(), steps.is_on());
        let (a, b) = (long.below.unwrap_or(0.0), steps.below.unwrap_or(0.0));
        assert!((a - b).abs() < 1.0, "{a} {b}");
    }

    #[test]
    fn the_share_is_back_at_eight_tenths() {
        let mut prompt = Prompt { low: true, ..Prompt::default() };
        let lived = Flow { centred: 20_000.0, all: 120_000.0, centred_speaking: 1, all_speaking: 1 };
        prompt.follow(lived.after(Fade::over(10_000)).share(), 0.5);
        assert_eq!(prompt.recoveries(), 0);
        prompt.follow(lived.after(Fade::over(10_000)).after(Fade::over(120_000)).share(), 0.5);
        prompt.follow(lived.after(Fade::over(130_000)).after(Fade::over(60_000)).share(), 0.5);
        assert_eq!(prompt.recoveries(), 1, "once");
    }

    #[test]
    fn it_goes_off_at_eight_tenths() {
        let mut prompt = Prompt { on: true, below: Some(90_000.0), ..Prompt::default() };
        let lived = Flow { centred: 20_000.0, all: 120_000.0, centred_speaking: 1, all_speaking: 1 };
        advance(&mut prompt, &lived, 10_000);
        assert!(prompt.is_on());
        advance(&mut prompt, &lived.after(Fade::over(10_000)), 120_000);
        assert!(!prompt.is_on());
    }
}
