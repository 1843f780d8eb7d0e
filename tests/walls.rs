//! The walls of `ARCHITECTURE.md`, checked: reads `src/` and `core/src/`, and holds every path against the table there.

#![expect(clippy::unwrap_used, clippy::disallowed_methods, reason = "a test reads the source")]

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

/// Room → the rooms it may know. The same table stands in `ARCHITECTURE.md`.
const TABLE: &[(&str, &[&str])] = &[
    ("domain", &[]),
    ("lines", &["domain"]),
    ("journal", &["domain", "lines", "text", "error"]),
    ("report", &["domain", "text"]),
    ("settings", &["domain", "text"]),
    ("import", &["domain", "settings", "text"]),
    ("setup", &["domain", "settings", "text"]),
    ("text", &["domain", "lines"]),
    ("tui", &["domain", "report", "settings", "setup", "text"]),
    ("page", &["domain", "text", "tui", "error"]),
    ("rooms", &["domain", "lines", "text", "tui"]),
    ("shell", &["domain", "lines", "journal", "report", "settings", "setup", "text", "tui", "page", "error"]),
    (
        "commands",
        &[
            "domain", "lines", "journal", "report", "import", "settings", "setup", "text", "tui", "shell",
            "page", "rooms", "cli", "error",
        ],
    ),
    ("cli", &["text"]),
    ("error", &[]),
];

/// Single doors through a wall: from, to what. Each has its reason in `ARCHITECTURE.md`.
const DOORS: &[(&str, &str)] = &[
    // A fault on purpose, in debug builds only.
    ("shell", "cli::TestPanic"),
];

/// Crate → the files or rooms that may name it.
const CRATES: &[(&str, &[&str])] = &[
    ("axum", &["page/"]),
    ("hyper", &["page/server.rs"]),
    ("hyper_util", &["page/server.rs"]),
    (
        "tokio",
        &[
            "page/server.rs",
            "page/open.rs",
            "page/state.rs",
            "page/guard.rs",
            "page/acts.rs",
            "commands/publish/",
            "rooms/server.rs",
            "rooms/listener.rs",
        ],
    ),
    ("async_nats", &["rooms/"]),
    ("tokio_stream", &["page/server.rs", "rooms/listener.rs"]),
    ("if_addrs", &["page/address.rs"]),
    ("qrcode", &["page/code.rs"]),
    ("subtle", &["page/access.rs"]),
    ("age", &["journal/archive/"]),
    ("tar", &["journal/archive/"]),
    ("crossterm", &["tui/keymap.rs", "shell/"]),
    ("clap", &["cli.rs", "cli/", "commands/"]),
    ("clap_complete", &["cli.rs", "commands/"]),
    ("clap_mangen", &["commands/"]),
    ("ratatui", &["tui/", "shell/painter.rs", "shell/painter/", "commands/snapshot.rs"]),
    ("ratatui_textarea", &["tui/"]),
    ("font8x8", &["tui/widget/"]),
    ("fontdb", &["shell/fonts.rs"]),
    ("harfrust", &["report/format/pdf/"]),
    ("krilla", &["report/format/pdf/"]),
    ("kurbo", &["report/format/pdf/"]),
    ("skrifa", &["report/format/pdf/fonts.rs", "shell/fonts.rs"]),
    ("unicode_bidi", &["report/format/pdf/lines.rs"]),
    ("unicode_linebreak", &["report/format/pdf/lines.rs"]),
    ("libm", &["domain/measures/trend.rs"]),
    ("nucleo_matcher", &["tui/frame/palette.rs"]),
    ("askama", &["report/", "page/server.rs"]),
    ("indicatif", &["commands/progress.rs"]),
    ("rayon", &["shell/batch.rs"]),
    ("rustix", &["journal/", "shell/", "commands/input.rs"]),
    ("signal_hook", &["shell/"]),
    ("directories", &["commands/dispatch.rs"]),
    ("crc32fast", &["import/word/package.rs"]),
    ("miniz_oxide", &["import/word/package.rs"]),
    ("quick_xml", &["import/xml.rs"]),
    ("rust_xlsxwriter", &["report/format/xlsx.rs"]),
    ("tempfile", &["journal/whole_file.rs"]),
    (
        "toml",
        &[
            "setup/protocol.rs",
            "settings/reader.rs",
            "setup/template.rs",
            "tui/theme/file.rs",
            "journal/practice_file.rs",
        ],
    ),
    ("anstyle", &["tui/theme/styles.rs", "commands/serve/open.rs"]),
    ("anstyle_lossy", &["tui/theme/styles.rs"]),
];

const CLOCK: &[&str] = &["Instant::now", "SystemTime::now", "Local::now", "Utc::now"];
const CLOCK_FILES: &[&str] = &["shell/clock.rs"];
const FILE_FILES: &[&str] = &[
    "journal/archive/",
    "journal/cache.rs",
    "journal/disk.rs",
    "journal/folder.rs",
    "journal/lead_lines.rs",
    "journal/leftovers.rs",
    "journal/library/",
    "journal/lock.rs",
    "journal/log_file.rs",
    "journal/permissions.rs",
    "journal/session_files.rs",
    "journal/whole_file.rs",
    "shell/clock.rs",
    "shell/follower.rs",
    "shell/line_output.rs",
    "shell/painter.rs",
    "shell/terminal.rs",
    "commands/input.rs",
    "commands/output.rs",
];

/// What views and the frame may know of `tui`, beside their own screen's state.
const KNOWN_TO_VIEWS: &[&str] = &[
    "tui::announcement",
    "tui::command",
    "tui::frame",
    "tui::help_state",
    "tui::keymap",
    "tui::meeting::page_links",
    "tui::meeting::panel",
    "tui::meeting::state",
    "tui::meeting::view",
    "tui::ops::FIRST_MINUTE",
    "tui::ops::LETTERS",
    "tui::ops::operation",
    "tui::ops::operations",
    "tui::ops::other_keys",
    "tui::questions",
    "tui::surface",
    "tui::theme",
    "tui::widget",
];

/// Where the rooms are: what needs only the core, and the rest.
const ROOTS: &[&str] = &["core/src", "src"];

struct Source {
    /// From the root of the project.
    path: String,
    /// From its root.
    file: String,
    module: Vec<String>,
    text: String,
}

fn sources() -> Vec<Source> {
    ROOTS.iter().flat_map(|root| sources_in(root)).collect()
}

fn sources_in(root: &str) -> Vec<Source> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(root);
    let mut files = Vec::new();
    walk(&folder, &mut files);
    files.sort();
    files.iter().map(|path| source(root, &folder, path)).collect()
}

fn walk(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        match path.extension() {
            _ if path.is_dir() => walk(&path, files),
            Some(ext) if ext == "rs" => files.push(path),
            _ => {}
        }
    }
}

fn source(root: &str, folder: &Path, path: &Path) -> Source {
    let file = path.strip_prefix(folder).unwrap().to_str().unwrap().replace('\\', "/");
    let module = file.trim_end_matches(".rs").trim_end_matches("/mod");
    let module = module.split('/').filter(|m| !matches!(*m, "lib" | "main")).map(str::to_owned).collect();
    let text = fs::read_to_string(path).unwrap();
    let code = text.lines().map(|line| line.split("//").next().unwrap_or_default());
    Source { path: format!("{root}/{file}"), module, text: code.collect::<Vec<_>>().join("\n"), file }
}

/// Every path from `crate` that a file names, with `super` worked out.
fn paths(source: &Source) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let (code, tests) = source.text.split_once("#[cfg(test)]\nmod tests {").unwrap_or((&source.text, ""));
    let mut in_tests = source.module.clone();
    in_tests.push("tests".to_owned());
    collect(code, &source.module, &mut found);
    collect(tests, &in_tests, &mut found);
    found
}

fn collect(code: &str, module: &[String], found: &mut BTreeSet<String>) {
    for (at, _) in code.match_indices("crate::").chain(code.match_indices("super::")) {
        let before = code[..at].chars().next_back().unwrap_or(' ');
        if before.is_alphanumeric() || before == '_' || before == ':' {
            continue;
        }
        let mut out = Vec::new();
        tree(&code[at..], "", &mut out);
        found.extend(out.iter().filter_map(|path| absolute(path, module)));
    }
}

/// Read one path, or a tree of them, from the beginning of `code`; returns what follows.
fn tree<'a>(code: &'a str, prefix: &str, out: &mut Vec<String>) -> &'a str {
    let code = code.trim_start();
    let end = code.find(|c: char| !(c.is_alphanumeric() || c == '_' || c == '*')).unwrap_or(code.len());
    let path = if prefix.is_empty() { code[..end].to_owned() } else { format!("{prefix}::{}", &code[..end]) };
    let rest = &code[end..];
    let Some(next) = rest.strip_prefix("::") else {
        out.push(path);
        return rest;
    };
    let Some(mut inside) = next.trim_start().strip_prefix('{') else {
        return tree(next, &path, out);
    };
    loop {
        inside = inside.trim_start().trim_start_matches(',').trim_start();
        if let Some(after) = inside.strip_prefix('}') {
            return after;
        }
        let before = inside.len();
        inside = tree(inside, &path, out);
        assert!(inside.len() < before, "a path that cannot be read: {path} at {inside:.40}");
    }
}

fn absolute(path: &str, module: &[String]) -> Option<String> {
    let mut at = module.to_vec();
    let mut parts = path.split("::").peekable();
    if parts.peek() == Some(&"crate") {
        parts.next();
        at.clear();
    }
    while parts.peek() == Some(&"super") {
        parts.next();
        at.pop()?;
    }
    at.extend(parts.filter(|p| *p != "self" && *p != "*").map(str::to_owned));
    Some(at.join("::"))
}

/// Which room a path is in.
fn room(path: &str) -> &str {
    path.split("::").next().unwrap_or_default()
}

fn may_use(from: &str, path: &str) -> bool {
    let to = room(path);
    let listed = TABLE.iter().find(|(room, _)| *room == from).is_some_and(|(_, known)| known.contains(&to));
    // A type's own items (`tui::script::Problem::NoTime`) come with it.
    from == to || listed || DOORS.iter().any(|(room, door)| *room == from && is_in(path, door))
}

#[test]
fn each_room_knows_only_what_the_table_allows() {
    let rooms: Vec<&str> = TABLE.iter().map(|(room, _)| *room).collect();
    let mut broken = Vec::new();
    for source in sources().iter().filter(|s| !s.module.is_empty()) {
        let from_path = source.module.join("::");
        let from = room(&from_path);
        assert!(rooms.contains(&from), "{}: the room `{from}` is not in the table", source.path);
        for path in &paths(source) {
            if rooms.contains(&room(path)) && !may_use(from, path) {
                broken.push(format!("{}: {from} may not use {path}", source.path));
            }
        }
    }
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

#[test]
fn every_door_is_used() {
    let all: Vec<(String, String)> = sources()
        .iter()
        .flat_map(|s| paths(s).into_iter().map(|p| (room(&s.module.join("::")).to_owned(), p)))
        .collect();
    for (from, door) in DOORS {
        assert!(all.iter().any(|(f, p)| f == from && p.starts_with(door)), "{from} no longer needs {door}");
    }
}

/// What names a colour or a modifier of the terminal.
const STYLES: &[&str] = &["Color::", "Modifier::", ".fg(", ".bg(", "Stylize", "Style::reset"];

#[test]
fn styles_come_from_the_theme() {
    for source in sources().iter().filter(|s| s.file.starts_with("tui/") && !s.file.starts_with("tui/theme"))
    {
        let code = source.text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
        let named = STYLES.iter().find(|style| code.contains(*style));
        assert_eq!(named, None, "{}: ask the theme for this style", source.path);
    }
}

#[test]
fn widgets_know_the_theme_and_plain_data() {
    for source in sources().iter().filter(|s| s.file.starts_with("tui/widget/")) {
        for path in paths(source) {
            let known = ["tui::theme", "tui::widget", "tui::keymap", "domain::record::plain_text"];
            let fine = known.iter().any(|module| path.starts_with(module));
            assert!(fine, "{}: a widget may not use {path}", source.path);
        }
    }
}

/// Whether a path is this module or something in it.
fn is_in(path: &str, module: &str) -> bool {
    path.strip_prefix(module).is_some_and(|rest| rest.is_empty() || rest.starts_with("::"))
}

/// The screen whose folder a path is in.
fn screen(path: &str) -> Option<&str> {
    path.strip_prefix("tui::screens::").and_then(|path| path.split("::").next())
}

#[test]
fn views_know_no_update_and_no_other_screen() {
    let mut broken = Vec::new();
    for source in sources() {
        let module = source.module.join("::");
        let own = screen(&module);
        let view = own.map(|own| format!("tui::screens::{own}::view"));
        let draws = view.as_ref().is_some_and(|view| is_in(&module, view))
            || is_in(&module, "tui::frame")
            || ["tui::meeting::view", "tui::meeting::floor"].contains(&module.as_str());
        for path in paths(&source).iter().filter(|path| draws && is_in(path, "tui")) {
            let shared = KNOWN_TO_VIEWS.iter().any(|known| is_in(path, known));
            let of_own_screen = own.is_some() && screen(path) == own && !path.contains("::update");
            if !shared && !of_own_screen {
                broken.push(format!("{}: a view may not use {path}", source.path));
            }
        }
    }
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

#[test]
fn screens_know_no_other_screen() {
    for source in sources() {
        let module = source.module.join("::");
        let Some(own) = screen(&module) else { continue };
        for path in paths(&source) {
            let other = screen(&path).is_some_and(|other| other != own);
            assert!(!other, "{}: a screen may not use {path}", source.path);
        }
    }
}

/// Rooms in which no file may import, by any way round, one that imports it.
const UNTIED: &[&str] = &["domain", "import", "journal", "lines", "report", "tui"];

#[test]
fn no_file_imports_one_that_imports_it() {
    let sources = sources();
    let files: BTreeSet<String> = sources.iter().map(|source| source.module.join("::")).collect();
    let names = reexported(&sources);
    let imports: BTreeMap<String, BTreeSet<String>> = sources
        .iter()
        .filter(|source| UNTIED.iter().any(|room| is_in(&source.module.join("::"), room)))
        .filter(|source| !source.file.ends_with("/mod.rs") || source.text.contains("fn "))
        .map(|source| {
            let module = source.module.join("::");
            let known = paths(source).into_iter().map(|path| names.get(&path).cloned().unwrap_or(path));
            let known =
                known.filter_map(|path| file_of(&path, &files)).filter(|file| *file != module).collect();
            (module, known)
        })
        .collect();
    for module in imports.keys() {
        let mut reached = BTreeSet::new();
        let mut next: Vec<&String> = imports[module].iter().collect();
        while let Some(file) = next.pop() {
            if reached.insert(file) {
                next.extend(imports.get(file).into_iter().flatten());
            }
        }
        assert!(!reached.contains(module), "{module} imports itself by way of: {reached:?}");
    }
}

/// What a `mod.rs` hands on under its own name, and where it comes from.
fn reexported(sources: &[Source]) -> BTreeMap<String, String> {
    let mut names = BTreeMap::new();
    for source in sources.iter().filter(|source| source.file.ends_with("/mod.rs")) {
        for (at, start) in source.text.match_indices("pub use ") {
            let mut found = Vec::new();
            tree(&source.text[at + start.len()..], "", &mut found);
            for path in found {
                let inside = format!("{}::{path}", source.module.join("::"));
                let from = path.strip_prefix("crate::").map_or(inside, str::to_owned);
                let name = path.rsplit("::").next().unwrap_or_default();
                names.insert(format!("{}::{name}", source.module.join("::")), from);
            }
        }
    }
    names
}

/// The file that a path leads into: the longest beginning of it that is one.
fn file_of(path: &str, files: &BTreeSet<String>) -> Option<String> {
    let mut path = path;
    loop {
        if files.contains(path) {
            return Some(path.to_owned());
        }
        path = path.rsplit_once("::")?.0;
    }
}

#[test]
fn other_peoples_types_stop_at_their_rooms() {
    for source in sources() {
        for (name, places) in CRATES {
            let allowed = places.iter().any(|place| source.file.starts_with(place));
            assert!(allowed || !names(&source.text, name), "{} names {name}", source.path);
        }
    }
}

/// Whether code names this crate: `name::…`, or in a `use`.
fn names(code: &str, name: &str) -> bool {
    code.match_indices(name).any(|(at, _)| {
        let before = code[..at].chars().next_back().unwrap_or(' ');
        let after = &code[at + name.len()..];
        !(before.is_alphanumeric() || matches!(before, '_' | ':' | '.' | '"')) && after.starts_with("::")
    })
}

#[test]
fn clocks_are_read_in_one_file_and_files_in_a_few() {
    for source in sources() {
        let code = source.text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
        let reads_clock = CLOCK.iter().any(|now| code.contains(now));
        assert!(!reads_clock || CLOCK_FILES.contains(&source.file.as_str()), "{}: a clock", source.path);
        let uses_files = ["std::fs", "fs::", "File::open", "OpenOptions"].iter().any(|f| code.contains(f));
        let in_use = code.contains("use std::{\n    fs");
        let tests_only = source.file.ends_with("/tests.rs");
        let allowed = tests_only || FILE_FILES.iter().any(|place| source.file.starts_with(place));
        assert!(!(uses_files || in_use) || allowed, "{}: files", source.path);
    }
}
