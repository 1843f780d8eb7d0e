//! What was written down, in order, with what is known about each and the talk behind decisions. One is chosen.

use super::page::{Page, ms};
use crate::{
    domain::{moment::clock, names, notes::InOurHands},
    report::view::{ActionPart, DecisionPart, IdeaPart, NeedPart, NotePart},
    text::{note as words, report, review},
    tui::theme::Sign,
};

impl Page<'_> {
    pub fn written(&mut self) {
        let notes = &self.scene.session.notes;
        if notes.is_empty() {
            return self.say(if self.is_import() { review::NOT_FROM_FILE } else { review::NOTHING_HERE });
        }
        for (at, note) in notes.iter().enumerate() {
            let Some((part, about)) = self.entry(note.seq) else { continue };
            let text = if part.text.is_empty() { words::NO_WORDS } else { &part.text };
            let here = at == self.review.note.min(notes.len() - 1);
            let first = self.lines.len();
            let theme = self.scene.theme;
            let mark = if here { theme.sign(Sign::Cursor) } else { " " };
            let kind = words::kind(note.kind);
            let style = if here { theme.strong() } else { ratatui::style::Style::new() };
            self.put(&format!("{} {kind}: {text}", clock(ms(part.at_s))), 2, style);
            self.mark(first, mark);
            let mut about = about;
            about.extend(part.came_from.as_ref().map(|group| words::came_from(&self.label(group))));
            about.extend(part.closed.as_deref().map(words::closed));
            if !about.is_empty() {
                self.put(&about.join("; "), 4, theme.quiet());
            }
            if here {
                self.chosen = Some((first, self.lines.len()));
            }
        }
    }

    /// A note and what is known about it, as far as it may be told.
    fn entry(&self, seq: u32) -> Option<(NotePart, Vec<String>)> {
        let r = self.r;
        let is = |n: &NotePart| n.seq == seq;
        if let Some(d) = r.decisions.iter().find(|d| is(&d.note)) {
            return Some((d.note.clone(), self.decision(d)));
        }
        if let Some(a) = r.actions.iter().find(|a| is(&a.note)) {
            return Some((a.note.clone(), self.action(a)));
        }
        if let Some(n) = r.needs.iter().find(|n| is(&n.note)) {
            return Some((n.note.clone(), need(n)));
        }
        if let Some(i) = r.ideas.iter().find(|i| is(&i.note)) {
            return Some((i.note.clone(), idea(i)));
        }
        let others = [&r.came_of_it, &r.jargon, &r.disagreements, &r.notes];
        let note = others.into_iter().flatten().find(|n| is(n))?;
        Some((note.clone(), vec![]))
    }

    fn decision(&self, d: &DecisionPart) -> Vec<String> {
        let mut about: Vec<String> = vec![];
        about.extend(d.how.map(|how| words::how(how).to_owned()));
        let centred = self.r.session.centred.as_ref().map(|id| self.label(id)).unwrap_or_default();
        about.extend(d.part.map(|part| format!("{centred}: {}", words::power(part))));
        let few = |group: &String| self.told.is_few(Some(d.present.get(group).copied().unwrap_or(0)));
        let told = d.agrees.iter().filter(|(group, _)| !self.told.is_small(group) && !few(group));
        about.extend(told.map(|(g, said)| format!("{} agrees: {}", self.label(g), words::agrees(*said))));
        about.extend(d.needs_approval.as_deref().map(words::needs_yes));
        let groups = self.r.groups.iter().filter(|g| !few(&g.id));
        let present: Vec<_> =
            groups.filter_map(|g| Some((self.label(&g.id), *d.present.get(&g.id)?))).collect();
        about.extend((!present.is_empty()).then(|| report::present(&present)));
        let talk = d.note.talk_behind.as_ref();
        let shows = self.told.shows_shares() && !talk.into_iter().flatten().any(|(group, _)| few(group));
        if let (Some(talk), true) = (talk, shows) {
            let shares: Vec<_> = talk.iter().map(|(g, share)| (self.label(g), *share)).collect();
            about.push(words::talk_behind(&shares));
        }
        about.extend(d.dissent.as_ref().map(|said| format!("another view: {said}")));
        about
    }

    fn action(&self, a: &ActionPart) -> Vec<String> {
        let group = |id: &String| {
            if self.told.is_small(id) { report::ONE_OF_US.to_owned() } else { self.label(id) }
        };
        let who = a.owner.clone().or_else(|| a.owner_group.as_ref().map(group));
        let mut about = vec![who.unwrap_or_else(|| report::NOBODY_YET.to_owned())];
        about.extend(a.due.map(words::due));
        let hands = match (a.in_our_hands, &a.help_from) {
            (None, _) => None,
            (Some(true), _) => Some(InOurHands::Ours),
            (Some(false), whom) => Some(InOurHands::NeedsHelpFrom(whom.clone().unwrap_or_default())),
        };
        about.extend(hands.as_ref().map(words::in_our_hands));
        about
    }
}

fn need(n: &NeedPart) -> Vec<String> {
    let mut about: Vec<String> = n.why.iter().cloned().collect();
    about.extend(n.said_by.as_deref().map(|who| words::said_by(&names::words(who))));
    about.extend(n.look_again.map(words::look_again));
    about
}

fn idea(i: &IdeaPart) -> Vec<String> {
    let taken_up = i.taken_up.map(|yes| words::TAKEN_UP[usize::from(!yes)].to_owned());
    taken_up.into_iter().chain(i.why_not.clone()).collect()
}
