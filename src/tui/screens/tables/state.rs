//! What the lead's screen shows: each table as it is now, and in which order.

use crate::{
    domain::{
        measures::{prompts, prompts::PromptKind, shares::GroupShare},
        order::Ordered as _,
        record::moment::clock,
    },
    text::{format, rooms as words},
    tui::{
        meeting::view::MeetingView,
        widget::{bar::Segment, input::Input},
    },
};

/// After so long without a sign of life a table needs a look, ms. A running meeting gives one every 30 s.
const SILENT_MS: u64 = 120_000;
/// After so much talk of others without the centred group a table needs a look, ms.
const ABSENT_MS: u64 = 300_000;

/// One table as it is now, in words and shares that are ready to be drawn.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Tile {
    /// Its word in subjects.
    pub token: String,
    pub name: String,
    /// The state of the balance in a few words.
    pub word: String,
    /// The shares of the groups; empty while there are none to show.
    pub bar: Vec<BarPart>,
    /// The aim of the first group, 0 to 1.
    pub aim: Option<f64>,
    /// How long others have talked since the centred group last spoke, in words; empty: not known.
    pub since: String,
    /// The item and its clock.
    pub item: String,
    /// How many have spoken, in words; empty: not told.
    pub spoken: String,
    /// When the last sign of life came, in words; empty once the meeting is over.
    pub sign: String,
    pub look: Option<Look>,
    pub ended: bool,
}

/// A group's part of the bar.
#[derive(Clone, PartialEq, Debug)]
pub struct BarPart {
    pub label: String,
    pub percent: String,
    /// 0 to 1.
    pub share: f64,
    /// Index of its pattern in the theme.
    pub pattern: usize,
}

/// Why a table needs a look; the more urgent first.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Look {
    /// It calls the lead.
    Calls,
    /// No sign of life for so long, ms.
    Silent(u64),
    /// Something it sent cannot be read.
    Unreadable,
    /// Others have talked for so long since the centred group, in words.
    Absent(String),
    /// The centred group is well under its aim, in words.
    UnderAim(String),
}

impl Look {
    /// The reason in words.
    #[must_use]
    pub fn words(&self) -> String {
        match self {
            Self::Calls => words::look_calls().to_owned(),
            Self::Silent(ms) => words::look_silent(ms / 60_000),
            Self::Unreadable => words::look_unreadable().to_owned(),
            Self::Absent(since) => since.clone(),
            Self::UnderAim(group) => words::look_under_aim(group),
        }
    }

    /// How urgent it is, from 0.
    fn rank(&self) -> u8 {
        match self {
            Self::Calls => 0,
            Self::Silent(_) => 1,
            Self::Unreadable => 2,
            Self::Absent(_) => 3,
            Self::UnderAim(_) => 4,
        }
    }
}

/// What is known of a table beside its meeting.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Known {
    pub spoken: Option<(usize, usize)>,
    /// How long ago the last message came, ms.
    pub silent_ms: u64,
    pub calls: bool,
    pub unreadable: bool,
    pub ended: bool,
}

impl Tile {
    /// A table that shows this meeting.
    #[must_use]
    pub fn of(token: &str, name: &str, meeting: &MeetingView<'_>, known: Known) -> Self {
        let centred = meeting.session.roster.centred().map(|g| meeting.group_label(g));
        let has_begun = !meeting.session.id.is_empty();
        let ended = known.ended || meeting.session.ended;
        let since =
            meeting.since_centred().filter(|_| !ended).map(|since| since.in_words()).unwrap_or_default();
        let mut tile = Self {
            token: token.to_owned(),
            name: if name.is_empty() { token.to_owned() } else { name.to_owned() },
            word: if ended { words::tile_over().to_owned() } else { meeting.balance_headline() },
            bar: bar(meeting),
            aim: meeting.aim_mark(),
            item: item(meeting),
            spoken: known.spoken.map(|(k, of)| words::tile_spoken(k, of)).unwrap_or_default(),
            sign: if ended { String::new() } else { words::last_sign(&clock(known.silent_ms)) },
            look: None,
            since,
            ended,
        };
        if !has_begun {
            words::not_begun().clone_into(&mut tile.word);
        }
        tile.look = tile.reason(meeting, known, centred.as_deref());
        tile
    }

    /// Why it needs a look, if it does. A meeting that is over needs none, unless the table calls.
    fn reason(&self, meeting: &MeetingView<'_>, known: Known, centred: Option<&str>) -> Option<Look> {
        if known.calls {
            return Some(Look::Calls);
        }
        if self.ended {
            return None;
        }
        if known.silent_ms >= SILENT_MS {
            return Some(Look::Silent(known.silent_ms));
        }
        if known.unreadable {
            return Some(Look::Unreadable);
        }
        if !self.since.is_empty() && meeting.balance.since_centred >= ABSENT_MS {
            return Some(Look::Absent(self.since.clone()));
        }
        let due = prompts::due(meeting.session, &meeting.tally);
        let under_aim = due.iter().any(|(kind, _)| *kind == PromptKind::UnderAim);
        centred.filter(|_| under_aim).map(|group| Look::UnderAim(group.to_owned()))
    }
}

fn bar(meeting: &MeetingView<'_>) -> Vec<BarPart> {
    if !meeting.balance.enough || meeting.has_small_group() {
        return Vec::new();
    }
    let recent = meeting.balance.enough_recent && !meeting.session.ended;
    let part = |group: &GroupShare| {
        let share = if recent { group.recent } else { group.share }?;
        Some(BarPart {
            label: meeting.group_label(group.group),
            percent: format::percent(share),
            share,
            pattern: meeting.pattern_index(group.group),
        })
    };
    meeting.in_balance().into_iter().filter_map(part).collect()
}

/// The item and its clock; without one, the clock of the meeting.
fn item(meeting: &MeetingView<'_>) -> String {
    let Some(item) = meeting.session.agenda.current().filter(|_| !meeting.session.ended) else {
        return words::meeting_clock(&clock(meeting.now.ms()));
    };
    let index = meeting.session.agenda.index(item.item);
    let spent = index.map_or(0, |at| meeting.tally.items()[at].spent_ms);
    words::item_clock(&clock(spent), &item.title)
}

impl Tile {
    /// That it calls, needs a look, or is over; else empty.
    #[must_use]
    pub fn state(&self) -> &'static str {
        match &self.look {
            Some(Look::Calls) => words::state_calls(),
            Some(Look::Silent(_) | Look::Unreadable | Look::Absent(_) | Look::UnderAim(_)) => {
                words::state_look()
            }
            None if self.ended => words::tile_over(),
            None => "",
        }
    }

    #[must_use]
    pub fn segments(&self) -> Vec<Segment> {
        self.bar.iter().map(|part| Segment { share: part.share, pattern: part.pattern }).collect()
    }
}

/// In which order the tables stand.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Order {
    #[default]
    Table,
    NeedsALook,
}

/// The whole screen.
#[derive(Clone, Debug, Default)]
pub struct Tables {
    pub tiles: Vec<Tile>,
    pub order: Order,
    /// The word of the marked table.
    pub marked: Option<String>,
    /// The room view of the marked table is open.
    pub is_open: bool,
    /// It is the facilitator's view that is open, in place of the room's.
    pub shows_facilitator: bool,
    /// A line to all tables is being typed.
    pub typing: Option<Input>,
    /// One thing that is said to the lead.
    pub notice: String,
    /// What stands in the way; empty: nothing.
    pub trouble: String,
    pub server: String,
    /// Where the tables are seen in a browser, in words; empty: nowhere.
    pub page: String,
    /// How many tiles stand beside each other: the arrows go by it.
    pub columns: usize,
}

impl Tables {
    /// Shows these tables, in the order that was chosen.
    pub fn show(&mut self, mut tiles: Vec<Tile>) {
        tiles.order_by(|a, b| natural(&a.name).cmp(&natural(&b.name)).then_with(|| a.token.cmp(&b.token)));
        if self.order == Order::NeedsALook {
            tiles.order_by_key(|tile| {
                (tile.ended && tile.look.is_none(), tile.look.as_ref().map_or(9, Look::rank))
            });
        }
        self.tiles = tiles;
        if self.marked_index().is_none() {
            self.marked = self.tiles.first().map(|tile| tile.token.clone());
        }
    }

    #[must_use]
    pub fn marked_index(&self) -> Option<usize> {
        self.tiles.iter().position(|tile| Some(&tile.token) == self.marked.as_ref())
    }

    #[must_use]
    pub fn marked_tile(&self) -> Option<&Tile> {
        self.tiles.get(self.marked_index()?)
    }

    /// Marks the tile so many places on.
    pub fn step(&mut self, by: isize) {
        let last = self.tiles.len().saturating_sub(1);
        let at = self.marked_index().unwrap_or(0).saturating_add_signed(by).min(last);
        self.marked = self.tiles.get(at).map(|tile| tile.token.clone());
    }

    /// How many tables need a look.
    #[must_use]
    pub fn looks(&self) -> usize {
        self.tiles.iter().filter(|tile| tile.look.is_some()).count()
    }
}

/// A name with its numbers as numbers: *Table 10* comes after *Table 9*.
fn natural(name: &str) -> Vec<(String, u64)> {
    let mut parts = vec![(String::new(), 0_u64)];
    let mut in_number = false;
    for c in name.to_lowercase().chars() {
        let digit = c.to_digit(10);
        if digit.is_none() && in_number {
            parts.push((String::new(), 0));
        }
        in_number = digit.is_some();
        let Some((text, number)) = parts.last_mut() else { continue };
        match digit {
            Some(digit) => *number = number.saturating_mul(10).saturating_add(u64::from(digit)),
            None => text.push(c),
        }
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tile(name: &str, look: Option<Look>) -> Tile {
        Tile { token: name.to_owned(), name: name.to_owned(), look, ..Tile::default() }
    }

    fn names(tables: &Tables) -> Vec<&str> {
        tables.tiles.iter().map(|tile| tile.name.as_str()).collect()
    }

    #[test]
    fn tables_stand_by_their_numbers_or_by_how_urgent_they_are() {
        let tiles = vec![
            tile("Table 10", None),
            tile("Table 9", Some(Look::UnderAim("lived experience".to_owned()))),
            tile("Table 1", Some(Look::Calls)),
            Tile { ended: true, ..tile("Hall", None) },
        ];
        let mut tables = Tables::default();
        tables.show(tiles.clone());
        assert_eq!(names(&tables), ["Hall", "Table 1", "Table 9", "Table 10"]);
        tables.order = Order::NeedsALook;
        tables.show(tiles);
        assert_eq!(names(&tables), ["Table 1", "Table 9", "Table 10", "Hall"]);
        assert_eq!(tables.looks(), 2);
    }

    #[test]
    fn the_mark_stays_on_its_table_when_others_move() {
        let mut tables = Tables::default();
        tables.show(vec![tile("Table 1", None), tile("Table 2", None)]);
        tables.step(1);
        tables.order = Order::NeedsALook;
        tables.show(vec![tile("Table 1", None), tile("Table 2", Some(Look::Calls))]);
        assert_eq!((tables.marked_index(), tables.marked.as_deref()), (Some(0), Some("Table 2")));
        tables.step(-5);
        tables.step(9);
        assert_eq!(tables.marked.as_deref(), Some("Table 1"));
    }
}
