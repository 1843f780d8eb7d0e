//! Who is named in captions, as people and programs really write names. One kind a test.
#![allow(clippy::unwrap_used, reason = "a test may stop")]

use std::fmt::Write as _;

use airtime::import::{self, Assumption, Unnamed};

/// What was read of a file.
struct Heard {
    /// Who speaks for how long, ms; the last is *someone*, if there is one.
    who: Vec<(String, u64)>,
    /// The rules that were applied.
    rules: Vec<Assumption>,
    /// Labels that a person is asked about.
    doubtful: Vec<String>,
}

/// Reads WebVTT of one cue a second after another, each as long as its number says.
fn heard(cues: &[(u64, &str)]) -> Heard {
    heard_with(cues, None)
}

fn heard_with(cues: &[(u64, &str)], choice: Option<Unnamed>) -> Heard {
    let mut text = "WEBVTT\n\n".to_owned();
    let mut at = 0;
    for (seconds, words) in cues {
        write!(text, "00:00:{at:02}.000 --> 00:00:{:02}.000\n{words}\n\n", at + seconds).unwrap();
        at += seconds;
    }
    let mut read = import::read(text.as_bytes(), "vtt", false).unwrap();
    if let Some(choice) = choice {
        read.settle_unnamed(choice);
    }
    let rules: Vec<Assumption> = read.assumptions.iter().cloned().collect();
    let recording = &read.recordings[0];
    let mut who: Vec<(String, u64)> =
        recording.labels().into_iter().map(|(l, ms)| (l.to_owned(), ms)).collect();
    let someone: u64 =
        recording.segments.iter().filter(|s| s.label.is_none()).map(|s| s.end_ms - s.start_ms).sum();
    who.extend((someone > 0).then(|| ("someone".to_owned(), someone)));
    Heard { who, rules, doubtful: recording.doubtful.iter().cloned().collect() }
}

fn seconds(all: &[(&str, u64)]) -> Vec<(String, u64)> {
    all.iter().map(|(label, s)| ((*label).to_owned(), s * 1000)).collect()
}

mod several_in_a_caption {
    use super::*;

    #[test]
    fn each_person_named_in_a_caption_has_its_whole_time() {
        let all =
            heard(&[(3, "Noor: so\nIvo: yes"), (4, "- Ivo: beans\n- Noor: and peas"), (1, "Noor: good")]);
        assert_eq!(all.who, seconds(&[("Ivo", 7), ("Noor", 8)]));
        assert_eq!(all.rules, [Assumption::SeveralInCaption { captions: 2 }]);
        assert_eq!(all.doubtful, [""; 0]);
    }

    #[test]
    fn a_name_in_brackets_on_its_own_line_after_a_dash_is_another_person() {
        // As Google Meet writes it, with blank lines inside the cue.
        let text = "(Noor Lim)\nwell?\n-\n \n(Ivo Tam)\nyes";
        let all = heard(&[(4, "(Noor Lim)\nso we begin"), (4, text), (2, "(Ivo Tam)\nor not")]);
        assert_eq!(all.who, seconds(&[("Ivo Tam", 6), ("Noor Lim", 8)]));
        let torn = heard(&[(4, "(Noor Lim)\nso"), (4, &text.replace(" \n", "\n")), (2, "(Ivo Tam)\nor not")]);
        assert_eq!(torn.who, all.who);
    }

    #[test]
    fn a_second_dash_without_a_name_is_somebody_else() {
        let all = heard(&[(2, "- Noor: so\n- yes"), (3, "Ivo: beans"), (1, "Noor: good")]);
        assert_eq!(all.who, seconds(&[("Ivo", 3), ("Noor", 3), ("someone", 2)]));
    }

    #[test]
    fn text_that_goes_on_in_a_new_line_is_no_second_person() {
        let all =
            heard(&[(2, "Noor: there are two ways\nand the first: beans"), (2, "Ivo: so\nNote: peas too")]);
        assert_eq!(all.who, seconds(&[("Ivo", 2), ("Noor", 2)]));
        assert_eq!(all.rules, [Assumption::Headings { labels: vec!["Note".into()] }]);
    }

    #[test]
    fn whoever_is_named_once_and_only_in_a_second_line_is_asked_about() {
        let all = heard(&[(2, "Noor: so\nTamsin: yes"), (2, "Noor: good")]);
        assert_eq!(
            (all.who, all.doubtful),
            (seconds(&[("Noor", 4), ("Tamsin", 2)]), vec!["Tamsin".to_owned()])
        );
    }

    #[test]
    fn a_person_named_twice_in_a_caption_has_its_time_once() {
        let all = heard(&[(3, "- Noor: so\n- Ivo: yes\n- Noor: good")]);
        assert_eq!(all.who, seconds(&[("Ivo", 3), ("Noor", 3)]));
    }
}

mod names_at_changes {
    use super::*;

    const CUES: [(u64, &str); 5] =
        [(4, "Noor: so"), (6, "and the beans"), (2, "Ivo: yes"), (8, "the peas first"), (1, "Noor: good")];

    #[test]
    fn captions_without_a_name_go_on_with_the_speaker_before() {
        let all = heard(&CUES);
        assert_eq!(all.who, seconds(&[("Ivo", 10), ("Noor", 11)]));
        assert_eq!(all.rules, [Assumption::NamesAtChanges { captions: 2, ms: 14_000 }]);
    }

    #[test]
    fn a_person_may_choose_otherwise() {
        let all = heard_with(&CUES, Some(Unnamed::Someone));
        assert_eq!(all.who, seconds(&[("Ivo", 2), ("Noor", 5), ("someone", 14)]));
        assert_eq!(all.rules, []);
        let named_in_a_row = [(2, "Noor: so"), (2, "Noor: and so"), (2, "well"), (2, "Ivo: yes")];
        assert_eq!(heard(&named_in_a_row).who, seconds(&[("Ivo", 2), ("Noor", 4), ("someone", 2)]));
        let all = heard_with(&named_in_a_row, Some(Unnamed::Before));
        assert_eq!(all.who, seconds(&[("Ivo", 2), ("Noor", 6)]));
        assert_eq!(all.rules, [Assumption::UnnamedGoOn { captions: 1, ms: 2000 }]);
    }

    #[test]
    fn tags_brackets_and_arrows_name_at_changes_too() {
        for [noor, ivo] in [
            ["<v Noor>so</v>", "<v Ivo>yes</v>"],
            ["- [Noor] so", "- [Ivo] yes"],
            [">> Noor: so", ">> Ivo: yes"],
        ] {
            let all = heard(&[(1, noor), (2, "and so"), (1, ivo), (2, "well"), (1, noor), (1, ivo)]);
            assert_eq!(all.who, seconds(&[("Ivo", 4), ("Noor", 4)]), "{noor}");
        }
    }

    #[test]
    fn a_change_without_a_name_is_nobodys() {
        let all = heard(&[
            (1, ">> Noor: so"),
            (2, ">> well"),
            (3, "and so"),
            (1, ">> Ivo: yes"),
            (4, "peas"),
            (1, ">> Noor: ah"),
        ]);
        assert_eq!(all.who, seconds(&[("Ivo", 5), ("Noor", 2), ("someone", 5)]));
    }

    #[test]
    fn music_is_nobodys_and_ends_nobodys_turn() {
        let all = heard(&[(1, "Noor: so"), (2, "[music]"), (3, "and so"), (1, "Ivo: yes"), (1, "Noor: ah")]);
        assert_eq!(all.who, seconds(&[("Ivo", 1), ("Noor", 5), ("someone", 2)]));
    }

    #[test]
    fn a_heading_among_names_goes_on_with_nobody() {
        let all = heard(&[(1, "Noor: so"), (2, "Ivo: yes"), (3, "Decision: beans"), (1, "Noor: ah")]);
        assert_eq!(all.who, seconds(&[("Ivo", 2), ("Noor", 2), ("someone", 3)]));
        assert_eq!(all.rules, [Assumption::Headings { labels: vec!["Decision".into()] }]);
    }

    #[test]
    fn where_names_are_few_or_come_late_nothing_is_carried() {
        for cues in [
            &[(2, "Noor: so"), (2, "x"), (2, "Noor: y"), (2, "z")][..],
            &[(2, "x"), (2, "Noor: so"), (2, "y"), (2, "Ivo: z"), (2, "Noor: y")],
            &[(2, "Noor: so"), (2, "y"), (2, "Ivo: z"), (2, "y")],
            &[(2, "We said: so"), (2, "y"), (2, "Good day: z"), (2, "We said: y"), (2, "Good day: z")],
        ] {
            let all = heard(cues);
            assert!(all.who.iter().any(|(label, _)| label == "someone") && all.rules.is_empty(), "{cues:?}");
        }
    }
}

mod brackets {
    use super::*;

    #[test]
    fn a_name_in_brackets_needs_no_colon() {
        for (noor, ivo) in [
            ("[SPEAKER_00] so", "[SPEAKER_01] yes"),
            ("[Noor] so", "[Ivo] yes"),
            ("(Noor)\nso", "(Ivo)\nyes"),
            ("- [Noor] so", "- [Ivo] yes"),
            ("[Noor]: so", "[Ivo] yes"),
            ("[noor_1] so", "[ivo_2] yes"),
            ("【林】はい", "【森】いいえ"),
        ] {
            let all = heard(&[(4, noor), (2, ivo), (1, noor)]);
            let times: Vec<u64> = all.who.iter().map(|(_, ms)| *ms).collect();
            assert!(all.who.iter().all(|(label, _)| !label.starts_with(['[', '('])), "{:?}", all.who);
            assert!(times == [5000, 2000] || times == [2000, 5000], "{:?}", all.who);
            assert_eq!(all.rules, [Assumption::NamesInBrackets]);
        }
    }

    #[test]
    fn overrides_of_style_are_no_part_of_a_name() {
        let all =
            heard(&[(2, "{\\an8}Noor: so"), (3, "{\\an8}[Ivo] yes"), (1, "{\\i1}Noor: ah"), (1, "[Ivo] so")]);
        assert_eq!(all.who, seconds(&[("Ivo", 4), ("Noor", 3)]));
    }

    #[test]
    fn sounds_and_remarks_are_no_people() {
        let all = heard(&[
            (1, "[Music]"),
            (2, "[laughs] so"),
            (1, "[Music]"),
            (2, "[applause]"),
            (2, "(Noor laughs) yes"),
            (1, "[laughs] x"),
        ]);
        assert_eq!(all.who, seconds(&[("someone", 9)]));
        let all = heard(&[
            (1, "[Music] Noor: so"),
            (2, "[00:00:01] Noor: yes"),
            (1, "[laughter]"),
            (2, "[Door opens] hm"),
        ]);
        assert_eq!(all.who, seconds(&[("Noor", 3), ("someone", 3)]));
    }
}

mod headings {
    use super::*;

    #[test]
    fn a_heading_before_a_colon_is_no_person() {
        let all = heard(&[
            (2, "Next topic: beans"),
            (3, "we said so"),
            (3, "Question: who"),
            (3, "and when"),
            (1, "Step 2: peas"),
        ]);
        assert_eq!(all.who, seconds(&[("someone", 12)]));
        let labels = ["Next topic", "Question", "Step 2"].map(str::to_owned).to_vec();
        assert_eq!(all.rules, [Assumption::Headings { labels }]);
    }

    #[test]
    fn nor_where_every_other_caption_has_a_name() {
        let all =
            heard(&[(2, "Noor: so"), (3, "Ivo: yes"), (1, "Meeting title: beans"), (1, "Hosted by: Noor")]);
        assert_eq!(all.who, seconds(&[("Ivo", 3), ("Noor", 2), ("someone", 2)]));
    }

    #[test]
    fn a_program_that_writes_names_may_know_a_person_called_so() {
        let all = heard(&[(2, "Question: so"), (3, "Answer: yes"), (1, "Question: ah"), (1, "Answer: oh")]);
        assert_eq!(all.who, seconds(&[("someone", 7)]), "nothing but headings");
        let all = heard(&[(2, "Noor: so"), (3, "Update: yes"), (1, "Update: ah")]);
        assert_eq!(
            (all.who, all.doubtful),
            (seconds(&[("Noor", 2), ("Update", 4)]), vec!["Update".to_owned()])
        );
    }

    #[test]
    fn a_name_that_stands_once_is_asked_about() {
        let all = heard(&[(2, "Digory: so"), (3, "and so"), (2, "Noor: x"), (1, "Noor: y")]);
        assert_eq!(all.who, seconds(&[("Digory", 2), ("Noor", 3), ("someone", 3)]));
        assert_eq!(all.doubtful, ["Digory"]);
    }
}

mod beside_tags {
    use super::*;

    #[test]
    fn a_name_before_a_colon_counts_where_others_are_in_tags() {
        let all = heard(&[(2, "<v Noor>so</v>"), (3, "Ivo: yes"), (1, "Ivo: well"), (1, "Noor: ah")]);
        assert_eq!(all.who, seconds(&[("Ivo", 4), ("Noor", 3)]));
        assert_eq!(all.rules, [Assumption::NamesBesideTags]);
        let all =
            heard(&[(2, "<v Noor>so</v>"), (3, "Unknown Speaker: yes"), (1, "[Ivo] well"), (1, "[Ivo] ah")]);
        assert_eq!(all.who, seconds(&[("Ivo", 2), ("Noor", 2), ("Unknown Speaker", 3)]));
    }

    #[test]
    fn text_outside_of_tags_and_colons_inside_of_them_are_no_names() {
        let all =
            heard(&[(2, "<v Noor>Ivo: so</v>"), (3, "To: all"), (1, "my point is: no"), (1, "see: here")]);
        assert_eq!(all.who, seconds(&[("Noor", 2), ("someone", 5)]));
    }
}
