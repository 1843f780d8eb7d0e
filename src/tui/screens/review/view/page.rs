//! A part of the review as lines of text: the balance, items, what was agreed, the end, people, what was put right.

use ratatui::{
    style::Style,
    text::{Line, Span},
};

use crate::{
    domain::{
        closing::answers::AloudQuestion,
        preparation::charter::SessionKind,
        record::{
            change::Change,
            event::Event,
            ids::{Seq, TurnRef},
            moment::clock,
        },
    },
    report::{
        told::{self, Told, ms},
        view::{GroupPart, ItemPart, SessionReport},
    },
    text::{closing as closing_words, note as note_words, report as words, review},
    tui::{
        meeting::picture::Scene,
        questions::note::owner_label,
        screens::review::state::{Guessing, Review},
        theme::Sign,
        widget::line::{self, plain},
    },
};

/// Columns of a bar.
const BAR: u16 = 40;

pub struct Page<'a> {
    pub scene: &'a Scene<'a>,
    pub review: &'a Review,
    pub told: Told<'a>,
    pub r: &'a SessionReport,
    pub width: u16,
    pub lines: Vec<Line<'static>>,
    /// The lines of what is chosen, if something can be.
    pub chosen: Option<(usize, usize)>,
}

impl<'a> Page<'a> {
    pub fn new(scene: &'a Scene<'a>, review: &'a Review, width: u16) -> Self {
        Self { scene, review, told: review.told(), r: &review.report, width, lines: vec![], chosen: None }
    }

    // ---- putting down lines -------------------------------------------------------------------

    pub fn blank(&mut self) {
        if !self.lines.is_empty() {
            self.lines.push(Line::default());
        }
    }

    pub fn heading(&mut self, text: &str) {
        self.blank();
        self.lines.push(plain(text.to_owned(), self.scene.theme.strong()));
    }

    pub fn put(&mut self, text: &str, indent: usize, style: Style) {
        let room = usize::from(self.width).saturating_sub(indent);
        let before = " ".repeat(indent);
        self.lines.extend(line::wrap(text, room).into_iter().map(|l| plain(format!("{before}{l}"), style)));
    }

    /// A sign at the edge of a line.
    pub fn mark(&mut self, at: usize, sign: &str) {
        if let Some(span) = self.lines.get_mut(at).and_then(|line| line.spans.first_mut()) {
            let rest: String = span.content.chars().skip(1).collect();
            span.content = format!("{sign}{rest}").into();
        }
    }

    pub fn say(&mut self, text: &str) {
        self.put(text, 0, Style::new());
    }

    pub fn say_all<'l>(&mut self, lines: impl IntoIterator<Item = &'l String>) {
        for line in lines {
            self.say(line);
        }
    }

    pub fn say_quiet(&mut self, text: &str) {
        let style = self.scene.theme.quiet();
        self.put(text, 0, style);
    }

    pub fn say_under(&mut self, text: &str) {
        self.put(text, 2, Style::new());
    }

    // ---- shared -------------------------------------------------------------------------------

    /// Which pattern and colour a group has.
    fn nth(&self, id: &str) -> usize {
        self.scene.session.roster.group_index(id).map_or(3, |g| self.scene.nth(g))
    }

    /// The groups in the balance, the centred one first.
    pub fn in_balance(&self) -> Vec<&'a GroupPart> {
        let mut groups = self.told.in_balance();
        groups.sort_by_key(|g| self.nth(&g.id));
        groups
    }

    /// The name of whoever has this id, where people are shown.
    fn person(&self, id: &str) -> String {
        self.r.people.iter().find(|p| p.id == id).map_or_else(|| id.to_owned(), |p| p.label.clone())
    }

    pub fn is_import(&self) -> bool {
        self.r.session.source.is_import()
    }

    // ---- the balance ----------------------------------------------------------------------------

    pub fn balance(&mut self) {
        self.say_quiet(words::first());
        self.blank();
        self.guesses();
        for group in self.in_balance() {
            self.group(group);
        }
        if !self.told.shows_shares() && self.r.session.kind != SessionKind::OneGroup {
            self.say(&review::too_few(self.scene.keymap));
        }
        self.say(words::kind(self.r.session.kind));
        self.blank();
        let told = self.told;
        self.say_all(&told.apart_lines());
        self.say_all(told.all_talk().iter().chain(&told.parity()));
        self.heading(review::quiet());
        self.say_all(&told.time());
    }

    /// The guess stands beside what the room guessed at the end.
    fn guesses(&mut self) {
        let label = |id: &String| self.told.label(id);
        let mine = match &self.review.guess {
            Guessing::Guessed(guess) => review::guess(guess.group.as_ref().map(label).as_deref()),
            _ => review::no_guess().to_owned(),
        };
        let room = self.r.closing.guess.as_ref();
        let room = room.map(|g| words::guess(g.group.as_ref().map(label).as_deref()));
        if self.review.choices().len() > 1 {
            self.say(&mine);
        }
        if let Some(room) = room {
            self.say(&room);
        }
        self.blank();
    }

    fn group(&mut self, group: &GroupPart) {
        let theme = self.scene.theme;
        let Some(share) = self.told.share_of(group) else {
            let small = self.told.is_small(&group.id);
            let heading = told::heading_of(group);
            return self.say(&if small { words::too_few(&group.label, group.people) } else { heading });
        };
        self.put(&told::heading_of(group), 0, theme.strong());
        self.say_under(&share);
        let Some(share) = group.share else { return };
        let nth = self.nth(&group.id);
        let columns = BAR.min(self.width.saturating_sub(2));
        let bar = bar(share, group.target, columns, theme.pattern(nth), theme.sign(Sign::Dot));
        self.lines.push(Line::from(vec![Span::raw("  "), Span::styled(bar, theme.group(nth))]));
    }

    // ---- items ------------------------------------------------------------------------------------

    pub fn items(&mut self) {
        if self.r.items.is_empty() {
            return self.say(if self.is_import() { review::not_from_file() } else { review::no_items() });
        }
        for item in &self.r.items {
            self.item(item);
        }
        self.blank();
        let origins = self.told.origins();
        self.say_all(&origins);
    }

    fn item(&mut self, item: &ItemPart) {
        let told = self.told;
        self.heading(&words::item_title(item.number, &item.title, item.kind));
        self.say_under(&words::time_of_item(ms(item.spent_s), item.planned_s.map(ms)));
        let mut parts = vec![words::item_shares(&told.item_shares(item))];
        let first = item.first_voice.as_ref().filter(|_| told.shows_shares());
        parts.extend(first.map(|f| {
            let person = f.person.as_ref().map(|id| format!("{}, ", self.person(id))).unwrap_or_default();
            review::first_voice(&format!("{person}{}", told.label(&f.group)))
        }));
        parts.extend(told.item_heard(item).map(|(heard, of)| words::item_spoken(heard, of)));
        if let Some(ids) = item.not_heard.as_ref().filter(|ids| !ids.is_empty()) {
            parts.push(review::not_spoken(&ids.iter().map(|id| self.person(id)).collect::<Vec<_>>()));
        }
        parts.retain(|p| !p.is_empty());
        if item.spent_s > 0.0 {
            self.say_under(&parts.join("; "));
        }
        self.say_under(&told.item_ended(item).join("; "));
    }

    // ---- the end, and what was agreed ---------------------------------------------------------------

    pub fn at_the_end(&mut self) {
        if self.is_import() {
            return self.say(review::not_from_file());
        }
        let (closing, rules) = (&self.r.closing, &self.r.session.ground_rules.rules);
        self.heading(review::pulse());
        for cards in &closing.check_out {
            let whose = cards.group.as_deref().map(|id| self.told.label(id));
            let counted = closing_words::counts(cards.yes, cards.partly, cards.no, cards.skip);
            self.say(&words::counted_cards(cards.question, &counted, whose.as_deref()));
        }
        if closing.check_out.is_empty() {
            self.say(review::no_pulse());
        }
        self.heading(review::ground_rules());
        for rule in rules {
            let kept = rule.kept.map(|how| format!("{}: {}", rule.text, closing_words::how_kept(how)));
            self.say(&kept.unwrap_or_else(|| review::rule_not_asked(&rule.text)));
        }
        if rules.is_empty() {
            self.say(review::no_rules());
        }
        self.heading(review::reflections());
        let aloud = [
            (AloudQuestion::OneWord, &closing.one_word),
            (AloudQuestion::WhoWasMissing, &closing.who_was_missing),
        ];
        let lines = self.lines.len();
        for (question, said) in aloud {
            if let Some(said) = said {
                self.say(&words::aloud(question, said));
            }
        }
        for reflection in &closing.reflections {
            self.say(&words::reflection(reflection.question, &reflection.words));
        }
        if self.lines.len() == lines {
            self.say(review::nobody_said());
        }
    }

    pub fn agreed(&mut self) {
        let about = &self.r.session;
        if let Some(purpose) = &about.purpose {
            self.say(&words::purpose(purpose));
        }
        self.say(words::aim(self.r.target.mode, self.r.target.agreed));
        self.heading(review::agreement());
        if self.is_import() {
            self.say(review::not_from_file());
        } else {
            let read_out = words::read_out(about.source, about.read_out.at_s.map(ms));
            let agreement = &about.agreement;
            let told = [
                read_out,
                agreement.holder.as_deref().map(review::holder),
                agreement.viewers.as_deref().map(review::viewers),
                agreement.until.map(review::until),
            ];
            for line in told.into_iter().flatten() {
                self.say(&line);
            }
            self.say(review::by_person(agreement.by_person));
            let groups: Vec<String> = about.kept_by.iter().map(|id| self.told.label(id)).collect();
            self.say(&review::keepers(&groups));
            let rules = &about.ground_rules;
            if !rules.rules.is_empty() {
                self.say(&words::ground_rules(rules.rules.len(), rules.agreed));
            }
        }
        self.heading(review::last_time());
        for note in &self.r.came_of_it {
            let closed = note.closed.as_deref().map(note_words::closed).unwrap_or_default();
            self.say(&format!("{} {}: {}", note_words::kind(note.kind), note.text, closed));
        }
        if self.r.came_of_it.is_empty() {
            self.say(review::last_time_none());
        }
    }

    // ---- people -----------------------------------------------------------------------------------

    /// In seat order, never by a number.
    pub fn people(&mut self) {
        if !self.review.people {
            return self.say(&review::people_are_hidden(self.scene.keymap));
        }
        if self.r.people.is_empty() {
            return self.say(review::no_people());
        }
        let ascii = self.scene.theme.ascii;
        let columns = usize::from(self.width).saturating_sub(33).clamp(16, 48);
        let row = |name: &str, role: &str, figures: [&str; 4]| {
            let figures = figures.map(|f| format!("{f:>8}")).concat();
            let role = line::cell(role, columns / 2 - 1, ascii);
            format!("{} {role}{figures}", line::cell(name, columns / 2, ascii))
        };
        let [name, role, time, share, turns, longest] = words::people_heads();
        let style = self.scene.theme.strong();
        self.lines.push(plain(row(name, role, [time, share, turns, longest]), style));
        for p in &self.r.people {
            let share = p.share.map_or_else(|| "-".to_owned(), crate::text::format::percent);
            let (time, longest) = (clock(ms(p.speaking_time_s)), clock(ms(p.longest_turn_s)));
            let role = p.role.replace('_', " ");
            self.lines.push(plain(
                row(&p.label, &role, [&time, &share, &p.turns.to_string(), &longest]),
                Style::new(),
            ));
        }
    }

    // ---- what was put right -------------------------------------------------------------------------

    pub fn put_right(&mut self) {
        let sittings = &self.scene.session.amendments;
        if sittings.iter().all(|sitting| sitting.changes.is_empty()) {
            return self.say(review::nothing_corrected());
        }
        self.say(&review::original(self.scene.keymap));
        for sitting in sittings.iter().filter(|sitting| !sitting.changes.is_empty()) {
            let by = sitting.by.as_ref().map(|by| owner_label(self.scene.session, by));
            self.heading(&review::correction(sitting.wall, by.filter(|_| self.review.people).as_deref()));
            for (seq, change) in &sitting.changes {
                let text = self.change(*seq, *change);
                self.say_under(&text);
            }
        }
    }

    /// One change; when and whose only where people are shown.
    fn change(&self, seq: Seq, change: Change) -> String {
        let history = &self.review.live.history;
        let event = history.find(seq).map(|r| &r.event).filter(|_| self.review.people);
        let label = |speaker: Option<&crate::domain::people::hat::Speaker>| {
            speaker
                .map_or_else(|| review::sign_someone().to_owned(), |s| self.scene.label(s.person).to_owned())
        };
        let start = |turn: TurnRef| {
            let found = self.review.ribbon.line.iter().find(|s| s.turn == turn || s.joined.contains(&turn));
            found.map(|s| s.start.ms())
        };
        match event {
            Some(Event::Given(g)) => {
                let at = start(TurnRef { turn: g.turn, part: g.part });
                review::change_at(change, at, Some(&label(g.to.as_ref())))
            }
            Some(Event::Moved(m)) => review::change_at(change, Some(m.start.ms()), None),
            Some(Event::Inserted(i)) => {
                review::change_at(change, Some(i.start.ms()), Some(&label(i.speaker.as_ref())))
            }
            Some(Event::Split(s)) => review::change_at(change, Some(s.at.ms()), Some(&label(s.to.as_ref()))),
            Some(Event::AboutNote(a)) => {
                let text = self.scene.session.note(a.note).map(|n| n.text.clone());
                review::change_at(change, None, text.as_deref())
            }
            _ => review::change(change).to_owned(),
        }
    }
}

/// A bar with the aim as an upright stroke.
fn bar(share: f64, aim: Option<f64>, columns: u16, full: &str, empty: &str) -> String {
    let edge = |part: f64| part.clamp(0.0, 1.0) * f64::from(columns);
    let sign = |at: u16| {
        let at = f64::from(at);
        match aim.map(edge) {
            Some(mark) if at <= mark && mark < at + 1.0 => "|",
            _ if at + 0.5 <= edge(share) => full,
            _ => empty,
        }
    };
    (0..columns).map(sign).collect()
}
