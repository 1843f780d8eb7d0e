//! What every screen does, and the list of screens. Each implements `Behaviour` in `screens/<name>/mod.rs`.

use ratatui::{layout::Rect, text::Line};

use crate::{
    domain::{Moment, PersonId},
    settings::Settings,
    setup::template::Templates,
    tui::{
        announcement::Announcement,
        command::Place,
        keymap::{Key, Keymap},
        meeting::state::Live,
        msg::Effect,
        navigation::Next,
        screens::{
            comparison::state::ComparedRecords, home::state::Home, list::state::SessionList,
            play::state::Play, practise::state::Practise, review::state::Review, series::state::Series,
            setup::state::Setup,
        },
        surface::Surface,
        theme::Theme,
    },
};

/// What a key may go by, beside the screen it was pressed on.
#[derive(Clone, Copy, Debug)]
pub struct KeyContext<'a> {
    pub settings: &'a Settings,
    pub templates: &'a Templates,
    pub keymap: &'a Keymap,
}

/// What a picture is drawn with, beside the screen it is of.
#[derive(Clone, Copy, Debug)]
pub struct DrawContext<'a> {
    pub settings: &'a Settings,
    pub keymap: &'a Keymap,
    pub theme: Theme,
    /// The moment that is shown.
    pub now: Moment,
}

/// What a screen does with what reaches it.
pub(crate) trait Behaviour {
    /// The place whose keys are in force.
    fn place(&self) -> Place;

    fn draw(&self, context: &DrawContext<'_>, area: Rect, buf: &mut Surface<'_>);

    fn key(&mut self, context: &KeyContext<'_>, key: Key, now: Moment) -> Next;

    /// What the line mode says of the screen, part by part, in the order in which it is said.
    fn announcements(&self, context: &DrawContext<'_>) -> Vec<Announcement>;

    /// The words that are being typed, to which Enter is the end.
    fn typed(&self) -> Option<String> {
        None
    }

    /// Whether the line mode reads words back when Enter has ended them.
    fn reads_back(&self) -> bool {
        false
    }

    /// A person was clicked: what their key does.
    fn person(&mut self, _context: &KeyContext<'_>, _person: PersonId, _now: Moment) -> Next {
        Next::stay()
    }

    /// Marks a row of the list that the arrows move in. Returns the key that opens it, if it was marked already.
    fn mark(&mut self, _row: usize, _now: Moment) -> Option<Key> {
        None
    }

    /// Shows a line: something could not be done, or has been done elsewhere.
    fn say(&mut self, words: String);

    /// Pasted text goes where text is typed, and never runs a command.
    fn paste(&mut self, _pasted: &str) {}

    /// The time asked for by [`Behaviour::next_wake`] has come.
    fn tick(&mut self, _now: Moment) -> Vec<Effect> {
        vec![]
    }

    /// How long until the next thing that changes the picture or has to be written, ms; `None`: nothing will.
    fn next_wake(&self, _now: Moment) -> Option<u64> {
        None
    }

    /// After a key: a page of text does not scroll past its last line.
    fn limit_scroll(&mut self, _context: &DrawContext<'_>, _area: Rect) {}

    /// What has to be done outside when the screen that was opened from this one has closed.
    fn shown_again(&self) -> Vec<Effect> {
        vec![]
    }

    /// Where the word *saved* stands, and the word, when it is all that a saved event changes.
    fn save_word(&self, _theme: Theme, _area: Rect) -> Option<(Rect, Line<'static>)> {
        None
    }

    /// The meeting whose record this screen adds to, if it does.
    fn recorded(&mut self) -> Option<&mut Live> {
        None
    }
}

macro_rules! screens {
    ($($name:ident($state:ty)),* $(,)?) => {
        /// The screen that is shown, with what it knows.
        #[derive(Clone, Debug)]
        pub enum Screen {
            $($name(Box<$state>)),*
        }

        impl Screen {
            pub(crate) fn behaviour(&self) -> &dyn Behaviour {
                match self {
                    $(Self::$name(state) => &**state),*
                }
            }

            pub(crate) fn behaviour_mut(&mut self) -> &mut dyn Behaviour {
                match self {
                    $(Self::$name(state) => &mut **state),*
                }
            }
        }
    };
}

screens!(
    Home(Home),
    Setup(Setup),
    Live(Live),
    Play(Play),
    Practise(Practise),
    Review(Review),
    List(SessionList),
    Series(Series),
    Comparison(ComparedRecords),
);
