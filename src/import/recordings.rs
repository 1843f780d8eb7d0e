//! The recordings of one file, by the file ids in it.

use std::collections::HashMap;

use crate::import::{problem::ProblemKind, speech::Recording};

/// Most recordings in one file.
const MOST_RECORDINGS: usize = 1000;

/// The place of each file id among the recordings.
#[derive(Default)]
pub struct Places(HashMap<String, usize>);

impl Places {
    /// The recording of a file id, made by `new` when it comes up for the first time.
    ///
    /// # Errors
    /// There are too many.
    pub fn recording<'r>(
        &mut self,
        recordings: &'r mut Vec<Recording>,
        file_id: &str,
        new: impl FnOnce() -> Recording,
    ) -> Result<&'r mut Recording, ProblemKind> {
        let place = match self.0.get(file_id) {
            Some(place) => *place,
            None if recordings.len() == MOST_RECORDINGS => return Err(ProblemKind::TooManySessions),
            None => {
                self.0.insert(file_id.to_owned(), recordings.len());
                recordings.push(new());
                recordings.len() - 1
            }
        };
        Ok(&mut recordings[place])
    }
}
