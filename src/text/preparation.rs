//! Texts about preparing a meeting: purpose, ground rules, templates, what was carried over from earlier meetings, and
//! who is not timed.

pub use crate::text::messages::preparation::*;
use crate::{
    domain::{
        notes::carried::{Carried, CarriedKind},
        preparation::charter::{MOST_RULES, RulesProblem, SessionKind},
        record::plain_text,
    },
    text::{Keys, screen},
};

#[must_use]
pub fn kind(kind: SessionKind) -> &'static str {
    match kind {
        SessionKind::Joint => kind_joint(),
        SessionKind::OneGroup => kind_one_group(),
        SessionKind::GroupsOnly => kind_groups_only(),
    }
}

#[must_use]
pub fn since_when_choices() -> [(char, &'static str); 2] {
    [('1', since_now()), ('2', since_start())]
}

/// Asks whether a person's time stays in the group's total. With figures for each person it could be worked out, which
/// the question then says.
#[must_use]
pub fn keep_total_of(group: &str, by_person: bool) -> String {
    if by_person { keep_total_by_person(group) } else { keep_total(group) }
}

#[must_use]
pub fn keep_total_choices() -> [(char, &'static str); 2] {
    [('1', keep_total_yes()), ('2', keep_total_no())]
}

/// What to read out to somebody who arrives late, and the key to record a refusal.
#[must_use]
pub fn late_comer(keys: &dyn Keys) -> String {
    format!("{} {}", screen::late_comer(), late_comer_key(keys))
}

/// What to read out to somebody who came late, named, and has not answered yet.
#[must_use]
pub fn read_to_late_comer(name: &str) -> String {
    late_comer_named(name, screen::late_comer())
}

#[must_use]
pub fn late_comer_choices() -> [(char, &'static str); 2] {
    [('1', late_comer_yes()), ('2', late_comer_no())]
}

/// A matter carried over from an earlier meeting: what was said, and its outcome.
#[must_use]
pub fn carried(c: &Carried) -> String {
    if let Some(answer) = &c.came_of_it {
        return match c.kind {
            CarriedKind::Action | CarriedKind::Decision => carried_said_done(answer, &c.text),
            CarriedKind::UnmetNeed | CarriedKind::Stalemate | CarriedKind::Approval | CarriedKind::Idea => {
                carried_last_time_done(answer, &c.text)
            }
        };
    }
    let what = match c.kind {
        CarriedKind::Action => carried_action(&c.text),
        CarriedKind::UnmetNeed => carried_need(&c.text),
        CarriedKind::Stalemate => carried_stalemate(&c.text),
        CarriedKind::Approval => carried_approval(&c.text),
        CarriedKind::Idea => carried_idea(&c.text),
        CarriedKind::Decision => carried_decision(&c.text),
    };
    let about = |about: &String| match c.kind {
        CarriedKind::Approval => carried_approval_by(about),
        CarriedKind::Stalemate => carried_taken_to(about),
        CarriedKind::Action | CarriedKind::UnmetNeed | CarriedKind::Idea | CarriedKind::Decision => {
            carried_because(about)
        }
    };
    let from = c.from.as_deref().map(carried_from);
    let facts = [Some(what), from, c.about.as_ref().map(about), c.by.map(carried_by)];
    facts.into_iter().flatten().collect::<Vec<_>>().join("; ")
}

#[must_use]
pub fn rules_problem(problem: RulesProblem) -> String {
    match problem {
        RulesProblem::NotText => rules_not_text().to_owned(),
        RulesProblem::Nothing => rules_nothing().to_owned(),
        RulesProblem::TooMany(n) => rules_too_many(MOST_RULES, n),
        RulesProblem::TooLong(n) => rules_too_long(plain_text::LINE_GRAPHEMES, n),
    }
}
