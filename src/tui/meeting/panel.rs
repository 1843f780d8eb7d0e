//! A list shown in place of the people: turns, notes, hands, items. The floor keys go on working beside it.

use crate::{
    domain::{History, Session, notes::carried::Carried, record::ids::TurnRef},
    tui::{meeting::state::Live, msg::Effect},
};

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum List {
    /// The turns, to put any of them right.
    Turns,
    Notes,
    Hands,
    Agenda,
    Rules,
    LastTime,
}

/// A list and the row that is chosen in it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Panel {
    pub list: List,
    pub cursor: usize,
}

impl List {
    /// How many rows it has.
    #[must_use]
    pub fn len(self, history: &History, last_time: &[Carried]) -> usize {
        let s: &Session = history.session();
        match self {
            Self::Turns => history.turns().len(),
            Self::Notes => s.notes.len(),
            Self::Hands => s.queue.len(),
            Self::Agenda => s.agenda.items.len(),
            Self::Rules => s.ground_rules.list.len(),
            Self::LastTime => last_time.len(),
        }
    }

    /// The row that is chosen when it opens: what came last; of the turns, the first that is still to be
    /// filled in.
    #[must_use]
    pub fn first_choice(self, history: &History, last_time: &[Carried]) -> usize {
        let last = self.len(history, last_time).saturating_sub(1);
        match self {
            Self::Turns => {
                let open = &history.session().to_fill;
                history.turns().iter().position(|t| open.contains(&t.turn)).unwrap_or(last)
            }
            Self::Notes => last,
            _ => 0,
        }
    }
}

impl Live {
    /// Shows a list; the same command again puts it away.
    pub(crate) fn toggle_panel(&mut self, list: List) -> Vec<Effect> {
        if self.panel.take().is_none_or(|open| open.list != list) {
            let cursor = list.first_choice(&self.history, &self.last_time);
            self.panel = Some(Panel { list, cursor });
        }
        vec![]
    }

    /// The ground rules in place of the people, as long as the group has not agreed them.
    pub(crate) fn show_rules(&mut self) {
        let rules = &self.session().ground_rules;
        if !rules.list.is_empty() && rules.agreed.is_none() {
            self.panel = Some(Panel { list: List::Rules, cursor: 0 });
        }
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
