//! Which keys the operations are on: the shipped ones with a person's own laid over them.

use std::collections::BTreeMap;

use crate::tui::{
    command::{Command, Place},
    keymap::{Key, KeyProblem, Keymap},
    ops::{self, operation::Operation},
};

/// The key map of these settings: for a command's id, its keys.
///
/// # Errors
/// Every problem at once.
pub fn keymap(own: &BTreeMap<String, Vec<String>>) -> Result<Keymap, Vec<KeyProblem>> {
    let mut map = Keymap::default();
    let unknown = own.keys().filter(|id| Command::by_id(id).is_none());
    let mut problems: Vec<KeyProblem> = unknown.map(|id| KeyProblem::UnknownCommand(id.clone())).collect();
    for operation in ops::operations() {
        let shipped = || operation.keys.iter().map(|key| (*key).to_owned()).collect();
        for text in own.get(operation.id()).cloned().unwrap_or_else(shipped) {
            bind(&mut map, operation, &text, &mut problems);
        }
    }
    if problems.is_empty() { Ok(map) } else { Err(problems) }
}

fn bind(map: &mut Keymap, operation: &Operation, text: &str, problems: &mut Vec<KeyProblem>) {
    let id = || operation.id().to_owned();
    let Some(key) = Key::parse(text) else {
        problems.push(KeyProblem::UnknownKey { command: id(), key: text.to_owned() });
        return;
    };
    let reserved = |c: char| c.is_ascii_alphabetic() || ('1'..='9').contains(&c);
    if operation.place().covers(Place::Live) && key.typed().is_some_and(reserved) {
        problems.push(KeyProblem::Reserved { command: id(), key: text.to_owned() });
        return;
    }
    let places = Place::OWN.into_iter().filter(|place| operation.place().covers(*place));
    problems.extend(map.bind(operation.command, places, key));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::keymap::Code;

    #[test]
    fn the_shipped_keys_do_not_conflict_and_need_no_altgr() {
        let map = keymap(&BTreeMap::new()).unwrap();
        let altgr = "@[]{}|\\~€#^`";
        for key in map.bound() {
            assert!(key.typed().is_none_or(|c| !altgr.contains(c)), "{key}");
            let forbidden = matches!(key.code, Code::Char(c) if key.ctrl && "abhijmsq".contains(c));
            assert!(!forbidden, "{key}");
        }
    }

    #[test]
    fn every_problem_of_a_key_map_is_named_at_once() {
        let own: BTreeMap<String, Vec<String>> = [
            ("break".to_owned(), vec!["space".to_owned(), "blue".to_owned()]),
            ("jump".to_owned(), vec!["f9".to_owned()]),
            ("note".to_owned(), vec!["n".to_owned()]),
        ]
        .into();
        let problems = keymap(&own).unwrap_err();
        assert_eq!(problems.len(), 4, "{problems:?}");
    }
}
