//! One session as a document: everything that may be told of it, and for what is not there, why.

mod timeline;

use chrono::DateTime;

use crate::{
    domain::{preparation::charter::SessionKind, record::moment::clock},
    report::{
        disclosure::{Disclosure, Entry, heading_of, short},
        document::{Bar, Block, Document, LOOKS, Section, Stack, Table, percent},
        model::{Detail, GroupPart, ItemPart, QueueGroup, RulePart, SessionReport, ms},
    },
    text::{closing as closing_words, document as page_words, report as words},
};

/// Everything that may be told of a session.
#[must_use]
pub fn document(report: &SessionReport, detail: Detail) -> Document {
    let d = Disclosure::new(report, detail);
    Document { sections: sections(&d), facts: d.facts().into(), ..head(&d) }
}

/// What stands above every document of a session.
#[must_use]
pub fn head(d: &Disclosure<'_>) -> Document {
    Document {
        title: d.title().to_owned(),
        notice: words::first().to_owned(),
        agreement: d.agreement(),
        draft: d.draft(),
        about: about(d),
        facts: vec![],
        sections: vec![],
    }
}

fn about(d: &Disclosure<'_>) -> Vec<String> {
    let about = &d.r.session;
    let opened = about.opened_at.as_deref().and_then(|at| DateTime::parse_from_rfc3339(at).ok());
    let source = words::source(about.source);
    let kind = (about.kind != SessionKind::Joint).then(|| words::kind(about.kind).to_owned());
    let aim = (about.kind != SessionKind::OneGroup)
        .then(|| words::aim(d.r.target.mode, d.r.target.agreed).to_owned());
    let line = [
        opened.map(words::opened),
        Some(words::lasted(&about.id, ms(d.r.time.span_s), source)),
        about.shared.map(|level| crate::text::privacy::shared(level).to_owned()),
        about.series.as_deref().map(words::series),
        about.purpose.as_deref().map(words::purpose),
        kind,
        (!about.ended).then(|| words::not_ended().to_owned()),
        words::read_out(about.source, about.read_out.at_s.map(ms)),
        aim,
        about.totals_only.then(|| words::only_totals().to_owned()),
    ];
    line.into_iter().flatten().collect()
}

fn sections(d: &Disclosure<'_>) -> Vec<Section> {
    let mut all = vec![];
    if !d.r.session.totals_only {
        all.extend([
            entries(words::heading_came_of_it(), d.came_of_it(), Block::List),
            decisions(d),
            entries(words::heading_actions(), d.actions(), Block::Tasks),
        ]);
    }
    all.extend([balance(d), timeline::section(d), items(d), voices(d), hands(d), time(d)]);
    all.extend([
        entries(words::heading_needs(), d.needs(), Block::List),
        entries(words::heading_ideas(), d.ideas(), Block::List),
        entries(words::heading_notes(), d.notes(), Block::List),
        said(words::heading_marks(), d.mark_lines()),
        ground_rules(d),
        closing(d),
        people(d),
        how_made(),
    ]);
    all.retain(|section| !section.blocks.is_empty());
    all
}

fn said(heading: &str, lines: Vec<String>) -> Section {
    Section::new(heading, lines.into_iter().map(Block::Say).collect())
}

fn entries(heading: &str, entries: Vec<Entry>, block: fn(Vec<Entry>) -> Block) -> Section {
    let blocks = if entries.is_empty() { vec![] } else { vec![block(entries)] };
    Section::new(heading, blocks)
}

fn decisions(d: &Disclosure<'_>) -> Section {
    let mut section = entries(words::heading_decisions(), d.decisions(), Block::List);
    if section.blocks.is_empty() {
        section.blocks.push(Block::Say(words::no_decisions().to_owned()));
    }
    section
}

/// The look of a group: the centred one has the first, the others follow in order.
pub(super) fn look(d: &Disclosure<'_>, id: &str) -> usize {
    let others = d.r.groups.iter().filter(|g| !d.is_centred(g));
    others.map(|g| g.id.as_str()).position(|other| other == id).map_or(0, |at| 1 + at % (LOOKS - 1))
}

fn balance(d: &Disclosure<'_>) -> Section {
    let mut blocks = vec![];
    let bars: Vec<Bar> = d
        .in_balance()
        .iter()
        .filter_map(|g| {
            Some(Bar {
                label: heading_of(g),
                text: d.share_of(g)?,
                share: g.share?,
                aim: g.target,
                look: look(d, &g.id),
            })
        })
        .collect();
    if bars.is_empty() {
        let line = |g: &&GroupPart| {
            let heading = heading_of(g);
            if g.small_group { words::group_too_few(&heading) } else { heading }
        };
        blocks.extend(d.in_balance().iter().map(line).map(Block::Say));
    } else {
        blocks.push(Block::Bars(bars));
    }
    if !d.shows_shares() && d.r.session.kind != SessionKind::OneGroup {
        blocks.push(Block::Aside(words::not_split().to_owned()));
    }
    blocks.extend(apart_bars(d));
    blocks.extend(d.parity().map(Block::Say));
    Section::new(words::heading_balance(), blocks)
}

/// Of all talk: beside the balance, not in it.
fn apart_bars(d: &Disclosure<'_>) -> Vec<Block> {
    let lines = d.apart_lines().into_iter().chain(d.all_talk());
    let mut blocks: Vec<Block> = lines.map(Block::Say).collect();
    if d.apart().is_empty() {
        blocks.clear();
    }
    blocks
}

fn voices(d: &Disclosure<'_>) -> Section {
    let lines = [d.heard(), d.first_voices(), d.absence(), d.longest_run()];
    let mut blocks: Vec<Block> = lines.into_iter().flatten().map(Block::Say).collect();
    if d.r.heard.is_none() {
        blocks.push(Block::Aside(page_words::not_told_apart().to_owned()));
    } else if blocks.is_empty() {
        blocks.push(Block::Aside(words::nothing_to_tell().to_owned()));
    }
    blocks.extend(responses(d));
    blocks.extend(came_in(d));
    Section::new(words::heading_voices(), blocks)
}

/// Who came in after whom: counts under ten, else percent beside what chance would give.
fn responses(d: &Disclosure<'_>) -> Option<Block> {
    let matrix = d.r.responses.as_ref().filter(|_| d.shows_shares())?;
    let groups = d.in_balance();
    if groups.len() < 2 {
        return None;
    }
    let count = |g: &str, h: &str| matrix.get(g).and_then(|row| row.get(h)).copied().unwrap_or(0);
    let all: u32 = groups.iter().flat_map(|g| groups.iter().map(|h| count(&g.id, &h.id))).sum();
    if all == 0 {
        return None;
    }
    let row = |g: &str, label: String| {
        let sum: u32 = groups.iter().map(|h| count(g, &h.id)).sum();
        let cell = |h: &str| {
            let after_any: u32 = groups.iter().map(|any| count(&any.id, h)).sum();
            page_words::response(count(g, h), sum, f64::from(after_any) / f64::from(all))
        };
        std::iter::once(label).chain(groups.iter().map(|h| cell(&h.id))).collect()
    };
    let heads = std::iter::once(page_words::after().to_owned()).chain(groups.iter().map(|g| short(&g.label)));
    Some(Block::Table(Table {
        caption: page_words::responses().to_owned(),
        heads: heads.collect(),
        rows: groups.iter().map(|g| row(&g.id, short(&g.label))).collect(),
    }))
}

/// Coming in before somebody had finished: what was marked, or why nothing is told.
fn came_in(d: &Disclosure<'_>) -> Vec<Block> {
    match &d.r.interruptions {
        None if d.r.session.source.is_import() => {
            vec![Block::Aside(page_words::interruptions_import().to_owned())]
        }
        None => vec![Block::Aside(page_words::interruptions_not_marked().to_owned())],
        Some(none) if none.is_empty() => vec![Block::Say(page_words::interruptions_none().to_owned())],
        Some(_) => vec![],
    }
}

fn hands(d: &Disclosure<'_>) -> Section {
    let mut blocks: Vec<Block> = d.queue().into_iter().chain(d.go_rounds()).map(Block::Say).collect();
    let queue = &d.r.queue;
    if d.shows_every_group() && queue.served > 0 {
        let wait = |s: Option<f64>, n: usize| {
            s.filter(|_| n >= 3 || d.detail == Detail::People)
                .map_or_else(|| "–".to_owned(), |s| clock(ms(s)))
        };
        let row = |g: &QueueGroup| {
            let (served, never) = (g.served.to_string(), g.never_served.to_string());
            vec![
                d.label(&g.group),
                served,
                never,
                wait(g.median_wait_s, g.served),
                wait(g.longest_wait_s, g.served),
            ]
        };
        blocks.push(Block::Table(Table {
            caption: page_words::hands_table().to_owned(),
            heads: page_words::hands_heads().map(str::to_owned).to_vec(),
            rows: queue.groups.iter().map(row).collect(),
        }));
    }
    if d.may_count_all() {
        let never = queue.never_served_by_item.iter();
        blocks.extend(never.map(|n| Block::Say(page_words::hands_left(n.item, n.hands))));
    }
    let back = d.r.reports_back;
    blocks.extend((back > 0).then(|| Block::Say(words::reports_back(back))));
    if queue.served + queue.never_served == 0 {
        let none = if d.r.session.source.is_import() {
            page_words::hands_import()
        } else {
            page_words::hands_none()
        };
        blocks.push(Block::Aside(none.to_owned()));
    }
    Section::new(page_words::hands(), blocks)
}

fn time(d: &Disclosure<'_>) -> Section {
    said(words::heading_time(), d.time())
}

fn items(d: &Disclosure<'_>) -> Section {
    let told_items = &d.r.items;
    if told_items.is_empty() {
        let none = if d.r.session.totals_only { vec![] } else { vec![page_words::no_items().to_owned()] };
        return Section::new(words::heading_items(), none.into_iter().map(Block::Aside).collect());
    }
    let dash = || "–".to_owned();
    let row = |item: &ItemPart| {
        let shares = words::item_shares(&d.item_shares(item));
        let first = item.first_voice.as_ref().filter(|_| d.shows_shares());
        let begun = item.spent_s > 0.0;
        vec![
            words::item_title(item.number, &item.title, item.kind),
            words::time_of_item(ms(item.spent_s), item.planned_s.map(ms)),
            Some(shares).filter(|s| begun && !s.is_empty()).unwrap_or_else(dash),
            first.map_or_else(dash, |f| d.label(&f.group)),
            d.item_heard(item).filter(|_| begun).map_or_else(dash, |(k, m)| page_words::of(k, m)),
            Some(d.item_ended(item).join("; ")).filter(|s| !s.is_empty()).unwrap_or_else(dash),
        ]
    };
    let table = Table {
        caption: page_words::items_table().to_owned(),
        heads: page_words::item_heads().map(str::to_owned).to_vec(),
        rows: told_items.iter().map(row).collect(),
    };
    let stacks: Vec<Stack> = told_items.iter().filter_map(|item| stack(d, item)).collect();
    let mut blocks = if stacks.is_empty() { vec![] } else { vec![Block::Stacks(stacks)] };
    blocks.push(Block::Table(table));
    blocks.extend(d.origins().map(Block::Say));
    Section::new(words::heading_items(), blocks)
}

/// The talk of an item as one bar; nothing where shares may not be told.
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
    let label = words::item_title(item.number, &item.title, item.kind);
    Some(Stack { label, text: words::item_shares(&shares), parts })
}

fn ground_rules(d: &Disclosure<'_>) -> Section {
    let rules = &d.r.session.ground_rules;
    let entry = |rule: &RulePart| Entry {
        text: rule.text.clone(),
        about: vec![rule.kept.map_or(page_words::rule_not_asked(), closing_words::how_kept).to_owned()],
        done: false,
    };
    let mut section =
        entries(words::heading_ground_rules(), rules.rules.iter().map(entry).collect(), Block::List);
    if !rules.rules.is_empty() {
        let how = words::ground_rules(rules.rules.len(), rules.agreed);
        section.blocks.insert(0, Block::Say(how));
    }
    section
}

fn closing(d: &Disclosure<'_>) -> Section {
    let mut section = said(words::heading_closing(), d.closing());
    if d.r.closing.check_out.is_empty() {
        section.blocks.push(Block::Aside(page_words::no_cards().to_owned()));
    }
    section
}

fn people(d: &Disclosure<'_>) -> Section {
    let rows: Vec<Vec<String>> = d.people().into_iter().map(Vec::from).collect();
    if rows.is_empty() {
        return Section::new(words::heading_people(), vec![]);
    }
    let heads = words::people_heads().map(str::to_owned).to_vec();
    let table = Table { caption: page_words::people_table().to_owned(), heads, rows };
    Section::new(words::heading_people(), vec![Block::Table(table)])
}

fn how_made() -> Section {
    let entry =
        |(what, how): (&str, &str)| Entry { text: what.to_owned(), about: vec![how.to_owned()], done: false };
    Section::new(
        page_words::how_made(),
        vec![Block::List(page_words::how().into_iter().map(entry).collect())],
    )
}
