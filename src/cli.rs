//! The command line: one definition, from which help, completions and the man page are made.

use std::path::PathBuf;

use chrono::{DateTime, FixedOffset};
use clap::{Args, Parser, Subcommand, ValueEnum};

/// Share the floor: see whose voices fill a meeting, and whose are missing.
///
/// A note-taker taps one key each time the floor changes hands. No sound is recorded, and nothing leaves
/// this computer. Start with `airtime demo` to see it, or just `airtime` to begin.
#[derive(Parser, Debug)]
#[command(name = "airtime", version, max_term_width = 100)]
pub struct Cli {
    /// Folder for your sessions.
    #[arg(long, global = true, env = "AIRTIME_DATA_DIR", value_name = "DIR")]
    pub data_dir: Option<PathBuf>,
    /// Your settings file.
    #[arg(long, global = true, env = "AIRTIME_CONFIG", value_name = "FILE")]
    pub config: Option<PathBuf>,
    /// Set the clock (for tests and demos), like 2026-05-01T10:00:00+01:00.
    #[arg(long, global = true, env = "AIRTIME_NOW", value_name = "TIME", hide = true)]
    pub now: Option<DateTime<FixedOffset>>,
    /// Crash on purpose, to see that nothing is lost.
    #[cfg(debug_assertions)]
    #[arg(long, global = true, hide = true, value_name = "WHERE")]
    pub test_panic: Option<TestPanic>,
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
    /// Start a meeting.
    Start(Start),
    /// Go on with a session that was cut off: after a crash, a lunch, a flat battery.
    Resume(Resume),
    /// Watch an example meeting, played back live. Nothing to set up.
    Demo(Demo),
    /// Play a saved session on the live screen, as it happened.
    Play(Play),
    /// Look back at a session: guess first, then who spoke when, item by item, what was decided.
    Review(Review),
    /// Run keys from a file on a virtual clock and write a real session.
    Rehearse(Rehearse),
    /// Follow a running session in a second terminal. Read only.
    Glance(Glance),
    /// List your sessions.
    List,
    /// Say how talk was shared in a session.
    Report(Report),
    /// Show how a series of sessions went: the balance, who came in, what was decided and done.
    Trend(Trend),
    /// Write what was said and what came of it, as a text to send between meetings.
    Digest(Digest),
    /// Add up how long each person was at meetings, to thank or pay them. Names people: not for sharing.
    Hours(Hours),
    /// Take in a recorded meeting: RTTM, WebVTT, SRT, or a CSV of turns.
    Import(Import),
    /// Make an anonymised copy of a session, shown before it leaves.
    Share(Share),
    /// Take a person out of a session, or list every line about them.
    Forget(Forget),
    /// Check that a session's file is whole.
    Check(Check),
    /// Print your settings, or the keys.
    Config(Config),
    /// Print completions for your shell.
    Completions(Completions),
    /// Print the manual page.
    Man,
}

/// What is settled of a meeting before it begins.
#[derive(Args, Debug, Default)]
pub struct Meeting {
    /// What the meeting is called.
    #[arg(long)]
    pub title: Option<String>,
    /// People, from a CSV file with columns id,name,role,group,key (only id is needed).
    #[arg(long, value_name = "CSV")]
    pub people: Option<PathBuf>,
    /// Agenda, from a CSV file with columns title,kind,minutes,asked_by (only title is needed).
    #[arg(long, value_name = "CSV")]
    pub agenda: Option<PathBuf>,
    /// Start from a template: quick, first-meeting, working-session, story-session, review-of-actions, or
    /// one of your own.
    #[arg(long, value_name = "NAME")]
    pub template: Option<String>,
    /// The aim: equal, headcount, none, or shares like lived_experience=60,staff=40.
    #[arg(long, value_name = "AIM")]
    pub target: Option<String>,
    /// The series this meeting belongs to: its ground rules, and what came of last time, come along.
    #[arg(long)]
    pub series: Option<String>,
    /// Ground rules, from a text file with one a line.
    #[arg(long, value_name = "FILE")]
    pub rules: Option<PathBuf>,
    /// A key for each group, and no people in the record. It starts at once.
    #[arg(long)]
    pub groups: bool,
}

#[derive(Args, Debug, Default)]
pub struct Start {
    #[command(flatten)]
    pub meeting: Meeting,
    /// Print the card of keys that lies on the table, and stop.
    #[arg(long)]
    pub show_keys: bool,
}

#[derive(Args, Debug)]
pub struct Resume {
    /// A session: its id, the beginning of it, a file, or `latest`.
    pub session: Option<String>,
}

#[derive(Args, Debug)]
pub struct Demo {
    /// How many times faster than it happened.
    #[arg(long, default_value = "20")]
    pub speed: f64,
}

#[derive(Args, Debug)]
pub struct Play {
    /// A session: its id, the beginning of it, a file, or `latest`.
    pub session: String,
    /// How many times faster than it happened.
    #[arg(long, default_value = "1")]
    pub speed: f64,
}

#[derive(Args, Debug)]
pub struct Review {
    /// A session: its id, the beginning of it, a file, or `latest`. Without one, the list of all of them.
    pub session: Option<String>,
}

#[derive(Args, Debug)]
pub struct Rehearse {
    /// The script: lines of `<ms> <key>`.
    pub script: PathBuf,
    #[command(flatten)]
    pub meeting: Meeting,
    /// Size of the screen.
    #[arg(long, default_value = "120x40", value_name = "COLSxROWS")]
    pub size: String,
    /// Print the last screen as text.
    #[arg(long)]
    pub print: bool,
    /// Print `ack SEQ` as soon as each event is safe on the disk.
    #[arg(long)]
    pub acks: bool,
}

#[derive(Args, Debug)]
pub struct Glance {
    /// A session: its id, the beginning of it, a file, or `latest`.
    #[arg(default_value = "latest")]
    pub session: String,
    /// What to show. `room` is safe where others can see.
    #[arg(long, default_value = "room")]
    pub view: GlanceView,
    /// Print one screen as text and stop.
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
    /// Sessions: ids, beginnings of ids, files, or `latest`.
    #[arg(required = true)]
    pub sessions: Vec<String>,
    #[arg(long, default_value = "text")]
    pub format: ReportFormat,
    /// Show each person's own figures, where the group agreed to it.
    #[arg(long)]
    pub by_person: bool,
    /// Short sentences and large type, a picture beside each (text and html).
    #[arg(long)]
    pub easy_read: bool,
    /// What one row of a CSV stands for. [default: turns]
    #[arg(long)]
    pub rows: Option<ReportRows>,
    /// One person's own time only, to give to them: a name, an id, or a handle like p3 (text and html).
    #[arg(long, value_name = "PERSON", conflicts_with_all = ["by_person", "easy_read", "rows"])]
    pub slip: Option<String>,
    #[command(flatten)]
    pub into: Into,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, ValueEnum)]
pub enum ReportFormat {
    /// One page, for the body of a mail.
    #[default]
    Text,
    /// For other programs.
    Json,
    /// For a spreadsheet. The row of heads is the fifth line.
    Csv,
    /// For minutes.
    Markdown,
    /// One file with pictures, to read, print or send.
    Html,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, ValueEnum)]
pub enum ReportRows {
    #[default]
    Turns,
    /// Needs --by-person.
    People,
    Sessions,
}

#[derive(Args, Debug, Default)]
pub struct Hours {
    /// Sessions: ids, beginnings of ids, files, or `latest`.
    #[arg(required = true)]
    pub sessions: Vec<String>,
    #[arg(long, default_value = "text")]
    pub format: HoursFormat,
    #[command(flatten)]
    pub into: Into,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, ValueEnum)]
pub enum HoursFormat {
    #[default]
    Text,
    /// For a spreadsheet. The row of heads is the fifth line.
    Csv,
}

/// Which sessions are looked at together.
#[derive(Args, Debug, Default)]
pub struct Together {
    /// Sessions: ids, beginnings of ids, files, or `latest`. One alone stands for its series.
    pub sessions: Vec<String>,
    /// The series.
    #[arg(long, conflicts_with_all = ["sessions", "all"])]
    pub series: Option<String>,
    /// All sessions there are.
    #[arg(long, conflicts_with = "sessions")]
    pub all: bool,
    /// These two names (or ids) are the same person. May be given again.
    #[arg(long, value_name = "A=B")]
    pub same: Vec<String>,
}

/// Where a result goes.
#[derive(Args, Debug, Default)]
pub struct Into {
    /// Write to a file instead of the screen.
    #[arg(long, value_name = "FILE")]
    pub output: Option<PathBuf>,
    /// Write over the file if it exists.
    #[arg(long, requires = "output")]
    pub force: bool,
}

#[derive(Args, Debug)]
pub struct Trend {
    #[command(flatten)]
    pub which: Together,
    #[arg(long, default_value = "text")]
    pub format: TrendFormat,
    /// Show groups of one or two people too, where every group agreed to figures by person.
    #[arg(long)]
    pub by_person: bool,
    #[command(flatten)]
    pub into: Into,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
pub enum TrendFormat {
    Text,
    /// For other programs.
    Json,
    /// For minutes.
    Markdown,
    /// One file with a picture, to read, print or send.
    Html,
    /// For a spreadsheet, a row a meeting. The row of heads is the fifth line.
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
    /// Files to take in: RTTM, WebVTT, SRT, or a CSV with columns start,end,person.
    #[arg(required = true)]
    pub files: Vec<PathBuf>,
    /// People, from a CSV file with columns id,name,role,group,key (only id is needed).
    #[arg(long, value_name = "CSV")]
    pub people: Option<PathBuf>,
    /// The aim: equal, headcount, none, or shares like lived_experience=60,staff=40.
    #[arg(long, value_name = "AIM")]
    pub target: Option<String>,
    /// What the session is called.
    #[arg(long)]
    pub title: Option<String>,
    /// When the meeting was: 2026-05-01, or with a time, 2026-05-01T10:00:00+01:00.
    #[arg(long, value_name = "DATE")]
    pub date: Option<String>,
    /// The series this meeting belongs to.
    #[arg(long)]
    pub series: Option<String>,
    /// These two labels are the same person: the first is taken as the second. May be given again.
    #[arg(long, value_name = "A=B")]
    pub same: Vec<String>,
    /// This label is a room or a device: what it says counts as *someone*. May be given again.
    #[arg(long, value_name = "LABEL")]
    pub someone: Vec<String>,
    /// Keep people of the CSV who do not speak in the file, as present.
    #[arg(long)]
    pub keep_silent: bool,
    /// Keep the words that were spoken. (Usually only times are kept.)
    #[arg(long)]
    pub keep_text: bool,
    /// Leave out lines that cannot be read, instead of stopping.
    #[arg(long)]
    pub skip_bad: bool,
    /// Say what would be taken in, and write nothing.
    #[arg(long)]
    pub dry_run: bool,
    /// Take in files over 64 MiB too.
    #[arg(long)]
    pub large: bool,
}

#[derive(Args, Debug)]
pub struct Share {
    /// A session: its id, the beginning of it, a file, or `latest`.
    pub session: String,
    /// How much it tells. `pseudonyms` and `full` only where the group agreed to figures for each person.
    #[arg(long, default_value = "groups")]
    pub level: ShareLevel,
    /// Write to a file instead of the screen.
    #[arg(long, value_name = "FILE")]
    pub output: Option<PathBuf>,
    /// Write over the file if it exists.
    #[arg(long, requires = "output")]
    pub force: bool,
    /// Yes to what is shown, without being asked.
    #[arg(long)]
    pub yes: bool,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
pub enum ShareLevel {
    /// A seat for each group; nothing anybody typed.
    Groups,
    /// Each person by a letter; nothing anybody typed.
    Pseudonyms,
    /// Everything but dates and clock times.
    Full,
}

#[derive(Args, Debug)]
pub struct Forget {
    /// A session: its id, the beginning of it, a file, or `latest`.
    pub session: String,
    /// Who: a handle like p3, their id, or any name they had there.
    pub person: String,
    /// List every line about them, and change nothing.
    #[arg(long)]
    pub show: bool,
    /// Keep their time in the total of their group, if they said so.
    #[arg(long, conflicts_with = "show")]
    pub keep_in_group: bool,
    /// Take them out of every other session where the same name or id stands, too.
    #[arg(long, conflicts_with = "show")]
    pub everywhere: bool,
}

#[derive(Args, Debug)]
pub struct Check {
    /// Sessions: ids, beginnings of ids, files, or `latest`.
    #[arg(required = true)]
    pub sessions: Vec<String>,
    /// Print the number of each readable event.
    #[arg(long)]
    pub seqs: bool,
}

#[derive(Args, Debug)]
pub struct Config {
    /// List every command with its keys.
    #[arg(long)]
    pub keys: bool,
}

#[derive(Args, Debug)]
pub struct Completions {
    pub shell: clap_complete::Shell,
}
