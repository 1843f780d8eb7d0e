//! Lets a request through if it asks for the page by its own address, comes from the page itself or from somebody who opened the
//! link, and has the secret of the link.

use std::sync::Arc;

use axum::{
    extract::{Request, State},
    http::{HeaderMap, HeaderValue, Method, StatusCode, header},
    middleware::Next,
    response::{IntoResponse as _, Response},
};

use super::{Access, server::PageState};
use crate::text::page as words;

/// Name of the cookie that holds the secret.
pub const COOKIE: &str = "airtime";
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
pub async fn guard(State(page): State<Arc<PageState>>, request: Request, next: Next) -> Response {
    let mut response = match refusal(&page, &request) {
        Some(refused) => refused.into_response(),
        None => next.run(request).await,
    };
    for (name, value) in HEADERS {
        response.headers_mut().insert(*name, HeaderValue::from_static(value));
    }
    response
}

fn refusal(page: &PageState, request: &Request) -> Option<(StatusCode, &'static str)> {
    let headers = request.headers();
    let joins = request.uri().path().starts_with(JOIN);
    let Some(host) = single(headers, header::HOST).filter(|host| page.hosts.iter().any(|own| own == host))
    else {
        return Some((StatusCode::MISDIRECTED_REQUEST, words::wrong_address()));
    };
    if !comes_from_here(headers, host, joins) {
        return Some((StatusCode::FORBIDDEN, words::from_elsewhere()));
    }
    if request.method() != Method::GET {
        return Some((StatusCode::METHOD_NOT_ALLOWED, words::only_read()));
    }
    if page.has_ended() {
        return Some((StatusCode::GONE, words::over()));
    }
    let given = if joins { request.uri().path().strip_prefix(JOIN) } else { cookie(headers) };
    let known = given.is_some_and(|given| page.access.allows(given));
    (!known).then_some((StatusCode::UNAUTHORIZED, words::needs_link()))
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

fn cookie(headers: &HeaderMap) -> Option<&str> {
    let pairs = headers.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok());
    pairs
        .flat_map(|pairs| pairs.split(';'))
        .find_map(|pair| pair.trim().strip_prefix(COOKIE)?.strip_prefix('='))
}

/// The cookie that the link is swapped for. Scripts cannot read it, and other sites cannot send it.
pub fn set_cookie(access: &Access) -> String {
    format!("{COOKIE}={}; Path=/; HttpOnly; SameSite=Strict", access.secret())
}
