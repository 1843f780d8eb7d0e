//! A copy of a session that may be shared.
//!
//! By groups and by pseudonyms: built from derived state, an allow-list (`builder`), so that nothing is in it that was
//! not put there on purpose. Corrections are in it as if they had always been so. Full: the record without wall
//! times and sources (`full`).
//!
//! A mirror (`mirror`) is a copy of a running session: what it said before stays, and more follows.

mod builder;
mod full;
mod groups;
mod mirror;
mod turns;

pub use mirror::{Mirror, MirrorLevel, mirror};

use crate::domain::{
    privacy::{
        level::Level,
        shared_copy::{ShareRefusal, ShareTexts, SharedCopy},
    },
    record::history::History,
};

/// Makes a copy under another id.
///
/// # Errors
/// [`ShareRefusal`].
pub fn copy(
    history: &History,
    id: &str,
    level: Level,
    texts: &ShareTexts<'_>,
) -> Result<SharedCopy, ShareRefusal> {
    if !history.session().was_opened() {
        return Err(ShareRefusal::Nothing);
    }
    match level {
        Level::Full => Ok(full::full(history, id, texts.group)),
        Level::Groups | Level::Pseudonyms => {
            Ok(builder::CopyBuilder::new(history, id, level, texts)?.build())
        }
    }
}
