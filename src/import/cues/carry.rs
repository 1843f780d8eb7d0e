//! Names that stand only where the speaker changes: captions without a name then go on with the one before. See
//! [`Assumption::NamesAtChanges`](crate::import::Assumption) for the rule.

use std::collections::BTreeSet;

use crate::import::speech::Carry;

/// Whose a stretch of speech is, as far as the file says.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Voice<'a> {
    Named(&'a str),
    /// Not named; whoever spoke before may go on.
    Unnamed,
    /// Not named, but somebody else than before.
    Another,
    /// Music or a noise.
    Nobody,
}

impl<'a> Voice<'a> {
    fn name(self) -> Option<&'a str> {
        match self {
            Self::Named(name) => Some(name),
            Self::Unnamed | Self::Another | Self::Nobody => None,
        }
    }
}

/// Who was named before each voice that is not, and whether it is likely that they go on.
#[must_use]
pub fn carry(voices: &[Voice<'_>]) -> Carry {
    let (mut speaker, mut from) = (None, Vec::new());
    for (at, voice) in voices.iter().enumerate() {
        match voice {
            Voice::Named(name) => speaker = Some(*name),
            Voice::Another => speaker = None,
            Voice::Unnamed => from.extend(speaker.map(|name| (at, name.to_owned()))),
            Voice::Nobody => {}
        }
    }
    let likely = !from.is_empty() && names_stand_at_changes(voices);
    Carry { from, likely }
}

fn names_stand_at_changes(voices: &[Voice<'_>]) -> bool {
    let mut voices = voices.iter().skip_while(|voice| **voice == Voice::Nobody).peekable();
    let begins = voices.peek().is_some_and(|voice| voice.name().is_some());
    let named: Vec<&str> = voices.filter_map(|voice| voice.name()).collect();
    let people: BTreeSet<&str> = named.iter().copied().collect();
    let comes_back = named.len() > people.len();
    begins && people.len() > 1 && comes_back && named.windows(2).all(|pair| pair[0] != pair[1])
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `-`: not named, `>`: somebody else, `*`: a noise; else a name.
    fn of(all: &str) -> Carry {
        let voice = |word| match word {
            "-" => Voice::Unnamed,
            ">" => Voice::Another,
            "*" => Voice::Nobody,
            name => Voice::Named(name),
        };
        carry(&all.split(' ').map(voice).collect::<Vec<_>>())
    }

    #[test]
    fn whoever_is_named_twice_in_a_row_is_named_in_every_cue() {
        for all in ["A - B - A", "* A B - A", "A - B A", "A - - B > A C"] {
            assert!(of(all).likely, "{all}");
        }
        for all in ["A - A - B A", "- A B A", "A - B -", "A - A", "A -", "> A B A -", "-", "A B A"] {
            assert!(!of(all).likely, "{all}");
        }
    }

    #[test]
    fn a_voice_goes_on_until_another_speaks() {
        let from = [(2, "A"), (4, "A"), (6, "B")].map(|(at, name)| (at, name.to_owned()));
        assert_eq!(of("- A - * - B - > - A").from, from);
    }
}
