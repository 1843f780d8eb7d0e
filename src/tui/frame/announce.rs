//! What the line mode says of the lines at the bottom of a meeting: saving, notices, suggestions, questions, help.

use crate::{
    domain::queue::hand::HandKind,
    text::{hand, messages::lines as words, screen},
    tui::{
        announcement::{Announcement, Part, When},
        command::{Command, Place},
        frame::{bottom, help, page_link, palette_rows, question},
        help_state::HelpState,
        keymap::Keymap,
        meeting::{
            state::{LeaveChoice, Mode, Typing, View},
            view::MeetingView,
        },
        questions::{question::Question, shape::Shape},
        theme::Theme,
        widget::input,
    },
};

/// How many rows of the help are said at once.
const HELP_ROWS: usize = 16;

/// Everything beside what the view shows of the meeting, in the order in which it is said.
pub fn meeting(meeting: &MeetingView<'_>) -> Vec<Announcement> {
    let mut out = vec![saving(meeting)];
    out.extend(notice(meeting));
    out.push(Announcement::new(Part::Suggestion, bottom::suggestions(meeting)).when(When::NewLines));
    match &meeting.live.mode {
        Mode::Floor => {}
        Mode::Help { state } => out.push(help_rows(meeting.keymap, meeting.theme, meeting.place, state)),
        Mode::Person(command, _) => out.extend(person(meeting, *command)),
        Mode::Typing(typing) => out.extend(asked(meeting, typing)),
        Mode::ReadOut { words } => {
            out.push(Announcement::line(Part::Question, words));
            out.push(keys(screen::read_out_keys()));
        }
        Mode::PageLink(whose) => {
            let links = meeting.live.page.iter();
            out.extend(links.map(|links| {
                Announcement::new(Part::Text, page_link::in_words(meeting, links, *whose))
                    .when(When::NewLines)
            }));
        }
        Mode::Leave(choice) => out.extend(leave(meeting, *choice)),
    }
    out
}

/// That the record is not saved is said at once, and when it is again.
fn saving(meeting: &MeetingView<'_>) -> Announcement {
    match meeting.trouble() {
        Some(trouble) => Announcement::line(Part::Saving, trouble),
        None if meeting.live.is_followed || meeting.playback.is_some() => {
            Announcement::new(Part::Saving, vec![])
        }
        None => Announcement::line(Part::Saving, words::saved_again()).when(When::Changed),
    }
}

/// The notice, unless it must not be seen. It may name a person.
fn notice(meeting: &MeetingView<'_>) -> Option<Announcement> {
    let notice = meeting.live.notice.as_ref().filter(|_| meeting.view != View::Room)?;
    let since = meeting.live.notice_since.map(crate::domain::Moment::ms);
    Some(Announcement::line(Part::Notice, notice).identified(format!("{since:?} {notice}")))
}

/// The help as far as it is scrolled down.
pub fn help_rows(keymap: &Keymap, theme: Theme, place: Place, state: &HelpState) -> Announcement {
    let rows = help::rows_in_words(keymap, theme, place, state);
    let from = usize::from(state.scroll).min(rows.len().saturating_sub(HELP_ROWS));
    let to = rows.len().min(from + HELP_ROWS);
    let mut lines: Vec<String> = rows[from..to].to_vec();
    if rows.is_empty() {
        lines.push(crate::text::messages::commands::nothing_found().to_owned());
    }
    lines.push(screen::rows_of(from + 1, to, rows.len()));
    if state.floor_next {
        lines.push(screen::typing_floor().to_owned());
    } else if from == 0 {
        lines.push(words::help_keys().to_owned());
    }
    Announcement::new(Part::Text, lines).when(When::NewLines)
}

/// Whose letter is asked for.
fn person(meeting: &MeetingView<'_>, command: Command) -> Vec<Announcement> {
    let is_hand = command == Command::Hand && meeting.live.hand_kind == HandKind::Point;
    let signs = is_hand.then(|| Announcement::line(Part::Keys, hand::signs()).when(When::Once));
    std::iter::once(Announcement::line(Part::Question, bottom::who(meeting, command))).chain(signs).collect()
}

/// What the keys do stands apart on a row of a screen; here it is parted by stops.
pub fn keys(text: &str) -> Announcement {
    let parts: Vec<&str> = text.split("   ").map(str::trim).filter(|part| !part.is_empty()).collect();
    Announcement::line(Part::Keys, words::sentence(&parts.join(". "))).when(When::Once)
}

fn asked(meeting: &MeetingView<'_>, typing: &Typing) -> Vec<Announcement> {
    if meeting.view == View::Room && matches!(typing.ask, Question::Person(_)) {
        let why = crate::text::preparation::not_for_the_room(meeting.keymap);
        return vec![Announcement::line(Part::Question, why)];
    }
    let mut lines = if meeting.view == View::Room { vec![] } else { typing.ask.context(meeting.session) };
    let question = question::question(meeting, typing);
    let ends = question.is_empty() || question.ends_with(['?', ')', ':', '.']);
    lines.push(if ends { question } else { words::heading(&question) });
    lines.extend(question::how(typing).map(str::to_owned));
    let shape = typing.ask.shape(meeting.session);
    if let Shape::Choice(choices) = &shape {
        let labels = shape.numbers();
        let numbered = choices.iter().zip(labels);
        lines.extend(numbered.map(|(choice, number)| choice_line(number, choice.key, &choice.words)));
    }
    let rows = palette_rows::rows_in_words(meeting, typing);
    let is_palette = typing.ask == Question::Command(Command::Palette);
    if !is_palette && input::text(&typing.input).is_empty() {
        lines.extend(rows.iter().enumerate().map(|(n, row)| words::choice(n + 1, row)));
    }
    let identity = lines.join("\n");
    let typed = input::text(&typing.input);
    if !typed.is_empty() && meeting.view != View::Room {
        lines.push(words::so_far(&typed));
    }
    // With the lists of choices it is not asked anew when typing leaves only some of them.
    let identity = if is_palette || rows.is_empty() { identity } else { format!("{:?}", typing.ask) };
    let mut out = vec![Announcement::new(Part::Question, lines).identified(identity)];
    let when = if typing.floor_next { When::New } else { When::Once };
    out.push(keys(question::keys_in_words(meeting, typing)).when(when));
    out.extend(marked_row(&rows, typing));
    out
}

/// The row that Enter would choose, once the typing stops or the arrows move.
fn marked_row(rows: &[String], typing: &Typing) -> Option<Announcement> {
    let cursor = typing.cursor.min(rows.len().saturating_sub(1));
    let row = rows.get(cursor)?;
    let line = words::marked(cursor + 1, rows.len(), row);
    Some(Announcement::line(Part::Row, line).identified(row).when(When::Settled))
}

/// A choice with its number, and its letter if it has one.
fn choice_line(number: Option<usize>, key: char, what: &str) -> String {
    match number {
        Some(number) => words::choice_or_key(&key.to_string(), number, what),
        None => words::choice_on_key(&key.to_string(), what),
    }
}

/// The question when somebody leaves, with numbers; a number marks, Enter does it.
fn leave(meeting: &MeetingView<'_>, chosen: LeaveChoice) -> [Announcement; 3] {
    let texts = screen::leave_choices(meeting.session.closing.keep);
    let numbered = texts.iter().enumerate().map(|(n, text)| words::choice(n + 1, text));
    let lines = std::iter::once(screen::leave_question().to_owned()).chain(numbered).collect();
    let at = LeaveChoice::ALL.iter().position(|choice| *choice == chosen).unwrap_or_default();
    let marked = words::marked(at + 1, texts.len(), texts[at]);
    [
        Announcement::new(Part::Question, lines),
        Announcement::line(Part::Keys, words::choose_number()),
        Announcement::line(Part::Row, marked).when(When::Changed),
    ]
}
