//! Who had the floor when, for programs that look at speech or behaviour: one file a format.
//!
//! What may be told is decided in [`Disclosure::speech`]. No format has notes, agenda, hands, or what was said.

mod boris;
mod convokit;
mod eaf;
mod rttm;
mod source;
mod textgrid;
mod tiers;
mod webvtt;

use crate::report::{disclosure::Disclosure, format::RenderError};

use self::source::{Source, told_apart};

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum SpeechFormat {
    /// NIST rich transcription time marks.
    Rttm,
    Webvtt,
    /// Praat, long text form.
    TextGrid,
    /// ELAN.
    Eaf,
    /// The tabular events of BORIS, tab separated.
    Boris,
    /// Utterances of `ConvoKit`, a JSON object a line.
    Convokit,
}

/// Why there is no file.
#[derive(Debug, thiserror::Error)]
pub enum SpeechError {
    /// A group is small, and only groups may be told.
    #[error("a group is small")]
    SmallGroup,
    #[error("nobody speaks")]
    Nobody,
    #[error(transparent)]
    Render(#[from] RenderError),
}

/// # Errors
/// There is nothing that may be told, or it cannot be rendered.
pub fn render(d: &Disclosure<'_>, format: SpeechFormat) -> Result<String, SpeechError> {
    let mut speech = d.speech().ok_or(SpeechError::SmallGroup)?;
    if speech.spoken.is_empty() {
        return Err(SpeechError::Nobody);
    }
    let labels = told_apart(speech.voices.iter().map(|voice| voice.label.clone()));
    for (voice, label) in speech.voices.iter_mut().zip(labels) {
        voice.label = label;
    }
    let source = Source { id: d.about().id.to_owned(), opened_at: d.about().opened_at, speech };
    Ok(match format {
        SpeechFormat::Rttm => rttm::file(&source),
        SpeechFormat::Webvtt => webvtt::file(&source)?,
        SpeechFormat::TextGrid => textgrid::file(&source),
        SpeechFormat::Eaf => eaf::file(&source)?,
        SpeechFormat::Boris => boris::file(&source)?,
        SpeechFormat::Convokit => convokit::file(&source)?,
    })
}
