//! What airtime is built from: the same each time, from what `Cargo.lock` names, and nothing that knows a network.

#![expect(clippy::unwrap_used, clippy::disallowed_methods, reason = "a test reads the source")]

use std::{fs, path::Path};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every file of Rust in a folder, with its name.
fn sources(folder: &Path) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(sources(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push((path.display().to_string(), fs::read_to_string(&path).unwrap()));
        }
    }
    found
}

#[test]
fn every_part_is_named_by_the_lock_file_with_its_digest() {
    let lock = fs::read_to_string(root().join("Cargo.lock")).unwrap();
    let parts: Vec<&str> = lock.split("[[package]]\n").skip(1).collect();
    assert!(parts.len() > 100, "{}", parts.len());
    let own = ["name = \"airtime\"\n", "name = \"airtime-core\"\n"];
    for part in parts.iter().filter(|part| !own.iter().any(|name| part.starts_with(name))) {
        let from = "\nsource = \"registry+https://github.com/rust-lang/crates.io-index\"\n";
        assert!(part.contains(from) && part.contains("\nchecksum = \""), "{part}");
    }
    let check = fs::read_to_string(root().join("check")).unwrap();
    // The README's own command is what a newcomer types.
    let is_build =
        |line: &&str| line.contains("run cargo ") && !line.contains("fmt") && line.trim() != "run cargo test";
    let builds: Vec<&str> = check.lines().filter(is_build).collect();
    assert!(builds.len() > 4 && builds.iter().all(|line| line.contains("--locked")), "{builds:?}");
}

/// What differs from one build to the next, or comes from elsewhere.
const CHANGING: &[&str] = &[
    "::now",
    "HashMap",
    "HashSet",
    "Command",
    "env::vars",
    "current_dir",
    "hostname",
    "thread",
    "std::net",
    "random",
];

#[test]
fn each_package_has_both_licences() {
    for licence in ["LICENSE-APACHE", "LICENSE-MIT"] {
        let read = |path: &str| fs::read_to_string(root().join(path)).unwrap();
        assert_eq!(read(&format!("core/{licence}")), read(licence));
        for manifest in ["Cargo.toml", "core/Cargo.toml"] {
            assert!(read(manifest).contains(&format!("\"/{licence}\"")), "{manifest}: {licence}");
        }
    }
}

#[test]
fn the_build_script_takes_nothing_but_the_texts() {
    let mut files = sources(&root().join("build"));
    files.push(("build.rs".to_owned(), fs::read_to_string(root().join("build.rs")).unwrap()));
    assert!(files.len() > 4);
    for (name, text) in files {
        for word in CHANGING {
            assert!(!text.contains(word), "{name}: {word}");
        }
        for (at, found) in text.match_indices("env::var") {
            let asked = &text[at + found.len()..];
            let known =
                ["_os(\"OUT_DIR\")", "_os(\"CARGO_", "(\"CARGO_"].iter().any(|own| asked.starts_with(own));
            assert!(known, "{name}: {asked:.30}");
        }
    }
}

#[test]
fn the_source_names_no_network_and_no_temporary_folder() {
    let words = ["std::net", "net::", "TcpStream", "TcpListener", "UdpSocket", "UnixStream", "UnixListener"];
    let temporary = ["temp_dir", "\"/tmp", "tempfile()", "tempdir()", "NamedTempFile::new()"];
    let pure = sources(&root().join("core/src"));
    for (name, text) in sources(&root().join("src")).into_iter().chain(pure) {
        let code = text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
        let tests_only = name.ends_with("/tests.rs");
        // The page for phones, and the address that it is given.
        let is_page = name.contains("/src/page/") || name.ends_with("/commands/serve/open.rs");
        let network = words.iter().filter(|_| !is_page);
        for word in network.chain(&temporary).filter(|_| !tests_only) {
            assert!(!code.contains(word), "{name}: {word}");
        }
    }
}
