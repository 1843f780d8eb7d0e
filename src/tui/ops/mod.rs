//! Operations: what each command does.

pub mod confirmation;
pub mod hands;
pub mod items;
pub mod marks;
pub mod said;
