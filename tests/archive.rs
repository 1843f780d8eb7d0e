//! `airtime archive`: meetings into an encrypted file and back, byte for byte; and that a program built without
//! encryption says so.
//!
//! `cargo test --features encrypt --test archive` runs the most of it.

#![expect(clippy::unwrap_used, reason = "tests: a failure is a finding")]
#![cfg_attr(
    all(feature = "encrypt", unix),
    expect(clippy::expect_used, clippy::disallowed_methods, reason = "tests look at files")
)]

#[cfg(all(feature = "encrypt", unix))]
#[path = "archive/contents.rs"]
mod contents;
#[cfg(all(feature = "encrypt", unix))]
#[path = "archive/foreign.rs"]
mod foreign;
#[cfg(all(feature = "encrypt", unix))]
#[path = "archive/prompts.rs"]
mod prompts;
#[cfg(all(feature = "encrypt", unix))]
#[path = "archive/round_trip.rs"]
mod round_trip;
mod support;
#[cfg(all(feature = "encrypt", unix))]
#[path = "support/terminal.rs"]
mod terminal;

use support::{House, Said};

const SCRIPT: &str = "0 a\n5000 j\n9000 <space>\n12000 <end>\n";

fn refused(said: &Said, code: i32, words: &str) {
    assert_eq!((said.code, said.out.as_str()), (Some(code), ""), "{}", said.err);
    assert!(said.err.starts_with("airtime: ") && said.err.contains(words), "{}", said.err);
    assert!(!said.err.contains("panicked"), "{}", said.err);
}

#[cfg(not(feature = "encrypt"))]
#[test]
fn a_program_without_encryption_says_how_to_get_one_with_it() {
    let house = House::new();
    let id = house.rehearsed(SCRIPT);
    for args in [&["archive", &id, "--encrypt"][..], &["archive", &id], &["archive", "--open", "file.age"]] {
        let said = house.run(args);
        refused(&said, 64, "--features encrypt");
        assert_eq!(said.err.lines().count(), 1, "{}", said.err);
    }
}

#[cfg(feature = "encrypt")]
#[test]
fn an_archive_is_asked_for_with_encrypt() {
    let house = House::new();
    let id = house.rehearsed(SCRIPT);
    refused(&house.run(["archive", &id]), 64, "--encrypt");
    refused(&house.run(["archive"]), 64, "--help");
    refused(&house.run(["archive", "--open", "x", "--encrypt"]), 64, "cannot be used together");
    refused(&house.run(["archive", &id, "--encrypt", "--recipient", "age1nonsense"]), 64, "age1nonsense");
    refused(&house.run(["archive", "nothing", "--encrypt"]), 1, "nothing");
}
