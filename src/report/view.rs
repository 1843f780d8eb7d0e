//! The report as data: the members, units and nulls that `docs/report.schema.json` promises.
//!
//! Made from a session alone; knows no file, no clock and no words for people. All text from the record is
//! cleaned here, so that a file made by somebody else cannot drive whatever shows the report.
//! A member is `null` only when it is undefined, not available, or about one person where that was not
//! asked for. Times are seconds, shares 0 to 1. Formulas and sources: `docs/measures.md`.

mod items;
mod marks;
mod notes;

pub use self::{
    items::{ItemGroup, ItemPart, OriginPart},
    marks::{CutIns, ShownCards},
    notes::{ActionPart, DecisionPart, IdeaPart, NeedPart, NotePart},
};

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::closing::{self, ClosingPart};
use crate::domain::{
    AimMode, Session, Tally,
    agenda::ItemAdded,
    aim::ratio,
    charter::{GroundRule, Kept, SessionKind},
    event::Source,
    measures::{self, GroupShare, SMALL_GROUP},
    moment::{Moment, seconds},
    names::{self, NOTE_BYTES},
    notes::NoteKind,
    queue::{HandKind, Policy},
    roster::{Person, Seat},
    round::Round,
    voices::First,
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
    Several { sessions: Vec<SessionReport> },
}

impl Report {
    /// One session stands for itself; none or several stand in a list.
    #[must_use]
    pub fn of(mut sessions: Vec<SessionReport>) -> Self {
        match sessions.pop() {
            Some(only) if sessions.is_empty() => Self::One(Box::new(only)),
            last => {
                sessions.extend(last);
                Self::Several { sessions }
            }
        }
    }

    #[must_use]
    pub fn sessions(&self) -> &[SessionReport] {
        match self {
            Self::One(session) => std::slice::from_ref(session),
            Self::Several { sessions } => sessions,
        }
    }
}

#[derive(Clone, PartialEq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct SessionReport {
    /// Always `airtime-report`.
    pub format: std::borrow::Cow<'static, str>,
    /// Always 1.
    pub version: u32,
    pub session: About,
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
}

#[derive(Clone, PartialEq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct About {
    pub id: String,
    pub title: Option<String>,
    pub series: Option<String>,
    /// RFC 3339 with the offset of the place where it opened.
    pub opened_at: Option<String>,
    pub source: Source,
    /// `false`: it still runs, or was cut off; the figures go to its last event.
    pub ended: bool,
    /// Only the totals were kept: what people said or wrote is not here.
    pub totals_only: bool,
    /// Id of the group that the display is about.
    pub centred: Option<String>,
    /// What the meeting was for.
    pub purpose: Option<String>,
    /// `joint`; `one_group`: there was nothing to balance; `groups_only`: people were not told apart, and what
    /// needs that is `null`.
    pub kind: SessionKind,
    pub ground_rules: GroundRulesPart,
    /// The groups of those who kept the record, in order.
    pub kept_by: Vec<String>,
    pub read_out: ReadOutPart,
    pub agreement: AgreementPart,
}

#[derive(Clone, PartialEq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct GroundRulesPart {
    /// The group agreed them as they stand.
    pub agreed: bool,
    pub agreed_at_s: Option<f64>,
    pub rules: Vec<RulePart>,
}

#[derive(Clone, PartialEq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct RulePart {
    pub number: u16,
    pub text: String,
    /// It asks that interruptions be marked.
    pub marks_interruptions: bool,
    /// How it was kept. `null`: it was not asked.
    pub kept: Option<Kept>,
}

#[derive(Clone, PartialEq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct ReadOutPart {
    pub done: bool,
    pub at_s: Option<f64>,
    /// The words may name who keeps the record: `null` unless figures by person were asked for.
    pub words: Option<String>,
}

#[derive(Clone, PartialEq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct AgreementPart {
    /// A person: `null` unless figures by person were asked for.
    pub holder: Option<String>,
    pub viewers: Option<String>,
    pub until: Option<NaiveDate>,
    pub by_person: bool,
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
pub struct GroupPart {
    pub id: String,
    pub label: String,
    /// In the balance; `false`: shown apart.
    pub weighed: bool,
    /// The hats its people wear.
    pub roles: Vec<String>,
    /// How many people wore a hat of it while they were here. `null`: it was not counted.
    pub people: Option<usize>,
    /// Person-seconds present. `null`: the group was not counted.
    pub present_s: Option<f64>,
    pub speaking_time_s: f64,
    /// S_g, over groups in the balance. `null` apart.
    pub share: Option<f64>,
    /// A_g / ΣA: what headcount would give. `null` apart.
    pub even_share: Option<f64>,
    /// T_g over the speaking time of everybody, people apart included.
    pub share_of_all: Option<f64>,
    /// The aim τ_g.
    pub target: Option<f64>,
    /// (S_g − τ_g) × 100.
    pub gap_points: Option<f64>,
    pub turns: u32,
    /// Voices.
    pub substantive_turns: u32,
    pub longest_turn_s: f64,
    /// Fewer than 3 people: leave it out of anything made to be shared.
    pub small_group: bool,
}

#[derive(Clone, PartialEq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct PersonPart {
    /// The id in the CSV, the speaker in the file, or the handle.
    pub id: String,
    pub label: String,
    pub role: String,
    pub group: String,
    pub weighed: bool,
    pub present_s: f64,
    pub speaking_time_s: f64,
    /// T_i / ΣT over people in the balance. `null` apart.
    pub share: Option<f64>,
    pub turns: u32,
    pub substantive_turns: u32,
    pub longest_turn_s: f64,
    pub first_spoke_s: Option<f64>,
    pub last_spoke_s: Option<f64>,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct HeardPart {
    pub heard: usize,
    pub of: usize,
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

#[derive(Clone, PartialEq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct QueuePart {
    /// How hands were suggested at the end, as the group agreed it.
    pub policy: Policy,
    pub served: usize,
    /// Hands still up at the end.
    pub never_served: usize,
    /// called − raised, in running time; of all hands that were served.
    pub median_wait_s: Option<f64>,
    pub longest_wait_s: Option<f64>,
    /// What hands that were served were up for.
    pub kinds: HandKinds,
    pub groups: Vec<QueueGroup>,
    /// Hands that went up in an item and were still up when it closed, or at the end.
    pub never_served_by_item: Vec<NeverServed>,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize, JsonSchema)]
pub struct HandKinds {
    pub point: usize,
    pub reply: usize,
    pub question: usize,
    pub challenge: usize,
    pub process_point: usize,
}

impl HandKinds {
    fn of(kinds: impl Iterator<Item = HandKind>) -> Self {
        let mut out = Self::default();
        for kind in kinds {
            *match kind {
                HandKind::Point => &mut out.point,
                HandKind::Reply => &mut out.reply,
                HandKind::Question => &mut out.question,
                HandKind::Challenge => &mut out.challenge,
                HandKind::ProcessPoint => &mut out.process_point,
            } += 1;
        }
        out
    }
}

/// Everyone in turn, with the right to pass.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct GoRounds {
    pub count: usize,
    /// Turns offered, in all of them: spoken or passed.
    pub offered: usize,
    pub passed: usize,
}

#[derive(Clone, PartialEq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct QueueGroup {
    pub group: String,
    pub served: usize,
    pub never_served: usize,
    /// called − raised, in running time.
    pub median_wait_s: Option<f64>,
    pub longest_wait_s: Option<f64>,
    /// What they were up for. `null` where a group has fewer than 3 people, unless figures by person were
    /// asked for: one group's would give away the other's.
    pub kinds: Option<HandKinds>,
}

#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct NeverServed {
    /// `null`: outside any item.
    pub item: Option<u16>,
    pub hands: usize,
}

impl SessionReport {
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
    }
}

/// The report on a session, up to its end or to its last event.
#[must_use]
pub fn session_report(s: &Session, detail: Detail) -> SessionReport {
    let tally = s.tally.at(s.end_so_far());
    Maker { s, tally: &tally, shares: measures::group_shares(s, &tally), detail }.report()
}

struct Maker<'a> {
    s: &'a Session,
    tally: &'a Tally,
    shares: Vec<GroupShare>,
    detail: Detail,
}

impl Maker<'_> {
    fn report(&self) -> SessionReport {
        let spread = measures::spread(&self.weighed_times());
        let (heard, of) = measures::heard_in_session(self.tally);
        SessionReport {
            format: FORMAT.into(),
            version: VERSION,
            session: self.about(),
            time: self.time(),
            target: Target { mode: self.s.aim.mode, agreed: self.s.aim.agreed },
            groups: self.groups(),
            people: self.people(),
            heard: self.if_told_apart(|| HeardPart { heard, of }),
            apart_share: measures::apart_share(self.tally),
            parity_ratio: measures::parity_ratio(self.s, &self.shares),
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
        }
    }

    fn by_person<T>(&self, value: impl FnOnce() -> T) -> Option<T> {
        (self.detail == Detail::People).then(value)
    }

    fn about(&self) -> About {
        let s = self.s;
        About {
            id: clean(&s.id),
            title: s.title.as_deref().map(clean),
            series: s.series.as_deref().map(clean),
            opened_at: s.opened_at.map(|wall| wall.to_rfc3339()),
            source: s.source,
            ended: s.ended,
            totals_only: false,
            centred: s.roster.centred().map(|g| self.group_id(g)),
            purpose: s.charter.purpose.as_deref().map(clean),
            kind: s.charter.kind,
            ground_rules: self.ground_rules(),
            kept_by: self.kept_by(),
            read_out: ReadOutPart {
                done: s.read_out.is_some(),
                at_s: s.read_out.as_ref().map(|r| at_s(r.at)),
                words: self.by_person(|| s.read_out.as_ref().map(|r| clean(&r.words))).flatten(),
            },
            agreement: AgreementPart {
                holder: self.by_person(|| s.agreement.holder.as_deref().map(clean)).flatten(),
                viewers: s.agreement.viewers.as_deref().map(clean),
                until: s.agreement.until,
                by_person: s.agreement.by_person,
            },
        }
    }

    fn kept_by(&self) -> Vec<String> {
        let people = self.s.keepers.iter().filter_map(|p| self.s.roster.person(*p));
        let mut groups: Vec<String> = people.map(|p| clean(&p.hat.group)).collect();
        groups.dedup();
        groups
    }

    fn ground_rules(&self) -> GroundRulesPart {
        let rules = &self.s.ground_rules;
        let part = |(rule, kept): &(GroundRule, Option<Kept>)| RulePart {
            number: rule.rule,
            text: clean(&rule.text),
            marks_interruptions: rule.marks_interruptions,
            kept: *kept,
        };
        GroundRulesPart {
            agreed: rules.agreed.is_some(),
            agreed_at_s: rules.agreed.map(at_s),
            rules: rules.list.iter().map(part).collect(),
        }
    }

    /// What needs people told apart is not available where groups have the keys.
    fn if_told_apart<T>(&self, value: impl FnOnce() -> T) -> Option<T> {
        self.s.tells_people_apart().then(value)
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

    fn groups(&self) -> Vec<GroupPart> {
        let all = self.shares.iter().map(|g| g.ms).sum();
        self.shares.iter().map(|share| self.group(share, all)).collect()
    }

    fn group(&self, share: &GroupShare, all_ms: u64) -> GroupPart {
        let tally = &self.tally.groups()[share.group];
        GroupPart {
            id: self.group_id(share.group),
            label: clean(&self.s.roster.group_label(share.group)),
            weighed: share.weighed,
            roles: self.roles(share.group),
            people: share.people,
            present_s: share.people.map(|_| seconds(share.present_ms)),
            speaking_time_s: seconds(share.ms),
            share: share.share,
            even_share: share.even_share,
            share_of_all: ratio(share.ms, all_ms),
            target: share.target,
            gap_points: share.gap_points(),
            turns: tally.turns,
            substantive_turns: tally.voices,
            longest_turn_s: seconds(tally.longest_ms),
            small_group: share.people.is_some_and(|n| n < SMALL_GROUP),
        }
    }

    fn roles(&self, group: usize) -> Vec<String> {
        let people = self.s.roster.people().iter().enumerate();
        let here = people
            .filter(|(seat, p)| self.tally.people()[*seat].came && self.s.roster.group_of(p) == Some(group));
        let roles: BTreeSet<String> = here.map(|(_, p)| clean(&p.hat.role)).collect();
        roles.into_iter().collect()
    }

    /// Speaking time of everybody in the balance who came, ms.
    fn weighed_times(&self) -> Vec<u64> {
        measures::weighed_people(self.tally).into_iter().map(|seat| self.tally.people()[seat].ms).collect()
    }

    fn people(&self) -> Vec<PersonPart> {
        if self.detail == Detail::Groups {
            return Vec::new();
        }
        let talk = self.weighed_times().iter().sum();
        let came = |(seat, p): &(usize, &Person)| self.tally.people()[*seat].came && p.seat == Seat::Person;
        let people = self.s.roster.people().iter().enumerate().filter(came);
        people.map(|(seat, person)| self.person(seat, person, talk)).collect()
    }

    fn person(&self, seat: usize, person: &Person, talk_ms: u64) -> PersonPart {
        let t = &self.tally.people()[seat];
        let weighed = self.tally.groups()[t.group].weighed;
        PersonPart {
            id: person_id(person),
            label: clean(&person.label),
            role: clean(&person.hat.role),
            group: self.group_id(t.group),
            weighed,
            present_s: seconds(self.tally.present_ms(seat)),
            speaking_time_s: seconds(t.ms),
            share: ratio(t.ms, talk_ms).filter(|_| weighed),
            turns: t.turns,
            substantive_turns: t.voices,
            longest_turn_s: seconds(t.longest_ms),
            first_spoke_s: t.first_spoke.map(at_s),
            last_spoke_s: t.last_spoke.map(at_s),
        }
    }

    fn first_voice(&self, first: First) -> FirstVoice {
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
        let weighed = || self.shares.iter().filter(|g| g.weighed).map(|g| g.group);
        let row =
            |g: usize| weighed().map(|h| (self.group_id(h), self.tally.voices().responses(g, h))).collect();
        weighed().map(|g| (self.group_id(g), row(g))).collect()
    }

    fn queue(&self) -> QueuePart {
        let groups: Vec<QueueGroup> = self.shares.iter().map(|g| self.queue_group(g.group)).collect();
        let waits = measures::waits(self.s, None);
        QueuePart {
            policy: self.s.queue.agreed(),
            served: waits.served,
            never_served: waits.never_served,
            median_wait_s: waits.median_ms.map(seconds),
            longest_wait_s: waits.longest_ms.map(seconds),
            kinds: HandKinds::of(self.s.queue.served().iter().map(|served| served.kind)),
            groups,
            never_served_by_item: self.never_served(),
        }
    }

    fn go_rounds(&self) -> GoRounds {
        let rounds = || self.s.rounds();
        GoRounds {
            count: rounds().count(),
            offered: rounds().map(|round| round.progress().0).sum(),
            passed: rounds().map(Round::passes).sum(),
        }
    }

    fn queue_group(&self, group: usize) -> QueueGroup {
        let waits = measures::waits(self.s, Some(group));
        let small = self.shares.iter().any(|g| g.people.is_some_and(|n| n < SMALL_GROUP));
        let of_group = self.s.queue.served().iter().filter(|served| served.group == group);
        let kinds = HandKinds::of(of_group.map(|served| served.kind));
        QueueGroup {
            group: self.group_id(group),
            served: waits.served,
            never_served: waits.never_served,
            median_wait_s: waits.median_ms.map(seconds),
            longest_wait_s: waits.longest_ms.map(seconds),
            kinds: Some(kinds).filter(|_| !small || self.detail == Detail::People),
        }
    }

    /// Outside any item first, then by item.
    fn never_served(&self) -> Vec<NeverServed> {
        let outside = self.s.queue.waiting().iter().filter(|raised| raised.item.is_none()).count();
        let in_item = |(at, item): (usize, &ItemAdded)| NeverServed {
            item: Some(item.item),
            hands: self.s.queue.not_reached(at).count(),
        };
        let items = self.s.agenda.items.iter().enumerate().map(in_item);
        std::iter::once(NeverServed { item: None, hands: outside })
            .chain(items)
            .filter(|n| n.hands > 0)
            .collect()
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
    names::clean(text, NOTE_BYTES)
}

fn at_s(at: Moment) -> f64 {
    seconds(at.ms())
}
