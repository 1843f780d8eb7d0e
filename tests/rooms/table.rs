//! A table: a meeting whose record grows, and the program that sends it.

use std::{
    fs,
    io::Write as _,
    path::{Path, PathBuf},
    process::Command,
};

use serde_json::Value;

use crate::{
    nats::Nats,
    support::{BINARY, House, read},
    wait::Running,
};

pub struct Table {
    pub house: House,
    /// The lines of the whole record.
    lines: Vec<String>,
    /// How many of them are in the file.
    written: usize,
    pub path: PathBuf,
}

impl Table {
    /// A table at which the meeting of this file is about to be held.
    pub fn of(record: &str) -> Self {
        let whole = read(Path::new(env!("CARGO_MANIFEST_DIR")).join("sessions").join(record));
        Self::holding(&whole)
    }

    pub fn holding(whole: &str) -> Self {
        let house = House::new();
        let lines: Vec<String> = whole.lines().map(ToOwned::to_owned).collect();
        let opened: Value = serde_json::from_str(&lines[0]).unwrap();
        let path = house.path(&format!("{}.jsonl", opened["data"]["id"].as_str().unwrap()));
        Self { house, lines, written: 0, path }
    }

    pub fn len(&self) -> usize {
        self.lines.len()
    }

    /// Records the meeting up to this line.
    pub fn record_to(&mut self, line: usize) {
        let mut file = fs::File::options().create(true).append(true).open(&self.path).unwrap();
        let line = line.min(self.len());
        for text in &self.lines[self.written..line] {
            file.write_all(format!("{text}\n").as_bytes()).unwrap();
        }
        self.written = self.written.max(line);
    }

    pub fn record_all(&mut self) {
        self.record_to(usize::MAX);
    }

    /// Records that the table calls the lead, as the line of this number.
    pub fn call_lead(&self, seq: usize) {
        let last: Value = serde_json::from_str(&self.lines[seq - 1]).unwrap();
        let body = format!("{{\"v\":1,\"seq\":{seq},\"t\":{},\"type\":\"lead_called\"", last["t"]);
        let line = format!("{body},\"crc\":\"{:08x}\"}}\n", crc32c::crc32c(body.as_bytes()));
        fs::File::options().append(true).open(&self.path).unwrap().write_all(line.as_bytes()).unwrap();
    }

    pub fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(BINARY);
        command
            .env_clear()
            .env("HOME", self.house.path("home"))
            .env("LANG", "C.UTF-8")
            .env("AIRTIME_DATA_DIR", self.house.data())
            .args(args);
        command
    }

    pub fn publish(&self, server: &Nats, more: &[&str]) -> Running {
        self.publish_to(&server.url(), more)
    }

    pub fn publish_to(&self, url: &str, more: &[&str]) -> Running {
        let mut command = self.command(&["publish"]);
        Running::start(command.arg(&self.path).args(["--to", url, "--room", "Table 4"]).args(more))
    }

    /// The figures by group in the report on a record.
    pub fn figures(&self, path: &Path) -> Figures {
        let said =
            self.house.run(["report".as_ref(), path.as_os_str(), "--format".as_ref(), "json".as_ref()]);
        assert_eq!(said.code, Some(0), "{}", said.err);
        Figures(serde_json::from_str(&said.out).unwrap())
    }

    pub fn own_figures(&self) -> Figures {
        self.figures(&self.path)
    }

    /// The figures of what a server has of the record. Each line is there once, in order, and after a correction those from
    /// there on once more.
    pub fn figures_of_mirror(&self, server: &Nats) -> Figures {
        let lines = mirrored(server);
        let path = self.house.put("mirrored.jsonl", lines.join("\n") + "\n");
        let checked = self.house.run(["check".as_ref(), path.as_os_str()]);
        assert_eq!(checked.code, Some(0), "{}{}", checked.out, checked.err);
        self.figures(&path)
    }
}

/// The lines that a reader of the record has at the end. No line is missing, and none stands twice.
pub fn mirrored(server: &Nats) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for message in server.messages(".record.") {
        let number = message.headers.get("Airtime-Line").map(ToString::to_string);
        let number: usize = number.and_then(|n| n.parse().ok()).unwrap();
        let text = String::from_utf8(message.payload.to_vec()).unwrap();
        assert!(number <= lines.len() + 1, "line {number} came after line {}", lines.len());
        // What is sent again is another line: from there on there was a correction.
        assert!(lines.get(number - 1) != Some(&text), "line {number} stands twice");
        lines.truncate(number - 1);
        lines.push(text);
    }
    lines
}

/// What a report says by group.
#[derive(PartialEq, Debug)]
pub struct Figures(Value);

impl Figures {
    /// Those that a copy by groups has too: of the groups in the balance, and of the time. Who came and went is not in it,
    /// and uncounted groups that are small are told as quiet.
    pub fn shared(&self) -> Value {
        let mut shared = pick(&self.0, &["first_voice", "target", "longest_absence_s"]);
        let of_group = ["id", "people", "speaking_time_s", "share", "target", "gap_points", "turns"];
        let voices = ["substantive_turns", "longest_turn_s"];
        let groups = self.0["groups"].as_array().unwrap().iter().filter(|group| group["weighed"] == true);
        shared["groups"] = groups.map(|group| pick(group, &[&of_group[..], &voices].concat())).collect();
        let of_time = ["span_s", "crosstalk_s", "someone_s", "small_groups_s", "break_s", "off_record_s"];
        shared["time"] = pick(&self.0["time"], &of_time);
        let items = self.0["items"].as_array().unwrap().iter();
        shared["items"] = items.map(|item| item["spent_s"].clone()).collect();
        shared
    }
}

fn pick(from: &Value, keys: &[&str]) -> Value {
    keys.iter().map(|key| ((*key).to_owned(), from[key].clone())).collect()
}
