//! Screens as text: real updates and views, keys in, a picture out. Styles are asserted on cells.

#![expect(clippy::unwrap_used, reason = "tests: a failure is a finding")]

use std::{collections::BTreeMap, fmt::Write as _};

use airtime::{
    commands::snapshot::buffer_text,
    domain::{
        Floor, Moment,
        notes::carried::{Carried, CarriedKind, CarriedSource},
        record::opening::Source,
    },
    settings::Settings,
    setup::{Draft, agenda_line, draft::Opening, people_line},
    text::language::{Language, within},
    tui::{
        Effect, Key, Model, Msg,
        command::Command,
        draw,
        keymap::Code,
        meeting::state::Mode,
        ops,
        screen::Screen,
        screens::{
            home::state::{Home, Listed},
            setup::state::{Field, with_draft as setup_form},
        },
        theme::Theme,
        update,
    },
};
use chrono::DateTime;
use ratatui::{
    buffer::Buffer,
    layout::Rect,
    style::{Color, Modifier},
};

const FINE: Theme = Theme { colour: true, ascii: false };
const NO_COLOUR: Theme = Theme { colour: false, ascii: false };
const ASCII: Theme = Theme { colour: false, ascii: true };

const FOUR: &str = "Bea l me; Kai l; Jo s; Ann f";
const TWELVE: &str =
    "Bea l me; Kai l; Lou c; Nia l; Ode l; Jo s; Sam s; Mo m; Eli cl; Tess s; Ann f; Uma su expected";
/// Wide, combining, right-to-left, joined, and very long.
const NAMES: &str = "李小龍 l me; 김하늘 l; Zoe\u{308} l; נועה l; ليلى s; \u{1f469}\u{200d}\u{1f680} s; \
                     Bartholomea-Wilhelmina of the Long Corridor s; ｱｲｳ s";

fn forty() -> String {
    let names = "Ada Bo Cy Di Eve Flo Gil Hob Ivy Jem Kit Lil Max Nan Oz Pip Quin Ros Sid Tad \
                 Ula Vic Wyn Xan Yul Zed Abe Bel Cam Dot Eli Fay Gus Hal Ida Jan Kim Lea Mia Ned";
    let role = |n: usize| if n.is_multiple_of(2) { "l" } else { "s" };
    let people = names.split_whitespace().enumerate().map(|(n, name)| format!("{name} {}", role(n)));
    people.collect::<Vec<_>>().join(";")
}

struct Stage {
    model: Model,
    now: Moment,
}

impl Stage {
    fn with(theme: Theme, screen: Screen) -> Self {
        let keymap = ops::bindings::keymap(&BTreeMap::new()).unwrap();
        Self { model: Model::new(Settings::shipped(), keymap, theme, screen), now: Moment::ZERO }
    }

    fn meeting(theme: Theme, people: &str) -> Self {
        let mut stage = Self::with(theme, Screen::Home(Box::default()));
        let mut draft = Draft::new(&Settings::shipped());
        draft.source = Source::Live;
        draft.title = Some("Ramps and lifts".to_owned());
        draft.set_people(people_line::parse(people, &Settings::shipped()));
        draft.agenda =
            agenda_line::parse("Welcome (check-in) 5; Getting in 20; What next", &Settings::shipped());
        let wall = DateTime::parse_from_rfc3339("2026-05-01T10:00:00+01:00").unwrap();
        let records = draft.opening(&Opening { id: "20260501-abc234".into(), wall, boot: None });
        stage.send(0, Msg::Opened(records));
        stage
    }

    /// Well into a meeting: three have spoken, a hand is up, staff talk.
    fn under_way(theme: Theme, people: &str) -> Self {
        let mut stage = Self::meeting(theme, people);
        let letters: Vec<char> = stage.letters();
        stage.keys(0, "1");
        stage.tap(1_000, letters[0]);
        stage.keys(200_000, "2");
        stage.tap(200_000, letters[letters.len() / 2]);
        stage.tap(420_000, letters[1]);
        stage.tap(432_000, letters[letters.len() / 2]);
        stage.keys(700_000, ",");
        stage.tap(700_000, letters[letters.len() - 1]);
        stage.run(710_000, Command::Decision, Some("Ask the council for two ramps"));
        stage.run(715_000, Command::Note, Some("The lift has been out since March"));
        stage.saved();
        stage.now = Moment::from_ms(754_000);
        stage
    }

    fn letters(&self) -> Vec<char> {
        self.live().session().roster.people().iter().filter_map(|p| p.key).collect()
    }

    fn live(&self) -> &airtime::tui::meeting::state::Live {
        match &self.model.screen {
            Screen::Live(live) => live,
            _ => panic!("no meeting runs"),
        }
    }

    fn send(&mut self, ms: u64, msg: Msg) -> Vec<Effect> {
        self.now = self.now.max(Moment::from_ms(ms));
        update(&mut self.model, msg, self.now)
    }

    fn tap(&mut self, ms: u64, c: char) {
        self.send(ms, Msg::Key(Key::char(c)));
    }

    fn keys(&mut self, ms: u64, text: &str) {
        text.chars().for_each(|c| self.tap(ms, c));
    }

    fn press(&mut self, ms: u64, code: Code) {
        self.send(ms, Msg::Key(Key::plain(code)));
    }

    fn run(&mut self, ms: u64, command: Command, argument: Option<&str>) {
        self.send(ms, Msg::Run { command, argument: argument.map(ToOwned::to_owned) });
    }

    fn saved(&mut self) {
        let last = self.live().saving.recorded.unwrap();
        self.send(0, Msg::Saved(last));
    }

    fn buffer(&mut self, width: u16, height: u16) -> Buffer {
        self.send(0, Msg::Resize { width, height });
        let area = Rect::new(0, 0, width, height);
        let mut buf = Buffer::empty(area);
        draw(&self.model, self.now, area, &mut buf);
        buf
    }

    fn picture(&mut self, width: u16, height: u16) -> String {
        buffer_text(&self.buffer(width, height))
    }

    /// The picture at both usual sizes.
    fn show(&mut self, name: &str) {
        for (width, height) in [(80, 24), (120, 40)] {
            self.show_at(name, width, height);
        }
    }

    fn show_at(&mut self, name: &str, width: u16, height: u16) {
        insta::assert_snapshot!(format!("{name}_{width}x{height}"), self.picture(width, height));
    }
}

fn listed() -> Home {
    let one = |id: &str, title: Option<&str>, minutes: u64, source, ended, running| Listed {
        id: id.to_owned(),
        title: title.map(ToOwned::to_owned),
        length_ms: minutes * 60_000,
        source,
        ended,
        running,
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
    Home { sessions, cursor: 0, notice: None }
}

fn filled(theme: Theme) -> Stage {
    let mut stage = Stage::with(theme, Screen::Setup(Box::new(setup_form(Draft::new(&Settings::shipped())))));
    for text in [TWELVE, "Ramps and lifts", "Welcome 5; Getting in 20; What next"] {
        stage.keys(0, text);
        stage.press(0, Code::Enter);
    }
    stage
}

#[test]
fn home_says_how_to_begin() {
    Stage::with(FINE, Screen::Home(Box::default())).show("home_empty");
    Stage::with(FINE, Screen::Home(Box::new(listed()))).show("home_sessions");
    Stage::with(ASCII, Screen::Home(Box::new(listed()))).show_at("home_sessions_ascii", 80, 24);
}

#[test]
fn set_up_can_be_one_line() {
    Stage::with(FINE, Screen::Setup(Box::new(setup_form(Draft::new(&Settings::shipped())))))
        .show("setup_empty");
    let mut stage = filled(FINE);
    stage.show("setup_filled");
    while !matches!(&stage.model.screen, Screen::Setup(s) if s.focus == Field::ReadOut) {
        stage.press(0, Code::Tab);
    }
    stage.show("setup_read_out");
    filled(ASCII).show_at("setup_filled_ascii", 80, 24);
}

#[test]
fn set_up_has_a_second_page_for_what_was_agreed() {
    let mut stage = filled(FINE);
    stage.press(0, Code::PageDown);
    while !matches!(&stage.model.screen, Screen::Setup(s) if s.focus == Field::Rules) {
        stage.press(0, Code::Down);
    }
    stage.keys(0, "One at a time (mark interruptions); everyone may pass");
    stage.show("setup_agreed");
}

#[test]
fn what_was_read_of_the_agenda_is_shown_and_choices_take_space_and_arrows() {
    let mut stage = Stage::with(FINE, Screen::Setup(Box::new(setup_form(Draft::new(&Settings::shipped())))));
    let form = |stage: &Stage| match &stage.model.screen {
        Screen::Setup(form) => form.clone(),
        _ => panic!("the form"),
    };
    stage.keys(0, "Bea l me; 2 @volunteers; Ann c @carers");
    while form(&stage).focus != Field::Agenda {
        stage.press(0, Code::Tab);
    }
    stage.keys(0, "Welcome 5; Our turn (go-round) 10 @staff; First look (round)");
    stage.show("setup_agenda");
    while form(&stage).focus != Field::ByPerson {
        stage.press(0, Code::Tab);
    }
    for code in [Code::Char(' '), Code::Left, Code::Right] {
        let before = form(&stage).by_person;
        stage.press(0, code);
        assert_ne!(form(&stage).by_person, before, "{code:?}");
    }
    assert!(stage.picture(80, 24).contains("Space to change"));
}

#[test]
fn a_template_fills_in_what_nobody_typed() {
    let mut stage = Stage::with(FINE, Screen::Setup(Box::new(setup_form(Draft::new(&Settings::shipped())))));
    let go_to = |stage: &mut Stage, field: Field| {
        while !matches!(&stage.model.screen, Screen::Setup(s) if s.focus == field) {
            stage.press(0, Code::Tab);
        }
    };
    go_to(&mut stage, Field::Title);
    stage.keys(0, "Our own title");
    go_to(&mut stage, Field::Template);
    stage.keys(0, "  ");
    stage.show("setup_template");
    stage.keys(0, " ");
    let Screen::Setup(form) = &stage.model.screen else { panic!("the form") };
    let draft = form.draft(&Settings::shipped()).unwrap();
    assert_eq!(draft.title.as_deref(), Some("Our own title"));
    assert!(draft.agenda.iter().any(|i| i.title.contains("What matters")), "{:?}", draft.agenda);
    assert_eq!(draft.rules.len(), 4);
}

#[test]
fn groups_only_needs_one_key_and_tells_nobody_apart() {
    let mut stage = Stage::with(FINE, Screen::Home(Box::default()));
    let effects = stage.send(0, Msg::Key(Key::char('g')));
    let [Effect::Open(draft)] = effects.as_slice() else { panic!("{effects:?}") };
    let wall = DateTime::parse_from_rfc3339("2026-05-01T10:00:00+01:00").unwrap();
    let records = draft.opening(&Opening { id: "20260501-abc234".into(), wall, boot: None });
    stage.send(0, Msg::Opened(records));
    stage.show_at("groups_only_begun", 80, 24);
    stage.tap(1_000, 'a');
    stage.tap(60_000, 'j');
    stage.tap(180_000, 'f');
    stage.saved();
    stage.now = Moment::from_ms(200_000);
    stage.show("groups_only");
    stage.press(0, Code::F(2));
    stage.show_at("groups_only_facilitator", 80, 24);
    stage.press(0, Code::F(3));
    stage.show_at("groups_only_room", 80, 24);
}

#[test]
fn what_came_of_last_time_is_the_first_screen() {
    let mut stage = Stage::meeting(FINE, TWELVE);
    let one = |kind, text: &str, about: Option<&str>, came: Option<&str>| Carried {
        kind,
        text: text.to_owned(),
        session: "20260424-abc234".to_owned(),
        said_in: CarriedSource::Note(9),
        said_on: chrono::NaiveDate::from_ymd_opt(2026, 4, 24),
        from: Some("lived experience".to_owned()),
        about: about.map(str::to_owned),
        owner: None,
        by: None,
        came_of_it: came.map(str::to_owned),
        closed_on: None,
    };
    let carried = vec![
        one(CarriedKind::Action, "Ask the council for two ramps", None, None),
        one(CarriedKind::UnmetNeed, "A quiet room", Some("there is no money this year"), None),
        one(CarriedKind::Action, "Mend the lift", None, Some("It has run since Monday")),
        one(CarriedKind::Decision, "Meet on Tuesdays", None, None),
    ];
    stage.send(0, Msg::LastTime(carried));
    stage.show("last_time");
    stage.press(0, Code::Esc);
    assert!(!stage.picture(80, 24).contains("last time"));
    stage.run(0, Command::LastTime, None);
    assert!(stage.picture(80, 24).contains("last time"));
}

#[test]
fn ground_rules_are_shown_until_they_are_agreed() {
    let mut stage = Stage::meeting(FINE, TWELVE);
    stage.run(0, Command::Purpose, Some("Find out why so few people use the new entrance"));
    stage.run(0, Command::RuleAdd, Some("One person speaks at a time (mark interruptions)"));
    stage.run(0, Command::RuleAdd, Some("Everyone may pass"));
    stage.run(0, Command::Rules, None);
    stage.show("ground_rules");
    stage.press(0, Code::Right);
    stage.press(0, Code::Esc);
    stage.show("purpose");
    stage.press(0, Code::F(2));
    stage.show_at("purpose_facilitator", 80, 24);
    stage.press(0, Code::F(3));
    stage.show_at("purpose_room", 80, 24);
}

#[test]
fn a_no_is_asked_about_and_shown_to_the_keeper_alone() {
    let mut stage = Stage::under_way(FINE, TWELVE);
    stage.run(0, Command::NotTimed, Some("bea"));
    stage.show_at("not_timed_asks", 80, 24);
    stage.keys(0, "2");
    stage.show_at("not_timed_total", 80, 24);
    stage.keys(0, "1");
    stage.saved();
    stage.show_at("not_timed", 80, 24);
    stage.tap(760_000, 'b');
    stage.show_at("not_timed_speaks", 80, 24);
    for view in [2, 3] {
        stage.press(0, Code::F(view));
        let shown = stage.picture(120, 40);
        assert!(!shown.contains("Bea") && !shown.contains('~'), "{shown}");
        stage.press(0, Code::F(view));
    }
}

#[test]
fn taking_somebody_out_is_asked_twice_and_said_when_the_disk_has_it() {
    let mut stage = Stage::under_way(NO_COLOUR, TWELVE);
    stage.run(700_000, Command::Withdraw, Some("bea"));
    stage.show_at("withdraw", 80, 24);
    stage.keys(700_100, "31");
    stage.show_at("withdraw_sure", 80, 24);
    let now = Moment::from_ms(700_200);
    stage.now = now;
    let effects = stage.send(700_200, Msg::Key(Key::char('2')));
    let [Effect::Rewrite(all)] = effects.as_slice() else { panic!("{effects:?}") };
    let last = all.last().unwrap().seq;
    let picture = stage.picture(80, 24);
    assert!(picture.contains("Taking them out") && !picture.contains("Bea"), "{picture}");
    assert!(!picture.contains("Taken out and saved"), "{picture}");
    stage.send(700_300, Msg::NotSaved { why: "the disk is full".to_owned(), needs_all: false });
    assert!(stage.picture(80, 24).contains("Not saved"));
    stage.send(700_400, Msg::PersonRemoved);
    stage.send(700_400, Msg::Saved(last));
    stage.show_at("withdraw_done", 80, 24);
}

#[test]
fn the_keepers_view_before_anybody_spoke() {
    Stage::meeting(FINE, FOUR).show("live_begun");
}

#[test]
fn the_keepers_view_with_few_and_many_people() {
    Stage::under_way(FINE, FOUR).show("live_4");
    Stage::under_way(FINE, TWELVE).show("live_12");
    Stage::under_way(FINE, &forty()).show("live_40");
    Stage::under_way(FINE, TWELVE).show_at("live_12", 200, 60);
    Stage::under_way(FINE, &forty()).show_at("live_40", 200, 60);
}

#[test]
fn the_keepers_view_with_names_of_every_kind() {
    Stage::under_way(FINE, NAMES).show("live_names");
    Stage::under_way(ASCII, NAMES).show_at("live_names_ascii", 80, 24);
}

#[test]
fn the_keepers_view_in_ascii() {
    Stage::under_way(ASCII, TWELVE).show("live_12_ascii");
}

#[test]
fn the_keepers_view_in_a_small_window() {
    let mut stage = Stage::under_way(FINE, TWELVE);
    for (width, height) in [(60, 15), (40, 8), (30, 3), (20, 1)] {
        stage.show_at("live_small", width, height);
    }
}

#[test]
fn the_facilitators_view() {
    let mut stage = Stage::under_way(FINE, TWELVE);
    stage.press(0, Code::F(2));
    stage.show("facilitator");
    stage.show_at("facilitator", 40, 8);
    let mut stage = Stage::under_way(ASCII, TWELVE);
    stage.press(0, Code::F(2));
    stage.show_at("facilitator_ascii", 80, 24);
}

#[test]
fn the_rooms_view() {
    let mut stage = Stage::under_way(FINE, TWELVE);
    stage.press(0, Code::F(3));
    stage.show("room_at_the_end");
    stage.run(754_000, Command::RoomShows, Some("always"));
    stage.show("room");
    stage.show_at("room", 40, 8);
    let mut stage = Stage::under_way(FINE, FOUR);
    stage.run(754_000, Command::RoomShows, Some("always"));
    stage.press(0, Code::F(3));
    stage.show_at("room_too_few", 80, 24);
}

#[test]
fn the_rooms_view_never_shows_a_person() {
    for people in [FOUR, TWELVE, NAMES] {
        for floor in ["", "*", ".", ";", " ", "k", "!", "close the item"] {
            let mut stage = Stage::under_way(FINE, people);
            stage.run(754_000, Command::RoomShows, Some("always"));
            if floor == "close the item" {
                stage.send(754_000, Msg::Key(Key { ctrl: true, ..Key::char('e') }));
            } else {
                stage.keys(754_000, floor);
            }
            stage.run(0, Command::Room, None);
            stage.now = Moment::from_ms(773_000);
            let labels: Vec<String> =
                stage.live().session().roster.people().iter().map(|p| p.label.clone()).collect();
            for (width, height) in [(20, 1), (30, 3), (40, 8), (60, 15), (80, 24), (120, 40), (200, 60)] {
                let shown = stage.picture(width, height);
                let words: Vec<&str> = shown.split(|c: char| !c.is_alphanumeric()).collect();
                for label in &labels {
                    let said = words.contains(&label.as_str())
                        || (!label.is_ascii() || label.contains(' ')) && shown.contains(label);
                    assert!(!said, "{label:?} at {width}x{height} after {floor:?}:\n{shown}");
                }
                assert!(!shown.contains("not spoken"), "{shown}");
                assert!(!shown.contains("0:19") && !shown.contains("00:19"), "the floor's clock:\n{shown}");
                assert!(!shown.contains("who else"), "{shown}");
            }
        }
    }
}

#[test]
fn help_lists_the_keys() {
    let mut stage = Stage::under_way(FINE, TWELVE);
    stage.keys(0, "?");
    stage.show("help");
    stage.press(0, Code::PageDown);
    stage.show_at("help_scrolled", 80, 24);
    stage.show_at("help", 40, 8);
}

#[test]
fn the_palette_finds_people_and_commands() {
    let mut stage = Stage::under_way(FINE, &forty());
    stage.keys(0, ":");
    stage.show("palette");
    stage.keys(0, "ne");
    stage.show_at("palette_typed", 80, 24);
    stage.keys(0, "zzz");
    stage.show_at("palette_nothing", 80, 24);
}

#[test]
fn a_note_is_typed_beside_the_floor() {
    let mut stage = Stage::under_way(FINE, TWELVE);
    stage.keys(
        0,
        "/Ramps are too steep, and nobody had been asked before they were built: ask Tess and the council",
    );
    stage.show("note");
    stage.show_at("note", 40, 8);
    stage.press(0, Code::Tab);
    stage.show_at("note_floor_next", 80, 24);
    stage.keys(0, ",");
    stage.show_at("note_hand_next", 80, 24);
}

/// Five hands of every kind, on hold, and with words.
fn with_hands(theme: Theme) -> Stage {
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
fn written(theme: Theme) -> Stage {
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

#[test]
fn hands_stand_in_the_suggested_order_with_their_reasons() {
    let mut stage = with_hands(FINE);
    stage.keys(0, " ");
    stage.show("hands");
    stage.press(0, Code::F(6));
    stage.press(0, Code::Down);
    stage.show("hands_list");
    stage.press(0, Code::Right);
    stage.show_at("hands_what", 80, 24);
    stage.keys(0, "2");
    stage.show_at("hands_kind", 80, 24);
    stage.press(0, Code::Esc);
    stage.keys(0, ",");
    stage.show_at("hands_ask", 80, 24);
    stage.keys(0, "?");
    stage.show_at("hands_ask_question", 80, 24);
    with_hands(ASCII).show_at("hands_ascii", 80, 24);
}

#[test]
fn the_facilitator_sees_who_is_next_and_why() {
    let mut stage = with_hands(FINE);
    stage.press(0, Code::F(2));
    stage.show("hands_facilitator");
}

#[test]
fn a_go_round_shows_how_far_it_is() {
    let mut stage = Stage::under_way(FINE, TWELVE);
    stage.keys(755_000, " 3");
    stage.run(756_000, Command::GoRound, Some("Kai"));
    for ms in [757_000, 780_000, 800_000] {
        stage.press(ms, Code::Enter);
    }
    stage.run(815_000, Command::Pass, None);
    stage.saved();
    stage.show("round");
    stage.press(0, Code::F(2));
    stage.show("round_facilitator");
    stage.press(0, Code::F(3));
    stage.show_at("round_room", 80, 24);
}

#[test]
fn whoever_reports_back_is_said_to_and_not_charged() {
    let mut stage = Stage::under_way(FINE, TWELVE);
    stage.run(755_000, Command::SmallGroups, None);
    stage.run(900_000, Command::ReportBack, Some("Kai"));
    stage.run(940_000, Command::ReportBack, Some("Jo"));
    stage.now = Moment::from_ms(955_000);
    stage.saved();
    stage.show_at("reports_back", 80, 24);
}

#[test]
fn notes_say_what_is_still_to_be_told() {
    let mut stage = written(FINE);
    stage.show("notes");
    stage.press(0, Code::Home);
    stage.press(0, Code::Right);
    stage.show("note_what");
    stage.show_at("note_what", 40, 8);
    written(ASCII).show_at("notes_ascii", 80, 24);
}

#[test]
fn after_a_decision_it_is_asked_how_it_was_taken() {
    let mut stage = Stage::under_way(FINE, TWELVE);
    stage.keys(0, "/decided: Two ramps by May");
    stage.press(0, Code::Enter);
    stage.show("note_how");
    stage.keys(0, "2k3");
    stage.show_at("note_agrees", 80, 24);
    stage.keys(0, "12");
    stage.keys(0, "the west door was never asked about");
    stage.show_at("note_dissent", 80, 24);
    assert_eq!(stage.live().session().holder(), stage.live().session().roster.by_key('k').map(|p| p.handle));
}

#[test]
fn a_date_that_has_passed_is_said_beside_what_was_typed() {
    let mut stage = Stage::under_way(FINE, TWELVE);
    stage.keys(0, "/action: Book the hall");
    stage.press(0, Code::Enter);
    stage.press(0, Code::Enter);
    stage.keys(0, "1 april 2026");
    stage.press(0, Code::Enter);
    stage.show_at("note_past_date", 80, 24);
}

#[test]
fn closing_an_item_says_who_was_not_heard() {
    let mut stage = Stage::under_way(FINE, TWELVE);
    stage.send(0, Msg::Key(Key { ctrl: true, ..Key::char('e') }));
    stage.show("item_close");
    stage.show_at("item_close", 40, 8);
    stage.keys(0, "4");
    stage.keys(0, "the board");
    stage.press(0, Code::Enter);
    stage.press(0, Code::Enter);
    stage.show_at("item_summary", 80, 24);
    stage.keys(0, "The board decides about the west door");
    stage.press(0, Code::Enter);
    stage.run(0, Command::AskedBy, Some("3 = lived experience"));
    stage.run(0, Command::Agenda, None);
    stage.show("agenda");
    stage.press(0, Code::Right);
    stage.show_at("agenda_what", 80, 24);
}

#[test]
fn a_note_of_any_length_and_a_thousand_of_them_are_kept_and_shown() {
    let mut stage = Stage::under_way(FINE, TWELVE);
    stage.keys(0, "/");
    let long = format!("\u{1b}[31m\u{202e}{}", "words ".repeat(5_000));
    stage.send(0, Msg::Paste(long));
    stage.press(0, Code::Enter);
    let kept = stage.live().session().notes.last().unwrap().text.clone();
    assert!(
        kept.len() > 16_000 && kept.len() <= 16 * 1024 && kept.starts_with("[31mwords"),
        "{}",
        kept.len()
    );
    for n in 0..1_000 {
        stage.run(0, Command::Action, Some(&format!("thing {n}")));
    }
    assert_eq!(stage.live().session().notes.len(), 1_003);
    stage.press(0, Code::F(5));
    let shown = stage.picture(80, 24);
    assert!(shown.contains("thing 999") && shown.contains("1000 actions without a name"), "{shown}");
    stage.press(0, Code::Home);
    stage.press(0, Code::Down);
    stage.press(0, Code::Down);
    stage.press(0, Code::Right);
    for (width, height) in [(80, 24), (40, 8), (20, 1)] {
        assert!(!stage.picture(width, height).contains('\u{1b}'));
    }
}

#[test]
fn leaving_asks_with_stay_in_focus() {
    let mut stage = Stage::under_way(FINE, TWELVE);
    stage.send(0, Msg::Key(Key { ctrl: true, ..Key::char('c') }));
    stage.show("leave");
    stage.show_at("leave", 40, 8);
    let effects = stage.send(0, Msg::Key(Key::plain(Code::Enter)));
    assert!(effects.is_empty(), "stay is in focus: {effects:?}");
}

#[test]
fn the_read_out_stands_large_enough_to_read_aloud() {
    let mut stage = Stage::under_way(FINE, TWELVE);
    stage.run(0, Command::ReadOut, None);
    stage.show("read_out");
    stage.show_at("read_out", 40, 8);
}

#[test]
fn between_enough_talk_and_enough_lately_it_is_too_early_to_say() {
    let mut stage = Stage::meeting(FINE, FOUR);
    let letter = stage.letters()[0];
    stage.tap(0, letter);
    stage.now = Moment::from_ms(62_000);
    let text = stage.picture(80, 24);
    assert!(text.contains("100% of talk"), "{text}");
    assert!(text.contains("too early to say"), "{text}");
}

#[test]
fn while_it_is_read_out_letters_are_the_floors_and_the_words_stay() {
    let mut stage = Stage::under_way(FINE, TWELVE);
    stage.run(0, Command::ReadOut, None);
    let letter = stage.letters()[2];
    stage.tap(760_000, letter);
    let speaker = stage.live().session().roster.by_key(letter).map(|p| p.handle);
    assert_eq!(stage.live().session().holder(), speaker);
    assert!(matches!(stage.live().mode, Mode::ReadOut { .. }));
    stage.send(0, Msg::Key(Key::plain(Code::Enter)));
    assert!(stage.live().session().read_out.is_some());
}

#[test]
fn every_state_of_the_floor_is_told_in_words() {
    for (name, key) in
        [("off_record", '!'), ("break", '*'), ("someone", '.'), ("crosstalk", ';'), ("quiet", ' ')]
    {
        let mut stage = Stage::under_way(FINE, TWELVE);
        stage.tap(754_000, key);
        stage.saved();
        stage.now = Moment::from_ms(773_000);
        stage.show_at(name, 80, 24);
    }
    let mut stage = Stage::under_way(FINE, TWELVE);
    stage.tap(754_000, '!');
    assert_eq!(stage.live().session().floor(), Floor::OffRecord);
    stage.tap(755_000, 'k');
    stage.show_at("off_record_refused", 80, 24);
}

fn not_saved(theme: Theme) -> Stage {
    let mut stage = Stage::under_way(theme, TWELVE);
    stage.tap(754_000, 'k');
    stage.send(0, Msg::NotSaved { why: "no space left on the device".into(), needs_all: false });
    stage
}

#[test]
fn not_saved_is_said_at_every_size() {
    let mut stage = not_saved(FINE);
    stage.show("not_saved");
    for (width, height) in [(60, 15), (40, 8), (30, 3), (20, 1)] {
        let shown = stage.picture(width, height);
        assert!(shown.to_lowercase().contains("not saved"), "{width}x{height}:\n{shown}");
    }
    stage.press(0, Code::F(2));
    assert!(stage.picture(80, 24).to_lowercase().contains("not saved"));
}

#[test]
fn caps_lock_and_a_refusal_are_lines() {
    let mut stage = Stage::under_way(FINE, TWELVE);
    stage.keys(754_000, "KT");
    stage.show_at("caps_lock", 80, 24);
    let mut stage = Stage::under_way(FINE, TWELVE);
    stage.keys(754_000, "9");
    stage.show_at("no_such_item", 80, 24);
}

/// Every state in which something is drawn.
fn everywhere(theme: Theme) -> Vec<(&'static str, Stage)> {
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
    ]
}

/// What people typed in these meetings: it is shown as it is.
const TYPED: &str = "Ramps and lifts Welcome Getting in What next Buses after eight Ask the council for two ramps \
    The lift has been out since March Book the hall caretaker about keys A garden day The garden project and its budget \
    Try-out From the recorder a very long name decided no space left on the device Bartholomea Wilhel this group";

/// The words of a screen that are not typed by people, nor names of roles, groups and commands.
fn english(picture: &str) -> std::collections::BTreeSet<String> {
    let people = [FOUR, TWELVE, NAMES].join(" ");
    let forty = forty();
    let roles = "lived experience and carers carer staff manager clinician supporter facilitator";
    let known = format!("{TYPED} {people} {forty} {roles} airtime").to_lowercase();
    let known: std::collections::BTreeSet<&str> = known.split(|c: char| !c.is_alphanumeric()).collect();
    let ids: std::collections::BTreeSet<&str> = ops::operations().flat_map(|r| r.id().split('-')).collect();
    let words = picture.split(|c: char| !c.is_alphabetic()).filter(|word| word.is_ascii() && word.len() > 2);
    words
        .map(str::to_lowercase)
        .filter(|word| !known.contains(word.as_str()) && !ids.contains(word.as_str()))
        .collect()
}

#[test]
fn every_text_of_the_screens_comes_from_the_message_files() {
    within(Language::Qps, || {
        let mut found = String::new();
        for (name, mut stage) in everywhere(FINE) {
            let words = english(&stage.picture(200, 60));
            if !words.is_empty() {
                let _ = writeln!(found, "{name}: {words:?}");
            }
        }
        assert!(found.is_empty(), "{found}");
    });
}

#[test]
fn longer_texts_are_not_cut_without_a_sign() {
    within(Language::Qps, || {
        let mut found = String::new();
        for (name, mut stage) in everywhere(FINE) {
            for (width, height) in [(80, 24), (120, 40)] {
                let shown = stage.picture(width, height);
                let count = |c: char| shown.matches(c).count();
                if count('⟦') > count('⟧') + count('…') {
                    let _ = writeln!(found, "{name} at {width}x{height}:\n{shown}");
                }
            }
        }
        assert!(found.is_empty(), "{found}");
    });
}

#[test]
fn no_screen_panics_at_any_size() {
    let small = (1..=5).flat_map(|w| (1..=5).map(move |h| (w, h)));
    let sizes: Vec<(u16, u16)> =
        small.chain([(1, 500), (500, 1), (0, 0), (0, 5), (7, 2), (40, 8), (79, 23), (300, 100)]).collect();
    for theme in [FINE, ASCII] {
        for (name, mut stage) in everywhere(theme) {
            for &(width, height) in &sizes {
                let run = std::panic::AssertUnwindSafe(|| stage.picture(width, height));
                assert!(std::panic::catch_unwind(run).is_ok(), "{name} at {width}x{height}");
            }
        }
    }
}

#[test]
fn the_shortest_of_windows_still_says_who_has_the_floor() {
    let mut stage = Stage::under_way(FINE, TWELVE);
    let holder = stage.live().session().holder().unwrap();
    let label = stage.live().session().roster.person(holder).unwrap().label.clone();
    for (width, height) in [(20, 1), (30, 3), (40, 8), (60, 15)] {
        let shown = stage.picture(width, height);
        assert!(shown.contains(&label), "{label} at {width}x{height}:\n{shown}");
    }
}

#[test]
fn no_colour_means_no_colour() {
    for (name, mut stage) in everywhere(NO_COLOUR) {
        for (width, height) in [(80, 24), (120, 40), (40, 8)] {
            let buf = stage.buffer(width, height);
            for cell in &buf.content {
                assert_eq!((cell.fg, cell.bg), (Color::Reset, Color::Reset), "{name}: {:?}", cell.symbol());
            }
        }
    }
    let coloured = |mut stage: Stage| stage.buffer(80, 24).content.iter().any(|c| c.fg != Color::Reset);
    assert!(coloured(Stage::under_way(FINE, TWELVE)), "and with colour there is some");
}

#[test]
fn an_alert_is_reversed_so_that_it_is_seen_without_colour() {
    for theme in [FINE, NO_COLOUR, ASCII] {
        let buf = not_saved(theme).buffer(80, 24);
        let shown: Vec<String> = (0..24)
            .map(|y| (0..80).map(|x| buf[(x, y)].clone()).collect::<Vec<_>>())
            .map(|cells| {
                cells
                    .iter()
                    .filter(|c| c.modifier.contains(Modifier::REVERSED))
                    .map(ratatui::buffer::Cell::symbol)
                    .collect()
            })
            .collect();
        assert!(shown.iter().any(|l| l.to_uppercase().contains("NOT SAVED")), "{shown:?}");
    }
}

#[test]
fn ascii_mode_draws_nothing_else_but_names() {
    for (name, mut stage) in everywhere(ASCII) {
        if ["names", "home with sessions"].contains(&name) {
            continue;
        }
        for (width, height) in [(80, 24), (120, 40), (200, 60), (40, 8), (30, 3), (20, 1)] {
            let shown = stage.picture(width, height);
            let odd: String = shown.chars().filter(|c| !c.is_ascii()).collect();
            assert!(odd.is_empty(), "{name} at {width}x{height}: {odd}\n{shown}");
        }
    }
}

#[test]
fn columns_stay_in_line_whatever_the_names() {
    let mut stage = Stage::under_way(FINE, NAMES);
    let buf = stage.buffer(120, 40);
    // A wide character and the empty half after it take two cells, never one or three.
    for y in 0..40 {
        let line: String = buffer_text(&buf).lines().nth(y).unwrap().to_owned();
        assert!(unicode_width::UnicodeWidthStr::width(line.as_str()) <= 120, "{line}");
    }
}

#[test]
fn the_timeline_stands_beside_the_floor() {
    let mut stage = Stage::under_way(FINE, TWELVE);
    stage.keys(740_000, ">.");
    stage.press(745_000, Code::F(4));
    stage.show("timeline");
    stage.press(746_000, Code::Right);
    stage.show("timeline_what");
    stage.press(746_000, Code::Esc);
    let letter = stage.letters()[0];
    stage.tap(747_000, letter);
    assert_eq!(stage.live().session().holder().map(|p| p.0), Some(1), "a letter gives the floor beside it");
}

#[test]
fn a_prompt_says_why() {
    let mut stage = Stage::under_way(FINE, TWELVE);
    stage.press(750_000, Code::F(12));
    stage.show("why");
}

/// Twelve people, so that each side has five.
#[test]
fn closing_asks_one_thing_at_a_time() {
    let mut stage = Stage::under_way(FINE, TWELVE);
    stage.run(755_000, Command::Closing, None);
    stage.show("closing_piles");
    stage.keys(756_000, "g5 1");
    stage.press(756_000, Code::Enter);
    stage.keys(757_000, "4 1 1");
    stage.press(757_000, Code::Enter);
    stage.show("closing_cards");
    stage.press(758_000, Code::Down);
    stage.press(758_000, Code::Down);
    stage.keys(759_000, "hopeful");
    stage.press(759_000, Code::Enter);
    stage.press(759_000, Code::Enter);
    stage.show("closing_record");
    stage.keys(760_000, "b");
    stage.show("closing_bin");
    stage.keys(760_000, "nk");
    stage.show("closing_guess");
    stage.keys(761_000, "s");
    stage.show("closing_figures");
    stage.keys(761_000, "n");
    stage.keys(762_000, "How quiet it was");
    stage.press(762_000, Code::Enter);
    stage.show("closing_look_back");
    for _ in 0..4 {
        stage.press(763_000, Code::Enter);
    }
    stage.show("closing_end");
    assert!(stage.send(764_000, Msg::Key(Key::char('e'))).contains(&Effect::GoHome));
}

/// What can not be brought back is never in focus: Enter alone goes through the whole closing and keeps all.
#[test]
fn enter_alone_bins_nothing_and_ends_nothing() {
    let mut stage = Stage::under_way(FINE, FOUR);
    stage.run(755_000, Command::Closing, None);
    for _ in 0..40 {
        let effects = stage.send(756_000, Msg::Key(Key::plain(Code::Enter)));
        assert!(!effects.iter().any(|e| matches!(e, Effect::Dispose(_) | Effect::GoHome)), "{effects:?}");
    }
    assert_eq!(stage.live().session().closing.keep, None);
    assert!(!stage.live().session().ended);
}
