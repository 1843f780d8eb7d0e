//! The sections of a document on one page: each gets room in turn, and what is left out is counted.

use super::{
    PageWidth,
    content::{self, Limits},
    lines::{self, LINES},
};
use crate::{
    domain::order::Ordered as _,
    report::document::{Document, Section, Space},
    text::report::more_lines,
};

/// A section as lines: what stands together stays together.
struct Part {
    heading: Vec<String>,
    /// The lines of one thing each, long things cut.
    things: Vec<Vec<String>>,
    /// The same with nothing cut.
    whole: Vec<Vec<String>>,
    /// Of each thing, whether it is no more than a remark on the others, so that it is not counted among them.
    remarks: Vec<bool>,
    /// Room is kept to say how many are left out: not where it has nothing but sentences, each of which is worth more.
    counts_rest: bool,
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
                last.remarks.extend(part.remarks);
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
    let content = section.plain();
    let only_remarks = content.iter().all(|content| content.is_remark());
    let remarks = content.into_iter().flat_map(|content| {
        let is_remark = content.is_remark() && !only_remarks;
        content::things(content, Limits::one_page(page)).into_iter().map(move |_| is_remark)
    });
    Part {
        heading: super::heading(section, page),
        remarks: remarks.collect(),
        counts_rest: !only_remarks,
        things: things(Limits::one_page(page)),
        whole: things(Limits::none(page)),
        space: section.space,
    }
}

impl Part {
    /// Lines it cannot do without: its heading, the first things, and how many more there are.
    fn least(&self) -> usize {
        let first: usize = self.things.iter().take(self.space.first).map(Vec::len).sum();
        let counts_rest = self.counts_rest && self.things.len() > self.space.first;
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
        for (shown, mut thing) in self.things.into_iter().enumerate() {
            if !whole && lines.len() + thing.len() + usize::from(self.counts_rest) > room {
                let rest = self.remarks.get(shown..).unwrap_or_default();
                let counted = rest.iter().filter(|is_remark| !**is_remark).count();
                let more = if counted > 0 { (self.space.more)(counted) } else { more_lines(rest.len()) };
                lines.extend((lines.len() < room).then_some(more));
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
