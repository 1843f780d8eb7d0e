//! Labels that name nobody: a program writes them for a voice that it does not know. They count as *someone*, unless
//! somebody says whom they stand for (`--same`). Numbered ones are told apart, and are people.

use crate::domain::record::plain_text;

/// As sketches: lower case, without accents, spaces and signs.
const LABELS: [&str; 15] = [
    "unknown",
    "unknownspeaker",
    "speakerunknown",
    "unknownperson",
    "unknownparticipant",
    "unknownuser",
    "unknownvoice",
    "unidentified",
    "unidentifiedspeaker",
    "unidentifiedperson",
    "unnamedspeaker",
    "unbekannt",
    "inconnu",
    "desconocido",
    "anhysbys",
];

#[must_use]
pub fn names_nobody(label: &str) -> bool {
    LABELS.contains(&plain_text::sketch(label).as_str())
}
