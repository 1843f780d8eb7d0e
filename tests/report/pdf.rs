//! PDF: read back with another library, and held against the HTML page of the same meeting.

use std::collections::BTreeSet;

use airtime::{
    domain::{
        agenda::items::ItemKind,
        notes::{
            carried::{Carried, CarriedKind, CarriedSource},
            kind::NoteKind,
        },
    },
    report::{
        self, Detail, Format, PageKind, Request,
        document::{self, personal},
        format::pdf::{
            self, Pdf, PdfError,
            fonts::{FontFile, FontSource, Weight},
        },
        model::{last_time::LastTime, series::series_report},
    },
    shell::fonts::SystemFonts,
};
use lopdf::{Dictionary, Document, Object};

use crate::{hostile, meeting::Meeting};

/// The fonts of this computer; without any there is nothing to see.
fn fonts() -> Option<SystemFonts> {
    let fonts = SystemFonts::default();
    let found = fonts.text_font(Weight::Regular).is_some();
    if !found {
        eprintln!("skipped: there is no font here");
    }
    found.then_some(fonts)
}

fn wanted(format: Format, page: PageKind) -> Request {
    let today = "2026-05-02".parse().unwrap();
    Request {
        format,
        detail: Detail::Groups,
        page,
        today,
        practised: None,
        width: report::PageWidth::default(),
    }
}

fn made(m: &Meeting, page: PageKind, fonts: &dyn FontSource) -> Pdf {
    report::render_pdf(vec![m.report(Detail::Groups)], wanted(Format::Pdf, page), fonts).unwrap()
}

fn html(m: &Meeting, page: PageKind) -> String {
    report::render(vec![m.report(Detail::Groups)], wanted(Format::Html, page)).unwrap()
}

/// Two groups, items, notes: something of everything that is drawn.
fn meeting() -> Meeting {
    let mut m = Meeting::live(3, 3);
    m.add_item(0, 1, "The garden", ItemKind::Discussion);
    m.add_item(0, 2, "The keys", ItemKind::Discussion);
    m.start_item(10_000, 1);
    for round in 0..12 {
        m.floor(20_000 + round * 60_000, 1 + u16::try_from(round % 3).unwrap());
        m.floor(50_000 + round * 60_000, 4 + u16::try_from(round % 2).unwrap());
    }
    m.start_item(740_000, 2);
    m.floor(750_000, 2);
    m.note(760_000, NoteKind::Decision, "It opens at weekends");
    m.note(760_000, NoteKind::Action, "Ask about the keys");
    m.at(800_000, airtime::domain::Event::Ended);
    m
}

fn parsed(pdf: &Pdf) -> Document {
    Document::load_mem(&pdf.bytes).unwrap()
}

fn dictionary<'a>(doc: &'a Document, object: &'a Object) -> Option<&'a Dictionary> {
    doc.dereference(object).ok()?.1.as_dict().ok()
}

fn string(dict: &Dictionary, key: &[u8]) -> Option<String> {
    lopdf::decode_text_string(dict.get(key).ok()?).ok()
}

/// A tag: how deep it stands, its role, what it says in place of what is drawn, and of which cells it is the head.
#[derive(Debug)]
struct Tag {
    depth: usize,
    role: String,
    alt: Option<String>,
    scope: Option<String>,
}

fn tags(doc: &Document) -> Vec<Tag> {
    let root = doc.catalog().unwrap().get(b"StructTreeRoot").unwrap();
    let mut out = vec![];
    walk(doc, dictionary(doc, root).unwrap(), 0, &mut out);
    out
}

fn walk(doc: &Document, dict: &Dictionary, depth: usize, out: &mut Vec<Tag>) {
    if let Ok(role) = dict.get(b"S").and_then(Object::as_name) {
        let attributes = dict.get(b"A").ok().and_then(|a| doc.dereference(a).ok()).map(|(_, a)| a);
        let all: Vec<&Object> = match attributes {
            Some(Object::Array(all)) => all.iter().collect(),
            Some(one) => vec![one],
            None => vec![],
        };
        let scope = all.iter().find_map(|a| dictionary(doc, a)?.get(b"Scope").ok()?.as_name().ok());
        let text = |name: &[u8]| String::from_utf8_lossy(name).into_owned();
        out.push(Tag { depth, role: text(role), alt: string(dict, b"Alt"), scope: scope.map(text) });
    }
    let Ok((_, children)) = dict.get(b"K").and_then(|k| doc.dereference(k)) else { return };
    let children = if let Object::Array(all) = children { all.iter().collect() } else { vec![children] };
    for child in children.into_iter().filter_map(|child| dictionary(doc, child)) {
        walk(doc, child, depth + 1, out);
    }
}

fn pages(doc: &Document) -> Vec<String> {
    doc.get_pages().keys().map(|page| plain(&doc.extract_text(&[*page]).unwrap())).collect()
}

fn plain(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What a browser shows of a page, without the names of its pictures.
fn seen(html: &str) -> String {
    let body = html.split("<main>").nth(1).unwrap();
    let mut out = String::new();
    for piece in body.split('<') {
        out.push(' ');
        out.push_str(piece.split_once('>').map_or(piece, |(_, text)| text));
    }
    unescaped(&out)
}

fn unescaped(text: &str) -> String {
    text.replace("&#39;", "'")
        .replace("&#34;", "\"")
        .replace("&#60;", "<")
        .replace("&#62;", ">")
        .replace("&#38;", "&")
}

#[test]
fn it_is_tagged_for_whoever_has_it_read_out() {
    let Some(fonts) = fonts() else { return };
    let doc = parsed(&made(&meeting(), PageKind::Full, &fonts));
    let catalog = doc.catalog().unwrap();
    assert_eq!(string(catalog, b"Lang").as_deref(), Some("en"));
    let marks = dictionary(&doc, catalog.get(b"MarkInfo").unwrap()).unwrap();
    assert!(marks.get(b"Marked").unwrap().as_bool().unwrap());
    let viewer = dictionary(&doc, catalog.get(b"ViewerPreferences").unwrap()).unwrap();
    assert!(viewer.get(b"DisplayDocTitle").unwrap().as_bool().unwrap());
    let tags = tags(&doc);
    let roles = |role: &str| tags.iter().filter(|tag| tag.role == role).count();
    let page = html(&meeting(), PageKind::Full);
    for (role, tag) in [("H1", "<h1"), ("H2", "<h2"), ("Table", "<table"), ("TR", "<tr "), ("TD", "<td ")] {
        assert_eq!(roles(role), page.matches(tag).count(), "{role}");
    }
    let scopes: Vec<&str> =
        tags.iter().filter(|t| t.role == "TH").map(|t| t.scope.as_deref().unwrap()).collect();
    let of = |scope: &str| scopes.iter().filter(|s| **s == scope).count();
    assert_eq!(of("Column"), page.matches("scope=\"col\"").count());
    assert_eq!(of("Row"), page.matches("scope=\"row\"").count());
    assert_eq!(tags.iter().position(|t| t.role.starts_with('H')), tags.iter().position(|t| t.role == "H1"));
}

#[test]
fn each_picture_says_what_it_says_in_html() {
    let Some(fonts) = fonts() else { return };
    let doc = parsed(&made(&meeting(), PageKind::Full, &fonts));
    let alts: Vec<String> =
        tags(&doc).into_iter().filter(|t| t.role == "Figure").map(|t| t.alt.unwrap()).collect();
    let page = html(&meeting(), PageKind::Full);
    let labels = page.split("role=\"img\" aria-label=\"").skip(1).map(|rest| rest.split('"').next().unwrap());
    assert_eq!(alts, labels.map(unescaped).collect::<Vec<_>>());
    assert!(alts.len() > 4, "{alts:?}");
}

#[test]
fn it_has_the_words_of_the_html_page() {
    let Some(fonts) = fonts() else { return };
    for page in [PageKind::Full, PageKind::Easy, PageKind::Summary] {
        let text = pages(&parsed(&made(&meeting(), page, &fonts))).join(" ");
        let there: BTreeSet<&str> = text.split(' ').collect();
        for word in plain(&seen(&html(&meeting(), page))).split(' ') {
            assert!(there.contains(word), "{page:?}: {word}\n{text}");
        }
    }
}

#[test]
fn each_page_says_what_it_is_which_one_and_when_it_was_made() {
    let Some(fonts) = fonts() else { return };
    let pages = pages(&parsed(&made(&meeting(), PageKind::Full, &fonts)));
    assert!(pages.len() > 1);
    for (at, page) in pages.iter().enumerate() {
        for words in ["The new ward, 1 May 2026", "made on 2 May 2026 with airtime "] {
            assert!(page.contains(words), "{words}: {page}");
        }
        assert!(page.contains(&format!("{} / {}", at + 1, pages.len())), "{page}");
    }
}

/// However much stands before them: the bars of a meeting are on one page, and so is its timeline.
#[test]
fn a_small_chart_stands_on_one_page() {
    let Some(fonts) = fonts() else { return };
    let mut pages_before = BTreeSet::new();
    for decisions in 0..24 {
        let mut m = meeting();
        for n in 0..decisions {
            m.note(770_000, NoteKind::Decision, &format!("We keep key {n}"));
        }
        let pages = pages(&parsed(&made(&m, PageKind::Full, &fonts)));
        let page_of = |text: &str| pages.iter().position(|page| page.contains(text));
        let bars =
            ["lived experience (3 people) ", "staff (3 people) ", "the upright line is the aim"].map(page_of);
        assert!(bars.iter().all(|page| page.is_some() && *page == bars[0]), "{decisions}: {bars:?}");
        let timeline = ["From the beginning on the left", "0:00 3:20 6:40"].map(page_of);
        assert!(timeline[0].is_some() && timeline[0] == timeline[1], "{decisions}: {timeline:?}");
        pages_before.extend([bars[0], timeline[0]]);
    }
    assert!(pages_before.len() > 1, "none of them came near the end of a page");
}

#[test]
fn a_long_table_has_its_heads_on_each_page_and_they_are_read_once() {
    let Some(fonts) = fonts() else { return };
    let mut m = Meeting::live(3, 3);
    for item in 1..=60 {
        m.add_item(0, item, &format!("Subject {item}"), ItemKind::Discussion);
        m.start_item(u64::from(item) * 10_000, item);
        m.floor(u64::from(item) * 10_000 + 1_000, 1);
    }
    m.at(700_000, airtime::domain::Event::Ended);
    let doc = parsed(&made(&m, PageKind::Full, &fonts));
    let pages = pages(&doc);
    // Pages on which nothing but this table stands: one after the other they have its heads.
    let with_heads = pages.iter().filter(|page| page.contains("share of talk")).count();
    let with_rows = pages.iter().filter(|page| page.contains("of 1:00 planned")).count();
    assert!(with_rows > 1 && with_heads == with_rows, "{with_heads} {with_rows}");
    let heads = tags(&doc).iter().filter(|tag| tag.role == "THead").count();
    assert_eq!(heads, html(&m, PageKind::Full).matches("<thead").count());
}

/// Numbers give way before words are broken.
#[test]
fn a_table_of_many_groups_breaks_no_word() {
    let Some(fonts) = fonts() else { return };
    let names = ["experience", "north", "south", "east", "west", "river", "hill", "lake", "farm"];
    let heads = || std::iter::once("after").chain(names).map(str::to_owned);
    let row =
        |name: &str| std::iter::once(name.to_owned()).chain(names.map(|_| "26% (12%)".to_owned())).collect();
    let table = document::Table {
        caption: "Who spoke after whom".to_owned(),
        heads: heads().collect(),
        rows: names.map(row).to_vec(),
        columns: vec![],
    };
    let section = document::Section::new("Who spoke", vec![document::Content::Table(table).into()]);
    let page =
        document::Document { title: "Many groups".into(), sections: vec![section], ..Default::default() };
    let pdf = pdf::pdf(&[page], false, "2026-05-02".parse().unwrap(), &fonts).unwrap();
    let text = pages(&parsed(&pdf)).concat();
    for name in names {
        assert_eq!(text.matches(name).count(), 2, "{name}: {text}");
    }
}

#[test]
fn the_same_report_is_the_same_bytes() {
    let Some(fonts) = fonts() else { return };
    let again = SystemFonts::default();
    assert_eq!(
        made(&meeting(), PageKind::Full, &fonts).bytes,
        made(&meeting(), PageKind::Full, &again).bytes
    );
}

#[test]
fn the_file_tells_only_the_title_the_program_and_the_day() {
    let Some(fonts) = fonts() else { return };
    let doc = parsed(&made(&meeting(), PageKind::Full, &fonts));
    let info = dictionary(&doc, doc.trailer.get(b"Info").unwrap()).unwrap();
    let known = |key: &str| info.get(key.as_bytes()).ok().and_then(|o| lopdf::decode_text_string(o).ok());
    let program = Some(format!("airtime {}", env!("CARGO_PKG_VERSION")));
    assert_eq!(known("Title").as_deref(), Some("The new ward"));
    assert_eq!((known("Creator"), known("Producer")), (program.clone(), program));
    assert!(known("CreationDate").unwrap().starts_with("D:20260502"));
    let keys: BTreeSet<&[u8]> = info.iter().map(|(key, _)| key.as_slice()).collect();
    let all: [&[u8]; 5] = [b"CreationDate", b"Creator", b"ModDate", b"Producer", b"Title"];
    assert_eq!(keys, BTreeSet::from(all));
}

struct NoFonts;

impl FontSource for NoFonts {
    fn text_font(&self, _: Weight) -> Option<FontFile> {
        None
    }

    fn font_with(&self, _: char, _: Weight) -> Option<FontFile> {
        None
    }
}

#[test]
fn without_a_font_there_is_none() {
    let report = vec![meeting().report(Detail::Groups)];
    let made = report::render_pdf(report, wanted(Format::Pdf, PageKind::Full), &NoFonts);
    assert!(matches!(made, Err(PdfError::NoFont)));
}

/// Only one font: what it does not have, no font has.
struct OneFont(SystemFonts);

impl FontSource for OneFont {
    fn text_font(&self, weight: Weight) -> Option<FontFile> {
        self.0.text_font(weight)
    }

    fn font_with(&self, _: char, _: Weight) -> Option<FontFile> {
        None
    }
}

#[test]
fn what_no_font_has_is_said_once_and_can_still_be_read() {
    let Some(fonts) = fonts() else { return };
    let mut m = meeting();
    // A code that no script uses.
    m.note(760_000, airtime::domain::notes::kind::NoteKind::Decision, "Benches \u{5ffff} in the yard");
    let made = made(&m, PageKind::Full, &OneFont(fonts));
    let warning = made.warning.clone().unwrap();
    assert!(warning.contains("has one of the characters in this report"), "{warning}");
    let text = pages(&parsed(&made)).join(" ");
    assert_eq!(text.matches(&plain(&warning)[..60]).count(), 1, "{text}");
    assert!(text.contains("in the yard"));
}

#[test]
fn words_from_right_to_left_and_of_six_languages_have_letters() {
    let Some(fonts) = fonts() else { return };
    let mut m = meeting();
    let words = [
        "עלי כהן אמר שלום, 3:20",
        "مرحبا بالجميع",
        "Grüße an alle",
        "Привет всем",
        "Καλημέρα",
        "Świątek Łódź",
    ];
    for text in words {
        m.note(760_000, airtime::domain::notes::kind::NoteKind::Decision, text);
    }
    let pdf = made(&m, PageKind::Full, &fonts);
    let text = pages(&parsed(&pdf)).join(" ");
    let covered = pdf.warning.is_none();
    if !covered {
        eprintln!("skipped in part: the fonts here do not have all letters");
    }
    assert!(!covered || text.contains("Привет всем") && text.contains("Καλημέρα"), "{text}");
}

#[test]
fn slips_and_series_are_pages_too() {
    let Some(fonts) = fonts() else { return };
    let day = "2026-05-02".parse().unwrap();
    let slip = personal::document(&meeting().history, "x", "p1").unwrap();
    let made = pdf::pdf(&[slip], false, day, &fonts).unwrap();
    assert!(tags(&parsed(&made)).iter().any(|tag| tag.role == "Table"));
    let report = series_report(
        vec![],
        &[],
        Detail::Groups,
        airtime::domain::measures::tap_error::TapError::of(None),
        day,
    );
    let made = pdf::pdf(&[report::document::series::document(&report)], false, day, &fonts).unwrap();
    assert!(tags(&parsed(&made)).iter().any(|tag| tag.role == "H1" && tag.depth > 1));
}

#[test]
fn a_summary_is_one_page_of_paper_however_much_there_is_to_say() {
    let Some(fonts) = fonts() else { return };
    let long = "Supercalifragilistic".repeat(24);
    let words = "a kettle, two chairs and a window ".repeat(14);
    for text in ["short", long.as_str(), words.as_str()] {
        let mut m = hostile::meeting(text);
        for n in 0..30 {
            for kind in [NoteKind::Decision, NoteKind::Action] {
                m.note(900_000 + n, kind, &format!("{n} {text}"));
            }
        }
        let mut report = m.report(Detail::Groups);
        let open = |n: usize| Carried {
            kind: CarriedKind::Action,
            text: format!("open {n} {text}"),
            session: String::new(),
            said_in: CarriedSource::Note(1),
            said_on: None,
            from: None,
            owner: None,
            about: None,
            by: None,
            came_of_it: None,
            closed_on: None,
        };
        report.last_time = Some(LastTime { still_open: (0..30).map(open).collect(), ..LastTime::default() });
        let pdf = report::render_pdf(vec![report], wanted(Format::Pdf, PageKind::Summary), &fonts).unwrap();
        assert_eq!(parsed(&pdf).get_pages().len(), 1, "{text:.20}");
        let page = pages(&parsed(&pdf)).concat();
        assert!(page.contains("more, in the record"), "{page}");
    }
}

#[test]
fn a_long_title_leaves_the_day_above_each_page() {
    let Some(fonts) = fonts() else { return };
    for title in ["Supercalifragilistic".repeat(10), "W".repeat(200), "a kettle and a window ".repeat(9)] {
        let page = airtime::report::document::Document {
            title: title.into(),
            days: "2026-11-30".parse().ok().map(|day| (day, day)),
            ..airtime::report::document::Document::default()
        };
        let made = "2026-12-01".parse().unwrap();
        let pdf = airtime::report::format::pdf::pdf(&[page], false, made, &fonts).unwrap();
        let text = pages(&parsed(&pdf)).concat();
        assert!(text.contains("30 Nov 2026"), "{text}");
    }
}
