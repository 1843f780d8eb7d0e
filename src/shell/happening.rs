//! What can happen outside, and the threads that wait for it.
//!
//! Only the key thread touches crossterm's event functions, and nobody joins it: when the terminal goes
//! away, crossterm 0.29 may never return from there. Signals and the watch on the terminal are threads
//! of their own, so that the end is seen all the same.

use std::{
    io,
    sync::mpsc::{Receiver, Sender, channel},
    thread,
};

use crossterm::event;

use super::lists::Batch;
use crate::{
    journal::writer::Report,
    tui::{Msg, keymap},
};

#[derive(Debug)]
pub enum Happening {
    Terminal(event::Event),
    /// No more keys can come: the terminal has gone.
    Gone,
    Signal(Signal),
    Journal(Report),
    /// What was read of sessions, for their list.
    Told(Batch),
    /// The terminal reads again; pictures had been left out.
    ScreenReady,
    /// A thread came to a fault; its message was printed.
    Fault,
    /// Look at the alarms.
    Look,
}

/// The way for what cannot wait behind a flood of keys: signals, a terminal that went, a fault.
#[derive(Clone, Debug)]
pub struct Alarm {
    urgent: Sender<Happening>,
    inbox: Sender<Happening>,
}

impl Alarm {
    /// An alarm that wakes whoever waits at `inbox`, and where it is heard.
    #[must_use]
    pub fn new(inbox: Sender<Happening>) -> (Self, Receiver<Happening>) {
        let (urgent, heard) = channel();
        (Self { urgent, inbox }, heard)
    }

    /// Whether anybody is left to hear it.
    pub fn ring(&self, happening: Happening) -> bool {
        self.urgent.send(happening).and_then(|()| self.inbox.send(Happening::Look)).is_ok()
    }
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Signal {
    Terminate,
    Hangup,
    Interrupt,
    Quit,
    /// Stop for now (a shell's job control).
    Suspend,
}

/// What a terminal event means to the screens, if anything.
#[must_use]
pub fn message(event: event::Event) -> Option<Msg> {
    match event {
        event::Event::Key(key) => keymap::read(key).map(Msg::Key),
        event::Event::Paste(text) => Some(Msg::Paste(text)),
        event::Event::Resize(width, height) => Some(Msg::Resize { width, height }),
        event::Event::FocusGained | event::Event::FocusLost | event::Event::Mouse(_) => None,
    }
}

/// What the journal's word means to the screens.
#[must_use]
pub fn told(report: Report) -> Msg {
    match report {
        Report::Saved(seq) => Msg::Saved(seq),
        Report::NotSaved { why, needs_all } => Msg::NotSaved { why: why.to_string(), needs_all },
        Report::CarriedOn(path) => Msg::CarriedOn(crate::text::store::path(&path)),
        Report::Rewritten => Msg::TakenOut,
        Report::Stopped(why) => Msg::NotSaved { why, needs_all: false },
    }
}

/// Wait for keys.
///
/// # Errors
/// The system has no room for a thread.
pub fn listen_to_keys(inbox: Sender<Happening>) -> io::Result<()> {
    let listen = move || {
        loop {
            let happening = event::read().map_or(Happening::Gone, Happening::Terminal);
            let over = matches!(happening, Happening::Gone);
            if inbox.send(happening).is_err() || over {
                return;
            }
        }
    };
    thread::Builder::new().name("keys".to_owned()).spawn(listen).map(drop)
}

#[cfg(unix)]
pub use unix::{die, leave_no_core_dump, listen_to_signals, stop_for_now, watch_terminal};

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
        consts::{SIGALRM, SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP, SIGUSR1, SIGUSR2, SIGXFSZ},
        iterator::Signals,
        low_level,
    };

    use super::{Alarm, Happening, Signal};

    /// Wait for signals. A file that grows past a limit is an error of the write, not the end.
    ///
    /// # Errors
    /// The system refuses a handler or a thread.
    pub fn listen_to_signals(alarm: Alarm) -> io::Result<()> {
        for harmless in [SIGXFSZ, SIGUSR1, SIGUSR2, SIGALRM] {
            signal_hook::flag::register(harmless, Arc::new(AtomicBool::new(false)))?;
        }
        let mut signals = Signals::new([SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGTSTP])?;
        let listen = move || {
            for number in signals.forever() {
                let signal = match number {
                    SIGHUP => Signal::Hangup,
                    SIGINT => Signal::Interrupt,
                    SIGQUIT => Signal::Quit,
                    SIGTSTP => Signal::Suspend,
                    _ => Signal::Terminate,
                };
                if !alarm.ring(Happening::Signal(signal)) {
                    return;
                }
            }
        };
        thread::Builder::new().name("signals".to_owned()).spawn(listen).map(drop)
    }

    /// Wait for the terminal to go away, without any timer.
    ///
    /// # Errors
    /// The system has no room for a thread.
    pub fn watch_terminal(alarm: Alarm) -> io::Result<()> {
        let terminal: OwnedFd = io::stdin().as_fd().try_clone_to_owned()?;
        let watch = move || {
            loop {
                let mut fds = [PollFd::new(&terminal, PollFlags::empty())];
                let gone = PollFlags::HUP | PollFlags::ERR | PollFlags::NVAL;
                match poll(&mut fds, None) {
                    Err(rustix::io::Errno::INTR) => {}
                    Ok(_) if !fds[0].revents().intersects(gone) => {}
                    _ => break,
                }
            }
            alarm.ring(Happening::Gone);
        };
        thread::Builder::new().name("terminal-watch".to_owned()).spawn(watch).map(drop)
    }

    /// A crash leaves no picture of the memory, which holds names, on the disk.
    pub fn leave_no_core_dump() {
        use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};
        let most = getrlimit(Resource::Core).maximum;
        // Where it cannot be set, the system's own setting holds.
        let _ = setrlimit(Resource::Core, Rlimit { current: Some(0), maximum: most });
    }

    /// Stop as a shell's job control does; returns when the program goes on.
    pub fn stop_for_now() {
        let _ = low_level::emulate_default_handler(SIGTSTP);
    }

    /// End by the signal that asked for it, so that the parent sees the truth.
    pub fn die(signal: Signal) {
        let number = match signal {
            Signal::Terminate | Signal::Suspend => SIGTERM,
            Signal::Hangup => SIGHUP,
            Signal::Interrupt => SIGINT,
            Signal::Quit => SIGQUIT,
        };
        let _ = low_level::emulate_default_handler(number);
    }
}

#[cfg(not(unix))]
pub use elsewhere::{die, leave_no_core_dump, listen_to_signals, stop_for_now, watch_terminal};

#[cfg(not(unix))]
mod elsewhere {
    use std::io;

    use super::{Alarm, Signal};

    pub fn listen_to_signals(_: Alarm) -> io::Result<()> {
        Ok(())
    }

    pub fn watch_terminal(_: Alarm) -> io::Result<()> {
        Ok(())
    }

    pub fn leave_no_core_dump() {}

    pub fn stop_for_now() {}

    pub fn die(_: Signal) {}
}
