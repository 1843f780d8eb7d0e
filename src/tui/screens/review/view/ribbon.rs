//! Who spoke when: a row for each group, time to the right, by pattern as well as colour; what lies under the
//! cursor in words.

use ratatui::{
    buffer::Buffer,
    layout::Rect,
    style::{Modifier, Style},
    text::{Line, Span},
};

use crate::{
    domain::{
        floor::{tally::Floor, timeline::Stretch},
        record::{history::History, ids::PersonId, moment::clock},
    },
    text::{report, review as words, screen},
    tui::{
        meeting::picture::Scene,
        screens::review::{
            ribbon_state::Ribbon,
            state::{Review, Told},
            view::told,
        },
        theme::Sign,
        widget::line::{self, plain},
    },
};

/// Columns for a row's label: the most, and its part of a narrow window.
const LABEL: u16 = 18;
const PART: u16 = 4;
/// From this height on each row has two lines.
const TALL: u16 = 18;
/// How much of a column a group has to hold for its pattern; less is a dot.
const MOST_OF_IT: u64 = 3;

/// A row of the ribbon.
struct Row {
    label: String,
    /// Its pattern and colour.
    nth: usize,
    /// The groups whose talk it shows.
    groups: Vec<usize>,
}

pub fn draw(scene: &Scene<'_>, review: &Review, area: Rect, buf: &mut Buffer) {
    if area.is_empty() {
        return;
    }
    let ribbon = &review.ribbon;
    if ribbon.line.is_empty() {
        return line::lines(area, buf, &[plain(format!(" {}", words::empty_ribbon()), scene.theme.quiet())]);
    }
    let rows = rows(scene, review);
    let label = LABEL.min(area.width / PART);
    let strip = Rect { x: area.x + label + 1, width: area.width.saturating_sub(label + 2), ..area };
    let below = below(scene, review, &rows, usize::from(area.width).saturating_sub(2));
    let height = if area.height >= TALL { 2 } else { 1 };
    let mut y = area.y;
    let mut put = |rows: u16, draw: &mut dyn FnMut(u16, &mut Buffer), buf: &mut Buffer| {
        if y + rows <= area.bottom() {
            draw(y, buf);
            y += rows;
        }
    };
    put(1, &mut |y, buf| axis(scene, ribbon, Rect { y, height: 1, ..strip }, buf), buf);
    if !scene.session.agenda.items.is_empty() {
        put(1, &mut |y, buf| items(scene, ribbon, Rect { y, height: 1, ..strip }, buf), buf);
    }
    let chosen = ribbon.chosen();
    let here = chosen.and_then(|s| ribbon.columns(s.start.ms(), s.end.ms(), strip.width));
    for row in &rows {
        put(
            height,
            &mut |y, buf| {
                let name = line::fit(&row.label, usize::from(label), scene.theme.ascii);
                buf.set_string(area.x + 1, y, name, scene.theme.group(row.nth));
                let mine =
                    chosen.is_some_and(|s| review.group_of(s).is_some_and(|g| row.groups.contains(&g)));
                let here = here.filter(|_| mine);
                talk(scene, review, row, here, Rect { y, height, ..strip }, buf);
            },
            buf,
        );
    }
    put(
        1,
        &mut |y, buf| {
            let name = line::fit(words::others(), usize::from(label), scene.theme.ascii);
            buf.set_string(area.x + 1, y, name, scene.theme.quiet());
            others(scene, ribbon, Rect { y, height: 1, ..strip }, buf);
        },
        buf,
    );
    put(1, &mut |y, buf| cursor(scene, here, Rect { y, height: 1, ..strip }, buf), buf);
    if y + u16::try_from(below.len()).unwrap_or(0) < area.bottom() {
        y += 1;
    }
    line::lines(Rect { y, height: area.bottom().saturating_sub(y), ..area }, buf, &below);
}

/// Groups in the balance, the centred one first, then those apart; as far as they may be told.
fn rows(scene: &Scene<'_>, review: &Review) -> Vec<Row> {
    let tells = review.tells();
    let shares = &scene.balance.groups;
    let mut groups: Vec<usize> = shares.iter().map(|g| g.group).collect();
    groups.sort_by_key(|g| (!scene.session.roster.groups()[*g].in_balance, scene.nth(*g)));
    let together: Vec<usize> = groups.iter().copied().filter(|g| tells.of(*g) == Told::Together).collect();
    let mut rows = vec![];
    if !together.is_empty() {
        rows.push(Row { label: words::everyone().to_owned(), nth: 3, groups: together });
    }
    let own = groups.into_iter().filter(|g| tells.of(*g) == Told::Group(*g));
    rows.extend(own.map(|g| Row {
        label: scene.session.roster.group_label(g),
        nth: scene.nth(g),
        groups: vec![g],
    }));
    rows
}

/// From when to when, and the middle.
fn axis(scene: &Scene<'_>, ribbon: &Ribbon, area: Rect, buf: &mut Buffer) {
    let style = scene.theme.quiet();
    let (from, to) = (clock(ribbon.from), clock(ribbon.from + ribbon.span));
    buf.set_stringn(area.x, area.y, &from, usize::from(area.width), style);
    let end = u16::try_from(to.len()).unwrap_or(0);
    let middle = clock(ribbon.from + ribbon.span / 2);
    let half = u16::try_from(middle.len()).unwrap_or(0) / 2;
    if area.width > end * 4 {
        buf.set_string(area.x + area.width / 2 - half, area.y, middle, style);
    }
    if area.width > end * 2 {
        buf.set_string(area.right() - end, area.y, to, style);
    }
}

/// Where each item begins: its number on a rule.
fn items(scene: &Scene<'_>, ribbon: &Ribbon, area: Rect, buf: &mut Buffer) {
    let rule = scene.theme.sign(Sign::Rule);
    let mut item = None;
    let mut free = 0;
    for nth in 0..area.width {
        let (from, to) = ribbon.column(nth, area.width);
        let now = ribbon.within(from, to).last().map(|(s, _)| s.item);
        let Some(now) = now else { continue };
        if now != item {
            item = now;
            let number = now.map(|n| n.to_string()).unwrap_or_default();
            buf.set_stringn(
                area.x + nth,
                area.y,
                &number,
                usize::from(area.width - nth),
                scene.theme.strong(),
            );
            free = nth + u16::try_from(number.len()).unwrap_or(0);
        }
        if item.is_some() && nth >= free {
            buf.set_string(area.x + nth, area.y, rule, scene.theme.quiet());
        }
    }
}

/// A group's talk: its pattern where it has much of a column, a dot where it has some.
fn talk(
    scene: &Scene<'_>,
    review: &Review,
    row: &Row,
    here: Option<(u16, u16)>,
    area: Rect,
    buf: &mut Buffer,
) {
    let little = little(scene);
    for nth in 0..area.width {
        let (from, to) = review.ribbon.column(nth, area.width);
        let held = review.ribbon.within(from, to).filter(|(s, _)| s.floor == Floor::Held);
        let own = held.filter(|(s, _)| review.group_of(s).is_some_and(|g| row.groups.contains(&g)));
        let ms: u64 = own.map(|(_, ms)| ms).sum();
        let sign = match ms {
            0 => " ",
            ms if ms.saturating_mul(MOST_OF_IT) >= to - from => scene.theme.pattern(row.nth),
            _ => little,
        };
        let mut style = scene.theme.group(row.nth);
        if here.is_some_and(|(first, last)| (first..=last).contains(&nth)) {
            style = style.add_modifier(Modifier::REVERSED);
        }
        for y in area.top()..area.bottom() {
            buf.set_string(area.x + nth, y, sign, style);
        }
    }
}

/// A little of a column: no group's pattern.
fn little(scene: &Scene<'_>) -> &'static str {
    if scene.theme.ascii { "." } else { scene.theme.sign(Sign::Dot) }
}

/// What else was: the sign of whatever takes most of a column.
fn others(scene: &Scene<'_>, ribbon: &Ribbon, area: Rect, buf: &mut Buffer) {
    for nth in 0..area.width {
        let (from, to) = ribbon.column(nth, area.width);
        let most = ribbon.within(from, to).filter_map(|(s, ms)| Some((sign(s.floor)?, ms)));
        if let Some(((sign, _), _)) = most.max_by_key(|(_, ms)| *ms) {
            buf.set_string(area.x + nth, area.y, sign, scene.theme.strong());
        }
    }
}

fn sign(floor: Floor) -> Option<(&'static str, &'static str)> {
    Some(match floor {
        Floor::Held | Floor::Open => return None,
        Floor::Someone => ("s", words::sign_someone()),
        Floor::Crosstalk => ("&", words::sign_several()),
        Floor::Break => ("b", words::sign_break()),
        Floor::OffRecord => ("x", words::sign_off_record()),
        Floor::Unattended => ("?", words::sign_unattended()),
        Floor::SmallGroups => ("g", words::sign_small_groups()),
    })
}

fn cursor(scene: &Scene<'_>, here: Option<(u16, u16)>, area: Rect, buf: &mut Buffer) {
    let Some((first, last)) = here else { return };
    for nth in first..=last {
        buf.set_string(area.x + nth, area.y, "^", scene.theme.strong());
    }
}

/// The turn under the cursor in words, and what the signs mean.
fn below(scene: &Scene<'_>, review: &Review, rows: &[Row], width: usize) -> Vec<Line<'static>> {
    let say = |text: &str, style: Style| {
        line::wrap(text, width).into_iter().map(move |l| plain(format!(" {l}"), style)).collect::<Vec<_>>()
    };
    let mut out = vec![];
    if let Some(chosen) = review.ribbon.chosen() {
        out.extend(say(&told(&who(scene, review, chosen), chosen.start, chosen.end), scene.theme.strong()));
        out.extend(say(&about(scene, review, chosen), Style::new()));
        if review.before {
            out.extend(say(&before(scene, review, chosen), scene.theme.strong()));
        }
    }
    out.extend(key(scene, review, rows, width));
    out
}

/// Whose it is, as far as it may be told.
fn who(scene: &Scene<'_>, review: &Review, stretch: &Stretch) -> String {
    let name = |person: PersonId| scene.label(person).to_owned();
    match stretch.floor {
        Floor::Held => {
            let group = review.group_of(stretch);
            let label = group.map(|g| scene.session.roster.group_label(g)).unwrap_or_default();
            let person = stretch.speaker.as_ref().map(|s| name(s.person)).filter(|_| review.people);
            let told = group.is_some_and(|g| review.tells().of(g) == Told::Group(g));
            match person {
                Some(name) if name.starts_with(&label) => name,
                Some(name) => format!("{name}, {label}"),
                None if told => label,
                None => words::a_voice().to_owned(),
            }
        }
        Floor::Someone => match stretch.reporter.filter(|_| review.people) {
            Some(person) => screen::reports_back(&name(person)),
            None => words::sign_someone().to_owned(),
        },
        Floor::Open => screen::quiet().to_owned(),
        floor => sign(floor).map(|(_, what)| what.to_owned()).unwrap_or_default(),
    }
}

/// The item, who else spoke, and whether it was put right.
fn about(scene: &Scene<'_>, review: &Review, stretch: &Stretch) -> String {
    let s = scene.session;
    let item = stretch.item.and_then(|n| s.agenda.get(n));
    let mut parts =
        vec![item.map_or_else(|| words::no_item().to_owned(), |i| words::in_item(i.item, &i.title))];
    let at_once = review.ribbon.within(stretch.start.ms(), stretch.end.ms());
    let others = at_once.filter(|(other, _)| other.turn != stretch.turn && other.is_turn()).count();
    parts.extend((others > 0).then(|| words::spoke_too(others)));
    parts.extend((stretch.joined.len() > 1).then(|| words::short_pauses(stretch.joined.len())));
    if stretch.is_turn() {
        let lines = std::iter::once(stretch.turn).chain(stretch.joined.iter().copied());
        let put_right = lines.into_iter().any(|turn| review.live.history.was_amended(turn));
        let tapped = if s.source.is_import() { words::as_in_file() } else { words::as_tapped() };
        parts.push(if put_right { words::was_corrected() } else { tapped }.to_owned());
    }
    parts.join("; ")
}

/// What stood in the record for this stretch of time when the meeting ended.
fn before(scene: &Scene<'_>, review: &Review, chosen: &Stretch) -> String {
    let original = review.live.history.before_amendments();
    let line = original.as_ref().map(History::timeline).unwrap_or_default();
    let then = line.iter().filter(|s| s.start < chosen.end && s.end > chosen.start && s.floor != Floor::Open);
    let turns: Vec<String> = then.map(|s| told(&who(scene, review, s), s.start, s.end)).collect();
    words::before_correction(&turns)
}

/// A pattern and a sign each, as many as there are.
fn key(scene: &Scene<'_>, review: &Review, rows: &[Row], width: usize) -> Vec<Line<'static>> {
    let dot = little(scene);
    let groups = rows
        .iter()
        .map(|row| (scene.theme.pattern(row.nth).to_owned(), scene.theme.group(row.nth), row.label.clone()));
    let mut seen: Vec<(&str, &str)> = vec![];
    for found in review.ribbon.line.iter().filter_map(|s| sign(s.floor)) {
        if !seen.contains(&found) {
            seen.push(found);
        }
    }
    let signs = seen.into_iter().map(|(sign, what)| (sign.to_owned(), scene.theme.strong(), what.to_owned()));
    let little = (dot.to_owned(), scene.theme.quiet(), words::sign_little().to_owned());
    let mut out: Vec<Vec<Span<'static>>> = vec![vec![Span::raw(" ")]];
    let mut used = 1;
    for (sign, style, what) in groups.chain([little]).chain(signs) {
        let columns = line::width(&sign) + line::width(&what) + 3;
        if used + columns > width + 2 {
            out.push(vec![Span::raw(" ")]);
            used = 1;
        }
        used += columns;
        if let Some(row) = out.last_mut() {
            row.push(Span::styled(sign, style));
            row.push(Span::styled(format!(" {what}  "), scene.theme.quiet()));
        }
    }
    let few = rows.iter().any(|row| row.groups.len() > 1);
    let mut lines: Vec<Line<'static>> = out.into_iter().map(Line::from).collect();
    if few {
        let why = line::wrap(&words::too_few(scene.keymap), width);
        lines.extend(why.into_iter().map(|l| plain(format!(" {l}"), scene.theme.quiet())));
    }
    if !scene.session.overlap_known {
        lines.push(plain(format!(" {}", report::overlap_not_available()), scene.theme.quiet()));
    }
    lines
}
