//! Voices: first ones, runs and absences, who answers whom, interruptions, hands, the spread in a group.

use crate::{
    domain::measures::shares,
    report::model::ms,
    text::{report as words, review},
    tui::screens::review::view::page::Page,
};

/// Fewest answers after a group that are given as shares.
const ENOUGH: u32 = 10;

impl Page<'_> {
    pub fn voices(&mut self) {
        self.heading(review::voices());
        let d = self.disclosure;
        let facts = [d.heard(), d.absence(), d.first_voices(), d.longest_run(), d.go_rounds()];
        let facts: Vec<String> = facts.into_iter().flatten().collect();
        self.paragraphs(&facts);
        if self.r.reports_back > 0 {
            self.paragraph(&words::reports_back(self.r.reports_back));
        }
        if facts.is_empty() {
            self.paragraph(words::nothing_to_tell());
        }
        self.answers();
        self.hands();
        self.interruptions();
        self.spread();
    }

    /// Who speaks after whom: fewer than [`ENOUGH`] as counts, more as shares beside those of random turns.
    fn answers(&mut self) {
        self.heading(review::responses());
        let Some(responses) = self.r.responses.as_ref() else { return self.paragraph(review::no_people()) };
        if !self.disclosure.shows_shares() {
            return self.paragraph(&review::too_few(self.meeting.keymap));
        }
        self.quiet(review::responses_how());
        let all: u32 = responses.values().flat_map(|row| row.values()).sum();
        let chance = |h: &str| {
            let after: u32 = responses.values().filter_map(|row| row.get(h)).sum();
            if all == 0 { 0.0 } else { f64::from(after) / f64::from(all) }
        };
        let groups: Vec<String> = self.in_balance().into_iter().map(|g| g.id.clone()).collect();
        for g in &groups {
            let Some(row) = responses.get(g) else { continue };
            let sum: u32 = row.values().sum();
            let part = |h: &String| {
                let n = row.get(h).copied().unwrap_or(0);
                if sum < ENOUGH {
                    review::answer_count(&self.disclosure.label(h), n)
                } else {
                    review::answer_share(chance(h), &self.disclosure.label(h), f64::from(n) / f64::from(sum))
                }
            };
            let parts: Vec<String> = groups.iter().map(part).collect();
            let text = review::answers(&self.disclosure.label(g), &parts.join(", "));
            self.paragraph(&text);
        }
    }

    fn hands(&mut self) {
        self.heading(review::hands());
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
        self.heading(review::interruptions());
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
        self.heading(review::spread_heading());
        if !self.review.people {
            return self.paragraph(&review::spread_hidden(self.meeting.keymap));
        }
        let s = self.meeting.session;
        let lines = self.lines.len();
        let others = self.meeting.balance.groups.iter().filter(|g| g.in_balance);
        for share in others.filter(|g| Some(g.group) != s.roster.centred()) {
            let top = shares::top_share(&self.meeting.tally, share.group);
            if let (Some(top), Some(people)) = (top, share.people) {
                self.paragraph(&review::spread(&s.roster.group_label(share.group), people, top));
            }
        }
        if self.lines.len() == lines {
            self.paragraph(review::no_spread());
        }
    }
}
