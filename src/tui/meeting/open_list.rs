//! The list that stands in place of the people: opening it, and the turn that is chosen in it.

use crate::{
    domain::record::ids::TurnRef,
    tui::{
        meeting::{
            panel::{List, Panel},
            state::Live,
        },
        msg::Effect,
    },
};

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

    /// The turn chosen on the ribbon, or on the timeline, if that is open.
    pub(crate) fn chosen_turn(&self) -> Option<TurnRef> {
        if self.turn.is_some() {
            return self.turn;
        }
        let panel = self.panel.filter(|p| p.list == List::Turns)?;
        self.history.turns().get(panel.cursor).map(|t| t.turn)
    }

    /// After a correction the cursor stays with the turn that was put right.
    pub(crate) fn follow_turn(&mut self) {
        let Some(panel) = self.panel.as_mut().filter(|p| p.list == List::Turns) else { return };
        let turns = self.history.turns();
        let corrected = self.history.corrected_turn();
        let at = corrected.and_then(|c| turns.iter().position(|t| t.turn == c.turn));
        panel.cursor = at.unwrap_or(panel.cursor).min(turns.len().saturating_sub(1));
    }
}
