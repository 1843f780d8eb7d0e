//! Documents as Markdown, for minutes.
//!
//! Whatever people wrote stands as text: every sign that Markdown or HTML could take for its own is escaped in one
//! place, [`inert`], and a line that begins like a list or a heading cannot be one.

use std::fmt::Write;

use crate::{
    report::{
        document::{Content, Document, Entry, Fact, Section, Table, sentences},
        format::paper,
    },
    text::report as words,
};

/// These documents in one document.
#[must_use]
pub fn markdown(documents: &[Document]) -> String {
    let mut out = Markdown { text: String::new(), level: if documents.len() == 1 { 1 } else { 2 } };
    out.paragraph(words::first());
    if documents.len() != 1 {
        out.heading(1, &paper::title(documents));
    }
    for document in documents {
        out.document(document);
    }
    out.text
}

struct Markdown {
    text: String,
    /// Of a document's title.
    level: usize,
}

impl Markdown {
    fn document(&mut self, document: &Document) {
        self.paragraph(&document.agreement.text);
        if let Some(draft) = &document.draft {
            self.paragraph(draft);
        }
        self.heading(self.level, &document.title.text);
        for line in document.rich_about() {
            self.item("-", &line.text);
        }
        self.end();
        for section in document.summary.iter().chain(document.rich_sections()) {
            self.section(section);
        }
    }

    fn section(&mut self, section: &Section) {
        let before = self.text.len();
        self.heading(self.level + 1, &section.heading);
        let heads = self.text.len();
        for content in section.rich() {
            self.content(content);
        }
        // A picture alone leaves nothing to say.
        if self.text.get(heads..).is_none_or(|said| said.trim().is_empty()) {
            self.text.truncate(before);
        }
    }

    fn content(&mut self, content: &Content) {
        match content {
            Content::Say(line) => self.paragraph(&line.text),
            Content::Aside(text) => self.paragraph(text),
            Content::Facts(facts) => self.facts(facts),
            Content::List(entries) => self.entries(entries, |_| "-"),
            Content::Tasks(entries) => self.entries(entries, |e| if e.done { "- [x]" } else { "- [ ]" }),
            Content::Table(table) => self.table(table),
            Content::Bars(bars) => {
                for bar in bars.iter().filter(|bar| bar.share.is_some()) {
                    self.item("-", &format!("{}: {}", bar.label, bar.text));
                }
                self.end();
            }
            // The table that follows says the same; or only plain text shows it.
            Content::Trend(_)
            | Content::Ribbon(_)
            | Content::Stacks(_)
            | Content::Outline(_)
            | Content::CutLines(_)
            | Content::GapScale(_) => {}
        }
    }

    fn facts(&mut self, facts: &[Fact]) {
        for fact in facts {
            self.item("-", &fact.text);
        }
        self.end();
    }

    fn entries(&mut self, entries: &[Entry], mark: impl Fn(&Entry) -> &'static str) {
        for entry in entries {
            self.item(mark(entry), &entry.text);
            if !entry.about.is_empty() {
                // Two blanks break the line.
                self.text.truncate(self.text.trim_end_matches('\n').len());
                let _ = writeln!(self.text, "  \n  {}", inert(&sentences(&entry.about)));
            }
        }
        self.end();
    }

    fn table(&mut self, table: &Table) {
        self.paragraph(&table.caption);
        self.row(&table.heads);
        for is_number in table.number_columns() {
            self.text.push_str(if is_number { "| ---: " } else { "| --- " });
        }
        self.text.push_str("|\n");
        for row in &table.rows {
            self.row(row);
        }
        self.end();
    }

    fn row(&mut self, cells: &[String]) {
        for cell in cells {
            let _ = write!(self.text, "| {} ", inert(cell));
        }
        self.text.push_str("|\n");
    }

    fn heading(&mut self, level: usize, text: &str) {
        let _ = write!(self.text, "{} {}\n\n", "#".repeat(level), inert(text));
    }

    fn paragraph(&mut self, text: &str) {
        let _ = write!(self.text, "{}\n\n", inert(text));
    }

    fn item(&mut self, mark: &str, text: &str) {
        let _ = writeln!(self.text, "{mark} {}", inert(text));
    }

    /// What stood before is over.
    fn end(&mut self) {
        self.text.push('\n');
    }
}

/// Text that is only text: nothing in it makes a link, a picture, a table, HTML, a list or a heading.
#[must_use]
pub fn inert(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for (at, c) in text.char_indices() {
        match c {
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '&' => out.push_str("&amp;"),
            '\n' | '\r' => out.push(' '),
            '\\' | '`' | '*' | '_' | '{' | '}' | '[' | ']' | '|' | '~' | '!' | '#' | '$' | '^' | '=' => {
                out.push('\\');
                out.push(c);
            }
            // An address would become a link of itself: a joint that shows nothing stands in it.
            ':' if text[at..].starts_with("://") => out.push_str("&#58;"),
            '@' => out.push_str("&#64;"),
            '.' if is_bare_address(&text[..at]) || is_number(&text[..at]) => out.push_str("\\."),
            ')' if is_number(&text[..at]) => out.push_str("\\)"),
            '-' | '+' if at == 0 => {
                out.push('\\');
                out.push(c);
            }
            c => out.push(c),
        }
    }
    out
}

/// `www` before a point makes a link in some programs.
fn is_bare_address(before: &str) -> bool {
    let bytes = before.as_bytes();
    bytes.last_chunk::<3>().is_some_and(|last| last.eq_ignore_ascii_case(b"www"))
}

/// A number at the beginning of a line, before a point, makes a list.
fn is_number(before: &str) -> bool {
    !before.is_empty() && before.bytes().all(|b| b.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use crate::report::format::markdown::inert;

    #[test]
    fn nothing_that_people_write_is_more_than_text() {
        for (raw, text) in [
            ("a | b", "a \\| b"),
            ("[x](javascript:1)", "\\[x\\](javascript:1)"),
            ("![](http://x.y)", "\\!\\[\\](http&#58;//x.y)"),
            ("<img src=x>", "&lt;img src\\=x&gt;"),
            ("# one", "\\# one"),
            ("- one", "\\- one"),
            ("1. one", "1\\. one"),
            ("12) one", "12\\) one"),
            ("a\n# b", "a \\# b"),
            ("www.x.y", "www\\.x.y"),
            ("At 10.30 - or so", "At 10.30 - or so"),
        ] {
            assert_eq!(inert(raw), text);
        }
    }
}
