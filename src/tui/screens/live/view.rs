//! The keeper's view: floor, balance, people, queue, item, notes, one line of prompt.
//!
//! ```text
//!  Waiting times                                             0:42:10  saved
//!  2 What matters to us   12:03 of about 40 min        not done: read-out, aim
//!
//!  ▶ Bea  lived experience                                             1:12
//!
//!  so far ████████████████▒▒▒▒▒▒▒│▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒
//!  lately ██████▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒│▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒
//!  █ lived experience  38 % of talk, 50 % of people, aim 50 %
//!  ▒ staff             62 % of talk, 50 % of people, aim 50 %
//!  staff talking more · shown apart 12 %
//!  1:45 of other talk since lived experience · 5 of 8 have come in
//!
//!  █ a Bea ▶   █ k Kai ○   ▒ j Jo ●
//!  hands 1 Jo (not come in yet)  2 Ann
//! ```
//!
//! When room is short the parts with the highest rank go first, down to one line.

use ratatui::{
    buffer::Buffer,
    layout::Rect,
    style::Style,
    text::{Line, Span},
};

use crate::{
    domain::{
        floor::tally::Floor,
        measures::balance,
        notes::note::{NoteKind, NoteTaken},
        queue::{hands::Policy, order::Suggested},
        record::moment::clock,
    },
    text::{hand, preparation, screen as words},
    tui::{
        frame::lines,
        meeting::{
            panel::{List, Panel},
            picture::Scene,
            state::Live,
        },
        questions::note::headline,
        screens::live::{panel_view, people},
        theme::{Sign, Theme},
        widget::{
            bar, big,
            line::{self, plain, two_ends},
        },
    },
};

/// From this width on, agenda, hands and notes stand in a column of their own.
const WIDE: u16 = 110;
const SIDE: u16 = 36;
/// From this height on, whoever has the floor is shown large.
const TALL: u16 = 30;
const BIG_ROWS: u16 = 4;
/// In the column, so many hands say why they stand where they do.
const SIDE_REASONS: usize = 3;
/// An open list has at least so many rows.
const LIST_ROWS: u16 = 8;
/// Columns for a group's name: the most, and the fewest it is cut to before a fact is left out.
const LONG_LABEL: usize = 28;
const SHORT_LABEL: usize = 17;
/// One of sentences, read at the start, has so many.
const PROSE_ROWS: u16 = 6;
/// Below this height the first line may be left out.
const LOW: u16 = 6;

/// A part of the screen that stays or goes as a whole.
struct Part {
    /// 0 stays longest.
    rank: u8,
    what: What,
}

enum What {
    Lines(Vec<Line<'static>>),
    /// A bar of shares after a label.
    Bar(&'static str, Vec<bar::Part>),
    /// Who has the floor, readable from across the table, on a tall window.
    Big(String, Style),
    /// The people, in as many rows as there are left.
    People,
    /// An open list in their place.
    List(Panel),
}

impl Part {
    fn lines(rank: u8, lines: Vec<Line<'static>>) -> Self {
        Self { rank, what: What::Lines(lines) }
    }

    fn blank(rank: u8) -> Self {
        Self::lines(rank, vec![Line::default()])
    }

    fn height(&self) -> u16 {
        match &self.what {
            What::Lines(lines) => u16::try_from(lines.len()).unwrap_or(u16::MAX),
            What::Bar(..) | What::People => 1,
            What::List(list) if panel_view::is_prose(list.list) => PROSE_ROWS,
            What::List(_) => LIST_ROWS,
            What::Big(..) => BIG_ROWS,
        }
    }
}

pub fn draw(scene: &Scene<'_>, area: Rect, buf: &mut Buffer) {
    let bottom = lines::bottom(scene, area);
    let below = u16::try_from(bottom.len()).unwrap_or(0).min(area.height.saturating_sub(1));
    let main = Rect { height: area.height - below, ..area };
    let wide = is_wide(area);
    let main = if wide { side(scene, main, buf) } else { main };
    stack(scene, parts(scene, main.width, main.height, wide), main, buf);
    let bottom_area = Rect { y: area.bottom() - below, height: below, ..area };
    line::lines(bottom_area, buf, &bottom);
}

fn is_wide(area: Rect) -> bool {
    area.width >= WIDE && area.height >= 20
}

/// The save word as [`header`] draws it: at the right end of the first row, before one free column.
pub fn save_word(live: &Live, theme: Theme, area: Rect) -> (Rect, Line<'static>) {
    let right = if is_wide(area) { area.right() - SIDE - 1 } else { area.right() };
    let columns = u16::try_from(words::saving().len()).unwrap_or(u16::MAX);
    let at = Rect { x: right.saturating_sub(columns + 1), y: area.y, width: columns, height: 1 };
    (at, Line::from(crate::tui::meeting::picture::save_span(live, theme)))
}

/// Lay the parts out from the top, leaving out the least important until the rest fits.
fn stack(scene: &Scene<'_>, mut parts: Vec<Part>, area: Rect, buf: &mut Buffer) {
    while parts.iter().map(Part::height).sum::<u16>() > area.height {
        let Some(last) = parts.iter().map(|p| p.rank).max() else { return };
        if last == 0 {
            break;
        }
        if let Some(at) = parts.iter().rposition(|p| p.rank == last) {
            parts.remove(at);
        }
    }
    let mut spare = area.height.saturating_sub(parts.iter().map(Part::height).sum());
    let mut y = area.y;
    for part in &parts {
        let room = Rect { y, height: area.bottom().saturating_sub(y), ..area };
        y += match &part.what {
            What::Lines(lines) => {
                line::lines(room, buf, lines);
                part.height()
            }
            What::Bar(label, parts) => {
                labelled_bar(scene, label, parts, room, buf);
                1
            }
            What::Big(text, style) => {
                let at = Rect {
                    x: room.x + 1,
                    width: room.width.saturating_sub(2),
                    height: BIG_ROWS.min(room.height),
                    ..room
                };
                big::draw(at, buf, text, 1, *style, scene.theme);
                part.height()
            }
            What::List(list) => {
                let more = if panel_view::is_prose(list.list) { spare / 2 } else { spare };
                spare -= more;
                let height = (part.height() + more).min(room.height);
                panel_view::draw(scene, *list, Rect { height, ..room }, buf);
                height
            }
            What::People => {
                let rows = people::draw(scene, Rect { height: (1 + spare).min(room.height), ..room }, buf);
                spare = spare.saturating_sub(rows.saturating_sub(1));
                rows
            }
        };
    }
}

fn parts(scene: &Scene<'_>, width: u16, height: u16, wide: bool) -> Vec<Part> {
    let (item, more) = item(scene, width);
    let mut parts = vec![
        Part::lines(3, vec![header(scene, width)]),
        Part::lines(8, purpose(scene, width)),
        Part::lines(4, vec![item]),
        Part::lines(8, more),
        Part::blank(12),
        Part::lines(0, vec![floor(scene, width, height)]),
    ];
    let (what, style) = scene.floor();
    // Other scripts have no large letters: the line above says it already.
    if height >= TALL && what.is_ascii() && !scene.theme.ascii {
        parts.push(Part { rank: 13, what: What::Big(what, style) });
    }
    parts.push(Part::blank(11));
    if scene.balance.enough {
        parts.push(Part { rank: 6, what: What::Bar(words::so_far(), scene.parts(|g| g.share)) });
        if scene.balance.enough_recent {
            parts.push(Part { rank: 5, what: What::Bar(words::lately(), scene.parts(|g| g.recent)) });
        }
    }
    parts.extend([
        Part::lines(7, groups(scene, width)),
        Part::lines(2, vec![word(scene)]),
        Part::lines(4, facts(scene, width)),
        Part::lines(9, spread(scene)),
        Part::blank(10),
    ]);
    match scene.live.panel {
        // What is read at the start leaves the people and their keys in sight.
        Some(list) if panel_view::is_prose(list.list) => parts.extend([
            Part { rank: 1, what: What::List(list) },
            Part::blank(10),
            Part { rank: 3, what: What::People },
        ]),
        Some(list) => parts.push(Part { rank: 1, what: What::List(list) }),
        None => parts.push(Part { rank: 3, what: What::People }),
    }
    parts.push(Part::lines(8, roles(scene, height)));
    if !wide {
        parts.push(Part::lines(2, hands(scene, width)));
    }
    parts
}

fn header(scene: &Scene<'_>, width: u16) -> Line<'static> {
    let title = scene.session.title.clone().unwrap_or_else(|| words::home_title().to_owned());
    let time = clock(scene.now.ms());
    let right = vec![Span::raw(format!("{time}  ")), scene.status(), Span::raw(" ")];
    two_ends(vec![Span::styled(format!(" {title}"), scene.theme.strong())], right, width, scene.theme.ascii)
}

/// The item, and what is not done yet; what does not fit beside it stands in a line of its own.
fn item(scene: &Scene<'_>, width: u16) -> (Line<'static>, Vec<Line<'static>>) {
    let mut left = vec![Span::raw(" ")];
    match scene.session.agenda.current() {
        Some(item) => {
            let index = scene.session.agenda.index(item.item);
            let spent = index.and_then(|i| scene.tally.items().get(i)).map_or(0, |i| i.spent_ms);
            let planned =
                item.planned_ms.map(|ms| format!(" {}", words::planned(ms / 60_000))).unwrap_or_default();
            left.push(Span::styled(format!("{} {}", item.item, item.title), scene.theme.strong()));
            left.push(Span::styled(format!("  {}{planned}", clock(spent)), scene.theme.quiet()));
        }
        None if scene.session.agenda.items.is_empty() => {}
        None => left.push(Span::styled(words::no_item(), scene.theme.quiet())),
    }
    let mut undone = Vec::new();
    let columns: usize = left.iter().map(|span| line::width(&span.content)).sum();
    let waits = not_done(scene);
    let said = |n: &usize| preparation::not_done(&waits[..*n]);
    let short = |n: &usize| columns + line::width(&said(n)) + 2 <= usize::from(width);
    if let Some(n) = (1..=waits.len()).rev().find(short).or((!waits.is_empty()).then_some(1)) {
        undone.push(said(&n));
    }
    if !scene.session.to_fill.is_empty() {
        undone.push(words::to_fill(scene.keymap, scene.session.to_fill.len()));
    }
    let nameless = scene.session.notes.iter().filter(|n| n.lacks_owner()).count();
    if nameless > 0 {
        undone.push(crate::text::note::actions_without_name(nameless));
    }
    let between = format!(" {} ", scene.theme.sign(Sign::Dot));
    let fits = |n: &usize| columns + line::width(&undone[..*n].join(&between)) + 2 <= usize::from(width);
    let beside = (1..=undone.len()).rev().find(fits).unwrap_or(1).min(undone.len());
    let rest = undone.split_off(beside);
    let quiet =
        |words: &[String]| vec![Span::styled(format!("{} ", words.join(&between)), scene.theme.quiet())];
    let below = (!rest.is_empty()).then(|| two_ends(vec![], quiet(&rest), width, scene.theme.ascii));
    (two_ends(left, quiet(&undone), width, scene.theme.ascii), below.into_iter().collect())
}

/// The steps before a meeting that were left for later, in few words.
fn not_done(scene: &Scene<'_>) -> Vec<&'static str> {
    let s = scene.session;
    if s.source.is_import() {
        return vec![];
    }
    let steps = [
        (preparation::read_out(), s.read_out.is_none()),
        (preparation::aim(), s.is_balanced() && !s.aim.agreed),
        (preparation::rules(), s.ground_rules.agreed.is_none()),
        (preparation::purpose(), s.charter.purpose.is_none()),
    ];
    steps.into_iter().filter(|(_, waits)| *waits).map(|(step, _)| step).collect()
}

/// What we are here for, if it was said.
fn purpose(scene: &Scene<'_>, width: u16) -> Vec<Line<'static>> {
    let words = scene.session.charter.purpose.iter();
    let fit = |text: &String| line::fit(text, usize::from(width).saturating_sub(2), scene.theme.ascii);
    words.map(|text| plain(format!(" {}", fit(text)), scene.theme.quiet())).collect()
}

/// Who is still expected; on a tall window, who facilitates and who keeps the record too.
fn roles(scene: &Scene<'_>, height: u16) -> Vec<Line<'static>> {
    let mut parts = Vec::new();
    if height >= TALL {
        let facilitators = scene.facilitators();
        parts.extend((!facilitators.is_empty()).then(|| preparation::facilitates(&facilitators)));
        parts.extend(scene.session.keeper.map(|p| preparation::keeps(scene.label(p))));
    }
    let expected = scene.expected();
    parts.extend((!expected.is_empty()).then(|| preparation::expected(&expected)));
    let dot = format!(" {} ", scene.theme.sign(Sign::Dot));
    let line = || plain(format!(" {}", parts.join(&dot)), scene.theme.quiet());
    (!parts.is_empty()).then(line).into_iter().collect()
}

fn floor(scene: &Scene<'_>, width: u16, height: u16) -> Line<'static> {
    let (what, style) = scene.floor();
    let mut left = vec![Span::raw(" ")];
    if scene.session.floor() == Floor::Held {
        left.push(Span::styled(format!("{} ", scene.theme.sign(Sign::Speaking)), style));
    }
    left.push(Span::styled(what, style));
    let note = match scene.session.floor() {
        Floor::Held => scene.holder_role(),
        Floor::Break => Some(words::break_back().to_owned()),
        Floor::OffRecord => Some(words::off_record_back(scene.keymap)),
        Floor::SmallGroups | Floor::Someone if scene.session.reports_back > 0 => reported(scene),
        _ => None,
    };
    left.extend(note.map(|n| Span::styled(format!("  {n}"), scene.theme.quiet())));
    let support = scene.live.support_shown == Some(scene.session.tally.floor_since());
    if support && scene.session.floor() == Floor::Held {
        left.push(Span::raw(format!("  ({})", crate::text::messages::commands::support::short())));
    }
    let time = if scene.session.floor() == Floor::Break {
        words::minutes(scene.now.since(scene.session.tally.floor_since()) / 60_000)
    } else {
        scene.since_floor()
    };
    // On a window of one line this line is all there is, so it says whether it is saved too.
    let mut right = vec![Span::styled(time, scene.theme.strong()), Span::raw(" ")];
    if scene.live.saving.trouble.is_some() && height < LOW {
        right.push(scene.status());
    }
    two_ends(left, right, width, scene.theme.ascii)
}

/// How many have told what their group talked about: while they do so, and while groups talk.
fn reported(scene: &Scene<'_>) -> Option<String> {
    let is_told = scene.reporter().is_some() || scene.session.floor() == Floor::SmallGroups;
    is_told.then(|| hand::reported_back(scene.session.reports_back))
}

fn labelled_bar(scene: &Scene<'_>, label: &str, parts: &[bar::Part], area: Rect, buf: &mut Buffer) {
    // Both bars begin in the same column, and the label leaves most of the row to the bar.
    let longest = line::width(words::so_far()).max(line::width(words::lately()));
    let label_width = u16::try_from(longest + 2).unwrap_or(u16::MAX).min(area.width / 3);
    let label = line::fit(label, usize::from(label_width.saturating_sub(2)), scene.theme.ascii);
    line::put_text(buf, (area.x + 1, area.y), label, label_width, scene.theme.quiet());
    let width = area.width.saturating_sub(label_width + 1);
    let bar_area = Rect { x: area.x + label_width, y: area.y, width, height: 1.min(area.height) };
    bar::draw(bar_area, buf, parts, scene.mark(), scene.theme);
}

/// One line a group in the balance: its pattern, name, share, headcount and aim. With little room the name
/// gives way first: its pattern stands on the bar too, and a cut name is still known.
fn groups(scene: &Scene<'_>, width: u16) -> Vec<Line<'static>> {
    let in_balance = scene.in_balance();
    let most = in_balance.iter().map(|g| line::width(&group_facts(scene, g).join(", "))).max().unwrap_or(0);
    let room = usize::from(width).saturating_sub(most + 6).clamp(SHORT_LABEL, LONG_LABEL);
    // What is said of a group beside its name (*and carers*) goes whole.
    let short = |g: &&balance::GroupShare| {
        let whole = scene.session.roster.group_label(g.group);
        if line::width(&whole) > room { scene.session.roster.groups()[g.group].label.clone() } else { whole }
    };
    let labels: Vec<String> = in_balance.iter().map(short).collect();
    let longest = labels.iter().map(|l| line::width(l)).max().unwrap_or(0).min(room);
    let one = |(g, label): (&&balance::GroupShare, &String)| {
        let nth = scene.nth(g.group);
        let mut facts = group_facts(scene, g);
        while facts.len() > 1 && line::width(&facts.join(", ")) + longest + 6 > usize::from(width) {
            facts.pop();
        }
        Line::from(vec![
            Span::raw(" "),
            Span::styled(format!("{} ", scene.theme.pattern(nth)), scene.theme.group(nth)),
            Span::raw(line::cell(label, longest, scene.theme.ascii) + "  "),
            Span::raw(facts.join(", ")),
        ])
    };
    in_balance.iter().zip(&labels).map(one).collect()
}

/// What is said of a group, what matters most first; the aim last, since the mark on the bar shows it too.
fn group_facts(scene: &Scene<'_>, g: &balance::GroupShare) -> Vec<String> {
    let mut facts = vec![match (g.share, g.even_share) {
        (Some(share), Some(even)) if scene.balance.enough => words::share_and_people(even, share),
        (Some(share), None) if scene.balance.enough => words::share_of_talk(share),
        _ => headcount(scene, g),
    }];
    let recent = g.recent.filter(|_| scene.balance.enough_recent);
    facts.extend(recent.map(words::lately_share));
    facts.extend(g.target.map(words::aim_is));
    facts
}

/// How many people of a group are here; a group's key may stand for people who were not counted.
fn headcount(scene: &Scene<'_>, g: &balance::GroupShare) -> String {
    if scene.session.times_individuals() {
        return words::headcount(scene.session.roster.here_in(g.group));
    }
    g.people.map_or_else(|| preparation::not_counted().to_owned(), words::headcount)
}

fn word(scene: &Scene<'_>) -> Line<'static> {
    let mut spans = vec![Span::raw(" "), Span::styled(scene.word(), scene.theme.strong())];
    if let Some(apart) = scene.balance.uncounted.filter(|a| *a > 0.0 && scene.balance.enough) {
        let dot = scene.theme.sign(Sign::Dot);
        spans.push(Span::styled(format!(" {dot} {}", words::uncounted_share(apart)), scene.theme.quiet()));
    }
    Line::from(spans)
}

/// How far one person carries a group beside the centred one; never said of the centred group.
fn spread(scene: &Scene<'_>) -> Vec<Line<'static>> {
    let others = scene.in_balance().into_iter().filter(|g| Some(g.group) != scene.session.roster.centred());
    let line = |g: &balance::GroupShare| {
        let share = balance::top_share(&scene.tally, g.group).filter(|_| scene.balance.enough)?;
        let words = words::spread(&scene.session.roster.group_label(g.group), g.people?, share);
        Some(plain(format!(" {words}"), scene.theme.quiet()))
    };
    others.filter_map(line).collect()
}

/// How long since the centred group, and how many have come in: side by side if they fit.
fn facts(scene: &Scene<'_>, width: u16) -> Vec<Line<'static>> {
    let heard = if scene.session.times_individuals() {
        words::spoken(scene.balance.heard.heard, scene.balance.heard.of)
    } else {
        preparation::groups_only().to_owned()
    };
    let Some(centred) = scene.centred_here() else {
        return vec![Line::from(format!(" {heard}"))];
    };
    let since = scene.balance.since_centred;
    let strong = since >= balance::ABSENCE_STRONG_MS;
    let style = if strong { scene.theme.strong() } else { Style::new() };
    let since = words::since(&scene.session.roster.group_label(centred), &clock(since));
    let both = line::width(&since) + line::width(&heard) + 5;
    let since = Span::styled(since, style);
    if both <= usize::from(width) {
        let dot = format!(" {} {heard}", scene.theme.sign(Sign::Dot));
        return vec![Line::from(vec![Span::raw(" "), since, Span::raw(dot)])];
    }
    vec![Line::from(vec![Span::raw(" "), since]), Line::from(format!(" {heard}"))]
}

/// The go-round under way, and the hands in the suggested order; neither, no line.
fn hands(scene: &Scene<'_>, width: u16) -> Vec<Line<'static>> {
    let mut out: Vec<Line<'static>> =
        round(scene).map(|text| plain(format!(" {text}"), scene.theme.strong())).into_iter().collect();
    // An open list says it already.
    let listed = scene.live.panel.is_some_and(|panel| panel.list == List::Hands);
    if listed || scene.hands.is_empty() {
        return out;
    }
    let mut spans = vec![Span::styled(format!(" {} ", heading(scene)), scene.theme.quiet())];
    let columns = |spans: &[Span<'_>]| spans.iter().map(|s| line::width(&s.content)).sum::<usize>();
    for (n, hand) in scene.hands.iter().enumerate() {
        let more = scene.hands.len() - n;
        let one = [
            Span::raw(format!("{} {} ", if n == 0 { "" } else { " " }, n + 1)),
            Span::styled(named(scene, *hand), scene.theme.strong()),
            // The first says why; F6 says it of each.
            Span::styled(
                if n == 0 { format!(" ({})", scene.reason(hand.reason)) } else { String::new() },
                scene.theme.quiet(),
            ),
        ];
        if n > 0 && columns(&spans) + columns(&one) + 5 > usize::from(width) {
            spans.push(Span::raw(format!("  +{more}")));
            break;
        }
        spans.extend(one);
    }
    out.push(Line::from(spans));
    out
}

/// `hands`, and whether the list is closed.
fn heading(scene: &Scene<'_>) -> String {
    if scene.session.queue.closed {
        format!("{} ({})", words::hands(), hand::closed())
    } else {
        words::hands().to_owned()
    }
}

/// A name, and the sign of what the hand is for.
fn named(scene: &Scene<'_>, hand: Suggested) -> String {
    let sign = scene.session.queue.get(hand.person).and_then(|raised| hand::sign(raised.kind));
    let sign = sign.map(|sign| format!(" {sign}")).unwrap_or_default();
    format!("{}{sign}", scene.label(hand.person))
}

/// How the go-round under way goes.
fn round(scene: &Scene<'_>) -> Option<String> {
    let round = scene.session.round_now()?;
    let (offered, of) = round.progress();
    let next = round.next().map(|person| scene.label(person));
    Some(hand::round_line(next, offered, of, scene.theme.sign(Sign::Dot)))
}

/// Agenda, hands and notes at the right; returns what is left of the area.
fn side(scene: &Scene<'_>, area: Rect, buf: &mut Buffer) -> Rect {
    let column = Rect { x: area.right() - SIDE, width: SIDE, ..area };
    let mut out: Vec<Line<'static>> = vec![Line::default()];
    let fit = |text: String| line::fit(&text, usize::from(SIDE) - 1, scene.theme.ascii);
    let quiet = |text: &str| plain(fit(text.to_owned()), scene.theme.quiet());
    if !scene.session.agenda.items.is_empty() {
        out.push(quiet(words::agenda()));
        for item in &scene.session.agenda.items {
            let now = scene.session.agenda.current == Some(item.item);
            let mark = if now { scene.theme.sign(Sign::Speaking) } else { " " };
            let style = if now { scene.theme.strong() } else { Style::new() };
            out.push(plain(fit(format!("{mark} {} {}", item.item, item.title)), style));
        }
        out.push(Line::default());
    }
    out.extend(
        round(scene)
            .into_iter()
            .flat_map(|text| line::wrap(&text, usize::from(SIDE) - 1))
            .map(|l| plain(l, scene.theme.strong())),
    );
    let policy = scene.session.queue.policy;
    let order = if policy == Policy::InOrder { String::new() } else { format!(": {}", hand::policy(policy)) };
    let title = line::wrap(&format!("{}{order}", heading(scene)), usize::from(SIDE) - 1);
    out.extend(title.into_iter().map(|l| plain(l, scene.theme.quiet())));
    for (n, hand) in scene.hands.iter().enumerate() {
        out.push(plain(fit(format!("  {} {}", n + 1, named(scene, *hand))), scene.theme.strong()));
        if n < SIDE_REASONS {
            out.push(quiet(&format!("    {}", scene.reason(hand.reason))));
        }
    }
    if scene.hands.is_empty() {
        out.push(quiet(&format!("  {}", words::nobody())));
    }
    out.push(Line::default());
    if !scene.session.notes.is_empty() {
        out.push(quiet(words::notes()));
        let room = usize::from(area.height).saturating_sub(out.len());
        let columns = usize::from(SIDE) - 1;
        let notes = scene.session.notes.iter().rev().flat_map(|n| line::wrap(&note(n), columns));
        out.extend(notes.take(room).map(|l| plain(l, Style::new())));
    }
    line::lines(column, buf, &out);
    Rect { width: area.width - SIDE - 1, ..area }
}

fn note(note: &NoteTaken) -> String {
    let said = if note.kind == NoteKind::Note { note.text.clone() } else { headline(note) };
    format!("{} {said}", clock(note.at.ms()))
}
