//! Why nothing can be sent or read now: one sentence each, which says what to do.

use crate::text::rooms as words;

/// What stands between a table and the server. All but [`Trouble::is_final`] may pass, so it is tried again.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Trouble {
    /// The address is no address.
    Address(String),
    Unreachable,
    /// The name or key that was given is not known there.
    Refused,
    /// The connection cannot be made secure. Holds why.
    Tls(String),
    /// A file with a key cannot be used. Holds its path.
    KeyFile(String),
    /// A file holds no certificate. Holds its path.
    Certificate(String),
    NoJetStream,
    /// The server's version.
    TooOld(String),
    /// It is there, and does not answer.
    Silent,
    NoRights,
    /// There is no stream, and no right to make one.
    NoStream,
    /// A stream has the name, and is set up in another way.
    OtherStream,
    Full,
    /// Another meeting has the name. Holds the table's name and the other meeting's id.
    Taken {
        room: String,
        session: String,
    },
    /// Somebody else wrote in the same place just now.
    Raced,
    /// What the server says.
    Other(String),
}

impl Trouble {
    /// Whether trying again cannot help.
    #[must_use]
    pub fn is_final(&self) -> bool {
        match self {
            Self::Address(_) | Self::KeyFile(_) | Self::Certificate(_) | Self::TooOld(_) => true,
            Self::Unreachable
            | Self::Refused
            | Self::Tls(_)
            | Self::NoJetStream
            | Self::Silent
            | Self::NoRights
            | Self::NoStream
            | Self::OtherStream
            | Self::Full
            | Self::Taken { .. }
            | Self::Raced
            | Self::Other(_) => false,
        }
    }

    /// What helps against a trouble that is final; empty: the sentence says it.
    #[must_use]
    pub fn hint(&self) -> &'static str {
        match self {
            Self::Address(_) => words::address_hint(),
            Self::KeyFile(_) => words::key_file_hint(),
            Self::Certificate(_) => words::certificate_hint(),
            Self::Unreachable
            | Self::Refused
            | Self::Tls(_)
            | Self::NoJetStream
            | Self::TooOld(_)
            | Self::Silent
            | Self::NoRights
            | Self::NoStream
            | Self::OtherStream
            | Self::Full
            | Self::Taken { .. }
            | Self::Raced
            | Self::Other(_) => "",
        }
    }

    /// One sentence that says what happened and what to do. `server`: its address without a password.
    #[must_use]
    pub fn words(&self, server: &str) -> String {
        match self {
            Self::Address(text) => words::bad_address(text),
            Self::Unreachable => words::unreachable(server),
            Self::Refused => words::refused(server),
            Self::Tls(why) => words::tls(server, why),
            Self::KeyFile(path) => words::key_file(path),
            Self::Certificate(path) => words::certificate(path),
            Self::NoJetStream => words::no_jetstream(server),
            Self::TooOld(version) => words::too_old(server, version),
            Self::Silent => words::silent(server),
            Self::NoRights => words::no_rights(server),
            Self::NoStream => words::no_stream(server),
            Self::OtherStream => words::other_stream(server),
            Self::Full => words::full(server),
            Self::Taken { room, session } => words::taken(room, session),
            Self::Raced => words::raced().to_owned(),
            Self::Other(why) => words::other_trouble(server, why),
        }
    }
}
