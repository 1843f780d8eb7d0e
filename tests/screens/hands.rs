//! Hands, go-rounds and reports back.

use airtime::{
    domain::Moment,
    tui::{command::Command, keymap::Code},
};

use crate::{
    stage::{ASCII, FINE, Stage, TWELVE},
    states::with_hands,
};

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
