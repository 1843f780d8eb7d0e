//! `airtime forget`: take a person out of a record, or list every line about them.
//!
//! What is done last is the record itself: cut short at any point, the same command finds them again and completes
//! what it began.

use std::{
    collections::HashSet,
    path::{Path, PathBuf},
};

use crate::{
    cli,
    commands::{
        Context,
        sessions::{self, id_of},
    },
    domain::{
        History, PersonId, Record,
        privacy::redact::{self, NameForms, RemovedTime},
        record::plain_text,
    },
    error::{AppError, Exit, Outcome},
    journal::{
        Library, SessionFile, StoreError, codec, disk, exports, library,
        traces::{self, Copy},
    },
    text::{privacy as words, store::path as shown},
};

/// `airtime forget SESSION PERSON`
///
/// # Errors
/// No such session or person; somebody records in it; a newer version; the disk's.
pub fn forget(args: &cli::Forget, ctx: &mut Context<'_>) -> Outcome {
    let library = sessions::open(ctx);
    let home = match library.find(&args.session) {
        Ok(home) => home,
        Err(error) => return totals_only(&library, args, ctx)?.ok_or(error.into()),
    };
    if args.show {
        return show(&library, &home, &args.person, ctx);
    }
    let kept = if args.keep_in_group { RemovedTime::InGroupTotal } else { RemovedTime::AsSomeone };
    let mut work = Work { library: &library, kept, exit: Exit::Done, said: vec![], ctx };
    let done = work.all(&home, args);
    // What was done is told even where not all of it could be.
    work.ctx.result(&lines(&work.said))?;
    done?;
    work.ctx.result(&lines(&[words::not_reached()]))?;
    Ok(work.exit)
}

/// Of a session of which only the totals are kept: nobody is in them, and a name in a label is taken out.
fn totals_only(
    library: &Library,
    args: &cli::Forget,
    ctx: &mut Context<'_>,
) -> Result<Option<Exit>, AppError> {
    let ids = library.totals();
    let mut ids = ids.iter().filter(|id| !args.session.is_empty() && id.starts_with(&args.session));
    let (Some(id), None) = (ids.next(), ids.next()) else { return Ok(None) };
    let forms = NameForms::of_names(std::slice::from_ref(&args.person));
    if !args.show {
        library.change_totals(id, |text| forms.out_of(text, words::somebody()))?;
    }
    ctx.result(&lines(&[words::only_totals(id)]))?;
    Ok(Some(Exit::Done))
}

/// Every line about somebody. Changes nothing.
fn show(library: &Library, home: &Path, person: &str, ctx: &mut Context<'_>) -> Outcome {
    let (id, records) = (id_of(home), library.read(home)?.scan.records);
    let Some(who) = only_one(&records, person)? else { return Err(nobody(person, &id)) };
    let without = redact::take_out(&records, who, RemovedTime::AsSomeone, words::somebody());
    let mut n = 0_usize;
    for (record, _) in records.iter().zip(&without).filter(|(before, after)| before != after) {
        let mut line = Vec::new();
        codec::encode(record, None, &mut line);
        let json = String::from_utf8_lossy(&line);
        ctx.result(&words::line_about(record.seq, record.t.ms(), &kind(&json), &json))?;
        n += 1;
    }
    ctx.notice(&words::lines_about(&id, n, &called(person)));
    Ok(Exit::Done)
}

/// The kind of a line, as the format calls it.
fn kind(json: &str) -> String {
    let value: serde_json::Value = serde_json::from_str(json).unwrap_or_default();
    value["type"].as_str().unwrap_or_default().to_owned()
}

/// The person who is meant; nobody, if nobody is called so.
fn only_one(records: &[Record], person: &str) -> Result<Option<PersonId>, AppError> {
    match redact::find_people(records, person).as_slice() {
        [] => Ok(None),
        [only] => Ok(Some(*only)),
        several => {
            let history = History::from_records(records.iter().cloned());
            let roster = &history.session().roster;
            let line = |p: &PersonId| {
                let known = roster.person(*p);
                let (label, role) = known.map_or(("", ""), |p| (p.label.as_str(), p.hat.role.as_str()));
                words::candidate(&p.to_string(), label, role)
            };
            let candidates: Vec<String> = several.iter().map(line).collect();
            let first = words::several_called(candidates.len(), &called(person));
            let what = format!("{first}\n  {}", candidates.join("\n  "));
            Err(AppError::new(Exit::BadInput, what, words::several_called_hint()))
        }
    }
}

fn nobody(person: &str, id: &str) -> AppError {
    AppError::new(Exit::BadInput, words::nobody_called(id, &called(person)), words::nobody_called_hint(id))
}

/// Somebody as they were called on the command line, fit to be shown.
fn called(person: &str) -> String {
    plain_text::clean(person, plain_text::NAME_BYTES)
}

fn lines(said: &[impl AsRef<str>]) -> String {
    said.iter().flat_map(|line| [line.as_ref(), "\n"]).collect()
}

/// Who is taken out.
enum Whom<'a> {
    /// The one person that answers to this.
    Asked(&'a str),
    /// Everybody who is called so, and the name wherever words hold it.
    Called(&'a [String]),
}

/// A session where the same name or id stands.
struct Elsewhere {
    id: String,
    path: PathBuf,
    on_list: bool,
    lines: usize,
}

struct Work<'a, 'c> {
    library: &'a Library,
    kept: RemovedTime,
    exit: Exit,
    /// What was done, to be told at the end.
    said: Vec<String>,
    ctx: &'a mut Context<'c>,
}

impl Work<'_, '_> {
    fn all(&mut self, home: &Path, args: &cli::Forget) -> Result<(), AppError> {
        let names = self.one(home, &Whom::Asked(&args.person))?;
        let (others, whole) = self.elsewhere(home, &names)?;
        if !args.everywhere {
            self.tell_elsewhere(&others, &args.person);
            return self.remains(home, &names, &whole, &others);
        }
        for other in &others {
            if let Err(error) = self.one(&other.path, &Whom::Called(&names)) {
                self.trouble(&format!("{}: {}", other.id, error.message), error.exit);
            }
        }
        let forms = NameForms::of_names(&names);
        for id in self.library.totals() {
            if self.library.change_totals(&id, |text| forms.out_of(text, words::somebody()))? {
                self.say(&words::totals_changed(&id));
            }
        }
        self.remains(home, &names, &whole, &[])
    }

    /// Tell of files in which the name may stand and which cannot be read as what they should be, so that nothing
    /// was done to them.
    fn remains(
        &mut self,
        home: &Path,
        names: &[String],
        whole: &HashSet<PathBuf>,
        others: &[Elsewhere],
    ) -> Result<(), AppError> {
        let (own, forms) = (id_of(home), NameForms::of_names(names));
        if forms.is_empty() {
            return Ok(());
        }
        for path in self.library.own_files()? {
            let name = path.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
            let told = name.contains(&own) || others.iter().any(|other| name.contains(&other.id));
            if !told && !whole.contains(&path) && forms.are_in(&traces::text_of(&path)) {
                self.say(&words::may_still_stand(&shown(&path)));
                self.exit = Exit::CouldNot;
            }
        }
        Ok(())
    }

    fn say(&mut self, text: &str) {
        self.said.push(text.to_owned());
    }

    /// Take somebody out of one session and all that airtime has of it. Returns what they were called.
    fn one(&mut self, home: &Path, whom: &Whom<'_>) -> Result<Vec<String>, AppError> {
        let id = id_of(home);
        // From here on nobody else writes to it.
        let (mut file, scan) = SessionFile::resume(home)?;
        let home = file.home().to_owned();
        let copies = self.library.copies_of(&home)?;
        let people = people(&scan.records, whom)?;
        let names = Self::names(&scan.records, &people, &copies, whom);
        let left_over = library::overtaken(&home);
        let found = !people.is_empty() || !names.is_empty() && matches!(whom, Whom::Called(_));
        let in_copy = |copy: &Copy| copy.scan.as_ref().is_some_and(|s| is_in(&s.records, whom));
        if !found && left_over.is_empty() && !copies.iter().any(in_copy) {
            // Another program may have filled it while they were being taken out.
            self.library.empty_cache()?;
            let Whom::Asked(person) = whom else { return Ok(names) };
            return Err(nobody(person, &id));
        }
        let forms = NameForms::of_names(&names);
        let first = self.said.len();
        for copy in &copies {
            self.copy(copy, whom, &names, &forms);
        }
        self.exports(&id, &forms, matches!(whom, Whom::Asked(_)))?;
        self.traces(&id, &forms)?;
        let (records, lines) = without(&scan.records, &people, &names, self.kept);
        if lines > 0 || scan.is_damaged() {
            let wall = self.ctx.clock.read().wall;
            let said = redact::removal_record(&records, wall).filter(|_| lines > 0);
            let all: Vec<Record> = records.into_iter().chain(said).collect();
            file.rewrite(&all)?;
            // Again: another program may have read the record as it was.
            self.library.empty_cache()?;
        }
        for path in left_over {
            disk::delete(&path)?;
        }
        self.said.insert(first, self.told(&id, whom, &people, lines));
        if !scan.damage.is_empty() {
            self.say(&words::lines_dropped(scan.damage.len()));
        }
        Ok(names)
    }

    fn told(&self, id: &str, whom: &Whom<'_>, people: &[PersonId], lines: usize) -> String {
        let person = match whom {
            _ if lines == 0 => return words::already_out(id),
            Whom::Called(_) if people.is_empty() => return words::words_changed(id, lines),
            Whom::Asked(person) => person,
            Whom::Called(names) => names.first().map_or("", String::as_str),
        };
        let time = match self.kept {
            RemovedTime::InGroupTotal => words::time_in_total(),
            RemovedTime::AsSomeone => words::time_as_someone(),
        };
        format!("{} {time}", words::taken_out(id, lines, &called(person)))
    }

    /// Everything they are called, in the record and in the copies of it.
    fn names(records: &[Record], people: &[PersonId], copies: &[Copy], whom: &Whom<'_>) -> Vec<String> {
        let mut names: Vec<String> = Vec::new();
        let mut more = |found: Vec<String>| {
            for name in found {
                if !names.contains(&name) {
                    names.push(name);
                }
            }
        };
        for person in people {
            more(redact::names_of(records, *person));
        }
        for scan in copies.iter().filter_map(|copy| copy.scan.as_ref()) {
            if let Ok(found) = crate::commands::forget::people(&scan.records, whom) {
                for person in found {
                    more(redact::names_of(&scan.records, person));
                }
            }
        }
        match whom {
            Whom::Asked(person) if PersonId::try_from(person.trim().to_lowercase()).is_err() => {
                more(vec![person.trim().to_owned()]);
            }
            Whom::Asked(_) => {}
            Whom::Called(called) => more(called.to_vec()),
        }
        names
    }

    fn copy(&mut self, copy: &Copy, whom: &Whom<'_>, names: &[String], forms: &NameForms) {
        let Some(scan) = &copy.scan else {
            if !copy.text.is_empty() {
                let path = shown(&copy.path);
                let names_them = forms.are_in(&copy.text);
                self.say(&if names_them {
                    words::copy_names_them(&path)
                } else {
                    words::copy_may_name_them(&path)
                });
                self.exit = Exit::CouldNot;
            }
            return;
        };
        // A copy may be older, and they may go by their name there alone.
        let people = match crate::commands::forget::people(&scan.records, whom) {
            Ok(people) if !people.is_empty() => people,
            _ => everybody_called(&scan.records, names),
        };
        let (records, lines) = without(&scan.records, &people, names, self.kept);
        if lines == 0 && !scan.is_damaged() {
            return;
        }
        match traces::replace(&copy.path, &records) {
            Ok(()) => self.say(&words::copy_changed(&shown(&copy.path))),
            Err(error) => {
                self.trouble(
                    &words::copy_not_changed(&shown(&copy.path), &error.to_string()),
                    Exit::CouldNot,
                );
            }
        }
    }

    /// Show which files were made of the session, and leave out the names of those that name somebody.
    fn exports(&mut self, id: &str, forms: &NameForms, say_none: bool) -> Result<(), AppError> {
        let data_dir = self.library.data_dir().to_owned();
        let all = exports::read(&data_dir);
        let of_it: Vec<_> = all.iter().filter(|e| e.sessions.iter().any(|s| s == id)).collect();
        if !of_it.is_empty() {
            self.say(words::exports());
        } else if say_none {
            self.say(words::no_exports());
        }
        for e in of_it {
            self.say(&words::export(&e.at, &e.what, e.by_person, e.path.as_deref()));
        }
        exports::blank(&data_dir, |path| forms.are_in(path))?;
        Ok(())
    }

    /// Totals, cache, and what a cut left behind.
    fn traces(&mut self, id: &str, forms: &NameForms) -> Result<(), AppError> {
        if self.library.change_totals(id, |text| forms.out_of(text, words::somebody()))? {
            self.say(&words::totals_changed(id));
        }
        self.library.empty_cache()?;
        let leftovers = self.library.leftovers(id, |text| forms.are_in(text))?;
        for path in &leftovers {
            disk::delete(path)?;
        }
        if !leftovers.is_empty() {
            self.say(&words::leftover_removed(leftovers.len()));
        }
        Ok(())
    }

    /// The other sessions where the same name or id stands; and the files that are whole, all of which was looked at.
    fn elsewhere(
        &self,
        home: &Path,
        names: &[String],
    ) -> Result<(Vec<Elsewhere>, HashSet<PathBuf>), StoreError> {
        let (mut found, mut whole) = (Vec::new(), HashSet::new());
        if names.is_empty() {
            return Ok((found, whole));
        }
        let (own, forms) = (id_of(home), NameForms::of_names(names));
        for session in self.library.list()?.sessions.into_iter().filter(|s| s.id != own) {
            let Ok(read) = self.library.read(&session.path) else { continue };
            let people = everybody_called(&read.scan.records, names);
            let (_, mut lines) = without(&read.scan.records, &[], names, self.kept);
            if read.scan.is_damaged() {
                // What cannot be read of it goes with the name.
                lines +=
                    usize::from(lines == 0 && read.files.iter().any(|f| forms.are_in(&traces::text_of(f))));
            } else {
                whole.extend(read.files);
            }
            if !people.is_empty() || lines > 0 {
                let on_list = !people.is_empty();
                found.push(Elsewhere { id: session.id, path: session.path, on_list, lines });
            }
        }
        Ok((found, whole))
    }

    fn tell_elsewhere(&mut self, others: &[Elsewhere], person: &str) {
        if others.is_empty() {
            return;
        }
        self.say(&words::elsewhere(others.len()));
        for other in others {
            let place = if other.on_list {
                words::elsewhere_on_list().to_owned()
            } else {
                words::elsewhere_in_words(other.lines)
            };
            self.say(&format!("  {}  {place}", other.id));
        }
        self.say(&words::elsewhere_hint(&called(person)));
    }

    fn trouble(&mut self, what: &str, exit: Exit) {
        self.ctx.notice(&format!("{what}. {}", words::try_again()));
        self.exit = exit;
    }
}

/// Whoever is meant, in these records.
fn people(records: &[Record], whom: &Whom<'_>) -> Result<Vec<PersonId>, AppError> {
    match whom {
        Whom::Asked(person) => Ok(only_one(records, person)?.into_iter().collect()),
        Whom::Called(names) => Ok(everybody_called(records, names)),
    }
}

fn is_in(records: &[Record], whom: &Whom<'_>) -> bool {
    people(records, whom).is_ok_and(|people| !people.is_empty())
}

fn everybody_called(records: &[Record], names: &[String]) -> Vec<PersonId> {
    let mut found: Vec<PersonId> =
        names.iter().flat_map(|name| redact::people_named(records, name)).collect();
    found.sort();
    found.dedup();
    found
}

/// The records without these people and without these names, and how many lines that changed.
fn without(
    records: &[Record],
    people: &[PersonId],
    names: &[String],
    kept: RemovedTime,
) -> (Vec<Record>, usize) {
    let mut out = records.to_vec();
    for person in people {
        out = redact::take_out(&out, *person, kept, words::somebody());
    }
    out = redact::without_words(&out, &NameForms::of_names(names).beside(&out), words::somebody());
    let lines = records.iter().zip(&out).filter(|(before, after)| before != after).count();
    (out, lines)
}
