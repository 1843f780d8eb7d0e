//! A key map with any keys is refused with every problem, or each command is on its keys and on no others. A line of
//! the input is a command and its keys.
#![no_main]

use std::collections::BTreeMap;

use airtime::{
    commands::screens::key_problem_words,
    tui::{Key, command::Place, keymap::KeyProblem, ops},
};
use airtime_fuzz::text;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    let Some(lines) = text(data) else { return };
    let words = |line: &str| line.split(' ').map(str::to_owned).collect::<Vec<_>>();
    let own: BTreeMap<String, Vec<String>> = lines
        .lines()
        .map(|line| {
            let mut keys = words(line);
            (keys.remove(0), keys)
        })
        .collect();
    match ops::bindings::keymap(&own) {
        Ok(keymap) => {
            for operation in ops::operations() {
                let Some(texts) = own.get(operation.id()) else { continue };
                let keys: Option<Vec<Key>> = texts.iter().map(|text| Key::parse(text)).collect();
                assert_eq!(keys.as_deref(), Some(keymap.keys(operation.command)));
                for key in keymap.keys(operation.command) {
                    let _ = key.to_string();
                    let places = Place::OWN.into_iter().filter(|place| operation.place().covers(*place));
                    for place in places {
                        assert_eq!(keymap.command(place, *key), Some(operation.command));
                    }
                }
            }
        }
        Err(problems) => {
            assert!(!problems.is_empty());
            for problem in &problems {
                let _ = key_problem_words(problem);
                if let KeyProblem::UnknownCommand(id) = problem {
                    assert!(own.contains_key(id));
                }
            }
        }
    }
});
