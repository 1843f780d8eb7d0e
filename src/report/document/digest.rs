//! The digest of a series, to send between meetings: what was said, what came of it, what is open.

use super::series::{kept_entry, open_entry};
use crate::{
    domain::{notes::carried::CarriedKind, order::Ordered as _},
    report::{
        document::{Block, Content, Document, Entry, Section},
        model::series::{LedgerLine, SeriesReport},
    },
    text::{report as report_words, series as words},
};

/// Most lines about what is done, and about what is open.
const MOST: usize = 12;

/// The digest of a series.
#[must_use]
pub fn document(report: &SeriesReport) -> Document {
    let sections = sections(report);
    let footer = if sections.is_empty() { words::digest_nothing() } else { words::digest_last() };
    let title = words::digest_title(report.series.as_deref(), report.days().map(|(_, last)| last));
    Document {
        about: [words::digest_first().to_owned(), title]
            .into_iter()
            .chain(words::sources(report.sessions.iter().map(|s| s.source)))
            .map(Into::into)
            .collect(),
        sections,
        footer: Some(footer.into()),
        ..Document::default()
    }
}

fn sections(report: &SeriesReport) -> Vec<Section> {
    // Those without a day stand behind it.
    let last_dated = report.sessions.iter().rev().find(|s| s.day.is_some());
    let last_session = last_dated.or(report.sessions.last()).map(|s| s.id.as_str());
    let lines = |is: &dyn Fn(&LedgerLine) -> bool| -> Vec<&LedgerLine> {
        report.ledger.iter().filter(|line| is(line)).collect()
    };
    let mut done = lines(&|l| l.carried.came_of_it.is_some());
    done.order_by_key(|l| std::cmp::Reverse(l.carried.closed_on));
    let open = lines(&|l| l.open);
    let decided = lines(&|l| {
        let of_last = Some(l.carried.session.as_str()) == last_session;
        l.carried.kind == CarriedKind::Decision && !l.open && l.carried.came_of_it.is_none() && of_last
    });
    if done.is_empty() && open.is_empty() && decided.is_empty() {
        return vec![];
    }
    let kept =
        if done.is_empty() { vec![Block::say(words::digest_no_done())] } else { few(&done, kept_entry) };
    let mut sections = vec![Section::new(words::digest_done(), kept)];
    if !open.is_empty() {
        sections.push(Section::new(words::digest_open(), few(&open, open_entry)));
    }
    if !decided.is_empty() {
        let entry = |l: &&LedgerLine| Entry { text: l.carried.text.clone(), ..Entry::default() };
        let list = Content::List(decided.iter().map(entry).collect());
        sections.push(Section::new(words::digest_decided(), vec![list.into()]));
    }
    sections
}

/// The first lines, and how many more there are.
fn few(lines: &[&LedgerLine], entry: fn(&LedgerLine) -> Entry) -> Vec<Block> {
    let more = lines.len().saturating_sub(MOST);
    let list = Content::List(lines.iter().take(MOST).map(|line| entry(line)).collect());
    std::iter::once(list.into())
        .chain((more > 0).then(|| Block::say(report_words::more_lines(more))))
        .collect()
}
