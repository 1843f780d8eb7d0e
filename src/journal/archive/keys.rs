//! What an archive is closed with, and what opens it again: a passphrase, or keys.

use std::{io, iter};

use age::{
    EncryptError, Encryptor, Identity, IdentityFile, Recipient, scrypt, secrecy::SecretString, x25519,
};

/// How much work a try of the passphrase takes: 2^18 rounds of scrypt, 256 MiB and about a second. It is what the
/// program `age` uses. The crate would measure this computer instead, and choose less on a busy one.
const WORK_FACTOR: u8 = 18;
/// The most work that is done to open an archive: 1 GiB. A file may ask for any amount.
const MOST_WORK: u8 = 20;

/// What an archive is made for.
pub enum SealKey {
    Passphrase(SecretString),
    /// Whoever has the key of one of these can open it.
    Recipients(Vec<x25519::Recipient>),
}

impl SealKey {
    #[must_use]
    pub fn passphrase(text: String) -> Self {
        Self::Passphrase(text.into())
    }

    /// # Errors
    /// The first text that is no public key.
    pub fn recipients(texts: &[String]) -> Result<Self, &str> {
        texts
            .iter()
            .map(|text| text.trim().parse().map_err(|_| text.as_str()))
            .collect::<Result<_, _>>()
            .map(Self::Recipients)
    }

    pub(super) fn encryptor(&self) -> io::Result<Encryptor> {
        let made = match self {
            Self::Passphrase(text) => {
                let mut recipient = scrypt::Recipient::new(text.clone());
                recipient.set_work_factor(WORK_FACTOR);
                Encryptor::with_recipients(iter::once(&recipient as &dyn Recipient))
            }
            Self::Recipients(all) => Encryptor::with_recipients(all.iter().map(|one| one as &dyn Recipient)),
        };
        made.map_err(|error| match error {
            EncryptError::Io(error) => error,
            // Recipients of several kinds, or none: the types here do not allow either.
            _ => io::ErrorKind::InvalidInput.into(),
        })
    }
}

/// What may open an archive.
pub struct OpenKey(Vec<Box<dyn Identity>>);

impl OpenKey {
    #[must_use]
    pub fn passphrase(text: String) -> Self {
        let mut identity = scrypt::Identity::new(text.into());
        identity.set_max_work_factor(MOST_WORK);
        Self(vec![Box::new(identity)])
    }

    /// The keys in a file as `age-keygen` writes it; `None` if there is anything else in it.
    #[must_use]
    pub fn identities(file: &[u8]) -> Option<Self> {
        let identities = IdentityFile::from_buffer(file).ok()?.into_identities().ok()?;
        let all: Vec<Box<dyn Identity>> =
            identities.into_iter().map(|one| one as Box<dyn Identity>).collect();
        (!all.is_empty()).then_some(Self(all))
    }

    pub(super) fn all(&self) -> impl Iterator<Item = &dyn Identity> {
        self.0.iter().map(AsRef::as_ref)
    }
}
