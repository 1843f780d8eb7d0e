//! Sets up a meeting: typed text and templates become a draft, and the draft becomes the opening events. Pure.

pub mod agenda_line;
pub mod draft;
pub mod people_line;
pub mod protocol;
pub mod template;

pub use draft::{Draft, ItemDraft};
