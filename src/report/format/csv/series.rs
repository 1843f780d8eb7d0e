//! A series as rows for a spreadsheet: one a meeting, after the same four lines as every table of ours.

use crate::{
    domain::measures::balance::SMALL_GROUP,
    report::{format::csv::CsvTable, model::series::SeriesReport},
    text::{messages::spreadsheet as row_words, report as words, series as series_words},
};

// Names of columns are for programs: they are the same in every language.
const HEADS: [&str; 18] = [
    "session",
    "date",
    "title",
    "span_s",
    "people",
    "centred",
    "share",
    "aim",
    "first_voices",
    "first_voices_of",
    "heard",
    "heard_of",
    "informed",
    "consulted",
    "joint",
    "delegated",
    "not_said",
    "open_after",
];

/// # Errors
/// Never for what a series can hold.
pub fn csv(r: &SeriesReport) -> Result<String, csv::Error> {
    let mut table = CsvTable::new();
    for line in [
        words::first(),
        if r.small_groups_told { series_words::small_too() } else { series_words::by_group() },
        row_words::draft_each(),
        row_words::series(),
    ] {
        table.text(line);
        table.end()?;
    }
    table.heads(&HEADS)?;
    for s in &r.sessions {
        let centred = s.centred_group().filter(|_| !s.small_groups);
        table.text(&s.id);
        table.text(&s.day_or_id());
        table.text(s.title.as_deref().unwrap_or_default());
        table.number(s.span_s);
        table.text(&s.headcount());
        table.text(s.centred.as_deref().unwrap_or_default());
        table.number_if(centred.and_then(|g| g.share));
        table.number_if(centred.and_then(|g| g.target));
        let firsts = Some(s.first_voices).filter(|_| !s.small_groups);
        table.maybe(firsts.map(|f| f.k as u64));
        table.maybe(firsts.map(|f| f.m as u64));
        let heard = s.heard.filter(|h| h.m >= SMALL_GROUP);
        table.maybe(heard.map(|h| h.k as u64));
        table.maybe(heard.map(|h| h.m as u64));
        let d = &s.decisions;
        for n in [d.informed, d.consulted, d.joint, d.delegated, d.not_said, s.open_after] {
            table.count(n as u64);
        }
        table.end()?;
    }
    table.finish()
}
