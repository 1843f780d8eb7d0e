//! A folder of a thousand damaged meetings: the first few are named, the others counted.

use crate::support::{House, Said, put, read};

const MANY: usize = 1000;
const SHOWN: usize = 5;

const SCRIPT: &str = "0 !add Bea l\n0 !add Jo staff\n1000 b\n9000 j\n12000 <end>\n";

/// A thousand copies of a meeting, each with a damaged line, or with nothing but one.
fn house(whole: bool) -> House {
    let house = House::new();
    let id = house.rehearsed(SCRIPT);
    let text = read(house.session(&id));
    for n in 0..MANY {
        let id = format!("20260501-{}", letters(n));
        let renamed =
            text.lines().map(|line| line.replacen("\"t\"", "\"T\"", usize::from(!whole))).collect::<Vec<_>>();
        let damaged = if whole { text.replacen("Bea", "Eve", 1) } else { renamed.join("\n") + "\n" };
        put(house.session(&id), damaged);
    }
    house
}

/// Six letters that no two numbers share.
fn letters(n: usize) -> String {
    let letter = |place: u32| char::from(b'a' + u8::try_from(n / 10_usize.pow(place) % 10).unwrap());
    (0..6).map(letter).collect()
}

fn is_counted(said: &Said) {
    let notices = said.err.lines().count();
    // That they are damaged, that they are copies, and that nothing is left.
    assert!((SHOWN..=2 * SHOWN + 3).contains(&notices), "{}", said.err);
    assert!(said.err.contains(&format!("and {} more like these", MANY - SHOWN)), "{}", said.err);
}

#[test]
fn a_thousand_damaged_meetings_are_named_a_few_and_counted() {
    for whole in [true, false] {
        let house = house(whole);
        for verb in ["trend", "digest"] {
            let said = house.run([verb, "--all"]);
            assert_eq!(said.code, Some(2), "{verb}: {}", said.err);
            is_counted(&said);
        }
        let said = house.run(["list"]);
        assert_eq!((said.code, said.out.lines().count()), (Some(0), MANY + 1), "{}", said.err);
        assert!(said.err.lines().count() <= SHOWN, "{}", said.err);
        if whole {
            let ids = house.sessions();
            is_counted(
                &house.run(["report", "--format", "json"].into_iter().chain(ids.iter().map(String::as_str))),
            );
            let some = ids.iter().map(String::as_str).take(20);
            let said = house.run(["hours"].into_iter().chain(some));
            assert!(said.err.contains("and 15 more like these"), "{}", said.err);
        }
    }
}

#[test]
fn meetings_of_a_newer_version_are_counted_too() {
    let house = House::new();
    let id = house.rehearsed(SCRIPT);
    let body = r#"{"v":99,"seq":12,"t":90000,"type":"open""#;
    let newer = format!("{body},\"crc\":\"{:08x}\"}}\n", crc32c::crc32c(body.as_bytes()));
    let text = read(house.session(&id)) + &newer;
    (0..MANY).for_each(|n| put(house.session(&format!("20260501-{}", letters(n))), &text));
    is_counted(&house.run(["list"]));
    is_counted(&house.run(["trend", "--all"]));
}
