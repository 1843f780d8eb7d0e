//! The ground rules, and what came of what earlier meetings left open.

use ratatui::style::Style;

use super::Row;
use crate::{
    text::{before, screen as words},
    tui::screen::scene::Scene,
};

pub fn rules(scene: &Scene<'_>) -> (&'static str, &'static str, Vec<Row>) {
    let rules = &scene.session.ground_rules;
    let row = |(rule, _): &(crate::domain::charter::GroundRule, _)| {
        let marks = if rule.marks_interruptions {
            format!(" ({})", before::marks_interruptions())
        } else {
            String::new()
        };
        Row { text: format!("{} {}{marks}", rule.rule, rule.text), style: Style::new() }
    };
    let rows = rules.list.iter().map(row).collect::<Vec<_>>();
    match rules.agreed {
        _ if rows.is_empty() => (words::ground_rules(), before::list_away(), rows),
        Some(_) => (before::rules_closed(), before::list_away(), rows),
        None => (before::rules_open(), before::rules_keys(), rows),
    }
}

pub fn last_time(scene: &Scene<'_>) -> (&'static str, &'static str, Vec<Row>) {
    let row = |c: &crate::domain::carried::Carried| {
        let day = c.said_on.map(before::date).unwrap_or_default();
        let style = if c.is_open() { scene.theme.strong() } else { Style::new() };
        Row { text: format!("{day:<11}  {}", before::carried(c)), style }
    };
    let rows: Vec<Row> = scene.live.last_time.iter().map(row).collect();
    let keys = if rows.is_empty() { before::list_away() } else { before::last_time_keys() };
    (words::last_time(), keys, rows)
}
