//! Operations about what the screen shows, and leaving it.

use crate::{
    domain::{Intent, Moment, people::agreement::Agreement},
    text::{messages::commands as texts, page as words},
    tui::{
        command::Command,
        meeting::{
            context::LiveContext,
            state::{LeaveChoice, Live, Mode, View},
        },
        msg::Effect,
        ops::operation::{
            Action::{Maybe, Now, OneOf, Person},
            Choice, Operation,
            Run::{self, Live as InMeeting},
            operation,
        },
        questions::question::Question,
    },
};

pub(super) const OPERATIONS: [Operation; 11] = [
    operation!(Facilitator, facilitator, Run::View(View::Facilitator), ["f2"], 19),
    operation!(Room, room, Run::View(View::Room), ["f3"], 20),
    operation!(Serve, serve, InMeeting(Maybe(serve))),
    operation!(ServeStop, serve_stop, InMeeting(Now(|cx, _| cx.live.stop_serving()))),
    operation!(Phones, phones, InMeeting(OneOf(phones_choices, set_phones))),
    operation!(
        PhoneCode,
        phone_code,
        InMeeting(Person(|_, person, _| vec![Effect::PhoneCode { person, new: false }]))
    ),
    operation!(
        PhoneCodeNew,
        phone_code_new,
        InMeeting(Person(|_, person, _| vec![Effect::PhoneCode { person, new: true }]))
    ),
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

/// The page for phones: its link if it is open, else where to open it. With an address, it is opened there.
fn serve(context: &mut LiveContext<'_>, address: Option<&str>, _: Moment) -> Vec<Effect> {
    context.live.serve(address)
}

fn phones_choices(live: &Live) -> Vec<Choice> {
    let agreed = live.session().agreement.phones;
    let yes = Choice::new("yes", texts::choice_phones_yes(), agreed);
    vec![yes, Choice::new("no", texts::choice_phones_no(), !agreed)]
}

/// `yes` or `no`: whether the group agrees that people put up their hand and answer from their phones. `yes` again lets
/// phones give their codes after too many wrong ones.
fn set_phones(context: &mut LiveContext<'_>, typed: &str, now: Moment) -> Vec<Effect> {
    let live = &mut *context.live;
    let phones = match typed.trim() {
        "yes" => true,
        "no" => false,
        _ => return live.say(words::phones_how().to_owned()),
    };
    let done = if phones { words::phones_agreed(&live.keymap) } else { words::phones_off().to_owned() };
    let agreement = Agreement { phones, ..live.session().agreement.clone() };
    if agreement == live.session().agreement {
        live.notice = Some(done);
        return vec![Effect::AllowCodes];
    }
    let mut effects = live.act_saying(Intent::Agreement(agreement), done, now);
    effects.push(Effect::AllowCodes);
    effects
}
