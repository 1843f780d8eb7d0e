//! The items: kind, who asked for each, how long it took, how it ended.

use ratatui::style::Style;

use crate::{
    domain::{
        agenda::items::{ItemAdded, ItemKind},
        record::moment::clock,
    },
    text::{item as words, people, screen},
    tui::{meeting::view::MeetingView, screens::live::view::panel::PanelRow, theme::Sign},
};

pub fn rows(meeting: &MeetingView<'_>) -> Vec<PanelRow> {
    let items = meeting.session.agenda.items.iter().enumerate();
    items.map(|(at, item)| row(meeting, at, item)).collect()
}

fn row(meeting: &MeetingView<'_>, at: usize, item: &ItemAdded) -> PanelRow {
    let agenda = &meeting.session.agenda;
    let now = agenda.current == Some(item.item);
    let mark = if now { meeting.theme.sign(Sign::Speaking) } else { " " };
    let text = facts(meeting, at, item).join(&format!(" {} ", meeting.theme.sign(Sign::Dot)));
    PanelRow {
        text: format!("{mark} {text}"),
        style: if now { meeting.theme.strong() } else { Style::new() },
    }
}

/// All that is known of each item.
pub fn sentences(meeting: &MeetingView<'_>) -> Vec<String> {
    let items = meeting.session.agenda.items.iter().enumerate();
    let sentence = |(at, item): (usize, &ItemAdded)| {
        let now = meeting.session.agenda.current == Some(item.item);
        let mut facts = facts(meeting, at, item);
        facts.extend(now.then(|| screen::ribbon_now().to_owned()));
        facts.join(", ")
    };
    items.map(sentence).collect()
}

fn facts(meeting: &MeetingView<'_>, at: usize, item: &ItemAdded) -> Vec<String> {
    let agenda = &meeting.session.agenda;
    let mut facts = vec![format!("{} {}", item.item, item.title)];
    if item.kind != ItemKind::Discussion {
        facts.push(words::kind(item.kind).to_owned());
    }
    let spent = meeting.tally.items()[at].spent_ms;
    let planned = item.planned_ms.map(|ms| screen::planned(ms / 60_000));
    if spent > 0 || planned.is_some() {
        facts.push(format!("{} {}", clock(spent), planned.unwrap_or_default()).trim_end().to_owned());
    }
    facts.extend(agenda.outcome(item.item).map(|outcome| words::outcome(outcome).to_owned()));
    facts.extend(item.asked_by.as_ref().map(|id| {
        let roster = &meeting.session.roster;
        words::asked_by(&people::group_by_id(roster, id))
    }));
    if let Some(closed) = agenda.closed(item.item) {
        if closed.referred_to.is_some() || closed.by.is_some() {
            facts.push(words::referred(closed.referred_to.as_deref(), closed.by));
        }
        facts.extend(closed.summary.clone());
    }
    facts
}
