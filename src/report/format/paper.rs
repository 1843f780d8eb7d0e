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

/// What stands above each page of paper: the title or titles, cut to so many columns, and the day or days.
#[must_use]
pub fn head(documents: &[Document], columns: usize) -> String {
    let title = match documents {
        [_] => title(documents),
        several => {
            let titles: Vec<&str> = several.iter().map(|document| document.title.text.as_str()).collect();
            page_words::several_called(&title(several), &titles)
        }
    };
    let title = width::cut(&title, columns);
    let days = || documents.iter().filter_map(|document| document.days);
    let first_and_last = days().map(|(first, _)| first).min().zip(days().map(|(_, last)| last).max());
    match first_and_last {
        None => title,
        Some((only, last)) if only == last => page_words::of_day(&format::day(only), &title),
        Some((first, last)) => page_words::of_days(first, last, &title),
    }
}

/// What stands below each page of paper, beside its number: the day it was made, and by what.
#[must_use]
pub fn foot(made: NaiveDate) -> String {
    page_words::made(&format::day(made), env!("CARGO_PKG_VERSION"))
}
