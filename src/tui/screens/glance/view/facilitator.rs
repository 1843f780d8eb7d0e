//! The facilitator's view, read from three metres: the balance in a word, and three tiles. The share of the centred
//! group, how long since it spoke, and who has not spoken or is next.

use std::iter;

use ratatui::{
    buffer::Buffer,
    layout::{Layout, Rect},
    style::Style,
    text::{Line, Span},
};

use super::{bar_rows, is_recent, legend, purpose, put_row, tile::Tile};
use crate::{
    domain::{measures::balance, queue::order::Next, record::moment::clock},
    text::{format, hand, preparation, screen as words},
    tui::{
        frame::{bottom, stopped},
        meeting::view::MeetingView,
        surface::Surface,
        widget::{
            big,
            flow::{self, Entry},
            line,
            panel::Frame,
            space::{self, take},
        },
    },
};

/// Under this height of a body, or this width, there are lines in place of tiles.
const TILES_FROM: u16 = 12;
const TILES_FROM_COLUMNS: u16 = 60;
/// The word of the balance has at most so many ninths of the rows: two lines of letters of eight rows at 120×40.
const WORD_NINTHS: u16 = 4;
/// Most rows of what the patterns mean.
const LEGEND_ROWS: usize = 2;

pub fn draw(meeting: &MeetingView<'_>, area: Rect, buf: &mut Surface<'_>) {
    let bottom = bottom::lines(meeting, area);
    let (body, foot) = space::split_foot(area, bottom.len());
    buf.text(foot, &bottom);
    if stopped::is_stopped(meeting) {
        return stopped::draw(meeting, area.height, body, buf);
    }
    let mut left = body;
    let has_tiles = body.height >= TILES_FROM && body.width >= TILES_FROM_COLUMNS;
    take(&mut left, |r| purpose_row(meeting, area.height, space::inner(r), buf));
    let most = if has_tiles { left.height * WORD_NINTHS / 9 } else { left.height };
    take(&mut left, |r| {
        let room = Rect { height: most.max(1), ..space::inner(r) };
        big::draw_in(area.height, room, buf, &meeting.balance_headline(), 2, Style::new(), meeting.theme)
    });
    if meeting.balance.enough && left.height > 1 {
        take(&mut left, |r| balance_rows(meeting, has_tiles, space::inner(r), buf));
    }
    if has_tiles { tiles(meeting, area, left, buf) } else { few_lines(meeting, space::inner(left), buf) }
}

fn purpose_row(meeting: &MeetingView<'_>, window: u16, area: Rect, buf: &mut Buffer) -> u16 {
    let Some(purpose) = purpose(meeting, window) else { return 0 };
    let text = line::fit(purpose, usize::from(area.width), meeting.theme.ascii);
    put_row(area, buf, text, meeting.theme.quiet())
}

/// The bar, and under it which pattern is whose, with the share of who is not counted.
fn balance_rows(meeting: &MeetingView<'_>, high: bool, area: Rect, buf: &mut Buffer) -> u16 {
    let rows = if high { 2 } else { 1 };
    let mut left = area;
    take(&mut left, |r| bar_rows(meeting, rows, r, buf));
    take(&mut left, |r| {
        let rows = flow::rows(legend_entries(meeting), usize::from(r.width) + 2, LEGEND_ROWS);
        // They begin with a blank.
        line::lines(Rect { x: r.x.saturating_sub(1), width: r.width + 1, ..r }, buf, &rows);
        space::rows(rows.len())
    });
    area.height - left.height
}

fn legend_entries(meeting: &MeetingView<'_>) -> Vec<Entry> {
    let entry = |sign: Span<'static>, meaning: String| Entry { sign, meaning: meaning.into() };
    let when = if is_recent(meeting) { words::lately() } else { words::so_far() };
    let when = Span::raw(when);
    let groups = legend(meeting).into_iter().map(|group| entry(group.sign(), group.label_and_percent()));
    let others = meeting.uncounted_share().map(|share| entry(Span::raw(share), String::new()));
    iter::once(entry(when, String::new())).chain(groups).chain(others).collect()
}

fn tiles(meeting: &MeetingView<'_>, window: Rect, area: Rect, buf: &mut Buffer) {
    let balance = share(meeting).into_iter().chain(since_centred(meeting));
    let tiles: Vec<Tile<'_>> = balance.chain([next_or_not_spoken(meeting)]).collect();
    let places = Layout::horizontal(tiles.iter().map(Tile::width)).split(area);
    for (tile, place) in tiles.iter().zip(places.iter()) {
        tile.draw(Frame::of(window), *place, buf, meeting.theme);
    }
}

/// The share of the centred group in the last few minutes, beside its aim. Before there was enough talk, when there will
/// be one: that there is none yet stands above in large letters.
fn share(meeting: &MeetingView<'_>) -> Option<Tile<'static>> {
    let group = meeting.in_balance().into_iter().find(|g| Some(g.group) == meeting.centred_here())?;
    let recent = is_recent(meeting);
    let share = if recent { group.recent } else { group.share };
    let share = share.filter(|_| meeting.balance.enough);
    let aim = group.target.map(words::aim_is).unwrap_or_default();
    let when = if recent { words::lately() } else { words::so_far() };
    let figure = share.map(format::percent);
    let meaning = match figure {
        Some(_) => format!("{}, {when}", meeting.group_label(group.group)),
        None => words::shares_after(balance::ENOUGH_TALK_MS / 60_000),
    };
    Some(Tile {
        title: words::panel_balance(),
        figure: figure.unwrap_or_default(),
        style: Style::new(),
        texts: [meaning, aim].map(|text| (text, Style::new())).into(),
        error: meeting.shares_error().map(words::shares_error),
    })
}

/// How long others have talked since the centred group spoke; strong once that is long.
fn since_centred(meeting: &MeetingView<'_>) -> Option<Tile<'static>> {
    let since = meeting.since_centred()?;
    let strong = since.ms >= balance::ABSENCE_STRONG_MS;
    let style = if strong { meeting.theme.strong() } else { Style::new() };
    let texts = vec![(since.of_tile(), style)];
    Some(Tile { title: words::tile_since(), figure: clock(since.ms), style, texts, error: None })
}

/// Who is next if a hand is up, else how many have not spoken yet; below it the names.
fn next_or_not_spoken(meeting: &MeetingView<'_>) -> Tile<'static> {
    let next = next(meeting);
    let why = next.iter().map(|(_, why)| (why.clone(), meeting.theme.quiet()));
    // The title says of whom the names are where nobody is next.
    let not_spoken = not_spoken(meeting, next.is_some()).into_iter().map(|text| (text, Style::new()));
    let texts = why.chain(not_spoken).collect();
    let (title, figure) = match next {
        Some((name, _)) => (words::tile_next(), name),
        None if meeting.session.times_individuals() => {
            (words::tile_not_spoken(), meeting.balance.heard.not_yet.len().to_string())
        }
        None => (words::tile_next(), words::nobody().to_owned()),
    };
    Tile { title, figure, style: Style::new(), texts, error: None }
}

/// Who is next, and why.
fn next(meeting: &MeetingView<'_>) -> Option<(String, String)> {
    let (person, why) = match meeting.next_speaker()? {
        Next::Hand(hand) => (hand.person, meeting.hand_reason(hand.reason)),
        Next::Round(person) => {
            let (offered, of) = meeting.session.round_now()?.progress();
            (person, hand::round_progress(offered, of))
        }
    };
    Some((meeting.label(person).into_owned(), why))
}

/// Who has not spoken yet, and who is expected, in words; `titled`: the names say of whom they are.
fn not_spoken(meeting: &MeetingView<'_>, titled: bool) -> Vec<String> {
    if !meeting.session.times_individuals() || meeting.session.roster.people().is_empty() {
        return vec![];
    }
    let names: Vec<_> = meeting.balance.heard.not_yet.iter().map(|p| meeting.label(*p)).collect();
    let mut said = vec![if names.is_empty() {
        words::everyone().to_owned()
    } else if titled {
        format!("{}: {}", words::not_spoken(), format::list(&names))
    } else {
        format::list(&names)
    }];
    let expected = meeting.expected();
    said.extend((!expected.is_empty()).then(|| preparation::expected(&expected)));
    said
}

/// How long others have talked, in words.
pub fn since(meeting: &MeetingView<'_>) -> Option<String> {
    meeting.since_centred().map(|since| since.in_words())
}

/// Who is next, and who has not spoken yet, in words.
pub fn next_and_not_spoken(meeting: &MeetingView<'_>) -> Vec<String> {
    let next = next(meeting).map(|(name, why)| format!("{} {name} ({why})", words::next()));
    next.into_iter().chain(not_spoken(meeting, true)).collect()
}

/// A small window: the same in lines.
fn few_lines(meeting: &MeetingView<'_>, area: Rect, buf: &mut Buffer) {
    let texts: Vec<String> = since(meeting).into_iter().chain(next_and_not_spoken(meeting)).collect();
    let columns = usize::from(area.width).max(1);
    let lines: Vec<Line<'static>> =
        texts.iter().flat_map(|text| line::wrapped(text, columns, 0, Style::new())).collect();
    line::lines(area, buf, &lines);
}
