//! Voices: first ones, runs and absences, who answers whom, interruptions, hands, the spread in a group.

use std::collections::BTreeMap;

use crate::{
    domain::measures::shares,
    report::model::ms,
    text::{people, report as words, review, screen},
    tui::{
        screens::review::view::page::{
            Page,
            answers::{Answer, Answers},
        },
        widget::cards::Side,
    },
};

/// Fewest answers after a group that are given as shares.
const ENOUGH: u32 = 10;

impl Page<'_> {
    pub fn voices(&mut self) {
        self.answers();
        self.card(Side::Left, review::voices());
        let d = self.disclosure;
        let facts = [d.heard(), d.absence(), d.first_voices(), d.longest_run(), d.go_rounds()];
        let facts: Vec<String> = facts.into_iter().flatten().collect();
        self.paragraphs(&facts);
        if self.r.reports_back > 0 {
            self.paragraph(&words::reports_back(self.r.reports_back));
        }
        if facts.is_empty() {
            self.paragraph(if d.nobody_spoke() { words::no_talk() } else { words::nothing_to_tell() });
        }
        self.hands();
        self.interruptions();
        self.spread();
    }

    /// Who speaks after whom, as a picture; where that has no room, in sentences.
    fn answers(&mut self) {
        self.card(Side::Across, review::responses());
        if self.r.responses.is_none() {
            return self.paragraph(review::no_people());
        }
        let Some(responses) = self.disclosure.responses() else {
            return self.paragraph(&review::too_few(self.meeting.keymap));
        };
        let groups: Vec<(String, String)> =
            self.in_balance().into_iter().map(|g| (g.id.clone(), self.disclosure.label(&g.id))).collect();
        let none = BTreeMap::new();
        let row = |id: &String| responses.get(id).unwrap_or(&none);
        let all: u32 = responses.values().flat_map(BTreeMap::values).sum();
        let rows = groups.iter().map(|(after, _)| {
            let sum: u32 = row(after).values().sum();
            let cell = |(id, _): &(String, String)| {
                let n = row(after).get(id).copied().unwrap_or(0);
                let next: u32 = responses.values().filter_map(|row| row.get(id)).sum();
                answer(n, sum, next, all)
            };
            groups.iter().map(cell).collect()
        });
        let rows: Vec<Vec<Answer>> = rows.collect();
        let names = groups.iter().map(|(id, label)| (label.clone(), self.pattern_index(id))).collect();
        let picture =
            Answers { corner: review::responses_corner(), groups: names, rows, theme: self.meeting.theme };
        if picture.fits(self.width) && !self.in_lines {
            let (least, most) = picture.heights(self.width);
            self.picture(least, most, move |area, buf| picture.draw(area, buf));
        } else {
            self.answer_lines(&picture);
        }
        self.quiet(review::responses_how());
    }

    fn answer_lines(&mut self, answers: &Answers) {
        for ((after, _), row) in answers.groups.iter().zip(&answers.rows) {
            let parts =
                answers.groups.iter().zip(row).map(|((next, _), cell)| format!("{next} {}", cell.text));
            self.paragraph(&review::answers(after, &parts.collect::<Vec<_>>().join(", ")));
        }
    }

    fn hands(&mut self) {
        self.card(Side::Right, review::hands());
        if self.is_import() {
            return self.paragraph(review::not_from_file());
        }
        let (queue, disclosure) = (&self.r.queue, self.disclosure);
        if queue.served + queue.never_served == 0 {
            return self.paragraph(review::no_hands());
        }
        let lines = disclosure.queue();
        if lines.is_empty() {
            return self.paragraph(&review::too_few(self.meeting.keymap));
        }
        self.paragraphs(&lines);
        if disclosure.shows_every_group() {
            for group in &queue.groups {
                let waits = group.median_wait_s.zip(group.longest_wait_s);
                let waits = waits.filter(|_| disclosure.may_count(group.served));
                let waits = waits.map(|(median, longest)| (ms(median), ms(longest)));
                let label = disclosure.label(&group.group);
                self.indented(&review::hands_of(&label, group.served, group.never_served, waits));
            }
        }
        for never in &queue.never_served_by_item {
            let item = self.r.items.iter().find(|i| Some(i.number) == never.item);
            let title = item.map(|i| words::item_title(i.number, &i.title, i.kind));
            self.indented(&review::hands_not_reached(title.as_deref(), never.hands));
        }
    }

    /// Who spoke over whom; where a group is small, only how often.
    fn interruptions(&mut self) {
        self.card(Side::Left, review::interruptions());
        if self.is_import() {
            return self.paragraph(review::not_from_file());
        }
        let Some(marked) = self.r.interruptions.as_ref() else { return self.paragraph(review::not_marked()) };
        let lines = self.disclosure.came_in();
        match lines.as_slice() {
            [] if marked.is_empty() => self.paragraph(review::none_marked()),
            [] => self.paragraph(&review::too_few(self.meeting.keymap)),
            lines => self.paragraphs(lines),
        }
    }

    /// How one group's time is shared among its own. Never the centred group's, and nobody is named.
    fn spread(&mut self) {
        self.card(Side::Left, review::spread_heading());
        if !self.review.people {
            return self.paragraph(&review::spread_hidden(self.meeting.keymap));
        }
        let s = self.meeting.session;
        let lines = self.len();
        let others = self.meeting.balance.groups.iter().filter(|g| g.in_balance);
        for share in others.filter(|g| Some(g.group) != s.roster.centred()) {
            let top = shares::top_share(&self.meeting.tally, share.group);
            if let (Some(top), Some(people)) = (top, share.people) {
                let words = screen::spread_within(&people::group(&s.roster, share.group), people, top);
                self.paragraph(&format!("{words}."));
            }
        }
        if self.len() == lines {
            self.paragraph(review::no_spread());
        }
    }
}

/// How often a group spoke next: `n` of `sum` times, beside its part of `all` the answers there were. Fewer than
/// [`ENOUGH`] are given as a count.
fn answer(n: u32, sum: u32, next: u32, all: u32) -> Answer {
    if sum < ENOUGH {
        return Answer { text: n.to_string(), shares: None };
    }
    let (share, chance) = (f64::from(n) / f64::from(sum), f64::from(next) / f64::from(all.max(1)));
    Answer { text: review::answer_share(chance, share), shares: Some((share, chance)) }
}
