//! Screens as text: real updates and views, keys in, a picture out. Styles are asserted on cells.

#![expect(clippy::unwrap_used, reason = "tests: a failure is a finding")]

mod chair;
mod closing;
mod comparing;
mod consent;
mod cursor;
mod dialogs;
mod every_screen;
mod figures;
mod hands;
mod home;
mod late_comers;
mod layout;
mod lists;
mod live;
mod mouse;
mod notes;
mod observers;
mod opening;
mod palette;
mod phone_page;
mod place;
mod practise;
mod reviewing;
mod setup;
mod setup_layout;
mod stage;
mod states;
#[path = "../support/mod.rs"]
mod support;
mod themes;
mod views;
mod welsh;
