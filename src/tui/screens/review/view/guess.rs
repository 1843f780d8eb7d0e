//! The guess who talked most, before anything is shown.

use ratatui::{
    buffer::Buffer,
    layout::Rect,
    style::Style,
    text::{Line, Span},
};

use crate::{
    text::{closing, review as words, screen},
    tui::{
        meeting::view::MeetingView,
        screens::review::state::Review,
        widget::line::{self, plain},
    },
};

/// From this height on there are free lines, and what the guess is for is said.
const ROOMY: u16 = 14;

pub fn draw(meeting: &MeetingView<'_>, review: &Review, area: Rect, buf: &mut Buffer) {
    let (theme, s) = (meeting.theme, meeting.session);
    let columns = usize::from(area.width).saturating_sub(4);
    let wrapped = |text: &str, style: Style| line::wrapped(text, columns, 2, style);
    let roomy = area.height >= ROOMY;
    let blank = roomy.then(Line::default);
    let title = s.title.clone().unwrap_or_else(|| screen::untitled().to_owned());
    let mut out: Vec<Line<'static>> = blank.iter().cloned().collect();
    out.extend(wrapped(&format!("{}: {title}", words::title()), theme.strong()));
    if roomy {
        let day = s.opened_at.map(|at| at.format("%-d %B %Y").to_string()).unwrap_or_default();
        out.extend(wrapped(&day, theme.quiet()));
    }
    out.extend(blank.clone());
    out.extend(wrapped(closing::guess_question(), theme.strong()));
    if roomy {
        out.extend(wrapped(words::guess_first(), Style::new()));
        out.extend(wrapped(closing::reflect_first(), theme.quiet()));
    }
    out.extend(blank.clone());
    out.extend(choices(meeting, review));
    out.extend(blank);
    out.extend(review.live.notice.iter().flat_map(|notice| wrapped(notice, theme.strong())));
    out.push(plain(format!("  {}", words::guess_keys()), theme.quiet()));
    line::lines(area, buf, &out);
}

/// The groups one may guess and *about even*, each with its digit.
fn choices(meeting: &MeetingView<'_>, review: &Review) -> Vec<Line<'static>> {
    let labels = review.choices().into_iter().map(|g| meeting.session.roster.group_label(g));
    let line = |(n, label): (usize, String)| {
        let digit = Span::styled(format!("  {}  ", n + 1), meeting.theme.strong());
        Line::from(vec![digit, Span::raw(label)])
    };
    labels.chain([closing::even().to_owned()]).enumerate().map(line).collect()
}
