//! What a line beside the floor asks, one thing at a time.
//!
//! Every question is set aside with Esc, and Tab lends the next key to the floor. Enter skips it; only where an
//! item closes, Enter closes it and says no more.
//! What an answer does stands in `meeting::answers`.

pub mod closing;
pub mod ending;
pub mod hand;
pub mod item;
pub mod note;
pub mod page;
pub mod person;
pub mod preparation;
pub mod question;
pub mod shape;
pub mod turn;
