//! The end of the meeting: cards, ground rules, reflections.

use crate::{
    domain::closing::answers::AloudQuestion,
    text::{closing as closing_words, report as words, review},
    tui::{screens::review::view::page::Page, widget::cards::Side},
};

impl Page<'_> {
    pub fn at_the_end(&mut self) {
        if self.is_import() {
            self.card(Side::Across, review::at_the_end());
            return self.paragraph(review::not_from_file());
        }
        self.cards();
        self.ground_rules();
        self.reflections();
    }

    fn cards(&mut self) {
        self.card(Side::Left, review::pulse());
        let check_out = &self.r.closing.check_out;
        for cards in check_out {
            let whose = cards.group.as_deref().map(|id| self.disclosure.label(id));
            let counted = closing_words::counts(cards.counts());
            self.paragraph(&words::counted_cards(cards.question, &counted, whose.as_deref()));
        }
        if check_out.is_empty() {
            self.paragraph(review::no_pulse());
        }
    }

    fn ground_rules(&mut self) {
        self.card(Side::Left, review::ground_rules());
        let rules = &self.r.session.ground_rules.rules;
        for rule in rules {
            let kept = rule.kept.map(|how| format!("{}: {}", rule.text, closing_words::how_kept(how)));
            self.paragraph(&kept.unwrap_or_else(|| review::rule_not_asked(&rule.text)));
        }
        if rules.is_empty() {
            self.paragraph(review::no_rules());
        }
    }

    fn reflections(&mut self) {
        self.card(Side::Right, review::reflections());
        let closing = &self.r.closing;
        let aloud = [
            (AloudQuestion::OneWord, &closing.one_word),
            (AloudQuestion::WhoWasMissing, &closing.who_was_missing),
        ];
        let lines = self.len();
        for (question, answer) in aloud {
            if let Some(answer) = answer {
                self.paragraph(&words::aloud(question, answer));
            }
        }
        for reflection in &closing.reflections {
            self.paragraph(&words::reflection(reflection.question, &reflection.words));
        }
        if self.len() == lines {
            self.paragraph(review::nobody_said());
        }
    }
}
