//! One session, easy to read: short sentences, one idea a line, a picture beside each.
//!
//! The same rules about what may be told as everywhere; fewer things, and none that needs a table.

use crate::{
    domain::{measures::tap_error::is_share_told, record::opening::Source},
    report::{
        disclosure::{Disclosure, Entry, Task, hats, short_label},
        document::{Content, Document, Fact, Picture, Section, percent, sentences, session},
        model::{Detail, SessionReport, ms},
    },
    text::{easy as words, report as report_words, sentences::sentence, series},
};

/// Most things told one by one of each kind.
const MOST: usize = 12;
/// Silence of less than this is not mentioned.
const LEAST_SILENCE_MS: u64 = 60_000;

/// The document of short sentences.
#[must_use]
pub fn document(report: &SessionReport, detail: Detail) -> Document {
    let d = Disclosure::new(report, detail);
    let mut sections = vec![
        section(words::meeting(), meeting(&d)),
        section(words::time(), time(&d)),
        section(words::voices(), voices(&d)),
        section(words::decisions(), decisions(&d)),
        section(words::actions(), actions(&d)),
        section(words::needs(), texts(Picture::Need, &d.needs())),
        section(words::ideas(), texts(Picture::Idea, &d.ideas())),
        section(words::felt(), felt(&d)),
        section(words::yours(), yours()),
    ];
    sections.retain(|section| !section.blocks.is_empty());
    Document { about: vec![], sections, ..session::head(&d) }
}

fn section(heading: &str, facts: Vec<Fact>) -> Section {
    let blocks = if facts.is_empty() { vec![] } else { vec![Content::Facts(facts).into()] };
    Section::new(heading, blocks)
}

/// Each entry, and what is known of it in sentences of its own.
fn texts(picture: Picture, entries: &[Entry]) -> Vec<Fact> {
    let all: Vec<&Entry> = entries.iter().filter(|entry| !entry.text.is_empty()).collect();
    let known = |entry: &Entry| {
        let sentence = |about: &String| sentences(std::slice::from_ref(about));
        entry.about.iter().map(sentence).filter(|text| !text.is_empty()).collect::<Vec<_>>()
    };
    let mut facts = vec![];
    for entry in all.iter().take(MOST) {
        facts.push(Fact::new(picture, entry.text.as_str()));
        facts.extend(known(entry).into_iter().map(|text| Fact::new(Picture::None, text)));
    }
    if all.len() > MOST {
        facts.push(Fact::new(picture, words::more(all.len() - MOST)));
    }
    facts
}

fn meeting(d: &Disclosure<'_>) -> Vec<Fact> {
    let about = d.about();
    let met = words::met(about.opened_at, about.imported_on);
    let mut facts: Vec<Fact> = met.map(|text| Fact::new(Picture::Calendar, text)).into_iter().collect();
    let is_unsaid = about.source == Source::Rehearsal && !d.agreement_says_rehearsal();
    facts.extend(is_unsaid.then(|| Fact::new(Picture::None, report_words::agreement_rehearsal())));
    let length = ms(about.span_s);
    facts.push(Fact::new(Picture::Clock, words::took(length, about.ended)));
    facts.extend(about.purpose.map(|p| Fact::new(Picture::Talk, words::purpose(p))));
    facts
}

fn time(d: &Disclosure<'_>) -> Vec<Fact> {
    if d.nobody_spoke() && d.has_sides() {
        return vec![Fact::new(Picture::None, report_words::no_talk())];
    }
    if !d.shows_shares() && d.has_sides() {
        return vec![
            Fact::new(Picture::None, words::too_few()),
            Fact::new(Picture::Eye, words::too_few_why()),
            Fact::new(Picture::Talk, d.could_agree()),
        ];
    }
    let mut facts = shares(d);
    for group in d.apart().into_iter().filter(|g| d.shows_share_apart(g)) {
        let Some(share) = group.share_of_all.filter(|_| is_share_told(d.error_points_of_all())) else {
            continue;
        };
        let picture = Picture::Share { share, aim: None };
        if d.is_silent(group) {
            facts.push(Fact::new(Picture::None, words::uncounted_silent(&hats(group))));
            continue;
        }
        facts.push(Fact::new(picture, words::uncounted_of_ten(&hats(group), share)));
        let range = d.error_points_of_all().and_then(|error| words::range(share, error, None));
        facts.extend(range.map(|range| Fact::new(picture, range)));
    }
    let led = d.who_led_sentences().unwrap_or_default();
    facts.extend(led.into_iter().map(|sentence| Fact::new(Picture::Talk, sentence)));
    let silence = d.silence_ms().filter(|ms| *ms >= LEAST_SILENCE_MS);
    facts.extend(silence.map(|ms| Fact::new(Picture::Quiet, words::was_quiet(ms))));
    facts
}

/// Each group's share beside its aim. An aim is said where it is not the one that was said before.
fn shares(d: &Disclosure<'_>) -> Vec<Fact> {
    if !d.has_sides() {
        return vec![Fact::new(Picture::None, d.nothing_to_balance())];
    }
    if d.has_too_little_talk() {
        return vec![Fact::new(Picture::None, words::too_little_talk())];
    }
    let (agreed, error) = (d.about().target.agreed, d.error_points());
    let mut facts = vec![];
    let mut said = None;
    for group in d.in_balance() {
        let Some(share) = group.share else { continue };
        let (label, is_centred) = (short_label(group), d.is_centred(group));
        let picture = Picture::Share { share, aim: group.target };
        if d.is_silent(group) {
            facts.push(Fact::new(picture, sentence(&report_words::did_not_speak(&label))));
        } else {
            facts.push(Fact::new(picture, words::share_of_ten(&label, share)));
            let range = error.and_then(|error| words::range(share, error, group.target));
            facts.extend(range.map(|range| Fact::new(picture, range)));
        }
        let gap = d.compared(group).map(|(gap, aim)| words::gap(gap, aim.agreed));
        facts.extend(gap.map(|text| Fact::new(picture, text)));
        if let Some(aim) = group.target {
            let text = if is_centred { words::aim(aim, agreed) } else { words::aim_of(&label, aim, agreed) };
            if is_centred || said != Some(percent(aim)) {
                facts.push(Fact::new(Picture::Share { share: 0.0, aim: Some(aim) }, text));
            }
            said = Some(percent(aim));
        }
    }
    facts
}

fn voices(d: &Disclosure<'_>) -> Vec<Fact> {
    let mut facts = vec![];
    if let Some(heard) = d.heard_count() {
        let picture = Picture::People { filled: heard.spoke(), of: heard.of };
        facts.push(Fact::new(picture, words::spoken(heard.spoke(), heard.of)));
        let briefly = heard.briefly.filter(|n| *n > 0).map(words::briefly);
        facts.extend(briefly.map(|text| Fact::new(Picture::Talk, text)));
    }
    if let (Some((first, of)), Some(label)) = (d.first_of_items(), d.centred_label()) {
        facts.push(Fact::new(Picture::Talk, words::spoke_first(first, &label, of)));
    }
    if let (Some(absence), Some(label)) = (d.longest_absence_ms(), d.centred_label()) {
        let text = match d.centred() {
            // Said beside the shares, where they are shown.
            Some(group) if d.is_silent(group) => {
                let said = d.tells_shares() && d.has_sides();
                (!said).then(|| sentence(&report_words::did_not_speak(&label)))
            }
            _ => Some(words::longest_absence(&label, absence)),
        };
        facts.extend(text.map(|text| Fact::new(Picture::Clock, text)));
    }
    facts
}

fn decisions(d: &Disclosure<'_>) -> Vec<Fact> {
    if d.about().totals_only {
        return vec![];
    }
    let facts = texts(Picture::Decision, &d.decisions_in_short());
    if facts.is_empty() && !d.about().source.is_import() {
        return vec![Fact::new(Picture::None, words::no_decisions())];
    }
    facts
}

fn actions(d: &Disclosure<'_>) -> Vec<Fact> {
    let mut facts = vec![];
    let tasks = d.tasks();
    for task in tasks.iter().take(MOST) {
        facts.push(Fact::new(Picture::Action, task.text));
        match task.closed {
            Some(what) => facts.push(Fact::new(Picture::Decision, series::done(what))),
            None => facts.extend(still_to_do(task)),
        }
    }
    let more = tasks.len().saturating_sub(MOST);
    facts.extend((more > 0).then(|| Fact::new(Picture::Action, words::more(more))));
    facts
}

/// Who will do it, and by when. Of what is closed this would be untrue.
fn still_to_do(task: &Task<'_>) -> Vec<Fact> {
    let who = task.owner.as_ref();
    let picture = Picture::People { filled: usize::from(who.is_some()), of: 1 };
    let does_it = who.map_or_else(|| words::nobody_yet().to_owned(), |who| words::does_it(who));
    let by = task.due.map(|due| Fact::new(Picture::Calendar, words::by(due)));
    [Fact::new(picture, does_it)].into_iter().chain(by).collect()
}

fn felt(d: &Disclosure<'_>) -> Vec<Fact> {
    d.closing().into_iter().map(|line| Fact::new(Picture::Feeling, line)).collect()
}

/// What everybody can do about this record. Until when something can come out stands at the top.
fn yours() -> Vec<Fact> {
    let pictures = [Picture::Eye, Picture::Keep, Picture::Pencil];
    pictures.into_iter().zip(words::you_can()).map(|(picture, text)| Fact::new(picture, text)).collect()
}
