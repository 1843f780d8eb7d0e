//! What the line mode says of a meeting that runs or is played, in the view that was chosen. The counterpart of `draw`.

use crate::tui::{
    announcement::Announcement,
    meeting::{
        state::{Live, Mode, View},
        view::MeetingView,
    },
    questions::{question::Question, shape::Shape},
    screens::{closing::view as closing_view, glance::view as glance_view, live::view as live_view},
    widget::input,
};

/// All parts of a meeting's screen.
pub(crate) fn announce_meeting(meeting: &MeetingView<'_>) -> Vec<Announcement> {
    if let Mode::Typing(typing) = &meeting.live.mode
        && let Question::Closing(ask) = &typing.ask
    {
        return closing_view::announcements(meeting, ask);
    }
    match meeting.view {
        View::Keeper => live_view::announce::announcements(meeting),
        View::Facilitator | View::Room => glance_view::announce::announcements(meeting),
    }
}

/// The words being typed to a question.
pub(crate) fn typed(live: &Live) -> Option<String> {
    let Mode::Typing(typing) = &live.mode else { return None };
    (typing.ask.shape(live.session()) == Shape::Words).then(|| input::text(&typing.input))
}
