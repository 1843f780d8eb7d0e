//! Keeps the threads that a key passes through on one core. The one that reads it wakes the one that answers: on another
//! core, which slept too and has nothing of the program in its caches, the answer takes a third longer.

#[cfg(not(target_os = "linux"))]
pub use others::{on_all, stay_on_one};

#[cfg(target_os = "linux")]
pub use linux::{on_all, stay_on_one};

#[cfg(target_os = "linux")]
mod linux {
    use std::sync::OnceLock;

    use rustix::thread::{CpuSet, sched_getaffinity, sched_getcpu, sched_setaffinity};

    /// The cores that the program may use, once some of its threads keep to one of them.
    static ALL: OnceLock<CpuSet> = OnceLock::new();

    /// Keeps this thread, and those that it starts, on the core that it is on. Where that is not allowed, nothing changes.
    pub fn stay_on_one() {
        let Ok(all) = sched_getaffinity(None) else { return };
        let mut one = CpuSet::new();
        one.set(sched_getcpu());
        if sched_setaffinity(None, &one).is_ok() {
            let _ = ALL.set(all);
        }
    }

    /// Does work for which threads may be started, on all cores.
    pub fn on_all<T>(work: impl FnOnce() -> T) -> T {
        let kept = ALL.get().and_then(|all| {
            let kept = sched_getaffinity(None).ok()?;
            sched_setaffinity(None, all).ok().map(|()| kept)
        });
        let result = work();
        if let Some(kept) = kept {
            // If it fails, the thread only goes on on all cores.
            let _ = sched_setaffinity(None, &kept);
        }
        result
    }

    #[cfg(test)]
    mod tests {
        use super::*;

        fn count() -> u32 {
            sched_getaffinity(None).expect("a set of cores").count()
        }

        #[test]
        fn a_thread_stays_on_one_core_but_for_work_on_all() {
            let all = count();
            let kept = std::thread::spawn(move || {
                stay_on_one();
                let before = count();
                let started = std::thread::spawn(count).join().expect("no panic");
                let during = on_all(count);
                (before, started, during, count())
            });
            assert_eq!(kept.join().expect("no panic"), (1, 1, all, 1));
            assert_eq!(count(), all);
        }
    }
}

#[cfg(not(target_os = "linux"))]
mod others {
    pub fn stay_on_one() {}

    pub fn on_all<T>(work: impl FnOnce() -> T) -> T {
        work()
    }
}
