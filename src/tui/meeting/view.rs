//! What every picture of a meeting shows: the state of the session, worked out once a frame. Live view, glance,
//! playback, closing and review draw from it.

use std::borrow::Cow;

use ratatui::text::Span;

use crate::{
    domain::{
        floor::tally::Tally,
        measures::{
            balance::{self, Balance},
            prompts::PromptKind,
            shares,
            tap_error::TapError,
        },
        order::Ordered as _,
        people::{group::Group, hat::FACILITATOR, person::Presence},
        queue::order::{self, Next, Reason, Suggested},
        record::{
            ids::PersonId,
            moment::{Moment, clock, total},
        },
        session::Session,
    },
    text::{format, hand, people, report as report_words, screen as words},
    tui::{
        command::{Command, Place},
        keymap::Keymap,
        meeting::state::{Live, Mode, SaveWord, View},
        questions::question::Question,
        theme::Theme,
        widget::{bar::Segment, line},
    },
};

/// A meeting at one moment, and what its picture depends on beside the record.
pub struct MeetingView<'a> {
    pub live: &'a Live,
    /// How a saved session is being played; `None`: it is not being played.
    pub playback: Option<Playback>,
    pub session: &'a Session,
    pub tally: Tally,
    pub balance: Balance,
    /// The hands, in the suggested order.
    pub hands: Vec<Suggested>,
    pub keymap: &'a Keymap,
    pub theme: Theme,
    pub now: Moment,
    pub view: View,
    /// The place whose keys the key row and the help list.
    pub place: Place,
    /// Commands that the key row omits, because they have no use at present.
    pub left_out: Vec<Command>,
}

/// How long others have talked since the centred group last spoke, or since the beginning.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SinceCentred {
    /// Talk of others that counts, ms.
    pub ms: u64,
    /// What the centred group is called.
    pub group: String,
    pub has_spoken: bool,
}

impl SinceCentred {
    /// The same in a sentence without a full stop.
    #[must_use]
    pub fn in_words(&self) -> String {
        let time = clock(self.ms);
        if self.has_spoken {
            words::since(&self.group, &time)
        } else {
            words::since_start(&self.group, &time)
        }
    }

    /// What stands below the figure of a tile.
    #[must_use]
    pub fn of_tile(&self) -> String {
        if self.has_spoken { words::since_tile(&self.group) } else { words::not_spoken_tile(&self.group) }
    }
}

#[derive(Clone, Copy, Debug)]
pub struct Playback {
    pub paused: bool,
    /// How many times faster than the meeting.
    pub speed: f64,
}

impl<'a> MeetingView<'a> {
    /// The meeting as it is at `now`, with the keys of a running meeting.
    #[must_use]
    pub fn new(live: &'a Live, keymap: &'a Keymap, theme: Theme, now: Moment) -> Self {
        let session = live.session();
        let now = if session.ended { session.now() } else { now.max(session.now()) };
        let tally = session.tally.at(now);
        let balance = balance::balance(session, &tally);
        let hands = order::suggested(session, &tally);
        Self {
            live,
            playback: None,
            session,
            tally,
            balance,
            hands,
            keymap,
            theme,
            now,
            view: live.view,
            place: Place::Live,
            left_out: vec![],
        }
    }

    /// The same while a saved session is played, with the keys for that.
    #[must_use]
    pub fn playing(self, playback: Playback) -> Self {
        Self { playback: Some(playback), place: Place::Play, ..self }
    }

    // ---- people and hands ---------------------------------------------------------------------

    pub fn label(&self, person: PersonId) -> Cow<'_, str> {
        people::name(&self.session.roster, person)
    }

    /// What group `g` is called.
    pub fn group_label(&self, g: usize) -> String {
        people::group(&self.session.roster, g)
    }

    /// The names of those who are expected and have not come.
    pub fn expected(&self) -> Vec<Cow<'_, str>> {
        let people = self.session.roster.people().iter();
        let expected = people.filter(|p| p.presence == Presence::Expected && p.timed);
        expected.map(|p| people::label(&p.label)).collect()
    }

    /// The names of those who facilitate.
    pub fn facilitators(&self) -> Vec<Cow<'_, str>> {
        let people = self.session.roster.people().iter();
        let facilitators = people.filter(|p| p.hat.role == FACILITATOR && p.counts());
        facilitators.map(|p| people::label(&p.label)).collect()
    }

    /// The names of those who look on.
    pub fn observers(&self) -> Vec<Cow<'_, str>> {
        let people = self.session.roster.people().iter();
        people.filter(|p| p.is_here() && p.observes()).map(|p| people::label(&p.label)).collect()
    }

    pub fn is_speaking(&self, seat: usize) -> bool {
        self.session.tally.speaking().any(|s| s == seat)
    }

    /// Who is invited next.
    pub fn next_speaker(&self) -> Option<Next> {
        order::next(self.session, &self.tally)
    }

    /// Why a hand has its place in the suggested order, in words.
    pub fn hand_reason(&self, reason: Reason) -> String {
        let centred = self.session.roster.centred().map(|g| self.group_label(g)).unwrap_or_default();
        hand::reason(reason, &centred)
    }

    // ---- the balance --------------------------------------------------------------------------

    /// Which pattern and colour a group has: the centred one the first, then the others in the balance, in order.
    pub fn pattern_index(&self, g: usize) -> usize {
        let centred = self.session.roster.centred();
        let before = |(i, group): &(usize, &Group)| group.in_balance && Some(*i) != centred && *i < g;
        if centred == Some(g) {
            0
        } else {
            1 + self.session.roster.groups().iter().enumerate().filter(before).count()
        }
    }

    /// Groups in the balance, the centred one first.
    pub fn in_balance(&self) -> Vec<&shares::GroupShare> {
        let mut groups: Vec<_> = self.balance.groups.iter().filter(|g| g.in_balance).collect();
        groups.order_by_key(|g| self.pattern_index(g.group));
        groups
    }

    /// The groups in the balance but the centred one.
    pub fn others_in_balance(&self) -> impl Iterator<Item = &shares::GroupShare> {
        let centred = self.session.roster.centred();
        self.in_balance().into_iter().filter(move |g| Some(g.group) != centred)
    }

    /// The bar of the balance, from one share of each group; groups without one are left out.
    pub fn bar_segments(&self, share: impl Fn(&shares::GroupShare) -> Option<f64>) -> Vec<Segment> {
        let segment = |g: &&shares::GroupShare| {
            Some(Segment { share: share(g)?, pattern: self.pattern_index(g.group) })
        };
        self.in_balance().iter().filter_map(segment).collect()
    }

    /// The aim of the centred group, for the mark on the bar.
    pub fn aim_mark(&self) -> Option<f64> {
        self.in_balance().first().filter(|g| Some(g.group) == self.session.roster.centred())?.target
    }

    /// The centred group, if anybody of it is here and there are others to hear it beside.
    pub fn centred_here(&self) -> Option<usize> {
        let s = self.session;
        s.roster.centred().filter(|g| s.roster.anyone_in(*g)).filter(|_| s.is_balanced())
    }

    /// The state of the balance in a few words, and of which time it is. Nothing while the clocks stand.
    pub fn balance_word(&self) -> String {
        let roster = &self.session.roster;
        words::balance_word_and_time(&self.balance.word, roster.groups(), |g| people::group(roster, g))
    }

    /// The same without the time, for large letters; the time has to be said beside them.
    pub fn balance_headline(&self) -> String {
        let roster = &self.session.roster;
        words::balance_word(&self.balance.word, roster.groups(), |g| people::group(roster, g))
    }

    /// What the room reads in large letters: what the floor is while nobody is timed, else the state of the balance, if the
    /// room may look.
    pub fn room_headline(&self, may_look: bool) -> String {
        if self.tally.floor().is_stopped() || self.session.ended {
            self.floor_label().0
        } else if !may_look {
            String::new()
        } else if self.has_small_group() {
            words::too_few().to_owned()
        } else {
            self.balance_headline()
        }
    }

    /// A group's share of the talk in words, beside its part of the people or of the time they were here.
    pub fn share_line(&self, group: &shares::GroupShare) -> Option<String> {
        Some(words::share_line(group.share?, group.even_share, group.by_heads))
    }

    /// The same of the whole meeting, with how far off the share may be when keys are as late as usual.
    pub fn share_line_with_error(&self, group: &shares::GroupShare) -> Option<String> {
        let talk = total(self.in_balance().iter().map(|g| g.ms));
        let error = TapError::default().points(talk).filter(|_| self.session.was_tapped());
        let share = report_words::share_with_error(group.share?, error);
        Some(report_words::share_line(&share, group.even_share, group.by_heads))
    }

    /// How far off the shares on the screen may be when keys are as late as usual: those of the last few minutes where
    /// they are shown, which are the least exact. `None`: no share is shown, or nobody pressed keys.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "points are from 0 to 100")]
    pub fn shares_error(&self) -> Option<u64> {
        let groups = self.in_balance();
        let errors = TapError::default();
        let points = if self.balance.enough_recent {
            errors.points_of_faded(groups.iter().map(|g| self.tally.recent().faded(g.group)).sum())
        } else {
            errors.points(total(groups.iter().map(|g| g.ms)))
        };
        let is_shown = self.balance.enough && self.session.was_tapped();
        points.filter(|_| is_shown).map(|points| points.round() as u64)
    }

    /// The share of those who are not counted, which stands beside the balance, in words: none before there was
    /// enough talk, where they have not spoken, or where whoever facilitates would rather not show it.
    pub fn uncounted_share(&self) -> Option<String> {
        let shown = self.balance.enough && !self.session.withholds_uncounted();
        let share = self.balance.uncounted.filter(|share| *share > 0.0 && shown)?;
        Some(words::uncounted_share(share, &format::list(&self.uncounted_speakers())))
    }

    /// As what those who are not counted have spoken; where nobody has that role any more, their group.
    fn uncounted_speakers(&self) -> Vec<String> {
        let roster = &self.session.roster;
        let apart = |group: usize| !self.tally.groups()[group].in_balance;
        let spoke =
            |seat: &usize| self.tally.people()[*seat].ms > 0 && apart(self.tally.people()[*seat].group);
        let role = |seat: usize| people::role(&roster.people()[seat].hat.role).into_owned();
        let mut roles: Vec<String> = vec![];
        for role in (0..roster.people().len()).filter(spoke).map(role) {
            if !roles.contains(&role) {
                roles.push(role);
            }
        }
        if roles.is_empty() {
            let groups = self.balance.groups.iter().filter(|group| apart(group.group) && group.ms > 0);
            roles = groups.map(|group| people::group(roster, group.group)).collect();
        }
        roles
    }

    /// How long others have talked since the centred group last spoke. `None`: others' talk does not count now (nobody
    /// of the group is here, or the item or a go-round gives people the floor), or there was none yet.
    #[must_use]
    pub fn since_centred(&self) -> Option<SinceCentred> {
        let group = self.centred_here()?;
        let item = self.session.agenda.current();
        if item.is_some_and(|item| item.kind.is_given_floor()) || self.session.round_now().is_some() {
            return None;
        }
        let ms = self.balance.since_centred;
        let people = self.tally.people().iter().enumerate().filter(|(_, person)| person.group == group);
        let has_spoken = people
            .into_iter()
            .any(|(seat, person)| person.last_spoke.is_some() || person.heard || self.is_speaking(seat));
        let group = self.group_label(group);
        (has_spoken || ms > 0).then_some(SinceCentred { ms, group, has_spoken })
    }

    /// The prompt for note-taker and facilitator; never in the room's view, and not while the meeting closes.
    pub fn prompt(&self) -> Option<PromptKind> {
        let closing = matches!(&self.live.mode, Mode::Typing(t) if matches!(t.ask, Question::Closing(_)));
        let may_see = self.view != View::Room && !closing;
        self.live.prompts_due(&self.tally).next().filter(|_| may_see)
    }

    /// Whether a group in the balance is so small that its share would show what one person said.
    pub fn has_small_group(&self) -> bool {
        self.in_balance().iter().any(|g| g.people.is_some_and(|n| n < shares::SMALL_GROUP))
    }

    // ---- the record ---------------------------------------------------------------------------

    /// *saved*, *saving* or *not saved*; of a session that is played, whether it is paused and how fast it goes.
    pub fn status_span(&self) -> Span<'static> {
        if let Some(playback) = self.playback {
            let word = if playback.paused { words::paused() } else { words::playing() };
            let times = if self.theme.ascii { "x" } else { "×" };
            return Span::styled(format!("{word} {times}{}", playback.speed), self.theme.strong());
        }
        save_span(self.live, self.theme)
    }

    /// Why the record is not saved, or can no longer be followed, in a sentence.
    pub fn trouble(&self) -> Option<String> {
        if self.live.file_trouble.is_some() {
            return self.live.file_trouble.clone();
        }
        match self.live.saving.word() {
            SaveWord::NotSaved(why) => Some(words::not_saved(why)),
            SaveWord::Saved | SaveWord::Saving => None,
        }
    }
}

/// Columns of *saved* and of *saving*, so that one can take the other's place.
#[must_use]
pub fn save_columns() -> usize {
    line::width(words::saved()).max(line::width(words::saving()))
}

/// *saved*, *saving* or *not saved*. The first two have the same width.
pub fn save_span(live: &Live, theme: Theme) -> Span<'static> {
    let in_columns = |word: &str| {
        let blanks = " ".repeat(save_columns().saturating_sub(line::width(word)));
        Span::styled(format!("{blanks}{word}"), theme.quiet())
    };
    match live.saving.word() {
        SaveWord::Saved => in_columns(words::saved()),
        SaveWord::Saving => in_columns(words::saving()),
        SaveWord::NotSaved(_) => Span::styled(words::not_saved_flag(), theme.warning()),
    }
}
