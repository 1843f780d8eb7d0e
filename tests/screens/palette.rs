//! The palette: what it finds, in which order, and that Enter does what the marked row says.

use airtime::{
    domain::{AimMode, measures::prompts::PromptKind, people::agreement::RoomShows, queue::policy::Policy},
    tui::{
        Key, Msg,
        command::{Command, Place},
        frame::palette::{PaletteEntry, find},
        keymap::Code,
        meeting::state::Mode,
        ops,
        questions::question::Question,
    },
};

use crate::stage::{ASCII, FINE, Stage, TWELVE, forty};

fn meeting() -> Stage {
    Stage::meeting(FINE, "Bea Okoro l me; Mei-Lin l; Zoë s; Kai s; Ann f")
}

/// The commands that are found, as they are typed.
fn commands(text: &str) -> Vec<Command> {
    let found = find(meeting().live(), text).into_iter();
    let command = |entry| if let PaletteEntry::Command(command, _) = entry { Some(command) } else { None };
    found.filter_map(command).collect()
}

/// The names of the people who are found.
fn people(text: &str) -> Vec<String> {
    let stage = meeting();
    let roster = &stage.live().session().roster;
    let name = |entry| if let PaletteEntry::Person(person) = entry { roster.person(person) } else { None };
    find(stage.live(), text)
        .into_iter()
        .filter_map(name)
        .map(|p| airtime::text::people::label(&p.label).into_owned())
        .collect()
}

/// Types into the palette and presses Enter.
fn choose(stage: &mut Stage, text: &str) {
    stage.keys(0, ":");
    stage.keys(0, text);
    stage.press(0, Code::Enter);
}

#[test]
fn the_palette_finds_people_and_commands() {
    let mut stage = Stage::under_way(FINE, &forty());
    stage.keys(0, ":");
    stage.show("palette");
    stage.show_at("palette", 200, 60);
    stage.keys(0, "ne");
    stage.show_at("palette_typed", 80, 24);
    stage.keys(0, "zzz");
    stage.show_at("palette_nothing", 80, 24);
    let mut stage = Stage::under_way(ASCII, TWELVE);
    stage.keys(0, ":");
    stage.show_at("palette_ascii", 120, 40);
}

#[test]
fn every_command_has_a_synonym() {
    for operation in ops::operations() {
        let synonyms = (operation.synonyms)();
        assert!(synonyms.split(',').all(|word| !word.trim().is_empty()), "{}", operation.id());
    }
}

#[test]
fn every_synonym_finds_its_command() {
    for operation in ops::operations().filter(|o| o.place().covers(Place::Live)) {
        for synonym in (operation.synonyms)().split(',').filter(|_| operation.command != Command::Palette) {
            assert!(commands(synonym).contains(&operation.command), "{synonym}: {}", operation.id());
        }
    }
}

#[test]
fn a_word_finds_first_what_one_would_expect() {
    for (text, command) in [
        ("wrong", Command::Undo),
        ("mistake", Command::Undo),
        ("delete", Command::Undo),
        ("quit", Command::Leave),
        ("finish", Command::Closing),
        ("stop", Command::Leave),
        ("save", Command::Leave),
        ("print", Command::Leave),
        ("pause", Command::Break),
        ("next item", Command::Item),
        ("went home", Command::Left),
        ("picture", Command::Facilitator),
        ("supporter", Command::Support),
        ("late", Command::LateComer),
        ("later", Command::Later),
        ("last", Command::LastWord),
        ("not", Command::NotTimed),
        ("go", Command::GoRound),
        ("room", Command::Room),
        ("agenda", Command::Agenda),
        ("add item", Command::ItemAdd),
        ("item add", Command::ItemAdd),
        ("facltator", Command::Facilitator),
    ] {
        assert_eq!(commands(text).first(), Some(&command), "{text}");
    }
}

#[test]
fn a_word_also_finds_the_others_that_it_may_mean() {
    for (text, command) in [
        ("finish", Command::Leave),
        ("stop", Command::Closing),
        ("delete", Command::Withdraw),
        ("delete", Command::Notes),
        ("delete", Command::Leave),
        ("delete", Command::Drop),
        ("wrong", Command::Give),
        ("mistake", Command::Timeline),
        ("pause", Command::OffRecord),
        ("next item", Command::ItemClose),
        ("picture", Command::Room),
        ("supporter", Command::MarkSupport),
    ] {
        assert!(commands(text).contains(&command), "{text}: {command:?}");
    }
}

#[test]
fn people_are_found_by_any_part_of_their_name() {
    for (text, name) in [
        ("bea", "Bea Okoro"),
        ("okoro", "Bea Okoro"),
        ("oko b", "Bea Okoro"),
        ("lin", "Mei-Lin"),
        ("ei-l", "Mei-Lin"),
        ("meilin", "Mei-Lin"),
        ("zoe", "Zoë"),
        ("koro", "Bea Okoro"),
    ] {
        assert_eq!(people(text), [name], "{text}");
    }
    assert!(people("").is_empty());
}

#[test]
fn beginnings_come_before_a_fuzzy_match() {
    let stage = Stage::meeting(FINE, "Translate Tom l; Late Lou s");
    let first = find(stage.live(), "late").into_iter().next();
    let lou = airtime::text::people::find(&stage.live().session().roster, "Late Lou")
        .map(|p| PaletteEntry::Person(p.handle));
    assert_eq!(first, lou);
}

#[test]
fn enter_runs_the_marked_row_and_nothing_else() {
    // The first row is *hand-note*, though *hand* could be told *note*.
    let mut stage = meeting();
    choose(&mut stage, "hand note");
    let asked = |stage: &Stage| match &stage.live().mode {
        Mode::Typing(typing) => Some(typing.ask.clone()),
        _ => None,
    };
    assert_eq!(asked(&stage), Some(Question::Command(Command::HandNote)), "{:?}", stage.live().notice);

    // The second row is marked: what stands in the first is not done.
    let mut stage = meeting();
    stage.keys(0, ":purpose ends");
    let rows = find(stage.live(), "purpose ends");
    assert_eq!(rows.len(), 1, "{rows:?}");
    let mut stage = meeting();
    stage.keys(0, ":item close");
    stage.press(0, Code::Down);
    let rows = find(stage.live(), "item close");
    assert_eq!(
        rows[..2],
        [
            PaletteEntry::Command(Command::ItemClose, None),
            PaletteEntry::Command(Command::Item, Some("close".to_owned())),
        ]
    );
    stage.press(0, Code::Enter);
    assert!(asked(&stage).is_none(), "the item is not closed");
}

#[test]
fn words_after_a_commands_name_are_for_it() {
    let mut stage = meeting();
    choose(&mut stage, "rename kai = Kaia");
    assert!(airtime::text::people::find(&stage.live().session().roster, "Kaia").is_some());
    choose(&mut stage, "purpose The rota");
    assert_eq!(stage.live().session().charter.purpose.as_deref(), Some("The rota"));
}

#[test]
fn a_command_that_is_told_nothing_does_not_run_for_the_words_after_it() {
    let mut stage = meeting();
    stage.tap(1_000, stage.letters()[0]);
    let records = stage.live().history.records().len();
    choose(&mut stage, "undo everything zzz");
    assert_eq!(stage.live().history.records().len(), records);
}

#[test]
fn what_a_command_can_be_told_is_a_list_of_rows() {
    let mut stage = meeting();
    choose(&mut stage, "order");
    stage.show_at("palette_order", 80, 24);
    stage.show_at("palette_order", 120, 40);
    stage.press(0, Code::Down);
    stage.press(0, Code::Enter);
    assert_eq!(stage.live().session().queue.policy, Policy::NotComeInFirst);

    choose(&mut stage, "aim");
    stage.keys(0, "how many");
    stage.press(0, Code::Enter);
    assert_eq!(stage.live().session().aim.mode, AimMode::Headcount);

    choose(&mut stage, "room-shows");
    stage.keys(0, "never");
    stage.press(0, Code::Enter);
    assert_eq!(stage.live().session().room.shows, RoomShows::Never);

    choose(&mut stage, "prompts");
    stage.press(0, Code::Enter);
    assert!(!stage.live().prompts.contains(&PromptKind::ALL[0]));
    choose(&mut stage, "prompts");
    stage.show_at("palette_prompts", 80, 24);
    stage.press(0, Code::Enter);
    assert!(stage.live().prompts.contains(&PromptKind::ALL[0]));
}

#[test]
fn the_present_choice_is_marked_so_that_enter_changes_nothing() {
    let mut stage = meeting();
    stage.run(0, Command::RoomShows, Some("always"));
    choose(&mut stage, "room-shows");
    stage.press(0, Code::Enter);
    assert_eq!(stage.live().session().room.shows, RoomShows::Always);
}

#[test]
fn every_choice_is_one_that_its_command_understands() {
    for command in [Command::Order, Command::Prompts, Command::RoomShows, Command::Aim, Command::Kind] {
        for choice in command.operation().choices(meeting().live()) {
            let mut stage = meeting();
            stage.run(0, command, Some("xyzzy"));
            let not_understood = stage.live().notice.clone();
            stage.run(0, command, Some(&choice.argument));
            let answer = &stage.live().notice;
            assert!(choice.current || *answer != not_understood, "{command:?}: {choice:?}");
        }
    }
}

#[test]
fn an_aim_of_ones_own_can_still_be_typed() {
    let mut stage = meeting();
    choose(&mut stage, "aim");
    stage.keys(0, "staff=40,lived_experience=60");
    stage.press(0, Code::Enter);
    assert_eq!(stage.live().session().aim.mode, AimMode::Custom);
}

#[test]
fn the_marked_row_stays_in_sight_and_on_the_list() {
    let mut stage = meeting();
    stage.keys(0, ":");
    for _ in 0..500 {
        stage.press(0, Code::PageDown);
    }
    let rows = find(stage.live(), "").len();
    let picture = stage.picture(80, 24);
    assert!(picture.contains(&format!("{rows} of {rows}")), "{picture}");
    stage.press(0, Code::Up);
    assert!(stage.picture(80, 24).contains(&format!("{} of {rows}", rows - 1)));
    stage.send(0, Msg::Key(Key::plain(Code::Esc)));
    assert!(matches!(stage.live().mode, Mode::Floor));
}

#[test]
fn no_name_is_shown_in_the_room_whatever_is_typed() {
    for typed in [":bea", ":oko", ":hand mei-lin", ":mei", "/Kai asked, and Bea", ":rename kai = Kaia"] {
        let mut stage = meeting();
        stage.press(0, Code::F(3));
        stage.keys(0, typed);
        let picture = stage.picture(120, 40).to_lowercase();
        for name in ["bea ", "bea\n", "okoro", "mei-lin", "kai "] {
            assert!(!picture.contains(name), "{typed}: {picture}");
        }
    }
}

#[test]
fn somebody_is_found_in_the_room_without_their_name() {
    let mut stage = meeting();
    stage.press(0, Code::F(3));
    stage.keys(0, ":okoro");
    stage.show_at("palette_room", 80, 24);
    stage.press(1_000, Code::Enter);
    let bea = airtime::text::people::find(&stage.live().session().roster, "Bea Okoro").map(|p| p.handle);
    assert_eq!(stage.live().session().holder(), bea);
}
