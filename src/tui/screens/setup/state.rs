//! The set-up form: its fields, what was typed in them, and the meeting they make.

mod field;
mod understood;

pub use field::Field;

use crate::{
    domain::preparation::charter::{self, SessionKind},
    settings::Settings,
    setup::{Draft, agenda_line, template::Templates},
    text,
    tui::widget::input::{self, Input},
};

#[derive(Clone, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "each is a yes or no on the form")]
pub struct Setup {
    pub base: Draft,
    /// The template it was filled in from.
    pub template: Option<String>,
    pub kind: SessionKind,
    pub rules_agreed: bool,
    /// What the fields held before anything was typed.
    pub given: Vec<(Field, String)>,
    pub focus: Field,
    /// One for each typed field.
    pub inputs: Vec<(Field, Input)>,
    pub by_person: bool,
    pub hides_facilitator: bool,
    /// Whether recognition or payment was agreed, if that was said.
    pub recognition: Option<bool>,
    pub aim_agreed: bool,
    pub read_out: bool,
    pub notice: Option<String>,
    /// Which of the people is in view.
    pub row: usize,
    /// The first line in view of what was understood of the field; and how many are in view, where not all of them fit.
    pub scroll: usize,
    pub page: Option<usize>,
    /// Somebody wanted to start, and something cannot be used.
    pub tried: bool,
    /// Somebody wanted to leave, and was asked whether what was typed may be lost.
    pub leaving: bool,
}

/// An empty form.
#[must_use]
pub fn begin(settings: &Settings) -> Setup {
    with_draft(Draft::new(settings))
}

/// A form that a template or the command line filled in already.
#[must_use]
pub fn with_draft(base: Draft) -> Setup {
    let given: Vec<(Field, String)> =
        Field::ALL.into_iter().filter(|f| f.is_typed()).map(|f| (f, given(&base, f))).collect();
    let inputs = given.iter().map(|(f, text)| (*f, input::new(text))).collect();
    Setup {
        focus: Field::People,
        template: None,
        kind: base.kind,
        rules_agreed: false,
        given,
        inputs,
        by_person: false,
        hides_facilitator: false,
        recognition: None,
        aim_agreed: false,
        read_out: false,
        notice: None,
        row: 0,
        scroll: 0,
        page: None,
        tried: false,
        leaving: false,
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
        Field::Agenda => agenda_line::format_line(&base.agenda),
        Field::Aim => text::screen::format_aim(&base.aim),
        Field::Rules => rules(),
        Field::Holder => base.agreement.holder.clone().unwrap_or_default(),
        Field::Viewers => base.agreement.viewers.clone().unwrap_or_default(),
        Field::Until => base.agreement.until.map(|d| d.to_string()).unwrap_or_default(),
        Field::AgreedBy => base.agreement.agreed_by.clone().unwrap_or_default(),
        Field::People
        | Field::Kind
        | Field::Template
        | Field::AimAgreed
        | Field::RulesAgreed
        | Field::ByPerson
        | Field::ShowsFacilitator
        | Field::Recognition
        | Field::ReadOut
        | Field::Start => String::new(),
    }
}

impl Setup {
    /// Goes to a field. Of what is typed the end is in view, of the words to read out the beginning.
    pub fn go_to(&mut self, field: Field) {
        self.focus = field;
        self.scroll = if field.is_typed() && !field.is_about_record() { usize::MAX } else { 0 };
    }

    /// What stands in a typed field.
    #[must_use]
    pub fn typed(&self, field: Field) -> String {
        self.inputs.iter().find(|(f, _)| *f == field).map(|(_, i)| input::text(i)).unwrap_or_default()
    }

    /// Whether a field still holds what was given, so that what it was made from counts.
    fn is_as_given(&self, field: Field) -> bool {
        self.given.iter().any(|(f, text)| *f == field && *text == self.typed(field))
    }

    /// Whether there is anything in it that an empty form does not have.
    #[must_use]
    pub fn holds_something(&self, settings: &Settings) -> bool {
        self.by_person
            || self.hides_facilitator
            || self.recognition.is_some()
            || self.aim_agreed
            || self.rules_agreed
            || self.read_out
            || self.kind != self.base.kind
            || self.base != Draft::new(settings)
            || self.inputs.iter().any(|(field, _)| !self.is_as_given(*field))
    }

    /// Fill the form in from the next template; what was typed stays.
    pub(super) fn turn_template(&mut self, templates: &Templates, settings: &Settings, step: isize) {
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

    pub(super) fn turn_kind(&mut self, step: isize) {
        let all = SessionKind::ALL;
        let at = all.iter().position(|k| *k == self.kind).unwrap_or_default();
        let at = isize::try_from(at).unwrap_or_default() + step;
        self.kind = all[usize::try_from(at.rem_euclid(3)).unwrap_or_default()];
    }

    /// Not said, yes, no, and round again.
    pub(super) fn turn_recognition(&mut self, step: isize) {
        self.recognition = match (self.recognition, step < 0) {
            (None, false) | (Some(false), true) => Some(true),
            (Some(true), false) | (None, true) => Some(false),
            (Some(false), false) | (Some(true), true) => None,
        };
    }

    pub(super) fn yes_or_no(&mut self) {
        match self.focus {
            Field::AimAgreed => self.aim_agreed = !self.aim_agreed,
            Field::RulesAgreed => self.rules_agreed = !self.rules_agreed,
            Field::ByPerson => self.by_person = !self.by_person,
            Field::ShowsFacilitator => self.hides_facilitator = !self.hides_facilitator,
            Field::ReadOut => self.read_out = !self.read_out,
            Field::People
            | Field::Title
            | Field::Purpose
            | Field::Series
            | Field::Kind
            | Field::Template
            | Field::Agenda
            | Field::Aim
            | Field::Rules
            | Field::Holder
            | Field::Viewers
            | Field::Until
            | Field::Recognition
            | Field::AgreedBy
            | Field::Start => {}
        }
    }
}
