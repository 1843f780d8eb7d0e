//! The set-up form: both pages, the agenda as it is read, templates.

use airtime::{
    settings::Settings,
    setup::Draft,
    tui::{
        Effect, Key, Msg,
        keymap::Code,
        screen::Screen,
        screens::{
            home::state::Home,
            setup::state::{Field, Setup, with_draft as setup_form},
        },
    },
};

use crate::{
    stage::{ASCII, FINE, Stage},
    states::filled,
};

fn empty() -> Stage {
    Stage::with(FINE, Screen::Setup(Box::new(setup_form(Draft::new(&Settings::shipped())))))
}

fn form(stage: &Stage) -> &Setup {
    match &stage.model.screen {
        Screen::Setup(form) => form,
        _ => panic!("the form"),
    }
}

#[test]
fn set_up_can_be_one_line() {
    empty().show("setup_empty");
    let mut stage = filled(FINE);
    stage.show("setup_filled");
    go_to(&mut stage, Field::ReadOut);
    stage.show("setup_read_out");
    filled(ASCII).show_at("setup_filled_ascii", 80, 24);
}

#[test]
fn what_was_agreed_of_facilitator_and_recognition_is_read_out() {
    let mut stage = filled(FINE);
    go_to(&mut stage, Field::ShowsFacilitator);
    stage.keys(0, " ");
    go_to(&mut stage, Field::Recognition);
    stage.show("setup_recognition");
    assert_eq!(form(&stage).recognition, None);
    let mut said = vec![];
    for _ in 0..3 {
        stage.keys(0, " ");
        said.push(form(&stage).recognition);
    }
    assert_eq!(said, [Some(true), Some(false), None]);
    stage.press(0, Code::Left);
    go_to(&mut stage, Field::AgreedBy);
    stage.keys(0, "everyone here");
    let draft = form(&stage).draft(&Settings::shipped()).unwrap();
    assert!(draft.agreement.hides_facilitator);
    assert_eq!(draft.agreement.recognition, Some(false));
    assert_eq!(draft.agreement.agreed_by.as_deref(), Some("everyone here"));
    let words = form(&stage).read_out_words(&airtime::settings::Settings::shipped());
    for said in [
        "How long the facilitator talks is not shown.",
        "We have not agreed how people are thanked or paid for taking part.",
        "Agreed by: everyone here.",
    ] {
        assert!(words.contains(said), "{words}");
    }
    go_to(&mut stage, Field::ReadOut);
    stage.keys(0, " ");
    for (field, key) in [(Field::ShowsFacilitator, " "), (Field::Recognition, " "), (Field::AgreedBy, "x")] {
        let mut stage = Stage { model: stage.model.clone(), now: stage.now };
        go_to(&mut stage, field);
        stage.keys(0, key);
        assert!(!form(&stage).read_out, "{field:?}: other words have to be read out");
    }
}

#[test]
fn set_up_has_a_second_page_for_what_was_agreed() {
    let mut stage = filled(FINE);
    stage.press(0, Code::PageDown);
    go_to(&mut stage, Field::Rules);
    stage.keys(0, "One at a time (mark interruptions); everyone may pass");
    stage.show("setup_agreed");
}

#[test]
fn what_was_read_of_the_agenda_is_shown_and_choices_take_space_and_arrows() {
    let mut stage = empty();
    stage.keys(0, "Bea l me; 2 @volunteers; Ann c @carers");
    go_to(&mut stage, Field::Agenda);
    stage.keys(0, "Welcome 5; Our turn (go-round) 10 @staff; First look (round)");
    stage.show("setup_agenda");
    go_to(&mut stage, Field::ByPerson);
    for code in [Code::Char(' '), Code::Left, Code::Right] {
        let before = form(&stage).by_person;
        stage.press(0, code);
        assert_ne!(form(&stage).by_person, before, "{code:?}");
    }
    assert!(stage.picture(80, 24).contains("Space change"));
}

#[test]
fn a_template_fills_in_what_nobody_typed() {
    let mut stage = empty();
    go_to(&mut stage, Field::Title);
    stage.keys(0, "Our own title");
    go_to(&mut stage, Field::Template);
    stage.keys(0, "  ");
    stage.show("setup_template");
    stage.keys(0, " ");
    let draft = form(&stage).draft(&Settings::shipped()).unwrap();
    assert_eq!(draft.title.as_deref(), Some("Our own title"));
    assert!(draft.agenda.iter().any(|i| i.title.contains("What matters")), "{:?}", draft.agenda);
    assert_eq!(draft.rules.len(), 4);
}

fn go_to(stage: &mut Stage, field: Field) {
    while form(stage).focus != field {
        let back = form(stage).focus.index() > field.index();
        stage.press(0, if back { Code::BackTab } else { Code::Tab });
    }
}

#[test]
fn enter_goes_on_and_agrees_to_nothing() {
    let mut stage = empty();
    for field in Field::ALL.into_iter().filter(|field| *field != Field::Start) {
        assert_eq!(form(&stage).focus, field, "Enter goes on from the field before");
        stage.press(0, Code::Enter);
    }
    let form = form(&stage);
    let agreed = [form.aim_agreed, form.rules_agreed, form.by_person, form.read_out];
    assert_eq!((form.focus, agreed), (Field::Start, [false; 4]));
}

#[test]
fn space_alone_says_that_it_was_read_out() {
    let mut stage = empty();
    go_to(&mut stage, Field::ReadOut);
    stage.press(0, Code::Left);
    stage.press(0, Code::Right);
    assert!(!form(&stage).read_out);
    stage.keys(0, " ");
    assert!(form(&stage).read_out);
}

#[test]
fn what_was_read_out_does_not_stand_for_what_is_agreed_later() {
    let mut stage = empty();
    go_to(&mut stage, Field::ReadOut);
    stage.keys(0, " ");
    assert!(form(&stage).read_out);
    go_to(&mut stage, Field::ByPerson);
    stage.keys(0, " ");
    assert!(form(&stage).by_person && !form(&stage).read_out);
}

#[test]
fn escape_goes_back_and_keeps_what_was_typed() {
    for from_home in [true, false] {
        let mut stage = if from_home { Stage::with(FINE, Screen::Home(Box::default())) } else { empty() };
        if from_home {
            stage.keys(0, "s");
        }
        stage.keys(0, "Bea l me");
        go_to(&mut stage, Field::AimAgreed);
        stage.keys(0, " ");
        let effects = stage.send(0, Msg::Key(Key::plain(Code::Esc)));
        assert_eq!(effects, [Effect::GoHome]);
        stage.send(0, Msg::Home(Home::default()));
        assert!(stage.picture(80, 24).contains("what you typed is still here"), "{}", stage.picture(80, 24));
        stage.keys(0, "s");
        let form = form(&stage);
        assert_eq!((form.typed(Field::People).as_str(), form.aim_agreed), ("Bea l me", true));
    }
}

#[test]
fn a_form_with_nothing_in_it_is_not_kept() {
    let mut stage = Stage::with(FINE, Screen::Home(Box::default()));
    stage.keys(0, "s");
    stage.press(0, Code::Down);
    stage.press(0, Code::Esc);
    stage.send(0, Msg::Home(Home::default()));
    assert!(!stage.picture(80, 24).contains("still here"));
    stage.keys(0, "s");
    assert_eq!(form(&stage).focus, Field::People);
}

#[test]
fn the_words_that_are_read_out_say_what_was_agreed() {
    let settings = Settings::shipped();
    let mut stage = empty();
    let before = form(&stage).read_out_words(&airtime::settings::Settings::shipped());
    go_to(&mut stage, Field::ByPerson);
    stage.keys(0, " ");
    let words = form(&stage).read_out_words(&airtime::settings::Settings::shipped());
    assert!(words.contains("each person") && !before.contains("each person"), "{words}");
    go_to(&mut stage, Field::ReadOut);
    stage.keys(0, " ");
    assert_eq!(form(&stage).draft(&settings).unwrap().read_out, Some(words));
}

#[test]
fn leaving_a_form_in_which_something_was_typed_is_asked_about_once() {
    let ctrl_c = || Msg::Key(Key { ctrl: true, ..Key::char('c') });
    let mut stage = Stage::with(FINE, Screen::Home(Box::default()));
    stage.keys(0, "s");
    assert_eq!(stage.send(0, ctrl_c()), [Effect::Quit], "nothing was typed");
    stage.keys(0, "Bea l");
    assert!(stage.send(0, ctrl_c()).is_empty());
    assert!(stage.picture(80, 24).contains("What you typed will be lost"));
    stage.keys(0, "; Kai s");
    assert!(stage.send(0, ctrl_c()).is_empty(), "after another key it is asked again");
    stage.press(0, Code::Esc);
    let Screen::Home(_) = stage.model.screen else { panic!("Esc goes back") };
    assert!(stage.model.kept_form.is_some(), "and keeps what was typed");
    stage.keys(0, "s");
    stage.send(0, ctrl_c());
    assert_eq!(stage.send(0, ctrl_c()), [Effect::Quit]);
}
