//! What is said when something was done that the screen does not show by itself.

use crate::{
    text::{hand, preparation, screen as words},
    tui::{command::Command, keymap::Keymap},
};

/// `name`: the person it is about, if it is about one. `None`: nothing need be said.
pub(crate) fn confirmation(keys: &Keymap, command: Command, name: &str) -> Option<String> {
    let fixed = match command {
        Command::Heard => return Some(words::done_heard(name)),
        Command::Give => return Some(words::done_give(name)),
        Command::Fill => return Some(words::done_fill(name)),
        Command::Arrive => return Some(words::done_arrive(name)),
        Command::Left => return Some(words::done_left(name)),
        Command::Keeper => return Some(words::done_keeper(name)),
        Command::MarkSupport => return Some(words::done_mark_support(name)),
        Command::FillLater => return Some(words::done_fill_later(keys)),
        Command::HandLater => return Some(words::done_hand_later(name)),
        Command::LastWord => return Some(words::done_last_word(name)),
        Command::Pass => return Some(words::done_pass(name)),
        Command::ReportBack => return Some(words::done_report_back(keys, name)),
        Command::Split => return Some(words::done_split(keys, name)),
        Command::Missed => return Some(words::done_missed(keys, name)),
        Command::Earlier => words::done_earlier(),
        Command::Later => words::done_later(),
        Command::RoundEnd => hand::round_over(),
        Command::Join => words::done_join(),
        Command::Drop => words::done_drop(),
        Command::SpokeJustNow => words::done_spoke_just_now(),
        Command::HandsToTurns => words::done_hands_to_turns(),
        Command::Timed => preparation::timed_again(),
        Command::RulesAgree => preparation::rules_agreed(),
        Command::AgreeAim => words::done_agree_aim(),
        Command::Redo => words::done_redo(),
        _ => return None,
    };
    Some(fixed.to_owned())
}
