//! The lines at the bottom: trouble, prompt, what is asked, what is typed, and the footer.

use ratatui::{
    layout::Rect,
    style::Style,
    text::{Line, Span},
};

use crate::{
    domain::{floor::tally::Floor, people::group::Group, queue::hands::HandKind},
    text::{hand, prompt, review, screen as words},
    tui::{
        command::{Command, Place},
        frame::{
            key_row,
            palette::{self, Found},
        },
        meeting::{
            picture::Scene,
            state::{LeaveChoice, Mode, Typing, View},
        },
        questions::{Ask, Choice, Shape, item::ItemAsk, note::NoteAsk},
        theme::Sign,
        widget::{
            input,
            line::{self, plain},
        },
    },
};

/// Most rows of the palette at once.
const FOUND_ROWS: usize = 6;
/// Below this height only what is needed is said.
const LOW: u16 = 12;
/// Columns for an answer beside its question; with fewer, the question stands above.
const ANSWER: usize = 30;
/// From this height on the footer has two rows.
const ROOMY: u16 = 20;

/// The lines for the bottom of the screen, from top to bottom.
pub fn bottom(scene: &Scene<'_>, area: Rect) -> Vec<Line<'static>> {
    if area.height < 3 {
        return tight(scene, area);
    }
    let mut out = Vec::new();
    let width = usize::from(area.width).saturating_sub(2);
    let said = |text: &str, style: Style| {
        line::wrap(text, width).into_iter().map(move |l| plain(format!(" {l}"), style)).collect::<Vec<_>>()
    };
    if let Some(trouble) = scene.trouble() {
        out.extend(said(&trouble, scene.theme.alert()));
    }
    // With little room, what is being asked goes first.
    let room = area.height >= LOW || !matches!(scene.live.mode, Mode::Typing(_));
    if let Some(kind) = scene.prompt().filter(|_| room) {
        let (most, label) = most(scene);
        let line = format!("{} {}", prompt::line(kind, most, &label), prompt::why_key(scene.keymap));
        out.extend(said(&line, Style::new()));
    }
    match &scene.live.mode {
        Mode::Floor if scene.view == View::Room => {}
        Mode::Floor => {
            out.extend(scene.live.notice.iter().flat_map(|notice| said(notice, scene.theme.strong())));
        }
        Mode::Person(command, under_way) => {
            out.extend(under_way.iter().map(|typing| input_line(scene, typing, area.width)));
            out.extend(said(&who(scene, *command), scene.theme.strong()));
            if *command == Command::Hand && scene.live.hand_kind == HandKind::Point {
                out.extend(said(&hand::signs(), scene.theme.quiet()));
            }
        }
        Mode::Typing(typing) => {
            // Nothing in the room's view may name a person, and a closing says its own.
            let said_here = scene.view != View::Room && !matches!(typing.ask, Ask::Closing(_));
            let notice = scene.live.notice.iter().filter(|_| said_here);
            out.extend(notice.flat_map(|notice| said(notice, scene.theme.strong())));
            out.extend(typed(scene, typing, area));
        }
        Mode::ReadOut { words: text } => {
            out.extend(said(text, scene.theme.strong()));
            out.extend(said(words::read_out_keys(), scene.theme.quiet()));
            let notice = scene.live.notice.iter().filter(|_| scene.view != View::Room);
            out.extend(notice.flat_map(|notice| said(notice, scene.theme.strong())));
        }
        Mode::Leave(parting) => out.extend(leave(scene, *parting, area.width)),
        Mode::Help { .. } => {}
    }
    match scene.view {
        // While words are typed, letters are words.
        View::Keeper if matches!(scene.live.mode, Mode::Typing(_)) => {}
        View::Keeper if scene.session.floor() == Floor::OffRecord => {
            out.push(plain(format!(" {}", words::off_record_back(scene.keymap)), scene.theme.strong()));
        }
        View::Keeper => {
            out.extend(key_row::lines(scene, area.width, if area.height >= ROOMY { 2 } else { 1 }));
        }
        View::Facilitator if scene.play.is_none() => {
            out.push(plain(format!(" {}", words::view_back(scene.keymap)), scene.theme.quiet()));
        }
        View::Facilitator => out.extend(key_row::lines(scene, area.width, 1)),
        // Nothing that is no business of the room's.
        View::Room => {}
    }
    out
}

/// The group beside the centred one that has talked most lately.
fn most<'a>(scene: &Scene<'a>) -> (Option<&'a Group>, String) {
    let others = scene.in_balance().into_iter().filter(|g| Some(g.group) != scene.session.roster.centred());
    let most = others.max_by(|a, b| a.recent.unwrap_or(0.0).total_cmp(&b.recent.unwrap_or(0.0)));
    let label = most.map(|g| scene.session.roster.group_label(g.group)).unwrap_or_default();
    (most.map(|g| &scene.session.roster.groups()[g.group]), label)
}

/// With hardly any room: only what is being typed or asked.
fn tight(scene: &Scene<'_>, area: Rect) -> Vec<Line<'static>> {
    match &scene.live.mode {
        Mode::Typing(typing) => typed(scene, typing, area).into_iter().take(1).collect(),
        Mode::Person(command, _) => vec![plain(who(scene, *command), Style::new())],
        Mode::Leave(parting) => leave(scene, *parting, area.width),
        _ => vec![],
    }
}

fn who(scene: &Scene<'_>, command: Command) -> String {
    if command == Command::Hand {
        return hand::ask_for_hand(scene.live.hand_kind);
    }
    if scene.place == Place::Review && command == Command::Give {
        return review::give_to(scene.keymap);
    }
    let title = command.title();
    format!("{}: {}", title.split(" (").next().unwrap_or(title), words::who())
}

fn typed(scene: &Scene<'_>, entry: &Typing, area: Rect) -> Vec<Line<'static>> {
    let mut out = context(scene, entry, area);
    if let Shape::Choice(choices) = entry.ask.shape(scene.session) {
        return chosen(scene, entry, &choices, area);
    }
    if matches!(entry.ask, Ask::Command(Command::Palette, _)) {
        out.extend(found(scene, entry, usize::from(area.height / 3).clamp(1, FOUND_ROWS)));
    }
    let question = entry.ask.question(scene.session);
    if is_long(&question, area.width) {
        let lines = line::wrap(&question, usize::from(area.width).saturating_sub(2));
        out.extend(lines.into_iter().map(|l| plain(format!(" {l}"), scene.theme.strong())));
    }
    out.push(input_line(scene, entry, area.width));
    out.push(keys_of(scene, entry, words::typing_keys()));
    out
}

/// What the question is about, each in one line.
fn context(scene: &Scene<'_>, entry: &Typing, area: Rect) -> Vec<Line<'static>> {
    if area.height < LOW || scene.view == View::Room {
        return vec![];
    }
    let width = usize::from(area.width).saturating_sub(2);
    let one =
        |text: String| plain(format!(" {}", line::fit(&text, width, scene.theme.ascii)), scene.theme.quiet());
    entry.ask.context(scene.session).into_iter().map(one).collect()
}

/// Whether a question leaves too little room on its line for an answer.
fn is_long(question: &str, width: u16) -> bool {
    line::width(question) + ANSWER > usize::from(width)
}

/// What the keys do while this is asked.
fn keys_of(scene: &Scene<'_>, entry: &Typing, usual: &'static str) -> Line<'static> {
    let quiet = scene.theme.quiet();
    let letters = entry.ask.shape(scene.session).leaves_letters();
    if scene.place == Place::Review {
        let keys = match entry.ask.shape(scene.session) {
            Shape::Choice(_) => review::choice_keys(),
            Shape::Words if entry.ask == Ask::Afterwards => review::ask_who_keys(),
            Shape::Words => review::ask_keys(),
        };
        return plain(format!(" {keys}"), quiet);
    }
    match &entry.ask {
        _ if entry.floor_next => plain(format!(" {}", words::typing_floor()), scene.theme.strong()),
        Ask::Closing(_) => plain(format!(" {}", words::closing_keys()), quiet),
        Ask::Item(ItemAsk::Close(_)) => plain(format!(" {}", words::close_keys()), quiet),
        Ask::Note(NoteAsk::About { chain: true, .. }) => {
            plain(format!(" {}", if letters { words::rest_digit_keys() } else { words::rest_keys() }), quiet)
        }
        _ if letters => plain(format!(" {}", words::digit_keys()), quiet),
        Ask::Note(NoteAsk::About { .. }) | Ask::Item(_) => plain(format!(" {}", words::detail_keys()), quiet),
        _ => plain(format!(" {usual}"), quiet),
    }
}

/// A question with its choices, each with its key.
fn chosen(scene: &Scene<'_>, entry: &Typing, choices: &[Choice], area: Rect) -> Vec<Line<'static>> {
    let width = usize::from(area.width).saturating_sub(2);
    let mut rows: Vec<Vec<Span<'static>>> = Vec::new();
    let mut used = usize::MAX;
    for choice in choices {
        let columns = 4 + line::width(&choice.words);
        if used.saturating_add(columns) > width {
            rows.push(vec![Span::raw(" ")]);
            used = 1;
        }
        used += columns;
        if let Some(row) = rows.last_mut() {
            row.push(Span::styled(choice.key.to_string(), scene.theme.strong()));
            row.push(Span::raw(format!(" {}  ", choice.words)));
        }
    }
    let mut question = line::wrap(&entry.ask.question(scene.session), width);
    if area.height < LOW {
        let all = question.join(" ");
        question = vec![line::fit(&all, width, scene.theme.ascii)];
    }
    // A question may name people.
    if scene.view == View::Room && !matches!(entry.ask, Ask::Closing(_)) {
        question.clear();
    }
    let mut out = context(scene, entry, area);
    out.extend(question.into_iter().map(|l| plain(format!(" {l}"), scene.theme.strong())));
    out.extend(rows.into_iter().map(Line::from));
    out.push(keys_of(scene, entry, words::choice_keys()));
    out
}

/// The line being typed, scrolled so that its cursor is in view.
fn input_line(scene: &Scene<'_>, entry: &Typing, width: u16) -> Line<'static> {
    let question = entry.ask.question(scene.session);
    let label = if is_long(&question, width) {
        format!(" {} ", scene.theme.sign(Sign::Cursor))
    } else if question.ends_with(['?', ')']) {
        format!(" {question} ")
    } else {
        format!(" {question}: ")
    };
    let room = usize::from(width).saturating_sub(line::width(&label) + 1).max(8);
    let (before, after) = input::around_cursor(&entry.input);
    let mut spans = vec![Span::styled(label, scene.theme.quiet())];
    spans.extend(line::typed(&before, &after, room, scene.theme));
    Line::from(spans)
}

fn found(scene: &Scene<'_>, entry: &Typing, rows: usize) -> Vec<Line<'static>> {
    let found = palette::find(scene.session, &input::text(&entry.input));
    let cursor = entry.cursor.min(found.len().saturating_sub(1));
    let from = (cursor + 1).saturating_sub(rows);
    let one = |(n, found): (usize, &Found)| {
        let text = match found {
            Found::Person(person) => scene.label(*person).to_owned(),
            Found::Command(command) => {
                let key = scene.keymap.keys(*command).first().map(ToString::to_string).unwrap_or_default();
                format!("{key:>9}  {:<15} {}", command.row().id, command.title())
            }
        };
        let style = if n == cursor { scene.theme.alert() } else { Style::new() };
        plain(format!(" {text}"), style)
    };
    found.iter().enumerate().skip(from).take(rows).map(one).collect()
}

/// The three ways to part, side by side if they fit.
fn leave(scene: &Scene<'_>, parting: LeaveChoice, width: u16) -> Vec<Line<'static>> {
    let choice = |(choice, text): (&LeaveChoice, &str)| {
        let style = if *choice == parting { scene.theme.alert() } else { Style::new() };
        Span::styled(format!("[{text}]"), style)
    };
    let choices: Vec<Span<'static>> =
        LeaveChoice::ALL.iter().zip(words::leave_choices(scene.session.closing.keep)).map(choice).collect();
    let question =
        plain(format!(" {} {}", words::leave_question(), words::leave_keys()), scene.theme.strong());
    let columns: usize = choices.iter().map(|c| line::width(&c.content) + 1).sum();
    let indented = |spans: Vec<Span<'static>>| {
        Line::from(spans.into_iter().flat_map(|s| [Span::raw(" "), s]).collect::<Vec<_>>())
    };
    let rows: Vec<Line<'static>> = if columns <= usize::from(width) {
        vec![indented(choices)]
    } else {
        choices.into_iter().map(|c| indented(vec![c])).collect()
    };
    std::iter::once(question).chain(rows).collect()
}
