//! The data folder: sessions that are found, listed, read and deleted; kept totals; which is the newest.
//! Sessions are written by [`SessionFile`](crate::journal::SessionFile) only.

mod data_folder;
mod deletion;
mod history;
mod listing;
mod lookup;
mod newest;
mod phone_codes;
mod synced;
mod totals;

pub use data_folder::{Library, OWN_FILES, OWN_FOLDERS};
pub use deletion::delete;
pub use history::Unfinished;
pub use listing::{FileAttributes, FileStamp, Listing, SessionEntry};
