//! Words and clocks that can be read from three metres away: text that scales to its space.
//!
//! The letters are those of an 8×8 font, each of its pixels so many half cells wide and high. `tui-big-text` draws the
//! same font at most 8 rows high, which is too small on a projector, and its zero has a slash.

use font8x8::{BASIC_FONTS, LATIN_FONTS, UnicodeFonts};
use ratatui::{buffer::Buffer, layout::Rect, style::Style};

use crate::tui::{
    theme::Theme,
    widget::{cells, line, space},
};

/// Columns and rows of a pixel, in half cells; the largest letters first. A cell is about twice as high as wide.
const SIZES: [Size; 8] =
    [Size(12, 6), Size(8, 4), Size(6, 4), Size(4, 4), Size(4, 2), Size(2, 2), Size(2, 1), Size(1, 1)];

/// Four quarters of a cell: upper left, upper right, lower left, lower right; the first is the lowest bit.
const QUARTERS: [&str; 16] = [" ", "▘", "▝", "▀", "▖", "▌", "▞", "▛", "▗", "▚", "▐", "▜", "▄", "▙", "▟", "█"];

/// A zero without a slash, which is easily read as an eight.
const ZERO: [u8; 8] = [0x3E, 0x63, 0x63, 0x63, 0x63, 0x63, 0x3E, 0x00];

#[derive(Clone, Copy)]
struct Size(u16, u16);

impl Size {
    /// Columns of a letter.
    fn columns(self) -> u16 {
        4 * self.0
    }

    /// Rows of a letter.
    fn rows(self) -> u16 {
        4 * self.1
    }

    /// Whether no cell is filled in its left or its right half alone, for which ASCII has no sign.
    fn has_whole_columns(self) -> bool {
        self.0.is_multiple_of(2)
    }
}

/// Draws a text as large as it fits, on at most `most` lines of it, and returns the rows used. Scripts without
/// large letters get ordinary ones.
pub fn draw(area: Rect, buf: &mut Buffer, text: &str, most: usize, style: Style, theme: Theme) -> u16 {
    let area = area.intersection(buf.area);
    if area.is_empty() || text.is_empty() {
        return 0;
    }
    if let Some((size, lines)) = fitting(area, text, most, theme) {
        for (n, line) in lines.iter().enumerate() {
            let y = area.y + size.rows() * space::rows(n);
            letters(Rect { y, height: size.rows(), ..area }, buf, line, size, style, theme);
        }
        return size.rows() * space::rows(lines.len());
    }
    let lines = line::wrap(text, usize::from(area.width));
    let strong = style.patch(theme.strong());
    for (y, text) in (area.top()..area.bottom()).zip(&lines) {
        buf.set_stringn(area.x, y, text, usize::from(area.width), strong);
    }
    space::rows(lines.len()).min(area.height)
}

/// The rows of a text in the smallest of the large letters, on as many lines as it takes. `None`: it has none.
#[must_use]
pub fn smallest_rows(columns: u16, text: &str, theme: Theme) -> Option<u16> {
    let (size, lines) = smallest(columns, text, theme)?;
    Some(size.rows().saturating_mul(space::rows(lines.len())))
}

/// Draws a text in the smallest of the large letters, as much of it as fits, and returns the rows used.
pub fn draw_smallest(area: Rect, buf: &mut Buffer, text: &str, style: Style, theme: Theme) -> u16 {
    let area = area.intersection(buf.area);
    let Some((size, lines)) = smallest(area.width, text, theme) else { return 0 };
    let mut left = area;
    for text in lines.iter().take(usize::from(area.height / size.rows())) {
        space::take(&mut left, |r| {
            letters(Rect { height: size.rows(), ..r }, buf, text, size, style, theme);
            size.rows()
        });
    }
    area.height - left.height
}

/// The smallest large letters, and the lines of a text in them; each of its words fits on one.
fn smallest(columns: u16, text: &str, theme: Theme) -> Option<(Size, Vec<String>)> {
    let size = sizes(text, theme).last()?;
    let across = usize::from(columns / size.columns());
    let fits = text.split_whitespace().all(|word| line::width(word) <= across);
    fits.then(|| (size, line::wrap(text, across)))
}

/// Whether a text can be drawn in large letters.
#[must_use]
pub fn fits(area: Rect, text: &str, most: usize, theme: Theme) -> bool {
    fitting(area, text, most, theme).is_some()
}

/// The largest letters in which all of a text fits on at most `most` lines, and the lines.
fn fitting(area: Rect, text: &str, most: usize, theme: Theme) -> Option<(Size, Vec<String>)> {
    let longest = text.split_whitespace().map(line::width).max()?;
    sizes(text, theme).find_map(|size| {
        let (across, down) =
            (usize::from(area.width / size.columns()), usize::from(area.height / size.rows()));
        if longest > across {
            return None;
        }
        let lines = line::wrap(text, across);
        (lines.len() <= most.min(down)).then_some((size, lines))
    })
}

/// The sizes in which all of a text can be drawn.
fn sizes(text: &str, theme: Theme) -> impl Iterator<Item = Size> {
    let drawable = text.chars().all(|c| glyph(c).is_some());
    SIZES.into_iter().filter(move |size| drawable && (!theme.ascii || size.has_whole_columns()))
}

fn glyph(c: char) -> Option<[u8; 8]> {
    if c == '0' { Some(ZERO) } else { BASIC_FONTS.get(c).or_else(|| LATIN_FONTS.get(c)) }
}

/// One line of letters, from the left edge.
fn letters(area: Rect, buf: &mut Buffer, text: &str, size: Size, style: Style, theme: Theme) {
    let glyphs: Vec<[u8; 8]> = text.chars().filter_map(glyph).collect();
    for (row, y) in (0..size.rows()).zip(area.y..) {
        let cells = cells::of_row(buf, (area.x, y), area.right());
        for (letter, glyph) in cells.chunks_mut(usize::from(size.columns())).zip(&glyphs) {
            let halves = [2 * row, 2 * row + 1].map(|half| glyph[usize::from(half / size.1)]);
            for (column, cell) in (0..).zip(letter) {
                let quarters = quarters(halves, size, column);
                if quarters > 0 {
                    cell.set_symbol(if theme.ascii { ascii(quarters) } else { QUARTERS[quarters] })
                        .set_style(style);
                }
            }
        }
    }
}

/// Which quarters of a cell are filled: an index of [`QUARTERS`]. `halves`: the pixels of a letter in the upper and the
/// lower half of its row.
fn quarters(halves: [u8; 2], Size(across, _): Size, column: u16) -> usize {
    let [left, right] = [2 * column, 2 * column + 1].map(|half| half / across);
    let filled = |pixels: u8, at: u16| usize::from(pixels >> at & 1);
    let [above, below] = halves;
    filled(above, left) | filled(above, right) << 1 | filled(below, left) << 2 | filled(below, right) << 3
}

/// For cells filled in their upper half, their lower half, or both.
fn ascii(quarters: usize) -> &'static str {
    match quarters {
        0b0011 => "\"",
        0b1100 => ".",
        _ => "#",
    }
}

/// Below this height of the window everything is shown in ordinary letters, so that all of it fits.
const LOW: u16 = 16;

/// As [`draw`], but in ordinary letters when the `window` is low.
pub fn draw_in(
    window: u16,
    area: Rect,
    buf: &mut Buffer,
    text: &str,
    most: usize,
    style: Style,
    theme: Theme,
) -> u16 {
    let most = if window < LOW { 0 } else { most };
    draw(area, buf, text, most, style, theme)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::theme::Palette;

    fn drawn(width: u16, height: u16, text: &str, ascii: bool) -> (u16, Vec<String>) {
        let area = Rect::new(0, 0, width, height);
        let mut buf = Buffer::empty(area);
        let used = draw(area, &mut buf, text, 1, Style::new(), Theme { palette: Palette::None, ascii });
        let row = |y| (0..width).map(|x| buf[(x, y)].symbol().to_owned()).collect::<String>();
        (used, (0..height).map(row).collect())
    }

    #[test]
    fn letters_grow_with_the_space() {
        let heights = [(4, 4), (8, 8), (16, 8), (64, 30)].map(|(w, h)| drawn(w, h, "1", false).0);
        assert_eq!(heights, [4, 8, 8, 24]);
        assert_eq!(drawn(3, 30, "1", false).0, 1);
    }

    #[test]
    fn ascii_letters_are_made_of_whole_and_half_cells() {
        let (used, rows) = drawn(16, 8, "0", true);
        assert_eq!(used, 8);
        assert_eq!(rows[0], "  ##########    ");
        assert_eq!(rows[3], rows[1], "no slash in {rows:#?}");
        let (used, rows) = drawn(8, 4, "0", true);
        assert_eq!(used, 4);
        assert_eq!(rows, [r##".#"""#. "##, "##   ## ", "##   ## ", r#" """""  "#]);
        assert_eq!(drawn(7, 4, "0", true).0, 1);
    }

    #[test]
    fn the_smallest_letters_take_as_many_lines_as_they_need() {
        let theme = Theme { palette: Palette::None, ascii: false };
        assert_eq!(smallest_rows(80, "since staff last spoke", theme), Some(8));
        assert_eq!(smallest_rows(24, "since staff last spoke", theme), Some(16));
        assert_eq!(smallest_rows(16, "since staff last spoke", theme), None, "a word is longer than a line");
        assert_eq!(smallest_rows(80, "李小龍", theme), None);
        let area = Rect::new(0, 0, 24, 11);
        let used =
            draw_smallest(area, &mut Buffer::empty(area), "since staff last spoke", Style::new(), theme);
        assert_eq!(used, 8, "no half letters");
    }

    #[test]
    fn letters_with_accents_are_large_and_other_scripts_ordinary() {
        assert_eq!(drawn(40, 8, "Zoë", false).0, 8);
        assert_eq!(drawn(40, 8, "李小龍", false).0, 1);
    }
}
