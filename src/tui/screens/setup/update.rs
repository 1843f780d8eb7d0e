//! The set-up form. One line of people is enough; every step can wait.

use crate::{
    settings::Settings,
    setup::{people_line, template::Templates},
    text::messages::setup as texts,
    tui::{
        keymap::{Code, Key},
        msg::Effect,
        navigation::Next,
        screens::setup::state::{Field, Setup},
        widget::input,
    },
};

/// How many people Page Up and Page Down go past.
const PAGE: usize = 5;

pub(crate) fn key(setup: &mut Setup, settings: &Settings, templates: &Templates, key: Key) -> Next {
    setup.notice = None;
    let was_asked = std::mem::take(&mut setup.leaving);
    let step = if key.code == Code::Left { -1 } else { 1 };
    match key.code {
        Code::Char('c') if key.ctrl && (was_asked || !setup.holds_something(settings)) => {
            return Next::Stay(vec![Effect::Quit]);
        }
        Code::Char('c') if key.ctrl => {
            setup.leaving = true;
            setup.notice = Some(texts::ask_leave().to_owned());
        }
        Code::Char('g') if key.ctrl => return Next::Stay(start(setup, settings)),
        Code::Esc => return Next::Close,
        Code::Up | Code::BackTab => setup.go_to(setup.focus.beside(false)),
        Code::PageUp | Code::PageDown => turn_page(setup, settings, key.code == Code::PageDown),
        Code::Enter if setup.focus == Field::Start => return Next::Stay(start(setup, settings)),
        // That it was read out is said with Space alone: no key that went astray must say it.
        Code::Left | Code::Right if setup.focus == Field::ReadOut => {}
        Code::Left | Code::Right | Code::Char(' ') if setup.focus.is_yes_or_no() => {
            setup.yes_or_no();
            changed(setup, setup.focus);
        }
        Code::Left | Code::Right | Code::Char(' ') if setup.focus == Field::Kind => {
            setup.turn_kind(step);
            changed(setup, Field::Kind);
        }
        Code::Left | Code::Right | Code::Char(' ') if setup.focus == Field::Recognition => {
            setup.turn_recognition(step);
            changed(setup, Field::Recognition);
        }
        Code::Left | Code::Right | Code::Char(' ') if setup.focus == Field::Template => {
            setup.turn_template(templates, settings, step);
        }
        Code::Enter | Code::Down | Code::Tab => setup.go_to(setup.focus.beside(true)),
        _ => edit(setup, settings, key),
    }
    Next::stay()
}

/// Scrolls what was understood of the field where not all of it fits, else the people.
fn turn_page(setup: &mut Setup, settings: &Settings, down: bool) {
    let moved = |from: usize, step| if down { from.saturating_add(step) } else { from.saturating_sub(step) };
    if let Some(page) = setup.page {
        setup.scroll = moved(setup.scroll, page);
    } else {
        let last = setup.understood(settings).1.people.len().saturating_sub(1);
        setup.row = moved(setup.row, PAGE).min(last);
    }
}

fn edit(setup: &mut Setup, settings: &Settings, key: Key) {
    let focus = setup.focus;
    let Some((_, input)) = setup.inputs.iter_mut().find(|(f, _)| *f == focus) else { return };
    let before = input::text(input);
    input::edit(input, key);
    if focus == Field::People {
        // Whoever the cursor is at is in view.
        let people = people_line::parse(&input::around_cursor(input).0, settings).people;
        setup.row = people.len().saturating_sub(1);
    }
    if setup.typed(focus) != before {
        changed(setup, focus);
    }
}

/// What was read out has to be what is agreed; what was agreed has to be this aim, these ground rules.
fn changed(setup: &mut Setup, field: Field) {
    let is_read_out = field == Field::Kind || (field.is_about_record() && field != Field::ReadOut);
    setup.read_out &= !is_read_out;
    if matches!(field, Field::Agenda | Field::Rules) {
        setup.scroll = usize::MAX;
    }
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
        input::paste(input, &line);
    }
    changed(setup, focus);
}

fn start(setup: &mut Setup, settings: &Settings) -> Vec<Effect> {
    match setup.draft(settings) {
        Ok(mut draft) => {
            if draft.people.is_empty() {
                let quick = crate::setup::template::quick_draft(settings);
                draft.people = quick.people;
            }
            vec![Effect::Open(Box::new(draft))]
        }
        Err((field, why)) => {
            setup.go_to(field);
            setup.notice = Some(why);
            setup.tried = true;
            vec![]
        }
    }
}
