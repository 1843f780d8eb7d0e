//! The core of airtime: a meeting, and the lines that are its record.
//!
//! Pure: it knows no clock, no file, no terminal and no language. `now` is always handed in, bytes come and go as slices,
//! and what is wrong is said by a type: whoever shows it chooses the words.

// What a file says never ends the program: no index can be out of bounds.
#![deny(clippy::indexing_slicing)]

pub mod domain;
pub mod lines;
