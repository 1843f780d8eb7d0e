//! Hours of involvement: how long each person was at some meetings, for those who recognise or pay it.
//!
//! Its own output and in no other. Two records are of one person when their id in the CSV is the same, else their
//! name to the letter; somebody with neither stands alone. Somebody who is not timed is not here at all.

use crate::{
    domain::{History, people::roster::Person, record::plain_text},
    report::{
        format::{csv::CsvTable, text::lines},
        width,
    },
    text::hours as words,
};

// Names of columns are for programs: they are the same in every language.
const HEADS: [&str; 6] = ["person", "name", "meetings", "sessions", "hours_minutes", "hours"];

/// One person over all the meetings asked for.
#[derive(Clone, PartialEq, Debug)]
pub struct Hours {
    who: Who,
    pub label: String,
    /// The id in the CSV, where there is one.
    pub id: Option<String>,
    pub sessions: Vec<String>,
    pub ms: u64,
}

#[derive(Clone, PartialEq, Debug)]
enum Who {
    Id(String),
    Name(String),
    /// Known to one meeting only.
    Nameless(String, String),
}

/// Everybody, in the order in which they first come up.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Involvement {
    pub people: Vec<Hours>,
    /// People who would rather not be timed: known by number only.
    pub not_timed: usize,
}

impl Involvement {
    /// One more meeting.
    pub fn add(&mut self, session_id: &str, history: &History) {
        let roster = &history.session().roster;
        self.not_timed += roster.people().iter().filter(|p| !p.timed).count();
        for stay in history.attendance() {
            let Some(person) = roster.person(stay.person) else { continue };
            let who = who(person, session_id);
            let at = self.people.iter().position(|h| h.who == who);
            let at = at.unwrap_or_else(|| {
                self.people.push(Hours {
                    who,
                    label: plain_text::clean_name(&person.label),
                    id: person.source_id.as_deref().map(plain_text::clean_name),
                    sessions: vec![],
                    ms: 0,
                });
                self.people.len() - 1
            });
            let hours = &mut self.people[at];
            hours.ms += stay.ms;
            if !hours.sessions.iter().any(|id| id == session_id) {
                hours.sessions.push(session_id.to_owned());
            }
        }
    }

    /// As rows for a spreadsheet; four lines stand before the heads, as everywhere.
    ///
    /// # Errors
    /// Never for what a name can hold.
    pub fn csv(&self) -> Result<String, csv::Error> {
        let mut table = CsvTable::new();
        for line in words::about(self.not_timed) {
            table.text(&line);
            table.end()?;
        }
        table.heads(&HEADS)?;
        for person in &self.people {
            table.text(person.id.as_deref().unwrap_or_default());
            table.text(&person.label);
            table.count(person.sessions.len() as u64);
            table.text(&person.sessions.join(" "));
            table.text(&hours_and_minutes(person.ms));
            table.number(hours(person.ms));
            table.end()?;
        }
        table.finish()
    }

    /// As lines of text.
    #[must_use]
    pub fn text(&self) -> String {
        let mut lines: Vec<String> = vec![];
        for line in words::about(self.not_timed) {
            lines.extend(lines::wrap("", "  ", &line, lines::WIDTH));
        }
        lines.push(String::new());
        let row = |name: &str, sessions: &str, hours: &str| {
            format!("{} {}{}", width::left(name, 40), width::right(sessions, 12), width::right(hours, 14))
        };
        lines.push(row(words::name(), words::meetings(), words::hours()));
        for person in &self.people {
            let sessions = person.sessions.len().to_string();
            lines.push(row(&person.label, &sessions, &hours_and_minutes(person.ms)));
        }
        let all: u64 = self.people.iter().map(|p| p.ms).sum();
        lines.push(row(words::total(), "", &hours_and_minutes(all)));
        lines.join("\n") + "\n"
    }
}

fn who(person: &Person, session_id: &str) -> Who {
    match (&person.source_id, &person.name) {
        (Some(id), _) => Who::Id(id.clone()),
        (None, Some(name)) => Who::Name(name.clone()),
        (None, None) => Who::Nameless(session_id.to_owned(), person.handle.to_string()),
    }
}

/// `2:05`: hours and minutes, to the nearest minute.
fn hours_and_minutes(ms: u64) -> String {
    let minutes = (ms + 30_000) / 60_000;
    format!("{}:{:02}", minutes / 60, minutes % 60)
}

/// Hours to the hundredth, for sums.
#[expect(clippy::cast_precision_loss, reason = "milliseconds of meetings are far below 2^53")]
fn hours(ms: u64) -> f64 {
    (ms as f64 / 36_000.0).round() / 100.0
}
