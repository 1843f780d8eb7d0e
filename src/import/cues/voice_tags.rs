//! Voice tags, other markup and character references in the text of a cue. Markup never ends up in a name.

use crate::import::problem::ProblemKind;

/// Words said in a cue, and by whom.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Voice {
    /// Absent: words outside every voice tag.
    pub name: Option<String>,
    pub text: String,
}

/// Whether a line has a voice tag in it.
#[must_use]
pub fn has_tag(line: &str) -> bool {
    line.match_indices('<').any(|(at, _)| voice_name(&line[at + 1..]).is_some())
}

/// What follows `v` (and its classes) in the tag that `inside` begins with.
fn voice_name(inside: &str) -> Option<&str> {
    let rest = inside.strip_prefix('v')?;
    if rest.starts_with(char::is_whitespace) {
        return Some(rest);
    }
    let classes = rest.strip_prefix('.')?;
    let end = classes.find(|c: char| c.is_whitespace() || c == '>')?;
    Some(&classes[end..]).filter(|r| r.starts_with(char::is_whitespace))
}

enum Piece<'a> {
    Text(&'a str),
    Tag(&'a str),
    /// `<v Name` without its `>`.
    Unclosed,
}

/// Text and tags in order. A `<` that opens no tag is text.
fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut all = Vec::new();
    let mut rest = text;
    while let Some(open) = rest.find('<') {
        all.push(Piece::Text(&rest[..open]));
        let inside = &rest[open + 1..];
        let line_end = inside.find(['\n', '<']).unwrap_or(inside.len());
        if let Some(close) = inside[..line_end].find('>') {
            all.push(Piece::Tag(&inside[..close]));
            rest = &inside[close + 1..];
        } else if voice_name(inside).is_some() {
            all.push(Piece::Unclosed);
            return all;
        } else {
            all.push(Piece::Text("<"));
            rest = inside;
        }
    }
    all.push(Piece::Text(rest));
    all
}

/// Who says what in a cue, each voice once, in order.
///
/// # Errors
/// A voice tag has no end.
pub fn read(text: &str) -> Result<Vec<Voice>, ProblemKind> {
    let mut voices: Vec<Voice> = Vec::new();
    let mut now: Option<String> = None;
    for piece in pieces(text) {
        match piece {
            Piece::Text(words) if words.trim().is_empty() => {}
            Piece::Text(words) => voice_of(&mut voices, now.as_ref()).text.push_str(&decode(words)),
            Piece::Tag("/v") => now = None,
            Piece::Tag(tag) => {
                if let Some(name) = voice_name(tag) {
                    now = Some(decode(name)).filter(|n| !n.trim().is_empty());
                    voice_of(&mut voices, now.as_ref()).text.push(' ');
                }
            }
            Piece::Unclosed => return Err(ProblemKind::UnclosedTag),
        }
    }
    Ok(voices)
}

fn voice_of<'v>(voices: &'v mut Vec<Voice>, name: Option<&String>) -> &'v mut Voice {
    let at = voices.iter().position(|v| v.name.as_ref() == name).unwrap_or(voices.len());
    if at == voices.len() {
        voices.push(Voice { name: name.cloned(), text: String::new() });
    }
    &mut voices[at]
}

/// A text without the overrides of style and place that SRT has from other formats: `{\an8}`.
#[must_use]
pub fn without_overrides(text: &str) -> String {
    let mut parts = text.split("{\\");
    let mut all = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        match part.split_once('}') {
            Some((style, rest)) if !style.contains('\n') => all.push_str(rest),
            _ => all.extend(["{\\", part]),
        }
    }
    all
}

/// The text without markup, for files without voice tags.
#[must_use]
pub fn plain(text: &str, entities: bool) -> String {
    let words = |piece| match piece {
        Piece::Text(words) => words,
        Piece::Tag(_) | Piece::Unclosed => "",
    };
    let text: String = pieces(text).into_iter().map(words).collect();
    if entities { decode(&text) } else { text }
}

/// WebVTT's entities and numeric ones as the characters they stand for; anything else stays as it is.
#[must_use]
pub fn decode(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let entity = rest[1..].bytes().take(12).position(|b| b == b';').map(|end| &rest[1..=end]);
        if let Some((len, c)) = entity.and_then(|e| Some((e.len(), character(e)?))) {
            out.push(c);
            rest = &rest[len + 2..];
        } else {
            out.push('&');
            rest = &rest[1..];
        }
    }
    out + rest
}

fn character(entity: &str) -> Option<char> {
    if let Some(number) = entity.strip_prefix('#') {
        let hex = number.strip_prefix(['x', 'X']);
        let code = hex.map_or_else(|| number.parse(), |h| u32::from_str_radix(h, 16)).ok()?;
        return char::from_u32(code);
    }
    Some(match entity {
        "lt" => '<',
        "gt" => '>',
        "amp" => '&',
        "quot" => '"',
        "apos" => '\'',
        "nbsp" => '\u{a0}',
        "lrm" => '\u{200e}',
        "rlm" => '\u{200f}',
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn voices(text: &str) -> Vec<(Option<String>, String)> {
        read(text).unwrap().into_iter().map(|v| (v.name, v.text)).collect()
    }

    #[test]
    fn entities_are_decoded_and_strays_stay() {
        assert_eq!(
            decode("a &lt;b&gt; &amp;amp; &#233;&#xe9; &x; & &#xffffffff;"),
            "a <b> &amp; éé &x; & &#xffffffff;"
        );
        assert_eq!(decode("&nbsp;&lrm;&rlm;"), "\u{a0}\u{200e}\u{200f}");
        assert_eq!(decode("&éééééééééé;"), "&éééééééééé;");
    }

    #[test]
    fn what_stands_outside_a_voice_is_nobodys() {
        assert_eq!(voices("<v A>x</v> y"), [(Some(" A".into()), " x".into()), (None, " y".into())]);
        assert_eq!(voices("<v >x"), [(None, " x".into())]);
    }

    #[test]
    fn only_real_voice_tags_count() {
        assert!(has_tag("so <v Ann>") && has_tag("<v.a.b Ann>"));
        assert!(!has_tag("<video>") && !has_tag("1 < 2") && !has_tag("<v>") && !has_tag("<v.x>"));
    }

    #[test]
    fn overrides_go_and_other_braces_stay() {
        assert_eq!(without_overrides("{\\an8}Ann: {\\i1}so{\\i0} {x} {\\y\n} z"), "Ann: so {x} {\\y\n} z");
    }

    #[test]
    fn markup_goes_and_a_lone_bracket_stays() {
        assert_eq!(plain("<b>1 < 2</b> &amp; so", true), "1 < 2 & so");
        assert_eq!(plain("<i>a</i> &amp;", false), "a &amp;");
    }
}
