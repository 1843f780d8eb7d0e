//! Finds the meeting before one in its series, for the summary page. Reads summaries, which the cache has.

use std::{cell::OnceCell, path::Path};

use chrono::{DateTime, FixedOffset};

use crate::{
    domain::{measures::tap_error::TapError, order::Ordered as _, record::plain_text},
    error::AppError,
    journal::Library,
    report::{SessionReport, Summary, model::last_time::LastTime},
    shell::batch,
    text::meeting_name::KnownBy,
};

/// The meetings of a library that belong to a series, read when the first of them is asked for.
pub(super) struct Meetings<'a> {
    library: &'a Library,
    summaries: OnceCell<Vec<Summary>>,
}

impl<'a> Meetings<'a> {
    pub fn of(library: &'a Library) -> Self {
        Self { library, summaries: OnceCell::new() }
    }

    /// Adds to a report what the meeting before it was. A file outside the library says nothing: what lies there may be
    /// of another group.
    ///
    /// # Errors
    /// The library cannot be read.
    pub fn add_to(&self, report: &mut SessionReport, path: &Path, errors: TapError) -> Result<(), AppError> {
        let about = &report.session;
        let opened = about.opened_at.as_deref().and_then(|at| DateTime::parse_from_rfc3339(at).ok());
        let (Some(series), Some(opened)) = (&about.series, opened) else { return Ok(()) };
        if !about.totals_only && path.parent() == Some(&self.library.sessions_dir()) {
            let earlier = self.before(series, opened, &about.id)?;
            let this =
                KnownBy { opened_at: Some(opened), source: about.source, title: about.title.as_deref() };
            report.last_time =
                LastTime::of(this, about.centred.as_ref(), &report.came_of_it, earlier, errors);
        }
        Ok(())
    }

    fn summaries(&self) -> Result<&[Summary], AppError> {
        if let Some(summaries) = self.summaries.get() {
            return Ok(summaries);
        }
        let entries = batch::summarise(self.library, self.library.list()?.sessions, &())?;
        let read =
            entries.into_iter().filter_map(|entry| Some((entry.found.id, *entry.summary.ok()?.summary)));
        // A copy of a session under another id is no other meeting.
        let meetings = read.filter(|(id, summary)| *id == summary.id && summary.series.is_some());
        let summaries = meetings.map(|(_, summary)| summary).collect();
        Ok(self.summaries.get_or_init(|| summaries))
    }

    /// Those of a series before a moment, earliest first. Of the same moment, those with a lower id.
    fn before(
        &self,
        series: &str,
        opened: DateTime<FixedOffset>,
        id: &str,
    ) -> Result<Vec<Summary>, AppError> {
        let folded = |name: &str| plain_text::fold(name.trim());
        let wanted = folded(series);
        let is_earlier = |summary: &&Summary| {
            let same_series = summary.series.as_deref().map(folded).as_ref() == Some(&wanted);
            same_series && summary.opened_at.is_some_and(|at| (at, summary.id.as_str()) < (opened, id))
        };
        let mut earlier: Vec<Summary> = self.summaries()?.iter().filter(is_earlier).cloned().collect();
        earlier.order_by(|a, b| (a.opened_at, &a.id).cmp(&(b.opened_at, &b.id)));
        Ok(earlier)
    }
}
