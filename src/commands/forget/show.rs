//! `airtime forget --show`: lists every line about a person. Changes nothing.

use std::path::Path;

use super::{
    Target,
    matching::{collect_names, find_person, left_of, remove_from},
    nobody_error, printable_name,
};
use crate::{
    commands::{Context, sessions::id_from_path},
    domain::privacy::removal::RemovedTime,
    error::{CommandResult, Exit},
    journal::Library,
    text::privacy as words,
};

/// Writes the lines that removing the person would change.
pub(super) fn show_lines(
    library: &Library,
    home: &Path,
    person: &str,
    ctx: &mut Context<'_>,
) -> CommandResult {
    let (id, contents) = (id_from_path(home), library.read_originals(home)?.contents);
    let Some(found) = find_person(&contents.records, person)? else { return Err(nobody_error(person, &id)) };
    let names = collect_names(&contents.records, &[found], &[], &Target::Person(person));
    let removal = remove_from(&contents, &[found], &names, RemovedTime::AsSomeone);
    for record in contents.records.iter().filter(|record| removal.changed.contains(&record.seq)) {
        let line = contents.originals.encode_all(std::slice::from_ref(record));
        let json = String::from_utf8_lossy(&line);
        ctx.result(&words::line_about(record.seq, record.t.ms(), &event_type(&json), &json))?;
    }
    ctx.notice(&words::lines_about(&id, removal.changed.len(), &printable_name(person)));
    let left = left_of(&removal, &names);
    if !left.is_empty() {
        let mut lines = vec![words::left_shown(&id, left.len())];
        lines.extend(words::left_texts(&left));
        lines.push(words::left_hint(&printable_name(person)));
        ctx.notice(&lines.join("\n"));
    }
    Ok(Exit::Done)
}

/// The event type of a line, as the file format names it.
fn event_type(json: &str) -> String {
    let value: serde_json::Value = serde_json::from_str(json).unwrap_or_default();
    value["type"].as_str().unwrap_or_default().to_owned()
}
