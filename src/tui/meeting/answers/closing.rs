//! Answers at the end of the meeting.

use crate::{
    domain::{
        closing::{
            answers::{CardQuestion, Counts, Keep},
            decide::{ClosingIntent, Pile},
        },
        intent::Intent,
        record::moment::Moment,
    },
    text::closing as words,
    tui::{
        meeting::{context::LiveContext, state::Live},
        msg::Effect,
        questions::{
            closing::{self, ClosingQuestion},
            question::Question,
            shape::Answer,
        },
    },
};

type Then = (Vec<Effect>, Option<ClosingQuestion>);

pub(crate) fn answered(
    context: &mut LiveContext<'_>,
    ask: &ClosingQuestion,
    answer: Answer,
    now: Moment,
) -> (Vec<Effect>, Option<Question>) {
    let live = &mut *context.live;
    let (effects, next) = match answer {
        Answer::Skipped if *ask == ClosingQuestion::End => (vec![], None),
        Answer::Skipped => (vec![], closing::beside(live.session(), ask, true)),
        Answer::Chosen(n) => chosen(live, ask, n, now),
        Answer::Words(typed) => answer_in_words(live, ask, typed, now),
    };
    (effects, next.map(Question::Closing))
}

fn chosen(live: &mut Live, ask: &ClosingQuestion, n: usize, now: Moment) -> Then {
    let next = closing::beside(live.session(), ask, true);
    let intent = match ask {
        ClosingQuestion::Rule(rule) => {
            ClosingIntent::RuleKept { rule: *rule, kept: words::KEPT_ORDER[n.min(2)] }
        }
        ClosingQuestion::Piles => {
            let by_group = n == 1;
            let first = live.session().asked_at_the_end().next();
            let cards = |question| ClosingQuestion::Cards { question, by_group, counted: vec![] };
            return (vec![], first.map(cards).or(next));
        }
        ClosingQuestion::Keep => match Keep::ALL[n.min(2)] {
            Keep::Record => ClosingIntent::Keep(Keep::Record),
            keep => return (vec![], Some(ClosingQuestion::Sure(keep))),
        },
        ClosingQuestion::Sure(keep) if n == 0 => ClosingIntent::Keep(*keep),
        ClosingQuestion::Sure(_) => return (vec![], Some(ClosingQuestion::Keep)),
        ClosingQuestion::Guess => {
            let group = closing::pile_groups(live.session()).get(n).copied();
            ClosingIntent::Guess(group.map(|g| live.session().roster.groups()[g].id.clone()))
        }
        ClosingQuestion::End if n == 0 => return (live.end(now), None),
        ClosingQuestion::End => return (vec![], None),
        ClosingQuestion::Look
        | ClosingQuestion::Cards { .. }
        | ClosingQuestion::Aloud(_)
        | ClosingQuestion::Reflect(_) => {
            return (vec![], next);
        }
    };
    let keep = if let ClosingIntent::Keep(keep) = intent { Some(keep) } else { None };
    let effects = live.act(Intent::Closing(intent), now);
    if let Some(keep) = keep {
        live.notice = Some(words::chosen(keep).to_owned());
    }
    (effects, next)
}

fn answer_in_words(live: &mut Live, ask: &ClosingQuestion, typed: String, now: Moment) -> Then {
    let next = closing::beside(live.session(), ask, true);
    let intent = match ask {
        ClosingQuestion::Cards { question, by_group, counted } => {
            return count(live, *question, *by_group, counted, &typed, now);
        }
        ClosingQuestion::Aloud(question) => ClosingIntent::Aloud(*question, typed),
        ClosingQuestion::Reflect(question) => ClosingIntent::Reflect(*question, typed),
        ClosingQuestion::Rule(_)
        | ClosingQuestion::Piles
        | ClosingQuestion::Keep
        | ClosingQuestion::Sure(_)
        | ClosingQuestion::Guess
        | ClosingQuestion::Look
        | ClosingQuestion::End => return (vec![], next),
    };
    (live.act(Intent::Closing(intent), now), next)
}

/// One pile of cards was typed: the next pile, or all of them into the record.
fn count(
    live: &mut Live,
    question: CardQuestion,
    by_group: bool,
    counted: &[Pile],
    said: &str,
    now: Moment,
) -> Then {
    let ask = |counted: Vec<Pile>| ClosingQuestion::Cards { question, by_group, counted };
    let Some(counts) = numbers(said) else {
        live.notice = Some(words::not_numbers().to_owned());
        return (vec![], Some(ask(counted.to_vec())));
    };
    let groups = closing::pile_groups(live.session());
    let group = groups.get(counted.len()).filter(|_| by_group);
    let group = group.map(|g| live.session().roster.groups()[*g].id.clone());
    let mut piles = counted.to_vec();
    piles.push(Pile { group, counts });
    if by_group && piles.len() < groups.len() {
        return (vec![], Some(ask(piles)));
    }
    let next = closing::beside(live.session(), &ask(vec![]), true);
    let cards = piles.iter().map(|pile| pile.counts).fold(Counts::default(), Counts::plus).people();
    let effects = live.act(Intent::Closing(ClosingIntent::Cards(question, piles)), now);
    let people = live.session().people_here();
    if by_group && live.session().closing.by_group(question).is_empty() {
        live.notice = Some(words::one_pile_only().to_owned());
    } else if let Some(people) = people.filter(|n| *n != cards as usize) {
        live.notice = Some(words::cards_and_people(cards, people));
    }
    (effects, next)
}

/// Up to four whole numbers: yes, partly, no, skip.
fn numbers(said: &str) -> Option<Counts> {
    let numbers: Option<Vec<u32>> =
        said.split([' ', ',', ';']).filter(|w| !w.is_empty()).map(|w| w.parse().ok()).collect();
    let numbers = numbers.filter(|n| (1..=4).contains(&n.len()) && n.iter().any(|n| *n > 0))?;
    let [yes, partly, no, skip] = std::array::from_fn(|n| numbers.get(n).copied().unwrap_or_default());
    Some(Counts { yes, partly, no, skip })
}
