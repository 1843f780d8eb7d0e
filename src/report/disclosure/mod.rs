//! What of a report may be told, and the sentences that every format shares. Knows no format.
//!
//! By group only, a group in the balance that is small takes every share with it, because one share gives away
//! the other. The same rule stands here once for the text, HTML, Markdown and easy-read pages.

mod about;
mod balance;
pub mod day;
mod facts;
mod hands;
mod items;
mod labels;
mod last_time;
pub mod moves;
mod notes;
pub mod series;
mod speech;
mod talk_sharing;
mod timeline;

pub use about::DisclosedAbout;
pub use facts::{Fact, Picture};
pub use hands::GroupHands;
pub use items::DisclosedItem;
pub use labels::{hats, heading_of, label_of, short_label};
pub use last_time::SinceLastTime;
pub use notes::{Entry, MarkedInterruptions, Task};
pub use speech::{Speech, Spoken, Voice};
pub use timeline::Span;

use std::collections::BTreeMap;

use crate::{
    domain::{
        measures::shares::SMALL_GROUP,
        preparation::charter::SessionKind,
        record::{
            moment::{clock_parts, total},
            opening::Source,
        },
    },
    report::model::{About, Detail, GroupPart, HeardPart, SessionReport, ms},
    text::{report as words, sentences::sentence},
};

/// A report, and how much of single people may be told from it. The report itself is sealed: whoever shows a figure
/// asks a method here, which decides.
#[derive(Clone, Copy)]
pub struct Disclosure<'a> {
    report: &'a SessionReport,
    pub detail: Detail,
}

impl<'a> Disclosure<'a> {
    #[must_use]
    pub fn new(report: &'a SessionReport, detail: Detail) -> Self {
        every_figure_is_decided(report);
        Self { report, detail }
    }

    #[must_use]
    pub fn in_balance(&self) -> Vec<&'a GroupPart> {
        self.report.groups.iter().filter(|g| g.in_balance).collect()
    }

    #[must_use]
    pub fn apart(&self) -> Vec<&'a GroupPart> {
        self.report.groups.iter().filter(|g| !g.in_balance).collect()
    }

    #[must_use]
    pub fn centred(&self) -> Option<&'a GroupPart> {
        self.report.groups.iter().find(|g| g.in_balance && self.is_centred(g))
    }

    /// Whether there is more than one group to balance.
    #[must_use]
    pub fn has_sides(&self) -> bool {
        self.in_balance().len() > 1
    }

    /// Shares of the balance: with one small group left out, the others would give it away.
    #[must_use]
    pub fn shows_shares(&self) -> bool {
        let balanced = self.report.session.kind != SessionKind::OneGroup;
        balanced && (self.detail == Detail::People || self.in_balance().iter().all(|g| !g.small_group))
    }

    /// Whether whoever facilitates would rather not show how long they spoke: then nothing is told of any who are not
    /// counted, nor what would give it away.
    #[must_use]
    pub fn withholds_uncounted(&self) -> bool {
        self.report.session.agreement.hides_facilitator
    }

    /// Whether the time of those not counted may be told. Not where it is one or two people's, nor where
    /// what is left beside it is.
    #[must_use]
    pub fn shows_apart(&self) -> bool {
        let people: Option<Vec<usize>> = self.in_balance().iter().map(|g| g.people).collect();
        let balance = people.map(|people| people.into_iter().fold(0, usize::saturating_add));
        let shown = self.detail == Detail::People
            || self.report.groups.iter().all(|g| g.in_balance || !g.small_group)
                && (self.apart().is_empty() || !self.is_few(balance));
        shown && !self.withholds_uncounted()
    }

    /// Whether anything may be told group by group, those not counted among them: no group is small.
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
        self.report.heard.is_none_or(|heard| self.may_count(heard.of))
    }

    #[must_use]
    pub fn is_centred(&self, group: &GroupPart) -> bool {
        self.report.session.centred.as_ref() == Some(&group.id)
    }

    /// The place of a group among those that are not centred.
    #[must_use]
    pub fn place_beside_centred(&self, id: &str) -> Option<usize> {
        let others = self.report.groups.iter().filter(|group| !self.is_centred(group));
        others.map(|group| group.id.as_str()).position(|other| other == id)
    }

    /// Whether nobody in the balance has said anything, so that there is nothing that could show what one person did.
    #[must_use]
    pub fn nobody_spoke(&self) -> bool {
        self.report.first_voice.is_none() && self.in_balance().iter().all(|g| ms(g.speaking_time_s) == 0)
    }

    /// Whether there is a balance, and it is not shown because a group is small.
    #[must_use]
    pub fn withholds_balance(&self) -> bool {
        !self.shows_shares() && !self.nobody_spoke() && self.report.session.kind != SessionKind::OneGroup
    }

    #[must_use]
    pub fn is_small(&self, group: &str) -> bool {
        self.detail == Detail::Groups && self.report.groups.iter().any(|g| g.id == group && g.small_group)
    }

    #[must_use]
    pub fn label(&self, id: &str) -> String {
        self.report.groups.iter().find(|g| g.id == id).map_or_else(|| id.to_owned(), short_label)
    }

    /// What the centred group is called; nothing if there is none.
    #[must_use]
    pub fn centred_label(&self) -> Option<String> {
        self.centred().map(short_label)
    }

    #[must_use]
    pub fn title(&self) -> &'a str {
        self.report.session.title.as_deref().unwrap_or(words::untitled())
    }

    /// Until when and by whom something can still be taken out.
    #[must_use]
    pub fn draft(&self) -> Option<String> {
        let About { agreement, source, .. } = &self.report.session;
        Some(words::draft_until(agreement.holder.as_deref(), self.report.draft?.until, *source))
    }

    #[must_use]
    pub fn agreement(&self) -> String {
        words::agreement(&self.report.session.agreement_words())
    }

    /// Whether [`agreement`](Self::agreement) says that it was a rehearsal: it does where nothing was agreed.
    #[must_use]
    pub fn agreement_says_rehearsal(&self) -> bool {
        let agreed = self.report.session.agreement_words();
        agreed.is_empty() && agreed.source == Source::Rehearsal
    }

    /// Whether the record tells people apart; else there are no figures of who spoke.
    #[must_use]
    pub fn tells_people_apart(&self) -> bool {
        self.report.heard.is_some()
    }

    /// How many had a voice, of how many.
    #[must_use]
    pub fn heard_count(&self) -> Option<HeardPart> {
        self.report.heard.filter(|heard| self.may_count(heard.of))
    }

    #[must_use]
    pub fn heard(&self) -> Option<String> {
        let heard = self.heard_count()?;
        Some(words::people_spoke(heard.spoke(), heard.briefly, heard.of, self.report.session.source))
    }

    /// The longest time without a voice of the centred group.
    #[must_use]
    pub fn longest_absence_ms(&self) -> Option<u64> {
        let group = self.centred()?;
        let shows = self.detail == Detail::People || !group.small_group;
        self.report.absence_in_speech_s.or(self.report.longest_absence_s).filter(|_| shows).map(ms)
    }

    #[must_use]
    pub fn absence(&self) -> Option<String> {
        let (absence, label) = (self.longest_absence_ms()?, self.centred_label()?);
        if self.centred().is_some_and(|group| self.is_silent(group)) {
            return Some(sentence(&words::did_not_speak(&label)));
        }
        Some(words::absence(&label, absence))
    }

    /// Who came in after whom, by the ids of groups: row, then column.
    #[must_use]
    pub fn responses(&self) -> Option<&'a BTreeMap<String, BTreeMap<String, u32>>> {
        self.report.responses.as_ref().filter(|_| self.shows_shares())
    }

    #[must_use]
    pub fn first_voices(&self) -> Option<String> {
        if !self.shows_shares() || !self.has_sides() {
            return None;
        }
        match (self.first_of_items().zip(self.centred()), &self.report.first_voice) {
            (Some(((own, of), centred)), _) => Some(words::first_of(own, &short_label(centred), of)),
            (_, Some(first)) => Some(words::first_voice(&self.label(&first.group))),
            _ => None,
        }
    }

    #[must_use]
    pub fn longest_run(&self) -> Option<String> {
        let run = self.report.longest_run.as_ref().filter(|_| self.shows_shares() && self.has_sides())?;
        if run.turns < 2 {
            // All groups have that, so that no one of them has the most.
            return Some(words::no_run().to_owned());
        }
        Some(words::longest_run(&self.label(&run.group), ms(run.seconds), run.turns))
    }

    /// Talk and quiet, each by itself. Talk less the time of the groups in the balance, which rows and
    /// pictures show, is the time of those not counted: where that may not be told, both are one.
    pub(super) fn talk_and_quiet(
        &self,
        each: impl Fn(u64, u64) -> String,
        as_one: impl Fn(u64) -> String,
    ) -> String {
        match self.time_parts().spoken {
            TalkAndQuiet::Each { talk, quiet } => each(talk, quiet),
            TalkAndQuiet::Together(both) => as_one(both),
        }
    }

    /// Where the time went, ms: whole seconds that add up to the length of the meeting as pages show it.
    pub(super) fn time_parts(&self) -> TimeParts {
        let t = &self.report.time;
        let each = t.speaking_s.zip(self.silence_ms()).map(|(talk, quiet)| [ms(talk), quiet]);
        let together = self.talk_and_quiet_ms().saturating_sub(ms(t.outside_speech_s));
        let mut parts = each.map_or_else(|| vec![together], Vec::from);
        let rest =
            [t.outside_speech_s, t.someone_s, t.small_groups_s, t.break_s, t.off_record_s, t.unattended_s];
        parts.extend(rest.map(ms));
        let mut shown = clock_parts(ms(t.span_s), &parts).into_iter();
        let mut next = || shown.next().unwrap_or_default();
        TimeParts {
            spoken: match each {
                Some(_) => TalkAndQuiet::Each { talk: next(), quiet: next() },
                None => TalkAndQuiet::Together(next()),
            },
            outside: next(),
            someone: next(),
            small_groups: next(),
            on_break: next(),
            off_record: next(),
            unattended: next(),
        }
    }

    /// Talk and quiet together: all that is nothing else.
    pub(super) fn talk_and_quiet_ms(&self) -> u64 {
        let t = &self.report.time;
        let rest = [t.someone_s, t.small_groups_s, t.break_s, t.off_record_s, t.unattended_s];
        ms(t.span_s).saturating_sub(total(rest.map(ms)))
    }

    /// The time in which nobody spoke, where it may be told beside the time of the groups. Of an import, that between
    /// the first and the last word.
    #[must_use]
    pub fn silence_ms(&self) -> Option<u64> {
        let t = &self.report.time;
        let silence = t.silence_s.filter(|_| self.shows_apart())?;
        Some(ms(silence).saturating_sub(ms(t.outside_speech_s)))
    }

    /// That people who speak at once each have the time, where shares are told and anybody did.
    #[must_use]
    pub fn speech_at_once(&self) -> Option<&'static str> {
        let t = &self.report.time;
        let told = self.tells_shares() && self.has_sides();
        (told && t.person_seconds_s > t.speaking_s).then(words::more_than_one_at_once)
    }

    /// Nobody can talk over somebody who is alone.
    fn was_one_person(&self) -> bool {
        let people: Option<Vec<usize>> = self.report.groups.iter().map(|group| group.people).collect();
        people.is_some_and(|people| people.into_iter().fold(0, usize::saturating_add) == 1)
            && !self.withholds_uncounted()
    }

    /// Where the time went, each in a sentence.
    #[must_use]
    pub fn time(&self) -> Vec<String> {
        let t = &self.report.time;
        // Where the source cannot show it, the head of the page says so.
        let overlap = t.overlap_s.filter(|_| ms(t.speaking_s.unwrap_or(1.0)) > 0 && !self.was_one_person());
        let overlap = overlap.map(|s| format!(" {}", words::overlap(ms(s)))).unwrap_or_default();
        let mut lines = vec![self.talk_and_quiet(
            |talk, quiet| {
                let stretches = t.quiet_stretches.unwrap_or_default();
                let stretches = stretches.saturating_sub(t.outside_speech_stretches);
                format!("{}{overlap} {}", words::talk(talk), words::thinking_time(quiet, stretches))
            },
            |both| format!("{}{overlap}", words::talk_and_quiet(both)),
        )];
        let TimeParts { spoken: _, outside, someone, small_groups, on_break, off_record, unattended } =
            self.time_parts();
        if outside > 0 {
            lines.push(words::outside_speech(outside));
        }
        lines.extend(words::rest_of_time(someone, small_groups, on_break, off_record));
        if unattended > 0 {
            lines.push(words::unattended(unattended));
        }
        lines
    }
}

/// Where the time of a meeting went, ms.
pub(super) struct TimeParts {
    spoken: TalkAndQuiet,
    outside: u64,
    pub(super) someone: u64,
    small_groups: u64,
    on_break: u64,
    off_record: u64,
    unattended: u64,
}

enum TalkAndQuiet {
    Each { talk: u64, quiet: u64 },
    Together(u64),
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
        error_points: _,
        tap_lag_s: _,
        places: _,
        parity_ratio: _,
        first_voice: _,
        longest_absence_s: _,
        absence_in_speech_s: _,
        longest_run: _,
        responses: _,
        items: _,
        time_by_origin: _,
        interruptions: _,
        timeline: _,
        talk_sharing: _,
        // Counts over everybody, from three people on.
        heard: _,
        queue: _,
        go_rounds: _,
        last_time: _,
        // At the top of every page.
        is_damaged: _,
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
