//! The thin shell around the pure core: the event loop, the clock, the terminal, signals and the recorder.

mod answers;
pub mod app;
pub mod batch;
pub mod clock;
mod cores;
mod cursor;
pub mod disposal;
pub mod event;
pub mod follower;
pub mod fonts;
pub mod home;
pub mod interrupt;
pub mod lead;
pub mod line_output;
pub mod listeners;
pub mod painter;
#[cfg(feature = "encrypt")]
pub mod passphrase;
#[cfg_attr(not(feature = "page"), path = "no_phone_page.rs")]
pub mod phone_page;
pub mod preparation;
pub mod process;
pub mod recorder;
pub mod review;
pub mod session_clock;
pub mod session_list;
pub mod terminal;
pub mod terminal_session;
pub mod view;
