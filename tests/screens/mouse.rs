//! What clicks and the wheel do: what a key does, and nothing that a key would refuse.

use airtime::{
    domain::{Moment, PersonId},
    tui::{
        Effect, Key, Msg,
        command::Command,
        keymap::Code,
        meeting::{
            panel::List,
            state::{LeaveChoice, Mode, View},
        },
        screen::Screen,
        screens::setup::state::{self, Field},
        surface::Target,
    },
};

use crate::{
    stage::{FINE, FOUR, SIZES, Stage, TWELVE},
    states::{everywhere, listed},
};

impl Stage {
    /// Clicks in the middle of what is there for this target, as a person would who sees the picture.
    fn click(&mut self, target: Target) -> Vec<Effect> {
        let places = self.places(120, 40);
        let (area, _) = places.targets().iter().find(|(_, there)| *there == target).unwrap();
        let found = places.target_at(area.x + area.width / 2, area.y);
        assert_eq!(found, Some(target), "it can be reached");
        self.send(0, Msg::Click(target))
    }

    fn person(&self, letter: char) -> PersonId {
        self.live().session().roster.by_key(letter).unwrap().handle
    }

    fn holder(&self) -> Option<PersonId> {
        self.live().session().holder()
    }
}

#[test]
fn a_click_on_a_person_gives_the_floor_as_their_key_does() {
    let (mut clicked, mut pressed) = (Stage::meeting(FINE, FOUR), Stage::meeting(FINE, FOUR));
    let kai = clicked.person('k');
    clicked.now = Moment::from_ms(5_000);
    clicked.click(Target::Person(kai));
    pressed.tap(5_000, 'k');
    assert_eq!(clicked.holder(), Some(kai));
    assert_eq!(clicked.live().history.records(), pressed.live().history.records());
}

#[test]
fn a_click_answers_whose_hand_it_is_and_is_lent_to_the_floor_while_words_are_typed() {
    let mut stage = Stage::meeting(FINE, FOUR);
    let (bea, kai) = (stage.person('b'), stage.person('k'));
    stage.keys(0, ",");
    stage.click(Target::Person(kai));
    assert!(stage.live().session().queue.has(kai));
    assert_eq!(stage.holder(), None);
    stage.keys(0, "/the lift");
    stage.click(Target::Person(bea));
    assert_eq!(stage.holder(), Some(bea));
    assert!(stage.picture(120, 40).contains("the lift"), "what was typed stays");
}

#[test]
fn a_click_on_a_hand_invites_it_at_every_size() {
    for (width, height) in SIZES {
        let mut stage = Stage::meeting(FINE, FOUR);
        stage.keys(0, ",k");
        let kai = stage.person('k');
        let places = stage.places(width, height);
        let of_kai = places.targets().iter().filter(|(_, target)| *target == Target::Person(kai));
        assert_eq!(of_kai.count(), 2, "among the people and among the hands at {width}x{height}");
        stage.send(0, Msg::Click(Target::Person(kai)));
        assert_eq!(stage.holder(), Some(kai));
        assert!(!stage.live().session().queue.has(kai));
    }
}

#[test]
fn rows_of_an_open_list_are_marked_and_then_opened() {
    let mut stage = Stage::under_way(FINE, TWELVE);
    stage.run(0, Command::Notes, None);
    let panel = stage.live().panel.unwrap();
    assert_eq!((panel.list, panel.cursor), (List::Notes, 1));
    stage.click(Target::Row(0));
    assert_eq!(stage.live().panel.unwrap().cursor, 0);
    assert!(matches!(stage.live().mode, Mode::Floor));
    stage.click(Target::Row(0));
    assert!(matches!(stage.live().mode, Mode::Typing(_)), "the note is asked about");
    let places = stage.places(120, 40);
    assert!(!places.has(Target::Row(1)), "the list has no keys while something is asked");
    assert!(!places.can_scroll());
}

#[test]
fn the_wheel_moves_in_an_open_list_and_does_nothing_elsewhere() {
    let mut stage = Stage::under_way(FINE, TWELVE);
    let records = stage.live().history.records().len();
    stage.send(0, Msg::Wheel { down: true });
    assert_eq!(stage.live().history.records().len(), records);
    stage.run(0, Command::Notes, None);
    stage.send(0, Msg::Wheel { down: false });
    assert_eq!(stage.live().panel.unwrap().cursor, 0);
    stage.keys(0, "/the lift");
    stage.send(0, Msg::Wheel { down: false });
    assert!(stage.picture(120, 40).contains("the lift"));
}

#[test]
fn a_row_of_the_palette_is_marked_and_then_done() {
    let mut stage = Stage::meeting(FINE, FOUR);
    stage.keys(0, ":kai");
    stage.click(Target::Row(0));
    assert_eq!(stage.holder(), Some(stage.person('k')));
    stage.keys(0, ":");
    stage.click(Target::Row(2));
    assert!(matches!(&stage.live().mode, Mode::Typing(typing) if typing.cursor == 2));
}

#[test]
fn leaving_takes_two_clicks() {
    let mut stage = Stage::meeting(FINE, FOUR);
    stage.send(0, Msg::Key(Key { ctrl: true, ..Key::char('c') }));
    let end = LeaveChoice::ALL.iter().position(|choice| *choice == LeaveChoice::End).unwrap();
    stage.click(Target::Row(end));
    assert!(matches!(stage.live().mode, Mode::Leave(LeaveChoice::End)));
    let kai = stage.person('k');
    stage.send(0, Msg::Click(Target::Person(kai)));
    assert_eq!(stage.holder(), None, "only the question is answered");
    stage.click(Target::Row(end));
    assert!(matches!(stage.live().mode, Mode::Typing(_)), "what becomes of the record");
    let choice = |stage: &mut Stage| {
        let places = stage.places(120, 40);
        places.targets().iter().find(|(_, target)| matches!(target, Target::Key(_))).map(|(_, t)| *t)
    };
    let keep = choice(&mut stage).unwrap();
    stage.click(keep);
    assert!(stage.live().session().ended);
}

#[test]
fn what_is_gone_cannot_be_clicked() {
    let mut stage = Stage::meeting(FINE, FOUR);
    let kai = stage.person('k');
    for screen in [Code::F(2), Code::F(3)] {
        stage.press(0, screen);
        stage.send(0, Msg::Click(Target::Person(kai)));
        assert_eq!(stage.holder(), None, "people cannot be clicked where they are not seen");
        stage.press(0, screen);
    }
    assert_eq!(stage.live().view, View::Keeper);
    stage.keys(0, "?");
    stage.send(0, Msg::Click(Target::Person(kai)));
    stage.send(0, Msg::Click(Target::Row(0)));
    stage.send(0, Msg::Click(Target::Key(Key::char(' '))));
    assert_eq!(stage.holder(), None);
    assert!(matches!(stage.live().mode, Mode::Help { .. }));
}

#[test]
fn the_home_screen_opens_what_is_clicked_twice_and_does_what_is_clicked_once() {
    let mut stage = Stage::with(FINE, Screen::Home(Box::new(listed())));
    let last = listed().sessions.len() - 1;
    assert!(stage.click(Target::Row(last)).is_empty());
    let effects = stage.click(Target::Row(last));
    assert!(matches!(effects[..], [Effect::Review(_) | Effect::Resume(_)]), "{effects:?}");
    let effects = stage.click(Target::Key(Key::char('d')));
    assert_eq!(effects, [Effect::Demo]);
}

#[test]
fn a_click_never_says_that_the_words_were_read_out() {
    let mut stage = Stage::with(FINE, Screen::Home(Box::default()));
    let form = state::begin(&stage.model.settings);
    stage.model.push(Screen::Setup(Box::new(form)));
    let setup = |stage: &Stage| match &stage.model.screen {
        Screen::Setup(setup) => (**setup).clone(),
        _ => panic!("no form"),
    };
    for field in [Field::ReadOut, Field::ReadOut, Field::ReadOut, Field::ByPerson, Field::ByPerson] {
        stage.click(Target::Row(field.index()));
        assert_eq!(setup(&stage).focus, field);
    }
    assert!(!setup(&stage).read_out);
    assert!(setup(&stage).by_person, "a second click changes a choice");
}

#[test]
fn everything_that_can_be_clicked_is_on_the_screen_at_any_size() {
    for (name, mut stage) in everywhere(FINE) {
        for (width, height) in [(0, 0), (1, 1), (20, 3), (40, 8), (80, 24), (120, 40), (200, 60)] {
            let places = stage.places(width, height);
            for (area, target) in places.targets() {
                let inside = area.right() <= width && area.bottom() <= height && !area.is_empty();
                assert!(inside, "{name} at {width}x{height}: {target:?} at {area:?}");
            }
        }
    }
}

#[test]
fn keys_of_the_key_row_and_items_of_the_agenda_can_be_clicked() {
    let mut stage = Stage::meeting(FINE, FOUR);
    stage.click(Target::Key(Key::char('2')));
    assert_eq!(stage.live().session().agenda.current, Some(2));
    stage.keys(1_000, "k");
    stage.click(Target::Key(Key::char(' ')));
    assert_eq!(stage.holder(), None);
    stage.click(Target::Key(Key { ctrl: true, ..Key::char('c') }));
    assert!(matches!(stage.live().mode, Mode::Leave(_)));
    stage.press(2_000, Code::Esc);
    stage.press(2_000, Code::F(2));
    stage.click(Target::Key(Key::plain(Code::F(2))));
    assert_eq!(stage.live().view, View::Keeper);

    let mut home = Stage::with(FINE, Screen::Home(Box::default()));
    home.click(Target::Key(Key::char('s')));
    assert!(matches!(home.model.screen, Screen::Setup(_)));
    home.click(Target::Key(Key::plain(Code::Esc)));
}

#[test]
fn in_practice_a_click_on_a_person_is_their_letter() {
    for (width, height) in SIZES {
        let mut stage = crate::practise::under_way(FINE, 10_000);
        let places = stage.places(width, height);
        let letters = places.targets().iter().filter_map(|(_, target)| match target {
            Target::Key(key) => key.typed().filter(char::is_ascii_lowercase),
            Target::Row(_) | Target::Person(_) => None,
        });
        let letter = letters.clone().next_back().unwrap();
        assert!(letters.count() >= 5, "{width}x{height}");
        let before = stage.picture(width, height);
        stage.send(11_000, Msg::Click(Target::Key(Key::char(letter))));
        assert_ne!(stage.picture(width, height), before, "{width}x{height}");
    }
}
