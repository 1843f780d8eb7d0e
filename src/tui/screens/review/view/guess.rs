//! The guess who talked most, before anything is shown.

use ratatui::{
    layout::Rect,
    style::Style,
    text::{Line, Span},
};

use super::title_and_day;
use crate::{
    text::{closing, review as words},
    tui::{
        keymap::Key,
        meeting::view::MeetingView,
        screens::review::state::Review,
        surface::{Focus, Lines, Surface, Target},
        widget::{
            big,
            line::{self, plain},
            panel::{Frame, Panel},
            space,
        },
    },
};

/// From this height on there are free lines, and what the guess is for is said.
const ROOMY: u16 = 14;
/// Lines of the large question at the most.
const LARGE_LINES: usize = 3;

pub fn draw(meeting: &MeetingView<'_>, review: &Review, area: Rect, buf: &mut Surface<'_>) {
    let (theme, s) = (meeting.theme, meeting.session);
    let roomy = area.height >= ROOMY;
    let (mut body, foot) = space::split_foot(area, 1);
    line::lines(foot, buf, &[plain(format!(" {}", words::guess_keys()), theme.quiet())]);
    let (title, day) = title_and_day(s);
    let head = vec![
        Span::styled(format!(" {}: {title}", words::title()), theme.strong()),
        Span::styled(format!("  {day}"), theme.quiet()),
    ];
    let head = line::two_ends(head, vec![], area.width, theme.ascii);
    space::take(&mut body, |row| {
        line::put(buf, (row.x, row.y), &head, row.width);
        1 + u16::from(roomy)
    });
    let frame = if roomy { Frame::of(area) } else { Frame::TitleRow };
    let panel = Panel { title: words::guess_heading(), state: "", focused: true };
    let mut left = space::inner(if roomy { panel.draw(frame, body, buf, theme) } else { body });
    let below = space::rows(lines(meeting, review, left, roomy).len()) + 1;
    let room = Rect { height: left.height.saturating_sub(below).min(left.height * 2 / 3), ..left };
    if roomy && big::fits(room, closing::guess_question(), LARGE_LINES, theme) {
        space::take(&mut left, |_| {
            big::draw(room, buf, closing::guess_question(), LARGE_LINES, Style::new(), theme) + 1
        });
    } else {
        let columns = usize::from(left.width).saturating_sub(2);
        let question = line::wrapped(closing::guess_question(), columns, 1, theme.strong());
        space::take(&mut left, |area| {
            line::lines(area, buf, &question);
            space::rows(question.len())
        });
    }
    buf.text(left, &lines(meeting, review, left, roomy));
}

fn lines(meeting: &MeetingView<'_>, review: &Review, area: Rect, roomy: bool) -> Lines {
    let theme = meeting.theme;
    let columns = usize::from(area.width).saturating_sub(2);
    let wrapped = |text: &str, style: Style| line::wrapped(text, columns, 1, style);
    let blank: Vec<Line<'static>> = roomy.then(Line::default).into_iter().collect();
    let mut out = Lines::default();
    if roomy {
        out.extend(wrapped(words::guess_first(), Style::new()));
        out.extend(wrapped(closing::reflect_first(), theme.quiet()));
    }
    let choices = choices(meeting, review);
    let all = choices.len();
    let mut choices = Lines::from(choices).with_cursor(Focus::Row, 0, 0);
    for (n, digit) in ('1'..='9').enumerate().take(all) {
        choices.target(Rect::new(0, space::rows(n), area.width, 1), Target::Key(Key::char(digit)));
    }
    out.extend(blank.clone());
    out.extend(choices);
    out.extend(blank);
    let notice = review.live.notice.iter().flat_map(|notice| wrapped(notice, theme.strong()));
    out.extend(notice.collect::<Vec<_>>());
    out
}

/// The groups one may guess and *about even*.
pub fn choice_texts(meeting: &MeetingView<'_>, review: &Review) -> Vec<String> {
    let labels = review.choices().into_iter().map(|g| meeting.group_label(g));
    labels.chain([closing::even().to_owned()]).collect()
}

/// The same, each with its digit.
fn choices(meeting: &MeetingView<'_>, review: &Review) -> Vec<Line<'static>> {
    let line = |(n, label): (usize, String)| {
        let digit = Span::styled(format!("  {}  ", n + 1), meeting.theme.strong());
        Line::from(vec![digit, Span::raw(label)])
    };
    choice_texts(meeting, review).into_iter().enumerate().map(line).collect()
}
