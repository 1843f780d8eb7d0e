//! Meetings of which nobody thought: nothing in them, one person, a thousand items, endless words, many languages.
//! Every format says all of it, or shows by a sign that something is cut.

use airtime::{
    domain::{
        Event, agenda::items::ItemKind, measures::tap_error::TapError, preparation::charter::Charter,
        record::opening::Source,
    },
    report::{
        self, Detail, Format, PageKind, PageWidth, Request, Summary, document,
        format::{
            csv::RowKind,
            pdf::fonts::{FontSource, Weight},
            text,
        },
        model::series::series_report,
    },
    shell::fonts::SystemFonts,
    text::language::{Language, within},
};
use unicode_width::UnicodeWidthStr;

use crate::{
    hostile,
    meeting::{LIVED, Meeting},
};

const WIDTHS: [usize; 4] = [40, 72, 80, 120];
const PAGES: [PageKind; 3] = [PageKind::Full, PageKind::Easy, PageKind::Summary];

fn long_word() -> String {
    "Unterstützung".repeat(38)
}

fn long_words() -> String {
    "a kettle, two chairs and a window ".repeat(15).trim().to_owned()
}

const LANGUAGES: &str =
    "Sali Kaya, עלי כהן 3:20, مرحبا بالجميع, Привет всем, Καλημέρα σας, 会議の記録, Tôi rất vui";

fn with_nobody() -> Meeting {
    let mut m = Meeting::opened(Source::Live, true);
    m.at(0, Event::Ready);
    m
}

fn with_one_person() -> Meeting {
    let mut m = with_nobody();
    m.person(0, 1, LIVED, LIVED, true);
    m.floor(1_000, 1);
    m.at(61_000, Event::Ended);
    m
}

fn with_no_group() -> Meeting {
    let mut m = with_nobody();
    m.person(0, 1, "guest", "apart", true);
    m.floor(1_000, 1);
    m.at(61_000, Event::Ended);
    m
}

fn with_a_thousand_items() -> Meeting {
    let mut m = Meeting::live(3, 3);
    for item in 1..=999 {
        m.add_item(0, item, &format!("Subject {item}"), ItemKind::Discussion);
        m.start_item(u64::from(item) * 2_000, item);
        m.floor(u64::from(item) * 2_000 + 500, 1 + item % 6);
    }
    m.at(2_100_000, Event::Ended);
    m
}

fn meetings() -> Vec<(&'static str, Meeting)> {
    vec![
        ("nobody", with_nobody()),
        ("one person", with_one_person()),
        ("no group", with_no_group()),
        ("a thousand items", with_a_thousand_items()),
        ("a long word", hostile::meeting(&long_word())),
        ("long words", hostile::meeting(&long_words())),
        ("languages", hostile::meeting(LANGUAGES)),
    ]
}

fn wanted(format: Format, page: PageKind, detail: Detail, columns: usize) -> Request {
    let today = "2026-05-02".parse().unwrap();
    Request { format, detail, page, today, practised: None, width: PageWidth::of_output(Some(columns)) }
}

fn told(m: &Meeting, request: Request) -> String {
    report::render(vec![m.report(request.detail)], request).unwrap()
}

#[test]
fn no_line_of_text_is_wider_than_the_page() {
    for (what, m) in meetings() {
        for page in PAGES {
            for columns in WIDTHS {
                let out = told(&m, wanted(Format::Text, page, Detail::People, columns));
                for line in out.lines() {
                    assert!(line.width() <= columns, "{what} {page:?} {columns}: {line}");
                }
            }
        }
    }
}

/// Letters and digits only, in lower case: where lines break, and what is escaped, is another matter.
fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

#[test]
fn nothing_is_cut_without_a_sign() {
    for text in [long_word(), long_words(), LANGUAGES.to_owned()] {
        let m = hostile::meeting(&text);
        for page in PAGES {
            for columns in WIDTHS {
                let out = told(&m, wanted(Format::Text, page, Detail::People, columns));
                assert_whole_or_cut(&out, &text);
            }
        }
        let rows = [RowKind::Turns, RowKind::People].map(Format::Csv);
        for format in [Format::Json, Format::Markdown, Format::Html].into_iter().chain(rows) {
            let out = told(&m, wanted(format, PageKind::Full, Detail::People, 72));
            assert!(letters(&out).contains(&letters(&text)), "{format:?} {text}");
        }
    }
}

/// Each time the text begins, it is there to its end or has the sign of a cut.
fn assert_whole_or_cut(out: &str, text: &str) {
    let (wanted, start) = (letters(text), letters(text).chars().take(8).collect::<String>());
    let kept = out.chars().filter(|c| c.is_alphanumeric() || *c == '…');
    // A sentence may begin with it.
    let kept: String = kept.flat_map(char::to_lowercase).collect();
    assert!(kept.contains(&start), "{out}");
    let mut rest = kept.as_str();
    while let Some(at) = rest.find(&start) {
        rest = &rest[at..];
        let same = rest.chars().zip(wanted.chars()).take_while(|(a, b)| a == b).count();
        let next = rest.chars().nth(same);
        assert!(same == wanted.chars().count() || next == Some('…'), "{rest:.200}\n{out}");
        rest = rest.char_indices().nth(same).map_or("", |(end, _)| &rest[end..]);
    }
}

#[test]
fn a_pdf_can_be_made_of_all_of_them() {
    let fonts = SystemFonts::default();
    if fonts.text_font(Weight::Regular).is_none() {
        eprintln!("skipped: there is no font here");
        return;
    }
    for (what, m) in meetings() {
        for page in PAGES {
            let request = wanted(Format::Pdf, page, Detail::People, 72);
            let made = report::render_pdf(vec![m.report(Detail::People)], request, &fonts);
            assert!(made.unwrap_or_else(|e| panic!("{what} {page:?}: {e}")).bytes.starts_with(b"%PDF"));
        }
    }
}

#[test]
fn in_a_file_no_title_no_figure_and_no_head_of_a_table_is_cut() {
    let mut m = Meeting::live(4, 3);
    let title = long_words()[..190].to_owned();
    m.add_item(0, 1, &title, ItemKind::Discussion);
    m.start_item(1_000, 1);
    for n in 1..=7 {
        m.floor(u64::from(n) * 60_000, n);
    }
    let purpose = long_words()[..390].to_owned();
    m.at(480_000, Event::Charter(Box::new(Charter { purpose: Some(purpose.clone()), ..Charter::default() })));
    m.at(490_000, Event::Ended);
    let request =
        Request { width: PageWidth::default(), ..wanted(Format::Text, PageKind::Full, Detail::Groups, 72) };
    let out = told(&m, request);
    let is_rest = |line: &&str| !line.starts_with("… more in the full report");
    assert!(!out.lines().filter(is_rest).any(|line| line.contains('…')), "{out}");
    assert!(out.lines().filter(is_rest).all(|line| line.width() <= 72), "{out}");
    for whole in [title, purpose, "7 of 7 spoke".to_owned()] {
        assert!(letters(&out).contains(&letters(&whole)), "{whole}: {out}");
    }
}

#[test]
fn the_heads_of_a_table_are_whole_in_every_language() {
    let mut m = Meeting::live(3, 3);
    m.floor(1_000, 1);
    m.at(61_000, Event::Ended);
    let summaries = || vec![Summary::of(m.history.session())];
    for language in [Language::En, Language::Cy] {
        let text = within(language, || {
            let today = "2026-05-02".parse().unwrap();
            let report = series_report(summaries(), &[], Detail::Groups, TapError::default(), today);
            text::text(&document::series::document(&report))
        });
        assert!(!text.contains('…'), "{text}");
    }
}
