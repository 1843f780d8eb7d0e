//! Notes, marks, and what earlier meetings left.

mod apply;
pub mod carried;
pub mod decide;
pub mod kind;
pub mod marks;
mod members;
pub mod note;
