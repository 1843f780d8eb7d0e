//! The parts of payloads about what was agreed, written down and said at the end. A member that is no part is named
//! all the same, as `_`.

use crate::domain::{
    agenda::items::{ItemAdded, ItemClosed},
    closing::answers::{CheckOut, Counts, Guess, PhoneAnswers, RecordChoice, Reflection, SaidAloud},
    measures::aim::Aim,
    notes::{
        marks::{Card, CutIn},
        note::{About, AboutNote, GroupAgrees, InOurHands, Note, Owner},
    },
    people::agreement::{Agreement, Consent, ObserversAccepted, RoomChoice},
    preparation::charter::{Charter, GroundRule, RuleKept},
    privacy::contents::{Part, See},
    record::ids::ItemRef,
};

pub(super) fn aim(it: &mut Aim, see: &mut See<'_>) {
    let Aim { mode: _, shares, agreed: _ } = it;
    let named = std::mem::take(shares).into_iter();
    *shares = named
        .map(|(mut id, share)| {
            see(Part::Id(&mut id));
            (id, share)
        })
        .collect();
}

pub(super) fn agreement(it: &mut Agreement, see: &mut See<'_>) {
    let Agreement {
        holder,
        viewers,
        until: _,
        by_person: _,
        hides_facilitator: _,
        recognition: _,
        phones: _,
        agreed_by,
    } = it;
    for text in [holder, viewers, agreed_by] {
        words(text, see);
    }
}

pub(super) fn observers(ObserversAccepted { accepted: _ }: ObserversAccepted) {}

pub(super) fn room_choice(RoomChoice { shows: _, without_groups: _ }: RoomChoice) {}

pub(super) fn consent(Consent { words }: &mut Consent, see: &mut See<'_>) {
    see(Part::Words(words));
}

pub(super) fn charter(Charter { purpose, kind: _ }: &mut Charter, see: &mut See<'_>) {
    words(purpose, see);
}

pub(super) fn rule(it: &mut GroundRule, see: &mut See<'_>) {
    let GroundRule { rule: _, text, marks_interruptions: _ } = it;
    see(Part::Words(text));
}

pub(super) fn item(it: &mut ItemAdded, see: &mut See<'_>) {
    let ItemAdded { item: _, title, kind: _, planned_ms: _, asked_by } = it;
    see(Part::Words(title));
    id(asked_by, see);
}

pub(super) fn item_ref(ItemRef { item: _ }: ItemRef) {}

pub(super) fn item_closed(it: &mut ItemClosed, see: &mut See<'_>) {
    let ItemClosed { item: _, outcome: _, summary, referred_to, by: _ } = it;
    words(summary, see);
    words(referred_to, see);
}

pub(super) fn note(Note { kind: _, text, carried: _ }: &mut Note, see: &mut See<'_>) {
    see(Part::Words(text));
}

pub(super) fn about_note(AboutNote { note: _, about }: &mut AboutNote, see: &mut See<'_>) {
    match about {
        About::Text(words)
        | About::Dissent(words)
        | About::NeedsApproval(words)
        | About::Why(words)
        | About::Closed(words)
        | About::InOurHands(InOurHands::NeedsHelpFrom(words)) => see(Part::Words(words)),
        About::Owner(who) | About::SaidBy(who) => owner(who, see),
        About::CameFrom(group) | About::Agrees(GroupAgrees { group, agrees: _ }) => see(Part::Id(group)),
        About::How(_)
        | About::Power(_)
        | About::InOurHands(InOurHands::Ours)
        | About::Due(_)
        | About::LookAgain(_)
        | About::TakenUp(_) => {}
    }
}

pub(super) fn owner(it: &mut Owner, see: &mut See<'_>) {
    match it {
        Owner::Person(person) => see(Part::Person(*person)),
        Owner::Named(words) => see(Part::Words(words)),
    }
}

pub(super) fn card(Card { colour: _ }: Card) {}

pub(super) fn cut_in(it: &mut CutIn, see: &mut See<'_>) {
    let CutIn { turn: _, by_role, by_group, on_role, on_group, invited: _ } = it;
    for id in [by_role, by_group, on_role, on_group] {
        see(Part::Id(id));
    }
}

pub(super) fn rule_kept(RuleKept { rule: _, kept: _ }: RuleKept) {}

pub(super) fn check_out(it: &mut CheckOut, see: &mut See<'_>) {
    let CheckOut { question: _, group, counts: Counts { yes: _, partly: _, no: _, skip: _ } } = it;
    id(group, see);
}

pub(super) fn phone_answers(it: PhoneAnswers) {
    let PhoneAnswers { question: _, counts: Counts { yes: _, partly: _, no: _, skip: _ } } = it;
}

pub(super) fn said_aloud(SaidAloud { question: _, words }: &mut SaidAloud, see: &mut See<'_>) {
    see(Part::Words(words));
}

pub(super) fn guess(Guess { group }: &mut Guess, see: &mut See<'_>) {
    id(group, see);
}

pub(super) fn reflection(it: &mut Reflection, see: &mut See<'_>) {
    let Reflection { question: _, words } = it;
    see(Part::Words(words));
}

pub(super) fn choice(RecordChoice { keep: _ }: RecordChoice) {}

pub(super) fn words(text: &mut Option<String>, see: &mut See<'_>) {
    if let Some(text) = text {
        see(Part::Words(text));
    }
}

pub(super) fn id(text: &mut Option<String>, see: &mut See<'_>) {
    if let Some(text) = text {
        see(Part::Id(text));
    }
}
