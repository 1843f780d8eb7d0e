//! What the program does to its own process: no core dumps, no death at a file size limit, suspension, and ending by a
//! signal.

#[cfg(unix)]
pub use unix::{disable_core_dumps, exit_by_signal, fail_at_size_limit, suspend};

#[cfg(unix)]
mod unix {
    use std::sync::{Arc, atomic::AtomicBool};

    use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};
    use signal_hook::{
        consts::{SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP, SIGXFSZ},
        low_level,
    };

    use crate::shell::event::Signal;

    /// Disables core dumps, since the memory holds names of people.
    pub fn disable_core_dumps() {
        let maximum = getrlimit(Resource::Core).maximum;
        // If the limit cannot be set, the system's own setting stays in force.
        let _ = setrlimit(Resource::Core, Rlimit { current: Some(0), maximum });
    }

    /// A file that reaches its size limit fails the write; the program is not killed in the middle of it.
    pub fn fail_at_size_limit() {
        // If the handler cannot be registered, the system's own stays in force.
        let _ = signal_hook::flag::register(SIGXFSZ, Arc::new(AtomicBool::new(false)));
    }

    /// Stops the process as job control would. Returns when the process is continued.
    pub fn suspend() {
        let _ = low_level::emulate_default_handler(SIGTSTP);
    }

    /// Ends the process by the signal that it received, so that its parent sees the real cause.
    pub fn exit_by_signal(signal: Signal) {
        let number = match signal {
            Signal::Terminate => SIGTERM,
            Signal::Hangup => SIGHUP,
            Signal::Interrupt => SIGINT,
            Signal::Quit => SIGQUIT,
        };
        let _ = low_level::emulate_default_handler(number);
    }
}

#[cfg(not(unix))]
pub use elsewhere::{disable_core_dumps, exit_by_signal, fail_at_size_limit, suspend};

#[cfg(not(unix))]
mod elsewhere {
    use crate::shell::event::Signal;

    pub fn disable_core_dumps() {}

    pub fn fail_at_size_limit() {}

    pub fn suspend() {}

    pub fn exit_by_signal(_: Signal) {}
}
