//! Questions about an agenda item.

use crate::{
    domain::{floor::tally::Tally, measures::heard, session::Session},
    text::{item as words, people},
    tui::questions::{note::origins, shape::Shape},
};

/// Each about the item of this number.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum ItemQuestion {
    /// Heard? Ready? And how it ended.
    Close(u16),
    /// Who a stalemate is taken to.
    ReferredTo(u16),
    /// By when they answer.
    By(u16),
    /// What we came to.
    Summary(u16),
    /// Which group asked for it.
    AskedBy(u16),
    /// What is to be done with it.
    What(u16),
}

impl ItemQuestion {
    #[must_use]
    pub fn question(&self, s: &Session, tally: &Tally) -> String {
        match self {
            Self::Close(item) => close(s, tally, *item),
            Self::ReferredTo(_) => words::ask_referred_to().to_owned(),
            Self::By(_) => words::ask_by().to_owned(),
            Self::Summary(_) => words::ask_summary().to_owned(),
            Self::AskedBy(item) => words::ask_asked_by(title(s, *item)),
            Self::What(item) => words::numbered(*item, title(s, *item)),
        }
    }

    /// How it ended, above what can be done with it.
    #[must_use]
    pub fn context(&self, s: &Session) -> Vec<String> {
        let Self::What(item) = self else { return vec![] };
        let closed = s.agenda.closed(*item);
        let referred = closed.filter(|c| c.referred_to.is_some() || c.by.is_some());
        let parts = [
            s.agenda.outcome(*item).map(|outcome| words::outcome(outcome).to_owned()),
            referred.map(|c| words::referred(c.referred_to.as_deref(), c.by)),
            closed.and_then(|c| c.summary.clone()),
        ];
        let said: Vec<String> = parts.into_iter().flatten().collect();
        if said.is_empty() { vec![] } else { vec![said.join("; ")] }
    }

    #[must_use]
    pub fn shape(&self, s: &Session) -> Shape {
        match self {
            Self::Close(_) => Shape::choice(words::close_choices()),
            Self::What(_) => Shape::choice(words::choices()),
            Self::AskedBy(_) => {
                let labels: Vec<String> =
                    origins(s).into_iter().map(|g| people::group(&s.roster, g)).collect();
                Shape::choice(('1'..='9').zip(labels.iter().map(String::as_str)))
            }
            Self::ReferredTo(_) | Self::By(_) | Self::Summary(_) => Shape::Words,
        }
    }
}

fn title(s: &Session, item: u16) -> &str {
    s.agenda.get(item).map_or("", |i| &i.title)
}

/// Who has not spoken on it up to the moment of the tally, as a number, and whose hands were not reached.
fn close(s: &Session, tally: &Tally, item: u16) -> String {
    let under_way = s.agenda.current == Some(item);
    let not_come_in = if under_way { heard::heard(s, tally).not_yet.len() } else { 0 };
    let hands = s.agenda.index(item).into_iter().flat_map(|at| s.queue.not_reached(at));
    let hands: Vec<_> = hands.map(|p| people::name(&s.roster, p)).collect();
    words::ask_close(item, title(s, item), not_come_in, &hands)
}
