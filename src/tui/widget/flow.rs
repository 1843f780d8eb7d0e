//! Keys or signs with their meanings, side by side on as few rows as they need.
//!
//! ```text
//!  a-z who speaks  space quiet  ? help
//! ```

use ratatui::{
    layout::Rect,
    text::{Line, Span},
};

use crate::tui::widget::{line, space};

/// A key or a sign, and what it means.
#[derive(Clone, Debug)]
pub struct Entry {
    pub sign: Span<'static>,
    pub meaning: Span<'static>,
}

/// What stands before a meaning.
const BEFORE: &str = " ";
/// What stands after it.
const AFTER: &str = "  ";

/// Lays out the entries in their order on at most `most_rows` rows of `columns`; what does not fit there is left
/// out. An entry wider than a row has one to itself.
#[must_use]
pub fn rows(
    entries: impl IntoIterator<Item = Entry>,
    columns: usize,
    most_rows: usize,
) -> Vec<Line<'static>> {
    let mut rows: Vec<Vec<Span<'static>>> = vec![];
    let mut used = columns;
    for Entry { sign, meaning } in entries {
        let text = [BEFORE, &meaning.content, AFTER].concat();
        let wanted = line::width(&sign.content) + line::width(&text);
        if rows.is_empty() || used + wanted > columns {
            if rows.len() == most_rows {
                break;
            }
            rows.push(vec![Span::raw(" ")]);
            used = 1;
        }
        used += wanted;
        if let Some(row) = rows.last_mut() {
            row.extend([sign, Span::styled(text, meaning.style)]);
        }
    }
    rows.into_iter().map(Line::from).collect()
}

/// Where each entry stands in its rows, with its meaning.
#[must_use]
pub fn places(rows: &[Line<'_>]) -> Vec<Rect> {
    let mut places = vec![];
    for (y, row) in rows.iter().enumerate() {
        let mut x = row.spans.first().map_or(0, |blank| line::width(&blank.content));
        for pair in row.spans.get(1..).unwrap_or_default().chunks(2) {
            let columns: usize = pair.iter().map(|span| line::width(&span.content)).sum();
            let shown = columns.saturating_sub(AFTER.len());
            places.push(Rect::new(space::rows(x), space::rows(y), space::rows(shown), 1));
            x += columns;
        }
    }
    places
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(columns: usize, most_rows: usize) -> Vec<String> {
        let entry = |(sign, meaning)| Entry { sign: Span::raw(sign), meaning: Span::raw(meaning) };
        let entries = [("a", "one"), ("b", "two"), ("c", "three")].map(entry);
        rows(entries, columns, most_rows).iter().map(ToString::to_string).collect()
    }

    #[test]
    fn entries_break_into_rows_and_stop_at_the_last() {
        assert_eq!(texts(15, 9), [" a one  b two  ", " c three  "]);
        assert_eq!(texts(15, 1), [" a one  b two  "]);
        assert_eq!(texts(3, 9), [" a one  ", " b two  ", " c three  "]);
    }

    #[test]
    fn each_entry_has_its_place() {
        let entry = |(sign, meaning)| Entry { sign: Span::raw(sign), meaning: Span::raw(meaning) };
        let entries = [("a", "one"), ("b", "two"), ("c", "three")].map(entry);
        let places = places(&rows(entries, 15, 9));
        assert_eq!(places, [Rect::new(1, 0, 5, 1), Rect::new(8, 0, 5, 1), Rect::new(1, 1, 7, 1)]);
    }
}
