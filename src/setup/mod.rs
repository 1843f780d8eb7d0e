//! Setting up a meeting: what people type becomes a draft, and a draft becomes the opening events. Pure.

pub mod agenda_line;
pub mod draft;
pub mod people_line;
pub mod template;

pub use draft::{Draft, ItemDraft};
