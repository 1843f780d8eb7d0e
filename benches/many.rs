//! Many sessions: makes them, and reads them the plain way that `benches/many.py` compares with.
//!
//!     cargo bench --bench many -- generate FOLDER SESSIONS    writes FOLDER/sessions/*.jsonl
//!     cargo bench --bench many -- typed FOLDER                speaking time by role, by typed serde_json
//!     cargo bench --bench many -- read FOLDER                 the bytes alone
#![allow(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    clippy::print_stdout,
    clippy::cast_possible_truncation,
    reason = "a bench may stop at once"
)]

use std::{collections::BTreeMap, fmt::Write as _, fs, path::Path};

use airtime::{
    domain::{
        Event, History, Moment, Record, Speaker,
        notes::{
            kind::NoteKind,
            note::{About, AboutNote, Note, Owner, Power},
        },
        queue::hand::Hand,
        record::opening::Source,
    },
    lines::codec,
    settings::Settings,
    setup::{
        draft::{Draft, Opening},
        people_line,
    },
};
use serde::Deserialize;

const TURNS: u64 = 300;

fn main() {
    let args: Vec<String> = std::env::args().skip(1).filter(|a| a != "--bench").collect();
    match args.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["generate", folder, sessions] => generate(Path::new(folder), sessions.parse().unwrap()),
        ["typed", folder] => print!("{}", typed(Path::new(folder))),
        ["fold", folder] => print!("{}", folded(Path::new(folder))),
        ["read", folder] => println!("{}", files(Path::new(folder)).map(|f| f.len()).sum::<usize>()),
        // What `cargo bench` runs by itself: that the two ways agree.
        _ => agree(),
    }
}

fn agree() {
    let folder = std::env::temp_dir().join(format!("airtime-bench-{}", std::process::id()));
    generate(&folder, 10);
    let (plain, own) = (typed(&folder), folded(&folder));
    fs::remove_dir_all(&folder).unwrap();
    assert_eq!(plain, own);
    println!(
        "ten sessions of {TURNS} turns: read plainly and folded, they say the same. benches/many.py times them."
    );
}

/// Sessions in twenty series of two groups: ten people, an agenda, hands, notes, and some slips put right.
fn generate(folder: &Path, sessions: u64) {
    let dir = folder.join("sessions");
    fs::create_dir_all(&dir).unwrap();
    let settings = Settings::shipped();
    let mut draft = Draft::new(&settings);
    draft.source = Source::Rehearsal;
    let people = "Amina l; Bela l; Carys c; Dev s; Erin m; Femi s; Grace f; Hal l; Ines s; Jo l";
    draft.set_people(people_line::parse(people, &settings));
    for n in 0..sessions {
        draft.series = Some(format!("Series {}", n % 20));
        draft.title = Some(format!("Meeting {n}"));
        let day = chrono::NaiveDate::from_ymd_opt(2020, 1, 6).unwrap() + chrono::Days::new(n / 4);
        let id = format!("{}-{}", day.format("%Y%m%d"), letters(n));
        let wall = day.and_hms_opt(10, 0, 0).unwrap().and_utc().fixed_offset();
        let mut random = Random(n + 1);
        let records = draft.opening(&Opening { id: id.clone(), wall, boot: None });
        let records = meeting(records, &mut random);
        let mut bytes = Vec::new();
        for record in &records {
            codec::encode(record, None, &mut bytes);
        }
        fs::write(dir.join(format!("{id}.jsonl")), bytes).unwrap();
    }
}

fn meeting(opening: Vec<Record>, random: &mut Random) -> Vec<Record> {
    let mut history = History::from_records(opening);
    let people: Vec<Speaker> = history
        .session()
        .roster
        .people()
        .iter()
        .map(airtime::domain::people::person::Person::speaker)
        .collect();
    let mut now = 0;
    let mut put = |history: &mut History, event: Event, after: u64| {
        now += after;
        history.record(vec![event], Moment::from_ms(now));
    };
    for turn in 0..TURNS {
        let speaker = people[random.below(people.len() as u64) as usize].clone();
        if turn % 10 == 3 {
            put(&mut history, Event::Hand(Hand::up(speaker.person)), 0);
        }
        put(&mut history, Event::Floor(speaker), 1_000 + random.below(24_000));
        if turn % 7 == 0 {
            put(&mut history, Event::Open, 2_000 + random.below(9_000));
        }
    }
    let note = |kind, text: &str| Event::Note(Box::new(Note::new(kind, text.to_owned())));
    put(&mut history, note(NoteKind::Decision, "The side door stays open on Saturdays"), 500);
    let about = |seq, about| Event::AboutNote(Box::new(AboutNote { note: seq, about }));
    let seq = history.next_seq() - 1;
    put(&mut history, about(seq, About::Power(Power::Joint)), 500);
    put(
        &mut history,
        note(NoteKind::Action, &format!("Ask the council for {} ramps", random.below(40))),
        500,
    );
    let seq = history.next_seq() - 1;
    put(&mut history, about(seq, About::Owner(Owner::Person(people[3].person))), 500);
    if random.below(5) == 0 {
        put(&mut history, about(seq, About::Closed("They came on Monday".to_owned())), 500);
    }
    put(&mut history, Event::Ended, 1_000);
    history.records().to_vec()
}

/// Six letters that say which session it is.
fn letters(n: u64) -> String {
    let letter = |at: u32| char::from(b'a' + u8::try_from(n / 26u64.pow(at) % 26).unwrap());
    (0..6).rev().map(letter).collect()
}

/// The same numbers in every run (xorshift).
struct Random(u64);

impl Random {
    fn below(&mut self, most: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 33) % most.max(1)
    }
}

fn files(folder: &Path) -> impl Iterator<Item = Vec<u8>> {
    let mut paths: Vec<_> =
        fs::read_dir(folder.join("sessions")).unwrap().map(|e| e.unwrap().path()).collect();
    paths.sort();
    paths.into_iter().map(|path| fs::read(path).unwrap())
}

#[derive(Deserialize)]
struct Line {
    t: u64,
    #[serde(rename = "type")]
    kind: String,
    #[serde(default)]
    data: Data,
}

#[derive(Deserialize, Default)]
struct Data {
    role: Option<String>,
}

/// Speaking time by role of each session, read as somebody would who knows nothing but the format.
fn typed(folder: &Path) -> String {
    let mut out = String::new();
    for bytes in files(folder) {
        let mut roles: BTreeMap<String, u64> = BTreeMap::new();
        let mut held: Option<(String, u64)> = None;
        for line in bytes.split(|b| *b == b'\n').filter(|l| !l.is_empty()) {
            let line: Line = serde_json::from_slice(line).unwrap();
            if matches!(line.kind.as_str(), "floor" | "open" | "ended") {
                if let Some((role, since)) = held.take() {
                    *roles.entry(role).or_default() += line.t - since;
                }
                held = line.data.role.filter(|_| line.kind == "floor").map(|role| (role, line.t));
            }
        }
        writeln!(out, "{roles:?}").unwrap();
    }
    out
}

/// The same from airtime's own fold.
fn folded(folder: &Path) -> String {
    let mut out = String::new();
    for bytes in files(folder) {
        let history = History::from_records(airtime::lines::reader::read(&bytes).records);
        let s = history.session();
        let mut roles: BTreeMap<String, u64> = BTreeMap::new();
        for (person, tally) in s.roster.people().iter().zip(s.tally.people()) {
            *roles.entry(person.hat.role.clone()).or_default() += tally.ms;
        }
        roles.retain(|_, ms| *ms > 0);
        writeln!(out, "{roles:?}").unwrap();
    }
    out
}
