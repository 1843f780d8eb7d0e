//! Texts about removing a person from a record, and about sharing an anonymised copy.

pub use crate::text::messages::privacy::*;

use crate::domain::{
    privacy::{
        level::Level,
        remaining::{Remaining, WhyLeft},
    },
    record::{moment::clock, plain_text},
};
use crate::text::people;

/// A person in a list to choose from: `p3  Bea (staff)`.
#[must_use]
pub fn candidate(handle: &str, label: &str, role: &str) -> String {
    format!("{handle}  {} ({})", plain_text::clean(label, plain_text::NAME_BYTES), people::role(role))
}

/// A line of the record: sequence number, time, event type, and the line itself.
#[must_use]
pub fn line_about(seq: u32, at_ms: u64, kind: &str, json: &str) -> String {
    format!(
        "{seq:>6} {:>8}  {:<16} {}\n",
        clock(at_ms),
        plain_text::words(kind),
        plain_text::visible(json.trim_end())
    )
}

/// Texts in which a name is left, each with its lines and why.
#[must_use]
pub fn left_texts(remaining: &[Remaining]) -> Vec<String> {
    let line = |left: &Remaining| {
        let why = match &left.why {
            WhyLeft::NameOf(_) => left_name_of().to_owned(),
            WhyLeft::SharedWith(name) => left_shared_with(&plain_text::clean(name, plain_text::NAME_BYTES)),
            WhyLeft::OrdinaryWord => left_ordinary_word().to_owned(),
            WhyLeft::RoleOfOthers => left_role().to_owned(),
        };
        let list: Vec<String> = left.lines.iter().map(ToString::to_string).collect();
        let text = plain_text::clean(&left.text, plain_text::NOTE_BYTES);
        format!("  {}", left_in(left.lines.len(), &list.join(", "), &text, &why))
    };
    remaining.iter().map(line).collect()
}

/// An exported file: `  2026-05-01 10:00  report, each person  /home/…`.
#[must_use]
pub fn export(at: &str, what: &str, by_person: bool, path: Option<&str>) -> String {
    let day = at.get(..16).unwrap_or(at).replace('T', " ");
    let what = if by_person { export_by_person(&export_kind(what)) } else { export_kind(what) };
    let path = path.map_or(export_no_path().to_owned(), |p| plain_text::clean(p, 4096));
    format!("  {}  {what}  {path}", plain_text::clean(&day, 32))
}

/// The label of a kind of export. An unknown kind is shown as it is, since another program may have written it.
fn export_kind(what: &str) -> String {
    match what {
        "report" => export_report().to_owned(),
        "trend" => export_trend().to_owned(),
        "digest" => export_digest().to_owned(),
        "hours" => export_hours().to_owned(),
        "slip" => export_slip().to_owned(),
        "share" => export_share().to_owned(),
        "archive" => export_archive().to_owned(),
        other => plain_text::clean(other, 64),
    }
}

/// The label of a group that several groups were merged into.
#[must_use]
pub fn group_of_groups(labels: &[String]) -> String {
    match labels {
        [] => String::new(),
        [only] => only.clone(),
        [first, rest @ ..] => together(first, &group_of_groups(rest)),
    }
}

/// The note under the title of a report on a shared copy.
#[must_use]
pub fn shared(level: Level) -> &'static str {
    match level {
        Level::Groups => shared_groups(),
        Level::Pseudonyms => shared_pseudonyms(),
        Level::Full => shared_full(),
    }
}

/// Whether an answer to [`share_ask`] is a yes.
#[must_use]
pub fn is_yes(answer: &str) -> bool {
    share_yes().split_whitespace().any(|yes| yes == answer.trim().to_lowercase())
}

#[must_use]
pub fn withdraw_choices() -> [(char, &'static str); 3] {
    [('1', withdraw_from_now()), ('2', withdraw_from_start()), ('3', withdraw_out_of_file())]
}

#[must_use]
pub fn take_out_choices() -> [(char, &'static str); 2] {
    [('1', take_out_no()), ('2', take_out_yes())]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_export_is_shown_by_day_kind_and_place() {
        let line = export("2026-05-01T10:00:00+01:00", "report", true, None);
        assert_eq!(line, "  2026-05-01 10:00  report, each person  (the name of the file is not kept)");
        assert_eq!(export("x", "else", false, Some("/a")), "  x  else  /a");
    }

    #[test]
    fn merged_groups_are_all_named() {
        let labels = ["a", "b", "c"].map(str::to_owned);
        assert_eq!(group_of_groups(&labels), "a and b and c");
    }
}
