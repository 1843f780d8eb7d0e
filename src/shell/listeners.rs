//! The threads that wait for keys, signals and the loss of the terminal, and send [`AppEvent`]s.
//!
//! Only the key thread calls crossterm's event functions, and nothing joins it: once the terminal is gone,
//! crossterm 0.29 may never return from them. Signals and the terminal watch have their own threads, so that the
//! loop still learns that it has to end.

use std::{
    io,
    sync::mpsc::{Sender, channel},
    thread,
    time::Duration,
};

use crossterm::event;

use super::{
    answers::AnswerFilter,
    clock::{Clock as _, SystemClock},
    event::AppEvent,
};
use crate::tui::typed_keys::LINE_BYTES;

/// Starts the thread that reads keys, pasted text and changes of size.
///
/// # Errors
/// The thread could not be spawned.
pub fn listen_to_keys(inbox: Sender<AppEvent>) -> io::Result<()> {
    let mut answers = AnswerFilter::default();
    let listen = move || {
        loop {
            let was_there = answers.has_begun() && event::poll(Duration::ZERO).is_ok_and(|is_there| is_there);
            let event = match event::read().map(|event| (event, SystemClock.boot_ms())) {
                Ok((event, boot_ms)) if answers.is_answer(&event, boot_ms, was_there) => continue,
                Ok((event, boot_ms)) => AppEvent::Terminal { event, boot_ms },
                Err(_) => AppEvent::TerminalGone,
            };
            let is_last = matches!(event, AppEvent::TerminalGone);
            if inbox.send(event).is_err() || is_last {
                return;
            }
        }
    };
    thread::Builder::new().name("keys".to_owned()).spawn(listen).map(drop)
}

/// Starts the thread that reads lines of keys from standard input: a pipe, a file, or a terminal without single keys.
///
/// # Errors
/// The thread could not be spawned.
pub fn listen_to_lines(inbox: Sender<AppEvent>) -> io::Result<()> {
    let listen = move || {
        let mut input = io::BufReader::new(io::stdin());
        while let Some(text) = read_line(&mut input) {
            // The next line is read when this one was handled: a flood waits in the pipe, not in memory.
            let (taken, handled) = channel();
            let line = AppEvent::Line { text, boot_ms: SystemClock.boot_ms(), taken };
            if inbox.send(line).is_err() {
                return;
            }
            let _ = handled.recv();
        }
        // send() fails only after the event loop has exited; ignore it.
        let _ = inbox.send(AppEvent::InputEnded);
    };
    thread::Builder::new().name("lines-in".to_owned()).spawn(listen).map(drop)
}

/// A line without its end, or as much of it as is read at once. `None`: there is no more.
fn read_line(input: &mut impl io::BufRead) -> Option<String> {
    use io::{BufRead as _, Read as _};
    let mut bytes = Vec::new();
    let read = input.take(LINE_BYTES).read_until(b'\n', &mut bytes).ok()?;
    if read == 0 {
        return None;
    }
    let text = String::from_utf8_lossy(&bytes);
    Some(text.trim_end_matches(['\n', '\r']).to_owned())
}

#[cfg(unix)]
pub use unix::{listen_to_signals, watch_terminal};

#[cfg(unix)]
mod unix {
    use std::{
        io,
        os::fd::{AsFd, OwnedFd},
        sync::{Arc, atomic::AtomicBool},
        thread,
    };

    use rustix::event::{PollFd, PollFlags, poll};
    use signal_hook::{
        consts::{SIGALRM, SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP, SIGUSR1, SIGUSR2},
        iterator::Signals,
    };

    use crate::shell::event::{AppEvent, Signal, UrgentSender};

    /// Starts the thread that waits for signals, and makes a few others harmless, which would otherwise end the program.
    ///
    /// # Errors
    /// A handler could not be registered, or the thread could not be spawned.
    pub fn listen_to_signals(sender: UrgentSender) -> io::Result<()> {
        for harmless in [SIGUSR1, SIGUSR2, SIGALRM] {
            signal_hook::flag::register(harmless, Arc::new(AtomicBool::new(false)))?;
        }
        let mut signals = Signals::new([SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGTSTP, SIGCONT])?;
        let listen = move || {
            for number in signals.forever() {
                let event = match number {
                    SIGHUP => AppEvent::Signal(Signal::Hangup),
                    SIGINT => AppEvent::Signal(Signal::Interrupt),
                    SIGQUIT => AppEvent::Signal(Signal::Quit),
                    SIGTSTP => AppEvent::Suspend,
                    SIGCONT => AppEvent::Continued,
                    _ => AppEvent::Signal(Signal::Terminate),
                };
                if !sender.send(event) {
                    return;
                }
            }
        };
        thread::Builder::new().name("signals".to_owned()).spawn(listen).map(drop)
    }

    /// Starts the thread that waits, without polling, until the terminal is gone.
    ///
    /// # Errors
    /// The terminal could not be opened a second time, or the thread could not be spawned.
    pub fn watch_terminal(sender: UrgentSender) -> io::Result<()> {
        let terminal: OwnedFd = io::stdin().as_fd().try_clone_to_owned()?;
        let watch = move || {
            loop {
                let mut fds = [PollFd::new(&terminal, PollFlags::empty())];
                let gone = PollFlags::HUP | PollFlags::ERR | PollFlags::NVAL;
                match poll(&mut fds, None) {
                    Err(rustix::io::Errno::INTR) => {}
                    Ok(_) if !fds[0].revents().intersects(gone) => {}
                    Ok(_) | Err(_) => break,
                }
            }
            sender.send(AppEvent::TerminalGone);
        };
        thread::Builder::new().name("terminal-watch".to_owned()).spawn(watch).map(drop)
    }
}

#[cfg(not(unix))]
pub use elsewhere::{listen_to_signals, watch_terminal};

/// Systems without Unix signals: a lost terminal shows as a failed read in the key thread.
#[cfg(not(unix))]
mod elsewhere {
    use std::io;

    use crate::shell::event::UrgentSender;

    pub fn listen_to_signals(_: UrgentSender) -> io::Result<()> {
        Ok(())
    }

    pub fn watch_terminal(_: UrgentSender) -> io::Result<()> {
        Ok(())
    }
}
