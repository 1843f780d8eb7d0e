//! Text files that are often taken for a transcript and say no times of speech that can be read, known by their first
//! lines.

/// A kind of such a file.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum OtherText {
    /// Another file of Praat than a TextGrid.
    Praat,
    WebPage,
    /// Who came and went, from Teams or Zoom.
    Attendance,
    /// What was written in a meeting (Zoom).
    Chat,
}

const LINES: usize = 5;
const LINE_BYTES: usize = 1024;

impl OtherText {
    /// The kind of a text with these lines, if it is one of these.
    #[must_use]
    pub fn of<'a>(lines: impl Iterator<Item = &'a str>) -> Option<Self> {
        let lines = lines.map(str::trim).filter(|line| !line.is_empty()).take(LINES);
        let lines: Vec<&str> = lines.filter(|line| line.len() <= LINE_BYTES).collect();
        let first = lines.first()?.to_lowercase();
        let has = |words: &[&str]| words.iter().all(|word| first.contains(word));
        let is_text_grid = || lines.get(1).is_some_and(|line| line.contains("\"TextGrid"));
        if (has(&["file type", "ootextfile"]) && !is_text_grid()) || has(&["praat", "textgrid"]) {
            Some(Self::Praat)
        } else if is_web_page(&lines) {
            Some(Self::WebPage)
        } else if has(&["full name", "user action"])
            || has(&["name", "join time"])
            || first.starts_with("meeting summary")
            || first.starts_with("1. summary")
        {
            Some(Self::Attendance)
        } else {
            is_chat(lines[0]).then_some(Self::Chat)
        }
    }
}

/// One of the first lines begins as pages do, and so does the first.
fn is_web_page(lines: &[&str]) -> bool {
    const STARTS: [&str; 7] = ["<!doctype html", "<html", "<head", "<body", "<meta", "<script", "<title"];
    let begins = |line: &&str| {
        let line = line.to_lowercase();
        let behind = STARTS.iter().find_map(|start| line.strip_prefix(start));
        // `<HEADER` is ELAN's.
        behind.is_some_and(|rest| !rest.starts_with(|c: char| c.is_alphanumeric()))
    };
    lines.iter().any(begins) && lines.first().is_some_and(|line| line.starts_with('<'))
}

/// `10:02:03 From Bea Ardal to Everyone:`, with or without a day; or `10:02:03`, a tab, `Bea Ardal:`, a tab.
fn is_chat(line: &str) -> bool {
    let mut words = line.split_whitespace().skip_while(|word| is_day(word));
    let is_timed = words.next().is_some_and(is_time);
    let mut words = words.skip_while(|word| matches!(word.to_lowercase().as_str(), "am" | "pm"));
    let says_from = matches!(words.next(), Some("From" | "Von" | "De" | "Da"));
    let cells: Vec<&str> = line.split('\t').collect();
    let in_cells =
        matches!(cells[..], [time, name, _, ..] if is_time(time.trim()) && name.trim_end().ends_with(':'));
    (is_timed && says_from) || in_cells
}

fn is_day(word: &str) -> bool {
    word.contains(['-', '/', '.']) && word.bytes().all(|b| b.is_ascii_digit() || b"-/.,".contains(&b))
}

fn is_time(text: &str) -> bool {
    let fields: Vec<&str> = text.split(':').collect();
    let digits = |field: &&str| !field.is_empty() && field.bytes().all(|b| b.is_ascii_digit());
    matches!(fields.len(), 2 | 3) && fields.iter().all(digits)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_kind_is_known_by_its_content() {
        let cases = [
            ("File type = \"ooTextFile\"\r\nObject class = \"PitchTier\"", Some(OtherText::Praat)),
            ("\"Praat chronological TextGrid text file\"\n0 2", Some(OtherText::Praat)),
            ("File type = \"ooTextFile\"\nObject class = \"TextGrid\"", None),
            ("\n <!DOCTYPE html>\n", Some(OtherText::WebPage)),
            ("Full Name\tUser Action\tTimestamp\n", Some(OtherText::Attendance)),
            ("Name (Original Name),User Email,Join Time\n", Some(OtherText::Attendance)),
            ("10:02:03\t From Bea to Everyone:\n", Some(OtherText::Chat)),
            ("Bea Ardal  0:01\nhi\n", None),
            ("2026-05-01 10:02:03 From Bea to Kai (Direct Message):\nhi\n", Some(OtherText::Chat)),
            ("10:02:03 AM From Bea to Everyone : hi\n", Some(OtherText::Chat)),
            ("00:02:03\tBea Ardal:\thi\n", Some(OtherText::Chat)),
            ("10:02:03 From\n", Some(OtherText::Chat)),
            ("10:02:03 Bea: hi\n", None),
            ("<?xml version=\"1.0\"?>\n<html xmlns=\"x\">", Some(OtherText::WebPage)),
            ("<!-- saved -->\n<head>\n", Some(OtherText::WebPage)),
            ("WEBVTT\n\n00:01.000 --> 00:02.000\n<html>\n", None),
            ("<v Bea>so\n", None),
            ("1. Summary\nMeeting title\tx\n", Some(OtherText::Attendance)),
            ("at  10:30x\n", None),
            ("WEBVTT  10:30\n", None),
            (";; made  10:30\n", None),
            ("it is 10:30\n", None),
            ("start,end,person\n", None),
            ("SPEAKER a 1 0 1 <NA> <NA> x <NA> <NA>", None),
            ("", None),
        ];
        for (text, want) in cases {
            assert_eq!(OtherText::of(text.lines()), want, "{text}");
        }
    }
}
