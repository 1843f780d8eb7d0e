//! How a series goes: a bar for each meeting with its aim, as wide as the screen, and below it the sections of
//! `airtime trend`.

use ratatui::{buffer::Buffer, layout::Rect, style::Style};

use crate::{
    report::{
        disclosure::series::{DisclosedMeeting, Gap, meetings},
        document,
        model::series::SeriesReport,
    },
    text::{report as report_words, review as words, series as series_words},
    tui::{
        frame::document_cards,
        theme::Theme,
        widget::{
            bar::{self, Segment},
            cards::{Card, Grid, Picture, Side},
            line, space,
        },
    },
};

/// Rows of a meeting in the picture, at the most: two of them its bar.
const MOST_ROWS: u16 = 3;
/// From this width on the titles of meetings stand in the picture.
const TITLES_FROM: u16 = 100;
/// From this width on how many felt heard stands in the picture; the sections below it say it at every width.
const FELT_HEARD_FROM: u16 = 140;
/// Columns of a title at the most.
const TITLE: u16 = 40;
/// The pattern of the group that the display is about.
const CENTRED: usize = 0;

/// The picture, and a card for each section.
pub fn cards<'a>(report: &'a SeriesReport, grid: Grid, theme: Theme) -> Vec<Card<'a>> {
    let mut cards: Vec<Card<'a>> = picture(report, theme).into_iter().collect();
    cards.extend(document_cards::cards(
        document::series::document(report),
        words::what_it_shows(),
        grid,
        theme,
    ));
    cards
}

/// Nothing where no meeting has a share that may be shown.
fn picture(report: &SeriesReport, theme: Theme) -> Option<Card<'_>> {
    let meetings = meetings(report);
    if meetings.iter().all(|meeting| meeting.share.is_none()) {
        return None;
    }
    let rows = space::rows(meetings.len());
    let draw = Box::new(move |area: Rect, buf: &mut Buffer| draw(&meetings, theme, area, buf));
    let picture = Picture { least: rows, most: rows.saturating_mul(MOST_ROWS), draw };
    let title = series_words::share_of(&report.centred_label());
    Some(Card { title, side: Side::Across, picture: Some(picture), lines: vec![] })
}

/// A row for each meeting: its day, its title, how much of the talk the group had, and how far that is from the aim.
fn draw(meetings: &[DisclosedMeeting<'_>], theme: Theme, area: Rect, buf: &mut Buffer) {
    let longest = |texts: &mut dyn Iterator<Item = usize>| space::rows(texts.max().unwrap_or(0));
    let day = longest(&mut meetings.iter().map(|meeting| line::width(&meeting.name)));
    let title = if area.width < TITLES_FROM {
        0
    } else {
        longest(&mut meetings.iter().map(|meeting| line::width(self::title(meeting)) + 2)).min(TITLE)
    };
    let figures = |meeting: &DisclosedMeeting<'_>| {
        let felt_heard = meeting.felt_heard.filter(|_| area.width >= FELT_HEARD_FROM);
        self::figures(meeting) + &felt_heard.map(series_words::felt_heard_beside).unwrap_or_default()
    };
    let widest = longest(&mut meetings.iter().map(|meeting| line::width(&figures(meeting))));
    let columns = area.width.saturating_sub(day + title + widest + 4);
    let step = (area.height / space::rows(meetings.len().max(1))).clamp(1, MOST_ROWS);
    let high = if step > 1 { step - 1 } else { 1 };
    for (n, meeting) in meetings.iter().enumerate() {
        let y = area.y + space::rows(n).saturating_mul(step);
        if y >= area.bottom() {
            break;
        }
        line::put_text(buf, (area.x, y), meeting.name.as_str(), day.min(area.width), theme.quiet());
        let name = line::fit(self::title(meeting), usize::from(title.saturating_sub(2)), theme.ascii);
        line::put_text(buf, (area.x + day + 2, y), name, title, Style::new());
        let bar = Rect { x: area.x + day + title + 2, y, width: columns, height: high };
        if let Some(share) = meeting.told_share() {
            bar::gauge(bar, buf, Segment { share, pattern: CENTRED }, meeting.aim, theme);
        }
        let right = bar.right() + 2;
        let room = area.right().saturating_sub(right);
        line::put_text(buf, (right, y), figures(meeting), room, Style::new());
    }
}

fn title<'a>(meeting: &DisclosedMeeting<'a>) -> &'a str {
    meeting.title.unwrap_or(words::untitled())
}

/// The share, and how far it is from the aim, or why neither is shown.
fn figures(meeting: &DisclosedMeeting<'_>) -> String {
    let gap = match meeting.gap {
        Gap::Points(points) => series_words::gap(points, meeting.aim.unwrap_or_default(), meeting.error),
        Gap::NoGroups => series_words::no_groups().to_owned(),
        Gap::Absent => series_words::absent().to_owned(),
        Gap::TooFewPeople => words::few().to_owned(),
        Gap::NoAim => words::no_aim().to_owned(),
        Gap::TooLittleTalk => series_words::too_little_talk().to_owned(),
    };
    meeting.told_share().map_or_else(
        || gap.clone(),
        |share| format!("{}  {gap}", report_words::share_with_error(share, meeting.error)),
    )
}
