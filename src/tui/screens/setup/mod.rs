//! The set-up form.

pub mod state;
pub mod update;
pub mod view;

use ratatui::layout::Rect;

use crate::{
    domain::Moment,
    tui::{
        announcement::Announcement,
        command::Place,
        keymap::{Code, Key},
        navigation::Next,
        screen::{Behaviour, DrawContext, KeyContext},
        screens::setup::state::{Field, Setup},
        surface::Surface,
    },
};

impl Behaviour for Setup {
    /// Its keys are its own; help is that of a meeting, which it leads to.
    fn place(&self) -> Place {
        Place::Live
    }

    fn draw(&self, context: &DrawContext<'_>, area: Rect, buf: &mut Surface<'_>) {
        view::draw(self, context.settings, context.theme, area, buf);
    }

    fn announcements(&self, context: &DrawContext<'_>) -> Vec<Announcement> {
        view::announce::announcements(&view::FormView::new(self, context.settings, context.theme))
    }

    /// The field that is filled in; the line mode says what stands there when it is left.
    fn typed(&self) -> Option<String> {
        self.focus.is_typed().then(|| self.typed(self.focus))
    }

    fn key(&mut self, context: &KeyContext<'_>, key: Key, _now: Moment) -> Next {
        update::key(self, context.settings, context.templates, key)
    }

    /// A click on the field that is filled in already changes what is chosen there, or starts. That the words were read
    /// out is said with Space alone.
    fn mark(&mut self, row: usize, _now: Moment) -> Option<Key> {
        let field = *Field::ALL.get(row)?;
        self.notice = None;
        let was_marked = self.focus == field;
        if !was_marked {
            self.go_to(field);
        }
        match field {
            Field::Start => Some(Key::plain(Code::Enter)).filter(|_| was_marked),
            Field::ReadOut => None,
            field => Some(Key::char(' ')).filter(|_| was_marked && field.is_choice()),
        }
    }

    fn limit_scroll(&mut self, context: &DrawContext<'_>, area: Rect) {
        let view = view::FormView::new(self, context.settings, context.theme);
        let (last, page) = view::last_scroll(&view, area);
        (self.scroll, self.page) = (self.scroll.min(last), page);
    }

    fn say(&mut self, words: String) {
        self.notice = Some(words);
    }

    fn paste(&mut self, pasted: &str) {
        update::paste(self, pasted);
    }
}
