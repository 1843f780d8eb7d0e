//! Ids, titles and file ids that look like paths are words: nothing is read or written where they point.

use std::{collections::BTreeSet, fs, path::Path};

use crate::{
    SCRIPT, clean, refused,
    support::{House, Said, put, read},
};

/// Relative and absolute; all of them lead to places in the house.
fn paths(house: &House) -> Vec<String> {
    let absolute = house.path("outside").display().to_string();
    let relative = ["../outside", "a/b", "..", "..\\outside", "outside.jsonl"].map(str::to_owned);
    [absolute].into_iter().chain(relative).collect()
}

/// Runs airtime in its data folder.
fn run(house: &House, args: &[&str]) -> Said {
    Said::from(&house.airtime().current_dir(house.data()).args(args).output().unwrap())
}

/// Every file and folder of a house but the locks, which come and go.
fn tree(house: &House) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let mut folders = vec![house.dir.path().to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let name = path.strip_prefix(house.dir.path()).unwrap().display().to_string();
            if path.extension().is_none_or(|extension| extension != "lock") {
                found.insert(name);
            }
            if path.is_dir() {
                folders.push(path);
            }
        }
    }
    found
}

/// What is there now and was not.
fn made(house: &House, before: &BTreeSet<String>) -> Vec<String> {
    tree(house).difference(before).cloned().collect()
}

fn is_session(name: &str) -> bool {
    let id = name.strip_prefix("data/sessions/").and_then(|name| name.strip_suffix(".jsonl"));
    id.is_some_and(|id| {
        id.len() == 15 && id.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
    })
}

#[test]
fn a_file_id_or_a_title_that_is_a_path_is_a_word() {
    let house = House::new();
    house.rehearsed(SCRIPT);
    let paths = paths(&house);
    let speaker = |id: &String| format!("SPEAKER {id} 1 0 5 <NA> <NA> {id} <NA> <NA>\n");
    let rttm = house.put("talk.rttm", paths.iter().map(speaker).collect::<String>());
    let before = tree(&house);
    let said = run(&house, &["import", rttm.to_str().unwrap()]);
    assert_eq!((said.code, said.out.lines().count()), (Some(0), paths.len()), "{}", said.err);
    for path in &paths {
        let rttm = rttm.to_str().unwrap();
        let said = run(&house, &["import", rttm, "--title", path, "--series", path]);
        assert_eq!(said.code, Some(0), "{path}: {}", said.err);
        clean(&said);
    }
    let made = made(&house, &before);
    assert_eq!(made.iter().filter(|name| is_session(name)).count(), paths.len() * 7, "{made:?}");
    let others: Vec<&String> = made.iter().filter(|name| !is_session(name)).collect();
    assert!(others.iter().all(|name| name.starts_with("data/cache")), "{others:?}");
}

/// The same record with another id in its first line.
fn with_id(path: &Path, id: &str, other: &str) -> String {
    let text = read(path);
    let (first, rest) = text.split_once('\n').unwrap();
    let body = first.rsplit_once(",\"crc\"").unwrap().0;
    let body = body.replacen(&format!("\"id\":\"{id}\""), &format!("\"id\":{}", serde_json::json!(other)), 1);
    assert!(!body.contains(&format!("\"id\":\"{id}\"")), "{body}");
    format!("{body},\"crc\":\"{:08x}\"}}\n{rest}", crc32c::crc32c(body.as_bytes()))
}

#[test]
fn a_record_whose_id_is_a_path_stays_where_its_file_is() {
    for n in 0..paths(&House::new()).len() {
        let house = House::new();
        let other = &paths(&house)[n];
        let id = house.rehearsed("0 a\n5000 j\n9000 !add Ann Lund\n12000 <end>\n");
        put(house.session(&id), with_id(&house.session(&id), &id, other));
        let before = tree(&house);
        let calls: [&[&str]; 8] = [
            &["list"],
            &["check", &id],
            &["report", &id],
            &["report", &id, "--slip", "Ann Lund"],
            &["hours", &id],
            &["trend", &id],
            &["glance", &id, "--once"],
            &["forget", &id, "Ann Lund"],
        ];
        for args in calls {
            let said = run(&house, args);
            assert!(matches!(said.code, Some(0 | 1 | 6)), "{args:?} {other}: {said:?}");
            clean(&said);
        }
        let made = made(&house, &before);
        assert!(made.iter().all(|name| name.starts_with("data/cache")), "{other}: {made:?}");
        assert_eq!(house.sessions(), [id], "{other}");
    }
}

#[test]
fn a_template_is_one_of_the_list_and_no_path() {
    let house = House::new();
    let template = "title = \"Secret\"\n";
    house.put("secret.toml", template);
    fs::create_dir_all(house.path("config/templates")).unwrap();
    house.put("config/templates/mine.toml", template);
    let config = house.put("config/airtime.toml", "# mine\n");
    let config = config.to_str().unwrap();
    let start = |name: &str| house.run(["--config", config, "start", "--template", name, "--show-keys"]);
    assert_eq!(start("mine").code, Some(0), "{}", start("mine").err);
    for name in ["../secret", "../../secret", "./mine", "mine.toml", "/etc/passwd"] {
        let said = start(name);
        refused(&said, 6);
        assert!(said.err.contains("there is no template"), "{name}: {}", said.err);
    }
}
