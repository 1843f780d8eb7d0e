//! The balance in the live view: its word, its bars, a line for each group, and how long others have talked.

use ratatui::{
    buffer::Buffer,
    layout::Rect,
    style::Style,
    text::{Line, Span},
};

use crate::{
    domain::measures::{
        balance,
        shares::{self, GroupShare},
    },
    text::{format, messages::lines, people, preparation, screen as words},
    tui::{
        meeting::view::{MeetingView, SinceCentred},
        widget::{
            bar,
            line::{self, plain},
            panel::{Frame, Panel},
            space,
        },
    },
};

/// Columns for a group's name: the most, and the fewest it is cut to before a fact is left out.
const LONG_LABEL: usize = 28;
const SHORT_LABEL: usize = 12;
/// Columns of a group's line beside its name and its facts.
const MARGINS: usize = 6;
/// Columns of the edge of the panel beside its title and its state.
const TITLE_MARGINS: usize = 10;
/// Between two facts of a group.
const BETWEEN: &str = "   ";
/// From this height of the window on there is room for higher bars.
const HIGH_BARS_FROM: u16 = 36;

/// A row of the balance; what is worth more stays longer.
enum Row {
    /// The scale over the bars.
    Axis,
    Bar(&'static str, Vec<bar::Segment>),
    Line(Line<'static>),
}

/// The rows that are good for the balance, inside its frame: two bars, the groups, and how long others have talked.
pub fn rows(meeting: &MeetingView<'_>, frame: Frame, window: Rect) -> u16 {
    let groups = space::rows(meeting.in_balance().len());
    let more = match frame {
        // The axis, how far one person carries a group; from some height on bars of two rows.
        Frame::Border if window.height >= HIGH_BARS_FROM => 4,
        Frame::Border => 2,
        Frame::TitleRow => 0,
    };
    // And how many people each group has, beside who is not counted.
    2 + groups + 1 + 1 + more
}

/// The panel of the balance: its word at the end of the title.
pub fn draw(meeting: &MeetingView<'_>, frame: Frame, area: Rect, buf: &mut Buffer) {
    if area.height < 2 {
        return line::put(buf, (area.x, area.y), &word(meeting), area.width);
    }
    let state = meeting.balance_word();
    let panel = Panel { title: &title(meeting, &state, area.width), state: &state, focused: false };
    let inner = panel.draw(frame, area, buf, meeting.theme);
    let wanted = rows_in(meeting, inner.width, inner.height);
    let bars = wanted.iter().filter(|(_, row)| matches!(row, Row::Bar(..))).count();
    let spare = usize::from(inner.height).saturating_sub(wanted.len());
    let bar_rows = if bars > 0 && spare >= bars { 2 } else { 1 };
    let mut left = inner;
    for (_, row) in &wanted {
        space::take(&mut left, |r| match row {
            Row::Axis => axis(meeting, r, buf),
            Row::Bar(label, segments) => {
                labelled_bar(meeting, label, segments, Rect { height: bar_rows.min(r.height), ..r }, buf);
                bar_rows
            }
            Row::Line(line) => {
                line::put(buf, (r.x, r.y), line, r.width);
                1
            }
        });
    }
}

/// What the panel is called, and how far off its shares may be where there is room for that.
fn title(meeting: &MeetingView<'_>, state: &str, width: u16) -> String {
    let short = words::panel_balance().to_owned();
    let Some(error) = meeting.shares_error() else { return short };
    let long = long_title(error);
    let has_room = line::width(&long) + line::width(state) + TITLE_MARGINS <= usize::from(width);
    if has_room { long } else { short }
}

/// *Balance, give or take 10 points*.
fn long_title(points: u64) -> String {
    format!("{}, {}", words::panel_balance(), words::shares_error(points))
}

/// The rows that fit, from top to bottom, each with its worth.
fn rows_in(meeting: &MeetingView<'_>, width: u16, height: u16) -> Vec<(u8, Row)> {
    let lately = meeting.balance.enough && meeting.balance.enough_recent;
    let recent = if lately { meeting.bar_segments(|g| g.recent) } else { vec![] };
    let whole = if meeting.balance.enough { meeting.bar_segments(|g| g.share) } else { vec![] };
    let mut rows = vec![];
    // One group by itself has nothing to balance.
    if meeting.session.is_balanced() {
        rows.push((5, Row::Axis));
        rows.push((2, Row::Bar(words::lately(), recent)));
        rows.push((3, Row::Bar(words::so_far(), whole)));
    }
    let lines =
        |worth, lines: Vec<Line<'static>>| lines.into_iter().map(move |line| (worth, Row::Line(line)));
    let has_people = holds_people(meeting, width);
    rows.extend(lines(1, groups(meeting, width, has_people)));
    rows.extend(lines(0, since(meeting)));
    rows.extend(lines(4, people_and_uncounted(meeting, width, has_people)));
    rows.extend(lines(6, spread(meeting)));
    while rows.len() > usize::from(height) {
        let Some(last) = (0..rows.len()).rev().max_by_key(|at| rows[*at].0) else { break };
        rows.remove(last);
    }
    rows
}

/// Columns of the label before every bar.
fn label_columns(area: Rect) -> u16 {
    let longest = line::width(words::so_far()).max(line::width(words::lately()));
    space::rows(longest + 2).min(area.width / 3)
}

/// The bar after its label.
fn bar_area(area: Rect) -> Rect {
    let label = label_columns(area) + 1;
    Rect { x: area.x + label, width: area.width.saturating_sub(label + 1), ..area }
}

/// A bar after its label. All bars begin in the same column, and the label leaves most of the row to the bar.
fn labelled_bar(
    meeting: &MeetingView<'_>,
    label: &str,
    segments: &[bar::Segment],
    area: Rect,
    buf: &mut Buffer,
) {
    let columns = label_columns(area);
    let label = line::fit(label, usize::from(columns.saturating_sub(2)), meeting.theme.ascii);
    line::put_text(buf, (area.x + 1, area.y), label, columns, meeting.theme.quiet());
    bar::draw(bar_area(area), buf, segments, meeting.aim_mark(), meeting.theme);
}

/// A quarter, a half and three quarters over the bars, and the word *aim* over its mark.
fn axis(meeting: &MeetingView<'_>, area: Rect, buf: &mut Buffer) -> u16 {
    let quarters = [0.0, 0.25, 0.5, 0.75].map(|share| (share, format::percent(share)));
    let aim = meeting.aim_mark().map(|aim| (aim, words::aim_is(aim)));
    let marks = quarters.iter().chain(&aim).map(|(share, text)| (*share, text.as_str()));
    bar::scale(bar_area(area), buf, marks, meeting.theme);
    1
}

/// One line a group in the balance: its pattern, name, share, headcount and aim, each fact in a column of its own.
/// With little room the name gives way first: its pattern stands on the bar too, and a cut name is still known.
/// `has_people`: there is room for the headcount.
fn groups(meeting: &MeetingView<'_>, width: u16, has_people: bool) -> Vec<Line<'static>> {
    let in_balance = meeting.in_balance();
    let shown = |g: &&GroupShare| {
        figures(meeting, g).into_iter().chain(people_fact(meeting, g).filter(|_| has_people)).collect()
    };
    let mut facts = in_columns(in_balance.iter().map(shown).collect());
    keep_fitting(&mut facts, usize::from(width).saturating_sub(SHORT_LABEL + MARGINS));
    let most = facts.iter().map(|facts| line::width(&facts.join(BETWEEN))).max().unwrap_or(0);
    let room = usize::from(width).saturating_sub(most + MARGINS).clamp(SHORT_LABEL, LONG_LABEL);
    let labels: Vec<String> = in_balance.iter().map(|g| label(meeting, g, room)).collect();
    let longest = labels.iter().map(|l| line::width(l)).max().unwrap_or(0).min(room);
    let row = |((g, label), facts): ((&&GroupShare, &String), Vec<String>)| {
        let pattern = meeting.pattern_index(g.group);
        Line::from(vec![
            Span::raw(" "),
            Span::styled(format!("{} ", meeting.theme.pattern(pattern)), meeting.theme.group(pattern)),
            Span::raw(line::cell(label, longest, meeting.theme.ascii) + "  "),
            Span::raw(facts.join(BETWEEN)),
        ])
    };
    in_balance.iter().zip(&labels).zip(facts).map(row).collect()
}

/// The same fact of every group as wide as the widest, with the figures below each other.
fn in_columns(mut rows: Vec<Vec<String>>) -> Vec<Vec<String>> {
    let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
    for column in 0..columns {
        let widest =
            rows.iter().filter_map(|row| row.get(column)).map(|fact| line::width(fact)).max().unwrap_or(0);
        for fact in rows.iter_mut().filter_map(|row| row.get_mut(column)) {
            let missing = widest.saturating_sub(line::width(fact));
            fact.insert_str(0, &" ".repeat(missing));
        }
    }
    rows
}

/// Keeps as many facts of every group as fit, at least the first.
fn keep_fitting(facts: &mut [Vec<String>], columns: usize) {
    let fits = |facts: &[Vec<String>]| {
        facts.iter().all(|facts| facts.len() < 2 || line::width(&facts.join(BETWEEN)) <= columns)
    };
    while !fits(facts) {
        for facts in facts.iter_mut() {
            facts.pop();
        }
    }
}

/// A group's name; where that is too long, without what is said beside it (*and carers*).
fn label(meeting: &MeetingView<'_>, g: &GroupShare, room: usize) -> String {
    let whole = meeting.group_label(g.group);
    let without_carers = || people::group_name(&meeting.session.roster.groups()[g.group]).into_owned();
    if line::width(&whole) > room { without_carers() } else { whole }
}

/// The figures of a group, what matters most first; the aim last, since the mark on the bar shows it too.
fn figures(meeting: &MeetingView<'_>, g: &GroupShare) -> Vec<String> {
    let enough = meeting.balance.enough;
    let recent = g.recent.filter(|_| enough && meeting.balance.enough_recent).map(words::lately_share);
    let whole = g.share.filter(|_| enough).map(words::whole_share);
    let early = whole.is_none().then(|| headcount(meeting, g));
    let aim = g.target.map(words::aim_is);
    [early, recent, whole, aim].into_iter().flatten().collect()
}

/// A group's part of the people, or of the time they were here, which its share is seen beside.
fn people_fact(meeting: &MeetingView<'_>, g: &GroupShare) -> Option<String> {
    let part = g.even_share.filter(|_| meeting.balance.enough && g.share.is_some())?;
    Some(if g.by_heads { words::of_people(part) } else { words::of_time_here(part) })
}

/// All that is said of a group.
fn facts(meeting: &MeetingView<'_>, g: &GroupShare) -> Vec<String> {
    figures(meeting, g).into_iter().chain(people_fact(meeting, g)).collect()
}

/// Whether a line of a group has room for all that is said of it.
fn holds_people(meeting: &MeetingView<'_>, width: u16) -> bool {
    let in_balance = meeting.in_balance();
    let facts = in_columns(in_balance.iter().map(|g| facts(meeting, g)).collect());
    let longest = in_balance.iter().map(|g| line::width(&label(meeting, g, SHORT_LABEL))).max().unwrap_or(0);
    let columns =
        |facts: &Vec<String>| line::width(&facts.join(BETWEEN)) + longest.min(SHORT_LABEL) + MARGINS;
    facts.iter().all(|facts| columns(facts) <= usize::from(width))
}

/// Each group's part of the people, where their lines have no room for it, and the share of those who are not counted:
/// on one line if both fit there. The line is kept free before there is anything to say, so that nothing moves.
fn people_and_uncounted(meeting: &MeetingView<'_>, width: u16, has_people: bool) -> Vec<Line<'static>> {
    let theme = meeting.theme;
    let mut parts: Vec<Vec<Span<'static>>> = vec![];
    if !has_people {
        parts.extend(people_line(meeting));
    }
    parts.extend(meeting.uncounted_share().map(|share| vec![Span::styled(share, theme.quiet())]));
    let columns = |part: &Vec<Span<'_>>| part.iter().map(|span| line::width(&span.content)).sum::<usize>();
    let together = parts.iter().map(columns).sum::<usize>() + BETWEEN.len() + 2 <= usize::from(width);
    let between = || Span::raw(BETWEEN);
    let lines: Vec<Vec<Span<'static>>> = if together { vec![parts.join(&between())] } else { parts };
    let after_a_blank = |spans: Vec<Span<'static>>| -> Line<'static> {
        std::iter::once(Span::raw(" ")).chain(spans).collect()
    };
    lines.into_iter().map(after_a_blank).collect()
}

/// What each group would have if everybody talked the same: its pattern and its part of the people.
fn people_line(meeting: &MeetingView<'_>) -> Option<Vec<Span<'static>>> {
    let theme = meeting.theme;
    let shown = |g: &GroupShare| g.even_share.filter(|_| meeting.balance.enough && g.share.is_some());
    let in_balance = meeting.in_balance();
    let by_heads = in_balance.iter().find(|g| shown(g).is_some())?.by_heads;
    let title = if by_heads { words::parts_of_people() } else { words::parts_of_time() };
    let mut spans = vec![Span::styled(title, theme.quiet())];
    for (g, part) in in_balance.iter().filter_map(|g| Some((g, shown(g)?))) {
        let index = meeting.pattern_index(g.group);
        spans.push(Span::raw("  "));
        spans.push(Span::styled(theme.pattern(index), theme.group(index)));
        spans.push(Span::raw(format!(" {}", format::percent(part))));
    }
    Some(spans)
}

/// How many people of a group are here; a group's key may stand for people who were not counted.
fn headcount(meeting: &MeetingView<'_>, g: &GroupShare) -> String {
    if meeting.session.times_individuals() {
        return words::headcount(meeting.session.roster.here_in(g.group));
    }
    g.people.map_or_else(|| preparation::not_counted().to_owned(), words::headcount)
}

/// The state of the balance in a few words, for a window that has no room for more.
fn word(meeting: &MeetingView<'_>) -> Line<'static> {
    Line::from(vec![Span::raw(" "), Span::styled(meeting.balance_word(), meeting.theme.strong())])
}

/// All that the panel shows, in sentences: the word, each group with its facts, and how long others have talked.
pub fn sentences(meeting: &MeetingView<'_>) -> Vec<String> {
    let group = |g: &&GroupShare| lines::group(&facts(meeting, g).join(", "), &meeting.group_label(g.group));
    let word = Some(meeting.balance_word()).filter(|word| !word.is_empty());
    let error = meeting.shares_error().map(|points| lines::sentence(&long_title(points)));
    let groups = meeting.in_balance().iter().map(group).collect::<Vec<_>>();
    let others = meeting.since_centred().map(|since| since.in_words()).into_iter();
    let others = others.chain(meeting.uncounted_share()).chain(spread_texts(meeting));
    word.map(|word| lines::sentence(&word))
        .into_iter()
        .chain(groups)
        .chain(error)
        .chain(others.map(|text| lines::sentence(&text)))
        .collect()
}

/// How far one person carries a group beside the centred one; never said of the centred group.
fn spread(meeting: &MeetingView<'_>) -> Vec<Line<'static>> {
    let line = |text: String| plain(format!(" {text}"), meeting.theme.quiet());
    spread_texts(meeting).into_iter().map(line).collect()
}

fn spread_texts(meeting: &MeetingView<'_>) -> Vec<String> {
    let text = |g: &GroupShare| {
        let share = shares::top_share(&meeting.tally, g.group).filter(|_| meeting.balance.enough)?;
        Some(words::spread_within(&meeting.group_label(g.group), g.people?, share))
    };
    meeting.others_in_balance().filter_map(text).collect()
}

/// How long others have talked since the centred group spoke; strong once that is long. The line is kept free where that
/// is not counted, so that nothing moves.
fn since(meeting: &MeetingView<'_>) -> Vec<Line<'static>> {
    let line = |since: SinceCentred| {
        let strong = since.ms >= balance::ABSENCE_STRONG_MS;
        let style = if strong { meeting.theme.strong() } else { Style::new() };
        Line::from(vec![Span::raw(" "), Span::styled(since.in_words(), style)])
    };
    let is_counted = meeting.centred_here().is_some();
    is_counted.then(|| meeting.since_centred().map(line).unwrap_or_default()).into_iter().collect()
}
