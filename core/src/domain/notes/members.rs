//! Reads what stands in one member of an object, whatever else a later version writes beside it.

use serde::{Deserialize, Deserializer, de::Error};

use crate::domain::{
    notes::note::{InOurHands, Owner},
    record::ids::PersonId,
};

impl<'de> Deserialize<'de> for Owner {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        struct Members {
            person: Option<PersonId>,
            named: Option<String>,
        }
        match Members::deserialize(deserializer)? {
            Members { person: Some(person), named: None } => Ok(Self::Person(person)),
            Members { person: None, named: Some(named) } => Ok(Self::Named(named)),
            // A later version may say it in another way.
            Members { person: _, named: _ } => Err(D::Error::unknown_variant("", &["person", "named"])),
        }
    }
}

impl<'de> Deserialize<'de> for InOurHands {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(untagged)]
        enum Form {
            Word(String),
            Members { needs_help_from: Option<String> },
        }
        match Form::deserialize(deserializer)? {
            Form::Word(word) if word == "ours" => Ok(Self::Ours),
            Form::Members { needs_help_from: Some(whose) } => Ok(Self::NeedsHelpFrom(whose)),
            Form::Word(_) | Form::Members { needs_help_from: None } => {
                Err(D::Error::unknown_variant("", &["ours", "needs_help_from"]))
            }
        }
    }
}
