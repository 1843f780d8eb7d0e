//! Opens the page, and sends what changes until the meeting ends. Follows the session's file, as `glance` does.

use std::{
    io::{self, ErrorKind},
    net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, TcpListener, UdpSocket},
    sync::atomic::Ordering,
    thread,
    time::Duration,
};

use anstyle::{AnsiColor, Style};
use qrcode::{QrCode, render::unicode::Dense1x2};
use tokio::sync::watch;

use crate::{
    cli,
    commands::{Context, glance, screens},
    error::{AppError, CommandResult, Exit},
    journal::library::Library,
    page::{
        Access,
        picture::{Picture, Shown},
        server,
    },
    shell::{follower::Follower, interrupt},
    text::page as words,
    tui::{
        meeting::{
            state::{Live, View},
            view::MeetingView,
        },
        screen::Screen,
    },
};

/// The port of the page, unless another is given.
const PORT: u16 = 7317;
/// How often the file is checked for new records.
const POLL_INTERVAL: Duration = Duration::from_millis(25);
/// Every so many checks the picture is made again: the last few minutes are others by then.
const CHECKS_A_PICTURE: u32 = 40;
/// How long the pages have to hear that the meeting is over.
const FAREWELL: Duration = Duration::from_secs(2);

/// Serves the page of a meeting until it ends or Ctrl+C is pressed.
///
/// # Errors
/// The session does not exist or is over; the address cannot be used.
pub fn serve(args: &cli::ServeArgs, ctx: &mut Context<'_>) -> CommandResult {
    let library = Library::new(ctx.data_dir.clone());
    let address = parse_address(&args.listen)?;
    let mut meeting = Followed::new(library.find_to_follow(&args.session)?, args, ctx)?;
    let picture = meeting.picture(ctx);
    if picture.ended {
        return Err(AppError::new(Exit::BadInput, words::is_over(), words::is_over_hint()));
    }
    let listener = TcpListener::bind(address).map_err(|error| cannot_listen(address, &error))?;
    let cannot_start = |error: io::Error| cannot_listen(address, &error);
    let own = reachable(listener.local_addr().map_err(cannot_start)?).map_err(cannot_start)?;
    let access = Access::new().map_err(|error| cannot_start(io::Error::other(error.to_string())))?;
    let link = format!("http://{own}/join/{}", access.secret());
    let (sender, pictures) = watch::channel(picture);
    server::start(listener, hosts(own), access, pictures).map_err(cannot_start)?;
    ctx.result(&announcement(&link, own, ctx.columns.is_some()))?;
    let ended = meeting.follow(&sender, ctx);
    sender.send_modify(|picture| picture.ended = true);
    thread::park_timeout(FAREWELL);
    ctx.result(&format!("{}\n", if ended { words::ended() } else { words::closed() }))?;
    Ok(Exit::Done)
}

/// An address, with or without a port.
fn parse_address(text: &str) -> Result<SocketAddr, AppError> {
    let alone = text.trim_start_matches('[').trim_end_matches(']').parse::<IpAddr>();
    let alone = alone.map(|ip| SocketAddr::new(ip, PORT)).ok();
    alone
        .or_else(|| text.parse().ok())
        .ok_or_else(|| AppError::new(Exit::BadInput, words::bad_address(text), words::bad_address_hint()))
}

/// The meeting whose file is followed.
struct Followed {
    follower: Follower,
    model: crate::tui::Model,
    live: Live,
    shown: Shown,
}

impl Followed {
    fn new(path: std::path::PathBuf, args: &cli::ServeArgs, ctx: &Context<'_>) -> Result<Self, AppError> {
        let model = screens::create_model(&ctx.settings, ctx.theme, Screen::Home(Box::default()))?;
        let mut live = Live::new(vec![], &ctx.settings, &model.keymap);
        live.is_followed = true;
        live.view = View::Room;
        let mut followed =
            Self { follower: Follower::new(path), model, live, shown: Shown { titles: args.titles } };
        followed.read();
        Ok(followed)
    }

    /// Reads what was recorded since the last call. Returns whether there was anything.
    fn read(&mut self) -> bool {
        let before = (self.follower.history.next_seq(), self.follower.file);
        self.follower.read_appended();
        let is_new = before != (self.follower.history.next_seq(), self.follower.file);
        if is_new {
            self.live.history = self.follower.history.clone();
            self.live.file_trouble = glance::file_trouble(self.follower.file).map(ToOwned::to_owned);
        }
        is_new
    }

    fn picture(&self, ctx: &Context<'_>) -> Picture {
        let now = self.follower.now(ctx.clock);
        Picture::of(&MeetingView::new(&self.live, &self.model.keymap, self.model.theme, now), self.shown)
    }

    /// Sends what changes, until the meeting ends or Ctrl+C is pressed. Returns whether the meeting ended.
    fn follow(&mut self, pages: &watch::Sender<Picture>, ctx: &Context<'_>) -> bool {
        let interrupted = interrupt::interrupt_flag();
        for check in 1_u32.. {
            if interrupted.load(Ordering::SeqCst) {
                return false;
            }
            let is_new = self.read();
            if is_new || check.is_multiple_of(CHECKS_A_PICTURE) {
                let picture = self.picture(ctx);
                let ended = picture.ended;
                pages.send_if_modified(|shown| {
                    let changed = is_new || !shown.says_the_same(&picture);
                    *shown = picture;
                    changed
                });
                if ended {
                    return true;
                }
            }
            thread::park_timeout(POLL_INTERVAL);
        }
        false
    }
}

/// The address by which others reach what listens here.
fn reachable(listening: SocketAddr) -> io::Result<SocketAddr> {
    if !listening.ip().is_unspecified() {
        return Ok(listening);
    }
    // Sends nothing: the system only says from which of its addresses it would.
    let (from, to): (IpAddr, IpAddr) = match listening.ip() {
        IpAddr::V4(ip) => (ip.into(), Ipv4Addr::new(192, 0, 2, 1).into()),
        IpAddr::V6(ip) => (ip.into(), Ipv6Addr::new(0x2001, 0xdb8, 0, 0, 0, 0, 0, 1).into()),
    };
    let socket = UdpSocket::bind((from, 0))?;
    socket.connect((to, 9))?;
    Ok(SocketAddr::new(socket.local_addr()?.ip(), listening.port()))
}

/// The names by which a browser may ask for the page.
fn hosts(own: SocketAddr) -> Vec<String> {
    let mut hosts = vec![own.to_string()];
    if own.ip().is_loopback() {
        hosts.push(format!("localhost:{}", own.port()));
    }
    if own.port() == 80 {
        hosts.extend(hosts.clone().iter().filter_map(|host| host.strip_suffix(":80").map(ToOwned::to_owned)));
    }
    hosts
}

/// What is said in the terminal: the link, in words and as a picture for phones, and who can see the page.
fn announcement(link: &str, own: SocketAddr, to_terminal: bool) -> String {
    let mut lines = vec![words::here().to_owned(), format!("  {link}"), String::new()];
    lines.push(words::what_it_shows().to_owned());
    if own.ip().is_loopback() {
        lines.push(words::on_this_computer("0.0.0.0"));
    } else {
        lines.push(words::on_the_network().to_owned());
        if let Some(code) = picture_of_link(link).filter(|_| to_terminal) {
            lines.extend([words::scan().to_owned(), String::new(), code]);
        }
    }
    lines.join("\n") + "\n"
}

/// The link as a picture for the camera of a phone, in half blocks: black on white, whatever the terminal's colours.
fn picture_of_link(link: &str) -> Option<String> {
    let code = QrCode::new(link).ok()?.render::<Dense1x2>().build();
    let style =
        Style::new().fg_color(Some(AnsiColor::Black.into())).bg_color(Some(AnsiColor::BrightWhite.into()));
    let lines: Vec<String> = code.lines().map(|line| format!("{style}{line}{style:#}")).collect();
    Some(lines.join("\n"))
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
