//! The formats that are made of cues (WebVTT, SRT): one parser for all, told apart by a [`Dialect`].

mod carry;
mod clock;
mod dialect;
mod line_start;
mod name_shape;
mod names;
mod overlap;
mod parser;
mod parts;
mod speakers;
mod splitter;
mod times;
mod voice_tags;
mod word_lists;

pub(super) use clock::{settle, settle_starts};
pub(super) use dialect::Dialect;
pub(super) use names::Names;
pub(super) use overlap::shows_overlap;
pub(super) use parser::read;
pub(super) use splitter::{RawCue, is_word};
pub(super) use times::{ARROW, cue_times, has_times, timestamp};
