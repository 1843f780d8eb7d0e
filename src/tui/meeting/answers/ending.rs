//! What becomes of the record, asked because the meeting ends at once. Only an answer ends it.

use crate::{
    domain::{
        closing::{answers::Keep, decide::ClosingIntent},
        intent::Intent,
        record::moment::Moment,
    },
    tui::{
        meeting::state::Live,
        msg::Effect,
        questions::{ending::EndingQuestion, question::Question, shape::Answer},
    },
};

pub(crate) fn answered(
    live: &mut Live,
    ask: EndingQuestion,
    answer: &Answer,
    now: Moment,
) -> (Vec<Effect>, Option<Question>) {
    let Answer::Chosen(n) = *answer else { return (vec![], None) };
    let keep = match ask {
        EndingQuestion::Keep => Keep::ALL.get(n).copied().unwrap_or(Keep::Record),
        EndingQuestion::Sure(keep) if n == 0 => return (end(live, keep, now), None),
        EndingQuestion::Sure(_) => return (vec![], Some(Question::Ending(EndingQuestion::Keep))),
    };
    match keep {
        Keep::Record => (end(live, keep, now), None),
        Keep::Totals | Keep::Bin => (vec![], Some(Question::Ending(EndingQuestion::Sure(keep)))),
    }
}

fn end(live: &mut Live, keep: Keep, now: Moment) -> Vec<Effect> {
    let mut effects = live.act(Intent::Closing(ClosingIntent::Keep(keep)), now);
    effects.extend(live.end(now));
    effects
}
