//! The rules of reading that guess. Each is stated here and in `docs/commands.md`, and told whenever it was applied.

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
    /// Channels have no names of speakers, and there are several: each is a speaker.
    ChannelIsSpeaker,
}
