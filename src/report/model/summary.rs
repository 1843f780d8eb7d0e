//! One session in a few lines: what lists and trends over many sessions are made from.
//!
//! Made from a session alone, and small enough to be kept beside it (it can always be made again). Names do
//! not stand here: who came back is told by marks of names, which only say *the same* or *not the same*. Must
//! not know how many sessions there are, or where they live.

use std::collections::BTreeMap;

use chrono::{DateTime, FixedOffset, NaiveDate};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use crate::domain::{
    Session, Tally,
    measures::{
        heard,
        shares::{GroupShare, SMALL_GROUP},
        tap_error::{TapError, is_share_told},
    },
    notes::{
        carried::{self, Carried},
        kind::NoteKind,
        note::Power,
    },
    order::Ordered as _,
    people::{hat::FACILITATOR, joining::Seat, person::Person},
    preparation::charter::SessionKind,
    record::{
        moment::{seconds, total},
        opening::Source,
        plain_text::{self, NOTE_BYTES},
    },
};
use crate::report::model::{Detail, SharingParts, Target, builder::Builder, closing::CardsPart, ms};
use crate::text::people;

#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[expect(clippy::struct_excessive_bools, reason = "facts that do not depend on each other")]
pub struct Summary {
    pub id: String,
    pub title: Option<String>,
    pub series: Option<String>,
    /// `None`: nobody said it, or it is a shared copy.
    pub opened_at: Option<DateTime<FixedOffset>>,
    /// Where nobody said on which day the meeting was.
    pub imported_on: Option<NaiveDate>,
    pub source: Source,
    /// Somebody tapped who spoke.
    pub was_tapped: bool,
    pub ended: bool,
    pub kind: SessionKind,
    /// The group agreed to figures by person, or there is none to ask.
    pub tells_people: bool,
    /// The same for pages that people read.
    pub tells_people_on_pages: bool,
    /// From open to end, ms.
    pub span_ms: u64,
    /// Id of the group that the display is about.
    pub centred: Option<String>,
    pub target: Target,
    /// Every group that has a person.
    pub groups: Vec<GroupLine>,
    /// Items (without any, the session) that a voice of the centred group began, of those with a voice.
    pub first_voices: KOfM,
    /// People in the balance with a voice that was no introduction. `None`: people were not told apart.
    pub heard: Option<KOfM>,
    /// Those of the others who spoke, if only briefly.
    pub briefly: usize,
    /// Which side led as time went on.
    pub talk_sharing: Option<SharingParts>,
    /// The groups of those who kept the record, in order.
    pub kept_by: Vec<String>,
    /// The groups of those who chaired. Somebody who also wears a hat in the balance counts for that.
    pub chaired_by: Vec<String>,
    /// Role → how many wore it.
    pub hats: BTreeMap<String, usize>,
    /// How many changed hats on the way.
    pub changed_hats: usize,
    pub decisions: Decisions,
    /// What was said, left open or closed.
    #[serde(rename = "said")]
    pub carried: Vec<Carried>,
    /// The room's cards, where there were three or more.
    pub pulse: Vec<CardsPart>,
    /// Group → who came with it, as marks of their ids in the CSV or of their names: see [`mark`]. People with neither
    /// are not here.
    pub came: BTreeMap<String, Vec<u64>>,
}

#[derive(Clone, PartialEq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct GroupLine {
    pub id: String,
    /// What people call it, in the language of the report where airtime has words for it. Programs go by `id`.
    pub label: String,
    /// In the balance; `false`: not counted.
    #[serde(rename = "weighed")]
    pub in_balance: bool,
    /// `null`: it was not counted.
    pub people: Option<usize>,
    /// `null`: the agreement says not to show it.
    pub speaking_time_s: Option<f64>,
    /// Over groups in the balance. `null` apart.
    pub share: Option<f64>,
    pub target: Option<f64>,
    /// (share − target) × 100.
    pub gap_points: Option<f64>,
    /// Fewer than 3 people: leave it out of anything made to be shared.
    pub small_group: bool,
}

/// So many of so many.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize, JsonSchema)]
pub struct KOfM {
    pub k: usize,
    pub m: usize,
}

impl KOfM {
    pub fn add(&mut self, other: Self) {
        self.k = self.k.saturating_add(other.k);
        self.m = self.m.saturating_add(other.m);
    }

    /// Those of m who are not among the k.
    #[must_use]
    pub fn rest(self) -> usize {
        self.m.saturating_sub(self.k)
    }
}

/// Decisions by the part that the centred group had in them.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize, JsonSchema)]
pub struct Decisions {
    pub informed: usize,
    pub consulted: usize,
    pub joint: usize,
    pub delegated: usize,
    pub not_said: usize,
}

impl Decisions {
    #[must_use]
    pub fn total(&self) -> usize {
        let parts = [self.informed, self.consulted, self.joint, self.delegated, self.not_said];
        parts.into_iter().fold(0, usize::saturating_add)
    }

    pub(super) fn add(&mut self, other: &Self) {
        self.informed = self.informed.saturating_add(other.informed);
        self.consulted = self.consulted.saturating_add(other.consulted);
        self.joint = self.joint.saturating_add(other.joint);
        self.delegated = self.delegated.saturating_add(other.delegated);
        self.not_said = self.not_said.saturating_add(other.not_said);
    }
}

/// A mark of a name or an id: the same for two spellings that differ in case or accents only.
#[must_use]
pub fn mark(name: &str) -> u64 {
    let digest = Sha256::digest(plain_text::fold(name.trim()));
    digest.iter().take(8).fold(0, |mark, byte| mark << 8 | u64::from(*byte))
}

impl Summary {
    /// The summary of a session, up to its end or to its last event.
    #[must_use]
    pub fn of(s: &Session) -> Self {
        let tally = &s.tally.at(s.end_so_far());
        let builder = Builder::new(s, tally, Detail::Groups);
        let heard = heard::heard_in_session(tally);
        let clean = |text: &String| plain_text::clean(text, NOTE_BYTES);
        Self {
            id: clean(&s.id),
            title: s.title.as_ref().map(clean),
            series: s.series.as_ref().map(clean),
            opened_at: s.opened_at,
            imported_on: s.imported_on,
            source: s.source,
            was_tapped: s.was_tapped(),
            ended: s.ended,
            kind: s.charter.kind,
            tells_people: s.may_show_individuals(),
            tells_people_on_pages: s.may_show_individuals_on_pages(),
            span_ms: tally.now().ms(),
            centred: s.roster.centred().map(|g| plain_text::clean(s.roster.group_id(g), NOTE_BYTES)),
            target: Target { mode: s.aim.mode, agreed: s.aim.agreed },
            groups: builder.shares.iter().map(|share| group_line(s, share)).collect(),
            first_voices: first_voices(s, tally),
            heard: s.times_individuals().then_some(KOfM { k: heard.heard, m: heard.of }),
            briefly: heard.briefly,
            talk_sharing: builder.sharing_parts(),
            kept_by: kept_by(s),
            chaired_by: chaired_by(s, tally),
            hats: hats(s, tally),
            changed_hats: s.roster.people().iter().filter(|p| p.other_hat.is_some()).count(),
            decisions: decisions(s),
            carried: carried::entries(s, people::group_label).into_iter().map(cleaned).collect(),
            pulse: crate::report::model::closing::part(s).check_out,
            came: came(s, tally),
        }
    }

    #[must_use]
    pub fn day(&self) -> Option<NaiveDate> {
        self.opened_at.map(|wall| wall.date_naive())
    }

    /// The group that the display is about.
    #[must_use]
    pub fn centred_group(&self) -> Option<&GroupLine> {
        let id = self.centred.as_ref()?;
        self.groups.iter().find(|g| g.id == *id)
    }

    /// How far off a share of it may be, in points either way. `None`: nobody tapped it, or nobody talked.
    #[must_use]
    pub fn error_points(&self, errors: TapError) -> Option<f64> {
        let talk = self.groups.iter().filter(|g| g.in_balance).filter_map(|g| g.speaking_time_s).map(ms);
        errors.points(total(talk)).filter(|_| self.was_tapped)
    }

    /// Whether there is more than one group to balance.
    #[must_use]
    pub fn has_sides(&self) -> bool {
        self.groups.iter().filter(|g| g.in_balance).count() > 1
    }

    /// Whether shares may be shown to others: with one small group left out, the others would give it away.
    #[must_use]
    pub fn shows_shares(&self) -> bool {
        self.kind != SessionKind::OneGroup && self.groups.iter().all(|g| !g.in_balance || !g.small_group)
    }

    /// Whether they may be shown, and there was enough talk for them to say something.
    #[must_use]
    pub fn tells_shares(&self) -> bool {
        self.shows_shares() && is_share_told(self.error_points(TapError::default()))
    }

    /// Points between the centred group's share and its aim. `None`: no aim, no talk, or one group by itself.
    #[must_use]
    pub fn gap_points(&self) -> Option<f64> {
        self.centred_group()?.gap_points
    }

    /// Things said here that this session does not tell the end of.
    #[must_use]
    pub fn open(&self) -> usize {
        self.carried.iter().filter(|c| c.is_open()).count()
    }
}

fn group_line(s: &Session, share: &GroupShare) -> GroupLine {
    GroupLine {
        id: plain_text::clean(s.roster.group_id(share.group), NOTE_BYTES),
        label: plain_text::clean_owned(people::group(&s.roster, share.group), NOTE_BYTES),
        in_balance: share.in_balance,
        people: share.people,
        speaking_time_s: (share.in_balance || !s.withholds_uncounted()).then(|| seconds(share.ms)),
        share: share.share,
        target: share.target,
        gap_points: share.gap_points(),
        small_group: share.people.is_some_and(|n| n < SMALL_GROUP),
    }
}

fn first_voices(s: &Session, tally: &Tally) -> KOfM {
    let first = |at: usize| tally.items()[at].first_voice;
    let items: Vec<_> = (0..s.agenda.items.len()).filter_map(first).collect();
    let firsts = if s.agenda.items.is_empty() { tally.voices().first().into_iter().collect() } else { items };
    let centred = firsts.iter().filter(|first| Some(first.group) == s.roster.centred());
    KOfM { k: centred.count(), m: firsts.len() }
}

fn kept_by(s: &Session) -> Vec<String> {
    let people = s.keepers.iter().filter_map(|p| s.roster.person(*p));
    let mut groups: Vec<String> = people.map(|p| in_the_balance(s, p)).collect();
    groups.dedup();
    groups
}

fn chaired_by(s: &Session, tally: &Tally) -> Vec<String> {
    let chairs = |p: &Person| {
        let other = p.other_hat.as_ref().is_some_and(|hat| hat.role == FACILITATOR);
        p.facilitates() || other || s.chairs.contains(&p.handle)
    };
    let chairs = here(s, tally).filter(|(_, p)| chairs(p));
    let mut groups: Vec<String> = chairs.map(|(_, p)| in_the_balance(s, p)).collect();
    groups.order();
    groups.dedup();
    groups
}

fn in_the_balance(s: &Session, person: &Person) -> String {
    plain_text::clean(s.roster.group_in_balance(person), NOTE_BYTES)
}

fn hats(s: &Session, tally: &Tally) -> BTreeMap<String, usize> {
    let mut hats: BTreeMap<&str, usize> = BTreeMap::new();
    for (_, person) in here(s, tally) {
        for hat in [Some(&person.hat), person.other_hat.as_ref()].into_iter().flatten() {
            *hats.entry(&hat.role).or_default() += 1;
        }
    }
    by_clean_name(hats, |count, more| *count += more)
}

/// What is told by names, by those names made fit to show; `join` joins what then has one name.
fn by_clean_name<T: Default>(
    told: BTreeMap<&str, T>,
    mut join: impl FnMut(&mut T, T),
) -> BTreeMap<String, T> {
    let mut clean = BTreeMap::new();
    for (name, value) in told {
        join(clean.entry(plain_text::clean(name, NOTE_BYTES)).or_default(), value);
    }
    clean
}

fn decisions(s: &Session) -> Decisions {
    let mut out = Decisions::default();
    for note in s.notes.iter().filter(|n| n.kind == NoteKind::Decision && !n.carried) {
        *match note.details.power {
            Some(Power::Informed) => &mut out.informed,
            Some(Power::Consulted) => &mut out.consulted,
            Some(Power::Joint) => &mut out.joint,
            Some(Power::Delegated) => &mut out.delegated,
            None => &mut out.not_said,
        } += 1;
    }
    out
}

/// What people typed drives no terminal.
fn cleaned(c: Carried) -> Carried {
    let clean = |text: String| plain_text::clean_owned(text, NOTE_BYTES);
    Carried {
        text: clean(c.text),
        from: c.from.map(clean),
        owner: c.owner.map(clean),
        about: c.about.map(clean),
        came_of_it: c.came_of_it.map(clean),
        ..c
    }
}

fn came(s: &Session, tally: &Tally) -> BTreeMap<String, Vec<u64>> {
    let mut came: BTreeMap<&str, Vec<u64>> = BTreeMap::new();
    for (_, person) in here(s, tally).filter(|(_, person)| !person.observes()) {
        if let Some(name) = person.source_id.as_ref().or(person.name.as_ref()) {
            came.entry(s.roster.group_in_balance(person)).or_default().push(mark(name));
        }
    }
    by_clean_name(came, Extend::extend)
}

/// The people who were here, told apart and timed.
fn here<'a>(s: &'a Session, tally: &'a Tally) -> impl Iterator<Item = (usize, &'a Person)> {
    let people = s.roster.people().iter().enumerate();
    people.filter(|(seat, p)| tally.people()[*seat].came && p.timed && p.seat == Seat::Person)
}
