//! Arguments of `airtime export`.

use clap::{Args, ValueEnum};

use super::OutputArgs;
use crate::text::messages::cli as texts;

#[derive(Args, Debug)]
pub struct ExportArgs {
    #[arg(help = texts::session())]
    pub session: String,
    #[arg(help = texts::export_format(), help_heading = texts::written_heading())]
    #[arg(long)]
    pub format: Option<ExportFormat>,
    #[arg(help = texts::by_person())]
    #[arg(long)]
    pub by_person: bool,
    #[command(flatten)]
    pub output: OutputArgs,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, ValueEnum)]
pub enum ExportFormat {
    #[value(help = texts::rttm_format())]
    #[default]
    Rttm,
    #[value(help = texts::webvtt_format(), alias = "vtt")]
    Webvtt,
    #[value(help = texts::textgrid_format(), name = "textgrid")]
    TextGrid,
    #[value(help = texts::eaf_format(), alias = "elan")]
    Eaf,
    #[value(help = texts::boris_format(), alias = "tsv")]
    Boris,
    #[value(help = texts::convokit_format(), alias = "jsonl")]
    Convokit,
}
