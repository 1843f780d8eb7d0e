//! Messages for refused actions: why, and what would help.

use crate::{
    domain::{PersonId, Refusal, Session, preparation::charter::MOST_RULES, record::plain_text},
    text::{Keys, hand, messages::refusal as words, people},
};

/// The message for a refusal. `keys` looks up the keys it mentions.
#[must_use]
pub fn refusal_message(keys: &dyn Keys, refusal: &Refusal, session: &Session) -> String {
    let name = |p: &PersonId| people::name(&session.roster, *p);
    let fixed = match refusal {
        Refusal::OffTheRecord => return words::off_the_record(keys),
        Refusal::NoSuchPerson => return words::no_such_person(keys),
        Refusal::NoSuchItem(n) => return words::no_such_item(keys, *n),
        Refusal::OnlyOnHold => return hand::only_on_hold(keys),
        Refusal::NoHand(p) => return words::no_hand(keys, &name(p)),
        Refusal::ListClosed => return hand::list_closed(keys),
        Refusal::NotHere(p) => return words::not_here(&name(p)),
        Refusal::SamePerson(p) => return words::same_person(&name(p)),
        Refusal::AsAskedAlready => return hand::as_asked_already(keys),
        Refusal::TwoPolicies(first, second) => {
            return hand::two_policies(hand::policy(*first), hand::policy(*second));
        }
        Refusal::PhonesNotAgreed => return hand::phones_not_agreed(keys),
        Refusal::NoRound => return hand::no_round(keys),
        Refusal::RoundUnderWay => return hand::round_under_way(keys),
        Refusal::NobodyHere => return hand::nobody_here(keys),
        Refusal::NoOtherHat(p) => return words::no_other_hat(keys, &name(p)),
        Refusal::NoObservers => return words::no_observers(keys),
        Refusal::NoKeeper => return words::no_keeper(keys),
        Refusal::UnknownGroup(text) => {
            let groups: Vec<_> = session.roster.groups().iter().map(people::group_name).collect();
            return words::unknown_group(&groups, text);
        }
        Refusal::PastDate(date) => return words::past_date(*date),
        Refusal::NotMarkedHere => return words::not_marked_here(keys),
        Refusal::ItemStillOpen(n) => return words::item_still_open(keys, *n),
        Refusal::AlreadyLeft(p) => return words::already_left(&name(p)),
        Refusal::AlreadyHere(p) => return words::already_here(&name(p)),
        Refusal::KeyTaken(key, p) => return words::key_taken(&key.to_string(), &name(p)),
        Refusal::NoSuchRule(n) => return words::no_such_rule(keys, *n),
        Refusal::TooManyPeople => return words::too_many_people(plain_text::MOST_PEOPLE),
        Refusal::TooManyRoles => return words::too_many_roles(plain_text::MOST_ROLES),
        Refusal::TooManyRules => return words::too_many_rules(MOST_RULES),
        Refusal::NotTimed(p) => return words::not_timed(&name(p)),
        Refusal::NotOnePerson(p) => return words::not_one_person(keys, &name(p)),
        Refusal::NoKeyForGroup(group) => return words::no_key_for_group(group),
        Refusal::GroupHasKey(id) => {
            let name = session.roster.group(id).map_or_else(|| people::role(id), people::group_name);
            return words::group_has_key(keys, &name);
        }
        Refusal::NoRules => return words::no_rules(keys),
        Refusal::Ended => words::ended(),
        Refusal::NotEnded => words::not_ended(),
        Refusal::TimesFromFile => words::times_from_file(),
        Refusal::NoItem => words::no_item(),
        Refusal::NobodyWaiting => words::nobody_waiting(),
        Refusal::NobodyToReplyTo => hand::nobody_to_reply_to(),
        Refusal::UnknownPolicy => hand::unknown_policy(),
        Refusal::RoundDone => hand::round_done(),
        Refusal::NobodySpeaking => words::nobody_speaking(),
        Refusal::NoTurnYet => words::no_turn_yet(),
        Refusal::NothingToUndo => words::nothing_to_undo(),
        Refusal::NothingToRedo => words::nothing_to_redo(),
        Refusal::NothingToFill => words::nothing_to_fill(),
        Refusal::NothingToSay => words::nothing_to_say(),
        Refusal::NoSuchNote => words::no_such_note(),
        Refusal::NotADate => words::not_a_date(),
        Refusal::NobodyBefore => words::nobody_before(),
        Refusal::KeyNoLetter(_) => words::key_no_letter(),
        Refusal::NoHandsToTurn => words::no_hands_to_turn(),
        Refusal::CannotMoveFurther => words::cannot_move_further(),
        Refusal::NoHalfTime => words::no_half_time(),
        Refusal::NoSuchGroup => words::no_such_group(),
        Refusal::NoSuchTurn => words::no_such_turn(),
        Refusal::TooShort => words::too_short(),
        Refusal::NothingBefore => words::nothing_before(),
        Refusal::PeopleAreCounted => words::people_are_counted(),
        Refusal::BadHeadcount => words::bad_headcount(),
        Refusal::KindAtTheStart => words::kind_at_the_start(),
    };
    fixed.to_owned()
}
