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

const SIGNATURES: [(&[u8], Container); 28] = [
    (b"\x1f\x8b", Container::Gzip),
    (b"PK\x03\x04", Container::Zip),
    (b"PK\x05\x06", Container::Zip),
    (b"\xd0\xcf\x11\xe0", Container::OldOffice),
    (b"%PDF", Container::Pdf),
    (b"\x89PNG", Container::Picture),
    (b"\xff\xd8\xff", Container::Picture),
    (b"GIF8", Container::Picture),
    (b"RIFF", Container::Sound),
    (b"RIFX", Container::Sound),
    (b"caff", Container::Sound),
    (b".snd", Container::Sound),
    (b"#!AMR", Container::Sound),
    // MPEG audio without a tag, and AAC.
    (b"\xff\xfb", Container::Sound),
    (b"\xff\xf3", Container::Sound),
    (b"\xff\xf2", Container::Sound),
    (b"\xff\xf1", Container::Sound),
    (b"\xff\xf9", Container::Sound),
    // Windows Media.
    (b"\x30\x26\xb2\x75", Container::Sound),
    (b"\x00\x00\x01\xba", Container::Sound),
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
        if bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WEBP") {
            return Some(Self::Picture);
        }
        let is_film = bytes.get(4..8) == Some(b"ftyp");
        let is_aiff = bytes.starts_with(b"FORM") && bytes.get(8..11) == Some(b"AIF");
        let known = SIGNATURES.iter().find(|(signature, _)| bytes.starts_with(signature)).map(|(_, c)| *c);
        known.or((is_film || is_aiff).then_some(Self::Sound))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn recordings_are_known_with_or_without_a_tag() {
        let sounds: [&[u8]; 8] = [
            b"ID3\x04rest",
            b"\xff\xfb\x90\x64",
            b"\xff\xf1\x50\x80",
            b"RIFF\x24\0\0\0WAVEfmt ",
            b"OggS\0",
            b"FORM\0\0\0\0AIFF",
            b"\x30\x26\xb2\x75\x8e",
            b"\0\0\0\x18ftypM4A ",
        ];
        for bytes in sounds {
            assert_eq!(Container::of(bytes), Some(Container::Sound), "{bytes:?}");
        }
        assert_eq!(Container::of(b"RIFF\x24\0\0\0WEBPVP8 "), Some(Container::Picture));
        for text in [b"FORMER chair: so".as_slice(), b"\xff\xfeW\0", b"WEBVTT", b"1\n00:00"] {
            assert_eq!(Container::of(text), None, "{text:?}");
        }
    }
}
