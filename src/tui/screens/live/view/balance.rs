//! The balance in the live view: its bars, a line for each group, the state in a few words, and who has spoken.

use ratatui::{
    buffer::Buffer,
    layout::Rect,
    style::Style,
    text::{Line, Span},
};

use crate::{
    domain::{
        measures::{
            balance,
            shares::{self, GroupShare},
        },
        record::moment::clock,
    },
    text::{preparation, screen as words},
    tui::{
        meeting::view::MeetingView,
        theme::Sign,
        widget::{
            bar,
            line::{self, plain},
            space,
        },
    },
};

/// Columns for a group's name: the most, and the fewest it is cut to before a fact is left out.
const LONG_LABEL: usize = 28;
const SHORT_LABEL: usize = 17;
/// Columns of a group's line beside its name and its facts.
const MARGINS: usize = 6;

/// A bar after its label. All bars begin in the same column, and the label leaves most of the row to the bar.
pub fn labelled_bar(
    meeting: &MeetingView<'_>,
    label: &str,
    segments: &[bar::Segment],
    area: Rect,
    buf: &mut Buffer,
) {
    let longest = line::width(words::so_far()).max(line::width(words::lately()));
    let label_width = space::rows(longest + 2).min(area.width / 3);
    let label = line::fit(label, usize::from(label_width.saturating_sub(2)), meeting.theme.ascii);
    line::put_text(buf, (area.x + 1, area.y), label, label_width, meeting.theme.quiet());
    let width = area.width.saturating_sub(label_width + 1);
    let bar_area = Rect { x: area.x + label_width, y: area.y, width, height: 1.min(area.height) };
    bar::draw(bar_area, buf, segments, meeting.aim_mark(), meeting.theme);
}

/// One line a group in the balance: its pattern, name, share, headcount and aim. With little room the name
/// gives way first: its pattern stands on the bar too, and a cut name is still known.
pub fn groups(meeting: &MeetingView<'_>, width: u16) -> Vec<Line<'static>> {
    let in_balance = meeting.in_balance();
    let facts: Vec<Vec<String>> = in_balance.iter().map(|g| facts(meeting, g)).collect();
    let most = facts.iter().map(|f| line::width(&f.join(", "))).max().unwrap_or(0);
    let room = usize::from(width).saturating_sub(most + MARGINS).clamp(SHORT_LABEL, LONG_LABEL);
    let labels: Vec<String> = in_balance.iter().map(|g| label(meeting, g, room)).collect();
    let longest = labels.iter().map(|l| line::width(l)).max().unwrap_or(0).min(room);
    let row = |((g, label), facts): ((&&GroupShare, &String), Vec<String>)| {
        let pattern = meeting.pattern_index(g.group);
        Line::from(vec![
            Span::raw(" "),
            Span::styled(format!("{} ", meeting.theme.pattern(pattern)), meeting.theme.group(pattern)),
            Span::raw(line::cell(label, longest, meeting.theme.ascii) + "  "),
            Span::raw(fitting(facts, usize::from(width).saturating_sub(longest + MARGINS))),
        ])
    };
    in_balance.iter().zip(&labels).zip(facts).map(row).collect()
}

/// The facts that fit, at least the first.
fn fitting(mut facts: Vec<String>, columns: usize) -> String {
    while facts.len() > 1 && line::width(&facts.join(", ")) > columns {
        facts.pop();
    }
    facts.join(", ")
}

/// A group's name; where that is too long, without what is said beside it (*and carers*).
fn label(meeting: &MeetingView<'_>, g: &GroupShare, room: usize) -> String {
    let whole = meeting.session.roster.group_label(g.group);
    if line::width(&whole) > room { meeting.session.roster.groups()[g.group].label.clone() } else { whole }
}

/// What is said of a group, what matters most first; the aim last, since the mark on the bar shows it too.
fn facts(meeting: &MeetingView<'_>, g: &GroupShare) -> Vec<String> {
    let mut facts = vec![match (g.share, g.even_share) {
        (Some(share), Some(even)) if meeting.balance.enough => words::share_and_people(even, share),
        (Some(share), None) if meeting.balance.enough => words::share_of_talk(share),
        (Some(_) | None, Some(_) | None) => headcount(meeting, g),
    }];
    let recent = g.recent.filter(|_| meeting.balance.enough_recent);
    facts.extend(recent.map(words::lately_share));
    facts.extend(g.target.map(words::aim_is));
    facts
}

/// How many people of a group are here; a group's key may stand for people who were not counted.
fn headcount(meeting: &MeetingView<'_>, g: &GroupShare) -> String {
    if meeting.session.times_individuals() {
        return words::headcount(meeting.session.roster.here_in(g.group));
    }
    g.people.map_or_else(|| preparation::not_counted().to_owned(), words::headcount)
}

/// The state of the balance in a few words, and the share of those who are not counted in it.
pub fn word(meeting: &MeetingView<'_>) -> Line<'static> {
    let theme = meeting.theme;
    let mut spans = vec![Span::raw(" "), Span::styled(meeting.balance_word(), theme.strong())];
    if let Some(share) = meeting.balance.uncounted.filter(|share| *share > 0.0 && meeting.balance.enough) {
        let text = format!(" {} {}", theme.sign(Sign::Dot), words::uncounted_share(share));
        spans.push(Span::styled(text, theme.quiet()));
    }
    Line::from(spans)
}

/// How far one person carries a group beside the centred one; never said of the centred group.
pub fn spread(meeting: &MeetingView<'_>) -> Vec<Line<'static>> {
    let line = |g: &GroupShare| {
        let share = shares::top_share(&meeting.tally, g.group).filter(|_| meeting.balance.enough)?;
        let words = words::spread(&meeting.session.roster.group_label(g.group), g.people?, share);
        Some(plain(format!(" {words}"), meeting.theme.quiet()))
    };
    meeting.others_in_balance().filter_map(line).collect()
}

/// How long since the centred group spoke, and how many have spoken: side by side if they fit.
pub fn heard(meeting: &MeetingView<'_>, width: u16) -> Vec<Line<'static>> {
    let spoken = if meeting.session.times_individuals() {
        words::spoken(meeting.balance.heard.heard, meeting.balance.heard.of)
    } else {
        preparation::groups_only().to_owned()
    };
    let Some(centred) = meeting.centred_here() else {
        return vec![Line::from(format!(" {spoken}"))];
    };
    let ms = meeting.balance.since_centred;
    let strong = ms >= balance::ABSENCE_STRONG_MS;
    let style = if strong { meeting.theme.strong() } else { Style::new() };
    let since = words::since(&meeting.session.roster.group_label(centred), &clock(ms));
    let both = line::width(&since) + line::width(&spoken) + 5;
    let since = Span::styled(since, style);
    if both <= usize::from(width) {
        let spoken = format!(" {} {spoken}", meeting.theme.sign(Sign::Dot));
        return vec![Line::from(vec![Span::raw(" "), since, Span::raw(spoken)])];
    }
    vec![Line::from(vec![Span::raw(" "), since]), Line::from(format!(" {spoken}"))]
}
