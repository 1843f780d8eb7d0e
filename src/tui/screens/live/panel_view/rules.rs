//! The ground rules, and what came of what earlier meetings left open.

use ratatui::style::Style;

use crate::{
    text::{format, preparation, screen as words},
    tui::{meeting::picture::Scene, screens::live::panel_view::Row},
};

pub fn rules(scene: &Scene<'_>) -> (&'static str, &'static str, Vec<Row>) {
    let rules = &scene.session.ground_rules;
    let row = |(rule, _): &(crate::domain::preparation::charter::GroundRule, _)| {
        let marks = if rule.marks_interruptions {
            format!(" ({})", preparation::marks_interruptions())
        } else {
            String::new()
        };
        Row { text: format!("{} {}{marks}", rule.rule, rule.text), style: Style::new() }
    };
    let rows = rules.list.iter().map(row).collect::<Vec<_>>();
    match rules.agreed {
        _ if rows.is_empty() => (words::ground_rules(), preparation::list_close(), rows),
        Some(_) => (preparation::rules_closed(), preparation::list_close(), rows),
        None => (preparation::rules_open(), preparation::rules_keys(), rows),
    }
}

pub fn last_time(scene: &Scene<'_>) -> (&'static str, &'static str, Vec<Row>) {
    let row = |c: &crate::domain::notes::carried::Carried| {
        let day = c.said_on.map(format::day).unwrap_or_default();
        let style = if c.is_open() { scene.theme.strong() } else { Style::new() };
        Row { text: format!("{day:<11}  {}", preparation::carried(c)), style }
    };
    let rows: Vec<Row> = scene.live.last_time.iter().map(row).collect();
    let keys = if rows.is_empty() { preparation::list_close() } else { preparation::last_time_keys() };
    (words::last_time(), keys, rows)
}
