//! Small pictures that more than one screen needs. They know the theme and plain data, nothing else.

pub mod bar;
pub mod big;
pub mod input;
pub mod line;
pub mod space;
