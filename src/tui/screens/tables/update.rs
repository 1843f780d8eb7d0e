//! Keys of the lead's screen.

use crate::{
    domain::record::plain_text,
    text::rooms as words,
    tui::{
        keymap::{Code, Key},
        screens::tables::state::{Look, Order, Tables},
        widget::input,
    },
};

/// Longest line to all tables, bytes.
pub const LINE_BYTES: usize = 300;

/// What a key asks of whoever runs the screen.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Asked {
    Nothing,
    Leave,
    /// This line goes to all tables.
    SayToAll(String),
    /// The call of this table is answered.
    Answer(String),
}

/// A key.
pub fn key(tables: &mut Tables, key: Key) -> Asked {
    tables.notice.clear();
    if key.ctrl && key.code == Code::Char('c') {
        return Asked::Leave;
    }
    if tables.typing.is_some() {
        return typed(tables, key);
    }
    let columns = isize::try_from(tables.columns.max(1)).unwrap_or(1);
    match key.code {
        Code::Esc if tables.is_open => tables.is_open = false,
        Code::Esc | Code::Char('q') => return Asked::Leave,
        Code::Enter => tables.is_open = !tables.is_open && tables.marked_tile().is_some(),
        // As in a meeting.
        Code::F(2) => tables.shows_facilitator = true,
        Code::F(3) => tables.shows_facilitator = !tables.shows_facilitator,
        Code::Left => tables.step(-1),
        Code::Right => tables.step(1),
        Code::Up => tables.step(-columns),
        Code::Down => tables.step(columns),
        Code::Home => tables.step(isize::MIN),
        Code::End => tables.step(isize::MAX),
        Code::Char('o') => {
            tables.order = match tables.order {
                Order::Table => Order::NeedsALook,
                Order::NeedsALook => Order::Table,
            };
        }
        Code::Char('l') => tables.notice.clone_from(&tables.page),
        Code::Char('t') => tables.typing = Some(input::new("")),
        Code::Char('a') => return answer(tables),
        _ => {}
    }
    Asked::Nothing
}

/// Answers the marked table, else the only one that calls.
fn answer(tables: &mut Tables) -> Asked {
    let calls = |look: &Option<Look>| *look == Some(Look::Calls);
    let marked = tables.marked_tile().filter(|tile| calls(&tile.look));
    let mut others = tables.tiles.iter().filter(|tile| calls(&tile.look));
    match (marked, others.next(), others.next()) {
        (Some(tile), _, _) | (None, Some(tile), None) => Asked::Answer(tile.token.clone()),
        (None, Some(_), Some(_)) => {
            words::mark_whom().clone_into(&mut tables.notice);
            Asked::Nothing
        }
        (None, None, _) => {
            words::nobody_calls().clone_into(&mut tables.notice);
            Asked::Nothing
        }
    }
}

fn typed(tables: &mut Tables, key: Key) -> Asked {
    let Some(line) = &mut tables.typing else { return Asked::Nothing };
    match key.code {
        Code::Esc => tables.typing = None,
        Code::Enter => {
            let text = plain_text::clean(&input::text(line), LINE_BYTES);
            tables.typing = None;
            if !text.trim().is_empty() {
                return Asked::SayToAll(text.trim().to_owned());
            }
        }
        _ => {
            input::edit(line, key);
        }
    }
    Asked::Nothing
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::screens::tables::state::Tile;

    fn press(tables: &mut Tables, keys: &str) -> Asked {
        keys.chars().fold(Asked::Nothing, |_, c| match c {
            '\n' => key(tables, Key::plain(Code::Enter)),
            '\u{1b}' => key(tables, Key::plain(Code::Esc)),
            c => key(tables, Key::char(c)),
        })
    }

    fn tables(looks: &[Option<Look>]) -> Tables {
        let tile = |(at, look): (usize, &Option<Look>)| Tile {
            token: format!("table-{at}"),
            name: format!("Table {at}"),
            look: look.clone(),
            ..Tile::default()
        };
        let mut tables = Tables::default();
        tables.show(looks.iter().enumerate().map(tile).collect());
        tables
    }

    #[test]
    fn a_line_goes_to_all_when_it_is_finished() {
        let mut screen = tables(&[None]);
        assert_eq!(
            press(&mut screen, "tfive minutes left\n"),
            Asked::SayToAll("five minutes left".to_owned())
        );
        assert_eq!(press(&mut screen, "tno\u{1b}"), Asked::Nothing);
        assert_eq!(press(&mut screen, "t  \n"), Asked::Nothing);
        assert_eq!(press(&mut screen, "q"), Asked::Leave);
    }

    #[test]
    fn the_only_table_that_calls_is_answered_and_of_several_the_marked_one() {
        assert_eq!(press(&mut tables(&[None, Some(Look::Calls)]), "a"), Asked::Answer("table-1".to_owned()));
        let mut both = tables(&[Some(Look::Calls), None, Some(Look::Calls)]);
        assert_eq!(press(&mut both, "a"), Asked::Answer("table-0".to_owned()));
        both.step(1);
        assert_eq!(press(&mut both, "a"), Asked::Nothing);
        assert!(!both.notice.is_empty());
        assert_eq!(press(&mut tables(&[None]), "a"), Asked::Nothing);
    }

    #[test]
    fn enter_opens_a_table_and_esc_closes_it() {
        let mut screen = tables(&[None]);
        press(&mut screen, "\n");
        assert!(screen.is_open);
        assert_eq!(press(&mut screen, "\u{1b}"), Asked::Nothing);
        assert!(!screen.is_open);
        assert_eq!(press(&mut screen, "\u{1b}"), Asked::Leave);
    }
}
