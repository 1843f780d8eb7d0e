//! WebVTT: a cue for each stretch, with a voice tag. The cue shows who speaks: what was said is not kept.

use askama::Template;

use super::source::Source;
use crate::report::format::RenderError;

#[derive(Template)]
#[template(path = "export/session.vtt", escape = "html")]
struct Page<'a> {
    cues: Vec<Cue<'a>>,
}

struct Cue<'a> {
    start: String,
    end: String,
    name: &'a str,
}

pub(super) fn file(source: &Source) -> Result<String, RenderError> {
    let cue = |spoken: &crate::report::disclosure::Spoken<usize>| {
        let voice = source.speech.voices.get(spoken.of)?;
        Some(Cue { start: time(spoken.start_ms), end: time(spoken.end_ms), name: &voice.label })
    };
    Ok(Page { cues: source.speech.spoken.iter().filter_map(cue).collect() }.render()?)
}

/// Hours have two digits at least.
fn time(ms: u64) -> String {
    let (s, ms) = (ms / 1000, ms % 1000);
    format!("{:02}:{:02}:{:02}.{ms:03}", s / 3600, s / 60 % 60, s % 60)
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_time_has_hours() {
        assert_eq!([0, 3_723_004].map(super::time), ["00:00:00.000", "01:02:03.004"]);
    }
}
