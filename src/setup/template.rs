//! Templates: a meeting that is half set up, as a small TOML file in `config/templates` or in the person's own folder.
//!
//! One may extend another, its own or a shipped one: what it says itself goes before what the other says.

use std::ops::Range;

use serde::Deserialize;
use toml::Spanned;

use crate::{
    domain::{
        Aim,
        measures::aim::AimProblem,
        preparation::charter::{self, LINE_BYTES, RulesProblem, SessionKind},
        record::plain_text,
    },
    settings::Settings,
    setup::{Draft, agenda_line, people_line},
    text::{messages::template as words, preparation::rules_problem, screen::aim_problem},
};

/// The templates that ship with the program: name and text.
pub const SHIPPED: &[(&str, &str)] = &[
    ("quick", include_str!("../../config/templates/quick.toml")),
    ("first-meeting", include_str!("../../config/templates/first-meeting.toml")),
    ("working-session", include_str!("../../config/templates/working-session.toml")),
    ("story-session", include_str!("../../config/templates/story-session.toml")),
    ("review-of-actions", include_str!("../../config/templates/review-of-actions.toml")),
];
/// Most templates that may extend one another.
const MOST: usize = 16;

#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields)]
struct Template {
    extends: Option<Spanned<String>>,
    title: Option<String>,
    purpose: Option<String>,
    kind: Option<Spanned<String>>,
    people: Option<String>,
    agenda: Option<Spanned<String>>,
    aim: Option<Spanned<String>>,
    rules: Option<Spanned<Vec<String>>>,
}

/// What is wrong with a template, and where.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct TemplateProblem {
    /// Which template: the one asked for, or one that it extends.
    pub name: String,
    /// From 1. `None`: the whole of it.
    pub line: Option<usize>,
    pub what: TemplateFault,
}

#[derive(Clone, PartialEq, Eq, Debug)]
pub enum TemplateFault {
    /// There is none of that name; those there are.
    None(Vec<String>),
    /// It is there and cannot be read; why, in words.
    Unreadable(String),
    /// What the parser says.
    Syntax(String),
    BadKind(String),
    BadAim(AimProblem),
    BadRules(RulesProblem),
    /// An item of the agenda has no title.
    NoTitle,
    /// The names, from one round to itself again.
    Cycle(Vec<String>),
    TooDeep,
}

impl TemplateProblem {
    /// `name:line: what is wrong`; `name` as a person knows the template: its file, or its name.
    #[must_use]
    pub fn words(&self, name: &str) -> String {
        let what = self.what.words();
        match self.line {
            Some(line) => format!("{name}:{line}: {what}"),
            None => format!("{name}: {what}"),
        }
    }
}

impl TemplateFault {
    fn words(&self) -> String {
        match self {
            Self::None(known) => words::unknown(known),
            Self::Unreadable(why) => why.clone(),
            Self::Syntax(why) => why.trim_end().replace('\n', " "),
            Self::BadKind(kind) => words::bad_kind(kind),
            Self::BadAim(aim) => aim_problem(aim),
            Self::BadRules(rules) => rules_problem(*rules),
            Self::NoTitle => words::no_title().to_owned(),
            Self::Cycle(round) => words::cycle(&round.join(" > ")),
            Self::TooDeep => words::too_deep().to_owned(),
        }
    }
}

/// Where templates come from: the person's own go before those that ship.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Templates {
    /// Name, and the text or why it cannot be read.
    pub own: Vec<(String, Result<String, String>)>,
}

impl Templates {
    /// Every name, those that ship first.
    #[must_use]
    pub fn names(&self) -> Vec<String> {
        let shipped = SHIPPED.iter().map(|(name, _)| (*name).to_owned());
        let own = self.own.iter().map(|(name, _)| name.clone());
        let mut names: Vec<String> = Vec::new();
        for name in shipped.chain(own) {
            if !names.contains(&name) {
                names.push(name);
            }
        }
        names
    }

    /// Own ones by name: where they were read from is not known here.
    #[must_use]
    pub fn is_own(&self, name: &str) -> bool {
        self.own.iter().any(|(own, _)| own == name)
    }

    /// `own`: whether the person's own counts; one that extends its own name means the one that ships.
    fn text(&self, name: &str, own: bool) -> Result<&str, TemplateFault> {
        let found = self.own.iter().find(|(known, _)| own && known == name);
        if let Some((_, text)) = found {
            return text.as_deref().map_err(|why| TemplateFault::Unreadable(why.clone()));
        }
        let shipped = SHIPPED.iter().find(|(known, _)| *known == name);
        shipped.map(|(_, text)| *text).ok_or_else(|| TemplateFault::None(self.names()))
    }

    /// The draft that a template makes.
    ///
    /// # Errors
    /// What is wrong, with the template and the line.
    pub fn draft(&self, name: &str, settings: &Settings) -> Result<Draft, TemplateProblem> {
        let mut draft = Draft::new(settings);
        let mut chain: Vec<(String, bool)> = Vec::new();
        let mut layers: Vec<(String, &str, Template)> = Vec::new();
        let (mut next, mut asked_at) = (Some(name.to_owned()), None);
        while let Some(name) = next.take() {
            let extends_itself = chain.last().is_some_and(|(last, own)| *last == name && *own);
            let own = self.is_own(&name) && !extends_itself;
            let asked_by: Option<(String, usize)> = asked_at.take();
            let blame = |what| match &asked_by {
                Some((name, line)) => TemplateProblem { name: name.clone(), line: Some(*line), what },
                None => TemplateProblem { name: name.clone(), line: None, what },
            };
            if let Some(from) = chain.iter().position(|known| *known == (name.clone(), own)) {
                let mut round: Vec<String> = chain[from..].iter().map(|(n, _)| n.clone()).collect();
                round.push(name.clone());
                return Err(blame(TemplateFault::Cycle(round)));
            }
            if chain.len() >= MOST {
                return Err(blame(TemplateFault::TooDeep));
            }
            let text = self.text(&name, own).map_err(&blame)?;
            let template = read(&name, text)?;
            if let Some(extends) = &template.extends {
                asked_at = Some((name.clone(), line_of(text, &extends.span())));
                next = Some(extends.get_ref().clone());
            }
            chain.push((name.clone(), own));
            layers.push((name, text, template));
        }
        for (name, text, template) in layers.iter().rev() {
            lay_over(&mut draft, template, settings).map_err(|(span, what)| TemplateProblem {
                name: name.clone(),
                line: Some(line_of(text, &span)),
                what,
            })?;
        }
        Ok(draft)
    }
}

fn read(name: &str, text: &str) -> Result<Template, TemplateProblem> {
    toml::from_str(text).map_err(|error| TemplateProblem {
        name: name.to_owned(),
        line: error.span().map(|span| line_of(text, &span)),
        what: TemplateFault::Syntax(error.message().to_owned()),
    })
}

fn lay_over(
    draft: &mut Draft,
    template: &Template,
    settings: &Settings,
) -> Result<(), (Range<usize>, TemplateFault)> {
    let words = |text: &String| Some(plain_text::clean(text, LINE_BYTES)).filter(|w| !w.is_empty());
    if let Some(title) = &template.title {
        draft.title = Some(plain_text::clean_name(title)).filter(|t| !t.is_empty());
    }
    if let Some(purpose) = &template.purpose {
        draft.purpose = words(purpose);
    }
    if let Some(kind) = &template.kind {
        let bad = || (kind.span(), TemplateFault::BadKind(plain_text::clean(kind.get_ref(), 80)));
        draft.kind = SessionKind::parse(kind.get_ref()).ok_or_else(bad)?;
    }
    if let Some(people) = &template.people {
        draft.set_people(people_line::parse(people, settings));
    }
    if let Some(agenda) = &template.agenda {
        draft.agenda = agenda_line::parse(agenda.get_ref(), settings);
        if draft.agenda.iter().any(|item| item.title.is_empty()) {
            return Err((agenda.span(), TemplateFault::NoTitle));
        }
    }
    if let Some(aim) = &template.aim {
        draft.aim = Aim::parse(aim.get_ref()).map_err(|p| (aim.span(), TemplateFault::BadAim(p)))?;
    }
    if let Some(rules) = &template.rules {
        let lines = rules.get_ref().join("\n");
        let bad = |p| (rules.span(), TemplateFault::BadRules(p));
        draft.rules = match charter::read_rules(lines.as_bytes()) {
            Err(RulesProblem::Nothing) => vec![],
            read => read.map_err(bad)?,
        };
    }
    Ok(())
}

fn line_of(text: &str, span: &Range<usize>) -> usize {
    1 + text.as_bytes()[..span.start.min(text.len())].iter().filter(|b| **b == b'\n').count()
}

/// The draft behind *start a meeting now*.
#[must_use]
pub fn quick(settings: &Settings) -> Draft {
    Templates::default().draft(SHIPPED[0].0, settings).unwrap_or_else(|_| Draft::new(settings))
}

/// The draft behind *groups only*.
#[must_use]
pub fn groups_only(settings: &Settings) -> Draft {
    let mut draft = Draft::new(settings);
    draft.keep_groups_only();
    draft
}

#[cfg(test)]
mod tests {
    use super::*;

    fn own(templates: &[(&str, &str)]) -> Templates {
        let own = templates.iter().map(|(n, t)| ((*n).to_owned(), Ok((*t).to_owned()))).collect();
        Templates { own }
    }

    fn wrong(templates: &[(&str, &str)]) -> TemplateProblem {
        own(templates).draft("a", &Settings::shipped()).unwrap_err()
    }

    #[test]
    fn every_shipped_template_is_whole() {
        for name in Templates::default().names() {
            let draft = Templates::default().draft(&name, &Settings::shipped()).unwrap();
            assert!(!draft.people.is_empty(), "{name}");
            assert!(name == "quick" || !draft.rules.is_empty() && draft.purpose.is_some(), "{name}");
        }
    }

    #[test]
    fn one_extends_another_and_its_own_words_come_first() {
        let ours = own(&[
            ("a", "extends = \"b\"\ntitle = \"Ours\""),
            ("b", "extends = \"working-session\"\ntitle = \"No\"\nrules = [\"be kind\"]"),
            ("working-session", "extends = \"working-session\"\naim = \"none\""),
        ]);
        let draft = ours.draft("a", &Settings::shipped()).unwrap();
        assert_eq!((draft.title.as_deref(), draft.rules.len()), (Some("Ours"), 1));
        assert_eq!(draft.aim.mode, crate::domain::AimMode::None);
        assert!(!draft.agenda.is_empty());
    }

    #[test]
    fn a_round_is_named_and_ends() {
        let round = wrong(&[("a", "\nextends = \"b\""), ("b", "extends = \"c\""), ("c", "extends = \"a\"")]);
        assert_eq!(round.what, TemplateFault::Cycle(["a", "b", "c", "a"].map(str::to_owned).to_vec()));
        assert_eq!((round.name.as_str(), round.line), ("c", Some(1)));
    }

    #[test]
    fn a_broken_template_is_named_with_its_line() {
        let at = |text| {
            let problem = wrong(&[("a", text)]);
            (problem.line, problem.what)
        };
        let (line, what) = at("people = \"l\"\npurpos = 3\n");
        assert!(line == Some(2) && format!("{what:?}").contains("purpos"), "{what:?}");
        assert!(matches!(at("title =\n"), (Some(1), TemplateFault::Syntax(_))));
        assert!(matches!(at("\n\naim = \"fair\"\n"), (Some(3), TemplateFault::BadAim(_))));
        assert!(matches!(at("\nkind = \"secret\"\n"), (Some(2), TemplateFault::BadKind(_))));
        assert_eq!(at("\nagenda = \"Plan; \\u200b\"\n"), (Some(2), TemplateFault::NoTitle));
        assert!(matches!(at("\nextends = \"nope\"\n"), (Some(2), TemplateFault::None(_))));
        let many = format!("rules = [{}]", "\"be kind\",".repeat(51));
        assert!(matches!(at(&many), (Some(1), TemplateFault::BadRules(_))));
    }
}
