//! The question when somebody leaves a running meeting: stay, leave for now, close together, or end.

use ratatui::{
    style::Style,
    text::{Line, Span},
};

use crate::{
    text::screen as words,
    tui::{
        meeting::{state::LeaveChoice, view::MeetingView},
        widget::line::{self, plain},
    },
};

/// The question, and its choices side by side if they fit.
pub fn lines(meeting: &MeetingView<'_>, chosen: LeaveChoice, width: u16) -> Vec<Line<'static>> {
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
    let question = plain(format!(" {} {}", words::leave_question(), words::leave_keys()), strong);
    std::iter::once(question).chain(rows).collect()
}

/// A line with a blank before each span.
fn indented(spans: Vec<Span<'static>>) -> Line<'static> {
    spans.into_iter().flat_map(|span| [Span::raw(" "), span]).collect()
}
