//! Two records marked in the list, read from the disk, compared and shown.

use rustix::process::Signal;

use crate::{support::House, terminal::Terminal};

const PEOPLE: &str = "id,name,role,key\na,Ann,lived experience,a\nb,Bea,lived experience,b\nc,Cai,lived experience,c\nj,Jo,staff,j\nk,Kit,staff,k\nl,Lu,staff,l\n";
const COMPARE: &str = "\u{4}";

fn recorded(house: &House, script: &str) {
    let (script, people) = (house.put("script.txt", script), house.put("people.csv", PEOPLE));
    let said = house.run(["rehearse".as_ref(), script.as_os_str(), "--people".as_ref(), people.as_os_str()]);
    assert_eq!(said.code, Some(0), "{}", said.err);
}

#[test]
fn two_records_are_read_and_compared_from_the_list() {
    let house = House::new();
    recorded(&house, "0 a\n9000 j\n21000 b\n33000 k\n42000 a\n60000 <end>\n");
    recorded(&house, "800 a\n9700 j\n21600 b\n42900 a\n60000 <end>\n");
    let mut t = Terminal::start(&house, &["review"], &[]);
    // The names are there before the records are read, which may put another one first.
    t.wait_until("both records read", |s| {
        s.contents().lines().filter(|row| row.contains("no title") && row.contains("1:00")).count() == 2
    });
    t.wait_for("1 of 2");
    t.send(COMPARE);
    t.wait_for("To compare");
    t.send("\u{1b}[B");
    t.wait_for("2 of 2");
    t.send(COMPARE);
    t.wait_for("The two records agree on who had the floor for 84%");
    t.send("q");
    t.wait_for("2 of 2");
    t.signal(Signal::TERM);
    t.end();
    t.assert_restored();
}
