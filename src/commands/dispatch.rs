//! From the command line to the verb: where things live, which settings, which clock, how it ends.

use std::{
    ffi::OsString,
    io::{self, Write},
    path::PathBuf,
    process::ExitCode,
};

use directories::ProjectDirs;

use crate::{
    cli::{Cli, Verb},
    commands::{Context, config, people, rehearse, screens, usage},
    domain::record::plain_text,
    error::{AppError, Exit, Outcome},
    settings::Settings,
    shell::clock::{Clock, SetClock, SystemClock},
    text::{language, shell as words},
    tui::Keymap,
};

/// Run the program with these words of the command line.
pub fn run(args: impl IntoIterator<Item = OsString>) -> ExitCode {
    let args: Vec<OsString> = args.into_iter().collect();
    let (mut out, mut err) = (io::stdout().lock(), io::stderr().lock());
    let outcome = usage::choose_language(&args, |name| std::env::var(name).ok())
        .map_err(usage::Stopped::Wrong)
        .and_then(|asked| usage::parse(&args).map(|cli| (cli, asked)));
    let outcome = match outcome {
        Ok((cli, language_asked)) => verb(&cli, language_asked, &mut out, &mut err),
        Err(usage::Stopped::Shown(text)) => {
            let _ = out.write_all(plain_text::visible(&text).as_bytes());
            Ok(Exit::Done)
        }
        Err(usage::Stopped::Wrong(error)) => Err(error),
    };
    drop(out);
    match outcome {
        Ok(exit) => code(exit),
        Err(error) => {
            let _ = say(&mut err, &error);
            code(error.exit)
        }
    }
}

fn code(exit: Exit) -> ExitCode {
    ExitCode::from(exit as u8)
}

/// What happened, then what to do.
fn say(err: &mut dyn Write, error: &AppError) -> io::Result<()> {
    for line in plain_text::visible(&error.message).lines() {
        writeln!(err, "airtime: {line}")?;
    }
    if !error.hint.is_empty() {
        writeln!(err, "{}", plain_text::visible(&error.hint))?;
    }
    Ok(())
}

fn verb(cli: &Cli, language_asked: bool, out: &mut dyn Write, err: &mut dyn Write) -> Outcome {
    let (data_dir, config_dir) = folders(cli)?;
    let settings_file = cli.config.clone().unwrap_or_else(|| config_dir.join("airtime.toml"));
    // Templates stand beside the settings file, whichever it is.
    let beside = settings_file.parent().map(std::path::Path::to_owned);
    let config_dir = beside.unwrap_or(config_dir);
    let settings = settings(&settings_file, cli.config.is_some())?;
    if let Some(language) = settings.language.filter(|_| !language_asked) {
        language::set(language);
    }
    let clock: Box<dyn Clock> = match cli.now {
        Some(now) => Box::new(SetClock::starting(now)),
        None => Box::new(SystemClock),
    };
    let mut ctx = Context {
        out,
        err,
        clock: &*clock,
        data_dir,
        config_dir,
        settings,
        #[cfg(debug_assertions)]
        test_panic: cli.test_panic,
    };
    match &cli.verb {
        None => screens::home(&mut ctx),
        Some(Verb::Start(args)) => screens::start(args, &mut ctx),
        Some(Verb::Resume(args)) => screens::resume(args, &mut ctx),
        Some(Verb::Demo(args)) => screens::demo(args, &mut ctx),
        Some(Verb::Play(args)) => screens::play(args, &mut ctx),
        Some(Verb::Review(args)) => screens::review(args, &mut ctx),
        Some(Verb::Rehearse(args)) => rehearse::rehearse(args, &mut ctx),
        Some(Verb::Glance(args)) => crate::commands::glance::glance(args, &mut ctx),
        Some(Verb::Config(args)) => config::config(args, &settings_file, &mut ctx),
        Some(Verb::Completions(args)) => config::completions(args, &mut ctx),
        Some(Verb::Man) => config::man(&mut ctx),
        Some(Verb::Help(args)) => config::help(args, &mut ctx),
        Some(Verb::List) => crate::commands::list::list(&mut ctx),
        Some(Verb::Report(args)) => crate::commands::report::report(args, &mut ctx),
        Some(Verb::Trend(args)) => crate::commands::trend::trend(args, &mut ctx),
        Some(Verb::Digest(args)) => crate::commands::trend::digest(args, &mut ctx),
        Some(Verb::Hours(args)) => crate::commands::hours::hours(args, &mut ctx),
        Some(Verb::Forget(args)) => crate::commands::forget::forget(args, &mut ctx),
        Some(Verb::Share(args)) => crate::commands::share::share(args, &mut ctx),
        Some(Verb::Check(args)) => crate::commands::check::check(args, &mut ctx),
        Some(Verb::Import(args)) => crate::commands::import::run(args, &mut ctx),
    }
}

/// The folder for sessions and the one for settings.
fn folders(cli: &Cli) -> Result<(PathBuf, PathBuf), AppError> {
    let project = ProjectDirs::from("", "", "airtime");
    let none = || AppError::new(Exit::CouldNot, words::no_home(), words::no_home_hint());
    let data = cli
        .data_dir
        .clone()
        .or_else(|| project.as_ref().map(|p| p.data_dir().to_owned()))
        .ok_or_else(none)?;
    let config = project.map_or_else(|| data.join("config"), |p| p.config_dir().to_owned());
    Ok((data, config))
}

/// The shipped settings with the person's own file laid over them. A file that was named has to be there.
fn settings(path: &std::path::Path, named: bool) -> Result<Settings, AppError> {
    if !named && !path.exists() {
        return Ok(Settings::shipped());
    }
    let (settings, problems) = Settings::read(&people::text(path)?);
    let mut lines: Vec<String> =
        problems.iter().map(|p| words::in_file(path, p.line, &p.what.words())).collect();
    if let Err(keys) = Keymap::new(&settings.keys) {
        lines.extend(keys.iter().map(screens::key_problem));
    }
    if lines.is_empty() {
        Ok(settings)
    } else {
        Err(AppError::new(Exit::BadInput, lines.join("\n"), words::config_hint()))
    }
}
