//! Asking something on the line beside the floor. A note never costs a turn: what was typed is kept.

use crate::{
    domain::Seq,
    text::screen as words,
    tui::{
        meeting::state::{Live, Mode, Typing},
        msg::Effect,
        questions::{
            note::{Detail, NoteQuestion},
            person::PersonQuestion,
            question::Question,
        },
        widget::input,
    },
};

impl Live {
    /// Asks something; a note that was set aside goes on.
    pub(crate) fn ask(&mut self, ask: Question) -> Vec<Effect> {
        let kept = self.aside.take_if(|_| ask.is_kept());
        self.mode = Mode::Typing(kept.unwrap_or_else(|| Box::new(Typing::new(ask, ""))));
        vec![]
    }

    /// Asks something with a row of its list marked.
    pub(crate) fn ask_choosing(&mut self, ask: Question, marked: usize) -> Vec<Effect> {
        self.mode = Mode::Typing(Box::new(Typing { cursor: marked, ..Typing::new(ask, "") }));
        vec![]
    }

    /// Asks something before going on with what is being typed: that is set aside, and kept if it is a note.
    pub(crate) fn ask_first(&mut self, first: Question) -> Vec<Effect> {
        if let Mode::Typing(typing) = std::mem::replace(&mut self.mode, Mode::Floor) {
            self.keep(typing);
        }
        self.ask(first)
    }

    /// Asks something to which `text` was the answer before, or has just been typed.
    pub(crate) fn ask_with(&mut self, ask: Question, text: &str) -> Vec<Effect> {
        self.mode = Mode::Typing(Box::new(Typing::new(ask, text)));
        vec![]
    }

    /// Asks about a note, going on from what is known of it.
    pub(crate) fn ask_about_note(&mut self, seq: Seq, detail: Detail, chain: bool) -> Vec<Effect> {
        let before = self.session().note(seq).and_then(|taken| detail.said_before(taken));
        let before = before.unwrap_or_default().to_owned();
        self.ask_with(Question::Note(NoteQuestion::About { note: seq, detail, chain }), &before)
    }

    /// A note is kept, never deleted; other half-typed commands are dropped.
    pub(crate) fn set_aside(&mut self, typing: Box<Typing>) {
        self.mode = Mode::Floor;
        if typing.is_kept() {
            self.notice = Some(words::note_aside(&self.keymap));
        } else if let Question::Person(PersonQuestion::LateComer(person)) = typing.ask {
            self.put_late_comer_aside(person);
        } else if typing.ask.needs_answer() {
            self.notice = Some(typing.ask.called_off().to_owned());
        } else if matches!(typing.ask, Question::Closing(_)) {
            self.notice = Some(words::closing_waits(&self.keymap));
        }
        self.keep(typing);
    }

    /// As [`Live::set_aside`], without a word.
    pub(crate) fn keep(&mut self, typing: Box<Typing>) {
        if typing.is_kept() {
            self.aside = Some(typing);
        }
    }
}

impl Typing {
    fn new(ask: Question, text: &str) -> Self {
        Self { ask, input: input::new(text), floor_next: false, cursor: 0 }
    }

    fn is_kept(&self) -> bool {
        self.ask.is_kept() && !input::text(&self.input).trim().is_empty()
    }
}
