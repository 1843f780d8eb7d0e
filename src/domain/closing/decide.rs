//! Decides about the end of the meeting: what was said and counted, and what becomes of the record.

use crate::domain::{
    closing::answers::{
        AloudQuestion, CardQuestion, CheckOut, GROUP_CARDS, Guess, Keep, RecordChoice, Reflection,
        ReflectionQuestion, SaidAloud,
    },
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
    /// Yes, partly, no, skip.
    pub counts: [u32; 4],
}

impl Pile {
    fn cards(&self, question: CardQuestion) -> CheckOut {
        let [yes, partly, no, skip] = self.counts;
        CheckOut { question, group: self.group.clone(), yes, partly, no, skip }
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
        ClosingIntent::Cards(question, piles) => return cards(question, &piles),
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
fn cards(question: CardQuestion, piles: &[Pile]) -> Result<Vec<Event>, Refusal> {
    let mut room = Pile::default();
    for pile in piles {
        for (sum, n) in room.counts.iter_mut().zip(pile.counts) {
            *sum = sum.saturating_add(n);
        }
    }
    let room = room.cards(question);
    if room.cards() == 0 {
        return Err(Refusal::NothingToSay);
    }
    let piles: Vec<CheckOut> =
        piles.iter().filter(|p| p.group.is_some()).map(|pile| pile.cards(question)).collect();
    let may_keep = piles.iter().all(|p| p.cards() >= GROUP_CARDS && !p.is_unanimous());
    let kept = piles.into_iter().filter(|_| may_keep);
    Ok(std::iter::once(room).chain(kept).map(|c| Event::CheckOut(Box::new(c))).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pile(group: &str, counts: [u32; 4]) -> Pile {
        Pile { group: Some(group.to_owned()), counts }
    }

    #[test]
    fn groups_are_kept_only_where_nobody_can_be_found() {
        let listened = |piles: &[Pile]| cards(CardQuestion::Listened, piles).unwrap().len();
        assert_eq!(listened(&[pile("l", [4, 1, 0, 0]), pile("s", [3, 1, 1, 0])]), 3);
        assert_eq!(listened(&[pile("l", [3, 1, 0, 0]), pile("s", [3, 1, 1, 0])]), 1, "four cards");
        assert_eq!(listened(&[pile("l", [5, 0, 0, 0]), pile("s", [3, 1, 1, 0])]), 1, "all said yes");
        assert_eq!(cards(CardQuestion::Listened, &[]), Err(Refusal::NothingToSay));
    }
}
