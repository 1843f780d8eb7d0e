//! A section of the review as titled parts. Each section is a file; here is what they share.

mod agreed;
mod answers;
mod balance;
mod closing;
mod corrections;
mod items;
mod people;
mod shares;
mod voices;

use ratatui::{buffer::Buffer, layout::Rect, style::Style, text::Line};

use crate::{
    domain::order::Ordered as _,
    report::{
        disclosure::Disclosure,
        model::{GroupPart, SessionReport},
    },
    text::messages::lines,
    tui::{
        frame::picture,
        meeting::view::MeetingView,
        screens::review::state::{Review, Section},
        widget::{
            cards::{Card, Grid, Picture, Side},
            line,
            panel::Frame,
        },
    },
};

/// Wider lines are hard to read.
const MOST_COLUMNS: u16 = 110;

/// Columns in the line mode, which breaks the lines itself.
const LINE_COLUMNS: u16 = 10_000;

/// The parts of one section, as they are put together.
pub struct Page<'a> {
    meeting: &'a MeetingView<'a>,
    review: &'a Review,
    disclosure: Disclosure<'a>,
    r: &'a SessionReport,
    grid: Grid,
    /// Rows of the space for the section.
    height: u16,
    /// Columns for the text of the part that is being put together.
    width: u16,
    /// Read line by line: there are no pictures, and sentences in their place.
    in_lines: bool,
    cards: Vec<Card<'a>>,
}

/// The parts of the open section. (The timeline and the notes are no pages: each scrolls in its own way.)
pub fn cards<'a>(meeting: &'a MeetingView<'a>, review: &'a Review, grid: Grid, height: u16) -> Vec<Card<'a>> {
    parts(meeting, review, grid, height, false)
}

/// The same in words: under the title of each part its lines.
pub fn sentences(meeting: &MeetingView<'_>, review: &Review) -> Vec<String> {
    let grid = Grid { frame: Frame::TitleRow, width: LINE_COLUMNS };
    let mut out = vec![];
    for card in parts(meeting, review, grid, 0, true) {
        out.push(lines::heading(&card.title));
        let texts = card.lines.iter().map(in_words);
        out.extend(texts.filter(|text| !text.is_empty()));
    }
    out
}

/// A line without its patterns; what stands apart on it is parted by a comma.
fn in_words(line: &Line<'_>) -> String {
    let text: String = line.spans.iter().map(|span| span.content.as_ref()).collect();
    picture::in_words(&text)
}

fn parts<'a>(
    meeting: &'a MeetingView<'a>,
    review: &'a Review,
    grid: Grid,
    height: u16,
    in_lines: bool,
) -> Vec<Card<'a>> {
    let (disclosure, r) = (review.disclosure(), &review.report);
    let mut page = Page { meeting, review, disclosure, r, grid, height, width: 0, in_lines, cards: vec![] };
    match review.section {
        Section::Balance => page.balance(),
        Section::Timeline | Section::Notes => {}
        Section::Items => page.items(),
        Section::Voices => page.voices(),
        Section::AtTheEnd => page.at_the_end(),
        Section::Agreed => page.agreed(),
        Section::People => page.people(),
        Section::Amendments => page.corrections(),
    }
    page.cards
}

impl<'a> Page<'a> {
    // ---- adding parts and lines ---------------------------------------------------------------

    /// Begins a part: what is added goes there.
    fn card(&mut self, side: Side, title: &str) {
        let most = if self.in_lines { u16::MAX } else { MOST_COLUMNS };
        self.width = self.grid.columns(side).min(most);
        self.cards.push(Card { title: title.to_owned(), side, picture: None, lines: vec![] });
    }

    /// What is drawn over the lines of the part.
    fn picture(&mut self, least: u16, most: u16, draw: impl Fn(Rect, &mut Buffer) + 'a) {
        if self.in_lines {
            return;
        }
        if let Some(card) = self.cards.last_mut() {
            card.picture = Some(Picture { least, most: most.max(least), draw: Box::new(draw) });
        }
    }

    fn push(&mut self, line: Line<'static>) {
        if let Some(card) = self.cards.last_mut() {
            card.lines.push(line);
        }
    }

    /// How many lines the part has.
    fn len(&self) -> usize {
        self.cards.last().map_or(0, |card| card.lines.len())
    }

    fn blank(&mut self) {
        if self.len() > 0 {
            self.push(Line::default());
        }
    }

    fn wrapped(&mut self, text: &str, indent: usize, style: Style) {
        let columns = usize::from(self.width).saturating_sub(indent);
        for line in line::wrapped(text, columns, indent, style) {
            self.push(line);
        }
    }

    fn paragraph(&mut self, text: &str) {
        self.wrapped(text, 0, Style::new());
    }

    fn paragraphs<'l>(&mut self, lines: impl IntoIterator<Item = &'l String>) {
        for line in lines {
            self.paragraph(line);
        }
    }

    fn quiet(&mut self, text: &str) {
        let style = self.meeting.theme.quiet();
        self.wrapped(text, 0, style);
    }

    fn indented(&mut self, text: &str) {
        self.wrapped(text, 2, Style::new());
    }

    // ---- what several sections ask ------------------------------------------------------------

    /// Which pattern and colour a group has; one that the roster does not know has the first that is free.
    fn pattern_index(&self, id: &str) -> usize {
        let roster = &self.meeting.session.roster;
        let known = roster.group_index(id);
        self.meeting.pattern_index(known.unwrap_or(roster.groups().len()))
    }

    /// The groups in the balance, the centred one first.
    fn in_balance(&self) -> Vec<&'a GroupPart> {
        let mut groups = self.disclosure.in_balance();
        groups.order_by_key(|g| self.pattern_index(&g.id));
        groups
    }

    /// The name of whoever has this id, where people are shown.
    fn person(&self, id: &str) -> String {
        self.r.people.iter().find(|p| p.id == id).map_or_else(|| id.to_owned(), |p| p.label.clone())
    }

    fn is_import(&self) -> bool {
        self.r.session.source.is_import()
    }
}
