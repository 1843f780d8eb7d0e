//! Files that are no text, known by their first bytes. Nothing but Word documents is unpacked (`word`).

/// A kind of file that is no text.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Container {
    Gzip,
    /// Also Word and Excel documents.
    Zip,
    OldOffice,
    Pdf,
    Picture,
    Sound,
    Archive,
}

const SIGNATURES: [(&[u8], Container); 17] = [
    (b"\x1f\x8b", Container::Gzip),
    (b"PK\x03\x04", Container::Zip),
    (b"PK\x05\x06", Container::Zip),
    (b"\xd0\xcf\x11\xe0", Container::OldOffice),
    (b"%PDF", Container::Pdf),
    (b"\x89PNG", Container::Picture),
    (b"\xff\xd8\xff", Container::Picture),
    (b"GIF8", Container::Picture),
    (b"RIFF", Container::Sound),
    (b"ID3", Container::Sound),
    (b"OggS", Container::Sound),
    (b"fLaC", Container::Sound),
    (b"\x1a\x45\xdf\xa3", Container::Sound),
    (b"7z\xbc\xaf", Container::Archive),
    (b"\xfd7zXZ", Container::Archive),
    (b"BZh", Container::Archive),
    (b"\x28\xb5\x2f\xfd", Container::Archive),
];

impl Container {
    /// The kind of a file, if it is one of these.
    #[must_use]
    pub fn of(bytes: &[u8]) -> Option<Self> {
        let is_film = bytes.get(4..8) == Some(b"ftyp");
        let known = SIGNATURES.iter().find(|(signature, _)| bytes.starts_with(signature)).map(|(_, c)| *c);
        known.or(is_film.then_some(Self::Sound))
    }
}
