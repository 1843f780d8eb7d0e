//! Decides what is written down, what more is known about it, and marks.

use crate::domain::{
    notes::{
        kind::NoteKind,
        marks::{Card, Colour, CutIn},
        note::{About, AboutNote, DETAIL_BYTES, GroupAgrees, InOurHands, Note, Owner},
    },
    people::{
        hat::Speaker,
        lookup::{known, known_group},
    },
    record::{
        deadline::not_past,
        event::Event,
        history::History,
        ids::{EventRef, Seq},
        moment::Moment,
        plain_text::{self, NOTE_BYTES},
    },
    refusal::Refusal,
    session::Session,
};

#[derive(Clone, PartialEq, Eq, Debug)]
pub enum NotesIntent {
    /// One more thing about a note.
    About {
        note: Seq,
        about: About,
    },
    /// One key: a mark whose words may come later.
    Mark(NoteKind),
    Card(Colour),
    /// Whoever has the floor spoke over the one before them; once more: they were invited to.
    CutIn,
    /// The note is as if it had not been made.
    Strike(Seq),
}

pub(in crate::domain) fn write(kind: NoteKind, text: String) -> Result<Vec<Event>, Refusal> {
    if text.is_empty() {
        return Err(Refusal::NothingToSay);
    }
    Ok(vec![Event::Note(Box::new(Note::new(kind, text)))])
}

pub(in crate::domain) fn decide(
    history: &History,
    intent: NotesIntent,
    now: Moment,
) -> Result<Vec<Event>, Refusal> {
    let s = history.session();
    match intent {
        NotesIntent::About { note, about } => {
            s.note(note).ok_or(Refusal::NoSuchNote)?;
            let about = checked(s, about, now)?;
            Ok(vec![Event::AboutNote(Box::new(AboutNote { note, about }))])
        }
        NotesIntent::Mark(kind) if kind.is_mark() => {
            Ok(vec![Event::Note(Box::new(Note::new(kind, String::new())))])
        }
        NotesIntent::Mark(_) => Err(Refusal::NothingToSay),
        NotesIntent::Card(colour) => Ok(vec![Event::Card(Card { colour })]),
        NotesIntent::CutIn => cut_in(history),
        NotesIntent::Strike(seq) => {
            s.note(seq).ok_or(Refusal::NoSuchNote)?;
            Ok(vec![Event::Undone(EventRef { seq })])
        }
    }
}

/// What is said about a note, with its words cleaned; nothing about people and groups that are not here.
fn checked(s: &Session, about: About, now: Moment) -> Result<About, Refusal> {
    Ok(match about {
        About::Text(text) => About::Text(words(&text, NOTE_BYTES)?),
        About::CameFrom(group) => About::CameFrom(known_group(s, group)?),
        About::Agrees(said) => {
            About::Agrees(GroupAgrees { group: known_group(s, said.group)?, agrees: said.agrees })
        }
        About::Dissent(text) => About::Dissent(detail(&text)?),
        About::NeedsApproval(text) => About::NeedsApproval(detail(&text)?),
        About::Owner(owner) => About::Owner(somebody(s, owner)?),
        About::SaidBy(who) => About::SaidBy(somebody(s, who)?),
        // Whose help may be said later.
        About::InOurHands(InOurHands::NeedsHelpFrom(whom)) => {
            About::InOurHands(InOurHands::NeedsHelpFrom(plain_text::clean(&whom, DETAIL_BYTES)))
        }
        About::Why(text) => About::Why(detail(&text)?),
        About::Closed(text) => About::Closed(detail(&text)?),
        About::Due(date) => About::Due(not_past(s, date, now)?),
        About::LookAgain(date) => About::LookAgain(not_past(s, date, now)?),
        about @ (About::How(_)
        | About::Power(_)
        | About::TakenUp(_)
        | About::InOurHands(InOurHands::Ours)) => about,
    })
}

fn somebody(s: &Session, who: Owner) -> Result<Owner, Refusal> {
    match who {
        Owner::Person(person) => known(s, person).map(Owner::Person),
        Owner::Named(name) => detail(&name).map(Owner::Named),
    }
}

fn detail(text: &str) -> Result<String, Refusal> {
    words(text, DETAIL_BYTES)
}

fn words(text: &str, bytes: usize) -> Result<String, Refusal> {
    let text = plain_text::clean(text, bytes);
    if text.is_empty() { Err(Refusal::NothingToSay) } else { Ok(text) }
}

/// By role alone, and only where a ground rule asks for it.
fn cut_in(history: &History) -> Result<Vec<Event>, Refusal> {
    let s = history.session();
    if !s.ground_rules.marks_interruptions() {
        return Err(Refusal::NotMarkedHere);
    }
    s.holder().ok_or(Refusal::NobodySpeaking)?;
    let (turn, by, on) = spoke_over(history).ok_or(Refusal::NobodyBefore)?;
    let marked = s.marks.cut_ins.iter().find(|c| c.turn == turn);
    Ok(vec![Event::CutIn(Box::new(CutIn {
        turn,
        by_role: by.hat.role.clone(),
        by_group: by.hat.group.clone(),
        on_role: on.hat.role.clone(),
        on_group: on.hat.group.clone(),
        invited: marked.is_some_and(|c| !c.invited),
    }))])
}

/// The running turn, who has it, and who had the one right before it.
fn spoke_over(history: &History) -> Option<(Seq, Speaker, Speaker)> {
    let changes = history.floor_changes();
    let [.., before, now] = changes.as_slice() else { return None };
    let (Event::Floor(on), Event::Floor(by)) = (&before.event, &now.event) else { return None };
    (on.person != by.person).then(|| (now.turn.turn, by.clone(), on.clone()))
}
