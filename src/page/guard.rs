//! Lets a request through if it asks for the page by its own address, comes from the page itself or from somebody who opened the
//! link, and has the secret of the link.

use std::{sync::Arc, time::Duration};

use axum::{
    extract::{Request, State},
    http::{HeaderMap, HeaderValue, Method, StatusCode, header},
    middleware::Next,
    response::{IntoResponse as _, Response},
};

use super::{
    access::{Access, Viewer},
    acts,
    state::PageState,
};
use crate::text::page as words;

/// How long a request may take to arrive, and to be answered.
pub const REQUEST_LIMIT: Duration = Duration::from_secs(10);
/// Name of the cookie that holds the secret.
pub const COOKIE: &str = "airtime";
/// Name of the cookie of a phone that has somebody's card.
pub const SEAT_COOKIE: &str = "airtime-seat";
/// Name of the cookie by which a phone answers the questions at the end once only. It has nothing to do with a card.
pub const BALLOT_COOKIE: &str = "airtime-once";
/// Where the link leads.
pub const JOIN: &str = "/join/";

/// Headers of every answer: nothing from elsewhere, nothing kept, no trace of the link.
const HEADERS: &[(&str, &str)] = &[
    (
        "content-security-policy",
        "default-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
    ),
    ("x-content-type-options", "nosniff"),
    ("cache-control", "no-store"),
    ("referrer-policy", "no-referrer"),
    ("cross-origin-resource-policy", "same-origin"),
];

/// Refuses what is not for this page, before any route is looked at.
pub async fn guard(State(page): State<Arc<PageState>>, mut request: Request, next: Next) -> Response {
    let mut response = match admitted(&page, &request) {
        Err(refused) => refused.into_response(),
        Ok(viewer) => {
            request.extensions_mut().insert(viewer);
            // A body may not come in for ever.
            let answered = tokio::time::timeout(REQUEST_LIMIT, next.run(request)).await;
            answered.unwrap_or_else(|_| StatusCode::REQUEST_TIMEOUT.into_response())
        }
    };
    for (name, value) in HEADERS {
        response.headers_mut().insert(*name, HeaderValue::from_static(value));
    }
    response
}

/// What a request is refused with.
type Refused = (StatusCode, &'static str);

/// Whose request it is, if it is let through.
fn admitted(page: &PageState, request: &Request) -> Result<Viewer, Refused> {
    let headers = request.headers();
    let joins = request.uri().path().starts_with(JOIN);
    let Some(host) = single(headers, header::HOST).filter(|host| page.hosts.iter().any(|own| own == host))
    else {
        return Err((StatusCode::MISDIRECTED_REQUEST, words::wrong_address()));
    };
    if !comes_from_here(headers, host, joins) {
        return Err((StatusCode::FORBIDDEN, words::from_elsewhere()));
    }
    let posts = request.method() == Method::POST;
    let takes = acts::takes(page, request.uri().path()).filter(|_| posts);
    if request.method() != Method::GET && takes.is_none() {
        return Err((StatusCode::METHOD_NOT_ALLOWED, words::only_read()));
    }
    // Every browser says where a post comes from.
    if posts && !headers.contains_key(header::ORIGIN) {
        return Err((StatusCode::FORBIDDEN, words::from_elsewhere()));
    }
    if takes == Some(false) {
        return Err((StatusCode::FORBIDDEN, words::only_read()));
    }
    if page.has_ended() {
        return Err((StatusCode::GONE, words::over()));
    }
    let given = if joins { request.uri().path().strip_prefix(JOIN) } else { cookie(headers, COOKIE) };
    given.and_then(|given| page.doors.viewer(given)).ok_or((StatusCode::UNAUTHORIZED, words::needs_link()))
}

/// Whether the request comes from the page itself, or from somebody who opened the link.
fn comes_from_here(headers: &HeaderMap, host: &str, joins: bool) -> bool {
    let is_visit = || headers.get("sec-fetch-mode").is_some_and(|mode| mode == "navigate");
    let by_site = match headers.get("sec-fetch-site").map(HeaderValue::as_bytes) {
        None | Some(b"none" | b"same-origin") => true,
        Some(_) => joins && is_visit(),
    };
    let by_origin = match headers.get(header::ORIGIN) {
        None => true,
        Some(origin) => origin.as_bytes().strip_prefix(b"http://") == Some(host.as_bytes()),
    };
    by_site && by_origin
}

/// A header that has to be there exactly once.
fn single(headers: &HeaderMap, name: header::HeaderName) -> Option<&str> {
    let mut values = headers.get_all(name).iter();
    let value = values.next()?.to_str().ok()?;
    values.next().is_none().then_some(value)
}

/// The secret of a phone that has somebody's card.
pub fn seat_secret(headers: &HeaderMap) -> Option<&str> {
    cookie(headers, SEAT_COOKIE)
}

/// The secret by which a phone answers once only.
pub fn ballot(headers: &HeaderMap) -> Option<&str> {
    cookie(headers, BALLOT_COOKIE)
}

fn cookie<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    let pairs = headers.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok());
    pairs
        .flat_map(|pairs| pairs.split(';'))
        .find_map(|pair| pair.trim().strip_prefix(name)?.strip_prefix('='))
}

/// A cookie for a secret. Scripts cannot read it, and other sites cannot send it.
pub fn set_cookie(name: &str, secret: &Access) -> String {
    format!("{name}={}; Path=/; HttpOnly; SameSite=Strict", secret.secret())
}
