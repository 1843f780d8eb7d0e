//! Everything that is told of a session.

use airtime::{
    domain::{
        History,
        privacy::{
            level::Level,
            share,
            shared_copy::{ShareTexts, SharedCopy},
        },
    },
    lines::{codec, reader},
    report::{Detail, Format, PageKind, Request, format::csv::RowKind, model::history_report, render},
    text::people,
};
use chrono::NaiveDate;

const FORMATS: [Format; 7] = [
    Format::Text,
    Format::Json,
    Format::Csv(RowKind::Turns),
    Format::Csv(RowKind::People),
    Format::Csv(RowKind::Sessions),
    Format::Markdown,
    Format::Html,
];

/// The report in one format.
///
/// # Panics
/// It cannot be written.
#[must_use]
pub fn report(history: &History, format: Format, detail: Detail, page: PageKind) -> String {
    let width = airtime::report::PageWidth::default();
    let request = Request { format, detail, page, today: NaiveDate::default(), practised: None, width };
    render(vec![history_report(history, detail)], request).expect("every report can be written")
}

/// The report in every format, as full as it gets.
pub fn in_every_format(history: &History) {
    for format in FORMATS {
        let _ = report(history, format, Detail::People, PageKind::Full);
    }
}

/// A report in one of the formats: the input says which.
pub fn in_a_format(history: &History, choice: u8) {
    let format = FORMATS[usize::from(choice) % FORMATS.len()];
    let detail = if choice & 0x40 == 0 { Detail::People } else { Detail::Groups };
    let page = if choice & 0x80 == 0 { PageKind::Full } else { PageKind::Easy };
    let _ = report(history, format, detail, page);
}

/// Copies to share at every level: each stands in its file as it is. A full copy of a damaged record has its gaps.
pub fn shared_copies(history: &History) {
    let texts = ShareTexts {
        item: &|number| number.to_string(),
        together: &|labels| labels.join(" and "),
        somebody: "somebody",
        group: people::group_label,
    };
    for level in [Level::Groups, Level::Pseudonyms, Level::Full] {
        if let Ok(SharedCopy { records, .. }) = share::copy(history, "20260501-shared", level, &texts) {
            assert_eq!(reader::read(&codec::encode_all(&records)).records, records);
        }
    }
}
