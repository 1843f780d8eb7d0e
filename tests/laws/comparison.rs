//! Two records beside each other: identical ones agree fully, and one that began later is found where it began.

use airtime::domain::{
    Moment,
    measures::{
        agreement::agreement,
        matched_turns::{TurnStart, match_turns},
        voice_grid::{GRID_MS, Grid, Piece, Voice, find_offset},
    },
};
use proptest::prelude::*;

use crate::with;

/// Turns one after another with quiet between them, and where a record that has them ends.
fn records() -> impl Strategy<Value = (Vec<Piece>, u64)> {
    let turn = (0u64..9_000, 100u64..20_000, 0u16..5);
    (proptest::collection::vec(turn, 1..40), 0u64..9_000).prop_map(|(turns, rest)| {
        let mut at = 0;
        let piece = |(quiet, length, voice): (u64, u64, u16)| {
            let start = at + quiet;
            at = start + length;
            let voice = if voice == 0 { Voice::Someone } else { Voice::One(voice) };
            Piece { start: Moment::from_ms(start), end: Moment::from_ms(at), voice: Some(voice) }
        };
        let pieces: Vec<Piece> = turns.into_iter().map(piece).collect();
        (pieces, at + rest)
    })
}

fn grid(pieces: &[Piece], late: u64, end: u64) -> Grid {
    let moved = pieces.iter().map(|p| Piece { start: p.start.plus(late), end: p.end.plus(late), ..*p });
    Grid::new(&moved.collect::<Vec<_>>(), Moment::from_ms(end + late))
}

fn starts(pieces: &[Piece]) -> Vec<TurnStart> {
    let start = |p: &Piece| Some(TurnStart { at: i64::try_from(p.start.ms()).ok()?, voice: p.voice? });
    pieces.iter().filter_map(start).collect()
}

proptest! {
    #![proptest_config(with(500))]

    #[test]
    fn identical_records_agree_fully((pieces, end) in records()) {
        let grid = grid(&pieces, 0, end);
        prop_assert_eq!(find_offset(&grid, &grid), 0);
        let found = agreement(&grid, &grid, 0);
        prop_assert_eq!(found.observed, Some(1.0));
        // Undefined only where there is one voice, and never quiet.
        prop_assert!(found.kappa == Some(1.0) || found.kappa.is_none() && found.voices.len() == 1, "{:?}", found);
        let turns = match_turns(&starts(&pieces), &starts(&pieces));
        prop_assert_eq!(turns.both, pieces.len());
        prop_assert_eq!(turns.lags.map(|lags| (lags.median, lags.upper_quartile)), Some((0, 0)));
    }

    #[test]
    fn a_record_that_began_later_is_found_where_it_began((pieces, end) in records(), points in 0u64..3_000) {
        let late = points * GRID_MS.unsigned_abs();
        let (early, later) = (grid(&pieces, 0, end), grid(&pieces, late, end));
        let offset = i64::try_from(late).unwrap();
        prop_assert_eq!(find_offset(&later, &early), offset);
        prop_assert_eq!(find_offset(&early, &later), -offset);
        prop_assert_eq!(agreement(&later, &early, offset).observed, Some(1.0));
    }

    #[test]
    fn kappa_is_that_of_the_other_order((first, end) in records(), (second, other_end) in records()) {
        let (one, other) = (grid(&first, 0, end), grid(&second, 0, other_end));
        let (there, back) = (agreement(&one, &other, 0), agreement(&other, &one, 0));
        let near = |a: Option<f64>, b: Option<f64>| match (a, b) {
            (Some(a), Some(b)) => (a - b).abs() < 1e-9 && (-1.0 - 1e-9..=1.0 + 1e-9).contains(&a),
            (None, None) => true,
            (Some(_), None) | (None, Some(_)) => false,
        };
        prop_assert!(near(there.kappa, back.kappa), "{:?} {:?}", there.kappa, back.kappa);
        prop_assert_eq!(there.differences, back.differences);
    }
}
