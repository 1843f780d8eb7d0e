//! Finds where a text names somebody, whatever the case, the accents and the normal form.

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

use crate::domain::record::plain_text::is_hidden;

/// A name or an id to look for in a text.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct NameForm {
    letters: Vec<char>,
    /// Part of a longer name: it counts only where it is written with a capital, as names are.
    only_capital: bool,
}

/// Fewest letters that are looked for: a single letter names nobody.
const FEWEST: usize = 2;
/// Fewest letters of a part of a name.
const FEWEST_OF_PART: usize = 3;
/// Fewest digits of an id that is nothing but digits: less is a number like any other.
const FEWEST_DIGITS: usize = 5;

impl NameForm {
    /// `None`: so short that it names nobody.
    #[must_use]
    pub fn new(text: &str) -> Option<Self> {
        let letters: Vec<char> = trimmed(folded(text).into_iter().map(|l| l.folded).collect());
        let count = letters.iter().filter(|c| **c != ' ').count();
        let digits = letters.iter().all(|c| *c == ' ' || c.is_numeric());
        let enough = if digits { count >= FEWEST_DIGITS } else { count >= FEWEST || is_symbol(&letters) };
        enough.then_some(Self { letters, only_capital: false })
    }

    /// The words of a name that has several, each by itself.
    pub fn parts(name: &str) -> impl Iterator<Item = Self> {
        let words: Vec<&str> = name.split_whitespace().collect();
        let several = words.len() > 1;
        let parts = words.into_iter().filter(move |w| several && w.chars().count() >= FEWEST_OF_PART);
        parts.filter_map(Self::new).map(|form| Self { only_capital: true, ..form })
    }

    /// The same, in small letters too.
    #[must_use]
    pub fn in_any_case(self) -> Self {
        Self { only_capital: false, ..self }
    }

    /// Whether it is found in this one as a word of its own.
    #[must_use]
    pub fn is_within(&self, longer: &Self) -> bool {
        self.letters.len() < longer.letters.len()
            && (0..longer.letters.len()).any(|at| self.ends(&longer.letters, at).is_some())
    }

    /// A part of a longer name.
    #[must_use]
    pub fn is_part(&self) -> bool {
        self.only_capital
    }

    #[must_use]
    pub fn is_same(&self, other: &Self) -> bool {
        self.letters == other.letters
    }

    /// The end of this form in `text` from `at` on, on word borders.
    fn ends(&self, text: &[char], at: usize) -> Option<usize> {
        let (before, from) = text.split_at_checked(at)?;
        let after = from.strip_prefix(self.letters.as_slice())?;
        (self.begins_word(before) && self.ends_word(after)).then_some(at + self.letters.len())
    }

    /// Whether a name may begin where this stands before it.
    fn begins_word(&self, before: &[char]) -> bool {
        let Some(last) = before.last().filter(|_| self.letters.first().copied().is_some_and(needs_border))
        else {
            return true;
        };
        let little = || {
            let word = before.rsplit(|c| !needs_border(*c)).next().unwrap_or_default();
            word.len() <= LONGEST_LITTLE && word.iter().all(|c| is_written_before(*c))
        };
        !needs_border(*last) || self.is_korean() || little()
    }

    /// Whether a name may end where this stands after it.
    fn ends_word(&self, after: &[char]) -> bool {
        let Some(next) = after.first().filter(|_| self.letters.last().copied().is_some_and(needs_border))
        else {
            return true;
        };
        // The rest of the same syllable is another syllable.
        !needs_border(*next) || self.is_korean() && begins_syllable(*next)
    }

    /// Korean of two syllables or more: what is said of a name is written on to it without a blank.
    fn is_korean(&self) -> bool {
        let syllables = self.letters.iter().filter(|c| begins_syllable(**c)).count();
        syllables > 1 && self.letters.iter().all(|c| matches!(c, '\u{1100}'..='\u{11FF}' | ' '))
    }
}

/// How many letters *and*, *to*, *the* come to before a name.
const LONGEST_LITTLE: usize = 3;

/// A letter of the little words that Arabic and Hebrew write on to the name after them, whatever its script.
fn is_written_before(c: char) -> bool {
    "\u{648}\u{641}\u{628}\u{644}\u{643}\u{627}\u{5D5}\u{5D4}\u{5D1}\u{5DC}\u{5DE}\u{5E9}\u{5DB}".contains(c)
}

/// Syllables are taken apart before they are looked at; the first of their parts.
fn begins_syllable(c: char) -> bool {
    matches!(c, '\u{1100}'..='\u{115F}')
}

/// A sign that stands for somebody, like an emoji: one is enough.
fn is_symbol(letters: &[char]) -> bool {
    !letters.is_empty() && letters.iter().all(|c| !c.is_alphanumeric() && *c != ' ')
}

/// The text with every mention replaced; nothing if there is none. A mention inside one of `others`' longer names
/// is theirs.
#[must_use]
pub fn replaced(text: &str, forms: &[NameForm], others: &[NameForm], word: &str) -> Option<String> {
    let spans = spans(text, forms, others);
    let (last, mut out) = (spans.last()?.1, String::with_capacity(text.len()));
    let mut from = 0;
    for (start, end) in spans {
        out.push_str(&text[from..start]);
        out.push_str(word);
        from = end;
    }
    out.push_str(&text[last..]);
    Some(out)
}

#[must_use]
pub fn names(text: &str, forms: &[NameForm]) -> bool {
    !spans(text, forms, &[]).is_empty()
}

/// The bytes of each mention, in order and apart from each other.
fn spans(text: &str, forms: &[NameForm], others: &[NameForm]) -> Vec<(usize, usize)> {
    let letters = folded(text);
    let chars: Vec<char> = letters.iter().map(|l| l.folded).collect();
    let theirs: Vec<&NameForm> = others.iter().filter(|o| forms.iter().any(|f| f.is_within(o))).collect();
    let (mut spans, mut at) = (Vec::new(), 0);
    while let Some(letter) = letters.get(at) {
        if let Some(end) = theirs.iter().filter_map(|form| form.ends(&chars, at)).max() {
            at = end;
            continue;
        }
        let here = forms.iter().filter(|form| letter.capital || !form.only_capital);
        let found = here.filter_map(|form| form.ends(&chars, at)).max();
        match found.and_then(|end| letters.get(at..end)?.last()) {
            Some(last) => {
                spans.push((letter.start, last.end));
                // A character that stands for several letters goes as a whole.
                at = letters.partition_point(|l| l.start < last.end);
            }
            None => at += 1,
        }
    }
    spans
}

/// Which of the forms a text holds, the longest at each place, in capitals or not.
pub(super) fn found(text: &str, forms: &[NameForm]) -> Vec<usize> {
    let chars: Vec<char> = folded(text).iter().map(|l| l.folded).collect();
    let (mut found, mut at) = (Vec::new(), 0);
    while at < chars.len() {
        let mut longest: Option<(usize, usize)> = None;
        for (n, form) in forms.iter().enumerate() {
            match form.ends(&chars, at) {
                Some(end) if longest.is_none_or(|(longest, _)| end > longest) => longest = Some((end, n)),
                Some(_) | None => {}
            }
        }
        at = longest.map_or(at + 1, |(end, _)| end);
        found.extend(longest.map(|(_, n)| n));
    }
    found
}

struct Letter {
    folded: char,
    /// It is not a small letter.
    capital: bool,
    start: usize,
    end: usize,
}

/// The letters of a text, each with its place: small, without accents and hidden characters; runs of blanks and
/// punctuation are one blank.
fn folded(text: &str) -> Vec<Letter> {
    let mut letters: Vec<Letter> = Vec::with_capacity(text.len());
    for (start, c) in text.char_indices() {
        let end = start + c.len_utf8();
        let hidden = is_hidden(c) && !c.is_whitespace();
        if hidden || is_combining_mark(c) || is_joiner(c) {
            if let Some(last) = letters.last_mut() {
                last.end = end;
            }
            continue;
        }
        let parts = std::iter::once(c).nfkd().filter(|c| !is_combining_mark(*c)).flat_map(plain);
        for folded in parts.flat_map(char::to_uppercase).flat_map(char::to_lowercase) {
            let folded = if is_between(folded) { ' ' } else { folded };
            match letters.last_mut() {
                Some(last) if last.folded == ' ' && folded == ' ' => last.end = end,
                _ => letters.push(Letter { folded, capital: !c.is_lowercase(), start, end }),
            }
        }
    }
    letters
}

/// Letters that hold a stroke, or two letters, and are often typed without.
fn plain(c: char) -> impl Iterator<Item = char> {
    const PLAIN: [(&str, &str); 10] = [
        ("\u{141}\u{142}", "l"),
        ("\u{D8}\u{F8}", "o"),
        ("\u{110}\u{111}\u{D0}\u{F0}", "d"),
        ("\u{126}\u{127}", "h"),
        ("\u{131}", "i"),
        ("\u{C6}\u{E6}", "ae"),
        ("\u{152}\u{153}", "oe"),
        ("\u{DE}\u{FE}", "th"),
        ("\u{166}\u{167}", "t"),
        ("\u{1E9E}", "ss"),
    ];
    let found = PLAIN.iter().find(|(letters, _)| letters.contains(c)).map(|(_, plain)| *plain);
    found.unwrap_or_default().chars().chain(found.is_none().then_some(c))
}

fn is_joiner(c: char) -> bool {
    matches!(c, '\u{200C}' | '\u{200D}')
}

/// What stands between words.
fn is_between(c: char) -> bool {
    c.is_whitespace()
        || c.is_ascii_punctuation()
        || matches!(c, '\u{2010}'..='\u{2027}' | '\u{3001}' | '\u{3002}' | '\u{00B7}' | '\u{30FB}')
}

fn trimmed(mut letters: Vec<char>) -> Vec<char> {
    while letters.last() == Some(&' ') {
        letters.pop();
    }
    let first = letters.iter().position(|c| *c != ' ').unwrap_or(letters.len());
    letters.split_off(first)
}

/// A letter or digit of a script that puts blanks between words.
fn needs_border(c: char) -> bool {
    let without_blanks = matches!(c, '\u{0E00}'..='\u{0EFF}' | '\u{1000}'..='\u{109F}' | '\u{1780}'..='\u{17FF}'
        | '\u{3040}'..='\u{30FF}' | '\u{3400}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}');
    c.is_alphanumeric() && !without_blanks
}

#[cfg(test)]
mod tests {
    use super::*;

    fn without(text: &str, name: &str) -> String {
        let forms: Vec<NameForm> = NameForm::new(name).into_iter().chain(NameForm::parts(name)).collect();
        replaced(text, &forms, &[], "somebody").unwrap_or_else(|| text.to_owned())
    }

    #[test]
    fn a_name_is_found_however_it_is_written() {
        for text in
            ["Canary Näme", "CANARY NA\u{308}ME", "canary  name", "canary_näme", "Cana\u{200b}ry-Näme"]
        {
            assert_eq!(
                without(&format!("ask {text}, please"), "Canary N\u{e4}me"),
                "ask somebody, please",
                "{text}"
            );
        }
        assert_eq!(without("Canary said so", "Canary Näme"), "somebody said so");
        assert_eq!(without("a canary sang", "Canary Näme"), "a canary sang");
        assert_eq!(without("Groß und GROSS", "Gross"), "somebody und somebody");
        assert_eq!(without("Groß, GROSS", "GRO\u{1E9E}"), "somebody, somebody");
    }

    #[test]
    fn only_whole_words_are_names() {
        assert_eq!(without("Annual plans of Ann's", "Ann"), "Annual plans of somebody's");
        assert_eq!(without("田中さんが言った", "田中"), "somebodyさんが言った");
        assert_eq!(without("🦊 said 🦊🦊", "🦊"), "somebody said somebodysomebody");
    }

    #[test]
    fn scripts_that_write_other_words_on_to_a_name_name_it_too() {
        assert_eq!(without("김민준이 말했다", "김민준"), "somebody이 말했다");
        assert_eq!(without("김민준은 민준", "민준"), "김somebody은 somebody");
        assert_eq!(without("이것은 이", "이"), "이것은 somebody");
        assert_eq!(without("민주주의", "민주"), "somebody주의");
        assert_eq!(without("김밥", "기"), "김밥");
        assert_eq!(without("قال محمد ومحمد", "محمد"), "قال somebody وsomebody");
        assert_eq!(without("משה אמר, ולמשה", "משה"), "somebody אמר, ולsomebody");
        assert_eq!(without("lukasz and LUKASZ", "\u{141}ukasz"), "somebody and somebody");
        assert_eq!(without("Soren, S\u{d8}REN", "S\u{f8}ren"), "somebody, somebody");
    }

    #[test]
    fn a_letter_or_a_number_names_nobody() {
        assert!(
            NameForm::new("A").is_none() && NameForm::new("12").is_none() && NameForm::new(" - ").is_none()
        );
        assert!(NameForm::new("Jo").is_some() && NameForm::new("120394").is_some());
    }

    #[test]
    fn a_longer_name_of_somebody_else_stays() {
        let forms = [NameForm::new("Kai").unwrap()];
        let others = [NameForm::new("Kai Berg").unwrap()];
        let text = replaced("Kai Berg asked Kai", &forms, &others, "somebody");
        assert_eq!(text.as_deref(), Some("Kai Berg asked somebody"));
    }
}
