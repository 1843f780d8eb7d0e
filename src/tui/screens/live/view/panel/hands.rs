//! The hands, in the suggested order, each with its reason, and what it is for.

use ratatui::style::Style;

use crate::{
    domain::{
        queue::{order::Suggested, waiting::Raised},
        record::moment::clock,
    },
    text::{hand as words, messages::lines, page},
    tui::{meeting::view::MeetingView, screens::live::view::panel::PanelRow, theme::Sign},
};

pub fn rows(meeting: &MeetingView<'_>) -> Vec<PanelRow> {
    let between = format!(" {} ", meeting.theme.sign(Sign::Dot));
    let row = |(n, hand): (usize, &Suggested)| PanelRow {
        text: format!("{:>2} {}", n + 1, parts(meeting, *hand).join(&between)),
        style: Style::new(),
    };
    meeting.hands.iter().enumerate().map(row).collect()
}

/// The hands in the suggested order, each with all that is known of it.
pub fn sentences(meeting: &MeetingView<'_>) -> Vec<String> {
    let sentence = |(n, hand): (usize, &Suggested)| {
        let mut parts = parts(meeting, *hand);
        let raised = meeting.session.queue.get(hand.person);
        // A point is what a hand is for unless something else is said.
        let kind = raised.filter(|raised| what_for(meeting, raised).is_none());
        parts.extend(kind.map(|raised| words::kind(raised.kind).to_owned()));
        lines::choice(n + 1, &parts.join(", "))
    };
    meeting.hands.iter().enumerate().map(sentence).collect()
}

fn parts(meeting: &MeetingView<'_>, hand: Suggested) -> Vec<String> {
    let mut parts = vec![meeting.label(hand.person).into_owned(), meeting.hand_reason(hand.reason)];
    if let Some(raised) = meeting.session.queue.get(hand.person) {
        parts.extend(what_for(meeting, raised));
        parts.push(words::waits(&clock(meeting.tally.clock().saturating_sub(raised.at_ms))));
        parts.extend(raised.note.clone());
        parts.extend(raised.phone.then(|| page::mark().to_owned()));
    }
    parts.dedup();
    parts
}

fn what_for(meeting: &MeetingView<'_>, raised: &Raised) -> Option<String> {
    match raised.to {
        Some(to) => Some(words::replies_to(&meeting.label(to))),
        None => words::sign(raised.kind).map(|_| words::kind(raised.kind).to_owned()),
    }
}
