//! The facilitator's view: four large facts. Is the talk in balance, how long since the centred group spoke, who has
//! not spoken, and who is next.

use ratatui::{buffer::Buffer, layout::Rect, style::Style};

use super::{draw_bar, legend, purpose, put_row};
use crate::{
    domain::{measures::balance, queue::order::Next, record::moment::clock},
    text::{format, hand, preparation, screen as words},
    tui::{
        frame::bottom,
        meeting::view::MeetingView,
        theme::Sign,
        widget::{
            big, line,
            space::{self, inner, take},
        },
    },
};

/// The bar needs more rows than this below the headline.
const BAR_FROM: u16 = 8;
/// With more rows than this left, facts have a free row between them.
const GAP_FROM: u16 = 10;
/// Most rows of the clock since the centred group spoke.
const CLOCK_ROWS: u16 = 4;

pub fn draw(meeting: &MeetingView<'_>, area: Rect, buf: &mut Buffer) {
    let bottom = bottom::lines(meeting, area);
    let (body, foot) = space::split_foot(area, bottom.len());
    let mut left = inner(body);
    let stopped = meeting.tally.floor().is_stopped();
    let headline = if stopped { meeting.floor_label().0 } else { meeting.balance_headline() };
    take(&mut left, |r| purpose_row(meeting, area.height, r, buf));
    take(&mut left, |r| big::draw_in(area.height, r, buf, &headline, 2, Style::new(), meeting.theme));
    if meeting.balance.enough && left.height > BAR_FROM {
        take(&mut left, |r| balance_rows(meeting, r, buf));
    }
    gap(&mut left);
    take(&mut left, |r| since_centred(meeting, area.height, r, buf));
    gap(&mut left);
    if meeting.session.times_individuals() {
        take(&mut left, |r| not_spoken(meeting, r, buf));
        take(&mut left, |r| expected(meeting, r, buf));
    }
    take(&mut left, |r| next_speaker(meeting, area.height, r, buf));
    line::lines(foot, buf, &bottom);
}

fn gap(left: &mut Rect) {
    if left.height > GAP_FROM {
        take(left, |_| 1);
    }
}

fn purpose_row(meeting: &MeetingView<'_>, window: u16, area: Rect, buf: &mut Buffer) -> u16 {
    let Some(purpose) = purpose(meeting, window) else { return 0 };
    let text = line::fit(purpose, usize::from(area.width), meeting.theme.ascii);
    put_row(area, buf, text, meeting.theme.quiet())
}

/// The bar, and under it which pattern is whose.
fn balance_rows(meeting: &MeetingView<'_>, area: Rect, buf: &mut Buffer) -> u16 {
    draw_bar(meeting, 1, area, buf);
    let groups: Vec<String> = legend(meeting).into_iter().map(|(_, text)| text).collect();
    let when = if meeting.balance.enough_recent { words::lately() } else { words::so_far() };
    if area.height > 1 {
        let below = Rect { y: area.y + 1, ..area };
        put_row(below, buf, format!("{when}  {}", groups.join("   ")), Style::new());
    }
    2
}

/// How long others have talked since the centred group spoke; strong once that is long.
fn since_centred(meeting: &MeetingView<'_>, window: u16, area: Rect, buf: &mut Buffer) -> u16 {
    let Some(centred) = meeting.centred_here() else { return 0 };
    let ms = meeting.balance.since_centred;
    let strong = ms >= balance::ABSENCE_STRONG_MS;
    let style = if strong { meeting.theme.strong() } else { Style::new() };
    let clock_area = Rect { height: area.height.min(CLOCK_ROWS), ..area };
    let used = big::draw_in(window, clock_area, buf, &clock(ms), 1, style, meeting.theme);
    let below = Rect { y: area.y + used, height: area.height.saturating_sub(used), ..area };
    if below.height > 0 {
        let group = meeting.session.roster.group_label(centred);
        put_row(below, buf, words::since_under_clock(&group), style);
    }
    used + 1
}

/// Who has not spoken yet, by name, on as many rows as leave two for the rest.
fn not_spoken(meeting: &MeetingView<'_>, area: Rect, buf: &mut Buffer) -> u16 {
    if meeting.session.roster.people().is_empty() {
        return 0;
    }
    let names: Vec<&str> = meeting.balance.heard.not_yet.iter().map(|p| meeting.label(*p)).collect();
    let text = if names.is_empty() {
        words::everyone().to_owned()
    } else {
        format!("{}: {}", words::not_spoken(), format::list(&names))
    };
    let lines = line::wrapped(&text, usize::from(area.width), 0, meeting.theme.strong());
    let rows = space::rows(lines.len()).min(area.height.saturating_sub(2).max(1));
    line::lines(Rect { height: rows, ..area }, buf, &lines);
    rows
}

/// Who is expected and has not come: one quiet line, if there is room.
fn expected(meeting: &MeetingView<'_>, area: Rect, buf: &mut Buffer) -> u16 {
    let names = meeting.expected();
    if names.is_empty() || area.height < 3 {
        return 0;
    }
    let text = line::fit(&preparation::expected(&names), usize::from(area.width), meeting.theme.ascii);
    put_row(area, buf, text, meeting.theme.quiet())
}

/// Who is next, large, and why; nobody, small.
fn next_speaker(meeting: &MeetingView<'_>, window: u16, area: Rect, buf: &mut Buffer) -> u16 {
    let round = meeting.session.round_now().map(|round| {
        let (offered, of) = round.progress();
        hand::round_progress(offered, of)
    });
    let (person, why) = match (meeting.next_speaker(), round) {
        (Some(Next::Hand(hand)), _) => (hand.person, meeting.hand_reason(hand.reason)),
        (Some(Next::Round(person)), Some(round)) => (person, round),
        (None | Some(Next::Round(_)), round) => {
            let text = round.unwrap_or_else(|| words::hands_up(meeting.hands.len()));
            return put_row(area, buf, text, meeting.theme.quiet());
        }
    };
    let title = format!("{} {} {why}", words::next(), meeting.theme.sign(Sign::Dot));
    put_row(area, buf, title, meeting.theme.quiet());
    let below = Rect { y: area.y + 1, height: area.height.saturating_sub(1), ..area };
    1 + big::draw_in(window, below, buf, meeting.label(person), 1, Style::new(), meeting.theme)
}
