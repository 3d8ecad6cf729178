//! Messages that the API sends on its own.

use crate::prose::Prose;
use serde::{Deserialize, Serialize};

use super::Type;

/// A message that the API sends on its own.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct WebhookUse {
    /// The document's name for it.
    pub name: String,
    /// The type of its payload.
    pub ty: Type,
    /// Clean Markdown.
    pub prose: Prose,
}

/// How these messages are signed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum SignatureUse {
    /// By Standard Webhooks.
    Standard,
    /// By an HMAC of the body.
    Body {
        /// The header that has it.
        header: String,
        /// What comes before it in the header.
        prefix: String,
        /// The variant of `SignatureAlgorithm`.
        algorithm: SignatureAlgorithm,
        /// The variant of `SignatureEncoding`.
        encoding: SignatureEncoding,
    },
    /// By an HMAC of the time and the body, with the time in the same header.
    Timed {
        /// The header.
        header: String,
    },
    /// In a way that the crate does not check.
    Own,
}

/// The hash function of an HMAC.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum SignatureAlgorithm {
    /// SHA-256.
    Sha256,
    /// SHA-384.
    Sha384,
    /// SHA-512.
    Sha512,
}

/// How a signature is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum SignatureEncoding {
    /// In digits.
    Hex,
    /// In base64.
    Base64,
}
