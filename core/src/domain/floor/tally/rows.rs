//! A row for every index: what the tally counts by seat, group and item.
//!
//! No index can be out of bounds, so none has to be checked where it is used. Reading a row that was never written gives the default;
//! writing one makes it, and those before it.

use std::{
    ops::{Index, IndexMut},
    slice::{Iter, IterMut},
};

#[derive(Clone, Debug, Default)]
pub struct Rows<T> {
    rows: Vec<T>,
    /// What stands for every row that was never written.
    unwritten: T,
}

impl<T> Rows<T> {
    /// How many rows were written, from the first to the last of them.
    #[inline]
    #[must_use]
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    #[inline]
    pub fn iter(&self) -> Iter<'_, T> {
        self.rows.iter()
    }

    pub(super) fn iter_mut(&mut self) -> IterMut<'_, T> {
        self.rows.iter_mut()
    }
}

impl<T: Default> Rows<T> {
    pub(super) fn push(&mut self, row: T) {
        self.rows.push(row);
    }

    #[cold]
    fn make(&mut self, at: usize) {
        self.rows.resize_with(at.saturating_add(1), T::default);
    }
}

impl<T> Index<usize> for Rows<T> {
    type Output = T;

    #[inline]
    fn index(&self, at: usize) -> &T {
        self.rows.get(at).unwrap_or(&self.unwritten)
    }
}

impl<T: Default> IndexMut<usize> for Rows<T> {
    #[inline]
    #[expect(clippy::indexing_slicing, reason = "a row that is not there is made first")]
    fn index_mut(&mut self, at: usize) -> &mut T {
        if at >= self.rows.len() {
            self.make(at);
        }
        &mut self.rows[at]
    }
}

impl<'a, T> IntoIterator for &'a Rows<T> {
    type Item = &'a T;
    type IntoIter = Iter<'a, T>;

    fn into_iter(self) -> Iter<'a, T> {
        self.iter()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_can_be_read_and_writing_one_makes_it() {
        let mut rows = Rows::<u32>::default();
        assert_eq!((rows[7], rows.len()), (0, 0));
        rows[2] += 5;
        assert_eq!((rows[0], rows[2], rows[3], rows.len()), (0, 5, 0, 3));
    }
}
