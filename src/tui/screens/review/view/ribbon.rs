//! The timeline as a ribbon: a row for each group, time to the right, by pattern as well as colour; below it, in
//! words, what is under the cursor.
//!
//! ```text
//!                   0:00:00               0:45:00               1:30:00
//!                   1──────────2────────────────────────3──────────────
//!  lived experience ███  █·  ████   ██ ···  ███  █   ████  ██ ·   ████
//!  staff               ▒▒  ▒▒    ▒▒▒   ▒   ▒   ▒▒ ▒▒▒    ▒▒  ▒ ▒▒▒
//!  others                                      bbb
//!                              ^
//! ```

mod caption;
mod strip;

use ratatui::{buffer::Buffer, layout::Rect};

use crate::{
    domain::floor::state::Floor,
    text::review as words,
    tui::{
        meeting::view::MeetingView,
        screens::review::state::{GroupVisibility, Review},
        theme::{Sign, Theme},
        widget::{
            line::{self, plain},
            space,
        },
    },
};

/// Columns for a row's label: the most, and its part of a narrow window.
const LABEL: u16 = 18;
const LABEL_PART: u16 = 4;
/// From this height on each row has two lines.
const TALL: u16 = 18;
/// Pattern of the row of all groups together.
const TOGETHER_PATTERN: usize = 3;

/// A row of the ribbon.
struct RibbonRow {
    label: String,
    /// Index of its pattern and colour.
    pattern: usize,
    /// The groups whose talk it shows.
    groups: Vec<usize>,
}

pub fn draw(meeting: &MeetingView<'_>, review: &Review, area: Rect, buf: &mut Buffer) {
    if area.is_empty() {
        return;
    }
    let theme = meeting.theme;
    if review.ribbon.line.is_empty() {
        return line::lines(area, buf, &[plain(format!(" {}", words::empty_ribbon()), theme.quiet())]);
    }
    let rows = rows(meeting, review);
    let mut strips = Strips { area, y: area.y };
    draw_strips(meeting, review, &rows, &mut strips, buf);
    let columns = usize::from(area.width).saturating_sub(2);
    let caption = caption::lines(meeting, review, &rows, columns);
    if strips.y + space::rows(caption.len()) < area.bottom() {
        strips.y += 1;
    }
    let below = Rect { y: strips.y, height: area.bottom().saturating_sub(strips.y), ..area };
    line::lines(below, buf, &caption);
}

/// The strips of the ribbon from top to bottom, as far as they fit.
struct Strips {
    area: Rect,
    /// Where the next one begins.
    y: u16,
}

impl Strips {
    fn label_columns(&self) -> u16 {
        LABEL.min(self.area.width / LABEL_PART)
    }

    /// Columns of the time axis.
    fn columns(&self) -> u16 {
        self.area.width.saturating_sub(self.label_columns() + 2)
    }

    /// Room for the next strip, from its label's first column; `None`: it does not fit.
    fn next(&mut self, height: u16) -> Option<(Rect, Rect)> {
        let y = self.y;
        if y + height > self.area.bottom() {
            return None;
        }
        self.y += height;
        let label_columns = self.label_columns();
        let label = Rect { x: self.area.x + 1, y, width: label_columns, height: 1 };
        let strip = Rect { x: self.area.x + label_columns + 1, y, width: self.columns(), height };
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
    if let Some((_, strip)) = strips.next(1) {
        strip::axis(theme, ribbon, strip, buf);
    }
    if !meeting.session.agenda.items.is_empty()
        && let Some((_, strip)) = strips.next(1)
    {
        strip::items(theme, ribbon, strip, buf);
    }
    let height = if strips.area.height >= TALL { 2 } else { 1 };
    for row in rows {
        let Some((label, strip)) = strips.next(height) else { continue };
        buf.set_string(label.x, label.y, fit(&row.label, label), theme.group(row.pattern));
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
}

/// Groups in the balance, the centred one first, then the others; as far as they may be shown.
fn rows(meeting: &MeetingView<'_>, review: &Review) -> Vec<RibbonRow> {
    let visibility = &review.visibility();
    let roster = &meeting.session.roster;
    let mut groups: Vec<usize> = meeting.balance.groups.iter().map(|g| g.group).collect();
    groups.sort_by_key(|g| (!roster.groups()[*g].in_balance, meeting.pattern_index(*g)));
    let with = |wanted: GroupVisibility| groups.iter().copied().filter(move |g| visibility.of(*g) == wanted);
    let together: Vec<usize> = with(GroupVisibility::Together).collect();
    let together = (!together.is_empty()).then(|| RibbonRow {
        label: words::everyone().to_owned(),
        pattern: TOGETHER_PATTERN,
        groups: together,
    });
    let alone = with(GroupVisibility::Alone).map(|g| RibbonRow {
        label: roster.group_label(g),
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
