//! In place of the page for phones, in a program that was built without it.

use std::{collections::BTreeMap, sync::mpsc::Sender};

use crate::{
    domain::{Moment, PersonId},
    error::{AppError, Exit},
    journal::library::Library,
    shell::event::AppEvent,
    text::page as words,
    tui::{
        Model,
        meeting::{page_links::PageLinks, state::Live},
    },
};

/// No thread has this name.
pub const THREAD: &str = "page";

/// The page for phones; never open.
#[derive(Debug)]
pub struct PhonePage;

/// None, since there is nothing to open.
#[must_use]
pub fn addresses() -> Vec<String> {
    Vec::new()
}

/// Says that this program has no page.
///
/// # Errors
/// Always.
pub fn printed_codes(_: &Library, _: &[(PersonId, String)]) -> Result<BTreeMap<PersonId, String>, AppError> {
    Err(not_built())
}

fn not_built() -> AppError {
    AppError::new(Exit::Usage, words::not_built(), "")
}

impl PhonePage {
    #[must_use]
    pub fn new(_: Library) -> Self {
        Self
    }

    /// Says that this program has no page.
    ///
    /// # Errors
    /// Always.
    pub fn open(
        &mut self,
        _: &str,
        _: &Model,
        _: Moment,
        _: Sender<AppEvent>,
    ) -> Result<Option<PageLinks>, AppError> {
        Err(not_built())
    }

    /// Nothing to show.
    pub fn update(&mut self, _: &Model, _: Moment) -> bool {
        false
    }

    pub fn close(&mut self) {}

    pub fn end(&mut self) {}

    /// Says that this program has no page.
    ///
    /// # Errors
    /// Always.
    pub fn code(&mut self, _: &Live, _: PersonId, _: bool) -> Result<Option<String>, AppError> {
        Err(not_built())
    }

    pub fn allow_codes(&self) {}
}
