//! Enters and leaves the terminal's raw mode and alternate screen.
//!
//! Every way out (exit, error, panic, signal) calls [`restore`], which tries each step even if another fails.

#[cfg(unix)]
use std::fs::File;
use std::{
    fmt,
    io::{self, IsTerminal, Write},
    sync::{
        Mutex, MutexGuard, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};

use crossterm::{
    Command, cursor, event, execute,
    terminal::{self, EnterAlternateScreen, LeaveAlternateScreen},
};

use crate::{
    domain::record::plain_text,
    error::{AppError, Exit},
    text::shell as words,
};

/// How long dropping the guard waits for the terminal.
const RESTORE_TIMEOUT: Duration = Duration::from_millis(500);

/// Whether the program has taken the screen. Held while something is written to it.
static ENTERED: Mutex<bool> = Mutex::new(false);

/// Whether only single keys are wanted: the line mode writes nothing that is no text.
static KEYS_ONLY: AtomicBool = AtomicBool::new(false);

/// Whether the terminal is asked for clicks.
static MOUSE: AtomicBool = AtomicBool::new(false);

/// Holds the terminal in raw mode on the alternate screen. Dropping it restores the terminal.
#[derive(Debug)]
pub struct Guard;

impl Guard {
    /// Enters raw mode and the alternate screen, and turns on bracketed paste and, if so wished, clicks.
    ///
    /// # Errors
    /// There is no terminal, or it is a dumb one. Nothing has been written in that case.
    pub fn enter(mouse: bool) -> Result<Self, AppError> {
        check()?;
        MOUSE.store(mouse, Ordering::SeqCst);
        enter().map_err(|e| {
            AppError::new(Exit::NoTerminal, words::no_terminal(&e.to_string()), words::no_terminal_hint())
        })?;
        Ok(Self)
    }

    /// Enters raw mode alone, for the line mode: single keys, and not one escape sequence.
    ///
    /// # Errors
    /// There is no terminal, or it refuses the settings.
    pub fn enter_keys_only() -> Result<Self, AppError> {
        KEYS_ONLY.store(true, Ordering::SeqCst);
        enter().map_err(|e| {
            AppError::new(Exit::NoTerminal, words::no_terminal(&e.to_string()), words::no_terminal_hint())
        })?;
        Ok(Self)
    }
}

impl Drop for Guard {
    /// Restores the terminal in a thread, since a terminal that does not read (a stalled ssh) blocks writes.
    fn drop(&mut self) {
        let (done, wait) = std::sync::mpsc::channel();
        let leave = move || {
            restore();
            let _ = done.send(());
        };
        if std::thread::Builder::new().name("restore".to_owned()).spawn(leave).is_ok() {
            let _ = wait.recv_timeout(RESTORE_TIMEOUT);
        } else {
            restore();
        }
    }
}

/// Whether the line mode can read single keys: both ends are a terminal that is no dumb one. Elsewhere it reads lines.
#[must_use]
pub fn gives_single_keys() -> bool {
    io::stdin().is_terminal() && io::stdout().is_terminal() && !is_dumb()
}

fn is_dumb() -> bool {
    std::env::var("TERM").is_ok_and(|t| t == "dumb")
}

/// Checks that a screen can be shown.
///
/// # Errors
/// Standard input or output is not a terminal, or it is a dumb one.
pub fn check() -> Result<(), AppError> {
    if !io::stdin().is_terminal() || !io::stdout().is_terminal() || is_dumb() {
        return Err(AppError::new(Exit::NoTerminal, words::no_terminal_here(), words::no_terminal_hint()));
    }
    Ok(())
}

/// Whether the program has taken the terminal.
#[must_use]
pub fn is_entered() -> bool {
    *entered()
}

fn entered() -> MutexGuard<'static, bool> {
    ENTERED.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Writes to the screen, unless it has been given back: then nothing more is drawn, by any thread. `write` must not
/// wait.
pub fn while_entered<T>(write: impl FnOnce() -> T) -> Option<T> {
    let entered = entered();
    (*entered).then(write)
}

/// Enters again after the process was stopped. What was set before the stop may no longer be so.
///
/// # Errors
/// The terminal refuses the settings.
pub fn enter_again() -> io::Result<()> {
    // crossterm remembers that it is in raw mode, and would leave the terminal as it is.
    let _ = terminal::disable_raw_mode();
    enter()
}

/// Enters raw mode and the alternate screen.
///
/// # Errors
/// The terminal refuses the settings.
pub fn enter() -> io::Result<()> {
    *entered() = true;
    leave_raw_mode_of_others();
    terminal::enable_raw_mode()?;
    if KEYS_ONLY.load(Ordering::SeqCst) {
        return Ok(());
    }
    let mut out = output()?;
    execute!(out, EnterAlternateScreen, event::EnableBracketedPaste, cursor::Hide)?;
    if MOUSE.load(Ordering::SeqCst) { execute!(out, ReportClicks) } else { Ok(()) }
}

/// Asks for clicks and the wheel. crossterm's own command asks for every movement too, each of which would wake the loop.
struct ReportClicks;

impl Command for ReportClicks {
    fn write_ansi(&self, f: &mut impl fmt::Write) -> fmt::Result {
        f.write_str("\u{1b}[?1000h\u{1b}[?1006h")
    }

    #[cfg(windows)]
    fn execute_winapi(&self) -> io::Result<()> {
        event::EnableMouseCapture.execute_winapi()
    }

    #[cfg(windows)]
    fn is_ansi_code_supported(&self) -> bool {
        false
    }
}

/// Turns lines, echo and signals on in a terminal that a killed program left without them: what is set now is what
/// [`restore`] sets again.
#[cfg(unix)]
fn leave_raw_mode_of_others() {
    use rustix::termios::{InputModes, LocalModes, OptionalActions, OutputModes, tcgetattr, tcsetattr};
    let tty = io::stdin();
    let Ok(mut modes) = tcgetattr(&tty) else { return };
    if modes.local_modes.contains(LocalModes::ICANON) {
        return;
    }
    modes.input_modes |= InputModes::ICRNL | InputModes::IXON;
    modes.output_modes |= OutputModes::OPOST | OutputModes::ONLCR;
    modes.local_modes |= LocalModes::ICANON | LocalModes::ECHO | LocalModes::ECHOE | LocalModes::ECHOK;
    modes.local_modes |= LocalModes::ISIG | LocalModes::IEXTEN;
    // If they cannot be set, it is left as it was found.
    let _ = tcsetattr(&tty, OptionalActions::Now, &modes);
}

#[cfg(not(unix))]
fn leave_raw_mode_of_others() {}

/// Restores the terminal. Does nothing if it was not entered, or is restored already.
pub fn restore() {
    if !std::mem::take(&mut *entered()) {
        return;
    }
    let keys_only = KEYS_ONLY.load(Ordering::SeqCst);
    if let Some(mut out) = output().ok().filter(|_| !keys_only) {
        if MOUSE.load(Ordering::SeqCst) {
            let _ = execute!(out, event::DisableMouseCapture);
        }
        let _ = execute!(out, event::DisableBracketedPaste);
        let _ = execute!(out, LeaveAlternateScreen);
        let _ = execute!(out, cursor::Show);
        let _ = out.flush();
    }
    let _ = terminal::disable_raw_mode();
}

/// Standard output as a separate file, without the lock that a thread blocked in a write would hold.
#[cfg(unix)]
pub type Output = File;

/// Standard output. A console takes text, not bytes: bytes written to its handle it reads in an old code page.
/// The standard library hands it the text.
#[cfg(not(unix))]
#[derive(Debug)]
pub struct Output(io::Stdout);

#[cfg(not(unix))]
impl Write for Output {
    /// Nothing waits for the end of a line.
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let mut out = self.0.lock();
        let written = out.write(bytes)?;
        out.flush()?;
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.0.flush()
    }
}

/// Standard output, for whoever draws or writes lines.
///
/// # Errors
/// The file handle could not be duplicated.
#[cfg(unix)]
pub fn output() -> io::Result<Output> {
    use std::os::fd::AsFd;
    Ok(File::from(io::stdout().as_fd().try_clone_to_owned()?))
}

#[cfg(not(unix))]
#[expect(clippy::unnecessary_wraps, reason = "elsewhere it can fail")]
pub fn output() -> io::Result<Output> {
    Ok(Output(io::stdout()))
}

/// Writes what went wrong and what to do to standard error.
pub fn write_error(error: &AppError) {
    let message = plain_text::visible(&error.message);
    let lines = message.lines().map(|line| format!("airtime: {line}\n"));
    let hint = Some(plain_text::visible(&error.hint)).filter(|hint| !hint.is_empty());
    say(&lines.chain(hint.map(|hint| hint + "\n")).collect::<Vec<_>>().concat());
}

/// Writes to standard error, unless that is a terminal that takes nothing (a stalled ssh, Ctrl+S): it must not keep
/// the program from ending.
pub fn say(text: &str) {
    let mut err = io::stderr().lock();
    if takes_output() {
        // Where even this fails, there is nobody to tell.
        let _ = err.write_all(text.as_bytes());
    }
}

#[cfg(unix)]
fn takes_output() -> bool {
    use rustix::event::{PollFd, PollFlags, Timespec, poll};
    let wait = Timespec { tv_sec: 0, tv_nsec: RESTORE_TIMEOUT.subsec_nanos().into() };
    let err = io::stderr();
    !err.is_terminal() || poll(&mut [PollFd::new(&err, PollFlags::OUT)], Some(&wait)) != Ok(0)
}

#[cfg(not(unix))]
fn takes_output() -> bool {
    true
}

/// Installs a panic hook for all threads that restores the screen before the message is printed, and calls
/// `after` then. A fault of the thread `harmless` is nobody else's: it is passed over.
pub fn install_panic_hook(harmless: &'static str, after: impl Fn() + Send + Sync + 'static) {
    let print = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |info| {
        if std::thread::current().name() == Some(harmless) {
            return;
        }
        restore();
        print(info);
        after();
    }));
}

/// Columns and rows; 80 by 24 if the terminal does not report its size.
#[must_use]
pub fn size() -> (u16, u16) {
    crossterm::terminal::size().unwrap_or((80, 24))
}

/// Columns of the terminal that standard output goes to; `None` if it goes to a file or another program.
#[must_use]
pub fn output_width() -> Option<usize> {
    io::stdout().is_terminal().then(|| usize::from(size().0))
}

/// Whether the locale says that the terminal can show more than ASCII.
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

/// Whether `NO_COLOR` is unset or empty.
#[must_use]
pub fn wants_colour() -> bool {
    std::env::var_os("NO_COLOR").is_none_or(|v| v.is_empty())
}

/// Whether the terminal says that it shows 24-bit colour.
#[must_use]
pub fn has_true_colour() -> bool {
    std::env::var("COLORTERM").is_ok_and(|v| ["truecolor", "24bit"].contains(&v.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_written_to_a_screen_that_is_not_ours() {
        assert_eq!(while_entered(|| "a frame"), None);
    }
}
