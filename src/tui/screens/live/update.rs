//! The running meeting: how its screen begins.

use chrono::{Datelike as _, NaiveDate};

use crate::{
    domain::{Event, Record, Session, notes::carried::Carried},
    settings::Settings,
    text::{people, preparation, screen as words},
    tui::{
        keymap::Keymap,
        meeting::{
            panel::{List, Panel},
            state::Live,
        },
    },
};

/// The year of the first version of this program.
const FIRST_YEAR: i32 = 2026;

/// A session that has just opened: ground rules that are still to be agreed are shown.
pub(crate) fn opened(records: Vec<Record>, settings: &Settings, keymap: &Keymap) -> Live {
    let mut live = Live::new(records, settings, keymap);
    live.show_rules();
    let s = live.session();
    let named = s.roster.people().iter().any(|p| p.name.is_some() || p.source_id.is_some());
    let alone = s.roster.centred().filter(|g| named && s.is_balanced() && s.roster.here_in(*g) == 1);
    let alone = alone.map(|g| preparation::only_one(&people::group_name(&s.roster.groups()[g])));
    live.notice = wrong_day(s).map(preparation::clock_wrong).or(alone);
    live
}

/// The day on which a session opens, if it is before there was this program: a flat battery sets clocks to 1970.
fn wrong_day(session: &Session) -> Option<NaiveDate> {
    session.opened_at.map(|wall| wall.date_naive()).filter(|day| day.year() < FIRST_YEAR)
}

/// What came of last time is the first thing on the screen, until it is put away or somebody has spoken.
pub(crate) fn last_time(live: &mut Live, carried: Vec<Carried>) {
    live.last_time = carried;
    if !live.last_time.is_empty() && live.session().last_turn.is_none() {
        live.panel = Some(Panel { list: List::LastTime, cursor: 0 });
    }
}

/// A session that was cut off, and goes on.
pub(crate) fn resumed(records: Vec<Record>, settings: &Settings, keymap: &Keymap) -> Live {
    let mut live = Live::new(records, settings, keymap);
    let last = live.history.records().last();
    if let Some((Event::Resumed(resumed), t)) = last.map(|r| (&r.event, r.t)) {
        live.notice = Some(words::resumed(t.since(resumed.since)));
    }
    live
}
