//! A meeting in small, for whoever has not seen one yet: who speaks, the balance, everybody's letters.

use ratatui::{
    buffer::Buffer,
    layout::{Constraint, Layout, Rect},
    style::Style,
    text::Line,
};

use super::HomeView;
use crate::{
    domain::record::moment::clock,
    text::messages::home as texts,
    tui::widget::{
        bar::{self, Segment},
        big, line,
        panel::{Frame, Panel},
        space::{self, take},
    },
};

/// Rows without its frame: the fewest.
pub const LEAST: u16 = 9;
/// Rows of the bar, at most.
const MOST_BAR: u16 = 20;
/// Rows of everything else: captions, groups, letters, how to practise.
const OTHERS: u16 = 6;
/// What the meeting in the picture is like: how long somebody speaks, ms, and a share.
const SPEAKS_MS: u64 = 46_000;
const SHARE: f64 = 0.38;
const AIM: f64 = 0.5;
/// From this height on everybody has a row.
const TALL: u16 = 24;
/// Share of the width that the name has, of a hundred.
const NAME: u16 = 55;

pub fn draw(view: HomeView<'_>, frame: Frame, area: Rect, buf: &mut Buffer) {
    let theme = view.theme;
    let panel = Panel { title: texts::preview(), state: texts::preview_state(), focused: false };
    let mut left = space::inner(panel.draw(frame, area, buf, theme));
    let people = people(left.height);
    let spare = left.height.saturating_sub(OTHERS + space::rows(people.len()) - 1);
    let put = |area: Rect, buf: &mut Buffer, text: &str, style: Style| {
        line::put_text(buf, (area.x, area.y), text, area.width, style);
        1
    };
    let quiet = theme.quiet();
    take(&mut left, |r| put(r, buf, texts::preview_speaks(), quiet));
    let high = speaking(view, Rect { height: (spare * 2 / 3).clamp(1, left.height.max(1)), ..left }, buf);
    let bar_rows = (spare.saturating_sub(high) / 2).clamp(1, MOST_BAR);
    let gap = spare.saturating_sub(high + bar_rows) / 3;
    take(&mut left, |_| high + gap);
    take(&mut left, |r| put(r, buf, texts::preview_balance(), quiet));
    take(&mut left, |r| {
        let area = Rect { height: bar_rows.min(r.height), ..r };
        let segments = [Segment { share: SHARE, pattern: 0 }, Segment { share: 1.0 - SHARE, pattern: 1 }];
        bar::draw(area, buf, &segments, Some(AIM), theme);
        bar_rows
    });
    take(&mut left, |r| {
        let [one, other] = [(0, texts::preview_groups()), (1, texts::preview_others())]
            .map(|(n, group)| format!("{} {group}", theme.pattern(n)));
        put(r, buf, &format!("{one}    {other}"), Style::new()) + gap
    });
    take(&mut left, |r| put(r, buf, texts::preview_letters(), quiet));
    take(&mut left, |r| {
        line::lines(r, buf, &people);
        space::rows(people.len()) + gap
    });
    take(&mut left, |r| put(r, buf, &texts::preview_practise(view.keymap), quiet));
}

/// Everybody with their letter: a row each where there is room.
fn people(rows: u16) -> Vec<Line<'static>> {
    let everybody = texts::preview_people();
    if rows < TALL {
        return vec![Line::from(everybody)];
    }
    everybody.split("    ").map(Line::from).collect()
}

/// Somebody's name and for how long they have spoken, in letters as large as there is room for; returns their rows.
fn speaking(view: HomeView<'_>, area: Rect, buf: &mut Buffer) -> u16 {
    let columns = Layout::horizontal([Constraint::Percentage(NAME), Constraint::Fill(1)]).spacing(4);
    let [name, time] = columns.areas(area);
    let high = big::draw(name, buf, texts::preview_name(), 1, view.theme.strong(), view.theme);
    high.max(big::draw(time, buf, &clock(SPEAKS_MS), 1, Style::new(), view.theme))
}
