//! Where each part of the set-up screen stands, at every size.

use ratatui::layout::Rect;

use super::{FormView, form, understood};
use crate::tui::{
    screens::setup::state::Field,
    widget::{
        panel::Frame,
        space::rows,
        stack::{columns, stack, want},
    },
};

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Part {
    Form,
    /// Everybody, with their letters.
    People,
    /// The agenda as it was understood.
    Agenda,
    Rules,
    /// What is said aloud about the record.
    ReadOut,
    /// How people, agenda and rules are typed.
    Hints,
}

/// Share of the width that the left column has, of a hundred.
const LEFT: u16 = 58;
/// Rows of people, agenda and rules, whether or not there are so many; and room for two problems on the form.
const PEOPLE: u16 = 8;
const ITEMS: u16 = 6;
const RULES: u16 = 4;
const PROBLEMS: u16 = 2;
/// Where there is one column: from this height on there is something under the form, in so many fifths of it.
const LOW: u16 = 9;
const UNDER_FORM: u16 = 2;
/// Where there are two columns: what the form has for certain, in fifths of its column.
const FORM: u16 = 3;
/// From this height of the window on, a wide one says how things are typed.
const VERY_TALL: u16 = 45;

/// The parts that a window of this size has room for, each with its place in the body.
pub fn parts(view: &FormView<'_>, window: Rect, body: Rect) -> Vec<(Part, Rect)> {
    let frame = Frame::of(window);
    match frame {
        Frame::TitleRow => {
            let under = if body.height < LOW { 0 } else { body.height * UNDER_FORM / 5 };
            let form = Rect { height: body.height - under, ..body };
            let below = Rect { y: form.bottom(), height: under, ..body };
            vec![(Part::Form, form), (under_the_form(view.setup.focus), below)]
        }
        Frame::Border => {
            let [left, right] = columns(body, LEFT);
            let around = frame.rows();
            let form = rows(form::LINES) + PROBLEMS + around;
            let good = form.min(left.height * FORM / 5);
            let people = PEOPLE + around;
            let mut placed = stack(
                left,
                &[want(Part::Form, 0, 5, good, form), want(Part::People, 1, 4, people, u16::MAX)],
            );
            let read_out = rows(understood::read_out_rows(view, right.width)) + around;
            let items = rows(understood::agenda_rows(view)).max(ITEMS) + around;
            let rules = rows(view.draft.rules.len()).max(RULES) + around;
            let mut side = vec![
                want(Part::Agenda, 0, 4, items, u16::MAX),
                want(Part::Rules, 2, 3, rules, rules),
                want(Part::ReadOut, 1, 3, read_out, read_out),
            ];
            if window.height >= VERY_TALL {
                let hints = rows(understood::hint_rows(right.width)) + around;
                side.push(want(Part::Hints, 3, 4, hints, hints));
            }
            placed.extend(stack(right, &side));
            placed
        }
    }
}

/// What was understood of the field that is being filled in; else the people.
fn under_the_form(focus: Field) -> Part {
    match focus {
        Field::Agenda => Part::Agenda,
        Field::Rules | Field::RulesAgreed => Part::Rules,
        Field::Holder
        | Field::Viewers
        | Field::Until
        | Field::ByPerson
        | Field::ShowsFacilitator
        | Field::Recognition
        | Field::AgreedBy
        | Field::ReadOut => Part::ReadOut,
        Field::People
        | Field::Title
        | Field::Purpose
        | Field::Series
        | Field::Kind
        | Field::Template
        | Field::Aim
        | Field::AimAgreed
        | Field::Start => Part::People,
    }
}
