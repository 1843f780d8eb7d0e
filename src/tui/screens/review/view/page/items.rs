//! The items: time, shares, first voices, who has not spoken, how each ended.

use crate::{
    report::model::{ItemPart, ms},
    text::{report as words, review},
    tui::screens::review::view::page::Page,
};

impl Page<'_> {
    pub fn items(&mut self) {
        if self.r.items.is_empty() {
            return self.paragraph(if self.is_import() {
                review::not_from_file()
            } else {
                review::no_items()
            });
        }
        for item in &self.r.items {
            self.item(item);
        }
        self.blank();
        let origins = self.disclosure.origins();
        self.paragraphs(&origins);
    }

    fn item(&mut self, item: &ItemPart) {
        let disclosure = self.disclosure;
        self.heading(&words::item_title(item.number, &item.title, item.kind));
        self.indented(&words::time_of_item(ms(item.spent_s), item.planned_s.map(ms)));
        let mut parts = vec![words::item_shares(&disclosure.item_shares(item))];
        let first = item.first_voice.as_ref().filter(|_| disclosure.shows_shares());
        parts.extend(first.map(|f| {
            let person = f.person.as_ref().map(|id| format!("{}, ", self.person(id))).unwrap_or_default();
            review::first_voice(&format!("{person}{}", disclosure.label(&f.group)))
        }));
        parts.extend(disclosure.item_heard(item).map(|(heard, of)| words::item_spoken(heard, of)));
        if let Some(ids) = item.not_heard.as_ref().filter(|ids| !ids.is_empty()) {
            parts.push(review::not_spoken(&ids.iter().map(|id| self.person(id)).collect::<Vec<_>>()));
        }
        parts.retain(|p| !p.is_empty());
        if item.spent_s > 0.0 {
            self.indented(&parts.join("; "));
        }
        self.indented(&disclosure.item_ended(item).join("; "));
    }
}
