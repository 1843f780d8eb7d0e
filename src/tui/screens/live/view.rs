//! The keeper's screen: who speaks, the balance, who spoke when, the people, hands, agenda and notes.
//!
//! ```text
//!  Waiting times            2 What matters to us  12:03 of about 40 min       0:42:10  saved
//! ╭ Speaking ───────────── staff ╮╭ Hands ──────────── 2 hands up ╮
//! │ █▀▀▄ █▀▀ █▀▀█          1:12  ││ 1 Jo  question    waiting 0:20│
//! ╰──────────────────────────────╯╰───────────────────────────────╯
//! ╭ Balance ──── staff talking more ╮╭ Agenda ────────────────────╮
//! ```
//!
//! `layout` holds the list of parts: what is shown at which size, and what goes first when room is short. Under 100
//! columns all parts stand in one column, without borders.

mod agenda;
pub mod announce;
mod balance;
mod floor;
mod hands;
mod header;
pub mod in_words;
mod layout;
mod notes;
pub mod panel;
mod people;
mod prepared;
mod ribbon;

use ratatui::{layout::Rect, text::Line};

use self::layout::Part;
use crate::tui::{
    frame::{bottom, stopped},
    meeting::{
        state::Live,
        view::{MeetingView, save_columns, save_span},
    },
    surface::{Focus, Lines, Surface},
    theme::Theme,
    widget::{line, panel::Frame, space},
};

/// With fewer rows than these the first row is left out, since what is asked and who speaks matter more.
const HEADER_FROM: u16 = 4;

pub fn draw(meeting: &MeetingView<'_>, window: Rect, buf: &mut Surface<'_>) {
    let mut bottom = read_out(meeting, window);
    bottom.extend(bottom::lines(meeting, window));
    let (mut body, foot) = space::split_foot(window, bottom.len());
    buf.text(foot, &bottom);
    let frame = Frame::of(window);
    if body.height >= HEADER_FROM {
        let title = header::title(meeting, window.width, frame == Frame::Border);
        space::take(&mut body, |row| {
            line::put(buf, (row.x, row.y), &title, row.width);
            1
        });
    }
    if stopped::is_stopped(meeting) && meeting.live.panel.is_none() && body.height > 1 {
        buf.focus(Focus::Part, body.x, body.y);
        return stopped::draw(meeting, window.height, body, buf);
    }
    for (part, area) in layout::parts(meeting, window, body) {
        draw_part(meeting, part, frame, area, buf);
    }
}

/// What a key reads out in words.
fn read_out(meeting: &MeetingView<'_>, window: Rect) -> Lines {
    let sentences = meeting.live.reading.map(|what| in_words::reading(meeting, what)).unwrap_or_default();
    let columns = usize::from(window.width).saturating_sub(2);
    let style = meeting.theme.strong();
    line::wrapped(&sentences.join(" "), columns, 1, style).into()
}

fn draw_part(meeting: &MeetingView<'_>, part: Part, frame: Frame, area: Rect, buf: &mut Surface<'_>) {
    match part {
        Part::Item => line::put(buf, (area.x, area.y), &header::item(meeting, area.width), area.width),
        Part::Speaking => floor::draw(meeting, frame, area, buf),
        Part::Balance => balance::draw(meeting, frame, area, buf),
        Part::List => {
            if let Some(open) = meeting.live.panel {
                panel::draw(meeting, open, frame, area, buf);
            }
        }
        Part::Ribbon => ribbon::draw(meeting, frame, area, buf),
        Part::People => people::draw(meeting, frame, area, buf),
        Part::HandsLine => buf.text(area, &hands::lines(meeting, area.width)),
        Part::Hands => hands::draw(meeting, frame, area, buf),
        Part::Agenda => agenda::draw(meeting, frame, area, buf),
        Part::Notes => notes::draw(meeting, frame, area, buf),
        Part::Rules => prepared::draw_rules(meeting, frame, area, buf),
        Part::PurposeLine => prepared::draw_purpose_line(meeting, area, buf),
        Part::Purpose => prepared::draw_purpose(meeting, frame, area, buf),
    }
}

/// The save word as `header::title` draws it: at the right end of the first row, before one free column.
pub fn save_word(live: &Live, theme: Theme, area: Rect) -> (Rect, Line<'static>) {
    let columns = space::rows(save_columns());
    let at = Rect { x: area.right().saturating_sub(columns + 1), y: area.y, width: columns, height: 1 };
    (at, Line::from(save_span(live, theme)))
}
