//! A series as rows for a spreadsheet: one a meeting, after the same four lines as every table of ours.

use crate::{
    report::{
        disclosure::series::{Gap, meetings},
        format::{csv::CsvTable, rows::Rows},
        model::{LedBy, series::SeriesReport},
    },
    text::{messages::spreadsheet as row_words, report as words, series as series_words},
};

// Names of columns are for programs: they are the same in every language.
const HEADS: [&str; 26] = [
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
    "share_error_points",
    "opened_at",
    "centred_led",
    "others_led",
    "talk_shared",
    "felt_heard",
    "felt_heard_partly",
    "felt_heard_of",
];

/// # Errors
/// Never for what a series can hold.
pub fn csv(report: &SeriesReport) -> Result<String, csv::Error> {
    let mut table = CsvTable::new();
    for line in [
        words::first(),
        if report.small_groups_told { series_words::small_too() } else { series_words::by_group() },
        row_words::draft_each(),
        row_words::series(),
    ] {
        table.text(line);
        table.end()?;
    }
    table.heads(&HEADS)?;
    for m in meetings(report) {
        table.text(m.id);
        table.text(&m.day.map(|day| day.to_string()).unwrap_or_default());
        table.text(m.title.unwrap_or_default());
        table.number(m.span_s);
        table.text(&m.headcount);
        table.text(m.centred.unwrap_or_default());
        table.number_if(m.share);
        table.number_if(m.aim.filter(|_| m.gap != Gap::TooFewPeople));
        table.count_if(m.first_voices.map(|f| f.k as u64));
        table.count_if(m.first_voices.map(|f| f.m as u64));
        table.count_if(m.heard.map(|h| h.k as u64));
        table.count_if(m.heard.map(|h| h.m as u64));
        let d = &m.decisions;
        for n in [d.informed, d.consulted, d.joint, d.delegated, d.not_said, m.open_after] {
            table.count(n as u64);
        }
        table.number_if(m.error);
        table.text(&m.opened_at.map(|at| at.to_rfc3339()).unwrap_or_default());
        for led_by in [LedBy::Centred, LedBy::Others, LedBy::Shared] {
            table.number_if(m.talk_sharing.map(|sharing| sharing.of(led_by)));
        }
        let felt = m.felt_heard;
        for n in [felt.map(|felt| felt.yes), felt.map(|felt| felt.partly), felt.map(|felt| felt.of)] {
            table.count_if(n.map(u64::from));
        }
        table.end()?;
    }
    table.finish()
}
