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
mod people;
mod understood;

use ratatui::{
    layout::Rect,
    style::Style,
    text::{Line, Span},
};

use self::layout::Part;
use crate::{
    settings::Settings,
    setup::{Draft, people_line::ParsedPeople},
    text::{messages::setup as texts, screen as words},
    tui::{
        keymap::{Code, Key},
        screens::setup::state::{Field, Setup},
        surface::Surface,
        theme::Theme,
        widget::{
            flow::{self, Entry},
            line::{self, plain, two_ends},
            panel::Frame,
            space,
        },
    },
};

/// With fewer rows than these there is no header.
const HEADER_FROM: u16 = 4;
/// From this height on there is always room for all that is said of a field, so that nothing moves.
const ROOMY: u16 = 20;

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
    let bottom = bottom(&view, window);
    let (mut body, foot) = space::split_foot(window, bottom.len());
    line::lines(foot, buf, &bottom);
    if body.height >= HEADER_FROM {
        space::take(&mut body, |row| {
            line::put(buf, (row.x, row.y), &header(&view, row.width), row.width);
            1
        });
    }
    let frame = Frame::of(window);
    let placed = layout::parts(&view, window, body).into_iter().filter(|(_, area)| !area.is_empty());
    for (part, area) in placed {
        match part {
            Part::Form => form::draw(&view, frame, area, buf),
            Part::People => people::draw(&view, frame, area, buf),
            Part::Agenda => understood::agenda(&view, frame, area, buf),
            Part::Rules => understood::rules(&view, frame, area, buf),
            Part::ReadOut => understood::read_out(&view, frame, area, buf),
            Part::Hints => understood::hints(&view, frame, area, buf),
        }
    }
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

/// The line that speaks to the person, and the keys.
fn bottom(view: &FormView<'_>, window: Rect) -> Vec<Line<'static>> {
    let columns = usize::from(window.width).saturating_sub(2);
    let (text, style) = match &view.setup.notice {
        Some(notice) => (notice.as_str(), view.theme.strong()),
        None => (form::help(view.setup, view.setup.focus), Style::new()),
    };
    let mut out = line::wrapped(text, columns, 1, style);
    if window.height >= ROOMY {
        let most = Field::ALL.iter().map(|field| line::wrap(form::help(view.setup, *field), columns).len());
        let most = most.max().unwrap_or_default();
        out.resize_with(most.max(out.len()), Line::default);
    } else {
        out = vec![plain(format!(" {}", line::fit(text, columns, view.theme.ascii)), style)];
    }
    out.extend(keys(view, window.width));
    out
}

/// The keys that work now, the most needed first.
fn keys(view: &FormView<'_>, width: u16) -> Vec<Line<'static>> {
    let theme = view.theme;
    let on_start = view.setup.focus == Field::Start;
    let code = |code| Key::plain(code).to_string();
    let ctrl = |c| Key { ctrl: true, ..Key::char(c) }.to_string();
    let arrows = if theme.ascii { texts::arrows_ascii().to_owned() } else { texts::arrows().to_owned() };
    let enter = if on_start { texts::key_start() } else { texts::key_next() };
    let scrolls = !view.draft.people.is_empty();
    let keys = [
        (true, code(Code::Enter), enter),
        (true, code(Code::Esc), texts::key_back()),
        (view.setup.focus.is_choice(), code(Code::Char(' ')), texts::key_change()),
        (true, arrows, texts::key_move()),
        (!on_start, ctrl('g'), texts::key_start_now()),
        (scrolls, code(Code::PageDown), texts::key_people()),
        (true, ctrl('c'), texts::key_leave()),
    ];
    let entry = |(_, key, what): (bool, String, &'static str)| Entry {
        sign: Span::styled(key, theme.strong()),
        meaning: Span::styled(what, theme.quiet()),
    };
    flow::rows(keys.into_iter().filter(|(works, ..)| *works).map(entry), usize::from(width) + 2, 1)
}
