//! The ground rules, and what came of what earlier meetings left open.

use ratatui::style::Style;

use crate::{
    domain::{notes::carried::Carried, preparation::charter::GroundRule},
    text::{format, preparation, screen as words},
    tui::{
        meeting::view::MeetingView,
        screens::live::view::panel::{PanelContent, PanelRow},
    },
};

pub fn ground_rules(meeting: &MeetingView<'_>) -> PanelContent {
    let rules = &meeting.session.ground_rules;
    let rows: Vec<PanelRow> = rules.list.iter().map(|(rule, _)| rule_row(rule)).collect();
    let (title, keys) = match rules.agreed {
        _ if rows.is_empty() => (words::panel_rules(), preparation::list_close()),
        Some(_) => (preparation::rules_closed(), preparation::list_close()),
        None => (preparation::rules_open(), preparation::rules_keys()),
    };
    PanelContent { title, keys, rows }
}

fn rule_row(rule: &GroundRule) -> PanelRow {
    let marks = rule.marks_interruptions.then(|| format!(" ({})", preparation::marks_interruptions()));
    let text = format!("{} {}{}", rule.rule, rule.text, marks.unwrap_or_default());
    PanelRow { text, style: Style::new() }
}

pub fn last_time(meeting: &MeetingView<'_>) -> PanelContent {
    let row = |carried: &Carried| {
        let day = carried.said_on.map(format::day).unwrap_or_default();
        let style = if carried.is_open() { meeting.theme.strong() } else { Style::new() };
        PanelRow { text: format!("{day:<11}  {}", preparation::carried(carried)), style }
    };
    let rows: Vec<PanelRow> = meeting.live.last_time.iter().map(row).collect();
    let keys = if rows.is_empty() { preparation::list_close() } else { preparation::last_time_keys() };
    PanelContent { title: words::last_time(), keys, rows }
}
