//! A hash of parts, each with its length, so that no two lists of parts have the same bytes.

use sha2::{Digest, Sha256};

#[derive(Default)]
pub(super) struct Fingerprint(Sha256);

impl Fingerprint {
    pub fn part(&mut self, bytes: impl AsRef<[u8]>) -> &mut Self {
        let bytes = bytes.as_ref();
        self.0.update((bytes.len() as u64).to_le_bytes());
        self.0.update(bytes);
        self
    }

    pub fn option(&mut self, bytes: Option<impl AsRef<[u8]>>) {
        self.part([u8::from(bytes.is_some())]);
        if let Some(bytes) = bytes {
            self.part(bytes);
        }
    }

    pub fn hex(self) -> String {
        let digit = |n: u8| char::from_digit(u32::from(n), 16).unwrap_or('0');
        self.0.finalize().iter().flat_map(|b| [digit(b >> 4), digit(b & 15)]).collect()
    }
}
