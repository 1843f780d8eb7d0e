//! Voices: first ones, runs and absences, who answers whom, coming in on each other, hands, the spread in a group.

use crate::{
    domain::measures::balance,
    report::told::ms,
    text::{report as words, review},
    tui::screens::review::view::page::Page,
};

/// Fewest answers after a group that are told as shares.
const ENOUGH: u32 = 10;

impl Page<'_> {
    pub fn voices(&mut self) {
        self.heading(review::voices());
        let told = self.told;
        let facts = [told.heard(), told.absence(), told.first_voices(), told.longest_run(), told.go_rounds()];
        let facts: Vec<String> = facts.into_iter().flatten().collect();
        self.say_all(&facts);
        if self.r.reports_back > 0 {
            self.say(&words::reports_back(self.r.reports_back));
        }
        if facts.is_empty() {
            self.say(words::nothing_to_tell());
        }
        self.answers();
        self.hands();
        self.came_in();
        self.spread();
    }

    /// Counts under ten; else shares, beside what chance would give.
    fn answers(&mut self) {
        self.heading(review::responses());
        let Some(responses) = self.r.responses.as_ref() else { return self.say(review::no_people()) };
        if !self.told.shows_shares() {
            return self.say(&review::too_few(self.scene.keymap));
        }
        self.say_quiet(review::responses_how());
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
                    review::answer_count(&self.told.label(h), n)
                } else {
                    review::answer_share(chance(h), &self.told.label(h), f64::from(n) / f64::from(sum))
                }
            };
            let parts: Vec<String> = groups.iter().map(part).collect();
            let text = review::answers(&self.told.label(g), &parts.join(", "));
            self.say(&text);
        }
    }

    fn hands(&mut self) {
        self.heading(review::hands());
        if self.is_import() {
            return self.say(review::not_from_file());
        }
        let (queue, told) = (&self.r.queue, self.told);
        if queue.served + queue.never_served == 0 {
            return self.say(review::no_hands());
        }
        let lines = told.queue();
        if lines.is_empty() {
            return self.say(&review::too_few(self.scene.keymap));
        }
        self.say_all(&lines);
        if told.shows_every_group() {
            for group in &queue.groups {
                let waits = group.median_wait_s.zip(group.longest_wait_s);
                let waits = waits.filter(|_| told.may_count(group.served));
                let waits = waits.map(|(median, longest)| (ms(median), ms(longest)));
                let label = told.label(&group.group);
                self.say_under(&review::hands_of(&label, group.served, group.never_served, waits));
            }
        }
        for never in &queue.never_served_by_item {
            let item = self.r.items.iter().find(|i| Some(i.number) == never.item);
            let title = item.map(|i| words::item_title(i.number, &i.title, i.kind));
            self.say_under(&review::hands_not_reached(title.as_deref(), never.hands));
        }
    }

    /// Who came in on whom; where a group is small, only how often.
    fn came_in(&mut self) {
        self.heading(review::interruptions());
        if self.is_import() {
            return self.say(review::not_from_file());
        }
        let Some(marked) = self.r.interruptions.as_ref() else { return self.say(review::not_marked()) };
        let lines = self.told.came_in();
        match lines.as_slice() {
            [] if marked.is_empty() => self.say(review::none_marked()),
            [] => self.say(&review::too_few(self.scene.keymap)),
            lines => self.say_all(lines),
        }
    }

    /// How one group's time is shared among its own. Never the centred group's, and nobody is named.
    fn spread(&mut self) {
        self.heading(review::spread_heading());
        if !self.review.people {
            return self.say(&review::spread_hidden(self.scene.keymap));
        }
        let s = self.scene.session;
        let lines = self.lines.len();
        let others = self.scene.balance.groups.iter().filter(|g| g.in_balance);
        for share in others.filter(|g| Some(g.group) != s.roster.centred()) {
            let top = balance::top_share(&self.scene.tally, share.group);
            if let (Some(top), Some(people)) = (top, share.people) {
                self.say(&review::spread(&s.roster.group_label(share.group), people, top));
            }
        }
        if self.lines.len() == lines {
            self.say(review::no_spread());
        }
    }
}
