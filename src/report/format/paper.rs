//! What a file of documents is called, and what stands in the margins of each page when it is on paper.

use chrono::NaiveDate;

use crate::{
    report::document::Document,
    text::{document as page_words, format},
};

/// What a file of these documents is called.
#[must_use]
pub fn title(documents: &[Document]) -> String {
    match documents {
        [only] => only.title.text.clone(),
        several => page_words::several(several.len()),
    }
}

/// What stands above and below each page of paper, beside its number: the title and its day; the day it was made, and by
/// what.
#[must_use]
pub fn paper_margins(documents: &[Document], made: NaiveDate) -> (String, String) {
    let title = title(documents);
    let day = if let [only] = documents { only.day } else { None };
    let head = day.map_or_else(|| title.clone(), |day| page_words::of_day(&format::day(day), &title));
    (head, page_words::made(&format::day(made), env!("CARGO_PKG_VERSION")))
}
