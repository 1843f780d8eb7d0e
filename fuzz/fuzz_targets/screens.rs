//! A session with any lines can be resumed, played and reviewed: every screen is drawn, and keys do not end the program.
#![no_main]

use airtime::{
    commands::snapshot,
    domain::Moment,
    tui::{Key, Model, Msg, keymap::Code, screen::Screen, theme::{Palette, Theme}, update},
};
use airtime_fuzz::{keymap, session_file, settings};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    let Some(([choice, size, keys @ ..], lines)) = data.split_first_chunk::<8>() else { return };
    let records = session_file::records(lines);
    if records.is_empty() {
        return;
    }
    let mut now = records.last().map_or(Moment::ZERO, |record| record.t);
    let theme = Theme { palette: Palette::None, ascii: choice & 0x80 != 0 };
    let mut model = Model::new(settings().clone(), keymap().clone(), theme, Screen::Home(Box::default()));
    (model.width, model.height) = (u16::from(size & 15) * 12, u16::from(size >> 4) * 4);
    let source = "20260501-fuzzed".to_owned();
    let open = match choice % 4 {
        0 => Msg::Resumed(records),
        1 => Msg::Playing { records, speed: 20.0 },
        2 => Msg::Reviewing { source, records, sealed: None },
        _ => Msg::Reviewing { source, records, sealed: Some(String::new()) },
    };
    let _ = update(&mut model, open, now);
    let _ = snapshot::screen_text(&model, now);
    for key in keys {
        now = now.plus(1_700);
        let code = match key {
            0..8 => {
                [Code::Enter, Code::Esc, Code::Tab, Code::Up, Code::Down, Code::Left, Code::Right, Code::End]
                    [usize::from(*key)]
            }
            8..20 => Code::F(key - 7),
            _ => Code::Char(char::from(*key)),
        };
        let _ = update(&mut model, Msg::Key(Key::plain(code)), now);
        let _ = snapshot::screen_text(&model, now);
    }
});
