//! The figures: shares, gaps and words, read off a tally. `docs/measures.md` gives each formula and source.
//!
//! Shares are 0 to 1 and `None` only where they are undefined. When it is too early to *show* one is a
//! rule for screens and stands in [`Balance`].

use crate::domain::{
    floor::tally::{Floor, Tally},
    measures::{
        aim::ratio,
        prompts::{self, PromptKind},
    },
    notes::note::{NoteTaken, TALK_BEHIND_MS},
    people::{hat::Speaker, joining::Seat},
    record::ids::PersonId,
    session::Session,
};

/// Under this much talk in the balance it is too early to say anything, ms.
pub const ENOUGH_TALK_MS: u64 = 60_000;
/// Within this of the aim is *close to our aim*. One tap a turn is good to about 3 points on average.
pub const CLOSE: f64 = 0.10;
/// The clock since the centred group's last voice is shown stronger from here, ms of others' talk.
pub const ABSENCE_STRONG_MS: u64 = 180_000;
/// Fewer people than this is a small group.
pub const SMALL_GROUP: usize = 3;

/// One group's part in the talk.
#[derive(Clone, PartialEq, Debug)]
pub struct GroupShare {
    pub group: usize,
    pub in_balance: bool,
    /// People who wore a hat of it while they were here. `None`: not counted.
    pub people: Option<usize>,
    pub present_ms: u64,
    /// T_g, person-milliseconds.
    pub ms: u64,
    /// S_g = T_g / ΣT_h over groups in the balance.
    pub share: Option<f64>,
    /// A_g / ΣA over groups in the balance: what headcount would give.
    pub even_share: Option<f64>,
    /// τ_g.
    pub target: Option<f64>,
    /// E_g / ΣE: the last minutes, faded.
    pub recent: Option<f64>,
}

impl GroupShare {
    /// D_g = S_g − τ_g, in points of a hundred.
    #[must_use]
    pub fn gap_points(&self) -> Option<f64> {
        Some((self.share? - self.target?) * 100.0)
    }
}

/// Every group that has a person, in the order of the roster.
#[must_use]
pub fn group_shares(s: &Session, tally: &Tally) -> Vec<GroupShare> {
    let targets = s.targets(tally);
    let in_balance = || tally.groups().iter().enumerate().filter(|(_, g)| g.in_balance);
    let talk: u64 = in_balance().map(|(_, g)| g.ms).sum();
    let counted = in_balance().all(|(g, _)| tally.headcount(g).is_some());
    let present: u64 = in_balance().map(|(g, _)| tally.group_present_ms(g)).sum();
    let faded: f64 = in_balance().map(|(g, _)| tally.recent().faded(g)).sum();
    let with_people = tally.groups().iter().enumerate().filter(|(_, g)| !g.people.is_empty());
    with_people
        .map(|(g, t)| GroupShare {
            group: g,
            in_balance: t.in_balance,
            people: tally.headcount(g),
            present_ms: tally.group_present_ms(g),
            ms: t.ms,
            share: ratio(t.ms, talk).filter(|_| t.in_balance),
            even_share: ratio(tally.group_present_ms(g), present).filter(|_| t.in_balance && counted),
            target: targets.iter().find(|(at, _)| *at == g).and_then(|(_, target)| *target),
            recent: (t.in_balance && faded > 0.0).then(|| tally.recent().faded(g) / faded),
        })
        .collect()
}

/// T of the groups shown apart over all speaking time of people.
#[must_use]
pub fn uncounted_share(tally: &Tally) -> Option<f64> {
    let apart = tally.groups().iter().filter(|g| !g.in_balance).map(|g| g.ms).sum();
    ratio(apart, tally.groups().iter().map(|g| g.ms).sum())
}

/// R = (T_C/A_C) / (T_O/A_O): for each minute a person of the other groups had, what a person of the centred group had.
#[must_use]
pub fn parity_ratio(s: &Session, shares: &[GroupShare]) -> Option<f64> {
    if shares.iter().any(|g| g.in_balance && g.people.is_none()) {
        return None;
    }
    let centred = |g: &&GroupShare| Some(g.group) == s.roster.centred();
    let side = |wanted: bool| {
        let of = shares.iter().filter(|g| g.in_balance && centred(g) == wanted);
        of.fold((0, 0), |(ms, present), g| (ms + g.ms, present + g.present_ms))
    };
    let (c, o) = (side(true), side(false));
    let rate = |(ms, present)| ratio(ms, present);
    let others = rate(o).filter(|r| *r > 0.0)?;
    Some(rate(c)? / others)
}

/// How evenly talk is spread over people in the balance; the silent count with 0.
#[derive(Clone, Copy, PartialEq, Debug, Default)]
pub struct Spread {
    pub people: usize,
    /// exp(−Σ p ln p): as if so many spoke equally.
    pub effective_voices: Option<f64>,
    /// Σ|T_i−T_j| / (2 n ΣT).
    pub gini: Option<f64>,
    /// gini × n/(n−1).
    pub gini_corrected: Option<f64>,
    /// −Σ p ln p / ln n.
    pub entropy_normalised: Option<f64>,
    /// (Σp² − 1/n) / (1 − 1/n).
    pub hhi_normalised: Option<f64>,
}

/// The spread of these times, ms.
#[must_use]
#[expect(clippy::cast_precision_loss, reason = "milliseconds of a meeting are far below 2^53")]
pub fn spread(times: &[u64]) -> Spread {
    let total: u64 = times.iter().sum();
    if total == 0 {
        return Spread { people: times.len(), ..Spread::default() };
    }
    let n = times.len() as f64;
    let mut sorted = times.to_vec();
    sorted.sort_unstable();
    // Σ over ordered pairs |T_i−T_j| = 2 Σ (2i − n + 1) T_(i), i from 0 in rising order.
    let pairs: f64 =
        sorted.iter().enumerate().map(|(i, &t)| (2.0 * i as f64 - n + 1.0) * t as f64).sum::<f64>() * 2.0;
    let shares = || times.iter().filter_map(|&t| ratio(t, total)).filter(|p| *p > 0.0);
    let entropy: f64 = -shares().map(|p| p * p.ln()).sum::<f64>();
    let gini = pairs / (2.0 * n * total as f64);
    let several = times.len() > 1;
    Spread {
        people: times.len(),
        effective_voices: Some(entropy.exp()),
        gini: Some(gini),
        gini_corrected: several.then(|| gini * n / (n - 1.0)),
        entropy_normalised: several.then(|| entropy / n.ln()),
        hhi_normalised: several.then(|| (shares().map(|p| p * p).sum::<f64>() - 1.0 / n) / (1.0 - 1.0 / n)),
    }
}

/// Seats of the people in the balance who came.
#[must_use]
pub fn people_in_balance(tally: &Tally) -> Vec<usize> {
    let in_balance = |(_, p): &(usize, &crate::domain::floor::tally::PersonTally)| {
        p.came && p.is_individual && tally.groups()[p.group].in_balance
    };
    tally.people().iter().enumerate().filter(in_balance).map(|(i, _)| i).collect()
}

/// Who has come in and who has not: people in the balance who are here.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Heard {
    pub heard: usize,
    pub of: usize,
    /// In seat order.
    pub not_yet: Vec<PersonId>,
}

/// Heard in the item under way; without one, in the session.
#[must_use]
pub fn heard(s: &Session, tally: &Tally) -> Heard {
    let mut out = Heard::default();
    for (seat, person) in s.roster.people().iter().enumerate() {
        let t = &tally.people()[seat];
        if !person.counts() || !tally.groups()[t.group].in_balance {
            continue;
        }
        out.of += 1;
        if tally.has_come_in(seat) {
            out.heard += 1;
        } else {
            out.not_yet.push(person.handle);
        }
    }
    out
}

/// Heard in the whole session, whoever has left since: how many people in the balance who came have a
/// voice that was no introduction, and how many came.
#[must_use]
pub fn heard_in_session(tally: &Tally) -> (usize, usize) {
    let came = people_in_balance(tally);
    (came.iter().filter(|&&seat| tally.people()[seat].heard).count(), came.len())
}

/// How long hands were up before they were served, ms of running time.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Waits {
    pub served: usize,
    /// Still up at the end.
    pub never_served: usize,
    /// Of an even number, the mean of the middle two.
    pub median_ms: Option<u64>,
    pub longest_ms: Option<u64>,
}

/// The waits of a group's hands; or of all.
#[must_use]
pub fn waits(s: &Session, group: Option<usize>) -> Waits {
    let is = |of: Option<usize>| group.is_none() || group == of;
    let mut waits: Vec<u64> =
        s.queue.served().iter().filter(|x| is(Some(x.group))).map(|x| x.wait_ms).collect();
    waits.sort_unstable();
    let of_group = |r: &&crate::domain::queue::hands::Raised| {
        is(s.roster.person(r.person).and_then(|p| s.roster.group_of(p)))
    };
    Waits {
        served: waits.len(),
        never_served: s.queue.waiting().iter().filter(of_group).count(),
        median_ms: median(&waits),
        longest_ms: waits.last().copied(),
    }
}

/// The middle of sorted numbers.
fn median(sorted: &[u64]) -> Option<u64> {
    let upper = *sorted.get(sorted.len() / 2)?;
    let lower = sorted[(sorted.len() - 1) / 2];
    Some(u64::midpoint(lower, upper))
}

/// The talk behind a note: each group's share of the talk in the balance in its item (without one, in the
/// session) until then. `None` under a minute of it.
#[must_use]
pub fn talk_behind(s: &Session, note: &NoteTaken) -> Option<Vec<(usize, f64)>> {
    let groups = s.roster.groups().iter().enumerate();
    let in_balance = groups.filter(|(_, group)| group.in_balance);
    let ms: Vec<(usize, u64)> =
        in_balance.map(|(g, _)| (g, note.talk.get(g).copied().unwrap_or(0))).collect();
    let talk = ms.iter().map(|(_, ms)| ms).sum();
    if talk < TALK_BEHIND_MS {
        return None;
    }
    let people = |g: usize| s.tally.groups().get(g).is_some_and(|t| !t.people.is_empty());
    let share = |(g, ms): (usize, u64)| Some((g, ratio(ms, talk)?)).filter(|_| ms > 0 || people(g));
    Some(ms.into_iter().filter_map(share).collect())
}

/// What the balance says, in words.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum BalanceWord {
    /// Too little talk so far, or lately.
    TooEarly,
    /// Close to the aim; `equal` when all aims are the same, so that *about even* is true.
    Close {
        equal: bool,
    },
    /// This group talks more than its aim.
    More(usize),
    /// Somebody shown apart speaks, in this role.
    UncountedSpeaking(String),
    Quiet,
    SomeoneSpeaking,
    /// One group meets by itself: there is nothing to balance.
    OneGroup,
    /// No aim, or only one group: nothing to compare.
    Nothing,
}

/// Everything the live screens show of the balance, at one moment.
#[derive(Clone, PartialEq, Debug)]
pub struct Balance {
    pub groups: Vec<GroupShare>,
    pub uncounted: Option<f64>,
    pub word: BalanceWord,
    /// Whether shares may be shown: 60 s of talk in the balance.
    pub enough: bool,
    /// Whether recent shares may be shown: 60 s of faded talk.
    pub enough_recent: bool,
    pub heard: Heard,
    /// Others' talk since the centred group's last voice, ms.
    pub since_centred: u64,
    /// The calm lines that are due, the first to be shown first.
    pub prompts: Vec<PromptKind>,
}

/// The balance at the moment `tally` has been lived through to.
#[must_use]
pub fn balance(s: &Session, tally: &Tally) -> Balance {
    let groups = group_shares(s, tally);
    let in_balance = || groups.iter().filter(|g| g.in_balance);
    let enough = s.is_balanced() && in_balance().map(|g| g.ms).sum::<u64>() >= ENOUGH_TALK_MS;
    let faded: f64 = in_balance().map(|g| tally.recent().faded(g.group)).sum();
    #[expect(clippy::cast_precision_loss, reason = "a constant")]
    let enough_recent = faded >= ENOUGH_TALK_MS as f64;
    let lately = tally.recent().talk_lately(tally.clock()) >= ENOUGH_TALK_MS;
    let word = if !s.is_balanced() {
        one_group_word(s)
    } else if enough && enough_recent && lately {
        aim_word(s, &groups)
    } else {
        floor_word(s, enough)
    };
    Balance {
        uncounted: uncounted_share(tally),
        word,
        enough,
        enough_recent,
        heard: heard(s, tally),
        since_centred: tally.since_centred(),
        prompts: prompts::due(s, tally),
        groups,
    }
}

/// One group by itself: what the floor is, or that there is nothing to balance.
fn one_group_word(s: &Session) -> BalanceWord {
    match floor_word(s, true) {
        BalanceWord::TooEarly | BalanceWord::Quiet => BalanceWord::OneGroup,
        word => word,
    }
}

/// With too little talk lately there are no balance words: only what the floor is, or that it is too early to say.
fn floor_word(s: &Session, enough: bool) -> BalanceWord {
    let holder =
        s.holder().and_then(|p| s.roster.person(p)).map(crate::domain::people::roster::Person::speaker);
    let apart = holder.filter(|h| is_uncounted(s, h)).map(|h| h.hat.role.clone());
    let unnamed = s.holder().and_then(|p| s.roster.person(p)).is_some_and(|p| p.seat == Seat::Someone);
    match (s.floor(), apart) {
        (Floor::Held, Some(_)) if unnamed => BalanceWord::SomeoneSpeaking,
        (Floor::Someone, _) => BalanceWord::SomeoneSpeaking,
        (Floor::Held, Some(role)) => BalanceWord::UncountedSpeaking(role),
        (Floor::Open, _) if enough => BalanceWord::Quiet,
        _ => BalanceWord::TooEarly,
    }
}

fn is_uncounted(s: &Session, speaker: &Speaker) -> bool {
    s.roster.group_index(&speaker.hat.group).is_some_and(|g| !s.roster.groups()[g].in_balance)
}

fn aim_word(s: &Session, groups: &[GroupShare]) -> BalanceWord {
    let over = |g: &GroupShare| Some(g.recent? - g.target?);
    let sides: Vec<(usize, f64)> =
        groups.iter().filter(|g| g.in_balance).filter_map(|g| Some((g.group, over(g)?))).collect();
    if sides.len() < 2 {
        return BalanceWord::Nothing;
    }
    // Where the centred group is over its aim it is named first; else whoever is furthest over theirs.
    let centred = sides.iter().copied().find(|(g, d)| Some(*g) == s.roster.centred() && *d > CLOSE);
    let under = sides.iter().any(|(g, d)| Some(*g) == s.roster.centred() && *d < -CLOSE);
    let most = sides.iter().copied().max_by(|a, b| a.1.total_cmp(&b.1));
    match centred.or(most.filter(|(_, d)| *d > CLOSE || under)) {
        Some((g, _)) => BalanceWord::More(g),
        None => BalanceWord::Close { equal: aims_are_equal(groups) },
    }
}

/// *About even* is true only when every group's aim is the same.
fn aims_are_equal(groups: &[GroupShare]) -> bool {
    let mut aims = groups.iter().filter(|g| g.in_balance).filter_map(|g| g.target);
    aims.next().is_some_and(|first| aims.all(|aim| (aim - first).abs() < 1e-9))
}

/// The largest part that one person has of a group's time, when the group has several people.
#[must_use]
pub fn top_share(tally: &Tally, group: usize) -> Option<f64> {
    let of_group = || tally.people().iter().filter(|p| p.came && p.is_individual && p.group == group);
    if of_group().count() < 2 {
        return None;
    }
    ratio(of_group().map(|p| p.ms).max()?, of_group().map(|p| p.ms).sum())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_times_are_spread_evenly() {
        let s = spread(&[5, 5, 5, 5]);
        assert!((s.effective_voices.unwrap() - 4.0).abs() < 1e-12);
        assert_eq!(s.gini, Some(0.0));
        assert!((s.entropy_normalised.unwrap() - 1.0).abs() < 1e-12);
        assert!(s.hhi_normalised.unwrap().abs() < 1e-12);
    }

    #[test]
    fn one_voice_among_four() {
        let s = spread(&[8, 0, 0, 0]);
        assert_eq!(s.effective_voices, Some(1.0));
        assert_eq!((s.gini, s.gini_corrected), (Some(0.75), Some(1.0)));
        assert_eq!(s.hhi_normalised, Some(1.0));
    }

    #[test]
    fn one_person_has_no_normalised_figures() {
        let s = spread(&[8]);
        assert_eq!((s.gini, s.effective_voices), (Some(0.0), Some(1.0)));
        assert_eq!((s.gini_corrected, s.entropy_normalised, s.hhi_normalised), (None, None, None));
        assert_eq!(spread(&[0, 0]).gini, None);
    }

    #[test]
    #[expect(clippy::cast_precision_loss, reason = "small numbers")]
    fn gini_matches_its_definition() {
        let t = [3u64, 9, 1, 7, 7];
        let pairs: f64 = t.iter().flat_map(|&a| t.iter().map(move |&b| a.abs_diff(b) as f64)).sum();
        let expected = pairs / (2.0 * 5.0 * t.iter().sum::<u64>() as f64);
        assert!((spread(&t).gini.unwrap() - expected).abs() < 1e-12);
    }
}
