//! A section of the review as lines of text. Each section is a file; here is what they share.

mod agreed;
mod balance;
mod closing;
mod corrections;
mod items;
mod people;
mod voices;
mod written;

use ratatui::{style::Style, text::Line};

use crate::{
    report::{
        disclosure::Disclosure,
        model::{GroupPart, SessionReport},
    },
    tui::{
        meeting::view::MeetingView,
        screens::review::state::{Review, Section},
        widget::line::{self, plain},
    },
};

/// Pattern of a group that the roster does not know.
const OTHER_PATTERN: usize = 3;

/// The lines of one section, as they are put together.
pub struct Page<'a> {
    meeting: &'a MeetingView<'a>,
    review: &'a Review,
    disclosure: Disclosure<'a>,
    r: &'a SessionReport,
    width: u16,
    pub lines: Vec<Line<'static>>,
    /// The lines of what is chosen, if something can be: the first, and the one after the last.
    pub chosen: Option<(usize, usize)>,
}

impl<'a> Page<'a> {
    /// The open section. (The timeline is no page: it is drawn as a ribbon.)
    pub fn new(meeting: &'a MeetingView<'a>, review: &'a Review, width: u16) -> Self {
        let (disclosure, r) = (review.disclosure(), &review.report);
        let mut page = Self { meeting, review, disclosure, r, width, lines: vec![], chosen: None };
        match review.section {
            Section::Balance => page.balance(),
            Section::Timeline => {}
            Section::Items => page.items(),
            Section::Voices => page.voices(),
            Section::Notes => page.written(),
            Section::AtTheEnd => page.at_the_end(),
            Section::Agreed => page.agreed(),
            Section::People => page.people(),
            Section::Amendments => page.corrections(),
        }
        page
    }

    // ---- adding lines -------------------------------------------------------------------------

    fn blank(&mut self) {
        if !self.lines.is_empty() {
            self.lines.push(Line::default());
        }
    }

    fn heading(&mut self, text: &str) {
        self.blank();
        self.lines.push(plain(text.to_owned(), self.meeting.theme.strong()));
    }

    fn wrapped(&mut self, text: &str, indent: usize, style: Style) {
        let columns = usize::from(self.width).saturating_sub(indent);
        self.lines.extend(line::wrapped(text, columns, indent, style));
    }

    /// A sign at the edge of a line.
    fn mark_line(&mut self, at: usize, sign: &str) {
        if let Some(span) = self.lines.get_mut(at).and_then(|line| line.spans.first_mut()) {
            let rest: String = span.content.chars().skip(1).collect();
            span.content = format!("{sign}{rest}").into();
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

    /// Which pattern and colour a group has.
    fn pattern_index(&self, id: &str) -> usize {
        self.meeting.session.roster.group_index(id).map_or(OTHER_PATTERN, |g| self.meeting.pattern_index(g))
    }

    /// The groups in the balance, the centred one first.
    fn in_balance(&self) -> Vec<&'a GroupPart> {
        let mut groups = self.disclosure.in_balance();
        groups.sort_by_key(|g| self.pattern_index(&g.id));
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
