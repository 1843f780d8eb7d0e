//! Notes, marks, and what earlier meetings left.

pub mod carried;
pub mod decide;
pub mod marks;
pub mod note;
