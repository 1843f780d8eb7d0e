//! What can be wrong with a template.

use crate::{
    domain::{
        closing::answers::CardQuestion, measures::aim::AimProblem, preparation::charter::RulesProblem,
        queue::policy::Policy,
    },
    text::{messages::template as words, preparation::rules_problem, screen::aim_problem},
};

/// What is wrong with a template, and where.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct TemplateProblem {
    /// The template with the fault: the requested one, or one that it extends.
    pub name: String,
    /// Line number, from 1; `None`: the fault concerns the whole template.
    pub line: Option<usize>,
    pub fault: TemplateFault,
}

/// What is wrong with a template.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum TemplateFault {
    /// There is no template of that name. Holds all names.
    Unknown(Vec<String>),
    /// The file cannot be read. Holds the message.
    Unreadable(String),
    /// The file is not a valid template. Holds the message of the parser.
    Syntax(String),
    BadKind(String),
    BadAim(AimProblem),
    BadRules(RulesProblem),
    /// No order of hands, or two.
    BadHands(String),
    /// No question that is asked at the end.
    BadQuestion(String),
    /// A question that is there before.
    SameQuestion(String),
    /// An agenda item has no title.
    NoTitle,
    /// Longer than so many characters.
    TooLong(usize),
    /// Templates extend one another in a circle. Holds the names, with the first one at the end again.
    Cycle(Vec<String>),
    /// Too many templates extend one another.
    TooDeep,
}

impl TemplateProblem {
    /// `place:line: what is wrong`; `place` is the template's file or name.
    #[must_use]
    pub fn words(&self, place: &str) -> String {
        let what = self.fault.words();
        match self.line {
            Some(line) => format!("{place}:{line}: {what}"),
            None => format!("{place}: {what}"),
        }
    }
}

impl TemplateFault {
    /// What is wrong, in words, without its place.
    #[must_use]
    pub fn words(&self) -> String {
        match self {
            Self::Unknown(known) => words::unknown(known),
            Self::Unreadable(why) => why.clone(),
            Self::Syntax(why) => why.trim_end().replace('\n', " "),
            Self::BadKind(kind) => words::bad_kind(kind),
            Self::BadAim(aim) => aim_problem(aim),
            Self::BadRules(rules) => rules_problem(*rules),
            Self::BadHands(hands) => {
                words::bad_hands(hands, &Policy::ALL.iter().map(|p| p.in_file()).collect::<Vec<_>>())
            }
            Self::BadQuestion(question) => {
                words::bad_question(&CardQuestion::ASKED.map(CardQuestion::id), question)
            }
            Self::SameQuestion(question) => words::same_question(question),
            Self::NoTitle => words::no_title().to_owned(),
            Self::TooLong(most) => words::too_long(*most),
            Self::Cycle(names) => words::cycle(&names.join(" > ")),
            Self::TooDeep => words::too_deep().to_owned(),
        }
    }
}
