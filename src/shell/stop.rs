//! Ctrl+C while many sessions are read: stop between two of them, and say so. A second time ends at once.

use std::sync::{Arc, atomic::AtomicBool};

/// A flag that is raised by Ctrl+C. Where a system has no signals it is never raised.
#[must_use]
pub fn on_interrupt() -> Arc<AtomicBool> {
    let flag = Arc::new(AtomicBool::new(false));
    #[cfg(unix)]
    {
        use signal_hook::{consts::SIGINT, flag as on};
        // In this order: the second time finds the flag raised by the first.
        let _ = on::register_conditional_default(SIGINT, Arc::clone(&flag));
        let _ = on::register(SIGINT, Arc::clone(&flag));
    }
    flag
}
