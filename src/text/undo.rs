//! What undo took back.

use crate::{
    domain::{
        Event, PersonId, Session,
        notes::note::{About, NoteKind},
    },
    text::messages::undone as says,
};

#[must_use]
pub fn undone(event: &Event, session: &Session) -> String {
    let name = |p: PersonId| session.roster.person(p).map(|p| p.label.clone()).unwrap_or_default();
    let fixed = match event {
        Event::Floor(s) => return says::turn(&name(s.person)),
        Event::Heard(s) => return says::heard(&name(s.person)),
        Event::Hat(s) => return says::role_changed(&name(s.person)),
        Event::Hand(h) => return says::hand(&name(h.person)),
        Event::HandNote(n) => return says::hand_note(&name(n.person)),
        Event::HandMoved(m) => return says::hand_moved(&name(m.person)),
        Event::GaveWay(g) => return says::gave_way(&name(g.person)),
        Event::LastWord(who) => return says::last_word(&name(who.person)),
        Event::Passed(who) => return says::pass(&name(who.person)),
        Event::ReportBack(who) => return says::reported_back(&name(who.person)),
        Event::Person(p) => return says::person(&name(p.person)),
        Event::Arrived(who) => return says::arrived(&name(who.person)),
        Event::Left(who) => return says::left(&name(who.person)),
        Event::Renamed(r) => return says::renamed(&name(r.person)),
        Event::Rekeyed(r) => return says::rekeyed(&name(r.person)),
        Event::Keeper(who) => return says::keeper(&name(who.person)),
        Event::NotTimed(not) if not.on => return says::timed(&name(not.person)),
        Event::NotTimed(not) => return says::not_timed(&name(not.person)),
        Event::MarksSupport(m) => return says::support_marks(&name(m.person)),
        Event::Item(i) => return says::item(i.item),
        Event::ItemStarted(i) => return says::item_started(i.item),
        Event::ItemNotReady(i) => return says::item_not_ready(i.item),
        Event::ItemClosed(c) if c.summary.is_some() => return says::item_summary(c.item),
        Event::ItemClosed(c) => return says::item_closed(c.item),
        Event::Open => says::quiet(),
        Event::Someone => says::someone(),
        Event::Crosstalk => says::crosstalk(),
        Event::Break => says::break_(),
        Event::OffRecord => says::off_record(),
        Event::SmallGroups => says::small_groups(),
        Event::Supported => says::support(),
        Event::HandList(_) => says::hand_list(),
        Event::Policy(_) => says::order(),
        Event::RoundStarted(_) => says::round(),
        Event::RoundEnded => says::round_end(),
        Event::Headcount(_) => says::headcount(),
        Event::Group(_) => says::group(),
        Event::Aim(_) => says::aim(),
        Event::Agreement(_) => says::agreement(),
        Event::RoomShows(_) => says::room_shows(),
        Event::Consent(_) => says::read_out(),
        Event::Charter(_) => says::purpose(),
        Event::Rule(_) => says::rule(),
        Event::RulesAgreed => says::rules_agreed(),
        Event::Note(n) => note(n.kind),
        Event::AboutNote(about) => about_note(&about.about),
        Event::Card(_) => says::card(),
        Event::CutIn(c) if c.invited => says::invited(),
        Event::CutIn(_) => says::cut_in(),
        Event::Given(_) => says::given(),
        Event::Moved(_) => says::moved(),
        Event::Inserted(_) => says::inserted(),
        Event::Split(_) => says::split(),
        Event::Joined(_) | Event::Dropped(_) => says::removed(),
        Event::HandsWereTurns(_) => says::hands_were_turns(),
        Event::CheckOut(_) => says::cards_counted(),
        Event::RuleKept(_) => says::rule_kept(),
        Event::Choice(_) => says::choice(),
        Event::Guess(_) => says::guess(),
        Event::SaidAloud(_) | Event::Reflection(_) => says::said(),
        // Written by the program, not by a key: undo does not reach them.
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
        | Event::Unknown(_) => says::other(),
    };
    fixed.to_owned()
}

fn note(kind: NoteKind) -> &'static str {
    match kind {
        NoteKind::Decision => says::decision(),
        NoteKind::Action => says::action(),
        NoteKind::Idea => says::idea(),
        NoteKind::UnmetNeed => says::need(),
        NoteKind::Jargon => says::jargon(),
        NoteKind::Disagreement => says::disagreement(),
        NoteKind::Note
        | NoteKind::StoryPoint
        | NoteKind::Parked
        | NoteKind::RuleKept
        | NoteKind::RuleBroken => says::note(),
    }
}

fn about_note(about: &About) -> &'static str {
    match about {
        About::Text(_) => says::about_text(),
        About::CameFrom(_) => says::about_came_from(),
        About::How(_) => says::about_how(),
        About::Power(_) => says::about_power(),
        About::Agrees(_) => says::about_agrees(),
        About::Dissent(_) => says::about_dissent(),
        About::NeedsApproval(_) => says::about_approval(),
        About::Owner(_) => says::about_owner(),
        About::Due(_) => says::about_due(),
        About::InOurHands(_) => says::about_hands(),
        About::Why(_) => says::about_why(),
        About::SaidBy(_) => says::about_said_by(),
        About::LookAgain(_) => says::about_look_again(),
        About::TakenUp(_) => says::about_taken_up(),
        About::Closed(_) => says::about_closed(),
    }
}
