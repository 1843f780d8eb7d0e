//! What holds for every meeting there could be: any keys, any corrections, at any time.

#![expect(
    clippy::unwrap_used,
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    clippy::cast_sign_loss,
    clippy::float_cmp,
    reason = "tests: figures are exact to the millisecond, and a failure is a finding"
)]

mod comparison;
mod corrections;
mod export;
mod figures;
mod keys;
mod meeting;
mod not_timed;
mod queue;
mod record;
mod removal;
mod sharing;
mod table;
mod talk_sharing;
mod time;

use proptest::prelude::*;

/// So many cases, or as many as `PROPTEST_CASES` asks for.
fn with(cases: u32) -> ProptestConfig {
    let asked = std::env::var("PROPTEST_CASES").ok().and_then(|cases| cases.parse().ok());
    ProptestConfig { cases: asked.unwrap_or(cases), failure_persistence: None, ..ProptestConfig::default() }
}
