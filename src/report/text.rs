//! The report as text: one page of 72 columns that can stand in the body of a mail.
//!
//! Made from the view model alone; its words stand in [`crate::text::report`]. Made to be shared: where a
//! group in the balance is small, shares are left out altogether, because one share gives away the other.

pub mod series;
mod written;

use chrono::DateTime;
use unicode_width::UnicodeWidthStr;

use super::{
    page::{self, WIDTH},
    view::{Detail, GroupPart, ItemPart, PersonPart, SessionReport},
};
use crate::{
    domain::{charter::SessionKind, closing::AloudQuestion, measures::SMALL_GROUP, names},
    text::{closing as closing_words, item as item_words, report as words},
};

/// Most items told one by one.
const MOST_ITEMS: usize = 8;
/// Most ground rules.
const MOST_RULES: usize = 6;
const BAR: usize = 40;
const INDENT: &str = "  ";

/// The page for one session, with a newline at its end.
#[must_use]
pub fn page(report: &SessionReport, detail: Detail) -> String {
    let page = Page { r: report, detail, lines: Vec::new() };
    page.make()
}

struct Page<'a> {
    r: &'a SessionReport,
    detail: Detail,
    lines: Vec<String>,
}

impl<'a> Page<'a> {
    fn make(mut self) -> String {
        self.head();
        self.balance();
        self.voices();
        self.time();
        self.items();
        self.written();
        self.ground_rules();
        self.closing();
        self.people();
        for line in &mut self.lines {
            line.truncate(line.trim_end().len());
        }
        self.lines.join("\n") + "\n"
    }

    // ---- sections -----------------------------------------------------------------------------

    fn head(&mut self) {
        let about = &self.r.session;
        self.lines.extend(page::wrap("", "", words::FIRST, WIDTH));
        self.lines.push(String::new());
        self.say_short(about.title.as_deref().unwrap_or(words::UNTITLED), 2);
        let opened = about.opened_at.as_deref().and_then(|at| DateTime::parse_from_rfc3339(at).ok());
        if let Some(opened) = opened {
            self.say(&words::when(opened));
        }
        let source = words::source(about.source);
        self.say(&format!("{}, {source}. {}", words::lasted(ms(self.r.time.span_s)), about.id));
        if let Some(series) = &about.series {
            self.say_short(&words::series(series), 1);
        }
        if let Some(purpose) = &about.purpose {
            self.say_short(&words::purpose(purpose), 2);
        }
        self.say_if(about.kind != SessionKind::Joint, words::kind(about.kind));
        if !about.ended {
            self.say(words::not_ended());
        }
        let read_out = about.read_out.at_s.map(|at| words::read_out_done(ms(at)));
        self.say(&read_out.unwrap_or_else(|| words::READ_OUT_NOT_DONE.to_owned()));
        if about.kind != SessionKind::OneGroup {
            self.say(&words::aim(self.r.target.mode, self.r.target.agreed));
        }
        let rules = &about.ground_rules;
        self.say_if(!rules.rules.is_empty(), &words::ground_rules(rules.rules.len(), rules.agreed));
    }

    fn balance(&mut self) {
        self.heading(words::BALANCE);
        for group in self.weighed() {
            self.group(group);
        }
        if !self.shows_shares() && self.r.session.kind != SessionKind::OneGroup {
            self.say(words::NOT_SPLIT);
        }
        self.apart();
        if self.shows_shares() && self.shows_apart() && self.r.groups.iter().any(|g| !g.weighed) {
            let parts = self.r.groups.iter().filter_map(|g| Some((short(&g.label), g.share_of_all?)));
            let parts: Vec<_> = parts.collect();
            self.say_if(!parts.is_empty(), &words::all_talk(&parts));
        }
        self.parity();
    }

    fn group(&mut self, group: &GroupPart) {
        let label = short(&group.label);
        if !self.shows_shares() {
            let small = group.small_group;
            let line = if small { words::too_few(&label, group.people) } else { heading_of(group) };
            return self.say(&line);
        }
        self.say(&heading_of(group));
        let Some(share) = group.share else { return self.indented(words::NO_TALK) };
        let centred = self.is_centred(group);
        let mut line = words::share(share, group.even_share);
        if let (Some(points), Some(target)) = (group.gap_points, group.target) {
            line = format!("{line}; {}", words::gap(points, target, centred));
        }
        self.indented(&line);
        self.lines.push(format!("{INDENT}[{}]", page::bar(share, group.target, BAR)));
    }

    fn apart(&mut self) {
        let apart: Vec<&GroupPart> = self.r.groups.iter().filter(|g| !g.weighed).collect();
        if self.shows_apart() {
            let part = |g: &&GroupPart| Some((hats(g), g.share_of_all?));
            let parts: Vec<_> = apart.iter().filter_map(part).collect();
            return self.say_if(!parts.is_empty(), &words::apart(&parts));
        }
        for group in apart {
            self.say(&words::apart_too_few(&hats(group), group.people));
        }
    }

    fn parity(&mut self) {
        let centred = self.weighed().into_iter().find(|g| self.is_centred(g));
        let others: Vec<&GroupPart> = self.weighed().into_iter().filter(|g| !self.is_centred(g)).collect();
        let (Some(ratio), Some(centred), true) = (self.r.parity_ratio, centred, self.shows_shares()) else {
            return;
        };
        let others = match others.as_slice() {
            [only] => short(&only.label),
            _ => words::the_others().to_owned(),
        };
        self.say(&words::parity(ratio, &short(&centred.label), &others));
    }

    fn voices(&mut self) {
        self.heading(words::VOICES);
        let lines = self.lines.len();
        let heard = self.r.heard;
        if let Some(heard) = heard.filter(|h| self.may_count(h.of)) {
            self.say(&words::heard(heard.heard, heard.of));
        }
        let centred = self.weighed().into_iter().find(|g| self.is_centred(g));
        if let (Some(absence), Some(group)) = (self.r.longest_absence_s, centred)
            && (self.detail == Detail::People || !group.small_group)
        {
            self.say(&words::absence(ms(absence), &short(&group.label)));
        }
        if self.shows_shares() {
            self.first_voices(centred);
            self.longest_run();
        }
        let queue = &self.r.queue;
        if queue.served + queue.never_served > 0 && heard.is_none_or(|h| self.may_count(h.of)) {
            self.say(&words::queue(queue.served, queue.never_served));
            if let (Some(median), Some(longest), true) =
                (queue.median_wait_s, queue.longest_wait_s, queue.served >= SMALL_GROUP)
            {
                self.say(&words::waits(ms(median), ms(longest)));
            }
        }
        let rounds = self.r.go_rounds;
        if rounds.count > 0 && heard.is_none_or(|h| self.may_count(h.of)) {
            self.say(&words::go_rounds(rounds.count, rounds.offered, rounds.passed));
        }
        self.say_if(self.r.reports_back > 0, &words::reports_back(self.r.reports_back));
        if self.lines.len() == lines {
            self.say(words::NOTHING_TO_TELL);
        }
    }

    fn first_voices(&mut self, centred: Option<&GroupPart>) {
        let firsts: Vec<&str> =
            self.r.items.iter().filter_map(|i| Some(i.first_voice.as_ref()?.group.as_str())).collect();
        match (centred, &self.r.first_voice) {
            (Some(centred), _) if !firsts.is_empty() => {
                let own = firsts.iter().filter(|g| **g == centred.id).count();
                self.say(&words::first_voices(own, firsts.len(), &short(&centred.label)));
            }
            (_, Some(first)) => self.say(&words::first_voice(&self.label(&first.group))),
            _ => {}
        }
    }

    fn longest_run(&mut self) {
        if let Some(run) = &self.r.longest_run {
            self.say(&words::longest_run(&self.label(&run.group), run.turns, ms(run.seconds)));
        }
    }

    fn time(&mut self) {
        self.heading(words::TIME);
        let t = &self.r.time;
        let quiet = words::thinking_time(ms(t.silence_s), t.quiet_stretches);
        let at_once = t.overlap_s.map(|s| words::overlap(ms(s)));
        self.say(&format!("{} {quiet}", words::talk(ms(t.speaking_s))));
        self.say(at_once.as_deref().unwrap_or_else(|| words::overlap_not_available()));
        let more_than_day = t.person_seconds_s > t.speaking_s;
        self.say_if(more_than_day, words::MORE_THAN_ONE_AT_ONCE);
        let other =
            words::other_time(ms(t.someone_s), ms(t.small_groups_s), ms(t.break_s), ms(t.off_record_s));
        self.say_if(!other.is_empty(), &capital(&format!("{other}.")));
        self.say_if(t.unattended_s > 0.0, &format!("* {}", words::unattended(ms(t.unattended_s))));
    }

    fn items(&mut self) {
        if self.r.items.is_empty() {
            return;
        }
        self.heading(words::ITEMS);
        for item in self.r.items.iter().take(MOST_ITEMS) {
            self.item(item);
        }
        let more = self.r.items.len().saturating_sub(MOST_ITEMS);
        self.say_if(more > 0, &words::more(more, "item"));
        self.origins();
    }

    fn item(&mut self, item: &ItemPart) {
        let time = words::item_time(ms(item.spent_s), item.planned_s.map(ms));
        let room = WIDTH.saturating_sub(time.width() + 2);
        self.lines
            .push(format!("{}  {time}", page::left(&words::item(item.number, &item.title, item.kind), room)));
        let mut parts = Vec::new();
        let few = item.groups.iter().any(|g| g.share.is_some() && self.is_few(g.people));
        if self.shows_shares() && !few {
            let shares: Vec<_> =
                item.groups.iter().filter_map(|g| Some((self.label(&g.id), g.share?))).collect();
            parts.push(words::item_shares(&shares));
        }
        if let (Some(heard), Some(present)) = (item.heard, item.present)
            && present > 0
            && self.may_count(present)
        {
            parts.push(words::item_heard(heard, present));
        }
        parts.retain(|p| !p.is_empty());
        if !parts.is_empty() && item.spent_s > 0.0 {
            self.lines.push(page::cut(&format!("   {}", parts.join("; ")), WIDTH));
        }
        self.ended(item);
    }

    /// How it ended, in two lines at the most.
    fn ended(&mut self, item: &ItemPart) {
        let referred = (item.referred_to.is_some() || item.answer_by.is_some())
            .then(|| item_words::referred(item.referred_to.as_deref(), item.answer_by));
        let outcome = item.outcome.map(|o| item_words::outcome(o).to_owned());
        let asked_by = item.asked_by.as_ref().map(|id| item_words::asked_by(&self.label(id)));
        let parts: Vec<String> =
            [asked_by, outcome, referred, item.summary.clone()].into_iter().flatten().collect();
        if !parts.is_empty() {
            let text = page::cut(&parts.join("; "), 2 * (WIDTH - 6));
            self.lines.extend(page::wrap("   ", "   ", &text, WIDTH));
        }
    }

    /// Whose questions the time went to, where that was said.
    fn origins(&mut self) {
        let origins = &self.r.time_by_origin;
        let nothing_began = origins.iter().all(|o| ms(o.spent_s) == 0);
        if nothing_began || origins.iter().all(|o| o.asked_by.is_none()) {
            return;
        }
        let label = |id: &Option<String>| id.as_ref().map(|id| self.label(id));
        let told = origins.iter().filter(|o| o.asked_by.is_some() || ms(o.spent_s) > 0);
        let parts: Vec<_> = told.map(|o| (label(&o.asked_by), ms(o.spent_s))).collect();
        self.say(&words::origins(&parts));
    }

    /// As many as the page holds.
    fn ground_rules(&mut self) {
        let rules = &self.r.session.ground_rules.rules;
        if rules.is_empty() {
            return;
        }
        self.heading(words::GROUND_RULES);
        for (told, rule) in rules.iter().enumerate() {
            if told == MOST_RULES {
                return self.say(&words::more(rules.len() - told, "ground rule"));
            }
            let kept = rule.kept.map(|how| format!(": {}", closing_words::how_kept(how))).unwrap_or_default();
            let room = WIDTH.saturating_sub(kept.width() + 2);
            self.lines.push(format!("- {}{kept}", page::cut(&rule.text, room)));
        }
    }

    /// What the room said and counted at the end; nothing, if it closed without.
    fn closing(&mut self) {
        let closing = &self.r.closing;
        if closing.is_empty() {
            return;
        }
        self.heading(words::CLOSING);
        for cards in &closing.check_out {
            let whose = cards.group.as_deref().map(|id| self.label(id));
            let counted = closing_words::counted(cards.yes, cards.partly, cards.no, cards.skip);
            self.say(&words::cards(cards.question, &counted, whose.as_deref()));
        }
        for (question, said) in [
            (AloudQuestion::OneWord, &closing.one_word),
            (AloudQuestion::WhoWasMissing, &closing.who_was_missing),
        ] {
            self.say_if(said.is_some(), &words::aloud(question, said.as_deref().unwrap_or_default()));
        }
        if let Some(guess) = &closing.guess {
            let group = guess.group.as_deref().map(|id| self.label(id));
            self.say(&words::room_guessed(group.as_deref()));
        }
        for reflection in &closing.reflections {
            self.say(&words::reflection(reflection.question, &reflection.words));
        }
    }

    /// In seat order, never by a number.
    fn people(&mut self) {
        if self.detail == Detail::Groups {
            return;
        }
        self.heading(words::PEOPLE);
        let [name, role, time, share, turns, longest] = words::PEOPLE_HEADS;
        self.row(name, role, [time, share, turns, longest]);
        for person in &self.r.people {
            self.person(person);
        }
    }

    fn person(&mut self, p: &PersonPart) {
        use crate::domain::moment::clock;
        let share = p.share.map_or_else(|| "–".to_owned(), words::percent);
        let role = p.role.replace('_', " ");
        let (time, longest) = (clock(ms(p.speaking_time_s)), clock(ms(p.longest_turn_s)));
        self.row(&p.label, &role, [&time, &share, &p.turns.to_string(), &longest]);
    }

    fn row(&mut self, name: &str, role: &str, figures: [&str; 4]) {
        let figures: String = figures.iter().map(|f| page::right(f, 8)).collect();
        self.lines.push(format!("{} {}{figures}", page::left(name, 22), page::left(role, 17)));
    }

    // ---- what may be shown --------------------------------------------------------------------

    fn weighed(&self) -> Vec<&'a GroupPart> {
        self.r.groups.iter().filter(|g| g.weighed).collect()
    }

    /// Shares of the balance: with one small group left out, the others would give it away.
    fn shows_shares(&self) -> bool {
        let balanced = self.r.session.kind != SessionKind::OneGroup;
        balanced && (self.detail == Detail::People || self.weighed().iter().all(|g| !g.small_group))
    }

    fn shows_apart(&self) -> bool {
        self.detail == Detail::People || self.r.groups.iter().all(|g| g.weighed || !g.small_group)
    }

    /// One or two people: a figure of theirs would tell what one of them said. Of none there is none to tell.
    fn is_few(&self, people: Option<usize>) -> bool {
        self.detail == Detail::Groups && people.is_some_and(|n| (1..SMALL_GROUP).contains(&n))
    }

    fn may_count(&self, people: usize) -> bool {
        self.detail == Detail::People || people >= SMALL_GROUP
    }

    fn is_centred(&self, group: &GroupPart) -> bool {
        self.r.session.centred.as_ref() == Some(&group.id)
    }

    fn label(&self, id: &str) -> String {
        self.r.groups.iter().find(|g| g.id == id).map_or_else(|| id.to_owned(), |g| short(&g.label))
    }

    // ---- putting down lines -------------------------------------------------------------------

    fn heading(&mut self, text: &str) {
        self.lines.push(String::new());
        self.lines.push(text.to_owned());
    }

    fn say(&mut self, text: &str) {
        self.lines.extend(page::wrap("", INDENT, text, WIDTH));
    }

    fn say_if(&mut self, is: bool, text: &str) {
        if is {
            self.say(text);
        }
    }

    /// At most `most` lines.
    fn say_short(&mut self, text: &str, most: usize) {
        self.say(&page::cut(text, most * (WIDTH - 8)));
    }

    fn indented(&mut self, text: &str) {
        self.lines.extend(page::wrap(INDENT, INDENT, text, WIDTH));
    }
}

fn heading_of(group: &GroupPart) -> String {
    words::group_heading(&short(&group.label), group.people)
}

/// Who is shown apart: their hats say more than the group's name.
fn hats(group: &GroupPart) -> String {
    let roles: Vec<String> = group.roles.iter().map(|role| names::words(role)).collect();
    if roles.is_empty() { short(&group.label) } else { short(&roles.join(", ")) }
}

/// A label that leaves room for the sentence around it.
fn short(label: &str) -> String {
    page::cut(label, 36)
}

fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map(|c| c.to_uppercase().chain(chars).collect()).unwrap_or_default()
}

/// Seconds of the view model as the milliseconds they came from.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a session's length is small and ≥ 0"
)]
fn ms(seconds: f64) -> u64 {
    (seconds * 1000.0).round() as u64
}
