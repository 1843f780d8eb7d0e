//! One session as a document: everything that may be told of it, and for what is not there, why.

mod balance;
mod hands;
mod items;
pub mod summary;
mod timeline;
mod voices;

use crate::{
    domain::preparation::charter::SessionKind,
    report::{
        disclosure::{DisclosedAbout, Disclosure, Entry},
        document::{
            Block, Column, Content, CutLine, Document, Edition, GROUP_LOOKS, Line, PlainLayout, Priority,
            Section, Space, Table,
        },
        model::{Detail, RulePart, SessionReport, ms},
    },
    text::{closing as closing_words, document as page_words, report as words},
};

/// So many actions are shown before anything else: somebody is waiting for them.
const FIRST_ACTIONS: usize = 5;
/// So many people, and the heads, are shown before anything else, if they were asked for.
const FIRST_PEOPLE: usize = 12;
/// Most lines of what was marked on one page.
const MARK_LINES: usize = 3;

/// Everything that may be shown of a session.
#[must_use]
pub fn document(report: &SessionReport, detail: Detail) -> Document {
    let d = Disclosure::new(report, detail);
    let rest = words::more_in_full(d.about().named);
    Document {
        summary: Some(summary(&d)),
        sections: sections(&d),
        layout: PlainLayout::OnePage { rest },
        ..head(&d)
    }
}

/// What stands above every document on a session.
#[must_use]
pub fn head(d: &Disclosure<'_>) -> Document {
    Document {
        title: Line::new(d.title()).at_most(2),
        days: d.about().opened_at.map(|at| (at.date_naive(), at.date_naive())),
        notice: Some(Line::new(words::first()).indented(0)),
        agreement: Line::new(d.agreement()).at_most(7),
        draft: d.draft(),
        about: about(d),
        ..Document::default()
    }
}

fn about(d: &Disclosure<'_>) -> Vec<Line> {
    let about = d.about();
    let line = |text: String, most: usize| Line::new(text).at_most(most);
    let length = ms(about.span_s);
    let source = words::source(about.source);
    let lasted = match (about.ended, d.agreement_says_rehearsal()) {
        (true, true) => words::lasted_only(about.id, length),
        (true, false) => words::lasted(about.id, length, source),
        (false, true) => words::not_ended_only(about.id, length),
        (false, false) => words::not_ended(about.id, length, source),
    };
    let rules = about.ground_rules;
    let lines = [
        words::opened(about.opened_at, about.imported_on, about.source).map(|text| line(text, 2)),
        Some(line(lasted, 2)),
        words::not_in_file(about.source, about.was_tapped, d.shows_overlap())
            .map(|text| line(text.to_owned(), 3)),
        about.shared.map(|level| line(crate::text::privacy::shared(level).to_owned(), 2)),
        about.series.map(|series| line(words::series(series), 1)),
        about.protocol.map(|p| line(words::protocol(p.name.as_deref(), &p.fingerprint), 2)),
        about.purpose.map(|purpose| line(words::purpose(purpose), 2)),
        (about.kind != SessionKind::Joint).then(|| line(words::kind(about.kind).to_owned(), 2)),
        words::read_out(about.source, about.read_out_at_ms).map(|text| line(text, 1)),
        d.aim().map(|aim| line(aim.to_owned(), 2)),
        about.observers.map(|o| line(words::observers(o.people, o.accepted), 2)),
        words::chairs(&d.chairs()).map(|text| line(text, 2)),
        about.totals_only.then(|| Line::new(words::only_totals()).only(Edition::RichText)),
        // The other formats say it in a section of its own.
        (!rules.is_empty()).then(|| {
            line(words::ground_rules(rules.len(), about.ground_rules_agreed), 1).only(Edition::PlainText)
        }),
    ];
    lines.into_iter().flatten().collect()
}

fn summary(d: &Disclosure<'_>) -> Section {
    let facts = d.facts();
    let space = Space { first: facts.len(), priority: Priority::Agreed, ..Space::default() };
    let mut blocks = vec![Block::from(Content::Facts(facts))];
    if d.about().totals_only {
        blocks.push(Block::say(words::only_totals()).only(Edition::PlainText));
    }
    Section::new(words::heading_facts(), blocks).with(space)
}

/// The sections of a session, in order. HTML, Markdown and plain text all have them from here.
fn sections(d: &Disclosure<'_>) -> Vec<Section> {
    let mut all = vec![];
    if !d.about().totals_only {
        all.extend([carried(d), decisions(d), actions(d)]);
    }
    all.extend([
        balance::section(d),
        timeline::section(d),
        items::section(d),
        voices::section(d),
        hands::section(d),
        time(d),
        list(words::heading_needs(), d.needs(), words::more_needs),
        list(words::heading_ideas(), d.ideas(), words::more_ideas),
        list(words::heading_notes(), d.notes(), words::more_notes),
        marks(d),
        ground_rules(d),
        closing(d),
        people(d),
        how_made(d),
    ]);
    if d.withholds_balance() {
        leave_out_asides(&mut all);
    }
    all.retain(|section| !section.blocks.is_empty());
    all
}

/// Where groups are small, the balance says once what is left out and why: no section by itself says it again.
fn leave_out_asides(sections: &mut [Section]) {
    for section in sections {
        section.blocks.retain(|block| !matches!(block.content, Content::Aside(_)));
    }
}

fn say_all(lines: impl IntoIterator<Item = String>) -> Vec<Block> {
    lines.into_iter().map(Block::say).collect()
}

fn list(heading: &str, entries: Vec<Entry>, more: fn(usize) -> String) -> Section {
    entries_as(Content::List, heading, entries).with(Space { more, ..Space::default() })
}

fn entries_as(content: fn(Vec<Entry>) -> Content, heading: &str, entries: Vec<Entry>) -> Section {
    let blocks = if entries.is_empty() { vec![] } else { vec![Block::from(content(entries))] };
    Section::new(heading, blocks)
}

fn carried(d: &Disclosure<'_>) -> Section {
    let section = entries_as(Content::List, words::heading_came_of_it(), d.came_of_it());
    section.with(Space { priority: Priority::Agreed, more: words::more_lines, ..Space::default() })
}

fn decisions(d: &Disclosure<'_>) -> Section {
    let mut section = entries_as(Content::List, words::heading_decisions(), d.decisions());
    if section.blocks.is_empty() && !d.about().source.is_import() {
        section.blocks.push(Block::say(words::no_decisions()));
    }
    let more = words::more_decisions;
    section.with(Space { priority: Priority::Agreed, more, ..Space::default() })
}

fn actions(d: &Disclosure<'_>) -> Section {
    let more = words::more_actions;
    let space = Space { priority: Priority::Agreed, first: FIRST_ACTIONS, more, ..Space::default() };
    entries_as(Content::Tasks, words::heading_actions(), d.actions()).with(space)
}

/// The look of a group: the centred one has the first, the others follow in order.
fn look(d: &Disclosure<'_>, id: &str) -> usize {
    d.place_beside_centred(id).map_or(0, |at| 1 + at % (GROUP_LOOKS - 1))
}

fn time(d: &Disclosure<'_>) -> Section {
    let lines = d.time();
    // All of it: what is left out would be missing in the sum.
    let space = Space { priority: Priority::Figures, first: lines.len(), ..Space::default() };
    Section::new(words::heading_time(), say_all(lines)).with(space)
}

fn marks(d: &Disclosure<'_>) -> Section {
    let lines = d.mark_lines();
    let space = Space { first: lines.len(), ..Space::default() };
    let blocks = lines.into_iter().map(|line| Block::say(Line::new(line).at_most(MARK_LINES))).collect();
    Section::new(words::heading_marks(), blocks).with(space)
}

fn ground_rules(d: &Disclosure<'_>) -> Section {
    let DisclosedAbout { ground_rules: rules, ground_rules_agreed: agreed, .. } = d.about();
    let more = words::more_ground_rules;
    let space = Space { more, ..Space::default() };
    if rules.is_empty() {
        return Section::new(words::heading_ground_rules(), vec![]);
    }
    let entry = |rule: &RulePart| Entry {
        text: rule.text.clone(),
        about: vec![rule.kept.map_or(page_words::rule_not_asked(), closing_words::how_kept).to_owned()],
        done: false,
    };
    let short = |rule: &RulePart| CutLine {
        text: rule.text.clone(),
        ending: rule.kept.map(|how| format!(": {}", closing_words::how_kept(how))).unwrap_or_default(),
    };
    let blocks = vec![
        Block::say(words::ground_rules(rules.len(), agreed)).only(Edition::RichText),
        Block::from(Content::List(rules.iter().map(entry).collect())).only(Edition::RichText),
        Block::from(Content::CutLines(rules.iter().map(short).collect())).only(Edition::PlainText),
    ];
    Section::new(words::heading_ground_rules(), blocks).with(space)
}

fn closing(d: &Disclosure<'_>) -> Section {
    let mut blocks = say_all(d.closing());
    if !d.has_closing_cards() && !d.about().source.is_import() {
        blocks.push(Block::aside(page_words::no_cards()));
    }
    Section::new(words::heading_closing(), blocks)
}

/// In seat order, never by a number.
fn people(d: &Disclosure<'_>) -> Section {
    let rows: Vec<Vec<String>> = d.people().into_iter().map(Vec::from).collect();
    let mut columns = vec![Column::Left(22), Column::Flush(17)];
    columns.extend([Column::Right(8); 4]);
    let shown = if rows.is_empty() { Edition::PlainText } else { Edition::Every };
    let table = Table {
        caption: page_words::people_table().to_owned(),
        heads: words::people_heads().map(str::to_owned).to_vec(),
        rows,
        columns,
    };
    let blocks = if d.detail == Detail::People {
        let error = d.error_points().filter(|_| d.tells_shares());
        let error = error.map(|points| Block::say(words::people_error(points)));
        [Block::from(Content::Table(table)).only(shown)].into_iter().chain(error).collect()
    } else {
        vec![]
    };
    let more = words::more_people;
    let space = Space { priority: Priority::Requested, first: FIRST_PEOPLE, more, ..Space::default() };
    Section::new(words::heading_people(), blocks).with(space)
}

fn how_made(d: &Disclosure<'_>) -> Section {
    if d.withholds_balance() {
        return Section::default();
    }
    let entry = |(what, how): (&str, String)| Entry { text: what.to_owned(), about: vec![how], done: false };
    let centred = d.centred_label().filter(|_| d.has_sides());
    let entries = page_words::how(d.about().was_tapped, centred.as_deref()).into_iter().map(entry).collect();
    let list = Block::from(Content::List(entries)).only(Edition::RichText);
    Section::new(page_words::how_made(), vec![list])
}
