//! One folder a screen.

pub mod closing;
pub mod comparison;
pub mod glance;
pub mod home;
pub mod list;
pub mod live;
pub mod play;
pub mod practise;
pub mod review;
pub mod series;
pub mod setup;
#[cfg(feature = "rooms")]
pub mod tables;
