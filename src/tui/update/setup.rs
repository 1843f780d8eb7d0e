//! The set-up form. One line of people is enough; every step can wait.

use super::typing;
use crate::{
    domain::{Aim, names},
    settings::Settings,
    setup::{Draft, agenda_line, people_line},
    text,
    tui::{
        keymap::{Code, Key},
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
    let start = |field: Field| match field {
        Field::Title => base.title.clone().unwrap_or_default(),
        Field::Aim => text::screen::aim_typed(&base.aim),
        Field::Holder => base.agreement.holder.clone().unwrap_or_default(),
        Field::Viewers => base.agreement.viewers.clone().unwrap_or_default(),
        Field::Until => base.agreement.until.map(|d| d.to_string()).unwrap_or_default(),
        _ => String::new(),
    };
    let typed = Field::ALL.into_iter().filter(|f| f.is_typed());
    let inputs = typed.map(|f| (f, typing::input(&start(f)))).collect();
    Setup {
        focus: Field::People,
        inputs,
        by_person: false,
        aim_agreed: false,
        read_out: false,
        notice: None,
        base,
    }
}

impl Setup {
    /// What stands in a typed field.
    #[must_use]
    pub fn typed(&self, field: Field) -> String {
        self.inputs.iter().find(|(f, _)| *f == field).map(|(_, i)| model::text(i)).unwrap_or_default()
    }

    /// The meeting as the form says, or the first field that cannot be read and why.
    ///
    /// # Errors
    /// The field, and a sentence.
    pub fn draft(&self, settings: &Settings) -> Result<Draft, (Field, String)> {
        let mut draft = self.base.clone();
        let people = self.typed(Field::People);
        if !people.trim().is_empty() {
            draft.set_people(people_line::parse(&people, settings));
        }
        let agenda = self.typed(Field::Agenda);
        if !agenda.trim().is_empty() {
            draft.agenda = agenda_line::parse(&agenda, settings);
        }
        let words = |field| Some(names::clean_name(&self.typed(field))).filter(|w| !w.is_empty());
        draft.title = words(Field::Title);
        draft.aim =
            Aim::parse(&self.typed(Field::Aim)).map_err(|p| (Field::Aim, text::screen::aim_problem(&p)))?;
        draft.aim.agreed = self.aim_agreed;
        draft.agreement.holder = words(Field::Holder);
        draft.agreement.viewers = words(Field::Viewers);
        draft.agreement.by_person = self.by_person;
        draft.agreement.until = match self.typed(Field::Until).trim() {
            "" => None,
            date => Some(date.parse().map_err(|_| (Field::Until, text::screen::NO_DATE.to_owned()))?),
        };
        draft.read_out = self.read_out.then(|| text::screen::consent(&draft.agreement));
        Ok(draft)
    }

    /// The words to read out, as the form stands.
    #[must_use]
    pub fn read_out_words(&self, settings: &Settings) -> String {
        let agreement = self.draft(settings).map_or_else(|_| self.base.agreement.clone(), |d| d.agreement);
        text::screen::consent(&agreement)
    }
}

pub(super) fn key(model: &mut Model, key: Key) -> Vec<Effect> {
    let settings = model.settings.clone();
    let Screen::Setup(setup) = &mut model.screen else { return vec![] };
    setup.notice = None;
    let at = Field::ALL.iter().position(|f| *f == setup.focus).unwrap_or_default();
    match key.code {
        Code::Char('c') if key.ctrl => return vec![Effect::Quit],
        Code::Char('g') if key.ctrl => return start(setup, &settings),
        Code::Esc => {
            model.screen = Screen::Home(Home::default());
            return vec![Effect::GoHome];
        }
        Code::Up | Code::BackTab => setup.focus = Field::ALL[at.saturating_sub(1)],
        Code::Enter if setup.focus == Field::Start => return start(setup, &settings),
        Code::Enter if setup.focus == Field::ReadOut => setup.read_out = !setup.read_out,
        Code::Enter | Code::Char(' ') if setup.focus == Field::ByPerson => setup.by_person = !setup.by_person,
        Code::Enter | Code::Char(' ') if setup.focus == Field::AimAgreed => {
            setup.aim_agreed = !setup.aim_agreed;
        }
        Code::Enter | Code::Down | Code::Tab => setup.focus = Field::ALL[(at + 1).min(Field::ALL.len() - 1)],
        _ => edit(setup, key),
    }
    vec![]
}

fn edit(setup: &mut Setup, key: Key) {
    let focus = setup.focus;
    if let Some((_, input)) = setup.inputs.iter_mut().find(|(f, _)| *f == focus) {
        typing::edit(input, key);
    }
    // What was read out has to be what is agreed; what was agreed has to be this aim.
    setup.read_out &= !matches!(focus, Field::Holder | Field::Viewers | Field::Until);
    setup.aim_agreed &= focus != Field::Aim;
}

/// A pasted list of people, one a line, becomes one line.
pub(super) fn paste(setup: &mut Setup, pasted: &str) {
    let focus = setup.focus;
    let line = if matches!(focus, Field::People | Field::Agenda) {
        pasted.split(['\n', '\r']).map(str::trim).filter(|l| !l.is_empty()).collect::<Vec<_>>().join("; ")
    } else {
        pasted.to_owned()
    };
    if let Some((_, input)) = setup.inputs.iter_mut().find(|(f, _)| *f == focus) {
        typing::paste(input, &line);
    }
}

fn start(setup: &mut Setup, settings: &Settings) -> Vec<Effect> {
    match setup.draft(settings) {
        Ok(mut draft) => {
            if draft.people.is_empty() {
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
