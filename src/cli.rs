//! The command line: one definition, from which help, completions and the man page are made.

use std::path::PathBuf;

use chrono::{DateTime, FixedOffset};
use clap::{ArgAction, Args, Parser, Subcommand, ValueEnum};

use crate::text::messages::cli as texts;

/// All that can be typed. Get its definition from [`crate::commands::usage::definition`], which adds what clap
/// would say in English only.
#[derive(Parser, Debug)]
#[command(name = "airtime", version, max_term_width = 100, about = texts::about(), long_about = texts::about_long())]
#[command(disable_help_flag = true, disable_version_flag = true, disable_help_subcommand = true)]
pub struct Cli {
    #[arg(help = texts::data_dir())]
    #[arg(long, global = true, env = "AIRTIME_DATA_DIR", value_name = "DIR")]
    pub data_dir: Option<PathBuf>,
    #[arg(help = texts::config_file())]
    #[arg(long, global = true, env = "AIRTIME_CONFIG", value_name = "FILE")]
    pub config: Option<PathBuf>,
    #[arg(help = texts::now())]
    #[arg(long, global = true, env = "AIRTIME_NOW", value_name = "TIME", hide = true)]
    pub now: Option<DateTime<FixedOffset>>,
    /// Crash on purpose, to see that nothing is lost.
    #[cfg(debug_assertions)]
    #[arg(long, global = true, hide = true, value_name = "WHERE")]
    pub test_panic: Option<TestPanic>,
    #[arg(help = texts::language())]
    #[arg(long, global = true, env = "AIRTIME_LANGUAGE", value_name = "LANGUAGE")]
    pub language: Option<String>,
    #[arg(help = texts::help_flag())]
    #[arg(short, long, global = true, action = ArgAction::Help)]
    pub help: Option<bool>,
    #[arg(help = texts::version_flag())]
    #[arg(short = 'V', long, action = ArgAction::Version)]
    pub version: Option<bool>,
    #[command(subcommand)]
    pub verb: Option<Verb>,
}

#[cfg(debug_assertions)]
#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
pub enum TestPanic {
    Ui,
    Draw,
    Worker,
}

#[derive(Subcommand, Debug)]
pub enum Verb {
    #[command(about = texts::start())]
    Start(Start),
    #[command(about = texts::resume())]
    Resume(Resume),
    #[command(about = texts::demo())]
    Demo(Demo),
    #[command(about = texts::play())]
    Play(Play),
    #[command(about = texts::review())]
    Review(Review),
    #[command(about = texts::rehearse())]
    Rehearse(Rehearse),
    #[command(about = texts::glance())]
    Glance(Glance),
    #[command(about = texts::list())]
    List,
    #[command(about = texts::report())]
    Report(Report),
    #[command(about = texts::trend())]
    Trend(Trend),
    #[command(about = texts::digest())]
    Digest(Digest),
    #[command(about = texts::hours())]
    Hours(Hours),
    #[command(about = texts::import())]
    Import(Import),
    #[command(about = texts::share())]
    Share(Share),
    #[command(about = texts::forget())]
    Forget(Forget),
    #[command(about = texts::check())]
    Check(Check),
    #[command(about = texts::config())]
    Config(Config),
    #[command(about = texts::completions())]
    Completions(Completions),
    #[command(about = texts::man())]
    Man,
    #[command(about = texts::help())]
    Help(Help),
}

/// What is settled of a meeting before it begins.
#[derive(Args, Debug, Default)]
pub struct Meeting {
    #[arg(help = texts::title())]
    #[arg(long)]
    pub title: Option<String>,
    #[arg(help = texts::people())]
    #[arg(long, value_name = "CSV")]
    pub people: Option<PathBuf>,
    #[arg(help = texts::agenda())]
    #[arg(long, value_name = "CSV")]
    pub agenda: Option<PathBuf>,
    #[arg(help = texts::template())]
    #[arg(long, value_name = "NAME")]
    pub template: Option<String>,
    #[arg(help = texts::target())]
    #[arg(long, value_name = "AIM")]
    pub target: Option<String>,
    #[arg(help = texts::series_of_meeting())]
    #[arg(long)]
    pub series: Option<String>,
    #[arg(help = texts::rules())]
    #[arg(long, value_name = "FILE")]
    pub rules: Option<PathBuf>,
    #[arg(help = texts::groups())]
    #[arg(long)]
    pub groups: bool,
}

#[derive(Args, Debug, Default)]
pub struct Start {
    #[command(flatten)]
    pub meeting: Meeting,
    #[arg(help = texts::show_keys())]
    #[arg(long)]
    pub show_keys: bool,
}

#[derive(Args, Debug)]
pub struct Resume {
    #[arg(help = texts::session())]
    pub session: Option<String>,
}

#[derive(Args, Debug)]
pub struct Demo {
    #[arg(help = texts::speed())]
    #[arg(long, default_value = "20")]
    pub speed: f64,
}

#[derive(Args, Debug)]
pub struct Play {
    #[arg(help = texts::session())]
    pub session: String,
    #[arg(help = texts::speed())]
    #[arg(long, default_value = "1")]
    pub speed: f64,
}

#[derive(Args, Debug)]
pub struct Review {
    #[arg(help = texts::session_or_list())]
    pub session: Option<String>,
}

#[derive(Args, Debug)]
pub struct Rehearse {
    #[arg(help = texts::script())]
    pub script: PathBuf,
    #[command(flatten)]
    pub meeting: Meeting,
    #[arg(help = texts::size())]
    #[arg(long, default_value = "120x40", value_name = "COLSxROWS")]
    pub size: String,
    #[arg(help = texts::print())]
    #[arg(long)]
    pub print: bool,
    #[arg(help = texts::acks())]
    #[arg(long)]
    pub acks: bool,
}

#[derive(Args, Debug)]
pub struct Glance {
    #[arg(help = texts::session())]
    #[arg(default_value = "latest")]
    pub session: String,
    #[arg(help = texts::view())]
    #[arg(long, default_value = "room")]
    pub view: GlanceView,
    #[arg(help = texts::once())]
    #[arg(long)]
    pub once: bool,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
pub enum GlanceView {
    Facilitator,
    Room,
}

#[derive(Args, Debug, Default)]
pub struct Report {
    #[arg(help = texts::sessions())]
    #[arg(required = true)]
    pub sessions: Vec<String>,
    #[arg(help = texts::format())]
    #[arg(long, default_value = "text")]
    pub format: ReportFormat,
    #[arg(help = texts::by_person())]
    #[arg(long)]
    pub by_person: bool,
    #[arg(help = texts::easy_read())]
    #[arg(long)]
    pub easy_read: bool,
    #[arg(help = texts::rows())]
    #[arg(long)]
    pub rows: Option<ReportRows>,
    #[arg(help = texts::slip())]
    #[arg(long, value_name = "PERSON", conflicts_with_all = ["by_person", "easy_read", "rows"])]
    pub slip: Option<String>,
    #[command(flatten)]
    pub into: Into,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, ValueEnum)]
pub enum ReportFormat {
    #[value(help = texts::text_format())]
    #[default]
    Text,
    #[value(help = texts::json_format())]
    Json,
    #[value(help = texts::csv_format())]
    Csv,
    #[value(help = texts::markdown_format())]
    Markdown,
    #[value(help = texts::html_format())]
    Html,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, ValueEnum)]
pub enum ReportRows {
    #[default]
    Turns,
    #[value(help = texts::rows_people())]
    People,
    Sessions,
}

#[derive(Args, Debug, Default)]
pub struct Hours {
    #[arg(help = texts::sessions())]
    #[arg(required = true)]
    pub sessions: Vec<String>,
    #[arg(help = texts::format())]
    #[arg(long, default_value = "text")]
    pub format: HoursFormat,
    #[command(flatten)]
    pub into: Into,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, ValueEnum)]
pub enum HoursFormat {
    #[default]
    Text,
    #[value(help = texts::csv_format())]
    Csv,
}

/// Which sessions are looked at together.
#[derive(Args, Debug, Default)]
pub struct Together {
    #[arg(help = texts::sessions_or_series())]
    pub sessions: Vec<String>,
    #[arg(help = texts::series())]
    #[arg(long, conflicts_with_all = ["sessions", "all"])]
    pub series: Option<String>,
    #[arg(help = texts::all())]
    #[arg(long, conflicts_with = "sessions")]
    pub all: bool,
    #[arg(help = texts::same_people())]
    #[arg(long, value_name = "A=B")]
    pub same: Vec<String>,
}

/// Where a result goes.
#[derive(Args, Debug, Default)]
pub struct Into {
    #[arg(help = texts::output())]
    #[arg(long, value_name = "FILE")]
    pub output: Option<PathBuf>,
    #[arg(help = texts::force())]
    #[arg(long, requires = "output")]
    pub force: bool,
}

#[derive(Args, Debug)]
pub struct Trend {
    #[command(flatten)]
    pub which: Together,
    #[arg(help = texts::format())]
    #[arg(long, default_value = "text")]
    pub format: TrendFormat,
    #[arg(help = texts::small_groups())]
    #[arg(long)]
    pub by_person: bool,
    #[command(flatten)]
    pub into: Into,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
pub enum TrendFormat {
    Text,
    #[value(help = texts::json_format())]
    Json,
    #[value(help = texts::markdown_format())]
    Markdown,
    #[value(help = texts::html_format())]
    Html,
    #[value(help = texts::csv_format())]
    Csv,
}

#[derive(Args, Debug)]
pub struct Digest {
    #[command(flatten)]
    pub which: Together,
    #[command(flatten)]
    pub into: Into,
}

#[derive(Args, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "each is a switch on the command line")]
pub struct Import {
    #[arg(help = texts::files())]
    #[arg(required = true)]
    pub files: Vec<PathBuf>,
    #[arg(help = texts::people())]
    #[arg(long, value_name = "CSV")]
    pub people: Option<PathBuf>,
    #[arg(help = texts::target())]
    #[arg(long, value_name = "AIM")]
    pub target: Option<String>,
    #[arg(help = texts::title())]
    #[arg(long)]
    pub title: Option<String>,
    #[arg(help = texts::date())]
    #[arg(long, value_name = "DATE")]
    pub date: Option<String>,
    #[arg(help = texts::series_of_import())]
    #[arg(long)]
    pub series: Option<String>,
    #[arg(help = texts::same_labels())]
    #[arg(long, value_name = "A=B")]
    pub same: Vec<String>,
    #[arg(help = texts::someone())]
    #[arg(long, value_name = "LABEL")]
    pub someone: Vec<String>,
    #[arg(help = texts::keep_silent())]
    #[arg(long)]
    pub keep_silent: bool,
    #[arg(help = texts::keep_text())]
    #[arg(long)]
    pub keep_text: bool,
    #[arg(help = texts::skip_bad())]
    #[arg(long)]
    pub skip_bad: bool,
    #[arg(help = texts::dry_run())]
    #[arg(long)]
    pub dry_run: bool,
    #[arg(help = texts::large())]
    #[arg(long)]
    pub large: bool,
}

#[derive(Args, Debug)]
pub struct Share {
    #[arg(help = texts::session())]
    pub session: String,
    #[arg(help = texts::level())]
    #[arg(long, default_value = "groups")]
    pub level: ShareLevel,
    #[arg(help = texts::output())]
    #[arg(long, value_name = "FILE")]
    pub output: Option<PathBuf>,
    #[arg(help = texts::force())]
    #[arg(long, requires = "output")]
    pub force: bool,
    #[arg(help = texts::yes())]
    #[arg(long)]
    pub yes: bool,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
pub enum ShareLevel {
    #[value(help = texts::share_groups())]
    Groups,
    #[value(help = texts::share_pseudonyms())]
    Pseudonyms,
    #[value(help = texts::share_full())]
    Full,
}

#[derive(Args, Debug)]
pub struct Forget {
    #[arg(help = texts::session())]
    pub session: String,
    #[arg(help = texts::person())]
    pub person: String,
    #[arg(help = texts::show_lines())]
    #[arg(long)]
    pub show: bool,
    #[arg(help = texts::keep_in_group())]
    #[arg(long, conflicts_with = "show")]
    pub keep_in_group: bool,
    #[arg(help = texts::everywhere())]
    #[arg(long, conflicts_with = "show")]
    pub everywhere: bool,
}

#[derive(Args, Debug)]
pub struct Check {
    #[arg(help = texts::sessions())]
    #[arg(required = true)]
    pub sessions: Vec<String>,
    #[arg(help = texts::seqs())]
    #[arg(long)]
    pub seqs: bool,
}

#[derive(Args, Debug)]
pub struct Config {
    #[arg(help = texts::config_keys())]
    #[arg(long)]
    pub keys: bool,
}

#[derive(Args, Debug)]
pub struct Help {
    #[arg(help = texts::help_command())]
    pub command: Option<String>,
}

#[derive(Args, Debug)]
pub struct Completions {
    #[arg(help = texts::shell())]
    pub shell: clap_complete::Shell,
}
