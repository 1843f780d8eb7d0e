//! The seam through which a test makes calls to the disk fail: the k-th, or all from the k-th on. Every file of the
//! journal that touches a disk asks [`call`] first. In release builds that is nothing.

use std::io;

/// Which calls fail. Debug builds only.
#[cfg(debug_assertions)]
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct FailingCalls {
    /// The first of them, from 1.
    pub first: u32,
    /// All calls after it fail too.
    pub all_after: bool,
}

#[cfg(debug_assertions)]
impl std::str::FromStr for FailingCalls {
    type Err = std::num::ParseIntError;

    /// `7` is the seventh call, `7+` all from there on.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let (number, all_after) = text.strip_suffix('+').map_or((text, false), |number| (number, true));
        Ok(Self { first: number.parse()?, all_after })
    }
}

#[cfg(debug_assertions)]
mod counter {
    use std::sync::{
        OnceLock,
        atomic::{AtomicU32, Ordering},
    };

    use super::FailingCalls;

    static FAILING: OnceLock<FailingCalls> = OnceLock::new();
    static CALLS: AtomicU32 = AtomicU32::new(0);

    /// Makes calls of this process fail from here on. Counts once only.
    pub fn arm(failing: FailingCalls) {
        let _ = FAILING.set(failing);
    }

    /// Whether the calls that were to fail have been reached.
    pub fn was_struck() -> bool {
        FAILING.get().is_some_and(|failing| CALLS.load(Ordering::SeqCst) >= failing.first)
    }

    pub(super) fn fails() -> bool {
        FAILING.get().is_some_and(|failing| {
            let this = CALLS.fetch_add(1, Ordering::SeqCst) + 1;
            this == failing.first || (failing.all_after && this > failing.first)
        })
    }
}

#[cfg(debug_assertions)]
pub use counter::{arm, was_struck};

/// To be asked before a call to the disk.
///
/// # Errors
/// A test wants this call to fail.
#[cfg(debug_assertions)]
pub fn call() -> io::Result<()> {
    if counter::fails() { Err(io::Error::other("asked for by a test")) } else { Ok(()) }
}

#[cfg(not(debug_assertions))]
#[expect(clippy::unnecessary_wraps, reason = "the same as in debug builds")]
pub const fn call() -> io::Result<()> {
    Ok(())
}
