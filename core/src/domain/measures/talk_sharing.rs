//! Talk-time sharing dynamics: who led as the meeting went on. The same total can be a monologue and an answer, or a
//! conversation.
//!
//! Windows of W = 150 s begin every 30 s, the first with the first talk of either side. A window counts if it ends
//! before the last talk does and has any talk. With T_s the talk of side s inside a window, side s leads it if
//! T_s ≥ 0.6 (T_1 + T_2); otherwise it is shared.
//!
//! Source: Zhang et al., *Time is On My Side: Dynamics of Talk-Time Sharing in Video-chat Conversations*,
//! arXiv 2506.20474, as in ConvoKit 5 (`TalkTimeSharing`: `window_size` 2.5, `sliding_size` 30,
//! `window_ps_threshold` 0.6, `remove_first_last_utt` False). `docs/measures.md` lists where this differs.
//!
//! Cost: proportional to the turns and to the windows, because W is five steps: talk is added up step by step.

use crate::domain::record::moment::Moment;

/// Length of a window, ms.
pub const WINDOW_MS: u64 = 150_000;
/// From the beginning of one window to that of the next, ms.
pub const STEP_MS: u64 = 30_000;
/// Steps in a window.
const STEPS: usize = 5;
/// A side leads from this part of the talk on, in fifths.
const LEADS_FIFTHS: u64 = 3;
/// Most steps that are looked at: a week. A record that is longer is no one meeting.
const MOST_STEPS: u64 = 7 * 24 * 120;

const _: () = assert!(STEP_MS * STEPS as u64 == WINDOW_MS);

/// Who had most of the talk in a window.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Lead {
    /// The centred group.
    Centred,
    /// All others in the balance together.
    Others,
    Shared,
}

/// Talk of one side.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Talk {
    /// Whose voice it is: a seat. What overlaps of one voice counts once.
    pub voice: usize,
    pub is_centred: bool,
    pub start: Moment,
    pub end: Moment,
}

/// A window with talk in it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Window {
    pub start: Moment,
    pub lead: Lead,
}

impl Window {
    /// The 30 s in its middle, which it stands for.
    #[must_use]
    pub fn middle(self) -> (Moment, Moment) {
        let from = self.start.plus((WINDOW_MS - STEP_MS) / 2);
        (from, from.plus(STEP_MS))
    }
}

/// The windows of talk in order of its start. None: it is too short for one, or longer than a week.
#[must_use]
pub fn windows(talk: &[Talk]) -> Vec<Window> {
    let Some(first) = talk.iter().map(|t| t.start.ms()).min() else { return vec![] };
    let end = talk.iter().map(|t| t.end.ms()).max().unwrap_or(first);
    let steps = end.saturating_sub(first).div_ceil(STEP_MS);
    if steps > MOST_STEPS {
        return vec![];
    }
    let (mut centred, mut others) = (Steps::new(steps), Steps::new(steps));
    let voices = talk.iter().map(|t| t.voice + 1).max().unwrap_or_default();
    let mut spoken_until = vec![first; voices];
    for t in talk {
        let Some(until) = spoken_until.get_mut(t.voice) else { continue };
        let start = t.start.ms().max(*until);
        if start < t.end.ms() {
            let side = if t.is_centred { &mut centred } else { &mut others };
            side.add(start - first, t.end.ms() - first);
            *until = t.end.ms();
        }
    }
    let starts = (0_u64..).map(|step| first.saturating_add(step * STEP_MS));
    let is_whole = |start: u64| start.saturating_add(WINDOW_MS) < end;
    let whole =
        starts.zip(others.windows()).zip(centred.windows()).take_while(|((start, _), _)| is_whole(*start));
    let window = |((start, others), centred): ((u64, u64), u64)| {
        Some(Window { start: Moment::from_ms(start), lead: lead(centred, others)? })
    };
    let mut windows = Vec::with_capacity(usize::try_from(steps).unwrap_or(0));
    windows.extend(whole.filter_map(window));
    windows
}

/// Who leads where the two sides talk for so long. None: nobody talks.
fn lead(centred: u64, others: u64) -> Option<Lead> {
    let talk = centred + others;
    let leads = |side: u64| side * 5 >= talk * LEADS_FIFTHS;
    match () {
        () if talk == 0 => None,
        () if leads(centred) => Some(Lead::Centred),
        () if leads(others) => Some(Lead::Others),
        () => Some(Lead::Shared),
    }
}

/// Talk of one side, as what changes from step to step.
struct Steps(Vec<Change>);

/// What changes at a step. With both added up until the step that begins at `ms`, the talk before it is
/// `speaking` × `ms` + `offset_ms`: somebody who speaks from `start` on adds `ms` − `start`.
#[derive(Clone, Copy, Default)]
struct Change {
    speaking: i64,
    offset_ms: i64,
}

impl Steps {
    fn new(steps: u64) -> Self {
        Self(vec![Change::default(); usize::try_from(steps).unwrap_or(0) + 1])
    }

    /// Talk from `start` to `end`, ms since the first.
    fn add(&mut self, start: u64, end: u64) {
        self.change(start, 1);
        self.change(end, -1);
    }

    /// From `ms` on one more speaks, or one fewer: seen by every step that begins later.
    fn change(&mut self, ms: u64, speaking: i64) {
        let next = usize::try_from(ms / STEP_MS + 1).unwrap_or(usize::MAX);
        if let Some(step) = self.0.get_mut(next) {
            step.speaking += speaking;
            step.offset_ms -= speaking * ms.cast_signed();
        }
    }

    /// Talk in the window that begins with each step.
    fn windows(&self) -> Vec<u64> {
        let (mut speaking, mut offset_ms, mut ms) = (0, 0, 0);
        let before = |change: &Change| {
            speaking += change.speaking;
            offset_ms += change.offset_ms;
            let talk_ms = speaking * ms + offset_ms;
            ms += STEP_MS.cast_signed();
            talk_ms
        };
        let before: Vec<i64> = self.0.iter().map(before).collect();
        before.iter().skip(STEPS).zip(&before).map(|(end, start)| (end - start).unsigned_abs()).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn talk(voice: usize, start_s: u64, end_s: u64) -> Talk {
        let [start, end] = [start_s, end_s].map(|s| Moment::from_ms(s * 1_000));
        Talk { voice, is_centred: voice == 0, start, end }
    }

    fn leads(talk: &[Talk]) -> Vec<(u64, Lead)> {
        windows(talk).iter().map(|w| (w.start.ms() / 1_000, w.lead)).collect()
    }

    #[test]
    fn a_monologue_and_an_answer_are_no_conversation() {
        use Lead::{Centred, Others, Shared};
        let speeches = leads(&[talk(0, 10, 310), talk(1, 310, 610)]);
        // By 30 s: 150, 120, 90, 60, 30 of 150 are the first one's.
        let expected = [vec![Centred; 8], vec![Others; 7]].concat();
        assert_eq!(speeches.iter().map(|w| w.1).collect::<Vec<_>>(), expected);
        assert_eq!((speeches[0].0, speeches[14].0), (10, 430));
        let turns: Vec<Talk> = (0..20).map(|n| talk(n % 2, n as u64 * 30, n as u64 * 30 + 30)).collect();
        // Five turns of half a minute: three of one side are 60%.
        assert!(leads(&turns).iter().all(|w| w.1 != Shared));
        let short: Vec<Talk> = (0..60).map(|n| talk(n % 2, n as u64 * 10, n as u64 * 10 + 10)).collect();
        assert!(leads(&short).iter().all(|w| w.1 == Shared));
    }

    #[test]
    fn a_side_leads_from_sixty_percent_on() {
        let last = talk(2, 151, 152);
        assert_eq!(leads(&[talk(0, 0, 60), talk(1, 60, 100), last]), [(0, Lead::Centred)]);
        assert_eq!(leads(&[talk(0, 0, 59), talk(1, 60, 100), last]), [(0, Lead::Shared)]);
        assert_eq!(leads(&[talk(0, 0, 40), talk(1, 60, 120), last]), [(0, Lead::Others)]);
    }

    #[test]
    fn a_window_without_talk_does_not_count() {
        let long_quiet = [talk(0, 0, 10), talk(1, 600, 800)];
        let starts: Vec<u64> = leads(&long_quiet).iter().map(|w| w.0).collect();
        assert_eq!(starts, [0, 480, 510, 540, 570, 600, 630]);
    }

    #[test]
    fn what_is_shorter_than_a_window_or_longer_than_a_week_has_none() {
        assert_eq!(leads(&[]), []);
        assert_eq!(leads(&[talk(0, 5, 155)]), []);
        assert_eq!(leads(&[talk(0, 5, 156)]), [(5, Lead::Centred)]);
        assert_eq!(leads(&[talk(0, 0, 7 * 24 * 3_600 + 1)]), []);
        let ever = Talk { end: Moment::from_ms(u64::MAX), ..talk(0, 0, 1) };
        assert_eq!(windows(&[ever]), []);
    }

    #[test]
    fn talk_of_one_voice_at_once_counts_once_and_of_two_twice() {
        let with = |voice| {
            let second = Talk { voice, ..talk(0, 0, 50) };
            leads(&[talk(0, 0, 50), second, talk(1, 50, 110), talk(1, 150, 152)])
        };
        assert_eq!([with(0), with(2)], [[(0, Lead::Shared)], [(0, Lead::Centred)]]);
    }

    #[test]
    fn a_window_stands_for_the_half_minute_in_its_middle() {
        let window = Window { start: Moment::from_ms(10_000), lead: Lead::Shared };
        assert_eq!(window.middle(), (Moment::from_ms(70_000), Moment::from_ms(100_000)));
    }
}
