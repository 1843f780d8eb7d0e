//! The strips of the ribbon: the axis, the items, each group's talk, other states of the floor, the cursor.

use ratatui::{buffer::Buffer, layout::Rect, style::Style};

use super::{RibbonRow, SHARED, little, sign};
use crate::{
    domain::{floor::state::Floor, record::moment::clock},
    report::model::{LedBy, SharingStretch, ms},
    tui::{
        meeting::view::MeetingView,
        screens::review::{ribbon_state::Ribbon, state::Review},
        theme::{Sign, Theme},
        widget::{line, space},
    },
};

/// A group that holds at least this part of a column has its pattern there: one in so many.
const PART_FOR_PATTERN: u64 = 3;
/// An item of more columns than these has its title beside its number.
const TITLE_FROM: usize = 5;

/// From when to when, and the middle.
pub fn axis(theme: Theme, ribbon: &Ribbon, area: Rect, buf: &mut Buffer) {
    let style = theme.quiet();
    let (from, to) = (clock(ribbon.from), clock(ribbon.from + ribbon.span));
    buf.set_stringn(area.x, area.y, &from, usize::from(area.width), style);
    let end = space::rows(to.len());
    let middle = clock(ribbon.from + ribbon.span / 2);
    let half = space::rows(middle.len()) / 2;
    if area.width > end * 4 {
        buf.set_string(area.x + area.width / 2 - half, area.y, middle, style);
    }
    if area.width > end * 2 {
        buf.set_string(area.right() - end, area.y, to, style);
    }
}

/// Where each item begins: its number on a rule, and as much of its title as there is room for.
pub fn items(meeting: &MeetingView<'_>, ribbon: &Ribbon, area: Rect, buf: &mut Buffer) {
    let theme = meeting.theme;
    let now = |nth: u16| {
        let (from, to) = ribbon.column(nth, area.width);
        ribbon.within(from, to).last().map(|(stretch, _)| stretch.item)
    };
    let mut begins: Vec<(u16, Option<u16>)> = vec![];
    for nth in 0..area.width {
        match now(nth) {
            Some(item) if begins.last().is_none_or(|(_, last)| *last != item) => begins.push((nth, item)),
            _ => {}
        }
    }
    let ends = begins.iter().skip(1).map(|(nth, _)| *nth).chain([area.width]);
    for ((nth, number), end) in begins.iter().zip(ends) {
        let Some(number) = number else { continue };
        let title = meeting.session.agenda.get(*number).map(|item| item.title.as_str()).unwrap_or_default();
        let columns = usize::from(end - nth);
        let title = format!("{number} {title}");
        let text = if columns > TITLE_FROM {
            line::fit(&title, columns - 1, theme.ascii)
        } else {
            number.to_string()
        };
        let rule = columns.saturating_sub(line::width(&text));
        buf.set_stringn(area.x + nth, area.y, &text, columns, theme.strong());
        let x = area.x + end - space::rows(rule);
        buf.set_string(x, area.y, theme.sign(Sign::Rule).repeat(rule), theme.quiet());
    }
}

/// Which part of the meeting is in view.
pub fn in_view(theme: Theme, ribbon: &Ribbon, area: Rect, buf: &mut Buffer) {
    let column = |ms: u64| u128::from(ms) * u128::from(area.width) / u128::from(ribbon.end.max(1));
    let (first, last) = (column(ribbon.from), column(ribbon.from + ribbon.span));
    for nth in 0..area.width {
        let inside = (first..last.max(first + 1)).contains(&u128::from(nth));
        let (sign, style) = if inside {
            (in_view_sign(theme), theme.strong())
        } else {
            (theme.sign(Sign::Rule), theme.quiet())
        };
        buf.set_string(area.x + nth, area.y, sign, style);
    }
}

fn in_view_sign(theme: Theme) -> &'static str {
    if theme.ascii { "=" } else { "━" }
}

/// A group's talk: its pattern where it has much of a column, a dot where it has some. The columns of the chosen
/// turn are reversed.
pub fn talk(
    theme: Theme,
    review: &Review,
    row: &RibbonRow,
    chosen: Option<(u16, u16)>,
    area: Rect,
    buf: &mut Buffer,
) {
    for nth in 0..area.width {
        let (from, to) = review.ribbon.column(nth, area.width);
        let held = review.ribbon.within(from, to).filter(|(s, _)| s.floor == Floor::Held);
        let own = held.filter(|(s, _)| review.group_of(s).is_some_and(|g| row.groups.contains(&g)));
        let ms: u64 = own.map(|(_, ms)| ms).sum();
        let sign = match ms {
            0 => " ",
            ms if ms.saturating_mul(PART_FOR_PATTERN) >= to - from => theme.pattern(row.pattern),
            _ => little(theme),
        };
        let mut style = theme.group(row.pattern);
        if chosen.is_some_and(|(first, last)| (first..=last).contains(&nth)) {
            style = theme.marked_part(style);
        }
        for y in area.top()..area.bottom() {
            buf.set_string(area.x + nth, y, sign, style);
        }
    }
}

/// Which side led: what stands for it, a sign where neither did. `sides`: the centred group and the others.
pub fn led(
    theme: Theme,
    ribbon: &Ribbon,
    stretches: &[SharingStretch],
    [centred, others]: [(&str, Style); 2],
    area: Rect,
    buf: &mut Buffer,
) {
    for nth in 0..area.width {
        let (from, to) = ribbon.column(nth, area.width);
        let middle = from / 2 + to / 2;
        let at = stretches.partition_point(|stretch| ms(stretch.end_s) <= middle);
        let Some(stretch) = stretches.get(at).filter(|stretch| ms(stretch.start_s) <= middle) else {
            continue;
        };
        let (sign, style) = match stretch.led_by {
            LedBy::Centred => centred,
            LedBy::Others => others,
            LedBy::Shared => (SHARED, theme.quiet()),
        };
        buf.set_string(area.x + nth, area.y, sign, style);
    }
}

/// Other states of the floor: the sign of the one that takes most of a column.
pub fn other_floors(theme: Theme, ribbon: &Ribbon, area: Rect, buf: &mut Buffer) {
    for nth in 0..area.width {
        let (from, to) = ribbon.column(nth, area.width);
        let most = ribbon.within(from, to).filter_map(|(s, ms)| Some((sign(s.floor)?, ms)));
        if let Some(((sign, _), _)) = most.max_by_key(|(_, ms)| *ms) {
            buf.set_string(area.x + nth, area.y, sign, theme.strong());
        }
    }
}

/// A mark under each column of the chosen turn.
pub fn cursor(theme: Theme, chosen: Option<(u16, u16)>, area: Rect, buf: &mut Buffer) {
    let Some((first, last)) = chosen else { return };
    for nth in first..=last {
        buf.set_string(area.x + nth, area.y, "^", theme.strong());
    }
}
