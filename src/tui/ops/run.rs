//! Runs an operation of a meeting, and asks for what it needs.

use crate::{
    domain::{Floor, Moment, PersonId, queue::hand::HandKind, refusal::Refusal},
    tui::{
        command::Command,
        help_state::HelpState,
        meeting::{
            context::LiveContext,
            state::{Mode, View},
        },
        msg::Effect,
        ops::{
            notes,
            operation::{Action, Run},
        },
        questions::{note::NoteQuestion, question::Question},
    },
};

/// Runs a command in a meeting. What it has to be told is asked for if it was not given.
pub(crate) fn run(
    context: &mut LiveContext<'_>,
    command: Command,
    argument: Option<&str>,
    now: Moment,
) -> Vec<Effect> {
    let operation = command.operation();
    let live = &mut *context.live;
    if live.session().floor() == Floor::OffRecord && operation.needs_record() {
        return live.refuse(&Refusal::OffTheRecord);
    }
    live.hand_kind = HandKind::Point;
    match operation.run {
        Run::Live(action) | Run::Record(action) => act(context, command, action, argument, now),
        Run::View(view) => toggle_view(context, view),
        Run::Help => {
            live.mode = Mode::Help { state: HelpState::default() };
            vec![]
        }
        Run::Suspend => vec![Effect::Suspend],
        // A script may name a command of another screen; in a meeting it means nothing.
        Run::Play(_) | Run::Review(_) | Run::List(_) | Run::Series(_) | Run::Comparison(_) | Run::Home(_) => {
            vec![]
        }
    }
}

/// Runs a command that was waiting for a person.
pub(crate) fn run_with_person(
    context: &mut LiveContext<'_>,
    command: Command,
    person: PersonId,
    now: Moment,
) -> Vec<Effect> {
    match command.operation().action() {
        Some(Action::Person(run)) => run(context, person, now),
        Some(Action::Now(_) | Action::OneOf(..) | Action::Words(_) | Action::Maybe(_) | Action::Note(_))
        | None => vec![],
    }
}

fn act(
    context: &mut LiveContext<'_>,
    command: Command,
    action: Action,
    argument: Option<&str>,
    now: Moment,
) -> Vec<Effect> {
    match (action, argument) {
        (Action::Now(run), _) => run(context, now),
        (Action::Maybe(run), words) => run(context, words, now),
        (Action::Person(_), None) => {
            context.live.mode = Mode::Person(command, None);
            vec![]
        }
        (Action::Person(run), Some(who)) => match context.live.find_person(who) {
            Ok(person) => run(context, person, now),
            Err(refusal) => context.live.refuse(&refusal),
        },
        (Action::OneOf(choices, _), None) => {
            let marked = choices(context.live).iter().position(|choice| choice.current);
            context.live.ask_choosing(Question::Command(command), marked.unwrap_or_default())
        }
        (Action::OneOf(_, run), Some(words)) => run(context, words, now),
        (Action::Words(_), None) => context.live.ask(Question::Command(command)),
        (Action::Words(run), Some(words)) => run(context, words, now),
        (Action::Note(kind), None) => context.live.ask(Question::Note(NoteQuestion::Write(kind))),
        (Action::Note(kind), Some(words)) => notes::write(context.live, kind, words, now),
    }
}

/// The same key turns a view on and off.
fn toggle_view(context: &mut LiveContext<'_>, view: View) -> Vec<Effect> {
    context.live.toggle_view(view);
    vec![]
}
