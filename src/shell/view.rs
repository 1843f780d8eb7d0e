//! Where the model is shown: a picture of it on a terminal, or the line mode.

use crate::{
    domain::Moment,
    shell::{line_output::LineOutput, painter::Painter},
    tui::{self, Key, Model, Places},
};

#[derive(Debug)]
pub enum View {
    Picture(Box<Painter>),
    Lines(LineOutput),
}

impl View {
    /// After a message: the line mode answers every key.
    pub fn updated(&mut self, model: &Model, key: Option<Key>, now: Moment) {
        match self {
            Self::Picture(_) => {}
            Self::Lines(lines) => lines.announce(model, key, now),
        }
    }

    /// Before the loop waits: draws what is shown now, or says what the time has changed.
    pub fn show(&mut self, model: &Model, boot_ms: u64, now: Moment) {
        match self {
            Self::Picture(painter) => {
                painter.repair_if_due(boot_ms);
                painter.paint(model.width, model.height, |area, buf| tui::draw(model, now, area, buf));
            }
            Self::Lines(lines) => lines.announce(model, None, now),
        }
    }

    /// What is where in the picture that the terminal shows.
    #[must_use]
    pub fn places(&self) -> Places {
        match self {
            Self::Picture(painter) => painter.places().clone(),
            Self::Lines(_) => Places::default(),
        }
    }
}
