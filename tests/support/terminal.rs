//! The program in a real pseudo-terminal. Waits for what is shown, with a limit; never sleeps.

#![allow(dead_code, reason = "no test uses all of it")]

use std::{
    io::{Read, Write},
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
        mpsc::{Receiver, channel},
    },
    thread,
    time::{Duration, Instant},
};

use portable_pty::{Child, CommandBuilder, ExitStatus, MasterPty, PtySize, native_pty_system};
use rustix::fs::{Mode, OFlags};
use rustix::process::{Pid, Signal, WaitOptions, kill_process, waitpid};
use rustix::termios::{LocalModes, OptionalActions};

use crate::support::{BINARY, House};

/// Longest wait for the next bytes, and for something to be shown. (A running clock writes once a second, so that there are
/// always more bytes.) Far longer than anything takes, also on a busy machine.
const PATIENCE: Duration = Duration::from_mins(1);
const LIMIT: Duration = Duration::from_mins(3);
/// Bytes taken in at once: a picture always comes in parts, as it does on a busy machine. What holds of a part of it already
/// is found to be no sign of the whole.
const PART: usize = 256;

pub struct Terminal {
    pub raw: Vec<u8>,
    parser: vt100::Parser,
    bytes: Receiver<Vec<u8>>,
    closing: Arc<AtomicBool>,
    writer: Option<Box<dyn Write + Send>>,
    master: Option<Box<dyn MasterPty + Send>>,
    child: Option<Box<dyn Child + Send + Sync>>,
    pid: Pid,
}

fn size(width: u16, height: u16) -> PtySize {
    PtySize { rows: height, cols: width, pixel_width: 0, pixel_height: 0 }
}

fn cells(n: u16) -> std::num::NonZeroU16 {
    std::num::NonZeroU16::new(n).unwrap()
}

impl Terminal {
    pub fn start(house: &House, args: &[&str], env: &[(&str, &str)]) -> Self {
        let mut command = CommandBuilder::new(BINARY);
        command.args(args);
        Self::spawn(house, command, env)
    }

    /// The program after this line of a shell.
    pub fn start_after(house: &House, line: &str) -> Self {
        let mut command = CommandBuilder::new("/bin/sh");
        command.args(["-c", &format!("{line}; exec \"$0\""), BINARY]);
        Self::spawn(house, command, &[])
    }

    fn spawn(house: &House, mut command: CommandBuilder, env: &[(&str, &str)]) -> Self {
        let pair = native_pty_system().openpty(size(80, 24)).unwrap();
        command.env_clear();
        command.cwd(house.dir.path());
        command.env("HOME", house.path("home"));
        command.env("TERM", "xterm-256color");
        command.env("LANG", "C.UTF-8");
        command.env("TZ", "UTC");
        command.env("AIRTIME_DATA_DIR", house.data());
        for (name, value) in env {
            command.env(name, value);
        }
        let child = pair.slave.spawn_command(command).unwrap();
        // The reader sees the end only when nobody else holds the slave.
        drop(pair.slave);
        let pid = Pid::from_raw(i32::try_from(child.process_id().unwrap()).unwrap()).unwrap();
        let closing = Arc::new(AtomicBool::new(false));
        let bytes = drain(pair.master.try_clone_reader().unwrap(), Arc::clone(&closing));
        Self {
            raw: Vec::new(),
            parser: vt100::Parser::new(cells(24), cells(80), 0),
            bytes,
            closing,
            writer: Some(pair.master.take_writer().unwrap()),
            master: Some(pair.master),
            child: Some(child),
            pid,
        }
    }

    pub fn send(&mut self, keys: &str) {
        let writer = self.writer.as_mut().unwrap();
        writer.write_all(keys.as_bytes()).unwrap();
        writer.flush().unwrap();
    }

    pub fn screen(&self) -> &vt100::Screen {
        self.parser.screen()
    }

    pub fn text(&self) -> String {
        self.screen().contents()
    }

    /// Take in what the program writes. `false`: it has ended.
    fn take_in(&mut self) -> bool {
        match self.bytes.recv_timeout(PATIENCE) {
            Ok(bytes) => {
                self.parser.process(&bytes);
                self.raw.extend(bytes);
                true
            }
            Err(std::sync::mpsc::RecvTimeoutError::Disconnected) => false,
            Err(std::sync::mpsc::RecvTimeoutError::Timeout) => panic!("nothing came:\n{}", self.text()),
        }
    }

    pub fn wait_until(&mut self, what: &str, is_so: impl Fn(&vt100::Screen) -> bool) {
        let deadline = now() + LIMIT;
        while !is_so(self.parser.screen()) {
            assert!(now() < deadline, "never {what}:\n{}", self.text());
            assert!(self.take_in(), "it ended before {what}:\n{}", self.text());
        }
    }

    pub fn wait_for(&mut self, text: &str) {
        self.wait_until(text, |screen| screen.contents().contains(text));
    }

    /// Waits until a text is shown and another is gone: what was there before may be half painted over.
    pub fn wait_for_instead(&mut self, text: &str, gone: &str) {
        self.wait_until(text, |screen| {
            let contents = screen.contents();
            contents.contains(text) && !contents.contains(gone)
        });
    }

    /// Clicks on the first character of a text.
    pub fn click(&mut self, text: &str) {
        let rows: Vec<String> = self.screen().rows(0, 200).collect();
        let at = |row: &String| Some(row[..row.find(text)?].chars().count());
        let (y, x) = rows.iter().enumerate().find_map(|(y, row)| Some((y, at(row)?))).expect("it is shown");
        let (x, y) = (x + 1, y + 1);
        self.send(&format!("\u{1b}[<0;{x};{y}M\u{1b}[<0;{x};{y}m"));
    }

    pub fn pid(&self) -> i32 {
        self.pid.as_raw_nonzero().get()
    }

    pub fn signal(&self, signal: Signal) {
        kill_process(self.pid, signal).unwrap();
    }

    /// Wait until the program has stopped, as a shell would.
    pub fn wait_until_stopped(&self) {
        let (tell, stopped) = channel();
        let pid = self.pid;
        thread::spawn(move || {
            let status = waitpid(Some(pid), WaitOptions::UNTRACED).ok().flatten();
            let _ = tell.send(status.is_some_and(|(_, s)| s.stopped()));
        });
        assert!(stopped.recv_timeout(PATIENCE).unwrap(), "it stopped");
    }

    pub fn resize(&mut self, width: u16, height: u16) {
        self.master.as_ref().unwrap().resize(size(width, height)).unwrap();
        self.parser.screen_mut().set_size(cells(height), cells(width));
    }

    /// From here on the terminal takes nothing, as after Ctrl+S, and nobody reads what it took.
    pub fn stop_output(&self) {
        rustix::termios::tcflow(self.other_side(), rustix::termios::Action::OOff).unwrap();
        self.closing.store(true, Ordering::SeqCst);
    }

    /// The window is closed.
    pub fn close(&mut self) {
        self.closing.store(true, Ordering::SeqCst);
        self.writer = None;
        self.master = None;
    }

    /// Everything it still writes, and how it ended.
    pub fn end(&mut self) -> ExitStatus {
        let deadline = now() + LIMIT;
        while self.take_in() {
            assert!(now() < deadline, "it never ends:\n{}", self.text());
        }
        let mut child = self.child.take().unwrap();
        let (tell, ended) = channel();
        thread::spawn(move || tell.send(child.wait().unwrap()));
        ended.recv_timeout(PATIENCE).expect("it ends")
    }

    /// The terminal is as it was before.
    pub fn assert_restored(&self) {
        let screen = self.screen();
        assert!(!screen.alternate_screen(), "alternate screen left");
        assert!(!screen.hide_cursor(), "cursor shown");
        assert_eq!(screen.mouse_protocol_mode(), vt100::MouseProtocolMode::None, "clicks are the terminal's");
        assert!(!screen.bracketed_paste(), "paste marks off");
        assert!(self.master.is_none() || self.is_cooked(), "lines and echo are back");
    }

    /// Whether it hands over whole lines, and echoes them.
    pub fn is_cooked(&self) -> bool {
        let termios = self.master.as_ref().and_then(|m| m.get_termios()).unwrap();
        let flags = format!("{:?}", termios.local_flags);
        flags.contains("ICANON") && flags.contains("ECHO")
    }

    /// The terminal, as another program has it.
    fn other_side(&self) -> std::fs::File {
        let name = self.master.as_ref().and_then(|m| m.tty_name()).unwrap();
        let flags = OFlags::RDWR | OFlags::NOCTTY | OFlags::CLOEXEC;
        rustix::fs::open(name, flags, Mode::empty()).unwrap().into()
    }

    pub fn make_cooked(&self) {
        let tty = self.other_side();
        let mut termios = rustix::termios::tcgetattr(&tty).unwrap();
        termios.local_modes |= LocalModes::ICANON | LocalModes::ECHO | LocalModes::ISIG;
        rustix::termios::tcsetattr(&tty, OptionalActions::Now, &termios).unwrap();
    }

    pub fn write_over(&self, text: &str) {
        self.other_side().write_all(text.as_bytes()).unwrap();
    }

    /// A meeting from the home screen, with the first person speaking, saved.
    pub fn in_a_meeting(house: &House, args: &[&str], env: &[(&str, &str)]) -> Self {
        let mut terminal = Self::start(house, args, env);
        terminal.wait_for("start a meeting now");
        terminal.send("n");
        terminal.wait_for("saved");
        terminal.send("a");
        terminal.wait_until("the tap saved", |s| {
            let text = s.contents();
            text.contains("lived experience 1") && text.contains("saved") && !text.contains("thinking time")
        });
        terminal
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        if let Some(mut child) = self.child.take() {
            let _ = child.kill();
            let _ = child.wait();
        }
    }
}

#[expect(clippy::disallowed_methods, reason = "a limit on what is waited for")]
fn now() -> Instant {
    Instant::now()
}

fn drain(mut reader: Box<dyn Read + Send>, closing: Arc<AtomicBool>) -> Receiver<Vec<u8>> {
    let (tell, bytes) = channel();
    thread::spawn(move || {
        let mut part = [0; PART];
        while let Ok(n) = reader.read(&mut part) {
            if n == 0 || tell.send(part[..n].to_vec()).is_err() || closing.load(Ordering::SeqCst) {
                return;
            }
        }
    });
    bytes
}
