//! Help in groups, manual pages, and what completes a command line.

use std::fs;

use crate::{
    SCRIPT,
    support::{House, Said, read},
};

const VERBS: &[&str] = &[
    "start",
    "resume",
    "glance",
    "serve",
    "publish",
    "rooms",
    "review",
    "play",
    "list",
    "report",
    "trend",
    "digest",
    "compare",
    "hours",
    "import",
    "export",
    "share",
    "forget",
    "archive",
    "check",
    "demo",
    "practise",
    "rehearse",
    "config",
    "completions",
    "man",
    "help",
];

#[test]
fn help_lists_every_command_in_a_group() {
    let help = House::new().run(["--help"]).out;
    for heading in
        ["In the meeting:", "Afterwards:", "Records in and out:", "Watch and practise:", "Examples:"]
    {
        assert!(help.contains(&format!("\n{heading}\n")), "{heading}: {help}");
    }
    for verb in VERBS {
        assert_eq!(help.matches(&format!("\n  {verb} ")).count(), 1, "{verb}: {help}");
    }
    let at = |text: &str| help.find(text).unwrap();
    assert!(at("\n  start ") < at("Afterwards:") && at("Afterwards:") < at("\n  report "), "{help}");
}

#[test]
fn help_for_a_command_has_examples_and_says_how_the_result_is_written() {
    let house = House::new();
    let help = house.run(["report", "--help"]).out;
    for part in
        ["How it is written:", "Options of every command:", "Examples:", "airtime report latest --easy-read"]
    {
        assert!(help.contains(part), "{part}: {help}");
    }
    assert_eq!(house.run(["help", "report"]).out, help);
}

#[test]
fn what_is_hidden_is_in_no_help_manual_page_or_completion() {
    let house = House::new();
    let folder = house.path("man1");
    let said = house.run(["man".as_ref(), "--output".as_ref(), folder.as_os_str()]);
    assert_eq!((said.code, said.out.as_str(), said.err.as_str()), (Some(0), "", ""));
    let mut texts: Vec<String> =
        fs::read_dir(&folder).unwrap().map(|entry| read(entry.unwrap().path())).collect();
    assert_eq!(texts.len(), VERBS.len() + 1);
    texts.extend(VERBS.iter().map(|verb| house.run([*verb, "--help"]).out));
    texts.push(house.run(["--help"]).out);
    texts.push(completed(&house, "zsh", &["report", "--"]).out);
    for text in texts {
        for hidden in ["--now", "--test-", "\\-\\-now", "\\-\\-test"] {
            assert!(!text.contains(hidden), "{hidden}: {text}");
        }
    }
}

#[test]
fn manual_pages_have_examples_files_and_exit_codes() {
    let house = House::new();
    for verb in VERBS {
        let page = house.run(["man", verb]).out;
        for section in
            ["NAME", "SYNOPSIS", "EXAMPLES", "FILES", "ENVIRONMENT", "\"EXIT STATUS\"", "\"SEE ALSO\""]
        {
            assert!(page.contains(&format!("\n.SH {section}\n")), "{verb}: {section}: {page}");
        }
        assert!(page.contains(&format!("airtime\\-{verb}")), "{verb}: {page}");
    }
    let unknown = house.run(["man", "dance"]);
    assert_eq!((unknown.code, unknown.out.as_str()), (Some(64), ""));
    assert!(unknown.err.contains("there is no command `dance`"), "{}", unknown.err);
}

#[test]
fn manual_pages_never_replace_a_file() {
    let house = House::new();
    let page = house.put("airtime-report.1", "mine");
    let folder = page.parent().unwrap();
    let said = house.run(["man".as_ref(), "--output".as_ref(), folder.as_os_str()]);
    assert_eq!(said.code, Some(6), "{}", said.err);
    assert_eq!(read(&page), "mine");
}

/// The table of exit codes in docs/commands.md is that of the manual pages.
#[test]
fn the_documents_have_the_exit_codes_of_the_manual_pages() {
    let page = House::new().run(["man"]).out.replace('\\', "");
    let document = include_str!("../../docs/commands.md");
    let rows = document.split("| exit code | meaning |").nth(1).unwrap().lines().skip(2);
    let rows: Vec<(&str, &str)> =
        rows.map_while(|row| row.strip_prefix("| ")?.strip_suffix(" |")?.split_once(" | ")).collect();
    assert_eq!(rows.len(), 9);
    for (code, meaning) in rows {
        let meaning = meaning.replace('`', "");
        assert!(
            page.replace('`', "").contains(&format!("fB{code}fR\n{meaning}")),
            "{code}: {meaning}: {page}"
        );
    }
}

#[test]
fn an_unknown_meeting_and_an_unknown_series_end_alike() {
    let house = House::new();
    let check = |args: &[&str]| {
        let said = house.run(args);
        assert_eq!((said.code, said.out.as_str()), (Some(1), ""), "{args:?}: {}", said.err);
        assert_eq!(said.err.lines().count(), 2, "what happened, and what to do: {}", said.err);
    };
    let cases: [&[&str]; 6] = [
        &["report", "nosuch"],
        &["trend", "nosuch"],
        &["trend", "--series", "No such"],
        &["digest", "--series", "No such"],
        &["report", "latest"],
        &["trend"],
    ];
    for args in cases {
        check(args);
    }
    house.rehearsed(SCRIPT);
    for args in &cases[..4] {
        check(args);
    }
}

/// What a shell would offer for the last word.
fn completed(house: &House, shell: &str, words: &[&str]) -> Said {
    let index = words.len().to_string();
    let output = house
        .airtime()
        .env("AIRTIME_COMPLETE", shell)
        .env("_CLAP_COMPLETE_INDEX", &index)
        .env("_CLAP_IFS", "\n")
        .args(["--", "airtime"])
        .args(words)
        .output()
        .unwrap();
    Said::from(&output)
}

#[test]
fn ids_series_and_people_are_completed() {
    let house = House::new();
    let people =
        house.put("people.csv", "id,name,role\n1,Bea,lived_experience\n2,Mei Lin,carer\n3,Jo,staff\n");
    let script = house.put("script.txt", "0 b\n5000 j\n9000 <space>\n12000 <end>\n");
    let said = house.run([
        "rehearse".as_ref(),
        script.as_os_str(),
        "--people".as_ref(),
        people.as_os_str(),
        "--title".as_ref(),
        "Evenings".as_ref(),
        "--series".as_ref(),
        "Nights on the ward".as_ref(),
    ]);
    assert_eq!(said.code, Some(0), "{}", said.err);
    let id = said.out.trim().to_owned();
    let lines = |shell: &str, words: &[&str]| -> Vec<String> {
        let said = completed(&house, shell, words);
        assert_eq!((said.code, said.err.as_str()), (Some(0), ""), "{words:?}");
        said.out.lines().filter(|line| !line.starts_with("--")).map(str::to_owned).collect()
    };

    let offered = lines("bash", &["report", ""]);
    assert!(offered.contains(&"latest".to_owned()) && offered.contains(&id), "{offered:?}");
    assert_eq!(lines("bash", &["report", &id[..10]]), std::slice::from_ref(&id));
    let described = lines("zsh", &["report", &id]);
    assert!(described[0].contains("Evenings"), "{described:?}");
    assert_eq!(lines("bash", &["trend", "--series", "ni"]), ["Nights\\ on\\ the\\ ward"]);
    assert_eq!(lines("fish", &["trend", "--series", "ni"])[0].split('\t').next(), Some("Nights on the ward"));
    assert_eq!(lines("bash", &["forget", "latest", ""]), ["Bea", "Mei\\ Lin", "Jo"]);
    assert_eq!(lines("bash", &["report", &id, "--slip", "be"]), ["Bea"]);
    assert_eq!(lines("bash", &["repo"]), ["report"]);
    assert!(!house.data().join("cache").exists(), "completing writes nothing");
}

#[test]
fn without_meetings_nothing_is_offered_and_nothing_is_made() {
    let house = House::new();
    let said = completed(&house, "bash", &["forget", "latest", ""]);
    assert_eq!((said.code, said.err.as_str()), (Some(0), ""));
    assert!(said.out.lines().all(|line| line.starts_with("--")), "only options: {}", said.out);
    assert!(!house.data().exists());
    let unknown = completed(&house, "tcsh", &["report", ""]);
    assert_eq!((unknown.code, unknown.out.as_str()), (Some(64), ""));
}
