//! Protocols: how a group meets, in one file that can be shared, checked and locked. Pure: text in, settings and a
//! draft out.
//!
//! A protocol has the sections of the settings that concern the group, and `[meeting]`, which is a template. It names
//! nobody. A locked one holds a fingerprint of itself, so that a later change is noticed.

use std::fmt::Write as _;

use serde::Deserialize;
use sha2::{Digest as _, Sha256};

use crate::{
    domain::{
        measures::prompts::PromptKind,
        preparation::charter::GroundRule,
        record::{opening::ProtocolRef, plain_text},
    },
    settings::{Settings, SettingsFault, line_of},
    setup::{
        Draft, agenda_line,
        template::{TemplateFault, Templates},
    },
    text::{messages::protocol as words, screen},
};

/// The version of the form of a protocol.
const VERSION: u32 = 1;
/// The sections of the settings that a protocol may have: what concerns the group, not one person's computer.
const SECTIONS: &[&str] = &["groups", "roles", "balance", "agreement", "prompts"];
/// The section that is a template.
const MEETING: &str = "meeting";
/// What the line with the fingerprint begins with.
const LOCK: &str = "lock =";

/// A protocol that was read.
#[derive(Clone, PartialEq, Debug)]
pub struct Protocol {
    /// Its name, and what tells it from any other.
    pub reference: ProtocolRef,
    /// It has not changed since it was locked. `false`: it is not locked.
    pub locked: bool,
    /// The settings with those of the protocol over them.
    pub settings: Settings,
    /// A meeting as the protocol describes it.
    pub draft: Draft,
}

/// What is wrong with a protocol, and where.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ProtocolProblem {
    /// Line number, from 1; `None`: the fault concerns the whole file.
    pub line: Option<usize>,
    pub fault: ProtocolFault,
}

/// What is wrong with a protocol.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum ProtocolFault {
    /// What stands before the first section cannot be read. Holds the message of the parser.
    Head(String),
    /// It does not say that it is a protocol.
    NotOne,
    /// A newer version of the program wrote it.
    Newer(u32),
    /// It was changed after it was locked.
    Changed,
    Settings(SettingsFault),
    Meeting(TemplateFault),
}

impl ProtocolProblem {
    /// What is wrong, in words, without its place.
    #[must_use]
    pub fn words(&self) -> String {
        match &self.fault {
            ProtocolFault::Head(why) => why.trim_end().replace('\n', " "),
            ProtocolFault::NotOne => words::not_one().to_owned(),
            ProtocolFault::Newer(version) => words::newer(*version),
            ProtocolFault::Changed => words::changed().to_owned(),
            ProtocolFault::Settings(fault) => fault.words(),
            ProtocolFault::Meeting(fault) => fault.words(),
        }
    }
}

/// What stands before the first section.
#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields)]
struct Head {
    protocol: Option<u32>,
    name: Option<String>,
    lock: Option<String>,
}

/// The parts of a protocol, each with the line numbers of the whole: the other lines are empty.
#[derive(Default)]
struct Parts {
    head: String,
    settings: String,
    meeting: String,
}

impl Parts {
    fn of(text: &str) -> Self {
        let mut parts = Self::default();
        let mut section = None;
        for line in text.lines() {
            let header = header(line);
            section = header.or(section);
            let meeting = section == Some(MEETING);
            let head = section.is_none();
            let own = |part: bool| if part { line } else { "" };
            // The header of a template is that of the file.
            let in_meeting = own(meeting && header.is_none());
            let _ = writeln!(parts.head, "{}", own(head));
            let _ = writeln!(parts.settings, "{}", own(!head && !meeting));
            let _ = writeln!(parts.meeting, "{in_meeting}");
        }
        parts
    }
}

/// The name of the section that begins on this line.
fn header(line: &str) -> Option<&str> {
    let inside = line.split('#').next()?.trim_end().strip_prefix('[')?.strip_suffix(']')?;
    let plain = |c: char| c.is_alphanumeric() || "._-\"'".contains(c);
    (!inside.is_empty() && inside.chars().all(plain)).then_some(inside)
}

/// Reads a protocol over existing settings.
///
/// # Errors
/// Every problem in it.
pub fn read(text: &str, settings: &Settings) -> Result<Protocol, Vec<ProtocolProblem>> {
    let parts = Parts::of(text);
    let head = read_head(&parts.head).map_err(|problem| vec![problem])?;
    let fingerprint = fingerprint(text);
    let whole = |fault| ProtocolProblem { line: None, fault };
    let mut problems = Vec::new();
    match head.protocol {
        None => return Err(vec![whole(ProtocolFault::NotOne)]),
        Some(version) if version > VERSION => return Err(vec![whole(ProtocolFault::Newer(version))]),
        Some(_) => {}
    }
    if head.lock.as_ref().is_some_and(|lock| *lock != fingerprint) {
        problems.push(whole(ProtocolFault::Changed));
    }
    let (settings, faults) = settings.overridden(&parts.settings, SECTIONS);
    problems.extend(faults.into_iter().map(|problem| ProtocolProblem {
        line: Some(problem.line),
        fault: ProtocolFault::Settings(problem.fault),
    }));
    let templates = Templates { personal: vec![(MEETING.to_owned(), Ok(parts.meeting))] };
    let draft = templates.draft(MEETING, &settings).map_err(|problem| ProtocolProblem {
        line: problem.line.filter(|_| problem.name == MEETING),
        fault: ProtocolFault::Meeting(problem.fault),
    });
    match draft {
        Ok(draft) if problems.is_empty() => {
            let name = head.name.as_deref().map(plain_text::clean_name).filter(|name| !name.is_empty());
            let reference = ProtocolRef { name, fingerprint };
            Ok(Protocol { reference, locked: head.lock.is_some(), settings, draft })
        }
        Ok(_) => Err(problems),
        Err(problem) => {
            problems.push(problem);
            Err(problems)
        }
    }
}

fn read_head(text: &str) -> Result<Head, ProtocolProblem> {
    toml::from_str(text).map_err(|error| ProtocolProblem {
        line: error.span().map(|span| line_of(text, span.start)),
        fault: ProtocolFault::Head(error.message().to_owned()),
    })
}

fn is_lock(line: &str) -> bool {
    line.trim_start().starts_with(LOCK)
}

/// The lines of a protocol without the one that locks it.
fn unlocked(text: &str) -> impl Iterator<Item = &str> {
    let mut in_head = true;
    text.lines().filter(move |line| {
        in_head &= header(line).is_none();
        !(in_head && is_lock(line))
    })
}

/// The fingerprint of everything but the line that holds it. How lines end makes no difference.
fn fingerprint(text: &str) -> String {
    let mut hash = Sha256::new();
    for line in unlocked(text) {
        hash.update(line.as_bytes());
        hash.update(b"\n");
    }
    hash.finalize().iter().fold(String::new(), |mut out, byte| {
        let _ = write!(out, "{byte:02x}");
        out
    })
}

/// The text of a protocol with its fingerprint in it.
#[must_use]
pub fn lock(text: &str) -> String {
    let line = format!("lock = \"{}\"\n", fingerprint(text));
    let mut out = String::new();
    let mut placed = false;
    for kept in unlocked(text) {
        let _ = writeln!(out, "{kept}");
        if !placed && kept.trim_start().starts_with("protocol") {
            out.push_str(&line);
            placed = true;
        }
    }
    out
}

/// A protocol of these settings, and of a prepared meeting if there is one. People are left out.
#[must_use]
pub fn export(settings: &Settings, draft: &Draft) -> String {
    let text = |text: &str| toml::Value::String(text.to_owned());
    let mut out = format!("# {}\nprotocol = {VERSION}\n", words::what_it_is());
    for group in &settings.groups {
        let (label, counted) = (text(&group.label), group.in_balance);
        let _ = write!(out, "\n[groups.{}]\nlabel = {label}\nweighed = {counted}\n", group.id);
    }
    for role in &settings.roles {
        let (group, short) = (text(&role.group), text(&role.short));
        let _ = write!(out, "\n[roles.{}]\ngroup = {group}\nshort = {short}\n", role.id);
    }
    let (centred, aim) = (text(&settings.centred), text(&screen::format_aim(&settings.aim)));
    let _ = write!(out, "\n[balance]\ncentred = {centred}\naim = {aim}\n");
    let (holder, viewers) = (text(&settings.agreement.holder), text(&settings.agreement.viewers));
    let _ = write!(out, "\n[agreement]\nholder = {holder}\nviewers = {viewers}\n");
    out.push_str("\n[prompts]\n");
    for kind in PromptKind::ALL {
        let _ = writeln!(out, "{} = {}", kind.id(), settings.prompts.contains(kind));
    }
    let _ = write!(out, "\n[{MEETING}]\n");
    if let Some(purpose) = &draft.purpose {
        let _ = writeln!(out, "purpose = {}", text(purpose));
    }
    let _ = writeln!(out, "kind = {}", text(draft.kind.id()));
    let _ = writeln!(out, "agenda = {}", text(&agenda_line::format_line(&draft.agenda)));
    let _ = writeln!(out, "aim = {}", text(&screen::format_aim(&draft.aim)));
    let _ = writeln!(out, "hands = {}", text(draft.hands.in_file()));
    if let Some(questions) = &draft.questions {
        let ids: Vec<String> = questions.iter().map(|question| text(question.id()).to_string()).collect();
        let _ = writeln!(out, "questions = [{}]", ids.join(", "));
    }
    out.push_str("rules = [\n");
    for rule in draft.rules.iter().map(GroundRule::typed) {
        let _ = writeln!(out, "    {},", text(&rule));
    }
    out.push_str("]\n");
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        domain::{closing::answers::CardQuestion, queue::policy::Policy},
        setup::template,
    };

    const OURS: &str = "protocol = 1\nname = \"The ward\"\n\n[groups.volunteers]\nlabel = \"volunteers\"\n\n[prompts]\n\
                        half_time = false\n\n[meeting]\nhands = \"not spoken first\"\npurpose = \"Nights\"\nagenda = \"Welcome 5\"\n";

    fn faults(text: &str) -> Vec<(Option<usize>, ProtocolFault)> {
        let problems = read(text, &Settings::shipped()).unwrap_err();
        problems.into_iter().map(|problem| (problem.line, problem.fault)).collect()
    }

    #[test]
    fn a_protocol_gives_settings_and_a_meeting() {
        let protocol = read(OURS, &Settings::shipped()).unwrap();
        assert_eq!((protocol.reference.name.as_deref(), protocol.locked), (Some("The ward"), false));
        assert_eq!(protocol.settings.group("volunteers").label, "volunteers");
        assert!(!protocol.settings.prompts.contains(&PromptKind::HalfTime));
        assert_eq!(protocol.draft.purpose.as_deref(), Some("Nights"));
        assert_eq!(protocol.draft.agenda[0].planned_ms, Some(300_000));
        assert_eq!(protocol.draft.hands, Policy::NotComeInFirst);
    }

    #[test]
    fn what_is_exported_is_read_as_the_same() {
        let settings = Settings::with(
            "[balance]\naim = \"lived_experience=60,staff=40\"\n[agreement]\nholder = \"a \\\"b\\\"\"\n",
        );
        let settings = settings.unwrap();
        for name in template::Templates::default().names() {
            let mut draft = template::Templates::default().draft(&name, &settings).unwrap();
            draft.hands = Policy::LivedExperienceFirst;
            draft.questions = Some(vec![CardQuestion::WorthIt, CardQuestion::Listened]);
            let protocol = read(&export(&settings, &draft), &Settings::shipped()).unwrap();
            assert_eq!(
                protocol.settings,
                Settings { theme: protocol.settings.theme.clone(), ..settings.clone() }
            );
            assert_eq!(
                (&protocol.draft.purpose, &protocol.draft.agenda),
                (&draft.purpose, &draft.agenda),
                "{name}"
            );
            assert_eq!((&protocol.draft.rules, protocol.draft.kind), (&draft.rules, draft.kind), "{name}");
            assert_eq!((&protocol.draft.aim, protocol.draft.hands), (&draft.aim, draft.hands), "{name}");
            assert_eq!(protocol.draft.questions, draft.questions, "{name}");
            assert!(protocol.draft.people.is_empty(), "a protocol names nobody");
        }
    }

    #[test]
    fn a_locked_protocol_tells_any_change_and_no_other_line_ends() {
        let locked = lock(OURS);
        assert!(read(&locked, &Settings::shipped()).unwrap().locked);
        assert_eq!(lock(&locked), locked, "locking it again changes nothing");
        let other_ends = locked.replace('\n', "\r\n");
        assert!(read(&other_ends, &Settings::shipped()).unwrap().locked);
        let changed = locked.replace("Nights", "Days");
        assert_eq!(faults(&changed), [(None, ProtocolFault::Changed)]);
        let relocked = lock(&changed);
        assert_ne!(
            read(&relocked, &Settings::shipped()).unwrap().reference.fingerprint,
            read(&locked, &Settings::shipped()).unwrap().reference.fingerprint
        );
    }

    #[test]
    fn every_problem_is_told_with_its_line() {
        assert_eq!(faults("[meeting]\n"), [(None, ProtocolFault::NotOne)]);
        assert_eq!(faults("protocol = 2\n"), [(None, ProtocolFault::Newer(2))]);
        assert!(matches!(faults("protocol = 1\nnme = 3\n")[..], [(Some(2), ProtocolFault::Head(_))]));
        let several = faults(
            "protocol = 1\n\n[groups.x]\nlable = \"\"\n\n[keys]\nundo = []\n\n[meeting]\n\nagenda = 3\n",
        );
        let lines: Vec<Option<usize>> = several.iter().map(|(line, _)| *line).collect();
        assert_eq!(lines, [Some(4), Some(6), Some(11)], "{several:?}");
        assert!(
            matches!(several[1].1, ProtocolFault::Settings(SettingsFault::UnknownKey { .. })),
            "keys are somebody's own"
        );
    }
}
