//! What a session is: its title and series, what it was for, what was agreed and read out.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{
    domain::{
        AimMode,
        people::person::Person,
        preparation::charter::{GroundRule, Kept, SessionKind},
        privacy::level::Level,
        record::opening::Source,
    },
    report::model::builder::{Builder, at_s, clean},
    text::people,
};

#[derive(Clone, PartialEq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct About {
    pub id: String,
    /// What names the session in a command, where that is not its id alone: a file, or the folder it is in. A page of text
    /// repeats it; it is in no file.
    #[serde(skip)]
    pub named: Option<String>,
    pub title: Option<String>,
    pub series: Option<String>,
    /// The protocol that the meeting was begun by. Left out where there was none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub protocol: Option<ProtocolPart>,
    /// RFC 3339 with the offset of the place where it opened. `null`: a copy made to be shared, or an import of which
    /// nobody said the day.
    pub opened_at: Option<String>,
    /// The day of the import. Left out unless nobody said on which day the meeting was.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub imported_on: Option<NaiveDate>,
    pub source: Source,
    /// The source of the record whose table of turns was imported. Left out where it is no such table.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub made_of: Option<Source>,
    /// It is a copy made to be shared, at this level; then it has no date.
    #[serde(default)]
    pub shared: Option<Level>,
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
    /// The groups of those who facilitated, one after the other. Somebody who also wears a hat in the balance counts
    /// for that.
    #[serde(default)]
    pub chaired_by: Vec<String>,
    /// Who they are. Empty unless figures by person were asked for.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub chairs: Vec<String>,
    /// Those who looked on. Not here where nobody did.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub observers: Option<ObserversPart>,
    pub read_out: ReadOutPart,
    pub agreement: AgreementPart,
}

/// How the group meets, in a file of its own.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct ProtocolPart {
    pub name: Option<String>,
    /// What `airtime config --check` says of the file.
    pub fingerprint: String,
}

/// People who were here, and are in no figure of the balance. Their talk, if any, stands beside it.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct ObserversPart {
    pub people: usize,
    /// Whether the group accepted them. `null`: not asked.
    pub accepted: Option<bool>,
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
    /// Who keeps the record, as it was read out to everybody: whom to tell if something should come out.
    pub holder: Option<String>,
    pub viewers: Option<String>,
    pub until: Option<NaiveDate>,
    pub by_person: bool,
    /// How long those spoke who are not counted is told nowhere; left out when it is. Then they have no line in `groups`
    /// and `people`, and what would give it away is `null`.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub hides_facilitator: bool,
    /// Whether recognition or payment for taking part was agreed. Left out when it was not said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub recognition: Option<bool>,
    /// Whether people could put up their hand and answer from their phones; left out when they could not.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub phones: bool,
    /// Who agreed all this. Left out when it was not said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub agreed_by: Option<String>,
}

#[derive(Clone, PartialEq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct Target {
    pub mode: AimMode,
    /// `false`: suggested, the group has not agreed it.
    pub agreed: bool,
}

impl About {
    /// Somebody tapped who spoke.
    #[must_use]
    pub fn was_tapped(&self) -> bool {
        self.source.was_tapped(self.made_of)
    }
}

impl Builder<'_> {
    pub(super) fn about(&self) -> About {
        let s = self.s;
        About {
            id: clean(&s.id),
            named: None,
            title: s.title.as_deref().map(clean),
            series: s.series.as_deref().map(clean),
            protocol: s.protocol.as_ref().map(|protocol| ProtocolPart {
                name: protocol.name.as_deref().map(clean),
                fingerprint: clean(&protocol.fingerprint),
            }),
            opened_at: s.opened_at.map(|wall| wall.to_rfc3339()),
            imported_on: s.imported_on,
            source: s.source,
            made_of: s.made_of,
            shared: s.shared,
            ended: s.ended,
            totals_only: false,
            centred: s.roster.centred().map(|g| self.group_id(g)),
            purpose: s.charter.purpose.as_deref().map(clean),
            kind: s.charter.kind,
            ground_rules: self.ground_rules(),
            kept_by: self.kept_by(),
            chaired_by: self.chairs().map(|p| clean(s.roster.group_in_balance(p))).collect(),
            chairs: self
                .by_person(|| self.chairs().map(|p| clean(&people::label(&p.label))).collect())
                .unwrap_or_default(),
            observers: self.observers(),
            read_out: ReadOutPart {
                done: s.read_out.is_some(),
                at_s: s.read_out.as_ref().map(|read| at_s(read.at)),
                words: self.by_person(|| s.read_out.as_ref().map(|read| clean(&read.words))).flatten(),
            },
            agreement: AgreementPart {
                holder: s.agreement.holder.as_deref().map(clean),
                viewers: s.agreement.viewers.as_deref().map(clean),
                until: s.agreement.until,
                by_person: s.agreement.by_person,
                hides_facilitator: s.agreement.hides_facilitator,
                recognition: s.agreement.recognition,
                phones: s.agreement.phones,
                agreed_by: s.agreement.agreed_by.as_deref().map(clean),
            },
        }
    }

    pub(super) fn kept_by(&self) -> Vec<String> {
        let people = self.s.keepers.iter().filter_map(|p| self.s.roster.person(*p));
        let mut groups: Vec<String> = people.map(|p| clean(&p.hat.group)).collect();
        groups.dedup();
        groups
    }

    fn observers(&self) -> Option<ObserversPart> {
        let people = self.s.roster.people().iter().enumerate();
        let came = people.filter(|(seat, p)| p.observes() && self.tally.people()[*seat].came).count();
        (came > 0).then_some(ObserversPart { people: came, accepted: self.s.observers_accepted })
    }

    /// Those who facilitated, in order: whoever took the chair; where nobody did, whoever has it.
    fn chairs(&self) -> impl Iterator<Item = &Person> {
        let (s, handed_over) = (self.s, !self.s.chairs.is_empty());
        let took = s.chairs.iter().filter_map(|p| s.roster.person(*p));
        let people = s.roster.people().iter().enumerate();
        let here = people.filter(|(seat, p)| p.facilitates() && p.timed && self.tally.people()[*seat].came);
        took.chain(here.map(|(_, p)| p).filter(move |_| !handed_over))
    }

    pub(super) fn ground_rules(&self) -> GroundRulesPart {
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
}

impl About {
    #[must_use]
    pub fn agreement_words(&self) -> crate::text::report::RecordAgreement<'_> {
        let a = &self.agreement;
        crate::text::report::RecordAgreement {
            holder: a.holder.as_deref(),
            viewers: a.viewers.as_deref(),
            until: a.until,
            by_person: a.by_person,
            hides_facilitator: a.hides_facilitator,
            recognition: a.recognition,
            phones: a.phones,
            agreed_by: a.agreed_by.as_deref(),
            source: self.source,
        }
    }
}
