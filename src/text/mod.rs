//! Every word that people read, in one place, ready for translation.
//!
//! Plain English, reading age about 11, that someone with lived experience would find respectful: people,
//! never users or subjects; no scores, no blame. (Help of the command line stands in `cli.rs`, beside the
//! options it explains.) May know the domain's types, so that a sentence can be made from a refusal.

pub mod before;
pub mod closing;
pub mod command;
pub mod easy;
pub mod hand;
pub mod hours;
pub mod import;
pub mod item;
pub mod note;
pub mod privacy;
pub mod prompt;
pub mod report;
pub mod review;
pub mod rows;
pub mod screen;
pub mod series;
pub mod sheet;
pub mod shell;
pub mod slip;
pub mod store;

use std::io;

pub fn cannot_write_output(error: &io::Error) -> String {
    format!("could not write the result: {error}")
}
