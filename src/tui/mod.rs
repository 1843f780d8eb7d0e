//! The screens. Pure: messages in, a changed model and effects out; a model in, a picture out.

pub mod ask;
pub mod command;
pub mod keymap;
pub mod list;
pub mod model;
pub mod msg;
pub mod palette;
pub mod panel;
pub mod review;
pub mod screen;
pub mod script;
pub mod series;
pub mod theme;
pub mod update;
pub mod widget;

pub use keymap::{Key, Keymap};
pub use model::Model;
pub use msg::{Effect, Msg};
pub use screen::{draw, save_word};
pub use update::{next_wake, update};
