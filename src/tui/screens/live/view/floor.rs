//! Who has the floor and for how long: a line, and on a tall window the same in large letters.

use ratatui::{
    layout::Rect,
    text::{Line, Span},
};

use crate::{
    domain::floor::state::Floor,
    text::{hand, messages::commands, screen as words},
    tui::{
        meeting::view::MeetingView,
        screens::live::view::{TALL, sections::Content},
        theme::Sign,
        widget::line::two_ends,
    },
};

/// Below this height the line of the save word may be left out.
const LOW: u16 = 6;
const MINUTE_MS: u64 = 60_000;

pub fn line(meeting: &MeetingView<'_>, area: Rect) -> Line<'static> {
    let theme = meeting.theme;
    let (what, style) = meeting.floor_label();
    let mut left = vec![Span::raw(" ")];
    if meeting.session.floor() == Floor::Held {
        left.push(Span::styled(format!("{} ", theme.sign(Sign::Speaking)), style));
    }
    left.push(Span::styled(what, style));
    left.extend(note(meeting).map(|note| Span::styled(format!("  {note}"), theme.quiet())));
    let supported = meeting.live.support_shown == Some(meeting.session.tally.floor_since());
    if supported && meeting.session.floor() == Floor::Held {
        left.push(Span::raw(format!("  ({})", commands::support::short())));
    }
    let mut right = vec![Span::styled(time(meeting), theme.strong()), Span::raw(" ")];
    // On a window of one line this line is all there is, so it says that the record is not saved too.
    if meeting.live.saving.trouble.is_some() && area.height < LOW {
        right.push(meeting.status_span());
    }
    two_ends(left, right, area.width, theme.ascii)
}

/// The same in large letters, on a window that is tall enough. Other scripts have none, nor has ASCII mode.
pub fn large(meeting: &MeetingView<'_>, height: u16) -> Option<Content> {
    let (what, style) = meeting.floor_label();
    (height >= TALL && what.is_ascii() && !meeting.theme.ascii).then_some(Content::Large(what, style))
}

/// What is said beside the floor: a role, the way back, or how many groups have reported back.
fn note(meeting: &MeetingView<'_>) -> Option<String> {
    match meeting.session.floor() {
        Floor::Held => meeting.holder_role(),
        Floor::Break => Some(words::break_back().to_owned()),
        Floor::OffRecord => Some(words::off_record_back(meeting.keymap)),
        Floor::SmallGroups | Floor::Someone => reports_back(meeting),
        Floor::Open | Floor::Crosstalk | Floor::Unattended => None,
    }
}

/// How many have reported back from their small group: while they do so, and while the groups talk.
fn reports_back(meeting: &MeetingView<'_>) -> Option<String> {
    let reported = meeting.session.reports_back;
    let shown = meeting.reporter().is_some() || meeting.session.floor() == Floor::SmallGroups;
    (shown && reported > 0).then(|| hand::reported_back(reported))
}

/// How long the floor has been as it is; a break in whole minutes.
fn time(meeting: &MeetingView<'_>) -> String {
    if meeting.session.floor() == Floor::Break {
        words::minutes(meeting.now.since(meeting.session.tally.floor_since()) / MINUTE_MS)
    } else {
        meeting.floor_time()
    }
}
