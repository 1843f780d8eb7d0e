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
    symbols::border,
    text::{Line, Span},
    widgets::{Block, BorderType, Scrollbar, ScrollbarOrientation, ScrollbarState, StatefulWidget, Widget},
};

use crate::{
    domain::record::ids::PersonId,
    text::messages::commands as texts,
    tui::{
        command::Command,
        frame::palette::{self, PaletteEntry},
        meeting::{
            state::{Typing, View},
            view::MeetingView,
        },
        questions::question::Question,
        theme::Theme,
        widget::{
            input,
            line::{self, plain},
            space,
        },
    },
};

/// From this width on, the rows stand in a panel with a border.
const WIDE: u16 = 100;
/// Below this height there is no title.
const LOW: u16 = 12;
/// Columns for the key, and for the id.
const KEY: usize = 9;
const ID: usize = 15;

/// What stands around the rows.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Around {
    Border,
    Title,
    Nothing,
}

impl Around {
    fn of(window: Rect) -> Self {
        match window.height {
            ..LOW => Self::Nothing,
            _ if window.width >= WIDE => Self::Border,
            _ => Self::Title,
        }
    }

    /// How many rows it takes, and most rows of the list in it.
    fn rows(self) -> (u16, u16) {
        match self {
            Self::Border => (2, 20),
            Self::Title => (1, 6),
            Self::Nothing => (0, 6),
        }
    }
}

/// A list of the same height whatever is found, with the marked row in it.
pub fn lines(meeting: &MeetingView<'_>, typing: &Typing, window: Rect) -> Vec<Line<'static>> {
    let Question::Command(command) = typing.ask else { return vec![] };
    let all = match command {
        Command::Palette => usize::MAX,
        command => command.operation().choices(meeting.live).len(),
    };
    if all == 0 {
        return vec![];
    }
    let found = palette::rows(meeting.live, &typing.ask, &input::text(&typing.input));
    let cursor = typing.cursor.min(found.len().saturating_sub(1));
    let around = Around::of(window);
    let (more, most) = around.rows();
    let rows = (window.height / 3).clamp(1, most).min(space::rows(all));
    let area = Rect::new(0, 0, window.width, rows + more);
    let mut buf = Buffer::empty(area);
    List { meeting, command, found: &found, cursor }.draw(around, area, &mut buf);
    to_lines(&buf)
}

/// What was found, with the marked row.
struct List<'a> {
    meeting: &'a MeetingView<'a>,
    command: Command,
    found: &'a [PaletteEntry],
    cursor: usize,
}

impl List<'_> {
    fn draw(&self, around: Around, area: Rect, buf: &mut Buffer) {
        let (title, position) = (self.title(), self.position());
        let body = match around {
            Around::Border => {
                let block = block(self.meeting.theme).title(title).title(position.right_aligned());
                let inner = block.inner(area);
                block.render(area, buf);
                inner
            }
            Around::Title => {
                let ends = line::two_ends(title.spans, position.spans, area.width, self.meeting.theme.ascii);
                line::put(buf, (0, 0), &ends, area.width);
                Rect { y: 1, height: area.height - 1, ..area }
            }
            Around::Nothing => area,
        };
        self.draw_rows(Rect { width: body.width.saturating_sub(1), ..body }, buf);
        let bar = Rect { x: area.right() - 1, width: 1, ..body };
        self.draw_scrollbar(bar, buf);
    }

    /// *Find*, or what the choices are of.
    fn title(&self) -> Line<'static> {
        let title = if self.command == Command::Palette { texts::find() } else { self.command.id() };
        plain(format!(" {title} "), self.meeting.theme.strong())
    }

    fn position(&self) -> Line<'static> {
        let text = match self.found.len() {
            0 => texts::nothing_found().to_owned(),
            rows => texts::found_of(self.cursor as u64 + 1, rows as u64),
        };
        plain(format!(" {text} "), self.meeting.theme.quiet())
    }

    fn draw_rows(&self, area: Rect, buf: &mut Buffer) {
        let from = self.first_row(area.height);
        for (y, (n, entry)) in (area.top()..area.bottom()).zip(self.found.iter().enumerate().skip(from)) {
            let style = if n == self.cursor { self.meeting.theme.alert() } else { Style::new() };
            line::put_text(buf, (area.x, y), format!(" {}", self.text(entry)), area.width, style);
        }
    }

    /// The first row that is shown: as far down as the marked one asks for.
    fn first_row(&self, height: u16) -> usize {
        (self.cursor + 1).saturating_sub(usize::from(height))
    }

    fn draw_scrollbar(&self, area: Rect, buf: &mut Buffer) {
        let height = usize::from(area.height);
        if self.found.len() <= height {
            return;
        }
        let mut state = ScrollbarState::new(self.found.len() - height + 1)
            .viewport_content_length(height)
            .position(self.first_row(area.height));
        let (track, thumb) = if self.meeting.theme.ascii { ("|", "#") } else { ("│", "█") };
        Scrollbar::new(ScrollbarOrientation::VerticalRight)
            .begin_symbol(None)
            .end_symbol(None)
            .track_symbol(Some(track))
            .thumb_symbol(thumb)
            .render(area, buf, &mut state);
    }

    fn text(&self, entry: &PaletteEntry) -> String {
        match entry {
            PaletteEntry::Person(person) => self.person(*person),
            PaletteEntry::Command(command, words) => {
                let key = self.meeting.keymap.keys(*command).first().map(ToString::to_string);
                let says = words.clone().unwrap_or_else(|| command.title().to_owned());
                format!("{:>KEY$}  {:<ID$} {says}", key.unwrap_or_default(), command.id())
            }
            PaletteEntry::Choice(_, choice) if choice.current => {
                format!("{} {}", choice.title, texts::now_so())
            }
            PaletteEntry::Choice(_, choice) => choice.title.clone(),
        }
    }

    /// Their letter, name and group; never the name where the room can read it.
    fn person(&self, person: PersonId) -> String {
        if self.meeting.view == View::Room {
            return format!("{:>KEY$}  {}", "", texts::name_hidden());
        }
        let roster = &self.meeting.session.roster;
        let letter = roster.person(person).and_then(|p| p.key).map(String::from).unwrap_or_default();
        let group = roster
            .person(person)
            .and_then(|p| roster.group_of(p))
            .map(|g| roster.group_label(g))
            .unwrap_or_default();
        let name = line::cell(self.meeting.label(person), ID, self.meeting.theme.ascii);
        format!("{letter:>KEY$}  {name} {group}")
    }
}

fn block(theme: Theme) -> Block<'static> {
    let block = Block::bordered();
    if theme.ascii { block.border_set(ASCII_BORDER) } else { block.border_type(BorderType::Rounded) }
}

const ASCII_BORDER: border::Set<'static> = border::Set {
    top_left: "+",
    top_right: "+",
    bottom_left: "+",
    bottom_right: "+",
    vertical_left: "|",
    vertical_right: "|",
    horizontal_top: "-",
    horizontal_bottom: "-",
};

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
