//! Why something cannot be done now, and what would help.

use crate::{
    domain::{PersonId, Refusal, Session, preparation::charter::MOST_RULES, record::plain_text},
    text::{Keys, hand, messages::refusal as says},
};

#[must_use]
pub fn refusal(keys: &dyn Keys, refusal: &Refusal, session: &Session) -> String {
    let name = |p: &PersonId| session.roster.person(*p).map(|p| p.label.clone()).unwrap_or_default();
    let fixed = match refusal {
        Refusal::OffTheRecord => return says::off_the_record(keys),
        Refusal::NoSuchPerson => return says::no_such_person(keys),
        Refusal::NoSuchItem(n) => return says::no_such_item(keys, *n),
        Refusal::OnlyOnHold => return hand::only_on_hold(keys),
        Refusal::NoHand(p) => return says::no_hand(keys, &name(p)),
        Refusal::ListClosed => return hand::list_closed(keys),
        Refusal::NotHere(p) => return says::not_here(&name(p)),
        Refusal::SamePerson(p) => return says::same_person(&name(p)),
        Refusal::AsAskedAlready => return hand::as_asked_already(keys),
        Refusal::TwoPolicies(first, second) => {
            return hand::two_policies(hand::policy(*first), hand::policy(*second));
        }
        Refusal::NoRound => return hand::no_round(keys),
        Refusal::RoundUnderWay => return hand::round_under_way(keys),
        Refusal::NobodyHere => return hand::nobody_here(keys),
        Refusal::NoOtherHat(p) => return says::no_other_hat(keys, &name(p)),
        Refusal::NoKeeper => return says::no_keeper(keys),
        Refusal::UnknownGroup(text) => {
            let groups: Vec<&str> = session.roster.groups().iter().map(|g| g.label.as_str()).collect();
            return says::unknown_group(&groups, text);
        }
        Refusal::PastDate(date) => return says::past_date(*date),
        Refusal::NotMarkedHere => return says::not_marked_here(keys),
        Refusal::ItemStillOpen(n) => return says::item_still_open(keys, *n),
        Refusal::AlreadyLeft(p) => return says::already_left(&name(p)),
        Refusal::AlreadyHere(p) => return says::already_here(&name(p)),
        Refusal::KeyTaken(key, p) => return says::key_taken(&key.to_string(), &name(p)),
        Refusal::NoSuchRule(n) => return says::no_such_rule(keys, *n),
        Refusal::TooManyPeople => return says::too_many_people(plain_text::MOST_PEOPLE),
        Refusal::TooManyRoles => return says::too_many_roles(plain_text::MOST_ROLES),
        Refusal::TooManyRules => return says::too_many_rules(MOST_RULES),
        Refusal::NotTimed(p) => return says::not_timed(&name(p)),
        Refusal::NotOnePerson(p) => return says::not_one_person(keys, &name(p)),
        Refusal::NoKeyForGroup(group) => return says::no_key_for_group(group),
        Refusal::GroupHasKey(group) => return says::group_has_key(keys, &plain_text::words(group)),
        Refusal::NoRules => return says::no_rules(keys),
        Refusal::Ended => says::ended(),
        Refusal::NotEnded => says::not_ended(),
        Refusal::TimesFromFile => says::times_from_file(),
        Refusal::NoItem => says::no_item(),
        Refusal::NobodyWaiting => says::nobody_waiting(),
        Refusal::NobodyToReplyTo => hand::nobody_to_reply_to(),
        Refusal::UnknownPolicy => hand::unknown_policy(),
        Refusal::RoundDone => hand::round_done(),
        Refusal::NobodySpeaking => says::nobody_speaking(),
        Refusal::NoTurnYet => says::no_turn_yet(),
        Refusal::NothingToUndo => says::nothing_to_undo(),
        Refusal::NothingToRedo => says::nothing_to_redo(),
        Refusal::NothingToFill => says::nothing_to_fill(),
        Refusal::NothingToSay => says::nothing_to_say(),
        Refusal::NoSuchNote => says::no_such_note(),
        Refusal::NotADate => says::not_a_date(),
        Refusal::NobodyBefore => says::nobody_before(),
        Refusal::KeyNoLetter(_) => says::key_no_letter(),
        Refusal::NoHandsToTurn => says::no_hands_to_turn(),
        Refusal::CannotMoveFurther => says::cannot_move_further(),
        Refusal::NoHalfTime => says::no_half_time(),
        Refusal::NoSuchGroup => says::no_such_group(),
        Refusal::NoSuchTurn => says::no_such_turn(),
        Refusal::TooShort => says::too_short(),
        Refusal::NothingBefore => says::nothing_before(),
        Refusal::PeopleAreCounted => says::people_are_counted(),
        Refusal::BadHeadcount => says::bad_headcount(),
        Refusal::KindAtTheStart => says::kind_at_the_start(),
    };
    fixed.to_owned()
}
