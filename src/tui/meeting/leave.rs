//! The end: staying, leaving for now, closing together, and what becomes of the record.

use crate::{
    domain::{
        closing::answers::Keep,
        intent::Intent,
        record::{continuity::Interruption, moment::Moment},
    },
    tui::{
        keymap::{Code, Key},
        meeting::state::{LeaveChoice, Live, Mode},
        msg::Effect,
        questions::{closing, ending::EndingQuestion, question::Question},
    },
};

/// Only ending the meeting holds the floor keys; *stay* is in focus.
pub(crate) fn leave_key(live: &mut Live, choice: LeaveChoice, key: Key, now: Moment) -> Vec<Effect> {
    let order = LeaveChoice::ALL;
    let at = order.iter().position(|other| *other == choice).unwrap_or_default();
    match key.code {
        Code::Enter => return leave(live, choice, now),
        Code::Esc => return vec![],
        Code::Left | Code::Up | Code::BackTab => live.mode = Mode::Leave(order[at.saturating_sub(1)]),
        Code::Right | Code::Down | Code::Tab => live.mode = Mode::Leave(order[(at + 1).min(order.len() - 1)]),
        // A number marks a choice; only Enter makes it.
        _ => {
            let number = key.typed().and_then(|c| c.to_digit(10)).and_then(|n| usize::try_from(n).ok());
            let numbered = number.and_then(|n| order.get(n.checked_sub(1)?));
            live.mode = Mode::Leave(numbered.copied().unwrap_or(choice));
        }
    }
    vec![]
}

fn leave(live: &mut Live, choice: LeaveChoice, now: Moment) -> Vec<Effect> {
    match choice {
        LeaveChoice::Stay => vec![],
        LeaveChoice::LeaveForNow => {
            let mut effects = live.interrupt(Interruption::Keeper, now);
            effects.push(Effect::Quit);
            effects
        }
        LeaveChoice::CloseTogether => live.begin_closing(now),
        // What was chosen while closing stands in the choice itself.
        LeaveChoice::End if live.session().closing.keep.is_some() => live.end(now),
        LeaveChoice::End => live.ask(Question::Ending(EndingQuestion::Keep)),
    }
}

impl Live {
    /// The closing is nobody's turn: whoever spoke last is charged no further.
    pub(crate) fn begin_closing(&mut self, now: Moment) -> Vec<Effect> {
        let stopped = self.session().floor().is_stopped();
        let mut effects = if stopped { vec![] } else { self.act(Intent::Open, now) };
        (self.panel, self.notice) = (None, None);
        self.check_out.get_or_insert_default();
        let first = closing::first(self.session());
        effects.extend(self.ask(Question::Closing(first)));
        effects
    }

    /// Closes the open turn and the session, and does with the record as the room chose.
    pub(crate) fn end(&mut self, now: Moment) -> Vec<Effect> {
        let keep = self.session().closing.keep;
        let mut effects = self.record_phone_answers(now);
        effects.extend(self.act(Intent::End, now));
        effects.extend(keep.filter(|keep| *keep != Keep::Record).map(Effect::Dispose));
        effects.push(Effect::GoHome);
        effects
    }
}
