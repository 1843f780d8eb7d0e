//! The key row: the keys that matter most, as many as fit.

use ratatui::text::Span;

use crate::{
    domain::order::Ordered as _,
    text::messages::commands as texts,
    tui::{
        command::{Command, Place},
        keymap::{Key, KeyHint, Keymap},
        meeting::view::MeetingView,
        ops::{LETTERS, operation::Operation, operations},
        surface::{Lines, Target},
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

/// A key, how it is written and what it does. Without a key, it stands for several.
pub type Hint<'a> = (Option<Key>, &'a str, &'static str);

/// The key row of a meeting, on at most `rows` lines.
pub fn lines(meeting: &MeetingView<'_>, width: u16, rows: usize) -> Lines {
    let (keymap, theme, place) = (meeting.keymap, meeting.theme, meeting.place);
    KeyRow { keymap, theme, place, left_out: &meeting.left_out }.lines(width, rows)
}

/// The blanks after the last key may stand outside.
const END_BLANKS: usize = 2;

impl KeyRow<'_> {
    /// The hints in order of importance, on at most `rows` lines of this width.
    pub fn lines(&self, width: u16, rows: usize) -> Lines {
        of(self.hints(), width, rows, self.theme)
    }

    pub fn hints(&self) -> impl Iterator<Item = Hint<'_>> {
        let hints = self.keymap.hints(|| by_rank(self.keymap));
        let shown = |hint: &&KeyHint| hint.place.covers(self.place) && !self.left_out.contains(&hint.command);
        let letters = letters(self.place).map(|what| (None, LETTERS, what));
        let hint = |hint: &'_ KeyHint| self.keymap.keys(hint.command).first().copied();
        letters.into_iter().chain(
            hints.iter().filter(shown).map(move |shown| (hint(shown), shown.key.as_str(), shown.label)),
        )
    }
}

/// Keys with what they do, as many as fit on at most `rows` lines. A click on one does what it does.
pub fn of<'a>(hints: impl IntoIterator<Item = Hint<'a>>, width: u16, rows: usize, theme: Theme) -> Lines {
    let hints: Vec<Hint<'a>> = hints.into_iter().collect();
    let entry = |(_, key, what): &Hint<'_>| Entry {
        sign: Span::styled((*key).to_owned(), theme.strong()),
        meaning: Span::styled(*what, theme.quiet()),
    };
    let rows = flow::rows(hints.iter().map(entry), usize::from(width) + END_BLANKS, rows);
    let places = flow::places(&rows);
    let mut out = Lines::from(rows);
    for (place, key) in places.into_iter().zip(hints.iter().map(|(key, ..)| *key)) {
        if let Some(key) = key {
            out.target(place, Target::Key(key));
        }
    }
    out
}

/// The key of a command with its few words for the key row, if it has both.
pub fn hint(keymap: &Keymap, command: Command) -> Option<(Key, &'static str)> {
    Some((*keymap.keys(command).first()?, (command.operation().hint?.label)()))
}

/// The operations that stand in a key row and have a key, the most important first.
fn by_rank(keymap: &Keymap) -> Vec<KeyHint> {
    let hint = |r: &Operation| {
        let (hint, key) = (r.hint?, keymap.keys(r.command).first()?.to_string());
        Some((hint.rank, KeyHint { command: r.command, place: r.place(), key, label: (hint.label)() }))
    };
    let mut ranked: Vec<_> = operations().filter_map(hint).collect();
    ranked.order_by_key(|(rank, _)| *rank);
    ranked.into_iter().map(|(_, hint)| hint).collect()
}

/// What the letters do, where they belong to no command.
fn letters(place: Place) -> Option<&'static str> {
    match place {
        Place::Live => Some(texts::letters_short()),
        Place::List => Some(texts::list_letters_short()),
        Place::Play
        | Place::Home
        | Place::Review
        | Place::Series
        | Place::Comparison
        | Place::Both
        | Place::Record
        | Place::Everywhere => None,
    }
}
