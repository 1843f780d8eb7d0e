//! Hands and the go-round under way, as lines of the live view and in its column at the side.

use ratatui::{
    layout::Rect,
    text::{Line, Span},
};

use crate::{
    domain::{
        queue::{order::Suggested, policy::Policy},
        record::moment::clock,
    },
    text::{hand, page, screen as words},
    tui::{
        meeting::{panel::List, view::MeetingView},
        surface::{Lines, Surface, Target},
        theme::Sign,
        widget::{
            line::{self, plain, two_ends},
            panel::{Frame, Panel},
            space,
        },
    },
};

/// Columns for how many hands more there are.
const MORE: usize = 5;

/// Rows of the hands where they have no panel: a line for a go-round, and one for the hands; one that is free otherwise.
pub fn line_rows(meeting: &MeetingView<'_>) -> u16 {
    let [round, hands] = [meeting.session.round_now().is_some(), !meeting.hands.is_empty()];
    (u16::from(round) + u16::from(hands)).max(1)
}

/// The panel: the go-round under way, and the hands in the suggested order, each with its reason.
pub fn draw(meeting: &MeetingView<'_>, frame: Frame, area: Rect, buf: &mut Surface<'_>) {
    let state = words::hands_up(meeting.hands.len());
    let panel = Panel { title: words::panel_hands(), state: &state, focused: false };
    let inner = space::inner(panel.draw(frame, area, buf, meeting.theme));
    let columns = usize::from(inner.width);
    let policy = meeting.session.queue.policy;
    let mut out: Vec<Line<'static>> = round(meeting)
        .into_iter()
        .chain(meeting.session.queue.closed.then(|| hand::closed().to_owned()))
        .flat_map(|text| line::wrapped(&text, columns, 0, meeting.theme.strong()))
        .collect();
    // Why each has its place, unless that leaves no room for all of them.
    let why = out.len() + 2 * meeting.hands.len() <= usize::from(inner.height);
    let hands = meeting.hands.iter().enumerate();
    let mut places = vec![];
    for (n, hand) in hands {
        places.push((out.len(), hand.person));
        let [who, reason] = raised(meeting, n, *hand, inner.width);
        out.extend(std::iter::once(who).chain(why.then_some(reason)));
    }
    if policy != Policy::InOrder {
        out.push(plain(line::fit(hand::policy(policy), columns, meeting.theme.ascii), meeting.theme.quiet()));
    }
    let most = usize::from(inner.height);
    if out.len() > most && most > 0 {
        out.truncate(most - 1);
        places.retain(|(row, _)| *row < most - 1);
        let keys = words::more_hands(meeting.keymap);
        out.push(plain(keys, meeting.theme.quiet()));
    }
    line::lines(inner, buf, &out);
    for (row, person) in places {
        let place = Rect { y: inner.y + space::rows(row), height: if why { 2 } else { 1 }, ..inner };
        buf.target(place.intersection(inner), Target::Person(person));
    }
}

/// A hand: who, what for and for how long; below it, why it has its place.
fn raised(meeting: &MeetingView<'_>, n: usize, suggested: Suggested, columns: u16) -> [Line<'static>; 2] {
    let theme = meeting.theme;
    let queued = meeting.session.queue.get(suggested.person);
    let kind = queued.map(|raised| hand::kind(raised.kind)).unwrap_or_default();
    let phone =
        queued.filter(|raised| raised.phone).map(|_| format!(", {}", page::mark())).unwrap_or_default();
    let waits = queued.map(|raised| clock(meeting.tally.clock().saturating_sub(raised.at_ms)));
    let who = vec![
        Span::raw(format!("{} ", n + 1)),
        Span::styled(meeting.label(suggested.person).into_owned(), theme.strong()),
        Span::styled(format!("  {kind}{phone}"), theme.quiet()),
    ];
    let waits = vec![Span::raw(waits.map(|clock| hand::waits(&clock)).unwrap_or_default())];
    let why = format!("  {}", meeting.hand_reason(suggested.reason));
    let why = line::fit(&why, usize::from(columns), theme.ascii);
    [two_ends(who, waits, columns, theme.ascii), plain(why, theme.quiet())]
}

/// The go-round under way, and the hands in the suggested order, for a window without a panel for them.
pub fn lines(meeting: &MeetingView<'_>, width: u16) -> Lines {
    let round = round(meeting).map(|text| plain(format!(" {text}"), meeting.theme.strong()));
    // An open panel lists them already.
    let listed = meeting.live.panel.is_some_and(|panel| panel.list == List::Hands);
    let hands = (!listed && !meeting.hands.is_empty()).then(|| in_order(meeting, width));
    let mut lines = Lines::from(round.into_iter().collect::<Vec<_>>());
    if let Some(hands) = hands {
        lines.extend(hands);
    }
    lines
}

/// The hands on one line, as many as fit. Only the first says why it has its place; the panel says it of each.
fn in_order(meeting: &MeetingView<'_>, width: u16) -> Lines {
    let mut spans = vec![Span::styled(format!(" {} ", heading(meeting)), meeting.theme.quiet())];
    let mut places = vec![];
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
        let (x, wide) = (columns(&spans), columns(&one));
        places.push((Rect::new(space::rows(x), 0, space::rows(wide), 1), Target::Person(hand.person)));
        spans.extend(one);
    }
    let mut line = Lines::from(Line::from(spans));
    for (area, target) in places {
        line.target(area, target);
    }
    line
}

/// `Hands`, and whether the list is closed.
pub fn heading(meeting: &MeetingView<'_>) -> String {
    if meeting.session.queue.closed {
        format!("{} ({})", words::panel_hands(), hand::closed())
    } else {
        words::panel_hands().to_owned()
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
    let next = round.next().map(|person| meeting.label(person));
    let planned_ms = meeting.session.agenda.current().and_then(|item| item.planned_ms);
    Some(hand::round_line(next.as_deref(), round.progress(), planned_ms, meeting.theme.sign(Sign::Dot)))
}
