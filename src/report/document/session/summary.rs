//! One page for those who were not there, such as a board: what was found, what was decided and will be done, what has
//! changed since last time, and what came of it.

use crate::{
    report::{
        disclosure::{Disclosure, Entry, SinceLastTime},
        document::{Block, Content, Document, PlainLayout, Section, sentences},
        model::{Detail, SessionReport},
        width,
    },
    text::report as words,
};

/// Most things of each list.
const MOST: usize = 8;
/// Characters of a line, as far as they decide how many things have room.
const LINE: usize = 84;
/// Most lines that say until when something can be taken out.
const DRAFT_LINES: usize = 2;
/// Columns of plain text.
const PLAIN_LINE: usize = 72;
/// Most lines of one thing, and of what is known of it, where the page is short.
const SHORT: usize = 3;

/// The lines that all lists together may have, so that everything stands on one page of paper; where that is too much,
/// because title or purpose are long, the next.
pub const ROOM: [usize; 10] = [30, 26, 22, 18, 15, 12, 9, 6, 3, 0];

/// The page for those who were not there, with so many lines for its lists. It names nobody whom the notes do not name.
#[must_use]
pub fn document(report: &SessionReport, room: usize) -> Document {
    let d = Disclosure::new(report, Detail::Groups);
    let is_short = room < ROOM[0];
    let mut sections = vec![];
    if !d.about().totals_only {
        let mut lists = Lists { room, waiting: 0 };
        let cut = |entries: Vec<Entry>| if is_short { entries.iter().map(short).collect() } else { entries };
        let [came_of_it, decisions, actions] = [d.came_of_it(), d.decisions(), d.actions()].map(cut);
        let since = d.since_last_time();
        let since = since.map(|s| SinceLastTime { still_open: cut(s.still_open), ..s });
        let open = since.as_ref().map(|since| since.still_open.as_slice()).unwrap_or_default();
        for entries in [&came_of_it, open, &decisions, &actions] {
            lists.waiting += least(entries);
        }
        sections.extend([
            last_time(came_of_it, since, &mut lists),
            decided(&d, decisions, &mut lists),
            Section::new(words::heading_actions(), lists.blocks(Content::Tasks, actions)),
        ]);
    }
    sections.retain(|section| !section.blocks.is_empty());
    let rest = words::more_in_full(d.about().named);
    Document {
        summary: Some(super::summary(&d)),
        sections,
        footer: Some(rest.clone().into()),
        layout: PlainLayout::OnePage { rest },
        ..if is_short { short_head(super::head(&d)) } else { super::head(&d) }
    }
}

/// The head with its lines as short as on a page of plain text. What is cut ends with `…`.
fn short_head(mut head: Document) -> Document {
    for line in [&mut head.title, &mut head.agreement].into_iter().chain(&mut head.about) {
        line.text = width::cut(&line.text, line.most.saturating_mul(PLAIN_LINE));
    }
    head.draft = head.draft.map(|draft| width::cut(&draft, DRAFT_LINES * PLAIN_LINE));
    head
}

fn short(entry: &Entry) -> Entry {
    let cut = |text: &str| width::cut(text, SHORT * LINE);
    let about = sentences(&entry.about);
    let about = if about.is_empty() { vec![] } else { vec![cut(&about)] };
    Entry { text: cut(&entry.text), about, done: entry.done }
}

/// What came of last time, and where the meeting before is known, what has changed since.
fn last_time(came_of_it: Vec<Entry>, since: Option<SinceLastTime>, lists: &mut Lists) -> Section {
    let Some(SinceLastTime { share, still_open, is_unknown }) = since else {
        return Section::new(words::heading_came_of_it(), lists.blocks(Content::List, came_of_it));
    };
    let nothing = !is_unknown && came_of_it.is_empty() && still_open.is_empty();
    let mut blocks: Vec<Block> = share.map(Block::say).into_iter().collect();
    blocks.extend(lists.blocks(Content::List, came_of_it));
    if !still_open.is_empty() {
        blocks.push(Block::say(words::still_open()));
    }
    blocks.extend(lists.blocks(Content::List, still_open));
    blocks.extend(nothing.then(|| Block::say(words::nothing_was_open())));
    Section::new(words::heading_since_last_time(), blocks)
}

/// The head of an import says that a file shows no decisions.
fn decided(d: &Disclosure<'_>, decisions: Vec<Entry>, lists: &mut Lists) -> Section {
    let heading = words::heading_decisions();
    if decisions.is_empty() && !d.about().source.is_import() {
        return Section::new(heading, vec![Block::say(words::no_decisions())]);
    }
    Section::new(heading, lists.blocks(Content::List, decisions))
}

/// How much room the lists have, and what those that are not written yet need at the least.
struct Lists {
    room: usize,
    waiting: usize,
}

impl Lists {
    /// As many entries as have room beside what the later lists need, and how many more there are.
    fn blocks(&mut self, content: fn(Vec<Entry>) -> Content, mut entries: Vec<Entry>) -> Vec<Block> {
        self.waiting -= least(&entries);
        let free = self.room.saturating_sub(self.waiting);
        let (mut used, mut shown) = (0, 0);
        for long in entries.iter().take(MOST).map(lines) {
            if used + long > free {
                break;
            }
            (used, shown) = (used + long, shown + 1);
        }
        self.room -= used;
        let more = entries.len() - shown;
        entries.truncate(shown);
        let list = (!entries.is_empty()).then(|| content(entries).into());
        let rest = (more > 0).then(|| Block::say(words::more_lines(more)));
        list.into_iter().chain(rest).collect()
    }
}

/// What a list should have even beside a long one: its first entry.
fn least(entries: &[Entry]) -> usize {
    entries.first().map_or(0, lines)
}

/// Lines that an entry takes.
fn lines(entry: &Entry) -> usize {
    let long = |text: &str| text.chars().count().div_ceil(LINE);
    long(&entry.text).max(1) + long(&sentences(&entry.about))
}
