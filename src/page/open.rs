//! A page that is open: its links, and what it is told to show.

use std::{
    io::{self, ErrorKind},
    net::{SocketAddr, TcpListener},
    sync::Arc,
};

use tokio::sync::watch;

use super::{
    access::{Access, Doors},
    address,
    picture::Pictures,
    seats::Seats,
    server,
    state::Inbox,
};
use crate::{
    error::{AppError, Exit},
    text::page as words,
};

/// Until it is dropped, whoever has one of its links sees the meeting. Then the links are dead.
#[derive(Debug)]
pub struct OpenPage {
    own: SocketAddr,
    doors: Doors,
    seats: Arc<Seats>,
    pictures: watch::Sender<Arc<Pictures>>,
}

impl OpenPage {
    /// Opens the page. `facilitator`: there is a link to the facilitator's picture too. `inbox`: takes what phones ask for.
    ///
    /// # Errors
    /// The address cannot be used, or the system has no thread or no randomness.
    pub fn open(
        address: SocketAddr,
        facilitator: bool,
        inbox: Inbox,
        first: Pictures,
    ) -> Result<Self, AppError> {
        let listener = TcpListener::bind(address).map_err(|error| cannot_listen(address, &error))?;
        Self::start(listener, facilitator, inbox, first).map_err(|error| cannot_listen(address, &error))
    }

    fn start(listener: TcpListener, facilitator: bool, inbox: Inbox, first: Pictures) -> io::Result<Self> {
        let own = address::reachable(listener.local_addr()?)?;
        let access = || Access::new().map_err(|error| io::Error::other(error.to_string()));
        let doors = Doors { room: access()?, facilitator: if facilitator { Some(access()?) } else { None } };
        let (pictures, receiver) = watch::channel(Arc::new(first));
        let seats = Arc::new(Seats::default());
        let phones = (Arc::clone(&seats), inbox);
        server::start(listener, address::hosts(own), doors.clone(), phones, receiver)?;
        Ok(Self { own, doors, seats, pictures })
    }

    /// Only this computer can open it.
    #[must_use]
    pub fn is_local(&self) -> bool {
        self.own.ip().is_loopback()
    }

    /// The link to the room's picture.
    #[must_use]
    pub fn room_link(&self) -> String {
        self.link(&self.doors.room)
    }

    /// The link to the facilitator's picture, if there is one.
    #[must_use]
    pub fn facilitator_link(&self) -> Option<String> {
        self.doors.facilitator.as_ref().map(|access| self.link(access))
    }

    fn link(&self, access: &Access) -> String {
        format!("http://{}/join/{}", self.own, access.secret())
    }

    /// Shows what changed. Nothing is sent while the pages that are open go on to be right by themselves.
    pub fn show(&self, pictures: Pictures) {
        self.pictures.send_if_modified(|shown| {
            let changed = !shown.says_the_same(&pictures);
            *shown = Arc::new(pictures);
            changed
        });
    }

    /// Tells the pages that there is no more to come. The links are dead at once.
    pub fn end(&self) {
        self.pictures.send_modify(|shown| *shown = Arc::new(shown.ended()));
    }

    /// Phones may try codes again.
    pub fn allow_codes(&self) {
        self.seats.allow();
    }

    /// Whether its thread still serves it.
    #[must_use]
    pub fn is_alive(&self) -> bool {
        !self.pictures.is_closed()
    }
}

impl Drop for OpenPage {
    fn drop(&mut self) {
        self.end();
    }
}

/// What is said when an address is none.
#[must_use]
pub fn bad_address(text: &str) -> AppError {
    AppError::new(Exit::BadInput, words::bad_address(text), words::bad_address_hint())
}

fn cannot_listen(address: SocketAddr, error: &io::Error) -> AppError {
    let shown = address.to_string();
    match error.kind() {
        ErrorKind::AddrInUse => {
            let other = SocketAddr::new(address.ip(), address.port().wrapping_add(1)).to_string();
            AppError::new(Exit::Failed, words::address_in_use(&shown), words::address_in_use_hint(&other))
        }
        ErrorKind::AddrNotAvailable => {
            AppError::new(Exit::BadInput, words::address_not_ours(&shown), words::address_not_ours_hint())
        }
        _ => AppError::new(
            Exit::Failed,
            words::cannot_listen(&shown, &error.to_string()),
            words::cannot_listen_hint(),
        ),
    }
}
