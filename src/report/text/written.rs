//! What was written down, on the page: decisions, actions, needs, ideas, notes, marks; as many as the page holds.
//!
//! Shares of talk, and what a group of one or two said, are left out of what may be shared.

use super::{INDENT, Page};
use crate::{
    domain::{measures::SMALL_GROUP, names, notes::InOurHands},
    report::{
        page::{self, LINES, WIDTH},
        view::{ActionPart, CutIns, DecisionPart, Detail, IdeaPart, NeedPart, NotePart},
    },
    text::{note as note_words, report as words},
};

/// Most lines of one note.
const NOTE_LINES: usize = 3;
/// Most lines of what is known about one.
const ABOUT_LINES: usize = 6;
/// Lines kept for each part that is still to come.
const PART_LINES: usize = 4;
/// So many actions are told even where the page runs over: somebody is waiting for them.
const ALWAYS_ACTIONS: usize = 5;

/// A note, and what is known about it in one line.
struct Entry<'a> {
    text: &'a str,
    about: String,
}

impl<'a> Page<'a> {
    /// Decisions first; each part keeps room for those after it.
    pub(super) fn written(&mut self) {
        let r = self.r;
        if r.session.totals_only {
            return self.say(words::ONLY_TOTALS);
        }
        let came_of_it: Vec<Entry<'a>> = r.came_of_it.iter().map(|n| self.entry(n, vec![])).collect();
        if !came_of_it.is_empty() {
            self.heading(words::CAME_OF_IT);
            self.listed(&came_of_it, "line", 2 * PART_LINES);
        }
        let decisions = r.decisions.iter().map(|d| self.decision(d)).collect();
        let actions = r.actions.iter().map(|a| self.action(a)).collect();
        let needs = r.needs.iter().map(|n| self.need(n)).collect();
        let ideas = r.ideas.iter().map(|i| self.idea(i)).collect();
        let notes = r.notes.iter().map(|n| self.entry(n, vec![])).collect();
        let parts: [(&str, &str, Vec<Entry<'a>>); 5] = [
            (words::DECISIONS, "decision", decisions),
            (words::ACTIONS, "action", actions),
            (words::NEEDS, "need", needs),
            (words::IDEAS, "idea", ideas),
            (words::NOTES, "note", notes),
        ];
        for (at, (heading, what, entries)) in parts.iter().enumerate() {
            let later = parts[at + 1..].iter().filter(|(_, _, entries)| !entries.is_empty()).count();
            if !entries.is_empty() || at == 0 {
                self.heading(heading);
            }
            self.listed(entries, what, later * PART_LINES);
        }
        self.marks();
    }

    /// As many as leave `after` lines free on the page, one at least.
    fn listed(&mut self, entries: &[Entry<'_>], what: &str, after: usize) {
        if entries.is_empty() && what == "decision" {
            self.say(words::NO_DECISIONS);
        }
        for (told, entry) in entries.iter().enumerate() {
            let mut lines = few_lines("- ", entry.text, NOTE_LINES);
            if !entry.about.is_empty() {
                lines.extend(few_lines(INDENT, &entry.about, ABOUT_LINES));
            }
            let always = if what == "action" { ALWAYS_ACTIONS } else { 1 };
            if told >= always && self.lines.len() + lines.len() + 1 + after > LINES {
                return self.say(&words::more(entries.len() - told, what));
            }
            self.lines.append(&mut lines);
        }
    }

    fn entry<'n>(&self, note: &'n NotePart, mut about: Vec<String>) -> Entry<'n> {
        if let Some(group) = &note.came_from {
            about.push(note_words::came_from(&self.label(group)));
        }
        about.extend(note.closed.as_deref().map(note_words::closed));
        Entry { text: &note.text, about: about.join("; ") }
    }

    fn decision<'n>(&self, d: &'n DecisionPart) -> Entry<'n> {
        let mut about: Vec<String> = vec![];
        about.extend(d.how.map(|how| note_words::how(how).to_owned()));
        let centred = self.r.session.centred.as_ref().map(|id| self.label(id)).unwrap_or_default();
        about.extend(d.part.map(|part| format!("{centred}: {}", note_words::power(part))));
        let told = d.agrees.iter().filter(|(group, _)| !self.is_small(group));
        about
            .extend(told.map(|(g, said)| format!("{} agrees: {}", self.label(g), note_words::agrees(*said))));
        about.extend(d.needs_approval.as_deref().map(note_words::needs_yes));
        let groups = self.r.groups.iter();
        let present: Vec<_> =
            groups.filter_map(|g| Some((self.label(&g.id), *d.present.get(&g.id)?))).collect();
        about.extend((!present.is_empty()).then(|| words::present(&present)));
        if let (Some(talk), true) = (&d.note.talk_behind, self.shows_shares()) {
            let shares: Vec<_> = talk.iter().map(|(g, share)| (self.label(g), *share)).collect();
            about.push(note_words::talk_behind(&shares));
        }
        // Last, since it may be long.
        about.extend(d.dissent.as_ref().map(|words| format!("another view: {words}")));
        self.entry(&d.note, about)
    }

    fn action<'n>(&self, a: &'n ActionPart) -> Entry<'n> {
        let group = |id: &String| {
            if self.is_small(id) { words::ONE_OF_US.to_owned() } else { self.label(id) }
        };
        let who = a.owner.clone().or_else(|| a.owner_group.as_ref().map(group));
        let mut about = vec![who.unwrap_or_else(|| words::NOBODY_YET.to_owned())];
        about.extend(a.due.map(note_words::due));
        let hands = match (a.in_our_hands, &a.help_from) {
            (None, _) => None,
            (Some(true), _) => Some(InOurHands::Ours),
            (Some(false), whom) => Some(InOurHands::NeedsHelpFrom(whom.clone().unwrap_or_default())),
        };
        about.extend(hands.as_ref().map(note_words::in_our_hands));
        self.entry(&a.note, about)
    }

    fn need<'n>(&self, n: &'n NeedPart) -> Entry<'n> {
        let mut about: Vec<String> = n.why.iter().cloned().collect();
        about.extend(n.said_by.as_deref().map(|who| note_words::said_by(&names::words(who))));
        about.extend(n.look_again.map(note_words::look_again));
        self.entry(&n.note, about)
    }

    fn idea<'n>(&self, i: &'n IdeaPart) -> Entry<'n> {
        let taken_up = i.taken_up.map(|yes| note_words::TAKEN_UP[usize::from(!yes)].to_owned());
        self.entry(&i.note, taken_up.into_iter().chain(i.why_not.clone()).collect())
    }

    fn marks(&mut self) {
        let lines = self.mark_lines();
        if !lines.is_empty() {
            self.heading(words::MARKS);
            for line in lines {
                self.lines.extend(few_lines("", &line, NOTE_LINES));
            }
        }
    }

    fn mark_lines(&self) -> Vec<String> {
        let r = self.r;
        let mut out: Vec<String> =
            words::cards_shown(r.cards.green, r.cards.yellow, r.cards.red).into_iter().collect();
        let said: Vec<&str> = texts(&r.jargon);
        if !r.jargon.is_empty() {
            out.push(words::jargon(&said, r.jargon.len() - said.len()));
        }
        if !r.disagreements.is_empty() {
            out.push(words::disagreements(r.disagreements.len(), &texts(&r.disagreements)));
        }
        out.extend(self.came_in());
        out
    }

    /// Who came in on whom; where a group is small, only how often.
    fn came_in(&self) -> Vec<String> {
        let pairs: Vec<_> = self.r.interruptions.iter().flatten().collect();
        let all: Vec<_> =
            pairs.iter().flat_map(|(by, on)| on.iter().map(move |(on, n)| (*by, on, n))).collect();
        if all.is_empty() {
            return vec![];
        }
        let told = |(by, on, _): &&(&String, &String, &CutIns)| !self.is_small(by) && !self.is_small(on);
        if self.shows_shares() && all.iter().any(|pair| told(&pair)) {
            let line = |(by, on, n): &(&String, &String, &CutIns)| {
                words::came_in(&self.role(by), &self.role(on), n.invited + n.not_invited, n.invited)
            };
            return all.iter().filter(told).map(line).collect();
        }
        let sum = |f: fn(&CutIns) -> u32| all.iter().map(|(_, _, n)| f(n)).sum::<u32>();
        let (invited, not) = (sum(|n| n.invited), sum(|n| n.not_invited));
        let enough = self.r.heard.is_none_or(|heard| heard.of >= SMALL_GROUP);
        enough.then(|| words::came_in_at_all(invited + not, invited)).into_iter().collect()
    }

    /// A role, or a group where the role was too small to tell.
    fn role(&self, id: &str) -> String {
        names::words(&self.label(id))
    }

    fn is_small(&self, group: &str) -> bool {
        self.detail == Detail::Groups && self.r.groups.iter().any(|g| g.id == group && g.small_group)
    }
}

fn texts(notes: &[NotePart]) -> Vec<&str> {
    notes.iter().map(|n| n.text.as_str()).filter(|t| !t.is_empty()).collect()
}

/// A text in a few lines, cut if it is longer.
fn few_lines(first: &str, text: &str, most: usize) -> Vec<String> {
    let mut lines = page::wrap(first, INDENT, text, WIDTH);
    if lines.len() > most {
        let rest = lines.split_off(most - 1).concat();
        lines.push(page::cut(&rest, WIDTH - 1));
    }
    lines
}
