//! The sections of a document on one page: each gets room in turn, and what is left out is counted.

use super::{
    PageWidth,
    content::{self, Limits},
    lines::{self, LINES},
};
use crate::{
    domain::order::Ordered as _,
    report::document::{Document, Section, Space},
};

/// A section as lines: what stands together stays together.
struct Part {
    heading: Vec<String>,
    /// The lines of one thing each, long things cut.
    things: Vec<Vec<String>>,
    /// The same with nothing cut.
    whole: Vec<Vec<String>>,
    space: Space,
}

/// The lines of a document below its head, which has `above` lines. `rest` says where the rest is.
pub(super) fn sections(document: &Document, above: usize, rest: &str, page: PageWidth) -> Vec<String> {
    let part = |section: &Section| part(section, page);
    let mut parts: Vec<Part> = vec![];
    for section in &document.sections {
        let part = part(section);
        match parts.last_mut().filter(|_| part.space.joins) {
            Some(last) => {
                last.things.extend(part.things);
                last.whole.extend(part.whole);
            }
            None => parts.push(part),
        }
    }
    parts.order_by_key(|part| part.space.priority);
    let all = document.summary.iter().map(&part).chain(parts).collect();
    fitted(all, LINES.saturating_sub(above), lines::wrap("", "  ", rest, page.lines))
}

fn part(section: &Section, page: PageWidth) -> Part {
    let things = |limits: Limits| {
        section.plain().into_iter().flat_map(|content| content::things(content, limits)).collect()
    };
    Part {
        heading: super::heading(section, page),
        things: things(Limits::one_page(page)),
        whole: things(Limits::none(page)),
        space: section.space,
    }
}

impl Part {
    /// Lines it cannot do without: its heading, the first things, and how many more there are.
    fn least(&self) -> usize {
        let first: usize = self.things.iter().take(self.space.first).map(Vec::len).sum();
        let counts_rest = self.space.more.is_some() && self.things.len() > self.space.first;
        1 + self.heading.len() + first + usize::from(counts_rest)
    }

    fn all(&self) -> usize {
        self.with(&self.things)
    }

    fn with(&self, things: &[Vec<String>]) -> usize {
        1 + self.heading.len() + things.iter().map(Vec::len).sum::<usize>()
    }

    /// In `room` lines at the most, with nothing cut if there is room for it; whether something was left out.
    fn lines(mut self, room: usize) -> (Vec<String>, bool) {
        if self.with(&self.whole) <= room {
            self.things = std::mem::take(&mut self.whole);
        }
        let whole = self.all() <= room;
        let mut lines = vec![String::new()];
        lines.extend(self.heading);
        let count = self.things.len();
        for (shown, mut thing) in self.things.into_iter().enumerate() {
            if !whole && lines.len() + thing.len() + usize::from(self.space.more.is_some()) > room {
                lines.extend(self.space.more.map(|more| more(count - shown)));
                return (lines, true);
            }
            lines.append(&mut thing);
        }
        (lines, false)
    }
}

/// As many parts as fit, the first first; each leaves the later ones the least they need, if all fit.
fn fitted(mut parts: Vec<Part>, room: usize, rest: Vec<String>) -> Vec<String> {
    parts.retain(|part| !part.things.is_empty());
    let fits = |parts: &[Part], room: usize| parts.iter().map(Part::least).sum::<usize>() <= room;
    let mut cut = parts.iter().map(Part::all).sum::<usize>() > room;
    // The last lines say where the rest is.
    let room = if cut { room.saturating_sub(rest.len()) } else { room };
    while parts.len() > 1 && !fits(&parts, room) {
        parts.pop();
    }
    let mut lines = Vec::new();
    let mut later: usize = parts.iter().map(Part::least).sum();
    for part in parts {
        later -= part.least();
        let free = room.saturating_sub(lines.len() + later);
        let (shown, left_out) = part.lines(free);
        lines.extend(shown);
        cut |= left_out;
    }
    lines.truncate(room);
    lines.extend(if cut { rest } else { vec![] });
    lines
}
