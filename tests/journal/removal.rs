//! Somebody is removed while their meeting is recorded: from its file, and from whatever stands in it beside the events.

use std::{fs, sync::mpsc, time::Duration};

use airtime::{
    domain::{
        PersonId,
        privacy::{
            redact,
            removal::RemovedTime,
            removed::{Redacted, Removed},
        },
    },
    journal::{SessionFile, Writer, WriterEvent},
    lines::reader::{self, Keep},
};

use crate::{
    place::{Place, create, event, place, read},
    unknown_members::line,
};

const PERSON: &str =
    r#""type":"person","data":{"person":"p1","name":"Bea Marlow","role":"staff","group":"staff"}"#;
/// What a later version wrote beside an event that names nobody.
const BESIDE: &str = r#""type":"open","said":"Bea Marlow left","by":"p1""#;

#[test]
fn a_removal_in_a_running_session_takes_them_out_of_its_file() {
    let Place { library, dir: _dir } = place();
    let (file, id) = create(&library);
    drop(file);
    let path = library.path_of(&id);
    let lines = [fs::read_to_string(&path).unwrap(), line(1, PERSON) + "\n", line(2, BESIDE) + "\n"];
    fs::write(&path, lines.concat()).unwrap();

    let (file, scan) = SessionFile::resume(&path).unwrap();
    let (said, reports) = mpsc::channel();
    let writer = Writer::spawn(file, move |report| drop(said.send(report)), true).unwrap();
    let records = redact::take_out(&scan.records, PersonId(1), RemovedTime::AsSomeone, "someone");
    let removed = Removed::person(&scan.records, PersonId(1), "someone");
    writer.rewrite(Redacted { records: records.clone(), removed });
    assert_eq!(reports.recv().unwrap(), WriterEvent::Rewritten);
    let text = fs::read_to_string(&path).unwrap();
    assert!(!text.contains("Bea") && !text.contains("p1") && text.contains("someone left"), "{text}");

    // The meeting goes on in the new file.
    writer.append(vec![event(3)]);
    assert_eq!(writer.close(Duration::from_mins(1)), Ok(Some(3)));
    assert_eq!(read(&library, &path), [records, vec![event(3)]].concat());
}

#[test]
fn only_texts_that_no_event_says_are_texts_beside_the_events() {
    let more = r#""type":"note","mood":["good",{"why":"Bea"}],"data":{"kind":"note","text":"a ramp","author":"Kai"}"#;
    let lines = [line(0, PERSON), line(1, more), line(2, r#""type":"open""#)].join("\n") + "\n";
    let read = reader::read_files(&[lines.as_bytes()], Keep::Originals);
    let texts = ["mood", "good", "why", "Bea", "author", "Kai"].map(|text| (1, text.to_owned()));
    assert_eq!(read.originals.texts(), texts);
}
