//! How far off the shares of a report may be.

use crate::{
    domain::{
        measures::tap_error::TapError,
        record::moment::{seconds, total},
    },
    report::model::{SessionReport, ms},
};

impl SessionReport {
    /// Works out every error anew, for taps that are so exact. There is none where nobody tapped.
    pub fn measure_errors(&mut self, errors: TapError) {
        let errors = Some(errors).filter(|_| self.session.was_tapped());
        let points = |talk: u64| errors.and_then(|errors| errors.points(talk));
        let balance = self.groups.iter().filter(|g| g.in_balance);
        self.error_points = points(total(balance.map(|g| ms(g.speaking_time_s))));
        self.tap_lag_s = errors.filter(|_| self.error_points.is_some()).map(|errors| seconds(errors.lag_ms));
        for item in &mut self.items {
            let balance = item.groups.iter().filter(|g| g.share.is_some());
            item.error_points = points(total(balance.map(|g| ms(g.speaking_time_s))));
        }
    }

    /// As [`error_points`](Self::error_points), for shares of so much talk.
    #[must_use]
    pub fn error_points_of(&self, talk_ms: u64) -> Option<f64> {
        TapError { lag_ms: ms(self.tap_lag_s?) }.points(talk_ms)
    }

    /// As [`error_points`](Self::error_points), for shares of everybody's talk.
    #[must_use]
    pub fn error_points_of_all(&self) -> Option<f64> {
        let talk = total(self.groups.iter().map(|g| ms(g.speaking_time_s)));
        self.error_points_of(talk)
    }
}
