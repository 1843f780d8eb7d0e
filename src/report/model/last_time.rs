//! What a meeting can be compared with: the one before it in its series, and what was still open after it.

use crate::{
    domain::{
        measures::tap_error::{TapError, is_share_told},
        notes::carried::{self, Carried},
        record::plain_text,
    },
    report::model::{notes::NotePart, summary::Summary},
    text::meeting_name::{KnownBy, meeting_names},
};

/// The meeting before this one in its series.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct LastTime {
    /// What people call it: its day, and what tells it from others of that day.
    pub name: String,
    /// Of the group that both meetings are about. `None`: it may not be told, or there was too little talk.
    pub share: Option<ShareLastTime>,
    /// What was open after it and has no answer yet in this one.
    pub still_open: Vec<Carried>,
    /// No meeting before it was more than a file, which does not show what was decided: nobody knows what was open.
    pub is_unknown: bool,
}

#[derive(Clone, Copy, PartialEq, Debug)]
pub struct ShareLastTime {
    /// 0 to 1.
    pub share: f64,
    /// How far off it may be, in points either way. `None`: nobody tapped it.
    pub error_points: Option<f64>,
}

impl LastTime {
    /// `this`, `centred` and `came_of_it`: of this meeting. `earlier`: the meetings of the series before it, earliest
    /// first. `None`: it is the first.
    #[must_use]
    pub fn of(
        this: KnownBy<'_>,
        centred: Option<&String>,
        came_of_it: &[NotePart],
        earlier: Vec<Summary>,
        errors: TapError,
    ) -> Option<Self> {
        let last = earlier.last()?;
        let share = share(last, centred, errors);
        let series: Vec<_> = earlier.iter().map(known_by).chain([this]).collect();
        let name = meeting_names(&series).into_iter().rev().nth(1).unwrap_or_default();
        let is_unknown = earlier.iter().all(|meeting| meeting.source.is_import());
        let mut still_open = carried::ledger(earlier.into_iter().map(|meeting| meeting.carried));
        let answered = |c: &Carried| {
            came_of_it.iter().any(|note| {
                note.closed.is_some() && (note.kind, plain_text::fold(&note.text)) == c.about_what()
            })
        };
        still_open.retain(|c| c.is_open() && !answered(c));
        Some(Self { name, share, still_open, is_unknown })
    }
}

fn known_by(meeting: &Summary) -> KnownBy<'_> {
    KnownBy { opened_at: meeting.opened_at, source: meeting.source, title: meeting.title.as_deref() }
}

fn share(last: &Summary, centred: Option<&String>, errors: TapError) -> Option<ShareLastTime> {
    let same_group = last.centred.as_ref() == centred;
    let group = last.centred_group().filter(|_| same_group && last.shows_shares())?;
    let error_points = last.error_points(errors);
    let share = group.share.filter(|_| is_share_told(error_points))?;
    Some(ShareLastTime { share, error_points })
}
