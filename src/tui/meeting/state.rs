//! A meeting as a screen holds it: its history, what the keys mean now, and how far the disk is behind.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    domain::{
        History, Moment, PersonId, Record, Seq, Session, Tally,
        measures::prompts::{self, PromptKind, Reason},
        notes::carried::Carried,
        queue::hand::HandKind,
        record::ids::TurnRef,
    },
    settings::Settings,
    tui::{
        command::Command,
        help_state::HelpState,
        keymap::Keymap,
        meeting::{
            page_links::{LinkFor, PageLinks},
            panel::Panel,
            phones::PhoneCheckOut,
        },
        questions::question::Question,
        widget::input::Input,
    },
};

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum View {
    Keeper,
    Facilitator,
    Room,
}

/// A part of the screen that is read out in words when its key is pressed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Reading {
    /// The time, who speaks, the item.
    Clock,
    Balance,
    Hands,
    /// Everybody, with their letters.
    People,
    /// What the meeting is: its title, what it is for, what is still to do, the last turns.
    Meeting,
}

/// A line beside the floor: a question, and what has been typed to it.
#[derive(Clone, Debug)]
pub struct Typing {
    pub ask: Question,
    pub input: Input,
    /// Tab was pressed: the next key acts on the floor.
    pub floor_next: bool,
    /// The chosen row of the palette.
    pub cursor: usize,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum LeaveChoice {
    Stay,
    LeaveForNow,
    /// Rules, cards, a guess, and what becomes of the record; then the end.
    CloseTogether,
    End,
}

impl LeaveChoice {
    /// As they are offered.
    pub const ALL: [Self; 4] = [Self::Stay, Self::LeaveForNow, Self::CloseTogether, Self::End];
}

/// What the keys mean now.
#[derive(Clone, Debug)]
pub enum Mode {
    Floor,
    /// The next key names a person for this command; then typing goes on, if it was under way.
    Person(Command, Option<Box<Typing>>),
    Typing(Box<Typing>),
    Help {
        state: HelpState,
    },
    /// The read-out is on the screen, to be read aloud.
    ReadOut {
        words: String,
    },
    /// The link of the page for phones is on the screen.
    PageLink(LinkFor),
    Leave(LeaveChoice),
}

/// How far the disk is behind.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Saving {
    pub recorded: Option<Seq>,
    pub durable: Option<Seq>,
    /// Why something is not saved, in words.
    pub trouble: Option<String>,
    /// The file cannot be trusted any more: only a new one with everything in it will do.
    pub needs_all: bool,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum SaveWord<'a> {
    Saved,
    Saving,
    NotSaved(&'a str),
}

impl Saving {
    /// *Saved* only when everything recorded is durable.
    #[must_use]
    pub fn word(&self) -> SaveWord<'_> {
        match &self.trouble {
            Some(why) => SaveWord::NotSaved(why),
            None if self.durable >= self.recorded => SaveWord::Saved,
            None => SaveWord::Saving,
        }
    }
}

/// After so long without a key the note-taker is asked who still speaks, ms.
const LONG_WITHOUT_KEY_MS: u64 = 600_000;

#[derive(Clone, Debug)]
pub struct Live {
    pub history: History,
    pub view: View,
    pub mode: Mode,
    /// Which keys texts name.
    pub keymap: Keymap,
    /// The last thing to say: a refusal, a confirmation.
    pub notice: Option<String>,
    /// What is read out in words, until the next key.
    pub reading: Option<Reading>,
    /// Every so many minutes the line mode reads the balance out; `None`: it does not.
    pub read_every: Option<u16>,
    /// Texts that still hold the name of somebody who was taken out, because it may mean somebody else.
    pub names_left: usize,
    pub saving: Saving,
    /// Another program records it: this one only shows it.
    pub is_followed: bool,
    /// What happened to the file that is followed. Every view shows it; it names nobody.
    pub file_trouble: Option<String>,
    /// Since when the notice stands there.
    pub notice_since: Option<Moment>,
    pub last_invite: Option<Moment>,
    /// When a key was last pressed; `None`: not in this window, as while a meeting is only looked at.
    pub last_key: Option<Moment>,
    /// What the hand is for whose letter is asked.
    pub hand_kind: HandKind,
    /// Hands put up with capitals, with no small letter since.
    pub capitals: Vec<Seq>,
    /// The prompts that are given.
    pub prompts: BTreeSet<PromptKind>,
    /// The prompts that were put away, each with what it rested on.
    pub put_away: Vec<(PromptKind, Reason)>,
    /// The list shown in place of the people, if one is.
    pub panel: Option<Panel>,
    /// Late-comers whose words were put away before they had answered.
    pub late_aside: Vec<PersonId>,
    /// Why what somebody asked for on their phone could not be done, in words.
    pub phone_answers: BTreeMap<PersonId, String>,
    /// What people answer on their phones, once the closing has begun.
    pub check_out: Option<PhoneCheckOut>,
    /// The page for phones, while it is open.
    pub page: Option<Box<PageLinks>>,
    /// A note set aside.
    pub aside: Option<Box<Typing>>,
    /// The meeting is being sent to a lead, who can be called.
    pub lead_listens: bool,
    /// What earlier meetings of the series left for this one.
    pub last_time: Vec<Carried>,
    /// The turn chosen on the ribbon, which corrections are about.
    pub turn: Option<TurnRef>,
    /// The running turn is said to be with support (kept on screen only).
    pub support_shown: Option<Moment>,
}

impl Live {
    #[must_use]
    pub fn new(records: Vec<Record>, settings: &Settings, keymap: &Keymap) -> Self {
        let last = records.last().map(|r| r.seq);
        Self {
            history: History::from_records(records),
            view: View::Keeper,
            mode: Mode::Floor,
            keymap: keymap.clone(),
            notice: None,
            reading: None,
            read_every: None,
            names_left: 0,
            saving: Saving { recorded: last, durable: last, ..Saving::default() },
            is_followed: false,
            file_trouble: None,
            notice_since: None,
            last_invite: None,
            last_key: None,
            hand_kind: HandKind::Point,
            capitals: Vec::new(),
            prompts: settings.prompts.clone(),
            put_away: Vec::new(),
            panel: None,
            late_aside: Vec::new(),
            phone_answers: BTreeMap::new(),
            check_out: None,
            page: None,
            aside: None,
            lead_listens: false,
            last_time: Vec::new(),
            turn: None,
            support_shown: None,
        }
    }

    #[must_use]
    pub fn session(&self) -> &Session {
        self.history.session()
    }

    /// Two hands in a row put up with capitals may mean that Caps Lock is on; one is a hand.
    pub(crate) fn may_be_caps_lock(&self) -> bool {
        self.capitals.len() >= 2
    }

    /// After a message: whether something new is said now. `before`: what was said before it.
    pub(crate) fn stamp_notice(&mut self, before: Option<&str>, now: Moment) {
        if self.notice_since.is_none() || self.notice.as_deref() != before {
            self.notice_since = Some(now.max(self.session().now()));
        }
    }

    /// Whether no key was pressed for so long that whoever has the floor may no longer have it.
    pub(crate) fn is_unattended_for_long(&self, now: Moment) -> bool {
        self.last_key.is_some_and(|at| now.since(at) >= LONG_WITHOUT_KEY_MS)
    }

    /// Whether nobody gave a name, so that a free letter of a side is a new voice on that side.
    #[must_use]
    pub fn is_nameless(&self) -> bool {
        let people = self.session().roster.people();
        self.session().times_individuals() && people.iter().all(|p| p.name.is_none() && p.source_id.is_none())
    }

    /// The same key turns a view on and off.
    pub(crate) fn toggle_view(&mut self, view: View) {
        self.view = if self.view == view { View::Keeper } else { view };
    }

    /// The prompts that are due, not switched off and not put away.
    pub fn prompts_due(&self, tally: &Tally) -> impl Iterator<Item = PromptKind> {
        self.prompts_open(tally).map(|(kind, _)| kind)
    }

    fn prompts_open(&self, tally: &Tally) -> impl Iterator<Item = (PromptKind, Reason)> {
        let due = prompts::due(self.session(), tally).into_iter();
        due.filter(|due| self.prompts.contains(&due.0) && !self.put_away.contains(due))
    }

    /// Puts away the prompts that are due; each comes back only for a new reason.
    pub(crate) fn put_prompts_away(&mut self, now: Moment) {
        let due: Vec<_> = self.prompts_open(&self.session().tally.at(now)).collect();
        self.put_away.extend(due);
    }
}
