//! The turns so far, each of which can be corrected.

use ratatui::style::Style;

use crate::{
    domain::{floor::last_turn::LastTurn, record::moment::clock},
    text::screen as words,
    tui::{meeting::view::MeetingView, screens::live::view::panel::PanelRow},
};

pub fn rows(meeting: &MeetingView<'_>) -> Vec<PanelRow> {
    meeting.live.history.turns().iter().map(|turn| row(meeting, turn)).collect()
}

fn row(meeting: &MeetingView<'_>, turn: &LastTurn) -> PanelRow {
    let length = turn.end.unwrap_or(meeting.now).since(turn.start);
    let open = meeting.session.to_fill.contains(&turn.turn);
    let who = match (turn.person, turn.reporter) {
        (Some(person), _) => meeting.label(person).into_owned(),
        (None, Some(person)) => words::reports_back(&meeting.label(person)),
        (None, None) if open => words::to_fill_label().to_owned(),
        (None, None) => words::someone_short().to_owned(),
    };
    let running = if turn.end.is_none() { words::speaking_now() } else { "" };
    PanelRow {
        text: format!("{:>8} {:>6}  {who} {running}", clock(turn.start.ms()), clock(length)),
        style: if open { meeting.theme.strong() } else { Style::new() },
    }
}
