//! Runs the subcommand of the command line: finds the folders, reads the settings, chooses language and clock, and
//! turns the result into an exit code.

use std::{
    ffi::OsString,
    io::{self, Write},
    path::{Path, PathBuf},
    process::ExitCode,
};

use directories::ProjectDirs;

#[cfg(debug_assertions)]
use crate::journal::fault;
use crate::{
    cli::{Cli, Verb},
    commands::{
        Context, archive, check, compare, completion, config, export, forget, glance, hours, import, list,
        practise, publish, rehearse, report, rooms, screens, serve, setup_files, share, theme, trend, usage,
    },
    domain::record::plain_text,
    error::{AppError, CommandResult, Exit},
    settings::Settings,
    shell::{
        clock::{Clock, SetClock, SystemClock},
        process, terminal,
    },
    text::{language, shell as words},
    tui::{keymap::Keymap, ops, theme::Theme},
};

/// Runs the program with these command line arguments.
pub fn run(args: impl IntoIterator<Item = OsString>) -> ExitCode {
    process::fail_at_size_limit();
    let args: Vec<OsString> = args.into_iter().collect();
    match completion::complete(&args, |named| data_folder(named, project_folders().as_ref())) {
        Ok(false) => {}
        Ok(true) => return exit_code(Exit::Done),
        Err(_) => return exit_code(Exit::Usage),
    }
    // Neither is locked. Threads write to them too: those that draw, elsewhere than on Unix, and those that say how far a
    // command is, which would wait for the lock while this thread waits for them.
    let (mut out, mut err) = (io::stdout(), io::stderr());
    let parsed = usage::choose_language(&args, |name| std::env::var(name).ok())
        .map_err(usage::NotParsed::Invalid)
        .and_then(|language_given| usage::parse(&args).map(|cli| (cli, language_given)));
    let result = match parsed {
        Ok((cli, language_given)) => {
            with_failing_calls(&cli, &mut err, |err| run_verb(&cli, language_given, &mut out, err))
        }
        Err(usage::NotParsed::HelpShown(text)) => {
            let _ = out.write_all(plain_text::visible(&text).as_bytes());
            Ok(Exit::Done)
        }
        Err(usage::NotParsed::Invalid(error)) => Err(error),
    };
    match result {
        Ok(exit) => exit_code(exit),
        Err(error) => {
            terminal::write_error(&error);
            exit_code(error.exit)
        }
    }
}

fn exit_code(exit: Exit) -> ExitCode {
    ExitCode::from(exit as u8)
}

/// Makes calls to the disk fail while the command runs, where a test wishes it, and says whether it came to that.
#[cfg_attr(not(debug_assertions), expect(unused_variables, reason = "no call fails in a release build"))]
fn with_failing_calls(
    cli: &Cli,
    err: &mut dyn Write,
    run: impl FnOnce(&mut dyn Write) -> CommandResult,
) -> CommandResult {
    #[cfg(debug_assertions)]
    if let Some(Ok(failing)) = cli.options.test_fail.as_deref().map(str::parse) {
        fault::arm(failing);
        let outcome = run(err);
        if fault::was_struck() {
            let _ = writeln!(err, "calls to the disk failed, as a test wished");
        }
        if failing.first == 0 {
            let steps: Vec<String> = fault::steps().iter().map(ToString::to_string).collect();
            let _ = writeln!(err, "steps: {}", steps.join(" "));
        }
        return outcome;
    }
    run(err)
}

/// Prepares the context and runs the command.
fn run_verb(cli: &Cli, language_given: bool, out: &mut dyn Write, err: &mut dyn Write) -> CommandResult {
    let (data_dir, config_dir) = find_folders(cli)?;
    let settings_file = cli.options.config.clone().unwrap_or_else(|| config_dir.join("airtime.toml"));
    // Templates are read from the folder of the settings file.
    let config_dir = settings_file.parent().map_or(config_dir, Path::to_owned);
    let (mut settings, keymap, theme) =
        read_settings(&settings_file, &config_dir, cli.options.config.is_some())?;
    settings.plain |= cli.options.plain || asks_for_accessibility();
    if let Some(language) = settings.language.filter(|_| !language_given) {
        language::set(language);
    }
    let clock: Box<dyn Clock> = match cli.options.now {
        Some(now) => Box::new(SetClock::starting(now)),
        None => Box::new(SystemClock),
    };
    let mut ctx = Context {
        out,
        err,
        clock: &*clock,
        data_dir,
        typed_data_dir: typed_data_dir(cli),
        config_dir,
        settings,
        keymap,
        theme,
        columns: terminal::output_width(),
        #[cfg(debug_assertions)]
        test_panic: cli.options.test_panic,
    };
    run_command(cli.verb.as_ref(), &settings_file, &mut ctx)
}

fn run_command(verb: Option<&Verb>, settings_file: &Path, ctx: &mut Context<'_>) -> CommandResult {
    match verb {
        None => screens::home(ctx),
        Some(Verb::Start(args)) => screens::start(args, ctx),
        Some(Verb::Resume(args)) => screens::resume(args, ctx),
        Some(Verb::Demo(args)) => screens::demo(args, ctx),
        Some(Verb::Practise) => practise::practise(ctx),
        Some(Verb::Play(args)) => screens::play(args, ctx),
        Some(Verb::Review(args)) => screens::review(args, ctx),
        Some(Verb::Rehearse(args)) => rehearse::rehearse(args, ctx),
        Some(Verb::Glance(args)) => glance::glance(args, ctx),
        Some(Verb::Serve(args)) => serve::serve(args, ctx),
        Some(Verb::Publish(args)) => publish::publish(args, ctx),
        Some(Verb::Config(args)) => config::config(args, settings_file, ctx),
        Some(Verb::Completions(args)) => config::completions(args, ctx),
        Some(Verb::Man(args)) => config::man(args, ctx),
        Some(Verb::Help(args)) => config::help(args, ctx),
        Some(Verb::Rooms(args)) => rooms::rooms(args, ctx),
        Some(Verb::List(args)) => list::list(args, ctx),
        Some(Verb::Report(args)) => report::report(args, ctx),
        Some(Verb::Trend(args)) => trend::trend(args, ctx),
        Some(Verb::Digest(args)) => trend::digest(args, ctx),
        Some(Verb::Compare(args)) => compare::compare(args, ctx),
        Some(Verb::Hours(args)) => hours::hours(args, ctx),
        Some(Verb::Forget(args)) => forget::forget(args, ctx),
        Some(Verb::Export(args)) => export::export(args, ctx),
        Some(Verb::Share(args)) => share::share(args, ctx),
        Some(Verb::Archive(args)) => archive::archive(args, ctx),
        Some(Verb::Check(args)) => check::check(args, ctx),
        Some(Verb::Import(args)) => import::run(args, ctx),
    }
}

/// The folders of the system's user. `None`: there is no home.
fn project_folders() -> Option<ProjectDirs> {
    ProjectDirs::from("", "", "airtime")
}

/// The data folder: the one named on the command line or in the environment, else that of the system's user.
fn data_folder(named: Option<PathBuf>, project: Option<&ProjectDirs>) -> Option<PathBuf> {
    named.or_else(|| project.map(|folders| folders.data_dir().to_owned()))
}

/// The data folder, if the command line names it and not the environment: a command that names the same meeting has to.
fn typed_data_dir(cli: &Cli) -> Option<PathBuf> {
    let of_environment = std::env::var_os("AIRTIME_DATA_DIR").map(PathBuf::from);
    cli.options.data_dir.clone().filter(|folder| Some(folder) != of_environment.as_ref())
}

/// `ACCESSIBLE`, which several programs go by: anything but nothing and *no* means yes.
fn asks_for_accessibility() -> bool {
    let value = std::env::var("ACCESSIBLE").unwrap_or_default().to_lowercase();
    !["", "0", "n", "no", "f", "false", "off"].contains(&value.as_str())
}

/// The data folder and the settings folder.
fn find_folders(cli: &Cli) -> Result<(PathBuf, PathBuf), AppError> {
    let project = project_folders();
    let no_home = || AppError::new(Exit::Failed, words::no_home(), words::no_home_hint());
    let data = data_folder(cli.options.data_dir.clone(), project.as_ref()).ok_or_else(no_home)?;
    let config = project.map_or_else(|| data.join("config"), |p| p.config_dir().to_owned());
    Ok((data, config))
}

/// Reads the personal settings over the shipped ones, with the keys and the theme they choose. `required`: the file was
/// named, so it must exist.
fn read_settings(path: &Path, folder: &Path, required: bool) -> Result<(Settings, Keymap, Theme), AppError> {
    let personal = if required || path.exists() { setup_files::read_text(path)? } else { String::new() };
    let (settings, problems) = Settings::read(&personal);
    let mut lines: Vec<String> =
        problems.iter().map(|p| words::in_file(path, p.line, &p.fault.words())).collect();
    let keymap = ops::bindings::keymap(&settings.keys);
    lines.extend(keymap.as_ref().err().into_iter().flatten().map(screens::key_problem_words));
    let theme = theme::read(&settings, path, folder);
    lines.extend(theme.as_ref().err().into_iter().flatten().cloned());
    match (keymap, theme) {
        (Ok(keymap), Ok(theme)) if lines.is_empty() => Ok((settings, keymap, theme)),
        (Ok(_) | Err(_), Ok(_) | Err(_)) => {
            Err(AppError::new(Exit::BadInput, lines.join("\n"), words::config_hint()))
        }
    }
}
