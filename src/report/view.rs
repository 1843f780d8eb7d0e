//! The report as data: the members, units and nulls that `docs/report.schema.json` promises.
//!
//! Made from a session alone; knows no file, no clock and no words for people. All text from the record is
//! cleaned here, so that a file made by somebody else cannot drive whatever shows the report.
//! A member is `null` only when it is undefined, not available, or about one person where that was not
//! asked for. Times are seconds, shares 0 to 1. Formulas and sources: `docs/measures.md`.

mod about;
mod afterwards;
mod items;
mod marks;
mod notes;
mod people;
mod queue;
mod timeline;

pub use crate::report::view::{
    about::{About, AgreementPart, GroundRulesPart, ReadOutPart, RulePart},
    afterwards::PutRightPart,
    items::{ItemGroup, ItemPart, OriginPart},
    marks::{CutIns, ShownCards},
    notes::{ActionPart, DecisionPart, IdeaPart, NeedPart, NotePart},
    people::{GroupPart, HeardPart, PersonPart},
    queue::{GoRounds, HandKinds, NeverServed, QueueGroup, QueuePart},
    timeline::{TimeState, TimelinePart},
};

use std::collections::BTreeMap;

use chrono::{DateTime, Days, NaiveDate};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{
    domain::{
        AimMode, History, Session, Tally,
        floor::voices::FirstSpeaker,
        measures::balance::{self, GroupShare},
        notes::note::NoteKind,
        people::{joining::Seat, roster::Person},
        record::{
            moment::{Moment, seconds},
            plain_text::{self, NOTE_BYTES},
        },
    },
    report::closing::{self, ClosingPart},
    text::report::first,
};

/// What every report says it is.
pub const FORMAT: &str = "airtime-report";
/// Version of the report's form. A new member keeps it; a changed meaning does not.
pub const VERSION: u32 = 1;

/// How much is told of single people.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Detail {
    /// By group only: what may be shared.
    Groups,
    /// Each person's own figures too. Only where the group agreed to it.
    People,
}

/// One session, or several.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum Report {
    One(Box<SessionReport>),
    Several {
        /// What no report shows. Always the first member.
        notice: std::borrow::Cow<'static, str>,
        sessions: Vec<SessionReport>,
    },
}

impl Report {
    /// One session stands for itself; none or several stand in a list.
    #[must_use]
    pub fn of(mut sessions: Vec<SessionReport>) -> Self {
        match sessions.pop() {
            Some(only) if sessions.is_empty() => Self::One(Box::new(only)),
            last => {
                sessions.extend(last);
                Self::Several { notice: first().into(), sessions }
            }
        }
    }

    #[must_use]
    pub fn sessions(&self) -> &[SessionReport] {
        match self {
            Self::One(session) => std::slice::from_ref(session),
            Self::Several { sessions, .. } => sessions,
        }
    }
}

#[derive(Clone, PartialEq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct SessionReport {
    /// What no report shows. Always the first member.
    #[serde(default)]
    pub notice: std::borrow::Cow<'static, str>,
    /// Always `airtime-report`.
    pub format: std::borrow::Cow<'static, str>,
    /// Always 1.
    pub version: u32,
    pub session: About,
    /// People can still say that something should come out. `null`: no longer.
    #[serde(default)]
    pub draft: Option<DraftPart>,
    pub time: Time,
    pub target: Target,
    /// Every group that has a person.
    pub groups: Vec<GroupPart>,
    /// Everybody who came, in seat order. Empty unless figures by person were asked for.
    pub people: Vec<PersonPart>,
    /// Heard in the whole session: people in the balance with a voice that was no introduction. `null`: people
    /// were not told apart.
    pub heard: Option<HeardPart>,
    /// T of the groups shown apart over the speaking time of everybody.
    pub apart_share: Option<f64>,
    /// (T_C/A_C) / (T_O/A_O). `null` when either side is absent.
    pub parity_ratio: Option<f64>,
    /// exp(−Σ p ln p) over people in the balance.
    pub effective_voices: Option<f64>,
    /// Σ|T_i−T_j| / (2 n ΣT) over people in the balance.
    pub gini: Option<f64>,
    /// gini × n/(n−1).
    pub gini_corrected: Option<f64>,
    /// −Σ p ln p / ln n.
    pub entropy_normalised: Option<f64>,
    /// (Σp² − 1/n) / (1 − 1/n).
    pub hhi_normalised: Option<f64>,
    /// The session's first voice in the balance.
    pub first_voice: Option<FirstVoice>,
    /// Longest stretch of running time without a voice of the centred group. `null` when nobody of it came.
    pub longest_absence_s: Option<f64>,
    pub longest_run: Option<LongestRun>,
    /// Voices of the inner group right after one of the outer group, by another person. `null`: people were
    /// not told apart.
    pub responses: Option<BTreeMap<String, BTreeMap<String, u32>>>,
    pub items: Vec<ItemPart>,
    /// Time by the group that asked for the items.
    pub time_by_origin: Vec<OriginPart>,
    /// From role, to role; a role that fewer than 3 people wear is told as its group. `null`: not marked here.
    pub interruptions: Option<BTreeMap<String, BTreeMap<String, CutIns>>>,
    pub queue: QueuePart,
    pub go_rounds: GoRounds,
    /// How many told what their small group talked about, in words that are nobody's own.
    pub reports_back: usize,
    /// What was said in earlier meetings of the series, with what came of it in `closed`.
    pub came_of_it: Vec<NotePart>,
    pub decisions: Vec<DecisionPart>,
    pub actions: Vec<ActionPart>,
    /// Needs that can not be met now.
    pub needs: Vec<NeedPart>,
    pub ideas: Vec<IdeaPart>,
    /// Marks for words that not everyone knows. `text` is empty where the word was not written down.
    pub jargon: Vec<NotePart>,
    pub disagreements: Vec<NotePart>,
    /// Every other kind: notes, points from stories, what was parked, ground rules kept or not.
    pub notes: Vec<NotePart>,
    /// Communication cards that were shown. Never whose.
    pub cards: ShownCards,
    pub closing: ClosingPart,
    /// Who had the floor when, in order. Empty where only totals were kept.
    #[serde(default)]
    pub timeline: Vec<TimelinePart>,
    /// What was put right after the meeting had ended; the figures follow it.
    #[serde(default)]
    pub put_right: Vec<PutRightPart>,
}

/// For so many days after the session's day a report is a draft.
pub const DRAFT_DAYS: u64 = 7;

#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct DraftPart {
    /// The last day on which somebody may ask for something to come out.
    pub until: NaiveDate,
}

/// `span_s` = speaking + silence + someone + small groups + break + off the record + unattended, exactly in ms.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct Time {
    /// From open to end.
    pub span_s: f64,
    /// Held by anyone, or crosstalk: each moment once.
    pub speaking_s: f64,
    /// Speaking time of everybody added up: two at once count twice.
    pub person_seconds_s: f64,
    /// Two or more at once. `null`: the source cannot show it.
    pub overlap_s: Option<f64>,
    pub crosstalk_s: f64,
    pub silence_s: f64,
    pub someone_s: f64,
    pub small_groups_s: f64,
    pub break_s: f64,
    pub unattended_s: f64,
    pub off_record_s: f64,
    /// Quiet stretches of 5 s or more.
    pub quiet_stretches: u32,
}

#[derive(Clone, PartialEq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct Target {
    pub mode: AimMode,
    /// `false`: suggested, the group has not agreed it.
    pub agreed: bool,
}

#[derive(Clone, PartialEq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct FirstVoice {
    pub group: String,
    pub person: Option<String>,
    pub at_s: f64,
}

#[derive(Clone, PartialEq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct LongestRun {
    pub group: String,
    pub turns: u32,
    pub seconds: f64,
}

impl SessionReport {
    /// Say whether it is still a draft `today`.
    pub fn mark_draft(&mut self, today: NaiveDate) {
        let opened = self.session.opened_at.as_deref().and_then(|at| DateTime::parse_from_rfc3339(at).ok());
        let until = opened.and_then(|at| at.date_naive().checked_add_days(Days::new(DRAFT_DAYS)));
        self.draft = until.filter(|until| today <= *until).map(|until| DraftPart { until });
    }

    /// Take out all that people said or wrote.
    pub fn leave_out_words(&mut self) {
        self.session.totals_only = true;
        self.session.purpose = None;
        self.session.ground_rules.rules.clear();
        self.session.read_out.words = None;
        self.came_of_it.clear();
        self.items.clear();
        self.notes.clear();
        self.decisions.clear();
        self.actions.clear();
        self.needs.clear();
        self.ideas.clear();
        self.jargon.clear();
        self.disagreements.clear();
        self.closing.leave_out_words();
        self.timeline.clear();
        self.put_right.iter_mut().for_each(|sitting| sitting.by = None);
    }
}

/// The report on a session, up to its end or to its last event.
#[must_use]
pub fn session_report(s: &Session, detail: Detail) -> SessionReport {
    let tally = s.tally.at(s.end_so_far());
    Maker { s, tally: &tally, shares: balance::group_shares(s, &tally), detail }.report()
}

/// The report on a session with who had the floor when, which only its whole history tells.
#[must_use]
pub fn history_report(history: &History, detail: Detail) -> SessionReport {
    let s = history.session();
    let tally = s.tally.at(s.end_so_far());
    let maker = Maker { s, tally: &tally, shares: balance::group_shares(s, &tally), detail };
    SessionReport { timeline: maker.timeline(history), ..maker.report() }
}

struct Maker<'a> {
    s: &'a Session,
    tally: &'a Tally,
    shares: Vec<GroupShare>,
    detail: Detail,
}

impl Maker<'_> {
    fn report(&self) -> SessionReport {
        let spread = balance::spread(&self.weighed_times());
        let (heard, of) = balance::heard_in_session(self.tally);
        SessionReport {
            notice: first().into(),
            format: FORMAT.into(),
            version: VERSION,
            session: self.about(),
            draft: None,
            time: self.time(),
            target: Target { mode: self.s.aim.mode, agreed: self.s.aim.agreed },
            groups: self.groups(),
            people: self.people(),
            heard: self.if_told_apart(|| HeardPart { heard, of }),
            apart_share: balance::uncounted_share(self.tally),
            parity_ratio: balance::parity_ratio(self.s, &self.shares),
            effective_voices: spread.effective_voices,
            gini: spread.gini,
            gini_corrected: spread.gini_corrected,
            entropy_normalised: spread.entropy_normalised,
            hhi_normalised: spread.hhi_normalised,
            first_voice: self.tally.voices().first().map(|f| self.first_voice(f)),
            longest_absence_s: self.longest_absence(),
            longest_run: self.if_told_apart(|| self.longest_run()).flatten(),
            responses: self.if_told_apart(|| self.responses()),
            items: self.s.agenda.items.iter().enumerate().map(|(at, item)| self.item(at, item)).collect(),
            time_by_origin: self.time_by_origin(),
            interruptions: self.interruptions(),
            queue: self.queue(),
            go_rounds: self.go_rounds(),
            reports_back: self.s.reports_back,
            came_of_it: self.came_of_it(),
            decisions: self.of_kind(NoteKind::Decision, Self::decision),
            actions: self.of_kind(NoteKind::Action, Self::action),
            needs: self.of_kind(NoteKind::UnmetNeed, Self::need),
            ideas: self.of_kind(NoteKind::Idea, Self::idea),
            jargon: self.of_kind(NoteKind::Jargon, Self::note),
            disagreements: self.of_kind(NoteKind::Disagreement, Self::note),
            notes: self.other_notes(),
            cards: self.cards(),
            closing: closing::part(self.s),
            timeline: vec![],
            put_right: self.put_right(),
        }
    }

    fn by_person<T>(&self, value: impl FnOnce() -> T) -> Option<T> {
        (self.detail == Detail::People).then(value)
    }

    /// What needs people told apart is not available where groups have the keys.
    fn if_told_apart<T>(&self, value: impl FnOnce() -> T) -> Option<T> {
        self.s.times_individuals().then(value)
    }

    fn time(&self) -> Time {
        let t = self.tally.totals();
        Time {
            span_s: at_s(self.tally.now()),
            speaking_s: seconds(t.speaking),
            person_seconds_s: seconds(self.tally.people().iter().map(|p| p.ms).sum()),
            overlap_s: self.s.overlap_known.then(|| seconds(t.overlap)),
            crosstalk_s: seconds(t.crosstalk),
            silence_s: seconds(t.silence),
            someone_s: seconds(t.someone),
            small_groups_s: seconds(t.small_groups),
            break_s: seconds(t.on_break),
            unattended_s: seconds(t.unattended),
            off_record_s: seconds(t.off_record),
            quiet_stretches: t.quiet_stretches,
        }
    }

    fn first_voice(&self, first: FirstSpeaker) -> FirstVoice {
        FirstVoice {
            group: self.group_id(first.group),
            person: self.by_person(|| self.told_apart(first.person)).flatten(),
            at_s: at_s(first.at),
        }
    }

    /// The id of whoever sits in a seat, if it is one person.
    fn told_apart(&self, seat: usize) -> Option<String> {
        let person = &self.s.roster.people()[seat];
        (person.seat == Seat::Person).then(|| person_id(person))
    }

    fn longest_absence(&self) -> Option<f64> {
        let centred = self.s.roster.centred()?;
        let came = self.shares.iter().any(|g| g.group == centred);
        came.then(|| seconds(self.tally.voices().longest_absence(self.tally.clock())))
    }

    fn longest_run(&self) -> Option<LongestRun> {
        let run = self.tally.voices().longest_run()?;
        Some(LongestRun { group: self.group_id(run.group), turns: run.turns, seconds: seconds(run.ms) })
    }

    fn responses(&self) -> BTreeMap<String, BTreeMap<String, u32>> {
        let in_balance = || self.shares.iter().filter(|g| g.in_balance).map(|g| g.group);
        let row = |g: usize| {
            in_balance().map(|h| (self.group_id(h), self.tally.voices().responses(g, h))).collect()
        };
        in_balance().map(|g| (self.group_id(g), row(g))).collect()
    }

    fn item_number(&self, at: Option<usize>) -> Option<u16> {
        Some(self.s.agenda.items.get(at?)?.item)
    }

    fn group_id(&self, g: usize) -> String {
        clean(&self.s.roster.groups()[g].id)
    }
}

fn person_id(person: &Person) -> String {
    person.source_id.as_deref().map_or_else(|| person.handle.to_string(), clean)
}

fn clean(text: &str) -> String {
    plain_text::clean(text, NOTE_BYTES)
}

fn at_s(at: Moment) -> f64 {
    seconds(at.ms())
}
