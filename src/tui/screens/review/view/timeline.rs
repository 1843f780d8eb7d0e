//! Who spoke when: the ribbon, the chosen turn in words, what the signs mean, and in a wide window the list of turns.

use ratatui::{
    buffer::Buffer,
    layout::{Constraint, Layout, Rect},
    style::Style,
    text::Line,
};

use super::{
    ribbon::{self, MOST_LINES, caption},
    turns,
};
use crate::{
    text::review as words,
    tui::{
        meeting::view::MeetingView,
        screens::review::state::Review,
        surface::Surface,
        widget::{
            big,
            cards::{Grid, Side},
            line,
            panel::{Frame, Panel},
            space,
        },
    },
};

/// Rows for what is known of a turn.
const TURN: u16 = 3;
/// Part of the height that the ribbon leaves, in hundredths, where the turns are listed below it.
const LISTED: u16 = 45;
/// Rows of large letters: the fewest, and the most.
const BIG: u16 = 4;
const MOST_BIG: u16 = 8;

pub fn draw(meeting: &MeetingView<'_>, review: &Review, frame: Frame, area: Rect, buf: &mut Surface<'_>) {
    if area.is_empty() {
        return;
    }
    let theme = meeting.theme;
    let rows = ribbon::rows(meeting, review);
    let grid = Grid { frame, width: area.width };
    let columns = usize::from(grid.columns(Side::Left));
    let turn = caption::about(meeting, review, columns);
    let signs = caption::legend(meeting, review, &rows, columns.saturating_sub(1));
    let turn_rows = space::rows(turn.len()).max(TURN) + frame.rows();
    let below = turn_rows + space::rows(signs.len()) + frame.rows();
    let below = if grid.is_split() { below.max(area.height * LISTED / 100) } else { below };
    let others = ribbon::other_lines(review) + frame.rows();
    let least = space::rows(rows.len()) + others;
    let most = space::rows(rows.len()) * MOST_LINES + others;
    let height = area.height.saturating_sub(below).clamp(least, most).min(area.height);
    ribbon::draw(meeting, review, &rows, frame, Rect { height, ..area }, buf);
    let mut left = Rect { y: area.y + height, height: area.height - height, ..area };
    if grid.is_split() {
        let [own, list] = Layout::horizontal([Constraint::Fill(1), Constraint::Fill(1)]).areas(left);
        turns::draw(meeting, review, frame, list, buf);
        left = own;
    }
    let signs_rows = space::rows(signs.len()) + frame.rows();
    let own = if grid.is_split() { left.height.saturating_sub(signs_rows).max(turn_rows) } else { turn_rows };
    space::take(&mut left, |area| {
        draw_turn(meeting, review, &turn, frame, Rect { height: own.min(area.height), ..area }, buf);
        own
    });
    let panel = Panel { title: words::signs(), state: "", focused: frame == Frame::TitleRow };
    line::lines(space::inner(panel.draw(frame, left, buf, theme)), buf, &signs);
}

/// The chosen turn in words; whose it is in large letters, where there is room.
fn draw_turn(
    meeting: &MeetingView<'_>,
    review: &Review,
    lines: &[Line<'static>],
    frame: Frame,
    area: Rect,
    buf: &mut Buffer,
) {
    let panel = Panel { title: words::this_turn(), state: "", focused: frame == Frame::TitleRow };
    let mut left = space::inner(panel.draw(frame, area, buf, meeting.theme));
    let spare = left.height.saturating_sub(space::rows(lines.len()));
    if let Some(chosen) = review.ribbon.chosen().filter(|_| spare > BIG) {
        let group = review.group_of(chosen).filter(|g| caption::is_told(review, *g));
        let style = group.map_or_else(Style::new, |g| meeting.theme.group(meeting.pattern_index(g)));
        let who = caption::who_for_short(meeting, review, chosen);
        space::take(&mut left, |area| {
            let area = Rect { height: (spare - 1).min(MOST_BIG), ..area };
            big::draw(area, buf, &who, 1, style, meeting.theme) + 1
        });
    }
    line::lines(left, buf, lines);
}
