//! How talk was shared: a picture with the aim, each group beside its headcount, the guesses, how the time went.

use ratatui::text::{Line, Span};

use crate::{
    domain::preparation::charter::SessionKind,
    report::{
        disclosure::{heading_of, short_label},
        model::GroupPart,
    },
    text::{format, practise, report as words, review, screen},
    tui::{
        screens::review::{
            state::Guessing,
            view::page::{Page, shares::Shares},
        },
        widget::{bar, cards::Side, line},
    },
};

/// Rows of the picture.
const LEAST: u16 = 4;
const MOST: u16 = 26;
/// From this height on the items are shown too.
const TALL: u16 = 45;

impl Page<'_> {
    pub fn balance(&mut self) {
        self.card(Side::Across, review::shared());
        self.shares();
        for group in self.in_balance() {
            self.group(group);
        }
        if self.disclosure.withholds_balance() {
            self.paragraph(&review::too_few(self.meeting.keymap));
        } else if self.disclosure.has_too_little_talk() {
            self.paragraph(words::fact_too_little_talk());
        }
        if let Some(at_once) = self.disclosure.speech_at_once() {
            self.paragraph(at_once);
        }
        if self.r.session.kind == SessionKind::OneGroup {
            self.paragraph(words::kind(self.r.session.kind));
        }
        if let Some(led) = self.disclosure.who_led() {
            self.paragraph(&led);
        }
        if let Some(felt_heard) = self.disclosure.felt_heard() {
            self.paragraph(&felt_heard);
        }
        self.guesses();
        self.what_it_shows();
        self.card(Side::Left, review::quiet());
        let time = self.disclosure.time();
        self.paragraphs(&time);
        if self.r.time.overlap_s.is_none() {
            self.paragraph(words::overlap_not_available());
        }
        if self.height >= TALL && self.grid.is_split() && !self.r.items.is_empty() {
            self.card(Side::Across, review::items_heading());
            self.time_picture();
            self.items_how();
        }
    }

    fn what_it_shows(&mut self) {
        self.card(Side::Right, review::what_it_shows());
        self.paragraph(words::first());
        if self.r.session.kind != SessionKind::OneGroup {
            self.paragraph(words::kind(self.r.session.kind));
        }
        if let Some(practised) = self.review.practised.filter(|_| !self.is_import()) {
            self.paragraph(&practise::practised(practised));
        }
        self.blank();
        let disclosure = self.disclosure;
        self.paragraphs(&disclosure.apart_lines());
        self.paragraphs(disclosure.all_talk().iter().chain(&disclosure.parity()));
    }

    /// The picture, where shares may be shown and there are some.
    fn shares(&mut self) {
        let groups = self.in_balance();
        let parts = groups.iter().filter_map(|g| {
            let segment = bar::Segment { share: g.share?, pattern: self.pattern_index(&g.id) };
            Some((self.disclosure.label(&g.id), segment))
        });
        let parts: Vec<_> = parts.collect();
        if parts.is_empty() || !self.disclosure.tells_shares() {
            return;
        }
        let aim = self.disclosure.centred().and_then(|group| group.target);
        let aim = aim.map(|aim| (aim, screen::aim_is(aim)));
        let scale = [0.0, 0.25, 0.5, 0.75].map(|share| (share, format::percent(share)));
        let shares = Shares { parts, aim, scale, theme: self.meeting.theme };
        self.picture(LEAST, MOST, move |area, buf| shares.draw(area, buf));
    }

    /// The guess before the review, beside what the room guessed at the end.
    fn guesses(&mut self) {
        let label = |id: &String| self.disclosure.label(id);
        let mine = match &self.review.guess {
            Guessing::Guessed(guess) => review::guess(guess.group.as_ref().map(label).as_deref()),
            Guessing::Asked | Guessing::Skipped => review::no_guess().to_owned(),
        };
        let room = self.r.closing.guess.as_ref();
        let room = room.map(|g| words::guess(g.group.as_ref().map(label).as_deref()));
        let mine = (self.review.choices().len() > 1).then_some(mine);
        let guesses: Vec<String> = [mine, room].into_iter().flatten().collect();
        if !guesses.is_empty() {
            self.card(Side::Left, review::guesses());
            self.paragraphs(&guesses);
        }
    }

    /// A group with its pattern: on one line where there is room for all of it, else on several.
    fn group(&mut self, group: &GroupPart) {
        let theme = self.meeting.theme;
        let Some(share) = self.disclosure.share_of(group) else {
            let small = self.disclosure.is_small(&group.id);
            let text =
                if small { words::too_few(&short_label(group), group.people) } else { heading_of(group) };
            return self.paragraph(&text);
        };
        let pattern = self.pattern_index(&group.id);
        let heading = heading_of(group);
        let mut spans = vec![
            Span::styled(theme.pattern(pattern), theme.group(pattern)),
            Span::styled(format!(" {heading}"), theme.strong()),
        ];
        if line::width(&heading) + line::width(&share) + 5 <= usize::from(self.grid.columns(Side::Across)) {
            spans.push(Span::raw(format!("   {share}")));
            return self.push(Line::from(spans));
        }
        self.push(Line::from(spans));
        self.indented(&share);
    }
}
