//! The balance: each group beside its aim, then everybody who is not counted in it.

use super::{look, say_all};
use crate::{
    domain::people::group::UNASSIGNED,
    report::{
        disclosure::{Disclosure, heading_of},
        document::{Bar, Block, Content, Edition, Priority, Section, Space},
        model::GroupPart,
    },
    text::report as words,
};

pub(super) fn section(d: &Disclosure<'_>) -> Section {
    let mut blocks = groups(d);
    let alone = blocks.len();
    if d.withholds_balance() {
        // Of one group, or of none, nothing is left out that could be compared.
        let left_out = d.has_sides().then(|| [words::not_split().to_owned(), d.could_agree()]);
        blocks.extend(say_all(left_out.into_iter().flatten()));
    } else if d.nobody_spoke() && !d.shows_shares() && d.has_sides() {
        blocks.push(Block::say(words::no_talk()));
    } else if d.has_too_little_talk() {
        blocks.push(Block::say(words::fact_too_little_talk()));
    }
    blocks.extend(d.counted_twice().map(Block::say));
    blocks.extend(d.speech_at_once().map(Block::say));
    blocks
        .extend(say_all(d.apart_lines().into_iter().chain(d.all_talk()).chain(d.places()).chain(d.parity())));
    // The others say it beside the picture of it.
    blocks.extend(d.who_led().map(|led| Block::say(led).only(Edition::PlainText)));
    blocks.extend(d.felt_heard().map(Block::say));
    if !d.has_sides() && !d.withholds_balance() && blocks.len() == alone {
        // Who was there alone is no answer to how talk was shared.
        blocks.clear();
    }
    // All of it: a block of bars is several things.
    let space = Space { priority: Priority::Figures, first: usize::MAX, ..Space::default() };
    Section::new(words::heading_balance(), blocks).with(space)
}

/// A bar for each group; where there is nothing to draw, a line.
fn groups(d: &Disclosure<'_>) -> Vec<Block> {
    let groups = d.in_balance();
    if groups.iter().all(|group| group.id == UNASSIGNED) {
        return vec![];
    }
    let bar = |g: &&GroupPart| {
        let (label, text) = (heading_of(g), d.share_of(g)?);
        Some(Bar { label, text, share: g.share, aim: g.target, look: look(d, &g.id) })
    };
    let bars: Vec<Bar> = groups.iter().filter_map(bar).collect();
    let line = |g: &&GroupPart| {
        let heading = heading_of(g);
        let withheld = g.small_group && d.withholds_balance();
        Block::say(if withheld { words::group_too_few(&heading) } else { heading })
    };
    let lines = groups.iter().map(line);
    if bars.is_empty() {
        lines.collect()
    } else if bars.iter().any(|bar| bar.share.is_some()) {
        vec![Content::Bars(bars).into()]
    } else {
        let bars = Block::from(Content::Bars(bars)).only(Edition::PlainText);
        std::iter::once(bars).chain(lines.map(|line| line.only(Edition::RichText))).collect()
    }
}
