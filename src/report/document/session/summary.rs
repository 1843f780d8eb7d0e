//! One page for those who were not there, such as a board: what was found, what was decided and will be done, and what
//! came of last time.

use crate::{
    report::{
        disclosure::{Disclosure, Entry},
        document::{Block, Content, Document, PlainLayout, Section},
        model::{Detail, SessionReport},
    },
    text::report as words,
};

/// Most lines of each list, so that all of it stands on one page.
const MOST: usize = 8;

/// The page for those who were not there. It names nobody whom the notes do not name.
#[must_use]
pub fn document(report: &SessionReport) -> Document {
    let d = Disclosure::new(report, Detail::Groups);
    let mut sections = vec![];
    if !d.about().totals_only {
        let decided = words::heading_decisions();
        let decisions = d.decisions();
        // The head says that a file shows no decisions.
        let none = decisions.is_empty() && !d.about().source.is_import();
        sections.extend([
            section(words::heading_came_of_it(), Content::List, d.came_of_it()),
            if none {
                Section::new(decided, vec![Block::say(words::no_decisions())])
            } else {
                section(decided, Content::List, decisions)
            },
            section(words::heading_actions(), Content::Tasks, d.actions()),
        ]);
    }
    sections.retain(|section| !section.blocks.is_empty());
    let rest = words::more_in_full(d.about().id);
    Document {
        summary: Some(super::summary(&d)),
        sections,
        footer: Some(rest.clone().into()),
        layout: PlainLayout::OnePage { rest },
        ..super::head(&d)
    }
}

/// The first of some entries, and how many more there are.
fn section(heading: &str, content: fn(Vec<Entry>) -> Content, mut entries: Vec<Entry>) -> Section {
    let more = entries.len().saturating_sub(MOST);
    entries.truncate(MOST);
    let shown = (!entries.is_empty()).then(|| content(entries).into());
    let rest = (more > 0).then(|| Block::say(words::more_lines(more)));
    Section::new(heading, shown.into_iter().chain(rest).collect())
}
