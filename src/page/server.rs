//! Sends the page and what changes in it: fixed routes, on a thread of its own.

use std::{
    convert::Infallible,
    io,
    net::{IpAddr, Ipv6Addr, SocketAddr, TcpListener},
    pin::Pin,
    sync::Arc,
    task::{Context, Poll},
    thread,
    time::Duration,
};

use askama::Template;
use axum::{
    Router,
    extract::State,
    http::{StatusCode, header},
    middleware,
    response::{
        Html, IntoResponse, Response, Sse,
        sse::{Event, KeepAlive},
    },
    routing::get,
};
use hyper::server::conn::http1;
use hyper_util::{
    rt::{TokioIo, TokioTimer},
    service::TowerToHyperService,
};
use tokio::sync::watch;
use tokio_stream::{Stream, StreamExt as _, wrappers::WatchStream};

use super::{
    Access,
    connections::{Connection, Connections},
    guard::{self, guard},
    picture::Picture,
};
use crate::text::{language, page as words};

/// How long a request may take to arrive.
const REQUEST_LIMIT: Duration = Duration::from_secs(10);
/// Largest head of a request, bytes.
const HEAD_BYTES: usize = 16 * 1024;
/// Most headers of a request.
const HEADERS: usize = 64;
/// Pause between two beats, which tell a page that it is still connected. After three without one, the page says that it is not
/// up to date.
const BEAT: Duration = Duration::from_secs(2);
/// Pause after a connection could not be taken: there may be no file descriptors left.
const PAUSE: Duration = Duration::from_millis(100);

/// What every request needs to know.
#[derive(Debug)]
pub struct PageState {
    pub access: Access,
    /// The names and ports by which the page may be asked for.
    pub hosts: Vec<String>,
    pictures: watch::Receiver<Picture>,
}

impl PageState {
    /// Whether the meeting is over, and so the page.
    #[must_use]
    pub fn has_ended(&self) -> bool {
        self.pictures.borrow().ended
    }
}

/// Starts to serve the page on a thread. It ends with the process.
///
/// # Errors
/// The thread could not be spawned, or the system has no means to wait for connections.
pub fn start(
    listener: TcpListener,
    hosts: Vec<String>,
    access: Access,
    pictures: watch::Receiver<Picture>,
) -> io::Result<()> {
    listener.set_nonblocking(true)?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let router = router(Arc::new(PageState { access, hosts, pictures }));
    let serve = move || {
        runtime.block_on(async {
            if let Ok(listener) = tokio::net::TcpListener::from_std(listener) {
                accept(&listener, &router).await;
            }
        });
    };
    thread::Builder::new().name("page".to_owned()).spawn(serve).map(drop)
}

async fn accept(listener: &tokio::net::TcpListener, router: &Router) {
    let connections = Connections::default();
    loop {
        let Ok((stream, from)) = listener.accept().await else {
            tokio::time::sleep(PAUSE).await;
            continue;
        };
        if let Some(connection) = connections.add(address(from)) {
            tokio::spawn(answer(stream, router.clone(), connection));
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
}

#[derive(Template)]
#[template(path = "live/join.html")]
struct Join {
    language: &'static str,
}

async fn page() -> Response {
    html(&Page { language: language::current().tag() })
}

/// Swaps the link for a cookie, on a page that goes on to `/`. A redirect would not do: after a link on another site, a
/// browser does not send a strict cookie along with it.
async fn join(State(page): State<Arc<PageState>>) -> Response {
    let answer = html(&Join { language: language::current().tag() });
    ([(header::SET_COOKIE, guard::set_cookie(&page.access))], answer).into_response()
}

fn html(page: &impl Template) -> Response {
    match page.render() {
        Ok(text) => Html(text).into_response(),
        Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}

/// The picture now, and each time it changes; between them a beat.
async fn events(State(page): State<Arc<PageState>>) -> Sse<impl Stream<Item = Result<Event, Infallible>>> {
    let pictures = Pictures { changes: WatchStream::new(page.pictures.clone()), ended: false };
    // Line breaks are escaped in JSON, so that no text can end an event.
    let event = |picture: Picture| Event::default().data(serde_json::to_string(&picture).unwrap_or_default());
    // A browser passes over an event without data.
    let beat = KeepAlive::new().interval(BEAT).event(Event::default().event("beat").data("on"));
    Sse::new(pictures.map(move |picture| Ok(event(picture)))).keep_alive(beat)
}

/// The pictures, up to and including that of the end. `take_while` would wait for one more.
struct Pictures {
    changes: WatchStream<Picture>,
    ended: bool,
}

impl Stream for Pictures {
    type Item = Picture;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Picture>> {
        if self.ended {
            return Poll::Ready(None);
        }
        let next = Pin::new(&mut self.changes).poll_next(context);
        if let Poll::Ready(Some(picture)) = &next {
            self.ended = picture.ended;
        }
        next
    }
}
