//! Playing a saved session on the live screen, as it happened.

use crate::{
    domain::record::{
        event::{Event, Record},
        history::History,
        moment::Moment,
    },
    settings::Settings,
    tui::{
        command::{Command, Place},
        keymap::{Key, Keymap},
        meeting::state::{Live, Mode, View},
        msg::Effect,
        screens::{live::update, play::state::Play},
    },
};

const STEP_MS: u64 = 10_000;
const MINUTE_MS: u64 = 60_000;
const SPEEDS: [f64; 10] = [0.5, 1.0, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0, 200.0, 500.0];
/// The picture is never drawn more often than this, ms.
const FRAME_MS: f64 = 250.0;

pub(crate) fn begin(all: Vec<Record>, speed: f64, settings: &Settings, now: Moment) -> Play {
    let end = end_of(&all);
    let mut play = Play {
        all,
        next: 0,
        live: Live::new(vec![], settings),
        position: Moment::ZERO,
        end,
        speed: if speed.is_finite() { speed.clamp(SPEEDS[0], 500.0) } else { 1.0 },
        paused: false,
        at: now,
        both: false,
        back: None,
    };
    catch_up(&mut play);
    play
}

/// The last moment: an imported stretch may end after the last line.
fn end_of(records: &[Record]) -> Moment {
    let end = |r: &Record| match &r.event {
        Event::Spoke(spoke) => r.t.plus(spoke.length_ms),
        _ => r.t,
    };
    records.iter().map(end).max().unwrap_or_default()
}

/// What the room saw beside the keeper's view; not where names may not be seen.
fn both(play: &mut Play) {
    if play.back.as_ref().is_none_or(|review| review.people) {
        play.both = !play.both;
        play.live.view = View::Keeper;
    }
}

/// Let the time since the last look pass, at the chosen speed.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::cast_precision_loss,
    reason = "speed is between 0.5 and 500 and times are far below 2^53"
)]
pub(crate) fn run_to(play: &mut Play, now: Moment) {
    if !play.paused {
        let passed = (now.since(play.at) as f64 * play.speed) as u64;
        play.position = play.position.plus(passed).min(play.end);
        play.paused = play.position == play.end;
        catch_up(play);
    }
    play.at = now;
}

fn catch_up(play: &mut Play) {
    while let Some(record) = play.all.get(play.next).filter(|r| r.t <= play.position) {
        play.live.history.push(record.clone());
        play.next += 1;
    }
    let last = play.live.history.records().last().map(|r| r.seq);
    play.live.saving.recorded = last;
    play.live.saving.durable = last;
}

pub(crate) fn seek(play: &mut Play, to: Moment) {
    play.position = to.min(play.end);
    play.next = play.all.partition_point(|r| r.t <= play.position);
    play.live.history = History::from_records(play.all[..play.next].iter().cloned());
    catch_up(play);
}

fn change_speed(play: &mut Play, up: bool) {
    let at = SPEEDS.iter().position(|s| *s >= play.speed).unwrap_or(SPEEDS.len() - 1);
    let next = if up { (at + 1).min(SPEEDS.len() - 1) } else { at.saturating_sub(1) };
    play.speed = SPEEDS[next];
}

pub(crate) fn key(play: &mut Play, keymap: &Keymap, key: Key, now: Moment) -> Vec<Effect> {
    let command = keymap.command(Place::Play, key);
    run_to(play, now);
    play.live.notice = None;
    if let Mode::Help { scroll } = play.live.mode {
        play.live.mode = update::help_key(key, scroll);
        return vec![];
    }
    command.map_or_else(Vec::new, |command| run(play, command))
}

fn run(play: &mut Play, command: Command) -> Vec<Effect> {
    match command {
        Command::Pause if play.position == play.end => {
            seek(play, Moment::ZERO);
            play.paused = false;
        }
        Command::Pause => play.paused = !play.paused,
        Command::Back => seek(play, play.position.minus(STEP_MS)),
        Command::Forward => seek(play, play.position.plus(STEP_MS)),
        Command::BackMinute => seek(play, play.position.minus(MINUTE_MS)),
        Command::ForwardMinute => seek(play, play.position.plus(MINUTE_MS)),
        Command::Start => seek(play, Moment::ZERO),
        Command::Finish => seek(play, play.end),
        Command::Slower => change_speed(play, false),
        Command::Faster => change_speed(play, true),
        Command::Facilitator => update::turn(&mut play.live, View::Facilitator),
        Command::Room => update::turn(&mut play.live, View::Room),
        Command::BothViews => both(play),
        Command::Help => play.live.mode = Mode::Help { scroll: 0 },
        Command::Suspend => return vec![Effect::Suspend],
        Command::StopPlaying => return vec![Effect::GoHome],
        _ => {}
    }
    vec![]
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 250 and 2000")]
pub(crate) fn next_wake(play: &Play) -> Option<u64> {
    (!play.paused).then(|| (1000.0 / play.speed).clamp(FRAME_MS, 1000.0) as u64)
}
