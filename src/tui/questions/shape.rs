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

    /// The number that chooses each of the choices too; `None`: its key is a digit, or a number means something else.
    #[must_use]
    pub fn numbers(&self) -> Vec<Option<usize>> {
        let Self::Choice(choices) = self else { return vec![] };
        let free = choices.iter().all(|choice| !choice.key.is_ascii_digit());
        (1..=choices.len()).map(|n| Some(n).filter(|n| free && *n <= 9)).collect()
    }

    /// The place of the choice that a key makes: its own key, or its number.
    #[must_use]
    pub fn chosen(&self, key: char) -> Option<usize> {
        let Self::Choice(choices) = self else { return None };
        let own = choices.iter().position(|choice| choice.key == key.to_ascii_lowercase());
        let number = key.to_digit(10).and_then(|n| usize::try_from(n).ok());
        own.or_else(|| self.numbers().iter().position(|n| n.is_some() && *n == number))
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
