//! The items of the agenda: a wide table, and for plain text each item in a few lines.

use super::look;
use crate::{
    domain::measures::tap_error::is_share_told,
    report::{
        disclosure::{DisclosedItem, Disclosure},
        document::{Block, Content, Edition, OutlineEntry, Section, Space, Stack, Table, percent, sentences},
    },
    text::{document as page_words, report as words},
};

pub(super) fn section(d: &Disclosure<'_>) -> Section {
    let items = d.items();
    if items.is_empty() {
        let said = d.about().totals_only || d.about().source.is_import();
        let none = (!said).then(|| Block::aside(page_words::no_items()));
        return Section::new(words::heading_items(), none.into_iter().collect());
    }
    let stacks: Vec<Stack> = items.iter().filter_map(|item| stack(d, item)).collect();
    let mut blocks = vec![];
    if !stacks.is_empty() {
        blocks.push(Block::from(Content::Stacks(stacks)).only(Edition::RichText));
    }
    blocks.push(Block::from(Content::Table(table(d, &items))).only(Edition::RichText));
    let outline = items.iter().map(|item| outline(d, item)).collect();
    blocks.push(Block::from(Content::Outline(outline)).only(Edition::PlainText));
    blocks.extend(d.origins().map(Block::say));
    let more = words::more_items;
    Section::new(words::heading_items(), blocks).with(Space { more, ..Space::default() })
}

fn title(item: &DisclosedItem<'_>) -> String {
    words::item_title(item.number, item.title, item.kind)
}

fn time(item: &DisclosedItem<'_>) -> String {
    words::time_of_item(item.spent_ms, item.planned_ms)
}

fn shares(d: &Disclosure<'_>, item: &DisclosedItem<'_>) -> String {
    let labelled: Vec<_> = item.shares.iter().map(|(group, share)| (d.label(group), *share)).collect();
    words::item_shares(&labelled, item.error)
}

fn table(d: &Disclosure<'_>, items: &[DisclosedItem<'_>]) -> Table {
    let dash = || "–".to_owned();
    let row = |item: &DisclosedItem<'_>| {
        let shares = shares(d, item);
        let begun = item.spent_ms > 0;
        vec![
            title(item),
            time(item),
            Some(shares).filter(|s| begun && !s.is_empty()).unwrap_or_else(dash),
            item.first_voice.map_or_else(dash, |group| d.label(group)),
            item.heard.filter(|_| begun).map_or_else(dash, |(k, m)| page_words::of(k, m)),
            Some(sentences(&d.about_item(item))).filter(|s| !s.is_empty()).unwrap_or_else(dash),
        ]
    };
    let table = Table {
        caption: page_words::items_table().to_owned(),
        heads: page_words::item_heads().map(str::to_owned).to_vec(),
        rows: items.iter().map(row).collect(),
        columns: vec![],
    };
    table.without_empty_columns()
}

fn outline(d: &Disclosure<'_>, item: &DisclosedItem<'_>) -> OutlineEntry {
    let shares = shares(d, item);
    let heard = item.heard.map(|(heard, of)| words::item_spoken(heard, of));
    let figures: Vec<String> =
        [Some(shares), heard].into_iter().flatten().filter(|part| !part.is_empty()).collect();
    let figures = (!figures.is_empty() && item.spent_ms > 0).then(|| figures.join("; "));
    let outcome = Some(sentences(&d.about_item(item))).filter(|about| !about.is_empty());
    OutlineEntry { label: title(item), value: time(item), figures, outcome }
}

/// The talk of an item as one bar; nothing where shares may not be shown.
fn stack(d: &Disclosure<'_>, item: &DisclosedItem<'_>) -> Option<Stack> {
    if item.shares.is_empty() || item.spent_ms == 0 || !is_share_told(item.error) {
        return None;
    }
    let mut from = 0.0;
    let mut parts = vec![];
    for (group, share) in item.shares.iter().filter(|(_, share)| *share > 0.0) {
        let long = percent(*share);
        parts.push((look(d, group), from, long));
        from += long;
    }
    Some(Stack { label: title(item), text: shares(d, item), parts })
}
