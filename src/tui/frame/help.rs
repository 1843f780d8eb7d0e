//! Help: what the first minute needs, then every key and command of a place by subject, from the one table. What is
//! typed finds some of them.

use ratatui::{
    layout::Rect,
    style::Style,
    text::{Line, Span},
};

use crate::{
    text::{messages::commands as texts, screen as words},
    tui::{
        command::Place,
        frame::palette,
        help_state::HelpState,
        keymap::Keymap,
        ops::{FIRST_MINUTE, operation::Operation, operations, other_keys},
        surface::{Focus, Surface},
        theme::{Sign, Theme},
        widget::{
            line::{self, plain},
            panel::{Frame, Panel},
            scrollbar, space,
        },
    },
};

/// Draws the help of a place, scrolled down as far as there are rows.
pub fn draw(
    keymap: &Keymap,
    theme: Theme,
    (place, state): (Place, &HelpState),
    area: Rect,
    buf: &mut Surface<'_>,
) {
    let (frame, (body, foot)) = (Frame::of(area), space::split_foot(area, 1));
    let columns = (area.width / COLUMN_WIDTH).max(1);
    // The last column of all is the scrollbar's.
    let width = body.width.saturating_sub(frame.columns() + 1) / columns;
    let help = Help { keymap, theme, place, width };
    let rows = help.rows(&state.search);
    let height = usize::from(body.height.saturating_sub(frame.rows())) * usize::from(columns);
    let from = usize::from(state.scroll).min(rows.len().saturating_sub(height));
    let position = match rows.len() {
        0 => texts::nothing_found().to_owned(),
        all => texts::found_of(all.min(from + height) as u64, all as u64),
    };
    let title = match state.search.as_str() {
        "" => words::help_title().to_owned(),
        search => format!("{}: {search}", texts::find()),
    };
    let inside = Panel { title: &title, state: &position, focused: true }.draw(frame, body, buf, theme);
    buf.scrolls(inside);
    buf.focus(Focus::Row, inside.x, inside.y);
    let mut rest = rows.iter().skip(from);
    for n in 0..columns {
        let column = Rect { x: inside.x + n * width, width, ..inside };
        line::lines(column, buf, rest.by_ref().take(usize::from(inside.height)));
    }
    if rows.len() > height {
        scrollbar::draw(inside, buf, rows.len() - height + 1, from, theme);
    }
    line::lines(foot, buf, &[help.keys(state)]);
}

/// Each key of a place and what it does, in words; the keys of the first minute first.
pub fn rows_in_words(keymap: &Keymap, theme: Theme, place: Place, state: &HelpState) -> Vec<String> {
    // On one row each, however long.
    let help = Help { keymap, theme, place, width: u16::MAX };
    let rows = help.rows(&state.search);
    let text = |row: &Line<'_>| row.spans.iter().map(|span| span.content.as_ref()).collect::<String>();
    rows.iter().map(text).filter(|text| !text.trim().is_empty()).collect()
}

/// Below this width the commands' ids are left out.
const NARROW: u16 = 59;
/// A wide window has several columns of rows; each takes this much.
const COLUMN_WIDTH: u16 = 90;
/// Columns for the keys, and for the id.
const KEYS: usize = 17;
const ID: usize = 16;
/// Between what a key does and the next column.
const GAP: usize = 1;

/// The signs beside people.
fn signs() -> [(Sign, &'static str); 7] {
    [
        (Sign::Speaking, texts::sign_speaking()),
        (Sign::Hand, texts::sign_hand()),
        (Sign::NotYet, texts::sign_not_spoken()),
        (Sign::Spoken, texts::sign_spoken()),
        (Sign::Away, texts::sign_away()),
        (Sign::NotTimed, texts::sign_not_timed()),
        (Sign::Online, texts::sign_online()),
    ]
}

/// The help of a place, on so many columns.
struct Help<'a> {
    keymap: &'a Keymap,
    theme: Theme,
    place: Place,
    width: u16,
}

impl Help<'_> {
    fn rows(&self, search: &str) -> Vec<Line<'static>> {
        if search.trim().is_empty() {
            return self.all();
        }
        let found = palette::operations_found(self.place, search);
        found.into_iter().filter(|r| self.is_reached(r)).flat_map(|r| self.operation(r)).collect()
    }

    fn all(&self) -> Vec<Line<'static>> {
        match self.place {
            Place::Live => self.of_a_meeting(),
            // Whoever has just started the program looks for the keys of a meeting here.
            Place::Home => {
                let below = [self.heading(texts::first_minute()).to_vec(), self.first_minute()].concat();
                self.own().chain(below).collect()
            }
            Place::Play
            | Place::Review
            | Place::List
            | Place::Series
            | Place::Comparison
            | Place::Both
            | Place::Record
            | Place::Everywhere => self.own().collect(),
        }
    }

    /// The keys of a place that has few.
    fn own(&self) -> impl Iterator<Item = Line<'static>> {
        let others = other_keys(self.place).into_iter().flat_map(|(keys, title)| self.row(keys, title, ""));
        others.chain(self.operations().flat_map(|operation| self.operation(operation)))
    }

    fn operations(&self) -> impl Iterator<Item = &'static Operation> {
        operations().filter(|r| r.place().covers(self.place) && self.is_reached(r))
    }

    /// The keys of a meeting that a beginner needs.
    fn first_minute(&self) -> Vec<Line<'static>> {
        let letters = other_keys(Place::Live).into_iter().flat_map(|(keys, title)| self.row(keys, title, ""));
        let commands = FIRST_MINUTE.into_iter().flat_map(|command| self.operation(command.operation()));
        letters.chain(commands).collect()
    }

    /// The keys of a meeting: of the first minute, then the rest by subject, and the signs.
    fn of_a_meeting(&self) -> Vec<Line<'static>> {
        let mut rows = vec![plain(format!(" {}", texts::first_minute()), self.theme.strong())];
        rows.extend(self.first_minute());
        let mut heading = None;
        for operation in self.operations() {
            heading = operation.heading().or(heading);
            if !FIRST_MINUTE.contains(&operation.command) {
                rows.extend(heading.take().into_iter().flat_map(|text| self.heading(text)));
                rows.extend(self.operation(operation));
            }
        }
        rows.extend(self.heading(texts::mouse()));
        let mouse = [
            (texts::mouse_click(), texts::mouse_click_does()),
            (texts::mouse_shift(), texts::mouse_shift_does()),
        ];
        rows.extend(mouse.into_iter().flat_map(|(what, does)| self.row(what, does, "")));
        rows.extend(self.heading(texts::signs()));
        rows.extend(
            signs().into_iter().flat_map(|(sign, meaning)| self.row(self.theme.sign(sign), meaning, "")),
        );
        rows
    }

    /// What has no key is found in the palette, which only a running meeting has.
    fn is_reached(&self, operation: &Operation) -> bool {
        self.place == Place::Live || !self.keymap.keys(operation.command).is_empty()
    }

    fn operation(&self, operation: &Operation) -> Vec<Line<'static>> {
        let keys: Vec<String> = self.keymap.keys(operation.command).iter().map(ToString::to_string).collect();
        let id = if self.place == Place::Live && self.width >= NARROW { operation.id() } else { "" };
        self.row(&keys.join(" "), (operation.title)(), id)
    }

    fn heading(&self, text: &str) -> [Line<'static>; 2] {
        [Line::default(), plain(format!(" {text}"), self.theme.strong())]
    }

    /// A key and what it does, in as many rows as that needs: each further one begins below the words.
    fn row(&self, keys: &str, title: &str, id: &str) -> Vec<Line<'static>> {
        let id = if id.is_empty() { String::new() } else { format!(":{id}") };
        let id_columns = if self.width >= NARROW { ID } else { 0 };
        let mut head = vec![
            Span::styled(format!(" {}", line::cell(keys, KEYS, self.theme.ascii)), self.theme.strong()),
            Span::styled(line::cell(&id, id_columns, self.theme.ascii), self.theme.quiet()),
        ];
        let indent = 1 + KEYS + id_columns;
        let room = usize::from(self.width).saturating_sub(indent + GAP);
        let mut rows = line::wrapped(title, room, 0, Style::new());
        for (n, row) in rows.iter_mut().enumerate() {
            let before = if n == 0 { std::mem::take(&mut head) } else { vec![Span::raw(" ".repeat(indent))] };
            row.spans.splice(0..0, before);
        }
        rows
    }

    fn keys(&self, state: &HelpState) -> Line<'static> {
        if state.floor_next {
            return plain(format!(" {}", words::typing_floor()), self.theme.strong());
        }
        let keys = if self.place == Place::Live { texts::help_keys_live() } else { texts::help_keys() };
        plain(format!(" {keys}"), self.theme.quiet())
    }
}
