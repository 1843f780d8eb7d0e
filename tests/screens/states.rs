//! The states of the screens that several tests start from, and all of them together.

use airtime::{
    domain::{Moment, record::opening::Source},
    settings::Settings,
    setup::Draft,
    tui::{
        Key, Msg,
        command::Command,
        keymap::Code,
        screen::Screen,
        screens::{
            home::state::{Home, Listed},
            setup::state::with_draft as setup_form,
        },
        theme::Theme,
    },
};

use crate::{
    comparing, practise,
    stage::{FOUR, NAMES, Stage, TWELVE, forty, says_something},
};

/// Whether seven of ten rows between the first and the last two have more in them than borders and blanks.
pub fn most_rows_say_something(picture: &str) -> bool {
    let rows: Vec<&str> = picture.lines().collect();
    let body = &rows[1..rows.len() - 2];
    body.iter().filter(|row| says_something(row)).count() * 10 >= body.len() * 7
}

pub fn listed() -> Home {
    let one = |id: &str, title: Option<&str>, minutes: u64, source, ended, running| Listed {
        day: chrono::NaiveDate::parse_from_str(&id[..8], "%Y%m%d").ok(),
        id: id.to_owned(),
        title: title.map(ToOwned::to_owned),
        length_ms: minutes * 60_000,
        source,
        ended,
        running,
        shares: vec![],
        error_points: None,
        carried: vec![],
    };
    let sessions = vec![
        one("20260501-abc234", Some("Ramps and lifts"), 12, Source::Live, false, false),
        one("20260430-bcd345", None, 61, Source::Live, true, false),
        one(
            "20260429-cde456",
            Some("李小龍 and נועה: a very long title that goes on and on"),
            90,
            Source::Live,
            false,
            true,
        ),
        one("20260428-def567", Some("Try-out"), 3, Source::Rehearsal, true, false),
        one("20260427-efg678", Some("From the recorder"), 45, Source::Rttm, true, false),
    ];
    Home { sessions, ..Home::default() }
}

pub fn filled(theme: Theme) -> Stage {
    let mut stage = Stage::with(theme, Screen::Setup(Box::new(setup_form(Draft::new(&Settings::shipped())))));
    let agenda = "Welcome 5; Getting in 20; What next";
    for text in [TWELVE, "Ramps and lifts", "Find out who cannot get in", "", "", "", agenda] {
        stage.keys(0, text);
        stage.press(0, Code::Enter);
    }
    stage
}

/// Five hands of every kind, on hold, and with words.
pub fn with_hands(theme: Theme) -> Stage {
    let mut stage = Stage::under_way(theme, TWELVE);
    stage.run(720_000, Command::Order, Some("not come in first"));
    for keys in [",s", ",?k", ",=n", ",!t", ",l", ",*o"] {
        stage.keys(755_000, keys);
    }
    stage.run(760_000, Command::HandNote, Some("kai = the rota, and who writes it"));
    stage.run(765_000, Command::Hold, Some("Lou"));
    stage.saved();
    stage.now = Moment::from_ms(790_000);
    stage
}

/// Decisions, actions, needs, ideas and marks, some of them told more of than others.
pub fn written(theme: Theme) -> Stage {
    let mut stage = Stage::under_way(theme, TWELVE);
    for line in ["action: Book the hall", "need: Buses after eight", "idea: A garden day"] {
        stage.keys(0, "/");
        stage.keys(0, line);
        stage.press(0, Code::Enter);
        stage.press(0, Code::Esc);
    }
    stage.keys(0, "%");
    stage.keys(0, "/action: Ask the caretaker about keys");
    stage.press(0, Code::Enter);
    stage.keys(0, "jo");
    stage.press(0, Code::Enter);
    stage.keys(0, "1 dec 2026");
    stage.press(0, Code::Enter);
    stage.press(0, Code::Esc);
    stage.press(0, Code::F(5));
    stage
}

pub fn not_saved(theme: Theme) -> Stage {
    let mut stage = Stage::under_way(theme, TWELVE);
    stage.tap(754_000, 'k');
    stage.send(0, Msg::NotSaved { why: "no space left on the device".into(), needs_all: false });
    stage
}

/// Every state in which something is drawn.
pub fn everywhere(theme: Theme) -> Vec<(&'static str, Stage)> {
    let live = |keys: &str| {
        let mut stage = Stage::under_way(theme, TWELVE);
        stage.keys(754_000, keys);
        stage
    };
    let code = |code: Code| {
        let mut stage = Stage::under_way(theme, TWELVE);
        stage.press(754_000, code);
        stage
    };
    let mut leave = live("");
    leave.send(0, Msg::Key(Key { ctrl: true, ..Key::char('c') }));
    let mut read_out = live("");
    read_out.run(0, Command::ReadOut, None);
    let mut decided = live("/decided: two ramps");
    decided.press(754_000, Code::Enter);
    let mut closing = live("");
    closing.send(754_000, Msg::Key(Key { ctrl: true, ..Key::char('e') }));
    let mut playing = live("");
    let records = playing.live().history.records().to_vec();
    playing.send(0, Msg::Playing { records, speed: 1.0 });
    let mut ended = live("");
    ended.send(760_000, Msg::End);
    vec![
        ("home", Stage::with(theme, Screen::Home(Box::default()))),
        ("home with sessions", Stage::with(theme, Screen::Home(Box::new(listed())))),
        ("setup", filled(theme)),
        ("begun", Stage::meeting(theme, FOUR)),
        ("nobody", Stage::meeting(theme, "")),
        ("live", live("")),
        ("names", Stage::under_way(theme, NAMES)),
        ("forty", Stage::under_way(theme, &forty())),
        ("break", live("*")),
        ("off the record", live("!")),
        ("someone", live(".")),
        ("crosstalk", live(";")),
        ("quiet", live(" ")),
        ("whose letter", live(",")),
        ("note", live("/ramps")),
        ("palette", live(":ne")),
        ("notes", written(theme)),
        ("how it was decided", decided),
        ("closing an item", closing),
        ("help", live("?")),
        ("caps", live("KT")),
        ("facilitator", code(Code::F(2))),
        ("room", code(Code::F(3))),
        ("leave", leave),
        ("read-out", read_out),
        ("not saved", not_saved(theme)),
        ("playing", playing),
        ("ended", ended),
        ("practice ready", practise::ready(theme)),
        ("practice", practise::under_way(theme, 60_000)),
        ("practice over", practise::over(theme)),
        ("comparing", comparing::compared(theme)),
    ]
}
