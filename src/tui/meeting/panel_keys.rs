//! Lists beside the floor: arrows choose in them, the right arrow says more, Esc closes. All else is the floor's.

use crate::{
    domain::Moment,
    tui::{
        keymap::{Code, Key},
        meeting::{answers, context::LiveContext, panel::List},
        msg::Effect,
        navigation::scrolled,
        questions::{question::Question, turn::TurnQuestion},
    },
};

/// A key that the open list takes. `None`: it is not the list's.
pub(crate) fn key(context: &mut LiveContext<'_>, key: Key, now: Moment) -> Option<Vec<Effect>> {
    let live = &mut *context.live;
    let panel = live.panel.as_mut()?;
    let last = panel.list.len(&live.history, &live.last_time).saturating_sub(1);
    panel.cursor = match key.code {
        Code::End => last,
        Code::Esc | Code::Left => {
            let was_first = panel.list == List::LastTime;
            live.panel = None;
            if was_first && live.session().last_turn.is_none() {
                live.show_rules();
            }
            return Some(vec![]);
        }
        Code::Right => return Some(more(context, now)),
        code => scrolled(panel.cursor, code)?,
    }
    .min(last);
    Some(vec![])
}

/// Asks about the chosen row.
fn more(context: &mut LiveContext<'_>, now: Moment) -> Vec<Effect> {
    let live = &mut *context.live;
    let Some(panel) = live.panel else { return vec![] };
    match panel.list {
        List::Turns => {
            if let Some(turn) = live.chosen_turn() {
                return live.ask(Question::Turn(TurnQuestion::What(turn)));
            }
            vec![]
        }
        list => answers::more(context, list, panel.cursor, now),
    }
}
