//! Parses the command line, with help and errors in the chosen language instead of clap's own English.

use std::ffi::{OsStr, OsString};

use clap::{
    Arg, Command, CommandFactory, FromArgMatches,
    builder::Resettable,
    error::{ContextKind, ContextValue, ErrorKind},
};

use crate::{
    cli::{Cli, WithoutVerb},
    commands::manual,
    domain::record::plain_text,
    error::{AppError, Exit},
    text::{
        language::{self, Language},
        messages::cli as texts,
    },
};

/// The option of the line mode: the field of `CommonArgs`.
const PLAIN: &str = "plain";

/// Why there is no command to run.
pub enum NotParsed {
    /// Help or the version was requested. Holds its text.
    HelpShown(String),
    Invalid(AppError),
}

/// The command line definition with help in the current language.
#[must_use]
pub fn definition() -> Command {
    localise(command())
}

/// The command line definition, in English.
fn command() -> Command {
    with_plain_after_verbs(Cli::command().mut_args(ignore_empty_variable))
}

/// Lets `--plain` stand behind each verb too, but for those where it says how a CSV is laid out.
fn with_plain_after_verbs(program: Command) -> Command {
    let Some(plain) = program.get_arguments().find(|arg| arg.get_id() == PLAIN).cloned() else {
        return program;
    };
    program.mut_subcommands(|verb| {
        let has_own = verb.get_arguments().any(|arg| arg.get_long() == plain.get_long());
        if has_own { verb } else { verb.arg(plain.clone()) }
    })
}

/// A variable that is set to nothing is as one that is not set.
fn ignore_empty_variable(arg: Arg) -> Arg {
    let empty = arg.get_env().and_then(std::env::var_os).is_some_and(|value| value.is_empty());
    if empty { arg.env(Resettable::Reset) } else { arg }
}

/// Parses the command line.
///
/// # Errors
/// Help was requested, or the arguments are not valid.
pub fn parse(args: &[OsString]) -> Result<Cli, NotParsed> {
    if let Ok(WithoutVerb { options }) = read_as(WithoutVerb::command().mut_args(ignore_empty_variable), args)
    {
        return Ok(Cli { options, verb: None });
    }
    // Localising all help texts takes as long as drawing the first frame, so it is done only when they are shown.
    let read = |command| read_cli(command, args);
    if let Ok(cli) = read(command()) {
        return Ok(cli);
    }
    read(definition()).map_err(|error| match error.kind() {
        ErrorKind::DisplayHelp => {
            NotParsed::HelpShown(read(with_groups(definition())).err().unwrap_or(error).render().to_string())
        }
        ErrorKind::DisplayVersion => NotParsed::HelpShown(error.render().to_string()),
        _ => NotParsed::Invalid(explain(&error, args)),
    })
}

fn read_cli(command: Command, args: &[OsString]) -> Result<Cli, clap::Error> {
    let mut matches = command.try_get_matches_from(args)?;
    let after_verb =
        matches.subcommand().and_then(|(_, verb)| verb.try_get_one(PLAIN).ok().flatten().copied());
    let mut cli = Cli::from_arg_matches_mut(&mut matches)?;
    cli.options.plain |= after_verb.unwrap_or(false);
    Ok(cli)
}

fn read_as<T: FromArgMatches>(command: Command, args: &[OsString]) -> Result<T, clap::Error> {
    T::from_arg_matches_mut(&mut command.try_get_matches_from(args)?)
}

/// Chooses the language before anything is written: `--language`, else `AIRTIME_LANGUAGE`, else the system's.
/// Returns whether it was given explicitly, in which case it overrides the settings.
///
/// # Errors
/// There is no such language.
pub fn choose_language(args: &[OsString], env: impl Fn(&str) -> Option<String>) -> Result<bool, AppError> {
    let given = language_argument(args).or_else(|| env("AIRTIME_LANGUAGE").filter(|name| !name.is_empty()));
    let system =
        || ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().find_map(|name| env(name).filter(|v| !v.is_empty()));
    let language = match &given {
        Some(name) => language::find(name).ok_or_else(|| unknown_language(name))?,
        None => language::of_system(&system().unwrap_or_default()),
    };
    language::set(language);
    Ok(given.is_some())
}

fn language_argument(args: &[OsString]) -> Option<String> {
    let mut args = args.iter().take_while(|arg| *arg != "--").map(|arg| arg.to_string_lossy());
    while let Some(arg) = args.next() {
        if arg == "--language" {
            return args.next().map(Into::into);
        }
        if let Some(name) = arg.strip_prefix("--language=") {
            return Some(name.to_owned());
        }
    }
    None
}

/// The error of a command that does not exist.
#[must_use]
pub fn unknown_command(name: &str) -> AppError {
    AppError::new(Exit::Usage, texts::unknown_command(&shortened(name)), texts::see_help("airtime"))
}

fn unknown_language(name: &str) -> AppError {
    let tags = Language::ALL.map(Language::tag);
    AppError::new(Exit::Usage, texts::unknown_language(&shortened(name)), texts::languages(&tags))
}

/// The definition whose help lists the commands in groups. clap itself has one list: it is hidden there.
fn with_groups(program: Command) -> Command {
    let usage = format!("{} airtime [OPTIONS] [COMMAND]", texts::usage_heading());
    let groups = manual::groups_in_help(&program);
    let template = format!("{{about-with-newline}}\n{usage}\n\n{groups}\n\n{{all-args}}{{after-help}}");
    program.help_template(template).mut_subcommands(|command| command.hide(true))
}

fn localise(command: Command) -> Command {
    let heading = texts::usage_heading();
    let template = format!("{{about-with-newline}}\n{heading} {{usage}}\n\n{{all-args}}{{after-help}}");
    let verb = Some(command.get_name()).filter(|name| *name != "airtime");
    let examples = manual::examples_in_help(verb);
    command
        .help_template(template)
        .after_help(examples)
        .subcommand_help_heading(texts::commands_heading())
        .mut_args(localise_argument)
        .mut_subcommands(localise)
}

/// Replaces clap's English notes on default, choices and environment variable by translated ones.
fn localise_argument(arg: Arg) -> Arg {
    let heading = match (arg.is_positional(), arg.is_global_set()) {
        (true, _) => Some(texts::arguments_heading()),
        (false, true) => Some(texts::common_options_heading()),
        // Some options have a heading of their own.
        (false, false) => arg.get_help_heading().is_none().then_some(texts::options_heading()),
    };
    let help = arg.get_help().map(ToString::to_string).unwrap_or_default();
    let short =
        std::iter::once(help).chain(argument_notes(&arg)).filter(|text| !text.is_empty()).collect::<Vec<_>>();
    let short = short.join(" ");
    let arg = match describe_choices(&arg) {
        Some(choices) => arg.long_help(format!("{short}\n\n{choices}")),
        None => arg,
    };
    let arg = arg.help(short);
    let arg = if let Some(heading) = heading { arg.help_heading(heading) } else { arg };
    let arg = if arg.get_env().is_some() { arg.hide_env(true) } else { arg };
    if arg.get_action().takes_values() {
        arg.hide_default_value(true).hide_possible_values(true)
    } else {
        arg
    }
}

fn argument_notes(arg: &Arg) -> Vec<String> {
    let env = arg.get_env().map(|name| texts::note_env(&name.to_string_lossy()));
    if !arg.get_action().takes_values() {
        return env.into_iter().collect();
    }
    let text = |value: &OsStr| value.to_string_lossy().into_owned();
    let values: Vec<String> = arg.get_possible_values().iter().map(|v| v.get_name().to_owned()).collect();
    let values = (!values.is_empty()).then(|| texts::note_values(&values.join(", ")));
    let default = arg.get_default_values().first().map(|value| texts::note_default(&text(value)));
    values.into_iter().chain(default).chain(env).collect()
}

/// What each choice means, for those that have a help text.
fn describe_choices(arg: &Arg) -> Option<String> {
    let values = arg.get_possible_values();
    let line = |value: &clap::builder::PossibleValue| {
        value.get_help().map(|help| format!("\n  {}: {help}", value.get_name()))
    };
    let lines: String = values.iter().filter_map(line).collect();
    (!lines.is_empty()).then(|| format!("{}{lines}", texts::values_heading()))
}

/// Says what is wrong, and what could be typed instead.
fn explain(error: &clap::Error, args: &[OsString]) -> AppError {
    let one = |kind| error_context(error, kind).into_iter().next().unwrap_or_default();
    let argument = || argument_name(&one(ContextKind::InvalidArg));
    let value = one(ContextKind::InvalidValue);
    let message = match error.kind() {
        ErrorKind::UnknownArgument => texts::unknown_argument(&argument()),
        ErrorKind::InvalidSubcommand => texts::unknown_command(&one(ContextKind::InvalidSubcommand)),
        ErrorKind::InvalidValue | ErrorKind::NoEquals | ErrorKind::TooFewValues if value.is_empty() => {
            texts::no_value(&argument())
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation | ErrorKind::TooManyValues => {
            texts::bad_value(&argument(), &shortened(&value))
        }
        ErrorKind::WrongNumberOfValues => texts::no_value(&argument()),
        ErrorKind::ArgumentConflict => {
            let others: Vec<String> =
                error_context(error, ContextKind::PriorArg).iter().map(|o| argument_name(o)).collect();
            if others == [argument()] {
                texts::twice(&argument())
            } else {
                texts::conflict(&argument(), &others)
            }
        }
        ErrorKind::MissingRequiredArgument => {
            let missing: Vec<String> =
                error_context(error, ContextKind::InvalidArg).iter().map(|m| argument_name(m)).collect();
            texts::missing(&missing)
        }
        // The enum is non-exhaustive: a new version of clap may add kinds.
        _ => texts::not_understood().to_owned(),
    };
    let help = texts::see_help(&command_typed(args));
    AppError::new(
        Exit::Usage,
        message,
        [hint(error), help].into_iter().filter(|h| !h.is_empty()).collect::<Vec<_>>().join(" "),
    )
}

fn hint(error: &clap::Error) -> String {
    let suggested =
        [ContextKind::SuggestedArg, ContextKind::SuggestedSubcommand, ContextKind::SuggestedValue];
    // The likeliest is the last.
    if let Some(suggestion) = suggested.iter().find_map(|kind| error_context(error, *kind).pop()) {
        return texts::did_you_mean(&argument_name(&suggestion));
    }
    if let Some(what_to_write) = own_hint(error) {
        return what_to_write;
    }
    let values: Vec<String> =
        error_context(error, ContextKind::ValidValue).into_iter().filter(|value| !value.is_empty()).collect();
    if values.is_empty() { String::new() } else { texts::one_of(&values) }
}

/// What a parser of our own says of a value that it does not take. Those of clap say it in English only.
fn own_hint(error: &clap::Error) -> Option<String> {
    let said = std::error::Error::source(error)?.to_string();
    [texts::bad_width(), texts::no_size()].contains(&said.as_str()).then_some(said)
}

/// The command as far as it was recognised: `airtime report`.
fn command_typed(args: &[OsString]) -> String {
    let definition = Cli::command();
    let verb = args.iter().skip(1).find_map(|arg| definition.find_subcommand(arg));
    verb.map_or_else(|| "airtime".to_owned(), |verb| format!("airtime {}", verb.get_name()))
}

/// As much of a value as an error repeats.
fn shortened(value: &str) -> String {
    plain_text::clean(value, 200)
}

/// `--output <FILE>` → `--output`.
fn argument_name(argument: &str) -> String {
    argument.split([' ', '=']).next().unwrap_or_default().to_owned()
}

fn error_context(error: &clap::Error, kind: ContextKind) -> Vec<String> {
    match error.get(kind) {
        Some(ContextValue::String(text)) => vec![text.clone()],
        Some(ContextValue::Strings(texts)) => texts.clone(),
        Some(ContextValue::StyledStr(text)) => vec![text.to_string()],
        _ => Vec::new(),
    }
}
