//! Where the time of a session went.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{
    domain::record::moment::{seconds, total},
    report::model::builder::{Builder, at_s},
};

/// `span_s` = speaking + silence + someone + small groups + break + off the record + unattended, exactly in ms.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct Time {
    /// From open to end.
    pub span_s: f64,
    /// Held by anyone, or crosstalk: each moment once.
    pub speaking_s: f64,
    /// Speaking time of everybody added up: two at once count twice.
    pub person_seconds_s: f64,
    /// Two or more at once. `null`: the source cannot show it.
    pub overlap_s: Option<f64>,
    pub crosstalk_s: f64,
    pub silence_s: f64,
    pub someone_s: f64,
    pub small_groups_s: f64,
    pub break_s: f64,
    pub unattended_s: f64,
    pub off_record_s: f64,
    /// Quiet stretches of 5 s or more.
    pub quiet_stretches: u32,
}

impl Builder<'_> {
    pub(super) fn time(&self) -> Time {
        let t = self.tally.totals();
        Time {
            span_s: at_s(self.tally.now()),
            speaking_s: seconds(t.speaking),
            person_seconds_s: seconds(total(self.tally.people().iter().map(|p| p.ms))),
            overlap_s: self.s.overlap_known().then(|| seconds(t.overlap)),
            crosstalk_s: seconds(t.crosstalk),
            silence_s: seconds(t.silence),
            someone_s: seconds(t.someone),
            small_groups_s: seconds(t.small_groups),
            break_s: seconds(t.on_break),
            unattended_s: seconds(t.unattended),
            off_record_s: seconds(t.off_record),
            quiet_stretches: t.quiet_stretches,
        }
    }
}
