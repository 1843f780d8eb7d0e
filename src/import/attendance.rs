//! Attendance lists of Teams and Zoom, as a list of people. Only names are taken: nobody gets a group by a role such as
//! *Organizer*, and a person who joined more than once is listed once.
//!
//! Teams has written three forms: a row for each *Joined* and *Left*; a summary above a table; sections with numbers, of
//! which the second lists the participants. The sections are known in any language, the others by the names of their
//! columns. Zoom writes a table, with a line about the meeting above it or without.

use std::collections::HashSet;

use crate::{
    domain::{
        people::{draft::PersonDraft, group::UNASSIGNED},
        record::plain_text::{self, MOST_PEOPLE},
    },
    import::{
        csv_table, encoding,
        problem::{ProblemKind, Problems},
        speech,
    },
};

/// Columns with a name. The last four are of Teams in other languages, where they are enough to know its tables.
const NAMES: [&str; 11] = [
    "name",
    "full name",
    "participant",
    "participant name",
    "name (original name)",
    "user name (original name)",
    "user name",
    "vollständiger name",
    "nom complet",
    "nombre completo",
    "nome completo",
];
/// Columns that lists of people have only where they say who came.
const TIMES: [&str; 15] = [
    "user action",
    "timestamp",
    "join time",
    "first join",
    "first join time",
    "leave time",
    "last leave",
    "last leave time",
    "duration",
    "duration (minutes)",
    "total duration (minutes)",
    "in-meeting duration",
    "time joined",
    "time exited",
    "benutzeraktion",
];
/// Columns of another list, of turns, or of the line about the meeting that Zoom puts above the people.
const OTHERS: [&str; 10] = [
    "id",
    "topic",
    "meeting id",
    "participants",
    "start",
    "end",
    "start time",
    "end time",
    "text",
    "speaker",
];
/// The header stands within so many lines, and is not longer than this.
const MOST_LINES_ABOVE: usize = 60;
const MOST_BYTES: usize = 1024;
/// In the column *Attended*.
const NO: [&str; 2] = ["no", "false"];

/// What an attendance list has beside names, and what was left out.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Attendance {
    /// Rows of people who are listed already.
    pub again: usize,
    /// People who were invited and did not come.
    pub absent: usize,
    pub summary: bool,
    /// Whether there is a list of who came and went, below that of the people.
    pub activities: bool,
    pub roles: bool,
}

/// The header of a table: which columns hold what.
#[derive(Clone, PartialEq, Eq, Debug)]
struct Header {
    /// The name, or first and last name.
    name: Vec<usize>,
    attended: Option<usize>,
    role: bool,
}

impl Header {
    fn of<S: AsRef<str>>(cells: &[S]) -> Option<Self> {
        let at = |name: &str| cells.iter().position(|cell| cell.as_ref() == name);
        let whole = NAMES.iter().find_map(|name| at(name)).map(|at| vec![at]);
        let name = whole.or_else(|| Some(vec![at("first name")?, at("last name")?]))?;
        let says_who_came = TIMES.iter().any(|time| at(time).is_some());
        let is_foreign = NAMES[7..].iter().any(|name| at(name).is_some()) && cells.len() > 2;
        let is_list = (says_who_came || is_foreign) && OTHERS.iter().all(|other| at(other).is_none());
        is_list.then(|| Self { name, attended: at("attended"), role: at("role").is_some() })
    }

    /// A header in a language that is not known: of the second section, which begins with the name.
    fn of_section<S: AsRef<str>>(cells: &[S]) -> Self {
        let other = Self { name: vec![0], attended: None, role: cells.len() > 5 };
        Self::of(cells).unwrap_or(other)
    }
}

/// Whether a text is such a list.
#[must_use]
pub(super) fn is_attendance(text: &str) -> bool {
    find(text).is_some()
}

/// Where the table of people begins: the number of its header line, from 0, and the header.
fn find(text: &str) -> Option<(usize, Header)> {
    let lines = encoding::lines(text).map(|(_, line)| if line.len() > MOST_BYTES { "" } else { line });
    let lines: Vec<&str> = lines.take(MOST_LINES_ABOVE).collect();
    let cells = |line: &str| csv_table::header_names(line).collect::<Vec<String>>();
    let filled = |from: usize| (from..lines.len()).find(|at| !lines[*at].trim().is_empty());
    if filled(0).is_some_and(|first| section(&cells(lines[first])) == Some(1)) {
        let second = lines.iter().position(|line| section(&cells(line)) == Some(2))?;
        let header = filled(second + 1)?;
        return Some((header, Header::of_section(&cells(lines[header]))));
    }
    lines.iter().enumerate().find_map(|(at, line)| Some((at, Header::of(&cells(line))?)))
}

/// The number of a section that a row begins: `2. Participants`, and nothing else.
fn section<S: AsRef<str>>(cells: &[S]) -> Option<u32> {
    let (first, rest) = cells.split_first()?;
    let (number, title) = first.as_ref().trim().split_once('.')?;
    let is_alone = rest.iter().all(|cell| cell.as_ref().trim().is_empty()) && !title.trim().is_empty();
    number.parse().ok().filter(|_| is_alone)
}

/// Reads the people of an attendance list, in its order. `None`: it is none.
pub(super) fn read(text: &str, problems: &mut Problems) -> Option<(Vec<PersonDraft>, Attendance)> {
    let (above, header) = find(text)?;
    let lines: Vec<&str> = encoding::lines(text).map(|(_, line)| line).collect();
    let summary = lines[..above]
        .iter()
        .any(|line| csv_table::named_delimiter(line).is_none() && !line.trim().is_empty());
    let attendance = Attendance { summary, roles: header.role, ..Attendance::default() };
    let mut list = List { people: Vec::new(), ids: HashSet::new(), attendance };
    let table: String = lines[above..].iter().flat_map(|line| [line, "\n"]).collect();
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(csv_table::delimiter(lines[above]))
        .has_headers(false)
        .flexible(true)
        .from_reader(table.as_bytes());
    list.fill(&mut reader, header, above, problems);
    Some((list.people, list.attendance))
}

struct List {
    people: Vec<PersonDraft>,
    ids: HashSet<String>,
    attendance: Attendance,
}

impl List {
    fn fill(
        &mut self,
        reader: &mut csv::Reader<&[u8]>,
        mut header: Header,
        above: usize,
        problems: &mut Problems,
    ) {
        for record in reader.records().skip(1) {
            let Ok(record) = record else { continue };
            let cells: Vec<&str> = record.iter().collect();
            let lower: Vec<String> = cells.iter().map(|cell| cell.trim().to_lowercase()).collect();
            if section(&cells).is_some_and(|number| number > 2) {
                self.attendance.activities = true;
                return;
            }
            if let Some(next) = Header::of(&lower) {
                header = next;
                continue;
            }
            let line = record.position().map_or(above, |at| above + usize::try_from(at.line()).unwrap_or(0));
            if header.attended.and_then(|at| lower.get(at)).is_some_and(|said| NO.contains(&said.as_str())) {
                self.attendance.absent += 1;
            } else if self.people.len() == MOST_PEOPLE {
                return problems.push(line, ProblemKind::TooManyPeople);
            } else {
                self.add(&cells, &header, line, problems);
            }
        }
    }

    fn add(&mut self, cells: &[&str], header: &Header, line: usize, problems: &mut Problems) {
        let parts: Vec<&str> = header.name.iter().filter_map(|at| cells.get(*at).copied()).collect();
        let raw = parts.join(" ");
        if plain_text::too_long(raw.trim()) {
            return problems.push(line, ProblemKind::TooLong("name"));
        }
        let id = speech::name(&raw);
        if id.is_empty() {
            return;
        }
        if !self.ids.insert(id.clone()) {
            self.attendance.again += 1;
            return;
        }
        let (role, group) = (UNASSIGNED.to_owned(), UNASSIGNED.to_owned());
        let name = Some(shown_name(&id).to_owned());
        self.people.push(PersonDraft { id: Some(id), name, role, group, ..PersonDraft::default() });
    }
}

/// A name without what stands in brackets behind it: the original name (Zoom), *Guest*, *External*, pronouns.
fn shown_name(id: &str) -> &str {
    let name =
        id.strip_suffix(')').and_then(|rest| rest.rsplit_once(" (")).map_or(id, |(name, _)| name.trim_end());
    if name.is_empty() { id } else { name }
}
