//! Problems and notices in words. The messages are in `locales/en/import.ftl`.

use std::path::Path;

use crate::{
    import::{
        assumption::Assumption,
        attendance::Attendance,
        container::Container,
        decimal::TimeProblem,
        encoding::ZIP_BYTES,
        label_choices::ChoiceProblem,
        notice::Notice,
        other_text::OtherText,
        problem::{LineProblem, MOST_LISTED, ProblemKind, Problems},
        shown_apart::shown_apart,
        speech::{Lacks, MOST_SEGMENTS, SkipKind},
    },
    text::{format, import as words},
};

impl LineProblem {
    /// `file:line: what is wrong`.
    #[must_use]
    pub fn words(&self, file: &Path) -> String {
        format!("{}:{}: {}", file.display(), self.line, self.what.words())
    }
}

impl Problems {
    /// One line a problem, and how many more there are.
    #[must_use]
    pub fn words(&self, file: &Path) -> String {
        let mut lines: Vec<String> = self.listed.iter().map(|p| p.words(file)).collect();
        if self.more > 0 {
            lines.push(words::problems_more(&file.display().to_string(), MOST_LISTED, self.more));
        }
        lines.join("\n")
    }
}

impl ProblemKind {
    #[must_use]
    pub fn words(&self) -> String {
        match self {
            Self::Empty => words::wrong_empty().to_owned(),
            Self::NotText(container) => container.words().to_owned(),
            Self::ZipDamaged => words::wrong_zip_damaged().to_owned(),
            Self::ZipTooLarge => words::wrong_zip_too_large(&format::size(ZIP_BYTES as u64)),
            Self::XmlSyntax => words::wrong_xml_syntax().to_owned(),
            Self::Utf16 => words::wrong_utf16().to_owned(),
            Self::NotUtf8(byte) => words::wrong_not_utf8(&format!("0x{byte:02X}")),
            Self::Nul => words::wrong_nul().to_owned(),
            Self::LineTooLong => words::wrong_line_too_long().to_owned(),
            Self::UnknownFormat => words::wrong_unknown_format().to_owned(),
            Self::OtherText(other) => other.words().to_owned(),
            Self::NobodySpeaks => words::wrong_nobody_speaks().to_owned(),
            Self::TooManySessions => words::wrong_too_many_sessions().to_owned(),
            Self::TooManyLabels => words::wrong_too_many_labels().to_owned(),
            Self::TooManySegments => words::wrong_too_many_segments(MOST_SEGMENTS),
            Self::JsonSyntax { why, column } => words::wrong_json_syntax(*column, why),
            Self::UnknownJson => words::wrong_unknown_json().to_owned(),
            Self::InEntry { entry, what } => words::wrong_in_entry(*entry, &what.words()),
            Self::NotAnEntry => words::wrong_not_an_entry().to_owned(),
            Self::MissingField(field) => words::wrong_missing_field(field),
            Self::BadField(field) => words::wrong_bad_field(field),
            Self::Time { text, why } => why.words(text),
            Self::Timing(line) => words::wrong_timing(line),
            Self::EndBeforeStart => words::wrong_end_before_start().to_owned(),
            Self::FieldCount(n) => words::wrong_field_count(*n),
            Self::TooFewFields { found, least } => words::wrong_too_few_fields(*found, *least),
            Self::PraatCut => words::wrong_praat_cut().to_owned(),
            Self::NotMilliseconds => words::wrong_not_milliseconds().to_owned(),
            Self::UnknownRecord(kind) => words::wrong_unknown_record(kind),
            Self::NoSpeaker => words::wrong_no_speaker().to_owned(),
            Self::NoHeader => words::wrong_no_header().to_owned(),
            Self::NoTiming(text) => words::wrong_no_timing(text),
            Self::UnclosedTag => words::wrong_unclosed_tag().to_owned(),
            Self::GoesBack => words::wrong_goes_back().to_owned(),
            Self::AfterEnd(line) => words::wrong_after_end(line),
            Self::CsvSyntax(why) => words::wrong_csv_syntax(why),
            Self::UnknownColumn { column, known } => words::wrong_unknown_column(column, known),
            Self::SameColumn(column) => words::wrong_same_column(column),
            Self::MissingColumn(column) => words::wrong_missing_column(column),
            Self::TooManyCells => words::wrong_too_many_cells().to_owned(),
            Self::EmptyCell(column) => words::wrong_empty_cell(column),
            Self::SameId { id, line } => words::wrong_same_id(id, *line),
            Self::SameKey { key, line } => words::wrong_same_key(&key.to_string(), *line),
            Self::BadKey(text) => words::wrong_bad_key(text),
            Self::BadPlace(text) => words::wrong_bad_place(text),
            Self::BadState(text) => words::wrong_bad_state(text),
            Self::TooLong(column) => words::wrong_too_long(column),
            Self::TooManyPeople => words::wrong_too_many_people().to_owned(),
            Self::NobodyCame => words::wrong_nobody_came().to_owned(),
            Self::TooManyRoles => words::wrong_too_many_roles().to_owned(),
            Self::TooManyItems => words::wrong_too_many_items().to_owned(),
            Self::BadKind(text) => words::wrong_bad_kind(text),
            Self::BadMinutes(text) => words::wrong_bad_minutes(text),
            Self::BadGroup(text) => words::wrong_bad_group(text),
        }
    }
}

impl Container {
    fn words(self) -> &'static str {
        match self {
            Self::Gzip => words::wrong_gzip(),
            Self::Zip => words::wrong_zip(),
            Self::OldOffice => words::wrong_old_office(),
            Self::Pdf => words::wrong_pdf(),
            Self::Picture => words::wrong_picture(),
            Self::Sound => words::wrong_sound(),
            Self::Archive => words::wrong_archive(),
        }
    }
}

impl OtherText {
    fn words(self) -> &'static str {
        match self {
            Self::Praat => words::wrong_praat(),
            Self::WebPage => words::wrong_web_page(),
            Self::Attendance => words::wrong_attendance(),
            Self::Chat => words::wrong_chat(),
        }
    }
}

impl TimeProblem {
    fn words(self, text: &str) -> String {
        match self {
            Self::NotANumber => words::wrong_time_not_a_number(text),
            Self::Comma => words::wrong_time_comma(text),
            Self::Negative => words::wrong_time_negative(text),
            Self::TooLong => words::wrong_time_too_long(text),
        }
    }
}

impl ChoiceProblem {
    #[must_use]
    pub fn words(&self) -> String {
        match self {
            Self::NoEquals(text) => words::choice_no_equals(&words::quoted(text)),
            Self::Unknown { label, known } => {
                words::choice_unknown_label(label, &words::list(&shown_apart(known)))
            }
        }
    }
}

impl Notice {
    #[must_use]
    pub fn words(&self) -> String {
        match self {
            Self::Unassigned { labels, listed: true } => {
                words::notice_not_in_list(&words::list(&shown_apart(labels)))
            }
            Self::Unassigned { labels, listed: false } => {
                words::notice_no_list(&words::list(&shown_apart(labels)))
            }
            Self::NotMentioned { people, kept: true } => {
                words::notice_not_mentioned_kept(&words::list(people))
            }
            Self::NotMentioned { people, kept: false } => {
                words::notice_not_mentioned_left_out(&words::list(people))
            }
            Self::LikelySame { label, with } => {
                let shown = shown_apart(&[label.clone(), with.clone()]);
                words::notice_likely_same(&shown[0], &words::quoted(&format!("{label}={with}")), &shown[1])
            }
            Self::RoomOrDevice { label } => words::notice_room_or_device(label, &words::quoted(label)),
            Self::NamesNobody { label } => {
                words::notice_names_nobody(label, &words::quoted(&format!("{label}=NAME")))
            }
            Self::NobodyNamed => words::notice_nobody_named().to_owned(),
            Self::NoName { n, may_go_on: false } => words::notice_no_name(*n),
            Self::NoName { n, may_go_on: true } => words::notice_no_name_go_on(*n),
            Self::Doubtful { labels } => {
                let option = words::quoted(labels.first().map_or("", String::as_str));
                words::notice_doubtful(&words::list(labels), labels.len(), &option)
            }
            Self::NoOverlap => words::notice_no_overlap().to_owned(),
            Self::DefaultTarget => words::notice_default_target().to_owned(),
            Self::Lacks(Lacks::AllButTurns) => words::notice_lacks_all_but_turns().to_owned(),
            Self::Lacks(Lacks::People) => words::notice_lacks_people().to_owned(),
            Self::DefaultDate => words::notice_default_date().to_owned(),
            Self::Skipped(counts) => {
                let parts: Vec<String> = counts.iter().map(|(kind, n)| kind.words(*n)).collect();
                words::notice_skipped(&parts)
            }
        }
    }
}

impl Attendance {
    /// That only names were taken, and what was left out.
    #[must_use]
    pub fn words(&self, people: usize) -> String {
        let parts = [
            (!self.roles, words::attendance_rows().to_owned()),
            (self.roles, words::attendance_rows_with_roles().to_owned()),
            (self.summary, words::attendance_summary().to_owned()),
            (self.activities, words::attendance_activities().to_owned()),
            (self.again > 0, words::attendance_again(self.again)),
            (self.absent > 0, words::attendance_absent(self.absent)),
        ];
        let parts: Vec<String> =
            parts.into_iter().filter(|(there, _)| *there).map(|(_, part)| part).collect();
        words::notice_attendance(&parts, people)
    }
}

impl Assumption {
    #[must_use]
    pub fn words(&self) -> String {
        match self {
            Self::MillisecondNumbers => words::assumed_millisecond_numbers().to_owned(),
            Self::TimesOfDay { first } => words::assumed_times_of_day(first),
            Self::PastMidnight => words::assumed_past_midnight().to_owned(),
            Self::BlankLineInCue => words::assumed_blank_line_in_cue().to_owned(),
            Self::SpaceInField => words::assumed_space_in_field().to_owned(),
            Self::ChannelIsSpeaker => words::assumed_channel_is_speaker().to_owned(),
            Self::NoEnds => words::assumed_no_ends().to_owned(),
            Self::NamesAtChanges { captions, ms } => words::assumed_names_at_changes(*captions, *ms),
            Self::UnnamedGoOn { captions, ms } => words::unnamed_go_on(*captions, *ms),
            Self::NamesInBrackets => words::assumed_names_in_brackets().to_owned(),
            Self::NamesBesideTags => words::assumed_names_beside_tags().to_owned(),
            Self::SeveralInCaption { captions } => words::assumed_several_in_caption(*captions),
            Self::Headings { labels } => words::assumed_headings(&words::list(labels)),
        }
    }
}

impl SkipKind {
    fn words(self, n: usize) -> String {
        match self {
            Self::Comment => words::skipped_comments(n),
            Self::Alternative => words::skipped_alternatives(n),
            Self::Silence => words::skipped_silences(n),
            Self::Tier => words::skipped_tiers(n),
            Self::Record(kind) => words::skipped_records(kind, n),
            Self::NoLength => words::skipped_no_length(n),
            Self::EmptyCue => words::skipped_empty_cues(n),
            Self::OtherLine => words::skipped_other_lines(n),
            Self::Note => words::skipped_notes(n),
            Self::Style => words::skipped_styles(n),
            Self::Region => words::skipped_regions(n),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_problem_has_file_line_and_what() {
        let p = LineProblem::new(7, ProblemKind::Time { text: "1,5".into(), why: TimeProblem::Comma });
        let said = p.words(Path::new("a.rttm"));
        assert_eq!(said, "a.rttm:7: `1,5` has a comma; write seconds with a point, like 1.5");
    }

    #[test]
    fn problems_over_the_limit_are_counted() {
        let problems = Problems { listed: vec![LineProblem::new(2, ProblemKind::FieldCount(12))], more: 10 };
        assert_eq!(
            problems.words(Path::new("a.rttm")),
            "a.rttm:2: a SPEAKER line has 8 to 10 fields; this one has 12 or more\n\
             a.rttm: and 10 more like these (the first 50 are listed)"
        );
    }

    #[test]
    fn an_offered_choice_names_both_labels_and_the_option() {
        let notice = Notice::LikelySame { label: "bea".into(), with: "Bea (staff)".into() };
        let said =
            "`bea` and `Bea (staff)` look like one person; if they are, add: --same \"bea=Bea (staff)\"";
        assert_eq!(notice.words(), said);
    }
}
