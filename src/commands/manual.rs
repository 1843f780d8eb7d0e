//! Groups, examples and manual pages of the commands: what clap's definition of the command line does not hold.

use std::{fmt::Write as _, io};

use clap::Command;
use clap_mangen::{
    Man,
    roff::{Inline, Roff, bold, roman},
};

use crate::text::messages::manual as texts;

/// What a group of commands is for. Help lists the groups in this order.
#[derive(Clone, Copy, PartialEq, Eq, Debug, strum::VariantArray)]
pub enum Group {
    Meeting,
    Afterwards,
    Records,
    Learning,
    Program,
}

impl Group {
    #[must_use]
    pub fn heading(self) -> &'static str {
        match self {
            Self::Meeting => texts::group_meeting(),
            Self::Afterwards => texts::group_afterwards(),
            Self::Records => texts::group_records(),
            Self::Learning => texts::group_learning(),
            Self::Program => texts::group_program(),
        }
    }
}

/// What help and the manual say of a command beside its definition.
pub struct Entry {
    pub verb: &'static str,
    pub group: Group,
    examples: fn() -> &'static str,
}

/// Every command, in the order in which help lists it.
pub const ENTRIES: &[Entry] = &[
    Entry { verb: "start", group: Group::Meeting, examples: texts::start_examples },
    Entry { verb: "resume", group: Group::Meeting, examples: texts::resume_examples },
    Entry { verb: "glance", group: Group::Meeting, examples: texts::glance_examples },
    Entry { verb: "serve", group: Group::Meeting, examples: texts::serve_examples },
    Entry { verb: "publish", group: Group::Meeting, examples: texts::publish_examples },
    Entry { verb: "rooms", group: Group::Meeting, examples: texts::rooms_examples },
    Entry { verb: "review", group: Group::Afterwards, examples: texts::review_examples },
    Entry { verb: "play", group: Group::Afterwards, examples: texts::play_examples },
    Entry { verb: "list", group: Group::Afterwards, examples: texts::list_examples },
    Entry { verb: "report", group: Group::Afterwards, examples: texts::report_examples },
    Entry { verb: "trend", group: Group::Afterwards, examples: texts::trend_examples },
    Entry { verb: "digest", group: Group::Afterwards, examples: texts::digest_examples },
    Entry { verb: "compare", group: Group::Afterwards, examples: texts::compare_examples },
    Entry { verb: "hours", group: Group::Afterwards, examples: texts::hours_examples },
    Entry { verb: "import", group: Group::Records, examples: texts::import_examples },
    Entry { verb: "export", group: Group::Records, examples: texts::export_examples },
    Entry { verb: "share", group: Group::Records, examples: texts::share_examples },
    Entry { verb: "forget", group: Group::Records, examples: texts::forget_examples },
    Entry { verb: "archive", group: Group::Records, examples: texts::archive_examples },
    Entry { verb: "check", group: Group::Records, examples: texts::check_examples },
    Entry { verb: "demo", group: Group::Learning, examples: texts::demo_examples },
    Entry { verb: "practise", group: Group::Learning, examples: texts::practise_examples },
    Entry { verb: "rehearse", group: Group::Learning, examples: texts::rehearse_examples },
    Entry { verb: "config", group: Group::Program, examples: texts::config_examples },
    Entry { verb: "completions", group: Group::Program, examples: texts::completions_examples },
    Entry { verb: "man", group: Group::Program, examples: texts::man_examples },
    Entry { verb: "help", group: Group::Program, examples: texts::help_examples },
];

/// A command, path or code, and what it does or means.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Explained<'a> {
    pub term: &'a str,
    pub meaning: &'a str,
}

/// Splits a text into its lines of a term in back quotes and a meaning.
fn explained(text: &str) -> impl Iterator<Item = Explained<'_>> {
    text.lines().filter_map(|line| {
        let (term, meaning) = line.trim().strip_prefix('`')?.split_once('`')?;
        Some(Explained { term, meaning: meaning.trim() })
    })
}

/// The examples of a command, or of the program without one.
pub fn examples(verb: Option<&str>) -> Vec<Explained<'static>> {
    let text = match verb {
        None => Some(texts::program_examples()),
        Some(verb) => ENTRIES.iter().find(|entry| entry.verb == verb).map(|entry| (entry.examples)()),
    };
    text.map(|text| explained(text).collect()).unwrap_or_default()
}

/// The examples as help shows them under the options.
#[must_use]
pub fn examples_in_help(verb: Option<&str>) -> String {
    let lines = examples(verb).into_iter().map(|e| format!("\n  {}\n      {}", e.term, e.meaning));
    format!("{}{}", texts::examples_heading(), lines.collect::<String>())
}

/// The commands as help lists them: in groups, each with its heading.
#[must_use]
pub fn groups_in_help(program: &Command) -> String {
    let mut out = String::new();
    for group in <Group as strum::VariantArray>::VARIANTS {
        let listed = |verb: &str| {
            let place = ENTRIES.iter().position(|entry| entry.verb == verb);
            place.filter(|place| ENTRIES.get(*place).is_some_and(|entry| entry.group == *group))
        };
        // clap aligns and wraps what is not hidden.
        let mut own =
            program.clone().help_template("{subcommands}").mut_subcommands(|command| {
                match listed(command.get_name()) {
                    Some(place) => command.display_order(place),
                    None => command.hide(true),
                }
            });
        let heading = group.heading();
        let _ = write!(out, "{heading}:\n{}\n\n", own.render_help().to_string().trim_end());
    }
    out.push_str(texts::more_help());
    out
}

/// The exit codes and their meanings.
pub fn exit_codes() -> impl Iterator<Item = Explained<'static>> {
    explained(texts::exit_codes())
}

/// The manual page of a command, or of the program without one. `program` is the built definition of the command line.
///
/// # Errors
/// It cannot be written to memory.
pub fn page(program: &Command, verb: Option<&str>) -> io::Result<Vec<u8>> {
    let command = verb.and_then(|verb| program.find_subcommand(verb)).unwrap_or(program);
    let man = Man::new(command.clone()).manual("airtime").source(format!("airtime {}", version(program)));
    let mut out = Vec::new();
    man.render_title(&mut out)?;
    man.render_name_section(&mut out)?;
    man.render_synopsis_section(&mut out)?;
    man.render_description_section(&mut out)?;
    man.render_options_section(&mut out)?;
    let mut rest = Roff::new();
    if verb.is_none() {
        add_commands(&mut rest, program);
    }
    add_section(&mut rest, texts::section_examples(), examples(verb).into_iter());
    add_section(&mut rest, texts::section_files(), explained(texts::files()));
    add_section(&mut rest, texts::section_environment(), explained(texts::environment()));
    add_section(&mut rest, texts::section_exit(), exit_codes());
    add_see_also(&mut rest, verb);
    rest.to_writer(&mut out)?;
    Ok(out)
}

/// The name of a manual page: `airtime-report` for `report`.
#[must_use]
pub fn page_name(verb: Option<&str>) -> String {
    verb.map_or_else(|| "airtime".to_owned(), |verb| format!("airtime-{verb}"))
}

fn version(program: &Command) -> &str {
    program.get_version().unwrap_or_default()
}

fn add_section<'a>(out: &mut Roff, title: &str, lines: impl Iterator<Item = Explained<'a>>) {
    out.control("SH", [title]);
    for line in lines {
        out.control("TP", []);
        out.text([bold(line.term)]);
        out.text([roman(line.meaning)]);
    }
}

fn add_commands(out: &mut Roff, program: &Command) {
    out.control("SH", [texts::section_commands()]);
    for group in <Group as strum::VariantArray>::VARIANTS {
        out.control("SS", [group.heading()]);
        for entry in ENTRIES.iter().filter(|entry| entry.group == *group) {
            let about = program.find_subcommand(entry.verb).and_then(Command::get_about);
            out.control("TP", []);
            out.text(reference(&page_name(Some(entry.verb))));
            out.text([roman(about.map(ToString::to_string).unwrap_or_default())]);
        }
    }
}

fn add_see_also(out: &mut Roff, verb: Option<&str>) {
    out.control("SH", [texts::section_see_also()]);
    let others: Vec<String> = match verb {
        Some(_) => vec![page_name(None)],
        None => ENTRIES.iter().map(|entry| page_name(Some(entry.verb))).collect(),
    };
    let mut line = Vec::new();
    for (n, name) in others.iter().enumerate() {
        if n > 0 {
            line.push(roman(", "));
        }
        line.extend(reference(name));
    }
    out.text(line);
}

/// A manual page as others refer to it: `airtime-report(1)`.
fn reference(name: &str) -> [Inline; 2] {
    [bold(name), roman("(1)")]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::commands::usage;

    #[test]
    fn every_command_is_in_one_group_and_has_examples() {
        let program = usage::definition();
        let mut verbs: Vec<&str> = program.get_subcommands().map(Command::get_name).collect();
        let mut listed: Vec<&str> = ENTRIES.iter().map(|entry| entry.verb).collect();
        verbs.sort_unstable();
        listed.sort_unstable();
        assert_eq!(verbs, listed, "ENTRIES has to list each command once");
        for verb in verbs.into_iter().map(Some).chain([None]) {
            assert!(!examples(verb).is_empty(), "{verb:?}");
        }
    }

    /// Splits a line as a shell would, as far as the examples need it.
    fn words(line: &str) -> Vec<std::ffi::OsString> {
        let mut out = Vec::new();
        for (n, part) in line.split('"').enumerate() {
            if n % 2 == 1 {
                out.push(part.into());
            } else {
                out.extend(part.split_whitespace().map(Into::into));
            }
        }
        out
    }

    #[test]
    fn every_example_is_a_command_that_is_understood() {
        for verb in ENTRIES.iter().map(|entry| Some(entry.verb)).chain([None]) {
            for example in examples(verb) {
                let parsed = usage::parse(&words(example.term));
                assert!(parsed.is_ok(), "{}", example.term);
                let of_verb = verb.is_none_or(|verb| example.term.starts_with(&format!("airtime {verb}")));
                assert!(of_verb, "{verb:?}: {}", example.term);
            }
        }
    }

    #[test]
    fn a_manual_page_has_every_section_and_no_hidden_option() {
        let mut program = usage::definition();
        program.build();
        for verb in ENTRIES.iter().map(|entry| Some(entry.verb)).chain([None]) {
            let page = String::from_utf8(page(&program, verb).unwrap()).unwrap();
            for section in
                ["NAME", "SYNOPSIS", "DESCRIPTION", "EXAMPLES", "FILES", "\"EXIT STATUS\"", "\"SEE ALSO\""]
            {
                assert!(page.contains(&format!("\n.SH {section}\n")), "{verb:?}: {section}\n{page}");
            }
            let title = page_name(verb);
            assert!(page.contains(&format!(".TH {title} 1")), "{verb:?}: {page}");
            assert!(!page.contains("now") || !page.contains("\\-\\-now"), "{verb:?}");
            assert!(!page.contains("test\\-"), "{verb:?}");
        }
    }
}
