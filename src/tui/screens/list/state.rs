//! The list of sessions to look back at. Rows come in batches while files are read; only what is in view is put
//! into words.

use std::{cmp::Ordering, collections::HashMap};

use chrono::{DateTime, FixedOffset, NaiveDate};

use crate::{
    domain::{order::Ordered as _, record::plain_text},
    report::Summary,
    text::{format, report},
    tui::widget::input::{Input, text},
};

/// A session of the folder.
#[derive(Clone, PartialEq, Debug)]
pub struct SessionRow {
    pub id: String,
    /// The file it is opened by.
    pub source: String,
    pub state: RowState,
    /// The day of the meeting; before it was read, the one in its id.
    pub day: Option<NaiveDate>,
    /// The gap to the aim, where it may be shown.
    pub gap: Option<f64>,
    /// How much of what was said is open.
    open: Option<usize>,
    opened_at: Option<DateTime<FixedOffset>>,
    /// The title, and everything that can be searched for, folded.
    title: Option<String>,
    folded: String,
}

/// What is known of a session.
#[derive(Clone, PartialEq, Debug)]
pub enum RowState {
    /// Not read yet.
    Waiting,
    Summary {
        summary: Box<Summary>,
        /// Some of its file could not be read.
        damaged: bool,
    },
    /// A newer program wrote it.
    Newer,
    /// Nothing in it is whole.
    Nothing,
    /// It cannot be read.
    Unreadable,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Order {
    Date,
    Title,
    Gap,
    Open,
}

impl Order {
    #[must_use]
    pub fn next(self) -> Self {
        match self {
            Self::Date => Self::Title,
            Self::Title => Self::Gap,
            Self::Gap => Self::Open,
            Self::Open => Self::Date,
        }
    }
}

#[derive(Clone, Debug)]
pub struct SessionList {
    rows: Vec<SessionRow>,
    by_id: HashMap<String, usize>,
    /// Those that fit the filter, in order: places in `rows`.
    shown: Vec<usize>,
    /// Place in `shown`.
    pub cursor: usize,
    pub filter: Input,
    pub order: Order,
    /// How many have been read.
    pub done: usize,
    pub today: NaiveDate,
    pub notice: Option<String>,
    /// The file of the record that another one is to be compared with.
    pub marked: Option<String>,
}

impl SessionRow {
    #[must_use]
    pub fn summary(&self) -> Option<&Summary> {
        if let RowState::Summary { summary, .. } = &self.state { Some(summary) } else { None }
    }

    /// The day as the list shows it.
    #[must_use]
    pub fn day_words(&self) -> String {
        self.day.map_or_else(|| report::no_day().to_owned(), format::day)
    }

    fn new(id: String, source: String) -> Self {
        let state = RowState::Waiting;
        let mut row = Self {
            id,
            source,
            state,
            day: None,
            gap: None,
            open: None,
            opened_at: None,
            title: None,
            folded: String::new(),
        };
        row.work_out();
        row
    }

    /// What the list is ordered and searched by: worked out once, because there may be thousands.
    fn work_out(&mut self) {
        let summary = self.summary();
        let in_id = || NaiveDate::parse_from_str(self.id.get(..8)?, "%Y%m%d").ok();
        let day = summary.map_or_else(in_id, Summary::day);
        let title = summary.and_then(|s| s.title.as_deref()).map(plain_text::fold);
        let series = summary.and_then(|s| s.series.as_deref()).map(plain_text::fold).unwrap_or_default();
        // As the list shows it, and as files have it.
        let date =
            day.map(|day| format!("{} {day}", plain_text::fold(&format::day(day)))).unwrap_or_default();
        let folded = format!("{} {series} {date} {}", title.as_deref().unwrap_or_default(), self.id);
        let gap = summary.and_then(|s| s.gap_points().filter(|_| s.shows_shares()));
        let (open, opened_at) = (summary.map(Summary::open), summary.and_then(|s| s.opened_at));
        (self.day, self.gap, self.open, self.opened_at) = (day, gap, open, opened_at);
        (self.title, self.folded) = (title, folded);
    }
}

impl SessionList {
    /// All sessions there are, by id and file; none of them read yet.
    #[must_use]
    pub fn new(found: Vec<(String, String)>, filter: Input, today: NaiveDate) -> Self {
        let rows: Vec<SessionRow> =
            found.into_iter().map(|(id, source)| SessionRow::new(id, source)).collect();
        let by_id = rows.iter().enumerate().map(|(at, row)| (row.id.clone(), at)).collect();
        let mut list = Self {
            rows,
            by_id,
            shown: vec![],
            cursor: 0,
            filter,
            order: Order::Date,
            done: 0,
            today,
            notice: None,
            marked: None,
        };
        list.arrange();
        list
    }

    #[must_use]
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// The file of each session, by its id.
    #[must_use]
    pub fn files(&self) -> HashMap<String, String> {
        self.rows.iter().map(|row| (row.id.clone(), row.source.clone())).collect()
    }

    /// What was read of the sessions of a series, as many as that are.
    #[must_use]
    pub fn of_series(&self, name: &str) -> Vec<Summary> {
        let folded = plain_text::fold(name.trim());
        let is_in =
            |s: &&Summary| s.series.as_deref().map(|n| plain_text::fold(n.trim())) == Some(folded.clone());
        self.rows.iter().filter_map(SessionRow::summary).filter(is_in).cloned().collect()
    }

    /// How many fit the filter.
    #[must_use]
    pub fn fitting(&self) -> usize {
        self.shown.len()
    }

    /// What is shown from a place on, in order.
    pub fn rows_from(&self, from: usize) -> impl Iterator<Item = &SessionRow> {
        self.shown.iter().skip(from).filter_map(|at| self.rows.get(*at))
    }

    #[must_use]
    pub fn chosen(&self) -> Option<&SessionRow> {
        self.rows.get(*self.shown.get(self.cursor)?)
    }

    /// The record that another one is to be compared with.
    #[must_use]
    pub fn marked_row(&self) -> Option<&SessionRow> {
        self.rows.iter().find(|row| Some(&row.source) == self.marked.as_ref())
    }

    /// Puts in what has been read. The cursor stays with its session; at the top, it stays at the top.
    pub fn set_read(&mut self, read: Vec<(String, RowState)>) {
        for (id, state) in read {
            let Some(row) = self.by_id.get(&id).and_then(|at| self.rows.get_mut(*at)) else { continue };
            self.done += usize::from(row.state == RowState::Waiting);
            row.state = state;
            row.work_out();
        }
        self.arrange();
    }

    pub fn step(&mut self, by: isize) {
        let last = self.shown.len().saturating_sub(1);
        self.cursor = self.cursor.saturating_add_signed(by).min(last);
    }

    pub fn turn_order(&mut self) {
        self.order = self.order.next();
        self.arrange();
        self.cursor = 0;
    }

    /// The filter was typed in: the first that fits is chosen.
    pub fn filtered(&mut self) {
        self.arrange();
        self.cursor = 0;
    }

    fn arrange(&mut self) {
        let chosen = self.shown.get(self.cursor).copied().filter(|_| self.cursor > 0);
        let filter = plain_text::fold(&text(&self.filter));
        let wanted: Vec<&str> = filter.split_whitespace().collect();
        let fits = |row: &SessionRow| wanted.iter().all(|word| row.folded.contains(word));
        self.shown = (0..self.rows.len()).filter(|at| fits(&self.rows[*at])).collect();
        let (rows, order) = (&self.rows, self.order);
        self.shown.order_by(|a, b| compare(&rows[*a], &rows[*b], order));
        let place = chosen.and_then(|row| self.shown.iter().position(|at| *at == row));
        self.cursor = place.unwrap_or(self.cursor).min(self.shown.len().saturating_sub(1));
    }
}

/// Newest first in any case; what is not known stands last. Those of the same moment stay as the folder has them: what
/// was imported last is first.
fn compare(a: &SessionRow, b: &SessionRow, order: Order) -> Ordering {
    let newest = || (b.day, b.opened_at).cmp(&(a.day, a.opened_at));
    let first = match order {
        Order::Date => Ordering::Equal,
        Order::Title => (a.title.is_none(), &a.title).cmp(&(b.title.is_none(), &b.title)),
        // Furthest under the aim first.
        Order::Gap => {
            let gap = |row: &SessionRow| row.gap.unwrap_or(f64::INFINITY);
            gap(a).total_cmp(&gap(b))
        }
        Order::Open => b.open.cmp(&a.open),
    };
    first.then_with(newest)
}
