//! A question beside the floor: what it is about, its choices or the line being typed, and the keys that answer it.

use ratatui::{
    layout::Rect,
    text::{Line, Span},
};

use crate::{
    text::{closing, messages::commands as texts, preparation, review, screen as words},
    tui::{
        command::Place,
        frame::{
            palette::{self, names},
            palette_rows,
        },
        keymap::Key,
        meeting::{
            state::{Typing, View},
            view::MeetingView,
        },
        questions::{
            item::ItemQuestion,
            note::NoteQuestion,
            question::Question,
            shape::{Choice, Shape},
        },
        surface::{Focus, Lines, Target},
        theme::Sign,
        widget::{
            flow::{self, Entry},
            input,
            line::{self, plain},
        },
    },
};

/// Below this height a question has one line, and what it is about none.
const LOW: u16 = 12;
/// Columns for an answer beside its question; with fewer, the question stands above.
const ANSWER: usize = 30;
/// Fewest columns for an answer beside anything.
const SHORT_ANSWER: usize = 8;

pub fn lines(meeting: &MeetingView<'_>, typing: &Typing, area: Rect) -> Lines {
    if meeting.view == View::Room && matches!(typing.ask, Question::Person(_)) {
        // That somebody does not want to be timed is nobody's business but the note-taker's.
        let why = format!(" {}", preparation::not_for_the_room(meeting.keymap));
        return plain(why, meeting.theme.quiet()).into();
    }
    match typing.ask.shape(meeting.session) {
        Shape::Choice(choices) => with_choices(meeting, typing, choices, area),
        Shape::Words => with_words(meeting, typing, area),
    }
}

/// A question that is answered by typing.
fn with_words(meeting: &MeetingView<'_>, typing: &Typing, area: Rect) -> Lines {
    let mut out = Lines::from(context(meeting, typing, area));
    out.extend(palette_rows::lines(meeting, typing, area));
    let question = question(meeting, typing);
    if is_long(&question, area.width) {
        out.extend(line::wrapped(&question, columns(area), 1, meeting.theme.strong()));
    }
    if let Some(how) = how(typing).filter(|_| area.height >= LOW) {
        out.extend(plain(format!(" {how}"), meeting.theme.quiet()));
    }
    out.extend(Lines::typed(input_line(meeting, typing, area.width), 2));
    out.extend(keys(meeting, typing, words::typing_keys()));
    out
}

/// A question with its choices, each with its key.
fn with_choices(meeting: &MeetingView<'_>, typing: &Typing, choices: Vec<Choice>, area: Rect) -> Lines {
    let strong = meeting.theme.strong();
    let entry = |choice: Choice| Entry {
        sign: Span::styled(choice.key.to_string(), strong),
        meaning: Span::raw(choice.words),
    };
    let mut question = line::wrap(&typing.ask.question(meeting.session, &meeting.tally), columns(area));
    if area.height < LOW {
        question = vec![line::fit(&question.join(" "), columns(area), meeting.theme.ascii)];
    }
    if meeting.view == View::Room && typing.ask.may_name() {
        question.clear();
    }
    let keys_of: Vec<Key> = choices.iter().map(|choice| Key::char(choice.key)).collect();
    let mut out = Lines::from(context(meeting, typing, area));
    out.extend(question.into_iter().map(|l| plain(format!(" {l}"), strong)).collect::<Vec<_>>());
    let rows = flow::rows(choices.into_iter().map(entry), columns(area), usize::MAX);
    let places = flow::places(&rows);
    let mut choices = Lines::from(rows).with_cursor(Focus::Row, 0, 1);
    for (at, key) in places.into_iter().zip(keys_of) {
        choices.target(at, Target::Key(key));
    }
    out.extend(choices);
    out.extend(keys(meeting, typing, words::choice_keys()));
    out
}

fn columns(area: Rect) -> usize {
    usize::from(area.width).saturating_sub(2)
}

/// How the question is answered, where it does not say so itself.
pub fn how(typing: &Typing) -> Option<&'static str> {
    if let Question::Closing(ask) = &typing.ask { ask.how() } else { None }
}

/// What the question is about, each in one line.
fn context(meeting: &MeetingView<'_>, typing: &Typing, area: Rect) -> Vec<Line<'static>> {
    if area.height < LOW || meeting.view == View::Room {
        return vec![];
    }
    let fit = |text: String| line::fit(&text, columns(area), meeting.theme.ascii);
    let one = |text: String| plain(format!(" {}", fit(text)), meeting.theme.quiet());
    typing.ask.context(meeting.session).into_iter().map(one).collect()
}

/// Whether a question leaves too little room on its line for an answer.
fn is_long(question: &str, width: u16) -> bool {
    line::width(question) + ANSWER > usize::from(width)
}

/// The question; in the room's view only if it names nobody.
pub fn question(meeting: &MeetingView<'_>, typing: &Typing) -> String {
    if meeting.view == View::Room && typing.ask.may_name() {
        return String::new();
    }
    typing.ask.question(meeting.session, &meeting.tally)
}

/// The line being typed, scrolled so that its cursor is in view.
pub fn input_line(meeting: &MeetingView<'_>, typing: &Typing, width: u16) -> Line<'static> {
    let question = question(meeting, typing);
    let label = if question.is_empty() || is_long(&question, width) {
        format!(" {} ", meeting.theme.sign(Sign::Cursor))
    } else if question.ends_with(['?', ')']) {
        format!(" {question} ")
    } else {
        format!(" {question}: ")
    };
    let room = usize::from(width).saturating_sub(line::width(&label) + 1).max(SHORT_ANSWER);
    let (mut before, mut after) = input::around_cursor(&typing.input);
    if meeting.view == View::Room {
        (before, after) = names::hidden((&before, &after), meeting.session, meeting.theme);
    }
    let mut spans = vec![Span::styled(label, meeting.theme.quiet())];
    spans.extend(line::typed(&before, &after, room, meeting.theme));
    Line::from(spans)
}

/// What the keys do while this is asked.
fn keys(meeting: &MeetingView<'_>, typing: &Typing, usual: &'static str) -> Line<'static> {
    let is_next = typing.floor_next && meeting.place != Place::Review;
    let style = if is_next { meeting.theme.strong() } else { meeting.theme.quiet() };
    plain(format!(" {}", key_text(meeting, typing, usual)), style)
}

/// The same in words.
pub fn keys_in_words(meeting: &MeetingView<'_>, typing: &Typing) -> &'static str {
    let usual = match typing.ask.shape(meeting.session) {
        Shape::Choice(_) => words::choice_keys(),
        Shape::Words => words::typing_keys(),
    };
    key_text(meeting, typing, usual)
}

fn key_text(meeting: &MeetingView<'_>, typing: &Typing, usual: &'static str) -> &'static str {
    let shape = typing.ask.shape(meeting.session);
    if meeting.place == Place::Review {
        return keys_in_review(&typing.ask, &shape);
    }
    if typing.floor_next {
        return words::typing_floor();
    }
    // A choice on digits leaves the letters to the floor.
    let on_digits = shape.leaves_letters();
    match &typing.ask {
        Question::Closing(_) => words::closing_keys(),
        ask if ask.waits_beside_floor() => preparation::late_comer_keys(),
        Question::Person(_) => preparation::person_keys(),
        Question::Ending(_) => closing::ending_keys(),
        Question::Page(_) => words::digit_keys(),
        Question::Item(ItemQuestion::Close(_)) => words::close_keys(),
        Question::Note(NoteQuestion::About { chain: true, .. }) if on_digits => words::rest_digit_keys(),
        Question::Note(NoteQuestion::About { chain: true, .. }) => words::rest_keys(),
        Question::Note(NoteQuestion::About { .. }) | Question::Item(_) if !on_digits => words::detail_keys(),
        Question::Note(_)
        | Question::Item(_)
        | Question::Hand(_)
        | Question::Turn(_)
        | Question::Preparation(_) => {
            if on_digits {
                words::digit_keys()
            } else {
                usual
            }
        }
        Question::Command(command) if palette::has_rows(meeting.live, *command) => texts::find_keys(),
        Question::Command(_) | Question::Hat(_) | Question::WhoAmends => usual,
    }
}

fn keys_in_review(ask: &Question, shape: &Shape) -> &'static str {
    match shape {
        Shape::Choice(_) => review::choice_keys(),
        Shape::Words if *ask == Question::WhoAmends => review::ask_who_keys(),
        Shape::Words => review::ask_keys(),
    }
}
