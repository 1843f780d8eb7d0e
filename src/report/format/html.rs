//! Documents as one HTML file that needs nothing else: no script, nothing from elsewhere, one style of its own.
//!
//! The templates stand in `templates/`; everything they put in is escaped by its type. The policy in the file names its
//! one style by its digest, so that a browser takes no other, and nothing at all from anywhere.

use askama::Template;
use chrono::NaiveDate;
use sha2::{Digest, Sha256};

use crate::{
    report::document::{self, Content, Document, Picture},
    text::{document as page_words, format, language, report as words},
};

const STYLE: &str = include_str!("../../../templates/style.css");

#[derive(Template)]
#[template(path = "page.html")]
struct Page<'a> {
    /// Tag of the language of the words, for what reads the page aloud.
    language: &'static str,
    title: &'a str,
    notice: &'a str,
    documents: &'a [Document],
    easy: bool,
    policy: String,
    style: String,
}

impl Page<'_> {
    /// Level of a document's sections: one document's title is the page's.
    fn level(&self) -> u8 {
        if self.documents.len() == 1 { 2 } else { 3 }
    }
}

/// One page of these documents, made on this day. `easy`: large and simple.
///
/// # Errors
/// Never for what a document can hold.
pub fn page(documents: &[Document], easy: bool, made: NaiveDate) -> Result<String, askama::Error> {
    let language = language::current().tag();
    let title = &super::title(documents);
    let style = format!("{STYLE}{}", paper_margins(documents, made));
    let policy = policy(&style);
    let page = Page { language, title, notice: words::first(), documents, easy, policy, style };
    Ok(isolated(&page.render()?) + "\n")
}

/// What stands in the margins of each printed page: the title and its day, the day it was made and by what, and its number.
fn paper_margins(documents: &[Document], made: NaiveDate) -> String {
    let title = super::title(documents);
    let day = if let [only] = documents { only.day } else { None };
    let title = day.map_or_else(|| title.clone(), |day| page_words::of_day(&format::day(day), &title));
    let made = page_words::made(&format::day(made), env!("CARGO_PKG_VERSION"));
    format!(
        "@page {{ @top-left {{ content: {}; }} @bottom-left {{ content: {}; }} \
         @bottom-right {{ content: counter(page) \" / \" counter(pages); }} }}\n",
        css_string(&title),
        css_string(&made),
    )
}

/// A text as a string of a style sheet. All but letters and digits are escaped, so that it ends neither the string nor
/// the style.
fn css_string(text: &str) -> String {
    let sign = |c: char| if c.is_alphanumeric() { c.to_string() } else { format!("\\{:x} ", u32::from(c)) };
    format!("\"{}\"", text.chars().map(sign).collect::<String>())
}

/// The page with everything that runs from right to left between FIRST STRONG ISOLATE and POP DIRECTIONAL ISOLATE:
/// the figures and commas beside a Hebrew or Arabic name stay where the sentence has them (UAX #9). Characters, not
/// `<bdi>`, because names stand in attributes and in the title too.
fn isolated(page: &str) -> String {
    let mut out = String::with_capacity(page.len());
    let mut rest = page;
    while let Some(start) = rest.find(runs_from_right) {
        let run = run_from_right(&rest[start..]);
        out.extend([&rest[..start], "\u{2068}", run, "\u{2069}"]);
        rest = &rest[start + run.len()..];
    }
    out + rest
}

/// Words from right to left, with the spaces and hyphens between them. `text` begins with such a letter.
fn run_from_right(text: &str) -> &str {
    let belongs = |c: char| runs_from_right(c) || matches!(c, ' ' | '-');
    let run = text.find(|c| !belongs(c)).map_or(text, |end| &text[..end]);
    run.trim_end_matches([' ', '-'])
}

/// Whether the character is in a block of a right-to-left script (UAX #9, table of default values).
fn runs_from_right(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefe}' | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
}

/// What a browser may take: this one style, and nothing else.
fn policy(style: &str) -> String {
    let digest = base64(&Sha256::digest(style.as_bytes()));
    format!(
        "default-src 'none'; style-src 'sha256-{digest}'; script-src 'none'; img-src 'none'; \
         connect-src 'none'; base-uri 'none'; form-action 'none'"
    )
}

/// RFC 4648, with `=` at the end.
fn base64(bytes: &[u8]) -> String {
    const SIGNS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut out = String::new();
    for chunk in bytes.chunks(3) {
        let byte = |at: usize| u32::from(chunk.get(at).copied().unwrap_or(0));
        let bits = byte(0) << 16 | byte(1) << 8 | byte(2);
        for (at, shift) in [18, 12, 6, 0].into_iter().enumerate() {
            let sign = SIGNS.get((bits >> shift & 63) as usize).filter(|_| at <= chunk.len());
            out.push(sign.map_or('=', |sign| char::from(*sign)));
        }
    }
    out
}

/// People drawn side by side at most; the words say the rest.
const MOST_DRAWN: usize = 12;

impl Picture {
    /// People side by side: the place of each, and whether it is filled.
    fn drawn(self) -> Vec<(usize, bool)> {
        let (full, of) = match self {
            Self::People { filled, of } => {
                let shown = of.min(MOST_DRAWN);
                (filled.saturating_mul(shown).saturating_add(of / 2).checked_div(of).unwrap_or(0), shown)
            }
            Self::Share { .. }
            | Self::None
            | Self::Clock
            | Self::Talk
            | Self::Decision
            | Self::Action
            | Self::Need
            | Self::Idea
            | Self::Keep
            | Self::Eye
            | Self::Calendar
            | Self::Pencil
            | Self::Scales
            | Self::Rule
            | Self::Feeling
            | Self::Quiet => (0, 0),
        };
        (0..of).map(|at| (at, at < full)).collect()
    }

    fn is_drawn(self) -> bool {
        self != Self::None
    }

    /// A share in percent of its bar.
    fn share_percent(self) -> f64 {
        if let Self::Share { share, .. } = self { document::percent(share) } else { 0.0 }
    }

    fn aim_percent(self) -> Option<f64> {
        if let Self::Share { aim, .. } = self { aim.map(document::percent) } else { None }
    }

    /// How far down people stand, so that one row or two are in the middle.
    fn down(self) -> usize {
        match self.drawn().len() {
            2..=4 => 20,
            5..=8 => 10,
            _ => 0,
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::report::{
        document::Document,
        format::html::{base64, css_string, isolated, page},
    };

    #[test]
    fn no_title_ends_the_style() {
        assert_eq!(css_string("A\"}</style> é"), r#""A\22 \7d \3c \2f style\3e \20 é""#);
    }

    #[test]
    fn each_printed_page_says_what_it_is_and_when_it_was_made() {
        let day = |d| chrono::NaiveDate::from_ymd_opt(2026, 5, d);
        let document = Document { title: "Ramps".into(), day: day(6), ..Document::default() };
        let page = page(&[document], false, day(9).unwrap()).unwrap();
        let [title, made] = ["Ramps, 6 May 2026", "made on 9 May 2026 with airtime"].map(css_string);
        assert!(page.contains(&format!("@top-left {{ content: {title}; }}")), "{page}");
        assert!(page.contains(made.trim_end_matches('"')), "{page}");
    }

    #[test]
    fn digests_are_written_as_browsers_read_them() {
        for (bytes, text) in
            [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foobar", "Zm9vYmFy")]
        {
            assert_eq!(base64(bytes.as_bytes()), text);
        }
    }

    #[test]
    fn words_from_right_to_left_stand_apart_from_the_rest() {
        for (page, isolate) in [
            ("<p>Ali, 2 people</p>", "<p>Ali, 2 people</p>"),
            ("<p>עלי כהן: 3:20, רות</p>", "<p>\u{2068}עלי כהן\u{2069}: 3:20, \u{2068}רות\u{2069}</p>"),
            ("<i title=\"ליאור - 5\">a</i>", "<i title=\"\u{2068}ליאור\u{2069} - 5\">a</i>"),
            ("نور", "\u{2068}نور\u{2069}"),
        ] {
            assert_eq!(isolated(page), isolate);
        }
    }
}
