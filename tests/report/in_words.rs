//! What pages say of a meeting, on one line: so that no test depends on where a line ends.

use airtime::report::{
    Detail,
    document::{easy_read, session},
    format::text,
};

use crate::meeting::Meeting;

pub fn on_one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

pub fn full(m: &Meeting) -> String {
    on_one_line(&text::text(&session::document(&m.report(Detail::Groups), Detail::Groups)))
}

pub fn easy(m: &Meeting) -> String {
    on_one_line(&text::text(&easy_read::document(&m.report(Detail::Groups), Detail::Groups)))
}
