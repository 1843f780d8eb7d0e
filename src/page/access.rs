//! Who may see the page: whoever has its link.

use subtle::ConstantTimeEq as _;

/// Bytes of randomness in a link: nobody guesses it.
const BYTES: usize = 16;

/// The secret of one page. It is in the link, and afterwards in a cookie.
#[derive(Clone, PartialEq, Eq)]
pub struct Access(String);

impl Access {
    /// A new secret of 128 random bits, in 32 letters and digits.
    ///
    /// # Errors
    /// The system has no randomness.
    pub fn new() -> Result<Self, getrandom::Error> {
        let mut bytes = [0; BYTES];
        getrandom::fill(&mut bytes)?;
        Ok(Self(format!("{:032x}", u128::from_be_bytes(bytes))))
    }

    /// A code that somebody types.
    #[must_use]
    pub fn of_code(code: &str) -> Self {
        Self(code.to_owned())
    }

    /// As it stands in the link.
    #[must_use]
    pub fn secret(&self) -> &str {
        &self.0
    }

    /// Whether it is the secret. Takes as long for a wrong one as for a nearly right one.
    #[must_use]
    pub fn allows(&self, given: &str) -> bool {
        self.0.as_bytes().ct_eq(given.as_bytes()).into()
    }
}

/// Whether a text is of the form of a secret.
#[must_use]
pub fn is_secret(text: &str) -> bool {
    text.len() == 2 * BYTES && text.bytes().all(|byte| byte.is_ascii_hexdigit())
}

/// Which picture of the meeting somebody may see.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Viewer {
    Room,
    Facilitator,
}

/// The secrets that let people in, each to a picture of its own.
#[derive(Clone, Debug)]
pub struct Doors {
    pub room: Access,
    /// `None`: there is no picture for whoever facilitates.
    pub facilitator: Option<Access>,
}

impl Doors {
    /// Whom a secret lets in. Each is compared, so that the time says nothing of which one is nearly right.
    #[must_use]
    pub fn viewer(&self, given: &str) -> Option<Viewer> {
        let facilitates = self.facilitator.as_ref().is_some_and(|access| access.allows(given));
        let is_room = self.room.allows(given);
        let viewer = if facilitates { Viewer::Facilitator } else { Viewer::Room };
        (facilitates || is_room).then_some(viewer)
    }

    /// The secret of a picture. `None`: nobody is let in to it.
    #[must_use]
    pub fn access(&self, viewer: Viewer) -> Option<&Access> {
        match viewer {
            Viewer::Room => Some(&self.room),
            Viewer::Facilitator => self.facilitator.as_ref(),
        }
    }
}

impl std::fmt::Debug for Access {
    /// Without the secret.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Access")
    }
}
