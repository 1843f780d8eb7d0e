//! The seam through which a test makes calls to the disk fail: the k-th, or all from the k-th on. Every file of the
//! journal that touches a disk asks [`call`] first, or [`step`] where the order matters for what survives a power cut. In
//! release builds that is nothing.

use std::io;

/// What a call does to a file that is to survive a power cut.
#[derive(Clone, Copy, PartialEq, Eq, Debug, strum::Display)]
#[strum(serialize_all = "kebab-case")]
pub enum Step {
    Write,
    Sync,
    /// The file gets its final name.
    Name,
    /// The names in a folder are synced.
    SyncNames,
}

/// Which calls fail. Debug builds only.
#[cfg(debug_assertions)]
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct FailingCalls {
    /// The first of them, from 1. 0: none, the steps are only recorded.
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
        Mutex, OnceLock, PoisonError,
        atomic::{AtomicU32, Ordering},
    };

    use super::{FailingCalls, Step};

    static FAILING: OnceLock<FailingCalls> = OnceLock::new();
    static CALLS: AtomicU32 = AtomicU32::new(0);
    static STEPS: Mutex<Vec<Step>> = Mutex::new(Vec::new());

    /// Makes calls of this process fail from here on. Counts once only.
    pub fn arm(failing: FailingCalls) {
        let _ = FAILING.set(failing);
    }

    /// Whether the calls that were to fail have been reached.
    pub fn was_struck() -> bool {
        FAILING
            .get()
            .is_some_and(|failing| failing.first > 0 && CALLS.load(Ordering::SeqCst) >= failing.first)
    }

    /// The steps taken since this process was armed, in order.
    pub fn steps() -> Vec<Step> {
        STEPS.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    pub(super) fn record(step: Step) {
        if FAILING.get().is_some() {
            STEPS.lock().unwrap_or_else(PoisonError::into_inner).push(step);
        }
    }

    pub(super) fn fails() -> bool {
        FAILING.get().is_some_and(|failing| {
            let this = CALLS.fetch_add(1, Ordering::SeqCst) + 1;
            this == failing.first || (failing.all_after && this > failing.first)
        })
    }
}

#[cfg(debug_assertions)]
pub use counter::{arm, steps, was_struck};

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

/// To be asked before a step whose place among the others matters.
///
/// # Errors
/// A test wants this call to fail.
#[cfg(debug_assertions)]
pub fn step(step: Step) -> io::Result<()> {
    call().inspect(|()| counter::record(step))
}

#[cfg(not(debug_assertions))]
#[expect(clippy::unnecessary_wraps, reason = "the same as in debug builds")]
pub const fn step(_: Step) -> io::Result<()> {
    Ok(())
}
