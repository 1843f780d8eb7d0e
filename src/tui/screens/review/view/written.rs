//! What was written down, in order, with what is known about each and the talk behind decisions. One is chosen.

use crate::{
    domain::record::moment::clock,
    report::{
        told::{Entry, Told, ms},
        view::NotePart,
    },
    text::{note as words, review},
    tui::{screens::review::view::page::Page, theme::Sign},
};

impl Page<'_> {
    pub fn written(&mut self) {
        let notes = &self.scene.session.notes;
        if notes.is_empty() {
            return self.say(if self.is_import() { review::not_from_file() } else { review::nothing_here() });
        }
        let entries = entries(self.told);
        for (at, note) in notes.iter().enumerate() {
            let Some((part, entry)) = entries.iter().find(|(part, _)| part.seq == note.seq) else { continue };
            let text = if entry.text.is_empty() { words::no_words() } else { &entry.text };
            let here = at == self.review.note.min(notes.len() - 1);
            let first = self.lines.len();
            let theme = self.scene.theme;
            let style = if here { theme.strong() } else { ratatui::style::Style::new() };
            self.put(&format!("{} {}: {text}", clock(ms(part.at_s)), words::kind(note.kind)), 2, style);
            self.put(&entry.about.join("; "), 4, theme.quiet());
            if here {
                self.mark(first, theme.sign(Sign::Cursor));
                self.chosen = Some((first, self.lines.len()));
            }
        }
    }
}

/// Every note with what is known about it, as far as it may be told.
fn entries(told: Told<'_>) -> Vec<(&NotePart, Entry)> {
    let r = told.r;
    let decisions = r.decisions.iter().map(|d| &d.note).zip(told.decisions());
    let actions = r.actions.iter().map(|a| &a.note).zip(told.actions());
    let needs = r.needs.iter().map(|n| &n.note).zip(told.needs());
    let ideas = r.ideas.iter().map(|i| &i.note).zip(told.ideas());
    let others = [&r.came_of_it, &r.jargon, &r.disagreements, &r.notes].into_iter().flatten();
    let others = others.map(|n| (n, told.note(n, vec![])));
    decisions.chain(actions).chain(needs).chain(ideas).chain(others).collect()
}
