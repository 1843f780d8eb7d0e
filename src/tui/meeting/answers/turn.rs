//! Putting the chosen turn of the timeline right.

use crate::{
    domain::record::moment::Moment,
    tui::{
        command::Command,
        meeting::context::LiveContext,
        msg::Effect,
        ops::run::run,
        questions::{question::Question, shape::Answer, turn::TurnQuestion},
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

pub(crate) fn answered(
    context: &mut LiveContext<'_>,
    ask: &TurnQuestion,
    answer: &Answer,
    now: Moment,
) -> (Vec<Effect>, Option<Question>) {
    let TurnQuestion::What(_) = ask;
    let &Answer::Chosen(n) = answer else { return (vec![], None) };
    let effects = COMMANDS.get(n).map(|command| run(context, *command, None, now));
    (effects.unwrap_or_default(), None)
}
