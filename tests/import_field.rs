//! Files as meeting programs, editors and spreadsheets really write them, one kind a test.
#![allow(clippy::unwrap_used, reason = "a test may stop")]

use airtime::{import, settings::Settings};

/// A table of people, by id, name and group.
fn people(bytes: &[u8]) -> Result<Vec<String>, Vec<usize>> {
    let text = import::decode_text(bytes).map_err(|p| vec![p.line])?;
    let all = import::parse_people(&text, &Settings::shipped());
    let one = |p: &airtime::domain::people::draft::PersonDraft| {
        format!("{} {} {}", p.id.as_deref().unwrap(), p.name.as_deref().unwrap_or("-"), p.group)
    };
    all.map(|p| p.iter().map(one).collect()).map_err(|all| all.iter().map(|p| p.line).collect())
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
