//! What phones ask for: whose card they have, and what that person would like.

use std::{net::IpAddr, sync::Arc, time::Duration};

use axum::{
    extract::{Extension, State},
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse, Response},
};
use serde::Deserialize;

use super::{
    ballots::Cast,
    guard,
    seats::Tried,
    state::{ClientAddress, PageState},
};
use crate::{
    domain::{
        PersonId,
        notes::marks::Colour,
        queue::{decide::HAND_NOTE_BYTES, hand::HandKind},
    },
    page::picture::kind_id,
    text::page as words,
    tui::meeting::phones::{FromPhone, PhoneAct},
};

/// The paths that a phone with somebody's card may post to.
const OF_CARDS: [&str; 5] = ["/seat", "/hand", "/hand-down", "/not-timed", "/card"];
/// The path that any phone may post to.
const CHECK_OUT: &str = "/check-out";
/// Largest body, bytes.
pub const BODY: usize = 1024;
/// So long somebody has to wait between two things they do.
const PAUSE: Duration = Duration::from_millis(500);

/// Whether something may be posted to a path. `None`: never; `Some(false)`: not now.
#[must_use]
pub fn takes(page: &PageState, path: &str) -> Option<bool> {
    match path {
        CHECK_OUT => Some(true),
        path if OF_CARDS.contains(&path) => Some(page.shown().phones.is_some()),
        _ => None,
    }
}

type Answer = (StatusCode, &'static str);
const SENT: fn() -> Answer = || (StatusCode::ACCEPTED, words::sent());
const UNREADABLE: fn() -> Answer = || (StatusCode::BAD_REQUEST, words::not_sent());

/// A code, for a secret of this phone's own.
pub async fn seat(
    State(page): State<Arc<PageState>>,
    Extension(ClientAddress(from)): Extension<ClientAddress>,
    code: String,
) -> Response {
    let Some(tried) = try_code(&page, &code, from) else { return UNREADABLE().into_response() };
    match tried {
        Tried::Seat(secret) => {
            ([(header::SET_COOKIE, guard::set_cookie(guard::SEAT_COOKIE, &secret))], SENT()).into_response()
        }
        Tried::Wrong(n) => {
            page.tell(FromPhone::WrongCodes(n));
            (StatusCode::FORBIDDEN, words::code_wrong()).into_response()
        }
        Tried::Locked => {
            page.tell(FromPhone::Locked);
            (StatusCode::TOO_MANY_REQUESTS, words::code_too_many()).into_response()
        }
        Tried::TooMany => (StatusCode::TOO_MANY_REQUESTS, words::code_too_many()).into_response(),
    }
}

/// `None`: nothing is taken from phones, or the system has no randomness.
fn try_code(page: &PageState, code: &str, from: IpAddr) -> Option<Tried> {
    let shown = page.shown();
    let phones = shown.phones.as_ref()?;
    page.seats.try_code(phones, &code.trim().to_uppercase(), from).ok()
}

#[derive(Deserialize)]
struct HandUp {
    kind: String,
    words: String,
}

pub async fn hand(State(page): State<Arc<PageState>>, headers: HeaderMap, body: String) -> Answer {
    let Ok(HandUp { kind, words }) = serde_json::from_str(&body) else { return UNREADABLE() };
    let Some(kind) = HandKind::ALL.into_iter().find(|known| kind_id(*known) == kind) else {
        return UNREADABLE();
    };
    if words.len() > HAND_NOTE_BYTES {
        return UNREADABLE();
    }
    act(&page, &headers, PhoneAct::HandUp { kind, words })
}

pub async fn hand_down(State(page): State<Arc<PageState>>, headers: HeaderMap) -> Answer {
    act(&page, &headers, PhoneAct::HandDown)
}

pub async fn not_timed(State(page): State<Arc<PageState>>, headers: HeaderMap) -> Answer {
    act(&page, &headers, PhoneAct::NotTimed)
}

pub async fn card(State(page): State<Arc<PageState>>, headers: HeaderMap, colour: String) -> Answer {
    let colour = match colour.as_str() {
        "red" => Colour::Red,
        "yellow" => Colour::Yellow,
        "green" => Colour::Green,
        _ => return UNREADABLE(),
    };
    act(&page, &headers, PhoneAct::Card(colour))
}

/// The answers to the questions at the end. Whose phone they come from is not looked at.
pub async fn check_out(State(page): State<Arc<PageState>>, headers: HeaderMap, answers: String) -> Answer {
    let Ok(answers) = serde_json::from_str(&answers) else { return UNREADABLE() };
    if !page.shown().room.takes.answers {
        return (StatusCode::CONFLICT, words::not_asked());
    }
    match page.ballots.cast(guard::ballot(&headers)) {
        Cast::Counted => {
            page.tell(FromPhone::CheckOut(answers));
            (StatusCode::ACCEPTED, words::answered())
        }
        Cast::Again => (StatusCode::CONFLICT, words::answered_already()),
        Cast::TooMany => (StatusCode::TOO_MANY_REQUESTS, words::answers_too_many()),
        Cast::Nameless => (StatusCode::FORBIDDEN, words::answers_need_cookies()),
    }
}

/// Hands on what somebody would like; the next thing they may ask for only a moment later.
fn act(page: &Arc<PageState>, headers: &HeaderMap, act: PhoneAct) -> Answer {
    let Some(person) = page.seat(guard::seat_secret(headers)) else {
        return (StatusCode::FORBIDDEN, words::code_wrong());
    };
    if !page.seats.begin(person) {
        return (StatusCode::TOO_MANY_REQUESTS, words::slower());
    }
    page.tell(FromPhone::Act { person, act });
    tokio::spawn(pause(Arc::clone(page), person));
    SENT()
}

async fn pause(page: Arc<PageState>, person: PersonId) {
    tokio::time::sleep(PAUSE).await;
    page.seats.end(person);
}
