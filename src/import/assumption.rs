//! The rules of reading that guess. Each is stated here and in `docs/formats.md`, and told whenever it was applied.

/// A rule that was applied to a file.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Assumption {
    /// Some minutes or seconds have one digit. Such a file writes plain numbers, so `.90` is 90 ms (Teams).
    /// Elsewhere what stands behind the point is a fraction.
    MillisecondNumbers,
    /// The first time is 1:00:00 or later and none is over 24 hours: they are times of day, and the meeting begins with
    /// the first of them, `first`.
    TimesOfDay { first: String },
    /// The first time is noon or later, none is over 24 hours, and a time is more than 12 hours below the one before it:
    /// it is on the next day.
    PastMidnight,
    /// Text without times that follows a cue, and names nobody where that cue has text: it belongs to the cue.
    BlankLineInCue,
    /// A file id or a speaker in RTTM holds spaces: the fields are told apart by channel, times and two `<NA>`.
    SpaceInField,
    /// Nothing says when a turn ends: it counts until the next begins, but at most 2 s a word (5 s at least). The last one
    /// counts 0.4 s a word. Turns that begin together share the time by their words.
    NoEnds,
    /// Speakers have no names, and channels are told apart: each is a speaker.
    ChannelIsSpeaker,
    /// The first caption has a name, two people or more are named, one of them again, none twice in a row, and not every
    /// name is doubtful: names stand only where the speaker changes, and a caption without one is theirs who were named
    /// before it. A dash or `>>` without a name ends that. `captions` without a name, `ms` together.
    NamesAtChanges { captions: usize, ms: u64 },
    /// As a person chose, captions without a name are theirs who were named before.
    UnnamedGoOn { captions: usize, ms: u64 },
    /// A label in brackets without a colon is a name: it is no sound, and it comes again or every caption has one.
    NamesInBrackets,
    /// A label outside of the voice tags of a file is a name: it comes again, is a tag's too, or is written as a name.
    NamesBesideTags,
    /// A later line of a caption names another person: it begins with a dash, or its label comes elsewhere or is written
    /// as a name. All of those in a caption have its whole time.
    SeveralInCaption { captions: usize },
    /// A label like *Question* or *Next item* is no name, unless every caption has a name and it comes again.
    Headings { labels: Vec<String> },
}
