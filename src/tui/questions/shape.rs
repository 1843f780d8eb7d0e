//! How a question is answered, and the answer.

/// How a question is answered.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Shape {
    /// With words.
    Words,
    /// With one key.
    Choice(Vec<Choice>),
}

#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Choice {
    pub key: char,
    pub words: String,
}

impl Shape {
    /// Choices on these keys.
    #[must_use]
    pub fn choice<'a>(choices: impl IntoIterator<Item = (char, &'a str)>) -> Self {
        let choice = |(key, words): (char, &str)| Choice { key, words: words.to_owned() };
        Self::Choice(choices.into_iter().map(choice).collect())
    }

    /// A choice on digits alone: the letters go on being people.
    #[must_use]
    pub fn leaves_letters(&self) -> bool {
        matches!(self, Self::Choice(choices) if choices.iter().all(|c| c.key.is_ascii_digit()))
    }
}

/// The answer to a question.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Answer {
    Words(String),
    /// Place of the choice.
    Chosen(usize),
    /// Enter with nothing: it can wait.
    Skipped,
}
