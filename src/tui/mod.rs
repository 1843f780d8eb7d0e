//! The screens. Pure: messages in, a changed model and effects out; a model in, a picture out.

pub mod announce;
pub mod announcement;
pub mod announcer;
pub mod command;
pub mod draw;
pub mod frame;
pub mod help_state;
pub mod keymap;
pub mod meeting;
pub mod model;
pub mod msg;
pub mod navigation;
pub mod ops;
pub mod questions;
pub mod screen;
pub mod screens;
pub mod script;
pub mod surface;
pub mod theme;
pub mod typed_keys;
pub mod update;
pub mod widget;

pub use announcer::Announcer;
pub use draw::{draw, save_word};
pub use keymap::{Key, Keymap};
pub use model::Model;
pub use msg::{Effect, Msg};
pub use surface::Places;
pub use update::{next_wake, update};
