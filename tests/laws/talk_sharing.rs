//! How talk was shared as time went on: the same however a turn is cut, and the mirror image when sides are swapped.

use airtime::domain::{
    Moment,
    measures::talk_sharing::{Lead, STEP_MS, Talk, WINDOW_MS, Window, windows},
};
use proptest::prelude::*;

use crate::with;

/// Turns one after another with quiet between them: quiet before, length, voice.
fn meetings() -> impl Strategy<Value = Vec<Talk>> {
    let turn = (0u64..90_000, 1u64..200_000, 0usize..5);
    proptest::collection::vec(turn, 0..40).prop_map(|turns| {
        let mut at = 0;
        let talk = |(quiet, length, voice): (u64, u64, usize)| {
            let start = at + quiet;
            at = start + length;
            Talk { voice, is_centred: voice < 2, start: Moment::from_ms(start), end: Moment::from_ms(at) }
        };
        turns.into_iter().map(talk).collect()
    })
}

/// By the definition, window by window.
fn by_definition(talk: &[Talk]) -> Vec<Window> {
    let Some(first) = talk.first() else { return vec![] };
    let end = talk.iter().map(|t| t.end.ms()).max().unwrap();
    let starts = (first.start.ms()..).step_by(usize::try_from(STEP_MS).unwrap());
    let window = |start: u64| {
        let inside = |t: &&Talk| t.end.ms().min(start + WINDOW_MS).saturating_sub(t.start.ms().max(start));
        let of =
            |centred: bool| talk.iter().filter(|t| t.is_centred == centred).map(|t| inside(&t)).sum::<u64>();
        let (centred, others) = (of(true), of(false));
        let lead = match () {
            () if centred * 10 >= (centred + others) * 6 => Lead::Centred,
            () if others * 10 >= (centred + others) * 6 => Lead::Others,
            () => Lead::Shared,
        };
        (centred + others > 0).then_some(Window { start: Moment::from_ms(start), lead })
    };
    starts.take_while(|start| start + WINDOW_MS < end).filter_map(window).collect()
}

proptest! {
    #![proptest_config(with(1_000))]

    #[test]
    fn windows_are_those_of_the_definition(talk in meetings()) {
        prop_assert_eq!(windows(&talk), by_definition(&talk));
    }

    #[test]
    fn a_turn_cut_in_two_changes_nothing(talk in meetings(), which in any::<prop::sample::Index>(), part in 0.0f64..1.0) {
        prop_assume!(!talk.is_empty());
        let mut cut = talk.clone();
        let at = which.index(cut.len());
        let whole = cut[at];
        let length = whole.end.since(whole.start);
        #[expect(clippy::cast_precision_loss, clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a test")]
        let middle = whole.start.plus((length as f64 * part) as u64);
        cut[at].end = middle;
        cut.insert(at + 1, Talk { start: middle, ..whole });
        prop_assert_eq!(windows(&cut), windows(&talk));
    }

    #[test]
    fn swapping_the_sides_swaps_who_leads(talk in meetings()) {
        let swapped: Vec<Talk> = talk.iter().map(|t| Talk { is_centred: !t.is_centred, ..*t }).collect();
        let mirror = |w: Window| Window {
            lead: match w.lead {
                Lead::Centred => Lead::Others,
                Lead::Others => Lead::Centred,
                Lead::Shared => Lead::Shared,
            },
            ..w
        };
        prop_assert_eq!(windows(&swapped), windows(&talk).into_iter().map(mirror).collect::<Vec<_>>());
    }
}
