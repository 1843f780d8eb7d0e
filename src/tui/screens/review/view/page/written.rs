//! The notes in order, with what is known about each and the talk behind decisions. One is chosen.

use ratatui::style::Style;

use crate::{
    domain::record::moment::clock,
    report::{
        disclosure::{Disclosure, Entry},
        model::{NotePart, SessionReport, ms},
    },
    text::{note as words, review},
    tui::{screens::review::view::page::Page, theme::Sign},
};

impl Page<'_> {
    pub fn written(&mut self) {
        let notes = &self.meeting.session.notes;
        if notes.is_empty() {
            let text = if self.is_import() { review::not_from_file() } else { review::nothing_here() };
            return self.paragraph(text);
        }
        let entries = entries(self.r, self.disclosure);
        for (at, note) in notes.iter().enumerate() {
            let Some((part, entry)) = entries.iter().find(|(part, _)| part.seq == note.seq) else { continue };
            let text = if entry.text.is_empty() { words::no_words() } else { &entry.text };
            let here = at == self.review.note.min(notes.len() - 1);
            let first = self.lines.len();
            let theme = self.meeting.theme;
            let style = if here { theme.strong() } else { Style::new() };
            self.wrapped(&format!("{} {}: {text}", clock(ms(part.at_s)), words::kind(note.kind)), 2, style);
            self.wrapped(&entry.about.join("; "), 4, theme.quiet());
            if here {
                self.mark_line(first, theme.sign(Sign::Cursor));
                self.chosen = Some((first, self.lines.len()));
            }
        }
    }
}

/// Every note with what is known about it, as far as it may be shown.
fn entries<'a>(r: &'a SessionReport, disclosure: Disclosure<'_>) -> Vec<(&'a NotePart, Entry)> {
    let decisions = r.decisions.iter().map(|d| &d.note).zip(disclosure.decisions());
    let actions = r.actions.iter().map(|a| &a.note).zip(disclosure.actions());
    let needs = r.needs.iter().map(|n| &n.note).zip(disclosure.needs());
    let ideas = r.ideas.iter().map(|i| &i.note).zip(disclosure.ideas());
    let others = [&r.came_of_it, &r.jargon, &r.disagreements, &r.notes].into_iter().flatten();
    let others = others.map(|n| (n, disclosure.note(n, vec![])));
    decisions.chain(actions).chain(needs).chain(ideas).chain(others).collect()
}
