//! Operations of the review of one session.

use crate::{
    domain::Moment,
    text::review as words,
    tui::{
        meeting::state::View,
        navigation::{Next, Opening},
        ops::operation::{Operation, Run::Review, operation},
        screens::{
            play::state::Play,
            review::{
                amend,
                movement::{self, Move},
                state::{ReviewContext, Section},
            },
        },
    },
};

pub(super) const OPERATIONS: [Operation; 27] = [
    operation!(SeeBalance, see_balance, Review(|cx, _| turn_to(cx, Section::Balance)), ["1"]),
    operation!(SeeTimeline, see_timeline, Review(|cx, _| turn_to(cx, Section::Timeline)), ["2"]),
    operation!(SeeItems, see_items, Review(|cx, _| turn_to(cx, Section::Items)), ["3"]),
    operation!(SeeVoices, see_voices, Review(|cx, _| turn_to(cx, Section::Voices)), ["4"]),
    operation!(SeeNotes, see_notes, Review(|cx, _| turn_to(cx, Section::Notes)), ["5"]),
    operation!(SeeEnd, see_end, Review(|cx, _| turn_to(cx, Section::AtTheEnd)), ["6"]),
    operation!(SeeAgreed, see_agreed, Review(|cx, _| turn_to(cx, Section::Agreed)), ["7"]),
    operation!(SeePeople, see_people, Review(|cx, _| turn_to(cx, Section::People)), ["8"]),
    operation!(SeePutRight, see_put_right, Review(|cx, _| turn_to(cx, Section::Amendments)), ["9"]),
    operation!(NextPart, next_part, Review(|cx, _| turn_to(cx, cx.review.section.beside(true))), ["tab"], 2),
    operation!(
        PartBefore,
        part_before,
        Review(|cx, _| turn_to(cx, cx.review.section.beside(false))),
        ["backtab"]
    ),
    operation!(TurnBefore, turn_before, Review(|cx, _| go(cx, Move::TurnBefore)), ["left"], 4),
    operation!(TurnAfter, turn_after, Review(|cx, _| go(cx, Move::TurnAfter)), ["right"], 4),
    operation!(RowUp, row_up, Review(|cx, _| go(cx, Move::RowUp)), ["up"]),
    operation!(RowDown, row_down, Review(|cx, _| go(cx, Move::RowDown)), ["down"]),
    operation!(PageBefore, page_before, Review(|cx, _| go(cx, Move::PageBefore)), ["pageup"]),
    operation!(PageAfter, page_after, Review(|cx, _| go(cx, Move::PageAfter)), ["pagedown"]),
    operation!(FirstRow, first, Review(|cx, _| go(cx, Move::First)), ["home"]),
    operation!(LastRow, last, Review(|cx, _| go(cx, Move::Last)), ["end"]),
    operation!(Closer, closer, Review(|cx, _| go(cx, Move::Closer)), ["+", "="], 6),
    operation!(Wider, wider, Review(|cx, _| go(cx, Move::Wider)), ["-"], 6),
    operation!(Whole, whole, Review(|cx, _| go(cx, Move::Whole)), ["0"], 7),
    operation!(PlayHere, play_here, Review(play_here), ["p", "enter"], 5),
    operation!(PutRight, put_right, Review(|cx, _| Next::Stay(amend::begin(cx.review))), ["c"], 8),
    operation!(AsItWas, as_it_was, Review(|cx, _| as_it_was(cx)), ["b"], 9),
    operation!(ShowPeople, show_people, Review(|cx, _| show_people(cx)), ["n"], 10),
    operation!(EndReview, end_review, Review(|_, _| Next::Close), ["esc", "q", "ctrl-c"], 3),
];

fn turn_to(context: &mut ReviewContext<'_>, section: Section) -> Next {
    context.review.turn_to(section);
    Next::stay()
}

fn go(context: &mut ReviewContext<'_>, to: Move) -> Next {
    movement::go(context.review, to);
    Next::stay()
}

/// Plays it from the chosen moment; of a chosen note, Enter asks what is to be corrected. Where nobody's name may be
/// seen, it is played as the room saw it.
fn play_here(context: &mut ReviewContext<'_>, now: Moment) -> Next {
    let ReviewContext { review, settings } = context;
    if review.section == Section::Notes {
        return Next::Stay(amend::begin(review));
    }
    let at = review.ribbon.chosen().filter(|_| review.section == Section::Timeline);
    let records = review.live.history.records().to_vec();
    let mut play = Play::new(records, 1.0, settings, &review.live.keymap, now);
    play.seek(at.map_or(Moment::ZERO, |stretch| stretch.start));
    play.names_shown = review.people;
    if !review.people {
        play.live.view = View::Room;
    }
    Next::Open(Opening::Play(Box::new(play)))
}

fn show_people(context: &mut ReviewContext<'_>) -> Next {
    let review = &mut *context.review;
    let shown = !review.people;
    review.show_people(shown);
    let done =
        if shown { words::people_shown(&review.live.keymap) } else { words::people_hidden().to_owned() };
    review.live.notice = Some(done);
    Next::stay()
}

/// The turn or note as it was when the meeting ended, and back.
fn as_it_was(context: &mut ReviewContext<'_>) -> Next {
    let review = &mut *context.review;
    if review.live.session().amendments.iter().all(|amendment| amendment.changes.is_empty()) {
        review.live.notice = Some(words::nothing_corrected().to_owned());
    } else {
        review.before = !review.before;
    }
    Next::stay()
}
