//! What was chosen about labels: which two are the same person, which is a room and so *someone*.

use std::collections::{BTreeSet, HashMap, HashSet};

use crate::import::{speech::name, unknown};

/// A choice about a label that cannot be followed.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum ChoiceProblem {
    /// `--same` without its `=`.
    NoEquals(String),
    /// No file has this label; those that there are.
    Unknown { label: String, known: Vec<String> },
}

#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct LabelChoices {
    same: HashMap<String, String>,
    someone: HashSet<String>,
}

impl LabelChoices {
    /// Reads `--same A=B` and `--someone LABEL`. `labels` are those of all files together; `people` the ids and names of
    /// the list, which only B may be. Followed in their order, so that chains and circles have one meaning.
    ///
    /// # Errors
    /// Every choice that names a label no file has.
    pub fn read(
        same: &[String],
        someone: &[String],
        labels: &BTreeSet<&str>,
        people: &BTreeSet<&str>,
    ) -> Result<Self, Vec<ChoiceProblem>> {
        let mut choices = Self::default();
        let mut problems = Vec::new();
        for text in same {
            match pair(text, labels, people) {
                Ok((from, to)) => choices.merge(labels, &from, &to),
                Err(problem) => problems.push(problem),
            }
        }
        for text in someone {
            let label = name(text);
            if !labels.contains(label.as_str()) {
                problems.push(unknown(label.clone(), labels));
            }
            choices.someone.insert(label);
        }
        if problems.is_empty() { Ok(choices) } else { Err(problems) }
    }

    fn merge(&mut self, labels: &BTreeSet<&str>, from: &str, to: &str) {
        for label in labels {
            if self.as_taken(label) == from {
                self.same.insert((*label).to_owned(), to.to_owned());
            }
        }
    }

    fn as_taken<'a>(&'a self, label: &'a str) -> &'a str {
        self.same.get(label).map_or(label, String::as_str)
    }

    /// Whom a label stands for; nothing: *someone*.
    #[must_use]
    pub fn resolve<'a>(&'a self, label: &'a str) -> Option<&'a str> {
        let taken = self.as_taken(label);
        let is_someone = self.someone.contains(label) || self.someone.contains(taken);
        let is_someone = is_someone || unknown::names_nobody(taken);
        (!is_someone).then_some(taken)
    }
}

/// Labels may hold `=` themselves: the first place that gives two known ones counts.
fn pair(
    text: &str,
    labels: &BTreeSet<&str>,
    people: &BTreeSet<&str>,
) -> Result<(String, String), ChoiceProblem> {
    let halves = |at: usize| (name(&text[..at]), name(&text[at + 1..]));
    let all: Vec<(String, String)> = text.match_indices('=').map(|(at, _)| halves(at)).collect();
    let is_label = |l: &str| labels.contains(l);
    let is_known = |l: &str| is_label(l) || people.contains(l);
    if let Some(found) = all.iter().find(|(a, b)| is_label(a) && is_known(b)) {
        return Ok(found.clone());
    }
    let (a, b) = all.into_iter().next().ok_or_else(|| ChoiceProblem::NoEquals(name(text)))?;
    Err(unknown(if is_label(&a) { b } else { a }, labels))
}

fn unknown(label: String, labels: &BTreeSet<&str>) -> ChoiceProblem {
    ChoiceProblem::Unknown { label, known: labels.iter().map(|l| (*l).to_owned()).collect() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(same: &[&str], someone: &[&str]) -> Result<LabelChoices, Vec<ChoiceProblem>> {
        let own = |all: &[&str]| all.iter().map(|s| (*s).to_owned()).collect::<Vec<_>>();
        let labels = BTreeSet::from(["A", "B", "a=b", "C"]);
        LabelChoices::read(&own(same), &own(someone), &labels, &BTreeSet::from(["Bea"]))
    }

    #[test]
    fn chains_are_followed_in_order() {
        let choices = read(&["A = B", "B=Bea", "a=b=C"], &[]).unwrap();
        let all = ["A", "B", "C", "a=b"].map(|l| choices.resolve(l));
        assert_eq!(all, [Some("Bea"), Some("Bea"), Some("C"), Some("C")]);
        let circle = read(&["A=B", "B=A"], &[]).unwrap();
        assert_eq!((circle.resolve("A"), circle.resolve("B")), (Some("A"), Some("A")));
    }

    #[test]
    fn a_room_is_someone() {
        let choices = read(&["A=B"], &["B"]).unwrap();
        assert_eq!(
            (choices.resolve("A"), choices.resolve("B"), choices.resolve("C")),
            (None, None, Some("C"))
        );
    }

    #[test]
    fn unknown_labels_are_refused_with_those_there_are() {
        let problems = read(&["A=D", "x", "Bea=A"], &["E"]).unwrap_err();
        let known: Vec<String> = ["A", "B", "C", "a=b"].map(str::to_owned).to_vec();
        let unknown = |l: &str| ChoiceProblem::Unknown { label: l.into(), known: known.clone() };
        assert_eq!(
            problems,
            [unknown("D"), ChoiceProblem::NoEquals("x".into()), unknown("Bea"), unknown("E")]
        );
    }
}
