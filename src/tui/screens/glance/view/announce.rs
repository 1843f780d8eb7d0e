//! What the line mode says of the facilitator's and the room's view: a line when the word of the balance changes.

use super::{facilitator, is_recent, legend, room};
use crate::{
    text::{messages::lines, report, screen as words},
    tui::{
        announcement::{Announcement, Part, When},
        frame::{self, stopped},
        meeting::{
            state::{Reading, View},
            view::MeetingView,
        },
    },
};

pub fn announcements(meeting: &MeetingView<'_>) -> Vec<Announcement> {
    let view = if meeting.view == View::Room { "room" } else { "facilitator" };
    let purpose = meeting.session.charter.purpose.as_deref().map(lines::sentence);
    let title = meeting.session.title.as_deref().map(lines::sentence);
    let opened = title.into_iter().chain(purpose).collect();
    let mut out = vec![Announcement::new(Part::Screen, opened).identified(view)];
    if stopped::is_stopped(meeting) {
        let note = meeting.floor_note().map(|note| lines::sentence(&note));
        let state = [lines::sentence(&meeting.floor_label().0)].into_iter().chain(note).collect();
        out.push(Announcement::new(Part::Floor, state));
    } else if meeting.view == View::Room {
        out.extend(of_room(meeting));
    } else {
        out.extend(of_facilitator(meeting));
    }
    out.extend(frame::announce::meeting(meeting));
    out
}

fn of_facilitator(meeting: &MeetingView<'_>) -> Vec<Announcement> {
    let headline = meeting.balance_headline();
    let mut facts = vec![lines::sentence(&headline)];
    facts.extend(shares(meeting));
    facts.extend(facilitator::since(meeting).map(|text| lines::sentence(&text)));
    vec![
        Announcement::new(Part::Floor, facts).identified(headline),
        Announcement::new(Part::Answers, facilitator::next_and_not_spoken(meeting)).when(When::NewLines),
        reading(meeting),
    ]
}

fn of_room(meeting: &MeetingView<'_>) -> Vec<Announcement> {
    let may_look = meeting.session.room_sees_balance(&meeting.tally);
    let headline = meeting.room_headline(may_look);
    let mut facts: Vec<String> = Some(&headline)
        .filter(|text| !text.is_empty())
        .map(|text| lines::sentence(text))
        .into_iter()
        .collect();
    if !may_look {
        facts.push(words::room_shows(meeting.session.room).to_owned());
    } else if meeting.balance.enough && !meeting.has_small_group() {
        facts.extend(shares(meeting));
        facts.push(words::one_thing().to_owned());
    }
    let item = room::title_in_words(meeting);
    let of_item = meeting.session.agenda.current().map(|item| item.item);
    vec![
        Announcement::line(Part::Item, lines::sentence(&item)).identified(format!("{of_item:?}")),
        Announcement::new(Part::Floor, facts).identified(format!("{headline} {may_look}")),
        Announcement::line(Part::Answers, lines::sentence(&room::hands_in_words(meeting))),
    ]
}

/// The share of each group, and of which time it is.
fn shares(meeting: &MeetingView<'_>) -> Option<String> {
    let when = if is_recent(meeting) { words::lately() } else { words::so_far() };
    let groups = legend(meeting).into_iter().map(|group| format!("{} {}", group.label, group.percent));
    let shares: Vec<String> = groups.chain(meeting.uncounted_share()).collect();
    let error = meeting.shares_error().map(|points| format!(" {}", report::people_give_or_take(points)));
    let shares = meeting.balance.enough.then(|| lines::group(&shares.join(", "), when))?;
    Some(shares + &error.unwrap_or_default())
}

/// What a key reads out belongs to the note-taker's view; the facilitator may hear the clock and the balance.
fn reading(meeting: &MeetingView<'_>) -> Announcement {
    let lines = match meeting.live.reading {
        Some(Reading::Clock) => {
            vec![lines::sentence(&crate::domain::record::moment::clock(meeting.now.ms()))]
        }
        Some(Reading::Balance | Reading::Hands | Reading::People | Reading::Meeting) | None => vec![],
    };
    Announcement::new(Part::Reading, lines)
}
