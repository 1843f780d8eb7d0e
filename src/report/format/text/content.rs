//! Each kind of content as lines. What stands together is one thing, so that a page never parts it.

use unicode_width::UnicodeWidthStr;

use super::{
    PageWidth,
    lines::{self, few_lines},
    tables,
};
use crate::report::{
    document::{Bar, Content, CutLine, Entry, GapRow, GapScale, OutlineEntry, sentences},
    width,
};

const INDENT: &str = "  ";
const OUTLINE_INDENT: &str = "   ";
/// Columns of a bar.
const BAR: usize = 40;
/// Columns on either side of the aim, for fifty points each, where there is room.
const HALF: usize = 20;
/// Columns of a scale that has its words beside it, at the least.
const LEAST_SCALE: usize = 11;
/// Columns of what a row of the scale is about, at the least.
const SCALE_LABEL: usize = 12;
/// Most lines of how an item ended, where things are cut.
const OUTCOME_LINES: usize = 2;

/// Most lines of one sentence or entry.
#[derive(Clone, Copy, Debug)]
pub(super) struct Limits {
    entry: usize,
    /// What is known about an entry.
    about: usize,
    /// A line's own limit holds.
    lines: bool,
    page: PageWidth,
}

impl Limits {
    pub(super) fn one_page(page: PageWidth) -> Self {
        Self { entry: 3, about: 6, lines: true, page }
    }

    /// None, on lines of so many columns.
    pub(super) fn none(page: PageWidth) -> Self {
        Self { entry: usize::MAX, about: usize::MAX, lines: false, page }
    }
}

/// The things of some content, as lines each.
pub(super) fn things(content: &Content, limits: Limits) -> Vec<Vec<String>> {
    let width = limits.page.lines;
    match content {
        Content::Say(line) => {
            let most = if limits.lines { line.most } else { usize::MAX };
            vec![few_lines("", &" ".repeat(line.indent), &line.text, most, width)]
        }
        Content::Aside(text) => vec![lines::wrap("", INDENT, text, width)],
        Content::Facts(facts) => {
            facts.iter().map(|fact| lines::wrap("", INDENT, &format!("- {}", fact.text), width)).collect()
        }
        Content::List(entries) | Content::Tasks(entries) => {
            entries.iter().map(|entry| entry_lines(entry, limits)).collect()
        }
        Content::Table(table) => tables::lines(table, limits.page),
        Content::Bars(bars) => bars.iter().map(|bar| bar_lines(bar, width)).collect(),
        Content::Outline(entries) => entries.iter().map(|entry| outline_lines(entry, limits)).collect(),
        Content::CutLines(cut) if limits.lines => {
            cut.iter().map(|line| vec![cut_line(line, width)]).collect()
        }
        Content::CutLines(whole) => {
            let line =
                |line: &CutLine| lines::wrap("- ", INDENT, &format!("{}{}", line.text, line.ending), width);
            whole.iter().map(line).collect()
        }
        Content::GapScale(scale) => vec![gap_scale_lines(scale, width)],
        // A table or a sentence beside them has the same facts.
        Content::Stacks(_) | Content::Ribbon(_) | Content::Trend(_) => vec![],
    }
}

fn entry_lines(entry: &Entry, limits: Limits) -> Vec<String> {
    let mut lines = few_lines("- ", INDENT, &entry.text, limits.entry, limits.page.lines);
    if !entry.about.is_empty() {
        lines.extend(few_lines(INDENT, INDENT, &sentences(&entry.about), limits.about, limits.page.lines));
    }
    lines
}

fn bar_lines(bar: &Bar, columns: usize) -> Vec<String> {
    let mut lines = lines::wrap("", INDENT, &bar.label, columns);
    lines.extend(lines::wrap(INDENT, INDENT, &bar.text, columns));
    // Two signs stand around it.
    let room = BAR.min(columns.saturating_sub(INDENT.len() + 2));
    let drawn = bar.share.map(|share| lines::bar(share, bar.aim, room));
    lines.extend(drawn.map(|bar| format!("{INDENT}[{bar}]")));
    lines
}

/// Neither what it is called nor its figures are cut.
fn outline_lines(entry: &OutlineEntry, limits: Limits) -> Vec<String> {
    let columns = limits.page.lines;
    let most = if limits.lines { OUTCOME_LINES } else { usize::MAX };
    let room = columns.saturating_sub(entry.value.width() + 2).max(OUTLINE_INDENT.len() + 1);
    let mut lines = lines::wrap("", OUTLINE_INDENT, &entry.label, room);
    if let Some(last) = lines.last_mut() {
        *last = format!("{}  {}", width::left(last, room), entry.value);
    }
    let figures = entry.figures.iter();
    lines.extend(figures.flat_map(|figures| lines::wrap(OUTLINE_INDENT, OUTLINE_INDENT, figures, columns)));
    if let Some(outcome) = &entry.outcome {
        lines.extend(few_lines(OUTLINE_INDENT, OUTLINE_INDENT, outcome, most, columns));
    }
    lines
}

fn cut_line(line: &CutLine, columns: usize) -> String {
    let room = columns.saturating_sub(line.ending.width() + 2);
    format!("- {}{}", width::cut(&line.text, room), line.ending)
}

// ---- the gap beside the aim ------------------------------------------------------------------------

fn gap_scale_lines(scale: &GapScale, columns: usize) -> Vec<String> {
    let longest = scale.rows.iter().map(|row| row.label.width()).max().unwrap_or(0);
    let label = (longest + 2).max(SCALE_LABEL);
    let drawn = scale.rows.iter().filter(|row| row.points.is_some());
    let longest_text = drawn.map(|row| row.text.width()).max().unwrap_or(0);
    // On a narrow page the words stand below the line that is drawn.
    let is_beside = label + LEAST_SCALE + 2 + longest_text <= columns;
    let text = if is_beside { longest_text } else { 0 };
    let half = (columns.saturating_sub(label + text + 3) / 2).clamp(1, HALF);
    let [under, aim, over] = &scale.ends;
    let side = half.saturating_sub(aim.len() / 2);
    // Where the scale is narrow, its ends reach over it, and nothing of them is cut.
    let before = label.min((label + side).saturating_sub(under.width() + 1));
    let under = format!("{:before$}{under}", "");
    let over = format!("{over:>0$}", side.max(over.width() + 1));
    let ends = format!("{}{aim}{over}", width::left(&under, label + side));
    let rows = scale.rows.iter().flat_map(|row| {
        let line = gap_line(row, label, half);
        if line.width() <= columns { vec![line] } else { gap_lines_below(row, label, half, columns) }
    });
    std::iter::once(ends).chain(rows).collect()
}

/// `2025-03-05  .....[---o---].....|.........  21 under 50%`.
fn gap_line(row: &GapRow, label: usize, half: usize) -> String {
    let label = width::left(&row.label, label);
    match row.points {
        None => format!("{label}{}", row.text),
        Some(points) => format!("{label}{}  {}", gap_signs(points, row.band, half), row.text),
    }
}

/// The same where the words have no room beside the line.
fn gap_lines_below(row: &GapRow, label: usize, half: usize, columns: usize) -> Vec<String> {
    let signs = row.points.map(|points| gap_signs(points, row.band, half)).unwrap_or_default();
    let first = format!("{}{signs}", width::left(&row.label, label)).trim_end().to_owned();
    let below = lines::wrap(OUTLINE_INDENT, OUTLINE_INDENT, &row.text, columns);
    std::iter::once(first).chain(below).collect()
}

/// The gap and its band on a line, the aim in the middle.
fn gap_signs(points: f64, band: Option<f64>, half: usize) -> String {
    let column = |points: f64| {
        let at = (points * number(half) / 50.0).round().clamp(-number(half), number(half));
        (0..=2 * half).find(|c| number(*c) - number(half) >= at).unwrap_or(2 * half)
    };
    let at = column(points);
    let band = band.map(|band| (column(points - band), column(points + band)));
    let sign = |c: usize| match band {
        _ if c == at => 'o',
        _ if c == half => '|',
        Some((low, _)) if c == low => '[',
        Some((_, high)) if c == high => ']',
        Some((low, high)) if (low..high).contains(&c) => '-',
        Some(_) | None => '.',
    };
    (0..=2 * half).map(sign).collect()
}

#[expect(clippy::cast_precision_loss, reason = "a few dozen columns")]
fn number(columns: usize) -> f64 {
    columns as f64
}
