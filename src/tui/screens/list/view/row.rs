//! A session as a row of the table, and which columns there is room for.

use ratatui::{
    buffer::Buffer,
    layout::{Constraint, Rect},
    style::Style,
    text::{Line, Span},
    widgets::{Cell, Row},
};

use crate::{
    domain::{
        measures::tap_error::{Comparison, TapError, compare},
        people::group::UNASSIGNED,
        record::moment::clock,
    },
    report::Summary,
    text::{format, report, review as words},
    tui::{
        screens::list::state::{RowState, SessionRow},
        theme::Theme,
        widget::{
            bar::{self, Segment},
            line, space,
        },
    },
};

/// Blanks between two columns.
pub const SPACING: u16 = 2;
/// Columns of the mark at the edge.
const MARK: u16 = 2;
const LENGTH: u16 = 7;
const GAP: u16 = 11;
const OPEN: u16 = 8;
/// Columns of a bar in a table of this width, and in a wider one.
const BAR_FROM: u16 = 90;
const BAR: u16 = 12;
const LONG_BAR_FROM: u16 = 130;
const LONG_BAR: u16 = 24;
/// With fewer columns than these the length, and then the gap, is left out.
const LENGTH_FROM: u16 = 60;
const GAP_FROM: u16 = 46;

/// The columns of the table, less those that there is no room for.
pub struct Columns {
    length: bool,
    bar: u16,
    gap: bool,
    /// What is left to the title.
    title: u16,
}

impl Columns {
    #[must_use]
    pub fn of(width: u16) -> Self {
        let bar = match width {
            LONG_BAR_FROM.. => LONG_BAR,
            BAR_FROM.. => BAR,
            _ => 0,
        };
        let mut columns = Self { length: width >= LENGTH_FROM, bar, gap: width >= GAP_FROM, title: 0 };
        let others = columns.others().map(|column| column + SPACING).sum::<u16>();
        columns.title = width.saturating_sub(MARK + others);
        columns
    }

    /// The columns beside that of the title.
    fn others(&self) -> impl Iterator<Item = u16> {
        let bar = (self.bar > 0).then_some(self.bar);
        let gap = self.gap.then_some([GAP, OPEN]).into_iter().flatten();
        [Some(day_columns()), self.length.then_some(LENGTH), bar].into_iter().flatten().chain(gap)
    }

    #[must_use]
    pub fn widths(&self) -> Vec<Constraint> {
        let mut widths: Vec<Constraint> = self.others().map(Constraint::Length).collect();
        widths.insert(1, Constraint::Length(self.title));
        widths
    }

    #[must_use]
    pub fn heads(&self) -> Vec<&'static str> {
        let mut heads = vec![words::head_day(), words::head_title()];
        heads.extend(self.length.then_some(words::head_length()));
        heads.extend((self.bar > 0).then_some(words::head_balance()));
        heads.extend(self.gap.then_some([words::head_aim(), words::head_open()]).into_iter().flatten());
        heads
    }
}

fn day_columns() -> u16 {
    space::rows(format::day_columns())
}

/// A session: date, title, and its figures or why it has none.
pub fn cells(row: &SessionRow, columns: &Columns, theme: Theme) -> Row<'static> {
    // The years stand below each other.
    let day = format!("{:>1$}", row.day_words(), format::day_columns());
    let quiet = |text: String| Cell::from(Span::styled(text, theme.quiet()));
    let name = |text: &str| Cell::from(line::fit(text, usize::from(columns.title), theme.ascii));
    let RowState::Summary { summary, damaged } = &row.state else { return Row::new([Cell::from(day)]) };
    let title = summary.title.as_deref().unwrap_or(words::untitled());
    let mut cells = vec![Cell::from(day), name(title)];
    if columns.length {
        cells.push(quiet(format!("{:>1$}", clock(summary.span_ms), usize::from(LENGTH))));
    }
    if columns.bar > 0 {
        let (segments, aim) = balance(summary);
        cells.push(Cell::from(Line::from(bar::spans(columns.bar, &segments, aim, theme))));
    }
    if columns.gap {
        let open = if *damaged { words::partly().to_owned() } else { words::waiting_lines(summary.open()) };
        let style = if *damaged { theme.strong() } else { Style::new() };
        cells.extend([quiet(gap(row, summary)), Cell::from(Span::styled(open, style))]);
    }
    Row::new(cells)
}

/// Draws the id of a session without figures and the reason, across all columns beside the day.
pub fn put_reason(row: &SessionRow, area: Rect, buf: &mut Buffer, style: Style) {
    let left = MARK + day_columns() + SPACING;
    if row.summary().is_none() && area.width > left {
        let text = format!("{}  {}", row.id, why_not(&row.state));
        line::put_text(buf, (area.x + left, area.y), text, area.width - left, style);
    }
}

/// Why a session has no figures.
pub fn why_not(state: &RowState) -> &'static str {
    match state {
        RowState::Summary { .. } => "",
        RowState::Waiting => words::waiting(),
        RowState::Newer => words::newer(),
        RowState::Nothing => words::nothing_whole(),
        RowState::Unreadable => words::unreadable(),
    }
}

/// The gap to the aim in words, or why there is none. The column has no room for how far off it may be: beside the list
/// [`gap_with_error`] says it.
pub fn gap(row: &SessionRow, summary: &Summary) -> String {
    match row.gap {
        Some(points) => {
            let aim = summary.centred_group().and_then(|group| group.target).unwrap_or_default();
            words::gap(points, aim, summary.error_points(TapError::default()))
        }
        None if !summary.has_sides() => {
            let has_group = summary.groups.iter().any(|group| group.in_balance && group.id != UNASSIGNED);
            if has_group { words::one_group() } else { words::no_groups() }.to_owned()
        }
        None if summary.shows_shares() => words::no_aim().to_owned(),
        None => words::few().to_owned(),
    }
}

/// The same, with how far off a gap that is told may be.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "points are from 0 to 100")]
pub fn gap_with_error(row: &SessionRow, summary: &Summary) -> String {
    let error = summary.error_points(TapError::default());
    let told = error.filter(|_| row.gap.is_some_and(|points| compare(points, error) == Comparison::Apart));
    let gap = gap(row, summary);
    told.map_or(gap.clone(), |error| report::give_or_take(error.round() as u64, &gap))
}

/// The bar of the balance, the centred group first, and its aim; none where it would show single persons, or nothing for
/// want of talk.
pub fn balance(summary: &Summary) -> (Vec<Segment>, Option<f64>) {
    if !summary.tells_shares() {
        return (vec![], None);
    }
    let groups = groups(summary);
    let segments = groups
        .iter()
        .filter_map(|(at, pattern)| Some(Segment { share: summary.groups[*at].share?, pattern: *pattern }));
    let segments: Vec<Segment> = segments.collect();
    let aim = summary.centred_group().and_then(|group| group.target).filter(|_| !segments.is_empty());
    (segments, aim)
}

/// The places of the groups in the balance, the centred one first, each with its pattern.
pub fn groups(summary: &Summary) -> Vec<(usize, usize)> {
    let in_balance = summary.groups.iter().enumerate().filter(|(_, group)| group.in_balance);
    let (centred, others): (Vec<_>, Vec<_>) =
        in_balance.partition(|(_, group)| Some(&group.id) == summary.centred.as_ref());
    let centred = centred.into_iter().map(|(at, _)| (at, 0));
    centred.chain(others.into_iter().enumerate().map(|(n, (at, _))| (at, n + 1))).collect()
}
