//! Operations about what the screen shows, and leaving it.

use crate::tui::{
    command::Command,
    meeting::state::{LeaveChoice, Mode, View},
    ops::operation::{
        Action::{Maybe, Now},
        Operation,
        Run::{self, Live as InMeeting},
        operation,
    },
    questions::question::Question,
};

pub(super) const OPERATIONS: [Operation; 6] = [
    operation!(Facilitator, facilitator, Run::View(View::Facilitator), ["f2"], 19),
    operation!(Room, room, Run::View(View::Room), ["f3"], 20),
    operation!(Help, help, Run::Help, ["?", "f1"], 1),
    operation!(
        Palette,
        palette,
        InMeeting(Maybe(|cx, _, _| cx.live.ask(Question::Command(Command::Palette)))),
        [":"],
        1
    ),
    operation!(Suspend, suspend, Run::Suspend),
    operation!(
        Leave,
        leave,
        InMeeting(Now(|cx, _| {
            cx.live.mode = Mode::Leave(LeaveChoice::Stay);
            vec![]
        })),
        ["ctrl-c"],
        2
    ),
];
