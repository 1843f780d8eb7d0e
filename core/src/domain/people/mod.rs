//! Who is here: people, roles, groups, keys, and what they agreed.

pub mod agreement;
mod apply;
pub mod attendance;
pub mod changes;
pub mod decide;
pub mod draft;
pub mod group;
pub mod hat;
pub mod joining;
pub mod keys;
pub mod label;
mod labels;
pub mod late;
pub mod lookup;
pub mod person;
mod queries;
pub mod roster;
