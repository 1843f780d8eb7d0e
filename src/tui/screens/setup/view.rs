//! The set-up form: one line of people is enough, and every step can wait.
//!
//! ```text
//! ╭ What we need to know ──── 1 of 17 ╮╭ Agenda ───────────────────────╮
//! │ › People        Bea l me; Kai l   ││ 1  Welcome, 5 min             │
//! ╰───────────────────────────────────╯╰───────────────────────────────╯
//! ╭ People ──────────────────── 3 of 12 ╮╭ Read out ───────────────────╮
//! ```

pub mod announce;
mod form;
mod layout;
mod part;
mod people;
mod understood;

use ratatui::{
    layout::Rect,
    style::Style,
    text::{Line, Span},
};

use self::part::Part;
use crate::{
    settings::Settings,
    setup::{Draft, people_line::ParsedPeople},
    text::{messages::setup as texts, screen as words},
    tui::{
        frame::{key_row, text_panel},
        keymap::{Code, Key},
        screens::setup::state::{Field, Setup},
        surface::{Lines, Surface},
        theme::Theme,
        widget::{
            line::{self, plain, two_ends},
            panel::Frame,
            space,
        },
    },
};

/// With fewer rows than these there is no header.
const HEADER_FROM: u16 = 4;
/// From this height on there is always room for all that is said of a field and for all keys, so that nothing moves.
const ROOMY: u16 = 20;
const KEY_ROWS: usize = 2;

/// The form, and what was understood of it.
pub struct FormView<'a> {
    pub setup: &'a Setup,
    pub settings: &'a Settings,
    pub theme: Theme,
    /// People and their problems, as they were understood.
    pub parsed: ParsedPeople,
    /// The meeting as far as it can be read.
    pub draft: Draft,
}

impl<'a> FormView<'a> {
    #[must_use]
    pub fn new(setup: &'a Setup, settings: &'a Settings, theme: Theme) -> Self {
        let (parsed, draft) = setup.understood(settings);
        Self { setup, settings, theme, parsed, draft }
    }
}

pub fn draw(setup: &Setup, settings: &Settings, theme: Theme, window: Rect, buf: &mut Surface<'_>) {
    let view = FormView::new(setup, settings, theme);
    let (mut body, foot, placed) = places(&view, window);
    let bottom = bottom(&view, window, what_scrolls(&view, Frame::of(window), &placed));
    buf.text(foot, &bottom);
    if window.height - foot.height >= HEADER_FROM {
        body.y -= 1;
        line::put(buf, (body.x, body.y), &header(&view, body.width), body.width);
    }
    let frame = Frame::of(window);
    for (part, area) in placed.into_iter().filter(|(_, area)| !area.is_empty()) {
        match part {
            Part::Form => form::draw(&view, frame, area, buf),
            Part::People => people::draw(&view, frame, area, buf),
            Part::Agenda | Part::Rules | Part::ReadOut | Part::Hints => {
                understood::draw(&view, part, frame, area, buf);
            }
        }
    }
}

/// The body below the header, the lines at the bottom, and each part with its place.
fn places(view: &FormView<'_>, window: Rect) -> (Rect, Rect, Vec<(Part, Rect)>) {
    let (mut body, foot) = space::split_foot(window, bottom(view, window, None).len());
    if body.height >= HEADER_FROM {
        space::take(&mut body, |_| 1);
    }
    (body, foot, layout::parts(view, window, body))
}

/// The last line that what was understood of the field can be scrolled to, and how many lines of it are
/// in view, where not all of them fit.
#[must_use]
pub fn last_scroll(view: &FormView<'_>, window: Rect) -> (usize, Option<usize>) {
    let (.., placed) = places(view, window);
    let of_field = part::of_field(view.setup.focus);
    let placed = placed.into_iter().find(|(part, area)| *part == of_field && !area.is_empty());
    let Some((part, area)) = placed else { return (0, None) };
    let lines = understood::lines(view, part, area.width).len();
    let fitting = text_panel::fitting(lines, area.height.saturating_sub(Frame::of(window).rows()));
    (lines.saturating_sub(fitting), Some(fitting).filter(|fitting| *fitting < lines))
}

/// What Page Down shows more of, where there is more than fits.
fn what_scrolls(view: &FormView<'_>, frame: Frame, placed: &[(Part, Rect)]) -> Option<&'static str> {
    let of_field = part::of_field(view.setup.focus);
    let area = |of: Part| placed.iter().find(|(part, _)| *part == of).map(|(_, area)| *area);
    let rows = |area: Rect| area.height.saturating_sub(frame.rows());
    let is_longer = |area: Rect| {
        let lines = understood::lines(view, of_field, area.width).len();
        lines > text_panel::fitting(lines, rows(area))
    };
    if of_field != Part::People && area(of_field).is_some_and(is_longer) {
        return Some(texts::key_lines());
    }
    area(Part::People).filter(|area| people::scrolls(view, *area, frame)).map(|_| texts::key_people())
}

/// Where we are, and what the meeting comes to.
fn header(view: &FormView<'_>, width: u16) -> Line<'static> {
    let theme = view.theme;
    let minutes = view.draft.agenda.iter().filter_map(|item| item.planned_ms).sum::<u64>() / 60_000;
    let people = u16::try_from(view.draft.people.len()).unwrap_or(u16::MAX);
    let counted =
        [(people > 0).then(|| words::headcount(people)), (minutes > 0).then(|| words::minutes(minutes))];
    let right: Vec<String> = counted.into_iter().flatten().collect();
    let title = vec![Span::styled(format!(" {}", words::setup_title()), theme.strong())];
    two_ends(title, vec![Span::raw(format!("{} ", right.join("  ")))], width, theme.ascii)
}

/// The line that speaks to the person, and the keys; `scrolls`: what Page Down shows more of.
fn bottom(view: &FormView<'_>, window: Rect, scrolls: Option<&'static str>) -> Lines {
    let columns = usize::from(window.width).saturating_sub(2);
    let (text, style) = match &view.setup.notice {
        Some(notice) => (notice.as_str(), view.theme.strong()),
        None => (form::help(view.setup, view.setup.focus), Style::new()),
    };
    let mut lines = line::wrapped(text, columns, 1, style);
    if window.height < ROOMY {
        let text = line::fit(text, columns, view.theme.ascii);
        let mut out = Lines::from(plain(format!(" {text}"), style));
        out.extend(key_rows(view, scrolls, false, (window.width, 1)));
        return out;
    }
    let most = Field::ALL.iter().map(|field| line::wrap(form::help(view.setup, *field), columns).len());
    let most = most.max().unwrap_or_default();
    lines.resize_with(most.max(lines.len()), Line::default);
    let every_key = key_rows(view, Some(texts::key_people()), true, (window.width, KEY_ROWS));
    let keys = key_rows(view, scrolls, false, (window.width, KEY_ROWS));
    let free = vec![Line::default(); every_key.len().saturating_sub(keys.len())];
    let mut out = Lines::from(lines);
    out.extend(keys);
    out.extend(free);
    out
}

/// The keys that work now, or every key, the most needed first, on at most so many rows of this width.
fn key_rows(
    view: &FormView<'_>,
    scrolls: Option<&'static str>,
    all: bool,
    (width, rows): (u16, usize),
) -> Lines {
    let on_start = view.setup.focus == Field::Start;
    let ctrl = |c| Key { ctrl: true, ..Key::char(c) };
    let enter = if on_start { texts::key_start() } else { texts::key_next() };
    let keys = [
        (true, Some(Key::plain(Code::Enter)), enter),
        (true, Some(Key::plain(Code::Esc)), texts::key_back()),
        (view.setup.focus.is_choice(), Some(Key::char(' ')), texts::key_change()),
        (true, None, texts::key_move()),
        (scrolls.is_some(), Some(Key::plain(Code::PageDown)), scrolls.unwrap_or_default()),
        (!on_start, Some(ctrl('g')), texts::key_start_now()),
        (true, Some(ctrl('c')), texts::key_leave()),
    ];
    let written = keys.map(|(works, key, what)| {
        (works, key, key.map_or_else(|| texts::arrows().to_owned(), |key| key.to_string()), what)
    });
    let shown = written.iter().filter(|(works, ..)| *works || all);
    key_row::of(shown.map(|(_, key, text, what)| (*key, text.as_str(), *what)), width, rows, view.theme)
}
