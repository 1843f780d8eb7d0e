//! Keys while a saved session is played.

use crate::{
    domain::Moment,
    tui::{
        command::Place,
        help_state::HelpState,
        keymap::Key,
        meeting::{state::Mode, update::help_key},
        msg::Effect,
        navigation::Next,
        ops::operation::Run,
        screens::play::state::Play,
    },
};

pub(crate) fn key(play: &mut Play, key: Key, now: Moment) -> Next {
    play.run_to(now);
    play.live.notice = None;
    if let Mode::Help { state } = &play.live.mode {
        play.live.mode = help_key(key, state.clone());
        return Next::stay();
    }
    let Some(command) = play.live.keymap.command(Place::Play, key) else { return Next::stay() };
    match command.operation().run {
        Run::Play(run) => run(play),
        Run::View(view) => {
            play.live.toggle_view(view);
            Next::stay()
        }
        Run::Help => {
            play.live.mode = Mode::Help { state: HelpState::default() };
            Next::stay()
        }
        Run::Suspend => Next::Stay(vec![Effect::Suspend]),
        // The key map gives none of these here.
        Run::Live(_)
        | Run::Record(_)
        | Run::Review(_)
        | Run::List(_)
        | Run::Series(_)
        | Run::Comparison(_)
        | Run::Home(_) => Next::stay(),
    }
}
