//! While the lines run by: the lines with their keys, who was tapped, and everybody's letter.

use ratatui::{
    buffer::Buffer,
    layout::Rect,
    style::Style,
    text::{Line, Span},
};

use super::View;
use crate::{
    domain::measures::taps::Voice,
    text::{messages::commands, practise as words},
    tui::{
        command::Command,
        frame::key_row,
        keymap::{Key, Keymap},
        ops::LETTERS,
        screens::practise::{
            script::{self, Cue, Member},
            state::Stage,
        },
        surface::{Surface, Target},
        theme::Sign,
        widget::{big, flow, line, panel::Frame},
    },
};

/// Columns of the key before a line, with those around it, and of the pattern after it.
const KEY: usize = 7;
const MARK: usize = 3;

impl View<'_> {
    /// The lines that were said so far, the latest at the bottom.
    pub(super) fn meeting(&self, area: Rect, buf: &mut Buffer) {
        let elapsed = self.practise.elapsed(self.now);
        let shown = elapsed < self.practise.script.half();
        let state = if shown { words::keys_shown() } else { words::keys_hidden() };
        let room = self.panel(words::panel_meeting(), state, area, buf);
        let said = self.practise.lines_until(elapsed);
        let last = said.len().saturating_sub(1);
        let rows: Vec<Line<'static>> =
            said.iter().enumerate().flat_map(|(n, said)| self.said(said, n == last, room.width)).collect();
        let from = rows.len().saturating_sub(usize::from(room.height));
        line::lines(room, buf, rows.iter().skip(from));
    }

    /// A line with its key, if that is shown, and the pattern of the group.
    fn said(&self, said: &script::Line, latest: bool, columns: u16) -> Vec<Line<'static>> {
        let shown = said.begins && said.at < self.practise.script.half();
        let key = if shown { self.key_of(said.cue) } else { String::new() };
        let style = if latest { self.theme.strong() } else { Style::new() };
        let key_style = if latest && shown { self.theme.marked() } else { self.theme.strong() };
        let key_width = line::width(&key).min(KEY - 2);
        let mark = self.mark(said.cue);
        let text = line::wrap(&said.words, usize::from(columns).saturating_sub(KEY + MARK));
        let row = |(n, text): (usize, String)| {
            let text = Span::styled(text, style);
            if n > 0 {
                return Line::from(vec![Span::raw(" ".repeat(KEY + MARK)), text]);
            }
            let before = Span::raw(" ".repeat(KEY - 2 - key_width));
            let key = Span::styled(line::fit(&key, KEY - 2, self.theme.ascii), key_style);
            Line::from(vec![before, key, Span::raw("  "), mark.clone(), text])
        };
        text.into_iter().enumerate().map(row).collect()
    }

    /// The pattern of a speaker's group; a hand for a hand.
    fn mark(&self, cue: Cue) -> Span<'static> {
        let mark = match cue {
            Cue::Floor(Voice::Person(person)) => {
                return self.pattern(&self.practise.script.people[person]);
            }
            Cue::Floor(Voice::Someone | Voice::Quiet) => " ",
            Cue::HandUp(_) => self.theme.sign(Sign::Hand),
        };
        Span::raw(line::cell(mark, MARK, self.theme.ascii))
    }

    fn pattern(&self, person: &Member) -> Span<'static> {
        Span::styled(
            format!("{} ", self.theme.pattern(person.group).repeat(MARK - 1)),
            self.theme.group(person.group),
        )
    }

    /// What is pressed for it.
    fn key_of(&self, cue: Cue) -> String {
        let letter = |person: usize| self.practise.script.people[person].key.unwrap_or(' ');
        match cue {
            Cue::Floor(Voice::Person(person)) => letter(person).to_string(),
            Cue::Floor(Voice::Someone) => self.keymap.key_to_press(Command::Someone),
            Cue::Floor(Voice::Quiet) => self.keymap.key_to_press(Command::Open),
            Cue::HandUp(person) => format!("{} {}", self.keymap.key_to_press(Command::Hand), letter(person)),
        }
    }

    /// Who has the floor by what was tapped, in letters as large as there is room for.
    pub(super) fn tapped(&self, area: Rect, buf: &mut Buffer) {
        let label = self.label(self.practise.tapped());
        let room = self.panel(words::panel_tapped(), "", area, buf);
        if area.height < 2 {
            return line::put_text(buf, (area.x + 1, area.y), label, area.width, self.theme.strong());
        }
        big::draw(room, buf, label, 1, self.theme.strong(), self.theme);
    }

    pub(super) fn label(&self, voice: Option<Voice>) -> &'static str {
        match voice {
            Some(Voice::Person(person)) => self.practise.script.people[person].name,
            Some(Voice::Someone) => words::someone(),
            Some(Voice::Quiet) => words::quiet(),
            None => words::nothing_yet(),
        }
    }

    /// Everybody's letter: a row for each, or all of them in a few.
    pub(super) fn people(&self, area: Rect, buf: &mut Surface<'_>) {
        let people = &self.practise.script.people;
        let bare = self.frame == Frame::TitleRow && area.height < 2;
        let room = if bare { area } else { self.panel(words::panel_people(), "", area, buf) };
        let key = |person: &Member| person.key.unwrap_or(' ').to_string();
        if usize::from(room.height) < people.len() {
            let entries = people.iter().map(|person| self.entry((key(person), person.name)));
            let rows = flow::rows(entries, usize::from(room.width) + 2, room.height.into());
            line::lines(room, buf, &rows);
            let moved = |at: Rect| Rect { x: room.x + at.x, y: room.y + at.y, ..at };
            let places = flow::places(&rows).into_iter().map(moved);
            return self.places(places.zip(people), buf);
        }
        let groups = [words::lived_experience(), words::staff()];
        let names = people.iter().map(|person| line::width(person.name)).max().unwrap_or(0);
        let row = |person: &Member| {
            Line::from(vec![
                self.pattern(person),
                Span::styled(format!("{} ", key(person)), self.theme.strong()),
                Span::raw(format!("{}  ", line::cell(person.name, names, self.theme.ascii))),
                Span::styled(groups.get(person.group).copied().unwrap_or_default(), self.theme.quiet()),
            ])
        };
        line::lines(room, buf, &people.iter().map(row).collect::<Vec<_>>());
        self.places(room.rows().zip(people), buf);
    }

    /// A click on somebody does what their letter does.
    fn places<'p>(&self, places: impl Iterator<Item = (Rect, &'p Member)>, buf: &mut Surface<'_>) {
        for (place, person) in places.filter(|_| matches!(self.practise.stage, Stage::Running { .. })) {
            if let Some(letter) = person.key {
                buf.target(place, Target::Key(Key::char(letter)));
            }
        }
    }
}

/// The letters and these commands, as the key row has them.
pub(super) fn keys(keymap: &Keymap, of_meeting: &[Command]) -> Vec<(Option<Key>, String, &'static str)> {
    let letters = (None, LETTERS.to_owned(), commands::letters_short());
    let hint = |command: &Command| {
        key_row::hint(keymap, *command).map(|(key, label)| (Some(key), key.to_string(), label))
    };
    [letters].into_iter().chain(of_meeting.iter().filter_map(hint)).collect()
}
