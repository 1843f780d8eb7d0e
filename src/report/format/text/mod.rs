//! The report as text: one page of 72 columns that can stand in the body of a mail.
//!
//! Made from the model alone; what may be told stands in [`crate::report::disclosure`], the words in
//! [`crate::text::report`]. First what it does not show and what was agreed, three facts, what was decided and who
//! does what; then the rest, in order, until the page is full.

pub mod lines;
mod parts;
pub mod series;

use chrono::DateTime;
use unicode_width::UnicodeWidthStr;

use crate::{
    domain::preparation::charter::SessionKind,
    report::{
        disclosure::Disclosure,
        format::text::lines::{LINES, WIDTH},
        model::{Detail, SessionReport, ms},
        width,
    },
    text::report as words,
};

const INDENT: &str = "  ";

/// The page for one session, with a newline at its end.
#[must_use]
pub fn page(report: &SessionReport, detail: Detail) -> String {
    let d = Disclosure::new(report, detail);
    let mut lines = head(&d);
    lines.extend(laid_out(parts::all(&d), LINES.saturating_sub(lines.len()), &report.session.id));
    for line in &mut lines {
        line.truncate(line.trim_end().len());
    }
    lines.join("\n") + "\n"
}

/// How many things were left out, in words.
type More = fn(usize) -> String;

/// One part of the page: what stands together stays together.
#[derive(Default)]
struct Part {
    heading: &'static str,
    /// The lines of one thing each.
    things: Vec<Vec<String>>,
    /// What is said of those that are left out. None: they are just left out.
    what: Option<More>,
    /// So many are told before another part has any.
    first: usize,
}

impl Part {
    fn new(heading: &'static str) -> Self {
        Self { heading, first: 1, ..Self::default() }
    }

    fn listed(heading: &'static str, what: More, first: usize, things: Vec<Vec<String>>) -> Self {
        Self { heading, things, what: Some(what), first }
    }

    fn say(&mut self, text: &str) {
        self.things.push(lines::wrap("", INDENT, text, WIDTH));
    }

    fn say_all(&mut self, lines: impl IntoIterator<Item = String>) {
        lines.into_iter().for_each(|line| self.say(&line));
    }

    /// Lines it cannot do without: its heading, the first things, and how many more there are.
    fn least(&self) -> usize {
        let first: usize = self.things.iter().take(self.first).map(Vec::len).sum();
        let says_more = self.what.is_some() && self.things.len() > self.first;
        2 + first + usize::from(says_more)
    }

    fn all(&self) -> usize {
        2 + self.things.iter().map(Vec::len).sum::<usize>()
    }

    /// In `room` lines at the most; whether something was left out.
    fn lines(self, room: usize) -> (Vec<String>, bool) {
        let whole = self.all() <= room;
        let mut lines = vec![String::new(), self.heading.to_uppercase()];
        let count = self.things.len();
        for (d, mut thing) in self.things.into_iter().enumerate() {
            if !whole && lines.len() + thing.len() + usize::from(self.what.is_some()) > room {
                lines.extend(self.what.map(|more| more(count - d)));
                return (lines, true);
            }
            lines.append(&mut thing);
        }
        (lines, false)
    }
}

/// As many parts as fit, the first first; each leaves the later ones the least they need, if all fit.
fn laid_out(mut parts: Vec<Part>, room: usize, id: &str) -> Vec<String> {
    parts.retain(|part| !part.things.is_empty());
    let fits = |parts: &[Part], room: usize| parts.iter().map(Part::least).sum::<usize>() <= room;
    let mut cut = parts.iter().map(Part::all).sum::<usize>() > room;
    // The last line says where the rest is.
    let room = if cut { room.saturating_sub(1) } else { room };
    while parts.len() > 1 && !fits(&parts, room) {
        parts.pop();
    }
    let mut lines = Vec::new();
    let mut later: usize = parts.iter().map(Part::least).sum();
    for part in parts {
        later -= part.least();
        let free = room.saturating_sub(lines.len() + later);
        let (d, left_out) = part.lines(free);
        lines.extend(d);
        cut |= left_out;
    }
    lines.truncate(room);
    lines.extend(cut.then(|| words::more_in_full(id)));
    lines
}

/// What stands above everything: what this is not, what was agreed, and which meeting it was.
fn head(d: &Disclosure<'_>) -> Vec<String> {
    let about = &d.r.session;
    let mut lines = lines::wrap("", "", words::first(), WIDTH);
    let mut say = |text: &str, most: usize| lines.extend(few_lines("", INDENT, text, most));
    say(&d.agreement(), 4);
    if let Some(draft) = d.draft() {
        say(&format!("{}: {draft}", words::draft_label()), 2);
    }
    say("", 1);
    say(d.title(), 2);
    let opened = about.opened_at.as_deref().and_then(|at| DateTime::parse_from_rfc3339(at).ok());
    if let Some(opened) = opened {
        say(&words::opened(opened), 1);
    }
    let source = words::source(about.source);
    say(&words::lasted(&about.id, ms(d.r.time.span_s), source), 2);
    if let Some(level) = about.shared {
        say(crate::text::privacy::shared(level), 2);
    }
    if let Some(series) = &about.series {
        say(&words::series(series), 1);
    }
    if let Some(purpose) = &about.purpose {
        say(&words::purpose(purpose), 2);
    }
    if about.kind != SessionKind::Joint {
        say(words::kind(about.kind), 2);
    }
    if !about.ended {
        say(words::not_ended(), 2);
    }
    if let Some(read_out) = words::read_out(about.source, about.read_out.at_s.map(ms)) {
        say(&read_out, 1);
    }
    if about.kind != SessionKind::OneGroup {
        say(words::aim(d.r.target.mode, d.r.target.agreed), 2);
    }
    let rules = &about.ground_rules;
    if !rules.rules.is_empty() {
        say(&words::ground_rules(rules.rules.len(), rules.agreed), 1);
    }
    lines
}

/// A text in a few lines, cut if it is longer.
fn few_lines(first: &str, rest: &str, text: &str, most: usize) -> Vec<String> {
    let mut lines = lines::wrap(first, rest, text, WIDTH);
    if lines.len() > most {
        let over = lines.split_off(most - 1).join(" ");
        lines.push(width::cut(&over, WIDTH - 1) + if over.width() < WIDTH { "…" } else { "" });
    }
    lines
}
