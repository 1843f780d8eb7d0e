//! How wide plain text is.

use std::ops::RangeInclusive;

use clap::Args;

use crate::text::messages::cli as texts;

/// Columns that a line can have.
const COLUMNS: RangeInclusive<usize> = 20..=10_000;

#[derive(Args, Clone, Copy, Debug, Default)]
pub struct WidthArgs {
    #[arg(help = texts::width(), help_heading = texts::written_heading())]
    #[arg(long, value_name = "COLUMNS", value_parser = columns)]
    pub width: Option<usize>,
}

fn columns(text: &str) -> Result<usize, String> {
    let columns = text.parse().ok().filter(|columns| COLUMNS.contains(columns));
    columns.ok_or_else(|| texts::bad_width().to_owned())
}
