//! Messages that the API sends on its own: who sent them, and what they say.
//!
//! A sender signs a message with a shared secret. [`Webhook`] checks that, and where the time is signed too, that the
//! message is not old, before anyone looks into the body. Signatures are compared in constant time.

use std::fmt;
use std::time::Duration;

use hmac::{Hmac, KeyInit, Mac};
use http::header::HeaderMap;
use serde::de::DeserializeOwned;
use sha2::{Sha256, Sha384, Sha512};

use crate::runtime::API;
use crate::runtime::client::secret::Secret;
use crate::runtime::client::signature::{Signature, SignatureAlgorithm, SignatureEncoding};
use crate::runtime::data::base64;
use crate::runtime::data::json::JsonError;
use crate::runtime::{client::timer, data::json};

/// Checks and reads webhooks.
#[derive(Debug, Clone)]
pub struct Webhook {
    key: Secret,
    signature: Signature,
    tolerance: Duration,
}

/// Why a webhook cannot be trusted or read.
#[derive(Debug)]
#[non_exhaustive]
pub enum WebhookError {
    /// The secret is empty, or not base64 (after `whsec_`) where it must be.
    Secret,
    /// A header is missing or malformed; its name.
    Header(&'static str),
    /// The message is too old, or from the future.
    Time,
    /// No signature fits.
    Signature,
    /// The body is not what the API describes.
    Body(JsonError),
}

impl fmt::Display for WebhookError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Secret => formatter.write_str("the secret of the webhook is empty or not base64"),
            Self::Header(name) => write!(
                formatter,
                "the header `{name}` of the webhook is missing or malformed"
            ),
            Self::Time => formatter.write_str("the webhook is too old or from the future"),
            Self::Signature => formatter.write_str("no signature of the webhook fits"),
            Self::Body(error) => write!(formatter, "cannot decode the webhook: {error}"),
        }
    }
}

impl std::error::Error for WebhookError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Body(error) => Some(error),
            Self::Secret | Self::Header(_) | Self::Time | Self::Signature => None,
        }
    }
}

impl Webhook {
    /// Checks with a secret, as the sender shows it, in the way that the API's description says; by Standard Webhooks
    /// if it says nothing.
    ///
    /// # Errors
    ///
    /// The secret is empty, or not base64 (after `whsec_`) where it must be.
    pub fn new(secret: impl Into<Secret>) -> Result<Self, WebhookError> {
        Self::signed(secret, API.signature)
    }

    /// Checks with a secret, as the sender shows it, and in this way.
    ///
    /// # Errors
    ///
    /// Those of [`new`](Self::new).
    pub fn signed(secret: impl Into<Secret>, signature: Signature) -> Result<Self, WebhookError> {
        let webhook = Self {
            key: secret.into(),
            signature,
            tolerance: Duration::from_secs(300),
        };
        match webhook.key() {
            Some(key) if !key.is_empty() => Ok(webhook),
            _ => Err(WebhookError::Secret),
        }
    }

    /// The bytes of the secret.
    fn key(&self) -> Option<Vec<u8>> {
        let text = self.key.expose();
        match self.signature {
            Signature::Standard => base64::decode(text.strip_prefix("whsec_").unwrap_or(text)),
            Signature::Body { .. } | Signature::Timed { .. } => Some(text.as_bytes().to_vec()),
        }
    }

    /// Sets how old a message may be, or how far in the future, where its time is signed. Five minutes by default.
    #[must_use]
    pub fn tolerance(self, tolerance: Duration) -> Self {
        Self { tolerance, ..self }
    }

    /// Checks a message.
    ///
    /// # Errors
    ///
    /// A header is missing, the time is not about now, or no signature fits.
    pub fn verify(&self, headers: &HeaderMap, body: &[u8]) -> Result<(), WebhookError> {
        let key = self.key().ok_or(WebhookError::Secret)?;
        let fits = match self.signature {
            Signature::Standard => self.fits_standard(&key, headers, body)?,
            Signature::Timed { header } => self.fits_timed(&key, headers, header, body)?,
            Signature::Body {
                header,
                prefix,
                algorithm,
                encoding,
            } => {
                let missing = || WebhookError::Header(header);
                let signature = text(headers, header).ok_or_else(missing)?;
                let signature = signature.strip_prefix(prefix).ok_or_else(missing)?;
                let signature = match encoding {
                    SignatureEncoding::Hex => from_hex(signature),
                    SignatureEncoding::Base64 => base64::decode(signature),
                };
                fits(&key, algorithm, &[body], &signature.ok_or_else(missing)?)
            }
        };
        if fits {
            Ok(())
        } else {
            Err(WebhookError::Signature)
        }
    }

    /// Standard Webhooks: signatures with a version before each, over the id, the time and the body.
    fn fits_standard(
        &self,
        key: &[u8],
        headers: &HeaderMap,
        body: &[u8],
    ) -> Result<bool, WebhookError> {
        let either = |standard: &'static str, older: &str| {
            let value = text(headers, standard).or_else(|| text(headers, older));
            value.ok_or(WebhookError::Header(standard))
        };
        let id = either("webhook-id", "svix-id")?;
        let time = either("webhook-timestamp", "svix-timestamp")?;
        let signatures = either("webhook-signature", "svix-signature")?;
        self.is_now(time, "webhook-timestamp")?;
        let parts = [id.as_bytes(), b".", time.as_bytes(), b".", body];
        let mut given = signatures.split_ascii_whitespace();
        Ok(given.any(|signature| {
            let bytes = signature.strip_prefix("v1,").and_then(base64::decode);
            bytes.is_some_and(|bytes| fits(key, SignatureAlgorithm::Sha256, &parts, &bytes))
        }))
    }

    /// Stripe: the time and signatures in one header, over the time and the body.
    fn fits_timed(
        &self,
        key: &[u8],
        headers: &HeaderMap,
        header: &'static str,
        body: &[u8],
    ) -> Result<bool, WebhookError> {
        let missing = || WebhookError::Header(header);
        let text = text(headers, header).ok_or_else(missing)?;
        let pairs = || {
            text.split(',')
                .filter_map(|pair| pair.trim().split_once('='))
        };
        let time = pairs()
            .find(|(name, _)| *name == "t")
            .ok_or_else(missing)?
            .1;
        self.is_now(time, header)?;
        let parts = [time.as_bytes(), b".", body];
        let mut given = pairs().filter(|(name, _)| *name == "v1");
        Ok(given.any(|(_, signature)| {
            from_hex(signature)
                .is_some_and(|bytes| fits(key, SignatureAlgorithm::Sha256, &parts, &bytes))
        }))
    }

    /// Whether a time in seconds is about now.
    fn is_now(&self, time: &str, header: &'static str) -> Result<(), WebhookError> {
        let sent = time.parse().map_err(|_| WebhookError::Header(header))?;
        if timer::since_epoch().abs_diff(Duration::from_secs(sent)) > self.tolerance {
            return Err(WebhookError::Time);
        }
        Ok(())
    }

    /// Checks a message and reads its body.
    ///
    /// # Errors
    ///
    /// Those of [`verify`](Self::verify), or the body is not a `T`.
    pub fn read<T: DeserializeOwned>(
        &self,
        headers: &HeaderMap,
        body: &[u8],
    ) -> Result<T, WebhookError> {
        self.verify(headers, body)?;
        json::decode(body).map_err(WebhookError::Body)
    }
}

/// The text of a header.
fn text<'h>(headers: &'h HeaderMap, name: &str) -> Option<&'h str> {
    headers.get(name)?.to_str().ok()
}

/// Whether bytes are the signature of the parts. Comparing takes the same time wherever the difference is.
fn fits(key: &[u8], algorithm: SignatureAlgorithm, parts: &[&[u8]], signature: &[u8]) -> bool {
    match algorithm {
        SignatureAlgorithm::Sha256 => mac_fits::<Hmac<Sha256>>(key, parts, signature),
        SignatureAlgorithm::Sha384 => mac_fits::<Hmac<Sha384>>(key, parts, signature),
        SignatureAlgorithm::Sha512 => mac_fits::<Hmac<Sha512>>(key, parts, signature),
    }
}

fn mac_fits<M: KeyInit + Mac>(key: &[u8], parts: &[&[u8]], signature: &[u8]) -> bool {
    let Ok(mut signer) = <M as KeyInit>::new_from_slice(key) else {
        return false;
    };
    for part in parts {
        signer.update(part);
    }
    signer.verify_slice(signature).is_ok()
}

/// The bytes that are written as digits, of either case.
fn from_hex(text: &str) -> Option<Vec<u8>> {
    let (pairs, rest) = text.as_bytes().as_chunks::<2>();
    let digit = |byte: u8| char::from(byte).to_digit(16);
    let byte = |[high, low]: &[u8; 2]| u8::try_from(digit(*high)? * 16 + digit(*low)?).ok();
    pairs
        .iter()
        .map(byte)
        .collect::<Option<Vec<u8>>>()
        .filter(|_| rest.is_empty())
}
