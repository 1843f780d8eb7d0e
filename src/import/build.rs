//! From stretches of speech to the events of a session: who is who, in which seat, and when they spoke.
//!
//! Everything is settled here but the session's id, which the store gives.

use std::{
    collections::{BTreeMap, BTreeSet, HashMap},
    sync::Arc,
};

use chrono::{DateTime, FixedOffset};

use crate::{
    domain::{
        Aim, Event, Hat, Moment, PersonId, Record, Speaker,
        floor::turn_events::Spoke,
        people::{draft::PersonDraft, group::UNASSIGNED, joining::PersonAdded, keys},
        record::{
            opening::{FORMAT, Imported, Opened, TurnThresholds},
            plain_text::MOST_PEOPLE,
        },
    },
    import::{
        choices::Choices,
        foreign::{Foreign, Stretch},
        notices::Notice,
        remarks::remarks,
    },
    settings::Settings,
};

/// How a file is to be taken in.
#[derive(Clone, Debug)]
pub struct Plan<'a> {
    pub settings: &'a Settings,
    /// When the meeting was.
    pub wall: DateTime<FixedOffset>,
    pub title: Option<String>,
    pub series: Option<String>,
    pub aim: Aim,
    /// Of the file and every option that shapes the result.
    pub digest: String,
    /// The list of people, where one was given.
    pub people: Option<&'a [PersonDraft]>,
    pub choices: &'a Choices,
    pub keep_silent: bool,
    pub keep_text: bool,
}

/// A session without its id.
#[derive(Clone, Debug)]
pub struct Draft {
    opened: Opened,
    people: Vec<PersonAdded>,
    aim: Aim,
    spokes: Vec<(Moment, Spoke)>,
    end: Moment,
    pub notices: Vec<Notice>,
}

/// More than 1000 people, those of the list who are silent and kept counted in.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct TooManyPeople;

impl Draft {
    #[must_use]
    pub fn people(&self) -> &[PersonAdded] {
        &self.people
    }

    #[must_use]
    pub fn title(&self) -> Option<&str> {
        self.opened.title.as_deref()
    }

    /// When the last one stops speaking.
    #[must_use]
    pub fn end(&self) -> Moment {
        self.end
    }

    #[must_use]
    pub fn digest(&self) -> &str {
        self.opened.import.as_ref().map_or("", |i| i.digest.as_str())
    }

    /// The whole session, as it stands in its file.
    #[must_use]
    pub fn records(&self, id: &str) -> Vec<Record> {
        let opened = Opened { id: id.to_owned(), ..self.opened.clone() };
        let at_start = |event| (Moment::ZERO, event);
        let people = self.people.iter().map(|p| Event::Person(Box::new(p.clone())));
        let events = std::iter::once(Event::Opened(Box::new(opened)))
            .chain(people)
            .chain([Event::Aim(Box::new(self.aim.clone())), Event::Ready])
            .map(at_start)
            .chain(self.spokes.iter().map(|(t, spoke)| (*t, Event::Spoke(Box::new(spoke.clone())))))
            .chain([(self.end, Event::Ended)]);
        (0..).zip(events).map(|(seq, (t, event))| Record { seq, t, event }).collect()
    }
}

/// Make a session of what was read.
///
/// # Errors
/// It would have more than 1000 people.
pub fn build(foreign: &Foreign, plan: &Plan<'_>) -> Result<Draft, TooManyPeople> {
    let seats = Seats::take(foreign, plan);
    if seats.people.len() > MOST_PEOPLE {
        return Err(TooManyPeople);
    }
    let end = foreign.stretches.iter().map(|s| s.end_ms).max().unwrap_or_default();
    Ok(Draft {
        opened: opened(foreign, plan, &seats.people),
        aim: plan.aim.clone(),
        spokes: spokes(foreign, plan, &seats),
        end: Moment::from_ms(end),
        notices: remarks(foreign, plan, &seats),
        people: seats.people,
    })
}

fn opened(foreign: &Foreign, plan: &Plan<'_>, people: &[PersonAdded]) -> Opened {
    let mut used = Vec::new();
    for person in people {
        if !used.contains(&person.group) {
            used.push(person.group.clone());
        }
    }
    Opened {
        format: FORMAT.to_owned(),
        program: env!("CARGO_PKG_VERSION").to_owned(),
        id: String::new(),
        wall: plan.wall,
        boot: None,
        source: foreign.source,
        title: plan.title.clone(),
        series: plan.series.clone(),
        groups: used.iter().map(|id| plan.settings.group(id)).collect(),
        centred: plan.settings.centred.clone(),
        rules: TurnThresholds::IMPORT,
        import: Some(Imported {
            digest: plan.digest.clone(),
            file_id: foreign.file_id.clone(),
            overlap_known: foreign.overlap_known,
        }),
    }
}

/// Whom a stretch is by, once the choices are followed.
fn speaker<'a>(stretch: &'a Stretch, plan: &'a Plan<'_>) -> Option<&'a str> {
    stretch.label.as_deref().and_then(|label| plan.choices.resolve(label))
}

/// Who sits where: people of the list in its order, then the others as they first speak.
pub(super) struct Seats<'a> {
    people: Vec<PersonAdded>,
    /// Seat of each label of the file.
    seat: HashMap<&'a str, usize>,
    /// Labels that are not in the list, in the order they first speak.
    pub others: Vec<&'a str>,
    /// Places in the list of those whom the file does not mention.
    pub silent: Vec<usize>,
}

impl<'a> Seats<'a> {
    fn take(foreign: &'a Foreign, plan: &'a Plan<'_>) -> Self {
        let list = plan.people.unwrap_or_default();
        let finder = Finder::new(list);
        let labels = by_first_appearance(foreign, plan);
        let (listed, others): (Vec<&str>, Vec<&str>) = labels.iter().partition(|l| finder.row(l).is_some());
        let mentioned: BTreeSet<usize> = listed.iter().filter_map(|l| finder.row(l)).collect();
        let (speaking, silent): (Vec<usize>, Vec<usize>) =
            (0..list.len()).partition(|r| mentioned.contains(r));
        let mut rows = if plan.keep_silent { (0..list.len()).collect() } else { speaking };
        rows.sort_unstable();

        let drafts: Vec<PersonDraft> =
            rows.iter().map(|r| list[*r].clone()).chain(others.iter().map(|l| unassigned(l))).collect();
        let place = |row: usize| rows.binary_search(&row).ok();
        let mut seat: HashMap<&str, usize> =
            listed.into_iter().filter_map(|l| Some((l, finder.row(l).and_then(place)?))).collect();
        seat.extend(others.iter().enumerate().map(|(n, l)| (*l, rows.len() + n)));
        Self { people: seated(drafts), seat, others, silent }
    }
}

fn by_first_appearance<'a>(foreign: &'a Foreign, plan: &'a Plan<'_>) -> Vec<&'a str> {
    let mut first: BTreeMap<&str, (u64, u64, usize)> = BTreeMap::new();
    for s in &foreign.stretches {
        if let Some(label) = speaker(s, plan) {
            let at = (s.start_ms, s.end_ms, s.line);
            first.entry(label).and_modify(|f| *f = at.min(*f)).or_insert(at);
        }
    }
    let mut labels: Vec<&str> = first.keys().copied().collect();
    labels.sort_by_key(|l| first[l]);
    labels
}

/// Finds a label in the list: by id, else by a name that only one person of it has.
pub(super) struct Finder<'a> {
    ids: HashMap<&'a str, usize>,
    names: HashMap<&'a str, Option<usize>>,
}

impl<'a> Finder<'a> {
    pub fn new(list: &'a [PersonDraft]) -> Self {
        let mut names: HashMap<&str, Option<usize>> = HashMap::new();
        for (row, person) in list.iter().enumerate() {
            if let Some(name) = &person.name {
                names.entry(name).and_modify(|only| *only = None).or_insert(Some(row));
            }
        }
        let ids = list.iter().enumerate().filter_map(|(row, p)| Some((p.id.as_deref()?, row))).collect();
        Self { ids, names }
    }

    pub fn row(&self, label: &str) -> Option<usize> {
        self.ids.get(label).copied().or_else(|| self.names.get(label).copied().flatten())
    }
}

fn unassigned(label: &str) -> PersonDraft {
    PersonDraft {
        id: Some(label.to_owned()),
        role: UNASSIGNED.to_owned(),
        group: UNASSIGNED.to_owned(),
        ..PersonDraft::default()
    }
}

/// Give each their handle, in order, and a letter as set-up would.
fn seated(drafts: Vec<PersonDraft>) -> Vec<PersonAdded> {
    let keys = keys::assign(&drafts.iter().map(wish).collect::<Vec<_>>(), &[]);
    let handles = (1..=u16::MAX).map(PersonId);
    let add = |((draft, key), person): ((PersonDraft, Option<char>), PersonId)| {
        let PersonDraft { id, name, role, group, seat, people, .. } = draft;
        PersonAdded { person, id, name, role, group, key, here: true, seat, people }
    };
    drafts.into_iter().zip(keys).zip(handles).map(add).collect()
}

fn wish(draft: &PersonDraft) -> keys::KeyRequest<'_> {
    let name = draft.name.as_deref().or(draft.id.as_deref());
    keys::KeyRequest { name, group: &draft.group, key: draft.key }
}

/// What was said, ordered by (start, end, handle); *someone* comes last.
fn spokes(foreign: &Foreign, plan: &Plan<'_>, seats: &Seats<'_>) -> Vec<(Moment, Spoke)> {
    let speakers = speakers(&seats.people);
    let mut ordered: Vec<(u64, u64, usize, &Stretch)> = Vec::with_capacity(foreign.stretches.len());
    for s in &foreign.stretches {
        let seat = speaker(s, plan).and_then(|label| seats.seat.get(label).copied());
        ordered.push((s.start_ms, s.end_ms, seat.unwrap_or(usize::MAX), s));
    }
    ordered.sort_by_key(|(start, end, seat, s)| (*start, *end, *seat, s.line));
    let spoke = |(start, end, seat, s): (u64, u64, usize, &Stretch)| {
        let text = s.text.clone().filter(|_| plan.keep_text);
        let spoke = Spoke { speaker: speakers.get(seat).cloned(), length_ms: end - start, text };
        (Moment::from_ms(start), spoke)
    };
    ordered.into_iter().map(spoke).collect()
}

/// Each person in their hat; those who wear the same share it.
fn speakers(people: &[PersonAdded]) -> Vec<Speaker> {
    let mut hats: HashMap<(&str, &str), Arc<Hat>> = HashMap::new();
    let mut all = Vec::with_capacity(people.len());
    for p in people {
        let hat = hats.entry((&p.role, &p.group)).or_insert_with(|| Hat::new(&p.role, &p.group));
        all.push(Speaker { person: p.person, hat: Arc::clone(hat) });
    }
    all
}
