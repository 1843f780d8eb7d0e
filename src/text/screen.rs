//! Texts of the live screens, the set-up form and the home screen.

pub use crate::text::messages::screen::*;
use crate::{
    domain::{
        Aim, AimMode, Group,
        closing::answers::Keep,
        measures::{aim::AimProblem, balance::BalanceWord},
        people::{
            agreement::{Agreement, RoomChoice, RoomShows},
            group::{LIVED_EXPERIENCE, STAFF},
        },
        preparation::charter::SessionKind,
        record::continuity::Gap,
    },
    text::{agreement as agreed, messages::balance, people},
};

/// Formats an aim as it is typed.
#[must_use]
pub fn format_aim(aim: &Aim) -> String {
    match aim.mode {
        AimMode::Equal => "equal".to_owned(),
        AimMode::Headcount => "headcount".to_owned(),
        AimMode::None => "none".to_owned(),
        AimMode::Custom => {
            aim.shares.iter().map(|(g, s)| format!("{g}={:.0}", s * 100.0)).collect::<Vec<_>>().join(",")
        }
    }
}

#[must_use]
pub fn aim_problem(problem: &AimProblem) -> String {
    match problem {
        AimProblem::Unknown(text) => aim_unknown(text),
        AimProblem::BadShare(text) => aim_bad_share(text),
        AimProblem::Twice(group) => balance::aim_twice(group),
        AimProblem::Sum(sum) => aim_sum(&sum.to_string()),
    }
}

/// What is read out, with a word about those who look on, if any do.
#[must_use]
pub fn with_observers(read_out: String, people: usize) -> String {
    if people == 0 { read_out } else { format!("{read_out} {}", consent_observers(people)) }
}

/// The text to read aloud about the record. It follows the agreement.
#[must_use]
pub fn consent(agreement: &Agreement, kind: SessionKind) -> String {
    // Whatever is agreed has to be said.
    let Agreement { holder, viewers, until, by_person, hides_facilitator, recognition, phones, agreed_by } =
        agreement;
    let time = match kind {
        SessionKind::GroupsOnly => consent_time_groups(),
        SessionKind::Joint | SessionKind::OneGroup => consent_time(),
    };
    // Where only groups have keys there are no figures for each person.
    let by_person = (*by_person && kind != SessionKind::GroupsOnly).then(consent_by_person);
    let holder = agreed::named_holder(holder.as_deref());
    let holder = holder.map_or_else(|| consent_holder_note_taker().to_owned(), consent_holder);
    let until = until.map_or_else(|| consent_until_open().to_owned(), consent_until);
    let viewers = agreed::named_viewers(viewers.as_deref());
    let viewers = viewers.map_or_else(|| consent_viewers_group().to_owned(), consent_viewers);
    let hidden = hides_facilitator.then(consent_facilitator_hidden);
    let phones = phones.then(consent_phones);
    let what = [Some(time), by_person, hidden, Some(consent_no_sound()), Some(consent_decisions()), phones];
    let recognition =
        recognition.map(|yes| if yes { consent_recognition_yes() } else { consent_recognition_no() });
    let agreed_by = agreed_by.as_deref().map(consent_agreed_by);
    let whose = [
        Some(&*holder),
        Some(&*until),
        Some(&*viewers),
        recognition,
        agreed_by.as_deref(),
        Some(consent_no()),
    ];
    what.into_iter().chain(whose).flatten().collect::<Vec<_>>().join(" ")
}

/// What can be done with a turn, in the order of the commands.
#[must_use]
pub fn turn_choices() -> [(char, &'static str); 8] {
    [
        ('1', turn_choice_give()),
        ('2', turn_choice_fill_later()),
        ('3', turn_choice_earlier()),
        ('4', turn_choice_later()),
        ('5', turn_choice_split()),
        ('6', turn_choice_join()),
        ('7', turn_choice_drop()),
        ('8', turn_choice_missed()),
    ]
}

/// The ways to leave a meeting. The last one says what happens to the record.
#[must_use]
pub fn leave_choices(keep: Option<Keep>) -> [&'static str; 4] {
    let end = match keep {
        None | Some(Keep::Record) => leave_end(),
        Some(Keep::Totals) => leave_end_totals(),
        Some(Keep::Bin) => leave_end_bin(),
    };
    [leave_stay(), leave_for_now(), leave_close(), end]
}

/// A group's share of the talk. Beside it the share of the people; where some came late or left, of the time they
/// were here.
#[must_use]
pub fn share_line(share: f64, even: Option<f64>, by_heads: bool) -> String {
    match even {
        Some(people) if by_heads => share_and_people(people, share),
        Some(time) => balance::share_and_time(share, time),
        None => share_of_talk(share),
    }
}

/// The largest part that one person has of a group's talk. Nobody is named.
#[must_use]
pub fn spread_within(group: &str, people: usize, share: f64) -> String {
    /// From here on it is all, to a whole percent.
    const ALL: f64 = 0.995;
    if share < ALL { spread(group, people, share) } else { spread_all(group, people) }
}

/// The balance in a few words, and of which time: those about the aim are of the last few minutes.
pub fn balance_word_and_time(
    word: &BalanceWord,
    groups: &[Group],
    labels: impl Fn(usize) -> String,
) -> String {
    let words = balance_word(word, groups, labels);
    match word {
        BalanceWord::Close { .. } | BalanceWord::More { .. } => balance::of_time(lately(), &words),
        BalanceWord::TooEarly
        | BalanceWord::UncountedSpeaking(_)
        | BalanceWord::Quiet
        | BalanceWord::SomeoneSpeaking
        | BalanceWord::OneGroup
        | BalanceWord::Nothing => words,
    }
}

/// The balance in a few words, where it is said beside them of which time they are.
pub fn balance_word(word: &BalanceWord, groups: &[Group], labels: impl Fn(usize) -> String) -> String {
    match word {
        BalanceWord::TooEarly => too_early().to_owned(),
        BalanceWord::Close { equal: true } => about_even().to_owned(),
        BalanceWord::Close { equal: false } => close_to_aim().to_owned(),
        BalanceWord::More { group, a_little } => {
            match (groups.get(*group).map(|g| g.id.as_str()), *a_little) {
                (Some(LIVED_EXPERIENCE), false) => lived_experience_more().to_owned(),
                (Some(LIVED_EXPERIENCE), true) => balance::lived_experience_a_little_more().to_owned(),
                (Some(STAFF), false) => staff_more().to_owned(),
                (Some(STAFF), true) => balance::staff_a_little_more().to_owned(),
                (Some(_) | None, false) => talking_more(&labels(*group)),
                (Some(_) | None, true) => balance::a_little_more(&labels(*group)),
            }
        }
        BalanceWord::UncountedSpeaking(role) => uncounted_speaking(&people::role(role)),
        BalanceWord::OneGroup => crate::text::messages::preparation::one_group().to_owned(),
        BalanceWord::Quiet => quiet().to_owned(),
        BalanceWord::SomeoneSpeaking => someone().to_owned(),
        BalanceWord::Nothing => String::new(),
    }
}

/// When the room view shows the balance; displayed there while it does not.
#[must_use]
pub fn room_shows(choice: RoomChoice) -> &'static str {
    match choice.shows {
        _ if choice.without_groups => room_shows_no_groups(),
        RoomShows::AtTheEnd => room_shows_end(),
        RoomShows::FromHalfTime => room_shows_half_time(),
        RoomShows::Always => room_shows_always(),
        RoomShows::Never => room_shows_never(),
    }
}

#[must_use]
pub fn with_support(name: &str, marked: bool) -> String {
    if marked { support_marked(name) } else { support_not_marked(name) }
}

#[must_use]
pub fn away(why: Gap, time: &str) -> String {
    match why {
        Gap::Slept => away_slept(time),
        Gap::Held => away_held(time),
    }
}

#[must_use]
pub fn clock_stepped(by_ms: i64) -> String {
    if by_ms < 0 { clock_set_back(by_ms.unsigned_abs()) } else { clock_set_on(by_ms.unsigned_abs()) }
}
