//! The report on one session: its members in the order of the schema, and what each is made by.

use std::collections::BTreeMap;

use chrono::{DateTime, Days, NaiveDate};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{
    domain::{
        History, Session,
        floor::timeline::Stretch,
        measures::{heard, shares, spread, tap_error::TapError},
        notes::kind::NoteKind,
    },
    report::model::{
        About, ActionPart, CutIns, DecisionPart, Detail, FirstVoice, GoRounds, GroupPart, HeardPart,
        IdeaPart, ItemPart, LongestRun, NeedPart, NotePart, OriginPart, PersonPart, PlacePart, PutRightPart,
        QueuePart, ShownCards, TalkSharing, Target, Time, TimelinePart,
        builder::Builder,
        closing::{self, ClosingPart},
        last_time::LastTime,
        timeline::Pieces,
    },
    text::report::first,
};

/// What every report says it is.
pub const FORMAT: &str = "airtime-report";
/// Version of the report's form. A new member keeps it; a changed meaning does not.
pub const VERSION: u32 = 1;

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
    /// Every group that has a person, but those not counted where their time is withheld.
    pub groups: Vec<GroupPart>,
    /// Everybody who came, in seat order. Empty unless figures by person were asked for.
    pub people: Vec<PersonPart>,
    /// Heard in the whole session: people in the balance with a voice that was no introduction. `null`: people
    /// were not told apart.
    pub heard: Option<HeardPart>,
    /// The talk by place: the room, then online. Not here where nobody was online, or where people were not told apart.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub places: Vec<PlacePart>,
    /// T of the groups not counted over the speaking time of everybody. `null`, too, where it is withheld.
    pub apart_share: Option<f64>,
    /// How far off a share or a gap may be, in points either way, because taps are not exact: 95 of 100 are closer.
    /// `null`: imported, or no talk in the balance.
    #[serde(default)]
    pub error_points: Option<f64>,
    /// How late the keys usually are, as `error_points` has it. `null` with it.
    #[serde(default)]
    pub tap_lag_s: Option<f64>,
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
    /// The same without the time before the first word of an import, for pages.
    #[serde(skip)]
    pub absence_in_speech_s: Option<f64>,
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
    /// Which side led as time went on. `null`: there is no centred group with others beside it, or its talk with theirs is
    /// shorter than a window. From talk that `timeline` gives to a group.
    #[serde(default)]
    pub talk_sharing: Option<TalkSharing>,
    /// What was put right after the meeting had ended; the figures follow it.
    #[serde(default)]
    pub put_right: Vec<PutRightPart>,
    /// The meeting before it in its series, which only a library tells. For the summary page.
    #[serde(skip)]
    pub last_time: Option<LastTime>,
    /// Part of the record could not be read, which only whoever reads the file knows. For pages.
    #[serde(skip)]
    pub is_damaged: bool,
}

/// The report on a session, up to its end or to its last event.
#[must_use]
pub fn session_report(s: &Session, detail: Detail) -> SessionReport {
    let tally = s.tally.at(s.end_so_far());
    Builder::new(s, &tally, detail).report()
}

/// The report on a session with who had the floor when, which only its whole history tells.
#[must_use]
pub fn history_report(history: &History, detail: Detail) -> SessionReport {
    report_with(history, &history.timeline(), &Pieces::new(), detail)
}

/// The same, and each turn of an import that was joined of several stretches has these: for tables of turns, which can
/// be imported again.
#[must_use]
pub fn table_report(history: &History, detail: Detail) -> SessionReport {
    if !history.session().is_speech_alone() {
        return history_report(history, detail);
    }
    let pieces = history.speech().into_iter().map(|piece| (piece.turn, (piece.start, piece.end))).collect();
    report_with(history, &history.timeline(), &pieces, detail)
}

/// The same, with each stretch of speech of an import by itself: for what is read by programs that look at speech.
#[must_use]
pub fn speech_report(history: &History, detail: Detail) -> SessionReport {
    report_with(history, &history.speech(), &Pieces::new(), detail)
}

fn report_with(history: &History, stretches: &[Stretch], pieces: &Pieces, detail: Detail) -> SessionReport {
    let s = history.session();
    let tally = s.tally.at(s.end_so_far());
    let builder = Builder::new(s, &tally, detail);
    SessionReport { timeline: builder.timeline(stretches, pieces), ..builder.report() }
}

/// The same with everybody's figures, of which one person is then told their own, and nobody else any.
pub(super) fn unredacted_report(history: &History) -> SessionReport {
    let s = history.session();
    let tally = s.tally.at(s.end_so_far());
    let builder = Builder { withholds_uncounted: false, ..Builder::new(s, &tally, Detail::People) };
    SessionReport { timeline: builder.timeline(&history.timeline(), &Pieces::new()), ..builder.report() }
}

impl Builder<'_> {
    fn report(&self) -> SessionReport {
        let mut report = self.without_errors();
        report.measure_errors(TapError::default());
        report
    }

    fn without_errors(&self) -> SessionReport {
        let spread = self.unless_mixed(|| spread::spread(&self.weighed_times())).unwrap_or_default();
        let heard = heard::heard_in_session(self.tally);
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
            heard: self.if_identified(|| heard.into()),
            places: self.places(),
            apart_share: self.unless_withheld(|| shares::uncounted_share(self.tally)).flatten(),
            error_points: None,
            tap_lag_s: None,
            parity_ratio: shares::parity_ratio(self.s, &self.shares),
            effective_voices: spread.effective_voices,
            gini: spread.gini,
            gini_corrected: spread.gini_corrected,
            entropy_normalised: spread.entropy_normalised,
            hhi_normalised: spread.hhi_normalised,
            first_voice: self.tally.voices().first().map(|f| self.first_voice(f)),
            longest_absence_s: self.longest_absence(0),
            absence_in_speech_s: self.absence_in_speech(),
            longest_run: self.if_identified(|| self.longest_run()).flatten(),
            responses: self.if_identified(|| self.responses()),
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
            talk_sharing: self.talk_sharing(),
            put_right: self.amendments(),
            last_time: None,
            is_damaged: false,
        }
    }
}

/// For so many days after the session's day a report is a draft.
pub const DRAFT_DAYS: u64 = 7;

#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct DraftPart {
    /// The last day on which somebody may ask for something to come out.
    pub until: NaiveDate,
}

impl SessionReport {
    /// Say whether it is still a draft `today`.
    pub fn mark_draft(&mut self, today: NaiveDate) {
        let opened = self.session.opened_at.as_deref().and_then(|at| DateTime::parse_from_rfc3339(at).ok());
        let day = opened.map(|at| at.date_naive()).or(self.session.imported_on);
        let until = day.and_then(|day| day.checked_add_days(Days::new(DRAFT_DAYS)));
        self.draft = until.filter(|until| today <= *until).map(|until| DraftPart { until });
    }

    /// Take out all that people said or wrote.
    pub fn leave_out_words(&mut self) {
        self.session.totals_only = true;
        self.session.purpose = None;
        self.session.protocol = None;
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
        self.talk_sharing.iter_mut().for_each(TalkSharing::leave_out_stretches);
        self.put_right.iter_mut().for_each(|sitting| sitting.by = None);
    }
}
