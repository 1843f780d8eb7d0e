//! The items: a picture of their time and who talked in it; shares, first voices, who has not spoken, how each ended.

use ratatui::{buffer::Buffer, layout::Rect, style::Style};

use crate::{
    domain::order::Ordered as _,
    report::{
        document::sentences,
        model::{ItemPart, ms},
    },
    text::{report as words, review},
    tui::{
        screens::review::view::page::Page,
        theme::{Sign, Theme},
        widget::{
            bar::{self, Segment},
            cards::Side,
            line, space,
        },
    },
};

/// Rows of an item in the picture, at the most: two of them its bar.
const MOST_ROWS: u16 = 3;

impl Page<'_> {
    pub fn items(&mut self) {
        self.card(Side::Across, review::items_heading());
        if self.r.items.is_empty() {
            return self.paragraph(if self.is_import() {
                review::not_from_file()
            } else {
                review::no_items()
            });
        }
        self.time_picture();
        let origins = self.disclosure.origins();
        self.paragraphs(&origins);
        self.items_how();
        for (n, item) in self.r.items.iter().enumerate() {
            let side = if n.is_multiple_of(2) { Side::Left } else { Side::Right };
            self.card(side, &words::item_title(item.number, &item.title, item.kind));
            self.item(item);
        }
    }

    /// What the picture shows, and what each pattern of it stands for.
    pub fn items_how(&mut self) {
        self.quiet(review::items_how());
        if self.in_lines {
            return;
        }
        let items = self.disclosure.items();
        let is_shown = |id: &str| items.iter().any(|item| item.shares.iter().any(|(group, _)| *group == id));
        let theme = self.meeting.theme;
        let mut patterns: Vec<String> = self
            .in_balance()
            .into_iter()
            .filter(|group| is_shown(&group.id))
            .map(|group| (theme.pattern(self.pattern_index(&group.id)), self.disclosure.label(&group.id)))
            .map(|(pattern, label)| format!("{pattern} {label}"))
            .collect();
        let has_other = items.iter().any(|item| item.shares.is_empty() && item.spent_ms > 0);
        let (no_group, _) = theme.no_group();
        patterns.extend(has_other.then(|| format!("{no_group} {}", review::items_not_by_group())));
        self.quiet(&patterns.join(", "));
    }

    /// A bar for each item.
    pub fn time_picture(&mut self) {
        let rows = self.disclosure.items().into_iter().map(|item| {
            let shares = item.shares.iter();
            let mut segments: Vec<Segment> = shares
                .map(|(id, share)| Segment { share: *share, pattern: self.pattern_index(id) })
                .collect();
            segments.order_by_key(|segment| segment.pattern);
            let by_group = !item.shares.is_empty() || item.spent_ms == 0;
            let times = review::time_of(item.spent_ms, item.planned_ms);
            let label = format!("{} {}", item.number, item.title);
            ItemRow { label, times, by_group, segments, spent: item.spent_ms, planned: item.planned_ms }
        });
        let rows: Vec<ItemRow> = rows.collect();
        if self.in_lines {
            let text = |row: &ItemRow| {
                let not_by_group = (!row.by_group).then_some(review::items_not_by_group());
                let facts = [row.label.as_str(), row.times.as_str()].into_iter().chain(not_by_group);
                facts.collect::<Vec<_>>().join(", ")
            };
            return self.paragraphs(&rows.iter().map(text).collect::<Vec<_>>());
        }
        let picture = ItemTimes { rows, theme: self.meeting.theme };
        let rows = space::rows(picture.rows.len());
        self.picture(rows, rows.saturating_mul(MOST_ROWS), move |area, buf| picture.draw(area, buf));
    }

    fn item(&mut self, item: &ItemPart) {
        let disclosure = self.disclosure;
        self.paragraph(&words::time_of_item(ms(item.spent_s), item.planned_s.map(ms)));
        let mut parts = vec![disclosure.item_shares_in_words(item)];
        let first = item.first_voice.as_ref().filter(|_| disclosure.shows_shares());
        parts.extend(first.map(|f| {
            let person = f.person.as_ref().map(|id| format!("{}, ", self.person(id))).unwrap_or_default();
            review::first_voice(&format!("{person}{}", disclosure.label(&f.group)))
        }));
        parts.extend(disclosure.item_heard(item).map(|(heard, of)| words::item_spoken(heard, of)));
        // Nobody is counted as heard in a break or in small groups.
        let is_talk = item.heard.is_some();
        if let Some(ids) = item.not_heard.as_ref().filter(|ids| !ids.is_empty() && is_talk) {
            parts.push(review::not_spoken(&ids.iter().map(|id| self.person(id)).collect::<Vec<_>>()));
        }
        parts.retain(|p| !p.is_empty());
        if item.spent_s > 0.0 {
            self.paragraph(&parts.join("; "));
        }
        self.paragraph(&sentences(&disclosure.about_item(&disclosure.item(item))));
    }
}

/// An item in the picture.
struct ItemRow {
    label: String,
    times: String,
    /// Its bar shows who talked.
    by_group: bool,
    segments: Vec<Segment>,
    /// ms.
    spent: u64,
    planned: Option<u64>,
}

/// A bar for each item, as long as it took, with a stroke where it was planned to end.
struct ItemTimes {
    rows: Vec<ItemRow>,
    theme: Theme,
}

impl ItemTimes {
    fn draw(&self, area: Rect, buf: &mut Buffer) {
        let widest = |text: fn(&ItemRow) -> &str| self.rows.iter().map(|r| line::width(text(r))).max();
        let label = space::rows(widest(|row| &row.label).unwrap_or(0)).min(area.width / 3);
        let times = space::rows(widest(|row| &row.times).unwrap_or(0)).min(area.width / 3);
        let columns = area.width.saturating_sub(label + times + 4);
        let longest = self.rows.iter().map(|row| row.spent.max(row.planned.unwrap_or(0))).max().unwrap_or(0);
        let step = (area.height / space::rows(self.rows.len().max(1))).clamp(1, MOST_ROWS);
        let high = if step > 1 { step - 1 } else { 1 };
        for (n, row) in self.rows.iter().enumerate() {
            let y = area.y + space::rows(n).saturating_mul(step);
            let bar = Rect { x: area.x + label + 2, y, width: columns, height: high }.intersection(area);
            if bar.is_empty() {
                continue;
            }
            let text = line::fit(&row.label, usize::from(label), self.theme.ascii);
            line::put_text(buf, (area.x, y), text, label, Style::new());
            line::put_text(buf, (bar.right() + 2, y), row.times.as_str(), times, self.theme.quiet());
            let spent = Rect { width: bar::column(part(row.spent, longest), columns), ..bar };
            if row.segments.is_empty() {
                bar::no_group(spent, buf, self.theme);
            } else {
                bar::draw(spent, buf, &row.segments, None, self.theme);
            }
            if let Some(planned) = row.planned {
                let x = bar.x + bar::column(part(planned, longest), columns - 1);
                for y in bar.top()..bar.bottom() {
                    buf[(x, y)].set_symbol(self.theme.sign(Sign::Aim)).set_style(self.theme.stroke());
                }
            }
        }
    }
}

#[expect(clippy::cast_precision_loss, reason = "milliseconds of a meeting")]
fn part(ms: u64, of: u64) -> f64 {
    ms as f64 / of.max(1) as f64
}
