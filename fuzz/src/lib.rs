//! What the fuzz targets share: inputs made into files and meetings, and checks that hold for all of them.

pub mod floor_model;
pub mod meeting;
pub mod named;
pub mod readers;
pub mod reports;
pub mod session_file;
pub mod word_file;

use std::{collections::BTreeMap, sync::OnceLock};

use airtime::{
    settings::Settings,
    tui::{Keymap, ops},
};

/// The text of an input, if it is one.
#[must_use]
pub fn text(data: &[u8]) -> Option<&str> {
    std::str::from_utf8(data).ok()
}

/// The settings that ship, parsed once.
pub fn settings() -> &'static Settings {
    static SETTINGS: OnceLock<Settings> = OnceLock::new();
    SETTINGS.get_or_init(Settings::shipped)
}

/// The keys that ship.
///
/// # Panics
/// They conflict.
pub fn keymap() -> &'static Keymap {
    static KEYMAP: OnceLock<Keymap> = OnceLock::new();
    KEYMAP.get_or_init(|| ops::bindings::keymap(&BTreeMap::new()).expect("the shipped keys"))
}
