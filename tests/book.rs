//! Checks the pages of the book and the other documents: every page is in the table of contents, and every link leads to
//! a file and a heading that are there.
//!
//! `AIRTIME_BLESS=1 cargo test --test book` writes the settings in docs/settings.md again.

#![expect(clippy::unwrap_used, clippy::disallowed_methods, reason = "a test reads the documents")]

use std::{
    collections::BTreeSet,
    fs,
    path::{Component, Path, PathBuf},
};

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

const SETTINGS: &str = "docs/settings.md";
const SETTINGS_MARKS: (&str, &str) = ("<!-- settings -->\n", "<!-- /settings -->");

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// The Markdown files of a folder, as paths from the root.
fn markdown_in(folder: &str) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(root().join(folder)) else { return Vec::new() };
    let paths = entries.flatten().map(|entry| entry.path());
    let pages = paths.filter(|path| path.extension().is_some_and(|extension| extension == "md"));
    let mut pages: Vec<PathBuf> =
        pages.map(|path| Path::new(folder).join(path.file_name().unwrap())).collect();
    pages.sort();
    pages
}

/// A parsed page: where its links lead, and the names of its headings.
struct Page {
    links: Vec<String>,
    headings: BTreeSet<String>,
}

fn parse(path: &Path) -> Page {
    let text = fs::read_to_string(root().join(path)).unwrap();
    let mut page = Page { links: Vec::new(), headings: BTreeSet::new() };
    let mut heading: Option<String> = None;
    for event in Parser::new_ext(&text, Options::ENABLE_TABLES) {
        match event {
            Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) => {
                page.links.push(dest_url.into_string());
            }
            Event::Start(Tag::Heading { .. }) => heading = Some(String::new()),
            Event::End(TagEnd::Heading(_)) => {
                page.headings.extend(heading.take().map(|title| anchor(&title)));
            }
            Event::Text(text) | Event::Code(text) => {
                if let Some(title) = &mut heading {
                    title.push_str(&text);
                }
            }
            _ => {}
        }
    }
    page
}

/// What a link calls a heading, on a web page of the book and where the source is shown.
fn anchor(title: &str) -> String {
    let kept = title.chars().filter(|c| c.is_alphanumeric() || "-_ ".contains(*c));
    kept.map(|c| if c == ' ' { '-' } else { c.to_ascii_lowercase() }).collect()
}

/// A path without `.` and `..`, or `None` if it leads out of the project.
fn resolved(path: &Path) -> Option<PathBuf> {
    let mut out = PathBuf::new();
    for part in path.components() {
        match part {
            Component::Normal(name) => out.push(name),
            Component::CurDir => {}
            Component::ParentDir => {
                if !out.pop() {
                    return None;
                }
            }
            Component::RootDir | Component::Prefix(_) => return None,
        }
    }
    Some(out)
}

/// Why a link of this page leads nowhere.
fn broken(page: &Path, own: &BTreeSet<String>, link: &str) -> Option<String> {
    if link.starts_with("https://") {
        return None;
    }
    let (file, heading) = link.split_once('#').map_or((link, None), |(file, heading)| (file, Some(heading)));
    let Some(target) = resolved(&page.parent().unwrap().join(file)) else {
        return Some("leads out of the project".to_owned());
    };
    if page.starts_with("docs") && !file.is_empty() && !target.starts_with("docs") {
        return Some("leads out of the book".to_owned());
    }
    if !file.is_empty() && !root().join(&target).exists() {
        return Some("there is no such file".to_owned());
    }
    let known = |heading: &str| {
        if file.is_empty() { own.contains(heading) } else { parse(&target).headings.contains(heading) }
    };
    heading.filter(|heading| !known(heading)).map(|heading| format!("there is no heading #{heading}"))
}

#[test]
fn every_link_of_the_documents_leads_somewhere() {
    let folders = [".", "docs", "docs/cy", "sessions", ".github", ".github/ISSUE_TEMPLATE", "packages"];
    let mut faults = Vec::new();
    let mut links = 0;
    for path in folders.into_iter().flat_map(markdown_in) {
        let path = resolved(&path).unwrap();
        let page = parse(&path);
        links += page.links.len();
        let broken = page.links.iter().filter_map(|link| Some((link, broken(&path, &page.headings, link)?)));
        faults.extend(broken.map(|(link, why)| format!("{}: {link}: {why}", path.display())));
    }
    assert!(links > 80, "only {links} links were found");
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn every_page_is_in_the_table_of_contents_once() {
    let mut listed = parse(Path::new("docs/SUMMARY.md")).links;
    listed.sort();
    let pages = ["docs", "docs/cy"].into_iter().flat_map(markdown_in);
    let pages = pages.filter(|page| !page.ends_with("SUMMARY.md"));
    let name = |page: PathBuf| page.strip_prefix("docs").unwrap().to_str().unwrap().to_owned();
    let mut pages: Vec<String> = pages.map(name).collect();
    pages.sort();
    assert_eq!(listed, pages);
}

#[test]
fn the_readme_stays_short() {
    let lines = fs::read_to_string(root().join("README.md")).unwrap().lines().count();
    assert!(lines < 150, "README.md has {lines} lines: move some to docs/");
}

#[test]
fn the_settings_of_the_book_are_those_that_ship() {
    let shipped = fs::read_to_string(root().join("config/airtime.toml")).unwrap();
    let wanted = format!("\n```toml\n{shipped}```\n\n");
    let page = fs::read_to_string(root().join(SETTINGS)).unwrap();
    let (before, rest) = page.split_once(SETTINGS_MARKS.0).unwrap();
    let (there, after) = rest.split_once(SETTINGS_MARKS.1).unwrap();
    if std::env::var_os("AIRTIME_BLESS").is_some() {
        let blessed = [before, SETTINGS_MARKS.0, &wanted, SETTINGS_MARKS.1, after].concat();
        fs::write(root().join(SETTINGS), blessed).unwrap();
        return;
    }
    assert_eq!(there, wanted, "{SETTINGS}: AIRTIME_BLESS=1 cargo test --test book writes it again");
}
