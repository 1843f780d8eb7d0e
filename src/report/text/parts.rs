//! The parts of the page, in the order in which they get room.

use unicode_width::UnicodeWidthStr;

use crate::{
    domain::preparation::charter::SessionKind,
    report::{
        page::{self, WIDTH},
        text::{INDENT, More, Part, few_lines},
        told::{Entry, Told, heading_of, ms},
        view::{Detail, GroupPart, ItemPart},
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

pub(super) fn all(told: &Told<'_>) -> Vec<Part> {
    let mut parts = vec![facts(told)];
    if told.r.session.totals_only {
        parts[0].say(words::only_totals());
    } else {
        parts.push(listed(words::heading_came_of_it(), words::more_lines, 1, &told.came_of_it()));
        parts.push(decisions(told));
        parts.push(listed(words::heading_actions(), words::more_actions, FIRST_ACTIONS, &told.actions()));
    }
    parts.push(people(told));
    parts.extend([balance(told), voices(told), time(told), items(told)]);
    let rest: [(_, More, _); 3] = [
        (words::heading_needs(), words::more_needs, told.needs()),
        (words::heading_ideas(), words::more_ideas, told.ideas()),
        (words::heading_notes(), words::more_notes, told.notes()),
    ];
    for (heading, what, entries) in rest {
        parts.push(listed(heading, what, 1, &entries));
    }
    parts.extend([marks(told), ground_rules(told), closing(told)]);
    parts
}

fn facts(told: &Told<'_>) -> Part {
    let mut part = Part::new(words::heading_facts());
    for fact in told.facts() {
        part.things.push(page::wrap("- ", INDENT, &fact.text, WIDTH));
    }
    part.first = part.things.len();
    part
}

fn decisions(told: &Told<'_>) -> Part {
    let mut part = listed(words::heading_decisions(), words::more_decisions, 1, &told.decisions());
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

fn balance(told: &Told<'_>) -> Part {
    let mut part = Part::new(words::heading_balance());
    for group in told.in_balance() {
        part.things.push(group_lines(told, group));
    }
    part.first = part.things.len();
    if !told.shows_shares() && told.r.session.kind != SessionKind::OneGroup {
        part.say(words::not_split());
    }
    part.say_all(told.apart_lines());
    part.say_all(told.all_talk());
    part.say_all(told.parity());
    part
}

fn group_lines(told: &Told<'_>, group: &GroupPart) -> Vec<String> {
    let say = |text: &str| page::wrap("", INDENT, text, WIDTH);
    let Some(share) = told.share_of(group) else {
        let heading = heading_of(group);
        return say(&if group.small_group { words::group_too_few(&heading) } else { heading });
    };
    let mut lines = say(&heading_of(group));
    lines.extend(page::wrap(INDENT, INDENT, &share, WIDTH));
    let bar = group.share.map(|share| page::bar(share, group.target, BAR));
    lines.extend(bar.map(|bar| format!("{INDENT}[{bar}]")));
    lines
}

fn voices(told: &Told<'_>) -> Part {
    let mut part = Part::new(words::heading_voices());
    let facts = told.facts();
    let lines = [told.heard(), told.absence(), told.first_voices(), told.longest_run()];
    let new = |line: &String| !facts.iter().any(|fact| fact.text.contains(line));
    part.say_all(lines.into_iter().flatten().filter(new));
    part.say_all(told.queue());
    part.say_all(told.go_rounds());
    let back = told.r.reports_back;
    part.say_all((back > 0).then(|| words::reports_back(back)));
    part
}

fn time(told: &Told<'_>) -> Part {
    let mut part = Part::new(words::heading_time());
    part.say_all(told.time());
    part
}

fn items(told: &Told<'_>) -> Part {
    let things = told.r.items.iter().map(|item| item_lines(told, item));
    let mut part = Part::listed(words::heading_items(), words::more_items, 1, things.collect());
    part.things.extend(told.origins().map(|line| page::wrap("", INDENT, &line, WIDTH)));
    part
}

fn item_lines(told: &Told<'_>, item: &ItemPart) -> Vec<String> {
    let time = words::time_of_item(ms(item.spent_s), item.planned_s.map(ms));
    let room = WIDTH.saturating_sub(time.width() + 2);
    let title = page::left(&words::item_title(item.number, &item.title, item.kind), room);
    let mut lines = vec![format!("{title}  {time}")];
    let heard = told.item_heard(item).map(|(heard, of)| words::item_spoken(heard, of));
    let shares = words::item_shares(&told.item_shares(item));
    let figures: Vec<String> =
        [Some(shares), heard].into_iter().flatten().filter(|p| !p.is_empty()).collect();
    if !figures.is_empty() && item.spent_s > 0.0 {
        lines.push(page::cut(&format!("   {}", figures.join("; ")), WIDTH));
    }
    let ended = told.item_ended(item);
    if !ended.is_empty() {
        lines.extend(few_lines("   ", "   ", &ended.join("; "), 2));
    }
    lines
}

fn ground_rules(told: &Told<'_>) -> Part {
    let line = |rule: &crate::report::view::RulePart| {
        let kept = rule.kept.map(|how| format!(": {}", closing_words::how_kept(how))).unwrap_or_default();
        let room = WIDTH.saturating_sub(kept.width() + 2);
        vec![format!("- {}{kept}", page::cut(&rule.text, room))]
    };
    let rules = told.r.session.ground_rules.rules.iter().map(line).collect();
    Part::listed(words::heading_ground_rules(), words::more_ground_rules, 1, rules)
}

fn marks(told: &Told<'_>) -> Part {
    let lines = told.mark_lines();
    let lines: Vec<_> = lines.iter().map(|line| few_lines("", INDENT, line, NOTE_LINES)).collect();
    Part { first: lines.len(), things: lines, ..Part::new(words::heading_marks()) }
}

fn closing(told: &Told<'_>) -> Part {
    let mut part = Part::new(words::heading_closing());
    part.say_all(told.closing());
    part
}

/// In seat order, never by a number.
fn people(told: &Told<'_>) -> Part {
    if told.detail == Detail::Groups {
        return Part::new(words::heading_people());
    }
    let rows = told.people();
    let mut things = vec![vec![row(&words::people_heads().map(str::to_owned))]];
    things.extend(rows.iter().map(|cells| vec![row(cells)]));
    Part::listed(words::heading_people(), words::more_people, 12, things)
}

fn row([name, role, figures @ ..]: &[String; 6]) -> String {
    let figures: String = figures.iter().map(|f| page::right(f, 8)).collect();
    format!("{} {}{figures}", page::left(name, 22), page::left(role, 17))
}
