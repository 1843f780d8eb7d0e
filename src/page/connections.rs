//! How many connections there may be at once, so that a flood of them costs little.

use std::{
    collections::HashMap,
    net::IpAddr,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

/// Most connections at once: thirty phones and their browsers many times over.
pub const MOST: usize = 256;
/// Most connections of one address: a browser opens six.
pub const MOST_OF_ONE: usize = 20;

/// The connections there are, by address.
#[derive(Clone, Debug, Default)]
pub struct Connections(Arc<Mutex<HashMap<IpAddr, usize>>>);

/// A connection that counts until it is dropped.
#[derive(Debug)]
pub struct Connection {
    of: Connections,
    address: IpAddr,
}

impl Connections {
    /// Counts one more. `None`: there are too many, in all or of this address.
    #[must_use]
    pub fn add(&self, address: IpAddr) -> Option<Connection> {
        let mut counts = self.counts();
        let all: usize = counts.values().sum();
        let of_one = counts.get(&address).copied().unwrap_or_default();
        if all >= MOST || of_one >= MOST_OF_ONE {
            return None;
        }
        counts.insert(address, of_one + 1);
        Some(Connection { of: self.clone(), address })
    }

    fn counts(&self) -> MutexGuard<'_, HashMap<IpAddr, usize>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Connection {
    fn drop(&mut self) {
        let mut counts = self.of.counts();
        if let Some(count) = counts.get_mut(&self.address) {
            *count -= 1;
            if *count == 0 {
                counts.remove(&self.address);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn neither_one_address_nor_many_take_all_connections() {
        let connections = Connections::default();
        let of = |last: u8| IpAddr::from([10, 0, 0, last]);
        let mut held: Vec<Connection> = (0..MOST_OF_ONE).map(|_| connections.add(of(1)).unwrap()).collect();
        assert!(connections.add(of(1)).is_none());
        held.pop();
        held.push(connections.add(of(1)).unwrap());
        let others = (2..=u8::MAX).flat_map(|last| std::iter::repeat_n(last, MOST_OF_ONE));
        held.extend(others.map_while(|last| connections.add(of(last))));
        assert_eq!(held.len(), MOST);
        drop(held);
        assert!(connections.counts().is_empty());
    }
}
