//! Each kind of content as lines. What stands together is one thing, so that a page never parts it.

use unicode_width::UnicodeWidthStr;

use super::lines::{self, WIDTH, few_lines};
use crate::report::{
    document::{Bar, Column, Content, CutLine, Entry, GapRow, GapScale, OutlineEntry, Table, sentences},
    width,
};

const INDENT: &str = "  ";
const OUTLINE_INDENT: &str = "   ";
/// Columns of a bar.
const BAR: usize = 40;
/// Columns on either side of the aim, for fifty points each, where there is room.
const HALF: usize = 20;
/// Columns of what a row of the scale is about, at the least.
const SCALE_LABEL: usize = 12;
/// Most lines of how an item ended.
const OUTCOME_LINES: usize = 2;

/// Most lines of one sentence or entry.
#[derive(Clone, Copy, Debug)]
pub(super) struct Limits {
    entry: usize,
    /// What is known about an entry.
    about: usize,
    /// A line's own limit holds.
    lines: bool,
    /// Columns of a line.
    width: usize,
}

impl Limits {
    pub(super) const ONE_PAGE: Self = Self { entry: 3, about: 6, lines: true, width: WIDTH };

    /// None, on lines of so many columns.
    pub(super) fn none(width: usize) -> Self {
        Self { entry: usize::MAX, about: usize::MAX, lines: false, width }
    }
}

/// The things of some content, as lines each.
pub(super) fn things(content: &Content, limits: Limits) -> Vec<Vec<String>> {
    let width = limits.width;
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
        Content::Table(table) => table_lines(table, width),
        Content::Bars(bars) => bars.iter().map(|bar| bar_lines(bar, width)).collect(),
        Content::Outline(entries) => entries.iter().map(|entry| outline_lines(entry, width)).collect(),
        Content::CutLines(cut) => cut.iter().map(|line| vec![cut_line(line, width)]).collect(),
        Content::GapScale(scale) => vec![gap_scale_lines(scale, width)],
        // A table or a sentence beside them has the same facts.
        Content::Stacks(_) | Content::Ribbon(_) | Content::Trend(_) => vec![],
    }
}

fn entry_lines(entry: &Entry, limits: Limits) -> Vec<String> {
    let mut lines = few_lines("- ", INDENT, &entry.text, limits.entry, limits.width);
    if !entry.about.is_empty() {
        lines.extend(few_lines(INDENT, INDENT, &sentences(&entry.about), limits.about, limits.width));
    }
    lines
}

fn bar_lines(bar: &Bar, columns: usize) -> Vec<String> {
    let mut lines = lines::wrap("", INDENT, &bar.label, columns);
    lines.extend(lines::wrap(INDENT, INDENT, &bar.text, columns));
    let drawn = bar.share.map(|share| lines::bar(share, bar.aim, BAR));
    lines.extend(drawn.map(|bar| format!("{INDENT}[{bar}]")));
    lines
}

fn outline_lines(entry: &OutlineEntry, columns: usize) -> Vec<String> {
    let room = columns.saturating_sub(entry.value.width() + 2);
    let mut lines = vec![format!("{}  {}", width::left(&entry.label, room), entry.value)];
    let figures = entry.figures.as_ref();
    lines.extend(figures.map(|figures| width::cut(&format!("{OUTLINE_INDENT}{figures}"), columns)));
    if let Some(outcome) = &entry.outcome {
        lines.extend(few_lines(OUTLINE_INDENT, OUTLINE_INDENT, outcome, OUTCOME_LINES, columns));
    }
    lines
}

fn cut_line(line: &CutLine, columns: usize) -> String {
    let room = columns.saturating_sub(line.ending.width() + 2);
    format!("- {}{}", width::cut(&line.text, room), line.ending)
}

// ---- tables ----------------------------------------------------------------------------------------

fn table_lines(table: &Table, columns: usize) -> Vec<Vec<String>> {
    if table.columns.is_empty() {
        let rows = table.rows.iter().filter_map(|row| row.split_first());
        let sentences = rows.map(|(first, others)| format!("{first}: {}", others.join(", ")));
        return sentences.map(|sentence| lines::wrap("", INDENT, &sentence, columns)).collect();
    }
    let mut heads = table.heads.clone();
    for (head, column) in heads.iter_mut().zip(&table.columns) {
        if matches!(column, Column::Label(_)) {
            head.clear();
        }
    }
    let rows = std::iter::once(&heads).chain(&table.rows);
    rows.map(|row| row_lines(table, row, columns)).collect()
}

fn row_lines(table: &Table, row: &[String], page: usize) -> Vec<String> {
    let mut line = String::new();
    for ((cell, column), head) in row.iter().zip(&table.columns).zip(&table.heads) {
        match column {
            Column::Label(columns) | Column::Left(columns) => {
                line.push_str(&width::left(cell, *columns));
                line.push(' ');
            }
            Column::Flush(columns) => line.push_str(&width::left(cell, *columns)),
            Column::Right(columns) => line.push_str(&width::right(cell, *columns)),
            Column::Rest if line.chars().count() + cell.chars().count() <= page => line.push_str(cell),
            // Half a word tells nothing.
            Column::Rest => {
                let indent = label_width(table) + 1;
                let (first, rest) = (" ".repeat(indent), " ".repeat(indent + 2));
                let below = lines::wrap(&first, &rest, &format!("{head}: {cell}"), page);
                return std::iter::once(line.trim_end().to_owned()).chain(below).collect();
            }
        }
    }
    vec![line]
}

fn label_width(table: &Table) -> usize {
    match table.columns.first() {
        Some(
            Column::Label(columns) | Column::Left(columns) | Column::Flush(columns) | Column::Right(columns),
        ) => *columns,
        Some(Column::Rest) | None => 0,
    }
}

// ---- the gap beside the aim ------------------------------------------------------------------------

fn gap_scale_lines(scale: &GapScale, columns: usize) -> Vec<String> {
    let longest = scale.rows.iter().map(|row| row.label.width()).max().unwrap_or(0);
    let label = (longest + 2).max(SCALE_LABEL);
    let drawn = scale.rows.iter().filter(|row| row.points.is_some());
    let text = drawn.map(|row| row.text.width()).max().unwrap_or(0);
    let half = (columns.saturating_sub(label + text + 3) / 2).clamp(1, HALF);
    let [under, aim, over] = &scale.ends;
    let side = half.saturating_sub(aim.len() / 2);
    let ends = format!("{:label$}{}{aim}{}", "", width::left(under, side), width::right(over, side));
    std::iter::once(ends).chain(scale.rows.iter().map(|row| gap_line(row, label, half))).collect()
}

/// `2025-03-05  .....[---o---].....|.........  21 under 50%`.
fn gap_line(row: &GapRow, label: usize, half: usize) -> String {
    let label = width::left(&row.label, label);
    match row.points {
        None => format!("{label}{}", row.text),
        Some(points) => format!("{label}{}  {}", gap_signs(points, row.band, half), row.text),
    }
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
