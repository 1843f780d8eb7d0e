//! A copy of a running session that grows with it, for whoever looks after several tables.
//!
//! Made anew from the whole history each time, it begins with what it was before, unless something earlier was
//! corrected. So that this holds, it has a line for each moment at which anything was recorded: where there is
//! nothing to tell, that the program still runs.

use crate::domain::{
    privacy::{
        level::Level,
        share::{
            builder::{CopyBuilder, CopySeat, numbered},
            groups::merged_groups,
        },
        shared_copy::ShareTexts,
    },
    record::{
        event::{Event, Record},
        history::History,
        moment::Moment,
    },
};

/// How much of a session a mirror tells.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum MirrorLevel {
    Groups,
    /// Only where the group agreed to be told of by person.
    Pseudonyms,
}

/// The records of a mirror.
#[derive(Clone, PartialEq, Debug)]
pub struct Mirror {
    pub records: Vec<Record>,
    /// How many of them say how the session was set up. A change in these says more than a correction of talk.
    pub opening: usize,
    /// So few people that nothing is told of their talk: only items, breaks, and that the program runs.
    pub too_few: bool,
}

/// The mirror of a session, under the session's own id and with the time at which it opened. `title`: what it is called
/// in place of what was typed. `None`: the session has not been opened yet.
#[must_use]
pub fn mirror(history: &History, level: MirrorLevel, title: &str, texts: &ShareTexts<'_>) -> Option<Mirror> {
    let session = history.session();
    let opened_at = session.opened_at?;
    let level = match level {
        MirrorLevel::Groups => Level::Groups,
        MirrorLevel::Pseudonyms => Level::Pseudonyms,
    };
    let groups = merged_groups(session);
    let too_few = groups.is_err();
    let mut builder = CopyBuilder::of(groups.unwrap_or_default(), history, &session.id, level, texts);
    if level == Level::Groups {
        // Two for each group at once: turns that follow one another without a pause are told in two seats.
        let groups = 0..builder.merged.len();
        builder.seats = groups.flat_map(|group| [CopySeat::empty(group), CopySeat::empty(group)]).collect();
    }
    builder.walk(&history.effective());
    let mut opening = builder.opening(builder.seat_events());
    if let Some(Event::Opened(opened)) = opening.first_mut() {
        opened.title = Some(title.to_owned());
        opened.wall = opened_at;
    }
    opening.insert(opening.len().saturating_sub(1), Event::RoomShows(session.room));
    let end = session.ended.then(|| (session.now(), Event::Ended));
    let events = with_signs_of_life(builder.events, history).into_iter().chain(end);
    let at_start: Vec<(Moment, Event)> = opening.into_iter().map(|event| (Moment::ZERO, event)).collect();
    let opening = at_start.len();
    Some(Mirror { records: numbered(at_start.into_iter().chain(events)), opening, too_few })
}

/// The events, and *still here* for each moment of the history since it was set up at which none of them stands.
fn with_signs_of_life(events: Vec<(Moment, Event)>, history: &History) -> Vec<(Moment, Event)> {
    let set_up = history.records().iter().skip_while(|record| record.event != Event::Ready);
    let mut moments = set_up.map(|record| record.t).filter(|t| *t > Moment::ZERO).peekable();
    let mut all = Vec::with_capacity(events.len());
    let mut latest = Moment::ZERO;
    for (t, event) in events {
        latest = latest.max(t);
        while let Some(moment) = moments.next_if(|moment| *moment < latest) {
            push_sign_of_life(&mut all, moment);
        }
        while moments.next_if_eq(&latest).is_some() {}
        all.push((t, event));
    }
    for moment in moments {
        push_sign_of_life(&mut all, moment);
    }
    all
}

fn push_sign_of_life(events: &mut Vec<(Moment, Event)>, moment: Moment) {
    if events.last().is_none_or(|(t, _)| *t < moment) {
        events.push((moment, Event::StillHere));
    }
}
