//! What the screens for looking back know of one session.

use crate::{
    domain::{
        closing::answers::Guess,
        floor::{state::Floor, timeline::Stretch},
        measures::{shares, tap_error::TapError, taps::Practised},
        order::Ordered as _,
        record::{
            event::Record,
            ids::{Seq, TurnRef},
            moment::Moment,
        },
    },
    report::{Detail, SessionReport, disclosure::Disclosure, model},
    settings::Settings,
    tui::{command::Command, keymap::Keymap, meeting::state::Live, screens::review::ribbon_state::Ribbon},
};

/// The parts of one session's review, a digit each.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Section {
    Balance,
    Timeline,
    Items,
    Voices,
    Notes,
    AtTheEnd,
    Agreed,
    People,
    Amendments,
}

impl Section {
    pub const ALL: [Self; 9] = [
        Self::Balance,
        Self::Timeline,
        Self::Items,
        Self::Voices,
        Self::Notes,
        Self::AtTheEnd,
        Self::Agreed,
        Self::People,
        Self::Amendments,
    ];

    /// The one after this or before it, round and round.
    #[must_use]
    pub fn beside(self, forward: bool) -> Self {
        let at = self.place();
        let step = if forward { 1 } else { Self::ALL.len() - 1 };
        Self::ALL[(at + step) % Self::ALL.len()]
    }

    /// What opens it.
    #[must_use]
    pub fn command(self) -> Command {
        match self {
            Self::Balance => Command::SeeBalance,
            Self::Timeline => Command::SeeTimeline,
            Self::Items => Command::SeeItems,
            Self::Voices => Command::SeeVoices,
            Self::Notes => Command::SeeNotes,
            Self::AtTheEnd => Command::SeeEnd,
            Self::Agreed => Command::SeeAgreed,
            Self::People => Command::SeePeople,
            Self::Amendments => Command::SeePutRight,
        }
    }

    /// Its place among them.
    #[must_use]
    pub fn place(self) -> usize {
        Self::ALL.iter().position(|s| *s == self).unwrap_or_default()
    }
}

/// Guess first, then look.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Guessing {
    /// Nothing is shown yet.
    Asked,
    Guessed(Guess),
    /// They would rather look, or there is nothing to guess.
    Skipped,
}

/// Who corrects things is asked once.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Amending {
    NotBegun,
    /// What was to be corrected when it was asked.
    Asked(Subject),
    UnderWay,
}

/// What is to be corrected.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Subject {
    Turn(TurnRef),
    Note(Seq),
}

#[derive(Clone, Debug)]
pub struct Review {
    /// How the session was named when it was opened: its id or its file.
    pub source: String,
    pub live: Live,
    pub guess: Guessing,
    pub section: Section,
    /// What is about single people is shown. Not where others can see.
    pub people: bool,
    /// The turn or note as it was before it was put right.
    pub before: bool,
    pub scroll: usize,
    /// The chosen note.
    pub note: usize,
    pub ribbon: Ribbon,
    pub report: SessionReport,
    pub amending: Amending,
    /// Why nothing can be put right here, in a sentence.
    pub sealed: Option<String>,
    /// How the note-taker's practice went, where they chose to show it.
    pub practised: Option<Practised>,
}

/// A review, and the settings that say what typed words mean.
#[derive(Debug)]
pub struct ReviewContext<'a> {
    pub review: &'a mut Review,
    pub settings: &'a Settings,
}

impl Review {
    #[must_use]
    pub fn new(records: Vec<Record>, settings: &Settings, keymap: &Keymap) -> Self {
        let mut live = Live::new(records, settings, keymap);
        live.prompts.clear();
        let ribbon = Ribbon::new(live.history.timeline(), live.session().end_so_far());
        let report = model::session_report(live.session(), Detail::Groups);
        let mut review = Self {
            source: live.session().id.clone(),
            live,
            guess: Guessing::Skipped,
            section: Section::Balance,
            people: false,
            before: false,
            scroll: 0,
            note: 0,
            ribbon,
            report,
            amending: Amending::NotBegun,
            sealed: None,
            practised: None,
        };
        if review.choices().len() > 1 && review.live.session().is_balanced() {
            review.guess = Guessing::Asked;
        }
        review.choose_shown();
        review
    }

    #[must_use]
    pub fn detail(&self) -> Detail {
        if self.people { Detail::People } else { Detail::Groups }
    }

    #[must_use]
    pub fn disclosure(&self) -> Disclosure<'_> {
        Disclosure::new(&self.report, self.detail())
    }

    /// Opens a part at its top.
    pub fn turn_to(&mut self, section: Section) {
        (self.section, self.scroll, self.before) = (section, 0, false);
    }

    /// The groups in the balance, by their places, the centred one first: those one may guess.
    #[must_use]
    pub fn choices(&self) -> Vec<usize> {
        let s = self.live.session();
        let shares = shares::group_shares(s, &s.tally);
        let mut groups: Vec<usize> = shares.iter().filter(|g| g.in_balance).map(|g| g.group).collect();
        groups.order_by_key(|g| s.roster.centred() != Some(*g));
        groups
    }

    /// Take in what has changed: everything shown is made anew from the record.
    pub fn refresh(&mut self) {
        let at = self.ribbon.chosen().map(|s| s.start);
        let (from, span) = (self.ribbon.from, self.ribbon.span);
        self.ribbon = Ribbon::new(self.live.history.timeline(), self.live.session().end_so_far());
        (self.ribbon.from, self.ribbon.span) =
            (from.min(self.ribbon.end - span.min(self.ribbon.end)), span.min(self.ribbon.end));
        let corrected = self.live.history.corrected_turn().map(|turn| turn.start);
        if let Some(at) = corrected.or(at) {
            self.go_to(at);
        }
        self.make_report();
    }

    /// How the note-taker's practice went, where they chose to show it.
    pub fn set_practised(&mut self, practised: Option<Practised>) {
        self.practised = practised;
        self.make_report();
    }

    fn make_report(&mut self) {
        self.report = model::session_report(self.live.session(), self.detail());
        self.report.measure_errors(TapError::of(self.practised));
    }

    /// Show what is about single people, or put it away.
    pub fn show_people(&mut self, shown: bool) {
        self.people = shown;
        self.make_report();
        self.choose_shown();
    }

    /// How each group stands on the ribbon; stretches of hidden groups are passed over.
    #[must_use]
    pub fn visibility(&self) -> Visibility {
        let s = self.live.session();
        let disclosure = self.disclosure();
        let group = |g: usize| {
            let in_balance = s.roster.groups()[g].in_balance;
            if in_balance {
                if disclosure.shows_shares() { GroupVisibility::Alone } else { GroupVisibility::Together }
            } else if disclosure.shows_apart() {
                GroupVisibility::Alone
            } else {
                GroupVisibility::Hidden
            }
        };
        Visibility { groups: (0..s.roster.groups().len()).map(group).collect() }
    }

    /// The group of whoever holds a stretch.
    #[must_use]
    pub fn group_of(&self, stretch: &Stretch) -> Option<usize> {
        let group = &stretch.speaker.as_ref()?.hat.group;
        self.live.session().roster.group_index(group)
    }

    fn is_shown(&self, visibility: &Visibility, stretch: &Stretch) -> bool {
        match stretch.floor {
            Floor::Open => false,
            Floor::Held => {
                self.group_of(stretch).is_some_and(|g| visibility.of(g) != GroupVisibility::Hidden)
            }
            Floor::Someone
            | Floor::Crosstalk
            | Floor::Break
            | Floor::OffRecord
            | Floor::SmallGroups
            | Floor::Unattended => true,
        }
    }

    /// The stretches that are shown, by their places on the ribbon.
    #[must_use]
    pub fn shown(&self) -> Vec<usize> {
        let visibility = self.visibility();
        let line = self.ribbon.line.iter().enumerate();
        line.filter(|(_, stretch)| self.is_shown(&visibility, stretch)).map(|(at, _)| at).collect()
    }

    /// Does something with the ribbon that only looks at what is shown.
    pub fn with_ribbon(&mut self, act: impl FnOnce(&mut Ribbon, &dyn Fn(&Stretch) -> bool)) {
        let visibility = self.visibility();
        let mut ribbon = std::mem::replace(&mut self.ribbon, Ribbon::new(vec![], Moment::ZERO));
        act(&mut ribbon, &|stretch| self.is_shown(&visibility, stretch));
        self.ribbon = ribbon;
    }

    pub fn go_to(&mut self, at: Moment) {
        self.with_ribbon(|ribbon, shown| ribbon.go_to(at, shown));
    }

    /// Puts the cursor on something that is shown.
    fn choose_shown(&mut self) {
        self.with_ribbon(|ribbon, shown| {
            if !ribbon.chosen().is_some_and(shown) {
                ribbon.to_end(false, shown);
            }
        });
    }
}

/// How a group stands on the ribbon.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum GroupVisibility {
    /// In a row of its own.
    Alone,
    /// In one row with all others in the balance: one of them is too small to be shown alone.
    Together,
    Hidden,
}

/// How each group stands on the ribbon, by its place in the roster.
#[derive(Clone, Debug)]
pub struct Visibility {
    groups: Vec<GroupVisibility>,
}

impl Visibility {
    #[must_use]
    pub fn of(&self, group: usize) -> GroupVisibility {
        self.groups.get(group).copied().unwrap_or(GroupVisibility::Hidden)
    }
}
