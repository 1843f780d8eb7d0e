//! The room's view, for a shared screen: the item, the balance, how many hands are up. No prompt, no list
//! of who has not come in, no clock on a person, nobody's time.

use ratatui::{buffer::Buffer, layout::Rect, style::Style};

use crate::{
    domain::agenda::round::Round,
    text::{format, hand, screen as words},
    tui::{
        meeting::{picture::Scene, state::Mode},
        widget::{
            bar, big, line,
            space::{inner, take},
        },
    },
};

/// From this height on what the meeting is for is shown too.
const ROOMY: u16 = 20;

pub fn draw(scene: &Scene<'_>, area: Rect, buf: &mut Buffer) {
    let bottom = if matches!(scene.live.mode, Mode::Floor) && scene.trouble().is_none() {
        vec![]
    } else {
        crate::tui::frame::lines::bottom(scene, area)
    };
    let below = u16::try_from(bottom.len()).unwrap_or(0).min(area.height.saturating_sub(1));
    let mut room = inner(Rect { height: area.height - below, ..area });
    let item = scene.session.agenda.current().map(|i| i.title.clone());
    let title = item.or_else(|| scene.session.title.clone()).unwrap_or_default();
    take(&mut room, |r| big::draw_in(area.height, r, buf, &title, 2, scene.theme.quiet(), scene.theme));
    take(&mut room, |r| purpose(scene, area.height, r, buf));
    take(&mut room, |r| u16::from(r.height > 12));
    let few = scene.has_small_group();
    let may_look = scene.session.room_sees_balance(&scene.tally);
    let headline = headline(scene, few, may_look);
    take(&mut room, |r| big::draw_in(area.height, r, buf, &headline, 2, Style::new(), scene.theme));
    if !may_look {
        let when = words::room_shows(scene.session.room_shows);
        take(&mut room, |r| {
            line::put_text(buf, (r.x, r.y), when, r.width, scene.theme.quiet());
            1
        });
    }
    take(&mut room, |r| u16::from(r.height > 6));
    if scene.balance.enough && !few && may_look {
        take(&mut room, |r| balance(scene, r, buf));
    }
    take(&mut room, |r| hands(scene, r, buf));
    line::lines(Rect { y: area.bottom() - below, height: below, ..area }, buf, &bottom);
}

/// What we are here for, in as many lines as it takes, if there is room.
fn purpose(scene: &Scene<'_>, window: u16, area: Rect, buf: &mut Buffer) -> u16 {
    let Some(purpose) = scene.session.charter.purpose.as_ref().filter(|_| window >= ROOMY) else { return 0 };
    let text = line::wrap(purpose, usize::from(area.width));
    for (y, text) in (area.top()..area.bottom()).zip(&text) {
        line::put_text(buf, (area.x, y), text, area.width, scene.theme.quiet());
    }
    u16::try_from(text.len()).unwrap_or(u16::MAX)
}

fn headline(scene: &Scene<'_>, few: bool, may_look: bool) -> String {
    if scene.tally.floor().is_stopped() || scene.session.ended {
        scene.floor().0
    } else if !may_look {
        String::new()
    } else if few {
        words::too_few().to_owned()
    } else {
        scene.word()
    }
}

fn balance(scene: &Scene<'_>, area: Rect, buf: &mut Buffer) -> u16 {
    let rows = if area.height > 8 { 3 } else { 1 };
    let recent = scene.balance.enough_recent;
    let parts = scene.parts(|g| if recent { g.recent } else { g.share });
    bar::draw(Rect { height: rows.min(area.height), ..area }, buf, &parts, scene.mark(), scene.theme);
    let mut y = area.y + rows;
    for group in scene.in_balance() {
        let share = if recent { group.recent } else { group.share };
        let nth = scene.nth(group.group);
        if y < area.bottom() {
            let percent = share.map(format::percent).unwrap_or_default();
            let text = format!(
                "{} {} {percent}",
                scene.theme.pattern(nth),
                scene.session.roster.group_label(group.group)
            );
            line::put_text(buf, (area.x, y), text, area.width, scene.theme.group(nth));
        }
        y += 1;
    }
    y.saturating_sub(area.y) + 1
}

/// How many hands are up; in a go-round, how far it is.
fn hands(scene: &Scene<'_>, area: Rect, buf: &mut Buffer) -> u16 {
    let text = match scene.session.round_now().map(Round::progress) {
        Some((offered, of)) => hand::round_progress(offered, of),
        None => words::hands_up(scene.session.queue.waiting().len()),
    };
    line::put_text(buf, (area.x, area.y), text, area.width, scene.theme.strong());
    1
}
