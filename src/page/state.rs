//! What every request to the page needs to know.

use std::{net::IpAddr, sync::Arc};

use tokio::sync::watch;

use super::{access::Doors, ballots::Ballots, picture::Pictures, seats::Seats};
use crate::{domain::PersonId, tui::meeting::phones::FromPhone};

/// What every request needs to know.
#[derive(Debug)]
pub struct PageState {
    pub doors: Doors,
    /// The names and ports by which the page may be asked for.
    pub hosts: Vec<String>,
    /// Whose card each phone has.
    pub seats: Arc<Seats>,
    /// Which phones have answered the questions at the end.
    pub ballots: Ballots,
    /// Takes what phones ask for to the meeting.
    pub inbox: Inbox,
    pictures: watch::Receiver<Arc<Pictures>>,
}

/// Where what phones ask for goes.
#[derive(Clone)]
pub struct Inbox(pub Arc<dyn Fn(FromPhone) + Send + Sync>);

impl std::fmt::Debug for Inbox {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Inbox")
    }
}

impl Inbox {
    /// For a page that can only be read.
    #[must_use]
    pub fn none() -> Self {
        Self(Arc::new(|_| ()))
    }
}

/// The address that a connection counts for.
#[derive(Clone, Copy, Debug)]
pub struct ClientAddress(pub IpAddr);

impl PageState {
    #[must_use]
    pub fn new(
        doors: Doors,
        hosts: Vec<String>,
        (seats, inbox): (Arc<Seats>, Inbox),
        pictures: watch::Receiver<Arc<Pictures>>,
    ) -> Self {
        Self { doors, hosts, seats, ballots: Ballots::default(), inbox, pictures }
    }

    /// What is shown, each time it changes.
    #[must_use]
    pub fn changes(&self) -> watch::Receiver<Arc<Pictures>> {
        self.pictures.clone()
    }

    /// What is shown now.
    #[must_use]
    pub fn shown(&self) -> Arc<Pictures> {
        Arc::clone(&self.pictures.borrow())
    }

    /// Whose card the phone with this secret has.
    #[must_use]
    pub fn seat(&self, secret: Option<&str>) -> Option<PersonId> {
        self.seats.seat(self.shown().phones.as_ref()?, secret?)
    }

    /// Takes something to the meeting, and waits for nothing.
    pub fn tell(&self, said: FromPhone) {
        (self.inbox.0)(said);
    }

    /// Whether the meeting is over, and so the page.
    #[must_use]
    pub fn has_ended(&self) -> bool {
        self.pictures.borrow().has_ended()
    }
}
