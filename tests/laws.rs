//! What holds for every meeting there could be: any keys, any corrections, at any time.

#![expect(
    clippy::unwrap_used,
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    clippy::cast_sign_loss,
    clippy::float_cmp,
    reason = "tests: figures are exact to the millisecond, and a failure is a finding"
)]

use airtime::{
    domain::{
        Aim, AimMode, Event, Floor, Group, Hat, History, Intent, Moment, PersonId, Record, Speaker,
        agenda::items::ItemKind,
        decide::decide,
        floor::{correct::CorrectIntent, turn_events::Spoke},
        measures::spread,
        notes::{
            decide::NotesIntent,
            kind::NoteKind,
            marks::Colour,
            note::{About, AboutNote, How, InOurHands, Note, Owner},
        },
        people::{draft::PersonDraft, joining::PersonAdded},
        preparation::{charter::GroundRule, decide::PreparationIntent},
        privacy::{
            level::Level,
            lookup, redact,
            removal::RemovedTime,
            share,
            shared_copy::{ShareRefusal, ShareTexts, SharedCopy},
        },
        queue::{
            decide::HandsIntent,
            hand::HandKind,
            order::{self, PASSED_OVER, Reason, Suggested},
            policy::Policy,
            waiting::Queue,
        },
        record::{
            continuity::{AmendmentOpened, Gap, Unattended},
            opening::{FORMAT, Opened, Source, TurnThresholds},
        },
        refusal::Refusal,
    },
    journal::{
        codec,
        fast_path::{self, Hats},
    },
    report::{
        Detail, SessionReport,
        model::{self, Time},
    },
};
use chrono::DateTime;
use proptest::prelude::*;

/// Which key, on whom, and how long after the one before, ms.
type Key = (u8, u16, u64);

const GROUPS: [&str; 3] = ["lived_experience", "staff", "apart"];
const KEYS: u8 = 53;

fn keys(most: usize) -> impl Strategy<Value = Vec<Key>> {
    let step = prop_oneof![Just(0), 1u64..3_000, 1u64..120_000];
    proptest::collection::vec((0..KEYS, 1u16..7, step), 0..most)
}

/// Mostly hands.
fn hand_keys() -> impl Strategy<Value = Vec<Key>> {
    let key = proptest::sample::select(vec![
        0, 1, 9, 14, 15, 15, 16, 20, 24, 25, 32, 35, 40, 40, 40, 41, 42, 43, 44, 45,
    ]);
    let step = prop_oneof![Just(0), 1u64..3_000, 1u64..120_000];
    proptest::collection::vec((key, 1u16..7, step), 0..30)
}

fn opened(source: Source, rules: TurnThresholds) -> Event {
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
    }))
}

fn added(n: u16) -> Event {
    let group = GROUPS[usize::from(n) % 3];
    let added = PersonAdded::nameless(PersonId(n), &Hat::new(group, group));
    Event::Person(Box::new(PersonAdded { here: n != 5, ..added }))
}

fn set_up() -> History {
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

fn hands(history: &History) -> Vec<u32> {
    let is_hand = |e: &Event| matches!(e, Event::Hand(h) if h.up);
    history.records().iter().filter(|r| is_hand(&r.event)).map(|r| r.seq).collect()
}

fn intent(history: &History, (key, who, ms): Key) -> Intent {
    let person = PersonId(who);
    let group = GROUPS[usize::from(who) % 3];
    let turns = history.turns();
    let turn = (who > 3 && !turns.is_empty()).then(|| turns[ms as usize % turns.len()].turn);
    match key {
        0..=8 => Intent::Floor(person),
        9 => Intent::Open,
        10 => Intent::Someone,
        11 => Intent::Crosstalk,
        12 => Intent::Break,
        13 => Intent::SmallGroups,
        14 | 49 => Intent::InviteNext,
        15 | 16 => Intent::Hand(person),
        17 => Intent::Heard(person),
        18 => Intent::OtherHat,
        19 => Intent::Hat(PersonId(1 + who % 5), Hat::new(group, group)),
        20 => Intent::Leave(person),
        21 => Intent::Arrive(person),
        22 => Intent::Add(PersonDraft { role: group.into(), group: group.into(), ..PersonDraft::default() }),
        23 => Intent::AddItem {
            title: "x".into(),
            kind: ItemKind::ALL[usize::from(who)],
            planned_ms: None,
            asked_by: None,
        },
        24 => Intent::StartItem(who),
        25 => Intent::CloseItem,
        26 => Intent::Note(NoteKind::Decision, "x".into()),
        27 => Intent::Correct(CorrectIntent::Give { turn, to: Some(person) }),
        28 => Intent::Correct(CorrectIntent::Give { turn, to: None }),
        29 => Intent::Correct(CorrectIntent::Fill(person)),
        30 => {
            let by_ms = i64::try_from(ms).unwrap() * if who % 2 == 0 { 1 } else { -1 };
            Intent::Correct(CorrectIntent::MoveStart { turn, by_ms })
        }
        31 => Intent::SpokeJustNow,
        36 => Intent::Correct(CorrectIntent::Split { turn, to: person }),
        37 => Intent::Correct(CorrectIntent::Join { turn }),
        38 => Intent::Correct(CorrectIntent::Drop { turn }),
        39 => Intent::Correct(CorrectIntent::Missed { turn, person }),
        40..=45 => Intent::Hands(about_hands(key, person, who, ms)),
        46 => Intent::Hands(HandsIntent::GoRound((who > 3).then_some(person))),
        47 => Intent::Hands(if who > 3 { HandsIntent::Pass } else { HandsIntent::EndRound }),
        48 => Intent::Hands(HandsIntent::ReportBack(person)),
        50 | 51 => Intent::Preparation(PreparationIntent::NotTimed {
            person: PersonId(1 + who % 5),
            from_start: key == 51,
            keep_total: ms % 2 == 0,
        }),
        52 => Intent::Preparation(PreparationIntent::Timed(PersonId(1 + who % 5))),
        32 => Intent::HandsWereTurns(hands(history)),
        33 => Intent::Redo,
        34 => Intent::OffRecord,
        _ => Intent::Undo,
    }
}

fn about_hands(key: u8, person: PersonId, who: u16, ms: u64) -> HandsIntent {
    match key {
        40 => HandsIntent::For(person, HandKind::ALL[(ms as usize % 7).min(4)]),
        41 => HandsIntent::Order(Policy::ALL[usize::from(who) % 5]),
        42 => HandsIntent::Hold(person),
        43 => HandsIntent::Later(person),
        44 => HandsIntent::GiveWay(person, PersonId(1 + who % 5)),
        _ if who > 4 => HandsIntent::LastWord(person),
        _ if who > 2 => HandsIntent::AsAsked,
        _ => HandsIntent::List,
    }
}

/// Something written down or marked between two keys of the floor.
fn jot(history: &mut History, note: u8, detail: u8, now: Moment) {
    let last = history.session().notes.last().map_or(0, |n| n.seq);
    let about = match detail {
        0 => About::Text("other words".into()),
        1 => About::How(How::Vote),
        2 => About::CameFrom(GROUPS[0].into()),
        3 => About::Owner(Owner::Person(PersonId(1))),
        4 => About::Due(chrono::NaiveDate::MAX),
        5 => About::InOurHands(InOurHands::NeedsHelpFrom(String::new())),
        6 => About::TakenUp(false),
        7 => About::Closed("done".into()),
        _ => About::Why("why".into()),
    };
    let intent = match note {
        0..=3 => Intent::Note(NoteKind::ALL[usize::from(note + detail) % 11], "x".into()),
        4 => Intent::Notes(NotesIntent::Mark(NoteKind::Jargon)),
        5 => Intent::Notes(NotesIntent::Card(Colour::Yellow)),
        6 => Intent::Notes(NotesIntent::Strike(last)),
        7 => Intent::Notes(NotesIntent::CutIn),
        _ => Intent::Notes(NotesIntent::About { note: last, about }),
    };
    if let Ok(events) = decide(history, intent, now) {
        history.record(events, now);
    }
}

/// One key, taken if it may be; now and then the machine sleeps instead.
fn press(history: &mut History, key: Key) {
    let before = history.session().now();
    let now = before.plus(key.2);
    if key.0 == 9 && key.1 == 6 {
        let since = before.plus(key.2 / 2);
        history.record(vec![Event::Unattended(Unattended { since, why: Gap::Slept })], now);
    } else if let Ok(events) = decide(history, intent(history, key), now) {
        history.record(events, now);
    }
}

fn meeting(keys: &[Key]) -> History {
    let mut history = set_up();
    for key in keys {
        press(&mut history, *key);
    }
    history
}

fn report(history: &History) -> SessionReport {
    model::session_report(history.session(), Detail::People)
}

fn adds_up(t: &Time) -> bool {
    let ms = |s: f64| (s * 1000.0).round() as u64;
    let parts =
        [t.speaking_s, t.silence_s, t.someone_s, t.small_groups_s, t.break_s, t.off_record_s, t.unattended_s];
    parts.into_iter().map(ms).sum::<u64>() == ms(t.span_s)
}

fn is_one_or_nothing(shares: &[Option<f64>]) -> bool {
    let sum: f64 = shares.iter().flatten().sum();
    shares.iter().all(Option::is_none) || (sum - 1.0).abs() < 1e-9
}

fn in_range(r: &SessionReport) -> bool {
    let part = |x: Option<f64>| x.is_none_or(|x| (-1e-9..=1.0 + 1e-9).contains(&x));
    [r.gini, r.gini_corrected, r.entropy_normalised, r.hhi_normalised, r.apart_share].into_iter().all(part)
        && r.effective_voices.is_none_or(|n| n > 1.0 - 1e-9)
}

/// So many cases, or as many as `PROPTEST_CASES` asks for.
fn with(cases: u32) -> ProptestConfig {
    let asked = std::env::var("PROPTEST_CASES").ok().and_then(|cases| cases.parse().ok());
    ProptestConfig { cases: asked.unwrap_or(cases), failure_persistence: None, ..ProptestConfig::default() }
}

proptest! {
    #![proptest_config(with(8_000))]

    #[test]
    fn the_day_adds_up(keys in keys(24), rest in 0u64..100_000) {
        let history = meeting(&keys);
        let s = history.session();
        prop_assert_eq!(s.tally.totals().sum(), s.now().ms());
        let later = s.now().plus(rest);
        prop_assert_eq!(s.tally.at(later).totals().sum(), later.ms());
    }
}

proptest! {
    #![proptest_config(with(2_000))]

    #[test]
    fn figures_stay_in_their_range(keys in keys(24)) {
        let history = meeting(&keys);
        let r = report(&history);
        prop_assert!(adds_up(&r.time));
        prop_assert!(in_range(&r), "{r:?}");
        let of = |f: fn(&model::GroupPart) -> Option<f64>| r.groups.iter().map(f).collect::<Vec<_>>();
        for shares in [of(|g| g.share), of(|g| g.even_share), of(|g| g.target), of(|g| g.share_of_all)] {
            prop_assert!(is_one_or_nothing(&shares), "{shares:?}");
        }
        let people: Vec<_> = r.people.iter().map(|p| p.share).collect();
        prop_assert!(is_one_or_nothing(&people), "{people:?}");
        let groups: f64 = r.groups.iter().map(|g| g.speaking_time_s).sum();
        prop_assert!((groups - r.time.person_seconds_s).abs() < 1e-6);
        prop_assert!((r.time.speaking_s - r.time.crosstalk_s - groups).abs() < 1e-6, "one voice at a time");
    }

    #[test]
    fn a_record_read_anew_says_what_was_on_the_screen(keys in keys(24)) {
        let live = meeting(&keys);
        let read = History::from_records(live.records().iter().cloned());
        prop_assert_eq!(report(&read), report(&live));
        prop_assert_eq!(read.last_act(), live.last_act());
        prop_assert_eq!(read.last_undone(), live.last_undone());
    }

    #[test]
    fn the_timeline_is_the_whole_meeting_without_a_gap(keys in keys(24), rest in 0u64..100_000) {
        let mut history = meeting(&keys);
        let end = history.session().now().plus(rest);
        history.record(vec![Event::Ended], end);
        let line = history.timeline();
        let s = history.session();
        let mut at = Moment::ZERO;
        for stretch in &line {
            prop_assert_eq!(stretch.start, at);
            at = stretch.end;
        }
        prop_assert_eq!(at, s.end_so_far());
        for (seat, person) in s.roster.people().iter().enumerate() {
            let own = line.iter().filter(|x| x.speaker.as_ref().is_some_and(|p| p.person == person.handle));
            let sum: u64 = own.map(airtime::domain::floor::timeline::Stretch::ms).sum();
            prop_assert_eq!(sum, s.tally.people()[seat].ms, "{:?}", line);
        }
        let someone: u64 = line.iter().filter(|x| x.floor == Floor::Someone).map(airtime::domain::floor::timeline::Stretch::ms).sum();
        prop_assert_eq!(someone, s.tally.totals().someone);
    }

    #[test]
    fn a_line_read_the_short_way_says_what_it_says_the_long_way(
        keys in keys(12),
        changes in proptest::collection::vec((any::<proptest::sample::Index>(), any::<u8>(), 0u8..3), 0..3),
    ) {
        let history = meeting(&keys);
        let mut hats = Hats::default();
        for record in history.records() {
            let mut bytes = Vec::new();
            codec::encode(record, None, &mut bytes);
            let end = bytes.len() - ",\"crc\":\"00000000\"}\n".len();
            let mut body = bytes[..end].to_vec();
            // Its checksum is right, whatever was done to it.
            for (at, byte, how) in &changes {
                let at = at.index(body.len());
                match how {
                    0 => body[at] = *byte,
                    1 => body.insert(at, b"0\"}\\"[usize::from(*byte % 4)]),
                    _ => drop(body.remove(at)),
                }
            }
            let crc = crc32c::crc32c(&body);
            body.extend_from_slice(format!(",\"crc\":\"{crc:08x}\"}}").as_bytes());
            prop_assert_eq!(fast_path::decode(&body, &mut hats), codec::decode(&body));
        }
    }

    #[test]
    fn notes_and_marks_move_no_time(keys in keys(24), notes in proptest::collection::vec((0u8..12, 0u8..9), 24)) {
        // What the floor is, and nothing that depends on what was done last.
        let floor: Vec<Key> = keys.into_iter().filter(|k| k.0 <= 26 || k.0 == 34).collect();
        let (mut with, mut without) = (set_up(), set_up());
        for (key, (note, detail)) in floor.into_iter().zip(notes) {
            let before = without.session().now();
            jot(&mut with, note, detail, before.plus(key.2 / 2));
            for history in [&mut with, &mut without] {
                if let Ok(events) = decide(history, intent(history, key), before.plus(key.2)) {
                    history.record(events, before.plus(key.2));
                }
                history.record(vec![Event::StillHere], before.plus(key.2));
            }
        }
        let (with, without) = (report(&with), report(&without));
        prop_assert_eq!(&with.time, &without.time);
        prop_assert_eq!(&with.people, &without.people);
        prop_assert_eq!(&with.groups, &without.groups);
        prop_assert_eq!(&with.queue, &without.queue);
        let spent = |r: &SessionReport| r.items.iter().map(|i| (i.spent_s, i.heard)).collect::<Vec<_>>();
        prop_assert_eq!(spent(&with), spent(&without));
    }

    #[test]
    fn a_date_is_today_or_later_or_refused(text in "[a-z0-9+ .-]{0,16}", day in 0u32..60_000) {
        let today = chrono::NaiveDate::from_num_days_from_ce_opt(700_000 + i32::try_from(day).unwrap()).unwrap();
        if let Ok(date) = airtime::domain::record::dates::parse(&text, today) {
            prop_assert!(date >= today, "{text} on {today}: {date}");
        }
    }

    #[test]
    fn undo_then_redo_changes_nothing(keys in keys(24)) {
        let mut history = meeting(&keys);
        let before = report(&history);
        let now = history.session().now();
        if let Ok(undo) = decide(&history, Intent::Undo, now) {
            history.record(undo, now);
            let redo = decide(&history, Intent::Redo, now).unwrap();
            history.record(redo, now);
            prop_assert_eq!(report(&history), before);
        }
    }

    #[test]
    fn a_correction_keeps_the_span(keys in keys(20), fix in 27u8..KEYS, who in 1u16..6, ms in 0u64..20_000) {
        let mut history = meeting(&keys);
        let now = history.session().now();
        press(&mut history, (fix, who, 0));
        if let Ok(events) = decide(&history, intent(&history, (fix, who, ms)), now) {
            history.record(events, now);
        }
        prop_assert_eq!(history.session().now(), now);
        prop_assert_eq!(history.session().tally.totals().sum(), now.ms());
    }

    #[test]
    fn a_no_from_the_start_costs_nobody_else(keys in keys(24), who in 1u16..6, keep_total: bool) {
        let mut history = meeting(&keys);
        let before = report(&history);
        let (now, person) = (history.session().now(), PersonId(who));
        let no = PreparationIntent::NotTimed { person, from_start: true, keep_total };
        if let Ok(events) = decide(&history, Intent::Preparation(no), now) {
            history.record(events, now);
            let after = report(&history);
            prop_assert!(adds_up(&after.time) && in_range(&after), "{after:?}");
            let id = person.to_string();
            prop_assert!(after.people.iter().all(|p| p.id != id), "no figure of theirs is left");
            let own = |p: &&model::PersonPart| p.id != id;
            let figures = |p: &model::PersonPart| {
                let spoke = (p.first_spoke_s, p.last_spoke_s);
                (p.id.clone(), p.present_s, p.speaking_time_s, p.turns, p.longest_turn_s, spoke)
            };
            let others = |r: &SessionReport| r.people.iter().filter(own).map(figures).collect::<Vec<_>>();
            prop_assert_eq!(others(&before), others(&after));
            let heads = |r: &SessionReport| r.groups.iter().filter_map(|g| g.people).sum::<usize>();
            prop_assert!(heads(&after) <= heads(&before));
            // Who had said no before, out of the total, and now says that all of it may stay, adds to it.
            let said_no = |r: &Record| matches!(&r.event, Event::NotTimed(n) if n.person == person);
            if keep_total && history.records().iter().filter(|r| said_no(r)).count() == 1 {
                let total = |r: &SessionReport| r.time.speaking_s;
                prop_assert_eq!(total(&before), total(&after));
            }
            // From then on no event of the floor names them.
            let said = history.records().len();
            for key in [(0, who, 1_000), (17, who, 1_000), (36, who, 1_000), (39, who, 1_000), (27, who, 9)] {
                press(&mut history, key);
            }
            let named = |r: &Record| match &r.event {
                Event::Floor(s) | Event::Heard(s) => s.person == person,
                Event::Given(g) => g.to.as_ref().is_some_and(|s| s.person == person),
                Event::Split(s) => s.to.as_ref().is_some_and(|s| s.person == person),
                Event::Inserted(i) => i.speaker.as_ref().is_some_and(|s| s.person == person),
                _ => false,
            };
            prop_assert!(!history.records()[said..].iter().any(named));
        }
    }

    #[test]
    fn looking_ahead_changes_nothing(keys in keys(16), ahead in 0u64..100_000) {
        let history = meeting(&keys);
        let s = history.session();
        let before = format!("{:?}", s.tally);
        let _ = s.tally.at(s.now().plus(ahead));
        prop_assert_eq!(format!("{:?}", s.tally), before);
    }

    #[test]
    fn an_import_adds_up_whoever_speaks_at_once(
        stretches in proptest::collection::vec((0u64..5_000, 1u64..20_000, 0u16..6), 0..24),
    ) {
        let mut history = History::default();
        history.record(vec![opened(Source::Rttm, TurnThresholds::IMPORT)], Moment::ZERO);
        history.record((1..=5).map(added).collect(), Moment::ZERO);
        let (mut at, mut most) = (0, 0);
        for (step, length_ms, who) in stretches {
            at += step;
            let speaker = history.session().roster.person(PersonId(who)).map(airtime::domain::people::person::Person::speaker);
            let spoke = Event::Spoke(Box::new(Spoke { speaker, length_ms, text: None }));
            history.record(vec![spoke], Moment::from_ms(at));
            most = most.max(at + length_ms);
        }
        let cut_short = report(&history);
        history.record(vec![Event::Ended], Moment::from_ms(most));
        let whole = report(&history);
        prop_assert!(adds_up(&whole.time));
        prop_assert_eq!(whole.time.span_s, most as f64 / 1000.0);
        prop_assert!(whole.time.person_seconds_s + 1e-9 >= whole.time.speaking_s);
        prop_assert!(in_range(&whole));
        prop_assert_eq!(cut_short.time, whole.time);
        prop_assert_eq!(cut_short.people, whole.people);
    }

    #[test]
    fn any_times_have_a_spread_in_range(times in proptest::collection::vec(0u64..10_000_000, 0..40)) {
        let s = spread::spread(&times);
        for x in [s.gini, s.gini_corrected, s.entropy_normalised, s.hhi_normalised].into_iter().flatten() {
            prop_assert!((-1e-9..=1.0 + 1e-9).contains(&x), "{x}");
        }
    }

    #[test]
    fn aims_sum_to_one(people in proptest::collection::vec((0usize..8, 1u64..1_000_000), 1..5)) {
        let side = |&(people, present_ms): &(usize, u64)| {
            let people = Some(people).filter(|n| *n > 0);
            let present_ms = if people.is_some() { present_ms } else { 0 };
            ("g", airtime::domain::measures::aim::GroupPresence { people, present_ms })
        };
        let sides: Vec<_> = people.iter().map(side).collect();
        for mode in [AimMode::Equal, AimMode::Headcount] {
            prop_assert!(is_one_or_nothing(&Aim::suggested(mode).targets(&sides)));
        }
    }
}

fn suggested(history: &History) -> Vec<Suggested> {
    let s = history.session();
    order::suggested(s, &s.tally.at(s.now()))
}

fn people(order: &[Suggested]) -> Vec<PersonId> {
    order.iter().map(|s| s.person).collect()
}

fn sorted(mut people: Vec<PersonId>) -> Vec<PersonId> {
    people.sort_unstable();
    people
}

/// Everybody in the queue, in no order: hands up, and those who get the floor back.
fn in_queue(queue: &Queue) -> Vec<PersonId> {
    let mut all: Vec<PersonId> = queue.waiting().iter().map(|r| r.person).chain(queue.owed()).collect();
    all.sort_unstable();
    all.dedup();
    all
}

fn now_decide(history: &mut History, intent: Intent) -> Result<(), Refusal> {
    let now = history.session().now().plus(2_000);
    let events = decide(history, intent, now)?;
    history.record(events, now);
    Ok(())
}

/// Where a reason may stand: process points, the floor back, hands of their own, the last word, on hold.
fn rank(reason: Reason) -> u8 {
    match reason {
        Reason::ProcessPoint => 0,
        Reason::HadTheFloor => 1,
        Reason::WaitingLongest => 2,
        Reason::LastWord => 4,
        Reason::OnHold => 5,
        _ => 3,
    }
}

proptest! {
    #![proptest_config(with(600))]

    #[test]
    fn everyone_in_the_queue_has_one_place_in_the_order(keys in hand_keys()) {
        let history = meeting(&keys);
        let queue = &history.session().queue;
        let order = suggested(&history);
        prop_assert_eq!(sorted(people(&order)), in_queue(queue));
        prop_assert_eq!(order.len(), queue.len());
        let ranks: Vec<u8> = order.iter().map(|s| rank(s.reason)).collect();
        prop_assert!(ranks.is_sorted(), "{order:?}");
        for hand in &order {
            let raised = queue.get(hand.person);
            prop_assert_eq!(hand.reason == Reason::HadTheFloor && raised.is_none(), raised.is_none());
            prop_assert!(raised.is_none_or(|r| (hand.reason == Reason::OnHold) <= r.on_hold));
        }
    }

    #[test]
    fn asked_in_order_is_the_order_of_asking(keys in hand_keys()) {
        let mut history = meeting(&keys);
        let _ = now_decide(&mut history, Intent::Hands(HandsIntent::Order(Policy::InOrder)));
        let queue = &history.session().queue;
        prop_assume!(queue.policy == Policy::InOrder);
        let plain = |p: &PersonId| queue.get(*p).is_some_and(airtime::domain::queue::waiting::Raised::is_plain) && !queue.is_owed(*p);
        let asked: Vec<PersonId> = queue.waiting().iter().map(|r| r.person).filter(plain).collect();
        let order: Vec<PersonId> = people(&suggested(&history)).into_iter().filter(plain).collect();
        prop_assert_eq!(order, asked);
    }

    #[test]
    fn served_to_the_end_everyone_is_served_once(keys in hand_keys()) {
        let mut history = meeting(&keys);
        let _ = now_decide(&mut history, Intent::Hands(HandsIntent::EndRound));
        prop_assume!(history.session().round_now().is_none() && history.session().floor() != Floor::OffRecord);
        let _ = now_decide(&mut history, Intent::Open);
        let on_hold = |h: &History| h.session().queue.waiting().iter().filter(|r| r.on_hold).map(|r| r.person).collect::<Vec<_>>();
        // Whoever is on hold stays, unless they are to get the floor back.
        let held: Vec<PersonId> = on_hold(&history);
        let mut waiting = in_queue(&history.session().queue);
        let owed: Vec<PersonId> = history.session().queue.owed().collect();
        waiting.retain(|p| !held.contains(p) || owed.contains(p));
        let mut served = vec![];
        while now_decide(&mut history, Intent::InviteNext).is_ok() {
            served.extend(history.session().holder());
            prop_assert!(served.len() <= waiting.len(), "{served:?}");
        }
        prop_assert_eq!(sorted(served), waiting);
        prop_assert!(on_hold(&history).iter().all(|p| held.contains(p)));
    }

    /// Whatever the policy, and whoever else puts a hand up meanwhile: after three later hands it is theirs.
    #[test]
    fn nobody_waits_for_ever(
        policy in 0usize..5, early in 0usize..4, arrivals in proptest::collection::vec(1u16..12, 0..60),
    ) {
        let mut history = set_up();
        history.record((6..=11).map(added).collect(), Moment::ZERO);
        now_decide(&mut history, Intent::Hands(HandsIntent::Order(Policy::ALL[policy]))).unwrap();
        let me = PersonId(11);
        for n in 0..early {
            now_decide(&mut history, Intent::Hand(PersonId(1 + n as u16))).unwrap();
        }
        now_decide(&mut history, Intent::Hand(me)).unwrap();
        for (turns, who) in arrivals.into_iter().enumerate() {
            if !history.session().queue.has(me) {
                break;
            }
            prop_assert!(turns <= early + usize::from(PASSED_OVER), "{turns} were served before");
            let person = PersonId(who);
            if !history.session().queue.has(person) {
                now_decide(&mut history, Intent::Hand(person)).unwrap();
            }
            now_decide(&mut history, Intent::InviteNext).unwrap();
        }
    }

    #[test]
    fn the_order_depends_on_nothing_but_the_record(keys in hand_keys()) {
        let history = meeting(&keys);
        let read = History::from_records(history.records().iter().cloned());
        prop_assert_eq!(suggested(&read), suggested(&history));
    }

    #[test]
    fn in_a_go_round_everyone_is_offered_one_turn(passes in proptest::collection::vec(any::<bool>(), 12), before in 0usize..4) {
        let mut history = set_up();
        for _ in 0..before {
            now_decide(&mut history, Intent::Hands(HandsIntent::GoRound(None))).unwrap();
            now_decide(&mut history, Intent::Hands(HandsIntent::EndRound)).unwrap();
        }
        let last = history.session().round.as_ref().map(|round| round.order[0]);
        now_decide(&mut history, Intent::Hands(HandsIntent::GoRound(None))).unwrap();
        let order = history.session().round.as_ref().unwrap().order.clone();
        prop_assert_ne!(last, Some(order[0]), "it starts elsewhere");
        for pass in &passes[..order.len()] {
            let intent = if *pass { Intent::Hands(HandsIntent::Pass) } else { Intent::InviteNext };
            now_decide(&mut history, intent).unwrap();
        }
        let round = history.session().round.as_ref().unwrap();
        prop_assert_eq!(round.progress(), (order.len(), order.len()));
        prop_assert_eq!(round.passes(), passes[..order.len()].iter().filter(|p| **p).count());
        prop_assert!(!round.over);
        now_decide(&mut history, Intent::InviteNext).unwrap();
        prop_assert!(history.session().round_now().is_none());
    }
}

/// A frame copies the tally: nothing in it may grow with the number of turns.
#[test]
fn the_tally_does_not_grow_with_the_turns() {
    let size = |turns: u32| {
        let speaker = |n: u32| Speaker {
            person: PersonId(1 + u16::try_from(n % 2).unwrap()),
            hat: Hat::new("staff", "staff"),
        };
        let record = |n: u32| Record {
            seq: n,
            t: Moment::from_ms(u64::from(n) * 6_000),
            event: Event::Floor(speaker(n)),
        };
        let history = History::from_records((0..turns).map(record));
        format!("{:?}", history.session().tally).len()
    };
    assert!(size(2_000) < size(20) + 300, "{} and {}", size(20), size(2_000));
}

// ---- taken out ------------------------------------------------------------------------------------

/// A meeting in which people have names, and words name one of them.
fn named_meeting(keys: &[Key], person: PersonId, name: &str) -> History {
    let mut history = set_up();
    let renamed = |person, name: &str| {
        Event::Renamed(Box::new(airtime::domain::people::changes::Renamed {
            person,
            name: Some(name.to_owned()),
        }))
    };
    let words = [format!("{name} asked"), format!("what {} said", name.to_uppercase()), "a ramp".to_owned()];
    history.record(vec![renamed(person, name)], Moment::ZERO);
    for (n, key) in keys.iter().enumerate() {
        press(&mut history, *key);
        let now = history.session().now();
        if n % 5 == 0 {
            let note = Intent::Note(NoteKind::Note, words[n / 5 % 3].clone());
            let _ = now_decide(&mut history, note);
        }
        if n == 3 {
            history.record(vec![renamed(PersonId(person.0 % 5 + 1), "Somebody Else")], now);
        }
    }
    history
}

/// A person's id, time, presence, turns, longest turn, first and last voice.
type Figures = (String, f64, f64, u32, f64, Option<f64>, Option<f64>);

fn others_figures(r: &SessionReport, person: PersonId) -> Vec<Figures> {
    let own = person.to_string();
    let figures = |p: &model::PersonPart| {
        (
            p.id.clone(),
            p.present_s,
            p.speaking_time_s,
            p.turns,
            p.longest_turn_s,
            p.first_spoke_s,
            p.last_spoke_s,
        )
    };
    r.people.iter().filter(|p| p.id != own).map(figures).collect()
}

fn lines(records: &[Record]) -> String {
    let mut bytes = Vec::new();
    for record in records {
        airtime::journal::codec::encode(record, None, &mut bytes);
    }
    String::from_utf8(bytes).unwrap()
}

proptest! {
    #![proptest_config(with(100))]

    #[test]
    fn taking_somebody_out_moves_their_time_and_nothing_else(keys in keys(28), who in 1u16..6, in_total: bool) {
        let person = PersonId(who);
        let kept = if in_total { RemovedTime::InGroupTotal } else { RemovedTime::AsSomeone };
        let history = named_meeting(&keys, person, "Canary N\u{e4}me");
        let out = redact::take_out(history.records(), person, kept, "somebody");
        let after = History::from_records(out.clone());
        prop_assert_eq!(out.len(), history.records().len());
        let numbers = |records: &[Record]| records.iter().map(|r| (r.seq, r.t)).collect::<Vec<_>>();
        prop_assert_eq!(numbers(&out), numbers(history.records()));

        let (was, is) = (history.session(), after.session());
        let seat = was.roster.index(person).unwrap();
        let theirs = if in_total { 0 } else { was.tally.people()[seat].ms };
        let (a, b) = (was.tally.totals(), is.tally.totals());
        let said_no = |r: &Record| matches!(&r.event, Event::NotTimed(n) if n.person == person);
        prop_assert_eq!(b.speaking + b.someone, a.speaking + a.someone);
        if !history.records().iter().any(said_no) {
            prop_assert_eq!((b.speaking + theirs, b.someone), (a.speaking, a.someone + theirs));
        }
        prop_assert_eq!(
            (b.silence, b.small_groups, b.on_break, b.off_record, b.unattended, b.crosstalk),
            (a.silence, a.small_groups, a.on_break, a.off_record, a.unattended, a.crosstalk)
        );
        prop_assert_eq!(others_figures(&report(&after), person), others_figures(&report(&history), person));
        if in_total && !history.records().iter().any(said_no) {
            let groups = |s: &airtime::domain::Session| s.tally.groups().iter().map(|g| (g.ms, g.turns)).collect::<Vec<_>>();
            prop_assert_eq!(groups(is), groups(was));
        }
        let stretches = |h: &History| h.timeline().iter().map(airtime::domain::floor::timeline::Stretch::ms).sum::<u64>();
        prop_assert_eq!(stretches(&after), stretches(&history));
    }

    #[test]
    fn nothing_of_a_name_is_left_and_twice_is_once(keys in keys(28), who in 1u16..6, in_total: bool, later in keys(6)) {
        let person = PersonId(who);
        let kept = if in_total { RemovedTime::InGroupTotal } else { RemovedTime::AsSomeone };
        let history = named_meeting(&keys, person, "Canary N\u{e4}me");
        let wall = DateTime::UNIX_EPOCH.fixed_offset();
        let out = redact::forget(history.records(), person, kept, "somebody", wall);
        prop_assert_eq!(out.len(), history.records().len() + 1);
        let text = lines(&out);
        let folded = airtime::domain::record::plain_text::fold(&text);
        prop_assert!(!folded.contains("canary") && !folded.contains("name\\u") && !folded.contains("n\\u00e4me"), "{}", text);
        if !in_total {
            prop_assert!(!text.contains(&format!("\"{person}\"")) || is_last_handle(&out, person), "{}", text);
        }
        prop_assert!(lookup::find_people(&out, "canary name").is_empty());
        prop_assert_eq!(&redact::forget(&out, person, kept, "somebody", wall), &out);
        // Their handle is nobody else's, whoever comes.
        let mut after = History::from_records(out);
        let given = after.records().last().map(|r| r.seq);
        for key in later {
            press(&mut after, key);
        }
        let taken = |r: &Record| matches!(&r.event, Event::Person(p) if p.person == person && Some(r.seq) > given);
        prop_assert!(!after.records().iter().any(taken));
    }
}

#[test]
fn an_undone_hand_becomes_no_turn_when_its_person_is_taken_out() {
    let mut history = set_up();
    let (speaker, person) = (PersonId(1), PersonId(4));
    let at = |history: &mut History, intent, ms| {
        let events = decide(history, intent, Moment::from_ms(ms)).unwrap();
        history.record(events, Moment::from_ms(ms))
    };
    at(&mut history, Intent::Floor(speaker), 0);
    at(&mut history, Intent::Hand(person), 2_000);
    at(&mut history, Intent::Undo, 2_000);
    let undone = hands(&history);
    at(&mut history, Intent::HandsWereTurns(undone), 2_000);
    history.record(vec![Event::StillHere], Moment::from_ms(62_000));
    let before = report(&history);
    assert_eq!(before.time.speaking_s, 62.0);

    for kept in [RemovedTime::AsSomeone, RemovedTime::InGroupTotal] {
        let after = report(&History::from_records(redact::take_out(history.records(), person, kept, "x")));
        assert_eq!(after.time, before.time, "{kept:?}");
        assert_eq!(others_figures(&after, person), others_figures(&before, person), "{kept:?}");
    }
}

/// The line that says which handles were given may name the highest.
fn is_last_handle(records: &[Record], person: PersonId) -> bool {
    matches!(&records.last().unwrap().event, Event::Forgotten(f) if f.handles == person)
        && !lines(&records[..records.len() - 1]).contains(&format!("\"{person}\""))
}
/// A meeting that has ended, and somebody sits down to put things right.
fn sat_down(keys: &[Key]) -> History {
    let mut history = meeting(keys);
    let end = history.session().now().plus(1_000);
    history.record(vec![Event::Ended], end);
    sit_down(&mut history);
    history
}

fn sit_down(history: &mut History) {
    let after =
        AmendmentOpened { wall: DateTime::UNIX_EPOCH.fixed_offset(), by: Some(Owner::Person(PersonId(1))) };
    let events = decide(history, Intent::OpenAmendment(after), Moment::ZERO).unwrap();
    history.record(events, Moment::from_ms(u64::MAX / 2));
}

/// The figures without what says that they were put right.
fn figures(history: &History) -> SessionReport {
    SessionReport { put_right: vec![], ..report(history) }
}

proptest! {
    #![proptest_config(with(1_500))]

    #[test]
    fn afterwards_turns_are_put_right_and_nothing_else(keys in keys(20), fixes in keys(10)) {
        let mut history = sat_down(&keys);
        let (span, before) = (report(&history).time.span_s, figures(&history));
        let mut undoable = 0;
        for fix in fixes {
            let wanted = intent(&history, fix);
            let allowed = matches!(wanted, Intent::Correct(_) | Intent::Undo | Intent::Redo);
            let decided = decide(&history, wanted, Moment::from_ms(u64::MAX / 2));
            prop_assert!(allowed || decided == Err(Refusal::Ended));
            undoable += usize::from(decided.is_ok());
            history.record(decided.unwrap_or_default(), Moment::from_ms(u64::MAX / 2));
            let r = report(&history);
            prop_assert_eq!(r.time.span_s, span, "the day is as long as it was");
            prop_assert!(history.session().ended && adds_up(&r.time), "{:?}", r.time);
            let read = History::from_records(history.records().iter().cloned());
            prop_assert_eq!(report(&read), r, "as a fresh fold");
        }
        prop_assert_eq!(&figures(&history.before_amendments().unwrap()), &before, "the original stays readable");
        for _ in 0..=undoable {
            let undo = decide(&history, Intent::Undo, Moment::ZERO);
            history.record(undo.unwrap_or_default(), Moment::ZERO);
        }
        prop_assert_eq!(&report(&history), &before, "undo goes back to the end, and leaves no trace");
        prop_assert_eq!(decide(&history, Intent::Undo, Moment::ZERO), Err(Refusal::NothingToUndo));
    }

    #[test]
    fn an_imported_turn_changes_hands_and_keeps_its_times(
        spoken in proptest::collection::vec((1u16..6, 0u64..3_000, 1u64..20_000), 1..12),
        nth: usize,
        to in 0u16..6,
    ) {
        let mut history = History::default();
        history.record(vec![opened(Source::Rttm, TurnThresholds::IMPORT)], Moment::ZERO);
        history.record((1..=5).map(added).chain([Event::Ready]).collect(), Moment::ZERO);
        let mut at = Moment::ZERO;
        for (who, gap, length_ms) in spoken {
            at = at.plus(gap);
            let speaker = history.session().roster.person(PersonId(who)).map(airtime::domain::people::person::Person::speaker);
            history.record(vec![Event::Spoke(Box::new(Spoke { speaker, length_ms, text: None }))], at);
        }
        history.record(vec![Event::Ended], at.plus(30_000));
        sit_down(&mut history);
        let (line, before) = (history.timeline(), report(&history));
        let turn = &line[nth % line.len()];
        let to = (to > 0).then_some(PersonId(to));
        let give = Intent::Correct(CorrectIntent::Give { turn: Some(turn.turn), to });
        let events = decide(&history, give, Moment::ZERO).unwrap();
        history.record(events, Moment::ZERO);
        let after = history.timeline();
        for line in &turn.joined {
            let now = after.iter().find(|s| s.joined.contains(line)).unwrap();
            prop_assert_eq!(now.speaker.as_ref().map(|s| s.person), to, "every line of it went along");
        }
        prop_assert_eq!(report(&history).time.span_s, before.time.span_s);
        for refused in [
            CorrectIntent::MoveStart { turn: Some(turn.turn), by_ms: 1 },
            CorrectIntent::Drop { turn: Some(turn.turn) },
        ] {
            let decided = decide(&history, Intent::Correct(refused), Moment::ZERO);
            prop_assert_eq!(decided, Err(Refusal::TimesFromFile));
        }
    }
}

// ---- a copy to share --------------------------------------------------------------------------------

fn share(history: &History, level: Level) -> Result<SharedCopy, ShareRefusal> {
    let item = |n: u16| format!("Item {n}");
    let together = |labels: &[String]| labels.join(" and ");
    let words = ShareTexts { item: &item, together: &together, somebody: "somebody" };
    share::copy(history, "19700101-abc234", level, &words)
}

/// What talk comes to by group, by its label.
fn by_group(s: &airtime::domain::Session) -> Vec<(String, u64, u32, u32, u64)> {
    let groups = s.tally.groups().iter().enumerate().filter(|(_, g)| g.ms > 0 || g.turns > 0);
    groups.map(|(g, t)| (s.roster.groups()[g].label.clone(), t.ms, t.turns, t.voices, t.longest_ms)).collect()
}

#[test]
fn a_full_copy_tells_no_day_not_even_that_of_a_correction() {
    let mut history = set_up();
    let action = Note::new(NoteKind::Action, "two ramps".to_owned());
    history.record(vec![Event::Note(Box::new(action)), Event::Ended], Moment::from_ms(9_000));
    let note = history.next_seq() - 2;
    let wall = DateTime::parse_from_rfc3339("2026-05-08T09:30:00+01:00").unwrap();
    let closed = AboutNote { note, about: About::Closed("they came".to_owned()) };
    let after = Event::AmendmentOpened(Box::new(AmendmentOpened { wall, by: None }));
    history.record(vec![after, Event::AboutNote(Box::new(closed))], Moment::from_ms(9_000));
    let forgotten = redact::removal_record(history.records(), wall).unwrap();
    history.push(forgotten);

    let copy = share(&history, Level::Full).unwrap();
    assert!(!lines(&copy.records).contains("2026"), "{}", lines(&copy.records));
    let copy = History::from_records(copy.records);
    let figures = serde_json::to_string(&report(&copy)).unwrap();
    assert!(!figures.contains("1970-"), "no day is made up either: {figures}");
    assert_eq!(airtime::domain::notes::carried::entries(copy.session())[0].closed_on, None);
}

proptest! {
    #![proptest_config(with(60))]

    #[test]
    fn a_shared_copy_has_the_figures_by_group_and_nothing_else(keys in keys(28), who in 1u16..6, people: bool) {
        let level = if people { Level::Pseudonyms } else { Level::Groups };
        let mut history = set_up();
        history.record((6..=15).map(added).collect(), Moment::ZERO);
        let name = "Canary N\u{e4}me".to_owned();
        let renamed = airtime::domain::people::changes::Renamed { person: PersonId(who), name: Some(name.clone()) };
        history.record(vec![Event::Renamed(Box::new(renamed))], Moment::ZERO);
        for key in &keys {
            press(&mut history, *key);
            let _ = now_decide(&mut history, Intent::Note(NoteKind::Action, format!("{name} does it")));
        }
        let copy = share(&history, level).unwrap();
        let after = History::from_records(copy.records.clone());
        prop_assume!(copy.merged.is_empty() && copy.left_out.is_empty());
        // Whoever was heard another way is told of by group only.
        let told = |s: &airtime::domain::Session| {
            by_group(s).into_iter().map(|(g, ms, n, v, l)| (g, ms, n, v * u32::from(!people), l)).collect::<Vec<_>>()
        };
        prop_assert_eq!(told(after.session()), told(history.session()));
        prop_assert_eq!(after.session().tally.totals(), history.session().tally.totals());
        let spent = |h: &History| h.session().tally.items().iter().map(|i| i.spent_ms).collect::<Vec<_>>();
        prop_assert_eq!(spent(&after), spent(&history));
        let text = airtime::domain::record::plain_text::fold(&lines(&copy.records));
        for word in ["canary", "does it", "20260501", "note", "arrived", "left", "hand", "keeper", "one at a time"] {
            prop_assert!(!text.contains(word), "{} {}", word, text);
        }
        prop_assert!(copy.records.iter().enumerate().all(|(n, r)| r.seq as usize == n));
        prop_assert_eq!(after.session().opened_at, None);
    }

    #[test]
    fn a_shared_import_has_the_figures_by_group(
        stretches in proptest::collection::vec((0u64..5_000, 1u64..20_000, 0u16..12), 0..24), people: bool,
    ) {
        let mut history = History::default();
        history.record(vec![opened(Source::Rttm, TurnThresholds::IMPORT)], Moment::ZERO);
        history.record((1..=11).filter(|n| *n != 5).map(added).collect(), Moment::ZERO);
        let (mut at, mut most) = (0, 0);
        for (step, length_ms, who) in stretches {
            at += step;
            let speaker = history.session().roster.person(PersonId(who)).map(airtime::domain::people::person::Person::speaker);
            let spoke = Event::Spoke(Box::new(Spoke { speaker, length_ms, text: Some("Canary".into()) }));
            history.record(vec![spoke], Moment::from_ms(at));
            most = most.max(at + length_ms);
        }
        history.record(vec![Event::Ended], Moment::from_ms(most));
        let copy = share(&history, if people { Level::Pseudonyms } else { Level::Groups }).unwrap();
        let after = History::from_records(copy.records.clone());
        prop_assert_eq!(by_group(after.session()), by_group(history.session()));
        prop_assert_eq!(after.session().tally.totals(), history.session().tally.totals());
        prop_assert!(!lines(&copy.records).contains("Canary"));
    }

    #[test]
    fn no_group_of_a_shared_copy_is_small(keys in keys(20), people: bool, more in 5u16..12) {
        let mut history = set_up();
        history.record((6..=more).map(added).collect(), Moment::ZERO);
        for key in &keys {
            press(&mut history, *key);
        }
        let level = if people { Level::Pseudonyms } else { Level::Groups };
        match share(&history, level) {
            Err(refused) => prop_assert_eq!(refused, ShareRefusal::TooFew),
            Ok(copy) => {
                let after = History::from_records(copy.records);
                let (a, b) = (after.session().tally.totals(), history.session().tally.totals());
                prop_assert_eq!((a.someone, a.sum()), (b.someone, b.sum()));
                prop_assert_eq!(a.speaking + a.silence, b.speaking + b.silence);
                prop_assert!(a.speaking == b.speaking || !copy.left_out.is_empty());
                let s = after.session();
                for (g, t) in s.tally.groups().iter().enumerate().filter(|(_, t)| !t.people.is_empty()) {
                    let heads = s.tally.headcount(g);
                    prop_assert!(people || heads.is_none_or(|n| n >= 3), "{heads:?} {t:?}");
                }
            }
        }
    }
}
