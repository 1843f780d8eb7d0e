//! What was written down, and what is known about each: for every format alike.
//!
//! Shares of talk, and what a group of one or two said, are left out of what may be shared.

use chrono::NaiveDate;

use crate::{
    domain::{
        closing::answers::AloudQuestion,
        measures::{shares::SMALL_GROUP, tap_error::is_share_told},
        notes::note::InOurHands,
        people::group::UNASSIGNED,
        record::moment::clock,
    },
    report::{
        disclosure::{Disclosure, short_label},
        model::{
            ActionPart, CutIns, DecisionPart, Detail, IdeaPart, NeedPart, NotePart, PersonPart,
            SessionReport, ShownCards, ms,
        },
    },
    text::{closing as closing_words, note as note_words, people, report as words},
};

/// A note, and what is known about it, each in a few words.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Entry {
    pub text: String,
    pub about: Vec<String>,
    /// Something came of it.
    pub done: bool,
}

/// Whether coming in before somebody had finished was marked in a session.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum MarkedInterruptions {
    NotMarked,
    None,
    Some,
}

/// An action, and who does it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Task<'a> {
    pub text: &'a str,
    /// What came of it. None: it is still to do.
    pub closed: Option<&'a str>,
    /// A name, a group, or nobody yet.
    pub owner: Option<String>,
    pub due: Option<NaiveDate>,
}

impl<'a> Disclosure<'a> {
    #[must_use]
    pub fn note(&self, note: &NotePart, mut about: Vec<String>) -> Entry {
        // The talk behind it is for decisions alone.
        let NotePart {
            seq: _,
            at_s: _,
            kind: _,
            text,
            item: _,
            came_from,
            talk_behind: _,
            talk_behind_ms: _,
            closed,
        } = note;
        if let Some(group) = came_from {
            about.push(note_words::came_from(&self.label(group)));
        }
        about.extend(closed.as_deref().map(note_words::closed));
        Entry { text: text.clone(), about, done: closed.is_some() }
    }

    #[must_use]
    pub fn came_of_it(&self) -> Vec<Entry> {
        self.report.came_of_it.iter().map(|n| self.note(n, vec![])).collect()
    }

    #[must_use]
    pub fn decisions(&self) -> Vec<Entry> {
        self.report.decisions.iter().map(|d| self.decision(d)).collect()
    }

    #[must_use]
    pub fn actions(&self) -> Vec<Entry> {
        self.report.actions.iter().map(|a| self.action(a)).collect()
    }

    #[must_use]
    pub fn needs(&self) -> Vec<Entry> {
        self.report.needs.iter().map(|n| self.need(n)).collect()
    }

    #[must_use]
    pub fn ideas(&self) -> Vec<Entry> {
        self.report.ideas.iter().map(|i| self.idea(i)).collect()
    }

    #[must_use]
    pub fn notes(&self) -> Vec<Entry> {
        self.report.notes.iter().map(|n| self.note(n, vec![])).collect()
    }

    /// The decisions without who was there and how long each group talked: for a page that says less.
    #[must_use]
    pub fn decisions_in_short(&self) -> Vec<Entry> {
        let entry = |decision: &DecisionPart| {
            let HowTaken { mut about, left_out } = self.how_taken(decision);
            about.extend(left_out.then(|| words::small_groups_left_out().to_owned()));
            about.extend(decision.dissent.as_deref().map(words::dissent));
            self.note(&decision.note, about)
        };
        self.report.decisions.iter().map(entry).collect()
    }

    /// How a decision was taken, what each group said to it, and what it depends on.
    fn how_taken(&self, decision: &DecisionPart) -> HowTaken {
        let mut about: Vec<String> = vec![];
        about.extend(decision.how.map(|how| note_words::how(how).to_owned()));
        let centred = self.report.session.centred.as_ref().map(|id| self.label(id)).unwrap_or_default();
        about.extend(decision.part.map(|part| note_words::part_in_decision(part, &centred)));
        let is_told =
            |group: &String| !self.is_small(group) && !self.is_few(Some(present_of(decision, group)));
        let (told, withheld): (Vec<_>, Vec<_>) =
            decision.agrees.iter().partition(|(group, _)| is_told(group));
        about.extend(
            told.into_iter().map(|(g, answer)| note_words::said_to_decision(*answer, &self.label(g))),
        );
        about.extend(decision.needs_approval.as_deref().map(note_words::needs_approval));
        HowTaken { about, left_out: !withheld.is_empty() }
    }

    fn decision(&self, decision: &DecisionPart) -> Entry {
        // `how_taken` decides about those that are not here. `present_people` is for the JSON report alone.
        let DecisionPart {
            note,
            how: _,
            part: _,
            agrees: _,
            dissent,
            needs_approval: _,
            present,
            present_people: _,
        } = decision;
        let HowTaken { mut about, left_out } = self.how_taken(decision);
        let few = |group: &String| self.is_few(Some(present_of(decision, group)));
        let groups = self.report.groups.iter();
        let here: Vec<_> = groups
            .filter(|g| !few(&g.id))
            .filter_map(|g| Some((self.label(&g.id), *present.get(&g.id)?)))
            .collect();
        about.extend((!here.is_empty()).then(|| words::present(&here)));
        let hides_presence = !here.is_empty() && self.in_balance().iter().any(|g| few(&g.id));
        about.extend((left_out || hides_presence).then(|| words::small_groups_left_out().to_owned()));
        if let Some(talk) = note.talk_behind.as_ref().filter(|_| self.shows_shares()) {
            if talk.iter().any(|(group, _)| few(group)) {
                about.push(words::talk_behind_left_out().to_owned());
            } else {
                let shares: Vec<_> = talk.iter().map(|(g, share)| (self.label(g), *share)).collect();
                let error = note.talk_behind_ms.and_then(|talk| self.report.error_points_of(talk));
                about.push(note_words::shares_behind(&shares, error));
            }
        }
        // Last, since it may be long.
        about.extend(dissent.as_deref().map(words::dissent));
        self.note(note, about)
    }

    /// Who does it: a name, a group, or nobody yet.
    fn owner(&self, a: &ActionPart) -> Option<String> {
        let group = |id: &String| {
            if self.is_small(id) { words::one_of_us().to_owned() } else { self.label(id) }
        };
        a.owner.clone().or_else(|| a.owner_group.as_ref().map(group))
    }

    /// The actions, for a page that says each in sentences of its own.
    #[must_use]
    pub fn tasks(&self) -> Vec<Task<'a>> {
        let task = |action: &'a ActionPart| Task {
            text: &action.note.text,
            closed: action.note.closed.as_deref(),
            owner: self.owner(action),
            due: action.due,
        };
        self.report.actions.iter().map(task).collect()
    }

    fn action(&self, action: &ActionPart) -> Entry {
        // `owner` decides about the first two.
        let ActionPart { note, owner: _, owner_group: _, due, in_our_hands, help_from } = action;
        let owner = self.owner(action).map(|who| words::owner(&who));
        let mut about = vec![owner.unwrap_or_else(|| words::nobody_yet().to_owned())];
        about.extend(due.map(note_words::due));
        let hands = match (in_our_hands, help_from) {
            (None, _) => None,
            (Some(true), _) => Some(InOurHands::Ours),
            (Some(false), whom) => Some(InOurHands::NeedsHelpFrom(whom.clone().unwrap_or_default())),
        };
        about.extend(hands.as_ref().map(note_words::in_our_hands));
        self.note(note, about)
    }

    fn need(&self, need: &NeedPart) -> Entry {
        let NeedPart { note, why, said_by, look_again } = need;
        let mut about: Vec<String> = why.iter().cloned().collect();
        about.extend(said_by.as_deref().map(|who| note_words::said_by(&people::role(who))));
        about.extend(look_again.map(note_words::look_again));
        self.note(note, about)
    }

    fn idea(&self, idea: &IdeaPart) -> Entry {
        let IdeaPart { note, taken_up, why_not } = idea;
        let taken_up = taken_up.map(|yes| note_words::is_taken_up(yes).to_owned());
        self.note(note, taken_up.into_iter().chain(why_not.clone()).collect())
    }

    /// What was marked on the way, a line each.
    #[must_use]
    pub fn mark_lines(&self) -> Vec<String> {
        let SessionReport { cards: ShownCards { green, yellow, red }, jargon, disagreements, .. } =
            self.report;
        let mut out: Vec<String> = words::cards(*green, *yellow, *red).into_iter().collect();
        let written: Vec<&str> = texts(jargon);
        if !jargon.is_empty() {
            out.push(words::jargon_marked(&written, jargon.len() - written.len()));
        }
        if !disagreements.is_empty() {
            out.push(words::disagreed(disagreements.len(), &texts(disagreements)));
        }
        out.extend(self.came_in());
        out
    }

    /// Who came in on whom; where a group is small, only how often.
    #[must_use]
    pub fn came_in(&self) -> Vec<String> {
        let pairs: Vec<_> = self.report.interruptions.iter().flatten().collect();
        let all: Vec<_> =
            pairs.iter().flat_map(|(by, on)| on.iter().map(move |(on, n)| (*by, on, n))).collect();
        if all.is_empty() {
            return vec![];
        }
        let may_show = |(by, on, _): &&(&String, &String, &CutIns)| !self.is_small(by) && !self.is_small(on);
        if self.shows_shares() && all.iter().any(|pair| may_show(&pair)) {
            let line = |(by, on, n): &(&String, &String, &CutIns)| {
                let all = n.invited.saturating_add(n.not_invited);
                words::interruptions(&self.role(by), &self.role(on), all, n.invited)
            };
            return all.iter().filter(may_show).map(line).collect();
        }
        let sum = |f: fn(&CutIns) -> u32| all.iter().map(|(_, _, n)| f(n)).fold(0, u32::saturating_add);
        let (invited, not) = (sum(|n| n.invited), sum(|n| n.not_invited));
        let enough = self.report.heard.is_none_or(|heard| heard.of >= SMALL_GROUP);
        enough
            .then(|| words::interruptions_at_all(invited.saturating_add(not), invited))
            .into_iter()
            .collect()
    }

    /// Whether it was marked who came in on whom: never, not once, or some times.
    #[must_use]
    pub fn marked_interruptions(&self) -> MarkedInterruptions {
        match &self.report.interruptions {
            None => MarkedInterruptions::NotMarked,
            Some(none) if none.is_empty() => MarkedInterruptions::None,
            Some(_) => MarkedInterruptions::Some,
        }
    }

    /// A role, or a group where the role was too small to tell.
    fn role(&self, id: &str) -> String {
        let group = self.report.groups.iter().find(|group| group.id == id);
        group.map_or_else(|| people::role(id).into_owned(), short_label)
    }

    /// Whether cards were counted at the end.
    #[must_use]
    pub fn has_closing_cards(&self) -> bool {
        !self.report.closing.check_out.is_empty()
    }

    /// How many felt that their ideas were heard: beside the time, which does not say it.
    #[must_use]
    pub fn felt_heard(&self) -> Option<String> {
        self.report.closing.felt_heard.map(words::felt_heard)
    }

    /// What the room said and counted at the end; nothing, if it closed without.
    #[must_use]
    pub fn closing(&self) -> Vec<String> {
        let closing = &self.report.closing;
        let mut lines = vec![];
        for cards in &closing.check_out {
            let whose = cards.group.as_deref().map(|id| self.label(id));
            let counted = closing_words::counts(cards.counts());
            lines.push(words::counted_cards(cards.question, &counted, whose.as_deref()));
        }
        for (question, answer) in [
            (AloudQuestion::OneWord, &closing.one_word),
            (AloudQuestion::WhoWasMissing, &closing.who_was_missing),
        ] {
            lines.extend(answer.as_deref().map(|answer| words::aloud(question, answer)));
        }
        if let Some(guess) = &closing.guess {
            let group = guess.group.as_deref().map(|id| self.label(id));
            lines.push(words::guess(group.as_deref()));
        }
        lines.extend(
            closing.reflections.iter().map(|thought| words::reflection(thought.question, &thought.words)),
        );
        lines
    }

    /// Each person, in seat order, as cells of text. Nobody unless figures by person were asked for.
    #[must_use]
    pub fn people(&self) -> Vec<[String; 6]> {
        if self.detail == Detail::Groups {
            return vec![];
        }
        let told = is_share_told(self.report.error_points);
        let dash = || "–".to_owned();
        let row = |p: &PersonPart| {
            [
                p.label.clone(),
                Some(&p.role)
                    .filter(|role| *role != UNASSIGNED)
                    .map_or_else(dash, |role| people::role(role).into_owned()),
                clock(ms(p.speaking_time_s)),
                p.share.filter(|_| told).map_or_else(dash, crate::text::format::percent),
                p.turns.to_string(),
                clock(ms(p.longest_turn_s)),
            ]
        };
        self.report.people.iter().map(row).collect()
    }
}

/// What may be told of how a decision was taken, in a few words each, and whether an answer is left out.
struct HowTaken {
    about: Vec<String>,
    left_out: bool,
}

/// How many of a group were there for a decision.
fn present_of(decision: &DecisionPart, group: &str) -> usize {
    decision.present.get(group).copied().unwrap_or(0)
}

fn texts(notes: &[NotePart]) -> Vec<&str> {
    notes.iter().map(|n| n.text.as_str()).filter(|t| !t.is_empty()).collect()
}
