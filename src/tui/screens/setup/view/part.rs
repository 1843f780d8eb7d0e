//! The parts of the set-up screen, and which of them shows what was understood of a field.

use crate::tui::screens::setup::state::Field;

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Part {
    Form,
    /// Everybody, with their letters.
    People,
    /// The agenda as it was understood.
    Agenda,
    Rules,
    /// What is said aloud about the record.
    ReadOut,
    /// How people, agenda and rules are typed.
    Hints,
}

/// What was understood of a field; else the people.
pub fn of_field(focus: Field) -> Part {
    match focus {
        Field::Agenda => Part::Agenda,
        Field::Rules | Field::RulesAgreed => Part::Rules,
        Field::Holder
        | Field::Viewers
        | Field::Until
        | Field::ByPerson
        | Field::ShowsFacilitator
        | Field::Recognition
        | Field::AgreedBy
        | Field::ReadOut => Part::ReadOut,
        Field::People
        | Field::Title
        | Field::Purpose
        | Field::Series
        | Field::Kind
        | Field::Template
        | Field::Aim
        | Field::AimAgreed
        | Field::Start => Part::People,
    }
}
