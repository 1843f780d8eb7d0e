//! Looking back at one session: guess first, then its parts, one key apart. Fit for others to see until people
//! are shown.

pub mod guess;
pub mod page;
pub mod ribbon;
pub mod voices;
pub mod written;

use ratatui::{
    buffer::Buffer,
    layout::Rect,
    style::Style,
    text::{Line, Span},
};

use crate::{
    domain::record::moment::{Moment, clock},
    text::{review as words, screen},
    tui::{
        command::{Command, Place},
        frame::{help, lines},
        keymap::Keymap,
        meeting::{picture::Scene, state::Mode},
        screens::review::{
            state::{Guessing, Review, Section, Sitting},
            view::page::Page,
        },
        theme::Theme,
        widget::line,
    },
};

/// Wider lines are hard to read.
const MOST_COLUMNS: u16 = 110;
/// Below this height the line of parts is left out.
const LOW: u16 = 10;

pub fn draw(review: &Review, keymap: &Keymap, theme: Theme, area: Rect, buf: &mut Buffer) {
    let scene = scene(review, keymap, theme);
    if let Mode::Help { scroll } = review.live.mode {
        return help::draw(scene.keymap, scene.theme, (scene.place, scroll), area, buf);
    }
    if review.guess == Guessing::Asked {
        return crate::tui::screens::review::view::guess::draw(&scene, review, area, buf);
    }
    let (room, bottom) = split(&scene, area);
    let head = head(&scene, review, area);
    line::lines(area, buf, &head);
    if review.section == Section::Timeline {
        crate::tui::screens::review::view::ribbon::draw(&scene, review, room, buf);
    } else {
        let (lines, from) = shown(&scene, review, room);
        line::lines(Rect { x: room.x + 1.min(room.width), ..room }, buf, lines.iter().skip(from));
        let more = lines.len() > from + usize::from(room.height);
        let words = format!("{} ", words::more_below());
        let columns = u16::try_from(line::width(&words)).unwrap_or(0);
        if more && room.bottom() < area.bottom() && room.width > columns {
            buf.set_string(room.right() - columns, room.bottom(), words, scene.theme.quiet());
        }
    }
    let below = u16::try_from(bottom.len()).unwrap_or(0).min(area.height.saturating_sub(1));
    let foot = Rect { y: area.bottom() - below, height: below, ..area };
    for y in foot.top()..foot.bottom() {
        buf.set_string(foot.x, y, " ".repeat(usize::from(foot.width)), Style::reset());
    }
    line::lines(foot, buf, &bottom);
}

/// How far the part that is open can be scrolled.
#[must_use]
pub fn last_scroll(review: &Review, keymap: &Keymap, theme: Theme, area: Rect) -> usize {
    if matches!(review.section, Section::Timeline) || review.guess == Guessing::Asked {
        return 0;
    }
    let scene = scene(review, keymap, theme);
    let (room, _) = split(&scene, area);
    page(&scene, review, room.width).lines.len().saturating_sub(usize::from(room.height))
}

fn scene<'a>(review: &'a Review, keymap: &'a Keymap, theme: Theme) -> Scene<'a> {
    let now = review.live.session().now();
    let left_out = left_out(review);
    Scene { place: Place::Review, left_out, ..Scene::new(&review.live, None, keymap, theme, now) }
}

/// Keys that have no use in the open part.
fn left_out(review: &Review) -> Vec<Command> {
    use Command as C;
    // They are among what `put right` asks.
    let mut out = vec![C::Give, C::Earlier, C::Later];
    if review.sitting != Sitting::UnderWay {
        out.extend([C::Undo, C::Redo]);
    }
    if review.section != Section::Timeline {
        out.extend([C::TurnBefore, C::TurnAfter, C::Closer, C::Wider, C::Whole, C::AsItWas]);
    }
    if !matches!(review.section, Section::Timeline | Section::Written) {
        out.push(C::PutRight);
    }
    out.extend((review.section == Section::Written).then_some(C::PlayHere));
    out
}

/// The room for the open part, and the lines below it.
fn split(scene: &Scene<'_>, area: Rect) -> (Rect, Vec<Line<'static>>) {
    let bottom = lines::bottom(scene, area);
    let above = if area.height < LOW { 1 } else { 3 };
    let below = u16::try_from(bottom.len()).unwrap_or(0);
    let height = area.height.saturating_sub(above + below + u16::from(area.height >= LOW));
    (Rect { y: area.y + above.min(area.height), height, ..area }, bottom)
}

/// Title and date, whether people are shown, and the parts.
fn head(scene: &Scene<'_>, review: &Review, area: Rect) -> Vec<Line<'static>> {
    let s = scene.session;
    let title = s.title.clone().unwrap_or_else(|| screen::untitled().to_owned());
    let day = s.opened_at.map(|at| at.format("%-d %b %Y").to_string()).unwrap_or_default();
    let left = vec![
        Span::styled(format!(" {title}"), scene.theme.strong()),
        Span::styled(format!("  {day}  {}", clock(s.end_so_far().ms())), scene.theme.quiet()),
    ];
    let people = if review.people { words::shown() } else { words::hidden() };
    let style = if review.people { scene.theme.alert() } else { scene.theme.quiet() };
    let mut right = vec![Span::styled(people.to_owned(), style), Span::raw(" ")];
    if s.reopened || review.live.saving.trouble.is_some() {
        right.insert(0, Span::raw("  "));
        right.insert(0, scene.status());
    }
    let mut out = vec![line::two_ends(left, right, area.width, scene.theme.ascii)];
    if area.height >= LOW {
        out.push(parts(scene, review, area.width));
    }
    out
}

/// Each part with its digit; where there is no room, the open one's name alone.
fn parts(scene: &Scene<'_>, review: &Review, width: u16) -> Line<'static> {
    let open = review.section.place();
    let columns: usize = words::parts().iter().map(|p| line::width(p) + 3).sum();
    let short = columns > usize::from(width);
    let part = |(n, name): (usize, &&str)| {
        let here = n == open;
        let name = if short && !here { "" } else { name };
        let style = if here { scene.theme.alert() } else { scene.theme.quiet() };
        [Span::raw(" "), Span::styled(format!("{} {name}", n + 1).trim_end().to_owned(), style)]
    };
    Line::from(words::parts().iter().enumerate().flat_map(part).collect::<Vec<_>>())
}

fn shown(scene: &Scene<'_>, review: &Review, room: Rect) -> (Vec<Line<'static>>, usize) {
    let page = page(scene, review, room.width);
    let last = page.lines.len().saturating_sub(usize::from(room.height));
    // The chosen note stays in view.
    let from = match page.chosen {
        Some((first, end)) => {
            let height = usize::from(room.height);
            first.min((end + height / 3).saturating_sub(height))
        }
        None => review.scroll,
    };
    (page.lines, from.min(last))
}

fn page<'a>(scene: &'a Scene<'a>, review: &'a Review, width: u16) -> Page<'a> {
    let mut page = Page::new(scene, review, width.saturating_sub(2).min(MOST_COLUMNS));
    match review.section {
        Section::Balance => page.balance(),
        Section::Items => page.items(),
        Section::Voices => page.voices(),
        Section::Written => page.written(),
        Section::AtTheEnd => page.at_the_end(),
        Section::Agreed => page.agreed(),
        Section::People => page.people(),
        Section::PutRight => page.put_right(),
        Section::Timeline => {}
    }
    page
}

/// What there is of a turn, as one line.
fn told(who: &str, start: Moment, end: Moment) -> String {
    words::turn_of(who, start.ms(), end.ms())
}
