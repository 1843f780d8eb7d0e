//! What people do on their phones: it reaches the meeting as if the note-taker had typed it.

use crate::{
    domain::{
        Event, Floor, Intent, Moment, PersonId, decide, notes::decide::NotesIntent,
        preparation::decide::PreparationIntent, queue::decide::HandsIntent, refusal::Refusal,
    },
    text::page as words,
    tui::{
        meeting::{
            phones::{FromPhone, PhoneAct},
            state::Live,
        },
        msg::Effect,
    },
};

impl Live {
    /// Does what somebody asked for on their phone. Why it cannot be done, their phone says.
    pub(crate) fn take_from_phone(&mut self, said: FromPhone, now: Moment) -> Vec<Effect> {
        match said {
            FromPhone::CheckOut(answers) => {
                let asked = self.asks_phones();
                if let Some(check_out) = self.check_out.as_mut().filter(|_| asked) {
                    check_out.add(answers);
                }
                vec![]
            }
            FromPhone::Act { .. } | FromPhone::WrongCodes(_) | FromPhone::Locked
                if !self.takes_from_phones() =>
            {
                vec![]
            }
            FromPhone::Act { person, act } => {
                let effects = self.act_of_phone(person, act, now);
                self.ask_late_comers();
                effects
            }
            FromPhone::WrongCodes(n) => self.say(words::wrong_codes(&self.keymap, n)),
            FromPhone::Locked => self.say(words::codes_locked(&self.keymap)),
        }
    }

    /// Whether phones may do anything now.
    #[must_use]
    pub fn takes_from_phones(&self) -> bool {
        let session = self.session();
        session.agreement.phones && !session.ended && session.floor() != Floor::OffRecord
    }

    fn act_of_phone(&mut self, person: PersonId, act: PhoneAct, now: Moment) -> Vec<Effect> {
        let label = self.label(person);
        let (intent, notice) = match act {
            PhoneAct::HandUp { kind, words } => {
                (Intent::Hands(HandsIntent::FromPhone { person, up: Some(kind), words }), None)
            }
            PhoneAct::HandDown => {
                (Intent::Hands(HandsIntent::FromPhone { person, up: None, words: String::new() }), None)
            }
            PhoneAct::NotTimed => {
                let not = PreparationIntent::NotTimed { person, from_start: false, keep_total: false };
                (Intent::Preparation(not), Some(words::not_timed_from_phone(&self.keymap, &label)))
            }
            PhoneAct::Card(colour) => {
                (Intent::Notes(NotesIntent::Card(colour)), Some(words::card_from_phone(colour)))
            }
        };
        self.phone_answers.remove(&person);
        match decide(&self.history, intent, now) {
            Ok(events) if events.is_empty() => vec![],
            Ok(events) => {
                self.notice = notice.or(self.notice.take());
                self.record_of_phone(events, now)
            }
            Err(refusal) => self.answer_phone(person, &refusal),
        }
    }

    pub(super) fn record_of_phone(&mut self, events: Vec<Event>, now: Moment) -> Vec<Effect> {
        let records = self.history.record_of_others(events, now);
        self.saving.recorded = records.last().map(|r| r.seq);
        vec![Effect::Append(records)]
    }

    fn answer_phone(&mut self, person: PersonId, refusal: &Refusal) -> Vec<Effect> {
        // The note-taker's words name people and keys: a phone has its own.
        let said = if *refusal == Refusal::ListClosed { words::list_closed() } else { words::not_now() };
        self.phone_answers.insert(person, said.to_owned());
        vec![]
    }

    /// Says somebody's code, for a card that was lost.
    pub(crate) fn show_phone_code(&mut self, person: PersonId, code: &str, is_new: bool) {
        let label = self.label(person);
        self.notice = Some(if is_new { words::code_new(code, &label) } else { words::code_is(code, &label) });
    }
}
