//! The set-up form: both pages, the agenda as it is read, templates.

use airtime::{
    settings::Settings,
    setup::Draft,
    tui::{
        keymap::Code,
        screen::Screen,
        screens::setup::state::{Field, with_draft as setup_form},
    },
};

use crate::{
    stage::{ASCII, FINE, Stage},
    states::filled,
};

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
