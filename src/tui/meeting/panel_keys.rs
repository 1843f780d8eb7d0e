//! Lists beside the floor: arrows choose in them, the right arrow says more, Esc closes. All else is the floor's.

use crate::{
    domain::record::{ids::TurnRef, moment::Moment},
    tui::{
        keymap::{Code, Key},
        meeting::{
            answers,
            panel::{List, Panel},
            state::Live,
        },
        msg::Effect,
        questions::{Ask, turn::TurnAsk},
        screens::live::update::Desk,
    },
};

/// How far the page keys move.
const PAGE: usize = 10;

/// Show a list; the same command again puts it away.
pub(crate) fn turn(live: &mut Live, list: List) {
    if live.panel.take().is_none_or(|open| open.list != list) {
        let cursor = list.first_choice(&live.history, &live.last_time);
        live.panel = Some(Panel { list, cursor });
    }
}

/// A key that the open list takes. `None`: it is not the list's.
pub(crate) fn key(desk: &mut Desk<'_>, key: Key, now: Moment) -> Option<Vec<Effect>> {
    let live = &mut *desk.live;
    let panel = live.panel.as_mut()?;
    let last = panel.list.len(&live.history, &live.last_time).saturating_sub(1);
    panel.cursor = match key.code {
        Code::Up => panel.cursor.saturating_sub(1),
        Code::Down => panel.cursor + 1,
        Code::PageUp => panel.cursor.saturating_sub(PAGE),
        Code::PageDown => panel.cursor + PAGE,
        Code::Home => 0,
        Code::End => last,
        Code::Esc | Code::Left => {
            let was_first = panel.list == List::LastTime;
            live.panel = None;
            if was_first && live.session().last_turn.is_none() {
                crate::tui::screens::live::update::show_rules(live);
            }
            return Some(vec![]);
        }
        Code::Right => return Some(more(desk, now)),
        _ => return None,
    }
    .min(last);
    Some(vec![])
}

/// Ask about the chosen row.
fn more(desk: &mut Desk<'_>, now: Moment) -> Vec<Effect> {
    let live = &mut *desk.live;
    let Some(panel) = live.panel else { return vec![] };
    match panel.list {
        List::Turns => {
            if let Some(turn) = chosen_turn(live) {
                crate::tui::meeting::typing::ask(live, Ask::Turn(TurnAsk::What(turn)));
            }
            vec![]
        }
        list => answers::more(desk, list, panel.cursor, now),
    }
}

/// The turn chosen on the ribbon, or on the timeline, if that is open.
pub(crate) fn chosen_turn(live: &Live) -> Option<TurnRef> {
    if live.turn.is_some() {
        return live.turn;
    }
    let panel = live.panel.filter(|p| p.list == List::Turns)?;
    live.history.turns().get(panel.cursor).map(|t| t.turn)
}

/// After a correction the cursor stays with the turn that was put right.
pub(crate) fn follow_turn(live: &mut Live) {
    let Some(panel) = live.panel.as_mut().filter(|p| p.list == List::Turns) else { return };
    let turns = live.history.turns();
    let corrected = live.history.corrected_turn();
    let at = corrected.and_then(|c| turns.iter().position(|t| t.turn == c.turn));
    panel.cursor = at.unwrap_or(panel.cursor).min(turns.len().saturating_sub(1));
}
