//! The sections of the live view, stacked from the top; when room is short, those with the highest rank are left out.

use ratatui::{buffer::Buffer, layout::Rect, style::Style, text::Line};

use crate::tui::{
    meeting::{panel::Panel, view::MeetingView},
    screens::live::view::{balance, panel, people},
    widget::{bar, big, line, space},
};

/// Rows of the large name of whoever has the floor.
const BIG_ROWS: u16 = 4;
/// Fewest rows of an open panel; one of sentences has fewer.
const PANEL_ROWS: u16 = 8;
const PROSE_ROWS: u16 = 6;

/// A part of the view that stays or goes as a whole.
pub struct Section {
    /// 0 stays longest.
    pub rank: u8,
    pub content: Content,
}

pub enum Content {
    Lines(Vec<Line<'static>>),
    /// A bar of shares after a label.
    Bar(&'static str, Vec<bar::Segment>),
    /// Who has the floor, readable from across the table.
    Large(String, Style),
    /// The people, on as many rows as there are left.
    People,
    /// An open panel in their place.
    Panel(Panel),
}

impl Section {
    pub fn lines(rank: u8, lines: Vec<Line<'static>>) -> Self {
        Self { rank, content: Content::Lines(lines) }
    }

    pub fn blank(rank: u8) -> Self {
        Self::lines(rank, vec![Line::default()])
    }

    /// The fewest rows it needs.
    fn height(&self) -> u16 {
        match &self.content {
            Content::Lines(lines) => space::rows(lines.len()),
            Content::Bar(..) | Content::People => 1,
            Content::Panel(panel) if panel::is_prose(panel.list) => PROSE_ROWS,
            Content::Panel(_) => PANEL_ROWS,
            Content::Large(..) => BIG_ROWS,
        }
    }
}

fn height(sections: &[Section]) -> u16 {
    sections.iter().map(Section::height).sum()
}

/// Draws the sections that fit, from the top; panel and people share the rows that are left over.
pub fn draw(meeting: &MeetingView<'_>, mut sections: Vec<Section>, area: Rect, buf: &mut Buffer) {
    leave_out(&mut sections, area.height);
    let mut spare = area.height.saturating_sub(height(&sections));
    let mut y = area.y;
    for section in &sections {
        let room = Rect { y, height: area.bottom().saturating_sub(y), ..area };
        let used = draw_one(meeting, section, spare, room, buf);
        spare = spare.saturating_sub(used.saturating_sub(section.height()));
        y += used;
    }
}

/// Leaves out the least important until the rest fits.
fn leave_out(sections: &mut Vec<Section>, rows: u16) {
    while height(sections) > rows {
        let Some(last) = sections.iter().map(|s| s.rank).max().filter(|rank| *rank > 0) else { return };
        if let Some(at) = sections.iter().rposition(|s| s.rank == last) {
            sections.remove(at);
        }
    }
}

/// Draws one section, which may have so many rows more than it needs; returns the rows it takes.
fn draw_one(meeting: &MeetingView<'_>, section: &Section, spare: u16, room: Rect, buf: &mut Buffer) -> u16 {
    match &section.content {
        Content::Lines(lines) => {
            line::lines(room, buf, lines);
            section.height()
        }
        Content::Bar(label, segments) => {
            balance::labelled_bar(meeting, label, segments, room, buf);
            section.height()
        }
        Content::Large(text, style) => {
            let height = BIG_ROWS.min(room.height);
            let at = Rect { x: room.x + 1, width: room.width.saturating_sub(2), height, ..room };
            big::draw(at, buf, text, 1, *style, meeting.theme);
            section.height()
        }
        Content::Panel(panel) => {
            let more = if panel::is_prose(panel.list) { spare / 2 } else { spare };
            let height = (section.height() + more).min(room.height);
            panel::draw(meeting, *panel, Rect { height, ..room }, buf);
            height
        }
        Content::People => people::draw(meeting, Rect { height: (1 + spare).min(room.height), ..room }, buf),
    }
}
