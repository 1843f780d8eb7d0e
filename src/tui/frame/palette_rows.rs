//! The rows to choose from, above the line being typed: what the palette finds, or what a command can be told.
//!
//! ```text
//! ╭ Find ──────────────────────────────────────────────────────── 3 of 12 ╮
//! │   Space  open            quiet: nobody is speaking                     █
//! │    Esc   …                                                             ║
//! ╰────────────────────────────────────────────────────────────────────────╯
//! ```

use ratatui::{
    buffer::Buffer,
    layout::Rect,
    style::Style,
    text::{Line, Span},
};

use crate::{
    domain::record::ids::PersonId,
    text::{messages::commands as texts, people},
    tui::{
        command::Command,
        frame::palette::{self, PaletteEntry, names},
        meeting::{
            state::{Typing, View},
            view::MeetingView,
        },
        questions::question::Question,
        surface::{Lines, Surface, Target},
        widget::{
            input,
            line::{self, plain},
            panel::{Frame, Panel},
            scrollbar, space,
        },
    },
};

/// Below this height there is no title.
const LOW: u16 = 12;
/// Most rows at once, in a panel and without.
const MOST_ROWS: (u16, u16) = (20, 6);
/// Columns for the key, and for the id.
const KEY: usize = 9;
const ID: usize = 15;

/// A list of the same height whatever is found, with the marked row in it.
pub fn lines(meeting: &MeetingView<'_>, typing: &Typing, window: Rect) -> Lines {
    let Question::Command(command) = typing.ask else { return Lines::default() };
    let all = match command {
        Command::Palette => usize::MAX,
        command => command.operation().choices(meeting.live).len(),
    };
    if all == 0 {
        return Lines::default();
    }
    let found = palette::rows(meeting.live, &typing.ask, &input::text(&typing.input));
    let cursor = typing.cursor.min(found.len().saturating_sub(1));
    let frame = Some(Frame::of(window)).filter(|_| window.height >= LOW);
    let most = if frame == Some(Frame::Border) { MOST_ROWS.0 } else { MOST_ROWS.1 };
    let rows = (window.height / 3).clamp(1, most).min(space::rows(all));
    let area = Rect::new(0, 0, window.width, rows + frame.map_or(0, Frame::rows));
    let mut buf = Buffer::empty(area);
    let mut surface = Surface::new(&mut buf);
    List { meeting, command, found: &found, cursor }.draw(frame, area, &mut surface);
    let places = surface.places;
    Lines::drawn(to_lines(&buf), places)
}

/// Every row that was found, in words; its place is that of the row.
pub fn rows_in_words(meeting: &MeetingView<'_>, typing: &Typing) -> Vec<String> {
    let Question::Command(command) = typing.ask else { return vec![] };
    let found = palette::rows(meeting.live, &typing.ask, &input::text(&typing.input));
    let list = List { meeting, command, found: &found, cursor: 0 };
    found.iter().map(|entry| list.in_words(entry)).collect()
}

/// What was found, with the marked row.
struct List<'a> {
    meeting: &'a MeetingView<'a>,
    command: Command,
    found: &'a [PaletteEntry],
    cursor: usize,
}

impl List<'_> {
    fn draw(&self, frame: Option<Frame>, area: Rect, buf: &mut Surface<'_>) {
        let theme = self.meeting.theme;
        let panel = Panel { title: self.title(), state: &self.position(), focused: true };
        let body = frame.map_or(area, |frame| panel.draw(frame, area, buf, theme));
        let rows: Vec<Line<'static>> = self.found.iter().enumerate().map(|row| self.row(row)).collect();
        let height = usize::from(body.height);
        // As far down as the marked row asks for.
        let from = (self.cursor + 1).saturating_sub(height);
        let text = Rect { width: body.width.saturating_sub(1), ..body };
        line::lines(text, buf, rows.iter().skip(from));
        for (n, row) in text.rows().enumerate().take(rows.len() - from) {
            buf.target(row, Target::Row(from + n));
        }
        buf.scrolls(body);
        if rows.len() > height {
            scrollbar::draw(body, buf, rows.len(), self.cursor, theme);
        }
    }

    /// *Find*, or what the choices are of.
    fn title(&self) -> &'static str {
        if self.command == Command::Palette { texts::find() } else { self.command.id() }
    }

    fn position(&self) -> String {
        match self.found.len() {
            0 => texts::nothing_found().to_owned(),
            rows => texts::found_of(self.cursor as u64 + 1, rows as u64),
        }
    }

    fn row(&self, (n, entry): (usize, &PaletteEntry)) -> Line<'static> {
        let style = if n == self.cursor { self.meeting.theme.marked() } else { Style::new() };
        plain(format!(" {}", self.text(entry)), style)
    }

    fn text(&self, entry: &PaletteEntry) -> String {
        match entry {
            PaletteEntry::Person(person) => self.person(*person),
            PaletteEntry::Command(command, words) => {
                let key = self.meeting.keymap.keys(*command).first().map(ToString::to_string);
                let says =
                    words.as_deref().map_or_else(|| command.title().to_owned(), |words| self.said(words));
                format!("{:>KEY$}  {:<ID$} {says}", key.unwrap_or_default(), command.id())
            }
            PaletteEntry::Choice(_, choice) if choice.current => {
                format!("{} {}", choice.title, texts::now_so())
            }
            PaletteEntry::Choice(_, choice) => choice.title.clone(),
        }
    }

    /// A row without columns: what it does, then its key.
    fn in_words(&self, entry: &PaletteEntry) -> String {
        let PaletteEntry::Command(command, words) = entry else { return self.text(entry) };
        let says = words.as_deref().map_or_else(|| command.title().to_owned(), |words| self.said(words));
        let key = self.meeting.keymap.keys(*command).first().map(ToString::to_string);
        let parts = [Some(command.id().to_owned()), Some(says), key];
        parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
    }

    /// What was typed, with dots for names where the room can read it.
    fn said(&self, words: &str) -> String {
        if self.meeting.view == View::Room {
            return names::hidden((words, ""), self.meeting.session, self.meeting.theme).0;
        }
        words.to_owned()
    }

    /// Their letter, name and group; never the name where the room can read it.
    fn person(&self, person: PersonId) -> String {
        if self.meeting.view == View::Room {
            return format!("{:>KEY$}  {}", "", texts::name_hidden());
        }
        let roster = &self.meeting.session.roster;
        let known = roster.person(person);
        let letter = known.and_then(|p| p.key).map(String::from).unwrap_or_default();
        let group = known.and_then(|p| roster.group_of(p)).map(|g| people::group(roster, g));
        let group = group.unwrap_or_default();
        let name = line::cell(&self.meeting.label(person), ID, self.meeting.theme.ascii);
        format!("{letter:>KEY$}  {name} {group}")
    }
}

/// What was drawn, as lines.
fn to_lines(buf: &Buffer) -> Vec<Line<'static>> {
    let row = |y: u16| {
        let mut spans: Vec<Span<'static>> = Vec::new();
        let mut x = 0;
        while x < buf.area.width {
            let cell = &buf[(x, y)];
            x += space::rows(line::width(cell.symbol())).max(1);
            match spans.last_mut() {
                Some(span) if span.style == cell.style() => span.content.to_mut().push_str(cell.symbol()),
                _ => spans.push(Span::styled(cell.symbol().to_owned(), cell.style())),
            }
        }
        Line::from(spans)
    };
    (0..buf.area.height).map(row).collect()
}
