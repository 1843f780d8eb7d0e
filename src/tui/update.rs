//! What a message changes. The clock is handed in; nothing here reads one.
//!
//! The one place that knows all screens: it hands each message to the screen it is for, and opens and closes screens.

use ratatui::{buffer::Buffer, layout::Rect};

use crate::{
    domain::{Floor, Moment, Seq, measures::tap_error::TapError},
    report::{Detail, Summary, model::series::series_report},
    text,
    tui::{
        command::Command,
        draw::draw,
        help_state::HelpState,
        keymap::{Code, Key},
        meeting::{context::LiveContext, state::Live},
        model::Model,
        msg::{Effect, Msg},
        navigation::{Next, Opening},
        ops::{agenda, run},
        screen::{DrawContext, KeyContext, Screen},
        screens::{
            comparison::state::ComparedRecords,
            home::state::Home,
            list::{
                self,
                state::{RowState, SessionList},
            },
            live,
            play::state::Play,
            review::{
                self,
                state::{Amending, Review, Section},
            },
            series::{self, state::Series},
        },
        surface::{Places, Target},
    },
};

/// Handles a message at `now` (the session's own time while one runs).
pub fn update(model: &mut Model, msg: Msg, now: Moment) -> Vec<Effect> {
    let before = if let Screen::Live(live) = &model.screen { live.notice.clone() } else { None };
    let effects = handle(model, msg, now);
    with_live(model, |live| live.stamp_notice(before.as_deref(), now));
    effects
}

fn handle(model: &mut Model, msg: Msg, now: Moment) -> Vec<Effect> {
    match msg {
        Msg::Key(key) => {
            let next = press(model, key, now);
            let effects = go(model, next);
            limit_scroll(model, now);
            return effects;
        }
        Msg::Click(target) => {
            let next = click(model, target, now);
            let effects = go(model, next);
            limit_scroll(model, now);
            return effects;
        }
        Msg::Wheel { down } => {
            // What scrolled in the picture that was shown may be gone.
            if !places(model, now).can_scroll() {
                return vec![];
            }
            return handle(model, Msg::Key(Key::plain(if down { Code::Down } else { Code::Up })), now);
        }
        Msg::Run { command, argument } => return run_in_meeting(model, command, argument.as_deref(), now),
        Msg::Resize { width, height } => (model.width, model.height) = (width, height),
        Msg::Paste(text) => model.screen.behaviour_mut().paste(&text),
        Msg::Opened(records) => {
            let live = live::update::opened(records, &model.settings, &model.keymap);
            model.show(Screen::Live(Box::new(live)));
        }
        Msg::FromLead { listens, lines } => with_live(model, |live| from_lead(live, listens, &lines)),
        Msg::LastTime(carried) => with_live(model, |live| live::update::last_time(live, carried)),
        Msg::Resumed(records) => {
            let live = live::update::resumed(records, &model.settings, &model.keymap);
            model.show(Screen::Live(Box::new(live)));
        }
        Msg::Playing { records, speed } => {
            let play = Play::new(records, speed, &model.settings, &model.keymap, now);
            model.show(Screen::Play(Box::new(play)));
        }
        Msg::Reviewing { source, records, sealed } => {
            let mut review = review::update::begin(source, records, sealed, &model.settings, &model.keymap);
            review.set_practised(model.practised);
            let screen = Screen::Review(Box::new(review));
            if matches!(model.screen, Screen::List(_)) { model.push(screen) } else { model.show(screen) }
        }
        Msg::Listed { found, today } => model.show(Screen::List(Box::new(list::update::begin(found, today)))),
        Msg::Compared(found) => {
            let screen = Screen::Comparison(Box::new(ComparedRecords::new(*found)));
            if matches!(model.screen, Screen::List(_)) { model.push(screen) } else { model.show(screen) }
        }
        Msg::SessionsRead(read) => {
            if let Some(list) = session_list(model) {
                list.set_read(read);
            }
        }
        Msg::ActionClosed { id, state } => line_closed(model, id, state),
        Msg::AmendmentOpened(records) => {
            if let Screen::Review(review) = &mut model.screen {
                review::amend::opened(review, records, &model.settings);
            }
        }
        Msg::Home(home) => {
            let has_kept_form = model.kept_form.is_some();
            model.show(Screen::Home(Box::new(Home { has_kept_form, ..home })));
        }
        Msg::PracticeSaved(path) => model.screen.behaviour_mut().say(text::practise::saved(&path)),
        Msg::Failed(words) => model.screen.behaviour_mut().say(words),
        Msg::ContinuedIn(path) => model.screen.behaviour_mut().say(text::screen::carried_on(&path)),
        Msg::Saved(seq) => saved(model, seq),
        Msg::NotSaved { why, needs_all } => {
            return recorded(model).map(|live| live.not_saved(why, needs_all)).unwrap_or_default();
        }
        Msg::PersonRemoved => {
            with_live(model, |live| {
                live.notice = Some(match live.names_left {
                    0 => text::privacy::taken_out_saved().to_owned(),
                    texts => text::privacy::taken_out_left(texts),
                });
            });
        }
        Msg::AddressesFound(found) => return in_live(model, |live| live.ask_where_to_serve(found)),
        Msg::PageOpened(links) => with_live(model, |live| live.page_opened(*links)),
        Msg::FromPhone(said) => return in_live(model, |live| live.take_from_phone(said, now)),
        Msg::PhoneCode { person, code, is_new } => {
            with_live(model, |live| live.show_phone_code(person, &code, is_new));
        }
        Msg::PageFailed => with_live(model, Live::page_failed),
        Msg::Tick => return model.screen.behaviour_mut().tick(now),
        Msg::End => return in_live(model, |live| live.end(now)),
        Msg::Unattended { since, why } => return in_live(model, |live| live.unattended(since, why, now)),
        Msg::ClockStepped { by_ms, wall } => {
            return in_live(model, |live| live.clock_stepped(by_ms, wall, now));
        }
        Msg::Stop(why) => {
            let mut effects = in_live(model, |live| live.interrupt(why, now));
            effects.push(Effect::ExitBySignal(why));
            return effects;
        }
    }
    vec![]
}

fn press(model: &mut Model, key: Key, now: Moment) -> Next {
    if let Some(help) = model.help.take() {
        model.help = help.press(key);
        return Next::stay();
    }
    let Model { settings, templates, keymap, screen, .. } = model;
    screen.behaviour_mut().key(&KeyContext { settings, templates, keymap }, key, now)
}

/// Does what a click on something means, if it can still be clicked: the picture may have changed since.
fn click(model: &mut Model, target: Target, now: Moment) -> Next {
    if !places(model, now).has(target) {
        return Next::stay();
    }
    let Model { settings, templates, keymap, screen, .. } = model;
    let context = KeyContext { settings, templates, keymap };
    let key = match target {
        Target::Key(key) => Some(key),
        Target::Row(row) => screen.behaviour_mut().mark(row, now),
        Target::Person(person) => return screen.behaviour_mut().person(&context, person, now),
    };
    key.map_or_else(Next::stay, |key| press(model, key, now))
}

/// What can be clicked in the model as it is.
fn places(model: &Model, now: Moment) -> Places {
    let area = Rect::new(0, 0, model.width, model.height);
    draw(model, now, area, &mut Buffer::empty(area))
}

fn limit_scroll(model: &mut Model, now: Moment) {
    let area = Rect::new(0, 0, model.width, model.height);
    let Model { settings, keymap, theme, screen, .. } = model;
    screen.behaviour_mut().limit_scroll(&DrawContext { settings, keymap, theme: *theme, now }, area);
}

/// Does what a screen asks for: opens another, or closes it.
fn go(model: &mut Model, next: Next) -> Vec<Effect> {
    match next {
        Next::Stay(effects) => return effects,
        Next::Open(Opening::Setup(empty)) => {
            let form = model.kept_form.take().unwrap_or(empty);
            model.push(Screen::Setup(form));
        }
        Next::Open(Opening::Play(play)) => model.push(Screen::Play(play)),
        Next::Open(Opening::Practise) => model.push(Screen::Practise(Box::default())),
        Next::Open(Opening::Series(name)) => open_series(model, name),
        Next::Close => return close(model),
        Next::Help => model.help = Some(HelpState::default()),
    }
    vec![]
}

/// Shows the screen that this one was opened from; the first screen is asked for, since what it lists may have changed.
fn close(model: &mut Model) -> Vec<Effect> {
    keep_form(model);
    let Some(closed) = model.pop() else { return vec![Effect::GoHome] };
    match (&closed, &mut model.screen) {
        (Screen::Play(play), Screen::Review(review)) => {
            review.turn_to(Section::Timeline);
            review.go_to(play.position);
            vec![]
        }
        (Screen::Review(review), Screen::List(list)) => {
            update_list(list, review);
            vec![Effect::CloseFile]
        }
        (_, below) => below.behaviour().shown_again(),
    }
}

/// What was typed in a form that closes is there when it is opened again.
fn keep_form(model: &mut Model) {
    if let Screen::Setup(form) = &model.screen
        && form.holds_something(&model.settings)
    {
        model.kept_form = Some(form.clone());
    }
}

/// The list has what was corrected.
fn update_list(list: &mut SessionList, review: &Review) {
    let id = list.chosen().map(|row| row.id.clone()).unwrap_or_default();
    if review.amending == Amending::UnderWay {
        let summary = Box::new(Summary::of(review.live.session()));
        list.set_read(vec![(id, RowState::Summary { summary, damaged: false })]);
    }
}

fn open_series(model: &mut Model, name: String) {
    let errors = TapError::of(model.practised);
    let Screen::List(list) = &model.screen else { return };
    let report = series_report(list.of_series(&name), &[], Detail::Groups, errors, list.today);
    let series = Series::new(name, report, list.files());
    model.push(Screen::Series(Box::new(series)));
}

/// What came of something is on the disk: the list and the ledger over it have it.
fn line_closed(model: &mut Model, id: String, state: RowState) {
    let name = if let Screen::Series(series) = &model.screen { series.name.clone() } else { return };
    let errors = TapError::of(model.practised);
    let Some(list) = session_list(model) else { return };
    list.set_read(vec![(id, state)]);
    let report = series_report(list.of_series(&name), &[], Detail::Groups, errors, list.today);
    if let Screen::Series(series) = &mut model.screen {
        series::update::written(series, report);
    }
}

/// A command by its id, as a rehearsal script gives it.
fn run_in_meeting(model: &mut Model, command: Command, argument: Option<&str>, now: Moment) -> Vec<Effect> {
    let Model { settings, screen, .. } = model;
    let Screen::Live(live) = screen else { return vec![] };
    live.last_key = Some(now);
    // A script that does not say how an item ended closes it plainly.
    if command == Command::ItemClose && live.session().floor() != Floor::OffRecord {
        return agenda::close_in_words(live, argument, now);
    }
    let from = live.history.next_seq();
    let effects = run::run(&mut LiveContext { live, settings }, command, argument, now);
    if let Some(typed) = argument {
        live.say_if_cut(typed, from);
    }
    live.ask_late_comers();
    effects
}

fn in_live(model: &mut Model, then: impl FnOnce(&mut Live) -> Vec<Effect>) -> Vec<Effect> {
    if let Screen::Live(live) = &mut model.screen { then(live) } else { vec![] }
}

fn with_live(model: &mut Model, then: impl FnOnce(&mut Live)) {
    if let Screen::Live(live) = &mut model.screen {
        then(live);
    }
}

fn saved(model: &mut Model, seq: Seq) {
    if let Some(live) = recorded(model) {
        live.saved(seq);
    }
}

/// The list that is on the screen, or under it.
fn session_list(model: &mut Model) -> Option<&mut SessionList> {
    model
        .screens_mut()
        .find_map(|screen| if let Screen::List(list) = screen { Some(&mut **list) } else { None })
}

/// What is being recorded, whatever is on the screen.
fn recorded(model: &mut Model) -> Option<&mut Live> {
    model.screens_mut().find_map(|screen| screen.behaviour_mut().recorded())
}

/// How long until the next thing that changes the picture or has to be written, ms. `None`: nothing will.
#[must_use]
pub fn next_wake(model: &Model, now: Moment) -> Option<u64> {
    model.screen.behaviour().next_wake(now)
}

/// What a lead of several tables said, once; and whether they can be called.
fn from_lead(live: &mut Live, listens: bool, lines: &[String]) {
    live.lead_listens = listens;
    if !lines.is_empty() {
        live.notice = Some(lines.join(" "));
    }
}
