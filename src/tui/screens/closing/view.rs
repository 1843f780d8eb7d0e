//! The closing: what is asked, what was answered, and after the guess the figures. Fit to be shown to the room.

use ratatui::{
    buffer::Buffer,
    layout::Rect,
    style::Style,
    text::{Line, Span},
};

use crate::{
    domain::{
        closing::answers::{AloudQuestion, CardQuestion},
        floor::tally::Floor,
        preparation::charter::GroundRule,
    },
    text::{closing as words, screen},
    tui::{
        frame::lines,
        meeting::picture::Scene,
        questions::closing::{self, ClosingAsk, Stage},
        theme::Sign,
        widget::{
            bar,
            line::{self, plain},
            space::{inner, take},
        },
    },
};

pub fn draw(scene: &Scene<'_>, ask: &ClosingAsk, area: Rect, buf: &mut Buffer) {
    let mut bottom: Vec<Line<'static>> = Vec::new();
    if let Some(notice) = &scene.live.notice {
        let width = usize::from(area.width).saturating_sub(2);
        bottom.extend(
            line::wrap(notice, width).into_iter().map(|l| plain(format!(" {l}"), scene.theme.strong())),
        );
    }
    bottom.extend(lines::bottom(scene, area));
    let below = u16::try_from(bottom.len()).unwrap_or(0).min(area.height.saturating_sub(1));
    let mut room = inner(Rect { height: area.height - below, ..area });
    take(&mut room, |r| title(scene, r, buf));
    take(&mut room, |r| u16::from(r.height > 12));
    if ask.stage() == Stage::Guess && *ask == ClosingAsk::Look {
        figures(scene, room, buf);
    } else {
        take(&mut room, |r| progress(scene, ask.stage(), r, buf));
        take(&mut room, |r| u16::from(r.height > 8));
        take(&mut room, |r| so_far(scene, ask, r, buf));
    }
    line::lines(Rect { y: area.bottom() - below, height: below, ..area }, buf, &bottom);
}

fn title(scene: &Scene<'_>, area: Rect, buf: &mut Buffer) -> u16 {
    // A reflection may be spoken: then the floor is somebody's, and it is said.
    let (what, style) = scene.floor();
    let holder = (scene.session.floor() == Floor::Held)
        .then(|| Span::styled(format!("{} {what}  ", scene.theme.sign(Sign::Speaking)), style));
    let right: Vec<Span<'static>> = holder.into_iter().chain([scene.status()]).collect();
    let left = vec![Span::styled(words::title(), scene.theme.strong())];
    line::put(buf, (area.x, area.y), &line::two_ends(left, right, area.width, scene.theme.ascii), area.width);
    1
}

/// The parts of the closing, and how far each has come.
fn progress(scene: &Scene<'_>, now: Stage, area: Rect, buf: &mut Buffer) -> u16 {
    let asks = closing::all(scene.session);
    let row = |stage: Stage| {
        let of_stage = || asks.iter().filter(move |ask| ask.stage() == stage && ask.has_answer());
        let answered = of_stage().filter(|ask| ask.is_answered(scene.session)).count();
        let here = stage == now;
        let state = match (answered, of_stage().count()) {
            (0, 0) if stage == Stage::Rules => words::none().to_owned(),
            // Nothing to balance, nothing to guess.
            (0, 0) => return None,
            (0, _) if here => String::new(),
            (0, _) => words::not_done().to_owned(),
            (n, of) if n == of => words::done().to_owned(),
            (n, of) => words::some_done(n, of),
        };
        let mark = if here { scene.theme.sign(Sign::Cursor) } else { " " };
        let style = if here { scene.theme.strong() } else { Style::new() };
        Some(Line::from(vec![
            Span::styled(format!("{mark} {:<18}", name(stage)), style),
            Span::styled(state, scene.theme.quiet()),
        ]))
    };
    let rows: Vec<Line<'static>> = Stage::SHOWN.into_iter().filter_map(row).collect();
    line::lines(area, buf, &rows);
    u16::try_from(rows.len()).unwrap_or(u16::MAX)
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

/// What was answered in the part under way, newest last.
fn so_far(scene: &Scene<'_>, ask: &ClosingAsk, area: Rect, buf: &mut Buffer) -> u16 {
    let s = scene.session;
    let said: Vec<String> = match ask.stage() {
        Stage::Rules => {
            let rule = |(r, how): &(GroundRule, Option<_>)| {
                Some(format!("{}: {}", r.text, words::how_kept((*how)?)))
            };
            s.ground_rules.list.iter().filter_map(rule).collect()
        }
        Stage::Cards => {
            let cards = |q: CardQuestion| {
                let c = s.closing.room(q)?;
                let counted = words::counts(c.yes, c.partly, c.no, c.skip);
                Some(format!("{} {counted}", words::card_question(q)))
            };
            CardQuestion::ALL.into_iter().filter_map(cards).collect()
        }
        Stage::Aloud => {
            let said = |q| Some(format!("{}: {}", words::aloud(q), s.closing.aloud(q)?));
            [AloudQuestion::OneWord, AloudQuestion::WhoWasMissing].into_iter().filter_map(said).collect()
        }
        Stage::Record => s.closing.keep.map(|k| words::chosen(k).to_owned()).into_iter().collect(),
        Stage::LookBack => std::iter::once(words::reflect_first().to_owned())
            .chain(
                s.closing
                    .reflections
                    .iter()
                    .map(|r| format!("{} {}", words::reflection(r.question), r.words)),
            )
            .collect(),
        Stage::Guess | Stage::End => vec![],
    };
    let width = usize::from(area.width).saturating_sub(2);
    let rows: Vec<Line<'static>> = said
        .iter()
        .flat_map(|text| line::wrap(text, width))
        .map(|l| plain(format!("  {l}"), Style::new()))
        .collect();
    let skip = rows.len().saturating_sub(usize::from(area.height));
    line::lines(area, buf, rows.iter().skip(skip));
    u16::try_from(rows.len()).unwrap_or(u16::MAX).min(area.height)
}

/// How the time was shared, beside the guess: by group only, and not where a group is small.
fn figures(scene: &Scene<'_>, mut room: Rect, buf: &mut Buffer) {
    let guess = match &scene.session.closing.guess {
        Some(guess) => {
            let group = guess.group.as_deref().and_then(|id| scene.session.roster.group_index(id));
            words::guess(group.map(|g| scene.session.roster.group_label(g)).as_deref())
        }
        None => words::no_guess().to_owned(),
    };
    let say = |text: &str, style: Style, r: Rect, buf: &mut Buffer| {
        let rows: Vec<Line<'static>> =
            line::wrap(text, usize::from(r.width)).into_iter().map(|l| plain(l, style)).collect();
        line::lines(r, buf, &rows);
        u16::try_from(rows.len()).unwrap_or(u16::MAX)
    };
    take(&mut room, |r| say(&guess, scene.theme.strong(), r, buf));
    take(&mut room, |r| u16::from(r.height > 4));
    if scene.has_small_group() || !scene.balance.enough {
        let why = if scene.balance.enough { screen::too_few() } else { screen::too_early() };
        take(&mut room, |r| say(why, Style::new(), r, buf));
        return;
    }
    take(&mut room, |r| {
        bar::draw(
            Rect { height: 2.min(r.height), ..r },
            buf,
            &scene.parts(|g| g.share),
            scene.mark(),
            scene.theme,
        );
        2
    });
    for group in scene.in_balance() {
        let nth = scene.nth(group.group);
        let share = match (group.share, group.even_share) {
            (Some(share), Some(even)) => screen::share_and_people(even, share),
            (share, _) => share.map(screen::share_of_talk).unwrap_or_default(),
        };
        let aim = group.target.map(|t| format!(", {}", screen::aim_is(t))).unwrap_or_default();
        let text = format!("{}  {share}{aim}", scene.session.roster.group_label(group.group));
        take(&mut room, |r| {
            let row = Line::from(vec![
                Span::styled(format!("{} ", scene.theme.pattern(nth)), scene.theme.group(nth)),
                Span::raw(text),
            ]);
            line::put(buf, (r.x, r.y), &row, r.width);
            1
        });
    }
    if let Some(apart) = scene.balance.uncounted.filter(|a| *a > 0.0) {
        take(&mut room, |r| say(&screen::uncounted_share(apart), scene.theme.quiet(), r, buf));
    }
}
