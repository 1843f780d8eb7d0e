//! What is called saved survives a power cut: every write is synced before it is acknowledged, a file is synced before it
//! gets its name, and so is the folder with the name. No test can cut the power, so these look at the order of the steps.

#![cfg(debug_assertions)]
#![expect(clippy::unwrap_used, reason = "tests: a failure is a finding")]

mod support;

use std::{path::Path, sync::mpsc, time::Duration};

use airtime::{
    domain::{
        Event, Moment, Record, Seq,
        privacy::removed::{Redacted, Removed},
        record::opening::{FORMAT, Opened, Source, TurnThresholds},
    },
    journal::{Library, SessionFile, Writer, WriterEvent, fault, fault::Step},
};
use chrono::{DateTime, NaiveDate};
use support::{House, Said};

/// What a power cut could take, after these steps.
#[derive(Default, PartialEq, Eq, Debug)]
struct AtRisk {
    content: bool,
    names: bool,
}

fn at_risk(steps: &[Step]) -> AtRisk {
    let mut risk = AtRisk::default();
    for step in steps {
        match step {
            Step::Write => risk.content = true,
            Step::Sync => risk.content = false,
            Step::Name => {
                assert!(!risk.content, "a file was named before it was synced: {steps:?}");
                risk.names = true;
            }
            Step::SyncNames => risk.names = false,
        }
    }
    risk
}

#[track_caller]
fn assert_durable(steps: &[Step]) {
    assert_eq!(at_risk(steps), AtRisk::default(), "{steps:?}");
}

fn count(steps: &[Step], of: Step) -> usize {
    steps.iter().filter(|step| **step == of).count()
}

fn opened(id: &str) -> Record {
    let opened = Opened {
        format: FORMAT.to_owned(),
        program: "0".to_owned(),
        id: id.to_owned(),
        wall: DateTime::UNIX_EPOCH.fixed_offset(),
        boot: None,
        source: Source::Live,
        title: None,
        series: None,
        groups: Vec::new(),
        centred: "lived_experience".to_owned(),
        rules: TurnThresholds::LIVE,
        import: None,
        protocol: None,
        questions: None,
    };
    Record { seq: 0, t: Moment::ZERO, event: Event::Opened(Box::new(opened)) }
}

fn open(seq: Seq) -> Record {
    Record { seq, t: Moment::from_ms(u64::from(seq)), event: Event::Open }
}

/// The only test here whose steps are those of this process.
#[test]
fn nothing_is_called_saved_before_its_sync() {
    fault::arm("0".parse().unwrap());
    let dir = tempfile::tempdir().unwrap();
    let library = Library::new(dir.path().join("data"));
    let day = NaiveDate::from_ymd_opt(2026, 3, 1).unwrap();
    let (file, id) = SessionFile::create(&library, day, |id| vec![opened(id)]).unwrap();
    let created = fault::steps();
    assert_durable(&created);
    assert_eq!(count(&created, Step::Name), 1);

    let (said, reports) = mpsc::channel();
    let report = move |event| drop(said.send((event, fault::steps())));
    // Each record is saved by itself.
    let writer = Writer::spawn(file, report, false).unwrap();
    writer.append((1..4).map(open).collect());
    for seq in 1..4 {
        let (event, steps) = reports.recv().unwrap();
        assert_eq!(event, WriterEvent::Saved(seq));
        assert_durable(&steps);
        for step in [Step::Write, Step::Sync] {
            let since = count(&steps, step) - count(&created, step);
            assert_eq!(since, usize::try_from(seq).unwrap(), "{step} before {seq} is saved: {steps:?}");
        }
    }

    let records = [vec![opened(&id)], (1..3).map(open).collect()].concat();
    writer.rewrite(Redacted { records: records.clone(), removed: Removed::nobody("someone") });
    let (event, steps) = reports.recv().unwrap();
    assert_eq!(event, WriterEvent::Rewritten);
    assert_durable(&steps);
    assert_eq!(count(&steps, Step::Name), 2, "{steps:?}");
    assert_eq!(writer.close(Duration::from_mins(1)), Ok(Some(2)));
    assert_eq!(library.read(&library.path_of(&id)).unwrap().contents.records, records);
}

fn step(text: &str) -> Step {
    let all = [Step::Write, Step::Sync, Step::Name, Step::SyncNames];
    all.into_iter().find(|step| step.to_string() == text).unwrap()
}

/// The steps of a command that succeeds.
fn steps_of(house: &House, args: &[&str]) -> Vec<Step> {
    let said: Said = house.run(["--test-fail", "0"].iter().chain(args));
    assert_eq!(said.code, Some(0), "{args:?}: {said:?}");
    let steps = said.err.lines().find_map(|line| line.strip_prefix("steps:"));
    steps.unwrap().split_whitespace().map(step).collect()
}

#[test]
fn a_command_ends_when_what_it_wrote_is_synced() {
    let house = House::new();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("sessions/scripts");
    let file = |name: &str| folder.join(name).to_str().unwrap().to_owned();
    let (script, people) = (file("two-sides.txt"), file("two-sides-people.csv"));
    let talk = house.put("talk.vtt", "WEBVTT\n\n00:01.000 --> 00:04.000\n<v Ann Lund>Good morning\n");
    let said = house.run(["rehearse", &script, "--people", &people]);
    let id = said.out.trim();
    let named =
        house.rehearsed("1000 !add Ann Lund\n2000 a\n9000 j\n20000 !note Ann wants ramps\n40000 <end>\n");
    let outputs = ["copy", "report", "report.html"].map(|name| house.path(name).to_str().unwrap().to_owned());
    let [copy, report, html] = outputs.each_ref().map(String::as_str);
    for args in [
        &["rehearse", &script, "--people", &people][..],
        &["import", talk.to_str().unwrap()],
        &["share", id, "--yes", "--output", copy],
        &["share", id, "--yes", "--output", copy, "--force"],
        &["report", id, "--output", report],
        &["report", id, "--format", "html", "--output", html],
        &["report", id, "--output", report, "--force"],
        &["forget", &named, "Ann Lund"],
    ] {
        let steps = steps_of(&house, args);
        assert_durable(&steps);
        assert!(count(&steps, Step::Name) > 0, "{args:?}: {steps:?}");
        assert!(count(&steps, Step::Sync) >= count(&steps, Step::Name), "{args:?}: {steps:?}");
    }
}
