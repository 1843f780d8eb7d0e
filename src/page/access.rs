//! Who may see the page: whoever has its link.

use subtle::ConstantTimeEq as _;

/// Bytes of randomness in a link: nobody guesses it.
const BYTES: usize = 16;

/// The secret of one page. It is in the link, and afterwards in a cookie.
#[derive(Clone)]
pub struct Access(String);

impl Access {
    /// A new secret of 128 random bits, in 32 letters and digits.
    ///
    /// # Errors
    /// The system has no randomness.
    pub fn new() -> Result<Self, getrandom::Error> {
        let mut bytes = [0; BYTES];
        getrandom::fill(&mut bytes)?;
        Ok(Self(format!("{:032x}", u128::from_be_bytes(bytes))))
    }

    /// As it stands in the link.
    #[must_use]
    pub fn secret(&self) -> &str {
        &self.0
    }

    /// Whether it is the secret. Takes as long for a wrong one as for a nearly right one.
    #[must_use]
    pub fn allows(&self, given: &str) -> bool {
        self.0.as_bytes().ct_eq(given.as_bytes()).into()
    }
}

impl std::fmt::Debug for Access {
    /// Without the secret.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Access")
    }
}
