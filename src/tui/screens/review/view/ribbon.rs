//! The timeline as a ribbon: a row for each group, time to the right, by pattern as well as colour; below it, in
//! words, what is under the cursor.
//!
//! ```text
//!  who led          ███~~~▒▒▒▒▒▒▒▒~~~███████▒▒▒▒~~▒▒▒▒███████~~~~~~
//!  lived experience ███  █·  ████   ██ ···  ███  █   ████  ██ ·   ████
//!  staff               ▒▒  ▒▒    ▒▒▒   ▒   ▒   ▒▒ ▒▒▒    ▒▒  ▒ ▒▒▒
//!  others                                      bbb
//!                              ^
//!                   1 Welcome──2 The rota───────────────3 What next────
//!                   0:00:00               0:45:00               1:30:00
//!  whole meeting    ──────────████████████████████████─────────────────
//! ```

pub mod caption;
mod strip;

use ratatui::{buffer::Buffer, layout::Rect, style::Style};

use crate::{
    domain::{floor::state::Floor, order::Ordered as _},
    text::{people, review as words},
    tui::{
        meeting::view::MeetingView,
        screens::review::state::{GroupVisibility, Review},
        theme::{Sign, Theme},
        widget::{
            line::{self, plain},
            panel::{Frame, Panel},
            space,
        },
    },
};

/// Columns for a row's label: the most, and its part of a narrow window.
const LABEL: u16 = 20;
const LABEL_PART: u16 = 4;
/// Lines of a group's row at the most.
pub const MOST_LINES: u16 = 6;
/// Lines beside those of the groups: other floors, the cursor, the items, the axis, and the whole meeting.
const OTHER_LINES: u16 = 5;
/// Pattern of the row of all groups together.
const TOGETHER_PATTERN: usize = 3;
/// Marks a column in which no side led.
const SHARED: &str = "~";

/// A row of the ribbon.
pub struct RibbonRow {
    label: String,
    /// Index of its pattern and colour.
    pattern: usize,
    /// The groups whose talk it shows.
    groups: Vec<usize>,
}

/// Lines beside those of the groups.
pub fn other_lines(review: &Review) -> u16 {
    OTHER_LINES + u16::from(review.disclosure().talk_sharing().is_some())
}

/// The panel with the strips, of the part of the meeting that is in view.
pub fn draw(
    meeting: &MeetingView<'_>,
    review: &Review,
    rows: &[RibbonRow],
    frame: Frame,
    area: Rect,
    buf: &mut Buffer,
) {
    let ribbon = &review.ribbon;
    let state = words::from_to(ribbon.from, ribbon.from + ribbon.span);
    let panel = Panel { title: words::who_spoke_when(), state: &state, focused: true };
    let inner = space::inner(panel.draw(frame, area, buf, meeting.theme));
    if ribbon.line.is_empty() {
        return line::lines(inner, buf, &[plain(words::empty_ribbon(), meeting.theme.quiet())]);
    }
    let labels = rows.iter().map(|row| line::width(&row.label));
    let label = labels.max().unwrap_or(0).max(line::width(words::whole_meeting()));
    let label = space::rows(label + 2).min(LABEL).min(inner.width / LABEL_PART);
    draw_strips(meeting, review, rows, &mut Strips { area: inner, label, y: inner.y }, buf);
}

/// The strips of the ribbon from top to bottom, as far as they fit.
struct Strips {
    area: Rect,
    /// Columns of a label.
    label: u16,
    /// Where the next one begins.
    y: u16,
}

impl Strips {
    /// Columns of the time axis.
    fn columns(&self) -> u16 {
        self.area.width.saturating_sub(self.label)
    }

    /// Room for the next strip, from its label's first column; `None`: it does not fit.
    fn next(&mut self, height: u16) -> Option<(Rect, Rect)> {
        let y = self.y;
        if y + height > self.area.bottom() {
            return None;
        }
        self.y += height;
        let label = Rect { x: self.area.x, y, width: self.label.saturating_sub(1), height: 1 };
        let strip = Rect { x: self.area.x + self.label, y, width: self.columns(), height };
        Some((label, strip))
    }
}

fn draw_strips(
    meeting: &MeetingView<'_>,
    review: &Review,
    rows: &[RibbonRow],
    strips: &mut Strips,
    buf: &mut Buffer,
) {
    let (theme, ribbon) = (meeting.theme, &review.ribbon);
    let fit = |label: &str, area: Rect| line::fit(label, usize::from(area.width), theme.ascii);
    let chosen = ribbon.chosen();
    let cursor = chosen.and_then(|s| ribbon.columns(s.start.ms(), s.end.ms(), strips.columns()));
    let group = chosen.and_then(|s| review.group_of(s));
    if let Some(sharing) = review.disclosure().talk_sharing()
        && let Some((label, strip)) = strips.next(1)
    {
        buf.set_string(label.x, label.y, fit(words::led(), label), theme.quiet());
        strip::led(theme, ribbon, &sharing.in_running_time, sides(meeting, review), strip, buf);
    }
    let spare = strips.area.height.saturating_sub(other_lines(review)) / space::rows(rows.len().max(1));
    for row in rows {
        let Some((label, strip)) = strips.next(spare.clamp(1, MOST_LINES)) else { continue };
        buf.set_string(label.x, label.y, fit(&row.label, label), Style::new());
        let cursor = cursor.filter(|_| group.is_some_and(|g| row.groups.contains(&g)));
        strip::talk(theme, review, row, cursor, strip, buf);
    }
    if let Some((label, strip)) = strips.next(1) {
        buf.set_string(label.x, label.y, fit(words::others(), label), theme.quiet());
        strip::other_floors(theme, ribbon, strip, buf);
    }
    if let Some((_, strip)) = strips.next(1) {
        strip::cursor(theme, cursor, strip, buf);
    }
    if let Some((_, strip)) = strips.next(1).filter(|_| !meeting.session.agenda.items.is_empty()) {
        strip::items(meeting, ribbon, strip, buf);
    }
    if let Some((_, strip)) = strips.next(1) {
        strip::axis(theme, ribbon, strip, buf);
    }
    if let Some((label, strip)) = strips.next(1) {
        buf.set_string(label.x, label.y, fit(words::whole_meeting(), label), theme.quiet());
        strip::in_view(theme, ribbon, strip, buf);
    }
}

/// What stands for the centred group and for the others where they led: its pattern, or the others' sign if they are
/// several.
fn sides(meeting: &MeetingView<'_>, review: &Review) -> [(&'static str, Style); 2] {
    let (theme, roster) = (meeting.theme, &meeting.session.roster);
    let look = |group: usize| {
        let pattern = meeting.pattern_index(group);
        (theme.pattern(pattern), theme.group(pattern))
    };
    let centred = roster.centred().map_or_else(|| (theme.pattern(0), theme.group(0)), look);
    let other = review.disclosure().only_other().and_then(|group| roster.group_index(&group.id));
    [centred, other.map_or_else(|| (other_groups(theme), theme.quiet()), look)]
}

/// Marks a column in which several other groups led together: no group's pattern.
fn other_groups(theme: Theme) -> &'static str {
    if theme.ascii { "o" } else { "═" }
}

/// Groups in the balance, the centred one first, then the others; as far as they may be shown.
pub fn rows(meeting: &MeetingView<'_>, review: &Review) -> Vec<RibbonRow> {
    let visibility = &review.visibility();
    let roster = &meeting.session.roster;
    let mut groups: Vec<usize> = meeting.balance.groups.iter().map(|g| g.group).collect();
    groups.order_by_key(|g| (!roster.groups()[*g].in_balance, meeting.pattern_index(*g)));
    let with = |wanted: GroupVisibility| groups.iter().copied().filter(move |g| visibility.of(*g) == wanted);
    let together: Vec<usize> = with(GroupVisibility::Together).collect();
    let together = (!together.is_empty()).then(|| RibbonRow {
        label: words::everyone().to_owned(),
        pattern: TOGETHER_PATTERN,
        groups: together,
    });
    let alone = with(GroupVisibility::Alone).map(|g| RibbonRow {
        label: people::group_name(&roster.groups()[g]).into_owned(),
        pattern: meeting.pattern_index(g),
        groups: vec![g],
    });
    together.into_iter().chain(alone).collect()
}

/// Marks a column in which a group has little talk: no group's pattern.
fn little(theme: Theme) -> &'static str {
    if theme.ascii { "." } else { theme.sign(Sign::Dot) }
}

/// The sign of what is no turn of a person, and its name; `None`: it has no sign of its own.
fn sign(floor: Floor) -> Option<(&'static str, &'static str)> {
    match floor {
        Floor::Held | Floor::Open => None,
        Floor::Someone => Some(("s", words::sign_someone())),
        Floor::Crosstalk => Some(("&", words::sign_several())),
        Floor::Break => Some(("b", words::sign_break())),
        Floor::OffRecord => Some(("x", words::sign_off_record())),
        Floor::Unattended => Some(("?", words::sign_unattended())),
        Floor::SmallGroups => Some(("g", words::sign_small_groups())),
    }
}
