//! `airtime forget --show`: lists every line about a person. Changes nothing.

use std::path::Path;

use super::{matching::find_person, nobody_error, printable_name};
use crate::{
    commands::{Context, sessions::id_from_path},
    domain::privacy::{redact, removal::RemovedTime},
    error::{CommandResult, Exit},
    journal::{Library, codec},
    text::privacy as words,
};

/// Writes the lines that removing the person would change.
pub(super) fn show_lines(
    library: &Library,
    home: &Path,
    person: &str,
    ctx: &mut Context<'_>,
) -> CommandResult {
    let (id, records) = (id_from_path(home), library.read(home)?.contents.records);
    let Some(found) = find_person(&records, person)? else { return Err(nobody_error(person, &id)) };
    let without = redact::take_out(&records, found, RemovedTime::AsSomeone, words::somebody());
    let mut count = 0_usize;
    for (record, _) in records.iter().zip(&without).filter(|(before, after)| before != after) {
        let mut line = Vec::new();
        codec::encode(record, None, &mut line);
        let json = String::from_utf8_lossy(&line);
        ctx.result(&words::line_about(record.seq, record.t.ms(), &event_type(&json), &json))?;
        count += 1;
    }
    ctx.notice(&words::lines_about(&id, count, &printable_name(person)));
    Ok(Exit::Done)
}

/// The event type of a line, as the file format names it.
fn event_type(json: &str) -> String {
    let value: serde_json::Value = serde_json::from_str(json).unwrap_or_default();
    value["type"].as_str().unwrap_or_default().to_owned()
}
