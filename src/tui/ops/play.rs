//! Operations of a meeting that is played.

use crate::{
    domain::Moment,
    tui::{
        navigation::Next,
        ops::operation::{Operation, Run::Play, operation},
        screens::play::state::Play as Playing,
    },
};

pub(super) const OPERATIONS: [Operation; 11] = [
    operation!(Pause, pause, Play(|play| then(play, Playing::pause_or_go_on)), ["space"], 1),
    operation!(Back, back, Play(|play| seek(play, play.position.minus(STEP_MS))), ["left"], 2),
    operation!(Forward, forward, Play(|play| seek(play, play.position.plus(STEP_MS))), ["right"], 2),
    operation!(
        BackMinute,
        back_minute,
        Play(|play| seek(play, play.position.minus(MINUTE_MS))),
        ["down", "pagedown"],
        5
    ),
    operation!(
        ForwardMinute,
        forward_minute,
        Play(|play| seek(play, play.position.plus(MINUTE_MS))),
        ["up", "pageup"],
        5
    ),
    operation!(Slower, slower, Play(|play| then(play, |play| play.change_speed(false))), ["-"], 3),
    operation!(Faster, faster, Play(|play| then(play, |play| play.change_speed(true))), ["+", "="], 3),
    operation!(Start, start, Play(|play| seek(play, Moment::ZERO)), ["home"]),
    operation!(Finish, finish, Play(|play| seek(play, play.end)), ["end"]),
    operation!(BothViews, both_views, Play(|play| then(play, Playing::toggle_both)), ["b"], 6),
    operation!(StopPlaying, stop, Play(|_| Next::Close), ["esc", "q", "ctrl-c"], 4),
];

const STEP_MS: u64 = 10_000;
const MINUTE_MS: u64 = 60_000;

fn seek(play: &mut Playing, to: Moment) -> Next {
    play.seek(to);
    Next::stay()
}

fn then(play: &mut Playing, change: impl FnOnce(&mut Playing)) -> Next {
    change(play);
    Next::stay()
}
