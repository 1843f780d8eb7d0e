//! What a message changes. The clock is handed in; nothing here reads one.

use crate::{
    domain::{floor::tally::Floor, record::moment::Moment},
    text,
    tui::{
        command::{Command, Place},
        keymap::Key,
        meeting::state::{Live, Mode},
        model::{Model, Screen},
        msg::{Effect, Msg},
        screens::{list::state::SessionList, live::update::Desk},
        widget::input,
    },
};

/// A *still here* line is written when nothing else was for this long, ms.
pub(crate) const STILL_HERE_MS: u64 = 30_000;
/// How often saving is tried again, ms.
const RETRY_MS: u64 = 1_000;

/// Take a message in at `now` (the session's own time while one runs).
pub fn update(model: &mut Model, msg: Msg, now: Moment) -> Vec<Effect> {
    match msg {
        Msg::Resize { width, height } => {
            (model.width, model.height) = (width, height);
            vec![]
        }
        Msg::Opened(records) => {
            model.screen =
                Screen::Live(Box::new(crate::tui::screens::live::update::opened(records, &model.settings)));
            vec![]
        }
        Msg::LastTime(carried) => {
            if let Screen::Live(live) = &mut model.screen {
                crate::tui::screens::live::update::last_time(live, carried);
            }
            vec![]
        }
        Msg::Resumed(records) => {
            model.screen =
                Screen::Live(Box::new(crate::tui::screens::live::update::resumed(records, &model.settings)));
            vec![]
        }
        Msg::Playing { records, speed } => {
            model.screen = Screen::Play(Box::new(crate::tui::screens::play::update::begin(
                records,
                speed,
                &model.settings,
                now,
            )));
            vec![]
        }
        Msg::Reviewing { source, records, sealed } => {
            let mut review =
                crate::tui::screens::review::update::begin(source, records, sealed, &model.settings);
            if let Screen::List(list) = &model.screen {
                review.back = Some(list.clone());
            }
            model.screen = Screen::Review(Box::new(review));
            vec![]
        }
        Msg::Listed { found, today } => {
            model.screen = Screen::List(Box::new(crate::tui::screens::list::update::begin(found, today)));
            vec![]
        }
        Msg::Told(told) => {
            if let Some(list) = listed(&mut model.screen) {
                list.take_in(told);
            }
            vec![]
        }
        Msg::Said { id, told } => {
            if let Screen::Series(series) = &mut model.screen {
                crate::tui::screens::series::update::said(series, id, told);
            }
            vec![]
        }
        Msg::SatDown(records) => {
            if let Screen::Review(review) = &mut model.screen {
                crate::tui::screens::review::update::sat_down(review, records, &model.settings);
            }
            vec![]
        }
        Msg::Home(home) => {
            model.screen = Screen::Home(home);
            vec![]
        }
        Msg::Failed(words) => {
            say(model, words);
            vec![]
        }
        Msg::Key(key) => {
            let effects = pressed(model, key, now);
            let last = crate::tui::draw::last_scroll(model);
            match (&mut model.screen, last) {
                (Screen::Review(review), Some(last)) => review.scroll = review.scroll.min(last),
                (Screen::Series(series), Some(last)) => series.scroll = series.scroll.min(last),
                _ => {}
            }
            effects
        }
        Msg::Run { command, argument } => run(model, command, argument.as_deref(), now),
        Msg::CarriedOn(path) => {
            say(model, text::screen::carried_on(&path));
            vec![]
        }
        Msg::Paste(text) => paste(model, &text),
        msg => running(model, msg, now),
    }
}

fn pressed(model: &mut Model, key: Key, now: Moment) -> Vec<Effect> {
    if let Some(scroll) = model.help {
        model.help = crate::tui::screens::live::update::help_scroll(key, scroll);
        return vec![];
    }
    let Model { settings, keymap, screen, .. } = model;
    match screen {
        Screen::Home(_) => crate::tui::screens::home::update::key(model, key),
        Screen::Setup(_) => crate::tui::screens::setup::update::key(model, key),
        Screen::Live(live) => {
            crate::tui::screens::live::update::key(&mut Desk { live, settings, keymap }, key, now)
        }
        Screen::Play(play) => {
            let stops = keymap.command(Place::Play, key) == Some(Command::StopPlaying)
                && !matches!(play.live.mode, Mode::Help { .. });
            if let Some(review) = Some(play)
                .filter(|_| stops)
                .and_then(|play| crate::tui::screens::review::update::stop_playing(play))
            {
                *screen = Screen::Review(review);
                return vec![];
            }
            let Screen::Play(play) = screen else { return vec![] };
            crate::tui::screens::play::update::key(play, keymap, key, now)
        }
        Screen::Review(review) => {
            match crate::tui::screens::review::update::key(review, settings, keymap, key, now) {
                crate::tui::screens::review::update::Next::Do(effects) => effects,
                crate::tui::screens::review::update::Next::Play(play) => {
                    *screen = Screen::Play(play);
                    vec![]
                }
                crate::tui::screens::review::update::Next::List(list) => {
                    *screen = Screen::List(list);
                    vec![Effect::LetGo]
                }
            }
        }
        Screen::List(list) => match crate::tui::screens::list::update::key(list, keymap, key) {
            crate::tui::screens::list::update::Next::Do(effects) => effects,
            crate::tui::screens::list::update::Next::Series(series) => {
                *screen = Screen::Series(series);
                vec![]
            }
            crate::tui::screens::list::update::Next::Help => help(model),
        },
        Screen::Series(series) => match crate::tui::screens::series::update::key(series, keymap, key) {
            crate::tui::screens::series::update::Next::Do(effects) => effects,
            crate::tui::screens::series::update::Next::Back(list) => {
                *screen = Screen::List(list);
                vec![]
            }
            crate::tui::screens::series::update::Next::Help => help(model),
        },
    }
}

fn help(model: &mut Model) -> Vec<Effect> {
    model.help = Some(0);
    vec![]
}

/// A command by its id, as a rehearsal script gives it.
fn run(model: &mut Model, command: Command, argument: Option<&str>, now: Moment) -> Vec<Effect> {
    let Model { settings, keymap, screen, .. } = model;
    match screen {
        // A script that does not say how an item ended closes it plainly.
        Screen::Live(live) if command == Command::ItemClose && live.session().floor() != Floor::OffRecord => {
            crate::tui::ops::items::close(live, argument, now)
        }
        Screen::Live(live) => crate::tui::screens::live::update::run(
            &mut Desk { live, settings, keymap },
            command,
            None,
            argument,
            now,
        ),
        _ => vec![],
    }
}

/// Messages that only matter while a session runs.
fn running(model: &mut Model, msg: Msg, now: Moment) -> Vec<Effect> {
    match (&mut model.screen, msg) {
        (_, Msg::Stop(why)) => crate::tui::meeting::act::stop(model, why, now),
        (Screen::Live(live), Msg::Tick) => crate::tui::meeting::act::tick(live, now),
        (Screen::Live(live), Msg::End) => crate::tui::meeting::leave::end(live, now),
        (screen, msg @ (Msg::Saved(_) | Msg::NotSaved { .. })) => {
            recorded(screen).map(|live| crate::tui::meeting::act::saving(live, msg)).unwrap_or_default()
        }
        (Screen::Live(live), Msg::TakenOut) => {
            live.notice = Some(text::privacy::taken_out_saved().to_owned());
            vec![]
        }
        (Screen::Review(review), Msg::Tick) if review.live.saving.trouble.is_some() => {
            vec![crate::tui::meeting::act::retry(&review.live)]
        }
        (Screen::Live(live), Msg::Away { since, why }) => {
            crate::tui::meeting::act::away(live, since, why, now)
        }
        (Screen::Live(live), Msg::ClockStepped { by_ms, wall }) => {
            crate::tui::meeting::act::clock_stepped(live, by_ms, wall, now)
        }
        (Screen::Play(play), Msg::Tick) => {
            crate::tui::screens::play::update::run_to(play, now);
            vec![]
        }
        _ => vec![],
    }
}

/// The list that is on the screen, or under it.
fn listed(screen: &mut Screen) -> Option<&mut SessionList> {
    match screen {
        Screen::List(list) => Some(list),
        Screen::Series(series) => Some(&mut series.back),
        Screen::Review(review) => review.back.as_deref_mut(),
        Screen::Play(play) => play.back.as_mut()?.back.as_deref_mut(),
        _ => None,
    }
}

/// What is being recorded, whatever is on the screen.
fn recorded(screen: &mut Screen) -> Option<&mut Live> {
    match screen {
        Screen::Live(live) => Some(live),
        Screen::Review(review) => Some(&mut review.live),
        Screen::Play(play) => play.back.as_mut().map(|review| &mut review.live),
        _ => None,
    }
}

/// Pasted text goes where text is typed, and never runs a command.
fn paste(model: &mut Model, text: &str) -> Vec<Effect> {
    match &mut model.screen {
        Screen::Setup(setup) => crate::tui::screens::setup::update::paste(setup, text),
        Screen::Live(live) => match &mut live.mode {
            Mode::Typing(typing) => input::paste(&mut typing.input, text),
            _ => live.notice = Some(text::screen::paste_nowhere(&live.keymap)),
        },
        Screen::List(list) => {
            input::paste(&mut list.filter, text);
            list.filtered();
        }
        Screen::Series(series) => {
            if let Some(asking) = &mut series.asking {
                input::paste(asking.input_mut(), text);
            }
        }
        Screen::Review(review) => {
            if let Mode::Typing(typing) = &mut review.live.mode {
                input::paste(&mut typing.input, text);
            }
        }
        _ => {}
    }
    vec![]
}

fn say(model: &mut Model, words: String) {
    match &mut model.screen {
        Screen::Home(home) => home.notice = Some(words),
        Screen::Setup(setup) => setup.notice = Some(words),
        Screen::Live(live) => live.notice = Some(words),
        Screen::Play(play) => play.live.notice = Some(words),
        Screen::Review(review) => crate::tui::screens::review::update::failed(review, words),
        Screen::List(list) => list.notice = Some(words),
        Screen::Series(series) => crate::tui::screens::series::update::failed(series, words),
    }
}

/// How long until the next thing that changes the picture or has to be written, ms. `None`: nothing will.
#[must_use]
pub fn next_wake(model: &Model, now: Moment) -> Option<u64> {
    match &model.screen {
        Screen::Home(_) | Screen::Setup(_) | Screen::List(_) | Screen::Series(_) => None,
        Screen::Play(play) => crate::tui::screens::play::update::next_wake(play),
        Screen::Review(review) => review.live.saving.trouble.as_ref().map(|_| RETRY_MS),
        Screen::Live(live) if live.session().ended => None,
        Screen::Live(live) => {
            let still_here = live.session().now().plus(STILL_HERE_MS).since(now);
            let second = 1000 - now.ms() % 1000;
            let clocks_run =
                live.session().floor() != Floor::Break && live.session().floor() != Floor::OffRecord;
            let retry = live.saving.trouble.as_ref().map(|_| RETRY_MS);
            let picture = if clocks_run { second } else { 60_000 - now.ms() % 60_000 };
            Some(picture.min(still_here.max(1)).min(retry.unwrap_or(u64::MAX)))
        }
    }
}
