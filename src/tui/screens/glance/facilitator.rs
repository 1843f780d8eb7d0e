//! The facilitator's view: four huge facts. Are we in balance, how long since a lived-experience voice,
//! who has not come in, who is next.

use ratatui::{buffer::Buffer, layout::Rect, style::Style};

use crate::{
    domain::{measures::balance, queue::order::Next, record::moment::clock},
    text::{format, hand, preparation, screen as words},
    tui::{
        frame::lines,
        meeting::picture::Scene,
        theme::Sign,
        widget::{
            bar, big, line,
            space::{inner, take},
        },
    },
};

/// From this height on what the meeting is for is shown too.
const ROOMY: u16 = 20;

pub fn draw(scene: &Scene<'_>, area: Rect, buf: &mut Buffer) {
    let bottom = lines::bottom(scene, area);
    let below = u16::try_from(bottom.len()).unwrap_or(0).min(area.height.saturating_sub(1));
    let mut room = inner(Rect { height: area.height - below, ..area });
    let headline = if scene.tally.floor().is_stopped() { scene.floor().0 } else { scene.word() };
    take(&mut room, |r| purpose(scene, area.height, r, buf));
    take(&mut room, |r| big::draw_in(area.height, r, buf, &headline, 2, Style::new(), scene.theme));
    if scene.balance.enough && room.height > 8 {
        take(&mut room, |r| balance_bar(scene, r, buf));
    }
    gap(&mut room);
    take(&mut room, |r| since(scene, area.height, r, buf));
    gap(&mut room);
    if scene.session.times_individuals() {
        take(&mut room, |r| not_come_in(scene, r, buf));
        take(&mut room, |r| expected(scene, r, buf));
    }
    take(&mut room, |r| next(scene, area.height, r, buf));
    line::lines(Rect { y: area.bottom() - below, height: below, ..area }, buf, &bottom);
}

fn gap(room: &mut Rect) {
    if room.height > 10 {
        take(room, |_| 1);
    }
}

/// The bar, and under it which pattern is whom.
fn balance_bar(scene: &Scene<'_>, area: Rect, buf: &mut Buffer) -> u16 {
    let recent = scene.balance.enough_recent;
    let share = |g: &balance::GroupShare| if recent { g.recent } else { g.share };
    bar::draw(Rect { height: 1, ..area }, buf, &scene.parts(share), scene.mark(), scene.theme);
    let legend = scene.in_balance().into_iter().map(|g| {
        let percent = share(g).map(format::percent).unwrap_or_default();
        format!(
            "{} {} {percent}",
            scene.theme.pattern(scene.nth(g.group)),
            scene.session.roster.group_label(g.group)
        )
    });
    let when = if recent { words::lately() } else { words::so_far() };
    let legend = format!("{when}  {}", legend.collect::<Vec<_>>().join("   "));
    if area.height > 1 {
        line::put_text(buf, (area.x, area.y + 1), legend, area.width, Style::new());
    }
    2
}

/// How long others have talked since the centred group: stronger at three minutes.
fn since(scene: &Scene<'_>, window: u16, area: Rect, buf: &mut Buffer) -> u16 {
    let Some(centred) = scene.centred_here() else { return 0 };
    let ms = scene.balance.since_centred;
    let group = scene.session.roster.group_label(centred);
    let strong = ms >= balance::ABSENCE_STRONG_MS;
    let style = if strong { scene.theme.strong() } else { Style::new() };
    let used = big::draw_in(
        window,
        Rect { height: area.height.min(4), ..area },
        buf,
        &clock(ms),
        1,
        style,
        scene.theme,
    );
    let below = Rect { y: area.y + used, height: area.height.saturating_sub(used), ..area };
    if below.height > 0 {
        line::put_text(buf, (below.x, below.y), words::since_under_clock(&group), below.width, style);
    }
    used + 1
}

fn not_come_in(scene: &Scene<'_>, area: Rect, buf: &mut Buffer) -> u16 {
    let heard = &scene.balance.heard;
    let names: Vec<&str> = heard.not_yet.iter().map(|p| scene.label(*p)).collect();
    let who = if names.is_empty() { words::everyone().to_owned() } else { format::list(&names) };
    let text = if names.is_empty() { who } else { format!("{}: {who}", words::not_spoken()) };
    let lines = line::wrap(&text, usize::from(area.width));
    let rows = usize::from(area.height.saturating_sub(2).max(1));
    for (n, text) in lines.iter().take(rows).enumerate() {
        let y = area.y + u16::try_from(n).unwrap_or(0);
        line::put_text(buf, (area.x, y), text, area.width, scene.theme.strong());
    }
    u16::try_from(lines.len().min(rows)).unwrap_or(u16::MAX)
}

/// Who is expected and has not come: one quiet line, if there is room.
fn expected(scene: &Scene<'_>, area: Rect, buf: &mut Buffer) -> u16 {
    let names = scene.expected();
    if names.is_empty() || area.height < 3 {
        return 0;
    }
    let text = line::fit(&preparation::expected(&names), usize::from(area.width), scene.theme.ascii);
    line::put_text(buf, (area.x, area.y), text, area.width, scene.theme.quiet());
    1
}

/// What we are here for, if there is room.
fn purpose(scene: &Scene<'_>, window: u16, area: Rect, buf: &mut Buffer) -> u16 {
    let Some(purpose) = scene.session.charter.purpose.as_ref().filter(|_| window >= ROOMY) else { return 0 };
    let text = line::fit(purpose, usize::from(area.width), scene.theme.ascii);
    line::put_text(buf, (area.x, area.y), text, area.width, scene.theme.quiet());
    1
}

/// Who is next, large, and why; nobody is said small.
fn next(scene: &Scene<'_>, window: u16, area: Rect, buf: &mut Buffer) -> u16 {
    let columns = area.width;
    let (person, why) = match (scene.next(), scene.session.round_now()) {
        (Some(Next::Hand(hand)), _) => (hand.person, scene.reason(hand.reason)),
        (Some(Next::Round(person)), Some(round)) => {
            let (offered, of) = round.progress();
            (person, hand::round_progress(offered, of))
        }
        (_, Some(round)) => {
            let (offered, of) = round.progress();
            line::put_text(
                buf,
                (area.x, area.y),
                hand::round_progress(offered, of),
                columns,
                scene.theme.quiet(),
            );
            return 1;
        }
        (_, None) => {
            let up = words::hands_up(scene.hands.len());
            line::put_text(buf, (area.x, area.y), up, columns, scene.theme.quiet());
            return 1;
        }
    };
    let title = format!("{} {} {why}", words::next(), scene.theme.sign(Sign::Dot));
    line::put_text(buf, (area.x, area.y), title, columns, scene.theme.quiet());
    let room = Rect { y: area.y + 1, height: area.height.saturating_sub(1), ..area };
    1 + big::draw_in(window, room, buf, scene.label(person), 1, Style::new(), scene.theme)
}
