//! The meeting that is marked: what was left open in it, what came of it, and how talk was shared.

use ratatui::{buffer::Buffer, layout::Rect, style::Style, text::Line};

use super::HomeView;
use crate::{
    domain::notes::carried::Carried,
    text::{
        messages::{home as texts, lines},
        preparation, report, screen as words,
    },
    tui::{
        frame::text_panel::{self, Shown},
        screens::home::state::{GroupTalk, Listed},
        theme::{Sign, Theme},
        widget::{
            bar::{self, Segment},
            line::{self, plain},
            panel::{Frame, Panel},
            space,
        },
    },
};

/// Most groups whose shares are shown.
pub const MOST_SHARES: usize = 4;
/// Columns that a border and blanks take, those of a sign, and the most for a label.
const EDGES: u16 = 4;
const SIGN: usize = 2;
const LABEL: u16 = 28;

fn title(listed: &Listed) -> String {
    listed.title.clone().unwrap_or_else(|| words::untitled().to_owned())
}

pub fn came_of_it(view: HomeView<'_>, frame: Frame, area: Rect, buf: &mut Buffer) {
    let Some(listed) = view.home.sessions.get(view.home.cursor) else { return };
    let columns = usize::from(area.width.saturating_sub(EDGES)).saturating_sub(SIGN);
    let lines: Vec<Line<'static>> =
        listed.carried.iter().flat_map(|carried| carried_lines(carried, columns, view.theme)).collect();
    let panel = Panel { title: texts::came_of_it(), state: &title(listed), focused: false };
    text_panel::draw(panel, &lines, Shown::First, view.theme, frame, area, buf);
}

/// What is open stands out; what something came of has a sign.
fn carried_lines(carried: &Carried, columns: usize, theme: Theme) -> Vec<Line<'static>> {
    let style = if carried.is_open() { theme.strong() } else { Style::new() };
    let sign = match (carried.is_open(), carried.came_of_it.is_some()) {
        (true, _) => theme.sign(Sign::NotYet),
        (false, true) => theme.sign(Sign::Done),
        (false, false) => " ",
    };
    let line = |(n, text): (usize, String)| {
        let sign = if n == 0 { sign } else { " " };
        plain(format!("{sign} {text}"), style)
    };
    line::wrap(&preparation::carried(carried), columns).into_iter().enumerate().map(line).collect()
}

/// What came of it and how talk was shared, in words.
pub fn sentences(listed: &Listed) -> Vec<String> {
    let mut out: Vec<String> = listed.carried.iter().map(preparation::carried).collect();
    if !out.is_empty() {
        out.insert(0, format!("{}:", texts::came_of_it()));
    }
    let share = |share: &GroupTalk| format!("{} {}", share.label, percent(listed, share));
    let shares: Vec<String> = listed.shares.iter().map(share).collect();
    out.push(if shares.is_empty() {
        texts::no_shares().to_owned()
    } else {
        lines::group(&shares.join(", "), texts::shares())
    });
    out
}

/// A group's share of the talk, and between what it may be.
fn percent(listed: &Listed, share: &GroupTalk) -> String {
    report::share_with_error(share.share, listed.error_points)
}

pub fn shares(view: HomeView<'_>, frame: Frame, area: Rect, buf: &mut Buffer) {
    let Some(listed) = view.home.sessions.get(view.home.cursor) else { return };
    let theme = view.theme;
    let panel = Panel { title: texts::shares(), state: &title(listed), focused: false };
    let inner = space::inner(panel.draw(frame, area, buf, theme));
    if listed.shares.is_empty() {
        let why = line::wrapped(texts::no_shares(), usize::from(inner.width), 0, theme.quiet());
        return line::lines(inner, buf, &why);
    }
    let widest = listed.shares.iter().map(|share| space::rows(line::width(&share.label))).max();
    let label = widest.unwrap_or_default().min(LABEL).min(inner.width / 2);
    let percents = listed.shares.iter().map(|share| percent(listed, share));
    let figures = space::rows(percents.map(|text| line::width(&text)).max().unwrap_or_default()) + 1;
    let most = usize::from(inner.height);
    let fitting = if listed.shares.len() > most { most.saturating_sub(1) } else { most };
    if fitting < listed.shares.len() && fitting > 0 {
        let of = words::rows_of(1_usize, fitting, listed.shares.len());
        line::put_text(buf, (inner.x, inner.bottom() - 1), of, inner.width, theme.quiet());
    }
    for ((n, share), y) in listed.shares.iter().enumerate().take(fitting).zip(inner.top()..inner.bottom()) {
        let text = line::fit(&share.label, usize::from(label), theme.ascii);
        line::put_text(buf, (inner.x, y), text, label, Style::new());
        let room = inner.width.saturating_sub(label + 1 + figures);
        let columns = bar::column(share.share, room);
        let at = Rect { x: inner.x + label + 1, y, width: columns, height: 1 };
        bar::draw(at, buf, &[Segment { share: 1.0, pattern: n }], None, theme);
        let percent = format!("{:>width$}", percent(listed, share), width = usize::from(figures));
        line::put_text(buf, (inner.right().saturating_sub(figures), y), percent, figures, Style::new());
    }
}
