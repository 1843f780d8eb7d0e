//! The text of one cue, divided among those who speak in it.

use super::{
    line_start::{Form, LineStart, Lines},
    names::{Names, Place, Verdict},
};

/// What one person says in a cue.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Part<'a> {
    pub speaker: Speaker<'a>,
    pub words: &'a str,
}

/// Whose words they are.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Speaker<'a> {
    Named {
        name: &'a str,
        form: Form,
        doubtful: bool,
    },
    /// Not named; whoever spoke before may go on.
    Unnamed,
    /// Not named, but a dash or `>>` says that it is somebody else than before.
    Another,
    /// Music, a noise, or a heading where every other cue has a name.
    Nobody,
}

/// Where a part begins in the text, where its words do, and whose they are.
type Start<'a> = (usize, usize, Speaker<'a>);

/// Divides a text. `headings` gets the labels that are no names because they are headings.
pub fn parts<'a>(lines: &Lines<'a>, names: &Names, headings: &mut Vec<&'a str>) -> Vec<Part<'a>> {
    let Lines { text, is_sound, starts: lines } = lines;
    if *is_sound {
        return vec![Part { speaker: Speaker::Nobody, words: text }];
    }
    let is_dialogue = lines.first().is_some_and(|line| line.dashed);
    let mut starts: Vec<Start<'a>> = Vec::new();
    for line in lines {
        let place = if starts.is_empty() { Place::First } else { Place::Later };
        let known_headings = headings.len();
        let start = named(line, names, place, headings);
        let is_aside = names.everywhere() && headings.len() > known_headings;
        let unnamed = match place {
            _ if line.dashed && is_dialogue => Some(Speaker::Another),
            Place::First if is_aside => Some(Speaker::Nobody),
            Place::First => Some(Speaker::Unnamed),
            Place::Later => None,
        };
        starts.extend(start.or_else(|| unnamed.map(|speaker| (line.start, line.start, speaker))));
    }
    let ends = starts.iter().skip(1).map(|(start, ..)| *start).chain([text.len()]);
    let part =
        |(start, end): (&Start<'a>, usize)| Part { speaker: start.2, words: text[start.1..end].trim() };
    starts.iter().zip(ends).map(part).collect()
}

fn named<'a>(
    line: &LineStart<'a>,
    names: &Names,
    place: Place,
    headings: &mut Vec<&'a str>,
) -> Option<Start<'a>> {
    let label = line.label?;
    let verdict = names.verdict(line, &label, place);
    headings.extend((verdict == Verdict::Heading).then_some(label.name));
    let doubtful = match verdict {
        Verdict::Name => false,
        Verdict::Doubtful => true,
        Verdict::Heading | Verdict::Text => return None,
    };
    Some((line.start, label.words_at, Speaker::Named { name: label.name, form: label.form, doubtful }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    /// Who is named in each part of each cue (`-`: nobody, `>`: somebody else, `*`: a noise; `?`: doubtful), and the
    /// words.
    fn read(cues: &[&str]) -> Vec<String> {
        read_with(cues, &[])
    }

    fn read_with(cues: &[&str], tags: &[&str]) -> Vec<String> {
        let tags: BTreeSet<String> = tags.iter().map(|tag| (*tag).to_owned()).collect();
        let cues: Vec<Lines<'_>> = cues.iter().map(|text| Lines::of(text)).collect();
        let names = Names::learn(cues.iter(), tags);
        let one = |part: Part<'_>| match part.speaker {
            Speaker::Named { name, doubtful, .. } => format!("{name}{}", if doubtful { "?" } else { "" }),
            Speaker::Unnamed => "-".to_owned(),
            Speaker::Another => ">".to_owned(),
            Speaker::Nobody => "*".to_owned(),
        };
        let cue =
            |text: &Lines<'_>| parts(text, &names, &mut Vec::new()).into_iter().map(one).collect::<Vec<_>>();
        cues.iter().map(|text| cue(text).join(" ")).collect()
    }

    #[test]
    fn where_every_cue_has_one_the_first_colon_counts() {
        let texts = ["the one with the hat: yes", "Zoe | team (x): so: no", "b:", "b: x"];
        assert_eq!(read(&texts), ["the one with the hat", "Zoe | team (x)", "b", "b"]);
        let texts = ["here is the list: x", "One more thing: y", "Noor: z", "so: x", "green beans: y"];
        assert_eq!(
            read(&texts),
            ["-", "-", "Noor", "*", "green beans?"],
            "no program wrote these, as none comes again"
        );
        assert_eq!(read(&["林：いいえ", "森 ：はい", "森："]), ["林", "森", "森"]);
    }

    #[test]
    fn elsewhere_a_name_that_stands_once_is_doubtful_and_a_sentence_is_none() {
        let texts = ["Ann: hi", "and here is the thing: we wait", "no name", "Dr. J. Smith: yes"];
        assert_eq!(read(&texts), ["Ann?", "-", "-", "Dr. J. Smith?"]);
        assert_eq!(read(&["We waited. So: x", "y"]), ["-", "-"]);
        assert_eq!(read(&["He said: x", "y", "Good evening: z"]), ["-", "-", "-"]);
        assert_eq!(read(&["All agreed: x", "y", "All agreed: z"]), ["All agreed?", "-", "All agreed?"]);
        assert_eq!(
            read(&["Two options: x", "y", "The problem: z", "Anders Two: z"]),
            ["-", "-", "-", "Anders Two?"]
        );
        let nickname = "Margaret \"Peg\" Odum: yes";
        assert_eq!(read(&[nickname, "Tam!: so"]), ["Margaret \"Peg\" Odum?", "Tam!?"]);
        assert_eq!(read(&[nickname, "x", nickname])[0], "Margaret \"Peg\" Odum");
        assert_eq!(read(&["Wait! One thing: no", "they said “so”: why", "x"]), ["-", "-", "-"]);
    }

    #[test]
    fn headings_name_nobody_unless_every_cue_has_a_name_and_they_come_again() {
        assert_eq!(read(&["Next item: x", "so", "Question: y"]), ["-", "-", "-"]);
        assert_eq!(read(&["Next item: x", "Question: y", "Question: z"]), ["-", "-", "-"]);
        assert_eq!(read(&["Noor: x", "Hosted by: y", "Ivo: z"]), ["Noor", "*", "Ivo"]);
        assert_eq!(read(&["Question: x", "Noor: y", "Question: z"]), ["Question?", "Noor", "Question?"]);
        let mut headings = Vec::new();
        let names = Names::of_lines(["Note: x"].into_iter());
        parts(&Lines::of("Note: x"), &names, &mut headings);
        assert_eq!(headings, ["Note"]);
    }

    #[test]
    fn a_later_line_may_name_another_person() {
        assert_eq!(read(&["Noor: a\nIvo: b", "Ivo: c"]), ["Noor Ivo", "Ivo"]);
        assert_eq!(read(&["- Noor: a\n- pia: b", "x"]), ["Noor? pia?", "-"]);
        assert_eq!(read(&["Noor: a\nPia: b", "x"]), ["Noor? Pia?", "-"]);
        assert_eq!(read(&["Noor: a\nand then: b", "Noor: so\nNote: x"]), ["Noor", "Noor"]);
        assert_eq!(read(&["noor: a\nivo: b", "noor: a\nivo: c"]), ["noor ivo?", "noor ivo?"]);
        assert_eq!(read(&["- Noor: a\n- so", "- so\n- Noor: x"]), ["Noor >", "> Noor"]);
        assert_eq!(read(&["Noor: a list\n- beans", "- beans"]), ["Noor?", ">"]);
    }

    #[test]
    fn names_may_stand_in_brackets() {
        assert_eq!(read(&["[SPEAKER_00] a", "x", "[SPEAKER_01] b"]), ["SPEAKER_00", "-", "SPEAKER_01"]);
        assert_eq!(read(&["(Noor Lim)\na", "(Noor Lim)\nb\n-\n \n(Ivo)\nc"]), ["Noor Lim", "Noor Lim Ivo?"]);
        assert_eq!(read(&["- [Noor] a", "x", "[Noor] b", "[Pia] c"]), ["Noor", "-", "Noor", "Pia?"]);
        assert_eq!(read(&["[noor] a", "[ivo] b", "[noor] c"]), ["noor", "ivo", "noor"]);
        assert_eq!(read(&["[Noor] a", "Noor: b", "x"]), ["Noor", "Noor", "-"]);
    }

    #[test]
    fn sounds_and_remarks_in_brackets_are_nobody() {
        assert_eq!(read(&["[music]", "Noor: a", "[laughs] so", "[music]"]), ["*", "Noor?", "-", "*"]);
        assert_eq!(read(&["[Laughter] a", "[Laughter] b"]), ["-", "-"]);
        assert_eq!(read(&["[door opens] a", "[gunshot] b"]), ["-", "-"]);
        assert_eq!(
            read(&["[Narrator] a", "b"]),
            ["-", "-"],
            "it stands once, and nothing else says that it is a name"
        );
        assert_eq!(read(&["♪ la ♪", "[laughs] Noor: a"]), ["*", "Noor"]);
    }

    #[test]
    fn beside_voice_tags_a_name_comes_again_or_is_written_as_one() {
        assert_eq!(read_with(&["Kai: a", "Kai: b"], &["Bea"]), ["Kai", "Kai"]);
        assert_eq!(
            read_with(&["Bea: a", "so: b", "To: all", "i think: c"], &["Bea"]),
            ["Bea", "-", "-", "-"]
        );
        assert_eq!(read_with(&["Kai: a"], &["Bea"]), ["Kai?"]);
    }

    #[test]
    fn the_words_of_each_part_are_its_own() {
        let text = "Noor: so\nand so\nIvo: yes";
        let names = Names::of_lines([text, "Ivo: x"].into_iter());
        let parts = parts(&Lines::of(text), &names, &mut Vec::new());
        let words: Vec<&str> = parts.iter().map(|part| part.words).collect();
        assert_eq!(words, ["so\nand so", "yes"]);
    }
}
