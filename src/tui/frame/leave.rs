//! The question when somebody leaves a running meeting: stay, leave for now, close together, or end.

use ratatui::{
    layout::Rect,
    style::Style,
    text::{Line, Span},
};

use crate::{
    text::screen as words,
    tui::{
        meeting::{state::LeaveChoice, view::MeetingView},
        surface::{Focus, Lines, Target},
        widget::{
            line::{self, plain},
            space,
        },
    },
};

/// The question, and its choices side by side if they fit.
pub fn lines(meeting: &MeetingView<'_>, chosen: LeaveChoice, width: u16) -> Lines {
    let strong = meeting.theme.strong();
    let choice = |(choice, text): (&LeaveChoice, &str)| {
        let style = if *choice == chosen { meeting.theme.marked() } else { Style::new() };
        Span::styled(format!("[{text}]"), style)
    };
    let texts = words::leave_choices(meeting.session.closing.keep);
    let choices: Vec<Span<'static>> = LeaveChoice::ALL.iter().zip(texts).map(choice).collect();
    let columns: usize = choices.iter().map(|c| line::width(&c.content) + 1).sum();
    let rows = if columns <= usize::from(width) {
        vec![indented(choices)]
    } else {
        choices.into_iter().map(|choice| indented(vec![choice])).collect()
    };
    let at = LeaveChoice::ALL.iter().position(|choice| *choice == chosen).unwrap_or_default();
    let one_row = rows.len() == 1;
    let (row, span) = if one_row { (0, 2 * at + 1) } else { (at, 1) };
    let mut choices = Lines::from(rows).with_cursor(Focus::Row, space::rows(row), span);
    let mut x = 0;
    for (n, text) in texts.iter().enumerate() {
        let columns = space::rows(line::width(text) + 2);
        let place =
            if one_row { Rect::new(x + 1, 0, columns, 1) } else { Rect::new(1, space::rows(n), columns, 1) };
        choices.target(place, Target::Row(n));
        x += columns + 1;
    }
    let question = plain(format!(" {} {}", words::leave_question(), words::leave_keys()), strong);
    let mut out = Lines::from(question);
    out.extend(choices);
    out
}

/// A line with a blank before each span.
fn indented(spans: Vec<Span<'static>>) -> Line<'static> {
    spans.into_iter().flat_map(|span| [Span::raw(" "), span]).collect()
}
