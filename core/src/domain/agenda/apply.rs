//! Items and go-rounds of a session: what is under way.

use crate::domain::{
    agenda::{
        items::{ItemClosed, ItemKind},
        round::{Round, RoundStarted},
    },
    session::Session,
};

impl Session {
    /// Another item begins: the hands and the round of the one before do not run on in it.
    pub(in crate::domain) fn start_item(&mut self, item: u16) {
        self.stop_item();
        let found: Option<(usize, ItemKind)> =
            self.agenda.index(item).zip(self.agenda.get(item).map(|i| i.kind));
        self.agenda.current = found.map(|_| item);
        self.agenda.reopen(item);
        if let Some((at, _)) = found {
            self.queue.reopen_item(at);
        }
        self.tally.start_item(found);
    }

    fn stop_item(&mut self) {
        if let Some(item) = self.tally.item() {
            self.queue.close_item(item);
        }
        if self.round.as_ref().is_some_and(|r| !r.over) {
            self.end_round();
        }
        self.agenda.current = None;
        self.tally.start_item(None);
    }

    pub(in crate::domain) fn close_item(&mut self, closed: &ItemClosed) {
        self.agenda.close(closed);
        if self.agenda.current == Some(closed.item) {
            self.stop_item();
        }
    }

    /// Whoever would rather not be timed is in no list of whose turn it is.
    pub(in crate::domain) fn start_round(&mut self, started: &RoundStarted) {
        let mut round = Round::new(started, self.now);
        round.order.retain(|p| self.roster.person(*p).is_none_or(|p| p.timed));
        self.rounds_before.extend(self.round.replace(round));
        self.tally.set_round(true);
    }

    /// The go-rounds so far, the last one last.
    pub fn rounds(&self) -> impl Iterator<Item = &Round> {
        self.rounds_before.iter().chain(&self.round)
    }

    /// The go-round under way.
    #[must_use]
    pub fn round_now(&self) -> Option<&Round> {
        self.round.as_ref().filter(|round| !round.over)
    }

    pub(in crate::domain) fn in_round(&mut self, change: impl FnOnce(&mut Round)) {
        if let Some(round) = &mut self.round {
            change(round);
        }
    }

    pub(in crate::domain) fn end_round(&mut self) {
        self.in_round(|round| round.over = true);
        self.tally.set_round(false);
    }
}
