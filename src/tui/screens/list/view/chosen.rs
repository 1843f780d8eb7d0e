//! What is known of the chosen session: when it was, how talk was shared, who came, and what is open.

use ratatui::{
    buffer::Buffer,
    layout::{Constraint, Layout, Rect},
    style::Style,
    text::{Line, Span},
};

use super::row;
use crate::{
    domain::{measures::tap_error::TapError, record::moment::clock},
    report::Summary,
    text::{
        messages::lines,
        report::{self, GroupCount},
        review as words, screen, series,
    },
    tui::{
        screens::list::state::{RowState, SessionRow},
        theme::Theme,
        widget::{
            bar, line,
            panel::{Frame, Panel},
            space,
        },
    },
};

/// Rows of the bar, at the most.
const BAR_ROWS: u16 = 3;
/// From this width on what is open stands beside the figures.
const WIDE: u16 = 90;

pub fn draw(row: Option<&SessionRow>, frame: Frame, area: Rect, buf: &mut Buffer, theme: Theme) {
    let panel = Panel { title: words::what_is_known(), state: "", focused: false };
    let mut left = space::inner(panel.draw(frame, area, buf, theme));
    let Some(row) = row else { return };
    let mut right = None;
    if left.width >= WIDE {
        let halves = Layout::horizontal([Constraint::Fill(1), Constraint::Fill(1)]).spacing(2);
        let [facts, open] = halves.areas(left);
        (left, right) = (facts, Some(open));
    }
    let columns = usize::from(left.width);
    let RowState::Summary { summary, damaged } = &row.state else {
        let mut lines = line::wrapped(&row.id, columns, 0, theme.strong());
        lines.extend(line::wrapped(row::why_not(&row.state), columns, 0, Style::new()));
        return line::lines(left, buf, &lines);
    };
    let lines = about(row, summary, *damaged, columns, theme);
    put(&mut left, buf, &lines);
    let (segments, aim) = row::balance(summary);
    let groups = groups(summary, columns, theme);
    if !segments.is_empty() {
        space::take(&mut left, |area| {
            // Rather a flat bar than words that have no room.
            let spare = area.height.saturating_sub(space::rows(groups.len()));
            let height = BAR_ROWS.min(spare).max(1).min(area.height);
            bar::draw(Rect { height, ..area }, buf, &segments, aim, theme);
            height
        });
    }
    put(&mut left, buf, &groups);
    let mut beside = right.unwrap_or(left);
    if right.is_none() && summary.open() > 0 {
        space::take(&mut beside, |_| 1);
    }
    let lines = open(summary, usize::from(beside.width), theme);
    put(&mut beside, buf, &lines);
}

/// What is known of a session, in sentences: day and title first.
pub fn sentences(row: &SessionRow) -> Vec<String> {
    let day = Some(row.day_words());
    let RowState::Summary { summary, damaged } = &row.state else {
        let parts = [day, Some(row.id.clone()), Some(row::why_not(&row.state).to_owned())];
        return vec![parts.into_iter().flatten().collect::<Vec<_>>().join(", ")];
    };
    let title = summary.title.clone().unwrap_or_else(|| words::untitled().to_owned());
    let first = [day, Some(title), Some(clock(summary.span_ms))].into_iter().flatten().collect::<Vec<_>>();
    let mut out = vec![first.join(", ")];
    out.extend(summary.series.clone());
    out.push(people(summary));
    out.extend(damaged.then(|| words::partly().to_owned()));
    out.push(row::gap_with_error(row, summary));
    out.extend(
        group_facts(summary).into_iter().map(|(_, label, facts)| lines::group(&facts.join(", "), &label)),
    );
    out.extend(summary.heard.filter(|_| summary.shows_shares()).map(|n| report::spoken(n.k, n.m)));
    out.extend(open_texts(summary));
    out
}

fn people(summary: &Summary) -> String {
    let in_balance: Vec<_> = summary
        .groups
        .iter()
        .filter(|g| g.in_balance)
        .map(|g| GroupCount::of(&g.id, &g.label, g.people))
        .collect();
    let uncounted = summary.groups.iter().filter(|g| !g.in_balance).filter_map(|g| g.people).sum();
    report::people_of_groups(&in_balance, uncounted)
}

/// The pattern, the label, and share and aim of each group in the balance.
fn group_facts(summary: &Summary) -> Vec<(usize, String, Vec<String>)> {
    let facts = |(at, pattern): (usize, usize)| {
        let group = &summary.groups[at];
        let share = group.share.filter(|_| summary.tells_shares());
        let share =
            share.map(|share| report::share_with_error(share, summary.error_points(TapError::default())));
        let aim = group.target.filter(|_| share.is_some()).map(screen::aim_is);
        (pattern, group.label.clone(), [share, aim].into_iter().flatten().collect())
    };
    row::groups(summary).into_iter().map(facts).collect()
}

/// What was said there and is still open, under how many there are.
fn open_texts(summary: &Summary) -> Vec<String> {
    let open: Vec<_> = summary.carried.iter().filter(|carried| carried.is_open()).collect();
    let heading = (!open.is_empty()).then(|| words::waiting_lines(open.len()));
    let line = |carried| format!("{}: {}", words::open_line(), series::quoted_line(carried));
    heading.into_iter().chain(open.into_iter().map(line)).collect()
}

/// Draws lines from the top of what is left; where not all fit, the last one says so.
fn put(left: &mut Rect, buf: &mut Buffer, lines: &[Line<'static>]) {
    space::take(left, |area| {
        line::lines(area, buf, lines);
        if lines.len() > usize::from(area.height) {
            let end = (area.right() - 1, area.bottom() - 1);
            line::put_text(buf, end, line::CUT, 1, Style::new());
        }
        space::rows(lines.len())
    });
}

/// Title, series, day, length and people.
fn about(
    row: &SessionRow,
    summary: &Summary,
    damaged: bool,
    columns: usize,
    theme: Theme,
) -> Vec<Line<'static>> {
    let title = summary.title.as_deref().unwrap_or(words::untitled());
    let mut out = line::wrapped(title, columns, 0, theme.strong());
    out.extend(summary.series.iter().flat_map(|name| line::wrapped(name, columns, 0, theme.quiet())));
    let day = report::opened(summary.opened_at, summary.imported_on, summary.source);
    let day = day.map(|day| if day.ends_with('.') { day } else { lines::sentence(&day) });
    let when: Vec<String> = day.into_iter().chain([words::lasted(summary.span_ms)]).collect();
    out.extend(line::wrapped(&when.join(" "), columns, 0, theme.quiet()));
    out.extend(line::wrapped(&people(summary), columns, 0, theme.quiet()));
    if damaged {
        out.extend(line::wrapped(words::partly(), columns, 0, theme.strong()));
    }
    out.push(Line::default());
    out.extend(line::wrapped(&row::gap_with_error(row, summary), columns, 0, Style::new()));
    out
}

/// A line for each group: its pattern, its share, its aim.
fn groups(summary: &Summary, columns: usize, theme: Theme) -> Vec<Line<'static>> {
    let mut out = vec![];
    for (pattern, label, facts) in group_facts(summary) {
        let facts = facts.join("  ");
        let label = line::fit(&label, columns.saturating_sub(line::width(&facts) + 4), theme.ascii);
        out.push(Line::from(vec![
            Span::styled(theme.pattern(pattern), theme.group(pattern)),
            Span::raw(format!(" {label}  {facts}")),
        ]));
    }
    let spoke = summary.heard.filter(|_| summary.shows_shares()).map(|n| report::spoken(n.k, n.m));
    out.extend(spoke.iter().flat_map(|text| line::wrapped(text, columns, 0, Style::new())));
    out
}

/// What was said there and is still open.
fn open(summary: &Summary, columns: usize, theme: Theme) -> Vec<Line<'static>> {
    let texts = open_texts(summary);
    let (heading, rest) = texts.split_at(texts.len().min(1));
    let heading = heading.iter().map(|text| line::plain(text.clone(), theme.strong()));
    heading.chain(rest.iter().flat_map(|text| line::wrapped(text, columns, 0, Style::new()))).collect()
}
