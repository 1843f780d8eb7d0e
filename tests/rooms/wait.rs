//! Waiting for something to be so, and never only for time.

use std::{
    io::{BufRead as _, BufReader},
    process::{Child, Command, ExitStatus, Stdio},
    sync::mpsc::{Receiver, channel},
    thread,
    time::Duration,
};

/// How often it is looked at.
const LOOK: Duration = Duration::from_millis(20);
/// After so many looks it will never be so: two minutes, on a busy machine.
const LOOKS: usize = 6_000;

/// What comes of `look`, as soon as anything does.
pub fn until<T>(what: &str, mut look: impl FnMut() -> Option<T>) -> T {
    for _ in 0..LOOKS {
        if let Some(found) = look() {
            return found;
        }
        thread::park_timeout(LOOK);
    }
    panic!("it never came to this: {what}");
}

/// A program that runs, and what it says, line by line, on standard output and standard error.
pub struct Running {
    child: Child,
    lines: Receiver<String>,
    said: String,
}

impl Running {
    pub fn start(command: &mut Command) -> Self {
        let mut child =
            command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let (sender, lines) = channel();
        let (out, err) = (child.stdout.take().unwrap(), child.stderr.take().unwrap());
        let errors = sender.clone();
        thread::spawn(move || {
            BufReader::new(out).lines().map_while(Result::ok).try_for_each(|l| sender.send(l))
        });
        thread::spawn(move || {
            BufReader::new(err).lines().map_while(Result::ok).try_for_each(|l| errors.send(l))
        });
        Self { child, lines, said: String::new() }
    }

    pub fn id(&self) -> u32 {
        self.child.id()
    }

    /// Everything it has said.
    pub fn said(&mut self) -> &str {
        while let Ok(line) = self.lines.try_recv() {
            self.said.push_str(&line);
            self.said.push('\n');
        }
        &self.said
    }

    pub fn until_it_says(&mut self, text: &str) {
        for _ in 0..LOOKS {
            if self.said().contains(text) {
                return;
            }
            if let Ok(line) = self.lines.recv_timeout(LOOK) {
                self.said.push_str(&line);
                self.said.push('\n');
            }
        }
        panic!("it never said {text:?}, but: {}", self.said);
    }

    pub fn kill(&mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }

    /// As Ctrl+C does.
    pub fn interrupt(&mut self) {
        let killed = Command::new("kill").args(["-INT", &self.id().to_string()]).status().unwrap();
        assert!(killed.success());
    }

    pub fn end(&mut self) -> ExitStatus {
        until("it ends", || self.child.try_wait().unwrap())
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
