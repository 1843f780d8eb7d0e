//! Where the time of a session went.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{
    domain::{
        floor::tally::QUIET_MS,
        record::moment::{seconds, total},
    },
    report::model::builder::{Builder, at_s},
};

/// Where nothing is withheld, `span_s` = speaking + silence + someone + small groups + break + off the record + unattended, exactly in ms.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct Time {
    /// From open to end.
    pub span_s: f64,
    /// Held by anyone, or crosstalk: each moment once. `null`: it would tell how long those spoke who are not
    /// counted, and the agreement says not to.
    pub speaking_s: Option<f64>,
    /// Speaking time of everybody added up: two at once count twice. `null` as `speaking_s`.
    pub person_seconds_s: Option<f64>,
    /// Two or more at once. `null`: the source cannot show it.
    pub overlap_s: Option<f64>,
    pub crosstalk_s: f64,
    /// `null` as `speaking_s`.
    pub silence_s: Option<f64>,
    pub someone_s: f64,
    pub small_groups_s: f64,
    pub break_s: f64,
    pub unattended_s: f64,
    pub off_record_s: f64,
    /// Quiet stretches of 5 s or more. `null` as `speaking_s`.
    pub quiet_stretches: Option<u32>,
    /// The part of `silence_s` before the first and after the last word of an import: no thinking time. Pages say it.
    #[serde(skip)]
    pub outside_speech_s: f64,
    /// The part of `quiet_stretches` that lies there.
    #[serde(skip)]
    pub outside_speech_stretches: u32,
}

impl Builder<'_> {
    pub(super) fn time(&self) -> Time {
        let t = self.tally.totals();
        let outside = if self.s.is_speech_alone() { [t.quiet_before, t.quiet_after] } else { [0; 2] };
        Time {
            span_s: at_s(self.tally.now()),
            speaking_s: self.unless_withheld(|| seconds(t.speaking)),
            person_seconds_s: self
                .unless_withheld(|| seconds(total(self.tally.people().iter().map(|p| p.ms)))),
            overlap_s: self.s.overlap_known().then(|| seconds(t.overlap)),
            crosstalk_s: seconds(t.crosstalk),
            silence_s: self.unless_withheld(|| seconds(t.silence)),
            someone_s: seconds(t.someone),
            small_groups_s: seconds(t.small_groups),
            break_s: seconds(t.on_break),
            unattended_s: seconds(t.unattended),
            off_record_s: seconds(t.off_record),
            quiet_stretches: self.unless_withheld(|| t.quiet_stretches),
            outside_speech_s: seconds(total(outside)),
            outside_speech_stretches: outside.iter().map(|ms| u32::from(*ms >= QUIET_MS)).sum(),
        }
    }
}
