//! The items of the agenda: a wide table, and for plain text each item in a few lines.

use super::look;
use crate::{
    report::{
        disclosure::Disclosure,
        document::{Block, Content, Edition, OutlineEntry, Section, Space, Stack, Table, percent},
        model::{ItemPart, ms},
    },
    text::{document as page_words, report as words},
};

pub(super) fn section(d: &Disclosure<'_>) -> Section {
    let items = &d.r.items;
    if items.is_empty() {
        let none = (!d.r.session.totals_only).then(|| Block::aside(page_words::no_items()));
        return Section::new(words::heading_items(), none.into_iter().collect());
    }
    let stacks: Vec<Stack> = items.iter().filter_map(|item| stack(d, item)).collect();
    let mut blocks = vec![];
    if !stacks.is_empty() {
        blocks.push(Block::from(Content::Stacks(stacks)).only(Edition::RichText));
    }
    blocks.push(Block::from(Content::Table(table(d))).only(Edition::RichText));
    let outline = items.iter().map(|item| outline(d, item)).collect();
    blocks.push(Block::from(Content::Outline(outline)).only(Edition::PlainText));
    blocks.extend(d.origins().map(Block::say));
    let more: fn(usize) -> String = words::more_items;
    Section::new(words::heading_items(), blocks).with(Space { more: Some(more), ..Space::default() })
}

fn title(item: &ItemPart) -> String {
    words::item_title(item.number, &item.title, item.kind)
}

fn time(item: &ItemPart) -> String {
    words::time_of_item(ms(item.spent_s), item.planned_s.map(ms))
}

fn table(d: &Disclosure<'_>) -> Table {
    let dash = || "–".to_owned();
    let row = |item: &ItemPart| {
        let shares = words::item_shares(&d.item_shares(item));
        let first = item.first_voice.as_ref().filter(|_| d.shows_shares());
        let begun = item.spent_s > 0.0;
        vec![
            title(item),
            time(item),
            Some(shares).filter(|s| begun && !s.is_empty()).unwrap_or_else(dash),
            first.map_or_else(dash, |f| d.label(&f.group)),
            d.item_heard(item).filter(|_| begun).map_or_else(dash, |(k, m)| page_words::of(k, m)),
            Some(d.item_ended(item).join("; ")).filter(|s| !s.is_empty()).unwrap_or_else(dash),
        ]
    };
    Table {
        caption: page_words::items_table().to_owned(),
        heads: page_words::item_heads().map(str::to_owned).to_vec(),
        rows: d.r.items.iter().map(row).collect(),
        columns: vec![],
    }
}

fn outline(d: &Disclosure<'_>, item: &ItemPart) -> OutlineEntry {
    let shares = words::item_shares(&d.item_shares(item));
    let heard = d.item_heard(item).map(|(heard, of)| words::item_spoken(heard, of));
    let figures: Vec<String> =
        [Some(shares), heard].into_iter().flatten().filter(|part| !part.is_empty()).collect();
    let figures = (!figures.is_empty() && item.spent_s > 0.0).then(|| figures.join("; "));
    let ended = d.item_ended(item);
    let outcome = (!ended.is_empty()).then(|| ended.join("; "));
    OutlineEntry { label: title(item), value: time(item), figures, outcome }
}

/// The talk of an item as one bar; nothing where shares may not be shown.
fn stack(d: &Disclosure<'_>, item: &ItemPart) -> Option<Stack> {
    let shares = d.item_shares(item);
    if shares.is_empty() || item.spent_s <= 0.0 {
        return None;
    }
    let mut from = 0.0;
    let mut parts = vec![];
    for group in item.groups.iter().filter(|g| g.share.is_some_and(|share| share > 0.0)) {
        let long = percent(group.share.unwrap_or_default());
        parts.push((look(d, &group.id), from, long));
        from += long;
    }
    Some(Stack { label: title(item), text: words::item_shares(&shares), parts })
}
