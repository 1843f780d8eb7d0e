//! What the line mode says of a screen, part by part. Plain data; the announcer decides what of it is new.

/// A part of a screen. A part that says something new is announced again.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Part {
    /// What the screen is. When it changes, another screen was opened.
    Screen,
    /// Whether the record is saved.
    Saving,
    /// The agenda item under way.
    Item,
    /// Who speaks, or what stands in the place of that.
    Floor,
    /// Whose hands are up.
    Hands,
    /// A refusal, a confirmation.
    Notice,
    /// What was asked for with a key of its own: the balance, the clock, the people.
    Reading,
    /// The same, every few minutes.
    Regular,
    Suggestion,
    /// A list or a page that was opened.
    Text,
    /// The row of a list or a form that the keys go to.
    Row,
    /// What was typed in a field of a form.
    Field(usize),
    /// What has been answered.
    Answers,
    Question,
    /// What the keys do while something is asked.
    Keys,
}

/// When a part is announced.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum When {
    /// When it appears, and when it says something else.
    New,
    /// When it says something else; not when it appears.
    Changed,
    /// The lines of it that were not there before.
    NewLines,
    /// The same, where a line with other figures is no new one: a clock runs in it.
    NewWords,
    /// As [`When::Changed`], and not between two keys that follow each other fast: what a line being typed finds.
    Settled,
    /// Not now: while it is being typed. Then it is new if it is another than when this began.
    Later,
    /// Once for each text, as long as the program runs.
    Once,
}

/// What there is to say of a part.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Announcement {
    pub part: Part,
    /// With the same identity a part says the same, although a clock in its lines may have moved.
    pub identity: String,
    /// One fact or sentence each, of any length.
    pub lines: Vec<String>,
    pub when: When,
}

impl Announcement {
    /// A part that says this when it is new. Its identity is what it says.
    #[must_use]
    pub fn new(part: Part, lines: Vec<String>) -> Self {
        Self { part, identity: lines.join("\n"), lines, when: When::New }
    }

    #[must_use]
    pub fn line(part: Part, line: impl Into<String>) -> Self {
        Self::new(part, vec![line.into()])
    }

    #[must_use]
    pub fn identified(self, identity: impl Into<String>) -> Self {
        Self { identity: identity.into(), ..self }
    }

    #[must_use]
    pub fn when(self, when: When) -> Self {
        Self { when, ..self }
    }
}
