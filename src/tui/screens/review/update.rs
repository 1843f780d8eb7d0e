//! Keys of the review of one session: guess, then look; play from a moment; correct what was tapped wrong.

use crate::{
    domain::{Moment, Record, closing::answers::Guess},
    settings::Settings,
    tui::{
        command::{Command, Place},
        help_state::HelpState,
        keymap::{Code, Key, Keymap},
        meeting::{self, context::LiveContext, state::Mode, update::help_key},
        msg::Effect,
        navigation::Next,
        ops::operation::Run,
        questions::{question::Question, shape::Shape},
        screens::review::{
            amend,
            state::{Amending, Guessing, Review, ReviewContext, Section},
        },
    },
};

pub(crate) fn begin(
    source: String,
    records: Vec<Record>,
    sealed: Option<String>,
    settings: &Settings,
    keymap: &Keymap,
) -> Review {
    Review { source, sealed, ..Review::new(records, settings, keymap) }
}

pub(crate) fn key(context: &mut ReviewContext<'_>, key: Key, now: Moment) -> Next {
    let before = context.review.live.history.next_seq();
    context.review.live.notice = None;
    let next = choose(context, key, now);
    if context.review.live.history.next_seq() != before {
        context.review.refresh();
    }
    next
}

fn choose(context: &mut ReviewContext<'_>, key: Key, now: Moment) -> Next {
    let review = &mut *context.review;
    let command = review.live.keymap.command(Place::Review, key);
    match &review.live.mode {
        Mode::Help { state } => {
            review.live.mode = help_key(key, state.clone());
            Next::stay()
        }
        Mode::Person(..) | Mode::Typing(_) => Next::Stay(answer(context, key, now)),
        Mode::Floor | Mode::ReadOut { .. } | Mode::PageLink(_) | Mode::Leave(_)
            if command == Some(Command::EndReview) =>
        {
            Next::Close
        }
        Mode::Floor | Mode::ReadOut { .. } | Mode::PageLink(_) | Mode::Leave(_)
            if review.guess == Guessing::Asked =>
        {
            guess(review, key, command);
            Next::stay()
        }
        Mode::Floor | Mode::ReadOut { .. } | Mode::PageLink(_) | Mode::Leave(_) => {
            command.map_or_else(Next::stay, |command| run(context, command, now))
        }
    }
}

fn run(context: &mut ReviewContext<'_>, command: Command, now: Moment) -> Next {
    match command.operation().run {
        Run::Review(run) => run(context, now),
        Run::Record(_) => Next::Stay(amend::run(context, command, now)),
        Run::Help => {
            context.review.live.mode = Mode::Help { state: HelpState::default() };
            Next::stay()
        }
        Run::Suspend => Next::Stay(vec![Effect::Suspend]),
        // The key map gives none of these here.
        Run::Live(_)
        | Run::View(_)
        | Run::Play(_)
        | Run::List(_)
        | Run::Series(_)
        | Run::Comparison(_)
        | Run::Home(_) => Next::stay(),
    }
}

/// A key of a question. None of them is the floor's: the meeting is over.
fn answer(context: &mut ReviewContext<'_>, key: Key, now: Moment) -> Vec<Effect> {
    let review = &mut *context.review;
    if let Mode::Typing(typing) = &review.live.mode {
        let choice = matches!(typing.ask.shape(review.live.session()), Shape::Choice(_));
        let chooses =
            matches!(key.code, Code::Esc | Code::Enter) || key.typed().is_some_and(|c| c.is_ascii_digit());
        if matches!(key.code, Code::Tab) || key.alt || (choice && !chooses) {
            return vec![];
        }
    }
    let who = matches!(&review.live.mode, Mode::Typing(typing) if typing.ask == Question::WhoAmends);
    if who && key.code == Code::Esc {
        review.amending = Amending::NotBegun;
    }
    let mut live = LiveContext { live: &mut review.live, settings: context.settings };
    let effects = meeting::update::key(&mut live, key, now);
    effects.into_iter().map(|effect| of_this_file(effect, &review.source)).collect()
}

/// A question knows the session by its id only; it is opened by the file that is reviewed.
fn of_this_file(effect: Effect, source: &str) -> Effect {
    if let Effect::OpenForAmendment { by, session: _ } = effect {
        return Effect::OpenForAmendment { session: source.to_owned(), by };
    }
    effect
}

/// Marks a turn or a note that was clicked. Returns the key that plays it, or corrects it, if it was marked already.
pub(crate) fn mark(review: &mut Review, row: usize) -> Option<Key> {
    let (was_marked, command) = match review.section {
        Section::Timeline => {
            let turn = *review.shown().get(row)?;
            (std::mem::replace(&mut review.ribbon.cursor, turn) == turn, Command::PlayHere)
        }
        Section::Notes => (std::mem::replace(&mut review.note, row) == row, Command::PutRight),
        Section::Balance
        | Section::Items
        | Section::Voices
        | Section::AtTheEnd
        | Section::Agreed
        | Section::People
        | Section::Amendments => return None,
    };
    review.before = false;
    review.live.notice = None;
    review.live.keymap.keys(command).first().copied().filter(|_| was_marked)
}

/// Nothing is shown before the guess. It can be skipped.
fn guess(review: &mut Review, key: Key, command: Option<Command>) {
    let choices = review.choices();
    let digit = key.typed().and_then(|c| c.to_digit(10)).and_then(|n| usize::try_from(n).ok());
    review.guess = match digit.and_then(|n| n.checked_sub(1)) {
        Some(n) if n < choices.len() => {
            let group = review.live.session().roster.groups()[choices[n]].id.clone();
            Guessing::Guessed(Guess { group: Some(group) })
        }
        Some(n) if n == choices.len() => Guessing::Guessed(Guess { group: None }),
        _ if key.code == Code::Enter => Guessing::Skipped,
        _ if command == Some(Command::Help) => {
            review.live.mode = Mode::Help { state: HelpState::default() };
            return;
        }
        _ => return,
    };
}
