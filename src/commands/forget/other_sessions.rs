//! Runs the command on the session, and searches the other sessions for the same names.

use std::path::Path;

use super::{
    Forgetting, OtherSession, OtherSessions, Target,
    matching::{people_named, remove_from},
    printable_name,
};
use crate::{
    cli,
    commands::sessions::id_from_path,
    domain::privacy::name_forms::NameForms,
    error::{AppError, Exit},
    journal::{StoreError, leftovers},
    text::{privacy as words, store::printable_path as shown},
};

impl Forgetting<'_, '_> {
    /// Removes the person from the session, and with `--everywhere` from all others.
    pub(super) fn run(&mut self, home: &Path, args: &cli::ForgetArgs) -> Result<(), AppError> {
        let names = self.remove_from_session(home, &Target::Person(&args.person))?;
        let others = self.search_others(home, &names)?;
        if !args.everywhere {
            self.report_others(&others.sessions, &args.person);
            return self.report_remaining(home, &names, &others);
        }
        for other in &others.sessions {
            if let Err(error) = self.remove_from_session(&other.path, &Target::Names(&names)) {
                self.report_failure(&format!("{}: {}", other.id, error.message), error.exit);
            }
        }
        let forms = NameForms::of_names(&names);
        for id in self.library.totals_ids() {
            self.remove_from_totals(&id, &forms)?;
        }
        let intact_files = others.intact_files;
        self.report_remaining(home, &names, &OtherSessions { sessions: vec![], intact_files })
    }

    /// Reports files that may hold the name and could not be read as what they should be, so that they were not
    /// changed.
    fn report_remaining(
        &mut self,
        home: &Path,
        names: &[String],
        others: &OtherSessions,
    ) -> Result<(), AppError> {
        let (id, forms) = (id_from_path(home), NameForms::of_names(names));
        if forms.is_empty() {
            return Ok(());
        }
        for path in self.library.known_files()? {
            let name = path.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
            let is_reported =
                name.contains(&id) || others.sessions.iter().any(|other| name.contains(&other.id));
            let is_done = is_reported || others.intact_files.contains(&path);
            if !is_done && forms.are_in(&leftovers::text_of(&path)) {
                self.add_line(&words::may_still_stand(&shown(&path)));
                self.exit = Exit::Failed;
            }
        }
        Ok(())
    }

    /// Searches all other sessions for the names.
    fn search_others(&self, home: &Path, names: &[String]) -> Result<OtherSessions, StoreError> {
        let mut found = OtherSessions::default();
        if names.is_empty() {
            return Ok(found);
        }
        let (id, forms) = (id_from_path(home), NameForms::of_names(names));
        for session in self.library.list()?.sessions.into_iter().filter(|s| s.id != id) {
            let Ok(read) = self.library.read_originals(&session.path) else { continue };
            let on_list = !people_named(&read.contents.records, names).is_empty();
            let mut lines = remove_from(&read.contents, &[], names, self.kept).changed.len();
            if read.contents.is_damaged() {
                // An unreadable line that holds the name counts too: rewriting the file drops it.
                let in_text = || read.files.iter().any(|file| forms.are_in(&leftovers::text_of(file)));
                lines += usize::from(lines == 0 && in_text());
            } else {
                found.intact_files.extend(read.files);
            }
            if on_list || lines > 0 {
                found.sessions.push(OtherSession { id: session.id, path: session.path, on_list, lines });
            }
        }
        Ok(found)
    }

    fn report_others(&mut self, others: &[OtherSession], person: &str) {
        if others.is_empty() {
            return;
        }
        self.add_line(&words::elsewhere(others.len()));
        for other in others {
            let place = if other.on_list {
                words::elsewhere_on_list().to_owned()
            } else {
                words::elsewhere_in_words(other.lines)
            };
            self.add_line(&format!("  {}  {place}", other.id));
        }
        self.add_line(&words::elsewhere_hint(&printable_name(person)));
    }
}
