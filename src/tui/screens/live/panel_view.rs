//! A list in place of the people: its name, its rows, and the row that is chosen.

pub mod agenda;
pub mod hands;
pub mod notes;
pub mod rules;
pub mod turns;

use ratatui::{
    buffer::Buffer,
    layout::Rect,
    style::Style,
    text::{Line, Span},
};

use crate::{
    text::{preparation, screen as words},
    tui::{
        keymap::Keymap,
        meeting::{
            panel::{List, Panel},
            picture::Scene,
        },
        widget::line::{self, plain},
    },
};

/// A row: what is said, and how.
pub struct Row {
    pub text: String,
    pub style: Style,
}

/// Most lines of one row.
const MOST_LINES: usize = 3;

pub fn draw(scene: &Scene<'_>, panel: Panel, area: Rect, buf: &mut Buffer) {
    let (title, keys, rows) = rows(scene, panel.list);
    let room = usize::from(area.height.saturating_sub(1));
    let cursor = panel.cursor.min(rows.len().saturating_sub(1));
    let width = usize::from(area.width).saturating_sub(3);
    let head = line::two_ends(
        vec![Span::styled(format!(" {title}"), scene.theme.strong())],
        vec![Span::styled(format!("{keys} "), scene.theme.quiet())],
        area.width,
        scene.theme.ascii,
    );
    let most = if is_prose(panel.list) { MOST_LINES } else { 1 };
    let height = |row: &Row| fold(&row.text, width, most, scene.theme.ascii).len();
    let from = first_shown(&rows.iter().map(height).collect::<Vec<_>>(), cursor, room);
    let one = |(n, row): (usize, Row)| {
        let style = if n == cursor { row.style.patch(scene.theme.alert()) } else { row.style };
        let lines = fold(&row.text, width, most, scene.theme.ascii).into_iter().enumerate();
        lines
            .map(|(at, text)| {
                let mark = if n == cursor && at == 0 { ">" } else { " " };
                Line::from(vec![Span::raw(format!("{mark} ")), Span::styled(text, style)])
            })
            .collect::<Vec<_>>()
    };
    let mut out = vec![head];
    if rows.is_empty() {
        out.push(plain(format!("  {}", empty(scene.keymap, panel.list)), scene.theme.quiet()));
    }
    out.extend(rows.into_iter().enumerate().skip(from).flat_map(one).take(room));
    line::lines(area, buf, &out);
}

/// Lists of sentences: nobody should have to guess how one ends.
pub fn is_prose(list: List) -> bool {
    matches!(list, List::Rules | List::LastTime)
}

/// A text in at most so many lines; what does not fit is cut on the last.
fn fold(text: &str, width: usize, most: usize, ascii: bool) -> Vec<String> {
    if most < 2 || line::width(text) <= width {
        return vec![line::fit(text, width, ascii)];
    }
    let mut lines = line::wrap(text, width.saturating_sub(2));
    if lines.len() > most {
        let rest = lines.split_off(most - 1).join(" ");
        lines.push(line::fit(&rest, width.saturating_sub(2), ascii));
    }
    let indented = |(at, text): (usize, String)| if at == 0 { text } else { format!("  {text}") };
    lines.into_iter().enumerate().map(indented).collect()
}

/// The first row to show so that the chosen one is in view, and as many before it as after it.
fn first_shown(heights: &[usize], cursor: usize, room: usize) -> usize {
    if heights.iter().sum::<usize>() <= room {
        return 0;
    }
    let mut used = heights.get(cursor).copied().unwrap_or(0);
    let mut from = cursor;
    let after: usize = heights.iter().skip(cursor + 1).sum();
    let keep = room.saturating_sub(after.min(room / 2));
    while from > 0 && used + heights[from - 1] <= keep {
        from -= 1;
        used += heights[from];
    }
    from
}

fn empty(keymap: &Keymap, list: List) -> String {
    match list {
        List::Rules => preparation::rules_none(keymap),
        List::LastTime => preparation::last_time_none().to_owned(),
        List::Turns | List::Notes | List::Hands | List::Agenda => words::list_empty().to_owned(),
    }
}

/// What a list is called, its keys, its rows.
fn rows(scene: &Scene<'_>, list: List) -> (&'static str, &'static str, Vec<Row>) {
    match list {
        List::Turns => {
            (words::timeline(), words::list_keys(), crate::tui::screens::live::panel_view::turns::rows(scene))
        }
        List::Notes => {
            (words::notes(), words::list_keys(), crate::tui::screens::live::panel_view::notes::rows(scene))
        }
        List::Hands => {
            (words::hands(), words::list_keys(), crate::tui::screens::live::panel_view::hands::rows(scene))
        }
        List::Agenda => {
            (words::agenda(), words::list_keys(), crate::tui::screens::live::panel_view::agenda::rows(scene))
        }
        List::Rules => crate::tui::screens::live::panel_view::rules::rules(scene),
        List::LastTime => crate::tui::screens::live::panel_view::rules::last_time(scene),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_chosen_row_is_in_view_whatever_the_others_are() {
        for cursor in 0..20 {
            let heights: Vec<usize> = (0..20).map(|n| 1 + n % 3).collect();
            let from = first_shown(&heights, cursor, 7);
            let until: usize = heights[from..=cursor].iter().sum();
            assert!(from <= cursor && until <= 7, "{cursor}: from {from}, {until} lines");
        }
        assert_eq!(first_shown(&[1; 20], 0, 7), 0);
        assert_eq!(first_shown(&[1; 20], 19, 7), 13);
    }
}
