//! Raised hands and the order in which they are suggested.

pub mod decide;
pub mod hands;
pub mod order;
