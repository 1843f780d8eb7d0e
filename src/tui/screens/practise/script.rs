//! The invented meeting of practice: who says what, and when. How long a line takes follows from its words, so that a
//! translation runs at the pace of its own language.

use crate::{
    domain::{
        Moment,
        measures::taps::{Course, HandUp, Turn, Voice},
        people::{
            group::{LIVED_EXPERIENCE, STAFF},
            keys::{self, KeyRequest},
        },
    },
    text::practise as words,
};

/// Somebody of the invented meeting.
#[derive(Clone, Debug)]
pub struct Member {
    pub name: &'static str,
    pub key: Option<char>,
    /// An index into the groups.
    pub group: usize,
}

/// What happens at a line.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Cue {
    /// This voice speaks; or nobody does.
    Floor(Voice),
    HandUp(usize),
}

#[derive(Clone, Debug)]
pub struct Line {
    pub at: Moment,
    pub cue: Cue,
    pub words: String,
    /// A key has to be pressed: the one before was not of the same voice.
    pub begins: bool,
}

#[derive(Clone, Debug)]
pub struct Script {
    pub people: Vec<Member>,
    pub lines: Vec<Line>,
    pub end: Moment,
}

type Text = fn() -> &'static str;

const GROUPS: [&str; 2] = [LIVED_EXPERIENCE, STAFF];
/// Each with the place of their group.
const PEOPLE: [(Text, usize); 5] =
    [(words::rosa, 0), (words::tunde, 0), (words::mei, 0), (words::helen, 1), (words::karim, 1)];

const ROSA: usize = 0;
const TUNDE: usize = 1;
const MEI: usize = 2;
const HELEN: usize = 3;
const KARIM: usize = 4;

#[derive(Clone, Copy)]
enum Step {
    Says(usize, Text),
    SomeoneSays(Text),
    Quiet,
    Hand(usize),
}

/// The first half has every kind of key.
const STEPS: [Step; 45] = [
    Step::Says(HELEN, words::line_01),
    Step::Says(HELEN, words::line_02),
    Step::Says(ROSA, words::line_03),
    Step::Says(ROSA, words::line_04),
    Step::Says(KARIM, words::line_05),
    Step::Says(ROSA, words::line_06),
    Step::Hand(TUNDE),
    Step::Says(MEI, words::line_07),
    Step::Says(MEI, words::line_08),
    Step::Says(TUNDE, words::line_09),
    Step::SomeoneSays(words::line_10),
    Step::Says(HELEN, words::line_11),
    Step::Quiet,
    Step::Says(TUNDE, words::line_12),
    Step::Says(TUNDE, words::line_13),
    Step::Says(KARIM, words::line_14),
    Step::Hand(MEI),
    Step::Says(ROSA, words::line_15),
    Step::Says(KARIM, words::line_16),
    Step::Says(MEI, words::line_17),
    Step::Says(MEI, words::line_18),
    Step::Says(HELEN, words::line_19),
    Step::Says(KARIM, words::line_20),
    Step::Hand(ROSA),
    Step::Says(TUNDE, words::line_21),
    Step::SomeoneSays(words::line_22),
    Step::Says(HELEN, words::line_23),
    Step::Says(TUNDE, words::line_24),
    Step::Says(ROSA, words::line_25),
    Step::Says(ROSA, words::line_26),
    Step::Quiet,
    Step::Says(MEI, words::line_27),
    Step::Says(KARIM, words::line_28),
    Step::Says(MEI, words::line_29),
    Step::Says(ROSA, words::line_30),
    Step::Says(HELEN, words::line_31),
    Step::Hand(KARIM),
    Step::Says(TUNDE, words::line_32),
    Step::Says(HELEN, words::line_33),
    Step::SomeoneSays(words::line_34),
    Step::Says(ROSA, words::line_35),
    Step::Says(MEI, words::line_36),
    Step::Says(KARIM, words::line_37),
    Step::Says(HELEN, words::line_38),
    Step::Says(TUNDE, words::line_39),
];

/// About 150 words a minute.
const CHARACTER_MS: u64 = 60;
const BREATH_MS: u64 = 350;
const QUIET_MS: u64 = 5_000;
/// A hand is seen while somebody speaks.
const HAND_MS: u64 = 1_500;

impl Script {
    /// The script in the language that is set.
    #[must_use]
    pub fn new() -> Self {
        let (mut lines, mut at): (Vec<Line>, Moment) = (vec![], Moment::ZERO);
        let mut floor = None;
        for step in STEPS {
            let (cue, text, lasts_ms) = line(step);
            let begins = match cue {
                Cue::Floor(voice) => floor.replace(voice) != Some(voice),
                Cue::HandUp(_) => true,
            };
            lines.push(Line { at, cue, words: text, begins });
            at = at.plus(lasts_ms);
        }
        Self { people: people(), lines, end: at }
    }

    /// The turns and hands that it has.
    #[must_use]
    pub fn course(&self) -> Course {
        let mut course = Course::default();
        for line in self.lines.iter().filter(|line| line.begins) {
            match line.cue {
                Cue::Floor(voice) => course.turns.push(Turn { at: line.at, voice }),
                Cue::HandUp(person) => course.hands.push(HandUp { at: line.at, person }),
            }
        }
        course
    }

    /// The group of each person.
    #[must_use]
    pub fn groups(&self) -> Vec<usize> {
        self.people.iter().map(|person| person.group).collect()
    }

    /// The moment up to which the keys are shown.
    #[must_use]
    pub fn half(&self) -> Moment {
        Moment::from_ms(self.end.ms() / 2)
    }
}

impl Default for Script {
    fn default() -> Self {
        Self::new()
    }
}

/// What happens at a step, its words, and how long it lasts, ms.
fn line(step: Step) -> (Cue, String, u64) {
    let lasts = |text: &str| BREATH_MS + CHARACTER_MS * u64::try_from(text.chars().count()).unwrap_or(0);
    match step {
        Step::Says(person, text) => {
            (Cue::Floor(Voice::Person(person)), words::said((PEOPLE[person].0)(), text()), lasts(text()))
        }
        Step::SomeoneSays(text) => {
            // The pause is for whoever looks where the voice comes from.
            (Cue::Floor(Voice::Someone), words::someone_said(text()), lasts(text()) + BREATH_MS)
        }
        Step::Quiet => (Cue::Floor(Voice::Quiet), words::nobody_speaks().to_owned(), QUIET_MS),
        Step::Hand(person) => (Cue::HandUp(person), words::raises_hand((PEOPLE[person].0)()), HAND_MS),
    }
}

/// Everybody with their letter, which is given out as in a meeting.
fn people() -> Vec<Member> {
    let wish =
        |(name, group): &(Text, usize)| KeyRequest { name: Some(name()), group: GROUPS[*group], key: None };
    let wishes: Vec<KeyRequest<'_>> = PEOPLE.iter().map(wish).collect();
    let member =
        |((name, group), key): (&(Text, usize), Option<char>)| Member { name: name(), key, group: *group };
    PEOPLE.iter().zip(keys::assign(&wishes, &[])).map(member).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_lasts_about_two_minutes() {
        let script = Script::new();
        assert!((105_000..=135_000).contains(&script.end.ms()), "{}", script.end.ms());
    }

    #[test]
    fn everybody_has_the_first_letter_of_their_name() {
        let keys: String = Script::new().people.iter().filter_map(|person| person.key).collect();
        assert_eq!(keys, "rtmhk");
    }

    #[test]
    fn each_half_has_every_kind_of_key() {
        let script = Script::new();
        for first in [true, false] {
            let cues: Vec<Cue> =
                script.lines.iter().filter(|l| (l.at < script.half()) == first).map(|l| l.cue).collect();
            for voice in [Voice::Someone, Voice::Quiet, Voice::Person(ROSA), Voice::Person(KARIM)] {
                assert!(cues.contains(&Cue::Floor(voice)), "{voice:?}");
            }
            assert!(cues.iter().any(|cue| matches!(cue, Cue::HandUp(_))));
        }
    }

    #[test]
    fn every_line_of_the_message_file_is_said_once() {
        let said: Vec<Text> = STEPS
            .into_iter()
            .filter_map(|step| match step {
                Step::Says(_, text) | Step::SomeoneSays(text) => Some(text),
                Step::Quiet | Step::Hand(_) => None,
            })
            .collect();
        let texts: std::collections::BTreeSet<&str> = said.iter().map(|text| text()).collect();
        assert_eq!((texts.len(), said.len()), (39, 39));
    }
}
