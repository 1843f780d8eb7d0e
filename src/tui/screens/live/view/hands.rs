//! Hands and the go-round under way, as lines of the live view and in its column at the side.

use ratatui::text::{Line, Span};

use crate::{
    domain::queue::order::Suggested,
    text::{hand, screen as words},
    tui::{
        meeting::{panel::List, view::MeetingView},
        theme::Sign,
        widget::line::{self, plain},
    },
};

/// Columns for how many hands more there are.
const MORE: usize = 5;

/// The go-round under way, and the hands in the suggested order; without either, no line.
pub fn lines(meeting: &MeetingView<'_>, width: u16) -> Vec<Line<'static>> {
    let round = round(meeting).map(|text| plain(format!(" {text}"), meeting.theme.strong()));
    // An open panel lists them already.
    let listed = meeting.live.panel.is_some_and(|panel| panel.list == List::Hands);
    let hands = (!listed && !meeting.hands.is_empty()).then(|| in_order(meeting, width));
    round.into_iter().chain(hands).collect()
}

/// The hands on one line, as many as fit. Only the first says why it has its place; the panel says it of each.
fn in_order(meeting: &MeetingView<'_>, width: u16) -> Line<'static> {
    let mut spans = vec![Span::styled(format!(" {} ", heading(meeting)), meeting.theme.quiet())];
    let columns = |spans: &[Span<'_>]| spans.iter().map(|s| line::width(&s.content)).sum::<usize>();
    for (n, hand) in meeting.hands.iter().enumerate() {
        let (gap, reason) = match n {
            0 => ("", format!(" ({})", meeting.hand_reason(hand.reason))),
            _ => (" ", String::new()),
        };
        let one = [
            Span::raw(format!("{gap} {} ", n + 1)),
            Span::styled(name(meeting, *hand), meeting.theme.strong()),
            Span::styled(reason, meeting.theme.quiet()),
        ];
        if n > 0 && columns(&spans) + columns(&one) + MORE > usize::from(width) {
            spans.push(Span::raw(format!("  +{}", meeting.hands.len() - n)));
            break;
        }
        spans.extend(one);
    }
    Line::from(spans)
}

/// `hands`, and whether the list is closed.
pub fn heading(meeting: &MeetingView<'_>) -> String {
    if meeting.session.queue.closed {
        format!("{} ({})", words::hands(), hand::closed())
    } else {
        words::hands().to_owned()
    }
}

/// A name, and the sign of what the hand is for.
pub fn name(meeting: &MeetingView<'_>, hand: Suggested) -> String {
    let sign = meeting.session.queue.get(hand.person).and_then(|raised| hand::sign(raised.kind));
    let sign = sign.map(|sign| format!(" {sign}")).unwrap_or_default();
    format!("{}{sign}", meeting.label(hand.person))
}

/// How the go-round under way goes.
pub fn round(meeting: &MeetingView<'_>) -> Option<String> {
    let round = meeting.session.round_now()?;
    let (offered, of) = round.progress();
    let next = round.next().map(|person| meeting.label(person));
    Some(hand::round_line(next, offered, of, meeting.theme.sign(Sign::Dot)))
}
