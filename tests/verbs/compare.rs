//! `airtime compare`: two records of one meeting, and what is said of records that cannot be compared.

use serde_json::Value;

use crate::{
    SCRIPT, clean, refused,
    support::{House, put, read},
};

const PEOPLE: &str = "id,name,role,key\na,Ann,lived experience,a\nb,Bea,lived experience,b\nc,Cai,lived experience,c\nj,Jo,staff,j\nk,Kit,staff,k\nl,Lu,staff,l\n";
const FIRST: &str = "0 a\n9000 j\n21000 b\n33000 k\n42000 a\n60000 <end>\n";
const SECOND: &str = "800 a\n9700 j\n21600 b\n42900 a\n60000 <end>\n";

fn recorded(house: &House, script: &str, people: &str) -> String {
    let (script, people) = (house.put("script.txt", script), house.put("people.csv", people));
    let said = house.run(["rehearse".as_ref(), script.as_os_str(), "--people".as_ref(), people.as_os_str()]);
    assert_eq!(said.code, Some(0), "{}", said.err);
    said.out.trim().to_owned()
}

fn keepers() -> (House, String, String) {
    let house = House::new();
    let (first, second) = (recorded(&house, FIRST, PEOPLE), recorded(&house, SECOND, PEOPLE));
    (house, first, second)
}

fn json(house: &House, args: &[&str]) -> Value {
    let said = house.run([&["compare", "--format", "json"], args].concat());
    assert_eq!(said.code, Some(0), "{}", said.err);
    clean(&said);
    serde_json::from_str(&said.out).unwrap()
}

#[test]
fn two_records_are_compared_by_id_and_by_file() {
    let (house, first, second) = keepers();
    let by_id = json(&house, &[&first, &second]);
    let file = house.session(&second);
    assert_eq!(by_id, json(&house, &[&first, file.to_str().unwrap()]));
    for member in ["kappa_person", "kappa_group", "offset_s", "lag_median_s"] {
        assert!(by_id[member].is_number(), "{member}: {by_id}");
    }
    assert_eq!(by_id["groups"].as_array().unwrap().len(), 2);
    assert!(by_id["people"].is_null(), "only with --by-person");
    let by_person = json(&house, &[&first, &second, "--by-person", "--offset", "0"]);
    assert_eq!(by_person["people"][0]["label"], "Ann");
    assert_eq!((&by_person["offset_s"], &by_person["offset_given"]), (&0.0.into(), &true.into()));
    // 800, 700, 600 and 900 ms.
    assert_eq!(by_person["lag_median_s"], 0.75);
}

#[test]
fn every_format_is_written_and_the_ending_chooses_it() {
    let (house, first, second) = keepers();
    let said = house.run(["compare", &first, &second]);
    assert_eq!(said.code, Some(0), "{}", said.err);
    assert!(said.out.contains("The two records agree on who had the floor for"), "{}", said.out);
    let page = house.path("both.html");
    let said = house.run(["compare", &first, &second, "-o", page.to_str().unwrap()]);
    assert_eq!((said.code, said.out.as_str()), (Some(0), ""), "{}", said.err);
    assert!(read(&page).contains("they differ"));
    let copy = house.session(&first);
    let said =
        house.run(["compare", &first, &second, "-o", copy.to_str().unwrap(), "--force", "--format", "text"]);
    refused(&said, 6);
}

#[test]
fn records_that_cannot_be_compared_are_each_told_why() {
    let (house, first, second) = keepers();
    let copy = house.put("copy.jsonl", read(house.session(&first)));
    let other = "id,name,role,group,key\n".to_owned()
        + "u,Una,nurse,ward,u\nv,Vic,nurse,ward,v\nw,Wyn,nurse,ward,w\nx,Xan,porter,yard,x\n";
    let other = recorded(&house, "0 u\n5000 v\n9000 w\n12000 <end>\n", &other);
    let empty = recorded(&house, "0 <end>\n", PEOPLE);
    let not_one = house.put("tea.txt", "tea\n");
    let cases: [(&str, &[&str], &str); 6] = [
        (&first, &[], "Both are the same record"),
        (copy.to_str().unwrap(), &[], "Both are the same record"),
        (&other, &[], "No person and no group is in both records"),
        (&empty, &[], "This record has no time in it"),
        (&second, &["--offset", "3600"], "There is no time that both records have"),
        (&second, &["--offset", "soon"], "An offset is a number of seconds"),
    ];
    for (name, more, why) in cases {
        let said = house.run([&["compare", first.as_str(), name], more].concat());
        refused(&said, 6);
        assert!(said.err.contains(why), "{why}: {}", said.err);
    }
    let said = house.run(["compare", &first, not_one.to_str().unwrap()]);
    assert_ne!(said.code, Some(0));
    clean(&said);
}

#[test]
fn a_damaged_record_is_compared_as_far_as_it_goes_and_that_is_said() {
    let (house, first, second) = keepers();
    let path = house.session(&second);
    let lines: Vec<String> = read(&path).lines().map(str::to_owned).collect();
    let mut damaged = lines.clone();
    damaged[lines.len() - 2] = damaged[lines.len() - 2].replace("\"t\":", "\"t\":1");
    put(&path, damaged.join("\n") + "\n");
    let said = house.run(["compare", &first, &second]);
    assert_eq!(said.code, Some(2), "{}", said.err);
    assert!(said.out.contains("agree") && said.err.contains(&second), "{}", said.err);
}

#[test]
fn figures_by_person_need_the_agreement_of_both_groups() {
    let house = House::new();
    let (first, second) = (house.live(SCRIPT), house.rehearsed("500 a\n5700 j\n9000 <space>\n12000 <end>\n"));
    for args in [[first.as_str(), second.as_str()], [second.as_str(), first.as_str()]] {
        let said = house.run([&["compare", "--by-person"], &args[..]].concat());
        refused(&said, 6);
        assert!(said.err.contains(&first), "{}", said.err);
    }
}
