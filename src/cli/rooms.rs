//! Arguments of the commands for many tables and one lead.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use crate::text::messages::cli as texts;

/// How to get into the server.
#[derive(Args, Debug, Default)]
pub struct RoomsServerArgs {
    #[arg(help = texts::creds())]
    #[arg(long, value_name = "FILE")]
    pub creds: Option<PathBuf>,
    #[arg(help = texts::nkey())]
    #[arg(long, value_name = "FILE", conflicts_with = "creds")]
    pub nkey: Option<PathBuf>,
    #[arg(help = texts::ca())]
    #[arg(long, value_name = "FILE")]
    pub ca: Option<PathBuf>,
}

#[derive(Args, Debug)]
pub struct PublishArgs {
    #[arg(help = texts::session())]
    #[arg(default_value = "latest")]
    pub session: String,
    #[arg(help = texts::rooms_to())]
    #[arg(long, value_name = "URL", env = "AIRTIME_ROOMS", hide_env_values = true)]
    pub to: String,
    #[arg(help = texts::room_name())]
    #[arg(long, value_name = "NAME")]
    pub room: Option<String>,
    #[arg(help = texts::publish_level())]
    #[arg(long, default_value = "groups")]
    pub level: PublishLevel,
    #[arg(help = texts::replace_table())]
    #[arg(long)]
    pub replace: bool,
    #[command(flatten)]
    pub server: RoomsServerArgs,
}

/// How much is sent.
#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
pub enum PublishLevel {
    #[value(help = texts::share_groups())]
    Groups,
    #[value(help = texts::share_pseudonyms())]
    Pseudonyms,
}

#[derive(Args, Debug)]
pub struct RoomsArgs {
    #[arg(help = texts::rooms_to())]
    #[arg(long, value_name = "URL", env = "AIRTIME_ROOMS", hide_env_values = true)]
    pub from: String,
    #[arg(help = texts::table_order())]
    #[arg(long, default_value = "table")]
    pub order: TableOrder,
    #[arg(help = texts::rooms_once())]
    #[arg(long)]
    pub once: bool,
    #[arg(help = texts::rooms_serve())]
    #[arg(long, value_name = "ADDRESS", num_args = 0..=1, default_missing_value = "127.0.0.1")]
    #[arg(conflicts_with = "once")]
    pub serve: Option<String>,
    #[arg(help = texts::rooms_save())]
    #[arg(long, value_name = "FOLDER")]
    pub save: Option<PathBuf>,
    #[command(flatten)]
    pub server: RoomsServerArgs,
}

/// In which order the tables stand.
#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
pub enum TableOrder {
    #[value(help = texts::order_by_table())]
    Table,
    #[value(help = texts::order_by_look())]
    Look,
}
