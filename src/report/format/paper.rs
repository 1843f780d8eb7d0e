//! What a file of documents is called, and what stands in the margins of each page when it is on paper.

use chrono::NaiveDate;

use crate::{
    report::{document::Document, width},
    text::{document as page_words, format},
};

/// Columns of a title above each page, where they have room.
pub const TITLE: usize = 64;

/// What a file of these documents is called.
#[must_use]
pub fn title(documents: &[Document]) -> String {
    match documents {
        [only] => only.title.text.clone(),
        several => page_words::several(several.len()),
    }
}

/// What stands above each page of paper: the title, cut to so many columns, and its day.
#[must_use]
pub fn head(documents: &[Document], columns: usize) -> String {
    let title = width::cut(&title(documents), columns);
    let day = if let [only] = documents { only.day } else { None };
    day.map_or_else(|| title.clone(), |day| page_words::of_day(&format::day(day), &title))
}

/// What stands below each page of paper, beside its number: the day it was made, and by what.
#[must_use]
pub fn foot(made: NaiveDate) -> String {
    page_words::made(&format::day(made), env!("CARGO_PKG_VERSION"))
}
