//! The home screen: what can be started, the latest meetings, and what came of the one that is marked.
//!
//! ```text
//! ╭ What to do ───────────────╮╭ Your meetings ─────────────────── 1 of 12 ╮
//! │ n  start a meeting now    ││ › 1 May 2026  Ramps and lifts   ███▒▒▒▒▒  │
//! ╰───────────────────────────╯╰───────────────────────────────────────────╯
//! ╭ What came of it ──────────╮╭ How talk was shared ──────────────────────╮
//! ```

mod actions;
pub mod announce;
mod layout;
mod marked;
mod meetings;
mod preview;

use ratatui::{
    layout::Rect,
    text::{Line, Span},
};

use self::layout::Part;
use crate::{
    text::{messages::home as texts, screen as words},
    tui::{
        command::{Command, Place},
        frame::key_row::{self, KeyRow},
        keymap::{Code, Key, Keymap},
        screens::home::state::{Home, Listed},
        surface::{Lines, Surface},
        theme::Theme,
        widget::{line, panel::Frame, space},
    },
};

/// What the screen is drawn with.
#[derive(Clone, Copy)]
pub struct HomeView<'a> {
    pub home: &'a Home,
    pub keymap: &'a Keymap,
    pub theme: Theme,
}

impl HomeView<'_> {
    /// How a meeting is chosen; at the last one, that there are older ones and how to see them.
    fn how_to_choose(&self) -> String {
        let marked = self.home.sessions.get(self.home.cursor);
        match () {
            () if self.home.is_at_end_of_more() => texts::others(self.keymap, self.home.others),
            () if marked.is_some_and(Listed::can_resume) => texts::choose_cut_off().to_owned(),
            () => texts::choose().to_owned(),
        }
    }

    /// Commands for meetings, where there are none to use them on.
    fn left_out(&self) -> Vec<Command> {
        let resumable = self.home.sessions.iter().any(super::state::Listed::can_resume);
        let without = [
            (!resumable).then_some(Command::GoOn),
            self.home.sessions.is_empty().then_some(Command::LookBack),
        ];
        without.into_iter().flatten().collect()
    }
}

/// Keys that stand before Enter, on the narrowest screen too: help, start, set up, leave.
const BEFORE_ENTER: usize = 4;
/// With fewer rows than these there is no header.
const HEADER_FROM: u16 = 6;

pub fn draw(home: &Home, keymap: &Keymap, theme: Theme, window: Rect, buf: &mut Surface<'_>) {
    let view = HomeView { home, keymap, theme };
    let bottom = bottom(view, window);
    let (mut body, foot) = space::split_foot(window, bottom.len());
    buf.text(foot, &bottom);
    if body.height >= HEADER_FROM {
        space::take(&mut body, |row| {
            line::put(buf, (row.x, row.y), &header(theme), row.width);
            1
        });
    }
    let frame = Frame::of(window);
    let placed = layout::parts(view, window, body).into_iter().filter(|(_, area)| !area.is_empty());
    for (part, area) in placed {
        match part {
            Part::Actions => actions::draw(view, frame, area, buf),
            Part::FirstTime => actions::first_time(view, frame, area, buf),
            Part::Preview => preview::draw(view, frame, area, buf),
            Part::Meetings => meetings::draw(view, frame, area, buf),
            Part::CameOfIt => marked::came_of_it(view, frame, area, buf),
            Part::Shares => marked::shares(view, frame, area, buf),
        }
    }
}

fn header(theme: Theme) -> Line<'static> {
    let name = Span::styled(format!(" {}  ", words::home_title()), theme.strong());
    Line::from(vec![name, Span::raw(words::home_line())])
}

/// The line that speaks to the person, and the keys.
fn bottom(view: HomeView<'_>, window: Rect) -> Lines {
    let columns = usize::from(window.width).saturating_sub(2);
    let lines = match &view.home.notice {
        Some(notice) => line::wrapped(notice, columns, 1, view.theme.strong()),
        None if view.home.sessions.is_empty() => vec![Line::default()],
        None => line::wrapped(&view.how_to_choose(), columns, 1, view.theme.quiet()),
    };
    let left_out = view.left_out();
    let keys = KeyRow { keymap: view.keymap, theme: view.theme, place: Place::Home, left_out: &left_out };
    let mut out = Lines::from(lines);
    let marked = view.home.sessions.get(view.home.cursor);
    let opens = if marked.is_some_and(Listed::can_resume) { texts::key_go_on() } else { texts::key_open() };
    let enter = Code::Enter.to_string();
    let enter = marked.map(|_| (Some(Key::plain(Code::Enter)), enter.as_str(), opens));
    let mut hints: Vec<key_row::Hint<'_>> = keys.hints().collect();
    let at = hints.len().min(BEFORE_ENTER);
    hints.splice(at..at, enter);
    out.extend(key_row::of(hints, window.width, 1, view.theme));
    out
}
