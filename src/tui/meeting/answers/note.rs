//! Answers about notes: each is written down at once, so that a chain of questions can stop anywhere.

use crate::{
    domain::{
        intent::Intent,
        notes::{
            decide::NotesIntent,
            kind::NoteKind,
            note::{About, Agrees, GroupAgrees, How, InOurHands, Power},
        },
        record::{
            dates::{self, DateProblem},
            ids::Seq,
            moment::Moment,
        },
        refusal::Refusal,
        session::Session,
    },
    text::{self, people},
    tui::{
        meeting::{context::LiveContext, state::Live},
        msg::Effect,
        ops::notes,
        questions::{
            note::{self, Detail, NoteQuestion, NoteRow},
            question::Question,
            shape::Answer,
        },
    },
};

pub(crate) fn answered(
    context: &mut LiveContext<'_>,
    ask: &NoteQuestion,
    answer: Answer,
    now: Moment,
) -> (Vec<Effect>, Option<Question>) {
    let live = &mut *context.live;
    match (ask, answer) {
        (NoteQuestion::Write(kind), Answer::Words(words)) => write(live, *kind, &words, now),
        (NoteQuestion::Write(kind), _) => (live.act(Intent::Note(*kind, String::new()), now), None),
        (NoteQuestion::About { note, detail, chain }, answer) => {
            (about(live, *note, *detail, *chain, &answer, now), None)
        }
        (NoteQuestion::What(note), Answer::Chosen(n)) => (what(live, *note, n, now), None),
        (NoteQuestion::What(_), _) => (vec![], None),
    }
}

/// Write it down, and ask what belongs to its kind.
fn write(live: &mut Live, kind: NoteKind, words: &str, now: Moment) -> (Vec<Effect>, Option<Question>) {
    let effects = notes::write(live, kind, words, now);
    let written = live.saving.recorded.filter(|_| !effects.is_empty());
    let session = live.session();
    let asked = written.and_then(|seq| session.note(seq)).and_then(|taken| {
        let detail = note::first(session, taken)?;
        Some(Question::Note(NoteQuestion::About { note: taken.seq, detail, chain: true }))
    });
    (effects, asked)
}

/// Take in one thing about a note; what can not be taken is said and asked again, with what was typed.
fn about(
    live: &mut Live,
    seq: Seq,
    detail: Detail,
    chain: bool,
    answer: &Answer,
    now: Moment,
) -> Vec<Effect> {
    let Some(taken) = live.session().note(seq) else { return live.refuse(&Refusal::NoSuchNote) };
    let unchanged = matches!(answer, Answer::Words(words) if detail.said_before(taken) == Some(words));
    let mut effects = vec![];
    if *answer != Answer::Skipped && !unchanged {
        effects = match known(live.session(), detail, answer, now) {
            Ok(about) => live.act(Intent::Notes(NotesIntent::About { note: seq, about }), now),
            Err(refusal) => live.refuse(&refusal),
        };
        if effects.is_empty() {
            let typed = if let Answer::Words(words) = answer { words } else { "" };
            return live.ask_with(Question::Note(NoteQuestion::About { note: seq, detail, chain }), typed);
        }
    }
    let session = live.session();
    match session.note(seq).and_then(|taken| note::next(session, taken, detail, chain)) {
        Some(detail) => {
            live.ask_about_note(seq, detail, chain);
        }
        None if !effects.is_empty() => live.notice = Some(text::screen::noted().to_owned()),
        None => {}
    }
    effects
}

/// An answer as a thing known.
fn known(s: &Session, detail: Detail, answer: &Answer, now: Moment) -> Result<About, Refusal> {
    let words = || if let Answer::Words(words) = answer { words.clone() } else { String::new() };
    let chosen = if let Answer::Chosen(n) = answer { *n } else { usize::MAX };
    let one_of = Refusal::NothingToSay;
    Ok(match detail {
        Detail::Words => About::Text(words()),
        Detail::How => About::How(How::ALL.get(chosen).copied().ok_or(one_of)?),
        Detail::Part => About::Power(Power::ALL.get(chosen).copied().ok_or(one_of)?),
        Detail::Agrees(g) => {
            let group = s.roster.groups().get(g).ok_or(one_of.clone())?.id.clone();
            About::Agrees(GroupAgrees { group, agrees: Agrees::ALL.get(chosen).copied().ok_or(one_of)? })
        }
        Detail::Dissent => About::Dissent(words()),
        Detail::Approval => About::NeedsApproval(words()),
        Detail::Owner => About::Owner(s.owner(&words(), people::label)),
        Detail::Due => About::Due(date(s, &words(), now)?),
        Detail::Hands if chosen == 0 => About::InOurHands(InOurHands::Ours),
        // That it needs help is kept even if whose is never said.
        Detail::Hands => About::InOurHands(InOurHands::NeedsHelpFrom(String::new())),
        Detail::Help => About::InOurHands(InOurHands::NeedsHelpFrom(words())),
        Detail::Why => About::Why(words()),
        Detail::SaidBy => About::SaidBy(s.owner(&words(), people::label)),
        Detail::LookAgain => About::LookAgain(date(s, &words(), now)?),
        Detail::TakenUp => About::TakenUp(chosen == 0),
        Detail::CameFrom => {
            let group = note::origins(s).get(chosen).and_then(|g| s.roster.groups().get(*g));
            About::CameFrom(group.ok_or(one_of)?.id.clone())
        }
        Detail::Closed => About::Closed(words()),
    })
}

/// Whoever puts things right is said, or not.
pub(crate) fn sit_down(context: &LiveContext<'_>, answer: &Answer) -> Vec<Effect> {
    let s = context.live.session();
    let by = if let Answer::Words(words) = answer { Some(s.owner(words, people::label)) } else { None };
    vec![Effect::OpenForAmendment { session: s.id.clone(), by }]
}

/// A date as it was typed.
pub(crate) fn date(s: &Session, words: &str, now: Moment) -> Result<chrono::NaiveDate, Refusal> {
    let today = s.today(now).ok_or(Refusal::NotADate)?;
    dates::parse(words, today).map_err(|problem| match problem {
        DateProblem::NotADate => Refusal::NotADate,
        DateProblem::Past(date) => Refusal::PastDate(date),
    })
}

fn what(live: &mut Live, seq: Seq, row: usize, now: Moment) -> Vec<Effect> {
    let session = live.session();
    let rows = session.note(seq).map(|taken| note::rows(session, taken)).unwrap_or_default();
    match rows.get(row) {
        Some(NoteRow::Detail(detail)) => live.ask_about_note(seq, *detail, false),
        Some(NoteRow::Strike) => {
            let intent = Intent::Notes(NotesIntent::Strike(seq));
            let said = text::note::struck(&live.keymap);
            live.act_saying(intent, said, now)
        }
        None => vec![],
    }
}
