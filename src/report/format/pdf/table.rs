//! Tables: columns as wide as what stands in them needs, the heads again on each page, long rows over several pages.

use krilla::tagging::{TableHeaderScope, Tag, TagKind};

use crate::report::{
    document::Table,
    format::pdf::{
        blocks::Blocks,
        flow::{Flow, LEADING, MARGIN, Style, WIDTH},
        fonts::Weight,
        lines::{Line, Text},
        paint::{self, INK, RULE},
    },
};

/// Between columns.
const GAP: f32 = 12.0;
/// Above and below the text of a row.
const PADDING: f32 = 3.5;

/// A column: from the left, how wide, and whether its cells stand at its right edge.
#[derive(Clone, Copy)]
struct Column {
    x: f32,
    width: f32,
    is_number: bool,
}

/// The lines of each cell of a row.
struct Row {
    cells: Vec<Vec<Line>>,
    styles: Vec<Style>,
}

impl Row {
    fn lines(&self) -> usize {
        self.cells.iter().map(Vec::len).max().unwrap_or(0)
    }
}

impl Blocks {
    pub fn table(&self, flow: &mut Flow<'_, '_>, table: &Table) {
        let text = Style { size: self.sizes.small, ..self.sizes.text() };
        let bold = Style { weight: Weight::Bold, ..text };
        let columns = columns(flow, table, text);
        let row = |flow: &Flow<'_, '_>, cells: &[String], styles: Vec<Style>| {
            let lines = cells.iter().zip(&styles).zip(&columns).map(|((cell, style), column)| {
                Text::new(flow.fonts, &[(cell, style.weight)], style.size).lines(flow.fonts, column.width)
            });
            Row { cells: lines.collect(), styles }
        };
        let head = row(flow, &table.heads, vec![bold; table.heads.len()]);
        let styles: Vec<Style> = (0..table.heads.len()).map(|at| if at == 0 { bold } else { text }).collect();
        let rows: Vec<Row> = table.rows.iter().map(|cells| row(flow, cells, styles.clone())).collect();
        flow.gap(self.sizes.body * 0.4);
        flow.group(Tag::Table, |flow| {
            flow.stick(|flow| {
                flow.group(Tag::Caption, |flow| {
                    flow.text(&[(&table.caption, Weight::Regular)], self.sizes.small(), MARGIN, WIDTH);
                });
            });
            let put = Put { columns: &columns, head: &head };
            flow.stick(|flow| put.head(flow));
            flow.group(Tag::TBody, |flow| {
                for row in &rows {
                    put.row(flow, row);
                }
            });
        });
        flow.gap(self.sizes.body * 0.8);
    }
}

struct Put<'r> {
    columns: &'r [Column],
    head: &'r Row,
}

impl Put<'_> {
    fn head(&self, flow: &mut Flow<'_, '_>) {
        flow.need(height(self.head, self.head.lines()));
        let leaves = flow.group(Tag::THead, |flow| leaves(flow, self.head, true));
        self.lines(flow, self.head, 0..self.head.lines(), &leaves);
        rule(flow, 1.5);
    }

    /// The heads at the top of the next page. They have been read out once.
    fn head_again(&self, flow: &mut Flow<'_, '_>) {
        flow.new_page();
        self.lines(flow, self.head, 0..self.head.lines(), &[]);
        rule(flow, 1.5);
    }

    fn row(&self, flow: &mut Flow<'_, '_>, row: &Row) {
        let leaves = leaves(flow, row, false);
        let whole = height(row, row.lines());
        let below_head = whole + height(self.head, self.head.lines());
        if whole > flow.room() && (Flow::fits_a_page(below_head) || flow.room() < height(row, 2)) {
            self.head_again(flow);
        }
        let mut from = 0;
        while from < row.lines() {
            let fits = (from + 1..=row.lines()).rev().find(|to| height(row, to - from) <= flow.room() + 0.01);
            let to = fits.unwrap_or(from + 1);
            self.lines(flow, row, from..to, &leaves);
            from = to;
            if from < row.lines() {
                self.head_again(flow);
            }
        }
        rule(flow, 0.6);
    }

    fn lines(&self, flow: &mut Flow<'_, '_>, row: &Row, which: std::ops::Range<usize>, leaves: &[usize]) {
        let top = flow.y() + PADDING;
        let count = which.len();
        for (at, (cell, style)) in row.cells.iter().zip(&row.styles).enumerate() {
            let Some(column) = self.columns.get(at) else { continue };
            let mut y = top;
            for line in cell.iter().take(which.end).skip(which.start) {
                let room = if column.is_number { column.width - line.width } else { 0.0 };
                flow.line_at(line.clone(), *style, (column.x + room, y), leaves.get(at).copied());
                y += style.size * LEADING;
            }
        }
        flow.advance(height(row, count));
    }
}

/// A line across the page, thicker below heads.
fn rule(flow: &mut Flow<'_, '_>, width: f32) {
    let y = flow.y();
    let colour = if width > 1.0 { INK } else { RULE };
    flow.outline(None, paint::straight((MARGIN, y), (MARGIN + WIDTH, y)), paint::pen(colour, width));
}

/// The tags of a row, and the leaf of each cell.
fn leaves(flow: &mut Flow<'_, '_>, row: &Row, is_head: bool) -> Vec<usize> {
    flow.group(Tag::TR, |flow| {
        let cells = 0..row.cells.len();
        cells
            .map(|at| {
                let tag: TagKind = match (is_head, at) {
                    (true, _) => Tag::TH(TableHeaderScope::Column).into(),
                    (false, 0) => Tag::TH(TableHeaderScope::Row).into(),
                    (false, _) => Tag::TD.into(),
                };
                flow.group(tag, Flow::leaf)
            })
            .collect()
    })
}

#[expect(clippy::cast_precision_loss, reason = "lines of a row")]
fn height(row: &Row, lines: usize) -> f32 {
    let size = row.styles.first().map_or(0.0, |style| style.size);
    lines as f32 * size * LEADING + 2.0 * PADDING
}

/// Columns as wide as their words on one line, if that has room. Else each has its widest word, and what is left goes to
/// those that want more; and where even that is too much, all give way. A number is on one line unless words would be
/// broken for it.
#[expect(clippy::cast_precision_loss, reason = "columns of a table")]
fn columns(flow: &Flow<'_, '_>, table: &Table, style: Style) -> Vec<Column> {
    let numbers = table.number_columns();
    let room = WIDTH - GAP * numbers.len().saturating_sub(1) as f32;
    let whole = wants(flow, table, style, &numbers);
    let least: f32 = whole.iter().map(|(least, _)| least).sum();
    let wants = if least <= room { whole } else { wants(flow, table, style, &[]) };
    let widths = share_out(&wants, room);
    let mut x = MARGIN;
    let mut out = vec![];
    for (width, is_number) in widths.into_iter().zip(numbers) {
        out.push(Column { x, width, is_number });
        x += width + GAP;
    }
    out
}

/// The least and the most that each column wants; the least of those that are to be on one line is the most.
fn wants(flow: &Flow<'_, '_>, table: &Table, style: Style, on_one_line: &[bool]) -> Vec<(f32, f32)> {
    (0..table.heads.len())
        .map(|at| {
            let cells = table.rows.iter().filter_map(|row| row.get(at));
            let wanted =
                |cell: &str, weight| Text::new(flow.fonts, &[(cell, weight)], style.size).least_and_most();
            let first = wanted(table.heads.get(at).map_or("", String::as_str), Weight::Bold);
            let weight = if at == 0 { Weight::Bold } else { Weight::Regular };
            let is_whole = on_one_line.get(at) == Some(&true);
            cells.fold(first, |(least, most), cell| {
                let (l, m) = wanted(cell, weight);
                (least.max(if is_whole { m } else { l }), most.max(m))
            })
        })
        .collect()
}

/// The room for each, from the least and the most that each wants.
#[expect(clippy::cast_precision_loss, reason = "columns of a table")]
fn share_out(wants: &[(f32, f32)], room: f32) -> Vec<f32> {
    let least: f32 = wants.iter().map(|(least, _)| least).sum();
    let most: f32 = wants.iter().map(|(_, most)| most).sum();
    let of = |least: f32, most: f32, part: f32| least + (most - least) * part;
    if most <= room {
        // Columns beside each other read better than columns far apart: the last has what is left.
        let spare = (room - most) / wants.len().max(1) as f32 * 0.7;
        return wants.iter().map(|(_, most)| most + spare).collect();
    }
    if least <= room {
        let part = (room - least) / (most - least).max(f32::EPSILON);
        return wants.iter().map(|(least, most)| of(*least, *most, part)).collect();
    }
    // A word that is too wide is broken. What is narrow already gives nothing.
    let fair = room / wants.len().max(1) as f32;
    let narrow: f32 = wants.iter().map(|(least, _)| least.min(fair)).sum();
    let wide: f32 = wants.iter().map(|(least, _)| (least - fair).max(0.0)).sum();
    let part = (room - narrow) / wide.max(f32::EPSILON);
    wants.iter().map(|(least, _)| least.min(fair) + (least - fair).max(0.0) * part).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_have_all_the_room_and_no_more() {
        for wants in [
            vec![(10.0, 20.0), (10.0, 40.0)],
            vec![(40.0, 90.0), (20.0, 60.0)],
            vec![(400.0, 900.0), (20.0, 60.0), (30.0, 30.0)],
        ] {
            let widths = share_out(&wants, 100.0);
            assert!(widths.iter().sum::<f32>() <= 100.1, "{widths:?}");
            assert!(widths.iter().all(|width| *width > 9.9), "{widths:?}");
        }
        assert_eq!(share_out(&[(400.0, 900.0), (20.0, 60.0)], 100.0), [80.0, 20.0]);
    }
}
