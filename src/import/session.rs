//! From a recording to the events of a session. Everything is decided here but the session's id, which the store gives.

use std::{collections::HashMap, sync::Arc};

use crate::{
    domain::{
        Aim, Event, Hat, Moment, Record, Speaker,
        floor::turn_events::Spoke,
        people::{agreement::Agreement, joining::PersonAdded},
        record::{
            opening::{FORMAT, Imported, Opened, TurnThresholds},
            plain_text::MOST_PEOPLE,
        },
    },
    import::{
        notice::Notice,
        notices::notices_of,
        options::ImportOptions,
        seating::Seats,
        speech::{Recording, Segment},
    },
};

/// A session that was built from a recording, without its id.
#[derive(Clone, Debug)]
pub struct ImportedSession {
    opened: Opened,
    people: Vec<PersonAdded>,
    aim: Aim,
    /// What somebody says the people agreed.
    agreement: Option<Agreement>,
    spokes: Vec<(Moment, Spoke)>,
    end: Moment,
    pub notices: Vec<Notice>,
}

/// The session would have more than 1000 people, kept silent ones included.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct TooManyPeople;

impl ImportedSession {
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
            .chain([Event::Aim(Box::new(self.aim.clone()))])
            .chain(self.agreement.iter().map(|agreed| Event::Agreement(Box::new(agreed.clone()))))
            .chain([Event::Ready])
            .map(at_start)
            .chain(self.spokes.iter().map(|(t, spoke)| (*t, Event::Spoke(Box::new(spoke.clone())))))
            .chain([(self.end, Event::Ended)]);
        (0..).zip(events).map(|(seq, (t, event))| Record { seq, t, event }).collect()
    }
}

/// Builds a session from a recording.
///
/// # Errors
/// [`TooManyPeople`].
pub fn build(recording: &Recording, options: &ImportOptions<'_>) -> Result<ImportedSession, TooManyPeople> {
    let seats = Seats::assign(recording, options);
    if seats.people.len() > MOST_PEOPLE {
        return Err(TooManyPeople);
    }
    let end = recording.segments.iter().map(|s| s.end_ms).max().unwrap_or_default();
    Ok(ImportedSession {
        opened: opened(recording, options, &seats.people),
        aim: options.aim.clone(),
        agreement: options.agreed.then(|| Agreement { by_person: true, ..Agreement::default() }),
        spokes: spokes(recording, options, &seats),
        end: Moment::from_ms(end),
        notices: notices_of(recording, options, &seats),
        people: seats.people,
    })
}

fn opened(recording: &Recording, options: &ImportOptions<'_>, people: &[PersonAdded]) -> Opened {
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
        wall: options.wall,
        boot: None,
        source: recording.source,
        title: options.title.clone(),
        series: options.series.clone(),
        groups: used.iter().map(|id| options.settings.group(id)).collect(),
        centred: options.settings.centred.clone(),
        rules: TurnThresholds::IMPORT,
        import: Some(Imported {
            digest: options.digest.clone(),
            file_id: recording.file_id.clone(),
            overlap_known: recording.overlap_known,
        }),
    }
}

/// The turns, ordered by (start, end, handle); *someone* comes last.
fn spokes(recording: &Recording, options: &ImportOptions<'_>, seats: &Seats<'_>) -> Vec<(Moment, Spoke)> {
    let speakers = speakers(&seats.people);
    let mut ordered: Vec<(u64, u64, usize, &Segment)> = Vec::with_capacity(recording.segments.len());
    for s in &recording.segments {
        let seat = options.speaker(s).and_then(|label| seats.seat.get(label).copied());
        ordered.push((s.start_ms, s.end_ms, seat.unwrap_or(usize::MAX), s));
    }
    ordered.sort_by_key(|(start, end, seat, s)| (*start, *end, *seat, s.line));
    let spoke = |(start, end, seat, s): (u64, u64, usize, &Segment)| {
        let text = s.text.clone().filter(|_| options.keep_text);
        let spoke = Spoke { speaker: speakers.get(seat).cloned(), length_ms: end - start, text };
        (Moment::from_ms(start), spoke)
    };
    ordered.into_iter().map(spoke).collect()
}

/// Each person with their hat; equal hats are shared.
fn speakers(people: &[PersonAdded]) -> Vec<Speaker> {
    let mut hats: HashMap<(&str, &str), Arc<Hat>> = HashMap::new();
    let mut all = Vec::with_capacity(people.len());
    for p in people {
        let hat = hats.entry((&p.role, &p.group)).or_insert_with(|| Hat::new(&p.role, &p.group));
        all.push(Speaker { person: p.person, hat: Arc::clone(hat) });
    }
    all
}
