//! From a recording to the events of a session. Everything is decided here but the session's id, which the store gives.

use crate::{
    domain::{
        Aim, Event, Moment, Record,
        people::{agreement::Agreement, joining::PersonAdded},
        record::{
            opening::{FORMAT, Imported, Opened, TurnThresholds},
            plain_text::MOST_PEOPLE,
        },
    },
    import::{
        floor, notice::Notice, notices::notices_of, options::ImportOptions, seating::Seats, speech::Recording,
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
    /// What happened from the start to the end.
    floor: Vec<(Moment, Event)>,
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
            .chain(self.floor.iter().cloned())
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
    Ok(ImportedSession {
        opened: opened(recording, options, &seats.people),
        aim: options.aim.clone(),
        agreement: options.agreed.then(|| Agreement { by_person: true, ..Agreement::default() }),
        floor: floor::events(recording, options, &seats),
        end: Moment::from_ms(recording.end_ms()),
        notices: notices_of(recording, options, &seats),
        people: seats.people,
    })
}

fn opened(recording: &Recording, options: &ImportOptions<'_>, people: &[PersonAdded]) -> Opened {
    let worn = recording.segments.iter().filter_map(|s| s.hat.as_deref()).map(|hat| hat.group.as_str());
    let mut used: Vec<&str> = Vec::new();
    for group in people.iter().map(|person| person.group.as_str()).chain(worn) {
        if !used.contains(&group) {
            used.push(group);
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
        // Turns that were tapped once stay what they are.
        rules: if recording.was_tapped() || recording.is_gapless() {
            TurnThresholds::LIVE
        } else {
            TurnThresholds::IMPORT
        },
        import: Some(Imported {
            digest: options.digest.clone(),
            file_id: recording.file_id.clone(),
            overlap_known: recording.overlap_known,
            day_known: Some(options.day_known),
            made_of: recording.made_of,
        }),
        protocol: None,
        questions: None,
    }
}
