//! A session as tiers, one a voice, in which nothing overlaps; and one for what else the floor was.

use super::source::{Source, told_apart};

pub(super) struct Tier {
    pub(super) name: String,
    /// From, up to, and what is there.
    pub(super) intervals: Vec<(u64, u64, String)>,
}

/// The name of the tier of what else the floor was, as its states are called in every language.
const FLOOR: &str = "floor";

pub(super) fn tiers(source: &Source) -> Vec<Tier> {
    let speech = &source.speech;
    let voice = |(at, voice): (usize, &crate::report::disclosure::Voice)| {
        let spoken = speech.joined(at).into_iter();
        let intervals = spoken.map(|s| (s.start_ms, s.end_ms, voice.label.clone())).collect();
        Tier { name: voice.label.clone(), intervals }
    };
    let mut tiers: Vec<Tier> = speech.voices.iter().enumerate().map(voice).collect();
    if !speech.floor.is_empty() {
        let floor = speech.floor.iter().map(|f| (f.start_ms, f.end_ms, f.of.id().to_owned()));
        let names = tiers.iter().map(|tier| tier.name.clone()).chain([FLOOR.to_owned()]);
        let name = told_apart(names).pop().unwrap_or_default();
        tiers.push(Tier { name, intervals: floor.collect() });
    }
    tiers
}
