//! In place of the page in a program that was built without it.

use crate::{
    error::{AppError, Exit},
    text::page as words,
    tui::screens::tables::state::Tables,
};

/// There is none.
pub(super) enum LeadPage {}

impl LeadPage {
    pub(super) fn open(_: &str) -> Result<Self, AppError> {
        Err(AppError::new(Exit::Usage, words::not_built(), ""))
    }

    pub(super) fn announcement(&self) -> String {
        match *self {}
    }

    pub(super) fn show(&mut self, _: &Tables, _: u64) {
        match *self {}
    }
}
