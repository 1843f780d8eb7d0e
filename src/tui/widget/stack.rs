//! Gives out the rows of a column to its parts, in the order of what they are worth.
//!
//! What a part asks for depends on the size of the window and on what changes seldom (how many people there are), so
//! that no part changes its place because another has more to show.

use ratatui::layout::{Constraint, Layout, Rect};

/// What a part of a column asks for, in rows.
#[derive(Clone, Copy, Debug)]
pub struct Want<T> {
    pub part: T,
    /// 0 stays longest and grows first.
    pub worth: u8,
    /// With fewer rows it is left out.
    pub least: u16,
    /// With these it shows all that it has to say.
    pub good: u16,
    /// More than these are of no use to it.
    pub most: u16,
}

/// What a part asks for, in one line of a list of parts.
#[must_use]
pub fn want<T>(part: T, worth: u8, least: u16, good: u16, most: u16) -> Want<T> {
    Want { part, worth, least, good, most }
}

/// The two columns of a wide window; the left one has so many hundredths of the width.
#[must_use]
pub fn columns(body: Rect, left: u16) -> [Rect; 2] {
    Layout::horizontal([Constraint::Percentage(left), Constraint::Fill(1)]).areas(body)
}

/// The parts that there is room for, from the top, each with its rows.
#[must_use]
pub fn stack<T: Copy>(area: Rect, wants: &[Want<T>]) -> Vec<(T, Rect)> {
    let mut kept: Vec<Want<T>> = wants.to_vec();
    while kept.iter().map(|w| w.least).sum::<u16>() > area.height {
        let Some(last) = (0..kept.len()).rev().max_by_key(|at| kept[*at].worth) else { break };
        kept.remove(last);
    }
    let mut rows: Vec<u16> = kept.iter().map(|w| w.least).collect();
    let mut by_worth: Vec<(u8, usize)> = kept.iter().map(|w| w.worth).zip(0..).collect();
    by_worth.sort_unstable();
    for upto in [|w: &Want<T>| w.good, |w: &Want<T>| w.most] {
        for &(_, at) in &by_worth {
            let spare = area.height - rows.iter().sum::<u16>();
            rows[at] += upto(&kept[at]).saturating_sub(rows[at]).min(spare);
        }
    }
    let mut y = area.y;
    let place = |(want, height): (Want<T>, u16)| {
        let rect = Rect { y, height, ..area };
        y += height;
        (want.part, rect)
    };
    kept.into_iter().zip(rows).map(place).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn heights(height: u16) -> Vec<(char, u16)> {
        let wants = [want('a', 1, 1, 2, 2), want('b', 0, 2, 3, 9), want('c', 2, 1, 4, 4)];
        stack(Rect::new(0, 0, 9, height), &wants).into_iter().map(|(part, r)| (part, r.height)).collect()
    }

    #[test]
    fn what_is_worth_least_goes_first_and_grows_last() {
        assert_eq!(heights(1), []);
        assert_eq!(heights(2), [('b', 2)]);
        assert_eq!(heights(3), [('a', 1), ('b', 2)]);
        assert_eq!(heights(6), [('a', 2), ('b', 3), ('c', 1)]);
        assert_eq!(heights(12), [('a', 2), ('b', 6), ('c', 4)]);
        assert_eq!(heights(99).iter().map(|(_, rows)| rows).sum::<u16>(), 15);
    }
}
