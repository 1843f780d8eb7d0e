//! The lines at the bottom of a meeting: why it is not saved, the prompt, a notice or a question, and the keys.

use ratatui::{layout::Rect, style::Style, text::Line};

use crate::{
    domain::{
        agenda::items::ItemKind,
        floor::state::Floor,
        measures::shares::GroupShare,
        people::{
            group::{Group, LIVED_EXPERIENCE, STAFF},
            keys,
        },
        queue::hand::HandKind,
    },
    text::{hand, messages::commands as texts, people, prompt, review, screen as words},
    tui::{
        command::{Command, Place},
        frame::{
            key_row::{self, KeyRow},
            leave, question, stopped,
        },
        keymap::{Key, Keymap},
        meeting::{
            state::{Mode, Typing, View},
            view::MeetingView,
        },
        ops::LETTERS,
        questions::question::Question,
        surface::Lines,
        widget::line::{self, plain},
    },
};

/// So many changes of the floor are the first minutes of a meeting, and so many letters of a side are named in them.
const FIRST_TURNS: usize = 8;
const SIDE_LETTERS: usize = 4;
/// For so long a notice stands before a prompt may take its place, ms.
const NOTICE_MS: u64 = 10_000;
/// From this height on the key row has two rows.
const ROOMY: u16 = 20;
/// Below this height there are no lines but what is being asked.
const TIGHT: u16 = 3;

/// The lines for the bottom of the screen, from top to bottom.
pub fn lines(meeting: &MeetingView<'_>, area: Rect) -> Lines {
    if area.height < TIGHT {
        return tight(meeting, area);
    }
    let text = Text { meeting, columns: usize::from(area.width).saturating_sub(2) };
    let mut out = Lines::from(text.trouble());
    // One thing is said at a time: what is asked or answered, else what could be asked of the meeting.
    let mode = || text.mode(area);
    let sides = || text.two_sides().into();
    let priorities = || text.priorities().into();
    let suggested = || first_said(&[&|| text.still_speaking().into(), &|| text.prompt().into()]);
    let mut said = if matches!(meeting.live.mode, Mode::PageLink(_)) {
        // The picture of the link needs the rows.
        mode()
    } else if text.is_notice_old() {
        first_said(&[&suggested, &priorities, &mode, &sides])
    } else {
        first_said(&[&mode, &suggested, &priorities, &sides])
    };
    // With room to spare the line is kept free, so that nothing above moves when something is said.
    if said.is_empty() && out.is_empty() && area.height >= ROOMY && meeting.view == View::Keeper {
        said.extend(Line::default());
    }
    out.extend(said);
    out.extend(key_lines(meeting, area));
    out
}

/// The first of these that has anything to say.
fn first_said(sources: &[&dyn Fn() -> Lines]) -> Lines {
    sources.iter().map(|lines| lines()).find(|lines| !lines.is_empty()).unwrap_or_default()
}

/// With hardly any room: only what is being typed or asked.
fn tight(meeting: &MeetingView<'_>, area: Rect) -> Lines {
    match &meeting.live.mode {
        Mode::Typing(typing) => question::lines(meeting, typing, area).first(1),
        Mode::Person(command, _) => plain(who(meeting, *command), Style::new()).into(),
        Mode::Leave(choice) => leave::lines(meeting, *choice, area.width),
        Mode::Floor | Mode::Help { .. } | Mode::ReadOut { .. } | Mode::PageLink(_) => Lines::default(),
    }
}

/// Sentences about a meeting, wrapped to so many columns.
struct Text<'a> {
    meeting: &'a MeetingView<'a>,
    columns: usize,
}

impl Text<'_> {
    fn wrapped(&self, text: &str, style: Style) -> Vec<Line<'static>> {
        line::wrapped(text, self.columns, 1, style)
    }

    fn strong(&self, text: &str) -> Vec<Line<'static>> {
        self.wrapped(text, self.meeting.theme.strong())
    }

    fn quiet(&self, text: &str) -> Vec<Line<'static>> {
        self.wrapped(text, self.meeting.theme.quiet())
    }

    /// One of the sentences below, where there is something to say.
    fn said(&self, text: Option<String>, style: Style) -> Vec<Line<'static>> {
        text.map(|text| self.wrapped(&text, style)).unwrap_or_default()
    }

    fn trouble(&self) -> Vec<Line<'static>> {
        let trouble = self.meeting.trouble();
        trouble.map(|trouble| self.wrapped(&trouble, self.meeting.theme.warning())).unwrap_or_default()
    }

    fn prompt(&self) -> Vec<Line<'static>> {
        self.said(prompt_text(self.meeting), Style::new())
    }

    /// Whether all that stands there is a notice that was there for long enough to be read: a prompt may take its place.
    fn is_notice_old(&self) -> bool {
        let MeetingView { live, now, .. } = self.meeting;
        let is_floor = matches!(live.mode, Mode::Floor);
        is_floor && live.notice_since.is_none_or(|at| now.since(at) >= NOTICE_MS)
    }

    fn still_speaking(&self) -> Vec<Line<'static>> {
        self.said(still_speaking_text(self.meeting), self.meeting.theme.strong())
    }

    fn priorities(&self) -> Vec<Line<'static>> {
        self.said(priorities_text(self.meeting), self.meeting.theme.quiet())
    }

    fn two_sides(&self) -> Vec<Line<'static>> {
        self.said(two_sides_text(self.meeting), self.meeting.theme.quiet())
    }

    /// The notice, unless it must not be seen. It may name a person.
    fn notice(&self, shown: bool) -> Vec<Line<'static>> {
        let notice = self.meeting.live.notice.iter().filter(|_| shown);
        notice.flat_map(|notice| self.strong(notice)).collect()
    }

    /// What the keys mean now, as far as it is said in words.
    fn mode(&self, area: Rect) -> Lines {
        let in_room = self.meeting.view == View::Room;
        match &self.meeting.live.mode {
            Mode::Floor | Mode::PageLink(_) => self.notice(!in_room).into(),
            Mode::Person(command, waiting) => self.person(*command, waiting.as_deref(), area),
            Mode::Typing(typing) => {
                // The closing screen shows the notice itself.
                let mut out =
                    Lines::from(self.notice(!in_room && !matches!(typing.ask, Question::Closing(_))));
                out.extend(question::lines(self.meeting, typing, area));
                out
            }
            Mode::ReadOut { words: text } => {
                let mut out = Lines::from(self.strong(text));
                out.extend(self.quiet(words::read_out_keys()));
                out.extend(self.notice(!in_room));
                out
            }
            Mode::Leave(choice) => leave::lines(self.meeting, *choice, area.width),
            Mode::Help { .. } => Lines::default(),
        }
    }

    /// A person's letter is asked for; what was being typed stays above.
    fn person(&self, command: Command, waiting: Option<&Typing>, area: Rect) -> Lines {
        let waiting = waiting.iter().map(|typing| question::input_line(self.meeting, typing, area.width));
        let mut out = Lines::from(waiting.collect::<Vec<_>>());
        out.extend(self.strong(&who(self.meeting, command)));
        if command == Command::Hand && self.meeting.live.hand_kind == HandKind::Point {
            out.extend(self.quiet(&hand::signs()));
        }
        out
    }
}

/// All that could be asked of the meeting or said of its keys, a sentence each, the most urgent first.
pub fn suggestions(meeting: &MeetingView<'_>) -> Vec<String> {
    let texts = [
        still_speaking_text(meeting),
        prompt_text(meeting),
        priorities_text(meeting),
        two_sides_text(meeting),
    ];
    texts.into_iter().flatten().collect()
}

fn prompt_text(meeting: &MeetingView<'_>) -> Option<String> {
    Some(format!("{} {}", prompt_line(meeting)?, prompt::why_key(meeting.keymap)))
}

/// What could be asked of the meeting now, in a sentence.
pub fn prompt_line(meeting: &MeetingView<'_>) -> Option<String> {
    let kind = meeting.prompt()?;
    let (most, label) = most_talking(meeting);
    Some(prompt::line(kind, most, &label))
}

/// Nothing was pressed for long while somebody has the floor: whether they still have it. It changes nothing.
fn still_speaking_text(meeting: &MeetingView<'_>) -> Option<String> {
    let MeetingView { live, now, session, keymap, .. } = meeting;
    let person = session.holder().and_then(|person| session.roster.person(person));
    let person = person.filter(|_| meeting.view == View::Keeper && live.is_unattended_for_long(*now))?;
    let key = person.key.map(String::from).unwrap_or_default();
    Some(words::still_speaking(*keymap, &key, &people::label(&person.label)))
}

/// While an item is there to agree what comes first: how, and which key notes what it came to.
fn priorities_text(meeting: &MeetingView<'_>) -> Option<String> {
    let MeetingView { session, keymap, playback, view, .. } = meeting;
    let prioritises = session.agenda.current().is_some_and(|item| item.kind == ItemKind::Prioritise);
    if !prioritises || playback.is_some() || *view != View::Keeper || session.ended {
        return None;
    }
    let sides = session.tally.groups_in_balance().count() > 1;
    let how = if sides { words::priorities_of_groups } else { words::priorities };
    Some(how(*keymap))
}

/// In the first turns of a meeting without names: which letters stand for which side, and how to end.
fn two_sides_text(meeting: &MeetingView<'_>) -> Option<String> {
    let MeetingView { live, session, keymap, playback, view, .. } = meeting;
    let is_new = session.trail.stretches().len() < FIRST_TURNS;
    if !is_new || playback.is_some() || *view != View::Keeper || session.ended || !live.is_nameless() {
        return None;
    }
    let [left, right] = [LIVED_EXPERIENCE, STAFF].map(|side| {
        let letters = keys::side_letters(side).chars().take(SIDE_LETTERS);
        letters.map(String::from).collect::<Vec<_>>().join(" ")
    });
    Some(words::two_sides(*keymap, &left, &right))
}

/// The group beside the centred one that has talked most in the last few minutes.
fn most_talking<'a>(meeting: &MeetingView<'a>) -> (Option<&'a Group>, String) {
    let recent = |g: &GroupShare| g.recent.unwrap_or(0.0);
    let most = meeting.others_in_balance().max_by(|a, b| recent(a).total_cmp(&recent(b)));
    let label = most.map(|g| meeting.group_label(g.group)).unwrap_or_default();
    (most.map(|g| &meeting.session.roster.groups()[g.group]), label)
}

/// Whose letter is asked for, and for what.
pub fn who(meeting: &MeetingView<'_>, command: Command) -> String {
    if meeting.view == View::Room {
        // What somebody asked for may be nobody else's business.
        return words::who().to_owned();
    }
    if command == Command::Hand {
        return hand::ask_for_hand(meeting.live.hand_kind);
    }
    if meeting.place == Place::Review && command == Command::Give {
        return review::give_to(meeting.keymap);
    }
    let title = command.title();
    format!("{}: {}", title.split(" (").next().unwrap_or(title), words::who())
}

/// The keys of this view.
pub fn key_lines(meeting: &MeetingView<'_>, area: Rect) -> Lines {
    let rows = if area.height >= ROOMY { 2 } else { 1 };
    match meeting.view {
        // While words are typed, letters are words, and no key changes the view.
        _ if matches!(meeting.live.mode, Mode::Typing(_)) => Lines::default(),
        View::Keeper if stopped::is_stopped(meeting) && meeting.playback.is_none() => {
            stopped_keys(meeting, area.width, rows)
        }
        View::Keeper => key_row::lines(meeting, area.width, rows),
        View::Facilitator if meeting.live.is_followed => {
            plain(format!(" {}", words::followed_keys(meeting.keymap)), meeting.theme.quiet()).into()
        }
        View::Room if meeting.live.is_followed => {
            plain(format!(" {}", words::followed_room_keys(meeting.keymap)), meeting.theme.quiet()).into()
        }
        View::Facilitator => view_keys(meeting, Command::Facilitator, Command::Room, area.width),
        View::Room => view_keys(meeting, Command::Room, Command::Facilitator, area.width),
    }
}

/// In a break, off the record and in small groups: how the meeting goes on, and the keys that have a use there.
fn stopped_keys(meeting: &MeetingView<'_>, width: u16, rows: usize) -> Lines {
    let MeetingView { keymap, theme, .. } = meeting;
    let mut out = Lines::default();
    let mut hints = vec![];
    if meeting.session.floor() == Floor::OffRecord {
        let back = plain(format!(" {}", words::off_record_back(*keymap)), theme.strong());
        if rows == 1 {
            return back.into();
        }
        out.extend(back);
    } else {
        let open = keymap.keys(Command::Open).first();
        let keys = open.map_or_else(|| LETTERS.to_owned(), |key| format!("{LETTERS}, {key}"));
        hints.push((open.copied(), keys, words::key_go_on()));
        hints.extend(command_hint(keymap, Command::Undo));
        hints.extend(command_hint(keymap, Command::Palette));
    }
    hints.extend(command_hint(keymap, Command::Help));
    hints.extend(command_hint(keymap, Command::Leave));
    out.extend(key_row::of(as_hints(&hints), width, 1, *theme));
    out
}

/// In a glance view: first the key that leads back, then the end of the meeting, the other view and the rest.
fn view_keys(meeting: &MeetingView<'_>, own: Command, other: Command, width: u16) -> Lines {
    let MeetingView { keymap, theme, place, .. } = meeting;
    let back = keymap.keys(own).first().map(|key| (Some(*key), key.to_string(), words::key_view_back()));
    let mut hints: Vec<_> = back.into_iter().collect();
    if meeting.playback.is_some() {
        let mut left_out = meeting.left_out.clone();
        left_out.push(own);
        let row = KeyRow { keymap, theme: *theme, place: *place, left_out: &left_out };
        let all = as_hints(&hints).chain(row.hints()).collect::<Vec<_>>();
        return key_row::of(all, width, 1, *theme);
    }
    hints.extend([Command::Leave, other].iter().filter_map(|command| command_hint(keymap, *command)));
    hints.push((None, LETTERS.to_owned(), texts::letters_short()));
    hints.extend(command_hint(keymap, Command::Help));
    key_row::of(as_hints(&hints), width, 1, *theme)
}

type OwnedHint = (Option<Key>, String, &'static str);

fn command_hint(keymap: &Keymap, command: Command) -> Option<OwnedHint> {
    key_row::hint(keymap, command).map(|(key, label)| (Some(key), key.to_string(), label))
}

fn as_hints(hints: &[OwnedHint]) -> impl Iterator<Item = key_row::Hint<'_>> {
    hints.iter().map(|(key, written, label)| (*key, written.as_str(), *label))
}
