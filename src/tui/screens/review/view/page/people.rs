//! The people and their figures, in seat order, never sorted by a figure.

use ratatui::style::Style;

use crate::{
    domain::record::moment::clock,
    report::model::ms,
    text::{format, people, report as words, review},
    tui::{
        screens::review::view::page::Page,
        widget::{
            cards::Side,
            line::{self, plain},
        },
    },
};

/// Columns beside name and role.
const FIGURES: usize = 33;
/// Columns for name and role together: the fewest and the most.
const NARROW: usize = 16;
const WIDE: usize = 48;

impl Page<'_> {
    pub fn people(&mut self) {
        self.card(Side::Across, review::people_heading());
        if !self.review.people {
            return self.paragraph(&review::people_are_hidden(self.meeting.keymap));
        }
        if self.r.people.is_empty() {
            return self.paragraph(review::no_people());
        }
        let ascii = self.meeting.theme.ascii;
        let columns = usize::from(self.width).saturating_sub(FIGURES).clamp(NARROW, WIDE);
        let row = |name: &str, role: &str, figures: [&str; 4]| {
            let figures = figures.map(|f| format!("{f:>8}")).concat();
            let role = line::cell(role, columns / 2 - 1, ascii);
            format!("{} {role}{figures}", line::cell(name, columns / 2, ascii))
        };
        let [name, role, time, share, turns, longest] = words::people_heads();
        let style = self.meeting.theme.strong();
        self.push(plain(row(name, role, [time, share, turns, longest]), style));
        for p in &self.r.people {
            let share = p.share.map_or_else(|| "-".to_owned(), format::percent);
            let (time, longest) = (clock(ms(p.speaking_time_s)), clock(ms(p.longest_turn_s)));
            let role = people::role(&p.role);
            let text = row(&p.label, &role, [&time, &share, &p.turns.to_string(), &longest]);
            self.push(plain(text, Style::new()));
        }
    }
}
