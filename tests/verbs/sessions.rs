//! `report`, `check`, `import` and `glance` on sessions that are whole, damaged, newer or in use.

use std::fs;

use airtime::journal::file::SessionFile;

use crate::{
    SCRIPT, UNFINISHED, clean, refused,
    support::{House, put, read},
};

#[expect(clippy::disallowed_methods, reason = "a test looks at files")]
fn bytes_of(house: &House, id: &str) -> Vec<u8> {
    fs::read(house.session(id)).unwrap()
}

#[test]
fn a_damaged_session_is_told_and_the_report_ends_with_2() {
    let house = House::new();
    let id = house.rehearsed(SCRIPT);
    let mut bytes = bytes_of(&house, &id);
    let third = bytes.iter().enumerate().filter(|(_, b)| **b == b'\n').nth(1).unwrap().0 + 20;
    bytes[third] ^= 1;
    put(house.session(&id), &bytes);
    for args in [&["report", &id][..], &["check", &id]] {
        let said = house.run(args);
        assert_eq!(said.code, Some(2), "{args:?}");
        assert!(!said.out.is_empty() && said.err.contains("line 3"), "{args:?}: {}", said.err);
        clean(&said);
    }
    assert_eq!(bytes_of(&house, &id), bytes, "nothing is mended on opening");
}

#[test]
fn a_newer_session_is_refused_and_left_alone() {
    let house = House::new();
    let id = house.rehearsed(UNFINISHED);
    let body = r#"{"v":99,"seq":99,"t":90000,"type":"open""#;
    let line = format!("{body},\"crc\":\"{:08x}\"}}\n", crc32c::crc32c(body.as_bytes()));
    let text = read(house.session(&id)) + &line;
    put(house.session(&id), &text);
    for args in [&["report", &id][..], &["check", &id]] {
        let said = house.run(args);
        assert_eq!(said.code, Some(4), "{args:?}: {}", said.err);
        assert!(said.err.contains("newer"), "{}", said.err);
    }
    assert_eq!(read(house.session(&id)), text);
}

#[test]
fn figures_by_person_need_the_groups_agreement() {
    let house = House::new();
    let id = house.live(SCRIPT);
    assert_eq!(house.run(["check", &id]).code, Some(0));
    let said = house.run(["report", &id, "--by-person"]);
    refused(&said, 6);
    assert!(said.err.contains("did not agree"), "{}", said.err);
    assert_eq!(house.run(["report", &id]).code, Some(0));
    let rehearsed = house.rehearsed(SCRIPT);
    assert_eq!(house.run(["report", &rehearsed, "--by-person"]).code, Some(0));
}

#[test]
fn a_session_is_named_by_id_beginning_path_or_latest() {
    let house = House::new();
    let id = house.rehearsed(SCRIPT);
    let whole = house.run(["report", &id]);
    let path = house.session(&id);
    for name in [&id[..10], path.to_str().unwrap(), "latest"] {
        assert_eq!(house.run(["report", name]).out, whole.out, "{name}");
    }
    for name in ["19990101-aaaaaa", "nope", "../../no/such/file", ""] {
        let said = house.run(["report", name]);
        assert!(matches!(said.code, Some(1 | 6)), "{name}: {:?} {}", said.code, said.err);
        clean(&said);
    }
}

#[test]
fn two_programs_never_write_one_session() {
    let house = House::new();
    let id = house.rehearsed(UNFINISHED);
    let (held, _) = SessionFile::resume(&house.session(&id)).unwrap();
    let before = read(house.session(&id));
    // That `resume` ends with 5 is seen in tests/pty.rs: without a terminal it is refused before that.
    let list = house.run(["list"]);
    assert_eq!(list.code, Some(0));
    assert_eq!(house.run(["report", &id]).code, Some(0), "reading is for everybody");
    assert_eq!(read(house.session(&id)), before);
    drop(held);
}

#[test]
fn an_import_gives_its_id_alone_and_the_same_file_the_same_id() {
    let house = House::new();
    let turns = house.put("turns.csv", "start,end,person\n0,10,Bea\n10,30,Jo\n");
    let people = house.put("people.csv", "id,name,role\nBea,Bea,lived_experience\nJo,Jo,staff\n");
    let args = ["import".as_ref(), turns.as_os_str(), "--people".as_ref(), people.as_os_str()];
    let first = house.run(args);
    assert_eq!(first.code, Some(0), "{}", first.err);
    assert_eq!(first.out.lines().count(), 1);
    assert!(first.err.contains("equal"), "the aim that was taken is told: {}", first.err);
    let second = house.run(args);
    assert_eq!((second.code, &second.out), (Some(0), &first.out));
    assert!(second.err.contains("already"), "{}", second.err);
    assert_eq!(house.sessions().len(), 1);
    let bad = house.put("bad.csv", "start,end,person\n0,10,Bea\nx,30,Jo\n");
    let said = house.run(["import".as_ref(), bad.as_os_str()]);
    refused(&said, 6);
    assert!(said.err.contains("bad.csv:3"), "{}", said.err);
    assert_eq!(house.sessions().len(), 1, "nothing is half imported");
}

#[test]
fn glance_once_shows_the_room_no_person() {
    let house = House::new();
    let script = house.put("script.txt", "0 b\n61000 j\n90000 <space>\n");
    let people = house.put("people.csv", "id,name,role\nb,Bea,lived_experience\nj,Jo,staff\n");
    let said = house.run(["rehearse".as_ref(), script.as_os_str(), "--people".as_ref(), people.as_os_str()]);
    let id = said.out.trim();
    let room = house.run(["glance", id, "--once"]);
    assert_eq!(room.code, Some(0), "{}", room.err);
    assert!(!room.out.contains("Bea") && !room.out.contains("Jo"), "{}", room.out);
    clean(&room);
}

#[test]
fn the_newest_meeting_is_the_newest_everywhere_whenever_it_was_imported() {
    let house = House::new();
    let turns = |name: &str, day: &str| {
        let file = house.put(name, format!("start,end,person\n0,60,{name}\n"));
        let said = house.run(["import", file.to_str().unwrap(), "--title", name, "--date", day]);
        assert_eq!(said.code, Some(0), "{}", said.err);
        said.out.trim().to_owned()
    };
    let newer = turns("newer", "2026-03-02T10:00:00+00:00");
    let older = turns("older", "2026-03-02T09:00:00+00:00");
    let list = house.run(["list"]).out;
    let ids: Vec<&str> = list.lines().filter_map(|line| line.split(' ').next()).collect();
    assert_eq!(ids, [&newer, &older]);
    let report = house.run(["report", "latest", "--format", "json"]).out;
    assert!(report.contains(&newer) && !report.contains(&older), "{report}");
    let home = airtime::shell::home::read_home(&airtime::journal::Library::new(house.data()));
    let listed: Vec<(&str, Option<String>)> =
        home.sessions.iter().map(|s| (s.id.as_str(), s.day.map(|day| day.to_string()))).collect();
    assert_eq!(listed, [(&*newer, Some("2026-03-02".into())), (&*older, Some("2026-03-02".into()))]);
}

#[test]
fn a_meeting_of_a_few_seconds_has_no_bar_of_its_balance_at_home() {
    let house = House::new();
    let script = |seconds: u64| {
        let turns = format!(
            "0 !add Bea l; Kai l; Lou l; Jo s; Sam s; Mo s\n0 b\n{}000 j\n{}000 <end>\n",
            seconds,
            2 * seconds
        );
        house.rehearsed(&turns);
    };
    let shares = || {
        let home = airtime::shell::home::read_home(&airtime::journal::Library::new(house.data()));
        home.sessions.iter().map(|listed| listed.shares.len()).collect::<Vec<_>>()
    };
    script(2);
    assert_eq!(shares(), [0], "two seconds each");
    script(1_200);
    let mut found = shares();
    found.sort_unstable();
    assert_eq!(found, [0, 2], "twenty minutes each");
}
