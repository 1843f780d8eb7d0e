//! What was agreed: purpose, aim, what becomes of the record, and what came of the last time.

use crate::{
    report::model::ms,
    text::{note as note_words, report as words, review},
    tui::screens::review::view::page::Page,
};

impl Page<'_> {
    pub fn agreed(&mut self) {
        if let Some(purpose) = &self.r.session.purpose {
            self.paragraph(&words::purpose(purpose));
        }
        self.paragraph(words::aim(self.r.target.mode, self.r.target.agreed));
        self.agreement();
        self.last_time();
    }

    fn agreement(&mut self) {
        self.heading(review::agreement());
        if self.is_import() {
            return self.paragraph(review::not_from_file());
        }
        let about = &self.r.session;
        let agreement = &about.agreement;
        let lines = [
            words::read_out(about.source, about.read_out.at_s.map(ms)),
            agreement.holder.as_deref().map(review::holder),
            agreement.viewers.as_deref().map(review::viewers),
            agreement.until.map(review::until),
        ];
        self.paragraphs(&lines.into_iter().flatten().collect::<Vec<_>>());
        self.paragraph(review::by_person(agreement.by_person));
        let groups: Vec<String> = about.kept_by.iter().map(|id| self.disclosure.label(id)).collect();
        self.paragraph(&review::keepers(&groups));
        let rules = &about.ground_rules;
        if !rules.rules.is_empty() {
            self.paragraph(&words::ground_rules(rules.rules.len(), rules.agreed));
        }
    }

    fn last_time(&mut self) {
        self.heading(review::last_time());
        for note in &self.r.came_of_it {
            let closed = note.closed.as_deref().map(note_words::closed).unwrap_or_default();
            self.paragraph(&format!("{} {}: {}", note_words::kind(note.kind), note.text, closed));
        }
        if self.r.came_of_it.is_empty() {
            self.paragraph(review::last_time_none());
        }
    }
}
