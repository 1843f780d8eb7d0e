//! Text built to break whatever shows it: in every place where people write, in every format.
//!
//! What is held is that the shape of the output (its tags, rows, headings) is the same as with a harmless text.

use airtime::{
    domain::{
        Event, PersonId,
        agenda::items::{ItemClosed, ItemKind},
        notes::{
            kind::NoteKind,
            note::{About, AboutNote, Owner},
        },
        people::{agreement::Agreement, changes::Renamed},
        preparation::charter::{Charter, GroundRule, SessionKind},
        record::plain_text,
    },
    report::{
        self, Detail, Format, PageKind, Request,
        document::personal,
        format::{csv::RowKind, html},
    },
};
use chrono::NaiveDate;

use crate::meeting::Meeting;

const HARMLESS: &str = "harmless";

pub const HOSTILE: [&str; 60] = [
    "<script>alert(1)</script>",
    "\"><img src=x onerror=alert(1)>",
    "'><svg onload=alert(1)>",
    "</title><script>x</script>",
    "</style><script>x</script>",
    "</svg></main></body>",
    "<!-- open",
    "--> close",
    "<![CDATA[ x ]]>",
    "&#x3c;script&#x3e;",
    "&lt;b&gt;",
    "&amp;&amp;",
    "javascript:alert(1)",
    "<a href=javascript:alert(1)>x</a>",
    "<iframe src=//x>",
    "<meta http-equiv=refresh content=0>",
    "<base href=//x>",
    "<link rel=stylesheet href=//x>",
    "{{ 7*7 }}",
    "{% raw %}",
    "${7*7}",
    "url(http://x.example/)",
    "expression(alert(1))",
    "=1+1",
    "+1+1",
    "-1+1",
    "@SUM(A1)",
    "=cmd|'/c calc'!A0",
    "=HYPERLINK(\"http://x\",\"y\")",
    "＝1+1",
    "＋1",
    "－1",
    "＠x",
    "\t=1",
    "\r=1",
    "a,=1",
    "a;=1",
    "a|=1",
    "\"=1",
    "'=1",
    "%0A=1",
    "-00:05",
    "a\"b\"c",
    "a\nb,c\r\nd",
    "| a | b |",
    "`code` ``` ~~~",
    "[x](javascript:alert(1))",
    "![x](http://x.example/y.png)",
    "<http://x.example>",
    "http://x.example www.x.example a@x.example",
    "# heading",
    "- list",
    "1. list",
    "> quote",
    "***\n---\n===",
    "[ref]: http://x.example",
    "\u{1b}]0;x\u{7}\u{1b}[31m\u{9b}31m",
    "\u{202e}evil\u{2066}\u{200b}\u{feff}\u{e0041}",
    "\u{0}nul\u{8}\u{7f}\u{85}",
    "a\u{2028}b\u{2029}c",
];

pub fn meeting(text: &str) -> Meeting {
    let mut m = Meeting::live(3, 3);
    let told = || Some(text.to_owned());
    let agreement = Agreement {
        holder: told(),
        viewers: told(),
        by_person: true,
        agreed_by: told(),
        ..Agreement::default()
    };
    m.at(0, Event::Agreement(Box::new(agreement)));
    m.at(0, Event::Charter(Box::new(Charter { purpose: told(), kind: SessionKind::Joint })));
    let rule = GroundRule { rule: 1, text: text.into(), marks_interruptions: false };
    m.at(0, Event::Rule(Box::new(rule)));
    m.add_item(0, 1, text, ItemKind::Discussion);
    m.start_item(0, 1);
    for n in 1..=3 {
        m.floor(u64::from(n) * 30_000, n);
        m.at(100, Event::Renamed(Box::new(Renamed { person: PersonId(n), name: told() })));
    }
    m.floor(120_000, 4);
    for kind in [NoteKind::Decision, NoteKind::Action, NoteKind::UnmetNeed, NoteKind::Idea, NoteKind::Jargon]
    {
        let note = m.note(130_000, kind, text);
        for about in [
            About::Dissent(text.into()),
            About::NeedsApproval(text.into()),
            About::Owner(Owner::Named(text.into())),
            About::Why(text.into()),
            About::Closed(text.into()),
        ] {
            m.at(130_000, Event::AboutNote(Box::new(AboutNote { note, about })));
        }
    }
    let closed = ItemClosed { summary: told(), referred_to: told(), ..ItemClosed::plain(1) };
    m.at(150_000, Event::ItemClosed(Box::new(closed)));
    m.at(160_000, Event::Ended);
    m
}

fn wanted(format: Format, detail: Detail, page: PageKind) -> Request {
    Request {
        format,
        detail,
        page,
        today: NaiveDate::from_ymd_opt(2026, 5, 2).unwrap(),
        practised: None,
        width: airtime::report::PageWidth::default(),
    }
}

fn rendered(text: &str, format: Format, detail: Detail, page: PageKind) -> String {
    let m = meeting(text);
    report::render(vec![m.report(detail), m.report(detail)], wanted(format, detail, page)).unwrap()
}

const BOTH: [Detail; 2] = [Detail::Groups, Detail::People];

/// Nothing that drives a terminal, or turns text round.
fn forbidden(c: char) -> bool {
    (c.is_control() && c != '\n' && c != '\r') || plain_text::is_hidden(c) && !c.is_control()
}

#[test]
fn no_format_holds_a_forbidden_sign() {
    let rows = [RowKind::Turns, RowKind::People, RowKind::Sessions].map(Format::Csv);
    for text in HOSTILE {
        for format in [Format::Text, Format::Json, Format::Markdown, Format::Html].into_iter().chain(rows) {
            for detail in BOTH {
                let out = rendered(text, format, detail, PageKind::Full);
                assert!(!out.chars().any(forbidden), "{format:?} {text:?}");
            }
        }
    }
}

/// The tags of a document with their attributes' names, and all that stands in them but our own words.
fn tags(html: &str) -> Vec<String> {
    let mut rest = html;
    let mut found = vec![];
    while let Some(at) = rest.find('<') {
        rest = &rest[at..];
        let mut quoted = false;
        let end = rest.char_indices().find(|(_, c)| {
            quoted ^= *c == '"';
            *c == '>' && !quoted
        });
        let end = end.unwrap().0;
        // What stands between quotes is a value, not a name.
        let names: Vec<&str> = rest[..end].split('"').step_by(2).collect();
        found.push(names.concat());
        rest = &rest[end + 1..];
    }
    found
}

#[test]
fn html_has_the_same_tags_whatever_people_wrote() {
    for page in [PageKind::Full, PageKind::Easy, PageKind::Summary] {
        for detail in BOTH {
            let plain = tags(&rendered(HARMLESS, Format::Html, detail, page));
            for text in HOSTILE {
                let out = rendered(text, Format::Html, detail, page);
                assert_eq!(tags(&out), plain, "{text:?}");
            }
            for tag in &plain {
                let name =
                    tag.trim_start_matches(['<', '/']).split([' ', '=']).next().unwrap().to_lowercase();
                assert!(
                    !["script", "a", "img", "iframe", "link", "base", "object", "form"]
                        .contains(&name.as_str())
                );
                for bad in [" on", " href", " src", " style=", " action", "xlink"] {
                    assert!(!tag.contains(bad), "{tag}");
                }
            }
        }
    }
}

#[test]
fn html_takes_nothing_from_anywhere_and_no_script() {
    let out = rendered(HARMLESS, Format::Html, Detail::People, PageKind::Full);
    for there in
        ["default-src 'none'", "script-src 'none'", "base-uri 'none'", "form-action 'none'", "sha256-"]
    {
        assert!(out.contains(there), "{there}");
    }
    for not in ["http://", "https://", "@import", "url(//", "<script", "unsafe"] {
        assert!(!out.contains(not), "{not}");
    }
}

#[test]
fn the_policy_names_the_style_that_is_there() {
    use sha2::{Digest, Sha256};
    let out = rendered(HARMLESS, Format::Html, Detail::Groups, PageKind::Full);
    let style = out.split("<style>").nth(1).unwrap().split("</style>").next().unwrap();
    let named = out.split("sha256-").nth(1).unwrap().split('\'').next().unwrap();
    let sign =
        |c: char| "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".find(c).unwrap() as u32;
    let bits: Vec<u32> = named.trim_end_matches('=').chars().map(sign).collect();
    let bytes: Vec<u8> = bits
        .chunks(4)
        .flat_map(|c| {
            let n = c.iter().fold(0, |n, b| n << 6 | b) << (6 * (4 - c.len()));
            [(n >> 16) as u8, (n >> 8) as u8, n as u8].into_iter().take(c.len() - 1)
        })
        .collect();
    assert_eq!(bytes, Sha256::digest(style.as_bytes()).to_vec());
}

/// What of Markdown is left when escaped signs and words are gone: each line's marks.
fn marks(markdown: &str) -> Vec<String> {
    let unescaped = |line: &str| {
        let mut out = String::new();
        let mut chars = line.chars();
        while let Some(c) = chars.next() {
            match c {
                '\\' => _ = chars.next(),
                '|' | '`' | '<' | '>' | '[' | ']' | '*' | '_' | '!' | '~' => out.push(c),
                _ => {}
            }
        }
        let start: String = line.chars().take_while(|c| "#-|+> ".contains(*c)).collect();
        format!("{start}{out}")
    };
    markdown.lines().map(unescaped).collect()
}

#[test]
fn markdown_has_the_same_marks_whatever_people_wrote() {
    for detail in BOTH {
        let plain = marks(&rendered(HARMLESS, Format::Markdown, detail, PageKind::Full));
        for text in HOSTILE {
            let out = rendered(text, Format::Markdown, detail, PageKind::Full);
            // A text of nothing but hidden signs is nothing.
            assert_eq!(marks(&out), plain, "{text:?}\n{out}");
            assert!(!out.contains("://") && !out.contains("www.") && !out.contains("a@"), "{text:?}");
        }
    }
}

fn cells(csv: &str) -> Vec<Vec<String>> {
    let mut reader = csv::ReaderBuilder::new().flexible(true).has_headers(false).from_reader(csv.as_bytes());
    reader.records().map(|r| r.unwrap().iter().map(str::to_owned).collect()).collect()
}

#[test]
fn csv_keeps_its_rows_and_gives_every_name_back() {
    let plain = cells(&rendered(HARMLESS, Format::Csv(RowKind::People), Detail::People, PageKind::Full));
    for text in HOSTILE {
        let found = cells(&rendered(text, Format::Csv(RowKind::People), Detail::People, PageKind::Full));
        let shape = |rows: &[Vec<String>]| rows.iter().map(Vec::len).collect::<Vec<_>>();
        assert_eq!(shape(&found), shape(&plain), "{text:?}");
        let label = &found[report::format::csv::LINES_BEFORE + 1][2];
        let back = label.strip_prefix('\'').unwrap_or(label);
        let name = plain_text::clean_name(text);
        assert!(back == name || back.starts_with(&name), "{label:?} of {name:?}");
        for cell in found.iter().flatten() {
            let first = cell.chars().next().unwrap_or(' ');
            assert!(!"=+-@|%＝＋－＠\t\r".contains(first), "{cell:?}");
        }
    }
}

#[test]
fn a_slip_is_as_safe_as_a_report() {
    let plain = slip_of(HARMLESS);
    for text in HOSTILE {
        let out = slip_of(text);
        assert_eq!(tags(&out), tags(&plain), "{text:?}");
        assert!(!out.chars().any(forbidden), "{text:?}");
    }
}

fn slip_of(text: &str) -> String {
    let m = meeting(text);
    let slip = personal::document(&m.history, "x", "p1").unwrap();
    html::page(std::slice::from_ref(&slip), false, NaiveDate::default()).unwrap()
}
