//! Transcripts as text, which say when each turn begins and not when it ends: a line with a name and a time above each
//! text (Otter, Zoom, Teams), or a time every few minutes (Google Meet).

mod entry;
mod head;
mod headed;
mod meet;
mod shares;

use crate::import::speech::Collector;

/// Whether one of the first lines of a text is one that such a transcript has.
#[must_use]
pub(super) fn is_transcript(lines: &[&str]) -> bool {
    meet::is_meet(lines) || lines.iter().any(|line| head::is_head(line))
}

/// Reads the lines of a transcript, each with its number.
pub(super) fn read<'a>(lines: impl Iterator<Item = (usize, &'a str)> + Clone) -> Collector {
    let filled = lines.clone().map(|(_, line)| line).filter(|line| !line.trim().is_empty());
    let first: Vec<&str> = filled.take(meet::TITLE_LINES).collect();
    if meet::is_meet(&first) { meet::read(lines) } else { headed::read(lines) }
}
