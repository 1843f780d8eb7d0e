//! What was agreed: purpose, aim, what becomes of the record, and what came of the last time.

use crate::{
    report::model::ms,
    text::{note as note_words, report as words, review},
    tui::{screens::review::view::page::Page, widget::cards::Side},
};

impl Page<'_> {
    pub fn agreed(&mut self) {
        self.card(Side::Left, review::purpose_and_aim());
        if let Some(purpose) = &self.r.session.purpose {
            self.paragraph(&words::purpose(purpose));
        }
        if let Some(protocol) = &self.r.session.protocol {
            self.paragraph(&words::protocol(protocol.name.as_deref(), &protocol.fingerprint));
        }
        if let Some(aim) = self.disclosure.aim() {
            self.paragraph(aim);
        }
        self.agreement();
        self.rules();
        self.last_time();
    }

    fn agreement(&mut self) {
        self.card(Side::Left, review::agreement());
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
        let by = agreement.agreed_by.as_deref();
        let (hides, recognition) = (agreement.hides_facilitator, agreement.recognition);
        self.paragraphs(&words::also_agreed(hides, recognition, agreement.phones, by));
        let groups: Vec<String> =
            about.kept_by.iter().map(|id| self.disclosure.group_of_someone(id)).collect();
        self.paragraph(&review::keepers(&groups));
    }

    fn rules(&mut self) {
        let rules = &self.r.session.ground_rules;
        if rules.rules.is_empty() {
            return;
        }
        self.card(Side::Right, review::ground_rules());
        self.paragraph(&words::ground_rules(rules.rules.len(), rules.agreed));
        for rule in &rules.rules {
            self.indented(&rule.text);
        }
    }

    fn last_time(&mut self) {
        self.card(Side::Right, review::last_time());
        for note in &self.r.came_of_it {
            let closed = note.closed.as_deref().map(note_words::closed).unwrap_or_default();
            self.paragraph(&format!("{} {}: {}", note_words::kind(note.kind), note.text, closed));
        }
        if self.r.came_of_it.is_empty() {
            self.paragraph(review::last_time_none());
        }
    }
}
