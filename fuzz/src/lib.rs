//! What the fuzz targets share: inputs made into files and meetings, and checks that hold for all of them.

pub mod floor_model;
pub mod meeting;
pub mod named;
pub mod reports;
pub mod session_file;

use airtime::settings::Settings;

/// The text of an input, if it is one.
#[must_use]
pub fn text(data: &[u8]) -> Option<&str> {
    std::str::from_utf8(data).ok()
}

/// The settings that ship, parsed once.
pub fn settings() -> &'static Settings {
    static SETTINGS: std::sync::OnceLock<Settings> = std::sync::OnceLock::new();
    SETTINGS.get_or_init(Settings::shipped)
}
