//! Answers about notes: each is written down at once, so that a chain of questions can stop anywhere.

use crate::{
    domain::{
        intent::Intent,
        notes::{
            decide::NotesIntent,
            note::{About, Agrees, GroupAgrees, How, InOurHands, NoteKind, Power},
        },
        record::{
            dates::{self, DateProblem},
            ids::Seq,
            moment::Moment,
        },
        refusal::Refusal,
        session::Session,
    },
    text,
    tui::{
        meeting::{
            act::{act, act_saying},
            answers::Desk,
            state::Live,
            typing,
        },
        msg::Effect,
        ops::said,
        questions::{
            Answer, Ask,
            note::{self, Detail, NoteAsk, Row},
        },
        screens::live::update::refuse,
    },
};

pub(crate) fn answered(
    desk: &mut Desk<'_>,
    ask: &NoteAsk,
    answer: Answer,
    now: Moment,
) -> (Vec<Effect>, Option<Ask>) {
    let live = &mut *desk.live;
    match (ask, answer) {
        (NoteAsk::Write(kind), Answer::Words(words)) => write(live, *kind, &words, now),
        (NoteAsk::Write(kind), _) => (act(live, Intent::Note(*kind, String::new()), now), None),
        (NoteAsk::About { note, detail, chain }, answer) => {
            (about(live, *note, *detail, *chain, &answer, now), None)
        }
        (NoteAsk::What(note), Answer::Chosen(n)) => (what(live, *note, n, now), None),
        (NoteAsk::What(_), _) => (vec![], None),
    }
}

/// Write it down, and ask what belongs to its kind.
fn write(live: &mut Live, kind: NoteKind, words: &str, now: Moment) -> (Vec<Effect>, Option<Ask>) {
    let effects = said::note(live, kind, words, now);
    let written = live.saving.recorded.filter(|_| !effects.is_empty());
    let session = live.session();
    let asked = written.and_then(|seq| session.note(seq)).and_then(|taken| {
        let detail = note::first(session, taken)?;
        Some(Ask::Note(NoteAsk::About { note: taken.seq, detail, chain: true }))
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
    let Some(taken) = live.session().note(seq) else { return refuse(live, &Refusal::NoSuchNote) };
    let unchanged = matches!(answer, Answer::Words(words) if detail.said_before(taken) == Some(words));
    let mut effects = vec![];
    if *answer != Answer::Skipped && !unchanged {
        effects = match known(live.session(), detail, answer, now) {
            Ok(about) => act(live, Intent::Notes(NotesIntent::About { note: seq, about }), now),
            Err(refusal) => refuse(live, &refusal),
        };
        if effects.is_empty() {
            let typed = if let Answer::Words(words) = answer { words } else { "" };
            typing::ask_with(live, Ask::Note(NoteAsk::About { note: seq, detail, chain }), typed);
            return effects;
        }
    }
    let session = live.session();
    match session.note(seq).and_then(|taken| note::next(session, taken, detail, chain)) {
        Some(detail) => ask_about(live, seq, detail, chain),
        None if !effects.is_empty() => live.notice = Some(text::screen::noted().to_owned()),
        None => {}
    }
    effects
}

/// Ask, going on from what was said before.
pub(crate) fn ask_about(live: &mut Live, seq: Seq, detail: Detail, chain: bool) {
    let before = live.session().note(seq).and_then(|taken| detail.said_before(taken));
    let before = before.unwrap_or_default().to_owned();
    typing::ask_with(live, Ask::Note(NoteAsk::About { note: seq, detail, chain }), &before);
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
        Detail::Owner => About::Owner(s.owner(&words())),
        Detail::Due => About::Due(date(s, &words(), now)?),
        Detail::Hands if chosen == 0 => About::InOurHands(InOurHands::Ours),
        // That it needs help is kept even if whose is never said.
        Detail::Hands => About::InOurHands(InOurHands::NeedsHelpFrom(String::new())),
        Detail::Help => About::InOurHands(InOurHands::NeedsHelpFrom(words())),
        Detail::Why => About::Why(words()),
        Detail::SaidBy => About::SaidBy(s.owner(&words())),
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
pub(crate) fn sit_down(desk: &Desk<'_>, answer: &Answer) -> Vec<Effect> {
    let s = desk.live.session();
    let by = if let Answer::Words(words) = answer { Some(s.owner(words)) } else { None };
    vec![Effect::SitDown { session: s.id.clone(), by }]
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
        Some(Row::Detail(detail)) => {
            ask_about(live, seq, *detail, false);
            vec![]
        }
        Some(Row::Strike) => {
            let intent = Intent::Notes(NotesIntent::Strike(seq));
            let said = text::note::struck(&live.keymap);
            act_saying(live, intent, said, now)
        }
        None => vec![],
    }
}
