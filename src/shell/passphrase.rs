//! Asks for passphrases on the terminal, and shows nothing of them.

use std::io::{self, IsTerminal as _, Write};

use crossterm::{
    event::{self, Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers},
    terminal,
};

/// The terminal without echo, until this is dropped.
struct RawMode;

impl Drop for RawMode {
    fn drop(&mut self) {
        // If the terminal is gone, there is nothing to restore.
        let _ = terminal::disable_raw_mode();
    }
}

/// Asks these questions, one after the other. `None`: cancelled with Ctrl+C.
///
/// Echo is off before the first question is there and until the last is answered, so that nobody types too early.
///
/// # Errors
/// Standard input is not a terminal, or it cannot be read.
pub fn ask<const N: usize>(questions: [&str; N], out: &mut dyn Write) -> io::Result<Option<[String; N]>> {
    if !io::stdin().is_terminal() {
        return Err(io::ErrorKind::Unsupported.into());
    }
    terminal::enable_raw_mode()?;
    let _raw = RawMode;
    let mut answers = [const { String::new() }; N];
    for (question, answer) in questions.iter().zip(&mut answers) {
        out.write_all(question.as_bytes()).and_then(|()| out.flush())?;
        let answered = read_line(answer)?;
        out.write_all(b"\r\n")?;
        if !answered {
            return Ok(None);
        }
    }
    Ok(Some(answers))
}

/// Reads until Enter. `false`: Ctrl+C.
fn read_line(line: &mut String) -> io::Result<bool> {
    loop {
        match event::read()? {
            Event::Key(key) if key.kind != KeyEventKind::Release => match edit(line, key) {
                Typed::More => {}
                Typed::Line => return Ok(true),
                Typed::Cancel => return Ok(false),
            },
            Event::Paste(text) => line.push_str(&text),
            Event::Key(_) | Event::FocusGained | Event::FocusLost | Event::Mouse(_) | Event::Resize(..) => {}
        }
    }
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Typed {
    More,
    Line,
    Cancel,
}

fn edit(line: &mut String, key: KeyEvent) -> Typed {
    // Ctrl with Alt is how some keyboards type a sign.
    let ctrl = key.modifiers.contains(KeyModifiers::CONTROL) && !key.modifiers.contains(KeyModifiers::ALT);
    match key.code {
        KeyCode::Enter => return Typed::Line,
        // What a pasted line may end with.
        KeyCode::Char('j') if ctrl => return Typed::Line,
        KeyCode::Char('c') if ctrl => return Typed::Cancel,
        KeyCode::Char('u') if ctrl => line.clear(),
        KeyCode::Char(c) if !ctrl => line.push(c),
        KeyCode::Backspace => drop(line.pop()),
        _ => {}
    }
    Typed::More
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_can_be_corrected_and_cancelled() {
        let mut line = String::new();
        let mut press = |code, modifiers| edit(&mut line, KeyEvent::new(code, modifiers));
        for (code, modifiers) in [
            (KeyCode::Char('x'), KeyModifiers::NONE),
            (KeyCode::Char('u'), KeyModifiers::CONTROL),
            (KeyCode::Char('é'), KeyModifiers::NONE),
            (KeyCode::Char('B'), KeyModifiers::SHIFT),
            (KeyCode::Backspace, KeyModifiers::NONE),
            (KeyCode::Char('@'), KeyModifiers::CONTROL | KeyModifiers::ALT),
            (KeyCode::Char('w'), KeyModifiers::CONTROL),
            (KeyCode::Left, KeyModifiers::NONE),
        ] {
            assert_eq!(press(code, modifiers), Typed::More, "{code:?}");
        }
        assert_eq!(press(KeyCode::Enter, KeyModifiers::NONE), Typed::Line);
        assert_eq!(press(KeyCode::Char('c'), KeyModifiers::CONTROL), Typed::Cancel);
        assert_eq!(line, "é@");
    }
}
