//! Turning intents into records: the only way a screen changes a session.

use crate::{
    domain::{
        Event, Intent, Moment, PersonId, Seq, decide, privacy::contents::has_cut_words, record::plain_text,
        refusal::Refusal,
    },
    text::{self, people},
    tui::{meeting::state::Live, msg::Effect},
};

impl Live {
    /// Tries an intent. A refusal becomes a line that says why; the meeting goes on.
    pub(crate) fn act(&mut self, intent: Intent, now: Moment) -> Vec<Effect> {
        match decide(&self.history, intent, now) {
            Ok(events) if events.is_empty() => vec![],
            Ok(events) => self.record(events, now),
            Err(refusal) => self.refuse(&refusal),
        }
    }

    /// As [`Live::act`], with words to say when it was done.
    pub(crate) fn act_saying(&mut self, intent: Intent, done: String, now: Moment) -> Vec<Effect> {
        let effects = self.act(intent, now);
        if !effects.is_empty() {
            self.notice = Some(done);
        }
        effects
    }

    /// Numbers the events, applies them, and hands them to the journal.
    pub(crate) fn record(&mut self, events: Vec<Event>, now: Moment) -> Vec<Effect> {
        let records = self.history.record(events, now);
        self.saving.recorded = records.last().map(|r| r.seq);
        vec![Effect::Append(records)]
    }

    /// Says why something cannot be done.
    pub(crate) fn refuse(&mut self, refusal: &Refusal) -> Vec<Effect> {
        let words = text::refusal::refusal_message(&self.keymap, refusal, self.session());
        self.say(words)
    }

    /// Shows a line, and does nothing else.
    pub(crate) fn say(&mut self, words: String) -> Vec<Effect> {
        self.notice = Some(words);
        vec![]
    }

    /// Says that what was just typed was too long to keep all of it. `from`: the first event of it.
    pub(crate) fn say_if_cut(&mut self, typed: &str, from: Seq) {
        let of_it = self.history.records().iter().rev().take_while(|record| record.seq >= from);
        if !plain_text::ends_cut(typed.trim_end()) && of_it.map(|record| &record.event).any(has_cut_words) {
            self.notice = Some(text::screen::was_cut().to_owned());
        }
    }

    /// What somebody is called on the screen.
    pub(crate) fn label(&self, person: PersonId) -> String {
        people::name(&self.session().roster, person).into_owned()
    }

    /// `who` is a letter or a name.
    pub(crate) fn find_person(&self, who: &str) -> Result<PersonId, Refusal> {
        people::find(&self.session().roster, who).map(|p| p.handle).ok_or(Refusal::NoSuchPerson)
    }

    /// `bea = the rota`, or with a name of one word, `bea the rota`.
    pub(crate) fn person_and_words(&self, typed: &str) -> Result<(PersonId, String), Refusal> {
        let (who, what) = typed.split_once('=').or_else(|| typed.split_once(' ')).unwrap_or((typed, ""));
        Ok((self.find_person(who)?, what.trim().to_owned()))
    }
}
