//! Small pictures that more than one screen needs. They know the theme and plain data; `input` knows keys too.

pub mod bar;
pub mod big;
pub mod cards;
pub mod cells;
pub mod flow;
pub mod input;
pub mod line;
pub mod panel;
pub mod ribbon;
pub mod scrollbar;
pub mod space;
pub mod stack;
pub mod tabs;
