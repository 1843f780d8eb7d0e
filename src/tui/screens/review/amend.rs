//! Correcting what was recorded, after the meeting: first who does it, then what.

use crate::{
    domain::{Moment, Record, refusal::Refusal},
    settings::Settings,
    text::review as words,
    tui::{
        command::Command,
        meeting::{context::LiveContext, state::Live},
        msg::Effect,
        ops::run,
        questions::{note::NoteQuestion, question::Question, turn::TurnQuestion},
        screens::review::state::{Amending, Review, ReviewContext, Section, Subject},
    },
};

/// Asks what is to be corrected; first of all, who does it.
pub(crate) fn begin(review: &mut Review) -> Vec<Effect> {
    let Some(subject) = subject(review) else { return vec![] };
    if review.amending == Amending::UnderWay {
        return ask(review, subject);
    }
    review.amending = Amending::Asked(subject);
    review.live.ask(Question::WhoAmends)
}

/// What is to be corrected, if it can be here and now; else a line that says why not.
fn subject(review: &mut Review) -> Option<Subject> {
    let turn = review.ribbon.chosen().filter(|s| s.is_turn()).map(|s| Subject::Turn(s.turn));
    let note = review.live.session().notes.get(review.note).map(|n| Subject::Note(n.seq));
    let subject = match review.section {
        Section::Timeline => turn,
        Section::Notes => note,
        Section::Balance
        | Section::Items
        | Section::Voices
        | Section::AtTheEnd
        | Section::Agreed
        | Section::People
        | Section::Amendments => None,
    };
    let why_not = match (&review.sealed, subject) {
        (Some(why), _) => why.clone(),
        (None, None) => words::choose_first(&review.live.keymap),
        // Whose turn it was, and who does what, is said with names.
        _ if !review.people => words::names_would_show(&review.live.keymap),
        (None, subject) => return subject,
    };
    review.live.say(why_not);
    None
}

fn ask(review: &mut Review, subject: Subject) -> Vec<Effect> {
    let (turn, ask) = match subject {
        Subject::Turn(turn) => (Some(turn), Question::Turn(TurnQuestion::What(turn))),
        Subject::Note(note) => (None, Question::Note(NoteQuestion::What(note))),
    };
    review.live.turn = turn;
    review.live.ask(ask)
}

/// The keys that correct the last turn in a meeting correct the chosen one here.
pub(crate) fn run(context: &mut ReviewContext<'_>, command: Command, now: Moment) -> Vec<Effect> {
    let review = &mut *context.review;
    let undo = (command == Command::Undo).then_some(Refusal::NothingToUndo);
    let back = undo.or((command == Command::Redo).then_some(Refusal::NothingToRedo));
    match (review.amending, back) {
        (Amending::UnderWay, Some(_)) => {}
        (Amending::UnderWay, None) => {
            let Some(Subject::Turn(turn)) = subject(review) else { return vec![] };
            review.live.turn = Some(turn);
        }
        (Amending::NotBegun | Amending::Asked(_), Some(nothing)) => return review.live.refuse(&nothing),
        (Amending::NotBegun | Amending::Asked(_), None) => return begin(review),
    }
    let mut live = LiveContext { live: &mut review.live, settings: context.settings };
    run::run(&mut live, command, None, now)
}

/// The file is open: what was asked for before is asked about now.
pub(crate) fn opened(review: &mut Review, records: Vec<Record>, settings: &Settings) {
    let asked = if let Amending::Asked(subject) = review.amending { Some(subject) } else { None };
    let mut live = Live::new(records, settings, &review.live.keymap);
    live.prompts.clear();
    review.live = live;
    review.amending = Amending::UnderWay;
    review.refresh();
    if let Some(subject) = asked {
        ask(review, subject);
    }
}

/// It could not be opened for writing: it is looked at, no more.
pub(crate) fn failed(review: &mut Review, why: String) {
    if matches!(review.amending, Amending::Asked(_)) {
        review.amending = Amending::NotBegun;
    }
    review.live.notice = Some(why);
}
