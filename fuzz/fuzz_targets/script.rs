//! A rehearsal script is refused with its lines, or is played to its end, with a meeting whose every figure is that of its
//! saved records.
#![no_main]

use airtime::{
    domain::Moment,
    setup::template::quick_draft,
    tui::{
        Msg, next_wake,
        script::{self, Act},
    },
};
use airtime_fuzz::{meeting::Meeting, settings, text};
use libfuzzer_sys::fuzz_target;

/// Timed redraws before each step; a script may wait for a hundred hours.
const TICKS: usize = 20;

fuzz_target!(|data: &[u8]| {
    let Some(text) = text(data) else { return };
    let steps = match script::parse(text) {
        Ok(steps) => steps,
        Err(problems) => {
            let lines = text.lines().count();
            assert!(!problems.is_empty() && problems.iter().all(|(line, _)| (1..=lines).contains(line)));
            return;
        }
    };
    let mut meeting = Meeting::new(&quick_draft(settings()));
    for step in steps {
        let until = Moment::from_ms(step.ms);
        for _ in 0..TICKS {
            match next_wake(&meeting.model, meeting.now).map(|wait| meeting.now.plus(wait)) {
                Some(wake) if wake <= until => meeting.now = wake,
                _ => break,
            }
            meeting.send(Msg::Tick);
        }
        meeting.now = until;
        meeting.send(match step.act {
            Act::Key(key) => Msg::Key(key),
            Act::Run { command, argument } => Msg::Run { command, argument },
            Act::Size { width, height } => Msg::Resize { width: width.min(200), height: height.min(80) },
            Act::End => Msg::End,
        });
    }
    meeting.assert_whole();
});
