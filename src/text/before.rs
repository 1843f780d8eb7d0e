//! Words about what is settled before the talk: purpose, ground rules, templates, what came of last time, who
//! is not timed.

pub use super::messages::before::*;

use std::path::Path;

use chrono::NaiveDate;

use crate::{
    domain::{
        carried::{Carried, CarriedKind},
        charter::{LINE_BYTES, MOST_RULES, RulesProblem, SessionKind},
    },
    setup::template::{TemplateFault, TemplateProblem},
    text::{screen::aim_problem, store::path as shown},
};

// ---- the set-up form -------------------------------------------------------------------------

/// The labels of the form's fields, in its order.
pub const FIELDS: [&str; 17] = [
    "People",
    "Title",
    "What we are here for",
    "Series",
    "Kind of meeting",
    "Template",
    "Agenda",
    "Aim",
    "Aim agreed",
    "Ground rules",
    "Ground rules agreed",
    "Who keeps the record",
    "Who may see it",
    "Kept until",
    "Figures for each person",
    "Read-out",
    "",
];

pub fn page(nth: usize, of: usize) -> String {
    format!("page {nth} of {of}")
}

pub fn kind(kind: SessionKind) -> &'static str {
    match kind {
        SessionKind::Joint => "joint: several groups together",
        SessionKind::OneGroup => "one group: nothing to balance",
        SessionKind::GroupsOnly => "groups only: a key for each group, no people",
    }
}

// ---- live ------------------------------------------------------------------------------------

pub fn heads_set(group: &str, people: u16) -> String {
    format!("{group}: {people}.")
}

pub fn expected(names: &str) -> String {
    format!("expected: {names}")
}

pub fn facilitates(names: &str) -> String {
    format!("facilitates: {names}")
}

pub fn keeps(name: &str) -> String {
    format!("keeps the record: {name}")
}

/// Said at the start, when one person of the centred group is here.
pub fn only_one(label: &str) -> String {
    format!(
        "Only one person with {label} is here. That can be hard. You could ask what would help, or meet \
         separately first."
    )
}

// ---- who is not timed --------------------------------------------------------------------------

pub fn since_when(label: &str) -> String {
    format!("{label} would rather not be timed. From now on, or from the start?")
}

pub const SINCE_WHEN: [(char, &str); 2] = [('1', "from now on"), ('2', "from the start")];

pub fn keep_total(group: &str, by_person: bool) -> String {
    let plain = format!("Keep their time in the total of {group}? Nobody is named.");
    // The group agreed to figures for each person: what is left over is theirs.
    if by_person { format!("{plain} (With figures for each person it could be worked out.)") } else { plain }
}

pub const KEEP_TOTAL: [(char, &str); 2] = [('1', "yes"), ('2', "no, leave it out")];

/// The words for somebody who comes late, and how a no is taken in; the key, if there is one.
pub fn late_comer(key: Option<&str>) -> String {
    let words = crate::text::screen::late_comer();
    match key {
        Some(key) => format!("{words} (Leave out: {key}, then their letter.)"),
        None => words.to_owned(),
    }
}

// ---- what came of last time ----------------------------------------------------------------------

/// One line of *last time*: what was said, and what came of it.
pub fn carried(c: &Carried) -> String {
    let what = match c.kind {
        CarriedKind::Action => "we said we would",
        CarriedKind::UnmetNeed => "a need we could not meet",
        CarriedKind::Stalemate => "we did not agree",
        CarriedKind::Approval => "decided, waits for approval",
        CarriedKind::Idea => "an idea without an answer",
        CarriedKind::Decision => "decided",
    };
    let from = c.from.as_ref().map(|from| format!(" (from {from})")).unwrap_or_default();
    let mut text = format!("{what}: {}{from}", c.text);
    if let Some(done) = &c.came_of_it {
        let said = match c.kind {
            CarriedKind::Action | CarriedKind::Decision => "you said",
            _ => "last time",
        };
        return format!("{said}: {}{from}. What came of it: {done}", c.text);
    }
    if let Some(about) = &c.about {
        let word = match c.kind {
            CarriedKind::Approval => "of",
            CarriedKind::Stalemate => "taken to",
            _ => "because",
        };
        text = format!("{text}; {word} {about}");
    }
    match c.by {
        Some(by) => format!("{text}; by {}", date(by)),
        None => text,
    }
}

pub fn date(date: NaiveDate) -> String {
    date.format("%-d %b %Y").to_string()
}

// ---- refusals --------------------------------------------------------------------------------------

pub fn date_is_past(past: NaiveDate) -> String {
    format!("{} is over already. Write a day to come, like 2026-06-01.", date(past))
}

pub fn not_timed(label: &str) -> String {
    format!("{label} is not timed, so nothing is written of it.")
}

pub fn not_one_person(label: &str) -> String {
    format!("{label} stands for several people. Use . for someone who would rather not be timed.")
}

pub fn no_such_group(group: &str) -> String {
    format!("No key stands for a group called \"{group}\". {}", heads_how())
}

pub fn group_has_key(group: &str) -> String {
    format!("{group} has its key already. How many they are: : heads, like {group} = 7.")
}

pub fn too_many_rules() -> String {
    format!("A meeting can have {MOST_RULES} ground rules at the most.")
}

pub fn no_group_on(letter: char) -> String {
    format!("No group is on {letter}. Press . for someone, or + and a group to give it a key.")
}

// ---- files -----------------------------------------------------------------------------------------

pub fn rules_problem(problem: RulesProblem) -> String {
    match problem {
        RulesProblem::NotText => "this is no plain text in UTF-8".to_owned(),
        RulesProblem::Nothing => "there is no ground rule in it".to_owned(),
        RulesProblem::TooMany(n) => {
            format!("there are {n} ground rules; a meeting can have {MOST_RULES} at the most")
        }
        RulesProblem::TooLong(at) => {
            format!("ground rule {at} is longer than {LINE_BYTES} bytes; say it in a line or two")
        }
    }
}

pub fn rules_file(path: &Path, why: &str) -> String {
    format!("the ground rules in {} cannot be used: {why}", shown(path))
}

pub fn rules_too_large(most: u64) -> String {
    format!("the file is over {} KiB, too large for ground rules", most / 1024)
}

/// What is wrong with a template; `name` as a person knows it: its file, or its name.
pub fn template(problem: &TemplateProblem, name: &str) -> String {
    let place = problem.line.map_or_else(|| name.to_owned(), |line| format!("{name}:{line}"));
    let what = match &problem.what {
        TemplateFault::None(known) => {
            format!("there is no template of that name; there are: {}", known.join(", "))
        }
        TemplateFault::Unreadable(why) => why.clone(),
        TemplateFault::Syntax(why) => why.trim_end().replace('\n', " "),
        TemplateFault::BadKind(kind) => {
            format!("\"{kind}\" is no kind; there are: joint, one_group, groups_only")
        }
        TemplateFault::BadAim(aim) => aim_problem(aim),
        TemplateFault::BadRules(rules) => rules_problem(*rules),
        TemplateFault::NoTitle => "an item of the agenda has no title".to_owned(),
        TemplateFault::Cycle(round) => {
            format!("templates extend each other in a round: {}", round.join(" > "))
        }
        TemplateFault::TooDeep => "too many templates extend one another".to_owned(),
    };
    format!("{place}: {what}")
}

pub fn templates_folder(path: &Path, own: &[String], shipped: &[String]) -> String {
    let own = if own.is_empty() { "none yet".to_owned() } else { own.join(", ") };
    format!(
        "your own templates go in {} (yours: {own}; those that ship: {})",
        shown(path),
        shipped.join(", ")
    )
}
