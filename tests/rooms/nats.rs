//! A real nats-server on this computer, with a folder of its own, that tests start, kill and start again.

use std::{
    fs,
    path::PathBuf,
    process::{Child, Command, Stdio},
};

use async_nats::jetstream::{
    self, context::GetStreamErrorKind, message::StreamMessage, stream::RawMessageErrorKind,
};
use tempfile::TempDir;
use tokio::runtime::{Builder, Runtime};

use crate::wait::until;

pub struct Nats {
    dir: TempDir,
    program: PathBuf,
    more: Vec<String>,
    child: Child,
    port: u16,
    runtime: Runtime,
}

impl Nats {
    /// A server with JetStream. `None`, and the word *skipped*: there is none on this computer.
    pub fn start() -> Option<Self> {
        Self::start_with(&["--jetstream"])
    }

    /// A server told this.
    pub fn start_with(more: &[&str]) -> Option<Self> {
        let Some(program) = find() else {
            eprintln!("skipped: there is no nats-server here (apt-get install nats-server)");
            return None;
        };
        let dir = tempfile::tempdir().unwrap();
        let more: Vec<String> = more.iter().map(|text| (*text).to_owned()).collect();
        let child = spawn(&program, &dir, &more, -1);
        let port = until("the server listens", || port_in(&dir));
        let runtime = Builder::new_current_thread().enable_all().build().unwrap();
        Some(Self { dir, program, more, child, port, runtime })
    }

    pub fn url(&self) -> String {
        format!("nats://127.0.0.1:{}", self.port)
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.dir.path().join(name)
    }

    pub fn kill(&mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }

    /// Starts it where it was, with what it had stored.
    pub fn restart(&mut self) {
        for found in fs::read_dir(self.dir.path()).unwrap().flatten() {
            if found.path().extension().is_some_and(|e| e == "ports") {
                fs::remove_file(found.path()).unwrap();
            }
        }
        let again = || spawn(&self.program, &self.dir, &self.more, i32::from(self.port));
        self.child = again();
        until("the server listens again", || {
            // Another program may have had the port for a moment.
            if self.child.try_wait().unwrap().is_some() {
                self.child = again();
            }
            port_in(&self.dir)
        });
    }

    /// All that it had stored is gone.
    pub fn lose_everything(&mut self) {
        let _ = fs::remove_dir_all(self.path("store"));
    }

    /// The messages whose subject contains this, in order.
    pub fn messages(&self, subject: &str) -> Vec<StreamMessage> {
        until("the server answers", || self.runtime.block_on(self.answered(subject)))
    }

    /// As above. `None`: a busy server did not answer, so that it is not known what it has.
    async fn answered(&self, subject: &str) -> Option<Vec<StreamMessage>> {
        let client = async_nats::connect(self.url()).await.ok()?;
        let mut stream = match jetstream::new(client).get_stream("AIRTIME").await {
            Ok(stream) => stream,
            Err(error) if matches!(error.kind(), GetStreamErrorKind::JetStream(_)) => return Some(vec![]),
            Err(_) => return None,
        };
        let state = stream.info().await.ok()?.state.clone();
        let mut found = Vec::new();
        for sequence in state.first_sequence..=state.last_sequence {
            match stream.get_raw_message(sequence).await {
                Ok(message) if message.subject.contains(subject) => found.push(message),
                Err(error) if error.kind() == RawMessageErrorKind::Other => return None,
                // It has another subject, or the server says that there is none: it was replaced.
                Ok(_) | Err(_) => {}
            }
        }
        Some(found)
    }

    /// Stores a message that airtime did not write.
    pub fn store(&self, subject: &str, payload: &str) {
        self.runtime.block_on(async {
            let context = jetstream::new(async_nats::connect(self.url()).await.unwrap());
            let stored = context.publish(subject.to_owned(), payload.to_owned().into()).await.unwrap();
            stored.await.unwrap();
        });
    }

    /// Makes a stream of this kind.
    pub fn make_stream(&self, config: jetstream::stream::Config) {
        self.runtime.block_on(async {
            let context = jetstream::new(async_nats::connect(self.url()).await.unwrap());
            context.create_or_update_stream(config).await.unwrap();
        });
    }
}

impl Drop for Nats {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// The version of the server that tests start, as far as it matters: major and minor. `None`: there is none.
pub fn version() -> Option<(u32, u32)> {
    let said = Command::new(find()?).arg("--version").output().ok()?;
    let said = String::from_utf8_lossy(&said.stdout).into_owned();
    let mut numbers = said.trim().rsplit('v').next()?.split('.').map(|number| number.parse().ok());
    numbers.next()?.zip(numbers.next()?)
}

/// What `AIRTIME_NATS_SERVER` names, or the first on the path.
fn find() -> Option<PathBuf> {
    if let Some(named) = std::env::var_os("AIRTIME_NATS_SERVER") {
        return Some(named.into());
    }
    let path = std::env::var_os("PATH").unwrap_or_default();
    let beside = ["/usr/sbin", "/usr/local/bin"].map(PathBuf::from);
    let folders = std::env::split_paths(&path).chain(beside);
    folders.map(|folder| folder.join("nats-server")).find(|program| program.is_file())
}

fn spawn(program: &PathBuf, dir: &TempDir, more: &[String], port: i32) -> Child {
    let log = fs::File::options().create(true).append(true).open(dir.path().join("log")).unwrap();
    Command::new(program)
        .args(["--addr", "127.0.0.1", "--port", &port.to_string(), "--ports_file_dir"])
        .arg(dir.path())
        .arg("--store_dir")
        .arg(dir.path().join("store"))
        .args(more)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(log)
        .spawn()
        .unwrap()
}

/// The port that the server says it listens on.
fn port_in(dir: &TempDir) -> Option<u16> {
    let ports = fs::read_dir(dir.path()).unwrap().flatten();
    let file = ports.map(|found| found.path()).find(|path| path.extension().is_some_and(|e| e == "ports"))?;
    let json: serde_json::Value = serde_json::from_str(&fs::read_to_string(file).ok()?).ok()?;
    json["nats"][0].as_str()?.rsplit(':').next()?.parse().ok()
}
