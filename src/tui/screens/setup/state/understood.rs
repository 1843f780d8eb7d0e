//! What was understood of the form: the meeting it makes, and why a field cannot be used.

use std::path::PathBuf;

use chrono::NaiveDate;

use super::{Field, Setup};
use crate::{
    domain::{
        measures::aim::Aim,
        people::{agreement::Agreement, hat::OBSERVER},
        preparation::charter::{self, GroundRule, RulesProblem, SessionKind},
        record::plain_text,
    },
    settings::Settings,
    setup::{
        Draft, agenda_line,
        people_line::{self, ParsedPeople},
    },
    text,
};

/// Ground rules, or the file that they are to be read from.
type TypedRules = (Vec<GroundRule>, Option<PathBuf>);

impl Setup {
    /// The meeting as the form says, or the first field that cannot be read and why.
    ///
    /// # Errors
    /// The field, and a sentence.
    pub fn draft(&self, settings: &Settings) -> Result<Draft, (Field, String)> {
        let problem = Field::ALL.into_iter().find_map(|field| Some((field, self.problem(field)?)));
        problem.map_or_else(|| Ok(self.understood(settings).1), Err)
    }

    /// Why what was typed in a field cannot be used, if so.
    #[must_use]
    pub fn problem(&self, field: Field) -> Option<String> {
        match field {
            Field::Aim => Aim::parse(&self.typed(field)).err().map(|p| text::screen::aim_problem(&p)),
            Field::Rules => self.rules().err().map(text::preparation::rules_problem),
            Field::Until => self.until().is_err().then(|| text::screen::no_date().to_owned()),
            Field::Title | Field::Series | Field::Holder | Field::Viewers | Field::AgreedBy => {
                let long = plain_text::too_long(&self.typed(field));
                long.then(|| text::screen::too_long(plain_text::NAME_GRAPHEMES))
            }
            Field::Purpose => {
                let long = plain_text::line_too_long(&self.typed(field));
                long.then(|| text::screen::too_long(plain_text::LINE_GRAPHEMES))
            }
            Field::Agenda => {
                let long = !self.is_as_given(field) && agenda_line::has_long_title(&self.typed(field));
                long.then(|| text::screen::item_too_long(plain_text::NAME_GRAPHEMES))
            }
            Field::People
            | Field::Kind
            | Field::Template
            | Field::AimAgreed
            | Field::RulesAgreed
            | Field::ByPerson
            | Field::ShowsFacilitator
            | Field::Recognition
            | Field::ReadOut
            | Field::Start => None,
        }
    }

    /// The people as they were typed, with what is wrong there, and the meeting as far as the form can be read.
    #[must_use]
    pub fn understood(&self, settings: &Settings) -> (ParsedPeople, Draft) {
        let mut draft = self.base.clone();
        let typed = self.typed(Field::People);
        let people = people_line::parse(&typed, settings);
        if !typed.trim().is_empty() {
            draft.set_people(people.clone());
        }
        let purpose = plain_text::clean_line(&self.typed(Field::Purpose));
        (draft.title, draft.series) = (self.name(Field::Title), self.name(Field::Series));
        draft.purpose = Some(purpose).filter(|words| !words.is_empty());
        draft.kind = self.kind;
        if self.kind == SessionKind::GroupsOnly {
            draft.keep_groups_only();
        }
        if !self.is_as_given(Field::Agenda) {
            draft.agenda = agenda_line::parse(&self.typed(Field::Agenda), settings);
        }
        if let Ok(aim) = Aim::parse(&self.typed(Field::Aim)) {
            draft.aim = Aim { agreed: self.aim_agreed, ..aim };
        }
        if let Ok(Some((rules, file))) = self.rules() {
            (draft.rules, draft.rules_file) = (rules, file);
        }
        draft.rules_agreed = self.rules_agreed;
        draft.agreement = self.agreement();
        draft.read_out = self.read_out.then(|| self.read_out_words(settings));
        (people, draft)
    }

    /// A name or short words in a field.
    fn name(&self, field: Field) -> Option<String> {
        Some(plain_text::clean_name(&self.typed(field))).filter(|words| !words.is_empty())
    }

    fn agreement(&self) -> Agreement {
        Agreement {
            holder: self.name(Field::Holder),
            viewers: self.name(Field::Viewers),
            until: self.until().ok().flatten(),
            by_person: self.by_person,
            hides_facilitator: self.hides_facilitator,
            recognition: self.recognition,
            phones: false,
            agreed_by: self.name(Field::AgreedBy),
        }
    }

    fn until(&self) -> Result<Option<NaiveDate>, chrono::ParseError> {
        match self.typed(Field::Until).trim() {
            "" => Ok(None),
            date => date.parse().map(Some),
        }
    }

    /// Ground rules as they were typed, or the file they stand in. `None`: those that were given count.
    fn rules(&self) -> Result<Option<TypedRules>, RulesProblem> {
        let typed = self.typed(Field::Rules);
        Ok(match () {
            () if self.is_as_given(Field::Rules) => None,
            () if is_path(&typed) => Some((vec![], Some(PathBuf::from(typed.trim())))),
            () if typed.trim().is_empty() => Some((vec![], None)),
            () => Some((charter::typed_rules(&typed)?, None)),
        })
    }

    /// The words to read out, as the form stands.
    #[must_use]
    pub fn read_out_words(&self, settings: &Settings) -> String {
        let people = people_line::parse(&self.typed(Field::People), settings).people;
        let observers = people.iter().filter(|p| p.role == OBSERVER && !p.expected).count();
        text::screen::with_observers(text::screen::consent(&self.agreement(), self.kind), observers)
    }
}

/// Whether what stands in the field of ground rules is the name of a text file.
fn is_path(typed: &str) -> bool {
    let typed = typed.trim();
    let is_text = typed.rsplit_once('.').is_some_and(|(_, end)| ["txt", "md"].contains(&end));
    !typed.contains(';') && (is_text || typed.starts_with('/') || typed.starts_with("./"))
}
