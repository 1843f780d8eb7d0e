//! What is answered at the end: the latest answer to each question, and piles of cards that show nobody's.

use airtime::domain::{
    Event,
    closing::answers::{
        AloudQuestion, CardQuestion, CheckOut, Closing, Counts, PhoneAnswers, Reflection, ReflectionQuestion,
        SaidAloud,
    },
};

use crate::meeting::{LIVED, Meeting, STAFF};

fn closing(m: &Meeting) -> &Closing {
    &m.history.session().closing
}

fn cards(m: &mut Meeting, question: CardQuestion, group: Option<&str>, counts: [u32; 4]) {
    let [yes, partly, no, skip] = counts;
    let group = group.map(str::to_owned);
    m.at(
        0,
        Event::CheckOut(Box::new(CheckOut { question, group, counts: Counts { yes, partly, no, skip } })),
    );
}

/// The room's yes to a question, and that of each group.
fn yes(m: &Meeting, question: CardQuestion) -> (Option<u32>, Vec<u32>) {
    let closing = closing(m);
    (closing.room(question).map(|c| c.yes), closing.by_group(question).iter().map(|c| c.counts.yes).collect())
}

#[test]
fn a_new_count_takes_the_place_of_what_was_counted_for_the_question() {
    let mut m = Meeting::live(6, 6);
    let (listened, worth_it) = (CardQuestion::Listened, CardQuestion::WorthIt);
    cards(&mut m, worth_it, None, [9, 3, 0, 0]);
    cards(&mut m, listened, None, [7, 5, 0, 0]);
    cards(&mut m, listened, Some(LIVED), [4, 2, 0, 0]);
    cards(&mut m, listened, Some(STAFF), [3, 3, 0, 0]);
    assert_eq!(yes(&m, listened), (Some(7), vec![4, 3]));
    cards(&mut m, listened, Some(LIVED), [5, 1, 0, 0]);
    assert_eq!(yes(&m, listened), (Some(7), vec![3, 5]), "counted again by itself, it is the last");
    cards(&mut m, listened, None, [8, 4, 0, 0]);
    assert_eq!((yes(&m, listened), yes(&m, worth_it)), ((Some(8), vec![]), (Some(9), vec![])));
    assert_eq!(yes(&m, CardQuestion::CouldSay), (None, vec![]));
}

#[test]
fn piles_are_not_told_apart_where_one_is_small_or_of_one_mind() {
    let piles = |lived: [u32; 4]| {
        let mut m = Meeting::live(6, 6);
        cards(&mut m, CardQuestion::Listened, None, [9, 2, 0, 0]);
        cards(&mut m, CardQuestion::Listened, Some(LIVED), lived);
        cards(&mut m, CardQuestion::Listened, Some(STAFF), [4, 2, 0, 0]);
        yes(&m, CardQuestion::Listened).1.len()
    };
    assert_eq!(piles([3, 2, 0, 0]), 2);
    assert_eq!(piles([3, 1, 0, 0]), 0, "four cards");
    assert_eq!(piles([6, 0, 0, 0]), 0, "all said yes");
    assert_eq!(piles([0, 0, 0, 5]), 0, "all passed");
}

fn phones(m: &mut Meeting, question: CardQuestion, [yes, partly, no, skip]: [u32; 4]) {
    m.at(0, Event::PhoneAnswers(PhoneAnswers { question, counts: Counts { yes, partly, no, skip } }));
}

#[test]
fn cards_and_phones_add_up_whichever_came_first() {
    let mut m = Meeting::live(6, 6);
    let (heard, worth_it) = (CardQuestion::IdeasHeard, CardQuestion::WorthIt);
    let (cards_given, phones_given) = ([4, 1, 0, 1], [2, 0, 1, 0]);
    cards(&mut m, heard, None, cards_given);
    phones(&mut m, heard, phones_given);
    phones(&mut m, worth_it, phones_given);
    cards(&mut m, worth_it, None, cards_given);
    let both = Counts { yes: 6, partly: 1, no: 1, skip: 1 };
    assert_eq!((closing(&m).room(heard), closing(&m).room(worth_it)), (Some(both), Some(both)));
    phones(&mut m, heard, [0, 3, 0, 0]);
    cards(&mut m, heard, None, [5, 0, 0, 0]);
    let again = Counts { yes: 7, partly: 3, no: 1, skip: 0 };
    assert_eq!(closing(&m).room(heard), Some(again), "later phones are added, cards counted again replace");
}

#[test]
fn piles_of_groups_are_not_told_apart_where_the_phones_beside_them_are_few_or_of_one_mind() {
    let piles = |on_phones: [u32; 4]| {
        let mut m = Meeting::live(6, 6);
        cards(&mut m, CardQuestion::Listened, None, [8, 2, 0, 0]);
        cards(&mut m, CardQuestion::Listened, Some(LIVED), [4, 1, 0, 0]);
        cards(&mut m, CardQuestion::Listened, Some(STAFF), [4, 1, 0, 0]);
        phones(&mut m, CardQuestion::Listened, on_phones);
        yes(&m, CardQuestion::Listened).1.len()
    };
    assert_eq!(piles([3, 2, 0, 0]), 2);
    assert_eq!(piles([2, 2, 0, 0]), 0, "the room less the groups would be four phones");
    assert_eq!(piles([5, 0, 0, 0]), 0, "or five who all said yes");
}

#[test]
fn each_question_has_its_latest_answer_in_words() {
    let mut m = Meeting::live(3, 3);
    let said =
        |question, words: &str| Event::SaidAloud(Box::new(SaidAloud { question, words: words.into() }));
    let thought =
        |question, words: &str| Event::Reflection(Box::new(Reflection { question, words: words.into() }));
    let (surprised, hand_over) = (ReflectionQuestion::Surprised, ReflectionQuestion::HandOver);
    m.at(0, said(AloudQuestion::OneWord, "tired"));
    m.at(0, thought(surprised, "how quiet it was"));
    assert_eq!(closing(&m).reflection(hand_over), None);
    m.at(0, said(AloudQuestion::WhoWasMissing, "young people"));
    m.at(0, said(AloudQuestion::OneWord, "hopeful"));
    m.at(0, thought(hand_over, "the minutes"));
    m.at(0, thought(surprised, "who spoke first"));
    let closing = closing(&m);
    assert_eq!(closing.aloud(AloudQuestion::OneWord), Some("hopeful"));
    assert_eq!(closing.aloud(AloudQuestion::WhoWasMissing), Some("young people"));
    assert_eq!(closing.reflection(surprised), Some("who spoke first"));
    assert_eq!(closing.reflection(hand_over), Some("the minutes"));
    assert_eq!((closing.aloud.len(), closing.reflections.len()), (2, 2));
}
