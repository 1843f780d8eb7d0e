//! Reports as rows for a spreadsheet: one a turn, one a person, or one a session.
//!
//! Always four lines before the row of heads, one cell each: what this does not show, what was agreed, whether it is a
//! draft, and what the rows are. Text that a spreadsheet could take for a formula gets an apostrophe before it;
//! numbers are numbers, and none is below zero.

pub mod hours;
pub mod layout;
pub mod series;

use crate::{
    report::{
        disclosure::Disclosure,
        model::{Detail, SessionReport},
    },
    text::{messages::spreadsheet as row_words, report as words},
};

/// What one row stands for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum RowKind {
    Turns,
    People,
    Sessions,
}

// Names of columns are for programs: they are the same in every language.
const TURN_HEADS: [&str; 10] =
    ["session", "number", "item", "start_s", "end_s", "length_s", "state", "group", "role", "person"];
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

/// Lines before the row of heads.
pub const LINES_BEFORE: usize = 4;

/// All sessions in one table.
///
/// # Errors
/// Never for what a report can hold.
pub fn csv(reports: &[SessionReport], detail: Detail, rows: RowKind) -> Result<String, csv::Error> {
    let mut table = CsvTable::new();
    for line in before(reports, detail, rows) {
        table.text(&line);
        table.end()?;
    }
    heads(&mut table, rows)?;
    put(&mut table, reports, detail, rows)?;
    table.finish()
}

/// What stands before the rows of many sessions: what was agreed, and whether it is a draft, is the same for all.
///
/// # Errors
/// As [`csv()`].
pub fn csv_of_many(agreed_and_draft: [&str; 2], rows: RowKind) -> Result<String, csv::Error> {
    let mut table = CsvTable::new();
    let [agreed, draft] = agreed_and_draft;
    for line in [words::first(), agreed, draft, about(rows)] {
        table.text(line);
        table.end()?;
    }
    heads(&mut table, rows)?;
    table.finish()
}

/// The rows of one session alone.
///
/// # Errors
/// As [`csv()`].
pub fn csv_rows(report: &SessionReport, detail: Detail, rows: RowKind) -> Result<String, csv::Error> {
    let mut table = CsvTable::new();
    put(&mut table, std::slice::from_ref(report), detail, rows)?;
    table.finish()
}

fn put(
    table: &mut CsvTable,
    reports: &[SessionReport],
    detail: Detail,
    rows: RowKind,
) -> Result<(), csv::Error> {
    match rows {
        RowKind::Turns => turns(table, reports, detail),
        RowKind::People => people(table, reports),
        RowKind::Sessions => sessions(table, reports, detail),
    }
}

fn heads(table: &mut CsvTable, rows: RowKind) -> Result<(), csv::Error> {
    match rows {
        RowKind::Turns => table.heads(&TURN_HEADS),
        RowKind::People => table.heads(&PERSON_HEADS),
        RowKind::Sessions => table.heads(&SESSION_HEADS),
    }
}

fn about(rows: RowKind) -> &'static str {
    match rows {
        RowKind::Turns => row_words::turns(),
        RowKind::People => row_words::people(),
        RowKind::Sessions => row_words::sessions(),
    }
}

/// The four lines. Of several sessions the agreements stand one after the other.
fn before(reports: &[SessionReport], detail: Detail, rows: RowKind) -> [String; LINES_BEFORE] {
    let disclosures = || reports.iter().map(|report| Disclosure::new(report, detail));
    let several = reports.len() > 1;
    let of = |d: &Disclosure<'_>, line: String| {
        if several { format!("{}: {line}", d.about().id) } else { line }
    };
    let mut agreed: Vec<String> = disclosures().map(|d| of(&d, d.agreement())).collect();
    let mut drafts: Vec<String> = disclosures().filter_map(|d| Some(of(&d, d.draft()?))).collect();
    agreed.dedup();
    drafts.dedup();
    let drafts = if drafts.is_empty() { row_words::no_draft().to_owned() } else { drafts.join(" ") };
    [words::first().to_owned(), agreed.join(" "), drafts, about(rows).to_owned()]
}

fn yes(is: bool) -> &'static str {
    if is { "yes" } else { "no" }
}

fn turns(table: &mut CsvTable, reports: &[SessionReport], detail: Detail) -> Result<(), csv::Error> {
    for report in reports {
        // Where one in the balance is small, the view tells of none: it would be found by what is left.
        let by_group = Disclosure::new(report, detail).shows_shares();
        for (number, part) in (1_u64..).zip(&report.timeline) {
            let own = |text: &Option<String>| text.clone().filter(|_| by_group).unwrap_or_default();
            table.text(&report.session.id);
            table.count(number);
            table.maybe(part.item.map(u64::from));
            table.number(part.start_s);
            table.number(part.end_s);
            table.number(part.end_s - part.start_s);
            table.text(part.state.id());
            for text in [&part.group, &part.role, &part.person] {
                table.text(&own(text));
            }
            table.end()?;
        }
    }
    Ok(())
}

fn people(table: &mut CsvTable, reports: &[SessionReport]) -> Result<(), csv::Error> {
    for report in reports {
        for person in &report.people {
            for text in [&report.session.id, &person.id, &person.label, &person.role, &person.group] {
                table.text(text);
            }
            table.text(yes(person.in_balance));
            table.number(person.present_s);
            table.number(person.speaking_time_s);
            table.number_if(person.share);
            table.count(person.turns.into());
            table.count(person.substantive_turns.into());
            table.number(person.longest_turn_s);
            table.number_if(report.error_points.filter(|_| person.share.is_some()));
            table.end()?;
        }
    }
    Ok(())
}

fn sessions(table: &mut CsvTable, reports: &[SessionReport], detail: Detail) -> Result<(), csv::Error> {
    for report in reports {
        let d = Disclosure::new(report, detail);
        let about = &report.session;
        table.text(&about.id);
        table.text(about.opened_at.as_deref().and_then(|at| at.get(..10)).unwrap_or_default());
        for text in [&about.title, &about.series] {
            table.text(text.as_deref().unwrap_or_default());
        }
        table.text(about.source.id());
        // With the rows of turns beside it, these would give the time of one person shown apart.
        let time_shown = |s: Option<f64>| s.filter(|_| d.shows_apart());
        table.number(report.time.span_s);
        table.number_if(time_shown(report.time.speaking_s));
        table.number_if(time_shown(report.time.silence_s));
        let centred = d.centred();
        table.text(centred.map(|g| g.id.as_str()).unwrap_or_default());
        let shown = centred.filter(|_| d.shows_shares());
        table.number_if(shown.and_then(|g| g.share));
        table.number_if(shown.and_then(|g| g.even_share));
        table.number_if(shown.and_then(|g| g.target));
        let heard = report.heard.filter(|h| d.may_count(h.of));
        table.maybe(heard.map(|h| h.heard as u64));
        table.maybe(heard.map(|h| h.of as u64));
        for n in [report.items.len(), report.decisions.len(), report.actions.len(), report.needs.len()] {
            table.count(n as u64);
        }
        table.number_if(report.error_points.filter(|_| shown.is_some_and(|g| g.share.is_some())));
        table.end()?;
    }
    Ok(())
}

/// Cells of one row after the other; text is made safe here and nowhere else.
pub struct CsvTable {
    out: csv::Writer<Vec<u8>>,
    row: Vec<String>,
}

impl Default for CsvTable {
    fn default() -> Self {
        Self::new()
    }
}

impl CsvTable {
    #[must_use]
    pub fn new() -> Self {
        // RowKind of other lengths than the heads stand before them.
        let out =
            csv::WriterBuilder::new().flexible(true).terminator(csv::Terminator::CRLF).from_writer(vec![]);
        Self { out, row: vec![] }
    }

    /// # Errors
    /// Never: it is written to memory.
    pub fn heads(&mut self, heads: &[&str]) -> Result<(), csv::Error> {
        self.row.extend(heads.iter().map(|h| (*h).to_owned()));
        self.end()
    }

    pub fn text(&mut self, text: &str) {
        self.row.push(harmless(text));
    }

    pub fn count(&mut self, n: u64) {
        self.row.push(n.to_string());
    }

    pub fn maybe(&mut self, n: Option<u64>) {
        self.row.push(n.map(|n| n.to_string()).unwrap_or_default());
    }

    /// To the millisecond, or the sixth place of a share; never below zero.
    pub fn number(&mut self, n: f64) {
        let n = (n.max(0.0) * 1e6).round() / 1e6;
        self.row.push(n.to_string());
    }

    pub fn number_if(&mut self, n: Option<f64>) {
        match n {
            Some(n) => self.number(n),
            None => self.row.push(String::new()),
        }
    }

    /// The row is done.
    ///
    /// # Errors
    /// Never: it is written to memory.
    pub fn end(&mut self) -> Result<(), csv::Error> {
        self.out.write_record(self.row.drain(..))
    }

    /// # Errors
    /// Never: it is written to memory.
    pub fn finish(self) -> Result<String, csv::Error> {
        let bytes = self.out.into_inner().map_err(|e| csv::Error::from(e.into_error()))?;
        Ok(String::from_utf8_lossy(&bytes).into_owned())
    }
}

/// Text that no spreadsheet takes for a formula: where it begins like one, or a part of it after a separator does (some
/// programs cut cells there), an apostrophe stands before it. A cell that begins with an apostrophe gets one
/// more, so that taking one away always gives the text back.
#[must_use]
pub fn harmless(text: &str) -> String {
    let text: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    let starts = |part: &str| {
        let sign = part.trim_start_matches([' ', '"', '\'', '\u{a0}', '\u{3000}']).chars().next();
        sign.is_some_and(|c| {
            matches!(
                c,
                '=' | '+'
                    | '-'
                    | '@'
                    | '|'
                    | '%'
                    | '＝'
                    | '＋'
                    | '－'
                    | '＠'
                    | '−'
                    | '﹣'
                    | '﹢'
                    | '﹦'
                    | '﹫'
            )
        })
    };
    if text.starts_with('\'') || text.split([',', ';', '|', '\t']).any(starts) || starts(&text) {
        format!("'{text}")
    } else {
        text
    }
}

#[cfg(test)]
mod tests {
    use crate::report::format::csv::harmless;

    #[test]
    fn what_begins_like_a_formula_is_text() {
        for text in ["=1+1", "+1", "-00:05", "@SUM(1)", "＝1", " =1", "\"=1", "a;=1", "a,+1", "|x", "'x"] {
            assert!(harmless(text).starts_with('\''), "{text}");
            assert_eq!(&harmless(text)[1..], text);
        }
        assert_eq!(harmless("\t=1"), "' =1");
        for text in ["Bea", "Mary-Ann", "a+b", "O'Neil", "2026-05-01"] {
            assert_eq!(harmless(text), text);
        }
    }
}
