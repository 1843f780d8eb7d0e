//! Opens the page, and sends what changes until the meeting ends. Follows the session's file, as `glance` does.

use std::{sync::atomic::Ordering, thread, time::Duration};

use anstyle::{AnsiColor, Style};

use crate::{
    cli,
    commands::{Context, glance, screens},
    error::{AppError, CommandResult, Exit},
    journal::library::Library,
    page::{
        Inbox, OpenPage, address, code, open,
        picture::{Pictures, Shown},
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
    let address = address::parse(&args.listen).ok_or_else(|| open::bad_address(&args.listen))?;
    let mut meeting = Followed::new(library.find_to_follow(&args.session)?, args, ctx);
    let pictures = meeting.pictures(ctx);
    if pictures.has_ended() {
        return Err(AppError::new(Exit::BadInput, words::is_over(), words::is_over_hint()));
    }
    let page = OpenPage::open(address, args.facilitator, Inbox::none(), pictures)?;
    ctx.result(&announcement(&page, ctx.columns.is_some()))?;
    let ended = meeting.follow(&page, ctx);
    page.end();
    thread::park_timeout(FAREWELL);
    ctx.result(&format!("{}\n", if ended { words::ended() } else { words::closed() }))?;
    Ok(Exit::Done)
}

/// The meeting whose file is followed.
struct Followed {
    follower: Follower,
    model: crate::tui::Model,
    live: Live,
    shown: Shown,
}

impl Followed {
    fn new(path: std::path::PathBuf, args: &cli::ServeArgs, ctx: &Context<'_>) -> Self {
        let model = screens::create_model(ctx, Screen::Home(Box::default()));
        let mut live = Live::new(vec![], &ctx.settings, &model.keymap);
        live.is_followed = true;
        live.view = View::Room;
        let mut followed = Self {
            follower: Follower::new(path),
            model,
            live,
            shown: Shown { titles: args.titles, names: args.names },
        };
        followed.read();
        followed
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

    fn pictures(&self, ctx: &Context<'_>) -> Pictures {
        let now = self.follower.now(ctx.clock);
        Pictures::of(MeetingView::new(&self.live, &self.model.keymap, self.model.theme, now), self.shown)
    }

    /// Sends what changes, until the meeting ends or Ctrl+C is pressed. Returns whether the meeting ended.
    fn follow(&mut self, page: &OpenPage, ctx: &Context<'_>) -> bool {
        let interrupted = interrupt::interrupt_flag();
        for check in 1_u32.. {
            if interrupted.load(Ordering::SeqCst) {
                return false;
            }
            if self.read() || check.is_multiple_of(CHECKS_A_PICTURE) {
                let pictures = self.pictures(ctx);
                let ended = pictures.has_ended();
                page.show(pictures);
                if ended {
                    return true;
                }
            }
            thread::park_timeout(POLL_INTERVAL);
        }
        false
    }
}

/// What is said in the terminal: the links, in words and as a picture for phones, and who can see the page.
fn announcement(page: &OpenPage, to_terminal: bool) -> String {
    let link = page.room_link();
    let mut lines = vec![words::here().to_owned(), format!("  {link}"), String::new()];
    lines.push(words::what_it_shows().to_owned());
    if let Some(link) = page.facilitator_link() {
        lines.extend([words::facilitator_here().to_owned(), format!("  {link}"), String::new()]);
    }
    if page.is_local() {
        lines.push(words::on_this_computer("0.0.0.0"));
    } else {
        lines.push(words::on_the_network().to_owned());
        if let Some(code) = picture_of_link(&link).filter(|_| to_terminal) {
            lines.extend([words::scan().to_owned(), String::new(), code]);
        }
    }
    lines.join("\n") + "\n"
}

/// The link as a picture for the camera of a phone: black on white, whatever the terminal's colours.
fn picture_of_link(link: &str) -> Option<String> {
    let style =
        Style::new().fg_color(Some(AnsiColor::Black.into())).bg_color(Some(AnsiColor::BrightWhite.into()));
    let lines: Vec<String> = code::rows(link)?.iter().map(|line| format!("{style}{line}{style:#}")).collect();
    Some(lines.join("\n"))
}
