//! Words of the slip that tells a person their own time, and why there is none.

pub use super::messages::slip::*;

use crate::domain::names;

pub const HEADS: [&str; 2] = ["what", "yours"];
pub const ITEM_HEADS: [&str; 2] = ["item", "your time in it"];
pub const RIGHTS: [&str; 2] = [
    "If something is not right, tell whoever keeps the record: it can be put right.",
    "You can ask not to be timed, or to be taken out, now or later. Nobody will ask why.",
];

pub fn title(label: &str) -> String {
    format!("Your own time: {label}")
}

// ---- errors -----------------------------------------------------------------------------------

pub fn unknown(whom: &str, id: &str) -> (String, &'static str) {
    let what = format!("there is nobody called `{}` in {id}.", names::clean(whom, 200));
    (what, "Give a name as it stands on the note-taker's screen, the id of the CSV, or a handle like p3.")
}

pub fn several(whom: &str, id: &str) -> (String, &'static str) {
    let what = format!("several people in {id} are called `{}`.", names::clean(whom, 200));
    (what, "Give the id of the CSV, or a handle like p3.")
}

pub fn not_timed(whom: &str, id: &str) -> (String, &'static str) {
    let what = format!("`{}` asked not to be timed in {id}.", names::clean(whom, 200));
    (what, "So there is nothing of theirs to give.")
}

pub fn not_one(whom: &str, id: &str) -> (String, &'static str) {
    let what = format!("`{}` stands for several people in {id}.", names::clean(whom, 200));
    (what, "A slip is for one person only.")
}

pub fn not_here(whom: &str, id: &str) -> (String, &'static str) {
    let what = format!("`{}` was not at {id}.", names::clean(whom, 200));
    (what, "So there is nothing of theirs to give.")
}

pub const ONE_SESSION: (&str, &str) =
    ("a slip is of one meeting.", "Give one session, and once more for each other.");
pub const TEXT_OR_HTML: (&str, &str) =
    ("a slip is text or HTML.", "Leave out --format, or write --format html.");
