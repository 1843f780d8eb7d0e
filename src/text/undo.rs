//! Messages about what was undone.

use crate::{
    domain::{
        Event, PersonId, Session,
        notes::{
            kind::{NoteKind, NoteShape},
            note::About,
        },
    },
    text::{messages::undo as words, people},
};

/// Says what undoing an event took back.
#[must_use]
pub fn undone_event(event: &Event, session: &Session) -> String {
    let name = |p: PersonId| people::name(&session.roster, p);
    let fixed = match event {
        Event::Floor(s) => return words::turn(&name(s.person)),
        Event::Heard(s) => return words::heard(&name(s.person)),
        Event::Hat(s) => return words::role_changed(&name(s.person)),
        Event::Hand(h) => return words::hand(&name(h.person)),
        Event::HandNote(n) => return words::hand_note(&name(n.person)),
        Event::HandMoved(m) => return words::hand_moved(&name(m.person)),
        Event::GaveWay(g) => return words::gave_way(&name(g.person)),
        Event::LastWord(who) => return words::last_word(&name(who.person)),
        Event::Passed(who) => return words::pass(&name(who.person)),
        Event::ReportBack(who) => return words::reported_back(&name(who.person)),
        Event::Person(p) => return words::person(&name(p.person)),
        Event::Arrived(who) => return words::arrived(&name(who.person)),
        Event::Left(who) => return words::left(&name(who.person)),
        Event::Renamed(r) => return words::renamed(&name(r.person)),
        Event::Rekeyed(r) => return words::rekeyed(&name(r.person)),
        Event::Keeper(who) => return words::keeper(&name(who.person)),
        Event::NotTimed(not) if not.on => return words::timed(&name(not.person)),
        Event::NotTimed(not) => return words::not_timed(&name(not.person)),
        Event::Place(change) => return words::place(&name(change.person)),
        Event::MarksSupport(m) => return words::support_marks(&name(m.person)),
        Event::Item(i) => return words::item(i.item),
        Event::ItemStarted(i) => return words::item_started(i.item),
        Event::ItemNotReady(i) => return words::item_not_ready(i.item),
        Event::ItemClosed(c) if c.summary.is_some() => return words::item_summary(c.item),
        Event::ItemClosed(c) => return words::item_closed(c.item),
        Event::Chair(_) => words::chair(),
        Event::Open => words::quiet(),
        Event::Someone => words::someone(),
        Event::Crosstalk => words::crosstalk(),
        Event::Break => words::break_(),
        Event::OffRecord => words::off_record(),
        Event::SmallGroups => words::small_groups(),
        Event::Supported => words::support(),
        Event::HandList(_) => words::hand_list(),
        Event::Policy(_) => words::order(),
        Event::RoundStarted(_) => words::round(),
        Event::RoundEnded => words::round_end(),
        Event::Headcount(_) => words::headcount(),
        Event::Group(_) => words::group(),
        Event::Aim(_) => words::aim(),
        Event::Agreement(_) => words::agreement(),
        Event::Observers(_) => words::observers(),
        Event::RoomShows(_) => words::room_shows(),
        Event::Consent(_) => words::read_out(),
        Event::Charter(_) => words::purpose(),
        Event::Rule(_) => words::rule(),
        Event::RulesAgreed => words::rules_agreed(),
        Event::Note(n) => note(n.kind),
        Event::AboutNote(about) => about_note(&about.about),
        Event::Card(_) => words::card(),
        Event::CutIn(c) if c.invited => words::invited(),
        Event::CutIn(_) => words::cut_in(),
        Event::LeadCalled => words::lead_called(),
        Event::Given(_) => words::given(),
        Event::Moved(_) => words::moved(),
        Event::Inserted(_) => words::inserted(),
        Event::Split(_) => words::split(),
        Event::Joined(_) | Event::Dropped(_) => words::removed(),
        Event::HandsWereTurns(_) => words::hands_were_turns(),
        Event::CheckOut(_) => words::cards_counted(),
        Event::PhoneAnswers(_) => words::phones_counted(),
        Event::RuleKept(_) => words::rule_kept(),
        Event::Choice(_) => words::choice(),
        Event::Guess(_) => words::guess(),
        Event::SaidAloud(_) | Event::Reflection(_) => words::said(),
        // Never undone: the program writes these events, not a person.
        Event::Opened(_)
        | Event::Ready
        | Event::Spoke(_)
        | Event::Undone(_)
        | Event::Redone(_)
        | Event::StillHere
        | Event::Interrupted(_)
        | Event::Resumed(_)
        | Event::Unattended(_)
        | Event::ClockStepped(_)
        | Event::AmendmentOpened(_)
        | Event::TakenOut(_)
        | Event::Forgotten(_)
        | Event::Shared(_)
        | Event::Ended
        | Event::Unknown(_) => words::other(),
    };
    fixed.to_owned()
}

fn note(kind: NoteKind) -> &'static str {
    match kind.shape() {
        NoteShape::Decision => words::decision(),
        NoteShape::Action => words::action(),
        NoteShape::Idea => words::idea(),
        NoteShape::UnmetNeed => words::need(),
        NoteShape::Jargon => words::jargon(),
        NoteShape::Disagreement => words::disagreement(),
        NoteShape::Plain => words::note(),
    }
}

fn about_note(about: &About) -> &'static str {
    match about {
        About::Text(_) => words::about_text(),
        About::CameFrom(_) => words::about_came_from(),
        About::How(_) => words::about_how(),
        About::Power(_) => words::about_power(),
        About::Agrees(_) => words::about_agrees(),
        About::Dissent(_) => words::about_dissent(),
        About::NeedsApproval(_) => words::about_approval(),
        About::Owner(_) => words::about_owner(),
        About::Due(_) => words::about_due(),
        About::InOurHands(_) => words::about_hands(),
        About::Why(_) => words::about_why(),
        About::SaidBy(_) => words::about_said_by(),
        About::LookAgain(_) => words::about_look_again(),
        About::TakenUp(_) => words::about_taken_up(),
        About::Closed(_) => words::about_closed(),
    }
}
