//! Decides the correction of a turn: whose it was, where it began, whether it was one.

use crate::domain::{
    floor::{
        last_turn::LastTurn,
        turn_events::{Given, Inserted, Moved, Split},
        turns::FloorChange,
    },
    people::lookup::recorded_speaker,
    record::{
        event::Event,
        history::History,
        ids::{PersonId, TurnRef},
        moment::Moment,
    },
    refusal::Refusal,
};

/// How much of the last turn *I spoke just now* gives to the note-taker, ms.
pub const JUST_NOW_MS: u64 = 10_000;
/// How long a turn is that was missed and put in, ms. Its start can be moved afterwards.
const MISSED_MS: u64 = 10_000;

/// What to do to a turn. `turn` absent: the last one.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum CorrectIntent {
    /// It was this person's; nobody: *someone*'s, to be filled in later.
    Give {
        turn: Option<TurnRef>,
        to: Option<PersonId>,
    },
    /// The first of those left for later was this person's.
    Fill(PersonId),
    MoveStart {
        turn: Option<TurnRef>,
        by_ms: i64,
    },
    /// Its second half was somebody else's. Where that begins can be moved afterwards.
    Split {
        turn: Option<TurnRef>,
        to: PersonId,
    },
    /// The turn before went on through it.
    Join {
        turn: Option<TurnRef>,
    },
    /// Nobody spoke.
    Drop {
        turn: Option<TurnRef>,
    },
    /// Somebody's turn at the end of it was missed.
    Missed {
        turn: Option<TurnRef>,
        person: PersonId,
    },
}

pub(in crate::domain) fn decide(
    history: &History,
    intent: CorrectIntent,
    now: Moment,
) -> Result<Vec<Event>, Refusal> {
    let s = history.session();
    if s.source.is_import() {
        return imported(history, intent);
    }
    match intent {
        CorrectIntent::Give { turn, to } => {
            let fill_later = to.is_none();
            let to = to.map(|p| recorded_speaker(s, p)).transpose()?.flatten();
            let TurnRef { turn, part } = chosen(history, turn)?.turn;
            Ok(vec![Event::Given(Box::new(Given { turn, part, to, fill_later, also: vec![] }))])
        }
        CorrectIntent::Fill(person) => {
            let to = recorded_speaker(s, person)?;
            let TurnRef { turn, part } = *s.to_fill.first().ok_or(Refusal::NothingToFill)?;
            Ok(vec![Event::Given(Box::new(Given { turn, part, to, fill_later: false, also: vec![] }))])
        }
        CorrectIntent::MoveStart { turn, by_ms } => move_start(history, &chosen(history, turn)?, by_ms, now),
        CorrectIntent::Split { turn, to } => {
            let turn = chosen(history, turn)?;
            let end = turn.end.unwrap_or(now);
            let half = end.since(turn.start) / 2;
            if half == 0 {
                return Err(Refusal::TooShort);
            }
            let (at, to) = (turn.start.plus(half), recorded_speaker(s, to)?);
            let TurnRef { turn, part } = turn.turn;
            Ok(vec![Event::Split(Box::new(Split { turn, part, at, to }))])
        }
        CorrectIntent::Join { turn } => {
            let turn = chosen(history, turn)?;
            if !follows_a_turn(history, turn.turn) {
                return Err(Refusal::NothingBefore);
            }
            Ok(vec![Event::Joined(turn.turn)])
        }
        CorrectIntent::Drop { turn } => Ok(vec![Event::Dropped(chosen(history, turn)?.turn)]),
        CorrectIntent::Missed { turn, person } => {
            let turn = chosen(history, turn)?;
            let (end, then_open) = (turn.end.unwrap_or(now), turn.end.is_none());
            let start = end.minus(MISSED_MS).max(turn.start);
            if start >= end {
                return Err(Refusal::TooShort);
            }
            let speaker = recorded_speaker(s, person)?;
            Ok(vec![Event::Inserted(Box::new(Inserted { start, end, speaker, then_open }))])
        }
    }
}

/// Whose an imported turn was can be corrected; its times came with the file. All lines that were joined into
/// the turn go with it.
fn imported(history: &History, intent: CorrectIntent) -> Result<Vec<Event>, Refusal> {
    let CorrectIntent::Give { turn: Some(turn), to } = intent else { return Err(Refusal::TimesFromFile) };
    let to = to.map(|p| recorded_speaker(history.session(), p)).transpose()?.flatten();
    let line = history.timeline();
    let spoken = line.iter().find(|s| s.turn == turn && s.is_turn()).ok_or(Refusal::NoSuchTurn)?;
    let also = spoken.joined.iter().map(|part| part.turn).filter(|seq| *seq != turn.turn).collect();
    let TurnRef { turn, part } = turn;
    Ok(vec![Event::Given(Box::new(Given { turn, part, to, fill_later: false, also }))])
}

/// Whether a turn stands before this one, with nothing but quiet between them: no break, no gap.
fn follows_a_turn(history: &History, turn: TurnRef) -> bool {
    let changes = history.floor_changes();
    let Some(at) = changes.iter().position(|m| m.turn == turn) else { return false };
    let last = changes.iter().take(at).rfind(|m| m.event != Event::Open);
    last.is_some_and(|m| matches!(m.event, Event::Floor(_) | Event::Someone | Event::ReportBack(_)))
}

fn chosen(history: &History, turn: Option<TurnRef>) -> Result<LastTurn, Refusal> {
    match turn {
        Some(turn) => history.turn(turn).ok_or(Refusal::NoSuchTurn),
        None => history.last_turn().ok_or(Refusal::NoTurnYet),
    }
}

/// The start moves, but never past what came before or the turn's own end.
fn move_start(history: &History, turn: &LastTurn, by_ms: i64, now: Moment) -> Result<Vec<Event>, Refusal> {
    let wished = Moment::from_ms(turn.start.ms().saturating_add_signed(by_ms));
    let earliest =
        history.floor_changes().iter().rev().find(|m| m.turn != turn.turn && m.t <= turn.start).map_or(
            Moment::ZERO,
            |m| if m.event == Event::OffRecord { turn.start } else { settled(history, m) },
        );
    let start = wished.clamp(earliest, turn.end.unwrap_or(now).max(earliest));
    if start == turn.start {
        return Err(Refusal::CannotMoveFurther);
    }
    Ok(vec![Event::Moved(Moved { turn: turn.turn.turn, part: turn.turn.part, start })])
}

/// A break, small groups, off the record: nobody spoke to all just then.
fn stops_talk(mark: &FloorChange) -> bool {
    matches!(mark.event, Event::Break | Event::SmallGroups | Event::OffRecord)
}

/// From when on a mark holds: for a gap that nobody attended, its end. No turn reaches into one.
fn settled(history: &History, mark: &FloorChange) -> Moment {
    let gap = mark.event.gap_since().and_then(|_| history.find(mark.turn.turn));
    gap.map_or(mark.t, |record| record.t)
}

/// The note-taker spoke and could not tap: they get the end of the last turn, up to ten seconds. A turn
/// that has only just begun is the one after them, so it is the turn before it that they spoke in.
pub(in crate::domain) fn spoke_just_now(history: &History, now: Moment) -> Result<Vec<Event>, Refusal> {
    let s = history.session();
    let speaker = recorded_speaker(s, s.keeper.ok_or(Refusal::NoKeeper)?)?;
    let last = s.last_turn.ok_or(Refusal::NoTurnYet)?;
    let (start, end, then_open) = just_now(history, &last, now).ok_or(Refusal::NoTurnYet)?;
    Ok(vec![Event::Inserted(Box::new(Inserted { start, end, speaker, then_open }))])
}

fn just_now(history: &History, last: &LastTurn, now: Moment) -> Option<(Moment, Moment, bool)> {
    let stretch = |start: Moment, end: Moment| (end.minus(JUST_NOW_MS).max(start), end);
    if last.end.is_none() && now.since(last.start) < JUST_NOW_MS {
        let changes = history.floor_changes();
        let at = changes.iter().position(|m| m.turn == last.turn)?;
        let before = changes.get(at.checked_sub(1)?).filter(|m| !stops_talk(m))?;
        let (start, end) = stretch(settled(history, before), last.start);
        return (start < end).then_some((start, end, false));
    }
    let (start, end) = stretch(last.start, last.end.unwrap_or(now));
    (start < end).then_some((start, end, last.end.is_none()))
}
