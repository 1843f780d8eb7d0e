//! What the operations of a meeting act on.

use crate::{settings::Settings, tui::meeting::state::Live};

/// A meeting on the screen, and the settings that say what typed words mean.
#[derive(Debug)]
pub struct LiveContext<'a> {
    pub live: &'a mut Live,
    pub settings: &'a Settings,
}
