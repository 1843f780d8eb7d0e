//! Figures worked out from totals: aims, balance, prompts.

pub mod aim;
pub mod balance;
pub mod prompts;
