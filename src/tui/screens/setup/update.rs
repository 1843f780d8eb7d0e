//! The set-up form. One line of people is enough; every step can wait.

use std::path::PathBuf;

use crate::{
    domain::{
        measures::aim::Aim,
        preparation::charter::{self, LINE_BYTES, RulesProblem, SessionKind},
        record::plain_text,
    },
    settings::Settings,
    setup::{Draft, agenda_line, people_line, template::Templates},
    text,
    tui::{
        keymap::{Code, Key},
        meeting::typing,
        model::{self, Field, Home, Model, Screen, Setup},
        msg::Effect,
    },
};

/// An empty form.
#[must_use]
pub fn begin(settings: &Settings) -> Setup {
    with_draft(Draft::new(settings))
}

/// A form that a template or the command line filled in already.
#[must_use]
pub fn with_draft(base: Draft) -> Setup {
    let given: Vec<(Field, String)> =
        Field::all().filter(|f| f.is_typed()).map(|f| (f, given(&base, f))).collect();
    let inputs = given.iter().map(|(f, text)| (*f, typing::input(text))).collect();
    Setup {
        focus: Field::People,
        template: None,
        kind: base.kind,
        rules_agreed: false,
        given,
        inputs,
        by_person: false,
        aim_agreed: false,
        read_out: false,
        notice: None,
        base,
    }
}

/// What a field holds before anything is typed. People are shown under the form instead, since a list from a
/// file may say more of them than fits on a line.
fn given(base: &Draft, field: Field) -> String {
    let rules = || base.rules.iter().map(charter::GroundRule::typed).collect::<Vec<_>>().join("; ");
    match field {
        Field::Title => base.title.clone().unwrap_or_default(),
        Field::Purpose => base.purpose.clone().unwrap_or_default(),
        Field::Series => base.series.clone().unwrap_or_default(),
        Field::Agenda => agenda_line::typed(&base.agenda),
        Field::Aim => text::screen::aim_typed(&base.aim),
        Field::Rules => rules(),
        Field::Holder => base.agreement.holder.clone().unwrap_or_default(),
        Field::Viewers => base.agreement.viewers.clone().unwrap_or_default(),
        Field::Until => base.agreement.until.map(|d| d.to_string()).unwrap_or_default(),
        _ => String::new(),
    }
}

impl Setup {
    /// What stands in a typed field.
    #[must_use]
    pub fn typed(&self, field: Field) -> String {
        self.inputs.iter().find(|(f, _)| *f == field).map(|(_, i)| model::text(i)).unwrap_or_default()
    }

    /// Whether a field still holds what was given, so that what it was made from counts.
    fn is_as_given(&self, field: Field) -> bool {
        self.given.iter().any(|(f, text)| *f == field && *text == self.typed(field))
    }

    /// The meeting as the form says, or the first field that cannot be read and why.
    ///
    /// # Errors
    /// The field, and a sentence.
    pub fn draft(&self, settings: &Settings) -> Result<Draft, (Field, String)> {
        let mut draft = self.base.clone();
        let words = |field, most| Some(plain_text::clean(&self.typed(field), most)).filter(|w| !w.is_empty());
        let name = |field| Some(plain_text::clean_name(&self.typed(field))).filter(|w| !w.is_empty());
        let people = self.typed(Field::People);
        if !people.trim().is_empty() {
            draft.set_people(people_line::parse(&people, settings));
        }
        (draft.title, draft.purpose) = (name(Field::Title), words(Field::Purpose, LINE_BYTES));
        draft.series = name(Field::Series);
        draft.kind = self.kind;
        if !self.is_as_given(Field::Agenda) {
            draft.agenda = agenda_line::parse(&self.typed(Field::Agenda), settings);
        }
        draft.aim =
            Aim::parse(&self.typed(Field::Aim)).map_err(|p| (Field::Aim, text::screen::aim_problem(&p)))?;
        draft.aim.agreed = self.aim_agreed;
        self.rules(&mut draft).map_err(|p| (Field::Rules, text::preparation::rules_problem(p)))?;
        draft.rules_agreed = self.rules_agreed;
        draft.agreement.holder = name(Field::Holder);
        draft.agreement.viewers = name(Field::Viewers);
        draft.agreement.by_person = self.by_person;
        draft.agreement.until = match self.typed(Field::Until).trim() {
            "" => None,
            date => Some(date.parse().map_err(|_| (Field::Until, text::screen::no_date().to_owned()))?),
        };
        draft.read_out = self.read_out.then(|| text::screen::consent(&draft.agreement, self.kind));
        Ok(draft)
    }

    /// Ground rules as they were typed, or the file they stand in.
    fn rules(&self, draft: &mut Draft) -> Result<(), RulesProblem> {
        let typed = self.typed(Field::Rules);
        if self.is_as_given(Field::Rules) {
            return Ok(());
        }
        (draft.rules, draft.rules_file) = (vec![], None);
        if is_path(&typed) {
            draft.rules_file = Some(PathBuf::from(typed.trim()));
        } else if !typed.trim().is_empty() {
            draft.rules = charter::typed_rules(&typed)?;
        }
        Ok(())
    }

    /// The words to read out, as the form stands.
    #[must_use]
    pub fn read_out_words(&self, settings: &Settings) -> String {
        let agreement = self.draft(settings).map_or_else(|_| self.base.agreement.clone(), |d| d.agreement);
        text::screen::consent(&agreement, self.kind)
    }

    /// Fill the form in from the next template; what was typed stays.
    fn turn_template(&mut self, templates: &Templates, settings: &Settings, step: isize) {
        let names = templates.names();
        let at = self.template.as_ref().and_then(|name| names.iter().position(|n| n == name));
        let turns = isize::try_from(names.len() + 1).unwrap_or(1);
        let now = at.map_or(0, |at| isize::try_from(at + 1).unwrap_or(0));
        let next = usize::try_from((now + step).rem_euclid(turns)).unwrap_or(0);
        self.template = next.checked_sub(1).and_then(|n| names.get(n).cloned());
        let base = match &self.template {
            None => Ok(Draft::new(settings)),
            Some(name) => templates.draft(name, settings),
        };
        match base {
            Ok(base) => self.rebase(base),
            Err(problem) => self.notice = Some(problem.words(&problem.name)),
        }
    }

    /// Another beginning: fields in which nothing was typed take what it gives.
    fn rebase(&mut self, mut base: Draft) {
        base.source = self.base.source;
        let fresh = with_draft(base);
        let kept: Vec<Field> =
            self.inputs.iter().map(|(f, _)| *f).filter(|f| !self.is_as_given(*f)).collect();
        for ((field, input), (_, new)) in self.inputs.iter_mut().zip(fresh.inputs) {
            if !kept.contains(field) {
                *input = new;
            }
        }
        if self.kind == self.base.kind {
            self.kind = fresh.kind;
        }
        self.aim_agreed = false;
        self.rules_agreed = false;
        self.given = fresh.given;
        self.base = fresh.base;
    }

    fn turn_kind(&mut self, step: isize) {
        let all = SessionKind::ALL;
        let at = all.iter().position(|k| *k == self.kind).unwrap_or_default();
        let at = isize::try_from(at).unwrap_or_default() + step;
        self.kind = all[usize::try_from(at.rem_euclid(3)).unwrap_or_default()];
    }

    fn yes_or_no(&mut self) {
        match self.focus {
            Field::AimAgreed => self.aim_agreed = !self.aim_agreed,
            Field::RulesAgreed => self.rules_agreed = !self.rules_agreed,
            Field::ByPerson => self.by_person = !self.by_person,
            Field::ReadOut => self.read_out = !self.read_out,
            _ => {}
        }
    }
}

/// Whether what stands in the field of ground rules is the name of a text file.
fn is_path(typed: &str) -> bool {
    let typed = typed.trim();
    let is_text = typed.rsplit_once('.').is_some_and(|(_, end)| ["txt", "md"].contains(&end));
    !typed.contains(';') && (is_text || typed.starts_with('/') || typed.starts_with("./"))
}

pub(crate) fn key(model: &mut Model, key: Key) -> Vec<Effect> {
    let settings = model.settings.clone();
    let Screen::Setup(setup) = &mut model.screen else { return vec![] };
    setup.notice = None;
    let step = if key.code == Code::Left { -1 } else { 1 };
    match key.code {
        Code::Char('c') if key.ctrl => return vec![Effect::Quit],
        Code::Char('g') if key.ctrl => return start(setup, &settings),
        Code::Esc => {
            model.screen = Screen::Home(Home::default());
            return vec![Effect::GoHome];
        }
        Code::Up | Code::BackTab => setup.focus = setup.focus.beside(false),
        Code::PageUp => setup.focus = Field::PAGES[0][0],
        Code::PageDown => setup.focus = Field::PAGES[1][0],
        Code::Enter if setup.focus == Field::Start => return start(setup, &settings),
        // That it was read out is said with Enter alone: no key that went astray must say it.
        Code::Left | Code::Right | Code::Char(' ') if setup.focus == Field::ReadOut => {}
        Code::Enter | Code::Left | Code::Right | Code::Char(' ') if setup.focus.is_yes_or_no() => {
            setup.yes_or_no();
        }
        Code::Left | Code::Right | Code::Char(' ') if setup.focus == Field::Kind => {
            setup.turn_kind(step);
            changed(setup, Field::Kind);
        }
        Code::Left | Code::Right | Code::Char(' ') if setup.focus == Field::Template => {
            setup.turn_template(&model.templates, &settings, step);
        }
        Code::Enter | Code::Down | Code::Tab => setup.focus = setup.focus.beside(true),
        _ => edit(setup, key),
    }
    vec![]
}

fn edit(setup: &mut Setup, key: Key) {
    let focus = setup.focus;
    if let Some((_, input)) = setup.inputs.iter_mut().find(|(f, _)| *f == focus) {
        typing::edit(input, key);
    }
    changed(setup, focus);
}

/// What was read out has to be what is agreed; what was agreed has to be this aim, these ground rules.
fn changed(setup: &mut Setup, field: Field) {
    setup.read_out &= !matches!(field, Field::Holder | Field::Viewers | Field::Until | Field::Kind);
    setup.aim_agreed &= field != Field::Aim;
    setup.rules_agreed &= field != Field::Rules;
}

/// A pasted list of people, items or rules, one a line, becomes one line.
pub(crate) fn paste(setup: &mut Setup, pasted: &str) {
    let focus = setup.focus;
    let line = if matches!(focus, Field::People | Field::Agenda | Field::Rules) {
        pasted.split(['\n', '\r']).map(str::trim).filter(|l| !l.is_empty()).collect::<Vec<_>>().join("; ")
    } else {
        pasted.to_owned()
    };
    if let Some((_, input)) = setup.inputs.iter_mut().find(|(f, _)| *f == focus) {
        typing::paste(input, &line);
    }
    changed(setup, focus);
}

fn start(setup: &mut Setup, settings: &Settings) -> Vec<Effect> {
    match setup.draft(settings) {
        Ok(mut draft) => {
            if draft.kind == SessionKind::GroupsOnly {
                draft.keep_groups_only();
            } else if draft.people.is_empty() {
                let quick = crate::setup::template::quick(settings);
                draft.people = quick.people;
            }
            vec![Effect::Open(Box::new(draft))]
        }
        Err((field, why)) => {
            setup.focus = field;
            setup.notice = Some(why);
            vec![]
        }
    }
}
