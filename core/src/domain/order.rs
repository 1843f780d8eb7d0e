//! Sorting, with one copy of the sort for all that is sorted.
//!
//! The standard library makes its sort anew for each type and each comparison, about 4 KiB every time: more than a
//! twentieth of the program. Here places are sorted, by a comparison that is called through a pointer.

use std::cmp::Ordering;

/// Puts things in order. Equals stay in the order in which they are.
pub trait Ordered<T> {
    /// The least first, as `compare` says.
    fn order_by(&mut self, compare: impl Fn(&T, &T) -> Ordering);

    /// The least `key` first. The key is asked for at every comparison.
    fn order_by_key<K: Ord>(&mut self, key: impl Fn(&T) -> K) {
        self.order_by(|a, b| key(a).cmp(&key(b)));
    }

    /// The least first.
    fn order(&mut self)
    where
        T: Ord,
    {
        self.order_by(T::cmp);
    }
}

impl<T> Ordered<T> for [T] {
    fn order_by(&mut self, compare: impl Fn(&T, &T) -> Ordering) {
        let at = |place: usize| self.get(place);
        let compared = |a, b| at(a).zip(at(b)).map_or(Ordering::Equal, |(a, b)| compare(a, b));
        let mut places = sorted_places(self.len(), &compared);
        for to in 0..self.len() {
            let from = moved_from(&places, to);
            self.swap(to, from);
            if let Some(place) = places.get_mut(to) {
                *place = from;
            }
        }
    }
}

/// The places from 0 on, in order of what stands there.
#[expect(clippy::disallowed_methods, reason = "this is the one copy")]
fn sorted_places(len: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut places: Vec<usize> = (0..len).collect();
    places.sort_by(|a, b| compare(*a, *b));
    places
}

/// Where what belongs to the place `to` is by now: what was at an earlier place has been swapped away from there.
fn moved_from(places: &[usize], to: usize) -> usize {
    let mut from = to;
    loop {
        from = places.get(from).copied().unwrap_or(to);
        if from >= to {
            return from;
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::{collection::vec, prelude::*};

    use super::*;

    proptest! {
        #[test]
        #[expect(clippy::disallowed_methods, reason = "what it has to agree with")]
        fn it_sorts_as_the_standard_library_does(items in vec((0..9_u8, any::<u16>()), 0..90)) {
            let (mut ours, mut theirs) = (items.clone(), items);
            ours.order_by_key(|(key, _)| *key);
            theirs.sort_by_key(|(key, _)| *key);
            prop_assert_eq!(&ours, &theirs);
            ours.order();
            theirs.sort_unstable();
            prop_assert_eq!(ours, theirs);
        }
    }
}
