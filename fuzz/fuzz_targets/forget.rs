//! Whatever somebody is called: after a removal no text of the file names them, or the text is listed as left. The first
//! byte chooses what becomes of their time; then come lines: their name, somebody else's, words around the name.
#![no_main]

use airtime::{commands::forget::matching::{left_of, remove_from}, domain::{PersonId, privacy::{lookup, name_forms::NameForms, removal::RemovedTime}}, lines::reader::{self, Keep, LogContents}};
use airtime_fuzz::{
    named::{self, Named},
    text,
};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    let (choice, lines) = data.split_first().unwrap_or((&0, data));
    let Some(named) = text(lines).map(Named::of_lines) else { return };
    // In capitals, an iota below a letter is a letter of its own. No name of today has one.
    if named.name.contains(|c| matches!(c, '\u{345}' | '\u{1f80}'..='\u{1fff}')) {
        return;
    }
    let kept = if choice & 1 == 0 { RemovedTime::AsSomeone } else { RemovedTime::InGroupTotal };
    let person = PersonId(1);
    let contents = read(&named.session_file());
    let names = lookup::names_of(&contents.records, person);
    if NameForms::of_names(&names).is_empty() {
        // A single letter names nobody.
        return;
    }
    let removal = remove_from(&contents, &[person], &names, kept);
    let left = left_of(&removal, &names);
    let file = removal.originals.encode_all(&removal.redacted.records);
    for text in named::texts(&file) {
        let is_named = named.written().iter().any(|name| text.contains(name));
        assert!(!is_named || left.iter().any(|left| left.text == text), "{text:?} of {named:?}");
    }
    assert!(lookup::names_of(&removal.redacted.records, person).is_empty());

    // Again, there is nothing more to take out.
    let again = remove_from(&read(&file), &[], &names, kept);
    assert_eq!(again.originals.encode_all(&again.redacted.records), file);
});

fn read(file: &[u8]) -> LogContents {
    let contents = reader::read_session(&[file], Keep::Originals);
    assert!(!contents.is_damaged(), "{:?}", contents.damage);
    contents
}
