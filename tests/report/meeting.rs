//! A meeting put together in a few lines, through the same door as the program's own events.

use airtime::{
    domain::{
        Event, Group, Hat, History, Moment, PersonId, Record, Speaker,
        agenda::items::{ItemAdded, ItemKind},
        floor::turn_events::{Given, Inserted, Moved, Spoke},
        notes::{kind::NoteKind, note::Note},
        people::joining::PersonAdded,
        queue::hand::Hand,
        record::{
            ids::{ItemRef, Who},
            opening::{FORMAT, Imported, Opened, Source, TurnThresholds},
        },
    },
    lines::codec,
    report::{
        Detail, SessionReport,
        model::{GroupPart, PersonPart, history_report},
    },
};
use chrono::DateTime;

pub const LIVED: &str = "lived_experience";
pub const STAFF: &str = "staff";

#[derive(Default)]
pub struct Meeting {
    pub history: History,
}

impl Meeting {
    pub fn opened(source: Source, overlap_known: bool) -> Self {
        Self::of(source, overlap_known, "2026-05-01T10:00:00+01:00")
    }

    /// Opened at this time of day.
    pub fn opened_at(source: Source, wall: &str) -> Self {
        Self::of(source, true, wall)
    }

    fn of(source: Source, overlap_known: bool, wall: &str) -> Self {
        let mut meeting = Self::default();
        let import = source.is_import();
        let apart = Group { label: "others".into(), ..Group::new("apart") };
        meeting.at(
            0,
            Event::Opened(Box::new(Opened {
                format: FORMAT.into(),
                program: "test".into(),
                id: "20260501-abc234".into(),
                wall: DateTime::parse_from_rfc3339(wall).unwrap(),
                boot: None,
                source,
                title: Some("The new ward".into()),
                series: None,
                groups: vec![Group::new(LIVED), Group::new(STAFF), apart],
                centred: LIVED.into(),
                rules: if import { TurnThresholds::IMPORT } else { TurnThresholds::LIVE },
                import: import.then(|| Imported {
                    digest: "00".into(),
                    file_id: None,
                    overlap_known,
                    day_known: None,
                    made_of: None,
                }),
                protocol: None,
                questions: None,
            })),
        );
        meeting
    }

    /// A live meeting: `lived` people of lived experience, then `staff`, then a facilitator.
    pub fn live(lived: u16, staff: u16) -> Self {
        let mut meeting = Self::opened(Source::Live, true);
        for n in 1..=lived {
            meeting.person(0, n, LIVED, LIVED, true);
        }
        for n in lived + 1..=lived + staff {
            meeting.person(0, n, STAFF, STAFF, true);
        }
        meeting.person(0, lived + staff + 1, "facilitator", "apart", true);
        meeting.at(0, Event::Ready);
        meeting
    }

    pub fn at(&mut self, ms: u64, event: Event) -> u32 {
        let seq = self.history.next_seq();
        self.history.push(Record { seq, t: Moment::from_ms(ms), event });
        seq
    }

    pub fn person(&mut self, ms: u64, n: u16, role: &str, group: &str, here: bool) {
        let hat = Hat { role: role.to_owned(), group: group.to_owned() };
        let person = PersonAdded { here, ..PersonAdded::nameless(PersonId(n), &hat) };
        self.at(ms, Event::Person(Box::new(person)));
    }

    pub fn floor(&mut self, ms: u64, n: u16) -> u32 {
        let speaker = self.speaker(n);
        self.at(ms, Event::Floor(speaker))
    }

    pub fn speaker(&self, n: u16) -> Speaker {
        self.history.session().roster.person(PersonId(n)).unwrap().speaker()
    }

    pub fn hat(&mut self, ms: u64, n: u16, role: &str, group: &str) {
        self.at(ms, Event::Hat(Speaker { person: PersonId(n), hat: Hat::new(role, group) }));
    }

    pub fn heard(&mut self, ms: u64, n: u16) {
        let speaker = self.speaker(n);
        self.at(ms, Event::Heard(speaker));
    }

    pub fn hand(&mut self, ms: u64, n: u16, up: bool) {
        self.at(ms, Event::Hand(Hand { up, ..Hand::up(PersonId(n)) }));
    }

    pub fn left(&mut self, ms: u64, n: u16) {
        self.at(ms, Event::Left(Who { person: PersonId(n) }));
    }

    pub fn arrived(&mut self, ms: u64, n: u16) {
        self.at(ms, Event::Arrived(Who { person: PersonId(n) }));
    }

    pub fn add_item(&mut self, ms: u64, item: u16, title: &str, kind: ItemKind) {
        let item = ItemAdded { item, title: title.into(), kind, planned_ms: Some(60_000), asked_by: None };
        self.at(ms, Event::Item(Box::new(item)));
    }

    pub fn start_item(&mut self, ms: u64, item: u16) {
        self.at(ms, Event::ItemStarted(ItemRef { item }));
    }

    pub fn note(&mut self, ms: u64, kind: NoteKind, text: &str) -> u32 {
        self.at(ms, Event::Note(Box::new(Note::new(kind, text.into()))))
    }

    pub fn give(&mut self, ms: u64, turn: u32, to: Option<u16>) {
        let to = to.map(|n| self.speaker(n));
        self.at(ms, Event::Given(Box::new(Given { turn, part: 0, to, fill_later: false, also: vec![] })));
    }

    pub fn move_start(&mut self, ms: u64, turn: u32, start: u64) {
        self.at(ms, Event::Moved(Moved { turn, part: 0, start: Moment::from_ms(start) }));
    }

    pub fn insert(&mut self, ms: u64, start: u64, end: u64, n: u16) {
        let speaker = self.speaker(n);
        let (start, end) = (Moment::from_ms(start), Moment::from_ms(end));
        self.at(
            ms,
            Event::Inserted(Box::new(Inserted { start, end, speaker: Some(speaker), then_open: false })),
        );
    }

    /// An import: stretches `(start, end, speaker)`; speaker 0 is one the file does not name.
    pub fn import(people: &[(u16, &str)], stretches: &[(u64, u64, u16)]) -> Self {
        let mut meeting = Self::opened(Source::Rttm, true);
        for &(n, group) in people {
            meeting.person(0, n, group, group, true);
        }
        for &(start, end, n) in stretches {
            let speaker = (n > 0).then(|| meeting.speaker(n));
            meeting.at(start, Event::Spoke(Box::new(Spoke { speaker, length_ms: end - start, text: None })));
        }
        let end = stretches.iter().map(|s| s.1).max().unwrap_or(0);
        meeting.at(end, Event::Ended);
        meeting
    }

    pub fn report(&self, detail: Detail) -> SessionReport {
        history_report(&self.history, detail)
    }

    pub fn by_person(&self) -> SessionReport {
        self.report(Detail::People)
    }

    pub fn bytes(&self) -> Vec<u8> {
        let mut out = Vec::new();
        for record in self.history.records() {
            codec::encode(record, None, &mut out);
        }
        out
    }
}

pub fn group<'a>(report: &'a SessionReport, id: &str) -> &'a GroupPart {
    report.groups.iter().find(|g| g.id == id).unwrap()
}

pub fn person<'a>(report: &'a SessionReport, id: &str) -> &'a PersonPart {
    report.people.iter().find(|p| p.id == id).unwrap()
}

/// The day adds up, to the millisecond.
pub fn accounted(r: &SessionReport) -> bool {
    let ms = |s: f64| (s * 1000.0).round() as u64;
    let t = &r.time;
    let parts = [
        t.speaking_s.unwrap(),
        t.silence_s.unwrap(),
        t.someone_s,
        t.small_groups_s,
        t.break_s,
        t.off_record_s,
        t.unattended_s,
    ];
    parts.into_iter().map(ms).sum::<u64>() == ms(t.span_s)
}

pub fn near(a: Option<f64>, b: f64) -> bool {
    a.is_some_and(|a| (a - b).abs() < 1e-9)
}

/// How many were heard, of how many.
pub fn heard(r: &SessionReport) -> (usize, usize) {
    r.heard.map(|h| (h.heard, h.of)).unwrap()
}

/// Who answered whom.
pub fn responses(
    r: &SessionReport,
) -> &std::collections::BTreeMap<String, std::collections::BTreeMap<String, u32>> {
    r.responses.as_ref().unwrap()
}
