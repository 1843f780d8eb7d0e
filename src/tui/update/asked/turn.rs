//! Putting the chosen turn of the timeline right.

use super::Desk;
use crate::{
    domain::Moment,
    tui::{
        ask::{Answer, Ask, turn::TurnAsk},
        command::Command,
        msg::Effect,
        update::live,
    },
};

/// In the order of the choices on the line.
const COMMANDS: [Command; 8] = [
    Command::Give,
    Command::FillLater,
    Command::Earlier,
    Command::Later,
    Command::Split,
    Command::Join,
    Command::Drop,
    Command::Missed,
];

pub(super) fn answered(
    desk: &mut Desk<'_>,
    ask: &TurnAsk,
    answer: &Answer,
    now: Moment,
) -> (Vec<Effect>, Option<Ask>) {
    let TurnAsk::What(_) = ask;
    let &Answer::Chosen(n) = answer else { return (vec![], None) };
    let effects = COMMANDS.get(n).map(|command| live::run(desk, *command, None, None, now));
    (effects.unwrap_or_default(), None)
}
