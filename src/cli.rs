//! The command line: one definition that also yields help, completions and the manual page.

mod compare;
mod export;
mod meeting;
mod record;
mod report;
mod rooms;
mod size;
mod width;

use std::path::PathBuf;

use chrono::{DateTime, FixedOffset};
use clap::{ArgAction, Args, Parser, Subcommand, builder::FalseyValueParser};

pub use compare::{CompareArgs, CompareFormat};
pub use export::{ExportArgs, ExportFormat};
pub use meeting::{
    DemoArgs, GlanceArgs, GlanceView, MeetingArgs, PlayArgs, RehearseArgs, ResumeArgs, ReviewArgs, ServeArgs,
    StartArgs,
};
pub use record::{ArchiveArgs, CheckArgs, ForgetArgs, ImportArgs, ShareArgs, ShareLevel, UnnamedSpeech};
pub use report::{
    CsvArgs, DigestArgs, HoursArgs, HoursFormat, ListArgs, ListFormat, OutputArgs, ReportArgs, ReportFormat,
    ReportRows, SelectionArgs, TrendArgs, TrendFormat,
};

pub use rooms::{PublishArgs, PublishLevel, RoomsArgs, RoomsServerArgs, TableOrder};
pub use width::WidthArgs;

use crate::text::messages::cli as texts;

/// The whole command line. Use [`crate::commands::usage::definition`] for help texts: it also translates those that
/// clap has only in English.
#[derive(Parser, Debug)]
#[command(name = "airtime", version, max_term_width = 100, about = texts::about(), long_about = texts::about_long())]
#[command(disable_help_flag = true, disable_version_flag = true, disable_help_subcommand = true)]
pub struct Cli {
    #[command(flatten)]
    pub options: CommonArgs,
    #[command(subcommand)]
    pub verb: Option<Verb>,
}

/// The options alone, for a command line without a verb: a tenth of what all verbs are to make.
#[derive(Parser, Debug)]
#[command(name = "airtime", version, disable_help_flag = true, disable_version_flag = true)]
pub struct WithoutVerb {
    #[command(flatten)]
    pub options: CommonArgs,
}

// Not described to clap: that would describe the program.
#[derive(Args, Debug)]
pub struct CommonArgs {
    #[arg(help = texts::data_dir())]
    #[arg(long, global = true, env = "AIRTIME_DATA_DIR", value_name = "DIR")]
    pub data_dir: Option<PathBuf>,
    #[arg(help = texts::config_file())]
    #[arg(long, global = true, env = "AIRTIME_CONFIG", value_name = "FILE")]
    pub config: Option<PathBuf>,
    #[arg(help = texts::now())]
    #[arg(long, global = true, env = "AIRTIME_NOW", value_name = "TIME", hide = true)]
    pub now: Option<DateTime<FixedOffset>>,
    /// Panic on purpose, to test that nothing is lost.
    #[cfg(debug_assertions)]
    #[arg(long, global = true, hide = true, value_name = "WHERE")]
    pub test_panic: Option<TestPanic>,
    /// Make calls to the disk fail on purpose: `7` the seventh, `7+` all from there on; `0` only lists the steps.
    #[cfg(debug_assertions)]
    #[arg(long, global = true, hide = true, value_name = "CALLS")]
    pub test_fail: Option<String>,
    #[arg(help = texts::language())]
    #[arg(long, global = true, env = "AIRTIME_LANGUAGE", value_name = "LANGUAGE")]
    pub language: Option<String>,
    // Not global to clap: where a command has a `--plain` of its own, as for CSV, that would be the same value.
    // `commands::usage` gives it to the others.
    #[arg(help = texts::plain(), help_heading = texts::common_options_heading())]
    #[arg(long, env = "AIRTIME_PLAIN", value_parser = FalseyValueParser::new())]
    pub plain: bool,
    #[arg(help = texts::help_flag())]
    #[arg(short, long, global = true, action = ArgAction::Help)]
    pub help: Option<bool>,
    #[arg(help = texts::version_flag())]
    #[arg(short = 'V', long, action = ArgAction::Version)]
    pub version: Option<bool>,
}

/// Where `--test-panic` panics. Debug builds only.
#[cfg(debug_assertions)]
#[derive(Clone, Copy, PartialEq, Eq, Debug, clap::ValueEnum)]
pub enum TestPanic {
    Ui,
    Draw,
    Worker,
}

/// A subcommand with its arguments.
#[derive(Subcommand, Debug)]
pub enum Verb {
    #[command(about = texts::start())]
    Start(StartArgs),
    #[command(about = texts::resume())]
    Resume(ResumeArgs),
    #[command(about = texts::demo())]
    Demo(DemoArgs),
    #[command(about = texts::practise(), long_about = texts::practise_long())]
    Practise,
    #[command(about = texts::play())]
    Play(PlayArgs),
    #[command(about = texts::review())]
    Review(ReviewArgs),
    #[command(about = texts::rehearse())]
    Rehearse(RehearseArgs),
    #[command(about = texts::glance())]
    Glance(GlanceArgs),
    #[command(about = texts::serve())]
    Serve(ServeArgs),
    #[command(about = texts::publish())]
    Publish(PublishArgs),
    #[command(about = texts::rooms())]
    Rooms(RoomsArgs),
    #[command(about = texts::list())]
    List(ListArgs),
    #[command(about = texts::report())]
    Report(ReportArgs),
    #[command(about = texts::trend())]
    Trend(TrendArgs),
    #[command(about = texts::digest())]
    Digest(DigestArgs),
    #[command(about = texts::compare())]
    Compare(CompareArgs),
    #[command(about = texts::hours())]
    Hours(HoursArgs),
    #[command(about = texts::import())]
    Import(ImportArgs),
    #[command(about = texts::export())]
    Export(ExportArgs),
    #[command(about = texts::share())]
    Share(ShareArgs),
    #[command(about = texts::forget())]
    Forget(ForgetArgs),
    #[command(about = texts::archive())]
    Archive(ArchiveArgs),
    #[command(about = texts::check())]
    Check(CheckArgs),
    #[command(about = texts::config())]
    Config(ConfigArgs),
    #[command(about = texts::completions())]
    Completions(CompletionsArgs),
    #[command(about = texts::man())]
    Man(ManArgs),
    #[command(about = texts::help())]
    Help(HelpArgs),
}

#[derive(Args, Debug)]
pub struct ConfigArgs {
    #[arg(help = texts::config_keys())]
    #[arg(long)]
    pub keys: bool,
    #[arg(help = texts::config_export())]
    #[arg(long, conflicts_with = "keys")]
    pub export: bool,
    #[arg(help = texts::config_template())]
    #[arg(long, value_name = "NAME", requires = "export")]
    pub template: Option<String>,
    #[arg(help = texts::config_check())]
    #[arg(long, value_name = "FILE", conflicts_with_all = ["keys", "export"])]
    pub check: Option<PathBuf>,
    #[arg(help = texts::config_lock())]
    #[arg(long, value_name = "FILE", conflicts_with_all = ["keys", "export", "check"])]
    pub lock: Option<PathBuf>,
}

#[derive(Args, Debug)]
pub struct HelpArgs {
    #[arg(help = texts::help_command())]
    pub command: Option<String>,
}

#[derive(Args, Debug)]
pub struct ManArgs {
    #[arg(help = texts::man_command())]
    pub command: Option<String>,
    #[arg(help = texts::man_output())]
    #[arg(short, long, value_name = "FOLDER", conflicts_with = "command")]
    pub output: Option<PathBuf>,
}

#[derive(Args, Debug)]
pub struct CompletionsArgs {
    #[arg(help = texts::shell())]
    pub shell: clap_complete::Shell,
}
