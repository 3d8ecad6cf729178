//! How messages that an API sends on its own are signed.

/// How a message is signed with a secret that sender and receiver share.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Signature {
    /// As [Standard Webhooks](https://www.standardwebhooks.com) says: over the id, the time and the body.
    Standard,
    /// Over the body alone.
    Body {
        /// The header that has the signature.
        header: &'static str,
        /// What comes before it in the header.
        prefix: &'static str,
        /// How it is made.
        algorithm: SignatureAlgorithm,
        /// How it is written.
        encoding: SignatureEncoding,
    },
    /// Over the time and the body, both in one header: `t=1492774577,v1=5257a8…`.
    Timed {
        /// The header.
        header: &'static str,
    },
}

impl Signature {
    /// As GitHub signs.
    pub const GITHUB: Self = Self::Body {
        header: "x-hub-signature-256",
        prefix: "sha256=",
        algorithm: SignatureAlgorithm::Sha256,
        encoding: SignatureEncoding::Hex,
    };

    /// As Stripe signs.
    pub const STRIPE: Self = Self::Timed {
        header: "stripe-signature",
    };
}

/// The hash function of an HMAC (RFC 2104).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum SignatureAlgorithm {
    /// SHA-256.
    Sha256,
    /// SHA-384.
    Sha384,
    /// SHA-512.
    Sha512,
}

/// How bytes are written as a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum SignatureEncoding {
    /// Two digits for each byte.
    Hex,
    /// Base64, of either alphabet.
    Base64,
}
