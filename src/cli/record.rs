//! Arguments of the commands that import, share, change, archive or check records.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::{OutputArgs, size};
use crate::text::messages::cli as texts;

#[derive(Args, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "each is a switch on the command line")]
pub struct ImportArgs {
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
    #[arg(help = texts::unnamed())]
    #[arg(long, value_name = "WHO")]
    pub unnamed: Option<UnnamedSpeech>,
    #[arg(help = texts::agreed())]
    #[arg(long)]
    pub agreed: bool,
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
    #[arg(long, value_name = "SIZE", num_args = 0..=1, require_equals = true, default_missing_value = "1G")]
    #[arg(value_parser = size::parse)]
    pub large: Option<u64>,
}

/// What speech without a name counts for.
#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
pub enum UnnamedSpeech {
    #[value(help = texts::unnamed_someone())]
    Someone,
    #[value(help = texts::unnamed_before())]
    Before,
}

#[derive(Args, Debug)]
pub struct ShareArgs {
    #[arg(help = texts::session())]
    pub session: String,
    #[arg(help = texts::level())]
    #[arg(long, default_value = "groups")]
    pub level: ShareLevel,
    #[command(flatten)]
    pub output: OutputArgs,
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
pub struct ForgetArgs {
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
pub struct ArchiveArgs {
    #[arg(help = texts::sessions())]
    #[arg(required_unless_present = "open")]
    pub sessions: Vec<String>,
    #[arg(help = texts::encrypt())]
    #[arg(long)]
    pub encrypt: bool,
    #[arg(help = texts::archive_to())]
    #[arg(long, value_name = "PATH")]
    pub to: Option<PathBuf>,
    #[arg(help = texts::force())]
    #[arg(long)]
    pub force: bool,
    #[arg(help = texts::recipient())]
    #[arg(long, value_name = "KEY")]
    pub recipient: Vec<String>,
    #[arg(help = texts::passphrase_stdin())]
    #[arg(long, conflicts_with_all = ["recipient", "identity"])]
    pub passphrase_stdin: bool,
    #[arg(help = texts::open())]
    #[arg(long, value_name = "FILE", conflicts_with_all = ["sessions", "encrypt", "force", "recipient"])]
    pub open: Option<PathBuf>,
    #[arg(help = texts::identity())]
    #[arg(long, value_name = "KEYFILE", requires = "open")]
    pub identity: Option<PathBuf>,
}

#[derive(Args, Debug)]
pub struct CheckArgs {
    #[arg(help = texts::sessions())]
    #[arg(required = true)]
    pub sessions: Vec<String>,
    #[arg(help = texts::seqs())]
    #[arg(long)]
    pub seqs: bool,
}
