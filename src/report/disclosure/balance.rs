//! The balance in words: how each group did beside its headcount and its aim, and who is not counted in it.

use super::{Disclosure, hats, short_label};
use crate::{
    domain::{
        measures::tap_error::{is_comparable, is_share_told},
        people::hat::FACILITATOR,
    },
    report::model::{Detail, GroupPart, ms},
    text::report::{self as words, AimGap, ComparedAim},
};

impl Disclosure<'_> {
    /// Whether shares of the balance may be told, and there was enough talk for them to say something.
    #[must_use]
    pub fn tells_shares(&self) -> bool {
        self.shows_shares() && is_share_told(self.report.error_points)
    }

    /// Whether shares may be told, and there was too little talk for them to say anything.
    #[must_use]
    pub fn has_too_little_talk(&self) -> bool {
        self.shows_shares() && self.has_sides() && !is_share_told(self.report.error_points)
    }

    /// Whether nobody of a group in the balance said anything.
    #[must_use]
    pub fn is_silent(&self, group: &GroupPart) -> bool {
        ms(group.speaking_time_s) == 0
    }

    /// How a group did beside its headcount and its aim; nothing where shares may not be told.
    #[must_use]
    pub fn share_of(&self, group: &GroupPart) -> Option<String> {
        if !self.tells_shares() || !self.has_sides() {
            return None;
        }
        let Some(share) = group.share else { return Some(words::no_talk().to_owned()) };
        let error = self.error_points();
        let shown = words::share_with_error(share, error);
        let line = words::share_line(&shown, group.even_share, self.by_heads());
        Some(match self.compared(group) {
            Some((gap, aim)) => format!("{line}; {}", words::gap(gap, aim)),
            None => line,
        })
    }

    /// That some people count in several groups, so that the groups are more people than there were.
    #[must_use]
    pub fn counted_twice(&self) -> Option<String> {
        let groups = self.in_balance();
        let people: Option<Vec<usize>> = groups.iter().map(|group| group.people).collect();
        let people = people?.into_iter().fold(0, usize::saturating_add);
        let twice = people.saturating_sub(self.heard_count()?.of);
        match groups.len() {
            _ if twice == 0 || !self.shows_shares() => None,
            2 => Some(words::in_both_groups(twice)),
            _ => Some(words::in_several_groups().to_owned()),
        }
    }

    /// How the share of a group compares with its aim.
    #[must_use]
    pub fn compared(&self, group: &GroupPart) -> Option<(AimGap, ComparedAim)> {
        let (points, share) = group.gap_points.zip(group.target)?;
        let gap = AimGap::of(points, share, self.error_points(), self.is_centred(group));
        Some((gap, ComparedAim { share, agreed: self.report.target.agreed }))
    }

    /// How far off a share of the balance may be, in points either way.
    #[must_use]
    pub fn error_points(&self) -> Option<f64> {
        self.report.error_points.filter(|_| self.shows_shares())
    }

    /// As [`error_points`](Self::error_points), for shares of so much talk.
    #[must_use]
    pub fn error_points_of(&self, talk_ms: u64) -> Option<f64> {
        self.report.error_points_of(talk_ms).filter(|_| self.shows_shares())
    }

    /// As [`error_points`](Self::error_points), for shares of all talk.
    #[must_use]
    pub fn error_points_of_all(&self) -> Option<f64> {
        self.report.error_points_of_all().filter(|_| !self.withholds_uncounted())
    }

    /// Whether everyone in the balance was here all the time, so that an even share is that of heads.
    #[must_use]
    pub fn by_heads(&self) -> bool {
        let t = &self.report.time;
        let running = self.talk_and_quiet_ms().saturating_add(ms(t.someone_s));
        let all_here = |g: &GroupPart| {
            g.people
                .zip(g.present_s)
                .is_some_and(|(n, present)| ms(present) == running.saturating_mul(n as u64))
        };
        self.in_balance().into_iter().all(all_here)
    }

    /// Everybody not counted, in one or more lines.
    #[must_use]
    pub fn apart_lines(&self) -> Vec<String> {
        if self.withholds_uncounted() {
            return vec![words::uncounted_withheld().to_owned()];
        }
        let (shown, small): (Vec<&GroupPart>, Vec<&GroupPart>) =
            self.apart().into_iter().partition(|g| self.shows_share_apart(g));
        let told = is_share_told(self.error_points_of_all());
        let parts = shown.iter().filter(|_| told).filter_map(|g| Some((hats(g), g.share_of_all?)));
        let parts: Vec<_> = parts.collect();
        let shares = (!parts.is_empty()).then(|| words::uncounted_shares(&parts, self.error_points_of_all()));
        let too_few = |g: &GroupPart| words::uncounted_too_few(&words::group_heading(&hats(g), g.people));
        shares.into_iter().chain(small.into_iter().map(too_few)).collect()
    }

    /// How talk was shared between the room and online. Not where that would tell what one or two people said.
    #[must_use]
    pub fn places(&self) -> Option<String> {
        let [room, online] = self.report.places.as_slice() else { return None };
        let small = self.detail == Detail::Groups && (room.small_group || online.small_group);
        if small || !self.tells_shares() {
            return None;
        }
        let in_words = |share: f64| words::share_with_error(share, self.error_points());
        Some(words::places(online.people, &in_words(online.share?), room.people, &in_words(room.share?)))
    }

    /// Whether the share of a group not counted may be told. That of the facilitators stands beside every balance, even
    /// if there is only one: they talk for the meeting, and without it the balance would say too little.
    #[must_use]
    pub fn shows_share_apart(&self, group: &GroupPart) -> bool {
        let facilitates = group.roles.iter().any(|role| role == FACILITATOR);
        self.shows_apart() || facilitates && self.shows_shares()
    }

    #[must_use]
    pub fn all_talk(&self) -> Option<String> {
        let told = self.shows_every_group() && is_share_told(self.error_points_of_all());
        if !told || self.apart().is_empty() {
            return None;
        }
        let parts = self.report.groups.iter().filter_map(|g| Some((short_label(g), g.share_of_all?)));
        let parts: Vec<_> = parts.collect();
        (!parts.is_empty()).then(|| words::shares_of_all(&parts, self.error_points_of_all()))
    }

    #[must_use]
    pub fn parity(&self) -> Option<String> {
        // Where no share is compared with its aim, no side is compared with the other.
        let told = self.tells_shares() && is_comparable(self.report.error_points);
        let centred = self.centred().filter(|group| told && !self.is_silent(group))?;
        let ratio = self.report.parity_ratio?;
        let others: Vec<&GroupPart> = self.in_balance().into_iter().filter(|g| !self.is_centred(g)).collect();
        let others = match others.as_slice() {
            [only] => short_label(only),
            _ => words::the_others().to_owned(),
        };
        Some(words::parity(ratio, &short_label(centred), &others))
    }
}
