//! `report`, `list` and `check`: what they print where, and how they end.

use std::{fs, path::PathBuf, time::SystemTime};

use airtime::{
    cli::{CheckArgs, ListArgs, ListFormat, OutputArgs, ReportArgs, ReportFormat},
    commands::{Context, check, list, report},
    domain::{Event, people::agreement::Agreement, record::opening::Source},
    error::{AppError, CommandResult, Exit},
    lines::codec,
    settings::Settings,
    shell::clock::VirtualClock,
    tui::{
        keymap::Keymap,
        theme::{Palette, Theme},
    },
};
use chrono::DateTime;
use serde_json::Value;
use tempfile::TempDir;

use crate::meeting::{LIVED, Meeting, STAFF};
use crate::schema;

const ID: &str = "20260501-abc234";

struct Desk {
    dir: TempDir,
}

struct Said {
    exit: Exit,
    out: String,
    err: String,
}

impl Desk {
    fn with(bytes: &[u8]) -> Self {
        let desk = Self { dir: tempfile::tempdir().unwrap() };
        fs::create_dir(desk.dir.path().join("sessions")).unwrap();
        desk.put(ID, bytes);
        desk
    }

    fn put(&self, id: &str, bytes: &[u8]) {
        put_file(self.session(id), bytes);
    }

    fn session(&self, id: &str) -> PathBuf {
        self.dir.path().join("sessions").join(format!("{id}.jsonl"))
    }

    fn path(&self, name: &str) -> PathBuf {
        self.dir.path().join(name)
    }

    fn run(&self, verb: impl FnOnce(&mut Context<'_>) -> CommandResult) -> Result<Said, AppError> {
        let (mut out, mut err) = (Vec::new(), Vec::new());
        let wall = DateTime::parse_from_rfc3339("2026-05-02T10:00:00+01:00").unwrap();
        let clock = VirtualClock::starting(wall);
        let mut ctx = Context {
            #[cfg(debug_assertions)]
            test_panic: None,
            out: &mut out,
            err: &mut err,
            clock: &clock,
            data_dir: self.dir.path().to_owned(),
            typed_data_dir: None,
            config_dir: self.dir.path().to_owned(),
            settings: Settings::shipped(),
            keymap: Keymap::default(),
            theme: Theme { palette: Palette::Terminal, ascii: false },
            columns: None,
        };
        let exit = verb(&mut ctx)?;
        Ok(Said { exit, out: String::from_utf8(out).unwrap(), err: String::from_utf8(err).unwrap() })
    }

    fn report(&self, args: &ReportArgs) -> Result<Said, AppError> {
        self.run(|ctx| report::report(args, ctx))
    }

    fn list(&self, format: Option<ListFormat>, columns: Option<usize>) -> Result<Said, AppError> {
        self.run(|ctx| {
            ctx.columns = columns;
            list::list(&ListArgs { format, ..ListArgs::default() }, ctx)
        })
    }

    fn check(&self, seqs: bool) -> Result<Said, AppError> {
        self.run(|ctx| check::check(&CheckArgs { sessions: vec![ID.into()], seqs }, ctx))
    }
}

#[expect(clippy::disallowed_methods, reason = "a test puts down files")]
fn put_file(path: PathBuf, bytes: &[u8]) {
    fs::write(path, bytes).unwrap();
}

#[expect(clippy::disallowed_methods, reason = "a test looks at files")]
fn text_of(path: PathBuf) -> String {
    fs::read_to_string(path).unwrap()
}

#[expect(clippy::disallowed_methods, reason = "a test looks at files")]
fn bytes_of(path: PathBuf) -> Vec<u8> {
    fs::read(path).unwrap()
}

fn json() -> ReportArgs {
    ReportArgs { sessions: vec![ID.into()], format: Some(ReportFormat::Json), ..ReportArgs::default() }
}

fn meeting() -> Meeting {
    let mut m = Meeting::live(3, 3);
    m.floor(0, 1);
    m.floor(60_000, 4);
    m.at(90_000, Event::Ended);
    m
}

fn value(said: &Said) -> Value {
    serde_json::from_str(&said.out).unwrap()
}

#[test]
fn one_session_stands_for_itself_and_several_in_a_list() {
    let desk = Desk::with(&meeting().bytes());
    let one = desk.report(&json()).unwrap();
    assert_eq!((one.exit, one.err.as_str()), (Exit::Done, ""));
    assert_eq!(value(&one)["format"], "airtime-report");
    assert_eq!(value(&one)["session"]["opened_at"], "2026-05-01T10:00:00+01:00");
    assert_eq!(value(&one)["people"], Value::Array(vec![]));
    let two = desk.report(&ReportArgs { sessions: vec![ID.into(), "2026".into()], ..json() }).unwrap();
    assert_eq!(value(&two)["sessions"].as_array().unwrap().len(), 2);
    let latest = desk.report(&ReportArgs { sessions: vec!["latest".into()], ..json() }).unwrap();
    assert_eq!(latest.out, one.out);
}

/// The end of the name chooses it, with every page there is.
#[test]
fn a_pdf_goes_to_the_file_that_is_named() {
    use airtime::{
        report::format::pdf::fonts::{FontSource, Weight},
        shell::fonts::SystemFonts,
    };
    let desk = Desk::with(&meeting().bytes());
    let has_font = SystemFonts::default().text_font(Weight::Regular).is_some();
    let page = ReportArgs { format: None, ..json() };
    let asked = [
        ("whole.pdf", page),
        ("easy.pdf", ReportArgs { easy_read: true, format: None, ..json() }),
        ("summary.pdf", ReportArgs { summary: true, format: None, ..json() }),
        ("slip.pdf", ReportArgs { slip: Some("p1".into()), format: None, ..json() }),
    ];
    for (name, args) in asked {
        let output = OutputArgs { output: Some(desk.path(name)), force: false };
        let made = desk.report(&ReportArgs { output, ..args });
        if has_font {
            assert_eq!(made.unwrap().out, "", "{name}");
            assert!(bytes_of(desk.path(name)).starts_with(b"%PDF-1.7"), "{name}");
        } else {
            let refused = made.err().unwrap();
            assert_eq!(refused.exit, Exit::Failed);
            assert!(refused.hint.contains("Install one"), "{}", refused.hint);
        }
    }
}

#[test]
fn by_person_needs_the_groups_agreement() {
    let mut m = meeting();
    let by_person = ReportArgs { by_person: true, ..json() };
    let refused = Desk::with(&m.bytes()).report(&by_person).err().unwrap();
    assert_eq!(refused.exit, Exit::BadInput);
    assert!(refused.message.contains("did not agree"));
    m.at(90_000, Event::Agreement(Box::new(Agreement { by_person: true, ..Agreement::default() })));
    let told = Desk::with(&m.bytes()).report(&by_person).unwrap();
    assert_eq!(value(&told)["people"].as_array().unwrap().len(), 7);
}

#[test]
fn an_import_and_a_rehearsal_have_nobody_to_ask() {
    let by_person = ReportArgs { by_person: true, ..json() };
    let import = Meeting::import(&[(1, LIVED), (2, STAFF)], &[(0, 5_000, 1)]);
    assert!(Desk::with(&import.bytes()).report(&by_person).is_ok(), "data for programs");
    let mut rehearsal = Meeting::opened(Source::Rehearsal, true);
    rehearsal.at(1, Event::Ended);
    assert!(Desk::with(&rehearsal.bytes()).report(&by_person).is_ok());
}

/// Pages that people read: somebody has to say that the people of an import agreed.
#[test]
fn pages_on_the_people_of_an_import_need_somebodys_word() {
    let mut import = Meeting::import(&[(1, LIVED), (2, STAFF)], &[(0, 5_000, 1)]);
    let pages = [ReportFormat::Text, ReportFormat::Markdown, ReportFormat::Html, ReportFormat::Pdf];
    let page = |format, easy_read| ReportArgs { by_person: true, format: Some(format), easy_read, ..json() };
    let asked = pages.map(|format| page(format, false)).into_iter().chain([page(ReportFormat::Html, true)]);
    let asked: Vec<ReportArgs> = asked.collect();
    let desk = Desk::with(&import.bytes());
    for args in &asked {
        let refused = desk.report(args).err().unwrap();
        assert_eq!(refused.exit, Exit::BadInput);
        assert!(refused.hint.contains("import the file again with --agreed"), "{}", refused.hint);
    }
    assert!(desk.report(&ReportArgs { by_person: false, ..page(ReportFormat::Text, false) }).is_ok());
    import.at(5_000, Event::Agreement(Box::new(Agreement { by_person: true, ..Agreement::default() })));
    let desk = Desk::with(&import.bytes());
    for args in asked.iter().filter(|args| args.format != Some(ReportFormat::Pdf)) {
        let out = desk.report(args).unwrap().out.split_whitespace().collect::<Vec<_>>().join(" ");
        let words = "Whoever imported it says that people agreed to show each person";
        assert!(out.contains(words), "{out}");
    }
}

/// What was agreed, and that nothing was, never stand together.
#[test]
fn a_rehearsal_and_an_import_say_what_they_are() {
    let aim = airtime::domain::Aim { agreed: true, ..airtime::domain::Aim::default() };
    for (source, words) in [
        (Source::Rehearsal, "This is a rehearsal, not a real meeting."),
        (Source::Rttm, "This was imported from a file. The file does not say what people agreed"),
    ] {
        let mut m = Meeting::opened(source, true);
        m.person(0, 1, LIVED, LIVED, true);
        m.person(0, 2, STAFF, STAFF, true);
        m.at(0, Event::Aim(Box::new(aim.clone())));
        m.at(1, Event::Ended);
        for format in [ReportFormat::Text, ReportFormat::Markdown, ReportFormat::Html] {
            let out =
                Desk::with(&m.bytes()).report(&ReportArgs { format: Some(format), ..json() }).unwrap().out;
            let out = out.split_whitespace().collect::<Vec<_>>().join(" ");
            assert!(out.contains(words) && out.contains("(agreed)"), "{out}");
            assert!(!out.contains("Nothing was agreed"), "{out}");
        }
    }
}

#[test]
fn what_is_whole_is_told_and_the_damage_is_named() {
    let mut bytes = meeting().bytes();
    let third = bytes.iter().enumerate().filter(|(_, b)| **b == b'\n').nth(1).unwrap().0 + 1;
    bytes[third + 20] ^= 1;
    let desk = Desk::with(&bytes);
    let said = desk.report(&json()).unwrap();
    assert_eq!(said.exit, Exit::Damaged);
    assert_eq!(value(&said)["time"]["speaking_s"], 90.0);
    assert!(said.err.contains(&format!("line 3, byte {third}: checksum does not match")), "{}", said.err);
    let checked = desk.check(false).unwrap();
    assert_eq!(checked.exit, Exit::Damaged);
    assert!(checked.out.contains("damaged in 2 places"), "{}", checked.out);
    assert!(checked.err.contains("event 2 is missing"), "{}", checked.err);
    assert_eq!(fs::metadata(desk.session(ID)).unwrap().len(), bytes.len() as u64);
}

#[test]
fn a_torn_end_is_no_damage() {
    let mut bytes = meeting().bytes();
    bytes.truncate(bytes.len() - 5);
    let desk = Desk::with(&bytes);
    assert_eq!(desk.report(&json()).unwrap().exit, Exit::Done);
    let said = desk.check(false).unwrap();
    assert_eq!(said.exit, Exit::Done);
    assert!(said.out.contains("not ended, last line cut off after") && said.out.contains("no damage"));
}

#[test]
fn seqs_are_alone_on_standard_output() {
    let said = Desk::with(&meeting().bytes()).check(true).unwrap();
    let expected: Vec<String> = (0..12).map(|n: u32| n.to_string()).collect();
    assert_eq!(said.out.lines().collect::<Vec<_>>(), expected);
    assert!(said.err.contains("12 events, ended, no damage"));
}

#[test]
fn a_newer_file_is_refused_and_left_alone() {
    let body = r#"{"v":99,"seq":12,"t":90000,"type":"open""#;
    let line = format!("{body},\"crc\":\"{:08x}\"}}\n", crc32c::crc32c(body.as_bytes()));
    let desk = Desk::with(&[meeting().bytes(), line.into_bytes()].concat());
    assert_eq!(desk.report(&json()).err().unwrap().exit, Exit::Newer);
    let said = desk.check(true).unwrap();
    assert_eq!((said.exit, said.out.as_str()), (Exit::Newer, ""));
}

#[test]
fn no_session_no_report() {
    let desk = Desk::with(b"");
    assert_eq!(desk.report(&json()).err().unwrap().exit, Exit::Failed);
    let other = ReportArgs { sessions: vec!["1999\u{1b}".into()], ..json() };
    let error = desk.report(&other).err().unwrap();
    assert_eq!(error.exit, Exit::Failed);
    assert!(!error.message.contains('\u{1b}'));
}

#[test]
fn a_report_goes_into_a_new_file_only() {
    let desk = Desk::with(&meeting().bytes());
    let into = |name: &str, force| {
        desk.report(&ReportArgs { output: OutputArgs { output: Some(desk.path(name)), force }, ..json() })
            .map(|s| s.out)
    };
    assert_eq!(into("a.json", false).unwrap(), "");
    let first = text_of(desk.path("a.json"));
    assert!(first.contains("airtime-report"));
    assert_eq!(into("a.json", false).unwrap_err().exit, Exit::BadInput);
    put_file(desk.path("a.json"), b"old");
    into("a.json", true).unwrap();
    assert_eq!(text_of(desk.path("a.json")), first);
    assert_eq!(into("none/a.json", false).unwrap_err().exit, Exit::Failed);
    assert_eq!(into("sessions", true).unwrap_err().exit, Exit::BadInput);
    let left = ["a.json", "exports.jsonl", "sessions"];
    assert_eq!(fs::read_dir(desk.dir.path()).unwrap().count(), left.len(), "nothing is left lying about");
}

#[cfg(unix)]
#[test]
fn a_report_file_is_private_and_no_link_is_followed() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let desk = Desk::with(&meeting().bytes());
    let into = |name: &str| {
        desk.report(&ReportArgs {
            output: OutputArgs { output: Some(desk.path(name)), force: true },
            ..json()
        })
    };
    into("a.json").unwrap();
    assert_eq!(fs::metadata(desk.path("a.json")).unwrap().permissions().mode() & 0o777, 0o600);
    symlink(desk.path("elsewhere"), desk.path("link")).unwrap();
    assert_eq!(into("link").err().unwrap().exit, Exit::BadInput);
    assert!(!desk.path("elsewhere").exists());
}

#[test]
fn nothing_is_ever_written_over_a_record() {
    let bytes = meeting().bytes();
    let desk = Desk::with(&bytes);
    fs::hard_link(desk.session(ID), desk.path("other-name")).unwrap();
    for path in [desk.session(ID), desk.session("20260501-zzzzzz"), desk.path("other-name")] {
        let error = desk
            .report(&ReportArgs { output: OutputArgs { output: Some(path), force: true }, ..json() })
            .err()
            .unwrap();
        assert!(error.message.contains("among your meetings"), "{}", error.message);
    }
    assert_eq!(text_of(desk.session(ID)).into_bytes(), bytes);
}

#[test]
fn the_list_is_one_line_each_newest_first() {
    let desk = Desk::with(&meeting().bytes());
    let mut import = Meeting::import(&[(1, LIVED), (2, STAFF)], &[(0, 65_000, 1)]);
    import.at(65_000, Event::Ended);
    desk.put("20260401-aaaaaa", &import.bytes());
    desk.put("20260401-unfini", &Meeting::live(3, 2).bytes());
    desk.put("20260401-xxxxxx.sync-conflict", b"");
    // Of one moment, what changed last would be first.
    for id in [ID, "20260401-aaaaaa", "20260401-unfini"] {
        let file = fs::File::options().append(true).open(desk.session(id)).unwrap();
        file.set_modified(SystemTime::UNIX_EPOCH).unwrap();
    }
    let said = desk.list(None, Some(80)).unwrap();
    let lines: Vec<&str> = said.out.lines().collect();
    assert_eq!(lines.len(), 3, "{}", said.out);
    assert!(lines.iter().all(|l| l.chars().count() <= 80), "{}", said.out);
    assert!(lines[0].starts_with("20260501-abc234  1 May 2026    1:30 ended "), "{}", said.out);
    assert!(lines[0].contains(" 3 lived…, 3 staff… The new ward"), "{}", said.out);
    // Titles stand below each other.
    let title = |line: &str| line.chars().position(|c| c == 'T');
    assert!(title(lines[0]).is_some() && title(lines[0]) == title(lines[1]), "{}", said.out);
    assert!(lines[1].contains("not finished") && lines[2].contains("imported"), "{}", said.out);
}

#[test]
fn the_list_is_a_sentence_each_where_a_row_has_no_room() {
    let desk = Desk::with(&meeting().bytes());
    let listed = |width| desk.list(None, width).unwrap().out;
    assert!(
        listed(None).contains("3 lived experience, 3 staff, 1 not counted The new ward\n"),
        "{}",
        listed(None)
    );
    for columns in [20, 40, 60, 78] {
        let text = listed(Some(columns));
        assert!(text.lines().all(|line| line.chars().count() <= columns), "{columns}: {text}");
        assert!(!text.contains('…') && text.contains(','), "{columns}: {text}");
        let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(
            words.contains("The new ward, ")
                && words.contains("3 lived experience, 3 staff, 1 not counted in the balance"),
            "{columns}: {text}"
        );
    }
    assert_eq!(listed(Some(200)), listed(None));
}

#[test]
fn the_list_is_there_for_other_programs() {
    let desk = Desk::with(&meeting().bytes());
    desk.put("20260401-damage", b"{");
    let listed = |format| desk.list(Some(format), Some(20)).unwrap().out;
    let list: Value = serde_json::from_str(&listed(ListFormat::Json)).unwrap();
    schema::is_list(&list);
    let [first, second] = [&list["sessions"][0], &list["sessions"][1]];
    assert_eq!((first["id"].as_str(), first["date"].as_str()), (Some(ID), Some("2026-05-01")));
    assert_eq!((first["state"].as_str(), first["length_s"].as_f64()), (Some("ended"), Some(90.0)));
    assert_eq!((first["people"].as_u64(), second["state"].as_str()), (Some(6), Some("damaged")));
    let csv = listed(ListFormat::Csv);
    let lines: Vec<&str> = csv.lines().collect();
    assert_eq!(lines[4], "id,date,opened_at,title,series,state,length_s,people,source");
    assert!(
        lines[5].starts_with("20260501-abc234,2026-05-01,") && lines[5].ends_with(",ended,90,6,live"),
        "{csv}"
    );
}

#[test]
fn an_empty_folder_has_an_empty_list() {
    let desk = Desk { dir: tempfile::tempdir().unwrap() };
    let said = desk.list(None, Some(80)).unwrap();
    assert_eq!((said.exit, said.out.as_str()), (Exit::Done, ""));
    assert!(said.err.contains("No meetings yet"));
}

#[test]
fn every_line_of_a_record_can_be_read_back() {
    let m = meeting();
    let lines = m.bytes();
    let read = lines.split(|b| *b == b'\n').filter(|l| !l.is_empty()).map(|l| codec::decode(l).unwrap());
    assert!(read.map(|l| l.record).eq(m.history.records().iter().cloned()));
}
