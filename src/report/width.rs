//! Text measured in terminal columns: cut or padded to a width, between whole characters as people see them.

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use crate::text::{messages::report as texts, report as words};

/// At most `width` columns; what was cut ends with `…`.
#[must_use]
pub fn cut(text: &str, width: usize) -> String {
    if text.width() <= width {
        return text.to_owned();
    }
    let mut out = String::new();
    for piece in text.graphemes(true) {
        if out.width() + piece.width() + 1 > width {
            break;
        }
        out.push_str(piece);
    }
    out.push('…');
    out
}

/// How many people groups have, like `3 lived experience`, with commas and in at most `width` columns. Where there is no
/// room, the longest loses its last word first, and `…` says so; and where that is not enough, whole parts are left out.
/// `last`: a part that stands after them and is never shortened.
#[must_use]
pub fn short_groups(groups: &[String], last: Option<&str>, width: usize) -> String {
    let mut groups = groups.to_vec();
    let all = |groups: &[String]| groups.iter().cloned().chain(last.map(str::to_owned)).collect::<Vec<_>>();
    while all(&groups).join(", ").width() > width {
        let shorter = groups.iter().enumerate().filter_map(|(at, group)| Some((at, fewer_words(group)?)));
        let Some((at, shorter)) = shorter.rev().max_by_key(|(at, _)| groups.get(*at).map(|g| g.width()))
        else {
            break;
        };
        if let Some(group) = groups.get_mut(at) {
            *group = shorter;
        }
    }
    whole_parts(&all(&groups), width)
}

/// A group and how many it has, without its last word. Never down to a word for people alone: `3 people…` would read as
/// all who were there.
fn fewer_words(group: &str) -> Option<String> {
    let (kept, _) = group.trim_end_matches('…').rsplit_once(' ')?;
    let (_, name) = kept.split_once(' ')?;
    let for_people = || texts::words_for_people().split(", ").any(|word| word == name.to_lowercase());
    let is_short = group.ends_with(words::with_no_group()) || for_people();
    (!is_short).then(|| format!("{kept}…"))
}

/// Parts with commas, in at most `width` columns: as many whole ones as there is room for, and `…` for the others.
fn whole_parts(parts: &[String], width: usize) -> String {
    let all = parts.join(", ");
    let fits = |shown: usize| {
        let text = parts.get(..shown)?.join(", ");
        // One `…` for what is cut of a part, one for the parts that are left out.
        let text = text.clone() + if text.ends_with('…') { ", …" } else { "…" };
        (text.width() <= width).then_some(text)
    };
    if all.width() <= width {
        all
    } else {
        (1..parts.len()).rev().find_map(fits).unwrap_or_else(|| cut(&all, width))
    }
}

/// Exactly `width` columns: cut, or filled with blanks on the right.
#[must_use]
pub fn left(text: &str, width: usize) -> String {
    let text = cut(text, width);
    let blanks = " ".repeat(width.saturating_sub(text.width()));
    text + &blanks
}

/// Exactly `width` columns: cut, or filled with blanks on the left.
#[must_use]
pub fn right(text: &str, width: usize) -> String {
    let text = cut(text, width);
    " ".repeat(width.saturating_sub(text.width())) + &text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wide_letters_count_as_two_and_are_never_cut_in_half() {
        assert_eq!(cut("李李李", 5), "李李…");
        assert_eq!(left("李", 4), "李  ");
        let parts = ["3 lived", "12 staff"].map(str::to_owned);
        assert_eq!(
            [17, 16, 8, 5].map(|width| whole_parts(&parts, width)),
            ["3 lived, 12 staff", "3 lived…", "3 lived…", "3 li…"]
        );
        assert_eq!(cut("e\u{301}e\u{301}e\u{301}", 2), "e\u{301}…");
    }

    #[test]
    fn a_group_is_shortened_by_words_with_a_sign_and_never_to_a_headcount() {
        let usual = ["3 lived experience", "3 staff"].map(str::to_owned);
        let short = |width| short_groups(&usual, Some("1 not counted"), width);
        assert_eq!(short(60), "3 lived experience, 3 staff, 1 not counted");
        assert_eq!(short(32), "3 lived…, 3 staff, 1 not counted");
        assert_eq!(short(18), "3 lived…, 3 staff…");
        let own = ["3 people with lived experience", "3 paid staff and managers"].map(str::to_owned);
        let short = |width| short_groups(&own, None, width);
        assert_eq!(short(60), "3 people with lived experience, 3 paid staff and managers");
        assert_eq!(short(40), "3 people with lived…, 3 paid staff and…");
        assert_eq!(short(24), "3 people with…, 3 paid…");
        assert_eq!(short(18), "3 people with…, …");
    }
}
