//! The turns so far, each of which can be put right.

use crate::{
    domain::record::moment::clock,
    text::screen as words,
    tui::{meeting::picture::Scene, screens::live::panel_view::Row},
};

pub fn rows(scene: &Scene<'_>) -> Vec<Row> {
    let row = |turn: crate::domain::floor::last_turn::LastTurn| {
        let length = turn.end.unwrap_or(scene.now).since(turn.start);
        let open = scene.session.to_fill.contains(&turn.turn);
        let who = match (turn.person, turn.reporter) {
            (Some(person), _) => scene.label(person).to_owned(),
            (None, Some(person)) => words::reports_back(scene.label(person)),
            (None, None) if open => words::to_fill_label().to_owned(),
            (None, None) => words::someone_short().to_owned(),
        };
        let running = if turn.end.is_none() { words::speaking_now() } else { "" };
        Row {
            text: format!("{:>8} {:>6}  {who} {running}", clock(turn.start.ms()), clock(length)),
            style: if open { scene.theme.strong() } else { ratatui::style::Style::new() },
        }
    };
    scene.live.history.turns().into_iter().map(row).collect()
}
