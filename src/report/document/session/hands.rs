//! Hands and go-rounds: how many were answered, how long they waited, which were not reached.

use super::say_all;
use crate::{
    domain::record::moment::clock,
    report::{
        disclosure::Disclosure,
        document::{Block, Content, Edition, Priority, Section, Space, Table},
        model::{QueueGroup, ms},
    },
    text::{document as page_words, report as words},
};

/// On one page it goes on under the heading of the voices.
pub(super) fn section(d: &Disclosure<'_>) -> Section {
    let mut blocks = say_all(d.queue().into_iter().chain(d.go_rounds()));
    let queue = &d.r.queue;
    blocks.extend(hands_table(d));
    if d.may_count_all() {
        let never = queue.never_served_by_item.iter();
        blocks.extend(
            never.map(|n| Block::say(page_words::hands_left(n.item, n.hands)).only(Edition::RichText)),
        );
    }
    let back = d.r.reports_back;
    blocks.extend((back > 0).then(|| Block::say(words::reports_back(back))));
    if queue.served + queue.never_served == 0 {
        let import = d.r.session.source.is_import();
        blocks.push(Block::aside(if import { page_words::hands_import() } else { page_words::hands_none() }));
    }
    let space = Space { priority: Priority::Figures, joins: true, ..Space::default() };
    Section::new(page_words::hands(), blocks).with(space)
}

fn hands_table(d: &Disclosure<'_>) -> Option<Block> {
    let queue = &d.r.queue;
    if !d.shows_every_group() || queue.served == 0 {
        return None;
    }
    let wait = |s: Option<f64>, served: usize| {
        s.filter(|_| d.may_count(served)).map_or_else(|| "–".to_owned(), |s| clock(ms(s)))
    };
    let row = |g: &QueueGroup| {
        vec![
            d.label(&g.group),
            g.served.to_string(),
            g.never_served.to_string(),
            wait(g.median_wait_s, g.served),
            wait(g.longest_wait_s, g.served),
        ]
    };
    let table = Table {
        caption: page_words::hands_table().to_owned(),
        heads: page_words::hands_heads().map(str::to_owned).to_vec(),
        rows: queue.groups.iter().map(row).collect(),
        columns: vec![],
    };
    Some(Block::from(Content::Table(table)).only(Edition::RichText))
}
