//! Documents as plain text of 72 columns, which can stand in the body of a mail. Tables may be wider.

mod content;
pub mod lines;
mod one_page;
mod page_width;
mod tables;

pub use page_width::PageWidth;

use self::{content::Limits, lines::few_lines};
use crate::{
    report::document::{Document, Edition, Line, PlainLayout, Section},
    text::report as words,
};

/// A document, with a newline at its end.
#[must_use]
pub fn text(document: &Document) -> String {
    text_of_width(document, PageWidth::default())
}

/// The same in another width. One page has always the lines of a page.
#[must_use]
pub fn text_of_width(document: &Document, page: PageWidth) -> String {
    let width = page.lines;
    let mut lines = head(document, page);
    match &document.layout {
        PlainLayout::Whole => {
            lines.extend(document.sections.iter().flat_map(|section| whole_section(section, page)));
        }
        PlainLayout::OnePage { rest } => lines.extend(one_page::sections(document, lines.len(), rest, page)),
    }
    if let Some(footer) = &document.footer {
        lines.push(String::new());
        lines.extend(wrapped(footer, width));
    }
    for line in &mut lines {
        line.truncate(line.trim_end().len());
    }
    lines.join("\n") + "\n"
}

/// What this is not and what was agreed; then which meeting it was.
fn head(document: &Document, page: PageWidth) -> Vec<String> {
    let width = page.lines;
    let Document { title, notice, agreement, draft, about, layout, .. } = document;
    let is_whole = *layout == PlainLayout::Whole;
    let put = |line: &Line| match line {
        line if line.edition == Edition::RichText => vec![],
        line if is_whole || page.cuts_nothing() => wrapped(line, width),
        line => few_lines("", &" ".repeat(line.indent), &line.text, line.most, width),
    };
    let draft = draft.as_ref().map(|draft| match layout {
        PlainLayout::Whole => Line::new(draft),
        PlainLayout::OnePage { .. } => Line::new(format!("{}: {draft}", words::draft_label())).at_most(2),
    });
    let above = notice.iter().chain([agreement]).chain(&draft);
    let mut lines: Vec<String> = above.flat_map(put).collect();
    let below: Vec<String> = std::iter::once(title).chain(about).flat_map(put).collect();
    if !lines.is_empty() && !below.is_empty() {
        lines.push(String::new());
    }
    lines.extend(below);
    lines
}

fn whole_section(section: &Section, page: PageWidth) -> Vec<String> {
    let content = section.plain();
    if content.is_empty() {
        return vec![];
    }
    let heading = heading(section, page);
    let things = content.into_iter().flat_map(|content| content::things(content, Limits::none(page)));
    std::iter::once(String::new()).chain(heading).chain(things.flatten()).collect()
}

/// In capitals, on as many lines as it needs.
fn heading(section: &Section, page: PageWidth) -> Vec<String> {
    if section.heading.is_empty() {
        vec![]
    } else {
        lines::wrap("", "", &section.heading.to_uppercase(), page.lines)
    }
}

fn wrapped(line: &Line, width: usize) -> Vec<String> {
    lines::wrap("", &" ".repeat(line.indent), &line.text, width)
}
