//! Voices: first ones, runs and absences, who answers whom, coming in on each other, hands, the spread in a group.

use super::page::{Page, ms};
use crate::{
    domain::{measures, names},
    report::view::CutIns,
    text::{report as words, review},
};

/// Fewest answers after a group that are told as shares.
const ENOUGH: u32 = 10;

impl Page<'_> {
    pub fn voices(&mut self) {
        self.heading(review::VOICES);
        let lines = self.lines.len();
        let r = self.r;
        if let Some(heard) = r.heard.filter(|h| self.told.may_count(h.of)) {
            self.say(&words::heard(heard.heard, heard.of));
        }
        if let (Some(absence), Some(group)) = (r.longest_absence_s, self.centred())
            && !self.told.is_small(&group.id)
        {
            self.say(&words::absence(ms(absence), &group.label));
        }
        if self.told.shows_shares() {
            let firsts: Vec<&str> =
                r.items.iter().filter_map(|i| Some(i.first_voice.as_ref()?.group.as_str())).collect();
            match (self.centred(), &r.first_voice) {
                (Some(centred), _) if !firsts.is_empty() => {
                    let own = firsts.iter().filter(|g| **g == centred.id).count();
                    self.say(&words::first_voices(own, firsts.len(), &centred.label));
                }
                (_, Some(first)) => self.say(&words::first_voice(&self.label(&first.group))),
                _ => {}
            }
            if let Some(run) = &r.longest_run {
                self.say(&words::longest_run(&self.label(&run.group), run.turns, ms(run.seconds)));
            }
        }
        let rounds = r.go_rounds;
        if rounds.count > 0 && r.heard.is_none_or(|h| self.told.may_count(h.of)) {
            self.say(&words::go_rounds(rounds.count, rounds.offered, rounds.passed));
        }
        if r.reports_back > 0 {
            self.say(&words::reports_back(r.reports_back));
        }
        if self.lines.len() == lines {
            self.say(words::NOTHING_TO_TELL);
        }
        self.answers();
        self.hands();
        self.came_in();
        self.spread();
    }

    /// Counts under ten; else shares, beside what chance would give.
    fn answers(&mut self) {
        self.heading(review::RESPONSES);
        let Some(responses) = self.r.responses.as_ref() else { return self.say(review::NO_PEOPLE) };
        if !self.told.shows_shares() {
            return self.say(review::TOO_FEW);
        }
        self.say_quiet(review::RESPONSES_HOW);
        let all: u32 = responses.values().flat_map(|row| row.values()).sum();
        let chance = |h: &str| {
            let after: u32 = responses.values().filter_map(|row| row.get(h)).sum();
            if all == 0 { 0.0 } else { f64::from(after) / f64::from(all) }
        };
        let groups: Vec<String> = self.told.weighed().into_iter().map(|g| g.id.clone()).collect();
        for g in &groups {
            let Some(row) = responses.get(g) else { continue };
            let sum: u32 = row.values().sum();
            let part = |h: &String| {
                let n = row.get(h).copied().unwrap_or(0);
                if sum < ENOUGH {
                    review::answer_count(&self.label(h), n)
                } else {
                    review::answer_share(&self.label(h), f64::from(n) / f64::from(sum), chance(h))
                }
            };
            let parts: Vec<String> = groups.iter().map(part).collect();
            let text = review::answers(&self.label(g), &parts);
            self.say(&text);
        }
    }

    fn hands(&mut self) {
        self.heading(review::HANDS);
        if self.is_import() {
            return self.say(review::NOT_FROM_FILE);
        }
        let queue = &self.r.queue;
        if queue.served + queue.never_served == 0 {
            return self.say(review::NO_HANDS);
        }
        if !self.r.heard.is_none_or(|h| self.told.may_count(h.of)) {
            return self.say(review::TOO_FEW);
        }
        self.say(&words::queue(queue.served, queue.never_served));
        if let (Some(median), Some(longest), true) =
            (queue.median_wait_s, queue.longest_wait_s, self.told.may_count(queue.served))
        {
            self.say(&words::waits(ms(median), ms(longest)));
        }
        if self.told.shows_shares() && self.told.shows_apart() {
            for group in &queue.groups {
                let waits = group
                    .median_wait_s
                    .zip(group.longest_wait_s)
                    .filter(|_| self.told.may_count(group.served));
                let waits = waits.map(|(median, longest)| (ms(median), ms(longest)));
                let text =
                    review::group_hands(&self.label(&group.group), group.served, group.never_served, waits);
                self.say_under(&text);
            }
        }
        for never in &queue.never_served_by_item {
            let item = self.r.items.iter().find(|i| Some(i.number) == never.item);
            let title = item.map(|i| words::item(i.number, &i.title, i.kind));
            self.say_under(&review::not_reached(title.as_deref(), never.hands));
        }
    }

    /// Who came in on whom; where a group is small, only how often.
    fn came_in(&mut self) {
        self.heading(review::INTERRUPTIONS);
        if self.is_import() {
            return self.say(review::NOT_FROM_FILE);
        }
        let Some(marked) = self.r.interruptions.as_ref() else { return self.say(review::NOT_MARKED) };
        let all: Vec<(&String, &String, &CutIns)> =
            marked.iter().flat_map(|(by, on)| on.iter().map(move |(on, n)| (by, on, n))).collect();
        if all.is_empty() {
            return self.say(review::NONE_MARKED);
        }
        let small = |id: &str| self.told.is_small(id);
        if self.told.shows_shares() && all.iter().all(|(by, on, _)| !small(by) && !small(on)) {
            for (by, on, n) in all {
                let role = |id: &str| names::words(&self.label(id));
                let text = words::came_in(&role(by), &role(on), n.invited + n.not_invited, n.invited);
                self.say(&text);
            }
            return;
        }
        let sum = |f: fn(&CutIns) -> u32| all.iter().map(|(_, _, n)| f(n)).sum::<u32>();
        let (invited, not) = (sum(|n| n.invited), sum(|n| n.not_invited));
        if self.r.heard.is_none_or(|h| self.told.may_count(h.of)) {
            self.say(&words::came_in_at_all(invited + not, invited));
        } else {
            self.say(review::TOO_FEW);
        }
    }

    /// How one group's time is shared among its own. Never the centred group's, and nobody is named.
    fn spread(&mut self) {
        self.heading(review::SPREAD);
        if !self.review.people {
            return self.say(review::SPREAD_HIDDEN);
        }
        let s = self.scene.session;
        let lines = self.lines.len();
        for share in
            self.scene.balance.groups.iter().filter(|g| g.weighed && Some(g.group) != s.roster.centred())
        {
            let top = measures::top_share(&self.scene.tally, share.group);
            if let (Some(top), Some(people)) = (top, share.people) {
                self.say(&review::spread(people, &s.roster.group_label(share.group), top));
            }
        }
        if self.lines.len() == lines {
            self.say(review::NO_SPREAD);
        }
    }
}
