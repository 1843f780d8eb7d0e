//! Raised hands and the order in which they are suggested.

mod apply;
pub mod decide;
pub mod hand;
pub mod order;
pub mod policy;
pub mod waiting;
