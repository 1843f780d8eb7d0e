//! The guess before anything is shown.

use ratatui::{
    buffer::Buffer,
    layout::Rect,
    style::Style,
    text::{Line, Span},
};

use crate::{
    text::{closing, review as words, screen},
    tui::{
        meeting::picture::Scene,
        screens::review::state::Review,
        widget::line::{self, plain},
    },
};

pub fn draw(scene: &Scene<'_>, review: &Review, area: Rect, buf: &mut Buffer) {
    let width = usize::from(area.width).saturating_sub(4);
    let say = |text: &str, style: Style| {
        line::wrap(text, width).into_iter().map(move |l| plain(format!("  {l}"), style)).collect::<Vec<_>>()
    };
    let s = scene.session;
    let roomy = area.height >= 14;
    let blank = |out: &mut Vec<Line<'static>>| {
        if roomy {
            out.push(Line::default());
        }
    };
    let day = s.opened_at.map(|at| at.format("%-d %B %Y").to_string()).unwrap_or_default();
    let title = s.title.clone().unwrap_or_else(|| screen::untitled().to_owned());
    let mut out = vec![];
    blank(&mut out);
    out.extend(say(&format!("{}: {title}", words::title()), scene.theme.strong()));
    if roomy {
        out.extend(say(&day, scene.theme.quiet()));
    }
    blank(&mut out);
    out.extend(say(closing::guess_question(), scene.theme.strong()));
    if roomy {
        out.extend(say(words::guess_first(), Style::new()));
        out.extend(say(closing::reflect_first(), scene.theme.quiet()));
    }
    blank(&mut out);
    let choices = review.choices();
    let labels = choices.iter().map(|g| s.roster.group_label(*g));
    for (n, label) in labels.chain([closing::even().to_owned()]).enumerate() {
        out.push(Line::from(vec![
            Span::styled(format!("  {}  ", n + 1), scene.theme.strong()),
            Span::raw(label),
        ]));
    }
    blank(&mut out);
    out.extend(review.live.notice.iter().flat_map(|notice| say(notice, scene.theme.strong())));
    out.push(plain(format!("  {}", words::guess_keys()), scene.theme.quiet()));
    line::lines(area, buf, &out);
}
