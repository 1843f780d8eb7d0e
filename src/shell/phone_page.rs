//! The page for phones of the meeting that runs here: opened, told what to show, and closed by the loop. Its thread is
//! never waited for.

use std::{
    collections::BTreeMap,
    sync::{Arc, mpsc::Sender},
};

use crate::{
    domain::{Moment, PersonId},
    error::{AppError, Exit},
    journal::library::Library,
    page::{
        Inbox, OpenPage, address, code, open,
        picture::Pictures,
        seat_codes::{self, SeatCodes},
        server,
    },
    shell::event::AppEvent,
    text::page as words,
    tui::{
        Model,
        meeting::{
            page_links::{PageLink, PageLinks},
            state::Live,
            view::MeetingView,
        },
        screen::Screen,
    },
};

/// The name of the page's thread: a fault on it is not the meeting's.
pub const THREAD: &str = server::THREAD;

/// The page for phones; closed at first.
#[derive(Debug)]
pub struct PhonePage {
    library: Library,
    page: Option<OpenPage>,
    /// What the codes of the cards are made from, once somebody needs one.
    codes: Option<SeatCodes>,
    /// The codes, of so many people as there were.
    made: (usize, BTreeMap<PersonId, String>),
}

/// The addresses of this computer on the network.
#[must_use]
pub fn addresses() -> Vec<String> {
    address::of_this_computer().iter().map(ToString::to_string).collect()
}

/// The codes of a list of people, for cards that are printed before the meeting.
///
/// # Errors
/// What they are made from cannot be read or saved.
pub fn printed_codes(
    library: &Library,
    seats: &[(PersonId, String)],
) -> Result<BTreeMap<PersonId, String>, AppError> {
    Ok(saved_codes(library)?.of(seats))
}

/// What the codes are made from: what was saved, or a new secret, which is saved.
fn saved_codes(library: &Library) -> Result<SeatCodes, AppError> {
    if let Some(codes) = library.read_phone_codes()?.as_deref().and_then(SeatCodes::parse) {
        return Ok(codes);
    }
    let no_randomness =
        |error: getrandom::Error| AppError::new(Exit::Failed, words::codes_cannot_save(), error.to_string());
    let codes = SeatCodes::new().map_err(no_randomness)?;
    library.save_phone_codes(&codes.text())?;
    Ok(codes)
}

impl PhonePage {
    #[must_use]
    pub fn new(library: Library) -> Self {
        Self { library, page: None, codes: None, made: Default::default() }
    }

    /// Opens the page of the meeting on the screen. `None`: there is none.
    ///
    /// # Errors
    /// The address is none, or cannot be used.
    pub fn open(
        &mut self,
        at: &str,
        model: &Model,
        now: Moment,
        sender: Sender<AppEvent>,
    ) -> Result<Option<PageLinks>, AppError> {
        let Some(live) = running(model) else { return Ok(None) };
        let at = address::parse(at).ok_or_else(|| open::bad_address(at))?;
        let inbox = Inbox(Arc::new(move |said| {
            // send() fails only after the event loop has exited; ignore it.
            let _ = sender.send(AppEvent::FromPhone(said));
        }));
        let page = OpenPage::open(at, true, inbox, self.pictures(live, model, now))?;
        let link = |address: String| PageLink { code: code::rows(&address).unwrap_or_default(), address };
        let links = PageLinks {
            room: link(page.room_link()),
            facilitator: link(page.facilitator_link().unwrap_or_default()),
            is_local: page.is_local(),
        };
        self.page = Some(page);
        Ok(Some(links))
    }

    /// Shows the meeting as it is now; without a meeting the page closes. Returns whether the page stopped by itself.
    pub fn update(&mut self, model: &Model, now: Moment) -> bool {
        let Some(is_alive) = self.page.as_ref().map(OpenPage::is_alive) else { return false };
        match running(model).filter(|_| is_alive) {
            Some(live) => {
                let pictures = self.pictures(live, model, now);
                if let Some(page) = &self.page {
                    page.show(pictures);
                }
            }
            None => self.close(),
        }
        !is_alive
    }

    /// Pages that are open say that it is over, and the links are dead.
    pub fn close(&mut self) {
        self.page = None;
    }

    /// The meeting has ended: no code is good any more.
    pub fn end(&mut self) {
        self.close();
        if self.codes.take().is_some() {
            // A code that is left over leads nowhere without the page.
            let _ = self.library.delete_phone_codes();
        }
    }

    /// The code of somebody's card; or another one in its place.
    ///
    /// # Errors
    /// What codes are made from cannot be read or saved.
    pub fn code(&mut self, live: &Live, person: PersonId, new: bool) -> Result<Option<String>, AppError> {
        let codes = self.load()?;
        let seats = seat_codes::seats(live.history.records());
        if let Some(old) = codes.of(&seats).get(&person).filter(|_| new) {
            codes.void(old);
            let text = codes.text();
            self.library.save_phone_codes(&text)?;
            self.made = Default::default();
        }
        Ok(self.load()?.of(&seats).remove(&person))
    }

    /// Phones may give codes again.
    pub fn allow_codes(&self) {
        if let Some(page) = &self.page {
            page.allow_codes();
        }
    }

    fn load(&mut self) -> Result<&mut SeatCodes, AppError> {
        let codes = match self.codes.take() {
            Some(codes) => codes,
            None => saved_codes(&self.library)?,
        };
        Ok(self.codes.insert(codes))
    }

    fn pictures(&mut self, live: &Live, model: &Model, now: Moment) -> Pictures {
        if live.session().agreement.phones {
            self.make_codes(live);
        }
        let meeting = MeetingView::new(live, &model.keymap, model.theme, now);
        Pictures::with_phones(meeting, &self.made.1)
    }

    /// Makes the codes anew when there are more people, or fewer. Without a disk there are none, and no phone is let in.
    fn make_codes(&mut self, live: &Live) {
        let people = live.session().roster.people().len();
        if self.made.0 == people && !self.made.1.is_empty() {
            return;
        }
        let seats = seat_codes::seats(live.history.records());
        self.made = self.load().map_or_else(|_| Default::default(), |codes| (people, codes.of(&seats)));
    }
}

/// The meeting that is recorded, while it goes on.
fn running(model: &Model) -> Option<&Live> {
    let Screen::Live(live) = &model.screen else { return None };
    let session = live.session();
    Some(&**live).filter(|_| !session.ended && session.interrupted.is_none())
}
