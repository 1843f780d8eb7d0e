//! How the formats that are made of cues differ.

use crate::{domain::record::opening::Source, import::speech::SkipKind};

/// One of the formats.
#[derive(Debug)]
pub struct Dialect {
    pub source: Source,
    /// Whether a line is the header that a file must begin with. Absent: it has none.
    pub is_header: Option<fn(&str) -> bool>,
    /// Words that begin a block which is no cue.
    pub blocks: &'static [(&'static str, SkipKind)],
    /// Times may have a comma before the milliseconds.
    pub decimal_comma: bool,
    /// Speakers may be named in voice tags (`<v Name>`).
    pub voice_tags: bool,
    /// Text has character references (`&amp;`).
    pub entities: bool,
}
