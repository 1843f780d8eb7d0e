//! A transcript as text: see [`crate::import::transcript`].

use crate::import::{
    encoding,
    reader::{Confidence, Reader, Sample},
    speech::Collector,
    transcript,
};

pub(super) struct Transcript;

impl Reader for Transcript {
    /// None: such files are named `.txt`, as many others are.
    fn extension(&self) -> &'static str {
        ""
    }

    fn sniff(&self, sample: &Sample<'_>) -> Option<Confidence> {
        transcript::sniff(&sample.lines)
    }

    fn read(&self, text: &str) -> Collector {
        transcript::read(encoding::lines(text))
    }
}
