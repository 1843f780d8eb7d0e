//! What the line mode says of the set-up form: field by field, and what was typed once it has been left.

use super::{FormView, form, people, understood};
use crate::{
    text::{messages::lines, screen as words},
    tui::{
        announcement::{Announcement, Part, When},
        keymap::{Code, Key},
        screens::setup::state::Field,
    },
};

pub fn announcements(view: &FormView<'_>) -> Vec<Announcement> {
    let ctrl = |c| Key { ctrl: true, ..Key::char(c) }.to_string();
    let keys = lines::setup_keys(&Key::plain(Code::Enter).to_string(), &ctrl('c'), &ctrl('g'));
    let title = lines::sentence(words::setup_title());
    let mut out = vec![Announcement::new(Part::Screen, vec![title, keys]).identified("setup")];
    out.extend(Field::ALL.into_iter().filter(|field| field.is_typed()).map(|field| typed(view, field)));
    out.extend(view.setup.notice.as_deref().map(|notice| Announcement::line(Part::Notice, notice)));
    out.push(focused(view));
    out
}

/// What was typed in a field, and what was understood of it: said when the field is left.
fn typed(view: &FormView<'_>, field: Field) -> Announcement {
    let value = form::value(view.setup, field);
    let mut said = vec![lines::field(form::label(field), &value)];
    said.extend(form::problem_texts(view, field));
    said.extend(of_field(view, field));
    let when = if field == view.setup.focus { When::Later } else { When::Changed };
    Announcement::new(Part::Field(field.index()), said).identified(value).when(when)
}

/// What was understood of a field.
fn of_field(view: &FormView<'_>, field: Field) -> Vec<String> {
    match field {
        Field::People => people::sentences(view),
        Field::Agenda => understood::agenda_texts(view),
        Field::Rules => understood::rule_texts(view),
        Field::Title
        | Field::Purpose
        | Field::Series
        | Field::Kind
        | Field::Template
        | Field::Aim
        | Field::AimAgreed
        | Field::RulesAgreed
        | Field::Holder
        | Field::Viewers
        | Field::Until
        | Field::ByPerson
        | Field::ShowsFacilitator
        | Field::Recognition
        | Field::AgreedBy
        | Field::ReadOut
        | Field::Start => vec![],
    }
}

/// The field that is filled in: what stands in it, and what belongs there.
fn focused(view: &FormView<'_>) -> Announcement {
    let field = view.setup.focus;
    let at = lines::field_of(field.index() + 1, Field::ALL.len());
    let value = form::value(view.setup, field);
    let name = if field == Field::Start { words::start() } else { form::label(field) };
    let mut said =
        vec![if field == Field::Start { lines::sentence(name) } else { lines::field(name, &value) }];
    if field == Field::ReadOut {
        said.push(view.setup.read_out_words(view.settings));
    }
    said.push(format!("{} {at}", form::help(view.setup, field)));
    // While words are typed they are not said; what is chosen is.
    let chosen = if field.is_typed() { String::new() } else { value };
    Announcement::new(Part::Row, said).identified(format!("{} {chosen}", field.index()))
}
