//! The review of one session: a guess first, then its sections, one key apart. Fit for others to see until people
//! are shown.

mod guess;
mod page;
mod ribbon;

use ratatui::{
    buffer::Buffer,
    layout::Rect,
    text::{Line, Span},
    widgets::{Clear, Widget},
};

use crate::{
    domain::record::moment::clock,
    text::{review as words, screen},
    tui::{
        command::{Command, Place},
        frame::{bottom, help},
        keymap::Keymap,
        meeting::{state::Mode, view::MeetingView},
        screens::review::{
            state::{Amending, Guessing, Review, Section},
            view::page::Page,
        },
        theme::Theme,
        widget::{line, space},
    },
};

/// Wider lines are hard to read.
const MOST_COLUMNS: u16 = 110;
/// Below this height the line of sections is left out.
const LOW: u16 = 10;

pub fn draw(review: &Review, keymap: &Keymap, theme: Theme, area: Rect, buf: &mut Buffer) {
    let meeting = meeting_view(review, keymap, theme);
    if let Mode::Help { state } = &review.live.mode {
        return help::draw(keymap, theme, (meeting.place, state), area, buf);
    }
    if review.guess == Guessing::Asked {
        return guess::draw(&meeting, review, area, buf);
    }
    let bottom = bottom::lines(&meeting, area);
    let room = section_area(area, bottom.len());
    line::lines(area, buf, &head(&meeting, review, area));
    if review.section == Section::Timeline {
        ribbon::draw(&meeting, review, room, buf);
    } else {
        draw_page(&meeting, review, room, area, buf);
    }
    let (_, foot) = space::split_foot(area, bottom.len());
    Clear.render(foot, buf);
    line::lines(foot, buf, &bottom);
}

fn draw_page(meeting: &MeetingView<'_>, review: &Review, room: Rect, area: Rect, buf: &mut Buffer) {
    let page = page(meeting, review, room);
    let from = first_line(&page, review, room);
    line::lines(Rect { x: room.x + 1.min(room.width), ..room }, buf, page.lines.iter().skip(from));
    let more = page.lines.len() > from + usize::from(room.height);
    let words = format!("{} ", words::more_below());
    let columns = space::rows(line::width(&words));
    if more && room.bottom() < area.bottom() && room.width > columns {
        buf.set_string(room.right() - columns, room.bottom(), words, meeting.theme.quiet());
    }
}

/// How far the open section can be scrolled.
#[must_use]
pub fn last_scroll(review: &Review, keymap: &Keymap, theme: Theme, area: Rect) -> usize {
    if review.section == Section::Timeline || review.guess == Guessing::Asked {
        return 0;
    }
    let meeting = meeting_view(review, keymap, theme);
    let room = section_area(area, bottom::lines(&meeting, area).len());
    last_line(&page(&meeting, review, room), room)
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

/// The area of the open section, above so many lines at the bottom.
fn section_area(area: Rect, bottom: usize) -> Rect {
    let above = if area.height < LOW { 1 } else { 3 };
    let free = u16::from(area.height >= LOW);
    let height = area.height.saturating_sub(above + space::rows(bottom) + free);
    Rect { y: area.y + above.min(area.height), height, ..area }
}

/// Title and date, whether people are shown, and the sections.
fn head(meeting: &MeetingView<'_>, review: &Review, area: Rect) -> Vec<Line<'static>> {
    let s = meeting.session;
    let title = s.title.clone().unwrap_or_else(|| screen::untitled().to_owned());
    let day = s.opened_at.map(|at| at.format("%-d %b %Y").to_string()).unwrap_or_default();
    let left = vec![
        Span::styled(format!(" {title}"), meeting.theme.strong()),
        Span::styled(format!("  {day}  {}", clock(s.end_so_far().ms())), meeting.theme.quiet()),
    ];
    let people = if review.people { words::shown() } else { words::hidden() };
    let style = if review.people { meeting.theme.alert() } else { meeting.theme.quiet() };
    let mut right = vec![Span::styled(people.to_owned(), style), Span::raw(" ")];
    if s.reopened || review.live.saving.trouble.is_some() {
        right.insert(0, Span::raw("  "));
        right.insert(0, meeting.status_span());
    }
    let mut out = vec![line::two_ends(left, right, area.width, meeting.theme.ascii)];
    if area.height >= LOW {
        out.push(sections(meeting, review, area.width));
    }
    out
}

/// Each section with its digit; where there is no room, with the open one's name alone.
fn sections(meeting: &MeetingView<'_>, review: &Review, width: u16) -> Line<'static> {
    let open = review.section.place();
    let columns: usize = words::parts().iter().map(|p| line::width(p) + 3).sum();
    let short = columns > usize::from(width);
    let part = |(n, name): (usize, &&str)| {
        let here = n == open;
        let name = if short && !here { "" } else { name };
        let style = if here { meeting.theme.alert() } else { meeting.theme.quiet() };
        [Span::raw(" "), Span::styled(format!("{} {name}", n + 1).trim_end().to_owned(), style)]
    };
    Line::from(words::parts().iter().enumerate().flat_map(part).collect::<Vec<_>>())
}

fn page<'a>(meeting: &'a MeetingView<'a>, review: &'a Review, room: Rect) -> Page<'a> {
    Page::new(meeting, review, room.width.saturating_sub(2).min(MOST_COLUMNS))
}

fn last_line(page: &Page<'_>, room: Rect) -> usize {
    page.lines.len().saturating_sub(usize::from(room.height))
}

/// The first line to show: the chosen note stays in view.
fn first_line(page: &Page<'_>, review: &Review, room: Rect) -> usize {
    let height = usize::from(room.height);
    let from = match page.chosen {
        Some((first, end)) => first.min((end + height / 3).saturating_sub(height)),
        None => review.scroll,
    };
    from.min(last_line(page, room))
}
