//! What each command is called: in the footer, under `?`, in the palette and in the README.

/// The full name of a command, by its id.
#[must_use]
pub fn title(id: &str) -> &'static str {
    match id {
        "floor" => "give a person the floor",
        "open" => "quiet: nobody has the floor",
        "invite" => "invite next: the floor to the first hand",
        "hand" => "put a hand up or down (+ letter)",
        "me" => "give yourself, the keeper, the floor",
        "someone" => "someone speaks (we do not say who)",
        "crosstalk" => "several people at once",
        "heard" => "heard another way: chat, card, sign (+ letter)",
        "support" => "this turn is with support",
        "hat" => "the speaker puts on their other hat",
        "break" => "break, and back",
        "off-record" => "off the record, and back",
        "small-groups" => "talk in small groups, and back",
        "undo" => "undo the last thing",
        "redo" => "do it again after all",
        "give" => "give the last turn to someone else (+ letter)",
        "earlier" => "the last turn began 2 seconds earlier",
        "later" => "the last turn began 2 seconds later",
        "spoke-just-now" => "I spoke just now: the end of that turn is mine",
        "fill-later" => "the last turn was someone's: fill in later",
        "fill" => "fill in a turn left for later (+ letter)",
        "hands-to-turns" => "those capitals were turns, not hands",
        "item" => "start an agenda item (its number)",
        "item-add" => "add an agenda item",
        "item-close" => "close the item",
        "note" => "write a note",
        "decision" => "write down a decision",
        "add" => "add a person (like: Bea l)",
        "arrive" => "a person arrives",
        "left" => "a person leaves (+ letter)",
        "rename" => "change a name (like: bea = Beatrice)",
        "key" => "change a letter (like: bea = b)",
        "wear" => "put a hat on a person (like: bea = carer)",
        "keeper" => "hand over the record: who keeps it now",
        "mark-support" => "they ask that support is marked, or no longer",
        "aim" => "set the aim: equal, headcount, none, or staff=40,lived_experience=60",
        "agree-aim" => "the group agrees the aim",
        "agreement" => "who keeps the record (like: Dani until 2026-06-01)",
        "read-out" => "read out what is kept, to everyone",
        "late-comer" => "words for someone who comes late",
        "facilitator" => "facilitator view, and back",
        "room" => "room view, and back",
        "help" => "help",
        "palette" => "find a person or a command",
        "suspend" => "go to the shell for a moment",
        "leave" => "leave or end the meeting",
        "pause" => "pause, and go on",
        "back" => "10 seconds back",
        "forward" => "10 seconds on",
        "back-minute" => "a minute back",
        "forward-minute" => "a minute on",
        "slower" => "slower",
        "faster" => "faster",
        "start" => "to the start",
        "finish" => "to the end",
        "stop" => "stop watching",
        _ => "",
    }
}

/// One or two words for the footer.
#[must_use]
pub fn short(id: &str) -> &'static str {
    match id {
        "open" => "quiet",
        "invite" => "invite next",
        "hand" => "hand",
        "me" => "me",
        "someone" => "someone",
        "crosstalk" => "several",
        "heard" => "heard another way",
        "support" => "with support",
        "hat" => "other hat",
        "break" => "break",
        "off-record" => "off the record",
        "undo" => "undo",
        "give" => "give turn to",
        "earlier" => "began earlier",
        "spoke-just-now" => "I spoke just now",
        "note" => "note",
        "add" => "add person",
        "facilitator" => "facilitator view",
        "room" => "room view",
        "help" => "help",
        "palette" => "find",
        "leave" => "leave",
        "pause" => "pause",
        "back" => "back",
        "forward" => "on",
        "back-minute" => "minute back",
        "forward-minute" => "minute on",
        "slower" => "slower",
        "faster" => "faster",
        "stop" => "stop",
        _ => "",
    }
}

/// How the two rows that are not in the table are shown.
pub const LETTERS: (&str, &str) = ("a-z", "give that person the floor");
pub const LETTERS_SHORT: (&str, &str) = ("a-z", "who speaks");
pub const CAPITALS: (&str, &str) = ("A-Z", "put that person's hand up or down");
pub const DIGITS: (&str, &str) = ("1-9", "start that agenda item");
