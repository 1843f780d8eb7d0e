//! Sends the page and what changes in it: fixed routes, on a thread of its own.

use std::{
    convert::Infallible,
    io,
    net::{IpAddr, Ipv6Addr, SocketAddr, TcpListener},
    pin::Pin,
    sync::Arc,
    task::{Context, Poll, ready},
    thread,
    time::Duration,
};

use askama::Template;
use axum::{
    Router,
    extract::{DefaultBodyLimit, Extension, State},
    http::{HeaderMap, StatusCode, header},
    middleware,
    response::{
        Html, IntoResponse, Response, Sse,
        sse::{Event, KeepAlive},
    },
    routing::{get, post},
};
use hyper::server::conn::http1;
use hyper_util::{
    rt::{TokioIo, TokioTimer},
    service::TowerToHyperService,
};
use tokio::sync::watch;
use tokio_stream::{Stream, StreamExt as _, wrappers::WatchStream};

use super::{
    access::{Access, Doors, Viewer},
    acts,
    connections::{Connection, Connections},
    guard::{self, BALLOT_COOKIE, COOKIE, REQUEST_LIMIT, guard},
    picture::{Picture, Pictures, answer_id, kind_id},
    seats::Seats,
    state::{ClientAddress, Inbox, PageState},
};
use crate::{
    domain::{
        PersonId,
        closing::answers::{CardAnswer, CardQuestion},
        queue::hand::HandKind,
    },
    text::{closing, hand, language, page as words},
};

/// Largest head of a request, bytes.
const HEAD_BYTES: usize = 16 * 1024;
/// Most headers of a request.
const HEADERS: usize = 64;
/// Pause between two beats, which tell a page that it is still connected. After three without one, the page says that it is not
/// up to date.
const BEAT: Duration = Duration::from_secs(2);
/// How long pages that are open have to hear that there is no more to come.
const FAREWELL: Duration = Duration::from_secs(2);
/// The name of the thread. A fault on it is not the meeting's.
pub const THREAD: &str = "page";
/// Pause after a connection could not be taken: there may be no file descriptors left.
const PAUSE: Duration = Duration::from_millis(100);

/// Starts to serve the page on a thread, until the sender of the pictures is gone.
///
/// # Errors
/// The thread could not be spawned, or the system has no means to wait for connections.
pub fn start(
    listener: TcpListener,
    hosts: Vec<String>,
    doors: Doors,
    (seats, inbox): (Arc<Seats>, Inbox),
    pictures: watch::Receiver<Arc<Pictures>>,
) -> io::Result<()> {
    listener.set_nonblocking(true)?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let mut changes = pictures.clone();
    let router = router(Arc::new(PageState::new(doors, hosts, (seats, inbox), pictures)));
    let serve = move || {
        runtime.block_on(async {
            let Ok(listener) = tokio::net::TcpListener::from_std(listener) else { return };
            let accepting = tokio::spawn(accept(listener, router));
            while changes.changed().await.is_ok() {}
            // The port is free at once; pages that are open hear of the end.
            accepting.abort();
            tokio::time::sleep(FAREWELL).await;
        });
    };
    thread::Builder::new().name(THREAD.to_owned()).spawn(serve).map(drop)
}

async fn accept(listener: tokio::net::TcpListener, router: Router) {
    let connections = Connections::default();
    loop {
        let Ok((stream, from)) = listener.accept().await else {
            tokio::time::sleep(PAUSE).await;
            continue;
        };
        let from = address(from);
        if let Some(connection) = connections.add(from) {
            let router = router.clone().layer(Extension(ClientAddress(from)));
            tokio::spawn(answer(stream, router, connection));
        }
    }
}

/// The address that a connection counts for: with IPv6 its /64 network, in which one computer may use any address.
fn address(from: SocketAddr) -> IpAddr {
    match from.ip().to_canonical() {
        IpAddr::V6(ip) => Ipv6Addr::from_bits(ip.to_bits() >> 64 << 64).into(),
        ip @ IpAddr::V4(_) => ip,
    }
}

async fn answer(stream: tokio::net::TcpStream, router: Router, connection: Connection) {
    let service = TowerToHyperService::new(router);
    let mut http = http1::Builder::new();
    http.timer(TokioTimer::new())
        .header_read_timeout(REQUEST_LIMIT)
        .max_buf_size(HEAD_BYTES)
        .max_headers(HEADERS);
    // A connection that breaks is the browser's affair: it connects again.
    let _ = http.serve_connection(TokioIo::new(stream), service).await;
    drop(connection);
}

fn router(page_state: Arc<PageState>) -> Router {
    Router::new()
        .route("/", get(page))
        .route("/join/{secret}", get(join))
        .route(
            "/live.css",
            get(|| async { typed("text/css", include_str!("../../templates/live/live.css")) }),
        )
        .route(
            "/live.js",
            get(|| async { typed("text/javascript", include_str!("../../templates/live/live.js")) }),
        )
        .route("/events", get(events))
        .route("/seat", post(acts::seat))
        .route("/hand", post(acts::hand))
        .route("/hand-down", post(acts::hand_down))
        .route("/not-timed", post(acts::not_timed))
        .route("/card", post(acts::card))
        .route("/check-out", post(acts::check_out))
        .layer(DefaultBodyLimit::max(acts::BODY))
        .fallback(|| async { (StatusCode::NOT_FOUND, words::no_such_page()) })
        .layer(middleware::from_fn_with_state(Arc::clone(&page_state), guard))
        .with_state(page_state)
}

fn typed(kind: &'static str, text: &'static str) -> impl IntoResponse {
    ([(header::CONTENT_TYPE, format!("{kind}; charset=utf-8"))], text)
}

#[derive(Template)]
#[template(path = "live/page.html")]
struct Page {
    language: &'static str,
    /// What a hand can be up for: as a phone names it, and in words.
    kinds: [(&'static str, &'static str); 5],
    /// What is asked at the end.
    questions: [&'static str; CardQuestion::ASKED.len()],
    /// What can be answered: as a phone names it, in words, and whether it is chosen at first.
    answers: [(&'static str, &'static str, bool); 4],
}

#[derive(Template)]
#[template(path = "live/join.html")]
struct Join {
    language: &'static str,
}

/// The page. A phone that has no secret yet by which it answers once only gets one.
async fn page(headers: HeaderMap) -> Response {
    let page = Page {
        language: language::current().tag(),
        kinds: HandKind::ALL.map(|kind| (kind_id(kind), hand::kind(kind))),
        questions: CardQuestion::ASKED.map(closing::card_question),
        answers: CardAnswer::ALL
            .map(|answer| (answer_id(answer), closing::card_answer(answer), answer == CardAnswer::Skip)),
    };
    let is_new = guard::ballot(&headers).is_none();
    let ballot = is_new.then(Access::new).and_then(Result::ok);
    let cookie = ballot.map(|ballot| [(header::SET_COOKIE, guard::set_cookie(BALLOT_COOKIE, &ballot))]);
    (cookie, html(&page)).into_response()
}

/// Swaps the link for a cookie, on a page that goes on to `/`. A redirect would not do: after a link on another site, a
/// browser does not send a strict cookie along with it.
async fn join(State(page): State<Arc<PageState>>, Extension(viewer): Extension<Viewer>) -> Response {
    let answer = html(&Join { language: language::current().tag() });
    let cookie = page.doors.access(viewer).map(|access| guard::set_cookie(COOKIE, access));
    (cookie.map(|cookie| [(header::SET_COOKIE, cookie)]), answer).into_response()
}

fn html(page: &impl Template) -> Response {
    match page.render() {
        Ok(text) => Html(text).into_response(),
        Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}

/// The picture now, and each time it changes; between them a beat.
async fn events(
    State(page): State<Arc<PageState>>,
    Extension(viewer): Extension<Viewer>,
    headers: HeaderMap,
) -> Sse<impl Stream<Item = Result<Event, Infallible>>> {
    let secret = |of: Option<&str>| of.map(ToOwned::to_owned);
    let (seat, ballot) = (secret(guard::seat_secret(&headers)), secret(guard::ballot(&headers)));
    let changes = WatchStream::new(page.changes());
    let pictures = PicturesFor { viewer, seat, ballot, page, changes, shown: None };
    // Line breaks are escaped in JSON, so that no text can end an event.
    let event = |picture: Picture| Event::default().data(serde_json::to_string(&picture).unwrap_or_default());
    // A browser passes over an event without data.
    let beat = KeepAlive::new().interval(BEAT).event(Event::default().event("beat").data("on"));
    Sse::new(pictures.map(move |picture| Ok(event(picture)))).keep_alive(beat)
}

/// What somebody is shown each time it changes, up to and including the picture of the end. `take_while` would wait for
/// one more.
struct PicturesFor {
    viewer: Viewer,
    /// The secret of a phone that has somebody's card.
    seat: Option<String>,
    /// The secret by which a phone answers once only.
    ballot: Option<String>,
    page: Arc<PageState>,
    changes: WatchStream<Arc<Pictures>>,
    /// What was sent last.
    shown: Option<Picture>,
}

impl PicturesFor {
    fn seat(&self, pictures: &Pictures) -> Option<PersonId> {
        self.page.seats.seat(pictures.phones.as_ref()?, self.seat.as_deref()?)
    }

    fn has_answered(&self) -> bool {
        self.ballot.as_deref().is_some_and(|ballot| self.page.ballots.has(ballot))
    }

    fn has_ended(&self) -> bool {
        self.shown.as_ref().is_some_and(|picture| picture.ended)
    }
}

impl Stream for PicturesFor {
    type Item = Picture;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Picture>> {
        while !self.has_ended() {
            let Some(pictures) = ready!(Pin::new(&mut self.changes).poll_next(context)) else { break };
            let seat = self.seat(&pictures);
            let mut picture = pictures.picture(self.viewer, seat);
            picture.takes.answers &= !self.has_answered();
            if self.shown.as_ref().is_none_or(|shown| !shown.says_the_same(&picture)) {
                self.shown = Some(picture.clone());
                return Poll::Ready(Some(picture));
            }
        }
        Poll::Ready(None)
    }
}
