//! Figures worked out from totals: aims, shares, balance, prompts.

pub mod agreement;
pub mod aim;
pub mod balance;
pub mod felt_heard;
pub mod heard;
pub mod matched_turns;
pub mod places;
pub mod prompts;
pub mod shares;
pub mod spread;
pub mod talk_behind;
pub mod talk_sharing;
pub mod tap_error;
pub mod taps;
pub mod targets;
pub mod trend;
pub mod voice_grid;
pub mod waits;
