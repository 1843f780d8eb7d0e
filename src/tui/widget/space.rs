//! Space on the screen, given out in rows. Plain rectangles.

use ratatui::layout::{Margin, Rect};

/// A number of rows or columns; as many as a screen can have, if there are more.
#[must_use]
pub fn rows(n: usize) -> u16 {
    u16::try_from(n).unwrap_or(u16::MAX)
}

/// The area without its first and last column.
#[must_use]
pub fn inner(area: Rect) -> Rect {
    area.inner(Margin::new(1, 0))
}

/// Draws at the top of what is left, and leaves what is below. Nothing is drawn where nothing is left.
pub fn take(left: &mut Rect, draw: impl FnOnce(Rect) -> u16) {
    let used = if left.is_empty() { 0 } else { draw(*left).min(left.height) };
    left.y += used;
    left.height -= used;
}

/// A body and, below it, a foot of so many rows, of which at least the first row stays with the body.
#[must_use]
pub fn split_foot(area: Rect, foot: usize) -> (Rect, Rect) {
    let foot = rows(foot).min(area.height.saturating_sub(1));
    let body = Rect { height: area.height - foot, ..area };
    (body, Rect { y: body.bottom(), height: foot, ..area })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_foot_leaves_a_row_for_the_body() {
        let area = Rect::new(3, 2, 10, 4);
        assert_eq!(split_foot(area, 1), (Rect::new(3, 2, 10, 3), Rect::new(3, 5, 10, 1)));
        assert_eq!(split_foot(area, 9), (Rect::new(3, 2, 10, 1), Rect::new(3, 3, 10, 3)));
        assert_eq!(split_foot(Rect::new(0, 0, 5, 0), 2).1.height, 0);
    }
}
