//! The closing: what is asked, what was answered, and after the guess the figures. Fit to be shown to the room.

mod figures;

use ratatui::{
    buffer::Buffer,
    layout::Rect,
    style::Style,
    text::{Line, Span},
};

use crate::{
    domain::{
        closing::answers::{AloudQuestion, CardQuestion},
        floor::state::Floor,
        preparation::charter::{GroundRule, Kept},
        record::moment::clock,
        session::Session,
    },
    text::{closing as words, messages::lines},
    tui::{
        announcement::{Announcement, Part, When},
        frame::{self, bottom},
        meeting::view::MeetingView,
        questions::closing::{self, ClosingQuestion, Stage},
        surface::{Focus, Lines, Surface},
        theme::Sign,
        widget::{
            big,
            line::{self, two_ends},
            space::{self, inner, take},
        },
    },
};

/// With more rows than these left, there is a free row below the title, and below the stages.
const TITLE_GAP_FROM: u16 = 12;
const STAGES_GAP_FROM: u16 = 8;
/// Most lines of a question in large letters.
const QUESTION_LINES: usize = 4;

pub fn draw(meeting: &MeetingView<'_>, ask: &ClosingQuestion, area: Rect, buf: &mut Surface<'_>) {
    let bottom = bottom_lines(meeting, area);
    let (body, foot) = space::split_foot(area, bottom.len());
    let mut left = inner(body);
    buf.focus(Focus::Part, left.x, left.y);
    // The room reads the question: the list of stages gives way to it.
    let question = ask.question(meeting.session);
    let room = body.height.saturating_sub(2);
    let fits = |height| big::fits(Rect { height, ..left }, &question, QUESTION_LINES, meeting.theme);
    let lists_stages = fits(room / 2) || !fits(room) || *ask == ClosingQuestion::Look;
    let height = if lists_stages { room / 2 } else { room };
    take(&mut left, |r| title(meeting, (!lists_stages).then(|| ask.stage()), r, buf));
    take(&mut left, |r| u16::from(r.height > TITLE_GAP_FROM));
    take(&mut left, |r| large_question(meeting, &question, Rect { height: height.min(r.height), ..r }, buf));
    if *ask == ClosingQuestion::Look {
        figures::draw(meeting, left, buf);
    } else {
        if lists_stages {
            take(&mut left, |r| stages(meeting, ask.stage(), r, buf));
        }
        take(&mut left, |r| u16::from(r.height > STAGES_GAP_FROM));
        take(&mut left, |r| answers(meeting, ask.stage(), r, buf));
    }
    buf.text(foot, &bottom);
}

/// What the line mode says of the closing: the stages, what was answered, the figures, the question.
pub fn announcements(meeting: &MeetingView<'_>, ask: &ClosingQuestion) -> Vec<Announcement> {
    let asks = closing::all(meeting.session);
    let stage = ask.stage();
    let row = |of: Stage| {
        let how_far = stage_state(&asks, of, of == stage, meeting.session)?;
        Some(format!("{} {how_far}", name(of)).trim().to_owned())
    };
    let listed = Stage::SHOWN.into_iter().filter_map(row).collect::<Vec<_>>().join(", ");
    let opened = lines::stages(&listed, words::title());
    let mut out = vec![
        Announcement::new(Part::Screen, vec![]).identified(format!("meeting {}", meeting.session.id)),
        Announcement::line(Part::Text, opened).identified("closing"),
        Announcement::new(
            Part::Row,
            Some(name(stage)).filter(|name| !name.is_empty()).map(lines::sentence).into_iter().collect(),
        ),
        Announcement::line(Part::Floor, lines::floor(&clock(meeting.now.ms()), &meeting.floor_label().0))
            .identified(meeting.floor_label().0)
            .when(When::Changed),
    ];
    if *ask == ClosingQuestion::Look {
        out.push(Announcement::new(Part::Answers, figures::sentences(meeting)).identified("figures"));
    } else {
        let answers = answer_texts(meeting, stage);
        out.push(Announcement::new(Part::Answers, answers).when(When::NewLines));
    }
    out.extend(frame::announce::meeting(meeting).into_iter().filter(|a| a.part != Part::Suggestion));
    out
}

/// The question, large, since the room reads it; the same stands in ordinary letters where it is answered.
fn large_question(meeting: &MeetingView<'_>, question: &str, room: Rect, buf: &mut Buffer) -> u16 {
    if !big::fits(room, question, QUESTION_LINES, meeting.theme) {
        return 0;
    }
    big::draw(room, buf, question, QUESTION_LINES, meeting.theme.strong(), meeting.theme) + 1
}

fn bottom_lines(meeting: &MeetingView<'_>, area: Rect) -> Lines {
    let columns = usize::from(area.width).saturating_sub(2);
    let notice = meeting.live.notice.iter();
    let notice = notice.flat_map(|text| line::wrapped(text, columns, 1, meeting.theme.strong()));
    let mut out = Lines::from(notice.collect::<Vec<_>>());
    out.extend(bottom::lines(meeting, area));
    out
}

/// The title, and who has the floor: a reflection may be spoken. `stage`: where we are, if no list says so.
fn title(meeting: &MeetingView<'_>, stage: Option<Stage>, area: Rect, buf: &mut Buffer) -> u16 {
    let (what, style) = meeting.floor_label();
    let holder = (meeting.session.floor() == Floor::Held)
        .then(|| Span::styled(format!("{} {what}  ", meeting.theme.sign(Sign::Speaking)), style));
    let right: Vec<Span<'static>> = holder.into_iter().chain([meeting.status_span()]).collect();
    let mut left = vec![Span::styled(words::title(), meeting.theme.strong())];
    if let Some(stage) = stage {
        let how_far = stage_state(&closing::all(meeting.session), stage, true, meeting.session);
        let text = format!("   {} {}", name(stage), how_far.unwrap_or_default());
        left.push(Span::styled(text.trim_end().to_owned(), meeting.theme.quiet()));
    }
    let line = two_ends(left, right, area.width, meeting.theme.ascii);
    line::put(buf, (area.x, area.y), &line, area.width);
    1
}

/// The stages of the closing, and how far each has come.
fn stages(meeting: &MeetingView<'_>, now: Stage, area: Rect, buf: &mut Buffer) -> u16 {
    let asks = closing::all(meeting.session);
    let columns = Stage::SHOWN.into_iter().map(|stage| line::width(name(stage))).max().unwrap_or_default();
    let row = |stage: Stage| {
        let here = stage == now;
        let state = stage_state(&asks, stage, here, meeting.session)?;
        let mark = if here { meeting.theme.sign(Sign::Cursor) } else { " " };
        let style = if here { meeting.theme.strong() } else { Style::new() };
        Some(Line::from(vec![
            Span::styled(
                format!("{mark} {}  ", line::cell(name(stage), columns, meeting.theme.ascii)),
                style,
            ),
            Span::styled(state, meeting.theme.quiet()),
        ]))
    };
    let rows: Vec<Line<'static>> = Stage::SHOWN.into_iter().filter_map(row).collect();
    line::lines(area, buf, &rows);
    space::rows(rows.len())
}

/// How far a stage has come; `None`: there is nothing to ask in it.
fn stage_state(asks: &[ClosingQuestion], stage: Stage, here: bool, s: &Session) -> Option<String> {
    let asked = || asks.iter().filter(move |ask| ask.stage() == stage && ask.has_answer());
    let answered = asked().filter(|ask| ask.is_answered(s)).count();
    match (answered, asked().count()) {
        (0, 0) if stage == Stage::Rules => Some(words::none().to_owned()),
        (0, 0) => None,
        (0, _) if here => Some(String::new()),
        (0, _) => Some(words::not_done().to_owned()),
        (n, of) if n == of => Some(words::done().to_owned()),
        (n, of) => Some(words::some_done(n, of)),
    }
}

fn name(stage: Stage) -> &'static str {
    match stage {
        Stage::Rules => words::part_rules(),
        Stage::Cards => words::part_cards(),
        Stage::Aloud => words::part_aloud(),
        Stage::Record => words::part_record(),
        Stage::Guess => words::part_guess(),
        Stage::LookBack => words::part_reflect(),
        Stage::End => "",
    }
}

/// What was answered in the stage under way; when room is short, the newest.
fn answers(meeting: &MeetingView<'_>, stage: Stage, area: Rect, buf: &mut Buffer) -> u16 {
    let columns = usize::from(area.width).saturating_sub(2);
    let texts = answer_texts(meeting, stage);
    let rows: Vec<Line<'static>> =
        texts.iter().flat_map(|text| line::wrapped(text, columns, 2, Style::new())).collect();
    let skip = rows.len().saturating_sub(usize::from(area.height));
    line::lines(area, buf, rows.iter().skip(skip));
    space::rows(rows.len()).min(area.height)
}

fn answer_texts(meeting: &MeetingView<'_>, stage: Stage) -> Vec<String> {
    let s = meeting.session;
    let on_phones = meeting.live.phone_answers_line();
    match stage {
        Stage::Rules => {
            let rule = |(rule, kept): &(GroundRule, Option<Kept>)| {
                Some(format!("{}: {}", rule.text, words::how_kept((*kept)?)))
            };
            s.ground_rules.list.iter().filter_map(rule).collect()
        }
        Stage::Cards => {
            let counted = CardQuestion::ALL.iter().filter_map(|question| cards(s, *question));
            counted.chain(on_phones).collect()
        }
        Stage::Aloud => {
            let answer =
                |question| Some(format!("{}: {}", words::aloud(question), s.closing.aloud(question)?));
            [AloudQuestion::OneWord, AloudQuestion::WhoWasMissing].into_iter().filter_map(answer).collect()
        }
        Stage::Record => s.closing.keep.map(|keep| words::chosen(keep).to_owned()).into_iter().collect(),
        Stage::LookBack => {
            let reflections = s.closing.reflections.iter();
            let texts = reflections.map(|r| format!("{} {}", words::reflection(r.question), r.words));
            std::iter::once(words::reflect_first().to_owned()).chain(texts).collect()
        }
        Stage::End => on_phones.into_iter().collect(),
        Stage::Guess => vec![],
    }
}

/// The cards of one question, as far as they were counted.
fn cards(s: &Session, question: CardQuestion) -> Option<String> {
    let counted = words::counts(s.closing.room(question)?);
    Some(format!("{} {counted}", words::card_question(question)))
}
