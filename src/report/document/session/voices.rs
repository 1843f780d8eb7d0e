//! Whose voices there were: who spoke, who was first, who spoke after whom, who spoke over whom.

use crate::{
    report::{
        disclosure::{Disclosure, MarkedInterruptions, short_label},
        document::{Block, Content, Edition, Priority, Section, Space, Table},
    },
    text::{document as page_words, report as words},
};

/// Plain text has other figures of voices first, and leaves out what the summary says.
pub(super) fn section(d: &Disclosure<'_>) -> Section {
    let facts = d.facts();
    let say = |line: String| {
        let repeats = facts.iter().any(|fact| fact.text.contains(&line));
        Block::say(line).only(if repeats { Edition::RichText } else { Edition::Every })
    };
    let absence = || d.absence().map(&say);
    let plain =
        |block: Block| if block.edition.is_plain() { Some(block.only(Edition::PlainText)) } else { None };
    let lines = [
        d.heard().map(&say),
        absence().and_then(plain),
        d.first_voices().map(&say),
        absence().map(|block| block.only(Edition::RichText)),
        d.longest_run().map(&say),
    ];
    let mut blocks: Vec<Block> = lines.into_iter().flatten().collect();
    if !d.tells_people_apart() {
        blocks.push(Block::aside(page_words::not_told_apart()));
    } else if blocks.is_empty() && !d.nobody_spoke() {
        blocks.push(Block::aside(words::nothing_to_tell()));
    }
    blocks.extend(responses(d));
    blocks.extend(came_in(d));
    Section::new(words::heading_voices(), blocks)
        .with(Space { priority: Priority::Figures, ..Space::default() })
}

/// Who came in after whom: counts under ten, else percent beside what chance would give.
fn responses(d: &Disclosure<'_>) -> Option<Block> {
    let matrix = d.responses()?;
    let groups = d.in_balance();
    if groups.len() < 2 {
        return None;
    }
    let count = |g: &str, h: &str| matrix.get(g).and_then(|row| row.get(h)).copied().unwrap_or(0);
    let after = |g: &str| groups.iter().map(|h| count(g, &h.id)).fold(0, u32::saturating_add);
    let all = groups.iter().map(|g| after(&g.id)).fold(0, u32::saturating_add);
    if all == 0 {
        return None;
    }
    let row = |g: &str, label: String| {
        let cell = |h: &str| {
            let after_any = groups.iter().map(|any| count(&any.id, h)).fold(0, u32::saturating_add);
            page_words::response(count(g, h), after(g), f64::from(after_any) / f64::from(all))
        };
        std::iter::once(label).chain(groups.iter().map(|h| cell(&h.id))).collect()
    };
    let heads = std::iter::once(page_words::after().to_owned()).chain(groups.iter().map(|g| short_label(g)));
    let table = Table {
        caption: page_words::responses().to_owned(),
        heads: heads.collect(),
        rows: groups.iter().map(|g| row(&g.id, short_label(g))).collect(),
        columns: vec![],
    };
    Some(Block::from(Content::Table(table)).only(Edition::RichText))
}

/// Coming in before somebody had finished: what was marked, or why nothing is shown.
fn came_in(d: &Disclosure<'_>) -> Option<Block> {
    match d.marked_interruptions() {
        // The head says what a file does not show.
        MarkedInterruptions::NotMarked if d.about().source.is_import() => None,
        MarkedInterruptions::NotMarked => Some(Block::aside(page_words::interruptions_not_marked())),
        MarkedInterruptions::None => {
            Some(Block::say(page_words::interruptions_none()).only(Edition::RichText))
        }
        MarkedInterruptions::Some => None,
    }
}
