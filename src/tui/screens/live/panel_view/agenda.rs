//! The items: kind, who asked for each, how long it took, how it ended.

use ratatui::style::Style;

use crate::{
    domain::{
        agenda::items::{ItemAdded, ItemKind},
        record::moment::clock,
    },
    text::{item as words, screen},
    tui::{meeting::picture::Scene, screens::live::panel_view::Row, theme::Sign},
};

pub fn rows(scene: &Scene<'_>) -> Vec<Row> {
    let items = scene.session.agenda.items.iter().enumerate();
    items.map(|(at, item)| row(scene, at, item)).collect()
}

fn row(scene: &Scene<'_>, at: usize, item: &ItemAdded) -> Row {
    let agenda = &scene.session.agenda;
    let now = agenda.current == Some(item.item);
    let mark = if now { scene.theme.sign(Sign::Speaking) } else { " " };
    let mut facts = vec![format!("{mark} {} {}", item.item, item.title)];
    if item.kind != ItemKind::Discussion {
        facts.push(words::kind(item.kind).to_owned());
    }
    let spent = scene.tally.items().get(at).map_or(0, |i| i.spent_ms);
    let planned = item.planned_ms.map(|ms| screen::planned(ms / 60_000));
    if spent > 0 || planned.is_some() {
        facts.push(format!("{} {}", clock(spent), planned.unwrap_or_default()).trim_end().to_owned());
    }
    facts.extend(agenda.outcome(item.item).map(|outcome| words::outcome(outcome).to_owned()));
    facts.extend(item.asked_by.as_ref().map(|id| {
        let roster = &scene.session.roster;
        words::asked_by(&roster.group_index(id).map_or_else(|| id.clone(), |g| roster.group_label(g)))
    }));
    if let Some(closed) = agenda.closed(item.item) {
        if closed.referred_to.is_some() || closed.by.is_some() {
            facts.push(words::referred(closed.referred_to.as_deref(), closed.by));
        }
        facts.extend(closed.summary.clone());
    }
    Row {
        text: facts.join(&format!(" {} ", scene.theme.sign(Sign::Dot))),
        style: if now { scene.theme.strong() } else { Style::new() },
    }
}
