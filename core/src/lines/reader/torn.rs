//! Lines that are no records since the last one that is: damage, unless they are the end that a crash left.

use super::contents::{Damage, Tail};
use crate::lines::codec;

/// Lines since the last record that are none.
#[derive(Default)]
pub(super) struct TornLines(Vec<TornLine>);

struct TornLine {
    damage: Damage,
    bytes: usize,
    /// It looks like a line that was cut, not like one that was changed.
    cut: bool,
}

impl TornLines {
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub fn push(&mut self, line: &[u8], damage: Damage) {
        self.0.push(TornLine { damage, bytes: line.len(), cut: could_be_cut(line) });
    }

    /// Ends at a record, which declares how many bytes before it were sealed. Returns whether the latest lines are
    /// those bytes, and as damage the lines it does not account for.
    pub fn end_at_record(&mut self, sealed: Option<u64>) -> (bool, impl Iterator<Item = Damage>) {
        let mut bytes = 0;
        let declared = self.0.iter().rposition(|line| {
            bytes += line.bytes + 1;
            sealed == Some(bytes as u64 - 1)
        });
        if let Some(at) = declared {
            self.0.truncate(at);
        }
        (declared.is_some(), self.drain())
    }

    /// Ends with the file. Cut lines at the very end are what a crash leaves, and no damage.
    pub fn end_of_file(&mut self) -> (Option<Tail>, impl Iterator<Item = Damage>) {
        let first = self.0.iter().rposition(|line| !line.cut).map_or(0, |at| at + 1);
        let cut = self.0.get(first..).unwrap_or_default();
        let tail = cut.first().map(|line| Tail::Torn { offset: line.damage.offset, bytes: span(cut) });
        self.0.truncate(first);
        (tail, self.drain())
    }

    fn drain(&mut self) -> impl Iterator<Item = Damage> {
        self.0.drain(..).map(|line| line.damage)
    }
}

/// Bytes of lines in a row, with the newlines between them.
fn span(lines: &[TornLine]) -> usize {
    lines.iter().map(|line| line.bytes + 1).sum::<usize>().saturating_sub(1)
}

/// Whether the bytes may be the beginning of a line: it begins as one, no byte is zero, and it has neither the key nor
/// the value of a checksum at its end, so that a complete line with one bit changed is not taken for a cut one.
fn could_be_cut(line: &[u8]) -> bool {
    const START: &[u8] = b"{\"v\":";
    const CRC: &[u8] = b",\"crc\":\"";
    let begins = line.iter().zip(START).all(|(a, b)| a == b);
    let checksum = line.windows(CRC.len()).rposition(|w| w == CRC);
    let open_ended = checksum.is_none_or(|at| line.len() - at < codec::TAIL) && !ends_in_checksum(line);
    begins && open_ended && !line.is_empty() && !line.contains(&0)
}

fn ends_in_checksum(line: &[u8]) -> bool {
    let digits = line.strip_suffix(b"\"}").and_then(|l| l.last_chunk::<8>());
    line.len() >= codec::TAIL && digits.is_some_and(|d| d.iter().all(u8::is_ascii_hexdigit))
}
