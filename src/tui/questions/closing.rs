//! Questions at the end of the meeting, one after the other. Each can wait, and is then *not done*.

use crate::{
    domain::{
        closing::{
            answers::{AloudQuestion, CardQuestion, GROUP_CARDS, Keep, ReflectionQuestion},
            decide::Pile,
        },
        floor::tally::Tally,
        session::Session,
    },
    text::{closing as words, people},
    tui::questions::shape::Shape,
};

#[derive(Clone, PartialEq, Eq, Debug)]
pub enum ClosingQuestion {
    /// How a ground rule was kept.
    Rule(u16),
    /// Whether the cards are counted by group.
    Piles,
    /// The cards of one question: one pile after the other.
    Cards {
        question: CardQuestion,
        by_group: bool,
        counted: Vec<Pile>,
    },
    Aloud(AloudQuestion),
    Keep,
    /// What cannot be brought back is asked twice.
    Sure(Keep),
    Guess,
    /// The figures, after the guess.
    Look,
    Reflect(ReflectionQuestion),
    End,
}

/// A part of the closing, as its progress is shown.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Stage {
    Rules,
    Cards,
    Aloud,
    Record,
    Guess,
    LookBack,
    End,
}

impl Stage {
    pub const SHOWN: [Self; 6] =
        [Self::Rules, Self::Cards, Self::Aloud, Self::Record, Self::Guess, Self::LookBack];
}

impl ClosingQuestion {
    #[must_use]
    pub fn stage(&self) -> Stage {
        match self {
            Self::Rule(_) => Stage::Rules,
            Self::Piles | Self::Cards { .. } => Stage::Cards,
            Self::Aloud(_) => Stage::Aloud,
            Self::Keep | Self::Sure(_) => Stage::Record,
            Self::Guess | Self::Look => Stage::Guess,
            Self::Reflect(_) => Stage::LookBack,
            Self::End => Stage::End,
        }
    }

    #[must_use]
    pub fn question(&self, s: &Session) -> String {
        match self {
            Self::Rule(number) => {
                let rule = s.ground_rules.list.iter().find(|(r, _)| r.rule == *number);
                words::rule(rule.map_or("", |(r, _)| r.text.as_str()))
            }
            Self::Piles => words::by_group().to_owned(),
            Self::Cards { question, by_group, counted } => {
                let group = by_group.then(|| pile_group(s, counted.len())).flatten();
                words::count_pile(*question, group.map(|g| people::group(&s.roster, g)).as_deref())
            }
            Self::Aloud(question) => words::aloud(*question).to_owned(),
            Self::Keep => words::keep_question().to_owned(),
            Self::Sure(Keep::Bin) => words::bin_sure().to_owned(),
            Self::Sure(_) => words::totals_sure().to_owned(),
            Self::Guess => words::guess_question().to_owned(),
            Self::Look => words::shown().to_owned(),
            Self::Reflect(question) => words::reflection(*question).to_owned(),
            Self::End => words::end_question().to_owned(),
        }
    }

    /// How it is answered, below the question.
    #[must_use]
    pub fn how(&self) -> Option<&'static str> {
        match self {
            Self::Cards { .. } => Some(words::count_how()),
            Self::Rule(_)
            | Self::Piles
            | Self::Aloud(_)
            | Self::Keep
            | Self::Sure(_)
            | Self::Guess
            | Self::Look
            | Self::Reflect(_)
            | Self::End => None,
        }
    }

    #[must_use]
    pub fn shape(&self, s: &Session) -> Shape {
        match self {
            Self::Rule(_) => Shape::choice(words::kept_choices()),
            Self::Piles => Shape::choice(words::pile_choices()),
            Self::Cards { .. } | Self::Aloud(_) | Self::Reflect(_) => Shape::Words,
            Self::Keep => Shape::choice(words::keep_choices()),
            Self::Sure(_) => Shape::choice(words::sure_choices()),
            Self::Guess => guesses(s),
            Self::Look => Shape::choice([('n', words::go_on())]),
            Self::End => Shape::choice(words::end_choices()),
        }
    }

    /// Whether there is something to answer.
    #[must_use]
    pub fn has_answer(&self) -> bool {
        !matches!(self, Self::Piles | Self::Look | Self::Sure(_) | Self::End)
    }

    /// Whether it was answered in this session.
    #[must_use]
    pub fn is_answered(&self, s: &Session) -> bool {
        match self {
            Self::Rule(n) => s.ground_rules.list.iter().any(|(r, kept)| r.rule == *n && kept.is_some()),
            Self::Piles | Self::Look | Self::Sure(_) | Self::End => false,
            Self::Cards { question, .. } => s.closing.room(*question).is_some(),
            Self::Aloud(question) => s.closing.aloud(*question).is_some(),
            Self::Keep => s.closing.keep.is_some(),
            Self::Guess => s.closing.guess.is_some(),
            Self::Reflect(question) => s.closing.reflection(*question).is_some(),
        }
    }
}

/// All questions, in order.
#[must_use]
pub fn all(s: &Session) -> Vec<ClosingQuestion> {
    let rules = s.ground_rules.list.iter().map(|(r, _)| ClosingQuestion::Rule(r.rule));
    let groups_shown = !s.room.without_groups;
    let asks = s.asked_at_the_end().next().is_some();
    let piles = (asks && groups_shown && may_count_by_group(s, &s.tally)).then_some(ClosingQuestion::Piles);
    let cards = s.asked_at_the_end().map(|question| ClosingQuestion::Cards {
        question,
        by_group: false,
        counted: vec![],
    });
    let aloud = [AloudQuestion::OneWord, AloudQuestion::WhoWasMissing].map(ClosingQuestion::Aloud);
    // In one group by itself there is nothing to guess.
    let guessed = groups_shown && s.is_balanced();
    let guess = [ClosingQuestion::Guess, ClosingQuestion::Look].into_iter().filter(|_| guessed);
    // What staff could hand over is asked of a group.
    let reflections = ReflectionQuestion::ALL.iter().copied();
    let reflections = reflections.filter(|ask| groups_shown || *ask != ReflectionQuestion::HandOver);
    rules
        .chain(piles)
        .chain(cards)
        .chain(aloud)
        .chain([ClosingQuestion::Keep])
        .chain(guess)
        .chain(reflections.map(ClosingQuestion::Reflect))
        .chain([ClosingQuestion::End])
        .collect()
}

/// The first question that was not answered yet. When some were, it goes on after them.
#[must_use]
pub fn first(s: &Session) -> ClosingQuestion {
    let all = all(s);
    let after = all.iter().rposition(|ask| ask.is_answered(s)).map_or(0, |at| at + 1);
    all.into_iter().nth(after).unwrap_or(ClosingQuestion::End)
}

/// The question after this one, or before it.
#[must_use]
pub fn beside(s: &Session, ask: &ClosingQuestion, forward: bool) -> Option<ClosingQuestion> {
    let all = all(s);
    let same = |other: &&ClosingQuestion| match (ask, other) {
        (ClosingQuestion::Cards { question: a, .. }, ClosingQuestion::Cards { question: b, .. }) => a == b,
        (ClosingQuestion::Sure(_), ClosingQuestion::Keep) => true,
        (a, b) => a == *b,
    };
    let at = all.iter().position(|other| same(&other))?;
    let to = if forward { at + 1 } else { at.checked_sub(1)? };
    let mut beside = all.into_iter().nth(to)?;
    // Whoever counts by group goes on so.
    if let (ClosingQuestion::Cards { by_group: before, .. }, ClosingQuestion::Cards { by_group, .. }) =
        (ask, &mut beside)
    {
        *by_group = *before;
    }
    Some(beside)
}

/// The groups that have a pile of cards each.
#[must_use]
pub fn pile_groups(s: &Session) -> Vec<usize> {
    s.tally.groups_in_balance().map(|(g, _)| g).collect()
}

fn pile_group(s: &Session, nth: usize) -> Option<usize> {
    pile_groups(s).get(nth).copied()
}

/// Piles by group make sense only where each can have five cards.
fn may_count_by_group(s: &Session, tally: &Tally) -> bool {
    let groups = pile_groups(s);
    let enough = |g: &usize| tally.headcount(*g).is_some_and(|n| n >= GROUP_CARDS as usize);
    groups.len() > 1 && groups.iter().all(enough)
}

/// A key for each group in the balance, the first letter of its name that is free; and *about even*.
fn guesses(s: &Session) -> Shape {
    let mut choices: Vec<(char, String)> = Vec::new();
    for g in pile_groups(s) {
        let label = people::group(&s.roster, g);
        let free = |c: &char| c.is_ascii_lowercase() && *c != 'e' && choices.iter().all(|(k, _)| k != c);
        let key = label.chars().map(|c| c.to_ascii_lowercase()).chain('a'..='z').find(free);
        choices.extend(key.map(|key| (key, label)));
    }
    choices.push(('e', words::even().to_owned()));
    Shape::choice(choices.iter().map(|(key, label)| (*key, label.as_str())))
}
