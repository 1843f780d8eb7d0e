//! No templates end the program: each is refused with its line, or makes a meeting that opens, and whose agenda line says
//! the same again. A line `== name` in the input begins a template.
#![no_main]

use airtime::setup::{agenda_line, template::Templates};
use airtime_fuzz::{meeting, session_file, settings, text};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    let Some(files) = text(data) else { return };
    let file = |part: &str| {
        let (name, toml) = part.split_once('\n').unwrap_or((part, ""));
        (name.to_owned(), Ok(toml.to_owned()))
    };
    let templates = Templates { personal: files.split("== ").skip(1).map(file).collect() };
    for name in templates.names().iter().filter(|name| templates.is_personal(name)) {
        match templates.draft(name, settings()) {
            Err(problem) => {
                let _ = problem.words(name);
            }
            Ok(draft) => {
                session_file::assert_written_whole(&meeting::opening(&draft));
                let line = agenda_line::format_line(&draft.agenda);
                assert_eq!(agenda_line::parse(&line, settings()), draft.agenda, "{line}");
            }
        }
    }
});
