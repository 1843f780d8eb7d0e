//! The real binary with a clean environment: exit code, standard output and standard error of every verb.

#![expect(clippy::unwrap_used, reason = "tests: a failure is a finding")]

mod bad_input;
mod changing_files;
mod command_line;
mod compare;
mod data_folder;
#[cfg(unix)]
mod environment;
mod export;
mod help;
#[cfg(unix)]
mod import_dates;
mod import_labels;
mod long_words;
mod many_damaged;
mod names;
mod protocol;
mod rehearse;
mod sessions;
mod settings;
#[path = "../support/mod.rs"]
mod support;
mod table_again;
mod undated;

use support::Said;

const SCRIPT: &str = "0 a\n5000 j\n9000 <space>\n12000 <end>\n";
const UNFINISHED: &str = "0 a\n5000 j\n9000 k\n";

fn refused(said: &Said, code: i32) {
    assert_eq!((said.code, said.out.as_str()), (Some(code), ""), "{}", said.err);
    assert!(said.err.starts_with("airtime: "), "{}", said.err);
    clean(said);
}

/// Nothing that drives a terminal, and no panic.
fn clean(said: &Said) {
    for text in [&said.out, &said.err] {
        assert!(!text.chars().any(|c| c.is_control() && c != '\n'), "{text:?}");
        assert!(!text.contains("panicked"), "{text}");
    }
}
