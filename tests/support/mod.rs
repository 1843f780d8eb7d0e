//! What several tests need: the real binary with a clean environment, and a folder of its own.

#![allow(dead_code, reason = "no test uses all of it")]

use std::{
    fs,
    path::{Path, PathBuf},
    process::Output,
};

use assert_cmd::Command;
use tempfile::TempDir;

pub const BINARY: &str = env!("CARGO_BIN_EXE_airtime");

/// A home folder and a data folder that nobody else uses.
pub struct House {
    pub dir: TempDir,
}

impl House {
    pub fn new() -> Self {
        Self { dir: tempfile::tempdir().unwrap() }
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.dir.path().join(name)
    }

    pub fn data(&self) -> PathBuf {
        self.path("data")
    }

    pub fn session(&self, id: &str) -> PathBuf {
        self.data().join("sessions").join(format!("{id}.jsonl"))
    }

    pub fn put(&self, name: &str, text: impl AsRef<[u8]>) -> PathBuf {
        let path = self.path(name);
        put(&path, text);
        path
    }

    /// The program, told nothing but where its home is.
    pub fn airtime(&self) -> Command {
        let mut command = Command::new(BINARY);
        command
            .env_clear()
            .env("HOME", self.path("home"))
            .env("TERM", "xterm-256color")
            .env("LANG", "C.UTF-8")
            .env("AIRTIME_DATA_DIR", self.data());
        command
    }

    pub fn run<S: AsRef<std::ffi::OsStr>>(&self, args: impl IntoIterator<Item = S>) -> Said {
        Said::from(&self.airtime().args(args).output().unwrap())
    }

    /// A rehearsed session; its id.
    pub fn rehearsed(&self, script: &str) -> String {
        let script = self.put("script.txt", script);
        let said = self.run(["rehearse".as_ref(), script.as_os_str()]);
        assert_eq!(said.code, Some(0), "{}", said.err);
        said.out.trim().to_owned()
    }

    /// A session of the kind a meeting leaves, made from a rehearsed one: nobody agreed to anything.
    pub fn live(&self, script: &str) -> String {
        let id = self.rehearsed(script);
        let path = self.session(&id);
        let text = read(&path);
        let (first, rest) = text.split_once('\n').unwrap();
        let body = first.replace("\"rehearsal\"", "\"live\"");
        let body = body.rsplit_once(",\"crc\"").unwrap().0;
        put(&path, format!("{body},\"crc\":\"{:08x}\"}}\n{rest}", crc32c::crc32c(body.as_bytes())));
        id
    }

    pub fn events(&self, id: &str) -> Vec<serde_json::Value> {
        read(self.session(id)).lines().map(|l| serde_json::from_str(l).unwrap()).collect()
    }

    /// The names of all files in a folder of the data.
    pub fn files(&self, folder: &str) -> Vec<String> {
        let Ok(found) = fs::read_dir(self.data().join(folder)) else { return vec![] };
        let mut names: Vec<String> = found.map(|e| e.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }

    pub fn sessions(&self) -> Vec<String> {
        let names = self.files("sessions").into_iter();
        names.filter_map(|n| n.strip_suffix(".jsonl").map(ToOwned::to_owned)).collect()
    }
}

/// How a run ended and what it said.
#[derive(Debug)]
pub struct Said {
    pub code: Option<i32>,
    pub out: String,
    pub err: String,
}

impl From<&Output> for Said {
    fn from(output: &Output) -> Self {
        Self {
            code: output.status.code(),
            out: String::from_utf8(output.stdout.clone()).unwrap(),
            err: String::from_utf8(output.stderr.clone()).unwrap(),
        }
    }
}

#[expect(clippy::disallowed_methods, reason = "a test puts down files")]
pub fn put(path: impl AsRef<Path>, text: impl AsRef<[u8]>) {
    fs::write(path, text).unwrap();
}

#[expect(clippy::disallowed_methods, reason = "a test looks at files")]
pub fn read(path: impl AsRef<Path>) -> String {
    fs::read_to_string(path).unwrap()
}
