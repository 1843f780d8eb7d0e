//! The terminal, entered and left. Leaving tries every step, however it came about: exit, error, panic
//! or signal all go through [`restore`].

use std::{
    fs::File,
    io::{self, IsTerminal, Write},
    sync::atomic::{AtomicBool, Ordering},
    time::Duration,
};

use crossterm::{
    cursor, event, execute,
    terminal::{self, EnterAlternateScreen, LeaveAlternateScreen},
};

use crate::{
    error::{AppError, Exit},
    text::shell as words,
};

/// How long leaving waits for the terminal.
const PATIENCE: Duration = Duration::from_millis(500);

/// Whether the screen is ours now.
static ENTERED: AtomicBool = AtomicBool::new(false);

/// Holds the terminal; dropping it gives it back.
#[derive(Debug)]
pub struct Guard;

impl Guard {
    /// Take the terminal: raw keys, a screen of our own, pasted text marked as such.
    ///
    /// # Errors
    /// There is no terminal, or it cannot place text. Nothing was written then.
    pub fn enter() -> Result<Self, AppError> {
        check()?;
        enter().map_err(|e| {
            AppError::new(Exit::NoTerminal, words::no_terminal(&e.to_string()), words::no_terminal_hint())
        })?;
        Ok(Self)
    }
}

impl Drop for Guard {
    /// A terminal that does not read (a held ssh) would hold us in the last write: do not wait for it long.
    fn drop(&mut self) {
        let (done, wait) = std::sync::mpsc::channel();
        let leave = move || {
            restore();
            let _ = done.send(());
        };
        if std::thread::Builder::new().name("restore".to_owned()).spawn(leave).is_ok() {
            let _ = wait.recv_timeout(PATIENCE);
        } else {
            restore();
        }
    }
}

/// Whether a screen can be shown at all.
///
/// # Errors
/// Standard input or output is no terminal, or a dumb one.
pub fn check() -> Result<(), AppError> {
    let dumb = std::env::var("TERM").is_ok_and(|t| t == "dumb");
    if !io::stdin().is_terminal() || !io::stdout().is_terminal() || dumb {
        return Err(AppError::new(Exit::NoTerminal, words::no_terminal_here(), words::no_terminal_hint()));
    }
    Ok(())
}

/// Enter, or enter again after a stop.
///
/// # Errors
/// The terminal does not take the settings.
pub fn enter() -> io::Result<()> {
    ENTERED.store(true, Ordering::SeqCst);
    terminal::enable_raw_mode()?;
    execute!(output()?, EnterAlternateScreen, event::EnableBracketedPaste, cursor::Hide)
}

/// Give the terminal back as it was. Does nothing when it was not taken, or was given back already.
pub fn restore() {
    if !ENTERED.swap(false, Ordering::SeqCst) {
        return;
    }
    if let Ok(mut out) = output() {
        let _ = execute!(out, event::DisableBracketedPaste);
        let _ = execute!(out, LeaveAlternateScreen);
        let _ = execute!(out, cursor::Show);
        let _ = out.flush();
    }
    let _ = terminal::disable_raw_mode();
}

/// The terminal as a file of its own: no lock that a thread which hangs in a write could hold.
///
/// # Errors
/// The system is out of file handles.
pub fn output() -> io::Result<File> {
    #[cfg(unix)]
    {
        use std::os::fd::AsFd;
        Ok(File::from(io::stdout().as_fd().try_clone_to_owned()?))
    }
    #[cfg(windows)]
    {
        use std::os::windows::io::AsHandle;
        Ok(File::from(io::stdout().as_handle().try_clone_to_owned()?))
    }
}

/// Restore the screen before a panic's message is printed, in whichever thread it happens.
pub fn install_panic_hook(then: impl Fn() + Send + Sync + 'static) {
    let print = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |info| {
        restore();
        print(info);
        then();
    }));
}

/// Columns and rows; 80 by 24 where the terminal does not say.
#[must_use]
pub fn size() -> (u16, u16) {
    crossterm::terminal::size().unwrap_or((80, 24))
}

/// Styles other than colour are kept when colour is not wanted.
pub fn keep_styles() {
    crossterm::style::force_color_output(true);
}

/// Whether this terminal can show more than ASCII, by its locale.
#[must_use]
pub fn is_utf8() -> bool {
    let set = |name| std::env::var(name).ok().filter(|v| !v.is_empty());
    match set("LC_ALL").or_else(|| set("LC_CTYPE")).or_else(|| set("LANG")) {
        Some(locale) => {
            let locale = locale.to_lowercase();
            locale.contains("utf-8") || locale.contains("utf8")
        }
        None => true,
    }
}

/// Whether colour is wanted.
#[must_use]
pub fn wants_colour() -> bool {
    std::env::var_os("NO_COLOR").is_none_or(|v| v.is_empty())
}
