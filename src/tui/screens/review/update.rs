//! Looking back at one session: guess, then look; play from a moment; put right what was tapped wrong.

use crate::{
    domain::{
        closing::answers::Guess,
        record::{event::Record, moment::Moment},
        refusal::Refusal,
    },
    report::Summary,
    settings::Settings,
    text::review as words,
    tui::{
        command::{Command, Place},
        keymap::{Code, Key, Keymap},
        meeting::{
            state::{Live, Mode, View},
            typing,
        },
        msg::Effect,
        questions::{Ask, Shape, note::NoteAsk, turn::TurnAsk},
        screens::{
            list::state::{SessionList, Told},
            live::update::{self, Desk},
            play::{self, state::Play},
            review::state::{Guessing, Review, Section, Sitting, Wanted},
        },
    },
};

/// How far the page keys scroll.
const PAGE: usize = 10;

/// What a key leads to.
pub(crate) enum Next {
    Do(Vec<Effect>),
    Play(Box<Play>),
    List(Box<SessionList>),
}

pub(crate) fn begin(
    source: String,
    records: Vec<Record>,
    sealed: Option<String>,
    settings: &Settings,
) -> Review {
    Review { source, sealed, ..Review::new(records, settings) }
}

pub(crate) fn key(review: &mut Review, settings: &Settings, keymap: &Keymap, key: Key, now: Moment) -> Next {
    let before = review.live.history.next_seq();
    review.live.notice = None;
    let next = match &review.live.mode {
        Mode::Help { scroll } => {
            review.live.mode = update::help_key(key, *scroll);
            Next::Do(vec![])
        }
        Mode::Person(..) | Mode::Typing(_) => {
            Next::Do(answer(review, &mut |live| Desk { live, settings, keymap }, key, now))
        }
        _ if keymap.command(Place::Review, key) == Some(Command::EndReview) => leave(review),
        _ if review.guess == Guessing::Asked => Next::Do(guess(review, keymap, key)),
        _ => match keymap.command(Place::Review, key) {
            Some(Command::PlayHere) if review.section == Section::Written => Next::Do(put_right(review)),
            Some(Command::PlayHere) => play_here(review, settings, now),
            Some(command) => Next::Do(run(review, settings, keymap, command, now)),
            None => Next::Do(vec![]),
        },
    };
    if review.live.history.next_seq() != before {
        review.refresh();
    }
    next
}

/// A key of a question. None of them is the floor's: the meeting is over.
fn answer<'a>(
    review: &'a mut Review,
    desk: &mut dyn FnMut(&'a mut Live) -> Desk<'a>,
    key: Key,
    now: Moment,
) -> Vec<Effect> {
    if let Mode::Typing(typing) = &review.live.mode {
        let choice = matches!(typing.ask.shape(review.live.session()), Shape::Choice(_));
        let chooses =
            matches!(key.code, Code::Esc | Code::Enter) || key.typed().is_some_and(|c| c.is_ascii_digit());
        if matches!(key.code, Code::Tab) || key.alt || (choice && !chooses) {
            return vec![];
        }
    }
    let source = review.source.clone();
    let who = matches!(&review.live.mode, Mode::Typing(typing) if typing.ask == Ask::Afterwards);
    if who && key.code == Code::Esc {
        review.sitting = Sitting::NotBegun;
    }
    let effects = update::key(&mut desk(&mut review.live), key, now);
    let here = |effect| match effect {
        Effect::SitDown { by, .. } => Effect::SitDown { session: source.clone(), by },
        effect => effect,
    };
    effects.into_iter().map(here).collect()
}

/// Nothing is shown before the guess. It can be skipped.
fn guess(review: &mut Review, keymap: &Keymap, key: Key) -> Vec<Effect> {
    let choices = review.choices();
    let digit = key.typed().and_then(|c| c.to_digit(10)).and_then(|n| usize::try_from(n).ok());
    review.guess = match digit.and_then(|n| n.checked_sub(1)) {
        Some(n) if n < choices.len() => {
            let group = review.live.session().roster.groups()[choices[n]].id.clone();
            Guessing::Guessed(Guess { group: Some(group) })
        }
        Some(n) if n == choices.len() => Guessing::Guessed(Guess { group: None }),
        _ if key.code == Code::Enter => Guessing::Skipped,
        _ => match keymap.command(Place::Review, key) {
            Some(Command::Help) => {
                review.live.mode = Mode::Help { scroll: 0 };
                return vec![];
            }
            _ => return vec![],
        },
    };
    vec![]
}

/// Back to where it was opened from; the list has what was put right.
fn leave(review: &mut Review) -> Next {
    let Some(mut list) = review.back.take() else { return Next::Do(vec![Effect::GoHome]) };
    let summary = Box::new(Summary::of(review.live.session()));
    let id = list.chosen().map(|row| row.id.clone()).unwrap_or_default();
    if review.sitting == Sitting::UnderWay {
        list.take_in(vec![(id, Told::Summary { summary, damaged: false })]);
    }
    Next::List(list)
}

fn run(
    review: &mut Review,
    settings: &Settings,
    keymap: &Keymap,
    command: Command,
    now: Moment,
) -> Vec<Effect> {
    match command {
        Command::Help => review.live.mode = Mode::Help { scroll: 0 },
        Command::Suspend => return vec![Effect::Suspend],
        Command::NextPart => turn_to(review, review.section.beside(true)),
        Command::PartBefore => turn_to(review, review.section.beside(false)),
        Command::ShowPeople => {
            let shown = !review.people;
            review.show_people(shown);
            review.live.notice =
                Some(if shown { words::people_shown(keymap) } else { words::people_hidden().to_owned() });
        }
        Command::AsItWas => as_it_was(review),
        Command::PutRight => return put_right(review),
        Command::Undo | Command::Redo | Command::Earlier | Command::Later | Command::Give => {
            return correct(review, settings, keymap, command, now);
        }
        command => match section_of(command) {
            Some(section) => turn_to(review, section),
            None => move_in(review, command),
        },
    }
    vec![]
}

fn section_of(command: Command) -> Option<Section> {
    Some(match command {
        Command::SeeBalance => Section::Balance,
        Command::SeeTimeline => Section::Timeline,
        Command::SeeItems => Section::Items,
        Command::SeeVoices => Section::Voices,
        Command::SeeWritten => Section::Written,
        Command::SeeEnd => Section::AtTheEnd,
        Command::SeeAgreed => Section::Agreed,
        Command::SeePeople => Section::People,
        Command::SeePutRight => Section::PutRight,
        _ => return None,
    })
}

fn turn_to(review: &mut Review, section: Section) {
    (review.section, review.scroll, review.before) = (section, 0, false);
}

/// Arrows and page keys: along the ribbon, from note to note, or up and down a page of text.
fn move_in(review: &mut Review, command: Command) {
    review.before = false;
    match review.section {
        Section::Timeline => on_ribbon(review, command),
        Section::Written => {
            let last = review.live.session().notes.len().saturating_sub(1);
            review.note = moved(review.note, command).min(last);
        }
        // The screen stops at its last line.
        _ => review.scroll = moved(review.scroll, command),
    }
}

fn moved(at: usize, command: Command) -> usize {
    match command {
        Command::RowUp => at.saturating_sub(1),
        Command::RowDown => at.saturating_add(1),
        Command::PageBefore => at.saturating_sub(PAGE),
        Command::PageAfter => at.saturating_add(PAGE),
        Command::FirstRow => 0,
        Command::LastRow => usize::MAX / 2,
        _ => at,
    }
}

fn on_ribbon(review: &mut Review, command: Command) {
    review.with_ribbon(|ribbon, told| match command {
        Command::TurnBefore | Command::RowUp => ribbon.step(false, told),
        Command::TurnAfter | Command::RowDown => ribbon.step(true, told),
        Command::PageBefore => ribbon.page(false, told),
        Command::PageAfter => ribbon.page(true, told),
        Command::FirstRow => ribbon.to_end(false, told),
        Command::LastRow => ribbon.to_end(true, told),
        Command::Closer => ribbon.zoom(true),
        Command::Wider => ribbon.zoom(false),
        Command::Whole => ribbon.zoom_all(),
        _ => {}
    });
}

/// Play it from the chosen moment. Where nobody's name may be seen, as the room saw it.
fn play_here(review: &Review, settings: &Settings, now: Moment) -> Next {
    let at = review.ribbon.chosen().filter(|_| review.section == Section::Timeline);
    let mut play = play::update::begin(review.live.history.records().to_vec(), 1.0, settings, now);
    play::update::seek(&mut play, at.map_or(Moment::ZERO, |s| s.start));
    if !review.people {
        play.live.view = View::Room;
    }
    play.back = Some(Box::new(review.clone()));
    Next::Play(Box::new(play))
}

/// Back from playing, to the moment it had come to.
pub(crate) fn stop_playing(play: &mut Play) -> Option<Box<Review>> {
    let mut review = play.back.take()?;
    turn_to(&mut review, Section::Timeline);
    review.go_to(play.position);
    Some(review)
}

// ---- putting right ---------------------------------------------------------------------------

/// The turn or note as it was when the meeting ended, and back.
fn as_it_was(review: &mut Review) {
    if review.live.session().amendments.iter().all(|sitting| sitting.changes.is_empty()) {
        review.live.notice = Some(words::nothing_corrected().to_owned());
    } else {
        review.before = !review.before;
    }
}

/// What is to be put right, if it can be here and now; else a line that says why not.
fn wanted(review: &mut Review) -> Option<Wanted> {
    let turn = review.ribbon.chosen().filter(|s| s.is_turn()).map(|s| Wanted::Turn(s.turn));
    let note = review.live.session().notes.get(review.note).map(|n| Wanted::Note(n.seq));
    let wanted = match review.section {
        Section::Timeline => turn,
        Section::Written => note,
        _ => None,
    };
    let why_not = match (&review.sealed, wanted) {
        (Some(why), _) => why.clone(),
        (None, None) => words::choose_first(&review.live.keymap),
        // Whose turn it was, and who does what, is said with names.
        _ if !review.people => words::names_would_show(&review.live.keymap),
        (None, wanted) => return wanted,
    };
    review.live.notice = Some(why_not);
    None
}

/// Ask what is to be put right; first of all, who does it.
fn put_right(review: &mut Review) -> Vec<Effect> {
    let Some(wanted) = wanted(review) else { return vec![] };
    if review.sitting == Sitting::UnderWay {
        ask(review, wanted);
    } else {
        review.sitting = Sitting::Asked(wanted);
        typing::ask(&mut review.live, Ask::Afterwards);
    }
    vec![]
}

fn ask(review: &mut Review, wanted: Wanted) {
    review.live.turn = None;
    let ask = match wanted {
        Wanted::Turn(turn) => {
            review.live.turn = Some(turn);
            Ask::Turn(TurnAsk::What(turn))
        }
        Wanted::Note(note) => Ask::Note(NoteAsk::What(note)),
    };
    typing::ask(&mut review.live, ask);
}

/// The keys that put the last turn right in a meeting put the chosen one right here.
fn correct(
    review: &mut Review,
    settings: &Settings,
    keymap: &Keymap,
    command: Command,
    now: Moment,
) -> Vec<Effect> {
    let back = matches!(command, Command::Undo | Command::Redo);
    if review.sitting != Sitting::UnderWay {
        let nothing = if command == Command::Undo { Refusal::NothingToUndo } else { Refusal::NothingToRedo };
        return if back { update::refuse(&mut review.live, &nothing) } else { put_right(review) };
    }
    if !back {
        let Some(Wanted::Turn(turn)) = wanted(review) else { return vec![] };
        review.live.turn = Some(turn);
    }
    update::run(&mut Desk { live: &mut review.live, settings, keymap }, command, None, None, now)
}

/// The file is open: what was asked for before is asked about now.
pub(crate) fn sat_down(review: &mut Review, records: Vec<Record>, settings: &Settings) {
    let asked = if let Sitting::Asked(wanted) = review.sitting { Some(wanted) } else { None };
    let mut live = Live::new(records, settings);
    live.prompts.clear();
    review.live = live;
    review.sitting = Sitting::UnderWay;
    review.refresh();
    if let Some(wanted) = asked {
        ask(review, wanted);
    }
}

/// It could not be opened for writing: it is looked at, no more.
pub(crate) fn failed(review: &mut Review, why: String) {
    if matches!(review.sitting, Sitting::Asked(_)) {
        review.sitting = Sitting::NotBegun;
    }
    review.live.notice = Some(why);
}
