//! The parts of the page, in the order in which they get room.

use unicode_width::UnicodeWidthStr;

use crate::{
    domain::preparation::charter::SessionKind,
    report::{
        disclosure::{Disclosure, Entry, heading_of},
        format::text::lines::{self, WIDTH},
        format::text::{INDENT, More, Part, few_lines},
        model::{Detail, GroupPart, ItemPart, ms},
        width,
    },
    text::{closing as closing_words, report as words},
};

/// Most lines of one note.
const NOTE_LINES: usize = 3;
/// Most lines of what is known about one.
const ABOUT_LINES: usize = 6;
/// So many actions are told before anything else: somebody is waiting for them.
const FIRST_ACTIONS: usize = 5;
const BAR: usize = 40;

pub(super) fn all(d: &Disclosure<'_>) -> Vec<Part> {
    let mut parts = vec![facts(d)];
    if d.r.session.totals_only {
        parts[0].say(words::only_totals());
    } else {
        parts.push(listed(words::heading_came_of_it(), words::more_lines, 1, &d.came_of_it()));
        parts.push(decisions(d));
        parts.push(listed(words::heading_actions(), words::more_actions, FIRST_ACTIONS, &d.actions()));
    }
    parts.push(people(d));
    parts.extend([balance(d), voices(d), time(d), items(d)]);
    let rest: [(_, More, _); 3] = [
        (words::heading_needs(), words::more_needs, d.needs()),
        (words::heading_ideas(), words::more_ideas, d.ideas()),
        (words::heading_notes(), words::more_notes, d.notes()),
    ];
    for (heading, what, entries) in rest {
        parts.push(listed(heading, what, 1, &entries));
    }
    parts.extend([marks(d), ground_rules(d), closing(d)]);
    parts
}

fn facts(d: &Disclosure<'_>) -> Part {
    let mut part = Part::new(words::heading_facts());
    for fact in d.facts() {
        part.things.push(lines::wrap("- ", INDENT, &fact.text, WIDTH));
    }
    part.first = part.things.len();
    part
}

fn decisions(d: &Disclosure<'_>) -> Part {
    let mut part = listed(words::heading_decisions(), words::more_decisions, 1, &d.decisions());
    if part.things.is_empty() {
        part.say(words::no_decisions());
    }
    part
}

fn listed(heading: &'static str, what: More, first: usize, entries: &[Entry]) -> Part {
    let thing = |entry: &Entry| {
        let mut lines = few_lines("- ", INDENT, &entry.text, NOTE_LINES);
        if !entry.about.is_empty() {
            lines.extend(few_lines(INDENT, INDENT, &entry.about.join("; "), ABOUT_LINES));
        }
        lines
    };
    Part::listed(heading, what, first, entries.iter().map(thing).collect())
}

fn balance(d: &Disclosure<'_>) -> Part {
    let mut part = Part::new(words::heading_balance());
    for group in d.in_balance() {
        part.things.push(group_lines(d, group));
    }
    part.first = part.things.len();
    if !d.shows_shares() && d.r.session.kind != SessionKind::OneGroup {
        part.say(words::not_split());
    }
    part.say_all(d.apart_lines());
    part.say_all(d.all_talk());
    part.say_all(d.parity());
    part
}

fn group_lines(d: &Disclosure<'_>, group: &GroupPart) -> Vec<String> {
    let say = |text: &str| lines::wrap("", INDENT, text, WIDTH);
    let Some(share) = d.share_of(group) else {
        let heading = heading_of(group);
        return say(&if group.small_group { words::group_too_few(&heading) } else { heading });
    };
    let mut lines = say(&heading_of(group));
    lines.extend(lines::wrap(INDENT, INDENT, &share, WIDTH));
    let bar = group.share.map(|share| lines::bar(share, group.target, BAR));
    lines.extend(bar.map(|bar| format!("{INDENT}[{bar}]")));
    lines
}

fn voices(d: &Disclosure<'_>) -> Part {
    let mut part = Part::new(words::heading_voices());
    let facts = d.facts();
    let lines = [d.heard(), d.absence(), d.first_voices(), d.longest_run()];
    let new = |line: &String| !facts.iter().any(|fact| fact.text.contains(line));
    part.say_all(lines.into_iter().flatten().filter(new));
    part.say_all(d.queue());
    part.say_all(d.go_rounds());
    let back = d.r.reports_back;
    part.say_all((back > 0).then(|| words::reports_back(back)));
    part
}

fn time(d: &Disclosure<'_>) -> Part {
    let mut part = Part::new(words::heading_time());
    part.say_all(d.time());
    part
}

fn items(d: &Disclosure<'_>) -> Part {
    let things = d.r.items.iter().map(|item| item_lines(d, item));
    let mut part = Part::listed(words::heading_items(), words::more_items, 1, things.collect());
    part.things.extend(d.origins().map(|line| lines::wrap("", INDENT, &line, WIDTH)));
    part
}

fn item_lines(d: &Disclosure<'_>, item: &ItemPart) -> Vec<String> {
    let time = words::time_of_item(ms(item.spent_s), item.planned_s.map(ms));
    let room = WIDTH.saturating_sub(time.width() + 2);
    let title = width::left(&words::item_title(item.number, &item.title, item.kind), room);
    let mut lines = vec![format!("{title}  {time}")];
    let heard = d.item_heard(item).map(|(heard, of)| words::item_spoken(heard, of));
    let shares = words::item_shares(&d.item_shares(item));
    let figures: Vec<String> =
        [Some(shares), heard].into_iter().flatten().filter(|p| !p.is_empty()).collect();
    if !figures.is_empty() && item.spent_s > 0.0 {
        lines.push(width::cut(&format!("   {}", figures.join("; ")), WIDTH));
    }
    let ended = d.item_ended(item);
    if !ended.is_empty() {
        lines.extend(few_lines("   ", "   ", &ended.join("; "), 2));
    }
    lines
}

fn ground_rules(d: &Disclosure<'_>) -> Part {
    let line = |rule: &crate::report::model::RulePart| {
        let kept = rule.kept.map(|how| format!(": {}", closing_words::how_kept(how))).unwrap_or_default();
        let room = WIDTH.saturating_sub(kept.width() + 2);
        vec![format!("- {}{kept}", width::cut(&rule.text, room))]
    };
    let rules = d.r.session.ground_rules.rules.iter().map(line).collect();
    Part::listed(words::heading_ground_rules(), words::more_ground_rules, 1, rules)
}

fn marks(d: &Disclosure<'_>) -> Part {
    let lines = d.mark_lines();
    let lines: Vec<_> = lines.iter().map(|line| few_lines("", INDENT, line, NOTE_LINES)).collect();
    Part { first: lines.len(), things: lines, ..Part::new(words::heading_marks()) }
}

fn closing(d: &Disclosure<'_>) -> Part {
    let mut part = Part::new(words::heading_closing());
    part.say_all(d.closing());
    part
}

/// In seat order, never by a number.
fn people(d: &Disclosure<'_>) -> Part {
    if d.detail == Detail::Groups {
        return Part::new(words::heading_people());
    }
    let rows = d.people();
    let mut things = vec![vec![row(&words::people_heads().map(str::to_owned))]];
    things.extend(rows.iter().map(|cells| vec![row(cells)]));
    Part::listed(words::heading_people(), words::more_people, 12, things)
}

fn row([name, role, figures @ ..]: &[String; 6]) -> String {
    let figures: String = figures.iter().map(|f| width::right(f, 8)).collect();
    format!("{} {}{figures}", width::left(name, 22), width::left(role, 17))
}
