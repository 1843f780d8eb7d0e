//! What is too long is refused where nothing is lost by it, and cut with a sign and a notice in a running meeting.

use serde_json::Value;

use crate::{refused, support::House};

fn long() -> String {
    "Supercalifragilistic".repeat(25)
}

#[test]
fn a_title_that_is_too_long_is_refused_with_the_limit() {
    let house = House::new();
    let script = house.put("script.txt", "0 !add Rosa l\n60000 <end>\n").display().to_string();
    let turns = house.put("turns.csv", "start,end,person\n0,12,Noor\n").display().to_string();
    for verb in [["rehearse", &script], ["import", &turns]] {
        for option in ["--title", "--series"] {
            let said = house.run(verb.into_iter().chain([option, &long()]));
            refused(&said, 6);
            assert!(said.err.contains(&format!("{option} is longer than 200 characters")), "{}", said.err);
        }
    }
    assert!(house.sessions().is_empty());
}

#[test]
fn a_template_with_words_that_are_too_long_is_refused_with_its_line() {
    let house = House::new();
    for (field, most) in [("title", 200), ("purpose", 400), ("agenda", 200)] {
        let text = format!("kind = \"joint\"\n{field} = \"{}\"\n", long());
        std::fs::create_dir_all(house.path("config/templates")).unwrap();
        house.put("config/templates/mine.toml", text);
        let config = house.put("config/airtime.toml", "# mine\n").display().to_string();
        let said = house.run(["--config", &config, "start", "--template", "mine", "--show-keys"]);
        refused(&said, 6);
        assert!(
            said.err.contains(&format!(":2: this is longer than {most} characters")),
            "{field}: {}",
            said.err
        );
    }
}

#[test]
fn what_is_cut_in_a_meeting_ends_with_a_sign_and_a_notice_says_it() {
    let house = House::new();
    let words = long();
    let script = format!(
        "0 !add Rosa l\n1000 !purpose {words}\n2000 !rule-add {words}\n3000 !item-add {words}\n4000 !note short\n\
         60000 <end>\n"
    );
    let script = house.put("script.txt", script).display().to_string();
    let said = house.run(["rehearse", &script]);
    assert_eq!(said.err.matches("That was too long to keep all of it.").count(), 3, "{}", said.err);
    assert!(said.err.contains("0:02: That was"), "{}", said.err);
    let report = house.run(["report", said.out.trim(), "--format", "json"]).out;
    let report: Value = serde_json::from_str(&report).unwrap();
    let session = &report["session"];
    let texts = [
        (&session["purpose"], 400),
        (&session["ground_rules"]["rules"][0]["text"], 400),
        (&report["items"][0]["title"], 200),
    ];
    for (text, most) in texts {
        let text = text.as_str().unwrap();
        assert!(text.ends_with('…') && text.chars().count() == most, "{text}");
    }
    assert_eq!(report["notes"][0]["text"], "short");
}

#[test]
fn the_words_of_a_mark_are_kept_and_words_that_nothing_needs_are_refused() {
    let house = House::new();
    let script = "0 !add Rosa l\n1000 !jargon acuity\n2000 !disagreement the rota\n60000 <end>\n";
    let report = house.run(["report", &house.rehearsed(script), "--format", "json"]).out;
    let report: Value = serde_json::from_str(&report).unwrap();
    assert_eq!(report["jargon"][0]["text"], "acuity");
    assert_eq!(report["disagreements"][0]["text"], "the rota");
    let script = house.put("script.txt", "0 !undo the last turn\n").display().to_string();
    let said = house.run(["rehearse", &script]);
    refused(&said, 6);
    assert!(said.err.contains("undo takes no words"), "{}", said.err);
}
