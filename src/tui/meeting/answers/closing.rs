//! Answers at the end of the meeting.

use crate::{
    domain::{
        closing::{
            answers::{CardQuestion, Keep},
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
            Answer, Ask,
            closing::{self, ClosingAsk},
        },
    },
};

type Then = (Vec<Effect>, Option<ClosingAsk>);

pub(crate) fn answered(
    context: &mut LiveContext<'_>,
    ask: &ClosingAsk,
    answer: Answer,
    now: Moment,
) -> (Vec<Effect>, Option<Ask>) {
    let live = &mut *context.live;
    let (effects, next) = match answer {
        Answer::Skipped if *ask == ClosingAsk::End => (vec![], None),
        Answer::Skipped => (vec![], closing::beside(live.session(), ask, true)),
        Answer::Chosen(n) => chosen(live, ask, n, now),
        Answer::Words(words) => said(live, ask, words, now),
    };
    (effects, next.map(Ask::Closing))
}

fn chosen(live: &mut Live, ask: &ClosingAsk, n: usize, now: Moment) -> Then {
    let next = closing::beside(live.session(), ask, true);
    let intent = match ask {
        ClosingAsk::Rule(rule) => ClosingIntent::RuleKept { rule: *rule, kept: words::KEPT_ORDER[n.min(2)] },
        ClosingAsk::Piles => {
            let by_group = n == 1;
            let question = CardQuestion::Listened;
            return (vec![], Some(ClosingAsk::Cards { question, by_group, counted: vec![] }));
        }
        ClosingAsk::Keep => match Keep::ALL[n.min(2)] {
            Keep::Record => ClosingIntent::Keep(Keep::Record),
            keep => return (vec![], Some(ClosingAsk::Sure(keep))),
        },
        ClosingAsk::Sure(keep) if n == 0 => ClosingIntent::Keep(*keep),
        ClosingAsk::Sure(_) => return (vec![], Some(ClosingAsk::Keep)),
        ClosingAsk::Guess => {
            let group = closing::pile_groups(live.session()).get(n).copied();
            ClosingIntent::Guess(group.map(|g| live.session().roster.groups()[g].id.clone()))
        }
        ClosingAsk::End if n == 0 => return (live.end(now), None),
        ClosingAsk::End => return (vec![], None),
        ClosingAsk::Look | ClosingAsk::Cards { .. } | ClosingAsk::Aloud(_) | ClosingAsk::Reflect(_) => {
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

fn said(live: &mut Live, ask: &ClosingAsk, said: String, now: Moment) -> Then {
    let next = closing::beside(live.session(), ask, true);
    let intent = match ask {
        ClosingAsk::Cards { question, by_group, counted } => {
            return count(live, *question, *by_group, counted, &said, now);
        }
        ClosingAsk::Aloud(question) => ClosingIntent::Aloud(*question, said),
        ClosingAsk::Reflect(question) => ClosingIntent::Reflect(*question, said),
        _ => return (vec![], next),
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
    let ask = |counted: Vec<Pile>| ClosingAsk::Cards { question, by_group, counted };
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
    let cards = piles.iter().flat_map(|p| p.counts).fold(0, u32::saturating_add);
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
fn numbers(said: &str) -> Option<[u32; 4]> {
    let numbers: Option<Vec<u32>> =
        said.split([' ', ',', ';']).filter(|w| !w.is_empty()).map(|w| w.parse().ok()).collect();
    let numbers = numbers.filter(|n| (1..=4).contains(&n.len()) && n.iter().any(|n| *n > 0))?;
    let mut counts = [0; 4];
    counts[..numbers.len()].copy_from_slice(&numbers);
    Some(counts)
}
