//! How a recording is to be imported.

use chrono::{DateTime, FixedOffset};

use crate::{
    domain::{Aim, people::draft::PersonDraft},
    import::{label_choices::LabelChoices, speech::Segment},
    settings::Settings,
};

/// The choices of the person who imports, and what the command line adds.
#[derive(Clone, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "options that do not depend on each other")]
pub struct ImportOptions<'a> {
    pub settings: &'a Settings,
    /// When the meeting was.
    pub wall: DateTime<FixedOffset>,
    /// Somebody said on which day it was. If not, `wall` is that of the import.
    pub day_known: bool,
    pub title: Option<String>,
    pub series: Option<String>,
    pub aim: Aim,
    /// Digest of the file and of every option that shapes the result.
    pub digest: String,
    /// The list of people, where one was given.
    pub people: Option<&'a [PersonDraft]>,
    pub choices: &'a LabelChoices,
    /// Somebody says that the people agreed to pages that show each person's own figures.
    pub agreed: bool,
    pub keep_silent: bool,
    pub keep_text: bool,
}

impl<'o> ImportOptions<'o> {
    /// As without any option: no list of people, no title, no agreement, and no words kept.
    #[must_use]
    pub fn plain(settings: &'o Settings, choices: &'o LabelChoices, wall: DateTime<FixedOffset>) -> Self {
        Self {
            settings,
            wall,
            day_known: true,
            title: None,
            series: None,
            aim: Aim::default(),
            digest: String::new(),
            people: None,
            choices,
            agreed: false,
            keep_silent: false,
            keep_text: false,
        }
    }

    /// The label that a segment counts for, once the choices are followed. `None`: *someone*.
    pub(super) fn speaker<'a>(&'a self, segment: &'a Segment) -> Option<&'a str> {
        segment.label.as_deref().and_then(|label| self.choices.resolve(label))
    }
}
