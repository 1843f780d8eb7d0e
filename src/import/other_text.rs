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
    /// Zoom's chat.
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
        } else if first.starts_with("<!doctype html") || first.starts_with("<html") {
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

/// `10:02:03 From Bea Ardal to Everyone:`
fn is_chat(line: &str) -> bool {
    let mut words = line.split_whitespace();
    words.next().is_some_and(is_time) && words.next() == Some("From")
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
