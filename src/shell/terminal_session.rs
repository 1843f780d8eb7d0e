//! The terminal while the program uses it: the guard that restores it, the painter, and the threads that listen.

use std::{
    io,
    sync::{
        Mutex,
        mpsc::{Receiver, Sender, channel},
    },
};

use crate::{
    error::{AppError, Exit},
    shell::{
        cores,
        event::{AppEvent, UrgentSender},
        listeners,
        painter::Painter,
        process,
        terminal::{self, Guard},
    },
    text::shell as words,
};

#[derive(Debug)]
pub struct TerminalSession {
    pub painter: Painter,
    pub inbox: Receiver<AppEvent>,
    /// Events to handle before those of `inbox`, where a [`AppEvent::Wake`] announces each of them.
    pub urgent: Receiver<AppEvent>,
    /// Sends to `inbox`.
    pub sender: Sender<AppEvent>,
    /// Restores the terminal when it is dropped.
    pub guard: Guard,
}

impl TerminalSession {
    /// Installs the panic hook and signal handlers, enters the terminal, and starts the threads. `mouse`: the terminal
    /// is asked for clicks.
    ///
    /// # Errors
    /// There is no terminal, or a thread could not be spawned.
    pub fn open(mouse: bool) -> Result<Self, AppError> {
        let cannot_start =
            |error: io::Error| AppError::new(Exit::Failed, words::cannot_start(), error.to_string());
        let (sender, inbox) = channel();
        let (urgent_sender, urgent) = UrgentSender::new(sender.clone());
        let on_panic = Mutex::new(urgent_sender.clone());
        terminal::install_panic_hook(move || {
            if let Ok(sender) = on_panic.lock() {
                sender.send(AppEvent::Panicked);
            }
        });
        cores::stay_on_one();
        listeners::listen_to_signals(urgent_sender.clone()).map_err(cannot_start)?;
        let guard = Guard::enter(mouse)?;
        let output = terminal::output().map_err(cannot_start)?;
        let painter = Painter::new(output, sender.clone()).map_err(cannot_start)?;
        listeners::watch_terminal(urgent_sender).map_err(cannot_start)?;
        listeners::listen_to_keys(sender.clone()).map_err(cannot_start)?;
        Ok(Self { painter, inbox, urgent, sender, guard })
    }
}

/// Gives the terminal back to the shell and stops. Returns when the process is continued, with the size of the screen.
///
/// # Errors
/// The terminal could not be taken again.
pub fn suspend(painter: &mut Painter) -> io::Result<(u16, u16)> {
    terminal::restore();
    process::suspend();
    take_back(painter)
}

/// Takes the terminal after the process was stopped: whatever ran meanwhile left it as it liked. Returns the size of
/// the screen.
///
/// # Errors
/// The terminal could not be taken again.
pub fn take_back(painter: &mut Painter) -> io::Result<(u16, u16)> {
    terminal::enter_again()?;
    painter.invalidate();
    Ok(terminal::size())
}
