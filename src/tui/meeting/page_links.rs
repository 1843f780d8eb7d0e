//! The links of the page for phones, as the note-taker shows them.

/// The links of the page that is open.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PageLinks {
    pub room: PageLink,
    pub facilitator: PageLink,
    /// Only this computer can open it.
    pub is_local: bool,
}

/// A link, and its picture for cameras.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PageLink {
    pub address: String,
    /// Rows of half blocks, dark where a character is drawn. Empty: there is no picture of it.
    pub code: Vec<String>,
}

/// Whose link is shown.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum LinkFor {
    Room,
    Facilitator,
}

impl LinkFor {
    #[must_use]
    pub fn other(self) -> Self {
        match self {
            Self::Room => Self::Facilitator,
            Self::Facilitator => Self::Room,
        }
    }
}

impl PageLinks {
    #[must_use]
    pub fn link(&self, whose: LinkFor) -> &PageLink {
        match whose {
            LinkFor::Room => &self.room,
            LinkFor::Facilitator => &self.facilitator,
        }
    }
}
