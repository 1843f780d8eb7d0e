//! Ctrl+C while a command works through many sessions: the first stops it after the current session, the second
//! ends the process at once.

use std::sync::{Arc, atomic::AtomicBool};

/// A flag that Ctrl+C sets. On systems without Unix signals it is never set.
#[must_use]
pub fn interrupt_flag() -> Arc<AtomicBool> {
    let flag = Arc::new(AtomicBool::new(false));
    #[cfg(unix)]
    {
        use signal_hook::{consts::SIGINT, flag as on_signal};
        // Handlers run in the order they are registered, so only a second signal finds the flag already set.
        let _ = on_signal::register_conditional_default(SIGINT, Arc::clone(&flag));
        let _ = on_signal::register(SIGINT, Arc::clone(&flag));
    }
    flag
}
