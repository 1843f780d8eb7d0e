//! The link of the page for phones, over the whole screen: as a picture for cameras, and in words. The keys of the floor
//! go on working under it.

use ratatui::{buffer::Buffer, layout::Rect, style::Style, text::Line};

use crate::{
    text::page as words,
    tui::{
        frame::bottom,
        meeting::{
            page_links::{LinkFor, PageLink, PageLinks},
            state::View,
            view::MeetingView,
        },
        surface::{Focus, Surface},
        theme::Theme,
        widget::{
            line::{self, plain},
            space,
        },
    },
};

/// Fewest columns for the words beside the picture.
const WORDS: u16 = 34;
/// Columns between the two.
const GAP: u16 = 2;

pub fn draw(meeting: &MeetingView<'_>, links: &PageLinks, whose: LinkFor, area: Rect, buf: &mut Surface<'_>) {
    let bottom = bottom::lines(meeting, area);
    let (body, foot) = space::split_foot(area, bottom.len());
    buf.text(foot, &bottom);
    let link = links.link(whose);
    let picture = picture(link, body, meeting.theme);
    let mut beside = space::inner(body);
    if let Some(picture) = picture {
        let (width, height) = (columns(&picture), space::rows(picture.len()));
        let at = Rect { y: body.y + (body.height - height) / 2, width, height, ..body };
        put_picture(&picture, at, meeting.theme, buf);
        let taken = width + GAP;
        beside = Rect { x: body.x + taken, width: body.width - taken - 1, ..body };
    }
    buf.focus(Focus::Part, beside.x, beside.y);
    line::lines(beside, buf, &text(meeting, links, whose, usize::from(beside.width)));
}

/// The picture as large as it fits beside the words. `None`: it does not fit, or the terminal has no blocks.
fn picture(link: &PageLink, body: Rect, theme: Theme) -> Option<Vec<String>> {
    if theme.ascii || link.code.is_empty() {
        return None;
    }
    let fits = |rows: &Vec<String>| {
        space::rows(rows.len()) <= body.height && columns(rows) + GAP + WORDS <= body.width
    };
    Some(doubled(&link.code)).filter(fits).or_else(|| Some(link.code.clone()).filter(fits))
}

fn columns(rows: &[String]) -> u16 {
    space::rows(rows.first().map_or(0, |row| row.chars().count()))
}

/// Twice as high and as wide: each half of a block becomes a block of two columns.
fn doubled(rows: &[String]) -> Vec<String> {
    let half = |row: &String, is_dark: fn(char) -> bool| -> String {
        row.chars().map(|c| if is_dark(c) { "██" } else { "  " }).collect()
    };
    rows.iter().flat_map(|row| [half(row, |c| "█▀".contains(c)), half(row, |c| "█▄".contains(c))]).collect()
}

fn put_picture(rows: &[String], at: Rect, theme: Theme, buf: &mut Buffer) {
    let style = theme.for_cameras();
    let lines: Vec<Line<'static>> = rows.iter().map(|row| plain(row.clone(), style)).collect();
    line::lines(at, buf, &lines);
}

/// The same without the picture, a sentence each.
pub fn in_words(meeting: &MeetingView<'_>, links: &PageLinks, whose: LinkFor) -> Vec<String> {
    let mut out =
        vec![title(whose).to_owned(), words::type_it().to_owned(), links.link(whose).address.clone()];
    out.extend(warnings(links, whose).into_iter().map(ToOwned::to_owned));
    out.extend(keys(meeting, whose));
    out
}

fn title(whose: LinkFor) -> &'static str {
    match whose {
        LinkFor::Room => words::panel_room(),
        LinkFor::Facilitator => words::panel_facilitator(),
    }
}

/// Who can open the link.
fn warnings(links: &PageLinks, whose: LinkFor) -> Vec<&'static str> {
    let facilitator = (whose == LinkFor::Facilitator).then(words::facilitator_warning);
    let who = if links.is_local { words::local_only() } else { words::network_warning() };
    facilitator.into_iter().chain([who]).collect()
}

fn text(meeting: &MeetingView<'_>, links: &PageLinks, whose: LinkFor, width: usize) -> Vec<Line<'static>> {
    let (strong, quiet) = (meeting.theme.strong(), meeting.theme.quiet());
    let say = |text: &str, style: Style| line::wrapped(text, width, 0, style);
    let mut out = say(title(whose), strong);
    out.push(Line::default());
    out.extend(say(words::scan_or_type(), Style::new()));
    out.extend(in_pieces(&links.link(whose).address, width).into_iter().map(|piece| plain(piece, strong)));
    out.push(Line::default());
    out.extend(warnings(links, whose).into_iter().flat_map(|warning| say(warning, Style::new())));
    out.push(Line::default());
    out.extend(keys(meeting, whose).iter().flat_map(|key| say(key, quiet)));
    out
}

/// A link has no blanks to wrap at.
fn in_pieces(link: &str, width: usize) -> Vec<String> {
    let letters: Vec<char> = link.chars().collect();
    letters.chunks(width.max(1)).map(|piece| piece.iter().collect()).collect()
}

fn keys(meeting: &MeetingView<'_>, whose: LinkFor) -> Vec<String> {
    let other = match whose {
        LinkFor::Room => words::key_facilitator(),
        LinkFor::Facilitator => words::key_room(),
    };
    // A projector shows the room's view: nobody points their camera at the facilitator's link there.
    let other = (meeting.view != View::Room).then(|| other.to_owned());
    let close =
        [words::key_close().to_owned(), words::key_stop(meeting.keymap), words::key_others().to_owned()];
    other.into_iter().chain(close).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_that_is_doubled_has_the_same_dots() {
        assert_eq!(doubled(&["█▀▄ ".to_owned()]), ["████    ", "██  ██  "]);
    }
}
