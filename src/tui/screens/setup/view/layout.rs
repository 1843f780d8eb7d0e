//! Where each part of the set-up screen stands, at every size.

use ratatui::layout::Rect;

use super::{
    FormView, form,
    part::{Part, of_field},
    understood,
};
use crate::tui::{
    screens::setup::state::Field,
    widget::{
        panel::Frame,
        space::rows,
        stack::{columns, stack, want},
    },
};

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
/// What the form keeps of it: its title and the field that is being filled in.
const FORM_AT_LEAST: u16 = 2;
/// Where there are two columns: what the form has for certain, in fifths of its column.
const FORM: u16 = 3;
/// From this height of the window on, a wide one says how things are typed.
const VERY_TALL: u16 = 45;

/// The parts that a window of this size has room for, each with its place in the body.
pub fn parts(view: &FormView<'_>, window: Rect, body: Rect) -> Vec<(Part, Rect)> {
    let frame = Frame::of(window);
    match frame {
        Frame::TitleRow => {
            let part = of_field(view.setup.focus);
            let under = under_form(view, body);
            let form = Rect { height: body.height - under, ..body };
            let below = Rect { y: form.bottom(), height: under, ..body };
            vec![(Part::Form, form), (part, below)]
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
            let items = rows(understood::agenda_rows(view, right.width)).max(ITEMS) + around;
            let rules = rows(understood::rule_rows(view, right.width)).max(RULES) + around;
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

/// Rows for what stands under the form: some of them, but all that the words to read out need, since people agree to them.
fn under_form(view: &FormView<'_>, body: Rect) -> u16 {
    let some = if body.height < LOW { 0 } else { body.height * UNDER_FORM / 5 };
    if view.setup.focus != Field::ReadOut {
        return some;
    }
    let all = rows(understood::read_out_rows(view, body.width)) + Frame::TitleRow.rows();
    all.min(body.height.saturating_sub(FORM_AT_LEAST)).max(some)
}
