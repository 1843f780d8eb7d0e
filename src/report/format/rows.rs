//! Reports as rows of typed cells, one list of rows a table: for CSV and for workbooks.
//!
//! What may be shown of groups and people is decided here as on every page: see [`Disclosure`].

use chrono::NaiveDate;

use crate::{
    domain::record::moment::seconds,
    report::{
        disclosure::Disclosure,
        document::sentences,
        model::{Detail, GroupPart, SessionReport},
    },
};

/// What takes the cells of one row after the other.
pub trait Rows {
    type Error;

    fn text(&mut self, text: &str);
    fn day(&mut self, day: Option<NaiveDate>);
    fn count(&mut self, n: u64);
    fn number(&mut self, n: f64);
    /// A length, or a moment since the start.
    fn seconds(&mut self, seconds: f64);
    /// From 0 to 1.
    fn share(&mut self, share: f64);
    fn nothing(&mut self);

    /// The row is done.
    ///
    /// # Errors
    /// It cannot be written.
    fn end(&mut self) -> Result<(), Self::Error>;

    fn count_if(&mut self, n: Option<u64>) {
        match n {
            Some(n) => self.count(n),
            None => self.nothing(),
        }
    }

    fn number_if(&mut self, n: Option<f64>) {
        match n {
            Some(n) => self.number(n),
            None => self.nothing(),
        }
    }

    fn seconds_if(&mut self, seconds: Option<f64>) {
        match seconds {
            Some(seconds) => self.seconds(seconds),
            None => self.nothing(),
        }
    }

    fn share_if(&mut self, share: Option<f64>) {
        match share {
            Some(share) => self.share(share),
            None => self.nothing(),
        }
    }
}

/// A table: what one row of it stands for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Table {
    Sessions,
    Groups,
    Items,
    People,
    Turns,
}

// Names of columns are for programs: they are the same in every language.
const TURN_HEADS: [&str; 13] = [
    "session",
    "number",
    "item",
    "start_s",
    "end_s",
    "length_s",
    "state",
    "group",
    "role",
    "person",
    "source",
    "overlap_known",
    "stretches_s",
];
const PERSON_HEADS: [&str; 13] = [
    "session",
    "person",
    "label",
    "role",
    "group",
    "in_the_balance",
    "present_s",
    "speaking_time_s",
    "share",
    "turns",
    "voices",
    "longest_turn_s",
    "share_error_points",
];
const SESSION_HEADS: [&str; 19] = [
    "session",
    "date",
    "title",
    "series",
    "source",
    "span_s",
    "speaking_s",
    "silence_s",
    "centred",
    "share",
    "even_share",
    "aim",
    "heard",
    "heard_of",
    "items",
    "decisions",
    "actions",
    "needs",
    "share_error_points",
];

const GROUP_HEADS: [&str; 14] = [
    "session",
    "group",
    "label",
    "in_the_balance",
    "people",
    "present_s",
    "speaking_time_s",
    "share",
    "even_share",
    "aim",
    "turns",
    "voices",
    "longest_turn_s",
    "share_error_points",
];
const ITEM_HEADS: [&str; 11] = [
    "session",
    "number",
    "title",
    "kind",
    "planned_s",
    "spent_s",
    "first_voice",
    "heard",
    "heard_of",
    "ended",
    "asked_by",
];

impl Table {
    #[must_use]
    pub fn heads(self) -> &'static [&'static str] {
        match self {
            Self::Sessions => &SESSION_HEADS,
            Self::Groups => &GROUP_HEADS,
            Self::Items => &ITEM_HEADS,
            Self::People => &PERSON_HEADS,
            Self::Turns => &TURN_HEADS,
        }
    }

    /// The rows of one session.
    ///
    /// # Errors
    /// A row cannot be written.
    pub fn put<R: Rows>(self, report: &SessionReport, detail: Detail, rows: &mut R) -> Result<(), R::Error> {
        match self {
            Self::Sessions => session(rows, report, detail),
            Self::Groups => groups(rows, report, detail),
            Self::Items => items(rows, report, detail),
            Self::People => people(rows, report),
            Self::Turns => turns(rows, report, detail),
        }
    }
}

fn yes(is: bool) -> &'static str {
    if is { "yes" } else { "no" }
}

fn turns<R: Rows>(rows: &mut R, report: &SessionReport, detail: Detail) -> Result<(), R::Error> {
    // Where one in the balance is small, the view tells of none: it would be found by what is left.
    let by_group = Disclosure::new(report, detail).shows_shares();
    // What it was made of: a table of it that was imported again is as exact as the first.
    let about = &report.session;
    let origin = about.made_of.unwrap_or(about.source);
    for (number, part) in (1_u64..).zip(&report.timeline) {
        let own = |text: &Option<String>| text.clone().filter(|_| by_group).unwrap_or_default();
        rows.text(&report.session.id);
        rows.count(number);
        rows.count_if(part.item.map(u64::from));
        rows.seconds(part.start_s);
        rows.seconds(part.end_s);
        rows.seconds(part.end_s - part.start_s);
        rows.text(part.state.id());
        for text in [&part.group, &part.role, &part.person] {
            rows.text(&own(text));
        }
        rows.text(origin.id());
        rows.text(yes(report.time.overlap_s.is_some()));
        let stretches = part.spoken_s.iter().filter(|_| by_group).map(|(from, to)| format!("{from}-{to}"));
        rows.text(&stretches.collect::<Vec<_>>().join(" "));
        rows.end()?;
    }
    Ok(())
}

fn people<R: Rows>(rows: &mut R, report: &SessionReport) -> Result<(), R::Error> {
    for person in &report.people {
        for text in [&report.session.id, &person.id, &person.label, &person.role, &person.group] {
            rows.text(text);
        }
        rows.text(yes(person.in_balance));
        rows.seconds(person.present_s);
        rows.seconds(person.speaking_time_s);
        rows.share_if(person.share);
        rows.count(person.turns.into());
        rows.count(person.substantive_turns.into());
        rows.seconds(person.longest_turn_s);
        rows.number_if(report.error_points.filter(|_| person.share.is_some()));
        rows.end()?;
    }
    Ok(())
}

/// Figures of a group stand where pages may show them; how many people it has, always.
fn groups<R: Rows>(rows: &mut R, report: &SessionReport, detail: Detail) -> Result<(), R::Error> {
    let d = Disclosure::new(report, detail);
    for group in &report.groups {
        let is_shown = if group.in_balance { d.shows_shares() } else { d.shows_apart() };
        let shown = Some(group).filter(|_| is_shown);
        let of = |figure: fn(&GroupPart) -> f64| shown.map(figure);
        let count = |figure: fn(&GroupPart) -> u32| shown.map(|group| u64::from(figure(group)));
        for text in [&report.session.id, &group.id, &group.label] {
            rows.text(text);
        }
        rows.text(yes(group.in_balance));
        rows.count_if(group.people.map(|n| n as u64));
        rows.seconds_if(shown.and_then(|g| g.present_s));
        rows.seconds_if(of(|g| g.speaking_time_s));
        rows.share_if(shown.and_then(|g| g.share));
        rows.share_if(shown.and_then(|g| g.even_share));
        rows.share_if(shown.and_then(|g| g.target));
        rows.count_if(count(|g| g.turns));
        rows.count_if(count(|g| g.substantive_turns));
        rows.seconds_if(of(|g| g.longest_turn_s));
        rows.number_if(report.error_points.filter(|_| shown.is_some_and(|g| g.share.is_some())));
        rows.end()?;
    }
    Ok(())
}

fn items<R: Rows>(rows: &mut R, report: &SessionReport, detail: Detail) -> Result<(), R::Error> {
    for item in Disclosure::new(report, detail).items() {
        rows.text(&report.session.id);
        rows.count(item.number.into());
        rows.text(item.title);
        rows.text(item.kind.id());
        rows.seconds_if(item.planned_ms.map(seconds));
        rows.seconds(seconds(item.spent_ms));
        rows.text(item.first_voice.unwrap_or_default());
        rows.count_if(item.heard.map(|(heard, _)| heard as u64));
        rows.count_if(item.heard.map(|(_, of)| of as u64));
        rows.text(&sentences(&item.ended));
        rows.text(item.asked_by.unwrap_or_default());
        rows.end()?;
    }
    Ok(())
}

fn session<R: Rows>(rows: &mut R, report: &SessionReport, detail: Detail) -> Result<(), R::Error> {
    let d = Disclosure::new(report, detail);
    let about = &report.session;
    rows.text(&about.id);
    let day = about.opened_at.as_deref().and_then(|at| at.get(..10));
    rows.day(day.and_then(|day| day.parse().ok()));
    for text in [&about.title, &about.series] {
        rows.text(text.as_deref().unwrap_or_default());
    }
    rows.text(about.source.id());
    // With the rows of turns beside it, these would give the time of one person not counted.
    let time_shown = |s: Option<f64>| s.filter(|_| d.shows_apart());
    rows.seconds(report.time.span_s);
    rows.seconds_if(time_shown(report.time.speaking_s));
    rows.seconds_if(time_shown(report.time.silence_s));
    let centred = d.centred();
    rows.text(centred.map(|g| g.id.as_str()).unwrap_or_default());
    let shown = centred.filter(|_| d.shows_shares());
    rows.share_if(shown.and_then(|g| g.share));
    rows.share_if(shown.and_then(|g| g.even_share));
    rows.share_if(shown.and_then(|g| g.target));
    let heard = report.heard.filter(|h| d.may_count(h.of));
    rows.count_if(heard.map(|h| h.heard as u64));
    rows.count_if(heard.map(|h| h.of as u64));
    for n in [report.items.len(), report.decisions.len(), report.actions.len(), report.needs.len()] {
        rows.count(n as u64);
    }
    rows.number_if(report.error_points.filter(|_| shown.is_some_and(|g| g.share.is_some())));
    rows.end()
}
