//! The questions at the end that people answer by themselves, on their phones.
//!
//! Only how many gave each answer is held: not who, in which order, or when. The record gets the sums when the meeting
//! ends, or when the note-taker leaves it for now.

use crate::{
    domain::{
        Floor, Intent, Moment,
        closing::{answers::CardQuestion, decide::ClosingIntent},
        decide,
        measures::shares::SMALL_GROUP,
    },
    text::closing as words,
    tui::{meeting::state::Live, msg::Effect},
};

impl Live {
    /// Whether the page asks the questions now: from the first question of the closing on.
    #[must_use]
    pub fn asks_phones(&self) -> bool {
        let session = self.session();
        let asked = session.asked_at_the_end().next().is_some();
        asked && self.check_out.is_some() && !session.ended && session.floor() != Floor::OffRecord
    }

    /// How far the answers on phones have come, for the note-taker: how many, and never which.
    #[must_use]
    pub fn phone_answers_line(&self) -> Option<String> {
        self.session().asked_at_the_end().next()?;
        let answered = self.check_out.as_ref()?.people();
        let here = self.session().people_here();
        match answered as usize {
            0 => self.page.is_some().then(|| words::on_phones_none().to_owned()),
            n if n < SMALL_GROUP => Some(words::on_phones_too_few(n)),
            n if here.is_some_and(|here| n > here) => here.map(|here| words::on_phones_too_many(n, here)),
            n => Some(words::on_phones_added(n)),
        }
    }

    /// The record gets the answers on phones, before it ends or is left. The note-taker's undo does not take them back.
    pub(super) fn record_phone_answers(&mut self, now: Moment) -> Vec<Effect> {
        let Some(answers) = self.check_out.as_mut().map(std::mem::take) else { return vec![] };
        let asked: Vec<CardQuestion> = self.session().asked_at_the_end().collect();
        let answers = answers.answers().filter(|answers| asked.contains(&answers.question)).collect();
        let intent = Intent::Closing(ClosingIntent::PhoneAnswers(answers));
        let counted = decide(&self.history, intent, now).unwrap_or_default();
        if counted.is_empty() { vec![] } else { self.record_of_phone(counted, now) }
    }
}
