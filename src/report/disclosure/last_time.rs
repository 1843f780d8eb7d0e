//! What has changed since the meeting before, in words that claim no direction which the figures do not carry.

use super::{Disclosure, Entry, short_label};
use crate::{
    domain::notes::carried::Carried,
    report::model::last_time::{LastTime, ShareLastTime},
    text::{report as words, series},
};

/// What has changed, as far as it may be shown.
pub struct SinceLastTime {
    /// The share of the centred group then and now; nothing where either may not be told.
    pub share: Option<String>,
    pub still_open: Vec<Entry>,
    /// Nobody knows what was open: all earlier meetings are files, which do not show it.
    pub is_unknown: bool,
}

impl Disclosure<'_> {
    /// What has changed since the meeting before in the series; nothing where that is not known.
    #[must_use]
    pub fn since_last_time(&self) -> Option<SinceLastTime> {
        let last = self.report.last_time.as_ref()?;
        let still_open = last.still_open.iter().map(still_open).collect();
        Some(SinceLastTime { share: self.share_since(last), still_open, is_unknown: last.is_unknown })
    }

    fn share_since(&self, last: &LastTime) -> Option<String> {
        let ShareLastTime { share: then, error_points: error_then } = last.share?;
        let group = self.centred().filter(|_| self.tells_shares() && self.has_sides())?;
        let (now, error_now) = (group.share?, self.error_points());
        // Independent errors of two meetings.
        let error = error_then.unwrap_or_default().hypot(error_now.unwrap_or_default());
        let [shown_then, shown_now] = [(then, error_then), (now, error_now)]
            .map(|(share, error)| words::share_with_error(share, error));
        let change = words::ShareChange::of((now - then) * 100.0, error);
        Some(words::share_since(change, &short_label(group), &last.name, &shown_then, &shown_now))
    }
}

/// Who does it may be one of a small group, so that only what it waits for is told.
fn still_open(line: &Carried) -> Entry {
    let line = Carried { owner: None, ..line.clone() };
    Entry { about: vec![series::waiting_for(&line, None)], text: line.text, done: false }
}
