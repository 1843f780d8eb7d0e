//! What of a report may be told, and the sentences that every format shares. Knows no format.
//!
//! By group only, a group in the balance that is small takes every share with it, because one share gives away
//! the other. The same rule stands here once for the text, HTML, Markdown and easy-read pages.

mod facts;
mod notes;
pub mod series;

pub use facts::{Fact, Picture};
pub use notes::Entry;

use crate::{
    domain::{measures::shares::SMALL_GROUP, preparation::charter::SessionKind, record::plain_text},
    report::{
        model::{Detail, GroupPart, ItemPart, SessionReport, ms},
        width,
    },
    text::{item as item_words, report as words},
};

/// A report, and how much of single people may be told from it.
#[derive(Clone, Copy)]
pub struct Disclosure<'a> {
    pub r: &'a SessionReport,
    pub detail: Detail,
}

impl<'a> Disclosure<'a> {
    #[must_use]
    pub fn new(r: &'a SessionReport, detail: Detail) -> Self {
        every_figure_is_decided(r);
        Self { r, detail }
    }

    #[must_use]
    pub fn in_balance(&self) -> Vec<&'a GroupPart> {
        self.r.groups.iter().filter(|g| g.in_balance).collect()
    }

    #[must_use]
    pub fn apart(&self) -> Vec<&'a GroupPart> {
        self.r.groups.iter().filter(|g| !g.in_balance).collect()
    }

    #[must_use]
    pub fn centred(&self) -> Option<&'a GroupPart> {
        self.r.groups.iter().find(|g| g.in_balance && self.is_centred(g))
    }

    /// Whether there is more than one group to balance.
    #[must_use]
    pub fn has_sides(&self) -> bool {
        self.in_balance().len() > 1
    }

    /// Shares of the balance: with one small group left out, the others would give it away.
    #[must_use]
    pub fn shows_shares(&self) -> bool {
        let balanced = self.r.session.kind != SessionKind::OneGroup;
        balanced && (self.detail == Detail::People || self.in_balance().iter().all(|g| !g.small_group))
    }

    /// Whether the time of those shown apart may be told. Not where it is one or two people's, nor where
    /// what is left beside it is.
    #[must_use]
    pub fn shows_apart(&self) -> bool {
        let balance: Option<usize> = self.in_balance().iter().map(|g| g.people).sum();
        self.detail == Detail::People
            || self.r.groups.iter().all(|g| g.in_balance || !g.small_group)
                && (self.apart().is_empty() || !self.is_few(balance))
    }

    /// Whether anything may be told group by group, those shown apart among them: no group is small.
    #[must_use]
    pub fn shows_every_group(&self) -> bool {
        self.shows_shares() && self.shows_apart()
    }

    /// One or two people: a figure of theirs would tell what one of them said. Of none there is none to tell.
    #[must_use]
    pub fn is_few(&self, people: Option<usize>) -> bool {
        self.detail == Detail::Groups && people.is_some_and(|n| (1..SMALL_GROUP).contains(&n))
    }

    #[must_use]
    pub fn may_count(&self, people: usize) -> bool {
        self.detail == Detail::People || people >= SMALL_GROUP
    }

    /// Whether counts over everybody in the balance may be told.
    #[must_use]
    pub fn may_count_all(&self) -> bool {
        self.r.heard.is_none_or(|heard| self.may_count(heard.of))
    }

    #[must_use]
    pub fn is_centred(&self, group: &GroupPart) -> bool {
        self.r.session.centred.as_ref() == Some(&group.id)
    }

    #[must_use]
    pub fn is_small(&self, group: &str) -> bool {
        self.detail == Detail::Groups && self.r.groups.iter().any(|g| g.id == group && g.small_group)
    }

    #[must_use]
    pub fn label(&self, id: &str) -> String {
        self.r.groups.iter().find(|g| g.id == id).map_or_else(|| id.to_owned(), |g| short_label(&g.label))
    }

    /// What the centred group is called; nothing if there is none.
    #[must_use]
    pub fn centred_label(&self) -> Option<String> {
        self.centred().map(|g| short_label(&g.label))
    }

    #[must_use]
    pub fn title(&self) -> &'a str {
        self.r.session.title.as_deref().unwrap_or(words::untitled())
    }

    /// Until when and by whom something can still be taken out.
    #[must_use]
    pub fn draft(&self) -> Option<String> {
        Some(words::draft_until(self.r.session.agreement.holder.as_deref(), self.r.draft?.until))
    }

    #[must_use]
    pub fn agreement(&self) -> String {
        words::agreement(&self.r.session.agreement_words())
    }

    /// How a group did beside its headcount and its aim; nothing where shares may not be told.
    #[must_use]
    pub fn share_of(&self, group: &GroupPart) -> Option<String> {
        if !self.shows_shares() {
            return None;
        }
        let Some(share) = group.share else { return Some(words::no_talk().to_owned()) };
        let line = words::share_line(share, group.even_share);
        Some(match (group.gap_points, group.target) {
            (Some(points), Some(target)) => {
                format!("{line}; {}", words::gap(points, target, self.is_centred(group)))
            }
            _ => line,
        })
    }

    /// Everybody shown apart, in one or more lines.
    #[must_use]
    pub fn apart_lines(&self) -> Vec<String> {
        let apart = self.apart();
        if self.shows_apart() {
            let part = |g: &&GroupPart| Some((hats(g), g.share_of_all?));
            let parts: Vec<_> = apart.iter().filter_map(part).collect();
            return if parts.is_empty() { vec![] } else { vec![words::uncounted_shares(&parts)] };
        }
        apart
            .iter()
            .map(|group| words::uncounted_too_few(&words::group_heading(&hats(group), group.people)))
            .collect()
    }

    #[must_use]
    pub fn all_talk(&self) -> Option<String> {
        if !self.shows_every_group() || self.apart().is_empty() {
            return None;
        }
        let parts = self.r.groups.iter().filter_map(|g| Some((short_label(&g.label), g.share_of_all?)));
        let parts: Vec<_> = parts.collect();
        (!parts.is_empty()).then(|| words::shares_of_all(&parts))
    }

    #[must_use]
    pub fn parity(&self) -> Option<String> {
        let (ratio, centred) = (self.r.parity_ratio.filter(|_| self.shows_shares())?, self.centred()?);
        let others: Vec<&GroupPart> = self.in_balance().into_iter().filter(|g| !self.is_centred(g)).collect();
        let others = match others.as_slice() {
            [only] => short_label(&only.label),
            _ => words::the_others().to_owned(),
        };
        Some(words::parity(ratio, &short_label(&centred.label), &others))
    }

    #[must_use]
    pub fn heard(&self) -> Option<String> {
        let heard = self.r.heard.filter(|h| self.may_count(h.of))?;
        Some(words::spoken(heard.heard, heard.of))
    }

    #[must_use]
    pub fn absence(&self) -> Option<String> {
        let group = self.centred().filter(|g| self.detail == Detail::People || !g.small_group)?;
        Some(words::absence(&short_label(&group.label), ms(self.r.longest_absence_s?)))
    }

    /// In how many items the centred group had the first voice, of how many.
    #[must_use]
    pub fn first_of_items(&self) -> Option<(usize, usize)> {
        let centred = self.centred().filter(|_| self.shows_shares() && self.has_sides())?;
        let firsts = self.r.items.iter().filter_map(|i| Some(i.first_voice.as_ref()?.group.as_str()));
        let firsts: Vec<&str> = firsts.collect();
        let own = firsts.iter().filter(|g| **g == centred.id).count();
        (!firsts.is_empty()).then_some((own, firsts.len()))
    }

    #[must_use]
    pub fn first_voices(&self) -> Option<String> {
        if !self.shows_shares() || !self.has_sides() {
            return None;
        }
        match (self.first_of_items().zip(self.centred()), &self.r.first_voice) {
            (Some(((own, of), centred)), _) => {
                Some(words::first_voices(own, &short_label(&centred.label), of))
            }
            (_, Some(first)) => Some(words::first_voice(&self.label(&first.group))),
            _ => None,
        }
    }

    #[must_use]
    pub fn longest_run(&self) -> Option<String> {
        let run = self.r.longest_run.as_ref().filter(|_| self.shows_shares() && self.has_sides())?;
        Some(words::longest_run(&self.label(&run.group), ms(run.seconds), run.turns))
    }

    /// Hands: how many were answered, and how long they waited.
    #[must_use]
    pub fn queue(&self) -> Vec<String> {
        let queue = &self.r.queue;
        if queue.served + queue.never_served == 0 || !self.may_count_all() {
            return vec![];
        }
        let mut lines = vec![words::hands(queue.served, queue.never_served)];
        if let (Some(median), Some(longest), true) =
            (queue.median_wait_s, queue.longest_wait_s, queue.served >= SMALL_GROUP)
        {
            lines.push(words::waits(ms(longest), ms(median)));
        }
        lines
    }

    #[must_use]
    pub fn go_rounds(&self) -> Option<String> {
        let rounds = self.r.go_rounds;
        let told = rounds.count > 0 && self.may_count_all();
        told.then(|| words::rounds(rounds.count, rounds.offered, rounds.passed))
    }

    /// Talk and quiet, each by itself. Talk less the time of the groups in the balance, which rows and
    /// pictures show, is the time of those shown apart: where that may not be told, both are one.
    pub(super) fn talk_and_quiet(
        &self,
        each: impl Fn(u64, u64) -> String,
        as_one: impl Fn(u64) -> String,
    ) -> String {
        let t = &self.r.time;
        if self.shows_apart() {
            each(ms(t.speaking_s), ms(t.silence_s))
        } else {
            as_one(ms(t.speaking_s + t.silence_s))
        }
    }

    /// Where the time went, each in a sentence.
    #[must_use]
    pub fn time(&self) -> Vec<String> {
        let t = &self.r.time;
        let mut lines = vec![self.talk_and_quiet(
            |talk, quiet| format!("{} {}", words::talk(talk), words::thinking_time(quiet, t.quiet_stretches)),
            words::talk_and_quiet,
        )];
        let at_once = t.overlap_s.map(|s| words::overlap(ms(s)));
        lines.push(at_once.unwrap_or_else(|| words::overlap_not_available().to_owned()));
        if t.person_seconds_s > t.speaking_s {
            lines.push(words::more_than_one_at_once().to_owned());
        }
        lines.extend(words::rest_of_time(
            ms(t.someone_s),
            ms(t.small_groups_s),
            ms(t.break_s),
            ms(t.off_record_s),
        ));
        if t.unattended_s > 0.0 {
            lines.push(words::unattended(ms(t.unattended_s)));
        }
        lines
    }

    /// Shares of an item by group; nothing where they would show single persons.
    #[must_use]
    pub fn item_shares(&self, item: &ItemPart) -> Vec<(String, f64)> {
        let few = item.groups.iter().any(|g| g.share.is_some() && self.is_few(g.people));
        if !self.shows_shares() || few {
            return vec![];
        }
        item.groups.iter().filter_map(|g| Some((self.label(&g.id), g.share?))).collect()
    }

    #[must_use]
    pub fn item_heard(&self, item: &ItemPart) -> Option<(usize, usize)> {
        let (heard, present) = (item.heard?, item.present?);
        (present > 0 && self.may_count(present)).then_some((heard, present))
    }

    /// How an item ended.
    #[must_use]
    pub fn item_ended(&self, item: &ItemPart) -> Vec<String> {
        let referred = (item.referred_to.is_some() || item.answer_by.is_some())
            .then(|| item_words::referred(item.referred_to.as_deref(), item.answer_by));
        let outcome = item.outcome.map(|o| item_words::outcome(o).to_owned());
        let asked_by = item.asked_by.as_ref().map(|id| item_words::asked_by(&self.label(id)));
        [asked_by, outcome, referred, item.summary.clone()].into_iter().flatten().collect()
    }

    /// Whose questions the time went to, where that was said.
    #[must_use]
    pub fn origins(&self) -> Option<String> {
        let origins = &self.r.time_by_origin;
        let nothing_began = origins.iter().all(|o| ms(o.spent_s) == 0);
        if nothing_began || origins.iter().all(|o| o.asked_by.is_none()) {
            return None;
        }
        let label = |id: &Option<String>| id.as_ref().map(|id| self.label(id));
        let told = origins.iter().filter(|o| o.asked_by.is_some() || ms(o.spent_s) > 0);
        let parts: Vec<_> = told.map(|o| (label(&o.asked_by), ms(o.spent_s))).collect();
        Some(words::time_by_origin(&parts))
    }
}

/// The decision about every member of a report. Without `..`: a new one does not compile until it stands here.
fn every_figure_is_decided(report: &SessionReport) {
    let SessionReport {
        // At every level: what the meeting was, and what it wrote down.
        notice: _,
        format: _,
        version: _,
        session: _,
        draft: _,
        target: _,
        came_of_it: _,
        decisions: _,
        actions: _,
        needs: _,
        ideas: _,
        notes: _,
        jargon: _,
        disagreements: _,
        cards: _,
        closing: _,
        reports_back: _,
        // Of groups, under a rule of this room: a small group takes every share with it.
        time: _,
        groups: _,
        apart_share: _,
        parity_ratio: _,
        first_voice: _,
        longest_absence_s: _,
        longest_run: _,
        responses: _,
        items: _,
        time_by_origin: _,
        interruptions: _,
        timeline: _,
        // Counts over everybody, from three people on.
        heard: _,
        queue: _,
        go_rounds: _,
        // Only where it was asked for.
        people: _,
        // On no page: in the JSON report alone.
        effective_voices: _,
        gini: _,
        gini_corrected: _,
        entropy_normalised: _,
        hhi_normalised: _,
        put_right: _,
    } = report;
}

/// A label with how many people it stands for.
#[must_use]
pub fn heading_of(group: &GroupPart) -> String {
    words::group_heading(&short_label(&group.label), group.people)
}

/// Who is shown apart: their hats say more than the group's name.
#[must_use]
pub fn hats(group: &GroupPart) -> String {
    let roles: Vec<String> = group.roles.iter().map(|role| plain_text::words(role)).collect();
    if roles.is_empty() { short_label(&group.label) } else { short_label(&roles.join(", ")) }
}

/// A label that leaves room for the sentence around it.
#[must_use]
pub fn short_label(label: &str) -> String {
    width::cut(label, 36)
}
