//! Files as meeting programs, editors and spreadsheets really write them, one kind a test.
#![allow(clippy::unwrap_used, reason = "a test may stop")]

use airtime::{
    import::{self, Assumption},
    settings::Settings,
};

/// A table of people, by id, name and group.
fn people(bytes: &[u8]) -> Result<Vec<String>, Vec<usize>> {
    let text = import::decode_text(bytes).map_err(|p| vec![p.line])?;
    let all = import::parse_people(&text, &Settings::shipped());
    let one = |p: &airtime::domain::people::draft::PersonDraft| {
        format!("{} {} {}", p.id.as_deref().unwrap(), p.name.as_deref().unwrap_or("-"), p.group)
    };
    all.map(|list| list.people.iter().map(one).collect()).map_err(|all| all.iter().map(|p| p.line).collect())
}

/// UTF-16 with its mark.
fn utf16(text: &str, little: bool) -> Vec<u8> {
    let unit = |u: u16| if little { u.to_le_bytes() } else { u.to_be_bytes() };
    std::iter::once(0xfeff).chain(text.encode_utf16()).flat_map(unit).collect()
}

mod tables {
    use super::*;

    #[test]
    fn columns_without_a_name_may_stand_anywhere_while_they_are_empty() {
        let want = Ok(vec!["noor Noor staff".to_owned(), "ivo Ivo lived_experience".to_owned()]);
        assert_eq!(people(b"id;name;;role;;;\r\nnoor;Noor;;s;;;\r\nivo;Ivo;;l;;\r\n;;;;;;\r\n"), want);
        assert_eq!(people(b",id,name,role, \n,noor,Noor,s,\n,ivo,Ivo,l, \n"), want);
        assert_eq!(people(b"id,name,,role,\nnoor,Noor,x,s,\nivo,Ivo,,l,more\n"), Err(vec![2, 3]));
        assert_eq!(people(b",,\nid\nivo\n"), Ok(vec!["ivo - unassigned".to_owned()]));
    }

    #[test]
    fn excel_may_name_the_separator_in_the_first_line() {
        for text in [
            "sep=;\r\nid;name;role\r\nnoor;Noor;s\r\n",
            "\"sep=;\"\nid;name;role\nnoor;Noor;s\n",
            "sep=;;;\nid;name;role\nnoor;Noor;s\n",
            "SEP=,\nid,name,role\nnoor,Noor,s\n",
            "sep=|\nid|name|role\nnoor|Noor|s\n",
            "sep=\t\nid\tname\trole\nnoor\tNoor\ts\n",
            "\u{feff}\r\nsep=;\r\n\r\nid;name;role\r\nnoor;Noor;s\r\n",
        ] {
            assert_eq!(people(text.as_bytes()), Ok(vec!["noor Noor staff".to_owned()]), "{text:?}");
        }
        // Lines count as the editor shows them, with the line that names the separator.
        assert_eq!(people(b"sep=;\nid;name\nnoor;Noor\nnoor;Ivo\n"), Err(vec![4]));
    }

    #[test]
    fn tabs_and_the_unicode_text_of_excel_are_read() {
        let text = "id\tname\trole\r\nno\u{f6}r\tNo\u{f6}r, the first\ts\r\n";
        let want = Ok(vec!["no\u{f6}r No\u{f6}r, the first staff".to_owned()]);
        for bytes in [text.as_bytes().to_vec(), utf16(text, true), utf16(text, false)] {
            assert_eq!(people(&bytes), want);
        }
        assert_eq!(people(&utf16("id\tname\n\tx\n", true)), Err(vec![2]));
    }

    #[test]
    fn turns_may_come_from_a_spreadsheet_too() {
        let text = "sep=;\r\nstart;end;person;;\r\n0;2.5;Noor;;\r\n2.5;3;Ivo;;\r\n;;;;\r\n";
        for bytes in [text.as_bytes().to_vec(), utf16(text, true), text.replace(';', "\t").into_bytes()] {
            let read = import::read(&bytes, "csv", false).unwrap();
            let labels: Vec<_> = read.recordings[0].labels().into_iter().collect();
            assert_eq!(labels, [("Ivo", 500), ("Noor", 2500)]);
        }
    }
}

/// Who speaks for how long, ms; then the rules that were applied.
fn heard(text: &str, extension: &str) -> (Vec<(String, u64)>, Vec<Assumption>) {
    let read = import::read(text.as_bytes(), extension, false).unwrap();
    let labels = read.recordings.iter().flat_map(|r| r.labels());
    (labels.map(|(l, ms)| (l.to_owned(), ms)).collect(), read.assumptions.into_iter().collect())
}

fn who(all: &[(&str, u64)]) -> Vec<(String, u64)> {
    all.iter().map(|(label, ms)| ((*label).to_owned(), *ms)).collect()
}

/// Lines of the problems.
fn refused(text: &str, extension: &str) -> Vec<usize> {
    let problems = import::read(text.as_bytes(), extension, false).unwrap_err();
    problems.listed.iter().map(|p| p.line).collect()
}

mod times {
    use super::*;

    #[test]
    fn without_leading_zeros_what_stands_behind_the_point_is_a_number() {
        let cues =
            "WEBVTT\n\n0:0:1.50 --> 0:0:2.5\n<v Noor>So</v>\n\n0:0:2.70 --> 0:1:3.900\n<v Ivo>Yes</v>\n";
        let told = vec![Assumption::MillisecondNumbers];
        assert_eq!(heard(cues, "vtt"), (who(&[("Ivo", 61_830), ("Noor", 955)]), told));
        let padded = "WEBVTT\n\n00:01.50 --> 00:02.5\n<v Noor>So</v>\n";
        assert_eq!(heard(padded, "vtt"), (who(&[("Noor", 1000)]), vec![]));
    }

    #[test]
    fn any_number_of_decimals_or_none_is_rounded_to_the_millisecond() {
        let cues = "1\n0:00:01 --> 0:00:02.000500\nNoor: so\n\n2\n0:00:02.0004999 --> 0:00:04\nIvo: yes\n";
        assert_eq!(heard(cues, "srt"), (who(&[("Ivo", 2000), ("Noor", 1001)]), vec![]));
        assert_eq!(refused("1\n00:00:01. --> 00:00:02\nNoor: so\n", "srt"), [2]);
    }

    #[test]
    fn times_of_day_begin_with_the_first_and_may_pass_midnight() {
        let cue = |start: &str, end: &str, who: &str| format!("{start},000 --> {end},000\n{who}: yes\n\n");
        let file = [
            cue("22:10:00", "23:59:00", "Noor"),
            cue("23:59:30", "00:00:30", "Ivo"),
            cue("00:00:31", "02:00:31", "Noor"),
        ];
        let told = vec![Assumption::TimesOfDay { first: "22:10:00".into() }, Assumption::PastMidnight];
        assert_eq!(heard(&file.concat(), "srt"), (who(&[("Ivo", 60_000), ("Noor", 13_740_000)]), told));
        let read = import::read(file.concat().as_bytes(), "srt", false).unwrap();
        assert_eq!((read.recordings[0].segments[0].start_ms, read.recordings[0].end_ms()), (0, 13_831_000));
        // The same fall in a file that starts with its meeting is a mistake in it, and so is a small one at night.
        assert_eq!(refused(&cue("00:10:00", "00:09:00", "Noor"), "srt"), [1]);
        assert_eq!(
            refused(
                &[cue("00:00:01", "00:00:02", "Noor"), cue("23:59:00", "00:01:00", "Ivo")].concat(),
                "srt"
            ),
            [4]
        );
        assert_eq!(refused(&cue("23:59:00", "23:58:00", "Noor"), "srt"), [1]);
    }

    #[test]
    fn less_than_an_hour_of_quiet_or_over_a_day_is_kept() {
        for (from, to) in [("00:59:59.000", "01:00:00.000"), ("24:00:00.000", "24:00:01.000")] {
            let read =
                import::read(format!("WEBVTT\n\n{from} --> {to}\nNoor: so\n").as_bytes(), "vtt", false)
                    .unwrap();
            assert!(read.recordings[0].segments[0].start_ms >= 3_599_000 && read.assumptions.is_empty());
        }
    }
}

mod blocks {
    use super::*;

    fn times(second: u8) -> String {
        format!("00:00:0{second}.000 --> 00:00:0{}.000\n", second + 1)
    }

    #[test]
    fn a_line_of_blanks_is_part_of_a_cue() {
        let text = format!("WEBVTT\n\n{}  \n<v Noor>so\n\t\nand so\n\n{}<v Ivo>yes\n", times(1), times(2));
        assert_eq!(heard(&text, "vtt"), (who(&[("Ivo", 1000), ("Noor", 1000)]), vec![]));
        // Lines of blanks also end a header, a note, and a cue before a note.
        let text = format!(
            "WEBVTT\n \nNOTE a\n \n{}<v Noor>so\n \nNOTE b\n<v Zed>x\n\n{}<v Ivo>yes\n",
            times(1),
            times(2)
        );
        assert_eq!(heard(&text, "vtt"), (who(&[("Ivo", 1000), ("Noor", 1000)]), vec![]));
    }

    #[test]
    fn text_after_a_blank_line_belongs_to_the_cue_above_unless_it_names_somebody() {
        let told = vec![Assumption::BlankLineInCue];
        let text = format!("1\n\n{}\nNoor: so\n\nand so\n\n2\n{}Ivo: yes\n", times(1), times(2));
        assert_eq!(heard(&text, "srt"), (who(&[("Ivo", 1000), ("Noor", 1000)]), told));
        assert_eq!(refused(&format!("{}Noor: so\n\nIvo: yes\n", times(1)), "srt"), [4], "its times are lost");
        assert_eq!(refused(&format!("{}Noor: so\n\n2\nyes\n", times(1)), "srt"), [4]);
        assert_eq!(refused(&format!("WEBVTT\n\n{}Noor: so\n\nNOTE x\n\nyes\n", times(1)), "vtt"), [8]);
    }

    #[test]
    fn an_id_that_is_no_number_may_stand_right_below_a_cue() {
        let text = format!(
            "WEBVTT\n\na-1\n{}<v Noor>so\na-2\n{}<v Ivo>yes\n\na-3\n\n{}<v Ivo>so\n",
            times(1),
            times(2),
            times(3)
        );
        let read = import::read(text.as_bytes(), "vtt", false).unwrap();
        assert_eq!(read.recordings[0].segments.len(), 3, "{read:?}");
        // Where ids are numbers, a word with a digit is text.
        let text = format!("WEBVTT\n\n{}<v Noor>so\n24/7\n{}<v Ivo>yes\n", times(1), times(2));
        let read = import::read(text.as_bytes(), "vtt", false).unwrap();
        assert_eq!(read.recordings[0].segments[0].text.as_deref(), Some("so 24/7"));
    }

    #[test]
    fn a_file_whose_line_ends_were_doubled_is_whole() {
        let text =
            format!("WEBVTT\n\n1\n{}Noor: so\n\n2\n{}Ivo: yes\n", times(1), times(2)).replace('\n', "\r\r\n");
        assert_eq!(heard(&text, "vtt"), (who(&[("Ivo", 1000), ("Noor", 1000)]), vec![]));
    }
}

#[test]
fn spaces_in_the_file_id_or_the_speaker_of_rttm_are_told_from_the_fields() {
    let told = vec![Assumption::SpaceInField];
    let text = "SPEAKER day room 2 1 0.5 1.5 <NA> <NA> Noor B <NA> <NA>\nSPEAKER day room 2 1 2 1 <NA> <NA> Ivo 0.93 <NA>\n";
    let (all, said) = heard(text, "rttm");
    assert_eq!((all, said), (who(&[("Ivo", 1000), ("Noor B", 1500)]), told.clone()));
    assert_eq!(heard("SPEAKER day room 1 0 1 <NA> <NA> Noor\n", "rttm"), (who(&[("Noor", 1000)]), told));
    assert_eq!(refused("SPEAKER a b c 1 0 x <NA> <NA> Noor <NA> <NA>\n", "rttm"), [1]);
}

mod names {
    use super::*;

    #[test]
    fn voice_tags_count_in_srt_too() {
        let text = "1\n00:00:01,000 --> 00:00:02,000\n<v Noor B>so</v>\n\n2\n00:00:02,000 --> 00:00:04,000\n<v.x Ivo>yes\n";
        assert_eq!(heard(text, "srt"), (who(&[("Ivo", 2000), ("Noor B", 1000)]), vec![]));
    }

    #[test]
    fn accents_written_in_two_ways_are_one_name() {
        let text = "start,end,person\n0,1,Zo\u{eb}\n1,3,Zoe\u{308}\n";
        assert_eq!(heard(text, "csv"), (who(&[("Zo\u{eb}", 3000)]), vec![]));
        let list = people("id,name\n1,Zoe\u{308}\n".as_bytes());
        assert_eq!(list, Ok(vec!["1 Zo\u{eb} unassigned".to_owned()]));
    }
}
