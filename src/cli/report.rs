//! Arguments of the commands that turn sessions into reports: `report`, `hours`, `trend` and `digest`.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::WidthArgs;
use crate::text::messages::cli as texts;

/// Where a result is written.
#[derive(Args, Debug, Default)]
pub struct OutputArgs {
    #[arg(help = texts::output(), help_heading = texts::written_heading())]
    #[arg(short, long, value_name = "FILE")]
    pub output: Option<PathBuf>,
    #[arg(help = texts::force(), help_heading = texts::written_heading())]
    #[arg(long, requires = "output")]
    pub force: bool,
}

/// How a CSV is laid out.
#[derive(Args, Clone, Copy, Debug, Default)]
pub struct CsvArgs {
    #[arg(help = texts::plain_csv(), help_heading = texts::written_heading())]
    #[arg(id = "plain_csv", long = "plain")]
    pub plain: bool,
    #[arg(help = texts::excel_csv(), help_heading = texts::written_heading())]
    #[arg(long)]
    pub excel: bool,
}

/// The sessions of a trend or a digest.
#[derive(Args, Debug, Default)]
pub struct SelectionArgs {
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

#[derive(Args, Debug, Default)]
#[expect(clippy::struct_excessive_bools, reason = "each is an option that people type")]
pub struct ReportArgs {
    #[arg(help = texts::sessions())]
    #[arg(required = true)]
    pub sessions: Vec<String>,
    #[arg(help = texts::format(), help_heading = texts::written_heading())]
    #[arg(long)]
    pub format: Option<ReportFormat>,
    #[arg(help = texts::by_person())]
    #[arg(long)]
    pub by_person: bool,
    #[arg(help = texts::day())]
    #[arg(long, conflicts_with_all = ["easy_read", "summary", "rows", "slip"])]
    pub day: bool,
    #[arg(help = texts::easy_read())]
    #[arg(long)]
    pub easy_read: bool,
    #[arg(help = texts::summary())]
    #[arg(long, conflicts_with_all = ["by_person", "easy_read", "rows"])]
    pub summary: bool,
    #[arg(help = texts::rows())]
    #[arg(long)]
    pub rows: Option<ReportRows>,
    #[arg(help = texts::slip())]
    #[arg(long, value_name = "PERSON", conflicts_with_all = ["by_person", "easy_read", "summary", "rows", "plain_csv", "excel"])]
    pub slip: Option<String>,
    #[command(flatten)]
    pub csv: CsvArgs,
    #[command(flatten)]
    pub width: WidthArgs,
    #[command(flatten)]
    pub output: OutputArgs,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, ValueEnum)]
pub enum ReportFormat {
    #[value(help = texts::text_format(), alias = "txt")]
    #[default]
    Text,
    #[value(help = texts::json_format())]
    Json,
    #[value(help = texts::csv_format())]
    Csv,
    #[value(help = texts::markdown_format(), alias = "md")]
    Markdown,
    #[value(help = texts::html_format(), alias = "htm")]
    Html,
    #[value(help = texts::pdf_format())]
    Pdf,
    #[value(help = texts::xlsx_format())]
    Xlsx,
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
pub struct HoursArgs {
    #[arg(help = texts::sessions())]
    #[arg(required = true)]
    pub sessions: Vec<String>,
    #[arg(help = texts::format(), help_heading = texts::written_heading())]
    #[arg(long)]
    pub format: Option<HoursFormat>,
    #[command(flatten)]
    pub csv: CsvArgs,
    #[command(flatten)]
    pub width: WidthArgs,
    #[command(flatten)]
    pub output: OutputArgs,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, ValueEnum)]
pub enum HoursFormat {
    #[value(alias = "txt")]
    #[default]
    Text,
    #[value(help = texts::csv_format())]
    Csv,
}

#[derive(Args, Debug)]
pub struct TrendArgs {
    #[command(flatten)]
    pub selection: SelectionArgs,
    #[arg(help = texts::format(), help_heading = texts::written_heading())]
    #[arg(long)]
    pub format: Option<TrendFormat>,
    #[arg(help = texts::small_groups())]
    #[arg(long)]
    pub by_person: bool,
    #[command(flatten)]
    pub csv: CsvArgs,
    #[command(flatten)]
    pub width: WidthArgs,
    #[command(flatten)]
    pub output: OutputArgs,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, ValueEnum)]
pub enum TrendFormat {
    #[value(alias = "txt")]
    #[default]
    Text,
    #[value(help = texts::json_format())]
    Json,
    #[value(help = texts::markdown_format(), alias = "md")]
    Markdown,
    #[value(help = texts::html_format(), alias = "htm")]
    Html,
    #[value(help = texts::pdf_format())]
    Pdf,
    #[value(help = texts::csv_format())]
    Csv,
}

#[derive(Args, Debug, Default)]
pub struct ListArgs {
    #[arg(help = texts::format(), help_heading = texts::written_heading())]
    #[arg(long)]
    pub format: Option<ListFormat>,
    #[command(flatten)]
    pub csv: CsvArgs,
    #[command(flatten)]
    pub width: WidthArgs,
    #[command(flatten)]
    pub output: OutputArgs,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, ValueEnum)]
pub enum ListFormat {
    #[value(alias = "txt")]
    #[default]
    Text,
    #[value(help = texts::json_format())]
    Json,
    #[value(help = texts::csv_format())]
    Csv,
}

#[derive(Args, Debug)]
pub struct DigestArgs {
    #[command(flatten)]
    pub selection: SelectionArgs,
    #[command(flatten)]
    pub width: WidthArgs,
    #[command(flatten)]
    pub output: OutputArgs,
}
