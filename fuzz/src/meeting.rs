//! A meeting on the live screen, with nothing behind it: what it would save is kept here.

use airtime::{
    commands::snapshot,
    domain::{History, Moment, Record},
    report::{Detail, model::history_report},
    setup::{Draft, draft::Opening, people_line},
    tui::{Effect, Model, Msg, meeting::state::Live, screen::Screen, theme::{Palette, Theme}, update},
};
use chrono::DateTime;

use crate::{keymap, session_file::assert_written_whole, settings};

/// A running meeting, and the records that its file would hold.
pub struct Meeting {
    pub model: Model,
    pub now: Moment,
    pub saved: Vec<Record>,
}

impl Meeting {
    /// The meeting of a draft, opened.
    #[must_use]
    pub fn new(draft: &Draft) -> Self {
        let theme = Theme { palette: Palette::None, ascii: false };
        let model = Model::new(settings().clone(), keymap().clone(), theme, Screen::Home(Box::default()));
        let mut meeting = Self { model, now: Moment::ZERO, saved: opening(draft) };
        meeting.send(Msg::Opened(meeting.saved.clone()));
        meeting
    }

    /// The meeting of people typed on one line.
    #[must_use]
    pub fn of_people(line: &str) -> Self {
        let mut draft = Draft::new(settings());
        draft.set_people(people_line::parse(line, settings()));
        Self::new(&draft)
    }

    /// Hands over a message, and keeps what is to be saved.
    pub fn send(&mut self, msg: Msg) {
        for effect in update(&mut self.model, msg, self.now) {
            match effect {
                Effect::Append(records) => self.saved.extend(records),
                Effect::Rewrite(redacted) => self.saved = redacted.records,
                _ => {}
            }
        }
    }

    /// The meeting, while it is on the screen.
    #[must_use]
    pub fn live(&self) -> Option<&Live> {
        if let Screen::Live(live) = &self.model.screen { Some(live) } else { None }
    }

    /// Asserts that the screen shows what a fresh fold of the saved records gives.
    pub fn assert_screen_is_fold(&self) {
        let Some(live) = self.live() else { return };
        let fold = History::from_records(self.saved.iter().cloned());
        let (shown, folded) = (live.session(), fold.session());
        assert_eq!((shown.floor(), shown.holder()), (folded.floor(), folded.holder()));
        assert_eq!(shown.queue.waiting(), folded.queue.waiting());
        assert_eq!(shown.to_fill, folded.to_fill);
    }

    /// Asserts that everything was saved, and that every figure is that of a fresh fold; draws the screen.
    pub fn assert_whole(&self) {
        let _ = snapshot::screen_text(&self.model, self.now);
        self.assert_screen_is_fold();
        assert_written_whole(&self.saved);
        let Some(live) = self.live() else { return };
        assert_eq!(live.history.records(), self.saved);
        let fold = History::from_records(self.saved.iter().cloned());
        let report = |history| history_report(history, Detail::People);
        assert_eq!(report(&live.history), report(&fold));
    }
}

/// The opening records of a draft.
#[must_use]
pub fn opening(draft: &Draft) -> Vec<Record> {
    let wall = DateTime::UNIX_EPOCH.fixed_offset();
    draft.opening(&Opening { id: "20260501-fuzzed".to_owned(), wall, boot: None })
}
