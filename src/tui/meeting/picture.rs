//! Everything a live view needs, worked out once a frame.

use ratatui::{style::Style, text::Span};

use crate::{
    domain::{
        floor::tally::{Floor, Tally},
        measures::{
            balance::{self, Balance},
            prompts::PromptKind,
        },
        people::{group::Group, joining::Seat, roster::Presence},
        queue::order::{self, Next, Reason, Suggested},
        record::{
            ids::PersonId,
            moment::{Moment, clock},
        },
        session::Session,
    },
    text::{hand, screen as words},
    tui::{
        command::{Command, Place},
        keymap::Keymap,
        meeting::state::{Live, Mode, SaveWord, View},
        questions::Ask,
        screens::play::state::Play,
        theme::Theme,
        widget::bar::Part,
    },
};

pub struct Scene<'a> {
    pub live: &'a Live,
    pub play: Option<&'a Play>,
    pub session: &'a Session,
    pub tally: Tally,
    pub balance: Balance,
    /// The hands, in the suggested order.
    pub hands: Vec<Suggested>,
    pub keymap: &'a Keymap,
    pub theme: Theme,
    pub now: Moment,
    pub view: View,
    /// Whose keys the footer and the help tell.
    pub place: Place,
    /// What the footer leaves out, because it has no use just now.
    pub left_out: Vec<Command>,
}

impl<'a> Scene<'a> {
    #[must_use]
    pub fn new(
        live: &'a Live,
        play: Option<&'a Play>,
        keymap: &'a Keymap,
        theme: Theme,
        now: Moment,
    ) -> Self {
        let session = live.session();
        let now = if session.ended { session.now() } else { now.max(session.now()) };
        let tally = session.tally.at(now);
        let balance = balance::balance(session, &tally);
        let hands = order::suggested(session, &tally);
        let place = if play.is_some() { Place::Play } else { Place::Live };
        Self {
            live,
            play,
            session,
            tally,
            balance,
            hands,
            keymap,
            theme,
            now,
            view: live.view,
            place,
            left_out: vec![],
        }
    }

    pub fn label(&self, person: PersonId) -> &str {
        self.session.roster.person(person).map_or("", |p| p.label.as_str())
    }

    /// Why somebody stands where they do in the order of hands.
    pub fn reason(&self, reason: Reason) -> String {
        let centred =
            self.session.roster.centred().map(|g| self.session.roster.group_label(g)).unwrap_or_default();
        hand::reason(reason, &centred)
    }

    /// Who is invited next.
    pub fn next(&self) -> Option<Next> {
        order::next(self.session, &self.tally)
    }

    /// Which pattern and colour a group has: the centred one the first, then the others in the balance, in order.
    pub fn nth(&self, g: usize) -> usize {
        let centred = self.session.roster.centred();
        let before = |(i, group): &(usize, &Group)| group.in_balance && Some(*i) != centred && *i < g;
        if centred == Some(g) {
            0
        } else {
            1 + self.session.roster.groups().iter().enumerate().filter(before).count()
        }
    }

    /// Groups in the balance, the centred one first.
    pub fn in_balance(&self) -> Vec<&balance::GroupShare> {
        let mut groups: Vec<_> = self.balance.groups.iter().filter(|g| g.in_balance).collect();
        groups.sort_by_key(|g| self.nth(g.group));
        groups
    }

    pub fn parts(&self, share: impl Fn(&balance::GroupShare) -> Option<f64>) -> Vec<Part> {
        let part = |g: &&balance::GroupShare| Some(Part { share: share(g)?, nth: self.nth(g.group) });
        self.in_balance().iter().filter_map(part).collect()
    }

    /// The aim of the centred group, for the mark on the bar.
    pub fn mark(&self) -> Option<f64> {
        self.in_balance().first().filter(|g| Some(g.group) == self.session.roster.centred())?.target
    }

    /// The centred group, if anybody of it is here and there are others to hear it beside.
    pub fn centred_here(&self) -> Option<usize> {
        let s = self.session;
        s.roster.centred().filter(|g| s.roster.anyone_in(*g)).filter(|_| s.is_balanced())
    }

    /// The names of those who are expected and have not come.
    pub fn expected(&self) -> Vec<&str> {
        let people = self.session.roster.people().iter();
        let expected = people.filter(|p| p.presence == Presence::Expected && p.timed);
        expected.map(|p| p.label.as_str()).collect()
    }

    /// The names of those who facilitate.
    pub fn facilitators(&self) -> Vec<&str> {
        let people = self.session.roster.people().iter();
        let facilitators = people.filter(|p| p.hat.role == "facilitator" && p.counts());
        facilitators.map(|p| p.label.as_str()).collect()
    }

    pub fn word(&self) -> String {
        words::balance_word(&self.balance.word, self.session.roster.groups(), |g| {
            self.session.roster.group_label(g)
        })
    }

    /// The calm line for keeper and facilitator; never the room's, and not while the meeting closes.
    pub fn prompt(&self) -> Option<PromptKind> {
        let closing = matches!(&self.live.mode, Mode::Typing(t) if matches!(t.ask, Ask::Closing(_)));
        let may_see = self.view != View::Room && !closing;
        self.live.prompts_due(&self.balance).next().filter(|_| may_see)
    }

    /// A share of one or two people would show what one person said.
    pub fn has_small_group(&self) -> bool {
        self.in_balance().iter().any(|g| g.people.is_some_and(|n| n < balance::SMALL_GROUP))
    }

    pub fn since_floor(&self) -> String {
        clock(self.now.since(self.session.tally.floor_since()))
    }

    /// What the floor is, in words, and how it is drawn.
    pub fn floor(&self) -> (String, Style) {
        let strong = self.theme.strong();
        if self.session.ended {
            return (words::meeting_over().to_owned(), strong);
        }
        match self.session.floor() {
            Floor::Held => self.holder(),
            Floor::Open => (words::quiet().to_owned(), strong),
            Floor::Someone if self.reporter().is_some() => {
                (self.reporter().map(|p| words::reports_back(self.label(p))).unwrap_or_default(), strong)
            }
            Floor::Someone => (words::someone().to_owned(), strong),
            Floor::Crosstalk => (words::several().to_owned(), strong),
            Floor::SmallGroups => (words::small_groups().to_owned(), strong),
            Floor::Break => (words::break_().to_owned(), self.theme.alert()),
            Floor::OffRecord => (words::off_record().to_owned(), self.theme.alert()),
            Floor::Unattended => (words::unattended().to_owned(), strong),
        }
    }

    /// Who reports back from a small group now.
    pub fn reporter(&self) -> Option<PersonId> {
        let turn = self.session.last_turn.filter(|turn| turn.end.is_none())?;
        turn.reporter.filter(|_| self.session.floor() == Floor::Someone)
    }

    fn holder(&self) -> (String, Style) {
        let mut seats = self.session.tally.speaking();
        let Some(person) = seats.next().and_then(|s| self.session.roster.people().get(s)) else {
            return (String::new(), Style::new());
        };
        let more = seats.count();
        let others = if more > 0 { format!(" +{more}") } else { String::new() };
        let group = self.session.roster.group_of(person).map_or(0, |g| self.nth(g));
        (format!("{}{others}", person.label), self.theme.group(group).patch(self.theme.strong()))
    }

    /// The role of whoever has the floor.
    pub fn holder_role(&self) -> Option<String> {
        let person = self.session.roster.person(self.session.holder()?)?;
        let role = crate::domain::record::plain_text::words(&person.hat.role);
        if person.seat != Seat::Person {
            return None;
        }
        (!person.label.starts_with(&role)).then_some(role)
    }

    pub fn is_speaking(&self, seat: usize) -> bool {
        self.session.tally.speaking().any(|s| s == seat)
    }

    /// *saved*, *saving* or *not saved*, or how the playing goes.
    pub fn status(&self) -> Span<'static> {
        if let Some(play) = self.play {
            let word = if play.paused { words::paused() } else { words::playing() };
            let times = if self.theme.ascii { "x" } else { "×" };
            return Span::styled(format!("{word} {times}{}", play.speed), self.theme.strong());
        }
        save_span(self.live, self.theme)
    }

    /// Why it is not saved, in a sentence.
    pub fn trouble(&self) -> Option<String> {
        let SaveWord::NotSaved(why) = self.live.saving.word() else { return None };
        Some(words::not_saved(why))
    }
}

/// *saved*, *saving* or *not saved*. The first two have the same width, so that one can take the other's place.
pub fn save_span(live: &Live, theme: Theme) -> Span<'static> {
    match live.saving.word() {
        SaveWord::Saved => {
            Span::styled(format!("{:>width$}", words::saved(), width = words::saving().len()), theme.quiet())
        }
        SaveWord::Saving => Span::styled(words::saving(), theme.quiet()),
        SaveWord::NotSaved(_) => Span::styled(words::not_saved_flag(), theme.alert()),
    }
}
