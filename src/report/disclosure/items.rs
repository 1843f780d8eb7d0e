//! Items of the agenda, as far as they may be shown.

use crate::{
    domain::agenda::items::ItemKind,
    report::{
        disclosure::Disclosure,
        model::{ItemPart, ms},
    },
    text::{item as item_words, report as words},
};

/// An item, as far as it may be shown.
#[derive(Clone, PartialEq, Debug)]
pub struct DisclosedItem<'a> {
    pub number: u16,
    pub title: &'a str,
    pub kind: ItemKind,
    pub planned_ms: Option<u64>,
    /// 0 when it was not begun.
    pub spent_ms: u64,
    /// Id of the group that had the first voice.
    pub first_voice: Option<&'a str>,
    /// Shares by the id of the group; none where they would show single persons.
    pub shares: Vec<(&'a str, f64)>,
    /// There are shares, which would show what one or two people said in this item.
    pub leaves_out_shares: bool,
    /// How far off these may be, in points either way.
    pub error: Option<f64>,
    /// How many had a voice in it, of how many.
    pub heard: Option<(usize, usize)>,
    /// Id of the group that asked for it.
    pub asked_by: Option<&'a str>,
    /// How it ended, in a few words each.
    pub ended: Vec<String>,
}

impl<'a> Disclosure<'a> {
    #[must_use]
    pub fn items(&self) -> Vec<DisclosedItem<'a>> {
        self.report.items.iter().map(|item| self.item(item)).collect()
    }

    #[must_use]
    pub fn item(&self, item: &'a ItemPart) -> DisclosedItem<'a> {
        let ItemPart {
            number,
            title,
            kind,
            planned_s,
            spent_s,
            first_voice,
            asked_by,
            // `item_ended` decides about these.
            outcome: _,
            summary: _,
            referred_to: _,
            answer_by: _,
            // `group_shares` and `item_heard` about these.
            groups: _,
            error_points,
            heard: _,
            present: _,
            // Names are for the review and the JSON report.
            not_heard: _,
        } = item;
        let first = first_voice.as_ref().filter(|_| self.shows_shares());
        DisclosedItem {
            number: *number,
            error: *error_points,
            title,
            kind: *kind,
            planned_ms: planned_s.map(ms),
            spent_ms: ms(*spent_s),
            first_voice: first.map(|first| first.group.as_str()),
            shares: self.group_shares(item),
            leaves_out_shares: self.shows_shares() && self.has_few_in(item),
            heard: self.item_heard(item),
            asked_by: asked_by.as_deref(),
            ended: item_ended(item),
        }
    }

    /// In how many items the centred group had the first voice, of how many.
    #[must_use]
    pub fn first_of_items(&self) -> Option<(usize, usize)> {
        let centred = self.centred().filter(|_| self.shows_shares() && self.has_sides())?;
        let firsts = self.report.items.iter().filter_map(|i| Some(i.first_voice.as_ref()?.group.as_str()));
        let firsts: Vec<&str> = firsts.collect();
        let own = firsts.iter().filter(|g| **g == centred.id).count();
        (!firsts.is_empty()).then_some((own, firsts.len()))
    }

    /// Shares of an item by group; nothing where they would show single persons.
    #[must_use]
    pub fn item_shares(&self, item: &ItemPart) -> Vec<(String, f64)> {
        self.group_shares(item).into_iter().map(|(group, share)| (self.label(group), share)).collect()
    }

    /// As [`item_shares`](Self::item_shares), by the id of the group.
    fn group_shares<'i>(&self, item: &'i ItemPart) -> Vec<(&'i str, f64)> {
        if !self.shows_shares() || self.has_few_in(item) {
            return vec![];
        }
        item.groups.iter().filter_map(|g| Some((g.id.as_str(), g.share?))).collect()
    }

    /// Whether one or two people of a group were there for an item in which the balance talked.
    fn has_few_in(&self, item: &ItemPart) -> bool {
        item.groups.iter().any(|g| g.share.is_some() && self.is_few(g.people))
    }

    /// The same in words, with how far off they may be.
    #[must_use]
    pub fn item_shares_in_words(&self, item: &ItemPart) -> String {
        words::item_shares(&self.item_shares(item), item.error_points)
    }

    #[must_use]
    pub fn item_heard(&self, item: &ItemPart) -> Option<(usize, usize)> {
        let (heard, present) = (item.heard?, item.present?);
        (present > 0 && self.may_count(present)).then_some((heard, present))
    }

    /// Who asked for an item, and how it ended, in a few words each.
    #[must_use]
    pub fn about_item(&self, item: &DisclosedItem<'_>) -> Vec<String> {
        let asked_by = item.asked_by.map(|id| item_words::asked_by(&self.label(id)));
        let left_out = item.leaves_out_shares.then(|| words::item_shares_left_out().to_owned());
        asked_by.into_iter().chain(item.ended.iter().cloned()).chain(left_out).collect()
    }

    /// Whose questions the time went to, where that was said.
    #[must_use]
    pub fn origins(&self) -> Option<String> {
        let origins = &self.report.time_by_origin;
        let nothing_began = origins.iter().all(|o| ms(o.spent_s) == 0);
        if nothing_began || origins.iter().all(|o| o.asked_by.is_none()) {
            return None;
        }
        let label = |id: &Option<String>| id.as_ref().map(|id| self.label(id));
        let shown = origins.iter().filter(|o| o.asked_by.is_some() || ms(o.spent_s) > 0);
        let parts: Vec<_> = shown.map(|o| (label(&o.asked_by), ms(o.spent_s))).collect();
        Some(words::time_by_origin(&parts))
    }
}

/// How an item ended.
fn item_ended(item: &ItemPart) -> Vec<String> {
    let referred = (item.referred_to.is_some() || item.answer_by.is_some())
        .then(|| item_words::referred(item.referred_to.as_deref(), item.answer_by));
    let outcome = item.outcome.map(|o| item_words::outcome(o).to_owned());
    [outcome, referred, item.summary.clone()].into_iter().flatten().collect()
}
