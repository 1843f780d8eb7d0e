//! `airtime import` from foreign text to a session, with a store in memory.
#![allow(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a test may stop, and makes its own files"
)]

use std::{
    cell::RefCell,
    path::{Path, PathBuf},
};

use airtime::{
    cli,
    commands::{
        Context,
        import::{SessionStore, import},
    },
    domain::{Event, History, Record, record::opening::Opened},
    error::{AppError, Exit},
    settings::Settings,
    shell::clock::VirtualClock,
    text::people::label,
    tui::{
        keymap::Keymap,
        theme::{Palette, Theme},
    },
};
use chrono::NaiveDate;
use clap::Parser;

#[derive(Default)]
struct Memory {
    sessions: Vec<(String, Vec<Record>)>,
}

fn opened(records: &[Record]) -> &Opened {
    match &records[0].event {
        Event::Opened(opened) => opened,
        other => panic!("{other:?}"),
    }
}

impl SessionStore for Memory {
    fn already_imported(&mut self, digest: &str) -> Result<Option<String>, AppError> {
        let same = |records: &[Record]| opened(records).import.as_ref().is_some_and(|i| i.digest == digest);
        Ok(self.sessions.iter().find(|(_, r)| same(r)).map(|(id, _)| id.clone()))
    }

    fn create(&mut self, day: NaiveDate, records: &dyn Fn(&str) -> Vec<Record>) -> Result<String, AppError> {
        let id = format!("{}-aaaaa{}", day.format("%Y%m%d"), self.sessions.len());
        self.sessions.push((id.clone(), records(&id)));
        Ok(id)
    }
}

/// A folder for files, and a store.
struct Desk {
    folder: tempfile::TempDir,
    store: RefCell<Memory>,
}

struct Said {
    outcome: Result<Exit, AppError>,
    out: String,
    err: String,
}

impl Desk {
    fn new(files: &[(&str, &str)]) -> Self {
        let desk = Self { folder: tempfile::tempdir().unwrap(), store: RefCell::default() };
        for (name, text) in files {
            desk.put(name, text);
        }
        desk
    }

    fn put(&self, name: &str, text: &str) {
        std::fs::write(self.path(name), text).unwrap();
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Names of files are taken from the folder; everything else as it stands.
    fn import(&self, line: &[&str]) -> Said {
        let here = |word: &&str| {
            let path = self.path(word);
            if path.exists() || word.contains('.') { path.display().to_string() } else { (*word).to_owned() }
        };
        let words = ["airtime".to_owned(), "import".to_owned()].into_iter().chain(line.iter().map(here));
        let Some(cli::Verb::Import(args)) = cli::Cli::try_parse_from(words).unwrap().verb else { panic!() };
        let clock = VirtualClock::starting("2026-05-02T09:00:00+01:00".parse().unwrap());
        let (mut out, mut err) = (Vec::new(), Vec::new());
        let mut ctx = Context {
            #[cfg(debug_assertions)]
            test_panic: None,
            out: &mut out,
            err: &mut err,
            clock: &clock,
            data_dir: PathBuf::new(),
            typed_data_dir: None,
            config_dir: PathBuf::new(),
            settings: Settings::shipped(),
            keymap: Keymap::default(),
            theme: Theme { palette: Palette::Terminal, ascii: false },
            columns: None,
        };
        let outcome = import(&args, &mut ctx, &mut *self.store.borrow_mut());
        let text = |bytes| String::from_utf8(bytes).unwrap().replace(&format!("{}/", self.root()), "");
        Said { outcome, out: text(out), err: text(err) }
    }

    fn root(&self) -> String {
        Path::new(self.folder.path()).display().to_string()
    }

    fn count(&self) -> usize {
        self.store.borrow().sessions.len()
    }

    fn session(&self, at: usize) -> History {
        History::from_records(self.store.borrow().sessions[at].1.clone())
    }

    /// Problems of a run that must fail as bad input.
    fn problems(&self, line: &[&str]) -> String {
        let said = self.import(line);
        let error = said.outcome.unwrap_err();
        assert_eq!((error.exit, said.out.as_str()), (Exit::BadInput, ""));
        assert_eq!(self.count(), 0, "nothing is half imported");
        error.message.replace(&format!("{}/", self.root()), "")
    }
}

fn people(history: &History) -> Vec<String> {
    let person = |p: &airtime::domain::people::person::Person| {
        let name = label(&p.label);
        format!("{} {name} {} {}", p.handle, p.hat.group, p.source_id.as_deref().unwrap_or("-"))
    };
    history.session().roster.people().iter().map(person).collect()
}

const RTTM: &str = "\
SPEAKER m1 1 5.000 2.000 <NA> <NA> S2 <NA> <NA>
;; by hand
SPEAKER m1 1 0.5 1.5 <NA> <NA> S1 <NA> <NA>
SPEAKER m1 1 1.0 1.0 <NA> <NA> S1 <NA> <NA>
SPEAKER m1 1 1.5 1.0 <NA> <NA> S9 <NA> <NA>
";

const PEOPLE: &str = "id,name,role\nS2,Bea,s\nS3,Cy,l\nS1,Ann,l\n";

#[test]
fn an_rttm_file_becomes_a_session_with_its_people() {
    let desk = Desk::new(&[("a.rttm", RTTM), ("people.csv", PEOPLE)]);
    let said = desk.import(&["a.rttm", "--people", "people.csv"]);
    assert_eq!((said.outcome, said.out.as_str()), (Ok(Exit::Done), "20260502-aaaaa0\n"));

    let history = desk.session(0);
    let session = history.session();
    let seats = ["p1 Bea staff S2", "p2 Ann lived_experience S1", "p3 S9 unassigned S9"];
    assert_eq!(people(&history), seats);
    let times: Vec<u64> = session.tally.people().iter().map(|p| p.ms).collect();
    assert_eq!(times, [2000, 1500, 1000], "self-overlap counts once");
    assert_eq!((session.tally.totals().overlap, session.now().ms()), (500, 7000));
    assert_eq!((session.title.as_deref(), session.id.as_str()), (Some("m1"), "20260502-aaaaa0"));
    assert!(session.ended && session.aim.mode == airtime::domain::AimMode::Equal && !session.aim.agreed);
    assert_eq!(session.roster.groups().len(), 3);

    let want = [
        "airtime: the aim is equal, because no --target was given",
        "airtime: the file does not say the day of the meeting, so it has none, and lists put it last; --date sets it",
        "airtime: a.rttm: left out because it is not speech: comments (1)",
        "airtime: a.rttm: not in the list of people, so added without a group: S9",
        "airtime: a.rttm: in the list of people but not in this meeting; left out (--keep-silent keeps them): S3 (Cy)",
    ];
    assert_eq!(said.err.lines().collect::<Vec<_>>(), want);
}

#[test]
fn silent_people_are_kept_when_asked_for() {
    let desk = Desk::new(&[("a.rttm", RTTM), ("people.csv", PEOPLE)]);
    desk.import(&["a.rttm", "--people", "people.csv", "--keep-silent"]);
    let history = desk.session(0);
    assert_eq!(people(&history)[1], "p2 Cy lived_experience S3");
    let cy = &history.session().tally.people()[1];
    assert!(cy.came && !cy.heard && cy.ms == 0);
}

#[test]
fn several_file_ids_are_several_sessions_and_a_second_time_gives_the_same_ids() {
    let two = format!("{RTTM}SPEAKER m2.x 1 0 3 <NA> <NA> 7 <NA> <NA>\n");
    let desk = Desk::new(&[("a.rttm", &two)]);
    let first = desk.import(&["a.rttm"]);
    assert_eq!(first.out, "20260502-aaaaa0\n20260502-aaaaa1\n");
    assert!(
        first.err.contains(
            "a.rttm (m2.x): there is no list of people (--people), so these people have no group: 7"
        )
    );
    desk.put("b.rttm", &two);
    let second = desk.import(&["b.rttm"]);
    assert_eq!(second.out, first.out);
    assert!(second.err.contains("b.rttm (m1): already imported as 20260502-aaaaa0"), "{}", second.err);
    assert_eq!(desk.import(&["a.rttm", "--title", "Other"]).out, "20260502-aaaaa2\n20260502-aaaaa3\n");
}

#[test]
fn one_bad_line_in_one_file_stops_all_and_every_one_is_named() {
    let bad = "SPEAKER m 1 nan 1 <NA> <NA> S1 <NA> <NA>\nSPEAKER m 1 0 1,5 <NA> <NA> S1 <NA> <NA>\n";
    let desk = Desk::new(&[("a.rttm", RTTM), ("b.rttm", bad), ("c.vtt", "\u{1f}")]);
    let want = "nothing was imported\n\
        b.rttm:1: `nan` is not a number of seconds\n\
        b.rttm:2: `1,5` has a comma; write seconds with a point, like 1.5\n\
        c.vtt:1: a WebVTT file begins with WEBVTT\n\
        d.vtt: there is no such file";
    assert_eq!(desk.problems(&["a.rttm", "b.rttm", "c.vtt", "d.vtt"]), want);
}

#[test]
fn bad_lines_are_left_out_when_asked_and_listed() {
    let desk = Desk::new(&[("a.rttm", &format!("SPEAKER x\n{RTTM}"))]);
    let said = desk.import(&["a.rttm", "--skip-bad"]);
    assert_eq!(said.out, "20260502-aaaaa0\n");
    assert!(said.err.contains("a.rttm:1: a SPEAKER line has 8 to 10 fields; this one has 2"), "{}", said.err);
}

const ZOOM: &str = "WEBVTT\r\n\r\n1\r\n00:00:01.000 --> 00:00:04.000\r\nX |gean: one: two\r\n\r\n\
    2\r\n00:00:05.000 --> 00:00:09.000\r\nX | gean: three\r\n\r\n\
    3\r\n00:00:10.000 --> 00:00:12.000\r\nMeeting Room 3: four\r\n";

#[test]
fn likely_duplicates_and_rooms_are_asked_about_never_settled() {
    let desk = Desk::new(&[("talk.vtt", ZOOM)]);
    let said = desk.import(&["talk.vtt"]);
    assert!(said.err.contains("look like one person; if they are, add: --same \"X |gean=X | gean\""));
    assert!(said.err.contains(
        "is `Meeting Room 3` a room or a device with several people? If so, add: --someone \"Meeting Room 3\""
    ));
    let history = desk.session(0);
    assert_eq!(people(&history).len(), 3);
    assert!(!history.session().overlap_known());
    assert_eq!(history.session().title.as_deref(), Some("talk"));
    let with_text = |r: &Record| matches!(&r.event, Event::Spoke(s) if s.text.is_some());
    assert!(!history.records().iter().any(with_text), "words are not kept");
}

#[test]
fn the_offered_options_do_what_they_say() {
    let desk = Desk::new(&[("talk.vtt", ZOOM)]);
    let said = desk.import(&[
        "talk.vtt",
        "--same",
        "X |gean=X | gean",
        "--someone",
        "Meeting Room 3",
        "--keep-text",
    ]);
    assert!(!said.err.contains("--same") && !said.err.contains("--someone"), "{}", said.err);
    let history = desk.session(0);
    assert_eq!(people(&history), ["p1 X | gean unassigned X | gean"]);
    let totals = history.session().tally.totals();
    assert_eq!((totals.speaking, totals.someone), (7000, 2000));
    let said = |r: &'_ Record| match &r.event {
        Event::Spoke(s) => s.text.clone(),
        _ => None,
    };
    let words: Vec<String> = history.records().iter().filter_map(said).collect();
    assert_eq!(words, ["one: two", "three", "four"]);
}

#[test]
fn an_unknown_label_in_an_option_is_refused_with_those_there_are() {
    let desk = Desk::new(&[("talk.vtt", ZOOM)]);
    let said = desk.problems(&["talk.vtt", "--someone", "Room"]);
    assert!(said.ends_with("no file has the label `Room`; there are: Meeting Room 3, X | gean and X |gean"));
}

#[test]
fn options_that_cannot_be_read_are_bad_input() {
    let desk = Desk::new(&[("a.rttm", RTTM), ("people.csv", "id,nme\n,x\n")]);
    let twice = desk.problems(&["a.rttm", "--target", "staff=50,Staff=50"]);
    assert!(twice.contains("the group `Staff` is there twice"), "{twice}");
    assert!(desk.problems(&["a.rttm", "--target", "fair"]).contains("there is no aim `fair`"));
    assert!(desk.problems(&["a.rttm", "--date", "soon"]).contains("`soon` is not a date"));
    let said = desk.problems(&["a.rttm", "--people", "people.csv"]);
    assert_eq!(
        said,
        "people.csv:1: there is no column `nme`; there are: id, name, role, group, key and place\npeople.csv:2: `id` is empty"
    );
}

#[test]
fn the_day_is_the_one_given_and_the_id_has_the_day_of_the_import() {
    let desk = Desk::new(&[("a.rttm", RTTM)]);
    let said = desk.import(&["a.rttm", "--date", "2025-12-31", "--target", "none", "--series", "Monthly"]);
    assert_eq!(said.out, "20260502-aaaaa0\n");
    let history = desk.session(0);
    let wall = opened(history.records()).wall.to_rfc3339();
    assert_eq!(
        (wall.as_str(), history.session().series.as_deref()),
        ("2025-12-31T00:00:00+01:00", Some("Monthly"))
    );
    assert!(!said.err.contains("the aim is equal") && !said.err.contains("today"));
}

#[test]
fn a_dry_run_says_what_it_would_do_and_writes_nothing() {
    let desk = Desk::new(&[("a.rttm", RTTM)]);
    let said = desk.import(&["a.rttm", "--dry-run"]);
    assert_eq!((said.out.as_str(), desk.count()), ("", 0));
    assert!(said.err.contains("a.rttm: would import a meeting of 0:07 with 3 people"), "{}", said.err);
}

/// A leap second, the end of a day as an hour of it, more hours than a day has, and less than a millisecond.
#[test]
fn odd_times_are_read_or_refused_by_the_rules_of_each_format_with_their_line() {
    let cue = |start: &str, end: &str| format!("\n{start} --> {end}\n<v Ann>Hello\n");
    let vtt = |cues: &[String]| format!("WEBVTT\n{}", cues.concat());
    let fine = vtt(&[cue("24:00:00.000", "24:00:01.000"), cue("100:30:00.000", "100:30:02.500")]);
    let odd = vtt(&[
        cue("23:59:59.000", "23:59:60.000"),
        cue("00:00.0001", "00:01.000"),
        cue("00:60:00.000", "1:00:01.000"),
    ]);
    let csv =
        "start,end,person\n0.0004,0.0006,Ann\n23:59:60,86400,Ann\n24:00:00,86401,Ann\n3600001,3600002,Ann\n";
    let desk = Desk::new(&[("fine.vtt", &fine), ("odd.vtt", &odd), ("odd.csv", csv)]);
    let problems = desk.problems(&["odd.vtt", "odd.csv"]);
    let lines: Vec<&str> = problems.lines().skip(1).map(|l| l.split(": ").next().unwrap()).collect();
    assert_eq!(lines, ["odd.vtt:3", "odd.vtt:9", "odd.csv:3", "odd.csv:4", "odd.csv:5"], "{problems}");
    let said = desk.import(&["fine.vtt", "--date", "2016-12-31T23:59:60"]);
    assert_eq!(said.outcome, Ok(Exit::Done), "{}", said.err);
    let history = desk.session(0);
    assert_eq!(history.session().tally.totals().speaking, 3500);
    assert_eq!(history.session().now().ms(), 100 * 3_600_000 + 30 * 60_000 + 2500);
    // The leap second is in the record as it was given, and is read again.
    let (opening, mut line) = (&history.records()[0], Vec::new());
    airtime::lines::codec::encode(opening, None, &mut line);
    let text = String::from_utf8(line).unwrap();
    assert!(text.contains("2016-12-31T23:59:60"), "{text}");
    assert_eq!(&airtime::lines::codec::decode(text.trim_end().as_bytes()).unwrap().record, opening);
}

#[test]
fn a_folder_is_refused_and_so_is_a_file_over_the_cap() {
    let desk = Desk::new(&[]);
    std::fs::create_dir(desk.path("folder")).unwrap();
    assert!(desk.problems(&["folder"]).contains("not a regular file"));
    let sparse = std::fs::File::create(desk.path("big.vtt")).unwrap();
    sparse.set_len(16 * 1024 * 1024 + 1).unwrap();
    assert!(desk.problems(&["big.vtt"]).contains("over 16 MiB"));
}

#[cfg(unix)]
#[test]
fn devices_and_pipes_are_refused_at_once() {
    let desk = Desk::new(&[]);
    let status = std::process::Command::new("mkfifo").arg(desk.path("pipe")).status();
    if status.is_ok_and(|s| s.success()) {
        assert!(desk.problems(&["pipe"]).contains("not a regular file"));
    }
    assert!(desk.problems(&["/dev/zero"]).contains("not a regular file"));
}
