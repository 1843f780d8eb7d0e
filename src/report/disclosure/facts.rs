//! The three facts a report opens with: the balance beside its aim, whose voices, how long without one.
//!
//! Each is what may be told, in a plain sentence; where the first choice may not be told, the next that may.

use crate::{
    domain::people::group::UNASSIGNED,
    report::disclosure::{Disclosure, short_label},
    text::report as words,
};

/// What a fact is drawn as, beside its words. Only what the words say.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Picture {
    /// A bar: a share, and the aim on it.
    Share {
        share: f64,
        aim: Option<f64>,
    },
    /// People, some of them filled.
    People {
        filled: usize,
        of: usize,
    },
    /// Nothing that a picture could show.
    None,
    Clock,
    Talk,
    Decision,
    Action,
    Need,
    Idea,
    Keep,
    Eye,
    Calendar,
    Pencil,
    Rule,
    Feeling,
    Quiet,
}

#[derive(Clone, PartialEq, Debug)]
pub struct Fact {
    pub picture: Picture,
    pub text: String,
}

impl Fact {
    #[must_use]
    pub fn new(picture: Picture, text: impl Into<String>) -> Self {
        Self { picture, text: text.into() }
    }
}

impl Disclosure<'_> {
    /// Three facts: what the report says, if nothing else of it is read. Where nobody spoke, the first says so.
    #[must_use]
    pub fn facts(&self) -> Vec<Fact> {
        let voices = (!self.nobody_spoke()).then(|| self.voices_fact());
        [Some(self.balance_fact()), voices, Some(self.absence_fact())].into_iter().flatten().collect()
    }

    fn balance_fact(&self) -> Fact {
        let group = self.centred().or_else(|| self.in_balance().first().copied());
        if self.has_too_little_talk() {
            return Fact::new(Picture::None, words::fact_too_little_talk());
        }
        if let Some(group) = group.filter(|_| self.shows_shares() && self.has_sides())
            && let Some(share) = group.share
        {
            let error = self.error_points();
            let gap = self.compared(group).map(|(gap, aim)| words::gap_sentence(gap, aim));
            let shown = words::share_with_error(share, error);
            let had = words::fact_share(&short_label(group), &shown);
            // What is compared with the aim is the talk, so the aim stands beside it.
            let even = group.even_share.map(|even| words::even_share_fact(even, self.by_heads()));
            let text = std::iter::once(had).chain(gap).chain(even).collect::<Vec<_>>().join(" ");
            return Fact::new(Picture::Share { share, aim: group.target }, text);
        }
        let text = if !self.shows_shares() && self.has_sides() && !self.nobody_spoke() {
            words::fact_too_few()
        } else {
            self.nothing_to_balance()
        };
        Fact::new(Picture::None, text)
    }

    /// Why there is no balance, where no small group is the reason.
    #[must_use]
    pub fn nothing_to_balance(&self) -> &'static str {
        match () {
            () if self.in_balance().is_empty() && self.time_parts().someone > 0 => words::fact_nobody_named(),
            () if self.in_balance().is_empty() => words::fact_no_talk(),
            () if self.in_balance().iter().all(|g| g.id == UNASSIGNED) => words::fact_no_groups(),
            () if !self.has_sides() => words::fact_nothing_to_balance(),
            () => words::fact_no_talk(),
        }
    }

    fn voices_fact(&self) -> Fact {
        let parts: Vec<String> = self.first_voices().into_iter().chain(self.heard()).collect();
        let picture = self.heard_count();
        let picture = picture.map_or(Picture::Talk, |h| Picture::People { filled: h.spoke(), of: h.of });
        if parts.is_empty() {
            let why = if self.tells_people_apart() {
                words::fact_voices_too_few()
            } else {
                words::fact_voices_not_told_apart()
            };
            return Fact::new(Picture::Talk, why);
        }
        Fact::new(picture, parts.join(" "))
    }

    fn absence_fact(&self) -> Fact {
        if let Some(absence) = self.absence() {
            return Fact::new(Picture::Clock, absence);
        }
        let run = self.longest_run();
        let someone = self.time_parts().someone;
        let each = |talk, quiet| words::time_fact(talk, someone, quiet);
        let time = || self.talk_and_quiet(each, words::talk_and_quiet);
        Fact::new(Picture::Clock, run.unwrap_or_else(time))
    }
}
