//! Faults of the settings file and conflicts of keys, all named at once.

use crate::{
    refused,
    support::{House, Said, read},
};

#[test]
fn every_fault_of_the_settings_is_named_at_once() {
    let house = House::new();
    let config = house.put(
        "mine.toml",
        "[screen]\nasci = true\n[balance]\naim = \"fair\"\n[roles.cook]\ngroup = \"kitchen\"\n",
    );
    let said = house.run(["--config".as_ref(), config.as_os_str(), "list".as_ref()]);
    refused(&said, 6);
    for word in ["asci", "fair", "kitchen", "mine.toml:2"] {
        assert!(said.err.contains(word), "{word}: {}", said.err);
    }
}

#[test]
fn every_conflict_of_keys_is_named_at_once() {
    let house = House::new();
    let keys = "[keys]\nbreak = [\"space\"]\ncrosstalk = [\"q\"]\ndance = [\"f9\"]\nredo = [\"hyper-x\"]\nundo = [\".\"]\n";
    let config = house.put("keys.toml", keys);
    for verb in ["config", "start"] {
        let mut args = vec!["--config", config.to_str().unwrap(), verb];
        args.extend((verb == "config").then_some("--keys"));
        let said = house.run(args);
        refused(&said, 6);
        for word in ["Space", "open", "break", "crosstalk", "dance", "hyper-x", "someone"] {
            assert!(said.err.contains(word), "{verb} {word}: {}", said.err);
        }
    }
}

#[test]
fn a_settings_file_that_was_named_has_to_be_there() {
    let house = House::new();
    let said = house.run(["--config", "/nowhere/mine.toml", "list"]);
    refused(&said, 6);
    assert!(said.err.contains("/nowhere/mine.toml"), "{}", said.err);
}

const THEMES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/config/themes");

/// Runs `config` with a theme; `files` are put in the folder of the settings first.
fn with_theme(setting: &str, files: &[(&str, &str)]) -> Said {
    let house = House::new();
    std::fs::create_dir(house.path("themes")).unwrap();
    for (name, text) in files {
        house.put(name, text);
    }
    let config = house.put("mine.toml", format!("[screen]\nascii = true\ntheme = {setting}\n"));
    house.run(["--config".as_ref(), config.as_os_str(), "config".as_ref()])
}

#[test]
fn a_theme_is_shipped_or_a_file_of_ones_own() {
    let dark = read(format!("{THEMES}/dark.toml"));
    for (setting, files) in [
        ("\"dark\"", &[][..]),
        ("\"high-contrast\"", &[]),
        ("\"mine\"", &[("themes/mine.toml", dark.as_str())]),
        ("\"colours.toml\"", &[("colours.toml", dark.as_str())]),
        ("\"themes/mine.toml\"", &[("themes/mine.toml", dark.as_str())]),
    ] {
        let said = with_theme(setting, files);
        assert_eq!(said.code, Some(0), "{setting}: {}", said.err);
        let name = setting.trim_matches('"');
        assert!(said.err.contains(&format!("you use the theme {name};")), "{}", said.err);
    }
}

#[test]
fn a_theme_that_cannot_be_used_is_named_with_its_line() {
    let said = with_theme("\"drak\"", &[("themes/mine.toml", "")]);
    refused(&said, 6);
    let expected = "mine.toml:3: screen.theme: there is no theme called \"drak\"; there are: terminal, dark, light, \
                    high-contrast, none and mine";
    assert!(said.err.contains(expected), "{}", said.err);
    let broken = read(format!("{THEMES}/dark.toml")).replace("#9aa2ae", "#9aa2a");
    let said = with_theme("\"mine\"", &[("themes/mine.toml", &broken)]);
    refused(&said, 6);
    assert!(
        said.err.contains("themes/mine.toml:3: quiet.colour: \"#9aa2a\" is not a colour"),
        "{}",
        said.err
    );
    // A personal theme comes before a shipped one of its name.
    refused(&with_theme("\"dark\"", &[("themes/dark.toml", "text = {}\n")]), 6);
    refused(&with_theme("7", &[]), 6);
}
