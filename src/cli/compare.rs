//! Arguments of `airtime compare`.

use clap::{Args, ValueEnum};

use super::{OutputArgs, WidthArgs};
use crate::text::messages::cli as texts;

#[derive(Args, Debug)]
pub struct CompareArgs {
    #[arg(help = texts::first_record())]
    pub first: String,
    #[arg(help = texts::second_record())]
    pub second: String,
    #[arg(help = texts::format(), help_heading = texts::written_heading())]
    #[arg(long)]
    pub format: Option<CompareFormat>,
    #[arg(help = texts::offset())]
    #[arg(long, value_name = "SECONDS", allow_hyphen_values = true)]
    pub offset: Option<String>,
    #[arg(help = texts::by_person())]
    #[arg(long)]
    pub by_person: bool,
    #[command(flatten)]
    pub width: WidthArgs,
    #[command(flatten)]
    pub output: OutputArgs,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, ValueEnum)]
pub enum CompareFormat {
    #[value(alias = "txt")]
    #[default]
    Text,
    #[value(help = texts::json_format())]
    Json,
    #[value(help = texts::html_format(), alias = "htm")]
    Html,
}
