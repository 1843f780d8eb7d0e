//! How a session opens: its header line.

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveTime};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use strum::{EnumIter, IntoStaticStr};

use crate::domain::{closing::answers::CardQuestion, people::group::Group};

/// Where a session's events came from.
#[derive(
    Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize, JsonSchema, EnumIter, IntoStaticStr,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Source {
    #[default]
    Live,
    Rehearsal,
    Rttm,
    Webvtt,
    Srt,
    Csv,
    Json,
    // Text with the times that turns begin at: Otter, Zoom, Google Meet, Teams.
    Transcript,
    Sbv,
    Textgrid,
    Audacity,
    Ctm,
    Stm,
    Elan,
}

/// How a record came to be.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Origin {
    /// Tapped while people met.
    Live,
    /// Played from a script.
    Rehearsal,
    /// Taken from a file.
    Import,
}

impl Source {
    /// The word for it in files.
    #[must_use]
    pub fn id(self) -> &'static str {
        self.into()
    }

    /// How the record came to be, whatever the format of a file.
    #[must_use]
    pub fn origin(self) -> Origin {
        match self {
            Self::Live => Origin::Live,
            Self::Rehearsal => Origin::Rehearsal,
            Self::Rttm
            | Self::Webvtt
            | Self::Srt
            | Self::Csv
            | Self::Json
            | Self::Transcript
            | Self::Sbv
            | Self::Textgrid
            | Self::Audacity
            | Self::Ctm
            | Self::Stm
            | Self::Elan => Origin::Import,
        }
    }

    /// Taken from a file, not tapped: nobody can be asked, and speech may overlap.
    #[must_use]
    pub fn is_import(self) -> bool {
        self.origin() == Origin::Import
    }

    /// Whether somebody tapped who spoke: in the meeting, or in the one whose table of turns was imported (`made_of`).
    #[must_use]
    pub fn was_tapped(self, made_of: Option<Self>) -> bool {
        !made_of.unwrap_or(self).is_import()
    }
}

#[derive(Clone, PartialEq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct Opened {
    /// Always `airtime-session`.
    pub format: String,
    /// Version of the program that wrote the line.
    pub program: String,
    /// The session's id.
    pub id: String,
    /// Wall time and offset when it opened.
    pub wall: DateTime<FixedOffset>,
    /// Which start of the machine: clocks are never subtracted across two.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub boot: Option<String>,
    pub source: Source,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub series: Option<String>,
    pub groups: Vec<Group>,
    /// The group that the display is about.
    pub centred: String,
    pub rules: TurnThresholds,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub import: Option<Imported>,
    /// The protocol that the meeting was begun by.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub protocol: Option<ProtocolRef>,
    /// What is asked on private cards at the end. Absent: all questions.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub questions: Option<Vec<CardQuestion>>,
}

pub const FORMAT: &str = "airtime-session";

/// What makes a turn and a voice in this session.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "Rules")]
pub struct TurnThresholds {
    /// A turn of at least this many milliseconds is a voice.
    pub voice_ms: u64,
    /// A speaker's own pause of at most this many milliseconds joins two stretches into one turn
    /// (imports only; absent: never).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub join_ms: Option<u64>,
}

impl Default for TurnThresholds {
    fn default() -> Self {
        Self::LIVE
    }
}

impl TurnThresholds {
    pub const LIVE: Self = Self { voice_ms: 1_000, join_ms: None };
    pub const IMPORT: Self = Self { voice_ms: 2_000, join_ms: Some(500) };

    #[must_use]
    pub fn of(source: Source) -> Self {
        if source.is_import() { Self::IMPORT } else { Self::LIVE }
    }
}

/// Which protocol it was: how a group meets, in a file of its own.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "Protocol")]
pub struct ProtocolRef {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// SHA-256 of the file without the line that locks it: 64 hexadecimal digits.
    pub fingerprint: String,
}

#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct Imported {
    /// SHA-256 of the file and of the options that shape the result: the same import twice is one session.
    pub digest: String,
    /// The file id inside the file (RTTM).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file_id: Option<String>,
    /// Whether this source can show that two people spoke at once.
    pub overlap_known: bool,
    /// Whether somebody said on which day the meeting was. If not, `wall` is the day of the import, at midnight. Absent
    /// in what earlier versions wrote.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub day_known: Option<bool>,
    /// It is airtime's own table of turns, of a record with this source: of a meeting that was tapped, its times are as
    /// exact as taps.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub made_of: Option<Source>,
}

impl Opened {
    /// The day on which it was imported, where nobody said on which day the meeting was.
    #[must_use]
    pub fn day_of_import(&self) -> Option<NaiveDate> {
        let known = self.import.as_ref()?.day_known.unwrap_or_else(|| !self.is_midnight_of_id());
        (!known).then(|| self.wall.date_naive())
    }

    /// What earlier versions wrote for an import without a day, and for one of a meeting of that day.
    fn is_midnight_of_id(&self) -> bool {
        let day = self.wall.format("%Y%m%d-").to_string();
        self.wall.time() == NaiveTime::MIN && self.id.starts_with(&day)
    }
}
