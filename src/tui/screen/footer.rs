//! The footer: the keys that matter most, as many as fit.

use ratatui::text::{Line, Span};

use super::scene::Scene;
use crate::{
    text::command,
    tui::{
        command::{COMMANDS, Place, Row},
        widget::line::width as columns,
    },
};

pub fn line(scene: &Scene<'_>, width: u16) -> Line<'static> {
    let place = if scene.play.is_some() { Place::Play } else { Place::Live };
    let mut rows: Vec<&Row> = COMMANDS.iter().filter(|r| r.footer > 0 && r.place.covers(place)).collect();
    rows.sort_by_key(|r| r.footer);
    let mut hints: Vec<(String, &str)> = Vec::new();
    if place == Place::Live {
        hints.push((command::LETTERS_SHORT.0.to_owned(), command::LETTERS_SHORT.1));
    }
    let hint = |r: &&Row| Some((scene.keymap.keys(r.command).first()?.to_string(), command::short(r.id)));
    hints.extend(rows.iter().filter_map(hint));
    let mut spans = vec![Span::raw(" ")];
    let mut used = 1;
    for (key, what) in hints {
        used += columns(&key) + columns(what) + 3;
        if used > usize::from(width) + 2 {
            break;
        }
        let key = if scene.theme.ascii { ascii_key(&key) } else { key };
        spans.push(Span::styled(key, scene.theme.strong()));
        spans.push(Span::styled(format!(" {what}  "), scene.theme.quiet()));
    }
    Line::from(spans)
}

fn ascii_key(key: &str) -> String {
    match key {
        "←" => "Left".to_owned(),
        "→" => "Right".to_owned(),
        "↑" => "Up".to_owned(),
        "↓" => "Down".to_owned(),
        other => other.to_owned(),
    }
}
