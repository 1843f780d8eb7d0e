//! Documents as one HTML file that needs nothing else: no script, nothing from elsewhere, one style of its own.
//!
//! The templates stand in `templates/`; everything they put in is escaped by its type. The policy in the file names its
//! one style by its digest, so that a browser takes no other, and nothing at all from anywhere.

use askama::Template;
use chrono::NaiveDate;
use sha2::{Digest, Sha256};

use crate::{
    report::{
        document::{
            self, Content, Document, Picture,
            drawing::{self, Shape},
        },
        format::{direction::isolated, paper},
    },
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
    let title = &paper::title(documents);
    let style = format!("{STYLE}{}", paper_margins(documents, made));
    let policy = policy(&style);
    let page = Page { language, title, notice: words::first(), documents, easy, policy, style };
    Ok(isolated(&page.render()?) + "\n")
}

/// What stands in the margins of each printed page, and its number.
fn paper_margins(documents: &[Document], made: NaiveDate) -> String {
    let (head, foot) = (paper::head(documents, paper::TITLE), paper::foot(made));
    format!(
        "@page {{ @top-left {{ content: {}; }} @bottom-left {{ content: {}; }} \
         @bottom-right {{ content: counter(page) \" / \" counter(pages); }} }}\n",
        css_string(&head),
        css_string(&foot),
    )
}

/// A text as a string of a style sheet. All but ASCII letters and digits are escaped, so that it ends neither the string
/// nor the style, and nothing that is done to the finished page changes the style that the policy names.
fn css_string(text: &str) -> String {
    let sign =
        |c: char| if c.is_ascii_alphanumeric() { c.to_string() } else { format!("\\{:x} ", u32::from(c)) };
    format!("\"{}\"", isolated(text).chars().map(sign).collect::<String>())
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

#[cfg(test)]
mod tests {
    use sha2::{Digest, Sha256};

    use crate::report::{
        document::Document,
        format::html::{base64, css_string, page},
    };

    #[test]
    fn no_title_ends_the_style() {
        assert_eq!(css_string("A\"}</style> é"), r#""A\22 \7d \3c \2f style\3e \20 \e9 ""#);
    }

    /// Otherwise a browser leaves the whole style out.
    #[test]
    fn the_policy_names_the_style_of_the_finished_page() {
        for title in ["Ramps", "اجتماع الجناح الليلي", "עלי, 2 – Ταμείο 中文 é"]
        {
            let page =
                page(&[Document { title: title.into(), ..Document::default() }], false, day()).unwrap();
            let style = page.split_once("<style>").unwrap().1.split_once("</style>").unwrap().0;
            let digest = base64(&Sha256::digest(style.as_bytes()));
            assert!(page.contains(&format!("style-src 'sha256-{digest}'")), "{title}");
        }
    }

    fn day() -> chrono::NaiveDate {
        chrono::NaiveDate::from_ymd_opt(2026, 5, 9).unwrap()
    }

    #[test]
    fn each_printed_page_says_what_it_is_and_when_it_was_made() {
        let day = |d| chrono::NaiveDate::from_ymd_opt(2026, 5, d);
        let of = |title: &str, d| Document {
            title: title.into(),
            days: day(d).zip(day(d)),
            ..Document::default()
        };
        let two = [of("Ramps", 6), of("Lifts", 8)];
        for (documents, head) in [
            (&two[..1], "Ramps, 6 May 2026"),
            (&two, "2 meetings: Ramps and Lifts, 6 May 2026 to 8 May 2026"),
        ] {
            let page = page(documents, false, day(9).unwrap()).unwrap();
            let [title, made] = [head, "made on 9 May 2026 with airtime"].map(css_string);
            assert!(page.contains(&format!("@top-left {{ content: {title}; }}")), "{page}");
            assert!(page.contains(made.trim_end_matches('"')), "{page}");
        }
    }

    #[test]
    fn digests_are_written_as_browsers_read_them() {
        for (bytes, text) in
            [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foobar", "Zm9vYmFy")]
        {
            assert_eq!(base64(bytes.as_bytes()), text);
        }
    }
}
