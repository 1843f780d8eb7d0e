//! Meetings made of any keys, their report, and what every report has to fulfil.

use airtime::{
    domain::{
        Event, Group, Hat, History, Intent, Moment, PersonId, Record,
        decide::decide,
        people::joining::PersonAdded,
        preparation::charter::GroundRule,
        record::opening::{FORMAT, Opened, Source, TurnThresholds},
        refusal::Refusal,
    },
    report::{
        Detail, SessionReport,
        model::{self, Time},
    },
};
use chrono::DateTime;

use crate::keys::{Key, press};

pub const GROUPS: [&str; 3] = ["lived_experience", "staff", "apart"];

pub fn opened(source: Source, rules: TurnThresholds) -> Event {
    Event::Opened(Box::new(Opened {
        format: FORMAT.into(),
        program: "test".into(),
        id: "20260501-abc234".into(),
        wall: DateTime::UNIX_EPOCH.fixed_offset(),
        boot: None,
        source,
        title: None,
        series: None,
        groups: GROUPS.map(Group::new).to_vec(),
        centred: GROUPS[0].into(),
        rules,
        import: None,
        protocol: None,
        questions: None,
    }))
}

pub fn added(n: u16) -> Event {
    let group = GROUPS[usize::from(n) % 3];
    let added = PersonAdded::nameless(PersonId(n), &Hat::new(group, group));
    Event::Person(Box::new(PersonAdded { here: n != 5, ..added }))
}

pub fn set_up() -> History {
    let mut history = History::default();
    let mut events = vec![opened(Source::Live, TurnThresholds::LIVE)];
    events.extend((1..=5).map(added));
    events.push(Event::Keeper(airtime::domain::record::ids::Who { person: PersonId(2) }));
    let text = "one at a time".into();
    events.push(Event::Rule(Box::new(GroundRule { rule: 1, text, marks_interruptions: true })));
    events.push(Event::Ready);
    history.record(events, Moment::ZERO);
    history
}

pub fn meeting(keys: &[Key]) -> History {
    let mut history = set_up();
    for key in keys {
        press(&mut history, *key);
    }
    history
}

pub fn report(history: &History) -> SessionReport {
    model::session_report(history.session(), Detail::People)
}

pub fn adds_up(t: &Time) -> bool {
    let ms = |s: f64| (s * 1000.0).round() as u64;
    let parts = [
        t.speaking_s.unwrap(),
        t.silence_s.unwrap(),
        t.someone_s,
        t.small_groups_s,
        t.break_s,
        t.off_record_s,
        t.unattended_s,
    ];
    parts.into_iter().map(ms).sum::<u64>() == ms(t.span_s)
}

pub fn is_one_or_nothing(shares: &[Option<f64>]) -> bool {
    let sum: f64 = shares.iter().flatten().sum();
    shares.iter().all(Option::is_none) || (sum - 1.0).abs() < 1e-9
}

pub fn in_range(r: &SessionReport) -> bool {
    let part = |x: Option<f64>| x.is_none_or(|x| (-1e-9..=1.0 + 1e-9).contains(&x));
    [r.gini, r.gini_corrected, r.entropy_normalised, r.hhi_normalised, r.apart_share].into_iter().all(part)
        && r.effective_voices.is_none_or(|n| n > 1.0 - 1e-9)
}

pub fn now_decide(history: &mut History, intent: Intent) -> Result<(), Refusal> {
    let now = history.session().now().plus(2_000);
    let events = decide(history, intent, now)?;
    history.record(events, now);
    Ok(())
}

pub fn lines(records: &[Record]) -> String {
    let mut bytes = Vec::new();
    for record in records {
        airtime::lines::codec::encode(record, None, &mut bytes);
    }
    String::from_utf8(bytes).unwrap()
}
