//! The footer: the keys that matter most, as many as fit.

use ratatui::text::{Line, Span};

use crate::{
    text::messages::{commands as texts, keys},
    tui::{
        command::{COMMANDS, Command, LETTERS, Place, Row},
        keymap::Keymap,
        meeting::picture::Scene,
        theme::Theme,
        widget::line::width as columns,
    },
};

/// The hints in order of importance, on at most `rows` lines of this width.
pub fn lines(scene: &Scene<'_>, width: u16, rows: usize) -> Vec<Line<'static>> {
    of_place(scene.keymap, scene.theme, (scene.place, &scene.left_out), width, rows)
}

/// The same for a place, less what has no use there now.
pub fn of_place(
    keymap: &Keymap,
    theme: Theme,
    (place, left_out): (Place, &[Command]),
    width: u16,
    rows: usize,
) -> Vec<Line<'static>> {
    let mut lines: Vec<Vec<Span<'static>>> = vec![];
    let mut used = usize::from(width);
    for (key, what) in hints(keymap, place, left_out) {
        let key = if theme.ascii { ascii_key(&key) } else { key };
        let columns = columns(&key) + columns(what) + 3;
        if used + columns > usize::from(width) + 2 {
            if lines.len() == rows {
                break;
            }
            lines.push(vec![Span::raw(" ")]);
            used = 1;
        }
        used += columns;
        if let Some(line) = lines.last_mut() {
            line.push(Span::styled(key, theme.strong()));
            line.push(Span::styled(format!(" {what}  "), theme.quiet()));
        }
    }
    lines.into_iter().map(Line::from).collect()
}

fn hints(keymap: &Keymap, place: Place, left_out: &[Command]) -> Vec<(String, &'static str)> {
    let mut rows: Vec<&Row> = COMMANDS.iter().filter(|r| r.hint.is_some() && r.place.covers(place)).collect();
    rows.retain(|r| !left_out.contains(&r.command));
    rows.sort_by_key(|r| r.hint.map(|hint| hint.rank));
    let letters = match place {
        Place::Live => Some((LETTERS, texts::letters_short())),
        Place::List => Some((LETTERS, texts::list_letters_short())),
        Place::Play
        | Place::Home
        | Place::Review
        | Place::Series
        | Place::Both
        | Place::Record
        | Place::Shown => None,
    };
    let letters = letters.map(|(keys, what)| (keys.to_owned(), what));
    let hint = |r: &&Row| Some((keymap.keys(r.command).first()?.to_string(), (r.hint?.label)()));
    letters.into_iter().chain(rows.iter().filter_map(hint)).collect()
}

fn ascii_key(key: &str) -> String {
    match key {
        "←" => keys::left().to_owned(),
        "→" => keys::right().to_owned(),
        "↑" => keys::up().to_owned(),
        "↓" => keys::down().to_owned(),
        other => other.to_owned(),
    }
}
