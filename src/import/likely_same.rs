//! Labels that may be one person: offered, never merged.

use std::collections::HashMap;

use crate::{domain::record::plain_text, import::notice::Notice};

/// A label for [`likely_same`].
#[derive(Clone, Copy, Debug)]
pub struct Candidate<'a> {
    pub label: &'a str,
    /// Stands for whom it stands; two labels of one person are never offered.
    pub person: usize,
    /// Whether it is in the list of people: such a one is what others are taken as.
    pub listed: bool,
    /// Whether the file has it; what it has not cannot be taken as another.
    pub spoken_ms: Option<u64>,
}

/// Labels that differ only in case, accents, spaces or signs, or of which one has something in brackets or
/// behind a bar that the other has not, or the surname first: offered, never merged.
#[must_use]
pub fn likely_same(candidates: &[Candidate<'_>]) -> Vec<Notice> {
    let mut whole: HashMap<String, Vec<&Candidate<'_>>> = HashMap::new();
    let mut shortened: HashMap<String, Vec<&Candidate<'_>>> = HashMap::new();
    for candidate in candidates {
        whole.entry(plain_text::sketch(candidate.label)).or_default().push(candidate);
        let bare = without_suffix(candidate.label);
        shortened.entry(plain_text::sketch(bare)).or_default().push(candidate);
        if let Some(turned) = given_name_first(bare) {
            shortened.entry(plain_text::sketch(&turned)).or_default().push(candidate);
        }
    }
    let mut offers = Vec::new();
    for candidate in candidates.iter().filter(|c| c.spoken_ms.is_some() && !c.listed) {
        let (own, bare) =
            (plain_text::sketch(candidate.label), plain_text::sketch(without_suffix(candidate.label)));
        let turned = given_name_first(without_suffix(candidate.label)).map(|name| plain_text::sketch(&name));
        let turned = turned.and_then(|name| shortened.get(&name));
        let alike = [whole.get(&own), whole.get(&bare), shortened.get(&own), turned];
        let alike = alike.into_iter().flatten().flatten().copied().filter(|_| has_letters(&bare));
        if let Some(with) = alike.max_by_key(|c| rank(c)).filter(|with| with.person != candidate.person) {
            offers
                .push(Notice::LikelySame { label: candidate.label.to_owned(), with: with.label.to_owned() });
        }
    }
    offers
}

/// Numbers that look alike are different speakers.
fn has_letters(sketch: &str) -> bool {
    sketch.chars().any(char::is_alphabetic)
}

/// `Lee, Ann` as `Ann Lee`.
fn given_name_first(label: &str) -> Option<String> {
    let (surname, given) = label.split_once(',').filter(|(_, given)| !given.contains(','))?;
    (!surname.trim().is_empty() && !given.trim().is_empty()).then(|| format!("{given} {surname}"))
}

/// A label up to its first bracket or bar: `Bea (staff)`, `Bea | staff`, `Bea - staff`.
fn without_suffix(label: &str) -> &str {
    let end = label.find(['(', '[', '|', '/', '@']).into_iter().chain(label.find(" - ")).min();
    &label[..end.unwrap_or(label.len())]
}

/// The one the others are taken as: in the list, else the one who speaks most, else the first by name.
fn rank<'a>(c: &Candidate<'a>) -> (bool, Option<u64>, std::cmp::Reverse<&'a str>) {
    (c.listed, c.spoken_ms, std::cmp::Reverse(c.label))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spoken(label: &str, person: usize, ms: u64) -> Candidate<'_> {
        Candidate { label, person, listed: false, spoken_ms: Some(ms) }
    }

    fn offers(candidates: &[Candidate<'_>]) -> Vec<(String, String)> {
        let pair = |n| match n {
            Notice::LikelySame { label, with } => (label, with),
            other => panic!("{other:?}"),
        };
        likely_same(candidates).into_iter().map(pair).collect()
    }

    #[test]
    fn the_lesser_is_offered_as_the_greater() {
        let all =
            [spoken("X |gean", 0, 10), spoken("X | gean", 1, 20), spoken("Ann", 2, 5), spoken("--", 3, 1)];
        assert_eq!(offers(&all), [("X |gean".to_owned(), "X | gean".to_owned())]);
    }

    #[test]
    fn a_surname_may_stand_first() {
        let all = [spoken("Lee, Ann", 0, 10), spoken("Ann Lee (team)", 1, 20), spoken("Lee, Kim", 2, 5)];
        assert_eq!(offers(&all), [("Lee, Ann".to_owned(), "Ann Lee (team)".to_owned())]);
        let all = [spoken("Lee, Ann", 0, 20), spoken("Ann Lee", 1, 10), spoken("Ann, Lee, Kim", 2, 5)];
        assert_eq!(offers(&all), [("Ann Lee".to_owned(), "Lee, Ann".to_owned())]);
    }

    #[test]
    fn something_in_brackets_or_behind_a_bar_may_be_the_same_person() {
        let all = [
            spoken("Ann", 0, 10),
            spoken("Ann (team)", 1, 20),
            spoken("Kim | a", 2, 5),
            spoken("Kim | b", 3, 1),
        ];
        assert_eq!(offers(&all), [("Ann".to_owned(), "Ann (team)".to_owned())]);
        assert_eq!(offers(&[spoken("1.1", 0, 1), spoken("11", 1, 1)]), []);
    }

    #[test]
    fn a_person_of_the_list_comes_first_and_is_never_offered() {
        let listed = Candidate { label: "bea", person: 1, listed: true, spoken_ms: None };
        assert_eq!(offers(&[spoken("Bea", 0, 99), listed]), [("Bea".to_owned(), "bea".to_owned())]);
        assert_eq!(offers(&[spoken("Bea", 1, 99), listed]), []);
    }
}
