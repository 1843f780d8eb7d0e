//! What was prepared, on a very tall window: what the meeting is for, and the ground rules.

use ratatui::{buffer::Buffer, layout::Rect, style::Style, text::Line};

use crate::{
    text::screen as words,
    tui::{
        meeting::view::MeetingView,
        widget::{
            line,
            panel::{Frame, Panel},
            space,
        },
    },
};

pub fn draw_rules(meeting: &MeetingView<'_>, frame: Frame, area: Rect, buf: &mut Buffer) {
    let rules = &meeting.session.ground_rules;
    let state = if rules.agreed.is_some() { words::rules_agreed() } else { "" };
    let panel = Panel { title: words::panel_rules(), state, focused: false };
    let inner = space::inner(panel.draw(frame, area, buf, meeting.theme));
    let texts: Vec<String> =
        rules.list.iter().map(|(rule, _)| format!("{} {}", rule.rule, rule.text)).collect();
    draw_texts(meeting, &texts, &words::no_rules(meeting.keymap), inner, buf);
}

pub fn draw_purpose(meeting: &MeetingView<'_>, frame: Frame, area: Rect, buf: &mut Buffer) {
    let panel = Panel { title: words::panel_purpose(), state: "", focused: false };
    let inner = space::inner(panel.draw(frame, area, buf, meeting.theme));
    let texts: Vec<String> = meeting.session.charter.purpose.iter().cloned().collect();
    draw_texts(meeting, &texts, &words::no_purpose(meeting.keymap), inner, buf);
}

pub fn draw_purpose_line(meeting: &MeetingView<'_>, area: Rect, buf: &mut Buffer) {
    let purpose = meeting.session.charter.purpose.as_deref().unwrap_or_default();
    line::put_text(buf, (area.x, area.y), format!(" {purpose}"), area.width, meeting.theme.quiet());
}

/// The texts on as many lines as they take; without any, how to add one.
fn draw_texts(meeting: &MeetingView<'_>, texts: &[String], how: &str, area: Rect, buf: &mut Buffer) {
    let columns = usize::from(area.width);
    let lines: Vec<Line<'static>> = if texts.is_empty() {
        line::wrapped(how, columns, 0, meeting.theme.quiet())
    } else {
        texts.iter().flat_map(|text| line::wrapped(text, columns, 0, Style::new())).collect()
    };
    line::lines(area, buf, &lines);
}
