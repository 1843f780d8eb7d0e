//! Questions about a note.

use crate::{
    domain::{
        measures::{talk_behind, tap_error::TapError},
        notes::{
            kind::{NoteKind, NoteShape},
            note::{Agrees, How, InOurHands, NoteTaken, Power},
        },
        order::Ordered as _,
        record::ids::Seq,
        session::Session,
    },
    text::{note as words, people},
    tui::questions::shape::Shape,
};

#[derive(Clone, PartialEq, Eq, Debug)]
pub enum NoteQuestion {
    /// Its words. Up and Down change the kind.
    Write(NoteKind),
    /// One thing about it; in a chain, the next after that.
    About { note: Seq, detail: Detail, chain: bool },
    /// Which of the things that can be said about it.
    What(Seq),
}

/// A thing that can be said about a note.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Detail {
    Words,
    How,
    /// The part the centred group had.
    Part,
    /// What a group says to it: its place in the list of groups.
    Agrees(usize),
    Dissent,
    Approval,
    Owner,
    Due,
    Hands,
    Help,
    Why,
    SaidBy,
    LookAgain,
    TakenUp,
    CameFrom,
    Closed,
}

/// A row of the line that lists what can be said.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum NoteRow {
    Detail(Detail),
    Strike,
}

/// Digits, so that letters go on being people.
const DIGITS: [char; 9] = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];

impl NoteQuestion {
    #[must_use]
    pub fn question(&self, s: &Session) -> String {
        match self {
            Self::Write(kind) => words::kind(*kind).to_owned(),
            Self::About { note, detail, .. } => match s.note(*note) {
                Some(note) => detail.question(s, note),
                None => String::new(),
            },
            Self::What(_) => words::what().to_owned(),
        }
    }

    /// What the question is about, above it.
    #[must_use]
    pub fn context(&self, s: &Session) -> Vec<String> {
        let (note, all) = match self {
            Self::Write(_) => return vec![],
            Self::About { note, .. } => (note, false),
            Self::What(note) => (note, true),
        };
        let Some(note) = s.note(*note) else { return vec![] };
        let mut out = vec![headline(note)];
        if all {
            out.extend(known(s, note));
            out.extend(talk_behind(s, note));
        }
        out
    }

    #[must_use]
    pub fn shape(&self, s: &Session) -> Shape {
        match self {
            Self::Write(_) => Shape::Words,
            Self::About { detail, .. } => detail.shape(s),
            Self::What(note) => {
                let rows = s.note(*note).map(|n| rows(s, n)).unwrap_or_default();
                Shape::choice(DIGITS.into_iter().zip(rows.into_iter().map(NoteRow::words)))
            }
        }
    }

    /// The next or the previous kind of note.
    pub fn turn_kind(&mut self, forward: bool) {
        let Self::Write(kind) = self else { return };
        let all = NoteKind::ALL;
        let at = all.iter().position(|k| k == kind).unwrap_or_default();
        let step = if forward { 1 } else { all.len() - 1 };
        *kind = all[(at + step) % all.len()];
    }
}

impl Detail {
    fn question(self, s: &Session, note: &NoteTaken) -> String {
        let label = |g: usize| people::group(&s.roster, g);
        match self {
            Self::Words => match note.kind.shape() {
                NoteShape::Jargon => words::ask_jargon(),
                NoteShape::Disagreement => words::ask_disagreement(),
                NoteShape::Plain
                | NoteShape::Decision
                | NoteShape::Action
                | NoteShape::UnmetNeed
                | NoteShape::Idea => words::ask_words(),
            },
            Self::How => words::ask_how(),
            Self::Part => return words::ask_part(&s.roster.centred().map(label).unwrap_or_default()),
            Self::Agrees(g) => return words::ask_agrees(&label(g)),
            Self::Dissent => words::ask_dissent(),
            Self::Approval => words::ask_approval(),
            Self::Owner => words::ask_owner(),
            Self::Due => words::ask_due(),
            Self::Hands => words::ask_hands(),
            Self::Help => words::ask_help(),
            Self::Why if note.kind.shape() == NoteShape::Idea => words::ask_why_idea(),
            Self::Why => words::ask_why_need(),
            Self::SaidBy => words::ask_said_by(),
            Self::LookAgain => words::ask_look_again(),
            Self::TakenUp => words::ask_taken_up(),
            Self::CameFrom => words::ask_came_from(),
            Self::Closed => words::ask_closed(),
        }
        .to_owned()
    }

    fn shape(self, s: &Session) -> Shape {
        let labels: Vec<String> = origins(s).into_iter().map(|g| people::group(&s.roster, g)).collect();
        let choices: Vec<&str> = match self {
            Self::How => How::ALL.iter().copied().map(words::how).collect(),
            Self::Part => Power::ALL.iter().copied().map(words::power).collect(),
            Self::Agrees(_) => Agrees::ALL.iter().copied().map(words::agrees).collect(),
            Self::Hands => words::hands_choices().to_vec(),
            Self::TakenUp => words::taken_up_choices().to_vec(),
            Self::CameFrom => labels.iter().map(String::as_str).collect(),
            Self::Words
            | Self::Dissent
            | Self::Approval
            | Self::Owner
            | Self::Due
            | Self::Help
            | Self::Why
            | Self::SaidBy
            | Self::LookAgain
            | Self::Closed => return Shape::Words,
        };
        Shape::choice(DIGITS.into_iter().zip(choices))
    }

    /// What was said before to a question that is answered with words, to go on from.
    #[must_use]
    pub fn said_before(self, note: &NoteTaken) -> Option<&str> {
        let known = &note.details;
        match self {
            Self::Words => Some(&note.text),
            Self::Dissent => known.dissent.as_deref(),
            Self::Approval => known.needs_approval.as_deref(),
            Self::Help => match &known.in_our_hands {
                Some(InOurHands::NeedsHelpFrom(whom)) => Some(whom),
                Some(InOurHands::Ours) | None => None,
            },
            Self::Why => known.why.as_deref(),
            Self::Closed => known.closed.as_deref(),
            Self::How
            | Self::Part
            | Self::Agrees(_)
            | Self::Owner
            | Self::Due
            | Self::Hands
            | Self::SaidBy
            | Self::LookAgain
            | Self::TakenUp
            | Self::CameFrom => None,
        }
    }
}

impl NoteRow {
    fn words(self) -> &'static str {
        let Self::Detail(detail) = self else { return words::row_strike() };
        match detail {
            Detail::Words => words::row_words(),
            Detail::How => words::row_how(),
            Detail::Part => words::row_part(),
            Detail::Agrees(_) => words::row_agrees(),
            Detail::Dissent => words::row_dissent(),
            Detail::Approval => words::row_approval(),
            Detail::Owner => words::row_owner(),
            Detail::Due => words::row_due(),
            Detail::Hands => words::row_hands(),
            Detail::Help => words::row_help(),
            Detail::Why => words::row_why(),
            Detail::SaidBy => words::row_said_by(),
            Detail::LookAgain => words::row_look_again(),
            Detail::TakenUp => words::row_taken_up(),
            Detail::CameFrom => words::row_came_from(),
            Detail::Closed => words::row_closed(),
        }
    }
}

/// What can be added to a note or changed, nine things at the most.
#[must_use]
pub fn rows(s: &Session, note: &NoteTaken) -> Vec<NoteRow> {
    use Detail as D;
    let agrees = balance(s).first().map(|g| D::Agrees(*g));
    let own: Vec<D> = match note.kind.shape() {
        NoteShape::Decision => [Some(D::How), Some(D::Part), agrees, Some(D::Dissent), Some(D::Approval)]
            .into_iter()
            .flatten()
            .collect(),
        NoteShape::Action => vec![D::Owner, D::Due, D::Hands],
        NoteShape::UnmetNeed => vec![D::Why, D::SaidBy, D::LookAgain],
        NoteShape::Idea => vec![D::TakenUp, D::Why],
        NoteShape::Plain | NoteShape::Disagreement | NoteShape::Jargon => vec![],
    };
    let words = (!own.is_empty()).then_some(D::Closed);
    let rows = std::iter::once(D::Words).chain(own).chain([D::CameFrom]).chain(words);
    // After the end a note is put right; it is not taken back.
    rows.map(NoteRow::Detail).chain((!s.ended).then_some(NoteRow::Strike)).collect()
}

/// What is asked right after the words of a note, in order.
#[must_use]
pub fn first(s: &Session, note: &NoteTaken) -> Option<Detail> {
    chain(s, note).first().copied()
}

/// What is asked after this, as the note stands now.
#[must_use]
pub fn next(s: &Session, note: &NoteTaken, after: Detail, in_chain: bool) -> Option<Detail> {
    let chain = if in_chain { chain(s, note) } else { together(s, note, after) };
    let at = chain.iter().position(|d| *d == after)?;
    chain.get(at + 1).copied()
}

fn chain(s: &Session, note: &NoteTaken) -> Vec<Detail> {
    use Detail as D;
    match note.kind.shape() {
        NoteShape::Decision => {
            let mut out = vec![D::How, D::Part];
            out.extend(balance(s).into_iter().map(D::Agrees));
            let all_yes = !note.details.agrees.is_empty()
                && note.details.agrees.iter().all(|said| said.agrees == Agrees::Yes);
            out.extend((!all_yes).then_some(D::Dissent));
            out.extend([D::Approval, D::CameFrom]);
            out
        }
        NoteShape::Action => [vec![D::Owner, D::Due], together(s, note, D::Hands)].concat(),
        NoteShape::UnmetNeed => vec![D::Why, D::SaidBy, D::LookAgain, D::CameFrom],
        NoteShape::Idea => [vec![D::CameFrom], together(s, note, D::TakenUp)].concat(),
        NoteShape::Plain | NoteShape::Disagreement | NoteShape::Jargon => vec![],
    }
}

/// Questions that belong together, wherever they are asked.
fn together(s: &Session, note: &NoteTaken, detail: Detail) -> Vec<Detail> {
    use Detail as D;
    match detail {
        D::Agrees(_) => balance(s).into_iter().map(D::Agrees).collect(),
        D::Hands if matches!(note.details.in_our_hands, Some(InOurHands::NeedsHelpFrom(_))) => {
            vec![D::Hands, D::Help]
        }
        D::TakenUp if note.details.taken_up == Some(false) => vec![D::TakenUp, D::Why],
        detail => vec![detail],
    }
}

/// Groups in the balance with somebody here, the centred one first.
fn balance(s: &Session) -> Vec<usize> {
    let mut groups: Vec<usize> =
        peopled(s).into_iter().filter(|g| s.roster.groups()[*g].in_balance).collect();
    groups.order_by_key(|g| Some(*g) != s.roster.centred());
    groups
}

/// Groups that something can have come from: those in the balance first.
#[must_use]
pub fn origins(s: &Session) -> Vec<usize> {
    let mut groups = balance(s);
    groups.extend(peopled(s).into_iter().filter(|g| !s.roster.groups()[*g].in_balance));
    groups
}

fn peopled(s: &Session) -> Vec<usize> {
    let someone =
        |g: &usize| s.roster.people().iter().any(|p| p.is_here() && s.roster.group_of(p) == Some(*g));
    (0..s.roster.groups().len()).filter(someone).collect()
}

/// `decided: Ask the council for two ramps`.
#[must_use]
pub fn headline(note: &NoteTaken) -> String {
    let text = if note.text.is_empty() { words::no_words() } else { &note.text };
    format!("{}: {text}", words::kind(note.kind))
}

/// Shares of the talk behind a note, where there is enough of it.
fn talk_behind(s: &Session, note: &NoteTaken) -> Option<String> {
    let talk = talk_behind::talk_behind(s, note)?;
    let label = |(g, share): (usize, f64)| (people::group(&s.roster, g), share);
    let shares: Vec<_> = talk.shares.into_iter().map(label).collect();
    // As everywhere in a running meeting, of keys that are as late as usual.
    let error = TapError::default().points(talk.talk_ms).filter(|_| s.was_tapped());
    Some(words::shares_behind(&shares, error))
}

/// What is known about it, in one line.
#[must_use]
pub fn known(s: &Session, note: &NoteTaken) -> Option<String> {
    let known = &note.details;
    let group = |id: &String| people::group_by_id(&s.roster, id);
    let mut out: Vec<String> = vec![];
    out.extend(known.how.map(|how| words::how(how).to_owned()));
    out.extend(known.power.map(|power| words::power(power).to_owned()));
    out.extend(
        known.agrees.iter().map(|said| words::group_agrees(words::agrees(said.agrees), &group(&said.group))),
    );
    out.extend(known.dissent.clone());
    out.extend(known.needs_approval.as_deref().map(words::needs_approval));
    out.extend(known.owner.as_ref().map(|owner| owner_label(s, owner)));
    out.extend(known.due.map(words::due));
    out.extend(known.in_our_hands.as_ref().map(words::in_our_hands));
    out.extend(known.taken_up.map(|yes| words::is_taken_up(yes).to_owned()));
    out.extend(known.why.clone());
    out.extend(known.said_by.as_ref().map(|who| words::said_by(&owner_label(s, who))));
    out.extend(known.look_again.map(words::look_again));
    out.extend(known.came_from.as_ref().map(|id| words::came_from(&group(id))));
    out.extend(known.closed.as_deref().map(words::closed));
    (!out.is_empty()).then(|| out.join("; "))
}

/// Who does an action, as the keeper's own screen says it.
#[must_use]
pub fn owner_label(s: &Session, owner: &crate::domain::notes::note::Owner) -> String {
    match owner {
        crate::domain::notes::note::Owner::Person(person) => people::name(&s.roster, *person).into_owned(),
        crate::domain::notes::note::Owner::Named(name) => name.clone(),
    }
}
