//! Attendance lists of Teams and Zoom as a list of people.
#![allow(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a test may stop, and makes its own files"
)]

use airtime::{
    import::{self, Attendance},
    settings::Settings,
};

mod support;
use support::House;

/// The ids and names of a list, all without a group, and what else there was.
fn list(text: &str) -> (Vec<String>, Attendance) {
    let list = import::parse_people(text, &Settings::shipped()).unwrap();
    assert!(list.people.iter().all(|p| p.group == "unassigned" && p.role == "unassigned"), "{list:?}");
    let shown = |id: &str, name: &str| if id == name { id.to_owned() } else { format!("{id} = {name}") };
    let people = list.people.iter().map(|p| shown(p.id.as_deref().unwrap(), p.name.as_deref().unwrap()));
    (people.collect(), list.attendance.unwrap())
}

const JOINED: &str = "Full Name\tUser Action\tTimestamp\r\nNoor Lim\tJoined\t5/1/2026, 10:00:00 AM\r\n\
    Ivo Tam\tJoined before\t5/1/2026, 10:00:00 AM\r\nNoor Lim\tLeft\t5/1/2026, 11:00:00 AM\r\n";

const REPORT: &str = "Meeting Summary\r\nTotal Number of Participants\t2\r\nMeeting Title\tBeans, and peas\r\n\
    Meeting Start Time\t5/1/2026, 10:00:00 AM\r\n\r\nFull Name\tJoin Time\tLeave Time\tDuration\tEmail\tRole\r\n\
    Noor Lim\t5/1/2026\t5/1/2026\t1h\tn@example.org\tOrganizer\r\nIvo Tam (Guest)\t5/1/2026\t5/1/2026\t1h\t\tPresenter\r\n";

const SECTIONS: &str = "1. Summary\r\nMeeting title\tBeans\r\nAttended participants\t3\r\n\r\n2. Participants\r\n\
    Name\tFirst Join\tLast Leave\tIn-Meeting Duration\tEmail\tParticipant ID (UPN)\tRole\r\n\
    Noor Lim\t5/1/26, 10:00:00 AM\t5/1/26, 11:00:00 AM\t1h\tn@example.org\tn@example.org\tOrganizer\r\n\
    \"Tam, Ivo\"\t5/1/26, 10:01:00 AM\t5/1/26, 11:00:00 AM\t59m\t\t\tPresenter\r\n\r\n3. In-Meeting Activities\r\n\
    Name\tJoin Time\tLeave Time\tDuration\tEmail\tRole\r\nNoor Lim\tx\ty\t1h\t\tOrganizer\r\n\
    Somebody Else\tx\ty\t1h\t\tOrganizer\r\n";

#[test]
fn the_three_forms_of_teams_give_names_alone() {
    let (people, attendance) = list(JOINED);
    assert_eq!(people, ["Noor Lim", "Ivo Tam"]);
    assert_eq!(attendance, Attendance { again: 1, ..Attendance::default() });
    let (people, attendance) = list(REPORT);
    assert_eq!(people, ["Noor Lim", "Ivo Tam (Guest) = Ivo Tam"]);
    assert_eq!(attendance, Attendance { summary: true, roles: true, ..Attendance::default() });
    let (people, attendance) = list(SECTIONS);
    assert_eq!(people, ["Noor Lim", "Tam, Ivo"]);
    assert_eq!(
        attendance,
        Attendance { summary: true, roles: true, activities: true, ..Attendance::default() }
    );
}

#[test]
fn sections_are_known_in_any_language() {
    let text = "1. Zusammenfassung\nBesprechungstitel\tBohnen\n\n2. Teilnehmer\n\
        Name\tErster Beitritt\tLetztes Verlassen\tDauer\tE-Mail\tTeilnehmer-ID (UPN)\tRolle\n\
        Noor Lim\tx\ty\t1 Std.\t\t\tOrganisator\n\n3. Aktivit\u{e4}ten\nName\tx\nSomebody\ty\n";
    assert_eq!(list(text).0, ["Noor Lim"]);
    let text = "1. \u{8981}\u{7d04}\n\u{51fa}\u{5e2d}\t1\n2. \u{53c2}\u{52a0}\u{8005}\n\u{540d}\u{524d}\t\u{53c2}\u{52a0}\n\u{6797}\tx\n3. \u{4f1a}\u{8b70}\n\u{68ee}\ty\n";
    assert_eq!(list(text).0, ["\u{6797}"]);
    let text = "Vollst\u{e4}ndiger Name\tBenutzeraktion\tZeitstempel\nNoor Lim\tBeigetreten\tx\n";
    assert_eq!(list(text).0, ["Noor Lim"]);
}

#[test]
fn a_spreadsheet_may_have_saved_it() {
    let commas = SECTIONS.replace('\t', ",").replace("2. Participants", "2. Participants,,,,,,");
    let commas =
        commas.replace("3. In-Meeting Activities", "3. In-Meeting Activities,,,,,,").replace("5/1/26, ", "");
    assert_eq!(list(&commas).0, ["Noor Lim", "Tam, Ivo"]);
    assert_eq!(list(&format!("sep=,\r\n{commas}")).0, ["Noor Lim", "Tam, Ivo"]);
    let blanks = JOINED.replace("\r\n", "\r\n\t\t\r\n");
    assert_eq!(list(&blanks).0, ["Noor Lim", "Ivo Tam"]);
}

#[test]
fn zoom_writes_a_table_with_or_without_the_meeting_above_it() {
    let table = "Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest\r\n\
        Noor (Noor Lim),n@example.org,05/01/2026 10:00:00 AM,05/01/2026 10:10:00 AM,10,No\r\n\
        Ivo Tam,,05/01/2026 10:00:00 AM,05/01/2026 11:00:00 AM,60,Yes\r\n\
        Noor (Noor Lim),n@example.org,05/01/2026 10:20:00 AM,05/01/2026 11:00:00 AM,40,No\r\n";
    let meeting = "Meeting ID,Topic,Start Time,End Time,User Email,Duration (Minutes),Participants\r\n\
        123 456,Beans,05/01/2026,05/01/2026,n@example.org,60,3\r\n\r\n";
    let want = ["Noor (Noor Lim) = Noor", "Ivo Tam"];
    let (people, attendance) = list(table);
    assert_eq!((people.as_slice(), attendance.again), (want.map(str::to_owned).as_slice(), 1));
    let (people, attendance) = list(&format!("{meeting}{table}"));
    assert_eq!((people.as_slice(), attendance.summary), (want.map(str::to_owned).as_slice(), true));
    let newer = "Topic,ID,Host,Duration (minutes),Start time,End time,Participants\nBeans,1,Noor,60,x,y,2\n\n\
        Name (original name),Email,Total duration (minutes),Guest\nIvo Tam,,60,Yes\n";
    assert_eq!(list(newer).0, ["Ivo Tam"]);
    assert_eq!(list("Participant,Duration (Minutes)\nIvo Tam,60\n").0, ["Ivo Tam"]);
}

#[test]
fn those_who_were_invited_and_did_not_come_are_left_out() {
    let text = "Attendee Report,\nHost Details,\nAttended,User Name (Original Name),Email,Join Time,Leave Time\n\
        Yes,Noor Lim,n@example.org,x,y\nAttendee Details,\n\
        Attended,User Name (Original Name),First Name,Last Name,Email,Join Time\nYes,Ivo Tam,Ivo,Tam,,x\nNo,Pia Odd,Pia,Odd,,--\n";
    let (people, attendance) = list(text);
    assert_eq!(
        (people.as_slice(), attendance.absent),
        (["Noor Lim", "Ivo Tam"].map(str::to_owned).as_slice(), 1)
    );
}

#[test]
fn a_list_of_ours_is_none_and_one_without_people_is_refused() {
    let ours = import::parse_people("id,name,role\nnoor,Noor,s\n", &Settings::shipped()).unwrap();
    let turns = import::read(b"start,end,duration,name\n0,1,1,Noor\n", "csv", false).unwrap_err();
    assert!(!turns.words("a.csv".as_ref()).contains("attendance"));
    assert!(ours.attendance.is_none() && ours.people[0].group == "staff");
    let problems =
        import::parse_people("Full Name\tUser Action\tTimestamp\n", &Settings::shipped()).unwrap_err();
    assert_eq!(
        problems[0].words("a.csv".as_ref()),
        "a.csv:1: this is an attendance list, but it names nobody"
    );
    let long = format!("Full Name\tJoin Time\nNoor\tx\n{}\ty\n", "x".repeat(300));
    assert_eq!(import::parse_people(&long, &Settings::shipped()).unwrap_err()[0].line, 3);
}

#[test]
fn an_import_takes_it_as_unicode_text_and_says_what_it_left_out() {
    let house = House::new();
    let utf16: Vec<u8> =
        std::iter::once(0xfeff).chain(SECTIONS.encode_utf16()).flat_map(u16::to_le_bytes).collect();
    house.put("list.csv", utf16);
    house.put(
        "a.vtt",
        "WEBVTT\n\n00:01.000 --> 00:03.000\n<v Tam, Ivo>yes</v>\n\n00:03.000 --> 00:04.000\n<v Pia>so</v>\n",
    );
    let path = |name: &str| house.path(name).display().to_string();
    let said = house.run(["import", &path("a.vtt"), "--people", &path("list.csv"), "--date", "2026-05-01"]);
    assert_eq!(said.code, Some(0), "{}", said.err);
    assert!(said.err.contains("this is an attendance list, so only the names of 2 people were used; left out: the rest of each row, like times and roles (an Organizer is no group); the summary; the list of who came and went"), "{}", said.err);
    assert!(said.err.contains("added without a group: Pia\n"), "{}", said.err);
    assert!(said.err.contains("left out (--keep-silent keeps them): Noor Lim\n"), "{}", said.err);
    // As a transcript it is refused.
    let said = house.run(["import", &path("list.csv")]);
    assert_eq!(said.code, Some(6));
    assert!(
        said.err.contains("attendance list")
            && said.err.contains("--people")
            && !said.err.contains("--skip-bad")
    );
}
