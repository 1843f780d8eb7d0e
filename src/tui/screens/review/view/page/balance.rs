//! The balance: the guesses, each group beside its headcount and aim, and how the time went.

use ratatui::text::{Line, Span};

use crate::{
    domain::preparation::charter::SessionKind,
    report::{disclosure::heading_of, model::GroupPart},
    text::{report as words, review},
    tui::{
        screens::review::{state::Guessing, view::page::Page},
        theme::Sign,
    },
};

/// Columns of a bar.
const BAR: u16 = 40;

impl Page<'_> {
    pub fn balance(&mut self) {
        self.quiet(words::first());
        self.blank();
        self.guesses();
        for group in self.in_balance() {
            self.group(group);
        }
        if !self.disclosure.shows_shares() && self.r.session.kind != SessionKind::OneGroup {
            self.paragraph(&review::too_few(self.meeting.keymap));
        }
        self.paragraph(words::kind(self.r.session.kind));
        self.blank();
        let disclosure = self.disclosure;
        self.paragraphs(&disclosure.apart_lines());
        self.paragraphs(disclosure.all_talk().iter().chain(&disclosure.parity()));
        self.heading(review::quiet());
        self.paragraphs(&disclosure.time());
    }

    /// The guess before the review, beside what the room guessed at the end.
    fn guesses(&mut self) {
        let label = |id: &String| self.disclosure.label(id);
        let mine = match &self.review.guess {
            Guessing::Guessed(guess) => review::guess(guess.group.as_ref().map(label).as_deref()),
            Guessing::Asked | Guessing::Skipped => review::no_guess().to_owned(),
        };
        let room = self.r.closing.guess.as_ref();
        let room = room.map(|g| words::guess(g.group.as_ref().map(label).as_deref()));
        if self.review.choices().len() > 1 {
            self.paragraph(&mine);
        }
        if let Some(room) = room {
            self.paragraph(&room);
        }
        self.blank();
    }

    fn group(&mut self, group: &GroupPart) {
        let theme = self.meeting.theme;
        let Some(share) = self.disclosure.share_of(group) else {
            let small = self.disclosure.is_small(&group.id);
            let text = if small { words::too_few(&group.label, group.people) } else { heading_of(group) };
            return self.paragraph(&text);
        };
        self.wrapped(&heading_of(group), 0, theme.strong());
        self.indented(&share);
        let Some(share) = group.share else { return };
        let pattern = self.pattern_index(&group.id);
        let columns = BAR.min(self.width.saturating_sub(2));
        let bar = bar(share, group.target, columns, theme.pattern(pattern), theme.sign(Sign::Dot));
        self.lines.push(Line::from(vec![Span::raw("  "), Span::styled(bar, theme.group(pattern))]));
    }
}

/// A share as a line of text: `full` up to the share, then `empty`, the aim as an upright stroke.
fn bar(share: f64, aim: Option<f64>, columns: u16, full: &str, empty: &str) -> String {
    let edge = |part: f64| part.clamp(0.0, 1.0) * f64::from(columns);
    let sign = |at: u16| {
        let at = f64::from(at);
        match aim.map(edge) {
            Some(mark) if at <= mark && mark < at + 1.0 => "|",
            _ if at + 0.5 <= edge(share) => full,
            _ => empty,
        }
    };
    (0..columns).map(sign).collect()
}
