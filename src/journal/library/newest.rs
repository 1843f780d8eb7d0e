//! Which meetings are the newest: by the day and time at which they began, not by when they were imported or changed.

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use serde::Deserialize;

use super::{data_folder::Library, history::opening_of, listing::SessionEntry};
use crate::{
    domain::order::Ordered as _,
    journal::{disk, error::StoreError},
};

impl Library {
    /// The newest meetings, at most `most`, the newest first; those whose day nobody knows come last.
    ///
    /// An id begins with the day on which its session was recorded or imported, and no meeting is newer than that. So
    /// only the files of the last days are read.
    ///
    /// # Errors
    /// The folder cannot be read.
    pub fn newest(&self, most: usize) -> Result<Vec<SessionEntry>, StoreError> {
        Ok(self.newest_and_others(most)?.0)
    }

    /// As [`Self::newest`], and how many others there are.
    ///
    /// # Errors
    /// The folder cannot be read.
    pub fn newest_and_others(&self, most: usize) -> Result<(Vec<SessionEntry>, usize), StoreError> {
        let mut found: Vec<(Option<DateTime<Utc>>, SessionEntry)> = Vec::new();
        let mut day = None;
        let sessions = self.list()?.sessions;
        let all = sessions.len();
        for entry in sessions {
            let day_of_entry = day_in_id(&entry.id);
            if day != day_of_entry && newer_than(day_of_entry, &found) >= most {
                break;
            }
            day = day_of_entry;
            found.push((began(&entry), entry));
        }
        found.order_by(|(a, left), (b, right)| {
            (b, right.modified, &right.id).cmp(&(a, left.modified, &left.id))
        });
        found.truncate(most);
        let others = all.saturating_sub(found.len());
        Ok((found.into_iter().map(|(_, entry)| entry).collect(), others))
    }

    /// The id of the kept totals that are newer than every session. `None`: a session is newer, or there are none.
    pub(super) fn newest_totals(&self) -> Option<String> {
        let totals = self.totals_ids().into_iter().map(|id| (self.totals_began(&id), id)).max()?;
        let newest = self.newest(1).ok()?;
        (totals.0 > newest.first().and_then(began)).then_some(totals.1)
    }

    fn totals_began(&self, id: &str) -> Option<DateTime<Utc>> {
        let json = disk::read(&self.totals_path(id), self.limit).ok();
        let totals = json.and_then(|json| serde_json::from_str::<Totals>(str::from_utf8(&json).ok()?).ok());
        let midnight = || Some(day_in_id(id)?.and_time(NaiveTime::MIN).and_utc());
        match totals.map(|totals| totals.session) {
            Some(TotalsOf { opened_at: None, imported_on: Some(_) }) => None,
            Some(TotalsOf { opened_at, imported_on: _ }) => opened_at.or_else(midnight),
            None => midnight(),
        }
    }
}

/// What is read of kept totals: `docs/report.schema.json` describes them.
#[derive(Deserialize)]
struct Totals {
    session: TotalsOf,
}

#[derive(Deserialize)]
struct TotalsOf {
    opened_at: Option<DateTime<Utc>>,
    /// Nobody said on which day the meeting was.
    imported_on: Option<NaiveDate>,
}

fn began(entry: &SessionEntry) -> Option<DateTime<Utc>> {
    // Its own file may be missing where a rescue file has everything.
    let first = entry.files.first()?;
    let opened = opening_of(&entry.path.with_file_name(&first.name))?;
    opened.day_of_import().is_none().then(|| opened.wall.to_utc())
}

/// The number of meetings that began at least a day after this one. (A day, since the local date can be either side of
/// that in UTC.)
fn newer_than(day: Option<NaiveDate>, found: &[(Option<DateTime<Utc>>, SessionEntry)]) -> usize {
    let after = day.and_then(|day| day.succ_opt());
    found.iter().filter(|(at, _)| at.map(|at| at.date_naive()) > after).count()
}

fn day_in_id(id: &str) -> Option<NaiveDate> {
    NaiveDate::parse_from_str(id.get(..8)?, "%Y%m%d").ok()
}
