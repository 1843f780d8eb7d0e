//! The list of people: CSV with `id,name,role,group,key,place`, of which only `id` is needed; or an attendance list.
//!
//! Set-up, rehearsals and imports all take it. It knows the settings' map of roles and nothing of meetings.

use std::collections::{BTreeSet, HashMap};

use crate::{
    domain::{
        Hat,
        order::Ordered as _,
        people::{draft::PersonDraft, group::UNASSIGNED, joining::SeatPlace},
        record::plain_text::{self, MOST_PEOPLE, MOST_ROLES},
    },
    import::{
        attendance::{self, Attendance},
        csv_table::{self, Table, TableRow, TableSchema},
        problem::{LineProblem, ProblemKind, Problems},
        speech,
    },
    settings::{Settings, identifier},
};

const SCHEMA: TableSchema = TableSchema {
    known: &["id", "name", "role", "group", "key", "place"],
    required: &["id"],
    most_rows: MOST_PEOPLE,
    too_many: Some(|| ProblemKind::TooManyPeople),
};

/// The people of a file, in its order.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct PeopleList {
    pub people: Vec<PersonDraft>,
    /// What else there was, where the file is an attendance list.
    pub attendance: Option<Attendance>,
}

/// Reads a list of people.
///
/// # Errors
/// Every problem with its line.
pub fn parse_people(csv_text: &str, settings: &Settings) -> Result<PeopleList, Vec<LineProblem>> {
    let mut problems = Problems::default();
    let attended = attendance::read(csv_text, &mut problems);
    let attendance = attended.as_ref().map(|(_, attendance)| *attendance);
    let people = match attended {
        Some((people, _)) => people,
        None => own_list(csv_text, settings, &mut problems),
    };
    if people.is_empty() && problems.is_empty() {
        problems.push(1, if attendance.is_some() { ProblemKind::NobodyCame } else { ProblemKind::Empty });
    }
    problems.listed.order_by_key(|p| p.line);
    if problems.is_empty() { Ok(PeopleList { people, attendance }) } else { Err(problems.listed) }
}

fn own_list(csv_text: &str, settings: &Settings, problems: &mut Problems) -> Vec<PersonDraft> {
    let table = csv_table::read(csv_text, &SCHEMA, problems);
    let problems_so_far = std::mem::take(problems);
    let mut reader = Reader { settings, table: &table, problems: problems_so_far, seen: Seen::default() };
    let people: Vec<PersonDraft> = table.rows.iter().map(|row| reader.person(row)).collect();
    *problems = reader.problems;
    people
}

#[derive(Default)]
struct Seen {
    ids: HashMap<String, usize>,
    keys: HashMap<char, usize>,
    hats: BTreeSet<(String, String)>,
}

struct Reader<'a> {
    settings: &'a Settings,
    table: &'a Table,
    problems: Problems,
    seen: Seen,
}

impl Reader<'_> {
    fn person(&mut self, row: &TableRow) -> PersonDraft {
        let id = self.text(row, "id");
        let name = self.text(row, "name");
        let (role, group) = self.hat(row);
        let Hat { role, group } = Hat { role, group }.placed();
        self.check_id(row.line, &id);
        self.check_hat(row.line, &role, &group);
        let key = self.key(row);
        let place = self.place(row);
        let given = |text: String| Some(text).filter(|t| !t.is_empty());
        PersonDraft { id: given(id), name: given(name), role, group, key, place, ..PersonDraft::default() }
    }

    fn place(&mut self, row: &TableRow) -> SeatPlace {
        let text = self.table.cell(row, "place").trim();
        let place = SeatPlace::parse(text);
        if place.is_none() && !text.is_empty() {
            self.problems.push(row.line, ProblemKind::BadPlace(plain_text::clean(text, 40)));
        }
        place.unwrap_or_default()
    }

    fn text(&mut self, row: &TableRow, column: &'static str) -> String {
        let raw = self.table.cell(row, column);
        if plain_text::too_long(raw) {
            self.problems.push(row.line, ProblemKind::TooLong(column));
        }
        speech::name(raw)
    }

    /// The group as given, else as the role has it; the role as given, else named like its group.
    fn hat(&mut self, row: &TableRow) -> (String, String) {
        let (role, group) = (self.text(row, "role"), identifier(&self.text(row, "group")));
        match (role.is_empty(), group.is_empty()) {
            (true, true) => (UNASSIGNED.to_owned(), UNASSIGNED.to_owned()),
            (true, false) => (group.clone(), group),
            (false, true) => {
                let hat = self.settings.hat(&role);
                (hat.role, hat.group)
            }
            (false, false) => (self.settings.hat(&role).role, group),
        }
    }

    fn check_id(&mut self, line: usize, id: &str) {
        if id.is_empty() {
            return self.problems.push(line, ProblemKind::EmptyCell("id"));
        }
        if let Some(&first) = self.seen.ids.get(id) {
            return self.problems.push(line, ProblemKind::SameId { id: id.to_owned(), line: first });
        }
        self.seen.ids.insert(id.to_owned(), line);
    }

    fn check_hat(&mut self, line: usize, role: &str, group: &str) {
        let new = self.seen.hats.insert((role.to_owned(), group.to_owned()));
        if new && self.seen.hats.len() == MOST_ROLES + 1 {
            self.problems.push(line, ProblemKind::TooManyRoles);
        }
    }

    fn key(&mut self, row: &TableRow) -> Option<char> {
        let text = self.table.cell(row, "key");
        let mut chars = text.chars();
        match (chars.next(), chars.next()) {
            (None, _) => None,
            (Some(key), None) if key.is_ascii_lowercase() => self.free_key(row.line, key),
            _ => {
                self.problems.push(row.line, ProblemKind::BadKey(plain_text::clean(text, 40)));
                None
            }
        }
    }

    fn free_key(&mut self, line: usize, key: char) -> Option<char> {
        if let Some(&first) = self.seen.keys.get(&key) {
            self.problems.push(line, ProblemKind::SameKey { key, line: first });
            return None;
        }
        self.seen.keys.insert(key, line);
        Some(key)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn people(csv: &str) -> Vec<PersonDraft> {
        parse_people(csv, &Settings::shipped()).unwrap().people
    }

    fn wrong(csv: &str) -> Vec<(usize, ProblemKind)> {
        let problems = parse_people(csv, &Settings::shipped()).unwrap_err();
        problems.into_iter().map(|p| (p.line, p.what)).collect()
    }

    #[test]
    fn only_the_id_is_needed() {
        let drafts = people("id\nann\nbea\n");
        assert_eq!(drafts[0].id.as_deref(), Some("ann"));
        assert_eq!((drafts[1].group.as_str(), drafts[1].name.as_ref()), ("unassigned", None));
    }

    #[test]
    fn the_group_comes_from_its_column_then_from_the_role() {
        let drafts = people(
            "\u{feff}Key;Group;Role;Name;ID\r\nb;;s; Bea  K ;1\r\n;volunteers;s;;2\r\n;;peer worker;;3\r\n;Apart;;;4\r\n",
        );
        let hats: Vec<_> = drafts.iter().map(|d| (d.role.as_str(), d.group.as_str())).collect();
        let want =
            [("staff", "staff"), ("staff", "volunteers"), ("peer_worker", "unassigned"), ("apart", "apart")];
        assert_eq!(hats, want);
        assert_eq!((drafts[0].key, drafts[0].name.as_deref()), (Some('b'), Some("Bea K")));
    }

    #[test]
    fn every_problem_is_listed_with_its_line() {
        let long = "x".repeat(300);
        let csv = format!("id,name,key,nme\n\na,Ann,a,\nb,{long},a,\na,,7,\n,Kai,,\nc,,,,more\n");
        let want = [
            (1, ProblemKind::UnknownColumn { column: "nme".into(), known: SCHEMA.known }),
            (4, ProblemKind::TooLong("name")),
            (4, ProblemKind::SameKey { key: 'a', line: 3 }),
            (5, ProblemKind::SameId { id: "a".into(), line: 3 }),
            (5, ProblemKind::BadKey("7".into())),
            (6, ProblemKind::EmptyCell("id")),
            (7, ProblemKind::TooManyCells),
        ];
        assert_eq!(wrong(&csv), want);
    }

    #[test]
    fn a_place_is_the_room_or_online() {
        let places: Vec<_> = people("id,place\na,Online\nb,room\nc,\n").iter().map(|d| d.place).collect();
        assert_eq!(places, [SeatPlace::Online, SeatPlace::Room, SeatPlace::Room]);
        assert_eq!(wrong("id,place\na,Paris\n"), [(2, ProblemKind::BadPlace("Paris".into()))]);
    }

    #[test]
    fn a_list_without_ids_or_people_is_refused() {
        assert_eq!(wrong("name,role\nAnn,s\n"), [(1, ProblemKind::MissingColumn("id"))]);
        assert_eq!(wrong(""), [(1, ProblemKind::Empty)]);
        assert_eq!(wrong("id,name\n"), [(1, ProblemKind::Empty)]);
        assert_eq!(wrong("id,id\na,b\n"), [(1, ProblemKind::SameColumn("id".into()))]);
    }

    #[test]
    fn quoted_cells_may_hold_lines_and_the_count_goes_on() {
        assert_eq!(wrong("id,name\r\na,\"An\r\nn\"\r\n,x\r\n"), [(4, ProblemKind::EmptyCell("id"))]);
    }

    #[test]
    fn people_and_roles_have_caps() {
        let rows = |n: usize| (0..n).map(|i| format!("p{i},r{}\n", i % 70)).collect::<Vec<_>>().concat();
        assert_eq!(wrong(&format!("id,role\n{}", rows(70))), [(66, ProblemKind::TooManyRoles)]);
        let many = (0..=1000).map(|i| format!("p{i}\n")).collect::<Vec<_>>().concat();
        assert_eq!(wrong(&format!("id\n{many}")), [(1002, ProblemKind::TooManyPeople)]);
    }
}
