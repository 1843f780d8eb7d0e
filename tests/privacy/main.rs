//! Taking somebody out of everything that airtime wrote, and a copy that is made to be shared.

#![expect(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "tests: a failure is a finding, and they look at files"
)]

mod by_default;
mod file_names;
mod forgetting;
mod later_versions;
mod left_names;
mod outputs;
mod rewriting;
mod sessions;
mod sharing;
#[path = "../support/mod.rs"]
mod support;
#[path = "../support/trace.rs"]
mod trace;
#[cfg(target_os = "linux")]
mod traced;
