//! Words about taking somebody out of a record, and about a copy that is made to be shared.

pub use super::messages::privacy::*;

use std::path::Path;

use super::store;
use crate::domain::{moment::clock, names, share::Level};

pub fn nobody_called(person: &str, id: &str) -> String {
    format!("nobody in {id} is called {}", quoted(person))
}

pub fn nobody_called_hint(id: &str) -> String {
    format!(
        "`airtime report {id} --format json --by-person` lists the people, if the group agreed to it; a handle like p3 works too"
    )
}

pub fn several_called(person: &str, candidates: &[String]) -> String {
    format!("{} could be any of {}:\n  {}", quoted(person), candidates.len(), candidates.join("\n  "))
}

/// `p3  Bea (staff)`.
pub fn candidate(handle: &str, label: &str, role: &str) -> String {
    format!("{handle}  {} ({})", names::clean(label, names::NAME_BYTES), names::words(role))
}

pub fn no_lines(person: &str, id: &str) -> String {
    format!("No line of {id} is about {}.\n", quoted(person))
}

/// A line about somebody: number, time, what it is, and the line itself.
pub fn line_about(seq: u32, at_ms: u64, kind: &str, json: &str) -> String {
    format!("{seq:>6} {:>8}  {:<16} {}\n", clock(at_ms), names::words(kind), names::visible(json.trim_end()))
}

pub fn lines_about(n: usize, person: &str, id: &str) -> String {
    format!("{} of {id} {} about {}. Nothing was changed.", count(n, "line"), are(n), quoted(person))
}

pub fn taken_out(person: &str, id: &str, lines: usize, in_total: bool) -> String {
    let time = if in_total {
        "Their time stays in the total of their group, without a name."
    } else {
        "Their time counts as someone's, in no group's total."
    };
    format!("Took {} out of {id}: {} changed. {time}\n", quoted(person), count(lines, "line"))
}

pub fn already_out(id: &str) -> String {
    format!("They stand in {id} no more. What was left over from before was put right.\n")
}

pub fn only_totals(id: &str) -> String {
    format!("Only the totals of {id} are kept, by group. Nobody is named in them.\n")
}

pub fn totals_changed(id: &str) -> String {
    format!("The totals kept of {id} were put right too.\n")
}

pub fn copy_changed(path: &Path) -> String {
    format!("Put right too: {}\n", store::path(path))
}

pub fn leftover_removed(n: usize) -> String {
    format!("{} that had been left half written {} removed.\n", count(n, "file"), was(n))
}

pub fn lines_dropped(n: usize) -> String {
    format!(
        "{} could not be read and {} left out: what {} said is not known.\n",
        count(n, "line"),
        was(n),
        it(n)
    )
}

pub fn copy_unreadable(path: &Path, names_them: bool) -> String {
    let why = if names_them { "It names them" } else { "It may name them" };
    format!("airtime can not read {}. {why}: look at it and delete it yourself.\n", store::path(path))
}

pub fn copy_not_changed(path: &Path, why: &str) -> String {
    format!("{} could not be put right: {why}", store::path(path))
}

/// `2026-05-01 10:00  report, by person  /home/…`.
pub fn export(at: &str, what: &str, by_person: bool, path: Option<&str>) -> String {
    let day = at.get(..16).unwrap_or(at).replace('T', " ");
    let people = if by_person { ", each person" } else { "" };
    let path = path.map_or("(the name of the file is not kept)".to_owned(), |p| names::clean(p, 4096));
    format!("  {}  {}{people}  {path}\n", names::clean(&day, 32), names::clean(what, 64))
}

pub fn elsewhere(n: usize) -> String {
    format!("The same name or id stands in {} more:\n", count(n, "session"))
}

pub fn elsewhere_line(id: &str, on_list: bool, lines: usize) -> String {
    if on_list {
        format!("  {id}  on the list of people\n")
    } else {
        format!("  {id}  in words only ({})\n", count(lines, "line"))
    }
}

pub fn elsewhere_hint(person: &str) -> String {
    format!("Nothing was changed there. Give --everywhere to take {} out of them too.\n", quoted(person))
}

pub fn may_still_stand(path: &Path) -> String {
    format!(
        "The name may still stand in {}, which airtime can not read: look there yourself.\n",
        store::path(path)
    )
}

pub fn words_changed(id: &str, lines: usize) -> String {
    format!("Took the name out of {id}: {} changed.\n", count(lines, "line"))
}

// ---- a copy to share ------------------------------------------------------------------------------

/// What a group that holds several groups is called.
pub fn together(labels: &[String]) -> String {
    labels.join(" and ")
}

/// An item whose words are left out.
pub fn item(number: u16) -> String {
    format!("Item {number}")
}

pub fn leaves(level: &str, people: usize, groups: &[String], turns: usize, items: usize) -> String {
    let groups = groups.join(", ");
    format!(
        "This would leave (level: {level}):\n  groups: {groups}\n  {}, {}, {}\n",
        count(people, if level == "groups" { "seat" } else { "person" }),
        count(turns, "turn"),
        count(items, "agenda item")
    )
}

pub fn leaves_words(notes: usize, words: bool) -> String {
    if words {
        format!("  {} and every word that was typed, names included\n", count(notes, "note"))
    } else {
        String::new()
    }
}

pub fn merged(labels: &[String]) -> String {
    format!("  told together, because a group was under 3 people: {}\n", labels.join(" and "))
}

pub fn told_as_quiet(label: &str) -> String {
    format!("  told as quiet time, because they were under 3 people: {label}\n")
}

/// Under the title of a report on a copy.
pub fn shared(level: Level) -> &'static str {
    match level {
        Level::Groups => "A shared copy: by group only, without words, dates or clock times.",
        Level::Pseudonyms => "A shared copy: people by letter, without words, dates or clock times.",
        Level::Full => "A shared copy, without dates or clock times.",
    }
}

pub fn too_few(id: &str) -> String {
    format!(
        "{id} has too few people to share: every group is under 3, so each figure would show single persons"
    )
}

pub fn not_agreed(id: &str) -> String {
    format!("the group of {id} did not agree to figures for each person, so names stay here")
}

pub fn nothing_to_share(id: &str) -> String {
    format!("there is nothing in {id} to share yet")
}

pub fn not_noted(why: &str) -> String {
    format!("the file is written, but not noted in the list of exports: {why}")
}

// ---- in mid-meeting -------------------------------------------------------------------------------

pub fn withdraw(label: &str) -> String {
    format!("{label} would rather not be in the record. Since when?")
}

pub const WITHDRAW: [(char, &str); 3] =
    [('1', "from now on"), ('2', "from the start"), ('3', "out of the file")];

pub fn take_out_sure(label: &str) -> String {
    format!("Take {label} out of the file, with every word that names them? This can not be undone.")
}

pub const TAKE_OUT_SURE: [(char, &str); 2] = [('1', "no, go back"), ('2', "yes, take them out")];

fn quoted(person: &str) -> String {
    format!("`{}`", names::clean(person, names::NAME_BYTES))
}

fn count(n: usize, what: &str) -> String {
    match (n, what) {
        (1, what) => format!("1 {what}"),
        (n, "person") => format!("{n} people"),
        (n, what) => format!("{n} {what}s"),
    }
}

fn are(n: usize) -> &'static str {
    if n == 1 { "is" } else { "are" }
}

fn was(n: usize) -> &'static str {
    if n == 1 { "was" } else { "were" }
}

fn it(n: usize) -> &'static str {
    if n == 1 { "it" } else { "they" }
}
