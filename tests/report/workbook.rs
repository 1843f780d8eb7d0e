//! The workbook, read back by another library: every cell of its type, and nothing in it that the CSV withholds.

use std::io::Cursor;

use airtime::{
    domain::{
        Event,
        agenda::items::{ItemAdded, ItemClosed, ItemKind, Outcome},
    },
    report::{Detail, SessionReport, format::xlsx::Book},
};
use calamine::{Data, Range, Reader, Xlsx};

use crate::meeting::{LIVED, Meeting};

/// The largest length of a text in a cell.
const MOST_CHARS: usize = 32_767;

fn meeting(lived: u16, staff: u16) -> Meeting {
    let mut meeting = Meeting::live(lived, staff);
    meeting.add_item(0, 1, "=cmd|' /C calc'!A0", ItemKind::Discussion);
    meeting.start_item(0, 1);
    meeting.floor(0, 1);
    meeting.floor(61_500, lived + 1);
    meeting.at(90_000, Event::Ended);
    meeting
}

fn bytes(reports: &[SessionReport], detail: Detail) -> Vec<u8> {
    let mut book = Book::new(detail).unwrap();
    for report in reports {
        book.add(report).unwrap();
    }
    book.finish().unwrap()
}

struct Read(Xlsx<Cursor<Vec<u8>>>);

impl Read {
    fn of(meeting: &Meeting, detail: Detail) -> Self {
        Self(Xlsx::new(Cursor::new(bytes(&[meeting.report(detail)], detail))).unwrap())
    }

    fn sheet(&mut self, name: &str) -> Range<Data> {
        self.0.worksheet_range(name).unwrap()
    }

    /// The cell of a column, in a row below the heads.
    fn cell(&mut self, sheet: &str, column: &str, row: usize) -> Data {
        let range = self.sheet(sheet);
        let heads: Vec<String> = range.rows().next().unwrap().iter().map(ToString::to_string).collect();
        let column = heads.iter().position(|head| head == column).unwrap();
        range.get((row, column)).cloned().unwrap_or_default()
    }

    fn seconds(&mut self, sheet: &str, column: &str, row: usize) -> f64 {
        let Data::DateTime(length) = self.cell(sheet, column, row) else { panic!("{sheet} {column}") };
        assert!(length.is_duration());
        (length.as_f64() * 86_400_000.0).round() / 1000.0
    }
}

#[test]
fn each_table_is_a_sheet_of_typed_cells() {
    let mut read = Read::of(&meeting(3, 3), Detail::Groups);
    assert_eq!(read.0.sheet_names(), ["about", "sessions", "groups", "items", "turns"]);
    let Data::DateTime(day) = read.cell("sessions", "date", 1) else { panic!() };
    assert!(day.is_datetime() && day.to_ymd_hms_milli().0 == 2026);
    assert_eq!(read.seconds("sessions", "span", 1), 90.0);
    assert_eq!(read.seconds("turns", "start", 2), 61.5);
    assert_eq!(read.seconds("groups", "speaking_time", 1), 61.5);
    assert_eq!(read.cell("groups", "people", 1), Data::Float(3.0));
    let Data::Float(share) = read.cell("groups", "share", 1) else { panic!() };
    assert!((share - 61.5 / 90.0).abs() < 1e-9);
    let about = read.sheet("about");
    assert!(about.get((0, 0)).unwrap().to_string().starts_with("This shows how time was shared."));
}

#[test]
fn what_somebody_typed_is_text_and_never_a_formula() {
    let mut read = Read::of(&meeting(3, 3), Detail::Groups);
    assert_eq!(read.cell("items", "title", 1), Data::String("=cmd|' /C calc'!A0".into()));
    for sheet in read.0.sheet_names() {
        assert_eq!(read.0.worksheet_formula(&sheet).unwrap().used_cells().count(), 0, "{sheet}");
    }
    let mut report = meeting(3, 3).report(Detail::Groups);
    report.session.title = Some("\u{1b}[31m".to_owned() + &"x".repeat(2 * MOST_CHARS));
    let mut read = Read(Xlsx::new(Cursor::new(bytes(&[report], Detail::Groups))).unwrap());
    let title = read.cell("sessions", "title", 1).to_string();
    assert!(title.starts_with(" [31mxxx") && title.chars().count() == MOST_CHARS);
}

#[test]
fn small_groups_and_persons_are_withheld_as_everywhere() {
    let mut read = Read::of(&meeting(2, 3), Detail::Groups);
    for row in [1, 2] {
        assert_eq!(read.cell("turns", "group", row), Data::Empty);
        for figure in ["speaking_time", "share", "turns", "longest_turn", "present"] {
            assert_eq!(read.cell("groups", figure, row), Data::Empty, "{figure}");
        }
    }
    // One facilitator: a group of one that is not counted.
    let mut read = Read::of(&meeting(3, 3), Detail::Groups);
    assert_eq!(read.cell("groups", "speaking_time", 3), Data::Empty);
    assert_eq!(read.cell("turns", "person", 1), Data::Empty);
    let mut read = Read::of(&meeting(2, 3), Detail::People);
    assert_eq!(read.cell("people", "person", 1), Data::String("p1".into()));
    assert_eq!(read.seconds("people", "speaking_time", 1), 61.5);
    assert_eq!(read.cell("turns", "person", 1), Data::String("p1".into()));
}

#[test]
fn each_share_has_its_error_and_how_an_item_ended_is_in_sentences() {
    let mut m = Meeting::live(3, 3);
    m.add_item(0, 1, "The garden", ItemKind::Discussion);
    m.start_item(0, 1);
    m.floor(0, 1);
    m.floor(61_500, 4);
    let asked = ItemAdded {
        item: 1,
        title: "The garden".into(),
        kind: ItemKind::Discussion,
        planned_ms: None,
        asked_by: Some(LIVED.into()),
    };
    m.at(80_000, Event::Item(Box::new(asked)));
    let closed = ItemClosed { outcome: Some(Outcome::Done), ..ItemClosed::plain(1) };
    m.at(80_000, Event::ItemClosed(Box::new(closed)));
    m.at(90_000, Event::Ended);
    let mut read = Read::of(&m, Detail::Groups);
    for row in [1, 2] {
        let Data::Float(points) = read.cell("groups", "share_error_points", row) else { panic!() };
        assert!(points > 0.0);
    }
    assert_eq!(read.cell("groups", "share_error_points", 3), Data::Empty, "the facilitator has no share");
    let ended = read.cell("items", "ended", 1).to_string();
    assert_eq!(ended, "Done.");
    assert_eq!(read.cell("items", "asked_by", 1).to_string(), LIVED);
}

#[test]
fn the_same_reports_are_the_same_bytes() {
    let reports = [meeting(3, 3).report(Detail::Groups), meeting(3, 4).report(Detail::Groups)];
    let first = bytes(&reports, Detail::Groups);
    assert_eq!(first, bytes(&reports, Detail::Groups));
    let mut read = Read(Xlsx::new(Cursor::new(first)).unwrap());
    assert_eq!(read.sheet("sessions").rows().count(), 3);
}
