//! The key row: the keys that matter most, as many as fit.

use std::sync::LazyLock;

use ratatui::text::{Line, Span};

use crate::{
    text::messages::{commands as texts, keys},
    tui::{
        command::{Command, Place},
        keymap::Keymap,
        meeting::view::MeetingView,
        ops::{LETTERS, operation::Operation, operations},
        theme::Theme,
        widget::flow::{self, Entry},
    },
};

/// The keys of a place, less those that have no use there at present.
pub struct KeyRow<'a> {
    pub keymap: &'a Keymap,
    pub theme: Theme,
    pub place: Place,
    pub left_out: &'a [Command],
}

/// The key row of a meeting, on at most `rows` lines.
pub fn lines(meeting: &MeetingView<'_>, width: u16, rows: usize) -> Vec<Line<'static>> {
    let (keymap, theme, place) = (meeting.keymap, meeting.theme, meeting.place);
    KeyRow { keymap, theme, place, left_out: &meeting.left_out }.lines(width, rows)
}

/// The blanks after the last key may stand outside.
const END_BLANKS: usize = 2;

impl KeyRow<'_> {
    /// The hints in order of importance, on at most `rows` lines of this width.
    pub fn lines(&self, width: u16, rows: usize) -> Vec<Line<'static>> {
        let entry = |(key, what): (String, &'static str)| Entry {
            sign: Span::styled(if self.theme.ascii { ascii_key(key) } else { key }, self.theme.strong()),
            meaning: Span::styled(what, self.theme.quiet()),
        };
        flow::rows(self.hints().map(entry), usize::from(width) + END_BLANKS, rows)
    }

    /// Worked out one after the other, since most of them do not fit.
    fn hints(&self) -> impl Iterator<Item = (String, &'static str)> {
        let shown = |r: &&&Operation| r.place().covers(self.place) && !self.left_out.contains(&r.command);
        let hint =
            |r: &&Operation| Some((self.keymap.keys(r.command).first()?.to_string(), (r.hint?.label)()));
        let letters = letters(self.place).map(|what| (LETTERS.to_owned(), what));
        letters.into_iter().chain(BY_RANK.iter().filter(shown).filter_map(hint))
    }
}

/// The operations that can stand in a key row, the most important first.
static BY_RANK: LazyLock<Vec<&Operation>> = LazyLock::new(|| {
    let mut hinted: Vec<&Operation> = operations().filter(|r| r.hint.is_some()).collect();
    hinted.sort_by_key(|r| r.hint.map(|hint| hint.rank));
    hinted
});

/// What the letters do, where they belong to no command.
fn letters(place: Place) -> Option<&'static str> {
    match place {
        Place::Live => Some(texts::letters_short()),
        Place::List => Some(texts::list_letters_short()),
        Place::Play
        | Place::Home
        | Place::Review
        | Place::Series
        | Place::Both
        | Place::Record
        | Place::Everywhere => None,
    }
}

fn ascii_key(key: String) -> String {
    match key.as_str() {
        "←" => keys::left().to_owned(),
        "→" => keys::right().to_owned(),
        "↑" => keys::up().to_owned(),
        "↓" => keys::down().to_owned(),
        _ => key,
    }
}
