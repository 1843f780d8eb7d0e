//! Arguments of the commands that open a screen or prepare a meeting.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use crate::text::messages::cli as texts;

/// How a meeting is prepared: people, agenda, aim and ground rules.
#[derive(Args, Debug, Default)]
pub struct MeetingArgs {
    #[arg(help = texts::title())]
    #[arg(long)]
    pub title: Option<String>,
    #[arg(help = texts::people())]
    #[arg(long, value_name = "CSV")]
    pub people: Option<PathBuf>,
    #[arg(help = texts::agenda())]
    #[arg(long, value_name = "CSV")]
    pub agenda: Option<PathBuf>,
    #[arg(help = texts::protocol())]
    #[arg(long, value_name = "FILE", conflicts_with = "template")]
    pub protocol: Option<PathBuf>,
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
pub struct StartArgs {
    #[command(flatten)]
    pub meeting: MeetingArgs,
    #[arg(help = texts::show_keys())]
    #[arg(long)]
    pub show_keys: bool,
    #[arg(help = texts::phone_codes())]
    #[arg(long, requires = "show_keys")]
    pub phone_codes: bool,
}

#[derive(Args, Debug)]
pub struct ResumeArgs {
    #[arg(help = texts::session())]
    pub session: Option<String>,
}

#[derive(Args, Debug)]
pub struct DemoArgs {
    #[arg(help = texts::speed())]
    #[arg(long, default_value = "20")]
    pub speed: f64,
}

#[derive(Args, Debug)]
pub struct PlayArgs {
    #[arg(help = texts::session())]
    pub session: String,
    #[arg(help = texts::speed())]
    #[arg(long, default_value = "1")]
    pub speed: f64,
}

#[derive(Args, Debug)]
pub struct ReviewArgs {
    #[arg(help = texts::session_or_list())]
    pub session: Option<String>,
}

#[derive(Args, Debug)]
pub struct RehearseArgs {
    #[arg(help = texts::script())]
    pub script: PathBuf,
    #[command(flatten)]
    pub meeting: MeetingArgs,
    #[arg(help = texts::size())]
    #[arg(long, default_value = "120x40", value_name = "COLSxROWS")]
    pub size: String,
    #[arg(help = texts::print())]
    #[arg(long)]
    pub print: bool,
    #[arg(help = texts::acks())]
    #[arg(long)]
    pub acks: bool,
    #[arg(help = texts::pace())]
    #[arg(long, value_name = "TIMES", value_parser = clap::value_parser!(u32).range(1..))]
    pub pace: Option<u32>,
}

#[derive(Args, Debug)]
pub struct GlanceArgs {
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

#[derive(Args, Debug)]
pub struct ServeArgs {
    #[arg(help = texts::session())]
    #[arg(default_value = "latest")]
    pub session: String,
    #[arg(help = texts::listen())]
    #[arg(long, value_name = "ADDRESS", default_value = "127.0.0.1")]
    pub listen: String,
    #[arg(help = texts::titles())]
    #[arg(long)]
    pub titles: bool,
    #[arg(help = texts::facilitator_link())]
    #[arg(long)]
    pub facilitator: bool,
    #[arg(help = texts::facilitator_names())]
    #[arg(long, requires = "facilitator")]
    pub names: bool,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
pub enum GlanceView {
    Facilitator,
    Room,
}
