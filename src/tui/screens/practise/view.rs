//! Practice: what it is, then the lines as they run by beside who was tapped, then how it went.
//!
//! ```text
//!  Practise the keys                                          0:42 of 2:04
//!  You tapped                                                        Rosa
//!  █▀▀▄ █▀▀█ █▀▀ █▀▀█
//!  The meeting                                                 keys shown
//!      r  █ Rosa: Can I start? I come most weeks.
//!      k  ▒ Karim: What time is that, more or less?
//!  People
//!  r Rosa  t Tunde  m Mei  h Helen  k Karim
//! ```

mod meeting;
mod result;

use ratatui::{
    buffer::Buffer,
    layout::{Constraint, Layout, Rect},
    style::Style,
    text::{Line, Span},
};

use crate::{
    domain::Moment,
    text::practise as words,
    tui::{
        command::Command,
        frame::key_row,
        keymap::{Code, Key, Keymap},
        screens::practise::state::{Practise, Stage},
        surface::{Focus, Lines, Surface},
        theme::Theme,
        widget::{
            big,
            flow::Entry,
            line::{self, plain, two_ends},
            panel::{Frame, Panel},
            space,
            stack::{Want, stack},
        },
    },
};

/// With fewer rows the first row is left out.
const HEADER_FROM: u16 = 4;
/// From this height on a row is kept free for what is said to the person.
const NOTICE_FROM: u16 = 12;
/// Share of the width that the left column has, of a hundred.
const LEFT: u16 = 62;
/// Rows of large letters: at least, and at most.
const BIG: u16 = 4;
const VERY_BIG: u16 = 8;

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Part {
    About,
    Tapped,
    Meeting,
    People,
    Result,
    Turns,
}

/// What the parts are drawn from.
#[derive(Clone, Copy)]
struct View<'a> {
    practise: &'a Practise,
    keymap: &'a Keymap,
    theme: Theme,
    now: Moment,
    frame: Frame,
}

pub fn draw(
    practise: &Practise,
    keymap: &Keymap,
    (theme, now): (Theme, Moment),
    window: Rect,
    buf: &mut Surface<'_>,
) {
    let view = View { practise, keymap, theme, now, frame: Frame::of(window) };
    let bottom = view.bottom(window);
    let (mut body, foot) = space::split_foot(window, bottom.len());
    buf.text(foot, &bottom);
    if body.height >= HEADER_FROM {
        space::take(&mut body, |row| {
            line::put(buf, (row.x, row.y), &view.header(row.width), row.width);
            1
        });
    }
    for (part, area) in view.parts(body) {
        buf.focus(Focus::Part, area.x, area.y);
        view.part(part, area, buf);
    }
}

impl View<'_> {
    fn header(&self, columns: u16) -> Line<'static> {
        let title = vec![Span::styled(format!(" {}", words::title()), self.theme.strong())];
        let at = self.practise.elapsed(self.now).min(self.practise.script.end);
        let time = words::clock(self.practise.script.end.ms(), at.ms());
        two_ends(title, vec![Span::raw(format!("{time} "))], columns, self.theme.ascii)
    }

    /// What there is at each stage, the parts of the left column and those of the right one.
    fn columns(&self) -> (Vec<Want<Part>>, Vec<Want<Part>>) {
        let around = self.frame.rows();
        let people = space::rows(self.practise.script.people.len());
        let everybody = want(Part::People, 2, (1, people + around, u16::MAX));
        match self.practise.stage {
            Stage::Ready => (vec![want(Part::About, 0, (1, 12 + around, u16::MAX))], vec![everybody]),
            Stage::Running { .. } if self.frame == Frame::Border => (
                vec![want(Part::Meeting, 0, (1, u16::MAX, u16::MAX))],
                vec![want(Part::Tapped, 0, (1, BIG + around, VERY_BIG + around)), everybody],
            ),
            Stage::Running { .. } => (
                vec![want(Part::Tapped, 1, (1, 1 + BIG, 1 + BIG)), want(Part::Meeting, 0, (1, 11, u16::MAX))],
                vec![want(Part::People, 2, (1, 2, 2))],
            ),
            Stage::Done { .. } => (
                vec![want(Part::Result, 0, (1, 11 + around, u16::MAX))],
                vec![want(Part::Turns, 1, (4 + around, 8 + around, u16::MAX))],
            ),
        }
    }

    fn parts(&self, body: Rect) -> Vec<(Part, Rect)> {
        let (mut left, right) = self.columns();
        match self.frame {
            Frame::TitleRow => {
                left.extend(right);
                stack(body, &left)
            }
            Frame::Border => {
                let halves = Layout::horizontal([Constraint::Percentage(LEFT), Constraint::Fill(1)]);
                let [one, other] = halves.areas(body);
                let mut placed = stack(one, &left);
                placed.extend(stack(other, &right));
                placed
            }
        }
    }

    fn part(&self, part: Part, area: Rect, buf: &mut Surface<'_>) {
        match (part, &self.practise.stage) {
            (Part::About, _) => self.about(area, buf),
            (Part::Tapped, _) => self.tapped(area, buf),
            (Part::Meeting, _) => self.meeting(area, buf),
            (Part::People, _) => self.people(area, buf),
            (Part::Result, Stage::Done { accuracy, .. }) => self.result(accuracy, area, buf),
            (Part::Turns, Stage::Done { accuracy, .. }) => self.turns(accuracy, area, buf),
            // Only at the end is there something to show of it.
            (Part::Result | Part::Turns, Stage::Ready | Stage::Running { .. }) => {}
        }
    }

    /// Draws the frame of a part, and returns the space in it, without its first and last column.
    fn panel(&self, title: &str, state: &str, area: Rect, buf: &mut Buffer) -> Rect {
        let panel = Panel { title, state, focused: false };
        space::inner(panel.draw(self.frame, area, buf, self.theme))
    }

    fn about(&self, area: Rect, buf: &mut Buffer) {
        let mut room = self.panel(words::panel_about(), "", area, buf);
        let texts = [
            words::about_lines().to_owned(),
            words::about_keys().to_owned(),
            words::about_quiet(self.keymap),
            words::about_hands(self.keymap),
            words::about_halves().to_owned(),
            words::about_end().to_owned(),
        ];
        let lines = self.sentences(&texts, room);
        let spare = room.height.saturating_sub(space::rows(lines.len()) + 1);
        if spare >= BIG {
            let title = Rect { height: spare.min(VERY_BIG), ..room };
            space::take(&mut room, |_| {
                big::draw(title, buf, words::two_minutes(), 1, self.theme.strong(), self.theme) + 1
            });
        }
        line::lines(room, buf, &lines);
    }

    /// Sentences below each other, with a free row between them if there is room. The last row says if some are left out.
    fn sentences(&self, texts: &[String], room: Rect) -> Vec<Line<'static>> {
        let columns = usize::from(room.width);
        let wrapped: Vec<Vec<String>> = texts.iter().map(|text| line::wrap(text, columns)).collect();
        let (height, all) = (usize::from(room.height), wrapped.iter().map(Vec::len).sum::<usize>());
        let airy = all + wrapped.len() < height;
        let between = vec![String::new(); usize::from(airy)];
        let mut rows = wrapped.join(&between[..]);
        if rows.len() > height {
            rows.truncate(height);
            if let Some(last) = rows.last_mut() {
                *last = line::fit(&format!("{last} {}", line::CUT), columns, self.theme.ascii);
            }
        }
        rows.into_iter().map(|row| plain(row, Style::new())).collect()
    }

    /// What is said to the person, and the keys.
    fn bottom(&self, window: Rect) -> Lines {
        let columns = usize::from(window.width).saturating_sub(2);
        let said = match &self.practise.stage {
            Stage::Running { .. } if self.practise.hand_next => Some(words::ask_hand().to_owned()),
            Stage::Done { asking: true, .. } => Some(words::ask_save().to_owned()),
            Stage::Ready | Stage::Running { .. } | Stage::Done { .. } => self.practise.notice.clone(),
        };
        let mut said =
            said.map(|said| line::wrapped(&said, columns, 1, self.theme.strong())).unwrap_or_default();
        if said.is_empty() && window.height >= NOTICE_FROM {
            said.push(Line::default());
        }
        let rows = if window.height >= NOTICE_FROM { 2 } else { 1 };
        let keys = self.keys();
        let keys = keys.iter().map(|(key, written, what)| (*key, written.as_str(), *what));
        let mut out = Lines::from(said);
        out.extend(key_row::of(keys, window.width, rows, self.theme));
        out
    }

    fn entry(&self, (key, what): (String, &'static str)) -> Entry {
        Entry {
            sign: Span::styled(key, self.theme.strong()),
            meaning: Span::styled(what, self.theme.quiet()),
        }
    }

    /// The keys that work now, most needed first.
    fn keys(&self) -> Vec<(Option<Key>, String, &'static str)> {
        let named = |code: Code, what| (Some(Key::plain(code)), code.to_string(), what);
        let leave = named(Code::Esc, words::key_leave());
        match self.practise.stage {
            Stage::Ready => vec![named(Code::Enter, words::key_start()), leave],
            Stage::Running { .. } => {
                let of_meeting = [Command::Open, Command::Someone, Command::Hand, Command::Undo];
                let mut keys = meeting::keys(self.keymap, &of_meeting);
                keys.insert(2.min(keys.len()), leave);
                keys
            }
            Stage::Done { asking, .. } => {
                let mut keys = vec![leave, named(Code::Enter, words::key_again())];
                if asking {
                    let answers = result::answers().into_iter();
                    keys.splice(
                        ..0,
                        answers.map(|(key, what)| (key.chars().next().map(Key::char), key, what)),
                    );
                }
                keys
            }
        }
    }
}

fn want(part: Part, worth: u8, (least, good, most): (u16, u16, u16)) -> Want<Part> {
    Want { part, worth, least, good, most }
}
