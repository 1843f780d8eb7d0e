//! What is left of a name because it may be somebody else's: it is said, each time and with why.

use crate::{
    sessions::forget,
    support::{House, read},
};

const FAMILY: &str = "\
0 !add Ann Smith @staff
0 !add Mum of Ann Smith l
0 !add Kai l
1000 !floor kai
70000 !note Ann asked for a ramp
71000 !note Smith asked too
72000 !note Mum of Ann Smith agreed
73000 !note Ann Smith said yes
74000 !note a ramp for kai and ann
75000 !note a handrail
100000 <end>
";

#[test]
fn a_name_that_may_be_somebody_elses_is_listed_with_why() {
    let house = House::new();
    let id = house.rehearsed(FAMILY);
    let shown = forget(&house, &[&id, "Ann Smith", "--show"]);
    let said = forget(&house, &[&id, "Ann Smith"]);
    assert_eq!((shown.code, said.code), (Some(0), Some(1)), "{}{}", said.out, said.err);
    for said in [&shown.err, &said.out] {
        let why = |text: &str| {
            let quoted = format!("\u{201c}{text}\u{201d}. ");
            let lines: Vec<&str> = said.lines().filter(|line| line.contains(&quoted)).collect();
            assert_eq!(lines.len(), 1, "{text}: {said}");
            lines[0].split(&quoted).nth(1).unwrap().to_owned()
        };
        assert_eq!(why("Mum of Ann Smith"), "This is the name of someone else.");
        assert_eq!(why("Mum of Ann Smith agreed"), "This is the name of someone else.");
        for text in ["Ann asked for a ramp", "Smith asked too", "a ramp for kai and ann"] {
            assert_eq!(why(text), "`Mum of Ann Smith` has that name too.");
        }
        assert!(!said.contains("handrail") && said.contains("Rename the other person"), "{said}");
    }
    let after = read(house.session(&id));
    assert!(after.contains("someone said yes") && !after.contains("\"Ann Smith"), "{after}");
    // It is said again, not only once.
    let again = forget(&house, &[&id, "Ann Smith"]);
    assert_eq!(again.code, Some(1), "{}", again.err);
    assert!(again.out.contains("Smith asked too"), "{}", again.out);
    assert_eq!(read(house.session(&id)), after);
}

#[test]
fn once_the_other_is_called_otherwise_the_same_command_takes_out_the_rest() {
    let house = House::new();
    let renamed = FAMILY.replace("100000 <end>", "80000 !rename mum = Jo Jones\n100000 <end>");
    let id = house.rehearsed(&renamed);
    let said = forget(&house, &[&id, "Ann Smith"]);
    let after = read(house.session(&id));
    assert!(!after.contains("Ann") && !after.contains("Smith") && after.contains("Jo Jones"), "{after}");
    assert_eq!(said.code, Some(1), "{}", said.out);
    assert!(said.out.contains("a ramp for kai and ann\u{201d}. It may be an ordinary word."), "{}", said.out);
}

#[test]
fn what_was_left_goes_when_the_other_is_renamed_after_the_removal() {
    use airtime::{
        domain::{Event, PersonId, Record, people::changes::Renamed},
        journal::SessionFile,
    };
    let house = House::new();
    let id = house.rehearsed(FAMILY);
    assert_eq!(forget(&house, &[&id, "Ann Smith"]).code, Some(1));
    let (mut file, scan) = SessionFile::resume(&house.session(&id)).unwrap();
    let last = scan.records.last().unwrap();
    let renamed = Renamed { person: PersonId(4), name: Some("Jo Jones".to_owned()) };
    let renamed = Record { seq: last.seq + 1, t: last.t, event: Event::Renamed(Box::new(renamed)) };
    file.append(&[renamed]).unwrap();
    drop(file);
    let said = forget(&house, &[&id, "Ann Smith"]);
    let after = read(house.session(&id));
    assert!(!after.contains("Ann") && !after.contains("Smith") && after.contains("Jo Jones"), "{after}");
    assert!(said.code == Some(1) && said.out.contains("It may be an ordinary word."), "{}", said.out);
    assert_eq!(house.run(["check", &id]).code, Some(0));
}

#[test]
fn a_name_that_several_people_simply_have_is_no_finding() {
    let house = House::new();
    let id = house.rehearsed("0 !add Bea Marlow l\n0 !add Kai Marlow l\n0 !add Bea Jones l\n5000 !note Kai Marlow and Bea Jones asked\n9000 <end>\n");
    let said = forget(&house, &[&id, "Bea Marlow"]);
    assert_eq!(said.code, Some(0), "{}{}", said.out, said.err);
}

#[test]
fn a_slip_of_the_keys_changes_nothing_after_a_removal() {
    let house = House::new();
    let id = house.rehearsed("0 !add Ann l\n0 !add Kai Jones l\n5000 !note an idea of Jones\n9000 <end>\n");
    assert_eq!(forget(&house, &[&id, "Ann"]).code, Some(0));
    let after = read(house.session(&id));
    for slip in ["An", "Nobody"] {
        assert_eq!(forget(&house, &[&id, slip]).code, Some(6), "{slip}");
    }
    let _ = forget(&house, &[&id, "Jones"]);
    assert_eq!(read(house.session(&id)), after);
}
