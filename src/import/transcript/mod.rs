//! Transcripts as text, which say when each turn begins and not when it ends: a line with a name and a time above each
//! text (Otter, Zoom, Teams), or a time every few minutes (Google Meet). Teams once wrote both times.

mod entry;
mod head;
mod headed;
mod meet;
mod shares;
mod timed;

use crate::import::{reader::Confidence, speech::Collector};

/// How much the first lines of a text look like such a transcript.
pub(super) fn sniff(lines: &[&str]) -> Option<Confidence> {
    if timed::is_timed(lines) {
        return Some(Confidence::Certain);
    }
    let is_one = meet::is_meet(lines) || lines.iter().any(|line| head::is_head(line));
    is_one.then_some(Confidence::Likely)
}

/// Reads the lines of a transcript, each with its number.
pub(super) fn read<'a>(lines: impl Iterator<Item = (usize, &'a str)> + Clone) -> Collector {
    let filled = lines.clone().map(|(_, line)| line).filter(|line| !line.trim().is_empty());
    let first: Vec<&str> = filled.take(meet::TITLE_LINES).collect();
    if meet::is_meet(&first) {
        meet::read(lines)
    } else if timed::is_timed(&first) {
        timed::read(lines)
    } else {
        headed::read(lines)
    }
}
