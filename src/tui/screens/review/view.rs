//! The review of one session: a guess first, then its sections, one key apart. Fit for others to see until people
//! are shown.
//!
//! ```text
//!  Nights on the ward  Wed 6 May 2026  1:22:50      1 to 30 of 42  people hidden
//!  1 balance  2 timeline  3 items  4 voices  5 notes  6 end  7 agreed  8 people
//! ╭ How talk was shared ───────────────────────────────────────────────────────╮
//! ```

pub mod announce;
mod guess;
mod notes;
mod page;
mod ribbon;
mod timeline;
mod turns;

use ratatui::{
    layout::Rect,
    text::{Line, Span},
};

use crate::{
    domain::{Session, record::moment::clock},
    text::{format, report as report_words, review as words, screen},
    tui::{
        command::{Command, Place},
        frame::{bottom, help},
        keymap::Keymap,
        meeting::{state::Mode, view::MeetingView},
        screens::review::state::{Amending, Guessing, Review, Section},
        surface::{Focus, Surface, Target},
        theme::Theme,
        widget::{cards::Page, line, panel::Frame, space, tabs},
    },
};

/// Below this height the line of sections is left out.
const LOW: u16 = 10;

pub fn draw(review: &Review, keymap: &Keymap, theme: Theme, area: Rect, buf: &mut Surface<'_>) {
    let meeting = meeting_view(review, keymap, theme);
    if let Mode::Help { state } = &review.live.mode {
        return help::draw(keymap, theme, (meeting.place, state), area, buf);
    }
    if review.guess == Guessing::Asked {
        return guess::draw(&meeting, review, area, buf);
    }
    let bottom = bottom::lines(&meeting, area);
    let (_, foot) = space::split_foot(area, bottom.len());
    let room = section_area(area, bottom.len());
    let place = draw_section(&meeting, review, area, room, buf);
    let top = Rect { height: area.height.min(room.y - area.y), ..area };
    line::lines(top, buf, &[head(&meeting, review, &place, area.width)]);
    if top.height > 1 {
        draw_tabs(&meeting, review, Rect { y: top.y + 1, height: 1, ..top }, buf);
    }
    buf.text(foot, &bottom);
}

/// Draws the open section, and returns where in it one is; empty, when all of it is in view.
fn draw_section(
    meeting: &MeetingView<'_>,
    review: &Review,
    window: Rect,
    room: Rect,
    buf: &mut Surface<'_>,
) -> String {
    let frame = Frame::of(window);
    match review.section {
        Section::Timeline => timeline::draw(meeting, review, frame, room, buf),
        Section::Notes => notes::draw(meeting, review, frame, room, buf),
        Section::Balance
        | Section::Items
        | Section::Voices
        | Section::AtTheEnd
        | Section::Agreed
        | Section::People
        | Section::Amendments => {
            let page = page_of(meeting, review, window, room);
            page.draw(room, buf, review.scroll, meeting.theme);
            if is_free(review) {
                buf.scrolls(room);
            }
            if page.is_scrolled() {
                let from = review.scroll.min(page.last_scroll());
                return screen::rows_of(from + 1, from + usize::from(room.height), page.rows);
            }
        }
    }
    String::new()
}

fn page_of<'a>(meeting: &'a MeetingView<'a>, review: &'a Review, window: Rect, room: Rect) -> Page<'a> {
    Page::in_room(Frame::of(window), room, |grid| page::cards(meeting, review, grid, room.height))
}

/// How far the open section can be scrolled.
#[must_use]
pub fn last_scroll(review: &Review, keymap: &Keymap, theme: Theme, area: Rect) -> usize {
    if matches!(review.section, Section::Timeline | Section::Notes) || review.guess == Guessing::Asked {
        return 0;
    }
    let meeting = meeting_view(review, keymap, theme);
    let room = section_area(area, bottom::lines(&meeting, area).len());
    page_of(&meeting, review, area, room).last_scroll()
}

fn meeting_view<'a>(review: &'a Review, keymap: &'a Keymap, theme: Theme) -> MeetingView<'a> {
    let now = review.live.session().now();
    let left_out = left_out(review);
    MeetingView { place: Place::Review, left_out, ..MeetingView::new(&review.live, keymap, theme, now) }
}

/// Commands that have no use in the open section.
fn left_out(review: &Review) -> Vec<Command> {
    use Command as C;
    // `Command::PutRight` asks for these among others.
    let mut out = vec![C::Give, C::Earlier, C::Later];
    if review.amending != Amending::UnderWay {
        out.extend([C::Undo, C::Redo]);
    }
    if review.section != Section::Timeline {
        out.extend([C::TurnBefore, C::TurnAfter, C::Closer, C::Wider, C::Whole, C::AsItWas]);
    }
    if !matches!(review.section, Section::Timeline | Section::Notes) {
        out.push(C::PutRight);
    }
    out.extend((review.section == Section::Notes).then_some(C::PlayHere));
    out
}

/// The area of the open section, between the head and so many lines at the bottom.
fn section_area(area: Rect, bottom: usize) -> Rect {
    let above = if area.height < LOW { 1 } else { 2 };
    let (body, _) = space::split_foot(area, bottom);
    let above = above.min(body.height);
    Rect { y: body.y + above, height: body.height - above, ..body }
}

/// What the meeting is called, and its day. Nothing where a copy does not tell it.
fn title_and_day(s: &Session) -> (String, String) {
    let title = s.title.clone().unwrap_or_else(|| screen::untitled().to_owned());
    let day = s.opened_at.map(|at| format::weekday_and_day(at.date_naive()));
    let undated = || s.imported_on.map(|_| report_words::no_day().to_owned());
    (title, day.or_else(undated).unwrap_or_default())
}

/// Title and date, where in the section one is, and whether people are shown.
fn head(meeting: &MeetingView<'_>, review: &Review, place: &str, width: u16) -> Line<'static> {
    let s = meeting.session;
    let (title, day) = title_and_day(s);
    let left = vec![
        Span::styled(format!(" {title}"), meeting.theme.strong()),
        Span::styled(format!("  {day}  {}", clock(s.end_so_far().ms())), meeting.theme.quiet()),
    ];
    let people = if review.people { words::shown() } else { words::hidden() };
    let style = if review.people { meeting.theme.marked() } else { meeting.theme.quiet() };
    let mut right = vec![];
    if s.reopened || review.live.saving.trouble.is_some() {
        right.extend([meeting.status_span(), Span::raw("  ")]);
    }
    if !place.is_empty() {
        right.push(Span::styled(format!("{place}  "), meeting.theme.quiet()));
    }
    right.extend([Span::styled(people.to_owned(), style), Span::raw(" ")]);
    line::two_ends(left, right, width, meeting.theme.ascii)
}

/// Each section with its digit; where there is no room, with the open one's name alone.
fn draw_tabs(meeting: &MeetingView<'_>, review: &Review, area: Rect, buf: &mut Surface<'_>) {
    let open = review.section.place();
    let columns: usize = words::parts().iter().map(|part| line::width(part) + 3).sum();
    let short = columns > usize::from(area.width);
    let title = |(n, name): (usize, &str)| {
        let name = if short && n != open { "" } else { name };
        format!("{} {name}", n + 1).trim_end().to_owned()
    };
    let titles = words::parts().into_iter().enumerate().map(title).collect();
    let places = tabs::draw(area, buf, titles, open, 0, meeting.theme);
    for (section, place) in Section::ALL.into_iter().zip(places) {
        if section == review.section {
            buf.focus(Focus::Part, place.x, place.y);
        } else if let Some(key) = meeting.keymap.keys(section.command()).first().filter(|_| is_free(review)) {
            buf.target(place, Target::Key(*key));
        }
    }
}

/// Whether the keys go to the open section: nothing is asked.
pub fn is_free(review: &Review) -> bool {
    matches!(review.live.mode, Mode::Floor)
}
