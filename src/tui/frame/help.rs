//! Help: every key and command of a place, from the one table.

use ratatui::{
    buffer::Buffer,
    layout::Rect,
    text::{Line, Span},
};

use crate::{
    text::{messages::commands as texts, screen as words},
    tui::{
        command::Place,
        keymap::Keymap,
        ops::{operation::Operation, operations, other_keys},
        theme::{Sign, Theme},
        widget::{
            line::{self, plain},
            space,
        },
    },
};

/// Draws the help of a place, scrolled down by so many rows, as far as there are any.
pub fn draw(keymap: &Keymap, theme: Theme, (place, scroll): (Place, u16), area: Rect, buf: &mut Buffer) {
    let title = plain(format!(" {}", words::help_title()), theme.strong());
    let rows = rows(keymap, theme, place, area.width);
    let room = area.height.saturating_sub(2);
    let last = space::rows(rows.len()).saturating_sub(room);
    let shown = rows.iter().skip(usize::from(scroll.min(last))).take(usize::from(room));
    let foot = plain(format!(" {}", words::help_keys()), theme.quiet());
    line::lines(area, buf, std::iter::once(&title).chain(shown));
    if area.height > 1 {
        line::put(buf, (area.x, area.bottom() - 1), &foot, area.width);
    }
}

/// Below this width the commands' ids are left out.
const NARROW: u16 = 60;
/// Columns for the keys, and for the id.
const COLUMN: usize = 16;

/// The signs beside people.
fn signs() -> [(Sign, &'static str); 6] {
    [
        (Sign::Speaking, texts::sign_speaking()),
        (Sign::Hand, texts::sign_hand()),
        (Sign::NotYet, texts::sign_not_spoken()),
        (Sign::Spoken, texts::sign_spoken()),
        (Sign::Away, texts::sign_away()),
        (Sign::NotTimed, texts::sign_not_timed()),
    ]
}

fn rows(keymap: &Keymap, theme: Theme, place: Place, width: u16) -> Vec<Line<'static>> {
    let plain_row = |(keys, title)| row(theme, keys, title, "", width);
    let mut rows: Vec<Line<'static>> = other_keys(place).into_iter().map(plain_row).collect();
    if place == Place::Live {
        rows.extend(heading(texts::signs(), theme));
        rows.extend(signs().map(|(sign, meaning)| plain_row((theme.sign(sign), meaning))));
    }
    // What has no key is found in the palette, which only a running meeting has.
    let reached = |r: &&Operation| place == Place::Live || !keymap.keys(r.command).is_empty();
    for r in operations().filter(|r| r.place().covers(place)).filter(reached) {
        if let Some(text) = r.heading().filter(|_| place == Place::Live) {
            rows.extend(heading(text, theme));
        }
        let keys: Vec<String> = keymap.keys(r.command).iter().map(ToString::to_string).collect();
        let id = if place == Place::Live && width >= NARROW { r.id() } else { "" };
        rows.push(row(theme, &keys.join(" "), (r.title)(), id, width));
    }
    rows
}

fn heading(text: &str, theme: Theme) -> [Line<'static>; 2] {
    [Line::default(), plain(format!(" {text}"), theme.strong())]
}

fn row(theme: Theme, keys: &str, title: &str, id: &str, width: u16) -> Line<'static> {
    let id = if id.is_empty() { String::new() } else { format!(":{id}") };
    let id_columns = if width >= NARROW { COLUMN } else { 0 };
    Line::from(vec![
        Span::styled(format!(" {}", line::cell(keys, COLUMN, theme.ascii)), theme.strong()),
        Span::styled(line::cell(&id, id_columns, theme.ascii), theme.quiet()),
        Span::raw(title.to_owned()),
    ])
}
