//! Hands and go-rounds: how many were answered, how long they waited, which were not reached.

use super::say_all;
use crate::{
    domain::record::moment::clock,
    report::{
        disclosure::{Disclosure, GroupHands},
        document::{Block, Content, Edition, Priority, Section, Space, Table},
    },
    text::{document as page_words, report as words},
};

/// On one page it goes on under the heading of the voices.
pub(super) fn section(d: &Disclosure<'_>) -> Section {
    let mut blocks = say_all(d.queue().into_iter().chain(d.go_rounds()));
    blocks.extend(hands_table(d));
    let left = d.hands_left().into_iter();
    blocks.extend(
        left.map(|(item, hands)| Block::say(page_words::hands_left(item, hands)).only(Edition::RichText)),
    );
    let back = d.reports_back();
    blocks.extend((back > 0).then(|| Block::say(words::reports_back(back))));
    // The head says what a file does not show.
    if !d.had_hands() && !d.about().source.is_import() {
        blocks.push(Block::aside(page_words::hands_none()));
    }
    let space = Space { priority: Priority::Figures, joins: true, ..Space::default() };
    Section::new(page_words::hands(), blocks).with(space)
}

fn hands_table(d: &Disclosure<'_>) -> Option<Block> {
    let groups = d.hands_by_group();
    if groups.is_empty() {
        return None;
    }
    let wait = |ms: Option<u64>| ms.map_or_else(|| "–".to_owned(), clock);
    let row = |g: &GroupHands<'_>| {
        vec![
            d.label(g.group),
            g.served.to_string(),
            g.never_served.to_string(),
            wait(g.median_wait_ms),
            wait(g.longest_wait_ms),
        ]
    };
    let table = Table {
        caption: page_words::hands_table().to_owned(),
        heads: page_words::hands_heads().map(str::to_owned).to_vec(),
        rows: groups.iter().map(row).collect(),
        columns: vec![],
    };
    Some(Block::from(Content::Table(table)).only(Edition::RichText))
}
