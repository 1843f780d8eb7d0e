//! Removes a person from one session and from everything that the program keeps of it.

use std::path::Path;

use super::{
    Forgetting, Target,
    matching::{
        Removal, collect_names, find_people, has_match, left_of, people_named, remove_from, was_left,
    },
    nobody_error, printable_name,
};
use crate::{
    commands::sessions::id_from_path,
    domain::{
        PersonId,
        privacy::{
            name_forms::NameForms, redact, remaining::Remaining, removal::RemovedTime, removed::Redacted,
        },
    },
    error::{AppError, Exit},
    journal::{
        SessionFile, disk, exports,
        leftovers::{self, SessionCopy},
        session_files,
    },
    lines::reader::Reason,
    text::{privacy as words, store::printable_path as shown},
};

impl Forgetting<'_, '_> {
    /// Removes the target from one session. Returns all names under which they were known.
    pub(super) fn remove_from_session(
        &mut self,
        home: &Path,
        target: &Target<'_>,
    ) -> Result<Vec<String>, AppError> {
        let id = id_from_path(home);
        // Locks the file, so that no other program writes to it.
        let (mut file, scan) = SessionFile::resume(home)?;
        let home = file.home().to_owned();
        let copies = self.library.copies_of(&home)?;
        let people = find_people(&scan.records, target)?;
        let names = collect_names(&scan.records, &people, &copies, target);
        let superseded = session_files::superseded(&home);
        let removal = remove_from(&scan, &people, &names, self.kept);
        let left = left_of(&removal, &names);
        let found = !people.is_empty()
            || !names.is_empty() && matches!(target, Target::Names(_))
            || was_left(&scan.records, &removal, &left, target);
        let in_copy =
            |copy: &SessionCopy| copy.contents.as_ref().is_some_and(|s| has_match(&s.records, target));
        if !found && superseded.is_empty() && !copies.iter().any(in_copy) {
            // The cache may have been filled by another program during an earlier, interrupted run.
            self.library.empty_cache()?;
            let Target::Person(person) = target else { return Ok(names) };
            return Err(nobody_error(person, &id));
        }
        let forms = NameForms::of_names(&names);
        let first_line = self.report.len();
        for copy in &copies {
            self.remove_from_copy(copy, target, &names, &forms);
        }
        self.report_exports(&id, &forms, matches!(target, Target::Person(_)))?;
        self.remove_from_derived_files(&id, &forms)?;
        let Removal { redacted, originals: _, changed } = removal;
        let lines = changed.len();
        if lines > 0 || scan.is_damaged() {
            self.rewrite_record(&mut file, redacted, lines > 0)?;
        }
        for path in superseded {
            disk::delete(&path)?;
        }
        self.report.insert(first_line, self.summary_line(&id, target, &people, lines));
        self.report_left(&id, target, &left);
        let unreadable = scan.damage.iter().filter(|damage| matches!(damage.reason, Reason::Bad(_))).count();
        if unreadable > 0 {
            self.add_line(&words::lines_dropped(unreadable));
        }
        Ok(names)
    }

    /// Lists what is left of the names, and what can be done about it.
    fn report_left(&mut self, place: &str, target: &Target<'_>, left: &[Remaining]) {
        if left.is_empty() {
            return;
        }
        let name = match target {
            Target::Names(names) => names.first().map_or("", String::as_str),
            Target::Person(person) => person,
        };
        self.add_line(&words::left(place, left.len()));
        self.report.extend(words::left_texts(left));
        self.add_line(&words::left_hint(&printable_name(name)));
        self.add_line(words::left_again());
        self.exit = Exit::Failed;
    }

    /// Replaces the content of the session's file. `add_note`: adds a record that somebody was removed.
    fn rewrite_record(
        &self,
        file: &mut SessionFile,
        mut redacted: Redacted,
        add_note: bool,
    ) -> Result<(), AppError> {
        let wall = self.ctx.clock.read().wall;
        let note = redact::removal_record(&redacted.records, wall).filter(|_| add_note);
        redacted.records.extend(note);
        file.rewrite(&redacted)?;
        // Emptied again, since another program may have cached the old record meanwhile.
        self.library.empty_cache()?;
        Ok(())
    }

    /// What was done with the record, in one line.
    fn summary_line(&self, id: &str, target: &Target<'_>, people: &[PersonId], lines: usize) -> String {
        if lines == 0 {
            return words::already_out(id);
        }
        let person = match target {
            Target::Names(_) if people.is_empty() => return words::words_changed(id, lines),
            Target::Names(names) => names.first().map_or("", String::as_str),
            Target::Person(person) => person,
        };
        let time = match self.kept {
            RemovedTime::InGroupTotal => words::time_in_total(),
            RemovedTime::AsSomeone => words::time_as_someone(),
        };
        format!("{} {time}", words::taken_out(id, lines, &printable_name(person)))
    }

    /// Removes the target from a copy of the session that another program made.
    fn remove_from_copy(
        &mut self,
        copy: &SessionCopy,
        target: &Target<'_>,
        names: &[String],
        forms: &NameForms,
    ) {
        let Some(scan) = &copy.contents else { return self.report_unreadable_copy(copy, forms) };
        // In an older copy the person may be known by name only.
        let people = match find_people(&scan.records, target) {
            Ok(people) if !people.is_empty() => people,
            Ok(_) | Err(_) => people_named(&scan.records, names),
        };
        let removal = remove_from(scan, &people, names, self.kept);
        let left = left_of(&removal, names);
        let Removal { redacted, originals, changed } = removal;
        if changed.is_empty() && !scan.is_damaged() {
            return self.report_left(&shown(&copy.path), target, &left);
        }
        match leftovers::replace(&copy.path, &redacted.records, &originals) {
            Ok(()) => {
                self.add_line(&words::copy_changed(&shown(&copy.path)));
                self.report_left(&shown(&copy.path), target, &left);
            }
            Err(error) => {
                let what = words::copy_not_changed(&shown(&copy.path), &error.to_string());
                self.report_failure(&what, Exit::Failed);
            }
        }
    }

    fn report_unreadable_copy(&mut self, copy: &SessionCopy, forms: &NameForms) {
        if copy.text.is_empty() {
            return;
        }
        let path = shown(&copy.path);
        self.add_line(&if forms.are_in(&copy.text) {
            words::copy_names_them(&path)
        } else {
            words::copy_may_name_them(&path)
        });
        self.exit = Exit::Failed;
    }

    /// Lists the files that were exported from the session, and removes file names that hold a name from the register.
    fn report_exports(&mut self, id: &str, forms: &NameForms, report_none: bool) -> Result<(), AppError> {
        let data_dir = self.library.data_dir().to_owned();
        let all = exports::read(&data_dir);
        let of_session: Vec<_> = all.iter().filter(|e| e.sessions.iter().any(|s| s == id)).collect();
        if !of_session.is_empty() {
            self.add_line(words::exports());
        } else if report_none {
            self.add_line(words::no_exports());
        }
        for e in of_session {
            self.add_line(&words::export(&e.at, &e.what, e.by_person, e.path.as_deref()));
        }
        exports::blank(&data_dir, |path| forms.are_in(path))?;
        Ok(())
    }

    /// Removes names from kept totals, empties the cache, and deletes half-written files.
    fn remove_from_derived_files(&mut self, id: &str, forms: &NameForms) -> Result<(), AppError> {
        self.remove_from_totals(id, forms)?;
        self.library.empty_cache()?;
        let leftovers = self.library.partial_files(id, |text| forms.are_in(text))?;
        for path in &leftovers {
            disk::delete(path)?;
        }
        if !leftovers.is_empty() {
            self.add_line(&words::leftover_removed(leftovers.len()));
        }
        Ok(())
    }

    /// Replaces names in the kept totals of a session.
    pub(super) fn remove_from_totals(&mut self, id: &str, forms: &NameForms) -> Result<(), AppError> {
        if self.library.change_totals(id, |text| forms.out_of(text, words::somebody()))? {
            self.add_line(&words::totals_changed(id));
        }
        Ok(())
    }

    /// Adds a line to the report.
    pub(super) fn add_line(&mut self, text: &str) {
        self.report.push(text.to_owned());
    }

    /// Writes a notice about something that could not be done; the command goes on.
    pub(super) fn report_failure(&mut self, what: &str, exit: Exit) {
        self.ctx.notice(&format!("{what}. {}", words::try_again()));
        self.exit = exit;
    }
}
