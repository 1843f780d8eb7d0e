//! Operations of two records beside each other.

use crate::tui::{
    navigation::Next,
    ops::operation::{Operation, Run::Comparison, operation},
};

pub(super) const OPERATIONS: [Operation; 1] =
    [operation!(EndComparison, end_comparison, Comparison(|_| Next::Close), ["esc", "q", "ctrl-c"], 1)];
