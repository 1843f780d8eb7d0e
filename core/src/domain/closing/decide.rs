//! Decides about the end of the meeting: what was said and counted, and what becomes of the record.

use crate::domain::{
    closing::answers::{
        AloudQuestion, CardQuestion, CheckOut, Counts, Guess, Keep, PhoneAnswers, RecordChoice, Reflection,
        ReflectionQuestion, SaidAloud,
    },
    measures::shares::SMALL_GROUP,
    preparation::charter::{Kept, RuleKept},
    record::{event::Event, plain_text},
    refusal::Refusal,
    session::Session,
};

#[derive(Clone, PartialEq, Eq, Debug)]
pub enum ClosingIntent {
    RuleKept {
        rule: u16,
        kept: Kept,
    },
    /// The cards for one question, in one pile or in one for each group.
    Cards(CardQuestion, Vec<Pile>),
    /// What people answered on their phones since it was counted last.
    PhoneAnswers(Vec<PhoneAnswers>),
    Aloud(AloudQuestion, String),
    /// A group's id. `None`: about even.
    Guess(Option<String>),
    Reflect(ReflectionQuestion, String),
    Keep(Keep),
}

/// Cards that were counted together.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Pile {
    /// A group's id. `None`: the whole room.
    pub group: Option<String>,
    pub counts: Counts,
}

impl Session {
    /// What is asked on private cards at the end, in order: all questions, unless the group chose among them.
    pub fn asked_at_the_end(&self) -> impl Iterator<Item = CardQuestion> + '_ {
        self.questions.as_deref().unwrap_or(&CardQuestion::ASKED).iter().copied()
    }
}

pub(in crate::domain) fn decide(s: &Session, intent: ClosingIntent) -> Result<Vec<Event>, Refusal> {
    let event = match intent {
        ClosingIntent::RuleKept { rule, kept } => {
            let known = s.ground_rules.list.iter().any(|(r, _)| r.rule == rule);
            if !known {
                return Err(Refusal::NoSuchRule(rule));
            }
            Event::RuleKept(RuleKept { rule, kept })
        }
        ClosingIntent::Cards(question, piles) => return cards(question, piles),
        ClosingIntent::PhoneAnswers(answers) => return Ok(phone_answers(&answers)),
        ClosingIntent::Aloud(question, words) => {
            Event::SaidAloud(Box::new(SaidAloud { question, words: cleaned(&words)? }))
        }
        ClosingIntent::Guess(group) => {
            if group.as_ref().is_some_and(|id| s.roster.group_index(id).is_none()) {
                return Err(Refusal::NoSuchGroup);
            }
            Event::Guess(Box::new(Guess { group }))
        }
        ClosingIntent::Reflect(question, words) => {
            Event::Reflection(Box::new(Reflection { question, words: cleaned(&words)? }))
        }
        ClosingIntent::Keep(keep) => Event::Choice(RecordChoice { keep }),
    };
    Ok(vec![event])
}

fn cleaned(words: &str) -> Result<String, Refusal> {
    Some(plain_text::clean(words, plain_text::NOTE_BYTES))
        .filter(|w| !w.is_empty())
        .ok_or(Refusal::NothingToSay)
}

/// The whole room's counts; each group's beside them only where nobody's card can be worked out: five or
/// more in every pile, and no pile all of one mind. Otherwise they are not written down at all.
fn cards(question: CardQuestion, piles: Vec<Pile>) -> Result<Vec<Event>, Refusal> {
    let counts = piles.iter().map(|pile| pile.counts).fold(Counts::default(), Counts::plus);
    if counts.people() == 0 {
        return Err(Refusal::NothingToSay);
    }
    let room = Pile { group: None, counts };
    let of_groups: Vec<Pile> = piles.into_iter().filter(|pile| pile.group.is_some()).collect();
    let may_keep = of_groups.iter().all(|pile| pile.counts.hides_each());
    let kept = of_groups.into_iter().filter(|_| may_keep);
    let counted = |Pile { group, counts }| Event::CheckOut(Box::new(CheckOut { question, group, counts }));
    Ok(std::iter::once(room).chain(kept).map(counted).collect())
}

/// What fewer than three people answered is not written down: the note-taker knows what was on the cards, and could
/// work out what one of them said.
fn phone_answers(answers: &[PhoneAnswers]) -> Vec<Event> {
    let enough = |answers: &&PhoneAnswers| answers.counts.people() as usize >= SMALL_GROUP;
    answers.iter().filter(enough).copied().map(Event::PhoneAnswers).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counts([yes, partly, no, skip]: [u32; 4]) -> Counts {
        Counts { yes, partly, no, skip }
    }

    fn pile(group: &str, given: [u32; 4]) -> Pile {
        Pile { group: Some(group.to_owned()), counts: counts(given) }
    }

    #[test]
    fn what_one_or_two_people_answered_on_phones_is_not_written_down() {
        let question = CardQuestion::IdeasHeard;
        let answers = |given| vec![PhoneAnswers { question, counts: counts(given) }];
        assert_eq!(phone_answers(&answers([1, 1, 0, 0])), vec![]);
        let three = answers([1, 1, 0, 1]);
        assert_eq!(phone_answers(&three), vec![Event::PhoneAnswers(three[0])]);
    }

    #[test]
    fn groups_are_kept_only_where_nobody_can_be_found() {
        let listened = |piles: &[Pile]| cards(CardQuestion::Listened, piles.to_vec()).unwrap().len();
        assert_eq!(listened(&[pile("l", [4, 1, 0, 0]), pile("s", [3, 1, 1, 0])]), 3);
        assert_eq!(listened(&[pile("l", [3, 1, 0, 0]), pile("s", [3, 1, 1, 0])]), 1, "four cards");
        assert_eq!(listened(&[pile("l", [5, 0, 0, 0]), pile("s", [3, 1, 1, 0])]), 1, "all said yes");
        assert_eq!(cards(CardQuestion::Listened, vec![]), Err(Refusal::NothingToSay));
    }
}
