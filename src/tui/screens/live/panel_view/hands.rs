//! The hands, in the suggested order, each with its reason, and what it is for.

use crate::{
    domain::{
        queue::{hands::Raised, order::Suggested},
        record::moment::clock,
    },
    text::hand as words,
    tui::{meeting::picture::Scene, screens::live::panel_view::Row, theme::Sign},
};

pub fn rows(scene: &Scene<'_>) -> Vec<Row> {
    let row = |(n, hand): (usize, &Suggested)| Row {
        text: format!(
            "{:>2} {}",
            n + 1,
            parts(scene, *hand).join(&format!(" {} ", scene.theme.sign(Sign::Dot)))
        ),
        style: ratatui::style::Style::new(),
    };
    scene.hands.iter().enumerate().map(row).collect()
}

fn parts(scene: &Scene<'_>, hand: Suggested) -> Vec<String> {
    let mut parts = vec![scene.label(hand.person).to_owned(), scene.reason(hand.reason)];
    if let Some(raised) = scene.session.queue.get(hand.person) {
        parts.extend(what_for(scene, raised));
        parts.push(words::waits(&clock(scene.tally.clock().saturating_sub(raised.at_ms))));
        parts.extend(raised.note.clone());
    }
    parts.dedup();
    parts
}

fn what_for(scene: &Scene<'_>, raised: &Raised) -> Option<String> {
    match raised.to {
        Some(to) => Some(words::replies_to(scene.label(to))),
        None => words::sign(raised.kind).map(|_| words::kind(raised.kind).to_owned()),
    }
}
