//! No settings file ends the program: its problems have lines, and what could be read of it opens a meeting.
#![no_main]

use airtime::{
    commands::screens::key_problem_words, settings::Settings, setup::template::quick_draft,
    tui::ops::bindings,
};
use airtime_fuzz::{meeting, session_file, text};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    let Some(file) = text(data) else { return };
    let (settings, problems) = Settings::read(file);
    let lines = file.lines().count().max(1) + 1;
    for problem in &problems {
        assert!((1..=lines).contains(&problem.line), "{problem:?}");
        let _ = problem.fault.words();
    }
    if let Err(problems) = bindings::keymap(&settings.keys) {
        assert!(!problems.is_empty());
        problems.iter().for_each(|problem| _ = key_problem_words(problem));
    }
    if problems.is_empty() {
        assert_eq!(Settings::with(file), Ok(settings.clone()));
        session_file::assert_written_whole(&meeting::opening(&quick_draft(&settings)));
    }
});
