//! Templates: partly prepared meetings in small TOML files, in `config/templates` or in the personal folder.
//!
//! A template may extend another one, personal or shipped, and overrides its values.

mod problem;

use std::ops::Range;

pub use problem::{TemplateFault, TemplateProblem};
use serde::Deserialize;
use toml::Spanned;

use crate::{
    domain::{
        Aim,
        closing::answers::CardQuestion,
        preparation::charter::{self, RulesProblem, SessionKind},
        queue::policy::Policy,
        record::plain_text,
    },
    settings::Settings,
    setup::{Draft, agenda_line, people_line},
};

/// The templates that ship with the program: name and text.
pub const SHIPPED: &[(&str, &str)] = &[
    ("quick", include_str!("../../config/templates/quick.toml")),
    ("first-meeting", include_str!("../../config/templates/first-meeting.toml")),
    ("working-session", include_str!("../../config/templates/working-session.toml")),
    ("story-session", include_str!("../../config/templates/story-session.toml")),
    ("review-of-actions", include_str!("../../config/templates/review-of-actions.toml")),
];
/// Maximum length of a chain of templates that extend one another.
const MAX_LAYERS: usize = 16;

/// The content of a template file.
#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields)]
struct Template {
    extends: Option<Spanned<String>>,
    title: Option<Spanned<String>>,
    purpose: Option<Spanned<String>>,
    kind: Option<Spanned<String>>,
    people: Option<String>,
    agenda: Option<Spanned<String>>,
    aim: Option<Spanned<String>>,
    rules: Option<Spanned<Vec<String>>>,
    hands: Option<Spanned<String>>,
    questions: Option<Vec<Spanned<String>>>,
}

/// A template in a chain of templates that extend one another.
struct Layer<'a> {
    name: String,
    is_personal: bool,
    text: &'a str,
    template: Template,
}

/// All templates. Personal ones take precedence over shipped ones.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Templates {
    /// Personal templates: name, and the text or the error from reading it.
    pub personal: Vec<(String, Result<String, String>)>,
}

impl Templates {
    /// All names, shipped ones first.
    #[must_use]
    pub fn names(&self) -> Vec<String> {
        let shipped = SHIPPED.iter().map(|(name, _)| (*name).to_owned());
        let personal = self.personal.iter().map(|(name, _)| name.clone());
        let mut names: Vec<String> = Vec::new();
        for name in shipped.chain(personal) {
            if !names.contains(&name) {
                names.push(name);
            }
        }
        names
    }

    /// Whether a personal template has this name.
    #[must_use]
    pub fn is_personal(&self, name: &str) -> bool {
        self.personal.iter().any(|(personal, _)| personal == name)
    }

    /// The text of a template; with `personal` false, of the shipped one. A personal template that extends its own name
    /// refers to the shipped one.
    fn text(&self, name: &str, personal: bool) -> Result<&str, TemplateFault> {
        let found = self.personal.iter().find(|(known, _)| personal && known == name);
        if let Some((_, text)) = found {
            return text.as_deref().map_err(|why| TemplateFault::Unreadable(why.clone()));
        }
        let shipped = SHIPPED.iter().find(|(known, _)| *known == name);
        shipped.map(|(_, text)| *text).ok_or_else(|| TemplateFault::Unknown(self.names()))
    }

    /// The draft that a template describes.
    ///
    /// # Errors
    /// What is wrong, with the template and the line.
    pub fn draft(&self, name: &str, settings: &Settings) -> Result<Draft, TemplateProblem> {
        let mut draft = Draft::new(settings);
        for layer in self.layers(name)?.iter().rev() {
            apply(&mut draft, &layer.template, settings).map_err(|(span, fault)| TemplateProblem {
                name: layer.name.clone(),
                line: Some(line_of(layer.text, &span)),
                fault,
            })?;
        }
        Ok(draft)
    }

    /// The template and those that it extends, the most general last.
    fn layers(&self, name: &str) -> Result<Vec<Layer<'_>>, TemplateProblem> {
        let mut layers: Vec<Layer<'_>> = Vec::new();
        let mut name = name.to_owned();
        // Where the next template is named: in which one, and on which line.
        let mut named_in: Option<(String, usize)> = None;
        loop {
            let blame = |fault| match &named_in {
                Some((extending, line)) => {
                    TemplateProblem { name: extending.clone(), line: Some(*line), fault }
                }
                None => TemplateProblem { name: name.clone(), line: None, fault },
            };
            let extends_itself = layers.last().is_some_and(|last| last.name == name && last.is_personal);
            let is_personal = self.is_personal(&name) && !extends_itself;
            if let Some(from) =
                layers.iter().position(|known| known.name == name && known.is_personal == is_personal)
            {
                let mut circle: Vec<String> = layers[from..].iter().map(|layer| layer.name.clone()).collect();
                circle.push(name.clone());
                return Err(blame(TemplateFault::Cycle(circle)));
            }
            if layers.len() >= MAX_LAYERS {
                return Err(blame(TemplateFault::TooDeep));
            }
            let text = self.text(&name, is_personal).map_err(&blame)?;
            let template = parse(&name, text)?;
            let next = template
                .extends
                .as_ref()
                .map(|extends| (extends.get_ref().clone(), (name.clone(), line_of(text, &extends.span()))));
            layers.push(Layer { name, is_personal, text, template });
            let Some((extended, place)) = next else { return Ok(layers) };
            (name, named_in) = (extended, Some(place));
        }
    }
}

fn parse(name: &str, text: &str) -> Result<Template, TemplateProblem> {
    toml::from_str(text).map_err(|error| TemplateProblem {
        name: name.to_owned(),
        line: error.span().map(|span| line_of(text, &span)),
        fault: TemplateFault::Syntax(error.message().to_owned()),
    })
}

/// Puts the values of a template into the draft.
///
/// # Errors
/// The place in the text, and what is wrong there.
fn apply(
    draft: &mut Draft,
    template: &Template,
    settings: &Settings,
) -> Result<(), (Range<usize>, TemplateFault)> {
    let too_long = |what: &Spanned<String>, most| (what.span(), TemplateFault::TooLong(most));
    if let Some(title) = &template.title {
        if plain_text::too_long(title.get_ref()) {
            return Err(too_long(title, plain_text::NAME_GRAPHEMES));
        }
        draft.title = Some(plain_text::clean_name(title.get_ref())).filter(|t| !t.is_empty());
    }
    if let Some(purpose) = &template.purpose {
        if plain_text::line_too_long(purpose.get_ref()) {
            return Err(too_long(purpose, plain_text::LINE_GRAPHEMES));
        }
        draft.purpose = Some(plain_text::clean_line(purpose.get_ref())).filter(|w| !w.is_empty());
    }
    if let Some(kind) = &template.kind {
        let bad = || (kind.span(), TemplateFault::BadKind(plain_text::clean(kind.get_ref(), 80)));
        draft.kind = SessionKind::parse(kind.get_ref()).ok_or_else(bad)?;
    }
    if let Some(people) = &template.people {
        draft.set_people(people_line::parse(people, settings));
    }
    if let Some(agenda) = &template.agenda {
        if agenda_line::has_long_title(agenda.get_ref()) {
            return Err(too_long(agenda, plain_text::NAME_GRAPHEMES));
        }
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
    if let Some(hands) = &template.hands {
        let bad = |_| (hands.span(), TemplateFault::BadHands(plain_text::clean(hands.get_ref(), 80)));
        draft.hands = Policy::parse(hands.get_ref()).map_err(bad)?;
    }
    if let Some(questions) = &template.questions {
        draft.questions = Some(read_questions(questions)?);
    }
    Ok(())
}

/// The questions in their order, each once.
fn read_questions(typed: &[Spanned<String>]) -> Result<Vec<CardQuestion>, (Range<usize>, TemplateFault)> {
    let mut questions = Vec::with_capacity(typed.len());
    for name in typed {
        let fault =
            |fault: fn(String) -> TemplateFault| (name.span(), fault(plain_text::clean(name.get_ref(), 80)));
        let question =
            CardQuestion::parse(name.get_ref()).ok_or_else(|| fault(TemplateFault::BadQuestion))?;
        if questions.contains(&question) {
            return Err(fault(TemplateFault::SameQuestion));
        }
        questions.push(question);
    }
    Ok(questions)
}

/// The line where a span begins, from 1.
fn line_of(text: &str, span: &Range<usize>) -> usize {
    1 + text.as_bytes()[..span.start.min(text.len())].iter().filter(|b| **b == b'\n').count()
}

/// The draft for *start a meeting now*.
#[must_use]
pub fn quick_draft(settings: &Settings) -> Draft {
    Templates::default().draft(SHIPPED[0].0, settings).unwrap_or_else(|_| Draft::new(settings))
}

/// The draft for a meeting where groups have keys and nobody is named.
#[must_use]
pub fn groups_only_draft(settings: &Settings) -> Draft {
    let mut draft = Draft::new(settings);
    draft.keep_groups_only();
    draft
}

#[cfg(test)]
mod tests {
    use super::*;

    fn personal(templates: &[(&str, &str)]) -> Templates {
        let personal = templates.iter().map(|(n, t)| ((*n).to_owned(), Ok((*t).to_owned()))).collect();
        Templates { personal }
    }

    fn wrong(templates: &[(&str, &str)]) -> TemplateProblem {
        personal(templates).draft("a", &Settings::shipped()).unwrap_err()
    }

    #[test]
    fn every_shipped_template_is_complete() {
        for name in Templates::default().names() {
            let draft = Templates::default().draft(&name, &Settings::shipped()).unwrap();
            assert!(!draft.people.is_empty(), "{name}");
            assert!(name == "quick" || !draft.rules.is_empty() && draft.purpose.is_some(), "{name}");
        }
    }

    #[test]
    fn a_template_overrides_the_one_it_extends() {
        let ours = personal(&[
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
    fn a_circle_is_reported() {
        let circle = wrong(&[("a", "\nextends = \"b\""), ("b", "extends = \"c\""), ("c", "extends = \"a\"")]);
        assert_eq!(circle.fault, TemplateFault::Cycle(["a", "b", "c", "a"].map(str::to_owned).to_vec()));
        assert_eq!((circle.name.as_str(), circle.line), ("c", Some(1)));
    }

    #[test]
    fn a_broken_template_is_reported_with_its_line() {
        let at = |text| {
            let problem = wrong(&[("a", text)]);
            (problem.line, problem.fault)
        };
        let (line, what) = at("people = \"l\"\npurpos = 3\n");
        assert!(line == Some(2) && format!("{what:?}").contains("purpos"), "{what:?}");
        assert!(matches!(at("title =\n"), (Some(1), TemplateFault::Syntax(_))));
        assert!(matches!(at("\n\naim = \"fair\"\n"), (Some(3), TemplateFault::BadAim(_))));
        assert!(matches!(at("\nkind = \"secret\"\n"), (Some(2), TemplateFault::BadKind(_))));
        assert_eq!(at("hands = \"by age\"\n"), (Some(1), TemplateFault::BadHands("by age".to_owned())));
        let asked = "questions = [\"listened\",\n\"were you happy\"]\n";
        assert_eq!(at(asked), (Some(2), TemplateFault::BadQuestion("were you happy".to_owned())));
        let twice = "questions = [\"listened\",\n\"listened\"]\n";
        assert_eq!(at(twice), (Some(2), TemplateFault::SameQuestion("listened".to_owned())));
        assert_eq!(at("\nagenda = \"Plan; \\u200b\"\n"), (Some(2), TemplateFault::NoTitle));
        assert!(matches!(at("\nextends = \"nope\"\n"), (Some(2), TemplateFault::Unknown(_))));
        let many = format!("rules = [{}]", "\"be kind\",".repeat(51));
        assert!(matches!(at(&many), (Some(1), TemplateFault::BadRules(_))));
    }
}
