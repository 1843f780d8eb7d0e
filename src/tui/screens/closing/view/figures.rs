//! How the time was shared, beside the guess: by group only, and not where a group is small.

use ratatui::{
    buffer::Buffer,
    layout::Rect,
    style::Style,
    text::{Line, Span},
};

use crate::{
    domain::measures::shares::GroupShare,
    text::{closing as words, messages::lines, people, screen},
    tui::{
        meeting::view::MeetingView,
        widget::{
            bar, line,
            space::{self, take},
        },
    },
};

/// With more rows than this left, there is a free row below the guess.
const GUESS_GAP_FROM: u16 = 4;
/// Rows of the bar: a sixth of the space, but at least two.
const BAR_ROWS: u16 = 2;
const BAR_PART: u16 = 6;

pub fn draw(meeting: &MeetingView<'_>, mut left: Rect, buf: &mut Buffer) {
    let theme = meeting.theme;
    take(&mut left, |r| text(&guess(meeting), theme.strong(), r, buf));
    take(&mut left, |r| u16::from(r.height > GUESS_GAP_FROM));
    if meeting.has_small_group() || !meeting.balance.enough {
        let why = if meeting.balance.enough { screen::too_few() } else { screen::too_early() };
        take(&mut left, |r| text(why, Style::new(), r, buf));
        return;
    }
    take(&mut left, |r| text(screen::so_far(), theme.quiet(), r, buf));
    take(&mut left, |r| {
        let rows = (r.height / BAR_PART).max(BAR_ROWS).min(r.height);
        let area = Rect { height: rows, ..r };
        bar::draw(area, buf, &meeting.bar_segments(|g| g.share), meeting.aim_mark(), theme);
        rows
    });
    for group in meeting.in_balance() {
        take(&mut left, |r| {
            line::put(buf, (r.x, r.y), &group_line(meeting, group), r.width);
            1
        });
    }
    if let Some(share) = meeting.uncounted_share() {
        take(&mut left, |r| text(&share, theme.quiet(), r, buf));
    }
}

fn text(text: &str, style: Style, area: Rect, buf: &mut Buffer) -> u16 {
    let rows = line::wrapped(text, usize::from(area.width), 0, style);
    line::lines(area, buf, &rows);
    space::rows(rows.len())
}

/// The same in sentences.
pub fn sentences(meeting: &MeetingView<'_>) -> Vec<String> {
    let mut out = vec![guess(meeting)];
    if meeting.has_small_group() || !meeting.balance.enough {
        out.push(if meeting.balance.enough { screen::too_few() } else { screen::too_early() }.to_owned());
        return out;
    }
    out.push(format!("{}:", screen::so_far()));
    out.extend(meeting.in_balance().into_iter().map(|group| {
        let label = meeting.group_label(group.group);
        lines::group(&group_facts(meeting, group), &label)
    }));
    out.extend(meeting.uncounted_share());
    out
}

/// What the room guessed.
fn guess(meeting: &MeetingView<'_>) -> String {
    let Some(guess) = &meeting.session.closing.guess else { return words::no_guess().to_owned() };
    let roster = &meeting.session.roster;
    let group = guess.group.as_deref().and_then(|id| roster.group_index(id));
    words::guess(group.map(|g| people::group(roster, g)).as_deref())
}

/// A group's pattern, name, share, headcount and aim.
fn group_line(meeting: &MeetingView<'_>, group: &GroupShare) -> Line<'static> {
    let pattern = meeting.pattern_index(group.group);
    let facts = group_facts(meeting, group);
    Line::from(vec![
        Span::styled(format!("{} ", meeting.theme.pattern(pattern)), meeting.theme.group(pattern)),
        Span::raw(format!("{}  {facts}", meeting.group_label(group.group))),
    ])
}

fn group_facts(meeting: &MeetingView<'_>, group: &GroupShare) -> String {
    let share = meeting.share_line_with_error(group).unwrap_or_default();
    let aim = group.target.map(|target| format!(", {}", screen::aim_is(target))).unwrap_or_default();
    format!("{share}{aim}")
}
