//! The formats that can be imported: a file each, and the table that lists them.

mod ctm;
mod elan;
mod json;
mod labels;
mod nist;
mod report_csv;
mod rttm;
mod sbv;
mod srt;
mod stm;
mod textgrid;
mod transcript;
mod turns_csv;
mod webvtt;

use strum::IntoEnumIterator as _;

use crate::{
    domain::record::opening::Source,
    import::reader::{Reader, Sample},
};

/// The table of formats: the reader of each source that is a file.
pub(super) fn reader_of(source: Source) -> Option<&'static dyn Reader> {
    match source {
        Source::Live | Source::Rehearsal => None,
        Source::Rttm => Some(&rttm::Rttm),
        Source::Webvtt => Some(&webvtt::Webvtt),
        Source::Srt => Some(&srt::Srt),
        Source::Csv => Some(&turns_csv::TurnsCsv),
        Source::Json => Some(&json::Json),
        Source::Transcript => Some(&transcript::Transcript),
        Source::Sbv => Some(&sbv::Sbv),
        Source::Textgrid => Some(&textgrid::TextGrid),
        Source::Audacity => Some(&labels::Labels),
        Source::Ctm => Some(&ctm::Ctm),
        Source::Stm => Some(&stm::Stm),
        Source::Elan => Some(&elan::Elan),
    }
}

/// The format of a file: the one whose reader is most confident of its content (of equals the first), else the one with
/// its extension.
pub(super) fn detect(text: &str, extension: &str) -> Option<Source> {
    let sample = Sample::new(text, extension);
    let readers = || Source::iter().filter_map(|source| Some((source, reader_of(source)?)));
    let confident = readers().filter_map(|(source, reader)| Some((reader.sniff(&sample)?, source)));
    let best = confident.reduce(|best, next| if next.0 > best.0 { next } else { best });
    let named = || readers().find(|(_, reader)| reader.extension() == extension && !extension.is_empty());
    best.map(|(_, source)| source).or_else(|| named().map(|(source, _)| source))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn content_counts_more_than_the_extension() {
        assert_eq!(detect("WEBVTT\n", "rttm"), Some(Source::Webvtt));
        assert_eq!(detect("\n;; made by hand\n", "txt"), Some(Source::Rttm));
        assert_eq!(detect("SPEAKER a 1 0 1 <NA> <NA> x <NA> <NA>", ""), Some(Source::Rttm));
        assert_eq!(detect("1\n00:00:01,000 --> 00:00:02,000\nhi", "txt"), Some(Source::Srt));
        assert_eq!(detect("1\n00:01.000 --> 00:02.000\nhi", "vtt"), Some(Source::Webvtt));
        assert_eq!(detect("person;start;end\n", "txt"), Some(Source::Csv));
        assert_eq!(detect("{\"segments\":[]}", "vtt"), Some(Source::Json));
        assert_eq!(detect("Bea Ardal  0:01\nhi\n", "vtt"), Some(Source::Transcript));
        assert_eq!(detect("0:00:01.000,0:00:02.000\nhi\n", "csv"), Some(Source::Sbv));
        assert_eq!(detect(";; x\na A 0.5 0.25 so\n", "rttm"), Some(Source::Ctm));
        assert_eq!(detect(";; x\na A Bea 0.5 0.7 so\n", "rttm"), Some(Source::Stm));
        assert_eq!(detect("0.5\t1.5\tBea\n", "rttm"), Some(Source::Audacity));
        assert_eq!(detect("what is this", ""), None);
        assert_eq!(detect("what is this", "vtt"), Some(Source::Webvtt));
        assert_eq!(detect("what is this", "txt"), None);
    }

    #[test]
    fn every_imported_source_has_a_reader() {
        for source in Source::iter() {
            assert_eq!(reader_of(source).is_some(), source.is_import(), "{source:?}");
        }
    }
}
