//! How messages that the API sends on its own are signed.

/// How a message is signed with a secret that sender and receiver share.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Signature {
    /// Nothing else is said: by Standard Webhooks.
    #[default]
    Standard,
    /// By an HMAC of the body.
    Body {
        /// The header that has it.
        header: String,
        /// What comes before it in the header.
        prefix: String,
        /// How it is made.
        algorithm: SignatureAlgorithm,
        /// How it is written.
        encoding: SignatureEncoding,
    },
    /// By an HMAC of the time and the body, with the time in the same header.
    Timed {
        /// The header.
        header: String,
    },
    /// In a way that is not known.
    Own,
}

impl Signature {
    /// What a header with a signature is known for.
    #[must_use]
    pub fn by_header(name: &str) -> Self {
        let header = name.to_owned();
        match name {
            // As GitHub signs.
            "x-hub-signature-256" => Self::Body {
                header,
                prefix: "sha256=".to_owned(),
                algorithm: SignatureAlgorithm::Sha256,
                encoding: SignatureEncoding::Hex,
            },
            "stripe-signature" => Self::Timed { header },
            _ => Self::Own,
        }
    }
}

/// The hash function of an HMAC.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SignatureAlgorithm {
    /// SHA-256.
    Sha256,
    /// SHA-384.
    Sha384,
    /// SHA-512.
    Sha512,
}

/// How a signature is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SignatureEncoding {
    /// In digits.
    Hex,
    /// In base64.
    Base64,
}
