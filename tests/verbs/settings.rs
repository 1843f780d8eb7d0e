//! Faults of the settings file and conflicts of keys, all named at once.

use crate::{refused, support::House};

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
